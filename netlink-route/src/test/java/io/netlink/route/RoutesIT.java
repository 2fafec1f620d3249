package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;
import io.netlink.testkit.Ip;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Making, changing and deleting routes, and looking up the way of a packet. */
class RoutesIT {
    private static final InetPrefix NET = InetPrefix.parse("10.9.0.0/16");
    private static final InetPrefix NET6 = InetPrefix.parse("2001:db8:9::/48");

    private LinkNamespace ns;
    private Routes routes;

    @BeforeEach
    void open() {
        ns = RouteNamespace.create();
        routes = ns.rtnl().routes();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private static InetAddress inet(String text) {
        return InetAddress.ofLiteral(text);
    }

    private List<Route> to(InetPrefix destination) {
        return routes.list(RouteFilter.allTables().exact(destination));
    }

    @Test
    void addRefusesWhatIsThere() {
        Route route = Route.to(NET).via("10.0.0.2");
        routes.add(route);
        NetlinkException e = assertThrows(NetlinkException.class, () -> routes.add(route));
        assertTrue(e.isExists());
        assertTrue(
                e.getMessage().startsWith("RTM_NEWROUTE 10.9.0.0/16 via 10.0.0.2"), e.getMessage());
        Route other = Route.to(NET).via("10.0.1.2");
        assertTrue(assertThrows(NetlinkException.class, () -> routes.add(other)).isExists());
        routes.add(other.metric(5));
        assertEquals(2, to(NET).size());
    }

    @Test
    void theKernelsWordsAreInTheError() {
        Route lost = Route.to(NET).via("192.0.2.77");
        NetlinkException e = assertThrows(NetlinkException.class, () -> routes.add(lost));
        assertEquals(Errno.ENETUNREACH, e.errno());
        assertTrue(e.getMessage().contains("Nexthop has invalid gateway"), e.getMessage());
        assertTrue(e.getMessage().contains("10.9.0.0/16 via 192.0.2.77"), e.getMessage());

        Route lost6 = Route.to(NET6).via("2001:db8:dead::1");
        NetlinkException e6 = assertThrows(NetlinkException.class, () -> routes.add(lost6));
        assertEquals(Errno.EHOSTUNREACH, e6.errno());
    }

    @Test
    void aMissingDeviceIsNamed() {
        for (Route route :
                List.of(
                        Route.to(NET).dev("eth9"),
                        Route.to(NET).nexthops(NextHop.via("10.0.0.2"), NextHop.on("eth9")))) {
            NetlinkException e = assertThrows(NetlinkException.class, () -> routes.add(route));
            assertEquals(Errno.ENODEV, e.errno());
            assertTrue(e.getMessage().contains("eth9"), e.getMessage());
        }
    }

    @Test
    void changeNeedsARouteThatIsThere() {
        Route via2 = Route.to(NET).via("10.0.0.2");
        NetlinkException e = assertThrows(NetlinkException.class, () -> routes.change(via2));
        assertEquals(Errno.ENOENT, e.errno());
        routes.add(via2);
        Route changed = routes.change(Route.to(NET).via("10.0.0.3"));
        assertEquals(Optional.of(inet("10.0.0.3")), changed.via());
        assertEquals(List.of(changed), to(NET));
    }

    @Test
    void replaceMakesOrChanges() {
        assertEquals(inet("10.0.0.2"), routes.replace(Route.defaultVia("10.0.0.2")).via().get());
        assertEquals(inet("10.0.0.3"), routes.replace(Route.defaultVia("10.0.0.3")).via().get());
        assertEquals(1, to(InetPrefix.DEFAULT_IPV4).size());

        routes.replace(Route.to(NET6).via("2001:db8:a::2"));
        Route v6 = routes.replace(Route.to(NET6).via("2001:db8:a::3"));
        assertEquals(inet("2001:db8:a::3"), v6.via().orElseThrow());
        assertEquals(1, to(NET6).size());
    }

    @Test
    void replaceWithNothingNewStillReturnsTheRoute() {
        Route first = routes.add(Route.to(NET).via("10.0.0.2").table(500));
        assertEquals(first, routes.replace(Route.to(NET).via("10.0.0.2").table(500)));
        Route v6 = routes.add(Route.to(NET6).via("2001:db8:a::2"));
        assertEquals(v6.via(), routes.replace(Route.to(NET6).via("2001:db8:a::2")).via());
    }

    @Test
    void appendPutsAnotherBehind() {
        routes.add(Route.to(NET).via("10.0.0.2"));
        Route second = routes.append(Route.to(NET).via("10.0.1.2"));
        assertEquals(inet("10.0.1.2"), second.via().orElseThrow());
        assertEquals(
                List.of(inet("10.0.0.2"), inet("10.0.1.2")),
                to(NET).stream().map(each -> each.via().orElseThrow()).toList());
        routes.delete(second); // as it was returned, and not the first
        assertEquals(inet("10.0.0.2"), to(NET).getFirst().via().orElseThrow());

        routes.add(Route.to(NET6).via("2001:db8:a::2"));
        Route joined = routes.append(Route.to(NET6).via("2001:db8:b::2"));
        assertEquals(2, joined.nexthops().size());
        assertEquals(2, to(NET6).getFirst().nexthops().size());
        routes.delete(joined);
        assertEquals(List.of(), to(NET6));
    }

    @Test
    void deleteSaysNoMoreThanIsSaid() {
        routes.add(
                Route.to(NET)
                        .via("10.0.0.2")
                        .metric(7)
                        .protocol(RtNetlink.RTPROT_STATIC)
                        .metrics(RouteMetrics.NONE.mtu(1400)));
        routes.delete(Route.to(NET));
        NetlinkException e =
                assertThrows(NetlinkException.class, () -> routes.delete(Route.to(NET)));
        assertTrue(e.isNotFound());
        assertEquals(Errno.ESRCH, e.errno());
        routes.add(Route.to(NET).via("10.0.0.2"));
        assertThrows(NetlinkException.class, () -> routes.delete(Route.to(NET).via("10.0.0.3")));
        assertThrows(
                NetlinkException.class,
                () -> routes.delete(Route.to(NET).type(RouteType.BLACKHOLE)));
        routes.delete(Route.to(NET).via("10.0.0.2").dev("va"));
    }

    @Test
    void everyListedRouteCanBeDeletedAsItIs() {
        routes.add(Route.defaultVia("10.0.0.2").metrics(RouteMetrics.NONE.lockedMtu(1400)));
        routes.add(Route.to(NET).nexthops(NextHop.via("10.0.0.2"), NextHop.via("10.0.1.2")));
        routes.add(
                Route.to(NET6)
                        .nexthops(NextHop.via("2001:db8:a::2"), NextHop.via("2001:db8:b::2")));
        routes.add(Route.to("10.8.0.0/16").type(RouteType.BLACKHOLE).table(9999));
        RouteFilter all = RouteFilter.allTables();
        assertTrue(routes.list(all).size() > 15, "with those of the kernel");
        for (Route each : routes.list(all)) {
            routes.delete(each);
        }
        assertEquals(List.of(), routes.list(all));
    }

    /** The kernel tells that a route is dead or without carrier, but will not hear it. */
    @Test
    void aRouteThatCannotBeUsedIsReplacedAndDeletedAsItIs() {
        routes.add(Route.to(NET).nexthops(NextHop.via("10.0.0.2"), NextHop.via("10.0.1.2")));
        routes.add(Route.to("10.8.0.0/16").via("10.0.0.2"));
        ns.ip("link set vb down"); // and va has no carrier
        Route several = to(NET).getFirst();
        assertTrue(several.nexthops().get(1).isDown(), several.toString());
        routes.delete(several);
        RouteNamespace.await(
                () ->
                        (to(InetPrefix.parse("10.8.0.0/16")).getFirst().flags()
                                        & RtNetlink.RTNH_F_LINKDOWN)
                                != 0,
                "linkdown");
        Route one = to(InetPrefix.parse("10.8.0.0/16")).getFirst();
        routes.replace(one.metrics(RouteMetrics.NONE.mtu(1400)));
        assertEquals(1, to(InetPrefix.parse("10.8.0.0/16")).size());
    }

    @Test
    void expires() {
        Route made = routes.add(Route.to(NET6).dev("va").expires(Duration.ofMinutes(5)));
        Duration left = to(NET6).getFirst().expires().orElseThrow();
        assertTrue(left.compareTo(Duration.ofSeconds(290)) > 0, left.toString());
        assertTrue(left.compareTo(Duration.ofSeconds(300)) <= 0, left.toString());
        routes.delete(made);
        Route again = routes.add(made);
        assertTrue(again.expires().isPresent(), again.toString());
        Route forEver = routes.replace(Route.to(NET6).dev("va"));
        assertEquals(Optional.empty(), forEver.expires());
    }

    @Test
    void getTellsTheWay() {
        routes.add(Route.to(NET).via("10.0.1.2").metrics(RouteMetrics.NONE.mtu(1400)));
        Route way = routes.get(inet("10.9.1.2"));
        assertEquals(InetPrefix.parse("10.9.1.2/32"), way.destination());
        assertEquals(Optional.of(inet("10.0.1.2")), way.via());
        assertEquals(Optional.of(inet("10.0.1.1")), way.source());
        assertEquals(ns.links().get("vb").index(), way.deviceIndex().orElseThrow());
        assertEquals(RtNetlink.RT_TABLE_MAIN, way.table());
        assertTrue(way.isCached());

        Route table = routes.get(RouteQuery.to("10.9.1.2").fibMatch());
        assertEquals(NET, table.destination());
        assertEquals(OptionalLong.of(1400), table.metrics().mtu());
        assertFalse(table.isCached());

        Route way6 = routes.get(inet("2001:db8:b::77"));
        assertEquals(Optional.of(inet("2001:db8:b::1")), way6.source());
        assertEquals(
                InetPrefix.parse("2001:db8:b::/64"),
                routes.get(RouteQuery.to("2001:db8:b::77").fibMatch()).destination());
        assertEquals(RouteType.LOCAL, routes.get(inet("10.0.0.1")).type());
    }

    @Test
    void getOfAPacketWithMore() {
        routes.add(Route.to(NET).via("10.0.0.2").table(50));
        ns.ip("rule add fwmark 7 table 50");
        ns.ip("rule add ipproto udp sport 99 dport 53 table 50");
        RouteQuery plain = RouteQuery.to("10.9.1.2");
        assertEquals(
                Errno.ENETUNREACH,
                assertThrows(NetlinkException.class, () -> routes.get(plain)).errno());
        Route marked = routes.get(plain.mark(7));
        assertEquals(50, marked.table());
        assertEquals(Optional.of(7L), marked.get(RouteAttributes.MARK));
        RouteQuery dns = plain.ipProtocol(17).sourcePort(99).destinationPort(53);
        assertEquals(50, routes.get(dns).table());
        assertEquals(
                Optional.of(inet("10.0.1.1")),
                routes.get(RouteQuery.to("10.0.0.77").from("10.0.1.1"))
                        .from()
                        .map(InetPrefix::address));
        Route forced = routes.get(RouteQuery.to("10.0.0.77").oif("vb"));
        assertEquals(ns.links().get("vb").index(), forced.deviceIndex().orElseThrow());
        Route in = routes.get(RouteQuery.to("10.0.0.1").from("10.0.1.9").iif("vb").tos(0x10));
        assertEquals(Optional.of(ns.links().get("vb").index()), in.get(RouteAttributes.IIF));
        assertEquals(RouteType.LOCAL, in.type());
    }

    @Test
    void getOfAUsersPacket() {
        routes.add(Route.to(NET).via("10.0.0.2").table(50));
        Assumptions.assumeTrue(
                Ip.tryIp("-n " + ns + " rule add uidrange 1234-1234 table 50") == 0,
                "the user namespace has no user 1234");
        assertEquals(50, routes.get(RouteQuery.to("10.9.1.2").uid(1234)).table());
    }

    @Test
    void getTellsWhatARefusingRouteAnswers() {
        routes.add(Route.to("10.1.0.0/16").type(RouteType.BLACKHOLE));
        routes.add(Route.to("10.2.0.0/16").type(RouteType.UNREACHABLE));
        routes.add(Route.to("10.3.0.0/16").type(RouteType.PROHIBIT));
        assertEquals(Errno.EINVAL, refusal("10.1.0.1"));
        assertEquals(Errno.EHOSTUNREACH, refusal("10.2.0.1"));
        assertEquals(Errno.EACCES, refusal("10.3.0.1"));
        assertEquals(Errno.ENETUNREACH, refusal("2001:db8:77::1"));
        NetlinkException e =
                assertThrows(NetlinkException.class, () -> routes.get(inet("10.3.0.1")));
        assertTrue(e.getMessage().startsWith("RTM_GETROUTE 10.3.0.1 in"), e.getMessage());
        assertFalse(e.getMessage().contains("CAP_NET_ADMIN"), e.getMessage());
        assertTrue(
                assertThrows(
                                NetlinkException.class,
                                () -> routes.get(RouteQuery.to("10.0.0.9").oif("eth9")))
                        .getMessage()
                        .contains("eth9"));
    }

    private Errno refusal(String destination) {
        return assertThrows(NetlinkException.class, () -> routes.get(inet(destination))).errno();
    }
}
