package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.testkit.Descriptors;
import io.netlink.testkit.Ip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Tables on the kernel: after each command they say what a list says, told or not. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("vm") // what the kernel does not tell differs
class LiveTablesIT {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final List<String> COMMANDS =
            List.of(
                    "link set lo up",
                    "link add va type veth peer name vb",
                    "link set va up",
                    "link set vb up",
                    "addr add 10.0.0.1/24 dev va",
                    "addr add 10.0.0.2/24 dev va",
                    "addr add 10.0.1.1/24 dev va",
                    "addr add 10.0.2.1 peer 10.0.2.2 dev va",
                    "addr add 2001:db8::1/64 dev va nodad",
                    "addr add 2001:db8:7::1/64 dev va nodad",
                    "addr add 2001:db8:6::1/64 dev va nodad",
                    "addr change 2001:db8:6::1/64 dev va valid_lft 1000 preferred_lft 500",
                    "route add 10.1.0.0/16 via 10.0.0.9",
                    "route append 10.1.0.0/16 via 10.0.0.8",
                    "route prepend 10.1.0.0/16 via 10.0.0.7",
                    "route replace 10.1.0.0/16 via 10.0.0.6",
                    "route replace 10.1.0.0/16 via 10.0.0.5 metric 5",
                    "route replace 10.1.0.0/16 via 10.0.0.4 metric 5",
                    "route add 10.1.0.0/16 via 10.0.0.4 tos 0x10",
                    "route add 10.2.0.0/16 nexthop via 10.0.0.9 nexthop via 10.0.0.8 weight 3",
                    "route add blackhole 10.3.0.0/16 table 77",
                    "route add 10.4.0.0/16 via 10.0.0.9 table 77 mtu 1300",
                    "route add 10.6.0.0/16 via 10.0.0.9 src 10.0.1.1",
                    "-6 route add 2001:db8:1::/48 via 2001:db8::9",
                    "-6 route append 2001:db8:1::/48 via 2001:db8::8",
                    "-6 route append 2001:db8:1::/48 via 2001:db8::7",
                    "-6 route del 2001:db8:1::/48 via 2001:db8::9",
                    "-6 route replace 2001:db8:1::/48 via 2001:db8::6",
                    "-6 route append 2001:db8:1::/48 via 2001:db8::5",
                    "-6 route replace 2001:db8:1::/48 nexthop via 2001:db8::5 nexthop via"
                            + " 2001:db8::4",
                    "-6 route add 2001:db8:2::/48 nexthop via 2001:db8::5 nexthop via 2001:db8::4",
                    "-6 route del 2001:db8:2::/48",
                    "-6 route add 2001:db8:3::/48 dev va",
                    "-6 route append 2001:db8:3::/48 dev vb",
                    "-6 route add 2001:db8:4::/48 via 2001:db8::9 src 2001:db8:7::1",
                    "-6 route add 2001:db8:5::/48 via 2001:db8::9 expires 1000",
                    "neigh add 10.0.0.9 lladdr 02:00:00:00:00:09 dev va",
                    "neigh change 10.0.0.9 lladdr 02:00:00:00:00:0a dev va",
                    "neigh add 10.0.0.8 lladdr 02:00:00:00:00:08 dev va nud reachable",
                    "neigh add 2001:db8::9 lladdr 02:00:00:00:00:09 dev va",
                    "rule add from 10.9.0.0/16 lookup 77 priority 100",
                    "rule add from 10.8.0.0/16 lookup 77 priority 100",
                    "rule add iif va lookup 77 priority 101",
                    "rule add oif nobody lookup 77 priority 102",
                    "rule add from 10.7.0.0/16 goto 200 priority 103",
                    "rule add from all lookup 77 priority 200",
                    "rule del priority 200",
                    "-6 rule add from 2001:db8::/32 lookup 77 priority 101",
                    "nexthop add id 5 via 10.0.0.9 dev va",
                    "nexthop add id 6 via 10.0.0.8 dev va",
                    "nexthop add id 7 group 5/6",
                    "nexthop add id 8 via 2001:db8::9 dev va",
                    "route add 10.5.0.0/16 nhid 5",
                    "route add 10.5.1.0/24 nhid 7",
                    "-6 route add 2001:db8:8::/48 nhid 8",
                    "nexthop replace id 5 via 10.0.0.7 dev va",
                    "nexthop replace id 8 via 2001:db8::7 dev va",
                    "nexthop replace id 7 group 5",
                    "nexthop del id 5",
                    "nexthop del id 8",
                    "link set vb down",
                    "link set vb up",
                    "link set va mtu 1280",
                    "addr del 10.0.1.1/24 dev va",
                    "addr del 2001:db8:7::1/64 dev va",
                    "addr del 10.0.0.1/24 dev va",
                    "link set va down",
                    "link set va name vx",
                    "link set vx up",
                    "link add br0 type bridge",
                    "link set br0 up",
                    "link set vb master br0",
                    "link set vb nomaster",
                    "link set vx down",
                    "link set vx up",
                    "addr add 10.0.0.1/24 dev vx",
                    "route add 10.1.0.0/16 via 10.0.0.9",
                    "route add 10.2.0.0/16 nexthop via 10.0.0.9 nexthop dev br0",
                    "link del vx",
                    "link del br0",
                    "rule del priority 100",
                    "rule flush");

