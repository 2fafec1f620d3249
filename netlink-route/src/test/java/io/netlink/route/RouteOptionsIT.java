package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.InetPrefix;
import io.netlink.testkit.Ip;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every option of a route: the same kernel words, whether the library or {@code ip} asked for it.
 */
class RouteOptionsIT {
    private static LinkNamespace ns;
    private static Routes routes;

    @BeforeAll
    static void open() {
        ns = RouteNamespace.create();
        routes = ns.rtnl().routes();
    }

    @AfterAll
    static void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private static Route v4() {
        return Route.to("10.9.0.0/16");
    }

    private static Route v6() {
        return Route.to("2001:db8:9::/48");
    }

    private static Route withMetrics(RouteMetrics metrics) {
        return v4().via("10.0.0.2").metrics(metrics);
    }

    private static Arguments metric(RouteMetrics metrics, String words) {
        return Arguments.of(withMetrics(metrics), "10.9.0.0/16 via 10.0.0.2 " + words);
    }

    static Stream<Arguments> ipv4() {
        return Stream.of(
                Arguments.of(v4().via("10.0.0.2"), "10.9.0.0/16 via 10.0.0.2"),
                Arguments.of(v4().dev("va"), "10.9.0.0/16 dev va"),
                Arguments.of(v4().via("10.0.0.2").dev("va"), "10.9.0.0/16 via 10.0.0.2 dev va"),
                Arguments.of(Route.to("10.9.9.9").dev("vb"), "10.9.9.9 dev vb"),
                Arguments.of(Route.defaultIpv4().via("10.0.0.2"), "default via 10.0.0.2"),
                Arguments.of(Route.defaultIpv4().dev("va"), "default dev va"),
                Arguments.of(v4().via("fe80::7").dev("va"), "10.9.0.0/16 via inet6 fe80::7 dev va"),
                Arguments.of(
                        v4().via("192.0.2.7").dev("va").onlink(),
                        "10.9.0.0/16 via 192.0.2.7 dev va onlink"),
                Arguments.of(v4().dev("va").source("10.0.0.1"), "10.9.0.0/16 dev va src 10.0.0.1"),
                Arguments.of(v4().dev("va").source("10.0.1.1"), "10.9.0.0/16 dev va src 10.0.1.1"),
                Arguments.of(
                        v4().dev("va").metric(4_000_000_000L),
                        "10.9.0.0/16 dev va metric 4000000000"),
                Arguments.of(v4().dev("va").table(77), "10.9.0.0/16 dev va table 77"),
                Arguments.of(v4().dev("va").table(256), "10.9.0.0/16 dev va table 256"),
                Arguments.of(
                        v4().dev("va").table(4_000_000_000L),
                        "10.9.0.0/16 dev va table 4000000000"),
                Arguments.of(
                        v4().dev("va").scope(RtNetlink.RT_SCOPE_UNIVERSE),
                        "10.9.0.0/16 dev va scope global"),
                Arguments.of(v4().dev("va").scope(150), "10.9.0.0/16 dev va scope 150"),
                Arguments.of(
                        v4().dev("va").protocol(RtNetlink.RTPROT_STATIC),
                        "10.9.0.0/16 dev va proto static"),
                Arguments.of(v4().dev("va").protocol(250), "10.9.0.0/16 dev va proto 250"),
                Arguments.of(v4().dev("va").tos(0x10), "10.9.0.0/16 dev va tos 0x10"),
                Arguments.of(v4().type(RouteType.BLACKHOLE), "blackhole 10.9.0.0/16"),
                Arguments.of(
                        v4().type(RouteType.UNREACHABLE).metric(9),
                        "unreachable 10.9.0.0/16 metric 9"),
                Arguments.of(v4().type(RouteType.PROHIBIT), "prohibit 10.9.0.0/16"),
                Arguments.of(v4().type(RouteType.THROW).table(7), "throw 10.9.0.0/16 table 7"),
                Arguments.of(v4().type(RouteType.LOCAL).dev("lo"), "local 10.9.0.0/16 dev lo"),
                Arguments.of(
                        v4().type(RouteType.BROADCAST).dev("va"), "broadcast 10.9.0.0/16 dev va"),
                Arguments.of(v4().type(RouteType.ANYCAST).dev("va"), "anycast 10.9.0.0/16 dev va"),
                Arguments.of(
                        Route.to("232.0.0.0/8").type(RouteType.MULTICAST).dev("va"),
                        "multicast 232.0.0.0/8 dev va"),
                Arguments.of(
                        v4().dev("va").realms(new RouteRealms(3, 4)),
                        "10.9.0.0/16 dev va realm 3/4"));
    }

