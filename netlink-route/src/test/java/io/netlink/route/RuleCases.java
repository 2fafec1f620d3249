package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTPROT_BIRD;
import static io.netlink.uapi.RtNetlink.RTPROT_STATIC;
import static io.netlink.uapi.RtNetlink.RT_TABLE_MAIN;

import java.util.List;

/** {@code ip rule}. */
final class RuleCases {
    /** What is there to delete. */
    static final String IPV4 =
            "rule add from 10.9.0.0/16 lookup 90 priority 90;rule add fwmark 0/0xf lookup 91"
                    + " priority 91;rule add iif d0 lookup 92 priority 92";

    private RuleCases() {}

    static List<String> listed(Rtnetlink rtnl) {
        return CaseGroup.seen(
                rtnl.rules().list(), rule -> rule + " " + rule.header, Rule::attributes);
    }

    private static void add(CaseList c, String words, Rule rule) {
        c.of("rule add " + words, rtnl -> rtnl.rules().add(rule));
    }

    private static void add6(CaseList c, String words, Rule rule) {
        c.of("-6 rule add " + words, rtnl -> rtnl.rules().add(rule));
    }

    static void ipv4(CaseList c) {
        add(c, "from 10.0.0.0/8 lookup 100", Rule.from("10.0.0.0/8").lookup(100));
        add(c, "from 10.0.0.1 lookup 100", Rule.from("10.0.0.1/32").lookup(100));
        add(c, "to 10.1.0.0/16 lookup 1000", Rule.ipv4().to("10.1.0.0/16").lookup(1000));
        add(
                c,
                "from 10.0.0.0/8 to 10.1.0.0/16 table 4294967295 priority 5",
                Rule.from("10.0.0.0/8").to("10.1.0.0/16").lookup(0xffff_ffffL).priority(5));
        add(c, "lookup main priority 0", Rule.ipv4().lookup(RT_TABLE_MAIN).priority(0));
        add(c, "priority 4294967295 tos 0x10", Rule.ipv4().priority(0xffff_ffffL).tos(0x10));
        add(c, "fwmark 1 lookup 5", Rule.ipv4().fwmark(1).lookup(5));
        add(c, "fwmark 0x10/0xf0 lookup 5", Rule.ipv4().fwmark(0x10, 0xf0).lookup(5));
        add(c, "fwmark 0/0xffffffff lookup 5", Rule.ipv4().fwmark(0).lookup(5));
        add(c, "fwmark 0/0xf0 lookup 5", Rule.ipv4().fwmark(0, 0xf0).lookup(5));
        add(c, "iif lo oif d1 lookup 5", Rule.ipv4().iif("lo").oif("d1").lookup(5));
        add(c, "iif nobody lookup 5", Rule.ipv4().iif("nobody").lookup(5));
        add(c, "oif nobody lookup 5", Rule.ipv4().oif("nobody").lookup(5));
        add(c, "not from 10.0.0.0/8 lookup 5", Rule.from("10.0.0.0/8").not().lookup(5));
        add(c, "goto 32766 priority 6", Rule.ipv4().goTo(32766).priority(6));
        add(c, "goto 20000 priority 6", Rule.ipv4().goTo(20000).priority(6));
        add(c, "nop priority 6", Rule.ipv4().nop().priority(6));
        add(c, "blackhole from 10.0.0.0/8", Rule.from("10.0.0.0/8").blackhole());
        add(c, "unreachable iif d0", Rule.ipv4().iif("d0").unreachable());
        add(c, "prohibit to 10.0.0.0/8", Rule.ipv4().to("10.0.0.0/8").prohibit());
        add(
                c,
                "lookup main suppress_prefixlength 0",
                Rule.ipv4().lookup(RT_TABLE_MAIN).suppressPrefixLength(0));
        add(
                c,
                "lookup main suppress_prefixlength 32 suppress_ifgroup 7",
                Rule.ipv4().lookup(RT_TABLE_MAIN).suppressPrefixLength(32).suppressIfGroup(7));
        add(
                c,
                "lookup main suppress_ifgroup 0",
                Rule.ipv4().lookup(RT_TABLE_MAIN).suppressIfGroup(0));
        add(c, "uidrange 0-0 lookup 5", Rule.ipv4().uidRange(0, 0).lookup(5));
        add(c, "uidrange 1000-1999 lookup 5", Rule.ipv4().uidRange(1000, 1999).lookup(5));
        add(c, "ipproto tcp lookup 5", Rule.ipv4().ipProtocol(6).lookup(5));
        add(
                c,
                "ipproto udp sport 1000-2000 dport 53 lookup 5",
                Rule.ipv4().ipProtocol(17).sport(1000, 2000).dport(53).lookup(5));
        add(c, "sport 1 lookup 5", Rule.ipv4().sport(1).lookup(5));
        add(c, "dport 1-65534 lookup 5", Rule.ipv4().dport(1, 65534).lookup(5));
        add(c, "tun_id 42 lookup 5", Rule.ipv4().tunnelId(42).lookup(5));
        add(c, "l3mdev priority 7", Rule.ipv4().l3mdev().priority(7));
        add(
                c,
                "l3mdev iif d0 prohibit priority 7",
                Rule.ipv4().l3mdev().iif("d0").prohibit().priority(7));
        add(c, "realms 3/4 lookup 5", Rule.ipv4().realms(3, 4).lookup(5));
        add(c, "realms 4 lookup 5", Rule.ipv4().realms(0, 4).lookup(5));
        add(c, "lookup 5 protocol bird", Rule.ipv4().lookup(5).protocol(RTPROT_BIRD));
        add(
                c,
                "from 10.0.0.0/8 to 10.1.0.0/16 tos 0x8 fwmark 1/3 iif d0 oif d1 uidrange 5-6"
                    + " ipproto 17 sport 7 dport 8-9 tun_id 10 realms 11/12 lookup 1300"
                    + " suppress_prefixlength 14 suppress_ifgroup 15 protocol static priority 16",
                Rule.from("10.0.0.0/8")
                        .to("10.1.0.0/16")
                        .tos(8)
                        .fwmark(1, 3)
                        .iif("d0")
                        .oif("d1")
                        .uidRange(5, 6)
                        .ipProtocol(17)
                        .sport(7)
                        .dport(8, 9)
                        .tunnelId(10)
                        .realms(11, 12)
                        .lookup(1300)
                        .suppressPrefixLength(14)
                        .suppressIfGroup(15)
                        .protocol(RTPROT_STATIC)
                        .priority(16));
        c.of("rule del priority 90", rtnl -> rtnl.rules().delete(Rule.ipv4().priority(90)));
        c.of("rule del iif d0", rtnl -> rtnl.rules().delete(Rule.ipv4().iif("d0")));
        c.otherwise(
                "rule del from 10.9.0.0/16 lookup 90",
                "we also say that it must be a rule that looks up",
                rtnl -> rtnl.rules().delete(Rule.from("10.9.0.0/16").lookup(90)));
        c.otherwise(
                "rule del fwmark 0/0xf lookup 91",
                "we also say that it must be a rule that looks up",
                rtnl -> rtnl.rules().delete(Rule.ipv4().fwmark(0, 0xf).lookup(91)));
        c.otherwise(
                "rule del priority 92",
                "a listed rule deletes as it is",
                rtnl -> rtnl.rules().list(RuleFilter.ALL.iif("d0")).forEach(rtnl.rules()::delete));
        c.otherwise("rule flush", "found first", rtnl -> rtnl.rules().flush(RuleFilter.ALL.ipv4()));
        c.otherwise(
                "rule del priority 91; rule add blackhole priority 91",
                "one call",
                rtnl -> rtnl.rules().replace(Rule.ipv4().blackhole().priority(91)));
    }

