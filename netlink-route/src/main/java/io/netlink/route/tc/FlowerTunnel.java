package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.net.InetAddress;
import java.util.List;

/**
 * What {@link Flower} compares besides a packet's headers: the tunnel that it came through, and
 * what connection tracking knows; all are options of it. A value with a mask beside it is compared
 * where the mask has ones; without one all of it is.
 */
public final class FlowerTunnel {
    /** A part of the table of {@link Flower}. */
    static final AttributeSpace SPACE = AttributeSpace.named("flower metadata", "TCA_FLOWER_");

    private static final AttributeSpace OPTS =
            AttributeSpace.named("TCA_FLOWER_KEY_ENC_OPTS", "TCA_FLOWER_KEY_ENC_OPTS_");
    private static final AttributeSpace GENEVE_OPT =
            AttributeSpace.named("geneve_opts", "TCA_FLOWER_KEY_ENC_OPT_GENEVE_");
    private static final AttributeSpace VXLAN_OPT =
            AttributeSpace.named("vxlan_opts", "TCA_FLOWER_KEY_ENC_OPT_VXLAN_");
    private static final AttributeSpace ERSPAN_OPT =
            AttributeSpace.named("erspan_opts", "TCA_FLOWER_KEY_ENC_OPT_ERSPAN_");
    private static final AttributeSpace GTP_OPT =
            AttributeSpace.named("gtp_opts", "TCA_FLOWER_KEY_ENC_OPT_GTP_");
    private static final AttributeSpace PFCP_OPT =
            AttributeSpace.named("pfcp_opts", "TCA_FLOWER_KEY_ENC_OPT_PFCP_");

    private FlowerTunnel() {}

    /** {@code enc_key_id}: the tunnel's key, such as a VNI. */
    public static final Attribute<Long> ENC_KEY_ID =
            SPACE.be32(TCA_FLOWER_KEY_ENC_KEY_ID, "TCA_FLOWER_KEY_ENC_KEY_ID");

