package io.netlink.testkit;

import java.lang.management.ManagementFactory;

/** What the calling thread takes from the heap. */
public final class Allocated {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocated() {}

    /**
     * All that the calling thread has ever allocated.
     *
     * @return bytes; the difference of two calls is what was allocated in between
     */
    public static long bytes() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
