package io.netlink;

import static io.netlink.ScriptedTransport.ECANCELED;
import static io.netlink.ScriptedTransport.ETIMEDOUT;
import static io.netlink.uapi.Netlink.NLM_F_ACK;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.internal.Transport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many threads and one socket. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NetlinkSocketThreadsTest {
    private static final Operation ECHO =
            new Operation("ECHO", 100, 0, AttributeSpace.named("test"));

    @Test
    void closeWakesAThreadThatWaitsForEvents() throws Exception {
        BlockingTransport kernel = new BlockingTransport();
        NetlinkSocket socket = new NetlinkSocket(kernel, Duration.ofDays(1), "");
        var waiting = start(() -> socket.receive(Duration.ofDays(1), m -> {}));
        kernel.waiting.await();
        socket.close();
        assertClosed(waiting);
        assertEquals(1, kernel.closed.get(), "once nobody is inside");
    }

    @Test
    void closeWakesAThreadThatWaitsForItsAnswer() throws Exception {
        BlockingTransport kernel = new BlockingTransport();
        NetlinkSocket socket = new NetlinkSocket(kernel, Duration.ofDays(1), "");
        var waiting = start(() -> socket.request(ECHO, "", NLM_F_ACK, w -> {}, m -> {}));
        kernel.waiting.await();
        var queued = start(() -> socket.request(ECHO, "", NLM_F_ACK, w -> {}, m -> {}));
        socket.close();
        assertClosed(waiting);
        assertClosed(queued);
        assertEquals(1, kernel.closed.get());
    }

    @Test
    void closeByManyThreadsAtOnceClosesOnce() throws Exception {
        BlockingTransport kernel = new BlockingTransport();
        NetlinkSocket socket = new NetlinkSocket(kernel, Duration.ofDays(1), "");
        List<FutureTask<Boolean>> closing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            closing.add(
                    start(
                            () -> {
                                socket.close();
                                return true;
                            }));
        }
        for (FutureTask<Boolean> one : closing) {
            one.get();
        }
        assertEquals(1, kernel.closed.get());
    }

    @Test
    void closeWaitsForACallbackThatIsUnderWay() throws Exception {
        ScriptedTransport kernel =
                new ScriptedTransport().answers(s -> Messages.message(100, 0, s, w -> w.u8(1, 7)));
        NetlinkSocket socket = kernel.socket();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        int[] read = {0};
        var exchange =
                start(
                        () ->
                                socket.request(
                                        ECHO,
                                        "",
                                        0,
                                        w -> {},
                                        message -> {
                                            inside.countDown();
                                            await(finish);
                                            AttributeReader at = message.attributes(0);
                                            at.next();
                                            read[0] = at.u8();
                                        }));
        inside.await();
        var closing =
                start(
                        () -> {
                            socket.close();
                            return true;
                        });
        Thread.sleep(50);
        assertFalse(closing.isDone());
        assertEquals(0, kernel.closed);
        finish.countDown();
        assertTrue(exchange.get(), "it has its answer");
        assertTrue(closing.get());
        assertEquals(7, read[0], "its memory was there to the end");
        assertEquals(1, kernel.closed);
    }

    @Test
    void exchangesOfTwoThreadsTakeTurns() throws Exception {
        int rounds = 2_000;
        EchoTransport kernel = new EchoTransport();
        try (NetlinkSocket socket = new NetlinkSocket(kernel, Duration.ofSeconds(10), "")) {
            List<FutureTask<Boolean>> threads = new ArrayList<>();
            for (int thread = 0; thread < 2; thread++) {
                int base = thread * 1_000_000;
                threads.add(
                        start(
                                () -> {
                                    for (int i = 0; i < rounds; i++) {
                                        assertEquals(base + i, echo(socket, base + i));
                                    }
                                    return true;
                                }));
            }
            for (FutureTask<Boolean> thread : threads) {
                assertTrue(thread.get());
            }
        }
        assertEquals(2 * rounds, kernel.exchanges);
    }

    private static int echo(NetlinkSocket socket, int value) {
        int[] answer = {0};
        socket.request(ECHO, "", NLM_F_ACK, w -> w.put32(value), m -> answer[0] = m.payloadInt(0));
        return answer[0];
    }

    private static void assertClosed(FutureTask<Boolean> use) {
        var e = assertThrows(ExecutionException.class, () -> use.get(10, TimeUnit.SECONDS));
        var closed = assertInstanceOf(IllegalStateException.class, e.getCause());
        assertEquals("the netlink socket is closed", closed.getMessage());
    }

    private static FutureTask<Boolean> start(java.util.concurrent.Callable<Boolean> use) {
        FutureTask<Boolean> task = new FutureTask<>(use);
        Thread.ofPlatform().daemon().start(task);
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Has no answer: a receive waits until it is woken. */
    private static class BlockingTransport implements Transport {
        final CountDownLatch waiting = new CountDownLatch(1);
        final AtomicInteger closed = new AtomicInteger();
        private final CountDownLatch woken = new CountDownLatch(1);
        private final AtomicInteger inside = new AtomicInteger();

        @Override
        public int send(MemorySegment buffer, long size) {
            return (int) size;
        }

        @Override
        public int receive(MemorySegment buffer, long nanos) {
            assertEquals(1, inside.incrementAndGet());
            waiting.countDown();
            await(woken);
            buffer.fill((byte) 0); // it is still there
            inside.decrementAndGet();
            return -ECANCELED;
        }

        @Override
        public int membership(int group, boolean member) {
            return 0;
        }

        @Override
        public void wake() {
            woken.countDown();
        }

        @Override
        public void close() {
            assertEquals(0, inside.get(), "somebody is inside");
            closed.incrementAndGet();
        }
    }

    /** Sends each request back, then an acknowledgement; fails if exchanges overlap. */
    private static final class EchoTransport extends BlockingTransport {
        int exchanges;
        private final Random random = new Random(1);
        private byte[] request;
        private boolean echoed;

        @Override
        public int send(MemorySegment buffer, long size) {
            assertEquals(null, request, "the exchange before has not ended");
            request = buffer.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
            echoed = false;
            return (int) size;
        }

        @Override
        public int receive(MemorySegment buffer, long nanos) {
            if (request == null) {
                return -ETIMEDOUT;
            }
            if (random.nextInt(4) == 0) {
                Thread.yield();
            }
            byte[] answer = echoed ? Messages.ack(Messages.view(request).sequence()) : request;
            if (echoed) {
                request = null;
                exchanges++;
            }
            echoed = true;
            MemorySegment.copy(answer, 0, buffer, ValueLayout.JAVA_BYTE, 0, answer.length);
            return answer.length;
        }
    }
}
