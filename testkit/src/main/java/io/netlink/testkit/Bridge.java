package io.netlink.testkit;

/** Runs {@code bridge} as an oracle, as {@link Ip} runs {@code ip}. */
public final class Bridge {
    private static final Tool BRIDGE = new Tool("bridge", "iproute2");

    private Bridge() {}

    /**
     * Runs {@code bridge} and returns what it printed.
     *
     * @throws AssertionError with what it printed to its error stream, if it fails
     */
    public static String bridge(String words, String... more) {
        return BRIDGE.output(words, more);
    }

    /** Runs {@code bridge}, which may fail, and returns its exit code. */
    public static int tryBridge(String words, String... more) {
        return run(words, more).exitCode();
    }

    /** Runs {@code bridge}, which may fail. */
    public static Tool.Result run(String words, String... more) {
        return BRIDGE.run(words, more);
    }

    /** Skips the test where {@code bridge} is not installed. */
    public static void assumeInstalled() {
        BRIDGE.assumeInstalled();
    }
}
