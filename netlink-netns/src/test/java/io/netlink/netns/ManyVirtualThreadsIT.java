package io.netlink.netns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.route.Rtnetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

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
            String file = directory.resolve("pinned.jfr").toString();
            String printed =
                    ChildJvm.create()
                            .with(
                                    "-Djdk.virtualThreadScheduler.parallelism=1",
                                    "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                                    "-XX:StartFlightRecording:filename="
                                            + file
                                            + ",jdk.VirtualThreadPinned#threshold=0ms")
                            .run(getClass(), "exchange");
            System.out.println(printed.lines().filter(l -> l.contains("exchanges")).toList());
            String jfr = Path.of(System.getProperty("java.home"), "bin", "jfr").toString();
            String pinned = Support.run(jfr, "print", "--events", "jdk.VirtualThreadPinned", file);
            assertEquals("", pinned);
        } finally {
            Support.end(holder);
        }
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
