package io.netlink.testkit;

import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file descriptors of this process, to prove that none leaks. */
public final class Descriptors {
    private static final Path SELF = Path.of("/proc/self/fd");
    private static final int ROUNDS = 3;
    private static final long SETTLE_MILLIS = 300;

    private Descriptors() {}

    /** How many descriptors are open. */
    public static int count() {
        return list().size();
    }

    /** The open descriptors, and what each is, as in {@code socket:[1234]}. */
    public static SortedMap<Integer, String> list() {
        SortedMap<Integer, String> open = new TreeMap<>();
        String own = "/proc/" + ProcessHandle.current().pid() + "/fd";
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(SELF)) {
            for (Path entry : entries) {
                try {
                    String target = Files.readSymbolicLink(entry).toString();
                    // The descriptor that this listing itself uses.
                    if (!target.equals(own)) {
                        open.put(Integer.valueOf(entry.getFileName().toString()), target);
                    }
                } catch (NoSuchFileException _) {
                    // Closed meanwhile.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open;
    }

    /**
     * Asserts that an action closes what it opens. The action runs several times: what the JVM
     * opens once for good, such as a library's file, is no leak; what stays open after every run
     * is.
     *
     * @param action can be run repeatedly
     * @throws AssertionError naming the descriptors that stayed open
     */
    public static void assertNoLeak(Executable action) throws Throwable {
        action.execute();
        SortedMap<Integer, String> left = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            SortedMap<Integer, String> before = list();
            action.execute();
            left = leftBy(before);
            if (left.isEmpty()) {
                return;
            }
        }
        throw new AssertionError("open after each of " + ROUNDS + " runs: " + left);
    }

    /** What is open now and was not before; another thread gets a moment to close it. */
    private static SortedMap<Integer, String> leftBy(SortedMap<Integer, String> before)
            throws InterruptedException {
        long deadline = System.nanoTime() + SETTLE_MILLIS * 1_000_000;
        while (true) {
            SortedMap<Integer, String> left = list();
            left.entrySet().removeAll(before.entrySet());
            if (left.isEmpty() || System.nanoTime() > deadline) {
                return left;
            }
            Thread.sleep(10);
        }
    }
}
