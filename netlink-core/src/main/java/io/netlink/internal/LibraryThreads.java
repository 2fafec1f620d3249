package io.netlink.internal;

import io.netlink.NetnsHandle;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The platform threads on which the library makes system calls that no caller's thread may make:
 * inside a network namespace, or such as would pin a virtual thread's carrier.
 *
 * <p>Linux gives a new thread the namespaces of the one that starts it, and the JVM's shared pools
 * keep such threads. So:
 *
 * <ul>
 *   <li>a library thread first goes to the process's own namespace, since whoever started it may
 *       have been inside another;
 *   <li>inside a namespace it makes system calls only: it starts, unparks and completes nothing;
 *   <li>it is home again before it hands over its result. If it cannot go home it ends, and its
 *       caller, who looks at it from time to time, gets an error.
 * </ul>
 *
 * <p>Idle threads end after some seconds.
 */
public final class LibraryThreads {
    private LibraryThreads() {}

    /**
     * More callers than this wait for each other; the kernel's rtnl lock makes them wait anyway.
     */
    private static final int MAXIMUM = 16;

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** How often a caller checks that the thread that works for it is alive. */
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /**
     * A monitor: callers may be inside a namespace, and leaving a {@code java.util.concurrent} lock
     * unparks a virtual thread that waits for it, which may start a carrier right there. Monitors
     * leave that to a thread of the JVM.
     */
    private static final Object LOCK = new Object();

    // guarded by LOCK
    private static final ArrayDeque<Job<?>> QUEUE = new ArrayDeque<>();
    private static int threads;
    private static int idle;
    private static long started;

    /** The kernel's ids of threads that are in a namespace on the library's behalf, right now. */
    private static final Set<Integer> AWAY = ConcurrentHashMap.newKeySet();

    /**
     * Runs system calls on a library thread, at home.
     *
     * @param calls system calls
     * @param <T> the result's type
     * @return the result
     */
    public static <T> T atHome(Supplier<T> calls) {
        return submit(new Job<>(null, calls));
    }

    /**
     * Runs system calls for which it does not matter where the calling thread is: on that, or, lest
     * they pin its carrier, on a library thread.
     *
     * @param calls system calls
     * @param <T> the result's type
     * @return the result
     */
    public static <T> T anywhere(Supplier<T> calls) {
        return Thread.currentThread().isVirtual() ? atHome(calls) : calls.get();
    }

    /**
     * Runs system calls that may wait for long, at home, on a thread of their own, so that they
     * keep nobody from the others. An interrupt of the caller is handed on to that thread; the
     * caller still waits for its result, and is then still interrupted.
     *
     * @param calls system calls
     * @param <T> the result's type
     * @return the result
     */
    public static <T> T waiting(Supplier<T> calls) {
        Job<T> job = new Job<>(null, calls);
        job.interruptible = true;
        newThread("netlink-waiting").start(() -> workOnce(job));
        return job.await();
    }

    /**
     * Runs system calls on a library thread inside a namespace; or on one that changes its network
     * namespace itself.
     *
     * @param namespace the namespace to go to first, null to start at home
     * @param calls system calls, and nothing else: they must not start, wake or wait for a thread
     * @param <T> the result's type
     * @return the result
     * @throws io.netlink.SyscallException if the thread cannot go there
     * @throws IllegalStateException if the handle is closed
     */
    public static <T> T away(NetnsHandle namespace, Supplier<T> calls) {
        if (namespace == null) {
            return submit(new Job<>(null, calls));
        }
        namespace.acquire();
        NamespaceEntryEvent event = Flight.recordsEntries() ? NamespaceEntryEvent.start() : null;
        boolean failed = true;
        try {
            T result = submit(new Job<>(namespace, calls));
            failed = false;
            return result;
        } finally {
            namespace.release();
            if (event != null) {
                event.finish(namespace, "system calls", failed);
            }
        }
    }

    /**
     * The threads that are in a namespace on the library's behalf, right now: no strays.
     *
     * @return their kernel ids; live, and open for other threads that the library makes
     */
    public static Set<Integer> awayThreads() {
        return AWAY;
    }

    private static <T> T submit(Job<T> job) {
        boolean start;
        synchronized (LOCK) {
            QUEUE.add(job);
            start = idle < QUEUE.size() && threads < MAXIMUM;
            if (start) {
                threads++;
                started++;
            } else {
                LOCK.notify(); // only idle library threads wait for it
            }
        }
        if (start) {
            start(job);
        }
        return job.await();
    }

    private static void start(Job<?> job) {
        try {
            newThread("netlink-library-" + started).start(() -> work(job));
        } catch (Throwable t) { // no memory for a thread
            synchronized (LOCK) {
                threads--;
                QUEUE.remove(job);
            }
            throw t;
        }
    }

    /**
     * Starts a thread for a job whose turn does not come, since a thread ended that could not go
     * home.
     */
    private static void startIfForgotten(Job<?> job) {
        synchronized (LOCK) {
            if (idle > 0 || threads == MAXIMUM || !QUEUE.contains(job)) {
                return;
            }
            threads++;
            started++;
        }
        start(job);
    }