    private LinkNamespace ns;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
    }

    @AfterEach
    void close() {
        ns.close();
    }

    /** A table, what it tells, and what it must be. */
    private record Watched<T>(
            LiveTable<T> table, TableMirror<T> mirror, java.util.function.Supplier<List<T>> list)
            implements AutoCloseable {

        static <T> Watched<T> of(
                LiveTable<T> table, TableKind<T> kind, java.util.function.Supplier<List<T>> list) {
            TableMirror<T> mirror = new TableMirror<>(kind);
            table.listen(mirror);
            return new Watched<>(table, mirror, list);
        }

        void settle(Object context) throws InterruptedException {
            mirror.settle(table, list, context);
        }

        @Override
        public void close() {
            table.close();
        }
    }

    private List<Watched<?>> all(io.netlink.NetlinkOptions options) {
        Rtnetlink rtnl = ns.rtnl();
        NeighbourCache.Kind neighbours = new NeighbourCache.Kind();
        return List.of(
                Watched.of(
                        LinkTable.open(ns.handle(), options),
                        new LinkTable.Kind(),
                        () -> rtnl.links().list()),
                Watched.of(
                        AddressTable.open(ns.handle(), options),
                        new AddressTable.Kind(),
                        () -> rtnl.addresses().list()),
                Watched.of(
                        RouteTable.open(ns.handle(), options),
                        new RouteTableKind(),
                        () -> rtnl.routes().list(RouteFilter.allTables())),
                Watched.of(
                        RuleTable.open(ns.handle(), options),
                        new RuleTable.Kind(),
                        () -> rtnl.rules().list()),
                Watched.of(
                        NeighbourCache.open(ns.handle(), options),
                        neighbours,
                        () -> neighbours.list(rtnl)));
    }

    @Test
    void afterEachCommandTablesSayWhatListsSay() throws Exception {
        List<Watched<?>> all = all(LiveTable.defaults());
        try {
            for (String command : COMMANDS) {
                ns.ip(command);
                for (Watched<?> each : all) {
                    each.settle(command);
                }
            }
            for (Watched<?> each : all) {
                assertEquals(0, each.table().overruns());
                assertTrue(each.mirror().changes() > 4);
            }
        } finally {
            all.forEach(Watched::close);
        }
    }

    /** All at once, and a buffer in which little has room. */
    @Test
    void healFromOverruns() throws Exception {
        List<Watched<?>> all = all(LiveTable.defaults().withReceiveBuffer(4096));
        try {
            for (int round = 0; round < 2; round++) {
                Path batch = Files.createTempFile("commands", ".txt");
                Files.write(batch, COMMANDS.stream().map(c -> c.replace("-6 ", "")).toList());
                Ip.run("-n " + ns + " -force -batch " + batch); // some need an empty namespace
                Files.delete(batch);
                for (Watched<?> each : all) {
                    each.settle("round " + round);
                }
            }
        } finally {
            all.forEach(Watched::close);
        }
    }

    @Test
    void awaitsWhatComesAndGoes() throws Exception {
        InetPrefix mine = InetPrefix.parse("2001:db8::1/64");
        try (LinkTable links = LinkTable.open(ns.handle());
                AddressTable addresses = AddressTable.open(ns.handle());
                RouteTable routes = RouteTable.open(ns.handle())) {
            CompletableFuture<Boolean> up = new CompletableFuture<>();
            Thread.startVirtualThread(
                    () -> {
                        try {
                            up.complete(
                                    links.await(l -> l.name().equals("va") && l.hasCarrier(), LONG)
                                            .isPresent());
                        } catch (Throwable t) {
                            up.completeExceptionally(t);
                        }
                    });
            ns.ip("link add va type veth peer name vb");
            ns.ip("link set va up");
            assertFalse(up.isDone());
            ns.ip("link set vb up");
            assertTrue(up.get(20, TimeUnit.SECONDS));
            assertEquals("va", links.get("va").orElseThrow().name());
            assertEquals(links.get("va"), links.get(links.get("va").orElseThrow().index()));
            ns.ip("addr add 2001:db8::1/64 dev va"); // with duplicate address detection
            Address address =
                    addresses
                            .await(a -> a.prefix().equals(mine) && !a.isTentative(), LONG)
                            .orElseThrow();
            assertFalse(address.isTentative());
            assertTrue(addresses.dev(links.get("va").orElseThrow().index()).contains(address));
            ns.ip("addr add 10.0.0.1/24 dev va");
            InetPrefix network = InetPrefix.parse("10.0.0.0/24");
            assertTrue(routes.await(r -> r.destination().equals(network), LONG).isPresent());
            assertEquals(1, routes.to(network).size());
            ns.ip("link set va down");
            assertTrue(routes.awaitNone(r -> r.destination().equals(network), LONG));
            long start = System.nanoTime();
            assertTrue(links.await(l -> l.name().equals("none"), Duration.ofMillis(50)).isEmpty());
            assertFalse(links.awaitNone(l -> l.name().equals("lo"), Duration.ofMillis(50)));
            assertTrue(System.nanoTime() - start >= 100_000_000L);
            Thread.currentThread().interrupt();
            assertThrows(InterruptedException.class, () -> links.await(l -> false, LONG));
        }
    }

    @Test
    void closeWakesAndLeavesNothing() throws Throwable {
        Descriptors.assertNoLeak(
                () -> {
                    LinkTable links = LinkTable.open(ns.handle());
                    List<Change<Link>> told = new ArrayList<>();
                    links.listen(told::add);
                    CompletableFuture<Object> waiting = new CompletableFuture<>();
                    Thread waiter =
                            Thread.ofPlatform()
                                    .start(
                                            () -> {
                                                try {
                                                    waiting.complete(links.await(l -> false, LONG));
                                                } catch (Throwable t) {
                                                    waiting.complete(t);
                                                }
                                            });
                    while (waiter.getState() != Thread.State.TIMED_WAITING) {
                        Thread.sleep(1);
                    }
                    links.close();
                    links.close();
                    assertEquals(
                            IllegalStateException.class,
                            waiting.get(5, TimeUnit.SECONDS).getClass());
                    assertThrows(IllegalStateException.class, links::list);
                    assertThrows(IllegalStateException.class, () -> links.listen(c -> {}));
                });
        long end = System.nanoTime() + LONG.toNanos();
        while (Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().matches("netlink-(table|events)"))) {
            assertTrue(System.nanoTime() < end, "the threads end");
            Thread.sleep(5);
        }
    }
}
