package io.netlink.testkit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the kernel whether it has something, by using it in a network namespace that is made for
 * this and ends with it. The kernel loads the module where it has one.
 */
enum Probe {
    LINK_KIND(
            "link kind",
            "ip link add link lo name nlprobe0 type",
            Map.of(
                    "amt", "discovery 0.0.0.0 mode gateway local 127.0.0.1 dev lo",
                    "bareudp", "dstport 6635 ethertype ipv4",
                    "geneve", "id 1 remote 127.0.0.1",
                    "gtp", "role sgsn",
                    "vlan", "id 1",
                    "vrf", "table 10",
                    "vxlan", "id 1 dstport 4789",
                    "xfrm", "if_id 1"),
            List.of("Unknown device type", "RTNETLINK answers: Operation not supported")),

    /** Those that want more queues than lo has are refused with other words. */
    QDISC(
            "qdisc",
            """
            tc qdisc add dev lo root pfifo || { echo no traffic control >&2; exit 2; }
            case $0 in ingress | clsact) at= ;; *) at=root ;; esac
            tc qdisc replace dev lo $at\
            """,
            Map.ofEntries(
                    Map.entry("cbq", "bandwidth 10mbit avpkt 1000"),
                    Map.entry("cbs", "idleslope 1 sendslope -1 hicredit 1 locredit -1"),
                    Map.entry("choke", "limit 1000 min 30 max 90 avpkt 1000 bandwidth 10mbit"),
                    Map.entry("dsmark", "indices 4"),
                    Map.entry("etf", "clockid CLOCK_TAI delta 100000"),
                    Map.entry("ets", "bands 3"),
                    Map.entry("gred", "setup DPs 2 default 0"),
                    Map.entry("mqprio", "num_tc 1 map 0 queues 1@0 hw 0"),
                    Map.entry("red", "limit 400000 min 30000 max 90000 avpkt 1000 burst 55"),
                    Map.entry(
                            "taprio",
                            "num_tc 1 map 0 queues 1@0 base-time 0 sched-entry S 01 1000000"
                                    + " clockid CLOCK_TAI"),
                    Map.entry("tbf", "rate 1mbit burst 10kb latency 50ms")),
            List.of("no traffic control", "qdisc kind is unknown", "qdisc not found")),

    FILTER(
            "filter",
            """
            if tc qdisc add dev lo clsact; then at=ingress
            elif tc qdisc add dev lo root handle 1: prio; then at='parent 1:'
            else echo nothing takes filters >&2; exit 2; fi
            tc filter add dev lo $at protocol ip pref 1\
            """,
            Map.of(
                    "basic", "action ok",
                    "bpf", "bytecode '1,6 0 0 0'",
                    "flow", "map key dst",
                    "fw", "classid 1:1",
                    "route", "from 1 classid 1:1",
                    "rsvp", "session 127.0.0.1",
                    "rsvp6", "session ::1",
                    "tcindex", "hash 16 mask 15",
                    "u32", "match u32 0 0"),
            List.of("nothing takes filters", "TC classifier not found")),

    ACTION(
            "action",
            "tc actions add action",
            Map.ofEntries(
                    Map.entry("bpf", "bytecode '1,6 0 0 0'"),
                    Map.entry("csum", "icmp"),
                    Map.entry("ctinfo", "dscp 0xfc000000"),
                    Map.entry("gact", "drop"),
                    Map.entry("gate", "clockid CLOCK_TAI sched-entry open 100000000"),
                    Map.entry("ife", "encode allow mark"),
                    Map.entry("mirred", "egress redirect dev lo"),
                    Map.entry("mpls", "pop protocol ip"),
                    Map.entry("nat", "ingress 10.0.0.1 10.0.0.2"),
                    Map.entry("pedit", "munge offset 0 u8 set 0"),
                    Map.entry("police", "rate 1mbit burst 10k"),
                    Map.entry("sample", "rate 1 group 1"),
                    Map.entry("simple", "sdata x"),
                    Map.entry("skbedit", "priority 1"),
                    Map.entry("skbmod", "set dmac 00:00:00:00:00:01"),
                    Map.entry("tunnel_key", "unset"),
                    Map.entry("vlan", "pop")),
            List.of(
                    "Failed to load TC action module",
                    "RTNETLINK answers: Operation not supported"));

    private static final Tool UNSHARE = new Tool("unshare", "util-linux");

    /** What ip and tc answer when the kernel refused, other than when they did not understand. */
    private static final int REFUSED_BY_KERNEL = 2;

    /** What tc says when the kernel refused an action; it has no exit code of its own for that. */
    private static final String ACTION_REFUSED = "We have an error talking to the kernel";

    private final String what;
    private final String script;
    private final Map<String, String> options;
    private final List<String> absent;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /**
     * @param what what is asked for
     * @param script makes one, given its kind and options
     * @param options what ip or tc want to know about a kind before they ask the kernel at all
     * @param absent how the kernel says that it has no such thing; any other refusal is about the
     *     options, so the kernel knows the kind
     */
    Probe(String what, String script, Map<String, String> options, List<String> absent) {
        this.what = what;
        this.script = script;
        this.options = options;
        this.absent = absent;
    }

    boolean has(String kind) {
        return known.computeIfAbsent(kind, this::ask);
    }

    /** Why a test is skipped. */
    String absence(String kind) {
        return "kernel has no " + what + " " + kind;
    }

    private boolean ask(String kind) {
        String command = script + " " + kind + " " + options.getOrDefault(kind, "");
        Tool.Result result = UNSHARE.run("--net sh -c", command, kind);
        if (result.exitCode() == 0) {
            return true;
        }
        if (result.exitCode() != REFUSED_BY_KERNEL && !result.errors().contains(ACTION_REFUSED)) {
            throw new AssertionError(
                    command + ": exit code " + result.exitCode() + ": " + result.errors().strip());
        }
        return absent.stream().noneMatch(result.errors()::contains);
    }
}
