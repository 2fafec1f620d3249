package io.netlink.container;

import static io.netlink.uapi.Fcntl.O_RDONLY;

import io.netlink.Errno;
import io.netlink.SyscallException;
import io.netlink.container.ContainerException.Reason;
import io.netlink.internal.Libc;
import io.netlink.internal.LibcNamespace;
import io.netlink.netns.Netns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One process, held so that its number cannot come to mean another: an open descriptor of {@code
 * /proc/PID} is of that very process. When it ends, what is opened through the descriptor is not
 * found, also if a new process has the number.
 */
final class PinnedProcess implements AutoCloseable {
    private final int descriptor;
    private final long pid;

    private PinnedProcess(int descriptor, long pid) {
        this.descriptor = descriptor;
        this.pid = pid;
    }

    /**
     * Holds a process.
     *
     * @param what who says that this is its number, for messages
     * @throws ContainerException NOT_RUNNING if there is none of that number
     */
    static PinnedProcess open(long pid, String what) {
        int descriptor = LibcNamespace.open("/proc/" + pid, O_RDONLY, 0);
        if (descriptor == -Errno.ENOENT.number()) {
            throw new ContainerException(
                    Reason.NOT_RUNNING, what + ": there is no process " + pid + " (any more)");
        }
        return new PinnedProcess(SyscallException.check(descriptor, "open", "/proc/" + pid), pid);
    }

    /** Whether this is its number. */
    boolean isNumber(long number) {
        return pid == number;
    }

    /** A file of {@code /proc/PID}, such as {@code ns/net}. */
    Path file(String name) {
        return Path.of("/proc/self/fd/" + descriptor, name);
    }

    /**
     * The text of a file, such as {@code cgroup}.
     *
     * @return empty if it cannot be read
     */
    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * The namespace that the process is in.
     *
     * @throws ContainerException NOT_RUNNING if it has ended
     * @throws SyscallException EACCES if it may not be looked at
     */
    Netns netns(String what) {
        try {
            return Netns.open(file("ns/net"));
        } catch (SyscallException e) {
            if (e.errno() == Errno.ENOENT || e.errno() == Errno.ESRCH) {
                throw new ContainerException(
                        Reason.NOT_RUNNING, what + ": process " + pid + " has ended", e);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        Libc.close(descriptor);
    }
}
