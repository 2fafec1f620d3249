package io.netlink.route;

import static io.netlink.uapi.IfEther.*;

import io.netlink.InetPrefix;
import io.netlink.route.tc.Basic;
import io.netlink.route.tc.Cgroup;
import io.netlink.route.tc.Ematch;
import io.netlink.route.tc.FilterKind;
import io.netlink.route.tc.Flow;
import io.netlink.route.tc.Fw;
import io.netlink.route.tc.Gact;
import io.netlink.route.tc.Matchall;
import io.netlink.route.tc.Meta;
import io.netlink.route.tc.Mirred;
import io.netlink.route.tc.Police;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.Route4;
import io.netlink.route.tc.TcKind;
import io.netlink.route.tc.U32;
import io.netlink.uapi.PktCls;
import io.netlink.uapi.TcEmMeta;

import java.time.Duration;
import java.util.List;

/** {@code tc filter add dev d0 ingress …} of all kinds but flower. */
final class FilterCases {
    /** What comes before: where filters can be. */
    static final String GIVEN = "tc qdisc add dev d0 clsact";

    static final String SHOW = "tc -j -d filter show dev d0 ingress";

    private static final String ADD = "tc filter add dev d0 ingress ";

    private FilterCases() {}

    static TcFilter ingress(int protocol, int priority) {
        return TcFilter.on("d0")
                .parent(TcHandle.CLSACT_INGRESS)
                .protocol(protocol)
                .priority(priority);
    }

    /** What the library lists, without what passes. */
    static List<String> seen(Rtnetlink rtnl) {
        return rtnl.filters().list(TcFilter.on("d0").parent(TcHandle.CLSACT_INGRESS)).stream()
                .flatMap(
                        each ->
                                WireTree.lines(each.attributes(), List.of("STATS", "_TM", "PCNT"))
                                        .stream()
                                        .map(line -> each.handle() + " " + line))
                .toList();
    }

    static CaseGroup group(String name, java.util.function.Consumer<CaseList> table) {
        return CaseGroup.of(name, SHOW, FilterCases::seen, table).given(GIVEN);
    }

    private static <K extends TcKind<K> & FilterKind> void ip(CaseList c, String words, K kind) {
        TcFilter filter = ingress(ETH_P_IP, 10).kind(kind);
        c.of(ADD + "protocol ip pref 10 " + words, rtnl -> rtnl.filters().add(filter));
    }

    private static <K extends TcKind<K> & FilterKind> void all(CaseList c, String words, K kind) {
        TcFilter filter = ingress(ETH_P_ALL, 10).kind(kind);
        c.of(ADD + "protocol all pref 10 " + words, rtnl -> rtnl.filters().add(filter));
    }

