package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.testkit.AttributeTables;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Routes as values: what can be said, what is refused before anything is sent. */
class RouteTest {
    private static final Route V4 = Route.to("10.1.0.0/16");
    private static final Route V6 = Route.to("2001:db8::/32");

    @Test
    void everyRowIsNamedAndNumberedAsInTheHeader() {
        assertEquals(
                30 + RouteMetricAttributes.SPACE.attributes().size(),
                AttributeTables.check(RouteAttributes.SPACE, RtNetlink.class));
        assertEquals(17, RouteMetricAttributes.SPACE.attributes().size());
        assertEquals(RtNetlink.RTM_NEWROUTE, RouteAttributes.NEW.type());
        assertEquals(RtNetlink.RTM_DELROUTE, RouteAttributes.DELETE.type());
        assertEquals(RtNetlink.RTM_GETROUTE, RouteAttributes.GET.type());
    }

    @Test
    void typesAreNumberedAsInTheHeader() throws ReflectiveOperationException {
        for (RouteType type : RouteType.values()) {
            if (type != RouteType.UNKNOWN) {
                assertEquals(
                        RtNetlink.class.getField("RTN_" + type.name()).get(null), type.number());
                assertEquals(type, RouteType.of(type.number()));
            }
        }
        assertEquals(RouteType.UNKNOWN, RouteType.of(12));
        assertEquals(RouteType.UNKNOWN, RouteType.of(255));
        for (RoutePreference preference : RoutePreference.values()) {
            assertEquals(preference, RoutePreference.of(preference.number()));
        }
    }

    @Test
    void namesAreThoseOfTheHeader() {
        long named =
                Arrays.stream(RtNetlink.class.getFields())
                        .filter(field -> field.getName().startsWith("RTPROT_"))
                        .peek(
                                field ->
                                        assertEquals(
                                                field.getName().substring(7).toLowerCase(),
                                                RouteNames.protocol(value(field))))
                        .count();
        assertEquals(24, named);
        assertEquals("250", RouteNames.protocol(250));
        assertEquals("main", RouteNames.table(254));
        assertEquals("4294967295", RouteNames.table(0xffff_ffffL));
    }

