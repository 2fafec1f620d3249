package io.netlink;

import static io.netlink.uapi.Netlink.NLMSG_DONE;
import static io.netlink.uapi.Netlink.NLMSG_ERROR;
import static io.netlink.uapi.Netlink.NLMSG_NOOP;
import static io.netlink.uapi.Netlink.NLMSG_OVERRUN;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.Netlink.NLM_F_DUMP_INTR;
import static io.netlink.uapi.Netlink.NLM_F_REQUEST;

import io.netlink.internal.KernelTransport;
import io.netlink.internal.LibraryThreads;
import io.netlink.internal.Memory;
import io.netlink.internal.Transport;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A netlink socket: requests with their answers, and multicast messages.
 *
 * <p>Most programs use {@code io.netlink.route.Rtnetlink}, which is built on this; this class is
 * for messages that have no typed form yet.
 *
 * <p>The socket asks the kernel for extended acks, strict checking and short acks, and is connected
 * to the kernel's port, so that no other process can slip a message in.
 *
 * <p><b>Threads:</b> any thread may use it; exchanges take turns. An exchange of a virtual thread
 * runs its system calls on a platform thread of the library, since the kernel carries a request out
 * inside sendmsg(2), possibly waiting long for its rtnl lock, and would pin the carrier.
 *
 * <p><b>Memory and lifetime:</b> the socket owns its send and receive memory and two descriptors;
 * {@link #close()} wakes a thread that waits in {@link #receive}, waits until an exchange that is
 * under way ends, and frees all. Messages given to callbacks live inside the callback only.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 */
public final class NetlinkSocket implements AutoCloseable {
    /** Room for a message out; the kernel's default limit (wmem_default) is a little less. */
    private static final long SEND_SIZE = 256 * 1024;

    /** Room for a datagram in: dumps come in up to 32 KiB, a single answer may be larger. */
    private static final long RECEIVE_SIZE = 256 * 1024;

    private static final int ECANCELED = 125;
    private static final int EMSGSIZE = 90;
    private static final int ETIMEDOUT = 110;

    private final Transport transport;
    private final Duration deadline;
    private final String place;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment sendMemory = Memory.map(arena, SEND_SIZE);
    private final MemorySegment receiveMemory = Memory.map(arena, RECEIVE_SIZE);
    private final MessageWriter writer = MessageWriter.over(sendMemory);
    private final NetlinkMessage message = new NetlinkMessage();
    private final Answer answer = new Answer();

    /**
     * A monitor: whoever hands it over may be inside a namespace, where a {@code
     * java.util.concurrent} lock would unpark a virtual thread, and so start its carrier there.
     */
    private final Object lock = new Object();

    /** Starts anywhere: a message that strays here from elsewhere must not look like an answer. */
    private int sequence = ThreadLocalRandom.current().nextInt();

    private final AtomicBoolean closed = new AtomicBoolean();

    /** For tests, over a scripted transport. */
    NetlinkSocket(Transport transport, Duration deadline, String place) {
        this.transport = transport;
        this.deadline = deadline;
        this.place = place;
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
     * @throws SyscallException if there is no answer before the deadline (ETIMEDOUT), or the socket
     *     fails
     * @throws DecodeException if the answer makes no sense
     * @throws IllegalStateException if the socket is closed
     */
    public boolean request(
            Operation operation,
            Object subject,
            int flags,
            Consumer<? super MessageWriter> body,
            Consumer<? super NetlinkMessage> replies) {
        checkNoCallback();
        synchronized (lock) {
            checkOpen();
            try {
                int request = nextSequence();
                writer.reset().begin(operation.type(), flags | NLM_F_REQUEST, request);
                body.accept(writer);
                writer.end();
                send(operation, subject);
                return answer.to(operation, subject, flags, request, replies).read();
            } finally {
                answer.release();
                message.release();
            }
        }
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

    private void membership(int group, boolean member, String what) {
        checkNoCallback();
        synchronized (lock) {
            checkOpen();
            SyscallException.check(transport.membership(group, member), "setsockopt", what + group);
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
     * @return false if none came in time
     * @throws SyscallException ENOBUFS if the kernel had to drop events since the socket's buffer
     *     was full; the socket goes on working, but what was dropped must be listed again
     * @throws IllegalArgumentException if the timeout is negative, or over a day
     * @throws IllegalStateException if the socket is closed, also by another thread while waiting
     */
    public boolean receive(Duration timeout, Consumer<? super NetlinkMessage> events) {
        if (timeout.isNegative() || timeout.compareTo(NetlinkOptions.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "timeout " + timeout + ": must be nothing to a day; wait again after it");
        }
        checkNoCallback();
        synchronized (lock) {
            checkOpen();
            try {
                return receiveEvents(timeout.toNanos(), events);
            } finally {
                message.release();
            }
        }
    }

    private boolean receiveEvents(long nanos, Consumer<? super NetlinkMessage> events) {
        int received =
                Thread.currentThread().isVirtual()
                        ? LibraryThreads.waiting(() -> transport.receive(receiveMemory, nanos))
                        : transport.receive(receiveMemory, nanos);
        if (received == -ETIMEDOUT) {
            return false;
        }
        checkReceived(received, "events");
        for (long at = 0; at < received; ) {
            at = message.wrap(receiveMemory, at, received);
            events.accept(message);
        }
        return true;
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
        synchronized (lock) {
            transport.close();
            arena.close();
        }
    }

    /**
     * How long requests wait for their answer.
     *
     * @return the deadline given when it was opened
     */
    public Duration deadline() {
        return deadline;
    }

    private int nextSequence() {
        sequence = sequence == -1 ? 1 : sequence + 1; // 0 is for events
        return sequence;
    }

    private void checkNoCallback() {
        if (Thread.holdsLock(lock)) {
            throw new IllegalStateException(
                    "a callback cannot use the socket that it is called from: use another one, or"
                            + " list first");
        }
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the netlink socket" + place + " is closed");
        }
    }

    private void send(Operation operation, Object subject) {
        long size = writer.position();
        int sent =
                Thread.currentThread().isVirtual()
                        ? LibraryThreads.atHome(() -> transport.send(sendMemory, size))
                        : transport.send(sendMemory, size);
        if (sent < 0) {
            throw new SyscallException(
                    "sendmsg",
                    describe(operation, subject),
                    -sent,
                    sent == -EMSGSIZE
                            ? "the request has " + size + " bytes, more than the socket may send"
                            : "");
        }
    }

    private int receive(long nanos) {
        return Thread.currentThread().isVirtual()
                ? LibraryThreads.atHome(() -> transport.receive(receiveMemory, nanos))
                : transport.receive(receiveMemory, nanos);
    }

    private void checkReceived(int received, String what) {
        if (received == -ECANCELED) {
            checkOpen();
        }
        if (received < 0) {
            throw new SyscallException(
                    "recvmsg",
                    what,
                    -received,
                    received == -ETIMEDOUT
                            ? "no answer within " + deadline
                            : received == -Errno.ENOBUFS.number()
                                    ? "the socket's buffer was full and messages are lost: ask for"
                                            + " a larger one (NetlinkOptions.receiveBuffer)"
                                    : "");
        }
        if (received > receiveMemory.byteSize()) {
            throw new SyscallException(
                    "recvmsg",
                    what,
                    EMSGSIZE,
                    "the kernel's message has "
                            + received
                            + " bytes, more than fits into "
                            + receiveMemory.byteSize());
        }
    }

    private String describe(Operation operation, Object subject) {
        String about = String.valueOf(subject);
        return operation.name() + (about.isEmpty() ? "" : " " + about) + place;
    }

    /** Reads the messages that belong to one request. Used again, as the memory is. */
    private final class Answer {
        private Operation operation;
        private Object subject;
        private boolean dump;
        private boolean acknowledged;
        private int request;
        private Consumer<? super NetlinkMessage> replies;
        private boolean interrupted;
        private Throwable callbackFailure;

        Answer to(
                Operation operation,
                Object subject,
                int flags,
                int request,
                Consumer<? super NetlinkMessage> replies) {
            this.operation = operation;
            this.subject = subject;
            this.dump = (flags & NLM_F_DUMP) == NLM_F_DUMP;
            this.acknowledged = (flags & NLM_F_ACK) != 0;
            this.request = request;
            this.replies = replies;
            this.interrupted = false;
            return this;
        }

        /** Keeps nothing of the caller's. */
        void release() {
            subject = null;
            replies = null;
            callbackFailure = null;
        }

        boolean read() {
            long end = System.nanoTime() + deadline.toNanos();
            boolean complete = false;
            while (!complete) {
                long left = end - System.nanoTime();
                // once the time is over, what strangers send is no reason to go on
                int received = left < 0 ? -ETIMEDOUT : receive(left);
                if (received < 0) {
                    checkReceived(received, describe(operation, subject));
                }
                try {
                    complete = take(received);
                } catch (DecodeException | SyscallException e) {
                    drain(end);
                    throw e;
                }
            }
            switch (callbackFailure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {
                    return !interrupted;
                }
            }
        }

        /** Takes the messages of one datagram; true if the answer's last is among them. */
        private boolean take(int received) {
            if (received > receiveMemory.byteSize()) {
                checkReceived(received, describe(operation, subject));
            }
            boolean complete = false;
            for (long at = 0; at < received; ) {
                at = message.wrap(receiveMemory, at, received);
                // what an earlier request left behind, or an event, is not ours
                if (message.sequence() == request && !complete) {
                    complete = take();
                }
            }
            return complete;
        }

        /** Reads what is left of a dump that is given up: until then the kernel refuses another. */
        private void drain(long end) {
            while (dump && receive(0) >= 0 && System.nanoTime() - end < 0) {
                // nothing of it is wanted
            }
        }

        /** Takes one message; true if it is the answer's last. */
        private boolean take() {
            interrupted |= (message.flags() & NLM_F_DUMP_INTR) != 0;
            switch (message.type()) {
                case NLMSG_NOOP, NLMSG_OVERRUN -> {
                    return false;
                }
                case NLMSG_ERROR -> {
                    check(message.payloadInt(0));
                    return true;
                }
                case NLMSG_DONE -> {
                    if (message.payloadLength() >= Integer.BYTES) {
                        check(message.payloadInt(0));
                    }
                    return true;
                }
                default -> {
                    reply();
                    return !dump && !acknowledged;
                }
            }
        }

        private void reply() {
            if (callbackFailure != null) {
                return; // the rest must be read all the same, or the next dump is refused (EBUSY)
            }
            try {
                replies.accept(message);
            } catch (RuntimeException | Error e) {
                callbackFailure = e;
            }
        }

        private void check(int error) {
            if (error < 0) {
                ExtendedAck ack = extendedAck();
                NetlinkMessage sent = new NetlinkMessage();
                sent.wrap(sendMemory, 0, writer.position());
                throw new NetlinkException(
                        operation.name(),
                        (subject + place).strip(),
                        -error,
                        ack,
                        AttributePath.of(sent, operation, ack));
            }
        }

        private ExtendedAck extendedAck() {
            try {
                return ExtendedAck.of(message);
            } catch (DecodeException e) {
                return ExtendedAck.NONE; // the errno says more than what is wrong with its words
            }
        }
    }
}
