package io.netlink.route;

import io.netlink.route.encap.MplsEncap;
import io.netlink.uapi.RtNetlink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code ip route …}. */
final class RouteCases {
    /** What the cases find there. */
    static final String GIVEN =
            "ipv6;address add 10.0.0.1/24 dev d0;address add fd00::1/64 dev d0 nodad";

    private RouteCases() {}

    private static Route v4() {
        return Route.to("10.1.0.0/16");
    }

    private static Route v6() {
        return Route.to("fd01::/64");
    }

    private static void v4(CaseList c, String words, Route route) {
        c.of("route add 10.1.0.0/16 " + words, rtnl -> rtnl.routes().add(route));
    }

    private static void v6(CaseList c, String words, Route route) {
        c.of("-6 route add fd01::/64 " + words, rtnl -> rtnl.routes().add(route));
    }

    static void ipv4(CaseList c) {
        v4(c, "via 10.0.0.2", v4().via("10.0.0.2"));
        v4(c, "via inet6 fe80::2 dev d0", v4().via("fe80::2").dev("d0"));
        v4(c, "via 10.9.9.9 dev d0 onlink", v4().via("10.9.9.9").dev("d0").onlink());
        v4(c, "dev d0 realms 5/7", v4().dev("d0").realms(new RouteRealms(5, 7)));
        v4(c, "dev d0 realms 7", v4().dev("d0").realms(RouteRealms.to(7)));
        v4(
                c,
                "dev d0 src 10.0.0.1 metric 9 table 1000 protocol static scope link tos 8",
                v4().dev("d0")
                        .source("10.0.0.1")
                        .metric(9)
                        .table(1000)
                        .protocol(RtNetlink.RTPROT_STATIC)
                        .scope(RtNetlink.RT_SCOPE_LINK)
                        .tos(8));
        v4(
                c,
                "dev d0 mtu lock 1400 advmss 1300 window 9000 ssthresh 5 cwnd 6 initcwnd 7 initrwnd"
                    + " 8 reordering 4 hoplimit 63 quickack 1 features ecn rto_min 30ms rtt 80ms"
                    + " rttvar 40ms congctl reno fastopen_no_cookie 1",
                v4().dev("d0")
                        .metrics(
                                RouteMetrics.NONE
                                        .lockedMtu(1400)
                                        .advMss(1300)
                                        .window(9000)
                                        .ssThresh(5)
                                        .cwnd(6)
                                        .initCwnd(7)
                                        .initRwnd(8)
                                        .reordering(4)
                                        .hopLimit(63)
                                        .quickAck(true)
                                        .features(RtNetlink.RTAX_FEATURE_ECN)
                                        .rtoMin(Duration.ofMillis(30))
                                        .rtt(Duration.ofMillis(80))
                                        .rttVar(Duration.ofMillis(40))
                                        .congestionControl("reno")
                                        .fastOpenNoCookie(true)));
        v4(
                c,
                "nexthop via 10.0.0.2 weight 3 nexthop via 10.9.9.9 dev d0 weight 256 onlink"
                        + " nexthop dev d0 realms 5/7",
                v4().nexthops(
                                NextHop.via("10.0.0.2").weight(3),
                                NextHop.via("10.9.9.9").dev("d0").weight(256).onlink(),
                                NextHop.on("d0").realms(new RouteRealms(5, 7))));
        c.otherwise(
                "route add 10.1.0.0/16 nexthop via inet6 fe80::2 dev d0 nexthop via 10.0.0.2 dev"
                        + " d0",
                "ip leaves what it finds in the padding of RTA_VIA",
                rtnl ->
                        rtnl.routes()
                                .add(
                                        v4().nexthops(
                                                        NextHop.via("fe80::2").dev("d0"),
                                                        NextHop.via("10.0.0.2").dev("d0"))));
        for (RouteType type :
                List.of(
                        RouteType.UNREACHABLE,
                        RouteType.PROHIBIT,
                        RouteType.BLACKHOLE,
                        RouteType.THROW)) {
            c.of("route add " + type + " 10.1.0.0/16", rtnl -> rtnl.routes().add(v4().type(type)));
        }
        c.of(
                "route add local 10.1.0.1 dev d0",
                rtnl -> rtnl.routes().add(Route.to("10.1.0.1").type(RouteType.LOCAL).dev("d0")));
        c.of(
                "route add default via 10.0.0.2",
                rtnl -> rtnl.routes().add(Route.defaultVia("10.0.0.2")));
        c.of(
                "route append 10.1.0.0/16 via 10.0.0.2",
                rtnl -> rtnl.routes().append(v4().via("10.0.0.2")));
        c.of(
                "route replace 10.1.0.0/16 via 10.0.0.2",
                rtnl -> rtnl.routes().replace(v4().via("10.0.0.2")));
        c.of(
                "route add 10.1.0.0/16 via 10.0.0.2;route change 10.1.0.0/16 via 10.0.0.3",
                rtnl -> {
                    rtnl.routes().add(v4().via("10.0.0.2"));
                    rtnl.routes().change(v4().via("10.0.0.3"));
                });
        c.of(
                "route add 10.1.0.0/16 via 10.0.0.2;route delete 10.1.0.0/16",
                rtnl -> {
                    rtnl.routes().add(v4().via("10.0.0.2"));
                    rtnl.routes().delete(v4());
                });
    }

