package io.netlink.benchmarks.compare.ours;

/** The JVM alone, beside {@link Start}. */
public final class StartNothing {
    private StartNothing() {}

    /** Writes one byte. */
    public static void main(String[] args) {
        System.out.write('!');
        System.out.flush();
    }
}
