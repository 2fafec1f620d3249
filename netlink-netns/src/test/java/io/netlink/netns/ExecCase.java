package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.internal.LibraryThreads;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A test with a namespace to start programs in, which must leave nothing of them. */
abstract class ExecCase extends NamespaceCase {
    static final String NAME = "exec1";

    Netns namespace;

    @BeforeEach
    final void makeNamespace() {
        namespace = Netns.create(NAME);
    }

    @AfterEach
    final void nothingIsLeftOfTheChildren() {
        namespace.close();
        Support.eventually(() -> "zombies: " + zombies(), () -> zombies().isEmpty());
        Support.eventually(() -> "elsewhere: " + elsewhere(), () -> elsewhere().isEmpty());
        assertEquals(List.of(), List.copyOf(LibraryThreads.awayThreads()));
    }

    final Process exec(String... command) throws IOException {
        return exec(new ProcessBuilder(command));
    }

    final Process exec(ProcessBuilder builder) throws IOException {
        return namespace.exec(builder);
    }

    final String output(String... command) throws Exception {
        return output(new ProcessBuilder(command));
    }

    final String output(ProcessBuilder builder) throws Exception {
        Process process = exec(builder.redirectError(Redirect.INHERIT));
        String text = text(process.getInputStream());
        assertEquals(0, process.waitFor());
        return text;
    }

    static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    /** Threads of this JVM in a mount namespace other than its own. */
    private static List<String> elsewhere() {
        Path home = Path.of("/proc/self/ns/mnt");
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.filter(task -> isElsewhere(task.resolve("ns/mnt"), home))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isElsewhere(Path link, Path home) {
        try {
            return !Files.readSymbolicLink(link).equals(Files.readSymbolicLink(home));
        } catch (IOException e) {
            return false; // the thread has ended
        }
    }

    private static List<String> zombies() {
        String zombie = "Z " + ProcessHandle.current().pid() + " ";
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(path -> path.getFileName().toString().matches("\\d+"))
                    .filter(path -> stat(path).startsWith(zombie))
                    .map(Path::toString)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** State, parent and more. */
    private static String stat(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return "";
        }
    }
}
