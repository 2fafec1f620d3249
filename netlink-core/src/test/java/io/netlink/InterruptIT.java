package io.netlink;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.testkit.Descriptors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Waits end with an interrupt; what need not wait is not disturbed by one. */
class InterruptIT {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final AttributeSpace NONE = AttributeSpace.named("none");
    private static final Operation GET_LINK = new Operation("RTM_GETLINK", 18, 16, NONE);

    /** NLMSG_NOOP, which the kernel does not answer. */
    private static final Operation NO_ANSWER = new Operation("NLMSG_NOOP", 1, 0, NONE);

    private final NetlinkSocket socket =
            NetlinkSocket.open(NETLINK_ROUTE, null, NetlinkOptions.DEFAULT.withDeadline(LONG));

    @AfterEach
    void close() {
        Thread.interrupted();
        socket.close();
    }

    private int links() {
        int[] count = new int[1];
        socket.request(GET_LINK, "", NLM_F_DUMP, w -> w.putBytes(new byte[16]), m -> count[0]++);
        return count[0];
    }

    /** Interrupts a thread that waits, and checks what it then says. */
    private void interrupted(boolean virtual, Runnable wait) throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean still = new AtomicBoolean();
        Runnable body =
                () -> {
                    try {
                        wait.run();
                    } catch (Throwable t) {
                        thrown.set(t);
                    }
                    still.set(Thread.currentThread().isInterrupted());
                };
        Thread thread = virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body);
        Thread.sleep(300);
        assertTrue(thread.isAlive(), () -> "does not wait: " + thrown.get());

        thread.interrupt();

        assertTrue(thread.join(SOON), "still waits");
        SyscallException e = (SyscallException) thrown.get();
        assertEquals(Errno.EINTR, e.errno(), e::getMessage);
        assertTrue(still.get(), "the flag is lost");
        assertTrue(links() > 0, "the socket cannot be used");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsAWaitForEvents(boolean virtual) throws Exception {
        interrupted(virtual, () -> socket.receive(LONG, ignored -> {}));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void endsAWaitForAnAnswer(boolean virtual) throws Exception {
        interrupted(virtual, () -> socket.request(NO_ANSWER, "", 0, w -> {}, ignored -> {}));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void disturbsNothingThatNeedNotWait(boolean virtual) throws Exception {
        AtomicReference<Object> said = new AtomicReference<>();
        Runnable body =
                () -> {
                    Thread.currentThread().interrupt();
                    try {
                        said.set(links() > 0 && Thread.currentThread().isInterrupted());
                    } catch (RuntimeException e) {
                        said.set(e);
                    }
                };
        (virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body)).join();
        assertEquals(true, said.get());
    }

    @Test
    void timeoutsAreWhatTheyWere() {
        long start = System.nanoTime();
        assertFalse(socket.receive(Duration.ofMillis(350), ignored -> {}));
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(waited.toMillis() >= 350 && waited.compareTo(SOON) < 0, waited::toString);
    }

    @Test
    void nothingLeaks() throws Throwable {
        Descriptors.assertNoLeak(
                () -> interrupted(true, () -> socket.receive(LONG, ignored -> {})));
    }
}
