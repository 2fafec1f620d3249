package io.netlink.testkit;

import org.junit.jupiter.api.Assumptions;

/**
 * What this kernel can do. It is asked by trying, through {@code ip} and {@code tc} and where the
 * test runs: for integration tests only.
 */
public final class Kernel {
    private Kernel() {}

    /** Skips the test where the kernel has no such link kind, or there is no {@code ip} to ask. */
    public static void assumeLinkKind(String kind) {
        Ip.assumeInstalled();
        assume(Probe.LINK_KIND, kind);
    }

    /** Whether the kernel has a link kind, loading its module where that is possible. */
    public static boolean hasLinkKind(String kind) {
        return Probe.LINK_KIND.has(kind);
    }

    /** Skips the test where the kernel has no such qdisc, or there is no {@code tc} to ask. */
    public static void assumeQdisc(String kind) {
        Tc.assumeInstalled();
        assume(Probe.QDISC, kind);
    }

    /** Skips the test where the kernel has no such filter, or there is no {@code tc} to ask. */
    public static void assumeFilter(String kind) {
        Tc.assumeInstalled();
        assume(Probe.FILTER, kind);
    }

    /** Skips the test where the kernel has no such action, or there is no {@code tc} to ask. */
    public static void assumeAction(String kind) {
        Tc.assumeInstalled();
        assume(Probe.ACTION, kind);
    }

    private static void assume(Probe probe, String kind) {
        Assumptions.assumeTrue(probe.has(kind), () -> probe.absence(kind));
    }

    /** Skips the test on a kernel that is older than the one that brought something. */
    public static void assumeVersion(int major, int minor, String brought) {
        String[] version = System.getProperty("os.version").split("[^0-9]+");
        int have = Integer.parseInt(version[0]) * 1000 + Integer.parseInt(version[1]);
        Assumptions.assumeTrue(
                have >= major * 1000 + minor,
                () -> "kernel is older than " + major + "." + minor + ": " + brought);
    }
}
