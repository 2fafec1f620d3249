package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;

import java.net.InetAddress;
import java.util.List;

/**
 * The headers of a packet that {@link Flower} compares, one row each; all are options of it. A
 * value with a mask beside it is compared where the mask has ones; without one all of it is.
 */
public final class FlowerKeys {
    /** A part of the table of {@link Flower}. */
    static final AttributeSpace SPACE = AttributeSpace.named("flower headers", "TCA_FLOWER_");

    /** The table of an entry of an MPLS label stack. */
    static final AttributeSpace ENTRY =
            AttributeSpace.named("TCA_FLOWER_KEY_MPLS_OPTS_LSE", "TCA_FLOWER_KEY_MPLS_OPT_LSE_");

    private static final AttributeSpace LSES =
            AttributeSpace.named("TCA_FLOWER_KEY_MPLS_OPTS", "TCA_FLOWER_KEY_MPLS_OPTS_");

    private static final AttributeSpace CONTINUITY =
            AttributeSpace.named("TCA_FLOWER_KEY_CFM", "TCA_FLOWER_KEY_CFM_");

    private FlowerKeys() {}

    /** {@code dst_mac}: destination address. */
    public static final Attribute<MacAddress> ETH_DST =
            SPACE.mac(TCA_FLOWER_KEY_ETH_DST, "TCA_FLOWER_KEY_ETH_DST");

    /** {@code dst_mac ADDRESS/MASK}. */
    public static final Attribute<MacAddress> ETH_DST_MASK =
            SPACE.mac(TCA_FLOWER_KEY_ETH_DST_MASK, "TCA_FLOWER_KEY_ETH_DST_MASK");

    /** {@code src_mac}: source address. */
    public static final Attribute<MacAddress> ETH_SRC =
            SPACE.mac(TCA_FLOWER_KEY_ETH_SRC, "TCA_FLOWER_KEY_ETH_SRC");

    /** {@code src_mac ADDRESS/MASK}. */
    public static final Attribute<MacAddress> ETH_SRC_MASK =
            SPACE.mac(TCA_FLOWER_KEY_ETH_SRC_MASK, "TCA_FLOWER_KEY_ETH_SRC_MASK");

    /** The protocol, ETH_P_*; of tagged packets that of the tag. */
    public static final Attribute<Integer> ETH_TYPE =
            SPACE.be16(TCA_FLOWER_KEY_ETH_TYPE, "TCA_FLOWER_KEY_ETH_TYPE");

    /** {@code vlan_id}: 0 to 4095. */
    public static final Attribute<Integer> VLAN_ID =
            SPACE.attribute(
                    TCA_FLOWER_KEY_VLAN_ID,
                    "TCA_FLOWER_KEY_VLAN_ID",
                    Codecs.range(AttributeCodec.U16, 0, 4095));

    /** {@code vlan_prio}: 0 to 7. */
    public static final Attribute<Integer> VLAN_PRIO =
            SPACE.attribute(
                    TCA_FLOWER_KEY_VLAN_PRIO,
                    "TCA_FLOWER_KEY_VLAN_PRIO",
                    Codecs.range(AttributeCodec.U8, 0, 7));

    /** {@code vlan_ethtype}: the protocol behind the tag, ETH_P_*. */
    public static final Attribute<Integer> VLAN_ETH_TYPE =
            SPACE.be16(TCA_FLOWER_KEY_VLAN_ETH_TYPE, "TCA_FLOWER_KEY_VLAN_ETH_TYPE");

    /** {@code cvlan_id}: of the inner tag, 0 to 4095. */
    public static final Attribute<Integer> CVLAN_ID =
            SPACE.attribute(
                    TCA_FLOWER_KEY_CVLAN_ID,
                    "TCA_FLOWER_KEY_CVLAN_ID",
                    Codecs.range(AttributeCodec.U16, 0, 4095));

    /** {@code cvlan_prio}: of the inner tag, 0 to 7. */
    public static final Attribute<Integer> CVLAN_PRIO =
            SPACE.attribute(
                    TCA_FLOWER_KEY_CVLAN_PRIO,
                    "TCA_FLOWER_KEY_CVLAN_PRIO",
                    Codecs.range(AttributeCodec.U8, 0, 7));

