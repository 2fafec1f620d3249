package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.LinkKind;
import io.netlink.uapi.Ip6Tunnel;

import java.net.InetAddress;

/**
 * IPv6 or IPv4 in IPv6. {@code ip link add NAME type ip6tnl …}; RFC 2473, net/ipv6/ip6_tunnel.c.
 *
 * <pre>{@code
 * links.add(Link.named("tun1").up()
 *         .kind(Ip6Tnl.create().set(Ip6Tnl.LOCAL, here).set(Ip6Tnl.REMOTE, there)));
 * }</pre>
 */
public final class Ip6Tnl extends IptunKind<Ip6Tnl> {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("ip6tnl", "IFLA_IPTUN_").addAll(SHARED);

    /** {@code local}: the IPv6 source address, {@code ::} for any. */
    public static final Attribute<InetAddress> LOCAL =
            SPACE.attribute(IFLA_IPTUN_LOCAL, "IFLA_IPTUN_LOCAL", Codecs.INET6);

    /** {@code remote}: the IPv6 address of the other end, {@code ::} for any. */
    public static final Attribute<InetAddress> REMOTE =
            SPACE.attribute(IFLA_IPTUN_REMOTE, "IFLA_IPTUN_REMOTE", Codecs.INET6);

    /**
     * {@code encaplimit}: how often packets may be put into tunnels again, 0 to 255; for {@code
     * none} set IP6_TNL_F_IGN_ENCAP_LIMIT in {@link #FLAGS}.
     */
    public static final Attribute<Integer> ENCAP_LIMIT =
            SPACE.u8(IFLA_IPTUN_ENCAP_LIMIT, "IFLA_IPTUN_ENCAP_LIMIT");

    /** {@code tclass} and {@code flowlabel}: of outer packets. */
    public static final Attribute<FlowInfo> FLOWINFO =
            SPACE.attribute(IFLA_IPTUN_FLOWINFO, "IFLA_IPTUN_FLOWINFO", FlowInfo.CODEC);

    /**
     * {@code encaplimit none}, {@code tclass inherit}, {@code flowlabel inherit}, {@code dscp
     * inherit}, {@code fwmark inherit}, {@code allow-localremote}: a set of IP6_TNL_F_* of {@link
     * Ip6Tunnel}.
     */
    public static final Attribute<Integer> FLAGS = SPACE.s32(IFLA_IPTUN_FLAGS, "IFLA_IPTUN_FLAGS");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Ip6Tnl> TYPE =
            new LinkKind.Type<>("ip6tnl", SPACE, Ip6Tnl::new);

    private Ip6Tnl(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet but {@code ip}'s defaults, {@code encaplimit 4 hoplimit
     * 64}. The kernel's are 0: packets that must not be put into another tunnel, with the hop limit
     * of the route.
     *
     * @return the kind
     */
    public static Ip6Tnl create() {
        return new Ip6Tnl(AttributeSet.empty(SPACE))
                .set(ENCAP_LIMIT, Ip6Tunnel.IPV6_DEFAULT_TNL_ENCAP_LIMIT)
                .set(TTL, Ip6GreKind.HOP_LIMIT);
    }

    /**
     * {@code external}: a tunnel whose parameters come with each packet.
     *
     * @return the kind
     */
    public static Ip6Tnl external() {
        return new Ip6Tnl(AttributeSet.empty(SPACE)).set(COLLECT_METADATA, true);
    }

    /**
     * {@inheritDoc}
     *
     * <p>With UDP checksums, {@code encap-udp6-csum}, unless {@link #ENCAP_FLAGS} says otherwise:
     * over IPv6 few accept packets without.
     */
    @Override
    public Ip6Tnl encap(TunnelEncap type, int port) {
        Ip6Tnl put = super.encap(type, port);
        return put.get(ENCAP_FLAGS).isPresent()
                ? put
                : put.set(ENCAP_FLAGS, TUNNEL_ENCAP_FLAG_CSUM6);
    }
}
