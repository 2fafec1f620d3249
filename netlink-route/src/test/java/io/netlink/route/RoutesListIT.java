package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTPROT_KERNEL;
import static io.netlink.uapi.RtNetlink.RTPROT_STATIC;
import static io.netlink.uapi.RtNetlink.RT_SCOPE_LINK;
import static io.netlink.uapi.RtNetlink.RT_TABLE_LOCAL;
import static io.netlink.uapi.RtNetlink.RT_TABLE_MAIN;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Listing, filtering and flushing routes. */
class RoutesListIT {
    private LinkNamespace ns;
    private Routes routes;

    @BeforeEach
    void open() {
        ns = RouteNamespace.create();
        routes = ns.rtnl().routes();
        routes.add(Route.defaultVia("10.0.0.2"));
        routes.add(Route.defaultVia("2001:db8:a::2"));
        routes.add(Route.to("10.9.0.0/16").via("10.0.1.2").protocol(RTPROT_STATIC));
        routes.add(Route.to("10.9.9.0/24").type(RouteType.BLACKHOLE));
        routes.add(
                Route.to("10.8.0.0/16")
                        .nexthops(NextHop.via("10.0.0.3"), NextHop.via("10.0.1.2").weight(2)));
        routes.add(Route.to("10.7.0.0/16").via("10.0.0.2").table(77));
        routes.add(Route.to("2001:db8:7::/48").via("2001:db8:b::2").table(1000));
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private Set<String> listed(RouteFilter filter) {
        Set<String> listed =
                routes.list(filter).stream()
                        .map(each -> each.destination().toString())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = new TreeSet<>();
        routes.forEach(filter, view -> seen.add(view.destination().toString()));
        assertEquals(listed, seen, "forEach sees what list lists");
        return listed;
    }

    private static InetPrefix prefix(String text) {
        return InetPrefix.parse(text);
    }

    @Test
    void listShowsTableMainOfBothFamiliesAsIpDoes() {
        assertEquals(routes.list(RouteFilter.table(RT_TABLE_MAIN)), routes.list());
        Set<String> shown = new TreeSet<>();
        for (String family : List.of("-4", "-6")) {
            for (String line : ns.ip(family + " -o route show").split("\n")) {
                String[] words = line.split(" ");
                String to = words[0].equals("blackhole") ? words[1] : words[0];
                shown.add(
                        to.equals("default")
                                ? family.equals("-4") ? "0.0.0.0/0" : "::/0"
                                : to.contains("/") ? to : to + "/32");
            }
        }
        assertEquals(shown, listed(RouteFilter.MAIN));
    }

    @Test
    void allTables() {
        Set<String> all = listed(RouteFilter.allTables());
        assertTrue(
                all.containsAll(Set.of("10.7.0.0/16", "2001:db8:7::/48", "10.0.0.1/32", "::1/128")),
                all.toString());
    }

    @Test
    void tables() {
        assertEquals(Set.of("10.7.0.0/16"), listed(RouteFilter.table(77)));
        assertEquals(Set.of("2001:db8:7::/48"), listed(RouteFilter.table(1000)));
        assertEquals(Set.of("2001:db8:7::/48"), listed(RouteFilter.table(1000).ipv6()));
        assertEquals(Set.of(), listed(RouteFilter.table(1000).ipv4()), "no such table");
        assertEquals(Set.of(), listed(RouteFilter.table(4711).ipv4()), "no such table");
        assertEquals(Set.of(), listed(RouteFilter.table(4711).ipv6()), "no such table");
        assertEquals(Set.of(), listed(RouteFilter.table(4711)), "no such table");
        assertTrue(listed(RouteFilter.table(RT_TABLE_LOCAL)).contains("10.0.0.1/32"));
    }

    @Test
    void filters() {
        RouteFilter main = RouteFilter.MAIN;
        assertEquals(Set.of("10.9.0.0/16"), listed(main.protocol(RTPROT_STATIC)));
        assertEquals(Set.of("10.9.9.0/24"), listed(main.type(RouteType.BLACKHOLE)));
        assertEquals(
                Set.of("10.0.1.0/24", "10.8.0.0/16", "10.9.0.0/16", "2001:db8:b::/64"),
                listed(main.dev("vb")));
        assertEquals(
                Set.of("10.0.1.0/24", "10.8.0.0/16", "10.9.0.0/16"),
                listed(main.dev(ns.links().get("vb").index()).ipv4()));
        assertEquals(
                Set.of("10.8.0.0/16", "10.9.0.0/16"),
                listed(main.via(InetAddress.ofLiteral("10.0.1.2"))));
        assertEquals(
                Set.of("10.0.0.0/24", "10.0.1.0/24"),
                listed(main.ipv4().protocol(RTPROT_KERNEL).scope(RT_SCOPE_LINK)));
        assertEquals(Set.of("::/0", "2001:db8:a::/64", "2001:db8:b::/64"), listed(main.ipv6()));
        assertEquals(Set.of(), listed(main.cached()));
    }

    @Test
    void destinations() {
        RouteFilter main = RouteFilter.MAIN;
        assertEquals(Set.of("10.9.0.0/16"), listed(main.exact(prefix("10.9.0.0/16"))));
        assertEquals(Set.of("0.0.0.0/0"), listed(main.exact(InetPrefix.DEFAULT_IPV4)));
        assertEquals(Set.of("::/0"), listed(main.exact(InetPrefix.DEFAULT_IPV6)));
        assertEquals(
                Set.of("10.9.0.0/16", "10.9.9.0/24"), listed(main.root(prefix("10.9.0.0/16"))));
        assertEquals(
                Set.of("10.9.0.0/16", "10.9.9.0/24", "0.0.0.0/0"),
                listed(main.match(prefix("10.9.9.7"))));
    }

    @Test
    void aDeviceThatIsNotThereIsAnError() {
        NetlinkException e =
                assertThrows(
                        NetlinkException.class, () -> routes.list(RouteFilter.MAIN.dev("eth9")));
        assertTrue(e.getMessage().contains("eth9"), e.getMessage());
        assertEquals(
                Errno.ENODEV,
                assertThrows(NetlinkException.class, () -> routes.list(RouteFilter.MAIN.dev(4711)))
                        .errno());
    }

    @Test
    void aViewDiesWithItsCallbackAndACopyLives() {
        List<RouteView> views = new ArrayList<>();
        List<Route> copies = new ArrayList<>();
        routes.forEach(
                RouteFilter.allTables(),
                view -> {
                    views.add(view);
                    copies.add(view.copy());
                });
        assertThrows(IllegalStateException.class, () -> views.getFirst().via());
        ns.links().list(); // overwrites the receive memory
        assertEquals(
                listed(RouteFilter.allTables()),
                copies.stream()
                        .map(each -> each.destination().toString())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatTheActionThrowsArrives() {
        NetlinkException own =
                assertThrows(
                        NetlinkException.class,
                        () -> ns.rtnl().routes().change(Route.to("10.99.0.0/16").dev("va")));
        assertEquals(Errno.ENOENT, own.errno());
        assertEquals(
                own,
                assertThrows(
                        NetlinkException.class,
                        () ->
                                routes.forEach(
                                        RouteFilter.MAIN,
                                        view -> {
                                            throw own;
                                        })));
    }

    @Test
    void manyRoutesAreAllListed() {
        for (int i = 0; i < 3_000; i++) {
            routes.add(
                    Route.to("172.%d.%d.0/24".formatted(16 + i / 256, i % 256))
                            .via("10.0.0.2")
                            .table(5000));
        }
        assertEquals(3_000, routes.list(RouteFilter.table(5000)).size());
        assertEquals(
                3_000,
                ns.ip("route show table 5000").lines().filter(l -> l.startsWith("172.")).count());
        assertEquals(3_000, routes.flush(RouteFilter.table(5000)));
        assertEquals(List.of(), routes.list(RouteFilter.table(5000)));
    }

    @Test
    void flushTakesWhatTheFilterShows() {
        assertEquals(1, routes.flush(RouteFilter.MAIN.protocol(RTPROT_STATIC)));
        assertEquals(0, routes.flush(RouteFilter.MAIN.protocol(RTPROT_STATIC)));
        assertEquals(2, routes.flush(RouteFilter.MAIN.root(prefix("10.8.0.0/15"))));
    }
}
