package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.SyscallException;
import io.netlink.route.RtnetlinkEvent.LinkChanged;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The rules of reactive streams, by their numbers; over an executor and over own threads. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MonitorPublisherTest {
    private final EventKernel kernel = new EventKernel();
    private final RtnetlinkMonitor monitor = kernel.monitor(MonitorOptions.ALL);
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @AfterEach
    void close() {
        monitor.close();
        pool.shutdownNow();
    }

    private Flow.Publisher<RtnetlinkEvent> publisher(String form) {
        return switch (form) {
            case "pool" -> monitor.publisher(pool);
            case "caller" -> monitor.publisher(Runnable::run);
            default -> monitor.publisher();
        };
    }

    /** Writes down what it is told: a subscription, indexes of links, a throwable, or "end". */
    private static class Probe implements Flow.Subscriber<RtnetlinkEvent> {
        final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        final AtomicInteger inside = new AtomicInteger();
        volatile Flow.Subscription subscription;
        volatile boolean overlap;

        private void tell(Object what) {
            overlap |= inside.incrementAndGet() != 1;
            told.add(what);
            Thread.yield();
            inside.decrementAndGet();
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription = s;
            tell(s);
        }

        @Override
        public void onNext(RtnetlinkEvent event) {
            tell(((LinkChanged) event).link().index());
        }

        @Override
        public void onError(Throwable t) {
            tell(t);
        }

        @Override
        public void onComplete() {
            tell("end");
        }

        Object next() throws InterruptedException {
            Object next = told.poll(20, TimeUnit.SECONDS);
            assertTrue(next != null, "in time");
            return next;
        }

        void nothing() throws InterruptedException {
            assertNull(told.poll(50, TimeUnit.MILLISECONDS));
        }
    }

    private Probe subscribe(String form) throws InterruptedException {
        Probe probe = new Probe();
        publisher(form).subscribe(probe);
        assertEquals(probe.subscription, probe.next(), "1.9: first of all");
        return probe;
    }

    /** 1.1, 1.3, 2.1, 3.8. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void neverMoreThanAskedForAndOneAtATime(String form) throws Exception {
        Probe probe = subscribe(form);
        for (int i = 1; i <= 100; i++) {
            kernel.tellsLink(i);
        }
        probe.nothing();
        probe.subscription.request(2);
        assertEquals(1, probe.next());
        assertEquals(2, probe.next());
        probe.nothing();
        for (int i = 0; i < 4; i++) {
            Thread.startVirtualThread(() -> probe.subscription.request(20));
        }
        for (int i = 3; i <= 82; i++) {
            assertEquals(i, probe.next());
        }
        probe.nothing();
        probe.subscription.request(Long.MAX_VALUE);
        probe.subscription.request(Long.MAX_VALUE); // 3.17
        for (int i = 83; i <= 100; i++) {
            assertEquals(i, probe.next());
        }
        assertEquals(false, probe.overlap);
    }

    /** 1.5, 1.7: complete is the end, though nothing was asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void completesWhenTheMonitorIsClosed(String form) throws Exception {
        Probe probe = subscribe(form);
        monitor.close();
        assertEquals("end", probe.next());
        probe.subscription.request(1); // 3.6
        probe.subscription.cancel(); // 3.7
        probe.nothing();
        Probe late = subscribe(form);
        assertEquals("end", late.next());
    }

    /** 1.4. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void failsWhenTheSocketFails(String form) throws Exception {
        Probe probe = subscribe(form);
        kernel.tellsLink(1).fails(9);
        probe.subscription.request(5);
        assertEquals(1, probe.next());
        assertInstanceOf(SyscallException.class, probe.next());
        probe.nothing();
    }

    /** 3.9. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void refusesToBeAskedForNothing(String form) throws Exception {
        for (long n : new long[] {0, -1, Long.MIN_VALUE}) {
            Probe probe = subscribe(form);
            probe.subscription.request(n);
            assertInstanceOf(IllegalArgumentException.class, probe.next());
            kernel.tellsLink(1);
            probe.subscription.request(1);
            probe.nothing();
        }
    }

    /** 1.8, 3.5, 3.7, 3.12, 3.13. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void cancelEndsItAndForgetsTheSubscriber(String form) throws Exception {
        Probe probe = subscribe(form);
        Flow.Subscription subscription = probe.subscription;
        subscription.request(Long.MAX_VALUE);
        kernel.tellsLink(1);
        assertEquals(1, probe.next());
        subscription.cancel();
        subscription.cancel();
        kernel.tellsLink(2);
        probe.nothing();
        subscription.request(1);
        monitor.close();
        probe.nothing();
        WeakReference<Probe> forgotten = new WeakReference<>(probe);
        probe = null;
        long end = System.nanoTime() + 20_000_000_000L;
        while (forgotten.get() != null) {
            assertTrue(System.nanoTime() < end, "3.13: no reference is kept");
            System.gc();
            Thread.sleep(10);
        }
    }

    /** 3.3: asking from within onNext does not go deeper and deeper. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void asksFromWithin(String form) throws Exception {
        Probe probe =
                new Probe() {
                    @Override
                    public void onNext(RtnetlinkEvent event) {
                        int depth = new Throwable().getStackTrace().length;
                        told.add(depth);
                        subscription.request(1);
                    }
                };
        publisher(form).subscribe(probe);
        probe.next();
        probe.subscription.request(1);
        int deepest = 0;
        for (int i = 1; i <= 5000; i++) {
            kernel.tellsLink(i);
        }
        for (int i = 1; i <= 5000; i++) {
            deepest = Math.max(deepest, (int) probe.next());
        }
        assertTrue(deepest < 100, "depth " + deepest);
    }

    /** 1.9, 1.10, 1.11: null is refused; several subscribers each get all. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void severalSubscribers(String form) throws Exception {
        Flow.Publisher<RtnetlinkEvent> publisher = publisher(form);
        assertThrows(NullPointerException.class, () -> publisher.subscribe(null));
        Probe first = subscribe(form);
        Probe second = subscribe(form);
        first.subscription.request(Long.MAX_VALUE);
        kernel.tellsLink(1).tellsLink(2);
        assertEquals(1, first.next());
        assertEquals(2, first.next());
        second.subscription.request(1);
        assertEquals(1, second.next());
        second.subscription.cancel();
        second.nothing();
        kernel.tellsLink(3);
        assertEquals(3, first.next());
    }

    /** 2.13: one that throws is told nothing more, and harms no other. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void oneThatThrows(String form) throws Exception {
        Probe bad =
                new Probe() {
                    @Override
                    public void onNext(RtnetlinkEvent event) {
                        super.onNext(event);
                        throw new IllegalStateException("from a test: to be logged");
                    }
                };
        publisher(form).subscribe(bad);
        bad.next();
        bad.subscription.request(5);
        Probe good = subscribe(form);
        good.subscription.request(5);
        kernel.tellsLink(1).tellsLink(2);
        assertEquals(1, bad.next());
        assertEquals(1, good.next());
        assertEquals(2, good.next());
        bad.nothing();
    }

    /** 1.9: subscribe itself throws nothing but for null. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void tellsTheSubscriberThatItIsReadInAnotherWay(String form) throws Exception {
        monitor.poll(Duration.ZERO, view -> {});
        Probe probe = subscribe(form);
        assertInstanceOf(IllegalStateException.class, probe.next());
        probe.nothing();
        kernel.tellsLink(1);
        assertEquals(1, monitor.poll(Duration.ofSeconds(20), view -> {}));
    }

    /** As what catches an InterruptedException does; it is no reason to tell it nothing more. */
    @ParameterizedTest
    @ValueSource(strings = {"own", "pool", "caller"})
    void oneThatInterruptsItsThread(String form) throws Exception {
        Probe probe =
                new Probe() {
                    @Override
                    public void onNext(RtnetlinkEvent event) {
                        super.onNext(event);
                        Thread.currentThread().interrupt();
                    }
                };
        publisher(form).subscribe(probe);
        probe.next();
        probe.subscription.request(5);
        for (int i = 1; i <= 3; i++) {
            kernel.tellsLink(i);
            assertEquals(i, probe.next());
            probe.nothing(); // and meanwhile it waits for more
        }
        monitor.close();
        assertEquals("end", probe.next());
    }

    /** What an executor refuses ends that subscription only. */
    @ParameterizedTest
    @ValueSource(strings = "pool")
    void anExecutorThatRefuses(String form) throws Exception {
        Probe probe = subscribe(form);
        pool.shutdown();
        probe.subscription.request(5);
        kernel.tellsLink(1);
        probe.nothing();
        Probe good = subscribe("own");
        good.subscription.request(5);
        kernel.tellsLink(2);
        good.next();
    }
}
