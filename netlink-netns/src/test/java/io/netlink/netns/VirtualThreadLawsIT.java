package io.netlink.netns;

import static io.netlink.uapi.Netlink.NETLINK_ROUTE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.Test;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Laws 9 and 10: exchanges of virtual threads, and readers that wait. */
class VirtualThreadLawsIT extends NamespaceCase {
    private static final int TICK_MILLIS = 5;

    /** One carrier for all: what pins it stops the heart. */
    private static final ChildJvm ONE_CARRIER =
            ChildJvm.create()
                    .with(
                            "-Djdk.virtualThreadScheduler.parallelism=1",
                            "-Djdk.virtualThreadScheduler.maxPoolSize=1");

    /** A virtual thread that does nothing but count. */
    private static final class Heart implements AutoCloseable {
        private final AtomicLong ticks = new AtomicLong();
        private final Thread thread =
                Thread.startVirtualThread(
                        () -> {
                            try {
                                while (true) {
                                    Thread.sleep(TICK_MILLIS);
                                    ticks.incrementAndGet();
                                }
                            } catch (InterruptedException _) {
                                // the end
                            }
                        });

        /** Which share of the beats came that should have come while a virtual thread did this. */
        double during(Runnable work) throws Exception {
            FutureTask<Long> nanos =
                    new FutureTask<>(
                            () -> {
                                long start = System.nanoTime();
                                work.run();
                                return System.nanoTime() - start;
                            });
            long before = ticks.get();
            Thread.startVirtualThread(nanos);
            double expected = nanos.get() / 1e6 / TICK_MILLIS;
            double share = (ticks.get() - before) / expected;
            System.out.println(Math.round(expected) + " beats expected, share " + share);
            assertTrue(expected > 20, "too short to tell");
            return share;
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    /** A busy machine takes beats away too; a pinned carrier leaves 0.07 of them at most. */
    private static final double BEATS = 0.15;

    @Test
    void law9AVirtualThreadsExchangeLeavesTheCarrierFree() {
        Kernel.assumeLinkKind("veth");
        ONE_CARRIER.run(getClass(), "exchange");
    }

    static void exchange(String[] args) throws Exception {
        try (Heart heart = new Heart();
                Netns ns = Netns.create();
                Rtnetlink rtnl = Rtnetlink.open(ns);
                NetlinkSocket socket =
                        NetlinkSocket.open(NETLINK_ROUTE, ns, NetlinkOptions.DEFAULT)) {
            addAndDelete(rtnl);
            double beats = heart.during(() -> repeat(5, () -> addAndDelete(rtnl)));
            assertTrue(beats > BEATS, "sendmsg pins: " + beats);
            beats = heart.during(() -> socket.receive(Duration.ofMillis(500), message -> {}));
            assertTrue(beats > BEATS, "recvmsg pins: " + beats);
            beats = heart.during(() -> repeat(20, () -> ns.run(() -> Thread.sleep(10))));
            assertTrue(beats > BEATS, "call pins: " + beats);
            beats = heart.during(() -> repeat(300, () -> Netns.create().close()));
            assertTrue(beats > BEATS, "create pins: " + beats);
            // the counter-proof: a system call on the virtual thread itself
            beats = heart.during(() -> usleep(500_000));
            assertTrue(beats < BEATS, "this is how pinning looks: " + beats);
            assertEquals(List.of(), Netns.strays());
        }
    }

    /** Takes the kernel some 0.1 s each, inside sendmsg: every queue is an object in sysfs. */
    private static void addAndDelete(Rtnetlink rtnl) {
        rtnl.links().add(Link.named("law9-a").queues(4096, 4096).kind(Veth.create()));
        rtnl.links().delete("law9-a");
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void repeat(int times, Work work) {
        try {
            for (int i = 0; i < times; i++) {
                work.run();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** int usleep(useconds_t usec); */
    @SuppressWarnings("restricted")
    private static void usleep(int micros) {
        Linker linker = Linker.nativeLinker();
        MethodHandle usleep =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("usleep"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            assertEquals(0, (int) usleep.invokeExact(micros));
        } catch (Throwable t) {
            throw new AssertionError(t);
        }
    }

    @Test
    void law9TwoHundredVirtualThreadsOnOneCarrierLeaveNoStray() {
        ONE_CARRIER.run(getClass(), "manyAtOnce");
    }

    static void manyAtOnce(String[] args) throws Exception {
        List<FutureTask<Void>> tasks =
                Stream.generate(() -> new FutureTask<>(VirtualThreadLawsIT::listAnew))
                        .limit(200)
                        .toList();
        tasks.forEach(Thread::startVirtualThread);
        for (FutureTask<Void> task : tasks) {
            task.get();
        }
        assertEquals(List.of(), Netns.strays());
    }

    private static Void listAnew() {
        try (Netns ns = Netns.create();
                Rtnetlink rtnl = Rtnetlink.open(ns)) {
            assertEquals(List.of("lo"), rtnl.links().list().stream().map(Link::name).toList());
            assertEquals(ns.id().toString(), ns.call(Support::here));
        }
        return null;
    }

    @Test
    void law10CloseWakesAReaderThatWaits() throws Exception {
        try (Netns ns = Netns.create()) {
            for (Thread.Builder builder : List.of(Thread.ofPlatform(), Thread.ofVirtual())) {
                NetlinkSocket socket =
                        NetlinkSocket.open(NETLINK_ROUTE, ns, NetlinkOptions.DEFAULT);
                CountDownLatch started = new CountDownLatch(1);
                FutureTask<Boolean> reader =
                        new FutureTask<>(
                                () -> {
                                    started.countDown();
                                    return socket.receive(Duration.ofDays(1), message -> {});
                                });
                builder.start(reader);
                started.await();
                Thread.sleep(50);
                assertFalse(reader.isDone());
                long start = System.nanoTime();
                socket.close();
                ExecutionException e =
                        assertThrows(
                                ExecutionException.class, () -> reader.get(5, TimeUnit.SECONDS));
                assertInstanceOf(IllegalStateException.class, e.getCause());
                assertTrue(System.nanoTime() - start < TimeUnit.SECONDS.toNanos(2));
            }
        }
    }

    @Test
    void law10ReadersThatWaitKeepNobodyFromWorking() throws Exception {
        try (Netns ns = Netns.create()) {
            List<NetlinkSocket> sockets =
                    IntStream.range(0, 40) // more than there are library threads
                            .mapToObj(
                                    i ->
                                            NetlinkSocket.open(
                                                    NETLINK_ROUTE, ns, NetlinkOptions.DEFAULT))
                            .toList();
            List<Thread> readers =
                    sockets.stream()
                            .map(s -> Thread.startVirtualThread(() -> receiveUntilClosed(s)))
                            .toList();
            Support.eventually(
                    () -> "they do not wait",
                    () ->
                            readers.stream()
                                    .allMatch(t -> t.getState() == Thread.State.TIMED_WAITING));
            FutureTask<Void> work = new FutureTask<>(VirtualThreadLawsIT::listAnew);
            Thread.startVirtualThread(work);
            work.get(10, TimeUnit.SECONDS);
            sockets.forEach(NetlinkSocket::close);
            for (Thread reader : readers) {
                assertTrue(reader.join(Duration.ofSeconds(10)));
            }
        }
    }

    private static void receiveUntilClosed(NetlinkSocket socket) {
        assertThrows(
                IllegalStateException.class,
                () -> socket.receive(Duration.ofDays(1), message -> {}));
    }
}
