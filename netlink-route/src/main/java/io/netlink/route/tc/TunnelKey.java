package io.netlink.route.tc;

import static io.netlink.uapi.TcTunnelKey.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Says by which tunnel packets are sent, for devices that ask ({@code external}). {@code action
 * tunnel_key}; tc-tunnel_key(8), linux/tc_act/tc_tunnel_key.h, TCA_TUNNEL_KEY_*.
 *
 * <pre>{@code
 * struct tc_tunnel_key {
 *     tc_gen;
 *     int t_action;    // 20  TCA_TUNNEL_KEY_ACT_*
 * };
 * }</pre>
 */
public final class TunnelKey extends TcAction<TunnelKey> {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("tunnel_key", "TCA_TUNNEL_KEY_");

    private static final AttributeSpace OPTS =
            AttributeSpace.named("TCA_TUNNEL_KEY_ENC_OPTS", "TCA_TUNNEL_KEY_ENC_OPTS_");
    private static final AttributeSpace GENEVE_OPT =
            AttributeSpace.named("geneve_opts", "TCA_TUNNEL_KEY_ENC_OPT_GENEVE_");
    private static final AttributeSpace VXLAN_OPT =
            AttributeSpace.named("vxlan_opts", "TCA_TUNNEL_KEY_ENC_OPT_VXLAN_");
    private static final AttributeSpace ERSPAN_OPT =
            AttributeSpace.named("erspan_opts", "TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_TUNNEL_KEY_TM, "TCA_TUNNEL_KEY_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_TUNNEL_KEY_PARMS, "TCA_TUNNEL_KEY_PARMS", ActionParms.codec(24));

    /** {@code src_ip}: an IPv4 address. */
    public static final Attribute<InetAddress> ENC_IPV4_SRC =
            SPACE.attribute(
                    TCA_TUNNEL_KEY_ENC_IPV4_SRC, "TCA_TUNNEL_KEY_ENC_IPV4_SRC", Codecs.INET4);

    /** {@code dst_ip}: an IPv4 address. */
    public static final Attribute<InetAddress> ENC_IPV4_DST =
            SPACE.attribute(
                    TCA_TUNNEL_KEY_ENC_IPV4_DST, "TCA_TUNNEL_KEY_ENC_IPV4_DST", Codecs.INET4);

    /** {@code src_ip}: an IPv6 address. */
    public static final Attribute<InetAddress> ENC_IPV6_SRC =
            SPACE.attribute(
                    TCA_TUNNEL_KEY_ENC_IPV6_SRC, "TCA_TUNNEL_KEY_ENC_IPV6_SRC", Codecs.INET6);

    /** {@code dst_ip}: an IPv6 address. */
    public static final Attribute<InetAddress> ENC_IPV6_DST =
            SPACE.attribute(
                    TCA_TUNNEL_KEY_ENC_IPV6_DST, "TCA_TUNNEL_KEY_ENC_IPV6_DST", Codecs.INET6);

    /** {@code id}: the key, such as a VNI. */
    public static final Attribute<Long> ENC_KEY_ID =
            SPACE.be32(TCA_TUNNEL_KEY_ENC_KEY_ID, "TCA_TUNNEL_KEY_ENC_KEY_ID");

    /** {@code dst_port}: 0 to 65535. */
    public static final Attribute<Integer> ENC_DST_PORT =
            SPACE.be16(TCA_TUNNEL_KEY_ENC_DST_PORT, "TCA_TUNNEL_KEY_ENC_DST_PORT");

    /** {@code nocsum}: no UDP checksum. */
    public static final Attribute<Boolean> NO_CSUM =
            SPACE.bool8(TCA_TUNNEL_KEY_NO_CSUM, "TCA_TUNNEL_KEY_NO_CSUM");

    /** {@code geneve_opts}, {@code vxlan_opts}, {@code erspan_opts}. */
    public static final Attribute<List<TunnelOption>> ENC_OPTS =
            SPACE.nest(
                    TCA_TUNNEL_KEY_ENC_OPTS,
                    "TCA_TUNNEL_KEY_ENC_OPTS",
                    TunnelOption.LIST,
                    () -> OPTS);

    /** {@code tos}: 0 to 255. */
    public static final Attribute<Integer> ENC_TOS =
            SPACE.u8(TCA_TUNNEL_KEY_ENC_TOS, "TCA_TUNNEL_KEY_ENC_TOS");

    /** {@code ttl}: 0 to 255. */
    public static final Attribute<Integer> ENC_TTL =
            SPACE.u8(TCA_TUNNEL_KEY_ENC_TTL, "TCA_TUNNEL_KEY_ENC_TTL");

