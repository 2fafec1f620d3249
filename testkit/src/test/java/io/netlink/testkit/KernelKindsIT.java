package io.netlink.testkit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All kinds that the library is to know are there in the kernel VM, but those that {@code
 * build/vm/may-skip.tsv} lists: so that no other test is skipped there without anybody seeing it.
 *
 * <p>Only there: asking for a kind loads its module, and some modules make a link everywhere.
 */
@Tag("vm")
@EnabledIfSystemProperty(
        named = "netlink.vm",
        matches = "true",
        disabledReason = "loads all modules, so only in the kernel VM")
class KernelKindsIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amt",
                "bareudp",
                "batadv",
                "bond",
                "bridge",
                "can",
                "dsa",
                "dummy",
                "erspan",
                "geneve",
                "gre",
                "gretap",
                "gtp",
                "hsr",
                "ifb",
                "ip6erspan",
                "ip6gre",
                "ip6gretap",
                "ip6tnl",
                "ipip",
                "ipoib",
                "ipvlan",
                "ipvtap",
                "macsec",
                "macvlan",
                "macvtap",
                "netdevsim",
                "netkit",
                "nlmon",
                "rmnet",
                "sit",
                "team",
                "vcan",
                "veth",
                "virt_wifi",
                "vlan",
                "vrf",
                "vti",
                "vti6",
                "vxcan",
                "vxlan",
                "wireguard",
                "xfrm"
            })
    void linkKind(String kind) {
        Kernel.assumeLinkKind(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "atm",
                "bfifo",
                "blackhole",
                "cake",
                "cbq",
                "cbs",
                "choke",
                "clsact",
                "codel",
                "drr",
                "dsmark",
                "etf",
                "ets",
                "fq",
                "fq_codel",
                "fq_pie",
                "gred",
                "hfsc",
                "hhf",
                "htb",
                "ingress",
                "mq",
                "mqprio",
                "multiq",
                "netem",
                "noqueue",
                "pfifo",
                "pfifo_fast",
                "pie",
                "plug",
                "prio",
                "qfq",
                "red",
                "sfb",
                "sfq",
                "skbprio",
                "taprio",
                "tbf",
                "teql0"
            })
    void qdisc(String kind) {
        Kernel.assumeQdisc(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "basic",
                "bpf",
                "cgroup",
                "flow",
                "flower",
                "fw",
                "matchall",
                "route",
                "rsvp",
                "rsvp6",
                "tcindex",
                "u32"
            })
    void filter(String kind) {
        Kernel.assumeFilter(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bpf",
                "connmark",
                "csum",
                "ct",
                "ctinfo",
                "gact",
                "gate",
                "ife",
                "mirred",
                "mpls",
                "nat",
                "pedit",
                "police",
                "sample",
                "simple",
                "skbedit",
                "skbmod",
                "tunnel_key",
                "vlan"
            })
    void action(String kind) {
        Kernel.assumeAction(kind);
    }
}
