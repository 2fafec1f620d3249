package io.netlink.route;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.NetlinkSocket;
import io.netlink.internal.Transport;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Consumer;

/** A kernel whose answers are there when a request was sent, one message a datagram. */
abstract class AnsweringTransport implements Transport {
    private static final int ETIMEDOUT = 110;

    private final Deque<byte[]> answers = new ArrayDeque<>();

    /** A socket over any transport. */
    static NetlinkSocket socket(Transport transport, Duration deadline) {
        try {
            Constructor<NetlinkSocket> constructor =
                    NetlinkSocket.class.getDeclaredConstructor(
                            Transport.class, Duration.class, String.class);
            constructor.setAccessible(true); // opened to this module by the tests' JVM options
            return constructor.newInstance(transport, deadline, "");
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** An rtnetlink handle over this. */
    final Rtnetlink rtnl() {
        return new Rtnetlink(socket(this, Duration.ofSeconds(5)));
    }

    /** Adds a message to the answer. */
    final void answer(
            int type, int flags, NetlinkMessage request, Consumer<? super MessageWriter> body) {
        byte[] memory = new byte[8192];
        MessageWriter writer = MessageWriter.over(MemorySegment.ofArray(memory));
        writer.begin(type, flags, request.sequence());
        body.accept(writer);
        writer.end();
        answers.add(Arrays.copyOf(memory, (int) writer.position()));
    }

    @Override
    public final int receive(MemorySegment buffer, long nanos) {
        byte[] answer = answers.poll();
        if (answer == null) {
            return -ETIMEDOUT;
        }
        MemorySegment.copy(answer, 0, buffer, JAVA_BYTE, 0, answer.length);
        return answer.length;
    }

    @Override
    public int membership(int group, boolean member) {
        return 0;
    }

    @Override
    public void wake() {}

    @Override
    public void close() {}
}
