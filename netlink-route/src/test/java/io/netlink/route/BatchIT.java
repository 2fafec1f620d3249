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
import io.netlink.route.link.Veth;

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
        BatchResult result =
                rtnl.batch(b -> IntStream.range(0, MANY).forEach(i -> b.routes().add(route(i))));
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
            BatchResult result =
                    small.batch(
                            b ->
                                    IntStream.range(0, MANY)
                                            .forEach(
                                                    i ->
                                                            b.routes()
                                                                    .add(
                                                                            Route.to(host(i))
                                                                                    .via(
                                                                                            "192.0.2.1")
                                                                                    .dev(va))));
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

    @ParameterizedTest
    @ValueSource(strings = {"0", "999", "1999", "0 1 2", "7 500 501 1203 1999"})
    void someFail(String which) {
        Set<Integer> there =
                List.of(which.split(" ")).stream()
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new));
        there.forEach(i -> rtnl.routes().add(route(i)));
        BatchResult result =
                rtnl.batch(b -> IntStream.range(0, 2000).forEach(i -> b.routes().add(route(i))));
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
}
