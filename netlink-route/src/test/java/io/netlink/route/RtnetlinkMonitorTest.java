package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.SyscallException;
import io.netlink.route.RtnetlinkEvent.BridgePortDeleted;
import io.netlink.route.RtnetlinkEvent.LinkChanged;
import io.netlink.route.RtnetlinkEvent.Overrun;
import io.netlink.route.RtnetlinkEvent.Unknown;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The monitor over a kernel that tells of what the test wants. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RtnetlinkMonitorTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(30);

    private EventKernel kernel = new EventKernel();
    private RtnetlinkMonitor monitor = kernel.monitor(MonitorOptions.ALL);

    @AfterEach
    void close() {
        monitor.close();
    }

    private static int index(RtnetlinkEvent event) {
        return ((LinkChanged) event).link().index();
    }

    private void withQueue(int events, SlowReader policy) {
        monitor.close();
        kernel = new EventKernel();
        monitor = kernel.monitor(MonitorOptions.ALL.withQueue(events, policy));
    }

    private static void await(java.util.function.BooleanSupplier condition) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in time");
            Thread.sleep(1);
        }
    }

    /** The kernel says that it dropped something ahead of what was in its buffer before that. */
    @Test
    void overrunIsToldBehindWhatCameBeforeItAndIsNotTheEnd() throws Exception {
        kernel.tellsLink(1).fails(EventKernel.ENOBUFS).tellsLink(2).tellsLink(3);
        assertEquals(1, index(monitor.next()));
        assertEquals(2, index(monitor.next()));
        assertEquals(3, index(monitor.next()));
        assertEquals(new Overrun(OptionalLong.empty()), monitor.next());
        kernel.tellsLink(4);
        assertEquals(4, index(monitor.next()));
        assertEquals(Optional.empty(), monitor.next(SHORT));
        List<Object> polled = new ArrayList<>();
        Consumer<RtnetlinkEventView> add =
                view -> polled.add(view.isOverrun() ? "lost" : view.link().index());
        EventKernel other = new EventKernel();
        other.tellsLink(1).fails(EventKernel.ENOBUFS).tellsLink(2).tellsLink(3);
        try (RtnetlinkMonitor views = other.monitor(MonitorOptions.ALL)) {
            assertEquals(4, views.poll(LONG, add));
            other.fails(EventKernel.ENOBUFS);
            assertEquals(1, views.poll(LONG, add));
            other.tellsLink(4);
            assertEquals(1, views.poll(LONG, add));
            assertEquals(List.of(1, 2, 3, "lost", "lost", 4), polled);
            assertEquals(0, views.poll(SHORT, add));
        }
    }

    /** As where the reader is slower than the kernel: the buffer is never found empty. */
    @Test
    void aSecondLossTellsTheFirst() throws Exception {
        kernel.fails(EventKernel.ENOBUFS).tellsLink(1).fails(EventKernel.ENOBUFS).tellsLink(2);
        assertEquals(1, index(monitor.next()));
        assertEquals(new Overrun(OptionalLong.empty()), monitor.next());
        assertEquals(2, index(monitor.next()));
        assertEquals(new Overrun(OptionalLong.empty()), monitor.next());
    }

    /** No more than the buffer has room for can have been there before. */
    @Test
    void aLossIsToldAlthoughThereIsAlwaysMore() throws Exception {
        int room = 2 * 4096 / 512 + 1;
        EventKernel busy = new EventKernel();
        busy.fails(EventKernel.ENOBUFS);
        for (int i = 1; i <= room + 1; i++) {
            busy.tellsLink(i);
        }
        List<Object> polled = new ArrayList<>();
        try (RtnetlinkMonitor views = busy.monitor(MonitorOptions.ALL.withReceiveBuffer(4096))) {
            views.poll(LONG, v -> polled.add(v.isOverrun() ? "lost" : v.link().index()));
        }
        assertEquals(List.of(room, "lost", room + 1), polled.subList(room - 1, polled.size()));
    }

    @Test
    void whatIsUnknownOrSenselessIsNotLost() throws Exception {
        kernel.tells(999, w -> w.put32(7));
        kernel.tells(RtNetlink.RTM_NEWROUTE, w -> w.put32(7)); // half a struct rtmsg
        kernel.tells(new byte[] {1, 2, 3});
        kernel.tellsLink(3);
        Unknown unknown = assertInstanceOf(Unknown.class, monitor.next());
        assertEquals(999, unknown.type());
        assertEquals(20, unknown.message().length);
        assertEquals(
                RtNetlink.RTM_NEWROUTE, assertInstanceOf(Unknown.class, monitor.next()).type());
        assertInstanceOf(Overrun.class, monitor.next());
        assertEquals(3, index(monitor.next()));
    }

    @Test
    void aPortThatLeavesItsBridgeIsNoLinkThatIsGone() throws Exception {
        kernel.from(4);
        kernel.tells(RtNetlink.RTM_DELLINK, w -> IfInfoMsg.write(w, Socket.AF_BRIDGE, 5, 0, 0));
        BridgePortDeleted event = assertInstanceOf(BridgePortDeleted.class, monitor.next());
        assertEquals(5, event.port().index());
        assertEquals(OptionalInt.of(4), event.origin().nsid());
    }

    @Test
    void closeWakesWhoWaits() throws Exception {
        CompletableFuture<Object> waiting = new CompletableFuture<>();
        List<Integer> seen = new ArrayList<>();
        Thread iterating =
                Thread.startVirtualThread(() -> monitor.forEach(event -> seen.add(index(event))));
        Thread reader =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        while (true) {
                                            monitor.next(LONG);
                                        }
                                    } catch (Throwable t) {
                                        waiting.complete(t);
                                    }
                                });
        await(() -> reader.getState() == Thread.State.TIMED_WAITING);
        long start = System.nanoTime();
        monitor.close();
        assertInstanceOf(IllegalStateException.class, waiting.get(20, TimeUnit.SECONDS));
        assertTrue(System.nanoTime() - start < 1_000_000_000L, "at once");
        iterating.join();
        assertThrows(IllegalStateException.class, monitor::next);
        assertThrows(IllegalStateException.class, () -> monitor.poll(SHORT, v -> {}));
        assertThrows(IllegalStateException.class, () -> monitor.listen(e -> {}));
        assertFalse(monitor.iterator().hasNext());
        monitor.close();
    }

    @Test
    void closeWakesAPoll() throws Exception {
        CompletableFuture<Object> waiting = new CompletableFuture<>();
        Thread.startVirtualThread(
                () -> {
                    try {
                        monitor.poll(LONG, v -> {});
                    } catch (Throwable t) {
                        waiting.complete(t);
                    }
                });
        Thread.sleep(20);
        monitor.close();
        assertInstanceOf(IllegalStateException.class, waiting.get(5, TimeUnit.SECONDS));
    }

    @Test
    void anInterruptEndsTheWaitAndLosesNothing() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> monitor.next(LONG));
        Thread.currentThread().interrupt();
        assertFalse(monitor.iterator().hasNext());
        assertTrue(Thread.interrupted(), "is left to the caller");
        kernel.tellsLink(1);
        assertEquals(1, index(monitor.next()));
        try (RtnetlinkMonitor views = new EventKernel().monitor(MonitorOptions.ALL)) {
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> views.poll(LONG, v -> {}));
        }
    }

    @Test
    void dropsTheOldestAndSaysHowMany() throws Exception {
        withQueue(3, SlowReader.DROP_OLDEST);
        assertEquals(Optional.empty(), monitor.next(Duration.ZERO)); // from now on it is read
        for (int i = 1; i <= 10; i++) {
            kernel.tellsLink(i);
        }
        await(kernel::isDone);
        kernel.tellsLink(11);
        await(kernel::isDone);
        assertEquals(new Overrun(OptionalLong.of(8)), monitor.next());
        assertEquals(9, index(monitor.next()));
        assertEquals(10, index(monitor.next()));
        assertEquals(11, index(monitor.next()));
    }

    /** What the kernel dropped has no number, so nothing that it is a part of has one. */
    @Test
    void aLossThatIsDroppedItselfIsStillALossWithoutANumber() throws Exception {
        withQueue(3, SlowReader.DROP_OLDEST);
        assertEquals(Optional.empty(), monitor.next(Duration.ZERO));
        kernel.tellsLink(1).fails(EventKernel.ENOBUFS).tellsLink(2);
        await(kernel::isDone);
        for (int i = 3; i <= 6; i++) {
            kernel.tellsLink(i);
        }
        await(kernel::isDone);
        assertEquals(new Overrun(OptionalLong.empty()), monitor.next());
        assertEquals(4, index(monitor.next()));
        for (int i = 7; i <= 10; i++) {
            kernel.tellsLink(i);
        }
        await(kernel::isDone);
        assertEquals(new Overrun(OptionalLong.of(3)), monitor.next());
        assertEquals(8, index(monitor.next()));
    }

    @Test
    void waitsForASlowReader() throws Exception {
        withQueue(3, SlowReader.WAIT);
        assertEquals(Optional.empty(), monitor.next(Duration.ZERO));
        for (int i = 1; i <= 100; i++) {
            kernel.tellsLink(i);
        }
        await(() -> kernel.left() < 98);
        Thread.sleep(50);
        assertTrue(kernel.left() > 90, "the kernel keeps the rest");
        for (int i = 1; i <= 100; i++) {
            assertEquals(i, index(monitor.next()));
        }
    }

    @Test
    void everyFormGetsEveryEventInOrder() throws Exception {
        List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
        List<Integer> executed = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Registration own =
                    monitor.listen(
                            event -> {
                                heard.add(index(event));
                                threads.add(Thread.currentThread());
                                if (index(event) == 3) {
                                    throw new IllegalStateException("from a test: to be logged");
                                }
                            });
            monitor.listen(pool, event -> executed.add(index(event)));
            assertEquals(Optional.empty(), monitor.next(Duration.ZERO));
            List<Integer> all = new ArrayList<>();
            for (int i = 1; i <= 1000; i++) {
                kernel.tellsLink(i);
                all.add(i);
            }
            for (int i : all) {
                assertEquals(i, index(monitor.next()));
            }
            await(() -> heard.size() == 1000 && executed.size() == 1000);
            assertEquals(all, heard);
            assertEquals(all, executed);
            assertEquals(1, threads.stream().distinct().count());
            assertFalse(threads.getFirst().isVirtual());
            own.close();
            own.close();
            kernel.tellsLink(1001);
            await(() -> executed.size() == 1001);
            assertEquals(1000, heard.size());
            await(() -> !threads.getFirst().isAlive());
        }
    }

    @Test
    void aListenerMayCloseTheMonitor() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        monitor.listen(
                event -> {
                    monitor.close();
                    closed.countDown();
                });
        kernel.tellsLink(1);
        assertTrue(closed.await(20, TimeUnit.SECONDS));
        assertFalse(monitor.isOpen());
    }

    @Test
    void aFailureOfTheSocketIsTold() throws Exception {
        kernel.tellsLink(1).fails(9);
        CompletableFuture<RtnetlinkEvent> next =
                CompletableFuture.supplyAsync(() -> monitor.iterator().next());
        assertEquals(1, index(next.get()));
        assertEquals(9, assertThrows(SyscallException.class, monitor::next).errno().number());
        ExecutionException same =
                assertThrows(
                        ExecutionException.class,
                        () -> CompletableFuture.supplyAsync(() -> monitor.iterator().next()).get());
        assertInstanceOf(SyscallException.class, same.getCause());
    }

    @Test
    void isReadInOneWay() throws Exception {
        kernel.tellsLink(1);
        assertEquals(1, monitor.poll(SHORT, v -> {}));
        assertThrows(IllegalStateException.class, monitor::next);
        assertThrows(IllegalStateException.class, () -> monitor.listen(e -> {}));
        kernel.tellsLink(2);
        assertThrows(IllegalStateException.class, () -> monitor.poll(SHORT, v -> monitor.close()));
        assertTrue(monitor.isOpen());
        assertThrows(IllegalArgumentException.class, () -> monitor.poll(SHORT.negated(), v -> {}));
    }

    @Test
    void viewsEndWithTheirCallback() throws Exception {
        kernel.tellsLink(1);
        RtnetlinkEventView[] kept = new RtnetlinkEventView[1];
        LinkView[] link = new LinkView[1];
        monitor.poll(
                LONG,
                v -> {
                    kept[0] = v;
                    link[0] = v.link();
                    assertThrows(IllegalStateException.class, v::route);
                    assertEquals(1, index(v.copy()));
                });
        assertThrows(IllegalStateException.class, () -> link[0].index());
        assertThrows(IllegalStateException.class, () -> kept[0].link());
    }

    @Test
    void optionsAreChecked() {
        assertThrows(IllegalArgumentException.class, MonitorOptions::of);
        assertThrows(IllegalArgumentException.class, () -> MonitorOptions.ALL.group(0));
        assertThrows(IllegalArgumentException.class, () -> MonitorOptions.ALL.withReceiveBuffer(1));
        assertThrows(
                IllegalArgumentException.class,
                () -> MonitorOptions.ALL.withQueue(0, SlowReader.WAIT));
        assertEquals(
                List.of(1, 36, 77),
                List.copyOf(
                        MonitorOptions.of(RtnetlinkGroup.STATS, RtnetlinkGroup.LINK)
                                .group(77)
                                .groups()));
        assertNull(MonitorOptions.ALL.groups().isEmpty() ? null : "all");
    }
}