    static Stream<Arguments> nexthops() {
        return Stream.of(
                Arguments.of(
                        v4().nexthops(
                                        NextHop.via("10.0.0.2").weight(3),
                                        NextHop.via("10.0.1.2").dev("vb").weight(256),
                                        NextHop.via("192.0.2.1").dev("vb").onlink(),
                                        NextHop.via("fe80::7").dev("va"),
                                        NextHop.on("va")),
                        "10.9.0.0/16 nexthop via 10.0.0.2 weight 3 nexthop via 10.0.1.2 dev vb"
                            + " weight 256 nexthop via 192.0.2.1 dev vb onlink nexthop via inet6"
                            + " fe80::7 dev va nexthop dev va"),
                Arguments.of(
                        v4().nexthops(NextHop.via("10.0.0.2"), NextHop.via("10.0.1.2")),
                        "10.9.0.0/16 nexthop via 10.0.0.2 nexthop via 10.0.1.2"),
                Arguments.of(
                        v6().nexthops(
                                        NextHop.via("2001:db8:a::2").weight(2),
                                        NextHop.via("2001:db8:b::2").dev("vb"),
                                        NextHop.via("fe80::9").dev("vb").weight(9)),
                        "2001:db8:9::/48 nexthop via 2001:db8:a::2 weight 2 nexthop via"
                                + " 2001:db8:b::2 dev vb nexthop via fe80::9 dev vb weight 9"),
                Arguments.of(
                        v6().metric(5).nexthops(NextHop.via("2001:db8:a::2")),
                        "2001:db8:9::/48 metric 5 nexthop via 2001:db8:a::2"));
    }

    static Stream<Arguments> ipv4Metrics() {
        RouteMetrics none = RouteMetrics.NONE;
        return Stream.of(
                metric(none.mtu(1400), "mtu 1400"),
                metric(none.lockedMtu(1400), "mtu lock 1400"),
                metric(none.advMss(1300), "advmss 1300"),
                metric(none.window(10_000), "window 10000"),
                metric(none.rtt(Duration.ofMillis(100)), "rtt 100ms"),
                metric(none.rttVar(Duration.ofMillis(50)), "rttvar 50ms"),
                metric(none.rtoMin(Duration.ofMillis(5)), "rto_min 5ms"),
                metric(none.ssThresh(8), "ssthresh 8"),
                metric(none.cwnd(9).lock(RouteMetricAttributes.CWND), "cwnd lock 9"),
                metric(none.initCwnd(10), "initcwnd 10"),
                metric(none.initRwnd(11), "initrwnd 11"),
                metric(none.reordering(4), "reordering 4"),
                metric(none.hopLimit(63), "hoplimit 63"),
                metric(none.quickAck(true), "quickack 1"),
                metric(none.fastOpenNoCookie(true), "fastopen_no_cookie 1"),
                metric(none.features(RtNetlink.RTAX_FEATURE_ECN), "features ecn"),
                metric(none.congestionControl("reno"), "congctl reno"),
                metric(
                        none.lockedMtu(1400).advMss(1300).congestionControl("cubic").quickAck(true),
                        "mtu lock 1400 advmss 1300 congctl cubic quickack 1"));
    }

