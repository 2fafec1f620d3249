package io.netlink;

import static io.netlink.uapi.Netlink.NLMSG_DONE;
import static io.netlink.uapi.Netlink.NLMSG_ERROR;
import static io.netlink.uapi.Netlink.NLMSG_NOOP;
import static io.netlink.uapi.Netlink.NLMSG_OVERRUN;
import static io.netlink.uapi.Netlink.NLM_F_ACK;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;
import static io.netlink.uapi.Netlink.NLM_F_DUMP_INTR;

import io.netlink.internal.Flight;
import io.netlink.internal.Traffic;

import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;

/** Reads the messages that belong to one request. Used again, as the socket's memory is. */
final class Answer {
    private static final int ETIMEDOUT = Exchange.ETIMEDOUT;

    private final Exchange exchange;
    private final MemorySegment memory;
    private final NetlinkMessage message;
    private final Traffic traffic;

    private Operation operation;
    private Object subject;
    private boolean dump;
    private boolean acknowledged;
    private int request;
    private Consumer<? super NetlinkMessage> replies;
    private boolean interrupted;
    private Throwable callbackFailure;

    /** Whether a dump was given up before its end: until it is read the kernel refuses another. */
    private boolean unread;

    /**
     * Of a socket.
     *
     * @param memory where it receives
     * @param message is placed there
     */
    Answer(Exchange exchange, MemorySegment memory, NetlinkMessage message) {
        this.exchange = exchange;
        this.memory = memory;
        this.message = message;
        this.traffic = exchange.traffic();
    }

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

    /** Reads what an earlier request left, if it was given up. */
    void readRest() {
        if (unread) {
            drain(System.nanoTime() + exchange.deadline().toNanos());
        }
    }

    /** Reads the answer to its end; false if the kernel's tables changed during a dump. */
    boolean read() {
        long now = System.nanoTime();
        Flight.look(now); // for the next exchange
        long left = exchange.deadline().toNanos();
        long end = now + left;
        unread = dump;
        while (true) {
            // once the time is over, what strangers send is no reason to go on
            int received = left < 0 ? -ETIMEDOUT : exchange.receive(left);
            if (received < 0) {
                exchange.checkReceived(received, what());
            }
            try {
                if (take(received)) {
                    break;
                }
            } catch (DecodeException | SyscallException e) { // not what the kernel refuses
                drain(end);
                throw e;
            }
            left = end - System.nanoTime();
        }
        unread = false;
        if (callbackFailure != null) {
            throw failed(callbackFailure);
        }
        return !interrupted;
    }

    /** What a callback threw; apart, since a switch over types is slow to begin with. */
    private static RuntimeException failed(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> throw new AssertionError(thrown);
        };
    }

    /** Reads what is left of an answer that was given up; all of it, unless the time is over. */
    private void drain(long end) {
        int received;
        do {
            received = exchange.receive(0);
        } while ((received >= 0 || received == -Errno.ENOBUFS.number())
                && System.nanoTime() - end < 0);
        unread = received == -ETIMEDOUT ? false : unread;
    }

    /** Takes the messages of one datagram; true if the answer's last is among them. */
    private boolean take(int received) {
        if (received > memory.byteSize()) {
            exchange.checkReceived(received, what());
        }
        boolean complete = false;
        for (long at = 0; at < received; ) {
            at = message.wrap(memory, at, received);
            // what an earlier request left behind, or an event, is not ours
            if (message.sequence() == request && exchange.isOurs(message) && !complete) {
                complete = take();
            }
        }
        return complete;
    }

    /** Takes one message; true if it is the answer's last. */
    private boolean take() {
        interrupted |= (message.flags() & NLM_F_DUMP_INTR) != 0;
        traffic.messages++;
        traffic.interrupted = interrupted;
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
            unread = false; // it ends the answer
            traffic.refusals++;
            throw exchange.refusal(operation, subject, -error, message);
        }
    }

    private String what() {
        return exchange.describe(operation, subject);
    }
}
