package io.netlink.route;

import java.util.ArrayDeque;
import java.util.function.BinaryOperator;

/**
 * A bounded queue between the one thread that reads and one that uses what was read.
 *
 * <p>A monitor: users may be inside a namespace, where a {@code java.util.concurrent} lock would
 * unpark a virtual thread that waits, and so start its carrier there.
 *
 * @param <T> what is in it
 */
final class Outlet<T> {
    private final int capacity;
    private final SlowReader policy;

    /** From what says that some were dropped, null at first, and one more to what says both. */
    private final BinaryOperator<T> lose;

    // guarded by this

    private final ArrayDeque<T> queue = new ArrayDeque<>();
    private T gap;
    private boolean closed;
    private Throwable failure;

    Outlet(int capacity, SlowReader policy, BinaryOperator<T> lose) {
        this.capacity = capacity;
        this.policy = policy;
        this.lose = lose;
    }

    /** Adds something: never waits. */
    synchronized void add(T element) {
        if (closed) {
            return;
        }
        if (policy == SlowReader.DROP_OLDEST && queue.size() >= capacity) {
            gap = lose.apply(gap, queue.poll());
        }
        queue.add(element);
        notifyAll();
    }

    /** Waits until there is room, if that is the policy, or until it is closed. */
    synchronized void awaitRoom() throws InterruptedException {
        while (policy == SlowReader.WAIT && queue.size() >= capacity && !closed) {
            wait();
        }
    }

    /** Takes what is there; null if nothing is. What is there before a failure comes first. */
    synchronized T poll() {
        if (closed) {
            return null;
        }
        if (gap != null) {
            T told = gap;
            gap = null;
            return told;
        }
        T element = queue.poll();
        if (element != null && queue.size() == capacity - 1) {
            notifyAll();
        }
        return element;
    }

    /**
     * Waits for something.
     *
     * @param nanos how long; negative for ever
     * @return null if there was nothing in time, or it is closed or has failed
     */
    synchronized T take(long nanos) throws InterruptedException {
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

    synchronized boolean isEmpty() {
        return queue.isEmpty() && gap == null;
    }

    /** Nothing more comes, for this reason. */
    synchronized void fail(Throwable reason) {
        if (failure == null) {
            failure = reason;
        }
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        queue.clear();
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Why nothing more comes; null if more may come. */
    synchronized Throwable failure() {
        return failure;
    }
}
