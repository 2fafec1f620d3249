package io.netlink;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Who waits while another thread uses the socket can be interrupted, and gives up in time. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TurnIT {
    private static final Duration DEADLINE = Duration.ofMillis(400);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final AttributeSpace NONE = AttributeSpace.named("none");
    private static final Operation GET_LINK = new Operation("RTM_GETLINK", 18, 16, NONE);

    private NetlinkSocket socket;
    private Thread listener;

    /** Has the socket's turn for a day. */
    private void listenFor(Duration deadline) throws InterruptedException {
        socket =
                NetlinkSocket.open(
                        NETLINK_ROUTE, null, NetlinkOptions.DEFAULT.withDeadline(deadline));
        listener =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                socket.receive(Duration.ofDays(1), m -> {});
                            } catch (SyscallException | IllegalStateException e) {
                                // interrupted, or closed
                            }
                        });
        while (listener.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(5);
        }
    }

    @BeforeEach
    void isNotInterrupted() {
        assertFalse(Thread.interrupted());
    }

    @AfterEach
    void close() throws InterruptedException {
        socket.close();
        assertTrue(listener.join(SOON));
    }

    private boolean links() {
        return socket.request(GET_LINK, "", NLM_F_DUMP, w -> w.putBytes(new byte[16]), m -> {});
    }

    private RequestBatch batch() {
        RequestBatch batch = new RequestBatch();
        batch.add(GET_LINK, "", 0, w -> w.putBytes(new byte[16]));
        return batch;
    }

    private static void check(SyscallException e, Errno errno) {
        assertEquals(errno, e.errno(), e::getMessage);
        assertTrue(e.getMessage().contains("nothing was sent"), e::getMessage);
    }

    @Test
    void deadlinesHoldForWhoWaitsForItsTurn() throws Exception {
        listenFor(DEADLINE);
        long start = System.nanoTime();
        check(assertThrows(SyscallException.class, this::links), Errno.ETIMEDOUT);
        check(assertThrows(SyscallException.class, () -> socket.send(batch())), Errno.ETIMEDOUT);
        check(assertThrows(SyscallException.class, () -> socket.join(1)), Errno.ETIMEDOUT);
        check(assertThrows(SyscallException.class, socket::listenAllNsid), Errno.ETIMEDOUT);
        assertFalse(socket.receive(DEADLINE, m -> {}));
        assertFalse(socket.receive(Duration.ZERO, m -> {}));
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(waited.compareTo(DEADLINE.multipliedBy(5)) >= 0, waited::toString);
        assertTrue(waited.compareTo(SOON) < 0, waited::toString);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anInterruptEndsTheWait(boolean virtual) throws Exception {
        listenFor(Duration.ofMinutes(1));
        interrupted(virtual, this::links);
        interrupted(virtual, () -> socket.send(batch()));
        interrupted(virtual, () -> socket.join(1));
        interrupted(virtual, () -> socket.receive(Duration.ofMinutes(1), m -> {}));
    }

    private void interrupted(boolean virtual, Runnable use) throws Exception {
        AtomicReference<Object> said = new AtomicReference<>();
        Runnable body =
                () -> {
                    try {
                        use.run();
                        said.set("was let in");
                    } catch (SyscallException e) {
                        check(e, Errno.EINTR);
                        said.set(Thread.currentThread().isInterrupted());
                    }
                };
        Thread thread = virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertTrue(thread.isAlive(), () -> "does not wait: " + said.get());
            Thread.sleep(5);
        }
        long start = System.nanoTime();
        thread.interrupt();
        assertTrue(thread.join(SOON), "still waits");
        assertTrue(System.nanoTime() - start < 300_000_000, "late");
        assertEquals(true, said.get());
    }

    @Test
    void theTurnIsHandedOnAfterwards() throws Exception {
        listenFor(Duration.ofMinutes(1));
        Thread waiting = Thread.ofPlatform().start(this::links);
        Thread other = Thread.startVirtualThread(this::links);
        Thread.sleep(100);
        assertTrue(waiting.isAlive() && other.isAlive());
        listener.interrupt(); // it fails, and who waited goes on
        assertTrue(waiting.join(SOON) && other.join(SOON));
        assertTrue(listener.join(SOON));
    }
}
