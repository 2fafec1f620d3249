package io.netlink.route;

import io.netlink.uapi.RtNetlink;

import java.time.Duration;
import java.util.List;

/** {@code ip nexthop …}. */
final class NexthopCases {
    /** What the cases find there. */
    static final String GIVEN =
            "ipv6;address add 10.0.0.1/24 dev d0;address add fd00::1/64 dev d0 nodad;nexthop add id"
                + " 1 via 10.0.0.2 dev d0;nexthop add id 2 via 10.0.0.3 dev d0;nexthop add id 3 via"
                + " fd00::2 dev d0;nexthop add id 4 blackhole;nexthop add id 5 via 10.0.0.9"
                + " fdb;nexthop add id 9 group 1/2 type resilient buckets 8";

    private NexthopCases() {}

    private static NexthopObject ten() {
        return NexthopObject.id(10);
    }

    private static void add(CaseList c, String words, NexthopObject nexthop) {
        c.of("nexthop add " + words, rtnl -> rtnl.nexthops().add(nexthop));
    }

    static void single(CaseList c) {
        add(c, "id 10 via 10.0.0.2 dev d0", ten().via("10.0.0.2").dev("d0"));
        add(c, "id 10 via fd00::2 dev d0", ten().via("fd00::2").dev("d0"));
        add(c, "id 10 via fe80::2 dev d0", ten().via("fe80::2").dev("d0"));
        add(
                c,
                "id 10 via 10.9.9.9 dev d0 onlink protocol static",
                ten().via("10.9.9.9").dev("d0").onlink().protocol(RtNetlink.RTPROT_STATIC));
        add(c, "id 10 dev d0", ten().dev("d0"));
        add(c, "id 4294967295 dev d0", NexthopObject.id(0xffff_ffffL).dev("d0"));
        add(c, "id 10 blackhole", ten().blackhole());
        add(c, "id 10 blackhole protocol bgp", ten().blackhole().protocol(RtNetlink.RTPROT_BGP));
        add(c, "id 10 via 10.0.0.9 fdb", ten().via("10.0.0.9").fdb());
        add(c, "id 10 via fd00::9 fdb", ten().via("fd00::9").fdb());
        c.of("-6 nexthop add id 10 dev d0", rtnl -> rtnl.nexthops().add(ten().ipv6().dev("d0")));
        c.of(
                "-6 nexthop add id 10 blackhole",
                rtnl -> rtnl.nexthops().add(ten().ipv6().blackhole()));
        c.of(
                "nexthop add via 10.0.0.7 dev d0",
                rtnl -> rtnl.nexthops().add(NexthopObject.anyId().via("10.0.0.7").dev("d0")));
    }

    static void groups(CaseList c) {
        add(c, "id 10 group 1/2", ten().group(1, 2));
        add(c, "id 10 group 1", ten().group(1));
        add(
                c,
                "id 10 group 1,3/2,255",
                ten().group(new NexthopMember(1, 3), new NexthopMember(2, 255)));
        add(c, "id 10 group 1/2 type mpath", ten().group(1, 2).multipath());
        add(c, "id 10 group 1/2 protocol zebra", ten().group(1, 2).protocol(11));
        add(c, "id 10 group 5 fdb", ten().group(5).fdb());
        add(
                c,
                "id 10 group 1/2 type resilient buckets 32",
                ten().group(1, 2).buckets(32).resilient());
        add(
                c,
                "id 10 group 1,3/2 type resilient buckets 16 idle_timer 60 unbalanced_timer 300",
                ten().group(List.of(new NexthopMember(1, 3), NexthopMember.of(2)))
                        .buckets(16)
                        .idleTimer(Duration.ofMinutes(1))
                        .unbalancedTimer(Duration.ofMinutes(5)));
    }

    static void changes(CaseList c) {
        c.of(
                "nexthop replace id 1 via 10.0.0.5 dev d0",
                rtnl -> rtnl.nexthops().replace(NexthopObject.id(1).via("10.0.0.5").dev("d0")));
        c.of(
                "nexthop replace id 10 via 10.0.0.5 dev d0",
                rtnl -> rtnl.nexthops().replace(ten().via("10.0.0.5").dev("d0")));
        c.of(
                "nexthop replace id 9 group 1,7/2 type resilient idle_timer 30",
                rtnl ->
                        rtnl.nexthops()
                                .replace(
                                        NexthopObject.id(9)
                                                .group(new NexthopMember(1, 7), NexthopMember.of(2))
                                                .idleTimer(Duration.ofSeconds(30))));
        c.of("nexthop delete id 1", rtnl -> rtnl.nexthops().delete(1));
        c.of("nexthop delete id 9", rtnl -> rtnl.nexthops().delete(9));
        c.of("nexthop get id 9", rtnl -> rtnl.nexthops().get(9));
        c.of("nexthop bucket get id 9 index 3", rtnl -> rtnl.nexthops().bucket(9, 3));
        c.otherwise(
                "nexthop flush dev d0",
                "only the order of deletion may differ",
                rtnl -> rtnl.nexthops().flush(NexthopFilter.ALL.dev("d0")));
        c.otherwise(
                "nexthop flush groups",
                "only the order of deletion may differ",
                rtnl -> rtnl.nexthops().flush(NexthopFilter.ALL.groups()));
        c.of(
                "route add 10.1.0.0/16 nhid 1",
                rtnl -> rtnl.routes().add(Route.to("10.1.0.0/16").nexthopId(1)));
        c.of(
                "route add 10.1.0.0/16 nhid 9",
                rtnl -> rtnl.routes().add(Route.to("10.1.0.0/16").nexthopId(9)));
        c.of(
                "-6 route add fd01::/64 nhid 3",
                rtnl -> rtnl.routes().add(Route.to("fd01::/64").nexthopId(3)));
        c.of(
                "route add 10.1.0.0/16 nhid 1;route replace 10.1.0.0/16 nhid 2",
                rtnl -> {
                    rtnl.routes().add(Route.to("10.1.0.0/16").nexthopId(1));
                    rtnl.routes().replace(Route.to("10.1.0.0/16").nexthopId(2));
                });
    }

    /** All that the library sees, without times that pass. */
    static List<String> seen(Rtnetlink rtnl) {
        List<String> seen = new java.util.ArrayList<>(RouteCases.seen(rtnl));
        for (NexthopObject each : rtnl.nexthops().list()) {
            seen.add(each.toString().replaceAll(" unbalanced_time \\S+", ""));
        }
        for (NexthopBucket each : rtnl.nexthops().buckets(NexthopBucketFilter.ALL)) {
            seen.add(each.toString().replaceAll(" idle_time \\S+", ""));
        }
        return seen;
    }
}