    /** {@code nofrag}: packets may not be fragmented; needs Linux 6.3. */
    public static final Attribute<Boolean> NO_FRAG =
            SPACE.flag(TCA_TUNNEL_KEY_NO_FRAG, "TCA_TUNNEL_KEY_NO_FRAG");

    /** {@code geneve_opts}, inside {@link #ENC_OPTS}. */
    public static final Attribute<AttributeSet> GENEVE =
            OPTS.nest(
                    TCA_TUNNEL_KEY_ENC_OPTS_GENEVE,
                    "TCA_TUNNEL_KEY_ENC_OPTS_GENEVE",
                    () -> GENEVE_OPT);

    /** {@code vxlan_opts}, inside {@link #ENC_OPTS}. */
    public static final Attribute<AttributeSet> VXLAN =
            OPTS.nest(
                    TCA_TUNNEL_KEY_ENC_OPTS_VXLAN,
                    "TCA_TUNNEL_KEY_ENC_OPTS_VXLAN",
                    () -> VXLAN_OPT);

    /** {@code erspan_opts}, inside {@link #ENC_OPTS}. */
    public static final Attribute<AttributeSet> ERSPAN =
            OPTS.nest(
                    TCA_TUNNEL_KEY_ENC_OPTS_ERSPAN,
                    "TCA_TUNNEL_KEY_ENC_OPTS_ERSPAN",
                    () -> ERSPAN_OPT);

    /** The class of a Geneve option. */
    public static final Attribute<Integer> GENEVE_CLASS =
            GENEVE_OPT.be16(
                    TCA_TUNNEL_KEY_ENC_OPT_GENEVE_CLASS, "TCA_TUNNEL_KEY_ENC_OPT_GENEVE_CLASS");

    /** The type of a Geneve option. */
    public static final Attribute<Integer> GENEVE_TYPE =
            GENEVE_OPT.u8(TCA_TUNNEL_KEY_ENC_OPT_GENEVE_TYPE, "TCA_TUNNEL_KEY_ENC_OPT_GENEVE_TYPE");

    /** The data of a Geneve option. */
    public static final Attribute<byte[]> GENEVE_DATA =
            GENEVE_OPT.binary(
                    TCA_TUNNEL_KEY_ENC_OPT_GENEVE_DATA, "TCA_TUNNEL_KEY_ENC_OPT_GENEVE_DATA");

    /** The group based policy of VXLAN. */
    public static final Attribute<Long> VXLAN_GBP =
            VXLAN_OPT.u32(TCA_TUNNEL_KEY_ENC_OPT_VXLAN_GBP, "TCA_TUNNEL_KEY_ENC_OPT_VXLAN_GBP");

    /** The version of ERSPAN. */
    public static final Attribute<Integer> ERSPAN_VER =
            ERSPAN_OPT.u8(TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_VER, "TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_VER");

    /** The index of ERSPAN 1. */
    public static final Attribute<Long> ERSPAN_INDEX =
            ERSPAN_OPT.be32(
                    TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_INDEX, "TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_INDEX");

    /** The direction of ERSPAN 2. */
    public static final Attribute<Integer> ERSPAN_DIR =
            ERSPAN_OPT.u8(TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_DIR, "TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_DIR");

    /** The hardware of ERSPAN 2. */
    public static final Attribute<Integer> ERSPAN_HWID =
            ERSPAN_OPT.u8(TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_HWID, "TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_HWID");

    /** How the library knows the kind. */
    public static final Type<TunnelKey> TYPE =
            new Type<>("tunnel_key", SPACE, (header, data) -> new TunnelKey(data));

    private TunnelKey(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 24;
    }

    private static TunnelKey of(int what) {
        return TYPE.empty().parms32(20, what).control(Control.PIPE).set(NO_CSUM, false);
    }

    /**
     * {@code unset}: takes what was said back.
     *
     * @return the kind
     */
    public static TunnelKey unset() {
        return of(TCA_TUNNEL_KEY_ACT_RELEASE);
    }

    /**
     * {@code set src_ip … dst_ip …}: the tunnel.
     *
     * @param source the tunnel's source
     * @param destination its destination, of the same family
     * @return the kind
     * @throws IllegalArgumentException if the families differ
     */
    public static TunnelKey between(InetAddress source, InetAddress destination) {
        return destination instanceof Inet6Address
                ? of(TCA_TUNNEL_KEY_ACT_SET)
                        .set(ENC_IPV6_SRC, source)
                        .set(ENC_IPV6_DST, destination)
                : of(TCA_TUNNEL_KEY_ACT_SET)
                        .set(ENC_IPV4_SRC, source)
                        .set(ENC_IPV4_DST, destination);
    }
}
