package io.netlink;

import static io.netlink.uapi.Netlink.NLM_F_REQUEST;

import io.netlink.internal.ExchangeEvent;
import io.netlink.internal.Flight;
import io.netlink.internal.LibraryThreads;
import io.netlink.internal.Log;
import io.netlink.internal.ReceiveEvent;
import io.netlink.internal.Traffic;
import io.netlink.internal.Transport;

import java.lang.System.Logger.Level;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * A socket's memory, and the messages that go through it: one exchange at a time, under the lock of
 * {@link NetlinkSocket}.
 */
final class Exchange {
    /** How often an overrun is worth a line. */
    private static final long OVERRUN_LINES_NANOS = 10_000_000_000L;

    private static final int ECANCELED = 125;
    static final int EMSGSIZE = 90;
    static final int ETIMEDOUT = 110;

    private final Transport transport;
    private final int ownPort;
    private final Duration deadline;
    private final String place;
    private final ExchangeMemory memory = ExchangeMemory.take();
    private final MemorySegment sendMemory = memory.send();
    private final MemorySegment receiveMemory = memory.receive();
    private final MessageWriter writer = MessageWriter.over(sendMemory);
    private final NetlinkMessage message = new NetlinkMessage();
    private final Traffic traffic = new Traffic();
    private final Answer answer = new Answer(this, receiveMemory, message);

    /** How many datagrams of events came since it was looked for a recorder of them. */
    private int unlooked;

    /** Made when it is first needed. */
    private BatchExchange batches;

    /** Starts anywhere: a message that strays here from elsewhere must not look like an answer. */
    private int sequence = ThreadLocalRandom.current().nextInt();

    private long overruns;
    private long overrunLogged;

    Exchange(Transport transport, Duration deadline, String place) {
        this.transport = transport;
        this.ownPort = transport.port();
        this.deadline = deadline;
        this.place = place;
    }

    /** Sends a request and reads its whole answer; see {@link NetlinkSocket#request}. */
    boolean request(
            Operation operation,
            Object subject,
            int flags,
            Consumer<? super MessageWriter> body,
            Consumer<? super NetlinkMessage> replies) {
        traffic.reset();
        if (!Flight.recordsExchanges()) {
            return exchange(operation, subject, flags, body, replies);
        }
        ExchangeEvent event = ExchangeEvent.start();
        try {
            return exchange(operation, subject, flags, body, replies);
        } catch (ErrnoException e) {
            event.failed(e);
            throw e;
        } finally {
            event.finish(traffic, namespace(), operation.name(), subject);
        }
    }

