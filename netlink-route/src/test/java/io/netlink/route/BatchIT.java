package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.BatchException;
import io.netlink.BatchFailure;
import io.netlink.BatchResult;
import io.netlink.Errno;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;
import io.netlink.NetlinkOptions;
import io.netlink.NetlinkSocket;
import io.netlink.RequestBatch;
import io.netlink.SyscallException;
import io.netlink.route.link.Veth;
import io.netlink.uapi.Netlink;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many requests in one sendmsg: what fails, what does not, and that the result says so. */
class BatchIT {
    private static final int MANY = 10_000;

    private LinkNamespace ns;
    private Rtnetlink rtnl;
    private int va;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        rtnl = ns.rtnl();
        rtnl.batch(
                        batch -> {
                            batch.links()
                                    .add(
                                            Link.named("va")
                                                    .queues(1, 1)
                                                    .up()
                                                    .kind(
                                                            Veth.peer(
                                                                    Link.named("vb")
                                                                            .queues(1, 1)
                                                                            .up())));
                            batch.addresses().add("va", InetPrefix.parse("10.255.0.1/24"));
                        })
                .orThrow();
        va = rtnl.links().get("va").index();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    /** 10.0.0.0/32 and on. */
    private static InetPrefix host(int number) {
        return InetPrefix.parse(
                "10.%d.%d.%d/32".formatted(number >> 16, number >> 8 & 255, number & 255));
    }

    private Route route(int number) {
        return Route.to(host(number)).dev(va);
    }

    private int count() {
        int[] count = new int[1];
        rtnl.routes().forEach(RouteFilter.MAIN.ipv4().dev(va), view -> count[0]++);
        return count[0] - 1; // that of the address
    }

    @Test
    void manyRoutes() {
        BatchResult result = rtnl.batch(b -> addRoutes(b, 0, MANY));
        assertAll(
                () -> assertTrue(result.isDone(), result.toString()),
                () -> assertEquals(MANY, result.done()),
                () -> assertEquals(MANY, result.size()),
                () -> assertEquals(MANY, count()));
    }

    /** Refusals of all would not fit into the receive buffer if they were asked for at once. */
    @ParameterizedTest
    @ValueSource(ints = {4096, 64 * 1024, 1 << 20})
    void allFail(int receiveBuffer) {
        var options = NetlinkOptions.DEFAULT.withReceiveBuffer(receiveBuffer);
        try (var small = Rtnetlink.open(ns.handle(), options)) {
            BatchResult result = small.batch(this::addUnreachable);
            assertEquals(MANY, result.failures().size());
            assertEquals(0, result.unknown().length);
            assertEquals(0, result.done());
            BatchFailure last = result.failures().getLast();
            assertEquals(MANY - 1, last.item());
            assertEquals(Errno.ENETUNREACH, last.exception().errno());
            assertTrue(
                    last.exception().extendedAck().message().isPresent(),
                    last.exception().getMessage());
        }
    }

    private void addUnreachable(Batch batch) {
        for (int i = 0; i < MANY; i++) {
            batch.routes().add(Route.to(host(i)).via("192.0.2.1").dev(va));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999", "1999", "0 1 2", "7 500 501 1203 1999"})
    void someFail(String which) {
        Set<Integer> there =
                List.of(which.split(" ")).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        there.forEach(i -> rtnl.routes().add(route(i)));
        BatchResult result = rtnl.batch(b -> addRoutes(b, 0, 2000));
        assertEquals(
                List.copyOf(there), result.failures().stream().map(BatchFailure::item).toList());
        assertEquals(2000 - there.size(), result.done());
        assertEquals(2000, count());
        NetlinkException single =
                assertThrows(
                        NetlinkException.class,
                        () -> rtnl.routes().add(route(there.iterator().next())));
        assertEquals(single.getMessage(), result.failures().getFirst().exception().getMessage());
        BatchException thrown = assertThrows(BatchException.class, result::orThrow);
        assertTrue(
                thrown.getMessage()
                        .startsWith(
                                "%d of 2000 items done, %d refused; item %d: "
                                        .formatted(
                                                2000 - there.size(),
                                                there.size(),
                                                there.iterator().next())),
                thrown.getMessage());
        assertFalse(result.isDone());
    }

    @Test
    void badInputIsRefusedBeforeAnythingIsSent() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        rtnl.batch(
                                b -> {
                                    b.routes().add(route(1));
                                    b.neighbours().add(Neighbour.of("10.255.0.9"));
                                }));
        NetlinkException missing =
                assertThrows(
                        NetlinkException.class,
                        () ->
                                rtnl.batch(
                                        b -> {
                                            b.routes().add(route(1));
                                            b.routes().add(Route.to("10.9.0.0/16").dev("no"));
                                        }));
        assertTrue(missing.isNotFound());
        assertEquals(0, count());
    }

