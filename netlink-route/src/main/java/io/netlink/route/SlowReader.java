package io.netlink.route;

/** What becomes of events when a queue is full because whoever reads it is too slow. */
public enum SlowReader {
    /**
     * They wait in the kernel's buffer until there is room in the queue. When that is full, too,
     * the kernel drops what comes, and an overrun says so.
     */
    WAIT,

    /**
     * The oldest ones in the queue are dropped, and an overrun with their number is in their place:
     * for readers that care for the newest only.
     */
    DROP_OLDEST
}
