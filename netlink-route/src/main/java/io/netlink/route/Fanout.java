package io.netlink.route;

import io.netlink.internal.Log;

import java.lang.System.Logger.Level;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/**
 * From the one thread that reads to all who want to know, each with a queue of its own.
 *
 * @param <T> what they are told
 * @param <O> the queues
 */
final class Fanout<T, O extends Outlet<T>> {
    /** An outlet, and who empties it; nobody if its user does. */
    private record Branch<T, O>(O outlet, Delivery<T> delivery) {}

    private final CopyOnWriteArrayList<Branch<T, O>> branches = new CopyOnWriteArrayList<>();

    // guarded by this

    private boolean closed;
    private Throwable failure;

    /** Takes an outlet that its user empties. */
    void attach(O outlet) {
        add(new Branch<>(outlet, null));
    }

    private synchronized void add(Branch<T, O> branch) {
        branches.add(branch);
        if (failure != null) {
            branch.outlet.fail(failure);
        }
        if (closed) {
            branch.outlet.close();
        }
        notifyAll();
    }

    /** Gives something to all. */
    void forEach(Consumer<? super O> action) {
        for (Branch<T, O> branch : branches) {
            action.accept(branch.outlet);
        }
    }

    /**
     * Has those look who are called; waits until there is room again in queues that want it. On the
     * library's thread, of which nobody but callbacks can interrupt anything.
     */
    void flush() throws InterruptedException {
        for (Branch<T, O> branch : branches) {
            if (branch.delivery != null) {
                branch.delivery.wake();
                Thread.interrupted(); // which an executor may have run on this thread
            }
            branch.outlet.awaitRoom();
        }
    }

    /** Waits until somebody wants to know, or until it is closed. */
    synchronized void awaitReader() throws InterruptedException {
        while (branches.isEmpty() && !closed) {
            wait();
        }
    }

    /** What is called as a callback is. */
    Flow.Subscriber<T> listener(Consumer<? super T> callback) {
        return new Listener<>(callback);
    }

    /**
     * Has an outlet emptied by a subscriber, once the delivery is started. The outlet may have
     * something in it already.
     */
    Delivery<T> attach(Flow.Subscriber<? super T> subscriber, Executor executor, O outlet) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Branch<T, O>[] own = new Branch[1];
        Delivery<T> delivery =
                new Delivery<>(outlet, subscriber, executor, () -> branches.remove(own[0]));
        own[0] = new Branch<>(outlet, delivery);
        add(own[0]);
        return delivery;
    }

    /** Nothing more comes, for this reason. */
    void fail(Throwable reason) {
        synchronized (this) {
            failure = reason;
        }
        branches.forEach(branch -> branch.outlet.fail(reason));
        wakeAll();
    }

    void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        branches.forEach(branch -> branch.outlet.close());
        wakeAll();
    }

    private void wakeAll() {
        for (Branch<T, O> branch : branches) {
            if (branch.delivery != null) {
                branch.delivery.wake();
            }
        }
    }

    /** A callback: takes all there is, and goes on whatever it throws. */
    private record Listener<T>(Consumer<? super T> callback) implements Flow.Subscriber<T> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T element) {
            try {
                callback.accept(element);
            } catch (RuntimeException | Error e) {
                Log.say(
                        Level.WARNING,
                        "a listener has thrown at " + element.getClass().getSimpleName() + ": " + e,
                        null);
            }
        }

        @Override
        public void onError(Throwable reason) {
            Log.say(Level.WARNING, "a listener is told nothing more: " + reason, null);
        }

        @Override
        public void onComplete() {}
    }
}
