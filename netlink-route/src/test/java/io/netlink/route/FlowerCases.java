package io.netlink.route;

import static io.netlink.route.tc.FlowerKeys.*;
import static io.netlink.route.tc.FlowerTunnel.*;
import static io.netlink.uapi.IfEther.*;
import static io.netlink.uapi.PktCls.TCA_CLS_FLAGS_VERBOSE;
import static io.netlink.uapi.PktCls.TCA_FLOWER_KEY_FLAGS_FRAG_IS_FIRST;
import static io.netlink.uapi.PktCls.TCA_FLOWER_KEY_FLAGS_IS_FRAGMENT;

import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.route.tc.Flower;
import io.netlink.route.tc.Gact;
import io.netlink.route.tc.TunnelOption.Erspan;
import io.netlink.route.tc.TunnelOption.Geneve;
import io.netlink.route.tc.TunnelOption.Gtp;
import io.netlink.route.tc.TunnelOption.Vxlan;
import io.netlink.uapi.PktCls;

import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code tc filter add dev d0 ingress … flower …}. */
final class FlowerCases {
    private static final MacAddress ONES = mac("ff:ff:ff:ff:ff:ff");
    private static final int NEW = PktCls.TCA_FLOWER_KEY_CT_FLAGS_NEW;
    private static final int EST = PktCls.TCA_FLOWER_KEY_CT_FLAGS_ESTABLISHED;
    private static final int TRK = PktCls.TCA_FLOWER_KEY_CT_FLAGS_TRACKED;

    private FlowerCases() {}

    private static MacAddress mac(String text) {
        return MacAddress.parse(text);
    }