    /** {@code cvlan_ethtype}: the protocol behind the inner tag, ETH_P_*. */
    public static final Attribute<Integer> CVLAN_ETH_TYPE =
            SPACE.be16(TCA_FLOWER_KEY_CVLAN_ETH_TYPE, "TCA_FLOWER_KEY_CVLAN_ETH_TYPE");

    /** {@code num_of_vlans}: how many tags, 0 to 255; needs Linux 5.19. */
    public static final Attribute<Integer> NUM_OF_VLANS =
            SPACE.u8(TCA_FLOWER_KEY_NUM_OF_VLANS, "TCA_FLOWER_KEY_NUM_OF_VLANS");

    /** {@code pppoe_sid}: the PPPoE session; needs Linux 6.0. */
    public static final Attribute<Integer> PPPOE_SID =
            SPACE.be16(TCA_FLOWER_KEY_PPPOE_SID, "TCA_FLOWER_KEY_PPPOE_SID");

    /** {@code ppp_proto}: the PPP protocol; needs Linux 6.0. */
    public static final Attribute<Integer> PPP_PROTO =
            SPACE.be16(TCA_FLOWER_KEY_PPP_PROTO, "TCA_FLOWER_KEY_PPP_PROTO");

    /** {@code ip_proto}: IPPROTO_*. */
    public static final Attribute<Integer> IP_PROTO =
            SPACE.u8(TCA_FLOWER_KEY_IP_PROTO, "TCA_FLOWER_KEY_IP_PROTO");

    /** {@code ip_tos}: the DS field, 0 to 255. */
    public static final Attribute<Integer> IP_TOS =
            SPACE.u8(TCA_FLOWER_KEY_IP_TOS, "TCA_FLOWER_KEY_IP_TOS");

    /** {@code ip_tos TOS/MASK}. */
    public static final Attribute<Integer> IP_TOS_MASK =
            SPACE.u8(TCA_FLOWER_KEY_IP_TOS_MASK, "TCA_FLOWER_KEY_IP_TOS_MASK");

    /** {@code ip_ttl}: TTL or hop limit, 0 to 255. */
    public static final Attribute<Integer> IP_TTL =
            SPACE.u8(TCA_FLOWER_KEY_IP_TTL, "TCA_FLOWER_KEY_IP_TTL");

    /** {@code ip_ttl TTL/MASK}. */
    public static final Attribute<Integer> IP_TTL_MASK =
            SPACE.u8(TCA_FLOWER_KEY_IP_TTL_MASK, "TCA_FLOWER_KEY_IP_TTL_MASK");

    /** {@code ip_flags}: TCA_FLOWER_KEY_FLAGS_*. */
    public static final Attribute<Long> FLAGS =
            SPACE.be32(TCA_FLOWER_KEY_FLAGS, "TCA_FLOWER_KEY_FLAGS");

    /** {@code ip_flags}: those that are said. */
    public static final Attribute<Long> FLAGS_MASK =
            SPACE.be32(TCA_FLOWER_KEY_FLAGS_MASK, "TCA_FLOWER_KEY_FLAGS_MASK");

    /** {@code src_ip}: an IPv4 address. */
    public static final Attribute<InetAddress> IPV4_SRC =
            SPACE.attribute(TCA_FLOWER_KEY_IPV4_SRC, "TCA_FLOWER_KEY_IPV4_SRC", Codecs.INET4);

