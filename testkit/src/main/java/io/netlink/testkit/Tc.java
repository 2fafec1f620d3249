package io.netlink.testkit;

/** Runs {@code tc} as an oracle, as {@link Ip} runs {@code ip}. */
public final class Tc {
    private static final Tool TC = new Tool("tc", "iproute2");

    private Tc() {}

    /**
     * Runs {@code tc} and returns what it printed.
     *
     * @throws AssertionError with what it printed to its error stream, if it fails
     */
    public static String tc(String words, String... more) {
        return TC.output(words, more);
    }

    /** Runs {@code tc}, which may fail, and returns its exit code. */
    public static int tryTc(String words, String... more) {
        return run(words, more).exitCode();
    }

    /** Runs {@code tc}, which may fail. */
    public static Tool.Result run(String words, String... more) {
        return TC.run(words, more);
    }

    /** Skips the test where {@code tc} is not installed. */
    public static void assumeInstalled() {
        TC.assumeInstalled();
    }
}