    private static InetPrefix p(String text) {
        return InetPrefix.parse(text);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static void add(CaseList c, String words, int protocol, UnaryOperator<Flower> flower) {
        TcFilter filter =
                FilterCases.ingress(protocol, 10).kind(flower.apply(Flower.protocol(protocol)));
        c.of("tc filter add dev d0 ingress " + words, rtnl -> rtnl.filters().add(filter));
    }

    static void cases(CaseList c) {
        add(
                c,
                "protocol ip pref 10 flower dst_mac 02:00:00:00:00:01 src_mac 02:00:00:00:00:02"
                        + " action drop",
                ETH_P_IP,
                f ->
                        f.set(ETH_DST, mac("02:00:00:00:00:01"))
                                .set(ETH_DST_MASK, ONES)
                                .set(ETH_SRC, mac("02:00:00:00:00:02"))
                                .set(ETH_SRC_MASK, ONES)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower dst_mac 02:00:00:00:00:00/ff:ff:00:00:00:00 classid"
                        + " 1:1",
                ETH_P_IP,
                f ->
                        f.destinationMac(mac("02:00:00:00:00:00"), mac("ff:ff:00:00:00:00"))
                                .classid("1:1"));
        add(
                c,
                "protocol ip pref 10 flower src_ip 10.1.0.0/16 dst_ip 10.2.3.4 action drop",
                ETH_P_IP,
                f -> f.source(p("10.1.0.0/16")).destination(p("10.2.3.4/32")).action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ip_proto tcp src_port 1024 dst_port 80 action drop",
                ETH_P_IP,
                f -> f.tcp().sourcePort(1024).destinationPort(80).action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ip_proto udp src_port 53/0xfff0 dst_port 53 action"
                        + " drop",
                ETH_P_IP,
                f ->
                        f.udp()
                                .sourcePort(53)
                                .set(UDP_SRC_MASK, 0xfff0)
                                .destinationPort(53)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ip_proto sctp src_port 5 dst_port 6 action drop",
                ETH_P_IP,
                f -> f.sctp().sourcePort(5).destinationPort(6).action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ip_proto tcp src_port 1000-2000 dst_port 80-90 action"
                        + " drop",
                ETH_P_IP,
                f -> f.tcp().sourcePorts(1000, 2000).destinationPorts(80, 90).action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ip_proto tcp tcp_flags 0x2/0x12 action drop",
                ETH_P_IP,
                f -> f.tcp().set(TCP_FLAGS, 0x2).set(TCP_FLAGS_MASK, 0x12).action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ip_tos 0x10/0xfc ip_ttl 64 action drop",
                ETH_P_IP,
                f ->
                        f.set(IP_TOS, 0x10)
                                .set(IP_TOS_MASK, 0xfc)
                                .set(IP_TTL, 64)
                                .set(IP_TTL_MASK, 0xff)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ip_flags frag/nofirstfrag action drop",
                ETH_P_IP,
                f ->
                        f.ipFlags(
                                        TCA_FLOWER_KEY_FLAGS_IS_FRAGMENT,
                                        TCA_FLOWER_KEY_FLAGS_IS_FRAGMENT
                                                | TCA_FLOWER_KEY_FLAGS_FRAG_IS_FIRST)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ip_proto icmp type 8 code 0/240 action drop",
                ETH_P_IP,
                f ->
                        f.icmp()
                                .set(ICMPV4_TYPE, 8)
                                .set(ICMPV4_TYPE_MASK, 0xff)
                                .set(ICMPV4_CODE, 0)
                                .set(ICMPV4_CODE_MASK, 0xf0)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower skip_hw indev d0 ip_proto tcp action pass",
                ETH_P_IP,
                f -> f.skipHw().set(Flower.INDEV, "d0").tcp().action(Gact.pass()));
        add(
                c,
                "protocol ip pref 10 flower enc_src_ip 192.0.2.1 enc_dst_ip 192.0.2.0/24 enc_key_id"
                        + " 11 enc_dst_port 4789 enc_tos 1 enc_ttl 64/0xf0 action drop",
                ETH_P_IP,
                f ->
                        f.tunnelSource(p("192.0.2.1/32"))
                                .tunnelDestination(p("192.0.2.0/24"))
                                .set(ENC_KEY_ID, 11L)
                                .set(ENC_UDP_DST_PORT, 4789)
                                .set(ENC_IP_TOS, 1)
                                .set(ENC_IP_TOS_MASK, 0xff)
                                .set(ENC_IP_TTL, 64)
                                .set(ENC_IP_TTL_MASK, 0xf0)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower enc_src_ip 2001:db8::1 enc_dst_ip 2001:db8::/32"
                        + " enc_key_id 11 action drop",
                ETH_P_IP,
                f ->
                        f.tunnelSource(p("2001:db8::1/128"))
                                .tunnelDestination(p("2001:db8::/32"))
                                .set(ENC_KEY_ID, 11L)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower enc_dst_port 6081 geneve_opts"
                        + " 0102:80:00112233/ffff:ff:ffff0000 action drop",
                ETH_P_IP,
                f ->
                        f.set(ENC_UDP_DST_PORT, 6081)
                                .tunnelOptions(
                                        List.of(new Geneve(0x102, 0x80, hex("00112233"))),
                                        List.of(new Geneve(0xffff, 0xff, hex("ffff0000"))))
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower enc_dst_port 4789 vxlan_opts 5/255 action drop",
                ETH_P_IP,
                f ->
                        f.set(ENC_UDP_DST_PORT, 4789)
                                .tunnelOptions(List.of(new Vxlan(5)), List.of(new Vxlan(255)))
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower enc_key_id 1 erspan_opts 1:2:0:0/1:4294967295:0:0"
                        + " action drop",
                ETH_P_IP,
                f ->
                        f.set(ENC_KEY_ID, 1L)
                                .tunnelOptions(
                                        List.of(new Erspan(1, 2, 0, 0)),
                                        List.of(new Erspan(1, 0xffffffffL, 0, 0)))
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ct_state +trk+est-new ct_zone 5 ct_mark 7/0xff action"
                        + " drop",
                ETH_P_IP,
                f ->
                        f.ctState(TRK | EST, TRK | EST | NEW)
                                .set(CT_ZONE, 5)
                                .set(CT_ZONE_MASK, 0xffff)
                                .set(CT_MARK, 7L)
                                .set(CT_MARK_MASK, 0xffL)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower ct_state +trk ct_label 01020304050607080910111213141516"
                        + " action drop",
                ETH_P_IP,
                f ->
                        f.ctState(TRK, TRK)
                                .set(CT_LABELS, hex("01020304050607080910111213141516"))
                                .set(CT_LABELS_MASK, hex("ffffffffffffffffffffffffffffffff"))
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower verbose ip_proto tcp action drop",
                ETH_P_IP,
                f -> f.set(Flower.FLAGS, (long) TCA_CLS_FLAGS_VERBOSE).tcp().action(Gact.drop()));
        add(
                c,
                "protocol ipv6 pref 10 flower src_ip 2001:db8::/32 dst_ip 2001:db8::1 ip_proto tcp"
                        + " dst_port 443 action drop",
                ETH_P_IPV6,
                f ->
                        f.source(p("2001:db8::/32"))
                                .destination(p("2001:db8::1/128"))
                                .tcp()
                                .destinationPort(443)
                                .action(Gact.drop()));
        add(
                c,
                "protocol ipv6 pref 10 flower ip_proto icmpv6 type 135 action drop",
                ETH_P_IPV6,
                f ->
                        f.icmpv6()
                                .set(ICMPV6_TYPE, 135)
                                .set(ICMPV6_TYPE_MASK, 0xff)
                                .action(Gact.drop()));
        add(
                c,
                "protocol 802.1q pref 10 flower vlan_id 100 vlan_prio 3 action drop",
                ETH_P_8021Q,
                f -> f.set(VLAN_ID, 100).set(VLAN_PRIO, 3).action(Gact.drop()));
        add(
                c,
                "protocol 802.1q pref 10 flower vlan_id 100 vlan_ethtype ip src_ip 10.0.0.0/8"
                        + " action drop",
                ETH_P_8021Q,
                f ->
                        f.set(VLAN_ID, 100)
                                .set(VLAN_ETH_TYPE, ETH_P_IP)
                                .source(p("10.0.0.0/8"))
                                .action(Gact.drop()));
        add(
                c,
                "protocol 802.1ad pref 10 flower vlan_id 100 vlan_ethtype 802.1q cvlan_id 200"
                        + " cvlan_prio 2 cvlan_ethtype ip action drop",
                ETH_P_8021AD,
                f ->
                        f.set(VLAN_ID, 100)
                                .set(VLAN_ETH_TYPE, ETH_P_8021Q)
                                .set(CVLAN_ID, 200)
                                .set(CVLAN_PRIO, 2)
                                .set(CVLAN_ETH_TYPE, ETH_P_IP)
                                .action(Gact.drop()));
        add(
                c,
                "protocol arp pref 10 flower arp_sip 10.0.0.1/24 arp_tip 10.0.0.2 arp_op request"
                        + " arp_sha 02:00:00:00:00:01 arp_tha 02:00:00:00:00:02/ff:00:00:00:00:00"
                        + " action drop",
                ETH_P_ARP,
                f ->
                        f.arpSender(p("10.0.0.1/24"))
                                .arpTarget(p("10.0.0.2/32"))
                                .set(ARP_OP, 1)
                                .set(ARP_OP_MASK, 0xff)
                                .set(ARP_SHA, mac("02:00:00:00:00:01"))
                                .set(ARP_SHA_MASK, ONES)
                                .set(ARP_THA, mac("02:00:00:00:00:02"))
                                .set(ARP_THA_MASK, mac("ff:00:00:00:00:00"))
                                .action(Gact.drop()));
        add(
                c,
                "protocol mpls_uc pref 10 flower mpls_label 100 mpls_tc 1 mpls_bos 1 mpls_ttl 64"
                        + " action drop",
                ETH_P_MPLS_UC,
                f ->
                        f.set(MPLS_LABEL, 100L)
                                .set(MPLS_TC, 1)
                                .set(MPLS_BOS, 1)
                                .set(MPLS_TTL, 64)
                                .action(Gact.drop()));
        add(
                c,
                "protocol mpls_uc pref 10 flower mpls lse depth 1 label 100 ttl 60 lse depth 2"
                        + " label 200 tc 1 bos 1 action drop",
                ETH_P_MPLS_UC,
                f ->
                        f.set(
                                        MPLS_OPTS,
                                        List.of(
                                                lse(1).with(LABEL, 100L).with(TTL, 60),
                                                lse(2).with(LABEL, 200L).with(TC, 1).with(BOS, 1)))
                                .action(Gact.drop()));
        add(
                c,
                "protocol ppp_ses pref 10 flower pppoe_sid 5 ppp_proto ip src_ip 10.0.0.1 action"
                        + " drop",
                ETH_P_PPP_SES,
                f ->
                        f.set(PPPOE_SID, 5)
                                .set(PPP_PROTO, 0x21)
                                .source(p("10.0.0.1/32"))
                                .action(Gact.drop()));
        add(
                c,
                "protocol ip pref 10 flower enc_key_id 1 gtp_opts 1:2/ff:ff action drop",
                ETH_P_IP,
                f ->
                        f.set(ENC_KEY_ID, 1L)
                                .tunnelOptions(List.of(new Gtp(1, 2)), List.of(new Gtp(0xff, 0xff)))
                                .action(Gact.drop()));
        TcFilter all =
                FilterCases.ingress(ETH_P_ALL, 10)
                        .kind(Flower.create().set(NUM_OF_VLANS, 2).action(Gact.drop()));
        c.of(
                "tc filter add dev d0 ingress protocol all pref 10 flower num_of_vlans 2 action"
                        + " drop",
                rtnl -> rtnl.filters().add(all));
    }
}
