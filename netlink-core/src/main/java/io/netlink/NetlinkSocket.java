package io.netlink;

import io.netlink.internal.CapturingTransport;
import io.netlink.internal.Flight;
import io.netlink.internal.KernelTransport;
import io.netlink.internal.Transport;
import io.netlink.internal.Turn;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A netlink socket: requests with their answers, and multicast messages.
 *
 * <p>Most programs use {@code io.netlink.route.Rtnetlink}, which is built on this; this class is
 * for messages that have no typed form yet.
 *
 * <p>The socket asks the kernel for extended acks, strict checking and short acks, and is connected
 * to the kernel's port, so that no other process can slip a message in. What comes is taken as the
 * answer if it has the request's number and the socket's own port.
 *
 * <p><b>Threads:</b> any thread may use it; exchanges take turns, and a turn is waited for no
 * longer than an answer is. An exchange of a virtual thread runs its system calls on a platform
 * thread of the library, since the kernel carries a request out inside sendmsg(2), possibly waiting
 * long for its rtnl lock, and would pin the carrier.
 *
 * <p><b>Interrupts:</b> a thread that waits for an answer, for events or for its turn and is
 * interrupted gets a {@link SyscallException} with {@link Errno#EINTR}, at most some 0.2 s later,
 * and is still interrupted. What need not wait succeeds all the same; what the kernel is doing
 * inside sendmsg(2) cannot be interrupted. The socket can be used afterwards.
 *
 * <p><b>Memory and lifetime:</b> the socket owns its send and receive memory and two descriptors;
 * {@link #close()} wakes a thread that waits in {@link #receive}, waits until an exchange that is
 * under way ends, and gives all up. The memory of a few closed sockets (512 KiB each, of which only
 * what was used is there) is kept for the next ones. Messages given to callbacks live inside the
 * callback only.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 */
public final class NetlinkSocket implements AutoCloseable {
    private final Transport transport;
    private final Exchange exchange;

    /** Whose exchange it is. */
    private final Turn turn = new Turn();

    private final AtomicBoolean closed = new AtomicBoolean();

    /** For tests, over a scripted transport. */
    NetlinkSocket(Transport transport, Duration deadline, String place) {
        Flight.look();
        this.transport = transport;
        this.exchange = new Exchange(transport, deadline, place);
    }

    /**
     * Opens a socket in the calling thread's network namespace (of a virtual thread: the process's
     * own).
     *
     * @param protocol NETLINK_*, such as {@link io.netlink.uapi.Netlink#NETLINK_ROUTE}
     * @return the socket
     * @throws SyscallException if the system refuses
     */
    public static NetlinkSocket open(int protocol) {
        return open(protocol, null, NetlinkOptions.DEFAULT);
    }

    /**
     * Opens a socket in a namespace. Afterwards it is an ordinary object: no thread needs to be in
     * that namespace to use it.
     *
     * @param protocol NETLINK_*
     * @param namespace where to open it; null for the calling thread's namespace
     * @param options buffer and deadline
     * @return the socket
     * @throws SyscallException if the system refuses: EPERM without CAP_SYS_ADMIN, which entering
     *     another namespace needs
     * @throws IllegalStateException if the handle is closed
     */
    public static NetlinkSocket open(int protocol, NetnsHandle namespace, NetlinkOptions options) {
        Objects.requireNonNull(options, "options");
        Transport transport = KernelTransport.open(protocol, namespace, options.receiveBuffer());
        try {
            if (options.capture().isPresent()) {
                transport =
                        new CapturingTransport(
                                transport, protocol, options.capture().orElseThrow());
            }
            return new NetlinkSocket(
                    transport, options.deadline(), namespace == null ? "" : " in " + namespace);
        } catch (Throwable t) {
            transport.close();
            throw t;
        }
    }

    /**
     * Sends a request and reads its whole answer.
     *
     * <p>What the answer's end is depends on the flags: with NLM_F_DUMP the kernel's NLMSG_DONE,
     * with NLM_F_ACK the acknowledgement, else the first message.
     *
     * @param operation what kind of request it is
     * @param subject what it is about; its {@code toString} stands in error messages
     * @param flags NLM_F_* besides NLM_F_REQUEST
     * @param body writes the family's header and the attributes; called once, on this thread
     * @param replies is given each message of the answer, on this thread; may be called for none
     * @return false if the kernel's tables changed during a dump (NLM_F_DUMP_INTR), so that what
     *     was seen may miss entries or have some twice
     * @throws NetlinkException if the kernel refuses the request
     * @throws SyscallException if there is no answer before the deadline, or other threads do not
     *     let this one have its turn until then (ETIMEDOUT), the thread is interrupted while it
     *     waits (EINTR), or the socket fails
     * @throws DecodeException if the answer makes no sense
     * @throws IllegalStateException if the socket is closed
     */
    public boolean request(
            Operation operation,
            Object subject,
            int flags,
            Consumer<? super MessageWriter> body,
            Consumer<? super NetlinkMessage> replies) {
        int taken = takeTurn();
        if (taken < 0) {
            throw notMyTurn(taken, "sendmsg", exchange.describe(operation, subject));
        }
        try {
            checkOpen();
            return exchange.request(operation, subject, flags, body, replies);
        } finally {
            turn.give();
        }
    }

    /**
     * Sends many requests, as many as fit together in each sendmsg(2), and reads the kernel's
     * refusals. Between two sendmsg other threads get their turn.
     *
     * <p>The kernel carries out one request after the other, also after one that it refuses; {@link
     * RequestBatch#stopAtFailure} limits that.
     *
     * @param batch the requests; can be sent again, here or by another socket
     * @return what became of each; {@link BatchResult#orThrow()} if all must have been done
     * @throws IllegalArgumentException if a request is larger than the socket may send; then none
     *     was sent
     * @throws SyscallException if other threads do not let this one have its turn before the
     *     deadline (ETIMEDOUT), or it is interrupted while it waits for that (EINTR); then none was
     *     sent. If that is in the middle, the result says so instead
     * @throws IllegalStateException if the socket is closed. If it is closed in the middle, the
     *     result says so instead
     */
    public BatchResult send(RequestBatch batch) {
        BatchResult.Builder result = new BatchResult.Builder(batch);
        do {
            int next = result.next();
            int taken = takeTurn();
            if (taken < 0) {
                SyscallException e =
                        notMyTurn(taken, "sendmsg", "a batch of %d items".formatted(batch.size()));
                if (next == 0) {
                    throw e;
                }
                result.stop(e);
                break;
            }
            try {
                if (next == 0) {
                    checkOpen();
                } else if (closed.get()) {
                    result.stop(exchange.closed());
                    break;
                }
                exchange.batch(batch, result);
            } finally {
                turn.give();
            }
        } while (result.goesOn());
        return result.build();
    }

    /**
     * Joins a multicast group: its messages then come to {@link #receive}.
     *
     * @param group the group's number (RTNLGRP_*), also above 32
     * @throws SyscallException if the kernel refuses: EINVAL for a group it does not have
     */
    public void join(int group) {
        membership(group, true, "NETLINK_ADD_MEMBERSHIP group ");
    }

    /**
     * Leaves a multicast group.
     *
     * @param group the group's number
     * @throws SyscallException if the kernel refuses
     */
    public void leave(int group) {
        membership(group, false, "NETLINK_DROP_MEMBERSHIP group ");
    }

    /**
     * Has the multicast messages of all namespaces that the socket's own has an id for ({@code ip
     * netns list-id}) come to {@link #receive}, too; {@link NetlinkMessage#nsid()} then tells them
     * apart. {@code ip monitor all-nsid}. NETLINK_LISTEN_ALL_NSID.
     *
     * @throws SyscallException if the kernel refuses: EPERM without CAP_NET_BROADCAST
     */
    public void listenAllNsid() {
        int taken = takeTurn();
        if (taken < 0) {
            throw notMyTurn(taken, "setsockopt", "NETLINK_LISTEN_ALL_NSID");
        }
        try {
            checkOpen();
            int result = transport.listenAllNsid();
            if (result < 0) {
                throw new SyscallException(
                        "setsockopt",
                        "NETLINK_LISTEN_ALL_NSID",
                        -result,
                        Errno.of(-result) == Errno.EPERM
                                ? "needs CAP_NET_BROADCAST in the network namespace"
                                : "");
            }
        } finally {
            turn.give();
        }
    }

    private void membership(int group, boolean member, String what) {
        int taken = takeTurn();
        if (taken < 0) {
            throw notMyTurn(taken, "setsockopt", what + group);
        }
        try {
            checkOpen();
            SyscallException.check(transport.membership(group, member), "setsockopt", what + group);
        } finally {
            turn.give();
        }
    }

    /**
     * Waits for one datagram of multicast messages.
     *
     * <p>Use a socket either for requests or for events: an exchange drops events that come while
     * it is under way.
     *
     * @param timeout how long to wait; zero only looks
     * @param events is given each message, on this thread; if it throws, the rest of the datagram's
     *     messages is lost
     * @return false if none came in time, or another thread was using the socket all the time
     * @throws SyscallException ENOBUFS if the kernel had to drop events since the socket's buffer
     *     was full; the socket goes on working, but what was dropped must be listed again; EINTR if
     *     the thread is interrupted while it waits; nothing is lost
     * @throws IllegalArgumentException if the timeout is negative, or over a day
     * @throws IllegalStateException if the socket is closed, also by another thread while waiting
     */
    public boolean receive(Duration timeout, Consumer<? super NetlinkMessage> events) {
        if (timeout.isNegative() || timeout.compareTo(NetlinkOptions.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "timeout " + timeout + ": must be nothing to a day; wait again after it");
        }
        checkNoCallback();
        long left = timeout.toNanos();
        int taken = turn.take(0); // nearly always
        if (taken < 0 && left > 0) {
            long start = System.nanoTime();
            taken = turn.take(left);
            left = Math.max(0, left - (System.nanoTime() - start));
        }
        if (taken == -Exchange.ETIMEDOUT) {
            return false;
        }
        if (taken < 0) {
            throw notMyTurn(taken, "recvmsg", "events");
        }
        try {
            checkOpen();
            return exchange.events(left, events);
        } finally {
            turn.give();
        }
    }

    /**
     * Closes the socket: a thread that waits for events or for an answer is woken and gets an
     * {@link IllegalStateException}; a system call that is under way is waited for. Twice is
     * harmless.
     */
    @Override
    public void close() {
        checkNoCallback();
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        transport.wake();
        turn.takeAnyway();
        try {
            transport.close();
            exchange.close();
        } finally {
            turn.give();
        }
    }

    /**
     * How long requests wait for their answer.
     *
     * @return the deadline given when it was opened
     */
    public Duration deadline() {
        return exchange.deadline();
    }

    private void checkNoCallback() {
        if (turn.isMine()) {
            throw new IllegalStateException(
                    "a callback cannot use the socket that it is called from: use another one, or"
                            + " list first");
        }
    }

    /** Waits for the turn, but no longer than for an answer; -errno if it does not come. */
    private int takeTurn() {
        checkNoCallback();
        return turn.take(exchange.deadline().toNanos());
    }

    private SyscallException notMyTurn(int taken, String call, String what) {
        return new SyscallException(
                call,
                what,
                -taken,
                taken == -Exchange.ETIMEDOUT
                        ? "another thread has used the socket for "
                                + exchange.deadline()
                                + ", and nothing was sent: have one socket for requests and"
                                + " another for events"
                        : "the thread was interrupted while it waited for another's exchange;"
                                + " nothing was sent");
    }

    private void checkOpen() {
        if (closed.get()) {
            throw exchange.closed();
        }
    }
}