    static void matchall(CaseList c) {
        Matchall matchall = Matchall.create();
        all(c, "matchall action drop", matchall.action(Gact.drop()));
        all(c, "matchall skip_hw action pass", matchall.skipHw().action(Gact.pass()));
        c.orRefused(
                ADD + "protocol all pref 10 matchall skip_sw action pass",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_ALL, 10)
                                                .kind(matchall.skipSw().action(Gact.pass()))));
        all(c, "matchall classid 1:10", matchall.classid("1:10"));
        all(
                c,
                "matchall action mirred egress mirror dev d1 action mirred egress redirect dev d1",
                matchall.action(Mirred.mirror(101)).action(Mirred.redirect(101)));
        c.of(
                ADD + "protocol all pref 10 handle 0x5 matchall action pass",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_ALL, 10)
                                                .handle(5)
                                                .kind(matchall.action(Gact.pass()))));
        c.of(
                ADD + "protocol all pref 10 chain 7 matchall action pass",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_ALL, 10)
                                                .chain(7)
                                                .kind(matchall.action(Gact.pass()))));
        c.of(
                "tc filter replace dev d0 ingress protocol all pref 10 handle 1 matchall action"
                        + " drop",
                rtnl ->
                        rtnl.filters()
                                .replace(
                                        ingress(ETH_P_ALL, 10)
                                                .handle(1)
                                                .kind(matchall.action(Gact.drop()))));
        c.orRefused(
                ADD
                        + "protocol all pref 10 handle 1 matchall action drop;tc filter change dev"
                        + " d0 ingress protocol all pref 10 handle 1 matchall action pass",
                rtnl -> {
                    TcFilter filter = ingress(ETH_P_ALL, 10).handle(1);
                    rtnl.filters().add(filter.kind(matchall.action(Gact.drop())));
                    rtnl.filters().change(filter.kind(matchall.action(Gact.pass())));
                });
        c.of(
                ADD
                        + "protocol all pref 10 handle 1 matchall action drop;tc filter delete dev"
                        + " d0 ingress protocol all pref 10 handle 1 matchall",
                rtnl -> {
                    TcFilter filter = ingress(ETH_P_ALL, 10).handle(1);
                    rtnl.filters().add(filter.kind(matchall.action(Gact.drop())));
                    rtnl.filters().delete(filter.kind(matchall));
                });
        c.of(
                ADD
                        + "protocol all pref 10 matchall action drop;tc filter delete dev d0"
                        + " ingress",
                rtnl -> {
                    rtnl.filters().add(ingress(ETH_P_ALL, 10).kind(matchall.action(Gact.drop())));
                    rtnl.filters().delete(TcFilter.on("d0").parent(TcHandle.CLSACT_INGRESS));
                });
        c.of(
                ADD
                        + "protocol all pref 10 handle 1 matchall action drop;tc filter get dev d0"
                        + " ingress protocol all pref 10 handle 1 matchall",
                rtnl -> {
                    TcFilter filter = ingress(ETH_P_ALL, 10).handle(1);
                    rtnl.filters().add(filter.kind(matchall.action(Gact.drop())));
                    rtnl.filters().get(filter.kind(matchall));
                });
    }

    static void fw(CaseList c) {
        c.of(
                ADD + "protocol ip pref 10 handle 6 fw classid 1:1",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_IP, 10)
                                                .handle(6)
                                                .kind(Fw.create().classid("1:1"))));
        c.of(
                ADD + "protocol ip pref 10 handle 0x10/0xff fw classid 1:1 action drop",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_IP, 10)
                                                .handle(0x10)
                                                .kind(
                                                        Fw.create()
                                                                .set(Fw.MASK, 0xffL)
                                                                .classid("1:1")
                                                                .action(Gact.drop()))));
        c.of(
                ADD + "protocol ip pref 10 handle 7 fw classid 1:1 indev d0",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_IP, 10)
                                                .handle(7)
                                                .kind(
                                                        Fw.create()
                                                                .classid("1:1")
                                                                .set(Fw.INDEV, "d0"))));
    }

    static void u32(CaseList c) {
        U32 u32 = U32.create();
        ip(c, "u32 match u32 0 0 flowid 1:1", u32.match32(0, 0, 0).classid("1:1"));
        ip(
                c,
                "u32 match ip src 10.1.0.0/16 match ip dst 10.2.3.4/32 flowid 1:1",
                u32.matchIpSource(InetPrefix.parse("10.1.0.0/16"))
                        .matchIpDestination(InetPrefix.parse("10.2.3.4/32"))
                        .classid("1:1"));
        ip(
                c,
                "u32 match ip protocol 6 0xff match ip dport 80 0xffff match ip sport 1024 0xfc00"
                        + " flowid 1:2",
                u32.matchIpProtocol(6)
                        .matchIpDestinationPort(80, 0xffff)
                        .matchIpSourcePort(1024, 0xfc00)
                        .classid("1:2"));
        ip(
                c,
                "u32 match ip tos 0x10 0xff match u16 0x1234 0xfff0 at 2 match u8 0x40 0xf0 at 0"
                        + " action drop",
                u32.matchIpTos(0x10, 0xff)
                        .match16(2, 0x1234, 0xfff0)
                        .match8(0, 0x40, 0xf0)
                        .action(Gact.drop()));
        ip(
                c,
                "u32 match u32 0x01020304 0xffffff00 at -8 match u8 5 0xff at -14 action pass",
                u32.match32(-8, 0x01020304, 0xffffff00).match8(-14, 5, 0xff).action(Gact.pass()));
        ip(
                c,
                "u32 match mark 7 0xff match u32 0 0 flowid 1:1",
                u32.matchMark(7, 0xff).match32(0, 0, 0).classid("1:1"));
        ip(
                c,
                "u32 skip_hw match u32 0 0 action ok",
                u32.match32(0, 0, 0).skipHw().action(Gact.pass()));
        ip(
                c,
                "u32 match u32 0 0 indev d0 flowid 1:1",
                u32.match32(0, 0, 0).set(U32.INDEV, "d0").classid("1:1"));
        c.of(
                ADD
                        + "protocol ipv6 pref 10 u32 match ip6 src fe80::/10 match ip6 dst"
                        + " 2001:db8:1::/48 match ip6 protocol 6 0xff flowid 1:1",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_IPV6, 10)
                                                .kind(
                                                        u32.matchIpSource(
                                                                        InetPrefix.parse(
                                                                                "fe80::/10"))
                                                                .matchIpDestination(
                                                                        InetPrefix.parse(
                                                                                "2001:db8:1::/48"))
                                                                .matchIp6Protocol(6)
                                                                .classid("1:1"))));
        c.of(
                ADD + "protocol ip pref 10 handle 1: u32 divisor 256",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_IP, 10)
                                                .handle(U32.table(1, 0, 0))
                                                .kind(U32.buckets(256))));
        c.of(
                ADD
                        + "protocol ip pref 10 handle 1: u32 divisor 256;"
                        + ADD
                        + "protocol ip pref 10 u32 ht 1:12: match ip src 10.0.0.18/32 flowid 1:1;"
                        + ADD
                        + "protocol ip pref 10 u32 ht 800:: match ip dst 10.9.0.0/16 hashkey mask"
                        + " 0x000000ff at 12 link 1:",
                rtnl -> {
                    TcFilter filter = ingress(ETH_P_IP, 10);
                    rtnl.filters().add(filter.handle(U32.table(1, 0, 0)).kind(U32.buckets(256)));
                    rtnl.filters()
                            .add(
                                    filter.kind(
                                            u32.set(U32.HASH, U32.table(1, 0x12, 0))
                                                    .matchIpSource(InetPrefix.parse("10.0.0.18/32"))
                                                    .classid("1:1")));
                    rtnl.filters()
                            .add(
                                    filter.kind(
                                            u32.set(U32.HASH, U32.table(0x800, 0, 0))
                                                    .matchIpDestination(
                                                            InetPrefix.parse("10.9.0.0/16"))
                                                    .hashKey(0xff, 12)
                                                    .set(U32.LINK, U32.table(1, 0, 0))));
                });
        c.of(
                ADD
                        + "protocol ip pref 10 handle 2: u32 divisor 1;"
                        + ADD
                        + "protocol ip pref 10 u32 ht 2: match u16 0x50 0xffff at nexthdr+2 flowid"
                        + " 1:1;"
                        + ADD
                        + "protocol ip pref 10 u32 match ip protocol 6 0xff offset at 0 mask 0x0f00"
                        + " shift 6 link 2:",
                rtnl -> {
                    TcFilter filter = ingress(ETH_P_IP, 10);
                    rtnl.filters().add(filter.handle(U32.table(2, 0, 0)).kind(U32.buckets(1)));
                    rtnl.filters()
                            .add(
                                    filter.kind(
                                            u32.set(U32.HASH, U32.table(2, 0, 0))
                                                    .matchNextHeader(0, 0x50, 0xffff)
                                                    .classid("1:1")));
                    rtnl.filters()
                            .add(
                                    filter.kind(
                                            u32.matchIpProtocol(6)
                                                    .nextHeader(0, 0x0f00, 6)
                                                    .set(U32.LINK, U32.table(2, 0, 0))));
                });
        ip(
                c,
                "u32 match u32 0 0 police rate 1mbit burst 10k drop flowid 1:1",
                u32.match32(0, 0, 0)
                        .set(
                                U32.POLICE,
                                Police.rate(Rate.megabits(1), 10 * 1024)
                                        .control(io.netlink.route.tc.Control.DROP)
                                        .data())
                        .classid("1:1"));
    }

    static void others(CaseList c) {
        Ematch.Layer network = Ematch.Layer.NETWORK;
        Ematch.Operator eq = Ematch.Operator.EQ;
        ip(
                c,
                "basic match cmp(u8 at 9 layer network mask 0xff eq 6) flowid 1:1",
                Basic.match(Ematch.cmp(network, 9, 1, eq, 6, 0xff)).classid("1:1"));
        ip(
                c,
                "basic match not cmp(u16 at 2 layer network gt 100 trans) and u32(u32 0x0a000001"
                        + " 0xffffffff at 12) action drop",
                Basic.match(
                                Ematch.cmpTrans(network, 2, 2, Ematch.Operator.GT, 100, 0).not(),
                                Ematch.u32(12, 0x0a000001, -1))
                        .action(Gact.drop()));
        ip(
                c,
                "basic match cmp(u32 at 4 layer transport lt 7) or cmp(u8 at 0 layer link eq 2)"
                        + " classid 1:2",
                Basic.match(
                                Ematch.cmp(Ematch.Layer.TRANSPORT, 4, 4, Ematch.Operator.LT, 7, 0)
                                        .or(),
                                Ematch.cmp(Ematch.Layer.LINK, 0, 1, eq, 2, 0))
                        .classid("1:2"));
        ip(c, "basic action drop", Basic.match().action(Gact.drop()));
        ematches(c);
        c.of(
                ADD + "protocol ip pref 10 handle 1 cgroup action drop",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_IP, 10)
                                                .handle(1)
                                                .kind(Cgroup.create().action(Gact.drop()))));
        c.of(
                ADD
                        + "protocol ip pref 10 handle 1 cgroup match cmp(u8 at 9 layer network eq"
                        + " 6) action drop",
                rtnl ->
                        rtnl.filters()
                                .add(
                                        ingress(ETH_P_IP, 10)
                                                .handle(1)
                                                .kind(
                                                        Cgroup.create()
                                                                .match(
                                                                        Ematch.cmp(
                                                                                network, 9, 1, eq,
                                                                                6, 0))
                                                                .action(Gact.drop()))));
        route(
                c,
                0x000a0014,
                "from 10 to 20 classid 1:1",
                Route4.create().set(Route4.FROM, 10L).set(Route4.TO, 20L).classid("1:1"));
        route(
                c,
                0x80650005L,
                "fromif d1 to 5 classid 1:1 action drop",
                Route4.create()
                        .set(Route4.IIF, 101L)
                        .set(Route4.TO, 5L)
                        .classid("1:1")
                        .action(Gact.drop()));
        flow(
                c,
                "hash keys src,dst divisor 1024 baseclass 1:1 perturb 10",
                Flow.hash(PktCls.FLOW_KEY_SRC, PktCls.FLOW_KEY_DST)
                        .set(Flow.DIVISOR, 1024L)
                        .set(Flow.PERTURB, Duration.ofSeconds(10))
                        .classid("1:1"));
        flow(
                c,
                "map key dst and 0xff addend 5 baseclass 1:2",
                Flow.map(PktCls.FLOW_KEY_DST)
                        .set(Flow.MASK, 0xffL)
                        .set(Flow.XOR, 0L)
                        .set(Flow.ADDEND, 5L)
                        .classid("1:2"));
        flow(
                c,
                "map key dst rshift 8 divisor 16 action drop",
                Flow.map(PktCls.FLOW_KEY_DST)
                        .set(Flow.RSHIFT, 8L)
                        .set(Flow.DIVISOR, 16L)
                        .action(Gact.drop()));
    }

    private static void ematches(CaseList c) {
        Ematch.Operator eq = Ematch.Operator.EQ;
        Meta priority = Meta.of(TcEmMeta.TCF_META_ID_PRIORITY);
        Meta device = Meta.of(TcEmMeta.TCF_META_ID_DEV);
        basic(c, "meta(priority eq 4)", Ematch.meta(priority, eq, Meta.value(4)));
        basic(
                c,
                "meta(priority shift 2 mask 7 lt 4)",
                Ematch.meta(priority.shift(2).mask(7), Ematch.Operator.LT, Meta.value(4)));
        basic(
                c,
                "meta(priority gt nf_mark)",
                Ematch.meta(priority, Ematch.Operator.GT, Meta.of(TcEmMeta.TCF_META_ID_NFMARK)));
        basic(c, "meta(dev eq 100)", Ematch.meta(device, eq, Meta.value(100)));
        // tc gives "d0" and dev different types, which the kernel refuses: see EmatchIT
        basic(
                c,
                "not meta(vlan mask 0xfff eq 5) or nbyte(\"abcd\" at 12 layer network)",
                Ematch.meta(Meta.of(TcEmMeta.TCF_META_ID_VLAN_TAG).mask(0xfff), eq, Meta.value(5))
                        .not()
                        .or(),
                Ematch.nbyte(
                        Ematch.Layer.NETWORK, 12, (byte) 'a', (byte) 'b', (byte) 'c', (byte) 'd'));
        basic(c, "u32(u32 0x1122 0xffff at nexthdr+4)", Ematch.u32Next(4, 0x1122, 0xffff));
        basic(
                c,
                "u32(u32 1 1 at 0) and (u32(u32 2 2 at 0) or u32(u32 3 3 at 0))",
                Ematch.u32(0, 1, 1),
                Ematch.group(Ematch.u32(0, 2, 2).or(), Ematch.u32(0, 3, 3)));
        basic(
                c,
                "u32(u32 1 1 at 0) and (u32(u32 2 2 at 0) or not (u32(u32 3 3 at 0) and u32(u32 4 4"
                        + " at 0))) and (u32(u32 5 5 at 0))",
                Ematch.u32(0, 1, 1),
                Ematch.group(
                        Ematch.u32(0, 2, 2).or(),
                        Ematch.group(Ematch.u32(0, 3, 3), Ematch.u32(0, 4, 4)).not()),
                Ematch.group(Ematch.u32(0, 5, 5)));
    }

    private static void basic(CaseList c, String words, Ematch... matches) {
        ip(c, "basic match " + words + " action drop", Basic.match(matches).action(Gact.drop()));
    }

    /** The handle, which tc works out, may as well be left to the kernel. */
    private static void route(CaseList c, long handle, String words, Route4 route) {
        c.of(
                ADD + "protocol ip pref 10 route " + words,
                rtnl -> rtnl.filters().add(ingress(ETH_P_IP, 10).handle(handle).kind(route)));
    }

    private static void flow(CaseList c, String words, Flow flow) {
        c.of(
                ADD + "protocol ip pref 10 handle 1 flow " + words,
                rtnl -> rtnl.filters().add(ingress(ETH_P_IP, 10).handle(1).kind(flow)));
    }
}