    static void ipv6(CaseList c) {
        add6(c, "from 2001:db8::/32 lookup 100", Rule.from("2001:db8::/32").lookup(100));
        add6(
                c,
                "from 2001:db8::/32 to 2001:db8:1::1 lookup 100 priority 0",
                Rule.from("2001:db8::/32").to("2001:db8:1::1/128").lookup(100).priority(0));
        add6(c, "fwmark 7 not lookup 5", Rule.ipv6().fwmark(7).not().lookup(5));
        add6(c, "uidrange 0-4294967294 lookup 5", Rule.ipv6().uidRange(0, 0xffff_fffeL).lookup(5));
        add6(
                c,
                "lookup main suppress_prefixlength 128",
                Rule.ipv6().lookup(RT_TABLE_MAIN).suppressPrefixLength(128));
        add6(c, "ipproto ipv6-icmp prohibit", Rule.ipv6().ipProtocol(58).prohibit());
        add6(c, "goto 32766 priority 6", Rule.ipv6().goTo(32766).priority(6));
        add6(
                c,
                "iif lo oif d1 sport 5 dport 6-7 ipproto 6 tun_id 18446744073709551615 blackhole",
                Rule.ipv6()
                        .iif("lo")
                        .oif("d1")
                        .sport(5)
                        .dport(6, 7)
                        .ipProtocol(6)
                        .tunnelId(-1)
                        .blackhole());
        add6(c, "l3mdev protocol static", Rule.ipv6().l3mdev().protocol(RTPROT_STATIC));
    }
}