    @Test
    void stopAtFailureOfOneIsExact() {
        rtnl.routes().add(route(3));
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.stopAtFailure(1);
                            addRoutes(b, 0, 10);
                        });
        assertEquals(4, result.sent());
        assertEquals(3, result.done());
        assertEquals(4, count());
    }

    @Test
    void allVerbsOfRoutes() {
        rtnl.batch(
                        b -> {
                            b.routes().add(route(1));
                            b.routes().add(route(2));
                            b.routes().replace(route(1).metric(7));
                            b.routes().append(route(2).metric(8));
                            b.routes().delete(route(1).metric(7));
                            b.routes()
                                    .change(
                                            Route.to(host(2))
                                                    .dev(va)
                                                    .metrics(RouteMetrics.NONE.mtu(1300)));
                        })
                .orThrow();
        assertEquals(
                List.of("0 OptionalLong.empty", "0 OptionalLong[1300]", "8 OptionalLong.empty"),
                rtnl.routes().list(RouteFilter.MAIN.ipv4().dev(va)).stream()
                        .filter(each -> each.destination().toString().endsWith("/32"))
                        .map(each -> each.metric().orElse(0) + " " + each.metrics().mtu())
                        .sorted()
                        .toList());
    }

    @Test
    void fromVirtualThreads() throws InterruptedException {
        List<Thread> threads =
                IntStream.range(0, 8)
                        .mapToObj(t -> Thread.ofVirtual().start(() -> addThousand(t * 1000)))
                        .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(8000, count());
    }

    private void addThousand(int from) {
        rtnl.batch(b -> addRoutes(b, from, 1000)).orThrow();
    }

    /** What was done is done, what was not sent is not, and nothing is in doubt without need. */
    @Test
    void closeInTheMiddle() throws InterruptedException {
        Rtnetlink other = Rtnetlink.open(ns.handle());
        BatchResult[] result = new BatchResult[1];
        Thread sender =
                Thread.ofPlatform()
                        .start(() -> result[0] = other.batch(b -> addRoutes(b, 0, 100_000)));
        while (count() < 1000 && sender.isAlive()) {
            Thread.onSpinWait();
        }
        other.close();
        sender.join();
        BatchResult got = result[0];
        int unknown = got.unknown().length;
        int there = count();
        assertEquals(0, got.failures().size());
        assertEquals(got.sent(), got.done() + unknown);
        assertTrue(
                got.done() <= there && there <= got.done() + unknown,
                got + " and there are " + there);
        assertTrue(got.cause().isPresent() || got.isDone());
    }

    private void addRoutes(Batch batch, int from, int count) {
        for (int i = from; i < from + count; i++) {
            batch.routes().add(route(i));
        }
    }

    @Test
    void aBatchLivesInsideItsActionOnly() {
        Batch[] kept = new Batch[1];
        rtnl.batch(b -> kept[0] = b).orThrow();
        assertThrows(IllegalStateException.class, () -> kept[0].routes().add(route(1)));
        assertThrows(IllegalStateException.class, () -> kept[0].size());
    }

    /** Events fill the socket's buffer, so that the kernel has no room for its refusals. */
    @Test
    void lostAnswersAreUnknownAndTheNextAreNot() {
        var options = NetlinkOptions.DEFAULT.withReceiveBuffer(4096);
        try (var deaf = NetlinkSocket.open(Netlink.NETLINK_ROUTE, ns.handle(), options);
                var batch = new RequestBatch()) {
            deaf.join(RtNetlink.RTNLGRP_IPV4_ROUTE);
            rtnl.batch(b -> addRoutes(b, 0, 1000)).orThrow();
            for (int i = 0; i < 5; i++) {
                Route missing = route(MANY + i);
                batch.add(
                        RouteAttributes.DELETE,
                        missing,
                        0,
                        writer -> RouteRequest.writeDelete(missing, writer));
            }
            BatchResult result = deaf.send(batch);
            assertEquals(5, result.failures().size() + result.unknown().length);
            assertEquals(0, result.unknown()[0], "the first that were sent together");
            assertEquals(4, result.failures().getLast().item(), "and then it works again");
            assertEquals(Errno.ENOBUFS, ((SyscallException) result.cause().orElseThrow()).errno());
            assertEquals(0, result.done());
        }
    }
}
