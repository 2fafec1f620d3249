package io.netlink.testkit;

import org.junit.jupiter.api.Assumptions;

/**
 * Runs {@code ip} as an oracle. The first argument may hold several words, {@code ip("link add a
 * type dummy")}; the others are passed as they are. It runs where the calling thread is: call it on
 * a test's own thread, outside any namespace, and name a namespace with {@code ip("-n ns1 link")}.
 */
public final class Ip {
    private Ip() {}

    /**
     * Runs {@code ip} and returns what it printed.
     *
     * @throws AssertionError with what it printed to its error stream, if it fails
     */
    public static String ip(String words, String... more) {
        Tool.Result result = run(words, more);
        if (result.exitCode() != 0) {
            throw new AssertionError(
                    "ip "
                            + words.strip()
                            + " "
                            + String.join(" ", more)
                            + ": exit code "
                            + result.exitCode()
                            + ": "
                            + result.errors().strip());
        }
        return result.output();
    }

    /** Runs {@code ip}, which may fail, and returns its exit code. */
    public static int tryIp(String words, String... more) {
        return run(words, more).exitCode();
    }

    /** Runs {@code ip}, which may fail. */
    public static Tool.Result run(String words, String... more) {
        return Tool.run("ip " + words, more);
    }

    /** Skips the test where {@code ip} is not installed. */
    public static void assumeInstalled() {
        Assumptions.assumeTrue(isInstalled(), "ip is not installed (package iproute2)");
    }

    /** Whether there is an {@code ip} on the PATH. */
    public static boolean isInstalled() {
        return Tool.isInstalled("ip");
    }
}
