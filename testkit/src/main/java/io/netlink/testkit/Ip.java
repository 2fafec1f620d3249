package io.netlink.testkit;

/**
 * Runs {@code ip} as an oracle. The first argument may hold several words, {@code ip("link add a
 * type dummy")}; the others are passed as they are. It runs where the calling thread is: call it on
 * a test's own thread, outside any namespace, and name a namespace with {@code ip("-n ns1 link")}.
 */
public final class Ip {
    private static final Tool IP = new Tool("ip", "iproute2");

    private Ip() {}

    /**
     * Runs {@code ip} and returns what it printed.
     *
     * @throws AssertionError with what it printed to its error stream, if it fails
     */
    public static String ip(String words, String... more) {
        return IP.output(words, more);
    }

    /** Runs {@code ip}, which may fail, and returns its exit code. */
    public static int tryIp(String words, String... more) {
        return run(words, more).exitCode();
    }

    /** Runs {@code ip}, which may fail. */
    public static Tool.Result run(String words, String... more) {
        return IP.run(words, more);
    }

    /** Skips the test where {@code ip} is not installed. */
    public static void assumeInstalled() {
        IP.assumeInstalled();
    }

    /** Whether there is an {@code ip} on the PATH. */
    public static boolean isInstalled() {
        return IP.isInstalled();
    }
}