    /** {@code src_ip PREFIX}: its mask. */
    public static final Attribute<InetAddress> IPV4_SRC_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_IPV4_SRC_MASK, "TCA_FLOWER_KEY_IPV4_SRC_MASK", Codecs.INET4);

    /** {@code dst_ip}: an IPv4 address. */
    public static final Attribute<InetAddress> IPV4_DST =
            SPACE.attribute(TCA_FLOWER_KEY_IPV4_DST, "TCA_FLOWER_KEY_IPV4_DST", Codecs.INET4);

    /** {@code dst_ip PREFIX}: its mask. */
    public static final Attribute<InetAddress> IPV4_DST_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_IPV4_DST_MASK, "TCA_FLOWER_KEY_IPV4_DST_MASK", Codecs.INET4);

    /** {@code src_ip}: an IPv6 address. */
    public static final Attribute<InetAddress> IPV6_SRC =
            SPACE.attribute(TCA_FLOWER_KEY_IPV6_SRC, "TCA_FLOWER_KEY_IPV6_SRC", Codecs.INET6);

    /** {@code src_ip PREFIX}: its mask. */
    public static final Attribute<InetAddress> IPV6_SRC_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_IPV6_SRC_MASK, "TCA_FLOWER_KEY_IPV6_SRC_MASK", Codecs.INET6);

    /** {@code dst_ip}: an IPv6 address. */
    public static final Attribute<InetAddress> IPV6_DST =
            SPACE.attribute(TCA_FLOWER_KEY_IPV6_DST, "TCA_FLOWER_KEY_IPV6_DST", Codecs.INET6);

    /** {@code dst_ip PREFIX}: its mask. */
    public static final Attribute<InetAddress> IPV6_DST_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_IPV6_DST_MASK, "TCA_FLOWER_KEY_IPV6_DST_MASK", Codecs.INET6);

    /** {@code src_port} of TCP. */
    public static final Attribute<Integer> TCP_SRC =
            SPACE.be16(TCA_FLOWER_KEY_TCP_SRC, "TCA_FLOWER_KEY_TCP_SRC");

    /** {@code src_port PORT/MASK} of TCP. */
    public static final Attribute<Integer> TCP_SRC_MASK =
            SPACE.be16(TCA_FLOWER_KEY_TCP_SRC_MASK, "TCA_FLOWER_KEY_TCP_SRC_MASK");

    /** {@code dst_port} of TCP. */
    public static final Attribute<Integer> TCP_DST =
            SPACE.be16(TCA_FLOWER_KEY_TCP_DST, "TCA_FLOWER_KEY_TCP_DST");

    /** {@code dst_port PORT/MASK} of TCP. */
    public static final Attribute<Integer> TCP_DST_MASK =
            SPACE.be16(TCA_FLOWER_KEY_TCP_DST_MASK, "TCA_FLOWER_KEY_TCP_DST_MASK");

    /** {@code src_port} of UDP. */
    public static final Attribute<Integer> UDP_SRC =
            SPACE.be16(TCA_FLOWER_KEY_UDP_SRC, "TCA_FLOWER_KEY_UDP_SRC");

    /** {@code src_port PORT/MASK} of UDP. */
    public static final Attribute<Integer> UDP_SRC_MASK =
            SPACE.be16(TCA_FLOWER_KEY_UDP_SRC_MASK, "TCA_FLOWER_KEY_UDP_SRC_MASK");

    /** {@code dst_port} of UDP. */
    public static final Attribute<Integer> UDP_DST =
            SPACE.be16(TCA_FLOWER_KEY_UDP_DST, "TCA_FLOWER_KEY_UDP_DST");

    /** {@code dst_port PORT/MASK} of UDP. */
    public static final Attribute<Integer> UDP_DST_MASK =
            SPACE.be16(TCA_FLOWER_KEY_UDP_DST_MASK, "TCA_FLOWER_KEY_UDP_DST_MASK");

    /** {@code src_port} of SCTP. */
    public static final Attribute<Integer> SCTP_SRC =
            SPACE.be16(TCA_FLOWER_KEY_SCTP_SRC, "TCA_FLOWER_KEY_SCTP_SRC");

    /** {@code src_port PORT/MASK} of SCTP. */
    public static final Attribute<Integer> SCTP_SRC_MASK =
            SPACE.be16(TCA_FLOWER_KEY_SCTP_SRC_MASK, "TCA_FLOWER_KEY_SCTP_SRC_MASK");

    /** {@code dst_port} of SCTP. */
    public static final Attribute<Integer> SCTP_DST =
            SPACE.be16(TCA_FLOWER_KEY_SCTP_DST, "TCA_FLOWER_KEY_SCTP_DST");

    /** {@code dst_port PORT/MASK} of SCTP. */
    public static final Attribute<Integer> SCTP_DST_MASK =
            SPACE.be16(TCA_FLOWER_KEY_SCTP_DST_MASK, "TCA_FLOWER_KEY_SCTP_DST_MASK");

    /** {@code src_port MIN-MAX}: the first. */
    public static final Attribute<Integer> PORT_SRC_MIN =
            SPACE.be16(TCA_FLOWER_KEY_PORT_SRC_MIN, "TCA_FLOWER_KEY_PORT_SRC_MIN");

    /** {@code src_port MIN-MAX}: the last. */
    public static final Attribute<Integer> PORT_SRC_MAX =
            SPACE.be16(TCA_FLOWER_KEY_PORT_SRC_MAX, "TCA_FLOWER_KEY_PORT_SRC_MAX");

    /** {@code dst_port MIN-MAX}: the first. */
    public static final Attribute<Integer> PORT_DST_MIN =
            SPACE.be16(TCA_FLOWER_KEY_PORT_DST_MIN, "TCA_FLOWER_KEY_PORT_DST_MIN");

    /** {@code dst_port MIN-MAX}: the last. */
    public static final Attribute<Integer> PORT_DST_MAX =
            SPACE.be16(TCA_FLOWER_KEY_PORT_DST_MAX, "TCA_FLOWER_KEY_PORT_DST_MAX");

    /** {@code tcp_flags}: 12 bits as in the header. */
    public static final Attribute<Integer> TCP_FLAGS =
            SPACE.be16(TCA_FLOWER_KEY_TCP_FLAGS, "TCA_FLOWER_KEY_TCP_FLAGS");

    /** {@code tcp_flags FLAGS/MASK}. */
    public static final Attribute<Integer> TCP_FLAGS_MASK =
            SPACE.be16(TCA_FLOWER_KEY_TCP_FLAGS_MASK, "TCA_FLOWER_KEY_TCP_FLAGS_MASK");

    /** {@code code} of ICMP. */
    public static final Attribute<Integer> ICMPV4_CODE =
            SPACE.u8(TCA_FLOWER_KEY_ICMPV4_CODE, "TCA_FLOWER_KEY_ICMPV4_CODE");

    /** {@code code CODE/MASK} of ICMP. */
    public static final Attribute<Integer> ICMPV4_CODE_MASK =
            SPACE.u8(TCA_FLOWER_KEY_ICMPV4_CODE_MASK, "TCA_FLOWER_KEY_ICMPV4_CODE_MASK");

    /** {@code type} of ICMP. */
    public static final Attribute<Integer> ICMPV4_TYPE =
            SPACE.u8(TCA_FLOWER_KEY_ICMPV4_TYPE, "TCA_FLOWER_KEY_ICMPV4_TYPE");

    /** {@code type TYPE/MASK} of ICMP. */
    public static final Attribute<Integer> ICMPV4_TYPE_MASK =
            SPACE.u8(TCA_FLOWER_KEY_ICMPV4_TYPE_MASK, "TCA_FLOWER_KEY_ICMPV4_TYPE_MASK");

    /** {@code code} of ICMPv6. */
    public static final Attribute<Integer> ICMPV6_CODE =
            SPACE.u8(TCA_FLOWER_KEY_ICMPV6_CODE, "TCA_FLOWER_KEY_ICMPV6_CODE");

    /** {@code code CODE/MASK} of ICMPv6. */
    public static final Attribute<Integer> ICMPV6_CODE_MASK =
            SPACE.u8(TCA_FLOWER_KEY_ICMPV6_CODE_MASK, "TCA_FLOWER_KEY_ICMPV6_CODE_MASK");

    /** {@code type} of ICMPv6. */
    public static final Attribute<Integer> ICMPV6_TYPE =
            SPACE.u8(TCA_FLOWER_KEY_ICMPV6_TYPE, "TCA_FLOWER_KEY_ICMPV6_TYPE");

    /** {@code type TYPE/MASK} of ICMPv6. */
    public static final Attribute<Integer> ICMPV6_TYPE_MASK =
            SPACE.u8(TCA_FLOWER_KEY_ICMPV6_TYPE_MASK, "TCA_FLOWER_KEY_ICMPV6_TYPE_MASK");

    /** {@code arp_sip}: the sender's address. */
    public static final Attribute<InetAddress> ARP_SIP =
            SPACE.attribute(TCA_FLOWER_KEY_ARP_SIP, "TCA_FLOWER_KEY_ARP_SIP", Codecs.INET4);

    /** {@code arp_sip PREFIX}: its mask. */
    public static final Attribute<InetAddress> ARP_SIP_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ARP_SIP_MASK, "TCA_FLOWER_KEY_ARP_SIP_MASK", Codecs.INET4);

    /** {@code arp_tip}: the target's address. */
    public static final Attribute<InetAddress> ARP_TIP =
            SPACE.attribute(TCA_FLOWER_KEY_ARP_TIP, "TCA_FLOWER_KEY_ARP_TIP", Codecs.INET4);

    /** {@code arp_tip PREFIX}: its mask. */
    public static final Attribute<InetAddress> ARP_TIP_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ARP_TIP_MASK, "TCA_FLOWER_KEY_ARP_TIP_MASK", Codecs.INET4);

    /** {@code arp_op}: 1 request, 2 reply. */
    public static final Attribute<Integer> ARP_OP =
            SPACE.u8(TCA_FLOWER_KEY_ARP_OP, "TCA_FLOWER_KEY_ARP_OP");

    /** {@code arp_op OP/MASK}. */
    public static final Attribute<Integer> ARP_OP_MASK =
            SPACE.u8(TCA_FLOWER_KEY_ARP_OP_MASK, "TCA_FLOWER_KEY_ARP_OP_MASK");

    /** {@code arp_sha}: the sender's link-layer address. */
    public static final Attribute<MacAddress> ARP_SHA =
            SPACE.mac(TCA_FLOWER_KEY_ARP_SHA, "TCA_FLOWER_KEY_ARP_SHA");

    /** {@code arp_sha ADDRESS/MASK}. */
    public static final Attribute<MacAddress> ARP_SHA_MASK =
            SPACE.mac(TCA_FLOWER_KEY_ARP_SHA_MASK, "TCA_FLOWER_KEY_ARP_SHA_MASK");

    /** {@code arp_tha}: the target's link-layer address. */
    public static final Attribute<MacAddress> ARP_THA =
            SPACE.mac(TCA_FLOWER_KEY_ARP_THA, "TCA_FLOWER_KEY_ARP_THA");

    /** {@code arp_tha ADDRESS/MASK}. */
    public static final Attribute<MacAddress> ARP_THA_MASK =
            SPACE.mac(TCA_FLOWER_KEY_ARP_THA_MASK, "TCA_FLOWER_KEY_ARP_THA_MASK");

    /** {@code mpls_ttl}: of the first entry, 0 to 255. */
    public static final Attribute<Integer> MPLS_TTL =
            SPACE.u8(TCA_FLOWER_KEY_MPLS_TTL, "TCA_FLOWER_KEY_MPLS_TTL");

    /** {@code mpls_bos}: whether it is the last entry, 0 or 1. */
    public static final Attribute<Integer> MPLS_BOS =
            SPACE.attribute(
                    TCA_FLOWER_KEY_MPLS_BOS,
                    "TCA_FLOWER_KEY_MPLS_BOS",
                    Codecs.range(AttributeCodec.U8, 0, 1));

    /** {@code mpls_tc}: of the first entry, 0 to 7. */
    public static final Attribute<Integer> MPLS_TC =
            SPACE.attribute(
                    TCA_FLOWER_KEY_MPLS_TC,
                    "TCA_FLOWER_KEY_MPLS_TC",
                    Codecs.range(AttributeCodec.U8, 0, 7));

    /** {@code mpls_label}: of the first entry, 0 to 1048575. */
    public static final Attribute<Long> MPLS_LABEL =
            SPACE.attribute(
                    TCA_FLOWER_KEY_MPLS_LABEL,
                    "TCA_FLOWER_KEY_MPLS_LABEL",
                    Codecs.range(AttributeCodec.U32, 0L, 1048575L));

    /** {@code mpls lse}: entries, each with {@link #DEPTH} and others. */
    public static final Attribute<List<AttributeSet>> MPLS_OPTS =
            SPACE.nest(
                    TCA_FLOWER_KEY_MPLS_OPTS,
                    "TCA_FLOWER_KEY_MPLS_OPTS",
                    Codecs.listOf(TCA_FLOWER_KEY_MPLS_OPTS_LSE, Codecs.nest(() -> ENTRY)),
                    () -> LSES);

    /** {@code l2tpv3_sid}: the L2TPv3 session; needs Linux 6.1. */
    public static final Attribute<Long> L2TPV3_SID =
            SPACE.be32(TCA_FLOWER_KEY_L2TPV3_SID, "TCA_FLOWER_KEY_L2TPV3_SID");

    /** {@code spi}: of IPsec; needs Linux 6.6. */
    public static final Attribute<Long> SPI = SPACE.be32(TCA_FLOWER_KEY_SPI, "TCA_FLOWER_KEY_SPI");

    /** {@code spi SPI/MASK}. */
    public static final Attribute<Long> SPI_MASK =
            SPACE.be32(TCA_FLOWER_KEY_SPI_MASK, "TCA_FLOWER_KEY_SPI_MASK");

    /** {@code cfm}: connectivity fault management; needs Linux 6.5. */
    public static final Attribute<AttributeSet> CFM =
            SPACE.nest(TCA_FLOWER_KEY_CFM, "TCA_FLOWER_KEY_CFM", () -> CONTINUITY);

    /** An entry, inside {@link #MPLS_OPTS}. */
    public static final Attribute<AttributeSet> LSE =
            LSES.nest(TCA_FLOWER_KEY_MPLS_OPTS_LSE, "TCA_FLOWER_KEY_MPLS_OPTS_LSE", () -> ENTRY);

    /** {@code depth}: which entry, from 1; inside {@link #MPLS_OPTS}. */
    public static final Attribute<Integer> DEPTH =
            ENTRY.attribute(
                    TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH,
                    "TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH",
                    Codecs.range(AttributeCodec.U8, 1, 7));

    /** {@code ttl} of an entry. */
    public static final Attribute<Integer> TTL =
            ENTRY.u8(TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL, "TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL");

    /** {@code bos}: whether an entry is the last. */
    public static final Attribute<Integer> BOS =
            ENTRY.attribute(
                    TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS,
                    "TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS",
                    Codecs.range(AttributeCodec.U8, 0, 1));

    /** {@code tc} of an entry, 0 to 7. */
    public static final Attribute<Integer> TC =
            ENTRY.attribute(
                    TCA_FLOWER_KEY_MPLS_OPT_LSE_TC,
                    "TCA_FLOWER_KEY_MPLS_OPT_LSE_TC",
                    Codecs.range(AttributeCodec.U8, 0, 7));

    /** {@code label} of an entry, 0 to 1048575. */
    public static final Attribute<Long> LABEL =
            ENTRY.attribute(
                    TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL,
                    "TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL",
                    Codecs.range(AttributeCodec.U32, 0L, 1048575L));

    /** {@code mdl}: the maintenance domain's level, 0 to 7, inside {@link #CFM}. */
    public static final Attribute<Integer> CFM_MD_LEVEL =
            CONTINUITY.attribute(
                    TCA_FLOWER_KEY_CFM_MD_LEVEL,
                    "TCA_FLOWER_KEY_CFM_MD_LEVEL",
                    Codecs.range(AttributeCodec.U8, 0, 7));

    /** {@code op}, inside {@link #CFM}. */
    public static final Attribute<Integer> CFM_OPCODE =
            CONTINUITY.u8(TCA_FLOWER_KEY_CFM_OPCODE, "TCA_FLOWER_KEY_CFM_OPCODE");

    /**
     * {@code mpls lse depth N …}: an entry of a label stack.
     *
     * @param depth which one, 1 to 7
     * @return an entry for {@link #MPLS_OPTS}, to be given {@link #LABEL} and others
     * @throws IllegalArgumentException if it is out of range
     */
    public static AttributeSet lse(int depth) {
        return AttributeSet.empty(ENTRY).with(DEPTH, depth);
    }
}
