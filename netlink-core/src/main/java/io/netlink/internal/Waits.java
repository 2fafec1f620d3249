package io.netlink.internal;

import java.util.function.IntUnaryOperator;

/**
 * Waiting for a descriptor so that an interrupt of the thread ends it.
 *
 * <p>Nothing wakes a thread of Java's that is inside poll(2), so it waits in slices. Who need not
 * wait, as nearly all exchanges, pays nothing for it.
 */
final class Waits {
    /** How late an interrupt may be seen. */
    static final int SLICE_MILLIS = 100;

    private static final int EINTR = 4;

    private Waits() {}

    /**
     * Waits.
     *
     * @param poll from milliseconds to what is ready, 0 for nothing yet, or -errno; the EINTR of a
     *     signal is no reason to end
     * @param nanos how long at most; negative for as long as it takes
     * @return what is ready; 0 when the time is over; -EINTR if the thread is interrupted, which it
     *     then still is; or another -errno
     */
    static int until(IntUnaryOperator poll, long nanos) {
        long start = System.nanoTime();
        long left = nanos;
        do {
            if (Thread.currentThread().isInterrupted()) {
                return -EINTR;
            }
            long millis = nanos < 0 ? SLICE_MILLIS : (left + 999_999) / 1_000_000;
            int ready = poll.applyAsInt((int) Math.min(SLICE_MILLIS, millis));
            if (ready != 0 && ready != -EINTR) {
                return ready;
            }
            left = nanos - (System.nanoTime() - start);
        } while (nanos < 0 || left > 0);
        return 0;
    }
}
