package io.netlink.netns;

import io.netlink.NetnsHandle;
import io.netlink.internal.Home;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;

/**
 * Runs one piece of user code inside a namespace, on a fresh platform thread that is never used
 * again.
 *
 * <p>The thread is back in the process's own namespace before its caller gets the result: what a
 * thread inside a namespace wakes or starts may stay there (see {@link Netns#call}).
 */
final class InsideThread<T> {
    private final NetnsHandle namespace;
    private final NetnsTask<? extends T, ?> task;
    private T result;
    private Throwable failure;
    private RuntimeException lost;

    private InsideThread(NetnsHandle namespace, NetnsTask<? extends T, ?> task) {
        this.namespace = namespace;
        this.task = task;
    }

    static <T, X extends Throwable> T call(
            NetnsHandle namespace, NetnsTask<? extends T, ? extends X> task) throws X {
        InsideThread<T> inside = new InsideThread<>(namespace, task);
        namespace.acquire();
        try {
            Thread thread =
                    Thread.ofPlatform()
                            .name("netlink-inside " + namespace)
                            .daemon(Thread.currentThread().isDaemon())
                            .unstarted(inside::work);
            thread.start();
            join(thread);
        } finally {
            namespace.release();
        }
        return inside.outcome();
    }

    /** Waits for the thread; an interrupt is handed on to it, since it cannot be left alone. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        int tid = LibcNamespace.gettid();
        LibraryThreads.awayThreads().add(tid);
        try {
            Home.move(namespace);
            try {
                result = task.call();
            } catch (Throwable t) {
                failure = t;
            }
            goHome();
        } catch (Throwable t) {
            failure = t;
        } finally {
            LibraryThreads.awayThreads().remove(tid);
        }
    }

    private void goHome() {
        try {
            Home.arrive();
        } catch (Throwable t) {
            lost =
                    new IllegalStateException(
                            "the thread that ran inside "
                                    + namespace
                                    + " could not go back to the process's namespace; it has"
                                    + " ended, but what it started may have stayed there",
                            t);
        }
    }

    @SuppressWarnings("unchecked") // the task can throw nothing checked but X
    private <X extends Throwable> T outcome() throws X {
        if (lost != null) {
            if (failure != null) {
                lost.addSuppressed(failure);
            }
            throw lost;
        }
        if (failure != null) {
            if (failure.getSuppressed().length == 0) { // the user may throw the same one each time
                failure.addSuppressed(new Exception("called from here"));
            }
            throw (X) failure;
        }
        return result;
    }
}
