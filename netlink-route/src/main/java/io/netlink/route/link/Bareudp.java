package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * IP or MPLS over UDP, without a header of its own. {@code ip link add NAME type bareudp dstport
 * PORT ethertype TYPE …}; linux/if_link.h, IFLA_BAREUDP_*. Where packets go to comes with each of
 * them (routes, tc).
 *
 * <pre>{@code
 * links.add(Link.named("mpls1").up().kind(Bareudp.of(6635, 0x8847)));
 * }</pre>
 */
public final class Bareudp extends TypedKind<Bareudp> {
    private static final AttributeSpace SPACE = AttributeSpace.named("bareudp", "IFLA_BAREUDP_");

    /** {@code dstport}: the UDP destination port, and the one it listens on. */
    public static final Attribute<Integer> PORT =
            SPACE.be16(IFLA_BAREUDP_PORT, "IFLA_BAREUDP_PORT");

    /** {@code ethertype}: the protocol inside, such as 0x0800 (IPv4) or 0x8847 (MPLS). */
    public static final Attribute<Integer> ETHERTYPE =
            SPACE.be16(IFLA_BAREUDP_ETHERTYPE, "IFLA_BAREUDP_ETHERTYPE");

    /** {@code srcportmin}: the least UDP source port, 0 for that of the system's range. */
    public static final Attribute<Integer> SRCPORT_MIN =
            SPACE.u16(IFLA_BAREUDP_SRCPORT_MIN, "IFLA_BAREUDP_SRCPORT_MIN");

    /** {@code multiproto}: IPv6 beside IPv4, or multicast beside unicast MPLS. */
    public static final Attribute<Boolean> MULTIPROTO_MODE =
            SPACE.flag(IFLA_BAREUDP_MULTIPROTO_MODE, "IFLA_BAREUDP_MULTIPROTO_MODE");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Bareudp> TYPE =
            new LinkKind.Type<>("bareudp", SPACE, Bareudp::new);

    private Bareudp(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code dstport PORT ethertype TYPE}: a protocol over UDP.
     *
     * @param port the UDP destination port, 0 to 65535
     * @param etherType the protocol inside: 0x0800 (IPv4), 0x86dd (IPv6), 0x8847 (MPLS) or 0x8848
     *     (multicast MPLS)
     * @return the kind
     * @throws IllegalArgumentException if one is out of range
     */
    public static Bareudp of(int port, int etherType) {
        return new Bareudp(AttributeSet.empty(SPACE)).set(PORT, port).set(ETHERTYPE, etherType);
    }
}
