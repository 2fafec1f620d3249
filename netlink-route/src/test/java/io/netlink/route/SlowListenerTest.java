package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Who is slow, or stuck for ever, holds up nobody else, and is told what it has missed. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SlowListenerTest {
    private static final int CHANGES = 20_000;
    private static final int LINKS = 100;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final EventKernel events = new EventKernel();

    /** What is there after all that was told: index and alias. */
    private final Map<Integer, String> links = new TreeMap<>(Map.of(1, "lo"));

    private int churns;
    private String last;

    private LinkTable open() {
        return new LinkTable(
                new TableKeeper<>(
                        events.socket(),
                        () -> new Rtnetlink(AnsweringTransport.socket(new JustLo(), SOON)),
                        4096,
                        new Told()));
    }

    private static TableMirror<Link> mirror() {
        return new TableMirror<>(new Told());
    }

    /** Links come, change and go; the last one comes at the end. */
    private void churn() {
        Random random = new Random(3);
        for (int i = 0; i < CHANGES; i++) {
            int index = 2 + random.nextInt(LINKS);
            boolean goes = links.containsKey(index) && random.nextInt(3) == 0;
            String alias = goes ? links.remove(index) : "v" + i;
            if (!goes) {
                links.put(index, alias);
            }
            tells(goes ? RtNetlink.RTM_DELLINK : RtNetlink.RTM_NEWLINK, index, alias);
        }
        last = "last " + ++churns;
        links.put(2 + LINKS, last);
        tells(RtNetlink.RTM_NEWLINK, 2 + LINKS, last);
    }

    private void tells(int type, int index, String alias) {
        events.tells(
                type,
                w -> {
                    IfInfoMsg.write(w, Socket.AF_UNSPEC, index, 0, 0);
                    w.string(IfLink.IFLA_IFNAME, "if" + index);
                    w.string(IfLink.IFLA_IFALIAS, alias);
                });
    }

    private boolean isLast(Link link) {
        return link.alias().orElse("").equals(last);
    }

    private void checkIsThere(LinkTable table) {
        Map<Integer, String> there = new TreeMap<>();
        table.list().forEach(link -> there.put(link.index(), link.alias().orElseThrow()));
        assertEquals(links, there);
    }

    private void churnAndFollow(LinkTable table) throws InterruptedException {
        TableMirror<Link> other = mirror();
        table.listen(other);
        churn();
        assertTrue(table.await(this::isLast, SOON).isPresent(), "the table follows");
        checkIsThere(table);
        other.settle(table, table::list, "the other listener");
    }

    private void checkWasTold(LinkTable table, TableMirror<Link> slow) throws InterruptedException {
        slow.settle(table, table::list, "the slow one");
        long most = LiveTable.QUEUE + 2L * (LINKS + 2); // what was in its queue, and differences
        assertTrue(slow.changes() <= most, slow.changes() + " changes");
        assertTrue(slow.changes() >= LiveTable.QUEUE, slow.changes() + " changes");
        long before = slow.changes();
        tells(RtNetlink.RTM_NEWLINK, 2 + LINKS, "after");
        assertTrue(table.await(l -> "after".equals(l.alias().orElse("")), SOON).isPresent());
        slow.settle(table, table::list, "what comes later");
        assertEquals(before + 1, slow.changes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aListenerThatIsStuck(boolean byExecutor) throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        TableMirror<Link> slow = mirror().stuck(stuck);
        try (ExecutorService executor = Executors.newSingleThreadExecutor();
                LinkTable table = open()) {
            try {
                if (byExecutor) {
                    table.listen(executor, slow);
                } else {
                    table.listen(slow);
                }
                churnAndFollow(table);
                assertEquals(1, slow.changes());
                stuck.countDown();
                checkWasTold(table, slow);
                assertEquals(0, table.overruns());
            } finally {
                stuck.countDown();
            }
        }
    }

    @Test
    void aSubscriberThatAsksForNothing() throws Exception {
        Subscriber subscriber = new Subscriber();
        try (LinkTable table = open()) {
            table.changes().subscribe(subscriber);
            churnAndFollow(table);
            assertEquals(0, subscriber.mirror.changes());
            subscriber.subscription.request(Long.MAX_VALUE);
            checkWasTold(table, subscriber.mirror);
        }
        assertNull(subscriber.end.get(20, TimeUnit.SECONDS));
    }

    /** Who has room again, but has missed some, must not be told of what is based on those. */
    @Test
    void aSubscriberThatReadsSomeMeanwhile() throws Exception {
        Subscriber subscriber = new Subscriber();
        try (LinkTable table = open()) {
            table.changes().subscribe(subscriber);
            churnAndFollow(table);
            for (int part = 1; part <= 3; part++) {
                subscriber.subscription.request(LiveTable.QUEUE / 3);
                long end = System.nanoTime() + SOON.toNanos();
                while (subscriber.mirror.changes() < part * (LiveTable.QUEUE / 3)) {
                    assertTrue(System.nanoTime() < end, "in time");
                    Thread.sleep(1);
                }
                churnAndFollow(table);
            }
            subscriber.subscription.request(Long.MAX_VALUE);
            subscriber.mirror.settle(table, table::list, "the slow one");
            assertTrue(subscriber.mirror.changes() < 2 * LiveTable.QUEUE);
        }
    }

    /** What has failed is told after all that was so before it. */
    @Test
    void aFailureComesLast() throws Exception {
        Subscriber subscriber = new Subscriber();
        try (LinkTable table = open()) {
            table.changes().subscribe(subscriber);
            churnAndFollow(table);
            events.fails(9);
            assertThrows(RuntimeException.class, () -> table.await(link -> false, SOON));
            subscriber.subscription.request(Long.MAX_VALUE);
            assertTrue(subscriber.end.get(20, TimeUnit.SECONDS).getMessage().contains("EBADF"));
            assertEquals(links.size(), subscriber.mirror.size());
        }
    }

    @Test
    void closeWaitsForNobody() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        TableMirror<Link> slow = mirror().stuck(stuck);
        try {
            LinkTable table = open();
            table.listen(slow);
            CompletableFuture<Void> waits = new CompletableFuture<>();
            Thread.startVirtualThread(
                    () -> {
                        try {
                            table.await(link -> false, SOON);
                        } catch (Throwable t) {
                            waits.completeExceptionally(t);
                        }
                    });
            churnAndFollow(table);
            table.close();
            assertThrows(ExecutionException.class, () -> waits.get(5, TimeUnit.SECONDS));
        } finally {
            stuck.countDown();
        }
        Thread.sleep(20); // for what must not come
        assertEquals(1, slow.changes());
    }

    /** Keeps what it is told. */
    private static final class Subscriber implements Flow.Subscriber<Change<Link>> {
        private final TableMirror<Link> mirror = mirror();
        private final CompletableFuture<Throwable> end = new CompletableFuture<>();
        private volatile Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(Change<Link> change) {
            mirror.accept(change);
        }

        @Override
        public void onError(Throwable reason) {
            end.complete(reason);
        }

        @Override
        public void onComplete() {
            end.complete(null);
        }
    }

    /** Links as they are told of: there is no doubt, and so no other list than the first. */
    private static final class Told extends TableKind<Link> {
        @Override
        List<RtnetlinkGroup> groups() {
            return List.of(RtnetlinkGroup.LINK);
        }

        @Override
        List<Link> list(Rtnetlink rtnl) {
            return rtnl.links().list();
        }

        @Override
        Object key(Link link) {
            return link.index();
        }

        @Override
        void apply(RtnetlinkEventView event, Buckets<Link> buckets) {
            if (event.isDeletion()) {
                buckets.put(event.link().index(), List.of());
            } else {
                put(event.link().copy(), buckets);
            }
        }

        @Override
        boolean same(Link one, Link other) {
            return one.equals(other);
        }
    }

    private static final class JustLo extends AnsweringTransport {
        @Override
        public int send(MemorySegment buffer, long size) {
            NetlinkMessage request =
                    LinkFixture.message(buffer.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE));
            boolean dump = (request.flags() & Netlink.NLM_F_DUMP) == Netlink.NLM_F_DUMP;
            Consumer<MessageWriter> lo =
                    w -> {
                        IfInfoMsg.write(w, Socket.AF_UNSPEC, 1, 0, 0);
                        w.string(IfLink.IFLA_IFNAME, "lo");
                        w.string(IfLink.IFLA_IFALIAS, "lo");
                    };
            answer(RtNetlink.RTM_NEWLINK, dump ? Netlink.NLM_F_MULTI : 0, request, lo);
            if (dump) {
                answer(Netlink.NLMSG_DONE, Netlink.NLM_F_MULTI, request, w -> w.put32(0));
            }
            return (int) size;
        }
    }
}
