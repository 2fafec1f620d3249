package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.netlink.route.Rtnetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A thousand virtual threads on one carrier, while another process holds the kernel's rtnl lock
 * most of the time: none pins the carrier.
 */
class ManyVirtualThreadsIT extends NamespaceCase {
    private static final int THREADS = 1000;
    private static final int SOCKETS = 16;

    /** A thread that never gives up its carrier would have it for so long. */
    private static final long EXCHANGING_NANOS = 1_500_000_000;

    /** The other threads' turns come in between; a carrier inside sendmsg(2) gives none. */
    private static final long LONGEST_PAUSE_MILLIS = 500;

    @TempDir private Path directory;

    @Test
    void aThousandOnOneCarrierPinNothingWhileTheLockIsHeld() {
        Support.run("ip", "netns", "add", "lock");
        // a device that changes namespaces: the lock is held while the kernel waits for all
        // processors to have seen that it has gone, 13 to 37 ms each time
        Process holder =
                Support.start(
                        "sh",
                        "-c",
                        "ip link add moved type dummy; while :; do ip link set moved netns lock;"
                                + " ip -n lock link set moved netns $$; done");
        try {
            assertEquals("", pinnedBy("exchange"));
        } finally {
            Support.end(holder);
        }
    }

    /** What a flight recorder says was pinned, in a JVM with one carrier. */
    private String pinnedBy(String method) {
        String file = directory.resolve(method + ".jfr").toString();
        String printed =
                ChildJvm.create()
                        .with(
                                "-Djdk.virtualThreadScheduler.parallelism=1",
                                "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                                "-XX:StartFlightRecording:filename="
                                        + file
                                        + ",jdk.VirtualThreadPinned#threshold=0ms")
                        .run(getClass(), method);
        System.out.println(printed.lines().filter(l -> l.contains("exchanges")).toList());
        String jfr = Path.of(System.getProperty("java.home"), "bin", "jfr").toString();
        return Support.run(jfr, "print", "--events", "jdk.VirtualThreadPinned", file);
    }

    /**
     * The counter-proof: the same recorder, with the same settings, does tell of what pins. It
     * tells of a thread that waits in Java and cannot be unmounted; of one that is inside a system
     * call the pause of the others tells, whose counter-proof is in {@link VirtualThreadLawsIT}.
     */
    @Test
    void whatPinsIsRecorded() {
        assertTrue(pinnedBy("waitInACallFromC").contains("WaitingComparison"), "a call from C");
        assertTrue(pinnedBy("waitInAnInitialiser").contains("WaitsAtFirst"), "an initialiser");
    }

    /** Compares as qsort(3) wants, and waits while C's frames are on the stack. */
    private static final class WaitingComparison {
        static int compare(MemorySegment left, MemorySegment right) {
            LockSupport.parkNanos(50_000_000);
            return 0;
        }
    }

    @SuppressWarnings("restricted")
    static void waitInACallFromC(String[] args) throws Exception {
        Linker linker = Linker.nativeLinker();
        MethodHandle compare =
                MethodHandles.lookup()
                        .findStatic(
                                WaitingComparison.class,
                                "compare",
                                MethodType.methodType(
                                        int.class, MemorySegment.class, MemorySegment.class));
        // void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
        MethodHandle qsort =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("qsort"),
                        FunctionDescriptor.ofVoid(ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS));
        try (Arena arena = Arena.ofShared()) {
            MemorySegment back =
                    linker.upcallStub(
                            compare, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS), arena);
            MemorySegment array = arena.allocate(8);
            inAVirtualThread(
                    () -> {
                        qsort.invokeExact(array, 2L, 4L, back);
                    });
        }
    }

    /** A class whose initialiser waits: the JVM's frames are on the stack. */
    private static final class WaitsAtFirst {
        static {
            LockSupport.parkNanos(50_000_000);
        }

        static void touch() {}
    }

    static void waitInAnInitialiser(String[] args) throws Exception {
        inAVirtualThread(WaitsAtFirst::touch);
    }

    private static void inAVirtualThread(Executable code) throws Exception {
        FutureTask<Void> task =
                new FutureTask<>(
                        () -> {
                            try {
                                code.execute();
                            } catch (Throwable t) {
                                throw new AssertionError(t);
                            }
                            return null;
                        });
        Thread.startVirtualThread(task);
        task.get();
    }

    static void exchange(String[] args) throws Exception {
        List<Rtnetlink> sockets = new ArrayList<>();
        for (int i = 0; i < SOCKETS; i++) {
            sockets.add(Rtnetlink.open());
        }
        // first-time initialisation of classes is no business of the library's
        Thread.startVirtualThread(() -> sockets.getFirst().links().get("lo")).join();
        AtomicLong longestPause = new AtomicLong();
        AtomicLong longestExchange = new AtomicLong();
        AtomicInteger exchanges = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        Thread ticker = Thread.startVirtualThread(() -> tick(over, longestPause));
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Rtnetlink socket = sockets.get(i % SOCKETS);
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                do {
                                    synchronized (socket) { // only the kernel is waited for
                                        long before = System.nanoTime();
                                        socket.links().get("lo");
                                        longestExchange.accumulateAndGet(
                                                System.nanoTime() - before, Math::max);
                                    }
                                    exchanges.incrementAndGet();
                                } while (System.nanoTime() - start < EXCHANGING_NANOS);
                                done.incrementAndGet();
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        over.set(true);
        ticker.join();
        System.out.printf(
                "%d exchanges in %d ms, the longest %d ms; the longest pause of another virtual"
                        + " thread %d ms%n",
                exchanges.get(),
                (System.nanoTime() - start) / 1_000_000,
                longestExchange.get() / 1_000_000,
                longestPause.get() / 1_000_000);
        sockets.forEach(Rtnetlink::close);
        assertEquals(THREADS, done.get());
        assertTrue(longestExchange.get() > 5_000_000, "nobody held the lock");
        assertTrue(longestPause.get() / 1_000_000 < LONGEST_PAUSE_MILLIS, "the carrier was held");
    }

    private static void tick(AtomicBoolean over, AtomicLong longestPause) {
        long last = System.nanoTime();
        while (!over.get()) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                return;
            }
            long now = System.nanoTime();
            longestPause.accumulateAndGet(now - last, Math::max);
            last = now;
        }
    }
}
