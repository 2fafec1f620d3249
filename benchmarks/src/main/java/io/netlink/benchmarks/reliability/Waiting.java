package io.netlink.benchmarks.reliability;

import java.time.Duration;

/** For what the kernel does some time later. */
final class Waiting {
    private Waiting() {}

    /** What is waited for. */
    @FunctionalInterface
    interface Condition {
        boolean isMet() throws Exception;
    }

    /**
     * Waits.
     *
     * @return whether it was met in time
     */
    static boolean until(Duration limit, Condition condition) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.isMet()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(10);
        }
        return true;
    }
}
