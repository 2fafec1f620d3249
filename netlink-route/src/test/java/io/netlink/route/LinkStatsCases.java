package io.netlink.route;

import java.util.List;

/** {@code ip stats}. */
final class LinkStatsCases {
    private LinkStatsCases() {}

    static final CaseGroup GROUP =
            CaseGroup.of(
                            "stats",
                            "-j stats show dev d0 group offload subgroup hw_stats_info",
                            LinkStatsCases::seen,
                            LinkStatsCases::cases)
                    .given("link set d0 master br0");

    /** The names, as the numbers change. */
    private static List<String> seen(Rtnetlink rtnl) {
        return rtnl.links().stats().list(LinkStatsFilter.ALL).stream()
                .flatMap(
                        stats ->
                                WireTree.lines(stats.attributes(), List.of()).stream()
                                        .map(line -> stats.index() + " " + line))
                .map(line -> line.replaceFirst(" [0-9a-f]*$", ""))
                .toList();
    }

    private static LinkStatsFilter group(io.netlink.Attribute<?> group) {
        return LinkStatsFilter.NONE.group(group);
    }

    private static void get(CaseList c, String words, LinkStatsFilter filter) {
        c.of("stats show dev d0 " + words, rtnl -> rtnl.links().stats().get("d0", filter));
    }

    private static void cases(CaseList c) {
        get(c, "group link", group(LinkStatsAttributes.LINK_64));
        get(c, "group xstats", group(LinkStatsAttributes.LINK_XSTATS));
        get(c, "group xstats_slave", group(LinkStatsAttributes.LINK_XSTATS_SLAVE));
        get(c, "group afstats", group(LinkStatsAttributes.AF_SPEC));
        get(c, "group offload", group(LinkStatsAttributes.LINK_OFFLOAD_XSTATS));
        get(
                c,
                "group offload subgroup l3_stats",
                LinkStatsFilter.NONE
                        .offload(LinkStatsAttributes.L3_STATS)
                        .offload(LinkStatsAttributes.HW_S_INFO));
        get(
                c,
                "group offload subgroup cpu_hit",
                LinkStatsFilter.NONE.offload(LinkStatsAttributes.CPU_HIT));
        c.of("stats set dev d0 l3_stats on", r -> r.links().stats().setL3Stats("d0", true));
        c.of("stats set dev d0 l3_stats off", r -> r.links().stats().setL3Stats("d0", false));
    }
}
