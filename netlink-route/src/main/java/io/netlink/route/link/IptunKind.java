package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.TypedKind;

/**
 * What tunnels of IP in IP have in common: {@link Ipip}, {@link Sit} and {@link Ip6Tnl}.
 * linux/if_tunnel.h, IFLA_IPTUN_*.
 *
 * <p>The kernel takes a change as a whole: what it does not say becomes the default, also the other
 * end. So change what was listed, as {@code ip link set} does:
 *
 * <pre>{@code
 * Ipip ipip = links.get("tun1").kind(Ipip.TYPE).orElseThrow();
 * links.change(Link.named("tun1").kind(ipip.set(Ipip.TTL, 64)));
 * }</pre>
 *
 * @param <K> the kind itself
 */
public abstract sealed class IptunKind<K extends IptunKind<K>> extends TypedKind<K>
        permits Ip4TunKind, Ip6Tnl {
    static final AttributeSpace SHARED = AttributeSpace.named("iptun", "IFLA_IPTUN_");

    /** {@code dev}: the index of the device that packets go out on, 0 for what the route says. */
    public static final Attribute<Integer> LINK = SHARED.s32(IFLA_IPTUN_LINK, "IFLA_IPTUN_LINK");

    /**
     * {@code ttl}, {@code hoplimit}: of outer packets, 0 for {@code inherit}. Unsaid it is 64 for a
     * new {@code sit}, where {@code ip} says 0.
     */
    public static final Attribute<Integer> TTL = SHARED.u8(IFLA_IPTUN_TTL, "IFLA_IPTUN_TTL");

    /**
     * {@code mode}: what the tunnel carries. Unsaid it is what {@code ipip} and {@code sit} have
     * their names from, and all for {@code ip6tnl}; {@code ip} always says {@code any} then.
     */
    public static final Attribute<TunnelProtocol> PROTO =
            SHARED.attribute(
                    IFLA_IPTUN_PROTO,
                    "IFLA_IPTUN_PROTO",
                    Codecs.oneOf(AttributeCodec.U8, TunnelProtocol.class));

    /** {@code encap}: what the packets are put into besides. */
    public static final Attribute<TunnelEncap> ENCAP_TYPE =
            SHARED.attribute(
                    IFLA_IPTUN_ENCAP_TYPE,
                    "IFLA_IPTUN_ENCAP_TYPE",
                    Codecs.oneOf(AttributeCodec.U16, TunnelEncap.class));

    /**
     * {@code encap-csum}, {@code encap-udp6-csum}, {@code encap-remcsum}: a set of
     * TUNNEL_ENCAP_FLAG_* of {@link io.netlink.uapi.IfTunnel}.
     */
    public static final Attribute<Integer> ENCAP_FLAGS =
            SHARED.u16(IFLA_IPTUN_ENCAP_FLAGS, "IFLA_IPTUN_ENCAP_FLAGS");

    /** {@code encap-sport}: the UDP source port, 0 for one by flow ({@code auto}). */
    public static final Attribute<Integer> ENCAP_SPORT =
            SHARED.be16(IFLA_IPTUN_ENCAP_SPORT, "IFLA_IPTUN_ENCAP_SPORT");

    /** {@code encap-dport}: the UDP destination port. */
    public static final Attribute<Integer> ENCAP_DPORT =
            SHARED.be16(IFLA_IPTUN_ENCAP_DPORT, "IFLA_IPTUN_ENCAP_DPORT");

    /**
     * {@code external}: tunnel parameters come with each packet (routes, tc); {@code sit} has it
     * not.
     */
    public static final Attribute<Boolean> COLLECT_METADATA =
            SHARED.flag(IFLA_IPTUN_COLLECT_METADATA, "IFLA_IPTUN_COLLECT_METADATA");

    /** {@code fwmark}: the mark by which outer packets are routed, 0 for none. */
    public static final Attribute<Long> FWMARK = SHARED.u32(IFLA_IPTUN_FWMARK, "IFLA_IPTUN_FWMARK");

    IptunKind(Type<K> type, AttributeSet data) {
        super(type, data);
    }

    /**
     * {@code encap TYPE encap-sport auto encap-dport PORT}: the packets are put into UDP.
     *
     * @param type {@link TunnelEncap#FOU} or {@link TunnelEncap#GUE}
     * @param port the UDP destination port, 0 to 65535
     * @return a kind with it
     * @throws IllegalArgumentException if the port is out of range
     */
    public K encap(TunnelEncap type, int port) {
        return set(ENCAP_TYPE, type).set(ENCAP_SPORT, 0).set(ENCAP_DPORT, port);
    }
}