    static Stream<Arguments> ipv6() {
        return Stream.of(
                Arguments.of(v6().via("2001:db8:a::2"), "2001:db8:9::/48 via 2001:db8:a::2"),
                Arguments.of(v6().dev("va"), "2001:db8:9::/48 dev va"),
                Arguments.of(v6().via("fe80::2").dev("va"), "2001:db8:9::/48 via fe80::2 dev va"),
                Arguments.of(Route.to("2001:db8:9::9").dev("va"), "2001:db8:9::9 dev va"),
                Arguments.of(
                        Route.defaultIpv6().via("fe80::2").dev("va"), "default via fe80::2 dev va"),
                Arguments.of(
                        v6().via("2001:db8:77::1").dev("va").onlink(),
                        "2001:db8:9::/48 via 2001:db8:77::1 dev va onlink"),
                Arguments.of(
                        v6().dev("va").source("2001:db8:a::1"),
                        "2001:db8:9::/48 dev va src 2001:db8:a::1"),
                Arguments.of(
                        v6().dev("va").metric(4_000_000_000L),
                        "2001:db8:9::/48 dev va metric 4000000000"),
                Arguments.of(v6().dev("va").table(300), "2001:db8:9::/48 dev va table 300"),
                Arguments.of(
                        v6().dev("va").protocol(RtNetlink.RTPROT_BGP),
                        "2001:db8:9::/48 dev va proto bgp"),
                Arguments.of(
                        v6().dev("va").preference(RoutePreference.LOW),
                        "2001:db8:9::/48 dev va pref low"),
                Arguments.of(
                        v6().dev("va").preference(RoutePreference.HIGH),
                        "2001:db8:9::/48 dev va pref high"),
                Arguments.of(v6().type(RouteType.BLACKHOLE), "blackhole 2001:db8:9::/48"),
                Arguments.of(v6().type(RouteType.UNREACHABLE), "unreachable 2001:db8:9::/48"),
                Arguments.of(v6().type(RouteType.PROHIBIT), "prohibit 2001:db8:9::/48"),
                Arguments.of(v6().type(RouteType.THROW), "throw 2001:db8:9::/48"),
                Arguments.of(v6().type(RouteType.LOCAL).dev("lo"), "local 2001:db8:9::/48 dev lo"),
                Arguments.of(
                        v6().dev("va")
                                .metrics(
                                        RouteMetrics.NONE
                                                .lockedMtu(1400)
                                                .hopLimit(9)
                                                .congestionControl("reno")),
                        "2001:db8:9::/48 dev va mtu lock 1400 hoplimit 9 congctl reno"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource({"ipv4", "nexthops", "ipv4Metrics", "ipv6"})
    void addDoesWhatIpDoes(Route wanted, String words) {
        check(wanted, words);
    }

    /** CONFIG_IPV6_SUBTREES. */
    @Test
    void ipv6BySource() {
        String words = "2001:db8:9::/48 from 2001:db8:77::/48 dev va";
        Assumptions.assumeTrue(
                tryIp("-6 route add " + words), "kernel has no IPv6 routes by source");
        ns.ip("-6 route del " + words);
        check(v6().from(InetPrefix.parse("2001:db8:77::/48")).dev("va"), words);
    }

    /** What the library has no words for goes through it unharmed. */
    @Test
    void anEncapsulationIsReadAndWrittenBack() {
        String words = "2001:db8:9::/48 encap seg6 mode encap segs 2001:db8:a::7 dev va";
        Assumptions.assumeTrue(tryIp("-6 route add " + words), "kernel has no seg6 encapsulation");
        Route listed = only(v6());
        routes.delete(listed);
        routes.add(listed);
        assertEquals(quiet(listed), quiet(only(v6())));
        routes.delete(listed);
        assertEquals(List.of(), all(v6()));
    }

    @Test
    void aNexthopObject() {
        Assumptions.assumeTrue(
                tryIp("nexthop add id 7 via 10.0.0.2 dev va"), "kernel has no nexthop objects");
        check(v4().nexthopId(7), "10.9.0.0/16 nhid 7");
        ns.ip("nexthop del id 7");
    }

    private static boolean tryIp(String words) {
        return Ip.tryIp("-n " + ns + " " + words) == 0;
    }

    private static void check(Route wanted, String words) {
        String ip = (wanted.isIpv6() ? "-6" : "-4") + " route ";
        Route made = routes.add(wanted);
        Route listed = only(wanted);
        assertEquals(quiet(made), quiet(listed), "the echo and the listing");
        assertSays(wanted, listed);
        routes.delete(listed);
        assertEquals(List.of(), all(wanted), "deleted as listed");

        ns.ip(ip + "add " + words);
        assertEquals(quiet(listed), quiet(only(wanted)), "made by ip");
        routes.delete(wanted);
        assertEquals(List.of(), all(wanted), "deleted as it was asked for");

        routes.add(listed);
        assertEquals(quiet(listed), quiet(only(wanted)), "made again as listed");
        ns.ip(ip + "del " + words);
        assertEquals(List.of(), all(wanted));
    }

    private static List<Route> all(Route like) {
        return routes.list(RouteFilter.table(like.table()).exact(like.destination()));
    }

    private static Route only(Route like) {
        List<Route> all = all(like);
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    /** Without what the kernel counts. */
    private static Route quiet(Route route) {
        return new Route(
                route.header, route.attributes().without(RouteAttributes.CACHEINFO), null, null);
    }

    private static void assertSays(Route wanted, Route listed) {
        Route resolved = RouteRequest.resolve(wanted, ns.rtnl().changes());
        assertAll(
                () -> assertEquals(wanted.destination(), listed.destination()),
                () -> assertEquals(wanted.from(), listed.from()),
                () -> assertEquals(wanted.type(), listed.type()),
                () -> assertEquals(wanted.table(), listed.table()),
                () -> assertEquals(wanted.scope(), listed.scope()),
                () -> assertEquals(wanted.protocol(), listed.protocol()),
                () -> assertEquals(wanted.tos(), listed.tos()),
                () -> assertEquals(wanted.source(), listed.source()),
                () -> assertEquals(wanted.metrics(), listed.metrics()),
                () -> assertEquals(wanted.isOnlink(), listed.isOnlink()),
                () -> assertEquals(wanted.nexthopId(), listed.nexthopId()),
                () ->
                        assertEquals(
                                wanted.preference()
                                        .orElse(wanted.isIpv6() ? RoutePreference.MEDIUM : null),
                                listed.preference().orElse(null)),
                () ->
                        assertEquals(
                                wanted.metric().orElse(wanted.isIpv6() ? 1024 : 0),
                                listed.metric().orElse(0)),
                () -> {
                    if (wanted.via().isPresent()) {
                        assertEquals(wanted.via(), listed.via());
                    }
                    if (resolved.deviceIndex().isPresent()) {
                        assertEquals(resolved.deviceIndex(), listed.deviceIndex());
                    }
                    if (resolved.nexthops().size() > 1) {
                        assertNexthops(resolved.nexthops(), listed.nexthops());
                    }
                });
    }

    private static void assertNexthops(List<NextHop> wanted, List<NextHop> listed) {
        assertEquals(wanted.size(), listed.size());
        for (int i = 0; i < wanted.size(); i++) {
            NextHop want = wanted.get(i);
            NextHop have = listed.get(i);
            assertEquals(want.via(), have.via());
            assertEquals(want.weight(), have.weight());
            assertEquals(want.isOnlink(), have.isOnlink());
            if (want.deviceIndex().isPresent()) {
                assertEquals(want.deviceIndex(), have.deviceIndex());
            }
        }
    }
}
