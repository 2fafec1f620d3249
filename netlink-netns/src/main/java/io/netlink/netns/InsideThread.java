package io.netlink.netns;

import io.netlink.NetnsHandle;
import io.netlink.internal.Flight;
import io.netlink.internal.Home;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;
import io.netlink.internal.Log;
import io.netlink.internal.NamespaceEntryEvent;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;

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
    private boolean left;
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
        inside.run(
                Thread.ofPlatform()
                        .name(name(namespace))
                        .daemon(Thread.currentThread().isDaemon())
                        .unstarted(inside::work));
        return inside.outcome();
    }

    /**
     * The same, for what makes sockets and then perhaps threads: it is back at home before it makes
     * its first thread.
     */
    static <T> T open(NetnsHandle namespace, SocketOpener<? extends T> opener) throws IOException {
        NetnsTask<T, IOException> task = () -> Births.force(opener.open());
        InsideThread<T> inside = new InsideThread<>(namespace, task);
        inside.run(inside.new Opener());
        T born = inside.<IOException>outcome();
        if (inside.left && Births.isOneSocket(born)) {
            ((Closeable) born).close();
            throw new IllegalStateException(
                    "what was to be opened in "
                            + namespace
                            + " started a thread, perhaps before its socket was made, which then"
                            + " is not there; start the threads first, outside");
        }
        return born;
    }

    /**
     * A thread that is asked for its class loader when it makes another one, whose own it becomes:
     * the constructors of Thread do that. It goes home then, since Linux gives a thread the
     * namespace of the one that starts it. (They do not ask for some of the JDK's own threads,
     * which have the system's class loader, such as those of asynchronous channels.)
     */
    private final class Opener extends Thread {
        Opener() {
            super(InsideThread.this::work, name(namespace));
            setDaemon(currentThread().isDaemon());
        }

        @Override
        public ClassLoader getContextClassLoader() {
            if (!left && this == currentThread() && isMakingAThread()) {
                Home.arrive(); // or there is no thread made
                left = true;
            }
            return super.getContextClassLoader();
        }

        /** Whoever else may ask for the class loader: libraries do, to find their parts. */
        private static boolean isMakingAThread() {
            return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .walk(
                            frames ->
                                    frames.skip(2) // this method and the one that called it
                                            .limit(2)
                                            .anyMatch(
                                                    f ->
                                                            f.getDeclaringClass() == Thread.class
                                                                    && f.getMethodName()
                                                                            .equals("<init>")));
        }
    }

    private static String name(NetnsHandle namespace) {
        return "netlink-inside " + namespace;
    }

    private void run(Thread thread) {
        namespace.acquire();
        NamespaceEntryEvent event = Flight.recordsEntries() ? NamespaceEntryEvent.start() : null;
        try {
            thread.start();
            join(thread);
        } finally {
            namespace.release();
            if (event != null) {
                event.finish(namespace, "code of the program", failure != null || lost != null);
            }
        }
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
            Log.say(Level.WARNING, lost.getMessage(), lost.getCause());
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
