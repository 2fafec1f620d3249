package io.netlink;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.Netlink.NLM_F_DUMP;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.internal.Libc;
import io.netlink.internal.LibcNamespace;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** System calls that signals interrupt all the time (EINTR) end as if there were none. */
class SignalStormIT {
    /** The JVM has a handler for it that does nothing. */
    private static final int SIGPIPE = 13;

    private static final int EINTR = 4;
    private static final Duration WAIT = Duration.ofMillis(700);

    private static final AttributeSpace NONE = AttributeSpace.named("none");
    private static final Operation GET_LINK = new Operation("RTM_GETLINK", 18, 16, NONE);

    /** int tgkill(pid_t tgid, pid_t tid, int sig); */
    private static final MethodHandle TGKILL = tgkill();

    @SuppressWarnings("restricted")
    private static MethodHandle tgkill() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("tgkill"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT));
    }

    /** Sends the calling thread signals, some ten thousand a second, until it is closed. */
    private static final class Storm implements AutoCloseable {
        private final AtomicBoolean over = new AtomicBoolean();
        private final int target = LibcNamespace.gettid();
        private final int process = (int) ProcessHandle.current().pid();
        private volatile int signals;
        private final Thread thread = Thread.ofPlatform().start(this::rage);

        private void rage() {
            try {
                while (!over.get()) {
                    int ignored = (int) TGKILL.invokeExact(process, target, SIGPIPE);
                    signals = signals + 1;
                    Thread.sleep(0, 50_000);
                }
            } catch (Throwable t) {
                throw new AssertionError(t);
            }
        }

        @Override
        public void close() {
            over.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void assertRaged() {
            assertTrue(signals > 100, "no storm: " + signals);
        }
    }

    @Test
    void interruptsSystemCalls() { // or the other tests would show nothing
        try (Arena arena = Arena.ofConfined();
                Storm _ = new Storm()) {
            int never = SyscallException.check(Libc.eventfd(), "eventfd", "");
            MemorySegment errno = arena.allocate(16, 8);
            MemorySegment fds = Libc.newPollfds(arena);
            assertEquals(-EINTR, Libc.pollInput(errno, fds, never, never, 5000));
            Libc.close(never);
        }
    }

    @Test
    void waitsTakeAsLongAsTheyShould() {
        try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE);
                Storm storm = new Storm()) {
            long start = System.nanoTime();
            assertFalse(socket.receive(WAIT, m -> {}));
            long waited = System.nanoTime() - start;
            storm.assertRaged();
            assertTrue(waited >= WAIT.toNanos(), () -> "too short: " + waited);
            assertTrue(waited < WAIT.toNanos() * 5, () -> "too long: " + waited);
        }
    }

    @Test
    void exchangesAndOpeningAreNotDisturbed() {
        try (Storm storm = new Storm()) {
            long end = System.nanoTime() + WAIT.toNanos();
            do {
                try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE)) {
                    for (int i = 0; i < 20; i++) {
                        int[] links = new int[1];
                        assertTrue(
                                socket.request(
                                        GET_LINK,
                                        "",
                                        NLM_F_DUMP,
                                        w -> w.putBytes(new byte[16]),
                                        m -> links[0]++));
                        assertTrue(links[0] > 0);
                    }
                }
            } while (System.nanoTime() - end < 0);
            storm.assertRaged();
        }
    }
}
