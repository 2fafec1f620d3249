package io.netlink.netns;

import static io.netlink.uapi.Mount.MNT_DETACH;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.internal.LibcNamespace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the tests of namespaces share. Looks at the system by itself, not through the library. */
final class Support {
    static final Path RUN = Path.of("/run/netns");

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** The library's threads that cannot go home need a moment to end. */
    private static final long STRAY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private Support() {}

    /** The namespace of the calling thread, of its carrier if it is a virtual one. */
    static String here() {
        return link(Path.of("/proc/thread-self/ns/net"));
    }

    /** The namespace of the process. */
    static String home() {
        return link(Path.of("/proc/self/ns/net"));
    }

    static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The threads of this JVM that are elsewhere, right now: kernel id and name. */
    static Map<Integer, String> foreign() {
        Map<Integer, String> foreign = new TreeMap<>();
        String home = home();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            for (Path task : tasks.toList()) {
                try {
                    if (!Files.readSymbolicLink(task.resolve("ns/net")).toString().equals(home)) {
                        foreign.put(
                                Integer.valueOf(task.getFileName().toString()),
                                Files.readString(task.resolve("comm")).strip());
                    }
                } catch (IOException _) {
                    // the thread has ended
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return foreign;
    }

    /** All threads are at home, as the library says and as /proc says. */
    static void assertNoStrays() {
        within(STRAY_NANOS, () -> "strays: " + foreign(), () -> foreign().isEmpty());
        assertEquals(List.of(), Netns.strays());
    }

    static void eventually(Supplier<String> otherwise, BooleanSupplier condition) {
        within(PATIENCE_NANOS, otherwise, condition);
    }

    private static void within(
            long patience, Supplier<String> otherwise, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience) {
                throw new AssertionError(otherwise.get());
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(otherwise.get(), e);
            }
        }
    }

    /**
     * Runs a program, which must succeed, and returns what it printed, without the last newline.
     */
    static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            assertEquals(0, process.waitFor(), () -> String.join(" ", command) + ": " + output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts a program that goes on until it is destroyed. */
    static Process start(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void end(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A process in a network namespace of its own. */
    static Process startElsewhere() {
        Process process = start("unshare", "-n", "sleep", "1000");
        Path net = Path.of("/proc", Long.toString(process.pid()), "ns/net");
        eventually(() -> "it stays here", () -> !link(net).equals(home()));
        return process;
    }

    /** The mounts on the directory of names, and below it, as in /proc/self/mountinfo. */
    static List<String> mounts() {
        try {
            return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                    .filter(line -> (line.split(" ")[4] + "/").startsWith(RUN + "/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isMountPoint(Path file) {
        return mounts().stream().anyMatch(line -> line.split(" ")[4].equals(file.toString()));
    }

    /** As if no namespace had ever had a name. */
    static void forgetAllNames() {
        try {
            while (LibcNamespace.umount2(RUN.toString(), MNT_DETACH) == 0) {
                // mounts can be stacked
            }
            if (Files.exists(RUN)) {
                try (Stream<Path> files = Files.list(RUN)) {
                    for (Path file : files.toList()) {
                        while (LibcNamespace.umount2(file.toString(), MNT_DETACH) == 0) {
                            // and here too
                        }
                        Files.delete(file);
                    }
                }
                Files.delete(RUN);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(List.of(), mounts());
    }

    /** The tests forget all names: refuses to do that where others have theirs. */
    static void checkRunIsPrivate() {
        try {
            boolean tmpfs =
                    Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                            .anyMatch(line -> line.matches("\\S+ \\S+ \\S+ / /run .* - tmpfs .*"));
            Path init = Path.of("/proc/1/ns/mnt");
            boolean readable = Files.isSymbolicLink(init) && Files.isReadable(init);
            boolean own = !readable || !link(init).equals(link(Path.of("/proc/self/ns/mnt")));
            if (!tmpfs || !own) {
                throw new AssertionError(
                        "these tests need namespaces and a /run of their own: start the JVM with"
                                + " build/in-namespaces");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
