package io.netlink.route;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;

import io.netlink.Errno;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.NetnsHandle;
import io.netlink.SyscallException;
import io.netlink.internal.LibcNamespace;
import io.netlink.internal.LibraryThreads;
import io.netlink.route.RtnetlinkEvent.Overrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * {@code ip monitor}: tells what changes in a network namespace, as the kernel tells it.
 *
 * <pre>{@code
 * try (var monitor = RtnetlinkMonitor.open(ns1, MonitorOptions.of(LINK, IPV4_ROUTE))) {
 *     for (RtnetlinkEvent event : monitor) {               // until another thread closes it
 *         switch (event) {
 *             case LinkChanged(var link, _) -> …
 *             case RouteDeleted(var route, _) -> …
 *             case Overrun _ -> …                          // events were lost: list again
 *             default -> {}
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>It hears of everything from {@code open} on; what comes before anybody reads waits in the
 * kernel's buffer. The kernel does not tell of everything: IPv4 routes that vanish with a link or
 * an address are an example. {@link LinkTable} and its siblings see to that.
 *
 * <p>There are two ways to read, of which a monitor takes one:
 *
 * <ul>
 *   <li>as objects, in any of the forms {@link #next}, {@link #iterator}, {@link #stream}, {@link
 *       #listen} and {@link #publisher}, also several of them, each of which gets every event. A
 *       thread of the library reads the socket, and keeps a bounded queue for each reader; what
 *       happens when one is too slow is said by {@link MonitorOptions#slowReader}.
 *   <li>as views of the receive memory, with {@link #poll}: on the caller's thread, without a queue
 *       and without making an object.
 * </ul>
 *
 * <p><b>Threads:</b> any thread may use it, virtual ones too. {@link #close()} from any thread
 * wakes who waits. The library's threads are in the process's own namespace, wherever this is
 * opened, and so are listeners that they call.
 *
 * <p><b>Privileges:</b> none but to enter the namespace (CAP_SYS_ADMIN); {@link
 * MonitorOptions#ofAllNamespaces} needs CAP_NET_BROADCAST.
 */
public final class RtnetlinkMonitor implements AutoCloseable, Iterable<RtnetlinkEvent> {
    /** Group numbers that are tried where all are wanted; there are 39 today. */
    private static final int LAST_GROUP = 64;

    /** Who reads the socket. */
    private enum Reader {
        NOBODY,
        POLL,
        OWN_THREAD
    }

    private final MonitorSocket socket;
    private final MonitorOptions options;
    private final Fanout<RtnetlinkEvent, EventOutlet<RtnetlinkEvent>> fanout = new Fanout<>();

    /** To be used again. */
    private final AtomicReference<MonitorPoll> spare = new AtomicReference<>();

    private volatile boolean closed;

    // guarded by this

    private Reader reader = Reader.NOBODY;
    private EventOutlet<RtnetlinkEvent> pull;

    RtnetlinkMonitor(NetlinkSocket socket, MonitorOptions options) {
        this.socket = new MonitorSocket(socket, options.receiveBuffer());
        this.options = options;
    }

    private EventOutlet<RtnetlinkEvent> newOutlet() {
        return new EventOutlet<>(options.queue(), options.slowReader(), RtnetlinkMonitor::lose);
    }

    /** What tells of a loss and of one event more, which may be a loss itself. */
    private static RtnetlinkEvent lose(RtnetlinkEvent gap, RtnetlinkEvent event) {
        OptionalLong before = gap instanceof Overrun loss ? loss.dropped() : OptionalLong.of(0);
        OptionalLong more = event instanceof Overrun loss ? loss.dropped() : OptionalLong.of(1);
        return new Overrun(
                before.isPresent() && more.isPresent()
                        ? OptionalLong.of(before.getAsLong() + more.getAsLong())
                        : OptionalLong.empty());
    }

    /**
     * Opens a monitor in the calling thread's namespace, which for a virtual thread is the
     * process's own.
     *
     * @param groups what to hear of, one or more
     * @return the monitor, which hears from now on
     * @throws SyscallException EINVAL for a group that the kernel does not have
     */
    public static RtnetlinkMonitor open(RtnetlinkGroup... groups) {
        return open(null, MonitorOptions.of(groups));
    }

    /**
     * Opens a monitor in a namespace.
     *
     * @param namespace the namespace
     * @param groups what to hear of, one or more
     * @return the monitor, which hears from now on
     * @throws SyscallException EINVAL for a group that the kernel does not have, EPERM without
     *     CAP_SYS_ADMIN to enter the namespace
     * @throws IllegalStateException if the namespace's handle is closed
     */
    public static RtnetlinkMonitor open(NetnsHandle namespace, RtnetlinkGroup... groups) {
        return open(Objects.requireNonNull(namespace, "namespace"), MonitorOptions.of(groups));
    }

    /**
     * Opens a monitor in a namespace.
     *
     * @param namespace the namespace, null for the calling thread's
     * @param options what to hear of, and how much to keep
     * @return the monitor, which hears from now on
     * @throws SyscallException EINVAL for a group that the kernel does not have, EPERM without
     *     CAP_SYS_ADMIN to enter the namespace or CAP_NET_BROADCAST to hear of all
     * @throws IllegalStateException if the namespace's handle is closed
     */
    public static RtnetlinkMonitor open(NetnsHandle namespace, MonitorOptions options) {
        NetlinkOptions socketOptions =
                NetlinkOptions.DEFAULT.withReceiveBuffer(options.receiveBuffer());
        NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE, namespace, socketOptions);
        try {
            join(socket, options);
            return new RtnetlinkMonitor(socket, options);
        } catch (Throwable t) {
            socket.close();
            throw t;
        }
    }

    private static void join(NetlinkSocket socket, MonitorOptions options) {
        if (options.allNamespaces()) {
            socket.listenAllNsid();
        }
        options.groups().forEach(socket::join);
        if (options.groups().isEmpty()) {
            for (int group = 1; group <= LAST_GROUP; group++) {
                joinIfThere(socket, group);
            }
        }
    }

    private static void joinIfThere(NetlinkSocket socket, int group) {
        try {
            socket.join(group);
        } catch (SyscallException e) {
            if (e.errno() != Errno.EINVAL && e.errno() != Errno.EPERM) {
                throw e; // but this kernel does not have it, or it is not for everybody
            }
        }
    }

    /**
     * Waits for the next event.
     *
     * @return the event
     * @throws InterruptedException if the thread is interrupted; nothing is lost
     * @throws IllegalStateException if this is closed, also while it waits, or is read by {@link
     *     #poll}
     * @throws SyscallException if the socket fails
     */
    public RtnetlinkEvent next() throws InterruptedException {
        return take(-1);
    }

    /**
     * Waits for the next event for a limited time.
     *
     * @param timeout how long; zero to look only, which sees what has been read so far
     * @return the event; empty if there was none
     * @throws InterruptedException if the thread is interrupted; nothing is lost
     * @throws IllegalArgumentException if the time is negative
     * @throws IllegalStateException as for {@link #next()}
     * @throws SyscallException if the socket fails
     */
    public Optional<RtnetlinkEvent> next(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(take(nanos(timeout)));
    }

    static long nanos(Duration timeout) {
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("a timeout of " + timeout);
        }
        return timeout.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0
                ? timeout.toNanos()
                : Long.MAX_VALUE;
    }

    private RtnetlinkEvent take(long nanos) throws InterruptedException {
        Outlet<RtnetlinkEvent> own = pull();
        RtnetlinkEvent event = own.take(nanos);
        if (event == null) {
            checkOpen();
            switch (own.failure()) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {}
            }
        }
        return event;
    }

    private synchronized EventOutlet<RtnetlinkEvent> pull() {
        if (pull == null) {
            startReader();
            pull = newOutlet();
            fanout.attach(pull);
        }
        return pull;
    }

    /**
     * The events, as they come, without end: it ends when this is closed, or the thread is
     * interrupted, which then still is. Shares its queue with {@link #next}.
     *
     * @return for one thread
     */
    @Override
    public Iterator<RtnetlinkEvent> iterator() {
        return new Iterator<>() {
            private RtnetlinkEvent next;

            @Override
            public boolean hasNext() {
                try {
                    next = next == null ? RtnetlinkMonitor.this.next() : next;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (IllegalStateException e) {
                    if (isOpen()) {
                        throw e;
                    }
                }
                return next != null;
            }

            @Override
            public RtnetlinkEvent next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the monitor is closed");
                }
                RtnetlinkEvent event = next;
                next = null;
                return event;
            }
        };
    }

    /**
     * {@link #iterator()} as a stream.
     *
     * @return an endless stream, in order
     */
    public Stream<RtnetlinkEvent> stream() {
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(iterator(), ordered), false);
    }

    /**
     * Calls a listener with each event from now on, one after the other, on a thread of the library
     * that is in the process's own namespace. What it throws is logged ({@link System.Logger}).
     *
     * @param listener may use this monitor, and close it
     * @return to end it
     * @throws IllegalStateException if this is closed, or is read by {@link #poll}
     */
    public Registration listen(Consumer<? super RtnetlinkEvent> listener) {
        return start(null, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Calls a listener with each event from now on, one after the other, by an executor.
     *
     * @param executor where; if it refuses, the listener is told nothing more, which is logged
     * @param listener may use this monitor, and close it
     * @return to end it
     * @throws IllegalStateException if this is closed, or is read by {@link #poll}
     */
    public Registration listen(Executor executor, Consumer<? super RtnetlinkEvent> listener) {
        Objects.requireNonNull(listener, "listener");
        return start(Objects.requireNonNull(executor, "executor"), listener);
    }

    private Registration start(Executor executor, Consumer<? super RtnetlinkEvent> listener) {
        checkOpen();
        startReader();
        var delivery = fanout.attach(fanout.listener(listener), executor, newOutlet());
        delivery.start();
        return delivery;
    }

    /**
     * The events from the subscription on, as reactive streams have it; subscribers are called on
     * threads of the library, one for each, that are in the process's own namespace.
     *
     * @return for any number of subscribers; completes when this is closed, and fails with a {@link
     *     SyscallException} if the socket does, or an {@link IllegalStateException} if this is read
     *     by {@link #poll}
     */
    public Flow.Publisher<RtnetlinkEvent> publisher() {
        return subscriber -> subscribe(null, subscriber);
    }

    /**
     * The events from the subscription on, as reactive streams have it.
     *
     * @param executor calls the subscribers; if it refuses, they are told nothing more
     * @return for any number of subscribers; completes when this is closed, and fails with a {@link
     *     SyscallException} if the socket does, or an {@link IllegalStateException} if this is read
     *     by {@link #poll}
     */
    public Flow.Publisher<RtnetlinkEvent> publisher(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return subscriber -> subscribe(executor, subscriber);
    }

    private void subscribe(Executor executor, Flow.Subscriber<? super RtnetlinkEvent> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        EventOutlet<RtnetlinkEvent> outlet = newOutlet();
        try {
            startReader();
        } catch (IllegalStateException e) { // which subscribers are told: rule 1.9
            if (!closed) {
                outlet.fail(e);
            }
        }
        fanout.attach(subscriber, executor, outlet).start();
    }

    /**
     * Waits for events and hands out all that are there, on this thread, without making an object.
     * For programs that take many; others use {@link #next}.
     *
     * @param timeout how long to wait for the first; zero only looks
     * @param events is given each event, as a view that lives until it returns; if it throws, the
     *     rest of the events that came with that one is lost. It cannot close this monitor
     * @return how many; 0 if none came in time
     * @throws InterruptedException if the thread is interrupted while it waits; nothing is lost
     * @throws IllegalArgumentException if the time is negative
     * @throws IllegalStateException if this is closed, also while it waits, or is read in another
     *     form
     * @throws SyscallException if the socket fails
     */
    public int poll(Duration timeout, Consumer<? super RtnetlinkEventView> events)
            throws InterruptedException {
        Objects.requireNonNull(events, "events");
        long nanos = nanos(timeout);
        takeReader(Reader.POLL);
        MonitorPoll used = spare.getAndSet(null);
        MonitorPoll poll = used == null ? new MonitorPoll(socket) : used;
        try {
            return poll.run(nanos, events);
        } finally {
            spare.set(poll);
        }
    }

    private synchronized void takeReader(Reader next) {
        checkOpen();
        if (reader != Reader.NOBODY && reader != next) {
            throw new IllegalStateException(
                    "a monitor is read either with poll, or in the other forms: open another one");
        }
        reader = next;
    }

    private synchronized void startReader() {
        boolean start = reader == Reader.NOBODY;
        takeReader(Reader.OWN_THREAD);
        if (start) {
            LibraryThreads.newThread("netlink-monitor").start(this::read);
        }
    }

    /** What the library's thread does. */
    private void read() {
        Throwable failure = LibraryThreads.arrive(LibcNamespace.gettid());
        List<RtnetlinkEvent> events = new ArrayList<>();
        try {
            while (failure == null && !closed) {
                fanout.awaitReader();
                socket.receive(events);
                fanout.forEach(outlet -> events.forEach(outlet::add));
                fanout.flush();
            }
        } catch (Throwable t) {
            failure = t;
        }
        if (failure != null && !closed) {
            fanout.fail(failure);
        }
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
            throw new IllegalStateException("the monitor is closed");
        }
    }

    /**
     * Wakes who waits, ends what listens, and gives up the socket. What has not been read yet is
     * dropped. From any thread, also from a listener; twice is harmless.
     *
     * @throws IllegalStateException from within {@link #poll}'s callback
     */
    @Override
    public void close() {
        boolean before = closed;
        closed = true; // whom this wakes is to know why
        try {
            socket.close();
        } catch (IllegalStateException e) { // from within poll
            closed = before;
            throw e;
        }
        fanout.close();
    }
}