    private boolean exchange(
            Operation operation,
            Object subject,
            int flags,
            Consumer<? super MessageWriter> body,
            Consumer<? super NetlinkMessage> replies) {
        try {
            int request = nextSequence();
            answer.readRest();
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

    /** Sends some of a batch; see {@link NetlinkSocket#send}. */
    void batch(RequestBatch batch, BatchResult.Builder result) {
        if (batches == null) {
            batches = new BatchExchange(this, transport, sendMemory, receiveMemory);
        }
        traffic.reset();
        ExchangeEvent event = Flight.recordsExchanges() ? ExchangeEvent.start() : null;
        int first = result.next();
        try {
            batches.run(batch, result, message);
        } finally {
            message.release();
            if (event != null && traffic.requests > 0) {
                event.finish(
                        traffic, namespace(), batch.operation(first).name(), batch.subject(first));
            }
        }
    }

    /**
     * Numbers that follow each other.
     *
     * @return the first of them
     */
    int sequences(int count) {
        int first = following(sequence);
        if (Integer.toUnsignedLong(first) + count > 1L << 32) {
            first = 1;
        }
        sequence = first + count - 1;
        return first;
    }

    /** Waits for one datagram of events; see {@link NetlinkSocket#receive}. */
    boolean events(long nanos, Consumer<? super NetlinkMessage> events) {
        // only to look never waits, so that it may be done on a carrier
        int received =
                nanos != 0 && Thread.currentThread().isVirtual()
                        ? LibraryThreads.waiting(() -> transport.receive(receiveMemory, nanos))
                        : transport.receive(receiveMemory, nanos);
        if (received == -ETIMEDOUT) {
            Flight.look(System.nanoTime());
            return false;
        }
        if ((++unlooked & 63) == 0) {
            Flight.look(System.nanoTime());
        }
        ReceiveEvent event = Flight.recordsEvents() ? ReceiveEvent.start() : null;
        int messages = 0;
        try {
            checkReceived(received, "events");
            message.from(transport.nsid());
            for (long at = 0; at < received; messages++) {
                at = message.wrap(receiveMemory, at, received);
                events.accept(message);
            }
        } finally {
            message.release();
            if (event != null) {
                event.finish(namespace(), received, messages);
            }
        }
        return true;
    }

    /** How long an answer is waited for. */
    Duration deadline() {
        return deadline;
    }

    /** Gives up the memory. */
    void close() {
        memory.giveBack();
    }

    /** What is said to whoever uses the socket after it was closed. */
    IllegalStateException closed() {
        return new IllegalStateException("the netlink socket" + place + " is closed");
    }

    Traffic traffic() {
        return traffic;
    }

    /** What the namespace is called in recordings. */
    private String namespace() {
        return place.startsWith(" in ") ? place.substring(4) : place;
    }

    private int nextSequence() {
        sequence = following(sequence);
        return sequence;
    }

    /** The number after another: never 0, which events have. */
    static int following(int sequence) {
        return sequence == -1 ? 1 : sequence + 1;
    }

    private void send(Operation operation, Object subject) {
        long size = writer.position();
        int sent = send(size);
        if (sent < 0) {
            throw notSent(sent, size, describe(operation, subject));
        }
    }

    /** Sends what is in the send memory; gives -errno if the kernel has seen nothing of it. */
    int send(long size) {
        traffic.sent = size;
        traffic.requests = 1;
        return Thread.currentThread().isVirtual()
                ? LibraryThreads.atHome(() -> transport.send(sendMemory, size))
                : transport.send(sendMemory, size);
    }

    static SyscallException notSent(int sent, long size, String what) {
        return new SyscallException(
                "sendmsg",
                what,
                -sent,
                sent == -EMSGSIZE
                        ? "the request has " + size + " bytes, more than the socket may send"
                        : "");
    }

    /**
     * Whether a message with the number of a request is about that: not an event that a request of
     * another socket caused, which has that one's number and port.
     */
    boolean isOurs(NetlinkMessage message) {
        int port = message.portId();
        return port == ownPort || port == 0 || ownPort == 0;
    }

    int receive(long nanos) {
        int received = receiveUncounted(nanos);
        if (received >= 0) {
            traffic.received += received;
            traffic.rounds++;
        }
        return received;
    }

    private int receiveUncounted(long nanos) {
        if (!Thread.currentThread().isVirtual()) {
            return transport.receive(receiveMemory, nanos);
        }
        // nearly always the answer is there; to look may wait, too, for a lock that a dump needs
        int received = LibraryThreads.atHome(() -> transport.receive(receiveMemory, 0));
        return received == -ETIMEDOUT && nanos > 0
                ? LibraryThreads.waiting(() -> transport.receive(receiveMemory, nanos))
                : received;
    }

    void checkReceived(int received, String what) {
        if (received == -ECANCELED) {
            throw closed();
        }
        if (received == -Errno.ENOBUFS.number()) {
            logOverrun();
        }
        if (received < 0) {
            throw new SyscallException(
                    "recvmsg",
                    what,
                    -received,
                    received == -ETIMEDOUT
                            ? "no answer within " + deadline
                            : received == -Errno.EINTR.number()
                                    ? "the thread was interrupted while it waited for an answer;"
                                            + " whether the request is carried out is not known"
                                    : received == -Errno.ENOBUFS.number()
                                            ? "the socket's buffer was full and messages are lost:"
                                                    + " ask for a larger one"
                                                    + " (NetlinkOptions.receiveBuffer)"
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

    /** A line, but not one for each in a storm. */
    private void logOverrun() {
        overruns++;
        long now = System.nanoTime();
        if (overruns == 1 || now - overrunLogged > OVERRUN_LINES_NANOS) {
            overrunLogged = now;
            Log.say(
                    Level.WARNING,
                    "a netlink socket%s was overrun, %d times by now: the kernel dropped messages"
                            .formatted(place, overruns),
                    null);
        }
    }

    String describe(Operation operation, Object subject) {
        String about = String.valueOf(subject);
        return operation.name() + (about.isEmpty() ? "" : " " + about) + place;
    }

    /** The kernel's refusal of the request that was sent last, as an exception. */
    NetlinkException refusal(Operation operation, Object subject, int number, NetlinkMessage said) {
        return refusal(operation, subject, number, said, 0, writer.position());
    }

    /**
     * What the kernel's refusal of a request is as an exception.
     *
     * @param said the kernel's message
     * @param at where in the send memory the request is
     * @param end where it ends, or what comes after it
     */
    NetlinkException refusal(
            Operation operation,
            Object subject,
            int number,
            NetlinkMessage said,
            long at,
            long end) {
        ExtendedAck ack = extendedAck(said);
        NetlinkMessage sent = new NetlinkMessage();
        sent.wrap(sendMemory, at, end);
        return new NetlinkException(
                operation.name(),
                (subject + place).strip(),
                number,
                ack,
                AttributePath.of(sent, operation, ack));
    }

    private static ExtendedAck extendedAck(NetlinkMessage said) {
        try {
            return ExtendedAck.of(said);
        } catch (DecodeException e) {
            return ExtendedAck.NONE; // the errno says more than what is wrong with its words
        }
    }
}