    static void ipv6(CaseList c) {
        v6(c, "via fd00::2", v6().via("fd00::2"));
        v6(c, "via fe80::2 dev d0", v6().via("fe80::2").dev("d0"));
        v6(c, "via fd00::2 metric 9 table 1000", v6().via("fd00::2").metric(9).table(1000));
        v6(c, "dev d0 pref high", v6().dev("d0").preference(RoutePreference.HIGH));
        v6(c, "dev d0 expires 600", v6().dev("d0").expires(Duration.ofMinutes(10)));
        v6(
                c,
                "dev d0 mtu 1400 hoplimit 5",
                v6().dev("d0").metrics(RouteMetrics.NONE.mtu(1400).hopLimit(5)));
        v6(
                c,
                "nexthop via fd00::2 weight 3 nexthop via fe80::2 dev d0",
                v6().nexthops(NextHop.via("fd00::2").weight(3), NextHop.via("fe80::2").dev("d0")));
        c.of(
                "-6 route add unreachable fd01::/64",
                rtnl -> rtnl.routes().add(v6().type(RouteType.UNREACHABLE)));
        c.otherwise(
                "-6 route add default via fd00::2",
                "ip says ::, which is what is meant without it",
                rtnl -> rtnl.routes().add(Route.defaultVia("fd00::2")));
        c.of(
                "-6 route append fd01::/64 via fd00::2",
                rtnl -> rtnl.routes().append(v6().via("fd00::2")));
        c.of(
                "-6 route add fd01::/64 via fd00::2;-6 route append fd01::/64 via fd00::3",
                rtnl -> {
                    rtnl.routes().add(v6().via("fd00::2"));
                    rtnl.routes().append(v6().via("fd00::3"));
                });
        c.of(
                "-6 route add fd01::/64 via fd00::2;-6 route change fd01::/64 via fd00::3",
                rtnl -> {
                    rtnl.routes().add(v6().via("fd00::2"));
                    rtnl.routes().change(v6().via("fd00::3"));
                });
        c.orRefused( // there is none to change
                "-6 route change fd01::/64 via fd00::3",
                rtnl -> rtnl.routes().change(v6().via("fd00::3")));
        c.of(
                "-6 route replace fd01::/64 via fd00::2",
                rtnl -> rtnl.routes().replace(v6().via("fd00::2")));
        c.of(
                "-6 route add fd01::/64 via fd00::2;-6 route replace fd01::/64 dev d0 metric 1024",
                rtnl -> {
                    rtnl.routes().add(v6().via("fd00::2"));
                    rtnl.routes().replace(v6().dev("d0").metric(1024));
                });
        c.of(
                "-6 route add fd01::/64 via fd00::2;-6 route delete fd01::/64",
                rtnl -> {
                    rtnl.routes().add(v6().via("fd00::2"));
                    rtnl.routes().delete(v6());
                });
        c.of(
                "-6 route append fd01::/64 via fd00::2;-6 route append fd01::/64 via fd00::3;"
                        + "-6 route delete fd01::/64 via fd00::2",
                rtnl -> {
                    rtnl.routes().append(v6().via("fd00::2"));
                    rtnl.routes().append(v6().via("fd00::3"));
                    rtnl.routes().delete(v6().via("fd00::2"));
                });
        c.orRefused( // another gateway
                "-6 route add fd01::/64 via fd00::2;-6 route delete fd01::/64 via fd00::9",
                rtnl -> {
                    rtnl.routes().add(v6().via("fd00::2"));
                    rtnl.routes().delete(v6().via("fd00::9"));
                });
    }

