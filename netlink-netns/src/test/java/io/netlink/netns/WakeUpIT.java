package io.netlink.netns;

import static io.netlink.netns.Support.eventually;
import static io.netlink.uapi.Netlink.NETLINK_ROUTE;
import static io.netlink.uapi.RtNetlink.RTM_GETLINK;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSpace;
import io.netlink.NetlinkSocket;
import io.netlink.Operation;
import io.netlink.internal.LibraryThreads;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Law 2: inside a namespace the library wakes no virtual thread. What wakes one may start its
 * carrier, a thread of the JVM's pool that then stays in the namespace.
 *
 * <p>So that waking must start a carrier, all those that are there are kept busy.
 */
class WakeUpIT extends NamespaceCase {
    private static final ChildJvm CHILD =
            ChildJvm.create().with("-Djdk.virtualThreadScheduler.parallelism=16");

    @Test
    void aLockOfTheUserHandedOverInsideLeavesAStray() { // the counter-proof
        CHILD.run(getClass(), "handOverALock");
    }

    static void handOverALock(String[] args) throws Exception {
        Lock lock = new ReentrantLock();
        List<Stray> strays =
                straysAfter(release -> locked(lock, release), () -> locked(lock, () -> {}));
        assertEquals(1, strays.size());
        assertEquals("ForkJoinPool-1-", strays.getFirst().name());
    }

    @Test
    void law2TheLibrarysLockHandedOverInsideLeavesNone() {
        CHILD.run(getClass(), "handOverTheLibrarysLock");
    }

    static void handOverTheLibrarysLock(String[] args) throws Exception {
        Field field = LibraryThreads.class.getDeclaredField("LOCK");
        field.setAccessible(true);
        Object lock = field.get(null);
        assertEquals(
                List.of(),
                straysAfter(
                        release -> locked(lock, release), () -> LibraryThreads.atHome(() -> null)));
    }

    @Test
    void law2ANetlinkSocketHandedOverInsideLeavesNone() {
        CHILD.run(getClass(), "handOverASocket");
    }

    static void handOverASocket(String[] args) throws Exception {
        try (NetlinkSocket socket = NetlinkSocket.open(NETLINK_ROUTE)) {
            assertEquals(
                    List.of(),
                    straysAfter(release -> get(socket, release), () -> get(socket, () -> {})));
        }
    }

    private static void get(NetlinkSocket socket, Runnable whileAnswering) {
        Operation get = new Operation("RTM_GETLINK", RTM_GETLINK, 16, AttributeSpace.named("link"));
        socket.request(
                get,
                "lo",
                0,
                writer -> writer.put32(0).put32(1).put32(0).put32(0), // struct ifinfomsg
                answer -> whileAnswering.run());
    }

    @Test
    void law2AHandleHandedOverInsideLeavesNone() {
        CHILD.run(getClass(), "handOverAHandle");
    }

    static void handOverAHandle(String[] args) throws Exception {
        try (Netns handle = Netns.create()) {
            assertEquals(
                    List.of(),
                    straysAfter(release -> locked(handle, release), () -> handle.call(() -> null)));
        }
    }

    private interface Holder {
        /** Has the lock while it runs {@code release}. */
        void hold(Runnable release);
    }

    private static void locked(Object lock, Runnable code) {
        if (lock instanceof Lock l) {
            l.lock();
            try {
                code.run();
            } finally {
                l.unlock();
            }
        } else {
            synchronized (lock) {
                code.run();
            }
        }
    }

    /** Has a virtual thread wait for what code inside a namespace holds and then gives back. */
    private static List<Stray> straysAfter(Holder holder, Runnable contender) throws Exception {
        // what the JVM starts once: carriers, and the thread that ends their timed waits
        Thread.startVirtualThread(() -> LockSupport.parkNanos(1_000_000)).join();
        LibraryThreads.atHome(() -> null);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        AtomicInteger spinning = new AtomicInteger();
        try (Netns ns = Netns.create()) {
            FutureTask<Void> inside =
                    new FutureTask<>(
                            () -> {
                                ns.run(
                                        () -> {
                                            holder.hold(
                                                    () -> {
                                                        held.countDown();
                                                        await(release);
                                                    });
                                            await(looked);
                                        });
                                return null;
                            });
            Thread.ofPlatform().start(inside);
            held.await();
            Thread waiter = Thread.startVirtualThread(contender);
            eventually(() -> "it does not wait", () -> isWaiting(waiter));
            do {
                int before = spinning.get();
                Thread.startVirtualThread(() -> spin(spinning));
                eventually(() -> "no carrier", () -> spinning.get() > before);
                Thread.sleep(20);
            } while (carriers() > spinning.get() && spinning.get() < 12);
            assertTrue(carriers() <= spinning.get(), "a carrier is idle");
            release.countDown();
            assertTrue(waiter.join(Duration.ofSeconds(10)));
            List<Stray> strays = Netns.strays();
            looked.countDown();
            inside.get();
            return strays;
        }
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            default -> false;
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void spin(AtomicInteger spinning) {
        spinning.incrementAndGet();
        while (true) {
            Thread.onSpinWait(); // until the JVM ends
        }
    }

    /** The carriers of virtual threads that there are; one of that name is for timed waits. */
    private static long carriers() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.filter(task -> name(task).startsWith("ForkJoinPool-1-")).count() - 1;
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }
}