    /** {@code enc_src_ip}: an IPv4 address. */
    public static final Attribute<InetAddress> ENC_IPV4_SRC =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ENC_IPV4_SRC, "TCA_FLOWER_KEY_ENC_IPV4_SRC", Codecs.INET4);

    /** {@code enc_src_ip PREFIX}: its mask. */
    public static final Attribute<InetAddress> ENC_IPV4_SRC_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ENC_IPV4_SRC_MASK,
                    "TCA_FLOWER_KEY_ENC_IPV4_SRC_MASK",
                    Codecs.INET4);

    /** {@code enc_dst_ip}: an IPv4 address. */
    public static final Attribute<InetAddress> ENC_IPV4_DST =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ENC_IPV4_DST, "TCA_FLOWER_KEY_ENC_IPV4_DST", Codecs.INET4);

    /** {@code enc_dst_ip PREFIX}: its mask. */
    public static final Attribute<InetAddress> ENC_IPV4_DST_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ENC_IPV4_DST_MASK,
                    "TCA_FLOWER_KEY_ENC_IPV4_DST_MASK",
                    Codecs.INET4);

    /** {@code enc_src_ip}: an IPv6 address. */
    public static final Attribute<InetAddress> ENC_IPV6_SRC =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ENC_IPV6_SRC, "TCA_FLOWER_KEY_ENC_IPV6_SRC", Codecs.INET6);

    /** {@code enc_src_ip PREFIX}: its mask. */
    public static final Attribute<InetAddress> ENC_IPV6_SRC_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ENC_IPV6_SRC_MASK,
                    "TCA_FLOWER_KEY_ENC_IPV6_SRC_MASK",
                    Codecs.INET6);

    /** {@code enc_dst_ip}: an IPv6 address. */
    public static final Attribute<InetAddress> ENC_IPV6_DST =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ENC_IPV6_DST, "TCA_FLOWER_KEY_ENC_IPV6_DST", Codecs.INET6);

    /** {@code enc_dst_ip PREFIX}: its mask. */
    public static final Attribute<InetAddress> ENC_IPV6_DST_MASK =
            SPACE.attribute(
                    TCA_FLOWER_KEY_ENC_IPV6_DST_MASK,
                    "TCA_FLOWER_KEY_ENC_IPV6_DST_MASK",
                    Codecs.INET6);

    /** {@code enc_src_port}. */
    public static final Attribute<Integer> ENC_UDP_SRC_PORT =
            SPACE.be16(TCA_FLOWER_KEY_ENC_UDP_SRC_PORT, "TCA_FLOWER_KEY_ENC_UDP_SRC_PORT");

    /** The bits of {@link #ENC_UDP_SRC_PORT} that count. */
    public static final Attribute<Integer> ENC_UDP_SRC_PORT_MASK =
            SPACE.be16(
                    TCA_FLOWER_KEY_ENC_UDP_SRC_PORT_MASK, "TCA_FLOWER_KEY_ENC_UDP_SRC_PORT_MASK");

    /** {@code enc_dst_port}. */
    public static final Attribute<Integer> ENC_UDP_DST_PORT =
            SPACE.be16(TCA_FLOWER_KEY_ENC_UDP_DST_PORT, "TCA_FLOWER_KEY_ENC_UDP_DST_PORT");

    /** The bits of {@link #ENC_UDP_DST_PORT} that count. */
    public static final Attribute<Integer> ENC_UDP_DST_PORT_MASK =
            SPACE.be16(
                    TCA_FLOWER_KEY_ENC_UDP_DST_PORT_MASK, "TCA_FLOWER_KEY_ENC_UDP_DST_PORT_MASK");

    /** {@code enc_tos}: 0 to 255. */
    public static final Attribute<Integer> ENC_IP_TOS =
            SPACE.u8(TCA_FLOWER_KEY_ENC_IP_TOS, "TCA_FLOWER_KEY_ENC_IP_TOS");

    /** {@code enc_tos TOS/MASK}. */
    public static final Attribute<Integer> ENC_IP_TOS_MASK =
            SPACE.u8(TCA_FLOWER_KEY_ENC_IP_TOS_MASK, "TCA_FLOWER_KEY_ENC_IP_TOS_MASK");

    /** {@code enc_ttl}: 0 to 255. */
    public static final Attribute<Integer> ENC_IP_TTL =
            SPACE.u8(TCA_FLOWER_KEY_ENC_IP_TTL, "TCA_FLOWER_KEY_ENC_IP_TTL");

    /** {@code enc_ttl TTL/MASK}. */
    public static final Attribute<Integer> ENC_IP_TTL_MASK =
            SPACE.u8(TCA_FLOWER_KEY_ENC_IP_TTL_MASK, "TCA_FLOWER_KEY_ENC_IP_TTL_MASK");

    /** {@code enc_flags}: TCA_FLOWER_KEY_FLAGS_TUNNEL_*; needs Linux 6.11. */
    public static final Attribute<Long> ENC_FLAGS =
            SPACE.be32(TCA_FLOWER_KEY_ENC_FLAGS, "TCA_FLOWER_KEY_ENC_FLAGS");

    /** {@code enc_flags}: those that are said. */
    public static final Attribute<Long> ENC_FLAGS_MASK =
            SPACE.be32(TCA_FLOWER_KEY_ENC_FLAGS_MASK, "TCA_FLOWER_KEY_ENC_FLAGS_MASK");

    /** {@code geneve_opts}, {@code vxlan_opts}, {@code erspan_opts}, {@code gtp_opts}. */
    public static final Attribute<List<TunnelOption>> ENC_OPTS =
            SPACE.nest(
                    TCA_FLOWER_KEY_ENC_OPTS,
                    "TCA_FLOWER_KEY_ENC_OPTS",
                    TunnelOption.LIST,
                    () -> OPTS);

    /** The bits of {@link #ENC_OPTS} that count: as many options, each with masks as values. */
    public static final Attribute<List<TunnelOption>> ENC_OPTS_MASK =
            SPACE.nest(
                    TCA_FLOWER_KEY_ENC_OPTS_MASK,
                    "TCA_FLOWER_KEY_ENC_OPTS_MASK",
                    TunnelOption.LIST,
                    () -> OPTS);

    /** {@code ct_state}: TCA_FLOWER_KEY_CT_FLAGS_*. */
    public static final Attribute<Integer> CT_STATE =
            SPACE.u16(TCA_FLOWER_KEY_CT_STATE, "TCA_FLOWER_KEY_CT_STATE");

    /** {@code ct_state}: those that are said. */
    public static final Attribute<Integer> CT_STATE_MASK =
            SPACE.u16(TCA_FLOWER_KEY_CT_STATE_MASK, "TCA_FLOWER_KEY_CT_STATE_MASK");

    /** {@code ct_zone}. */
    public static final Attribute<Integer> CT_ZONE =
            SPACE.u16(TCA_FLOWER_KEY_CT_ZONE, "TCA_FLOWER_KEY_CT_ZONE");

    /** {@code ct_zone ZONE/MASK}. */
    public static final Attribute<Integer> CT_ZONE_MASK =
            SPACE.u16(TCA_FLOWER_KEY_CT_ZONE_MASK, "TCA_FLOWER_KEY_CT_ZONE_MASK");

    /** {@code ct_mark}. */
    public static final Attribute<Long> CT_MARK =
            SPACE.u32(TCA_FLOWER_KEY_CT_MARK, "TCA_FLOWER_KEY_CT_MARK");

    /** {@code ct_mark MARK/MASK}. */
    public static final Attribute<Long> CT_MARK_MASK =
            SPACE.u32(TCA_FLOWER_KEY_CT_MARK_MASK, "TCA_FLOWER_KEY_CT_MARK_MASK");

    /** {@code ct_label}: 16 bytes. */
    public static final Attribute<byte[]> CT_LABELS =
            SPACE.binary(TCA_FLOWER_KEY_CT_LABELS, "TCA_FLOWER_KEY_CT_LABELS");

    /** {@code ct_label LABEL/MASK}: 16 bytes. */
    public static final Attribute<byte[]> CT_LABELS_MASK =
            SPACE.binary(TCA_FLOWER_KEY_CT_LABELS_MASK, "TCA_FLOWER_KEY_CT_LABELS_MASK");

    /** {@code hash}: the packet's hash. */
    public static final Attribute<Long> HASH =
            SPACE.u32(TCA_FLOWER_KEY_HASH, "TCA_FLOWER_KEY_HASH");

    /** {@code hash HASH/MASK}. */
    public static final Attribute<Long> HASH_MASK =
            SPACE.u32(TCA_FLOWER_KEY_HASH_MASK, "TCA_FLOWER_KEY_HASH_MASK");

    /** {@code l2_miss}: whether the bridge did not know the destination; needs Linux 6.5. */
    public static final Attribute<Boolean> L2_MISS =
            SPACE.bool8(TCA_FLOWER_L2_MISS, "TCA_FLOWER_L2_MISS");

    /** {@code geneve_opts}, inside {@link #ENC_OPTS}. */
    public static final Attribute<AttributeSet> GENEVE =
            OPTS.nest(
                    TCA_FLOWER_KEY_ENC_OPTS_GENEVE,
                    "TCA_FLOWER_KEY_ENC_OPTS_GENEVE",
                    () -> GENEVE_OPT);

    /** {@code vxlan_opts}, inside {@link #ENC_OPTS}. */
    public static final Attribute<AttributeSet> VXLAN =
            OPTS.nest(
                    TCA_FLOWER_KEY_ENC_OPTS_VXLAN,
                    "TCA_FLOWER_KEY_ENC_OPTS_VXLAN",
                    () -> VXLAN_OPT);

    /** {@code erspan_opts}, inside {@link #ENC_OPTS}. */
    public static final Attribute<AttributeSet> ERSPAN =
            OPTS.nest(
                    TCA_FLOWER_KEY_ENC_OPTS_ERSPAN,
                    "TCA_FLOWER_KEY_ENC_OPTS_ERSPAN",
                    () -> ERSPAN_OPT);

    /** {@code gtp_opts}, inside {@link #ENC_OPTS}. */
    public static final Attribute<AttributeSet> GTP =
            OPTS.nest(TCA_FLOWER_KEY_ENC_OPTS_GTP, "TCA_FLOWER_KEY_ENC_OPTS_GTP", () -> GTP_OPT);

    /** {@code pfcp_opts}, inside {@link #ENC_OPTS}. */
    public static final Attribute<AttributeSet> PFCP =
            OPTS.nest(TCA_FLOWER_KEY_ENC_OPTS_PFCP, "TCA_FLOWER_KEY_ENC_OPTS_PFCP", () -> PFCP_OPT);

    /** The class of a Geneve option. */
    public static final Attribute<Integer> GENEVE_CLASS =
            GENEVE_OPT.be16(
                    TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS, "TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS");

    /** The type of a Geneve option. */
    public static final Attribute<Integer> GENEVE_TYPE =
            GENEVE_OPT.u8(TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE, "TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE");

    /** The data of a Geneve option. */
    public static final Attribute<byte[]> GENEVE_DATA =
            GENEVE_OPT.binary(
                    TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA, "TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA");

    /** The group based policy of VXLAN. */
    public static final Attribute<Long> VXLAN_GBP =
            VXLAN_OPT.u32(TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP, "TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP");

    /** The version of ERSPAN. */
    public static final Attribute<Integer> ERSPAN_VER =
            ERSPAN_OPT.u8(TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER, "TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER");

    /** The index of ERSPAN 1. */
    public static final Attribute<Long> ERSPAN_INDEX =
            ERSPAN_OPT.be32(
                    TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX, "TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX");

    /** The direction of ERSPAN 2. */
    public static final Attribute<Integer> ERSPAN_DIR =
            ERSPAN_OPT.u8(TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR, "TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR");

    /** The hardware of ERSPAN 2. */
    public static final Attribute<Integer> ERSPAN_HWID =
            ERSPAN_OPT.u8(TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID, "TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID");

    /** The PDU type of GTP. */
    public static final Attribute<Integer> GTP_PDU_TYPE =
            GTP_OPT.u8(TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE, "TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE");

    /** The QoS flow of GTP. */
    public static final Attribute<Integer> GTP_QFI =
            GTP_OPT.u8(TCA_FLOWER_KEY_ENC_OPT_GTP_QFI, "TCA_FLOWER_KEY_ENC_OPT_GTP_QFI");

    /** The type of PFCP. */
    public static final Attribute<Integer> PFCP_TYPE =
            PFCP_OPT.u8(TCA_FLOWER_KEY_ENC_OPT_PFCP_TYPE, "TCA_FLOWER_KEY_ENC_OPT_PFCP_TYPE");

    /** The session endpoint of PFCP. */
    public static final Attribute<Long> PFCP_SEID =
            PFCP_OPT.attribute(
                    TCA_FLOWER_KEY_ENC_OPT_PFCP_SEID,
                    "TCA_FLOWER_KEY_ENC_OPT_PFCP_SEID",
                    AttributeCodec.BE64);
}
