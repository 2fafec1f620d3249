package io.netlink.route;

import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;
import io.netlink.internal.Log;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/**
 * Hands what is in an outlet to a subscriber: one at a time, in order, never more than it asked
 * for, on a thread of the library or by the subscriber's executor.
 *
 * <p>All its state is guarded by the outlet's lock, and no foreign code runs under it.
 */
final class Delivery<T> implements Flow.Subscription, Registration {
    private final Outlet<T> outlet;
    private final Executor executor;
    private final Runnable atEnd;

    // guarded by outlet

    private Flow.Subscriber<? super T> subscriber;
    private long demand;
    private boolean started;
    private boolean running;
    private IllegalArgumentException mistake;

    /**
     * Creates one, which waits for {@link #start}.
     *
     * @param executor where the subscriber is called; null for a thread of the library
     * @param atEnd called once nothing more will be handed over
     */
    Delivery(
            Outlet<T> outlet,
            Flow.Subscriber<? super T> subscriber,
            Executor executor,
            Runnable atEnd) {
        this.outlet = outlet;
        this.subscriber = subscriber;
        this.executor = executor;
        this.atEnd = atEnd;
    }

    /** Greets the subscriber, and begins. */
    void start() {
        try {
            subscriber.onSubscribe(this);
        } catch (RuntimeException | Error e) {
            end();
            throw e;
        }
        synchronized (outlet) {
            started = true;
        }
        if (executor == null) {
            LibraryThreads.newThread("netlink-events").start(this::runOwnThread);
        } else {
            wake();
        }
    }

    @Override
    public void request(long n) {
        synchronized (outlet) {
            if (n <= 0) {
                mistake =
                        new IllegalArgumentException(
                                "request(" + n + "): must be positive (Reactive Streams, 3.9)");
            } else {
                demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
            }
            outlet.notifyAll();
        }
        wake();
    }

    @Override
    public void cancel() {
        end();
        wake();
    }

    @Override
    public void close() {
        cancel();
    }

    /** Something may be there to be handed over. Not to be called with the outlet locked. */
    void wake() {
        if (executor == null) {
            return; // its thread waits for the outlet
        }
        synchronized (outlet) {
            if (!started || running || !hasWork()) {
                return;
            }
            running = true;
        }
        try {
            executor.execute(this::run);
        } catch (RuntimeException e) { // it is shut down, or full
            end();
            Log.say(Level.WARNING, "an executor takes no more events: " + e, null);
        }
    }

    private boolean hasWork() {
        return mustEnd() || demand > 0 && !outlet.isEmpty();
    }

    private boolean mustEnd() {
        return subscriber != null
                && (mistake != null
                        || outlet.isClosed()
                        || outlet.failure() != null && outlet.isEmpty());
    }

    private void runOwnThread() {
        Throwable failure = LibraryThreads.arrive(LibcNamespace.gettid());
        if (failure != null) {
            outlet.fail(failure);
        }
        while (awaitWork()) {
            run();
        }
    }

    /** Waits until something can be handed over; false if nothing more will be. */
    private boolean awaitWork() {
        synchronized (outlet) {
            while (subscriber != null && !hasWork()) {
                try {
                    outlet.wait();
                } catch (InterruptedException e) {
                    // by the callback itself, as where it caught one: that says nothing to us
                }
            }
            return subscriber != null;
        }
    }

    private void run() {
        while (true) {
            Flow.Subscriber<? super T> to;
            Throwable error = null;
            boolean last;
            T element = null;
            synchronized (outlet) {
                to = subscriber;
                last = mustEnd();
                if (to == null || !last && (demand == 0 || outlet.isEmpty())) {
                    running = false;
                    return;
                }
                if (last) {
                    error = mistake != null ? mistake : outlet.failure();
                } else {
                    element = outlet.poll();
                    demand -= demand == Long.MAX_VALUE ? 0 : 1;
                }
            }
            if (last) {
                end();
            }
            try {
                if (!last) {
                    to.onNext(element);
                } else if (error != null) {
                    to.onError(error);
                } else {
                    to.onComplete();
                }
            } catch (RuntimeException | Error e) { // against their rule 2.13
                end();
                Log.say(
                        Level.WARNING,
                        "a subscriber has thrown, and is told nothing more: " + e,
                        null);
            }
        }
    }

    private void end() {
        synchronized (outlet) {
            if (subscriber == null) {
                return;
            }
            subscriber = null; // rule 3.13
        }
        outlet.close();
        atEnd.run();
    }
}
