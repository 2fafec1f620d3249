package io.netlink.route;

import static io.netlink.route.NeighbourTableAttributes.*;

import java.time.Duration;
import java.util.List;

/** {@code ip ntable}. */
final class NeighbourTableCases {
    private NeighbourTableCases() {}

    static final CaseGroup GROUP =
            CaseGroup.of(
                            "ntable",
                            "-j ntable show",
                            NeighbourTableCases::seen,
                            NeighbourTableCases::cases)
                    .given("ipv6");

    private static List<String> seen(Rtnetlink rtnl) {
        return rtnl.neighbourTables().list().stream()
                .map(NeighbourTable::toBeSet)
                .map(NeighbourTable::toString)
                .toList();
    }

    private static void dev(CaseList c, String words, NeighbourTable table) {
        c.of(
                "ntable change name " + table.name() + " dev d0 " + words,
                rtnl -> rtnl.neighbourTables().change("d0", table));
    }

    /** Outside the initial namespace the kernel refuses it to both. */
    private static void whole(CaseList c, String words, NeighbourTable table) {
        c.orRefused(
                "ntable change name " + table.name() + " " + words,
                rtnl -> rtnl.neighbourTables().change(table));
    }

    private static void cases(CaseList c) {
        NeighbourTable arp = NeighbourTable.arp();
        NeighbourTable ndisc = NeighbourTable.ndisc();
        dev(
                c,
                "base_reachable 20000 retrans 500 gc_stale 120000 delay_probe 3000",
                arp.parameter(BASE_REACHABLE_TIME, Duration.ofSeconds(20))
                        .parameter(RETRANS_TIME, Duration.ofMillis(500))
                        .parameter(GC_STALETIME, Duration.ofMinutes(2))
                        .parameter(DELAY_PROBE_TIME, Duration.ofSeconds(3)));
        dev(
                c,
                "queue 64 app_probes 1 ucast_probes 2 mcast_probes 5",
                arp.parameter(QUEUE_LEN, 64L)
                        .parameter(APP_PROBES, 1L)
                        .parameter(UCAST_PROBES, 2L)
                        .parameter(MCAST_PROBES, 5L));
        dev(
                c,
                "anycast_delay 2000 proxy_delay 900 proxy_queue 32 locktime 0",
                arp.parameter(ANYCAST_DELAY, Duration.ofSeconds(2))
                        .parameter(PROXY_DELAY, Duration.ofMillis(900))
                        .parameter(PROXY_QLEN, 32L)
                        .parameter(LOCKTIME, Duration.ZERO));
        dev(c, "base_reachable 60000", ndisc.parameter(BASE_REACHABLE_TIME, Duration.ofMinutes(1)));
        whole(c, "retrans 2000", arp.parameter(RETRANS_TIME, Duration.ofSeconds(2)));
        whole(c, "ucast_probes 7", ndisc.parameter(UCAST_PROBES, 7L));
        whole(
                c,
                "thresh1 100 thresh2 500 thresh3 1000",
                arp.set(THRESH1, 100L).set(THRESH2, 500L).set(THRESH3, 1000L));
        whole(c, "gc_int 40000", ndisc.set(GC_INTERVAL, Duration.ofSeconds(40)));
        whole(
                c,
                "retrans 2000",
                NeighbourTable.named("no_such_table")
                        .parameter(RETRANS_TIME, Duration.ofSeconds(2)));
        c.otherwise(
                "ntable change name arp_cache dev d0 retrans 700",
                "what was listed is changed and given back as it is",
                rtnl ->
                        rtnl.neighbourTables().list("d0").stream()
                                .filter(table -> table.name().equals("arp_cache"))
                                .map(table -> table.parameter(RETRANS_TIME, Duration.ofMillis(700)))
                                .forEach(rtnl.neighbourTables()::change));
    }
}
