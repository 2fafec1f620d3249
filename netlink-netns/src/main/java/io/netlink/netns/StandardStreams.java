package io.netlink.netns;

import static io.netlink.uapi.Fcntl.O_APPEND;
import static io.netlink.uapi.Fcntl.O_CREAT;
import static io.netlink.uapi.Fcntl.O_RDONLY;
import static io.netlink.uapi.Fcntl.O_TRUNC;
import static io.netlink.uapi.Fcntl.O_WRONLY;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.internal.Libc;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibcProcess;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;

/**
 * A child's standard input, output and error: the child's descriptors, and the parent's streams on
 * the other ends of pipes. All is open before the child starts, so that nothing can fail after it.
 */
final class StandardStreams {
    private static final int NOT_OURS = -1;
    private static final int STDOUT = 1;
    private static final int MODE = 0666; // less the umask

    /** How often and how long to look again for descendants that let go of the pipes. */
    private static final int LOOKS = 20;

    private static final long BETWEEN_LOOKS_MILLIS = 50;

    /** What {@link io.netlink.internal.LibcSpawn#spawnp} makes the child's descriptors of. */
    private final int[] childs = {NOT_OURS, NOT_OURS, NOT_OURS};

    private OutputStream input = NullStreams.OUTPUT;
    private InputStream output = NullStreams.INPUT;
    private InputStream error = NullStreams.INPUT;

    private StandardStreams() {}

    /**
     * Opens what a process builder asks for.
     *
     * @param builder its redirects are read here and not later
     * @return the streams
     * @throws IOException if a file cannot be opened; then nothing is left open
     */
    static StandardStreams open(ProcessBuilder builder) throws IOException {
        StandardStreams streams = new StandardStreams();
        try {
            streams.openInput(builder.redirectInput());
            streams.output = streams.openOutput(1, builder.redirectOutput());
            if (builder.redirectErrorStream()) {
                streams.childs[2] = STDOUT;
            } else {
                streams.error = streams.openOutput(2, builder.redirectError());
            }
            return streams;
        } catch (Throwable t) {
            streams.close();
            throw t;
        }
    }

    OutputStream input() {
        return input;
    }

    InputStream output() {
        return output;
    }

    InputStream error() {
        return error;
    }

    /** For {@link io.netlink.internal.LibcSpawn#spawnp}. */
    int[] childs() {
        return childs.clone();
    }

    private void openInput(Redirect redirect) throws IOException {
        switch (redirect.type()) {
            case INHERIT -> {}
            case PIPE -> {
                int ours = openPipe(0, 0);
                try {
                    OutputStream stream = new FileOutputStream(path(ours), true);
                    input = new ChildInput(stream, new PipeEnd(ours));
                } catch (Throwable t) {
                    Libc.close(ours);
                    throw t;
                }
            }
            default -> childs[0] = openFile(redirect.file(), O_RDONLY);
        }
    }

    private InputStream openOutput(int which, Redirect redirect) throws IOException {
        switch (redirect.type()) {
            case INHERIT -> {}
            case PIPE -> {
                int ours = openPipe(which, 1);
                try {
                    InputStream stream = new FileInputStream(path(ours));
                    return new ChildOutput(stream, new PipeEnd(ours));
                } catch (Throwable t) {
                    Libc.close(ours);
                    throw t;
                }
            }
            case APPEND -> childs[which] = openFile(redirect.file(), O_WRONLY | O_CREAT | O_APPEND);
            default -> childs[which] = openFile(redirect.file(), O_WRONLY | O_CREAT | O_TRUNC);
        }
        return NullStreams.INPUT;
    }

    /** Makes a pipe, one end of which is the child's; returns the other. */
    private int openPipe(int which, int childsEnd) {
        int[] ends = new int[2];
        SyscallException.check(LibcProcess.pipe(ends), "pipe2", "");
        int ours = LibcProcess.aboveStandard(ends[1 - childsEnd]);
        childs[which] = LibcProcess.aboveStandard(ends[childsEnd]);
        if (ours < 0 || childs[which] < 0) {
            if (ours >= 0) {
                Libc.close(ours);
            }
            SyscallException.check(Math.min(ours, childs[which]), "fcntl", "");
        }
        return ours;
    }

    private static int openFile(File file, int flags) throws IOException {
        String path = file.getPath();
        if (path.indexOf('\0') >= 0) {
            throw new FileNotFoundException("Invalid file path");
        }
        // the kernel opens a directory for reading, which no program expects
        int fd =
                flags == O_RDONLY && file.isDirectory()
                        ? -Errno.EISDIR.number()
                        : LibcNamespace.open(path, flags, MODE);
        if (fd >= 0) {
            fd = LibcProcess.aboveStandard(fd);
        }
        if (fd < 0) {
            throw new FileNotFoundException(path + " (" + Errno.of(-fd).text() + ")");
        }
        return fd;
    }

    /** Opening it again gives a descriptor that a Java stream owns. */
    private static String path(int fd) {
        return "/proc/self/fd/" + fd;
    }

    /** Closes our copies of the child's descriptors, once it has them. Twice is harmless. */
    synchronized void closeChilds() {
        for (int i = 0; i < childs.length; i++) {
            if (childs[i] > 2) {
                Libc.close(childs[i]);
            }
            childs[i] = NOT_OURS;
        }
    }

    /** Closes all: there will be no child. */
    void close() {
        closeChilds();
        try {
            input.close();
            output.close();
            error.close();
        } catch (IOException _) {
            // nothing was written
        }
    }

    /**
     * Gives up the descriptors, once the child has ended. What descendants of it still have is left
     * to the user: they may go on writing.
     */
    void release() {
        for (int look = 0; !tryRelease() && look < LOOKS; look++) {
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private boolean tryRelease() {
        boolean all = !(input instanceof ChildInput in) || in.release();
        all &= !(output instanceof ChildOutput out) || out.release();
        all &= !(error instanceof ChildOutput out) || out.release();
        return all;
    }
}
