package io.netlink.route;

import io.netlink.NetlinkOptions;
import io.netlink.NetnsHandle;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A table of the kernel's, kept up to date: listed once, and then changed as the kernel tells.
 *
 * <p>It is never silently wrong. Where events were lost, since the socket's buffer was full, and
 * where the kernel changes things without a word, such as IPv4 routes that go with a link, the
 * table lists again and tells the differences, and nothing else. For that moment it shows what was
 * last known. A listing that was interrupted, or that has an entry that makes no sense, which is
 * logged, is repeated; only the first one, which {@code open} waits for, ends after the deadline of
 * the options: with a {@link io.netlink.DumpInterruptedException} that has what was listed, a
 * {@link io.netlink.DecodeException}, or a {@link io.netlink.SyscallException} (ETIMEDOUT; ENOBUFS
 * if events were lost all the time).
 *
 * <p>Whoever listens and is slow, or stuck, holds up neither the table nor others. It has a queue
 * of 8,192 changes; when that was full, it is told next how the table differs by then from what it
 * knows: what it makes of the changes is always the table, sooner or later.
 *
 * <p>Each look at it, {@link #list} and {@link #find}, is at one state of the whole table, and
 * takes no lock. Counters and what else changes all the time are as they were when something else
 * of the entry changed last.
 *
 * <p><b>Threads:</b> any thread may use it, virtual ones too. A thread of the library that is in
 * the process's own namespace keeps it up to date, and another one each calls listeners that bring
 * no executor. <b>Lifetime:</b> {@link #close()} gives up two sockets and these threads. If a
 * socket fails, all methods throw its exception; listeners are then told nothing more, which is
 * logged, and subscribers get it.
 *
 * <p><b>Privileges:</b> none but to enter the namespace (CAP_SYS_ADMIN).
 *
 * @param <T> what is in it
 */
public abstract sealed class LiveTable<T> implements AutoCloseable
        permits LinkTable, AddressTable, RouteTable, RuleTable, NeighbourCache {
    /** So many changes wait for a listener; then it is told differences. */
    static final int QUEUE = 8192;

    private final TableKeeper<T> keeper;
    private final Fanout<Change<T>, TableOutlet<T>> fanout = new Fanout<>();
    private final Thread thread;

    // guarded by this

    private long version;
    private int waiting;

    private volatile RuntimeException failure;
    private volatile PersistentMap<Object, List<T>> state = PersistentMap.empty();
    private volatile boolean closed;

    /** Opens the table, and lists it for the first time. */
    LiveTable(NetnsHandle namespace, NetlinkOptions options, TableKind<T> kind) {
        this(new TableKeeper<>(namespace, options, kind));
    }

    /** For tests. */
    LiveTable(TableKeeper<T> keeper) {
        this.keeper = keeper;
        keeper.to(this::commit, this::flush);
        try {
            keeper.relist();
            thread = LibraryThreads.newThread("netlink-table").start(this::keep);
        } catch (Throwable t) {
            keeper.close();
            throw t;
        }
    }

    /** What a table is opened with where nothing is said: 4 MiB for events. */
    static NetlinkOptions defaults() {
        return NetlinkOptions.DEFAULT.withReceiveBuffer(4 << 20);
    }

    private void keep() {
        Throwable reason = LibraryThreads.arrive(LibcNamespace.gettid());
        try {
            while (reason == null && !closed) {
                keeper.step();
            }
        } catch (Throwable t) {
            reason = t;
        }
        if (reason != null && !closed) {
            fail(reason instanceof RuntimeException e ? e : new IllegalStateException(reason));
        }
    }

    private void fail(RuntimeException reason) {
        failure = reason;
        synchronized (this) {
            notifyAll();
        }
        fanout.fail(reason);
    }

    /** A new state, and how it differs from the one before. */
    private void commit(PersistentMap<Object, List<T>> next, List<Change<T>> changes) {
        synchronized (this) {
            state = next;
            version++;
            fanout.forEach(outlet -> outlet.add(next, changes));
            if (waiting > 0) {
                notifyAll();
            }
        }
    }

    /** Has executors call their listeners; waits for none. */
    private void flush() {
        try {
            fanout.flush();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the thread of the table was interrupted", e);
        }
    }

    /** The entries with a key. */
    final List<T> bucket(Object key) {
        return state().getOrDefault(key, List.of());
    }

    private PersistentMap<Object, List<T>> state() {
        checkOpen();
        return state;
    }

    /**
     * All entries, at this moment.
     *
     * @return in no particular order
     * @throws IllegalStateException if this is closed
     */
    public List<T> list() {
        return list(entry -> true);
    }

    /**
     * Some of the entries, at this moment.
     *
     * @param which which
     * @return in no particular order
     * @throws IllegalStateException if this is closed
     */
    public List<T> list(Predicate<? super T> which) {
        List<T> all = new ArrayList<>();
        state().forEach(
                        (key, bucket) -> {
                            for (T entry : bucket) {
                                if (which.test(entry)) {
                                    all.add(entry);
                                }
                            }
                        });
        return List.copyOf(all);
    }

    /**
     * One of the entries, at this moment.
     *
     * @param which which
     * @return any that fits; empty if none does
     * @throws IllegalStateException if this is closed
     */
    public Optional<T> find(Predicate<? super T> which) {
        Objects.requireNonNull(which, "which");
        return Optional.ofNullable(state().first(bucket -> first(bucket, which)));
    }

    private static <T> T first(List<T> bucket, Predicate<? super T> which) {
        for (T entry : bucket) {
            if (which.test(entry)) {
                return entry;
            }
        }
        return null;
    }

    /**
     * Waits until there is an entry.
     *
     * <pre>{@code
     * links.await(link -> link.name().equals("eth0") && link.hasCarrier(), Duration.ofSeconds(5));
     * addresses.await(a -> a.address().equals(mine) && !a.isTentative(), Duration.ofSeconds(5));
     * }</pre>
     *
     * @param which what to wait for; is asked on this thread
     * @param timeout how long
     * @return the entry; empty if there was none in time
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalArgumentException if the time is negative
     * @throws IllegalStateException if this is closed, also while it waits
     */
    public Optional<T> await(Predicate<? super T> which, Duration timeout)
            throws InterruptedException {
        Objects.requireNonNull(which, "which");
        long end = System.nanoTime() + RtnetlinkMonitor.nanos(timeout);
        while (true) {
            long seen = version();
            Optional<T> found = find(which);
            if (found.isPresent() || !awaitChange(seen, end)) {
                return found;
            }
        }
    }

    /**
     * Waits until there is no such entry.
     *
     * @param which what must be gone; is asked on this thread
     * @param timeout how long
     * @return false if there still was one after that time
     * @throws InterruptedException if the thread is interrupted
     * @throws IllegalArgumentException if the time is negative
     * @throws IllegalStateException if this is closed, also while it waits
     */
    public boolean awaitNone(Predicate<? super T> which, Duration timeout)
            throws InterruptedException {
        Objects.requireNonNull(which, "which");
        long end = System.nanoTime() + RtnetlinkMonitor.nanos(timeout);
        while (true) {
            long seen = version();
            boolean none = find(which).isEmpty();
            if (none || !awaitChange(seen, end)) {
                return none;
            }
        }
    }

    private synchronized long version() {
        return version;
    }

    private synchronized boolean awaitChange(long seen, long end) throws InterruptedException {
        waiting++;
        try {
            while (version == seen) {
                checkOpen();
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                wait(left / 1_000_000 + 1);
            }
            return true;
        } finally {
            waiting--;
        }
    }

    /**
     * Calls a listener with each entry that there is ({@link Change.Added}) and then with each
     * change, one after the other, on a thread of the library that is in the process's own
     * namespace. What it throws is logged. If it is slow, and its queue was full, changes that
     * became others, or nothing, while it was busy are left out.
     *
     * @param listener may use this table, and close it
     * @return to end it
     * @throws IllegalStateException if this is closed
     */
    public Registration listen(Consumer<? super Change<T>> listener) {
        return listen0(null, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Calls a listener as {@link #listen(Consumer)} does, by an executor.
     *
     * @param executor where; if it refuses, the listener is told nothing more, which is logged; one
     *     that runs it on the thread that hands it over, which is the table's, makes the table wait
     * @param listener may use this table, and close it
     * @return to end it
     * @throws IllegalStateException if this is closed
     */
    public Registration listen(Executor executor, Consumer<? super Change<T>> listener) {
        Objects.requireNonNull(listener, "listener");
        return listen0(Objects.requireNonNull(executor, "executor"), listener);
    }

    private Registration listen0(Executor executor, Consumer<? super Change<T>> listener) {
        checkOpen();
        Delivery<Change<T>> delivery = attach(fanout.listener(listener), executor);
        delivery.start();
        return delivery;
    }

    /**
     * Each entry that there is ({@link Change.Added}) and then each change, as reactive streams
     * have it; subscribers are called on threads of the library, one for each.
     *
     * @return for any number of subscribers; completes when this is closed
     */
    public Flow.Publisher<Change<T>> changes() {
        return subscriber -> {
            Objects.requireNonNull(subscriber, "subscriber");
            attach(subscriber, null).start();
        };
    }

    private synchronized Delivery<Change<T>> attach(
            Flow.Subscriber<? super Change<T>> subscriber, Executor executor) {
        TableOutlet<T> outlet = new TableOutlet<>(QUEUE, keeper.kind(), state);
        return fanout.attach(subscriber, executor, outlet);
    }

    /**
     * How often the table was listed: once when it was opened, and then whenever it had to find out
     * what the kernel did not tell. For measurements.
     *
     * @return 1 or more
     */
    public long listings() {
        return keeper.listings();
    }

    /**
     * How often events were lost, and the table was listed again for that. For measurements.
     *
     * @return 0 or more
     */
    public long overruns() {
        return keeper.overruns();
    }

    /**
     * Whether {@link #close()} has not been called yet.
     *
     * @return true while it can be used
     */
    public boolean isOpen() {
        return !closed;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the table is closed");
        }
        RuntimeException reason = failure;
        if (reason != null) {
            throw reason;
        }
    }

    /**
     * Wakes who waits, ends what listens, and gives up the sockets. From any thread, also from a
     * listener; twice is harmless.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        keeper.close();
        fanout.close();
    }
}
