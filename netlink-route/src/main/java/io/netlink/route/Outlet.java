package io.netlink.route;

import java.util.ArrayDeque;

/**
 * A queue between the one thread that reads and one that uses what was read. What becomes of what
 * there is no room for is a matter of each kind.
 *
 * <p>A monitor: users may be inside a namespace, where a {@code java.util.concurrent} lock would
 * unpark a virtual thread that waits, and so start its carrier there.
 *
 * @param <T> what is in it
 */
abstract sealed class Outlet<T> permits EventOutlet, TableOutlet {

    // guarded by this

    final ArrayDeque<T> queue = new ArrayDeque<>();
    private boolean closed;
    private Throwable failure;

    /** Takes what comes next; null if the queue is empty. */
    abstract T next();

    /** Waits until there is room, where that is to be waited for, or until it is closed. */
    abstract void awaitRoom() throws InterruptedException;

    /** Takes what is there; null if nothing is. What is there before a failure comes first. */
    final synchronized T poll() {
        return closed ? null : next();
    }

    /**
     * Waits for something.
     *
     * @param nanos how long; negative for ever
     * @return null if there was nothing in time, or it is closed or has failed
     */
    final synchronized T take(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (true) {
            T element = poll();
            if (element != null || closed || failure != null) {
                return element;
            }
            if (nanos < 0) {
                wait();
            } else {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                wait(left / 1_000_000 + 1);
            }
        }
    }

    final synchronized boolean isEmpty() {
        return queue.isEmpty();
    }

    /** Nothing more comes, for this reason. */
    final synchronized void fail(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
        notifyAll();
    }

    final synchronized void close() {
        closed = true;
        queue.clear();
        notifyAll();
    }

    final synchronized boolean isClosed() {
        return closed;
    }

    /** Why nothing more comes; null if more may come. */
    final synchronized Throwable failure() {
        return failure;
    }
}
