package io.netlink.route;

import static io.netlink.route.tc.PeditKey.Header.NETWORK;
import static io.netlink.uapi.IfEther.*;

import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.route.tc.*;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Actions, in filters and of their own. */
final class ActionCases {
    /** The kinds, as {@code tc actions list action KIND} wants them. */
    private static final List<String> KINDS = List.of("gact", "mirred", "police", "pedit", "nat");

    private ActionCases() {}

    private static MacAddress mac(String text) {
        return MacAddress.parse(text);
    }

    private static InetPrefix p(String text) {
        return InetPrefix.parse(text);
    }

    private static InetAddress ip(String text) {
        return InetPrefix.parse(text + (text.contains(":") ? "/128" : "/32")).address();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static <K extends TcKind<K> & ActionKind> void action(
            CaseList c, String words, K kind) {
        TcFilter filter = FilterCases.ingress(ETH_P_ALL, 10).kind(Matchall.create().action(kind));
        c.of(
                "tc filter add dev d0 ingress protocol all pref 10 matchall action " + words,
                rtnl -> rtnl.filters().add(filter));
    }

    static void inFilters(CaseList c) {
        action(c, "pass", Gact.pass());
        action(c, "drop", Gact.drop());
        action(c, "pipe", Gact.of(Control.PIPE));
        action(c, "continue", Gact.of(Control.CONTINUE));
        action(c, "reclassify", Gact.of(Control.RECLASSIFY));
        action(c, "trap", Gact.trap());
        action(c, "jump 1", Gact.of(Control.jump(1)));
        action(c, "goto chain 5", Gact.gotoChain(5));
        action(
                c,
                "pass random determ drop 5",
                Gact.pass().random(Gact.Random.determ(Control.DROP, 5)));
        action(
                c,
                "pass random netrand drop 10",
                Gact.pass().random(Gact.Random.netrand(Control.DROP, 10)));
        action(c, "pass index 9", Gact.pass().index(9));
        action(c, "mirred egress redirect dev d1", Mirred.redirect(101));
        action(c, "mirred egress mirror dev d1", Mirred.mirror(101));
        action(c, "mirred ingress redirect dev d1", Mirred.redirectIngress(101));
        action(c, "mirred ingress mirror dev d1 index 4", Mirred.mirrorIngress(101).index(4));
        action(
                c,
                "police rate 1mbit burst 10k drop",
                Police.rate(Rate.megabits(1), 10240).control(Control.DROP));
        action(
                c,
                "police rate 1mbit burst 10k mtu 1500 conform-exceed drop/pass",
                Police.rate(Rate.megabits(1), 10240, 1500)
                        .conformExceed(Control.DROP, Control.PASS));
        action(
                c,
                "police rate 10mbit burst 20k mtu 9000 peakrate 20mbit pipe",
                Police.rate(Rate.megabits(10), 20480, 9000)
                        .peakRate(Rate.megabits(20))
                        .control(Control.PIPE));
        action(c, "police rate 100gbit burst 10m", Police.rate(Rate.parse("100gbit"), 10 << 20));
        action(
                c,
                "police pkts_rate 1000 pkts_burst 100 drop",
                Police.packets(1000, 100).control(Control.DROP));
        action(c, "vlan pop", VlanAction.pop());
        action(c, "vlan push id 123", VlanAction.push(123));
        action(
                c,
                "vlan push id 5 protocol 802.1ad priority 3",
                VlanAction.push(5)
                        .set(VlanAction.PUSH_VLAN_PROTOCOL, ETH_P_8021AD)
                        .set(VlanAction.PUSH_VLAN_PRIORITY, 3));
        action(
                c,
                "vlan modify id 7 priority 2",
                VlanAction.modify(7).set(VlanAction.PUSH_VLAN_PRIORITY, 2));
        action(c, "vlan pop_eth", VlanAction.popEth());
        action(
                c,
                "vlan push_eth dst_mac 02:00:00:00:00:01 src_mac 02:00:00:00:00:02",
                VlanAction.pushEth(mac("02:00:00:00:00:01"), mac("02:00:00:00:00:02")));
        action(c, "tunnel_key unset", TunnelKey.unset());
        action(
                c,
                "tunnel_key set src_ip 10.0.0.1 dst_ip 10.0.0.2 id 11 dst_port 4789",
                TunnelKey.between(ip("10.0.0.1"), ip("10.0.0.2"))
                        .set(TunnelKey.ENC_KEY_ID, 11L)
                        .set(TunnelKey.ENC_DST_PORT, 4789));
        action(
                c,
                "tunnel_key set src_ip 2001:db8::1 dst_ip 2001:db8::2 id 5 tos 4 ttl 64 nocsum",
                TunnelKey.between(ip("2001:db8::1"), ip("2001:db8::2"))
                        .set(TunnelKey.ENC_KEY_ID, 5L)
                        .set(TunnelKey.ENC_TOS, 4)
                        .set(TunnelKey.ENC_TTL, 64)
                        .set(TunnelKey.NO_CSUM, true));
        action(
                c,
                "tunnel_key set src_ip 10.0.0.1 dst_ip 10.0.0.2 id 11 geneve_opts"
                        + " 0102:80:00112233,0103:81:0a0b0c0d",
                TunnelKey.between(ip("10.0.0.1"), ip("10.0.0.2"))
                        .set(TunnelKey.ENC_KEY_ID, 11L)
                        .set(
                                TunnelKey.ENC_OPTS,
                                List.of(
                                        new TunnelOption.Geneve(0x102, 0x80, hex("00112233")),
                                        new TunnelOption.Geneve(0x103, 0x81, hex("0a0b0c0d")))));
        action(
                c,
                "tunnel_key set src_ip 10.0.0.1 dst_ip 10.0.0.2 id 11 vxlan_opts 9",
                TunnelKey.between(ip("10.0.0.1"), ip("10.0.0.2"))
                        .set(TunnelKey.ENC_KEY_ID, 11L)
                        .set(TunnelKey.ENC_OPTS, List.of(new TunnelOption.Vxlan(9))));
        action(
                c,
                "tunnel_key set src_ip 10.0.0.1 dst_ip 10.0.0.2 id 11 erspan_opts 2:0:1:3",
                TunnelKey.between(ip("10.0.0.1"), ip("10.0.0.2"))
                        .set(TunnelKey.ENC_KEY_ID, 11L)
                        .set(TunnelKey.ENC_OPTS, List.of(new TunnelOption.Erspan(2, 0, 1, 3))));
        action(c, "skbedit mark 5/0xff", Skbedit.create().mark(5, 0xff));
        action(
                c,
                "skbedit queue_mapping 2 priority 1:5",
                Skbedit.create()
                        .set(Skbedit.QUEUE_MAPPING, 2)
                        .set(Skbedit.PRIORITY, TcHandle.of(1, 5)));
        action(c, "skbedit ptype otherhost", Skbedit.create().set(Skbedit.PTYPE, 3));
        action(c, "skbedit inheritdsfield", Skbedit.create().set(Skbedit.FLAGS, 0x20L));
        action(
                c,
                "skbmod set dmac 02:00:00:00:00:01 set smac 02:00:00:00:00:02 set etype 0x88b5",
                Skbmod.create()
                        .destinationMac(mac("02:00:00:00:00:01"))
                        .sourceMac(mac("02:00:00:00:00:02"))
                        .etherType(0x88b5));
        action(c, "skbmod swap mac", Skbmod.create().swapMac());
        action(c, "skbmod ecn", Skbmod.create().ecn());
        action(
                c,
                "nat ingress 10.0.0.0/24 192.0.2.0",
                Nat.ingress(p("10.0.0.0/24"), ip("192.0.2.0")));
        action(
                c,
                "nat egress 10.0.0.1 192.0.2.1 pipe",
                Nat.egress(p("10.0.0.1/32"), ip("192.0.2.1")).control(Control.PIPE));
        action(c, "csum ip4h tcp udp", Csum.of(1 | 8 | 16));
        action(
                c,
                "csum icmp igmp udplite sctp pipe",
                Csum.of(2 | 4 | 32 | 64).control(Control.PIPE));
        action(c, "connmark", Connmark.zone(0));
        action(c, "connmark zone 5", Connmark.zone(5));
        action(c, "ct", Ct.create());
        action(c, "ct clear", Ct.clear());
        action(
                c,
                "ct commit zone 5 mark 7/0xff",
                Ct.create().commit().set(Ct.ZONE, 5).mark(7, 0xff));
        action(
                c,
                "ct commit force label 01020304050607080910111213141516",
                Ct.create()
                        .commit()
                        .force()
                        .label(
                                hex("01020304050607080910111213141516"),
                                hex("ffffffffffffffffffffffffffffffff")));
        action(
                c,
                "ct commit nat src addr 10.0.0.1-10.0.0.9 port 1000-2000",
                Ct.create()
                        .commit()
                        .natSource(ip("10.0.0.1"), ip("10.0.0.9"))
                        .natPorts(1000, 2000));
        action(
                c,
                "ct commit nat dst addr 2001:db8::1 pipe",
                Ct.create()
                        .commit()
                        .natDestination(ip("2001:db8::1"), ip("2001:db8::1"))
                        .control(Control.PIPE));
        action(
                c,
                "ct commit nat src addr 10.0.0.1 pipe",
                Ct.create()
                        .commit()
                        .natSource(ip("10.0.0.1"), ip("10.0.0.1"))
                        .control(Control.PIPE));
        action(c, "ct nat pipe", Ct.create().nat().control(Control.PIPE));
        action(
                c,
                "ctinfo dscp 0xfc000000 0x01000000 zone 3",
                Ctinfo.create()
                        .set(Ctinfo.PARMS_DSCP_MASK, 0xfc000000L)
                        .set(Ctinfo.PARMS_DSCP_STATEMASK, 0x01000000L)
                        .set(Ctinfo.ZONE, 3));
        action(c, "ctinfo cpmark 0xff", Ctinfo.create().set(Ctinfo.PARMS_CPMARK_MASK, 0xffL));
        action(
                c,
                "sample rate 100 group 5 trunc 128",
                Sample.of(100, 5).set(Sample.TRUNC_SIZE, 128L));
        action(
                c,
                "mpls push label 100 tc 1 ttl 64 bos 1",
                MplsAction.push(100)
                        .set(MplsAction.TC, 1)
                        .set(MplsAction.TTL, 64)
                        .set(MplsAction.BOS, 1));
        action(c, "mpls pop protocol ip", MplsAction.pop(ETH_P_IP));
        action(c, "mpls modify label 20", MplsAction.modify().set(MplsAction.LABEL, 20L));
        action(c, "mpls dec_ttl", MplsAction.decrementTtl());
        action(
                c,
                "mpls mac_push label 9 protocol mpls_uc",
                MplsAction.macPush(9).set(MplsAction.PROTO, ETH_P_MPLS_UC));
        action(
                c,
                "ife encode type 0xdead allow mark dst 02:00:00:00:00:01",
                IfeAction.encode()
                        .set(IfeAction.ETHERTYPE, 0xdead)
                        .allow(IfeAction.MARK)
                        .set(IfeAction.DMAC, mac("02:00:00:00:00:01")));
        action(c, "ife decode pipe", IfeAction.decode());
        action(
                c,
                "gate clockid CLOCK_TAI sched-entry open 200000000 -1 8000000 sched-entry close"
                        + " 100000000",
                Gate.of(List.of(Gate.open(200_000_000, -1, 8_000_000), Gate.close(100_000_000)))
                        .set(Gate.CLOCKID, 11));
        TcFilter simple =
                FilterCases.ingress(ETH_P_ALL, 10)
                        .kind(Matchall.create().action(Simple.of("hello")));
        c.otherwise(
                "tc filter add dev d0 ingress protocol all pref 10 matchall action simple sdata"
                        + " hello",
                "tc sends 32 bytes, whatever is behind the text in its memory",
                rtnl -> rtnl.filters().add(simple));
        action(
                c,
                "pedit munge offset 0 u32 set 0x12345678",
                Pedit.create().set32(NETWORK, 0, 0x12345678, -1));
        action(
                c,
                "pedit munge offset 2 u16 set 0x1234 munge offset 9 u8 set 6",
                Pedit.create().set16(NETWORK, 2, 0x1234, 0xffff).set8(NETWORK, 9, 6, 0xff));
        action(
                c,
                "pedit ex munge eth dst set 02:00:00:00:00:01 munge eth src set 02:00:00:00:00:02",
                Pedit.extended()
                        .ethDestination(mac("02:00:00:00:00:01"))
                        .ethSource(mac("02:00:00:00:00:02")));
        action(c, "pedit ex munge eth type set 0x800", Pedit.extended().ethType(0x800));
        action(
                c,
                "pedit ex munge ip src set 10.0.0.1 munge ip dst set 10.0.0.2",
                Pedit.extended().ipSource(ip("10.0.0.1")).ipDestination(ip("10.0.0.2")));
        action(
                c,
                "pedit ex munge ip ttl add 0xff munge ip tos set 0x10 retain 0xfc",
                Pedit.extended().ipTtlAdd(-1).ipTos(0x10, 0xfc));
        action(c, "pedit ex munge ip ttl set 64", Pedit.extended().ipTtl(64));
        action(
                c,
                "pedit ex munge ip6 src set 2001:db8::1 munge ip6 hoplimit set 5",
                Pedit.extended().ipSource(ip("2001:db8::1")).ip6HopLimit(5));
        action(
                c,
                "pedit ex munge ip6 dst set 2001:db8::2",
                Pedit.extended().ipDestination(ip("2001:db8::2")));
        action(
                c,
                "pedit ex munge tcp dport set 8080 munge tcp sport set 9090 pipe",
                Pedit.extended()
                        .tcpDestinationPort(8080)
                        .tcpSourcePort(9090)
                        .control(Control.PIPE));
        action(
                c,
                "pedit ex munge udp sport set 53 munge udp dport set 54",
                Pedit.extended().udpSourcePort(53).udpDestinationPort(54));
    }

    /** What the library lists of actions of their own, without what passes. */
    static List<String> seen(Rtnetlink rtnl) {
        List<String> lines = new ArrayList<>();
        for (String kind : KINDS) {
            for (Action action : rtnl.actions().list(kind)) {
                WireTree.lines(action.data(), List.of("STATS", "_TM"))
                        .forEach(line -> lines.add(kind + " " + action.index() + " " + line));
            }
        }
        return lines;
    }

    static CaseGroup own() {
        CaseGroup group =
                CaseGroup.of(
                        "actions",
                        "tc -j actions list action gact",
                        ActionCases::seen,
                        ActionCases::ofTheirOwn);
        for (String kind : KINDS.subList(1, KINDS.size())) {
            group = group.alsoComparing("tc -j actions list action " + kind);
        }
        return group;
    }

    private static void ofTheirOwn(CaseList c) {
        c.of(
                "tc actions add action drop index 5",
                rtnl -> rtnl.actions().add(Gact.drop().index(5)));
        c.of(
                "tc actions add action pass index 7 cookie 0a0b0c",
                rtnl ->
                        rtnl.actions()
                                .add(
                                        List.of(
                                                Action.of(Gact.pass().index(7))
                                                        .cookie(hex("0a0b0c")))));
        c.of(
                "tc actions add action pass index 7 no_percpu",
                rtnl ->
                        rtnl.actions()
                                .add(
                                        List.of(
                                                Action.of(Gact.pass().index(7))
                                                        .set(Action.FLAGS, Bitfield32.set(1)))));
        c.of(
                "tc actions add action pass index 7 hw_stats disabled",
                rtnl ->
                        rtnl.actions()
                                .add(
                                        List.of(
                                                Action.of(Gact.pass().index(7))
                                                        .set(Action.HW_STATS, Bitfield32.set(0)))));
        c.of(
                "tc actions add action drop index 5 action pass index 6",
                rtnl ->
                        rtnl.actions()
                                .add(
                                        List.of(
                                                Action.of(Gact.drop().index(5)),
                                                Action.of(Gact.pass().index(6)))));
        c.of(
                "tc actions add action mirred egress mirror dev d1 index 3",
                rtnl -> rtnl.actions().add(Mirred.mirror(101).index(3)));
        c.of(
                "tc actions add action police rate 1mbit burst 10k index 2",
                rtnl -> rtnl.actions().add(Police.rate(Rate.megabits(1), 10240).index(2)));
        c.of(
                "tc actions add action drop index 5;tc actions change action pass index 5",
                rtnl -> {
                    rtnl.actions().add(Gact.drop().index(5));
                    rtnl.actions().replace(Gact.pass().index(5));
                });
        c.of(
                "tc actions replace action nat ingress 10.0.0.1 10.0.0.2 index 4",
                rtnl ->
                        rtnl.actions()
                                .replace(Nat.ingress(p("10.0.0.1/32"), ip("10.0.0.2")).index(4)));
        c.of(
                "tc actions add action drop index 5;tc actions delete action gact index 5",
                rtnl -> {
                    Action made = rtnl.actions().add(Gact.drop().index(5));
                    rtnl.actions().delete(made);
                });
        c.of(
                "tc actions add action drop index 5;tc actions get action gact index 5",
                rtnl -> {
                    rtnl.actions().add(Gact.drop().index(5));
                    rtnl.actions().get("gact", 5);
                });
        c.of(
                "tc actions add action drop index 5;tc actions flush action gact",
                rtnl -> {
                    rtnl.actions().add(Gact.drop().index(5));
                    rtnl.actions().flush("gact");
                });
        c.orRefused(
                "tc actions add action drop index 5;tc actions add action drop index 5",
                rtnl -> {
                    rtnl.actions().add(Gact.drop().index(5));
                    rtnl.actions().add(Gact.drop().index(5));
                });
    }
}