    static void queries(CaseList c) {
        query(c, "10.0.0.2", RouteQuery.to("10.0.0.2"));
        query(c, "10.0.0.2 fibmatch", RouteQuery.to("10.0.0.2").fibMatch());
        query(
                c,
                "10.0.0.2 from 10.0.0.1 oif d0",
                RouteQuery.to("10.0.0.2").from("10.0.0.1").oif("d0"));
        query(c, "10.0.0.2 mark 7 uid 1000", RouteQuery.to("10.0.0.2").mark(7).uid(1000));
        query(c, "10.0.0.2 tos 8", RouteQuery.to("10.0.0.2").dscp(2));
        query(
                c,
                "10.0.0.2 ipproto tcp sport 1000 dport 80",
                RouteQuery.to("10.0.0.2").ipProtocol(6).sourcePort(1000).destinationPort(80));
        query6(c, "fd00::2", RouteQuery.to("fd00::2"));
        query6(c, "fd00::2 fibmatch", RouteQuery.to("fd00::2").fibMatch());
        query6(
                c,
                "fd00::2 from fd00::1 oif d0",
                RouteQuery.to("fd00::2").from("fd00::1").oif("d0"));
        query6(
                c,
                "fd00::2 from fd00::9 iif d0",
                RouteQuery.to("fd00::2").from("fd00::9").iif("d0"));
        query6(c, "fd00::2 mark 7 uid 1000", RouteQuery.to("fd00::2").mark(7).uid(1000));
        query6(c, "fd00::2 tos 8", RouteQuery.to("fd00::2").tos(8));
        query6(
                c,
                "fd00::2 ipproto udp sport 1000 dport 80",
                RouteQuery.to("fd00::2").ipProtocol(17).sourcePort(1000).destinationPort(80));
        query6(c, "fd00::2 ipproto ipv6-icmp", RouteQuery.to("fd00::2").ipProtocol(58));
    }

    private static void query6(CaseList c, String words, RouteQuery query) {
        c.of("-6 route get " + words, rtnl -> rtnl.routes().get(query));
    }

    private static void query(CaseList c, String words, RouteQuery query) {
        c.of("route get " + words, rtnl -> rtnl.routes().get(query));
    }

    static void mpls(CaseList c) {
        c.of(
                "-M route add 100 as 200/300 via inet 10.0.0.2 dev d0",
                rtnl ->
                        rtnl.routes()
                                .add(
                                        Route.toLabel(100)
                                                .set(RouteAttributes.NEWDST, List.of(200, 300))
                                                .via("10.0.0.2")
                                                .dev("d0")));
        c.of(
                "-M route add 100 via inet6 fd00::2 dev d0",
                rtnl -> rtnl.routes().add(Route.toLabel(100).via("fd00::2").dev("d0")));
        c.of(
                "-M route add 100 ttl-propagate enabled via inet 10.0.0.2 dev d0",
                rtnl ->
                        rtnl.routes()
                                .add(
                                        Route.toLabel(100)
                                                .ttlPropagate(true)
                                                .via("10.0.0.2")
                                                .dev("d0")));
        c.of("-M route add 100 dev lo", rtnl -> rtnl.routes().add(Route.toLabel(100).dev("lo")));
        c.of(
                "route add 10.1.0.0/16 ttl-propagate disabled encap mpls 100 dev d0",
                rtnl ->
                        rtnl.routes()
                                .add(
                                        v4().ttlPropagate(false)
                                                .encap(MplsEncap.labels(100))
                                                .dev("d0")));
    }

    /** All routes that the library sees, without times that pass. */
    static List<String> seen(Rtnetlink rtnl) {
        List<String> seen = new ArrayList<>();
        for (Route each : rtnl.routes().list(RouteFilter.allTables())) {
            String text = each.toString().replaceAll(" expires \\d+sec", "");
            seen.add(text);
            WireTree.lines(each.attributes(), List.of("CACHEINFO"))
                    .forEach(line -> seen.add(text + " " + line));
        }
        return seen;
    }
}