    /**
     * How all of the library's threads are made: they keep no JVM alive, and nothing of who starts
     * them.
     *
     * @param name the thread's name
     * @return a builder
     */
    public static Thread.Builder newThread(String name) {
        return Thread.ofPlatform().name(name).daemon().inheritInheritableThreadLocals(false);
    }

    /**
     * Takes a new thread home: the first thing it does.
     *
     * @param tid the thread's kernel id
     * @return why it cannot go there, or null
     */
    public static Throwable arrive(int tid) {
        AWAY.add(tid);
        try {
            Home.arrive();
            return null;
        } catch (Throwable t) { // started inside a namespace and not allowed out, or no /proc
            return t;
        } finally {
            AWAY.remove(tid);
        }
    }

    private static void workOnce(Job<?> job) {
        int tid = LibcNamespace.gettid();
        Throwable failure = arrive(tid);
        if (failure == null) {
            job.work(tid);
        } else {
            job.fail(failure);
        }
    }

    private static void work(Job<?> first) {
        int tid = LibcNamespace.gettid();
        Throwable failure = arrive(tid);
        if (failure != null) { // nobody but who started this thread is to know
            boolean waiting;
            synchronized (LOCK) {
                threads--;
                waiting = QUEUE.remove(first);
            }
            if (waiting) {
                first.fail(failure);
            }
            return;
        }
        Job<?> job;
        while ((job = next()) != null) {
            if (!job.work(tid)) {
                synchronized (LOCK) {
                    threads--;
                }
                return;
            }
        }
    }

    /** The next job; null if the thread is to end, which is then accounted for. */
    private static Job<?> next() {
        synchronized (LOCK) {
            long end = System.nanoTime() + IDLE_NANOS;
            boolean wait = true;
            idle++;
            while (QUEUE.isEmpty() && wait) {
                wait = awaitWork(end - System.nanoTime());
            }
            idle--;
            Job<?> job = QUEUE.poll();
            if (job == null) {
                threads--;
            }
            return job;
        }
    }

    /** Waits until there may be work; false if the thread is to end. */
    private static boolean awaitWork(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(LOCK, nanos);
            return nanos > 0;
        } catch (InterruptedException e) {
            return false; // nobody has a reason to interrupt it: let it end
        }
    }

    /** Work for a library thread, and the caller that waits for it. */
    private static final class Job<T> {
        private final NetnsHandle namespace;
        private final Supplier<T> calls;
        private final Thread caller = Thread.currentThread();

        /** The thread that took the job. */
        private volatile Thread worker;

        /** Whether the worker has nothing else to do afterwards, and may be interrupted. */
        private boolean interruptible;

        private T result;
        private Throwable failure;

        /** Whether the thread could not go home. */
        private boolean lost;

        private volatile boolean done;

        Job(NetnsHandle namespace, Supplier<T> calls) {
            LibcNamespace.gettid(); // refused native access is to be told here, not on that thread
            this.namespace = namespace;
            this.calls = calls;
        }

        /** Does the job; returns false if the thread could not go home and must end. */
        boolean work(int tid) {
            worker = Thread.currentThread();
            AWAY.add(tid);
            try {
                if (namespace != null) {
                    Home.move(namespace);
                }
                result = calls.get();
            } catch (Throwable t) {
                failure = t;
            }
            try {
                Home.arrive();
            } catch (Throwable t) {
                t.addSuppressed(
                        failure == null ? new Exception("the work itself was done") : failure);
                lost = true;
                fail(t);
                return false;
            } finally {
                AWAY.remove(tid);
            }
            done = true;
            LockSupport.unpark(caller);
            return true;
        }

        /** Fails the job without waking anybody: this thread is not where it should be. */
        void fail(Throwable t) {
            failure = t;
            done = true;
        }

        T await() {
            boolean interrupted = false;
            while (!done) {
                LockSupport.parkNanos(this, CHECK_NANOS);
                interrupted |= Thread.interrupted(); // a system call cannot be abandoned
                Thread thread = worker;
                if (interrupted && interruptible && thread != null) {
                    thread.interrupt(); // but a wait can
                }
                if (thread == null && !done) {
                    startIfForgotten(this);
                }
                if (thread != null && !thread.isAlive() && !done) {
                    throw new IllegalStateException("the library's thread died");
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (lost) {
                Log.say(
                        Level.WARNING,
                        "a thread of the library could not go home from "
                                + (namespace == null ? "a new namespace" : namespace)
                                + " and has ended",
                        failure);
            }
            if (failure != null) {
                throw failed(failure);
            }
            return result;
        }

        /** Apart, since a switch over types is slow to begin with. */
        private static RuntimeException failed(Throwable failure) {
            return switch (failure) {
                case RuntimeException e -> withCaller(e);
                case Error e -> throw e;
                default -> new IllegalStateException(failure);
            };
        }

        /** Shows also where the call came from: the exception was made on another thread. */
        private static RuntimeException withCaller(RuntimeException e) {
            e.addSuppressed(new Exception("called from here"));
            return e;
        }
    }
}
