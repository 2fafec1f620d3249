package io.netlink;

import static io.netlink.uapi.Netlink.NLMSG_ERROR;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Socket.SO_RCVBUF;
import static io.netlink.uapi.Socket.SO_SNDBUF;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import io.netlink.internal.Flight;
import io.netlink.internal.Transport;

import java.lang.foreign.MemorySegment;

/**
 * Sends requests of a batch together, and reads what the kernel says of them.
 *
 * <p>Only the last one asks for an acknowledgement; the others answer if they are refused. The
 * kernel carries all of them out inside sendmsg(2), so when that returns all answers are there, and
 * the last request's comes last. Nobody reads meanwhile: as many are sent together as have room for
 * their refusals in the socket's buffer, or some would be lost.
 */
final class BatchExchange {
    /** More in one sendmsg(2) gains nothing, and the kernel needs one piece of memory for it. */
    private static final int SEND_AT_ONCE = 32 * 1024;

    /**
     * What a refusal takes of the receive buffer at most: struct sk_buff, and the allocation of 2
     * KiB that the longest words of the kernel with the longest policy could need (1,280 bytes are
     * usual).
     */
    private static final int REFUSAL = 256 + 2048;

    /** What the kernel keeps of the send buffer for itself (netlink_sendmsg). */
    private static final int SEND_OVERHEAD = 32;

    private final Exchange exchange;
    private final MemorySegment sendMemory;
    private final MemorySegment receiveMemory;

    /** The longest datagram that the socket may send. */
    private final int longest;

    /** How many refusals the socket surely has room for. */
    private final int answers;

    BatchExchange(
            Exchange exchange,
            Transport transport,
            MemorySegment sendMemory,
            MemorySegment receiveMemory) {
        this.exchange = exchange;
        this.sendMemory = sendMemory;
        this.receiveMemory = receiveMemory;
        int send = transport.bufferSize(SO_SNDBUF);
        int receive = transport.bufferSize(SO_RCVBUF);
        this.longest =
                (int)
                        Math.min(
                                ExchangeMemory.SEND_SIZE,
                                (send < 0 ? Transport.DEFAULT_BUFFER : send) - SEND_OVERHEAD);
        this.answers = Math.max(1, (receive < 0 ? Transport.DEFAULT_BUFFER : receive) / REFUSAL);
    }

    /** Sends the next requests in one datagram, and tells the result what became of them. */
    void run(RequestBatch batch, BatchResult.Builder result, NetlinkMessage message) {
        int first = result.next();
        if (first == 0) {
            checkLengths(batch);
        }
        if (first == batch.requests()) {
            return;
        }
        int end = batch.fitting(first, Math.min(longest, SEND_AT_ONCE), answers);
        int sequence = exchange.sequences(end - first);
        long size = fill(batch, first, end, sequence);
        int sent = exchange.send(size);
        exchange.traffic().requests = end - first;
        if (sent < 0) {
            result.stop(Exchange.notSent(sent, size, what(batch, first, end)));
            return;
        }
        result.sentUpTo(end);
        read(batch, first, end, sequence, result, message);
    }

    /** Before anything is sent: what can never be sent must not be found in the middle. */
    private void checkLengths(RequestBatch batch) {
        for (int request = 0; request < batch.requests(); request++) {
            int length = batch.start(request + 1) - batch.start(request);
            if (length > longest) {
                throw new IllegalArgumentException(
                        "item %d, %s, has %d bytes, more than the socket may send (%d)"
                                .formatted(
                                        batch.itemOf(request),
                                        batch.subject(request),
                                        length,
                                        longest));
            }
        }
    }

    /** Copies the requests into the send memory and numbers them; gives their length. */
    private long fill(RequestBatch batch, int first, int end, int sequence) {
        int from = batch.start(first);
        long size = batch.start(end) - from;
        MemorySegment.copy(batch.memory(), from, sendMemory, 0, size);
        for (int request = first; request < end; request++) {
            sendMemory.set(
                    JAVA_INT_UNALIGNED,
                    batch.start(request) - from + 8,
                    sequence + request - first);
        }
        long flags = batch.start(end - 1) - from + 6;
        short said = sendMemory.get(JAVA_SHORT_UNALIGNED, flags);
        sendMemory.set(JAVA_SHORT_UNALIGNED, flags, (short) (said | NLM_F_ACK));
        return size;
    }

    private void read(
            RequestBatch batch,
            int first,
            int end,
            int sequence,
            BatchResult.Builder result,
            NetlinkMessage message) {
        long now = System.nanoTime();
        Flight.look(now); // for the next exchange
        long deadline = now + exchange.deadline().toNanos();
        boolean complete = false;
        boolean lost = false;
        while (!complete) {
            // also after a loss: events may come faster than they are read
            long left = deadline - System.nanoTime();
            int received = left < 0 ? -Exchange.ETIMEDOUT : exchange.receive(lost ? 0 : left);
            if (received == -Errno.ENOBUFS.number() || received > receiveMemory.byteSize()) {
                lost = true; // what was not lost can still be read, and is there already
                result.because(failure(received, batch, first, end));
                continue;
            }
            if (received < 0) {
                if (!lost || received != -Exchange.ETIMEDOUT) {
                    result.stop(failure(received, batch, first, end));
                }
                break;
            }
            try {
                complete = take(received, batch, first, end, sequence, result, message);
            } catch (DecodeException e) {
                lost = true;
                result.because(e);
            }
        }
        if (lost || !complete) {
            // whether a refusal of one of them is among what was lost cannot be told
            for (int request = first; request < (complete ? end - 1 : end); request++) {
                result.unknown(request);
            }
        }
    }

    /** Takes the messages of one datagram; true if what the kernel says of the last is there. */
    private boolean take(
            int received,
            RequestBatch batch,
            int first,
            int end,
            int sequence,
            BatchResult.Builder result,
            NetlinkMessage message) {
        boolean complete = false;
        for (long at = 0; at < received; ) {
            at = message.wrap(receiveMemory, at, received);
            int request = first + (message.sequence() - sequence);
            // what an earlier request left behind, or an event, is not ours
            boolean ours = request >= first && request < end && exchange.isOurs(message);
            if (!ours || message.type() != NLMSG_ERROR) {
                continue;
            }
            int error = message.payloadInt(0);
            exchange.traffic().messages++;
            if (error < 0) {
                exchange.traffic().refusals++;
                int from = batch.start(first);
                result.refused(
                        request,
                        exchange.refusal(
                                batch.operation(request),
                                batch.subject(request),
                                -error,
                                message,
                                batch.start(request) - from,
                                batch.start(request + 1) - from));
            }
            complete |= request == end - 1;
        }
        return complete;
    }

    /** What the socket's failure is as an exception. */
    private RuntimeException failure(int received, RequestBatch batch, int first, int end) {
        try {
            exchange.checkReceived(received, what(batch, first, end));
        } catch (SyscallException | IllegalStateException e) {
            return e;
        }
        throw new AssertionError("no failure: " + received);
    }

    private String what(RequestBatch batch, int first, int end) {
        return exchange.describe(
                batch.operation(first),
                batch.subject(first)
                        + (end - first == 1 ? "" : " and " + (end - first - 1) + " requests more"));
    }
}
