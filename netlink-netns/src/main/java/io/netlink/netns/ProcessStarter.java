package io.netlink.netns;

import io.netlink.Errno;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.Flight;
import io.netlink.internal.Log;
import io.netlink.internal.NamespaceEntryEvent;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ip netns exec}: starts a program in a namespace, without the JDK's process reaper, which
 * would be born in the namespace and stay there, and without a helper program.
 */
final class ProcessStarter {
    private ProcessStarter() {}

    private static final Path ETC_NETNS = Path.of("/etc/netns");

    /**
     * Starts a program.
     *
     * @param namespace where
     * @param name the namespace's name, for {@code /etc/netns/NAME}; null if it has none
     * @param builder what {@link ProcessBuilder#start()} would start
     * @return the child
     * @throws IOException if it cannot be started; the cause is a {@link SyscallException} where
     *     the kernel refused
     * @throws NullPointerException if an element of the command is null
     * @throws IndexOutOfBoundsException if the command is empty
     * @throws IllegalStateException if the handle is closed
     */
    static Process start(NetnsHandle namespace, String name, ProcessBuilder builder)
            throws IOException {
        String[] command = builder.command().toArray(String[]::new);
        for (String word : command) {
            if (word.indexOf('\0') >= 0) { // NullPointerException if it is null
                throw new IOException("invalid null character in command");
            }
        }
        String program = command[0]; // IndexOutOfBoundsException if there is none
        File directory = builder.directory();
        if (directory != null && directory.getPath().indexOf('\0') >= 0) {
            throw new IOException("invalid null character in directory");
        }
        Map<String, String> environment = new HashMap<>(builder.environment());
        namespace.acquire();
        try {
            Launch.Request request =
                    new Launch.Request(
                            namespace,
                            name == null ? List.of() : hidden(ETC_NETNS.resolve(name)),
                            directory == null ? null : NativeText.bytes(directory.getPath()),
                            NativeText.bytes(List.of(command)),
                            NativeText.environment(environment));
            try {
                return start(request, builder);
            } catch (SyscallException e) {
                byte[][] script = isNoProgram(e) ? script(command, directory) : null;
                if (script == null) {
                    throw e;
                }
                return start(request.with(script), builder);
            }
        } catch (IOException e) {
            throw failure(namespace, program, directory, e);
        } catch (SyscallException e) {
            if (Launch.ENTERING.contains(e.call())) {
                throw e;
            }
            throw failure(namespace, program, directory, e);
        } finally {
            namespace.release();
        }
    }

    private static Process start(Launch.Request request, ProcessBuilder builder)
            throws IOException {
        StandardStreams streams = StandardStreams.open(builder);
        ProcessKeeper keeper = new ProcessKeeper(request, streams);
        NamespaceEntryEvent event = Flight.recordsEntries() ? NamespaceEntryEvent.start() : null;
        Process process = null;
        try {
            process = keeper.start();
        } catch (Throwable t) {
            streams.close();
            throw t;
        } finally {
            if (event != null) {
                event.finish(request.namespace(), "exec", process == null);
            }
        }
        for (SyscallException warning : keeper.warnings()) {
            Log.say(Level.WARNING, warning.getMessage(), null);
        }
        return process;
    }

    /** What the files in a namespace's folder are put over. */
    private static List<Launch.Hidden> hidden(Path folder) throws IOException {
        List<Launch.Hidden> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                files.add(new Launch.Hidden(entry.toString(), "/etc/" + entry.getFileName()));
            }
        } catch (NoSuchFileException | NotDirectoryException _) {
            // nothing is put over anything
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    /** Found, may be executed, but of no format that the kernel knows. */
    private static boolean isNoProgram(SyscallException e) {
        return e.call().equals(Launch.SPAWN) && e.errno() == Errno.ENOEXEC;
    }

    /**
     * A script without {@code #!} is the shell's, for ProcessBuilder and for execvp(3), which
     * {@code ip} uses.
     */
    private static byte[][] script(String[] command, File directory) {
        String file = command[0];
        if (file.indexOf('/') < 0) {
            file = find(file, directory);
            if (file == null) {
                return null;
            }
        }
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, file);
        words.addFirst("/bin/sh");
        return NativeText.bytes(words);
    }

    private static String find(String program, File directory) {
        String path = System.getenv().getOrDefault("PATH", "/bin:/usr/bin");
        for (String folder : path.split(":", -1)) {
            String file = (folder.isEmpty() ? "." : folder) + "/" + program;
            File candidate = new File(file);
            if (directory != null && !candidate.isAbsolute()) {
                candidate = new File(directory, file);
            }
            if (candidate.isFile() && candidate.canExecute()) {
                return file;
            }
        }
        return null;
    }

    /** In the words of ProcessBuilder. */
    private static IOException failure(
            NetnsHandle namespace, String program, File directory, Exception cause) {
        StringBuilder text = new StringBuilder("Cannot run program \"").append(program);
        text.append("\" (in ").append(namespace).append(')');
        String why = cause.getMessage();
        if (cause instanceof SyscallException e) {
            boolean chdir = e.call().equals(Launch.CHDIR);
            if (chdir || e.call().equals(Launch.SPAWN)) {
                if (directory != null) {
                    text.append(" (in directory \"").append(directory).append("\")");
                }
                why = "error=" + e.errnoNumber() + ", " + e.errno().text();
                if (chdir) {
                    why = "cannot enter the directory: " + why;
                }
            }
        }
        return new IOException(text.append(": ").append(why).toString(), cause);
    }
}