    private static int value(java.lang.reflect.Field field) {
        try {
            return field.getInt(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotSaidIsWhatIpTakes() {
        assertAll(
                () -> assertEquals(RouteType.UNICAST, V4.type()),
                () -> assertEquals(RtNetlink.RT_TABLE_MAIN, V4.table()),
                () -> assertEquals(RtNetlink.RTPROT_BOOT, V4.protocol()),
                () -> assertEquals(RtNetlink.RT_SCOPE_LINK, V4.dev(3).scope()),
                () -> assertEquals(RtNetlink.RT_SCOPE_UNIVERSE, V4.via("10.0.0.1").scope()),
                () -> assertEquals(RtNetlink.RT_SCOPE_UNIVERSE, V4.via("fe80::1").scope()),
                () -> assertEquals(RtNetlink.RT_SCOPE_UNIVERSE, V4.nexthopId(7).scope()),
                () ->
                        assertEquals(
                                RtNetlink.RT_SCOPE_UNIVERSE,
                                V4.nexthops(NextHop.on("eth0"), NextHop.on("eth1")).scope()),
                () -> assertEquals(RtNetlink.RT_SCOPE_UNIVERSE, V6.dev(3).scope()),
                () -> assertEquals(RtNetlink.RT_SCOPE_HOST, V4.type(RouteType.LOCAL).scope()),
                () -> assertEquals(RtNetlink.RT_TABLE_LOCAL, V4.type(RouteType.LOCAL).table()),
                () -> assertEquals(RtNetlink.RT_SCOPE_LINK, V4.type(RouteType.ANYCAST).scope()),
                () ->
                        assertEquals(
                                RtNetlink.RT_SCOPE_UNIVERSE, V4.type(RouteType.BLACKHOLE).scope()),
                () -> assertEquals(OptionalLong.empty(), V4.metric()),
                () -> assertEquals(Optional.empty(), V4.source()),
                () -> assertEquals(OptionalInt.empty(), V4.deviceIndex()),
                () -> assertEquals(Optional.empty(), V4.expires()),
                () -> assertEquals(Optional.empty(), V6.preference()),
                () -> assertTrue(V4.metrics().isEmpty()));
    }

    @Test
    void absentIsNotZero() {
        assertEquals(OptionalLong.of(0), V4.metric(0).metric());
        assertNotEquals(V4, V4.metric(0));
        assertNotEquals(V4, V4.table(RtNetlink.RT_TABLE_MAIN));
    }

    @Test
    void aDefaultRouteAlwaysHasItsDestination() {
        assertEquals(InetPrefix.DEFAULT_IPV4, Route.defaultIpv4().destination());
        assertEquals(InetPrefix.DEFAULT_IPV6, Route.defaultIpv6().destination());
        assertEquals(Route.defaultIpv4(), Route.to("0.0.0.0/0"));
        assertEquals(InetPrefix.DEFAULT_IPV6, Route.defaultVia("fe80::1").destination());
        assertEquals(
                "default via fe80::1 dev eth0", Route.defaultVia("fe80::1").dev("eth0").toString());
        assertFalse(Route.to("0.0.0.0/8").isDefault());
        assertEquals("0.0.0.0 scope link", Route.to("0.0.0.0").toString());
    }

    @Test
    void tablesOver255StandInAnAttribute() {
        assertFalse(V4.table(255).attributes().has(RouteAttributes.TABLE));
        assertTrue(V4.table(256).attributes().has(RouteAttributes.TABLE));
        assertEquals(0xffff_ffffL, V4.table(0xffff_ffffL).table());
        assertEquals(77, V4.table(5000).table(77).table());
    }

    @Test
    void theLastGatewaySaidCounts() {
        Route route = V4.via("10.0.0.1").via("fe80::1");
        assertEquals(Optional.of(InetAddress.ofLiteral("fe80::1")), route.via());
        assertEquals(V4.via("10.0.0.9"), route.via("10.0.0.9"));
        assertEquals(V4.dev(3), V4.dev("eth0").dev(3));
        assertEquals(V4.dev("eth0"), V4.dev(3).dev("eth0"));
    }

    @Test
    void devicesByNameMustBeLookedUpFirst() {
        Route byName = V4.dev("eth0");
        Route several = V4.nexthops(NextHop.via("10.0.0.1"), NextHop.on("eth0").weight(2));
        assertEquals(Optional.of("eth0"), byName.deviceName());
        assertEquals(2, several.nexthops().size());
        for (Route route : List.of(byName, several)) {
            assertThrows(IllegalStateException.class, () -> RouteWire.written(route::writeTo));
        }
        assertEquals(
                "10.1.0.0/16 nexthop via 10.0.0.1 weight 1 nexthop dev eth0 weight 2",
                several.toString());
        assertEquals("10.1.0.0/16 dev eth0 scope link", byName.toString());
    }

    @Test
    void readsLikeALineOfIp() {
        assertEquals(
                "prohibit 10.1.0.0/16 tos 0x8 table local proto static scope host metric 7",
                V4.type(RouteType.PROHIBIT)
                        .tos(8)
                        .table(255)
                        .protocol(RtNetlink.RTPROT_STATIC)
                        .scope(RtNetlink.RT_SCOPE_HOST)
                        .metric(7)
                        .toString());
        assertEquals(
                "2001:db8::/32 from 2001:db8:1::/48 nhid 7 src 2001:db8::1 onlink expires 60sec"
                        + " pref low",
                V6.from(InetPrefix.parse("2001:db8:1::/48"))
                        .nexthopId(7)
                        .source("2001:db8::1")
                        .onlink()
                        .expires(Duration.ofMinutes(1))
                        .preference(RoutePreference.LOW)
                        .toString());
    }

    @Test
    void metricsAreEqualInWhateverOrder() {
        RouteMetrics one = RouteMetrics.NONE.mtu(1400).advMss(1300);
        RouteMetrics other = RouteMetrics.NONE.advMss(1300).mtu(1400);
        assertEquals(one, other);
        assertEquals(one.hashCode(), other.hashCode());
        assertNotEquals(one, one.lock(RouteMetricAttributes.MTU));
        assertEquals(V4, V4.metrics(one).metrics(RouteMetrics.NONE));
        assertEquals(Optional.of(Duration.ofNanos(125_000)), one.rtt(Duration.ofNanos(1)).rtt());
        assertTrue(one.rtoMin(Duration.ofMillis(1)).isLocked(RouteMetricAttributes.RTO_MIN));
        assertEquals(
                "mtu lock 1400 congctl bbr",
                RouteMetrics.NONE.lockedMtu(1400).congestionControl("bbr").toString());
        assertEquals(0, RouteMetrics.NONE.features());
        assertFalse(RouteMetrics.NONE.quickAck());
    }

    private static InetAddress inet(String text) {
        return InetAddress.ofLiteral(text);
    }

    private static InetAddress scoped() {
        try {
            return Inet6Address.getByAddress(null, inet("fe80::9").getAddress(), 3);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    static List<Arguments> refused() {
        RouteMetrics none = RouteMetrics.NONE;
        return List.of(
                refused("the network is 10.1.0.0/16", () -> Route.to("10.1.2.3/16")),
                refused("the network is 2001:db8::/32", () -> Route.to("2001:db8::1/32")),
                refused("the network is 0.0.0.0/0", () -> Route.to("10.0.0.0/0")),
                refused("example.org", () -> Route.to("example.org")),
                refused("gateway", () -> Route.defaultVia("gateway.local")),
                refused("gateway 0.0.0.0", () -> V4.via("0.0.0.0")),
                refused("gateway ::", () -> V6.via("::")),
                refused("gateway 10.0.0.1", () -> V6.via("10.0.0.1")),
                refused("name the device separately", () -> V6.via(scoped())),
                refused("source 2001:db8::1", () -> V4.source("2001:db8::1")),
                refused("source 10.0.0.1", () -> V6.source("10.0.0.1")),
                refused("use a rule", () -> V4.from(InetPrefix.parse("10.0.0.0/8"))),
                refused("from 10.0.0.0", () -> V6.from(InetPrefix.parse("10.0.0.0/8"))),
                refused("from 2001:db8::1/48", () -> V6.from(InetPrefix.parse("2001:db8::1/48"))),
                refused("device index 0", () -> V4.dev(0)),
                refused("must not be empty", () -> V4.dev("")),
                refused("metric -1", () -> V4.metric(-1)),
                refused("metric 4294967296", () -> V4.metric(1L << 32)),
                refused("table -1", () -> V4.table(-1)),
                refused("table 4294967296", () -> V4.table(1L << 32)),
                refused("scope 256", () -> V4.scope(256)),
                refused("protocol 256", () -> V4.protocol(256)),
                refused("tos 256", () -> V4.tos(256)),
                refused("type of service", () -> V6.tos(16)),
                refused("unknown type", () -> V4.type(RouteType.UNKNOWN)),
                refused("preference", () -> V4.preference(RoutePreference.HIGH)),
                refused("expire", () -> V4.expires(Duration.ofSeconds(1))),
                refused("expires PT0S", () -> V6.expires(Duration.ZERO)),
                refused("expires PT-1S", () -> V6.expires(Duration.ofSeconds(-1))),
                refused("nexthop id 0", () -> V4.nexthopId(0)),
                refused("no nexthop", () -> V4.nexthops(List.of())),
                refused("gateway 10.0.0.1", () -> V6.nexthops(NextHop.via("10.0.0.1"))),
                refused("each of them", () -> V4.via("10.0.0.1").nexthops(NextHop.on(3))),
                refused("each of them", () -> V4.dev("eth0").nexthops(NextHop.on(3))),
                refused("one of them", () -> V4.nexthops(NextHop.on(3)).via("10.0.0.1")),
                refused("one of them", () -> V4.nexthops(NextHop.on("eth0")).dev("eth0")),
                refused("one of them", () -> V4.nexthops(NextHop.on(3)).dev(4)),
                refused("weight 0", () -> NextHop.on(3).weight(0)),
                refused("weight 257", () -> NextHop.on(3).weight(257)),
                refused("gateway 0.0.0.0", () -> NextHop.via("0.0.0.0")),
                refused("device index -3", () -> NextHop.on(-3)),
                refused("RTAX_MTU", () -> none.mtu(-1)),
                refused("hoplimit 256", () -> none.hopLimit(256)),
                refused("rtt PT-1S", () -> none.rtt(Duration.ofSeconds(-1))),
                refused("rto_min", () -> none.rtoMin(Duration.ofDays(50))),
                refused("16 bytes", () -> none.congestionControl("0123456789abcdef")),
                refused("congestion control ''", () -> none.congestionControl("")),
                refused("table 0", () -> RouteFilter.table(0)),
                refused("table -1", () -> RouteFilter.table(-1)),
                refused("device index 0", () -> RouteFilter.MAIN.dev(0)),
                refused("protocol 300", () -> RouteFilter.MAIN.protocol(300)),
                refused("source 10.0.0.1", () -> RouteQuery.to("2001:db8::1").from("10.0.0.1")),
                refused("scope", () -> RouteQuery.to(scoped())),
                refused("destination", () -> RouteQuery.to("localhost")),
                refused("sport 0", () -> RouteQuery.to("10.0.0.1").sourcePort(0)),
                refused("dport 65536", () -> RouteQuery.to("10.0.0.1").destinationPort(65536)),
                refused("ipproto 256", () -> RouteQuery.to("10.0.0.1").ipProtocol(256)),
                refused("mark -1", () -> RouteQuery.to("10.0.0.1").mark(-1)),
                refused("uid -1", () -> RouteQuery.to("10.0.0.1").uid(-1)),
                refused("tos 300", () -> RouteQuery.to("10.0.0.1").tos(300)),
                refused("device index 0", () -> RouteQuery.to("10.0.0.1").oif(0)));
    }

    private static Arguments refused(String named, Supplier<Object> call) {
        return Arguments.of(named, call);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("refused")
    void refusesAndNames(String named, Supplier<Object> call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::get);
        assertTrue(e.getMessage().contains(named), e.getMessage());
    }

    @Test
    void aFilterReadsLikeTheWordsOfIp() {
        assertEquals("table main", RouteFilter.MAIN.toString());
        assertEquals("table all cached", RouteFilter.allTables().cached().toString());
        assertEquals(
                "-4 table 77 root 10.0.0.0/8 dev eth0 via 10.0.0.1 proto static scope link type"
                        + " unicast",
                RouteFilter.table(77)
                        .ipv4()
                        .root(InetPrefix.parse("10.1.2.3/8"))
                        .dev("eth0")
                        .via(inet("10.0.0.1"))
                        .protocol(RtNetlink.RTPROT_STATIC)
                        .scope(RtNetlink.RT_SCOPE_LINK)
                        .type(RouteType.UNICAST)
                        .toString());
        assertEquals("-6 table main dev if7", RouteFilter.MAIN.ipv6().dev(7).toString());
    }

    @Test
    void aQueryReadsLikeTheWordsOfIp() {
        assertEquals(
                "10.0.0.1 from 10.0.0.2 iif eth0 oif if3 mark 5 uid 6 ipproto 17 sport 7 dport 8"
                        + " tos 0x10 fibmatch",
                RouteQuery.to("10.0.0.1")
                        .from("10.0.0.2")
                        .iif("eth0")
                        .oif(3)
                        .mark(5)
                        .uid(6)
                        .ipProtocol(17)
                        .sourcePort(7)
                        .destinationPort(8)
                        .tos(16)
                        .fibMatch()
                        .toString());
    }

    @Test
    void aNexthopObjectStandsForGatewayAndDevice() {
        Route listed = V4.nexthopId(7).via("10.0.0.1").dev(3); // as the kernel tells it
        Route asked = RouteRequest.toBeMade(listed);
        assertEquals(Optional.empty(), asked.via());
        assertEquals(OptionalInt.empty(), asked.deviceIndex());
        assertEquals(OptionalLong.of(7), asked.nexthopId());
    }

    @Test
    void aValueDoesNotChange() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> V4.wrap(RouteWire.message("10000000 1800 0000 00000000 00000000")));
    }
}
