package io.netlink.route;

import java.util.function.BinaryOperator;

/**
 * A bounded queue of a monitor's events: a slow reader is waited for, or loses some and is told so.
 *
 * @param <T> what is in it
 */
final class EventOutlet<T> extends Outlet<T> {
    private final int capacity;
    private final SlowReader policy;

    /** From what says that some were dropped, null at first, and one more to what says both. */
    private final BinaryOperator<T> lose;

    /** Guarded by this; comes before the queue, which is not empty then. */
    private T gap;

    EventOutlet(int capacity, SlowReader policy, BinaryOperator<T> lose) {
        this.capacity = capacity;
        this.policy = policy;
        this.lose = lose;
    }

    /** Adds something: never waits. */
    synchronized void add(T element) {
        if (isClosed()) {
            return;
        }
        if (policy == SlowReader.DROP_OLDEST && queue.size() >= capacity) {
            gap = lose.apply(gap, queue.poll());
        }
        queue.add(element);
        notifyAll();
    }

    @Override
    synchronized void awaitRoom() throws InterruptedException {
        while (policy == SlowReader.WAIT && queue.size() >= capacity && !isClosed()) {
            wait();
        }
    }

    @Override
    T next() {
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
}
