package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.NetlinkException;
import io.netlink.NetlinkOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

/** Tables under many changes: what they say at the end is what a list says. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveTablesStormIT {
    private LinkNamespace ns;
    private Rtnetlink rtnl;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        rtnl = ns.rtnl();
        ns.ip("link set lo up");
        ns.ip("link add va type veth peer name vb");
        ns.ip("link set va up");
        ns.ip("link set vb up");
        ns.ip("addr add 10.0.0.1/24 dev va");
        ns.ip("addr add 2001:db8::1/64 dev va nodad");
    }

    @AfterEach
    void close() {
        ns.close();
    }

    /** The long form is {@link RouteStorm#main}. */
    @Test
    void aStormOfRoutesAndASlowListener() throws Exception {
        RouteStorm.Figures figures =
                RouteStorm.run(ns.handle(), rtnl.links().get("va").index(), 50_000, -1);
        figures.print();
        // the table reads on whoever is stuck, so its buffer need not overrun here; what the
        // listener had no room for it is told as differences, of 4,096 routes
        long most = LiveTable.QUEUE + 2 * 4096;
        assertTrue(figures.told() > LiveTable.QUEUE, figures.told() + " changes told");
        assertTrue(figures.told() < most, figures.told() + " changes told");
    }

    /** Random changes; a small buffer overruns now and then, and always in different places. */
    @ParameterizedTest
    @ValueSource(ints = {4096, 16_384, 4 << 20})
    void afterEachBurstTablesSayWhatListsSay(int buffer) throws Exception {
        NetlinkOptions options = LiveTable.defaults().withReceiveBuffer(buffer);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (LinkTable links = LinkTable.open(ns.handle(), options);
                AddressTable addresses = AddressTable.open(ns.handle(), options);
                RouteTable routes = RouteTable.open(ns.handle(), options)) {
            TableMirror<Link> seenLinks = new TableMirror<>(new LinkTable.Kind());
            TableMirror<Address> seenAddresses = new TableMirror<>(new AddressTable.Kind());
            TableMirror<Route> seenRoutes = new TableMirror<>(new RouteTableKind());
            links.listen(seenLinks);
            addresses.listen(seenAddresses);
            routes.listen(seenRoutes);
            for (int burst = 0; burst < 40; burst++) {
                int length = 1 + random.nextInt(100);
                for (int i = 0; i < length; i++) {
                    change(random);
                }
                String context = "seed " + seed + ", burst " + burst;
                seenLinks.settle(links, () -> rtnl.links().list(), context);
                seenAddresses.settle(addresses, () -> rtnl.addresses().list(), context);
                seenRoutes.settle(
                        routes, () -> rtnl.routes().list(RouteFilter.allTables()), context);
            }
            System.out.printf(
                    "buffer %d: %d overruns, %d listings of routes%n",
                    buffer, routes.overruns(), routes.listings());
        }
    }

    /** Something, that may be refused. */
    private void change(Random random) {
        try {
            switch (random.nextInt(12)) {
                case 0 -> link(random);
                case 1 -> address(random);
                default -> route(random);
            }
        } catch (NetlinkException e) {
            // it is there already, or is not; or its gateway cannot be reached now
        }
    }

    private void link(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> rtnl.links().change(Link.named("va").down());
            case 1 -> rtnl.links().change(Link.named("vb").down());
            case 2 -> rtnl.links().change(Link.named("va").mtu(1280 + random.nextInt(200)));
            case 3 -> {
                rtnl.links().change(Link.named("vb").up()); // of one that is down nothing is told
                rtnl.links().change(Link.named("vb").alias("x" + random.nextInt(9)));
            }
            default -> {
                rtnl.links().change(Link.named("va").up());
                rtnl.links().change(Link.named("vb").up());
            }
        }
    }

    private void address(Random random) {
        String host =
                List.of("10.0.0.%d/24", "10.0.%d.1/24", "2001:db8::%d/64").get(random.nextInt(3));
        InetPrefix prefix = InetPrefix.parse(host.formatted(1 + random.nextInt(4)));
        if (random.nextBoolean()) {
            rtnl.addresses().add("va", prefix);
        } else {
            rtnl.addresses().delete("va", prefix);
        }
    }

    private void route(Random random) {
        boolean ipv6 = random.nextInt(3) == 0;
        int net = random.nextInt(6);
        Route to =
                Route.to(ipv6 ? "2001:db8:" + (1 + net) + "::/48" : "10." + (1 + net) + ".0.0/16");
        String gateway = (ipv6 ? "2001:db8::" : "10.0.0.") + (10 + random.nextInt(4));
        Route route =
                switch (random.nextInt(4)) {
                    case 0 -> to.type(RouteType.UNREACHABLE);
                    case 1 ->
                            to.nexthops(
                                    NextHop.via(gateway),
                                    NextHop.via((ipv6 ? "2001:db8::" : "10.0.0.") + 9));
                    default -> to.via(gateway);
                };
        if (random.nextInt(4) == 0) {
            route = route.metric(1 + random.nextInt(2));
        }
        switch (random.nextInt(6)) {
            case 0, 1 -> rtnl.routes().add(route);
            case 2 -> rtnl.routes().replace(route);
            case 3 -> rtnl.routes().append(route);
            default -> rtnl.routes().delete(route);
        }
    }
}
