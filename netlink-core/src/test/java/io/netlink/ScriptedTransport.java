package io.netlink;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import io.netlink.internal.Transport;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A kernel that says what a test wrote down, one datagram a receive, and nothing when there is no
 * more (ETIMEDOUT). Before each datagram all of the receive memory is overwritten.
 */
final class ScriptedTransport implements Transport {
    static final Duration DEADLINE = Duration.ofSeconds(5);
    static final int ETIMEDOUT = 110;
    static final int ECANCELED = 125;

    /** What was sent, a datagram each. */
    final List<byte[]> sent = new ArrayList<>();

    /** Groups joined (positive) and left (negative). */
    final List<Integer> memberships = new ArrayList<>();

    /** How long the last receive would have waited. */
    long waited;

    /** What send and membership return instead of success. */
    int failure;

    /** The size of both buffers. */
    int buffer = DEFAULT_BUFFER;

    int closed;

    /** From a receive buffer to what receive returns. */
    private interface Step {
        int receive(MemorySegment buffer);
    }

    private final Deque<Step> script = new ArrayDeque<>();

    /** What comes when there is no more, or null. */
    private Step flood;

    /** A datagram of some messages, given the sequence number of the last request. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    final ScriptedTransport answers(IntFunction<byte[]>... messages) {
        script.add(
                buffer -> {
                    byte[] datagram = {};
                    for (IntFunction<byte[]> message : messages) {
                        datagram = Wire.join(datagram, message.apply(sequence()));
                    }
                    MemorySegment.copy(datagram, 0, buffer, JAVA_BYTE, 0, datagram.length);
                    return datagram.length;
                });
        return this;
    }

    /** After all else, a message again and again. */
    ScriptedTransport floods(IntFunction<byte[]> message) {
        flood =
                buffer -> {
                    byte[] datagram = message.apply(sequence());
                    MemorySegment.copy(datagram, 0, buffer, JAVA_BYTE, 0, datagram.length);
                    return datagram.length;
                };
        return this;
    }

    /** A receive that returns a number: -errno, or a length that is larger than the buffer. */
    ScriptedTransport returns(int result) {
        script.add(buffer -> result);
        return this;
    }

    /** A datagram that does not fit: the buffer is full of it. */
    ScriptedTransport truncates() {
        script.add(
                buffer -> {
                    byte[] start =
                            Messages.message(16, 2, sequence(), w -> w.bytes(1, new byte[999]));
                    MemorySegment.copy(start, 0, buffer, JAVA_BYTE, 0, start.length);
                    return (int) buffer.byteSize() + 1;
                });
        return this;
    }

    /** How many datagrams have not been received. */
    int left() {
        return script.size();
    }

    NetlinkSocket socket() {
        return new NetlinkSocket(this, DEADLINE, "");
    }

    /** The sequence number of the last request. */
    int sequence() {
        return sent.isEmpty()
                ? 0
                : MemorySegment.ofArray(sent.getLast()).get(JAVA_INT_UNALIGNED, 8);
    }

    @Override
    public int send(MemorySegment buffer, long size) {
        if (failure < 0) {
            return failure;
        }
        sent.add(buffer.asSlice(0, size).toArray(JAVA_BYTE));
        return (int) size;
    }

    @Override
    public int receive(MemorySegment buffer, long nanos) {
        waited = nanos;
        buffer.fill(Wire.DIRT);
        Step step = script.poll();
        step = step == null ? flood : step;
        return step == null ? -ETIMEDOUT : step.receive(buffer);
    }

    @Override
    public int membership(int group, boolean member) {
        memberships.add(member ? group : -group);
        return failure;
    }

    @Override
    public int bufferSize(int option) {
        return buffer;
    }

    @Override
    public void wake() {}

    @Override
    public void close() {
        closed++;
    }
}
