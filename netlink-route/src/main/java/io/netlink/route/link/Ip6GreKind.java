package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.uapi.Ip6Tunnel;

import java.net.InetAddress;

/**
 * What {@link Ip6Gre}, {@link Ip6Gretap} and {@link Ip6Erspan} have in common: generic routing
 * encapsulation over IPv6.
 *
 * <p>The kernel's defaults of {@link #ENCAP_LIMIT} and {@link #TTL} are 0: packets that must not be
 * put into another tunnel, with the hop limit of the route. The factories of these kinds say 4 and
 * 64, as {@code ip} does.
 *
 * @param <K> the kind itself
 */
public abstract sealed class Ip6GreKind<K extends Ip6GreKind<K>> extends GreKind<K>
        permits Ip6Gre, Ip6Gretap, Ip6Erspan {
    /** The hop limit that {@code ip} says, for want of another. */
    static final int HOP_LIMIT = 64;

    static final AttributeSpace SPACE = AttributeSpace.named("ip6gre", "IFLA_GRE_").addAll(SHARED);

    /** {@code local}: the IPv6 source address, {@code ::} for any. */
    public static final Attribute<InetAddress> LOCAL =
            SPACE.attribute(IFLA_GRE_LOCAL, "IFLA_GRE_LOCAL", Codecs.INET6);

    /** {@code remote}: the IPv6 address of the other end, {@code ::} for any. */
    public static final Attribute<InetAddress> REMOTE =
            SPACE.attribute(IFLA_GRE_REMOTE, "IFLA_GRE_REMOTE", Codecs.INET6);

    /**
     * {@code encaplimit}: how often packets may be put into tunnels again, 0 to 255; for {@code
     * none} set IP6_TNL_F_IGN_ENCAP_LIMIT in {@link #FLAGS}.
     */
    public static final Attribute<Integer> ENCAP_LIMIT =
            SPACE.u8(IFLA_GRE_ENCAP_LIMIT, "IFLA_GRE_ENCAP_LIMIT");

    /** {@code tclass} and {@code flowlabel}: of outer packets. */
    public static final Attribute<FlowInfo> FLOWINFO =
            SPACE.attribute(IFLA_GRE_FLOWINFO, "IFLA_GRE_FLOWINFO", FlowInfo.CODEC);

    /**
     * {@code encaplimit none}, {@code tclass inherit}, {@code flowlabel inherit}, {@code dscp
     * inherit}, {@code fwmark inherit}, {@code allow-localremote}: a set of IP6_TNL_F_* of {@link
     * Ip6Tunnel}.
     */
    public static final Attribute<Integer> FLAGS = SPACE.s32(IFLA_GRE_FLAGS, "IFLA_GRE_FLAGS");

    Ip6GreKind(Type<K> type, AttributeSet data) {
        super(type, data);
    }

    /** With the defaults of {@code ip}. */
    final K usual() {
        return set(ENCAP_LIMIT, Ip6Tunnel.IPV6_DEFAULT_TNL_ENCAP_LIMIT).set(TTL, HOP_LIMIT);
    }

    /**
     * {@inheritDoc}
     *
     * <p>With UDP checksums, {@code encap-udp6-csum}, unless {@link #ENCAP_FLAGS} says otherwise:
     * over IPv6 few accept packets without.
     */
    @Override
    public K encap(TunnelEncap type, int port) {
        K put = super.encap(type, port);
        return put.get(ENCAP_FLAGS).isPresent()
                ? put
                : put.set(ENCAP_FLAGS, TUNNEL_ENCAP_FLAG_CSUM6);
    }
}
