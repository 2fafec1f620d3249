package io.netlink.route.encap;

import static io.netlink.uapi.IfTunnel.TUNNEL_CSUM;
import static io.netlink.uapi.IfTunnel.TUNNEL_KEY;
import static io.netlink.uapi.IfTunnel.TUNNEL_SEQ;
import static io.netlink.uapi.LwTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.net.InetAddress;

/**
 * The parameters of an IPv6 tunnel, for a device of {@code external} (collect metadata) mode:
 * {@code encap ip6 id ID dst ADDRESS …}; linux/lwtunnel.h, LWTUNNEL_IP6_*.
 *
 * <pre>{@code
 * Route.to("fd01::/16").dev("vxlan0").encap(Ip6Encap.id(42).set(Ip6Encap.DST, remote));
 * }</pre>
 */
public final class Ip6Encap extends Encap<Ip6Encap> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ip6", "LWTUNNEL_IP6_");

    /** {@code id}: the tunnel's identifier, 64 bits unsigned; such as the VNI or the GRE key. */
    public static final Attribute<Long> ID =
            SPACE.attribute(LWTUNNEL_IP6_ID, "LWTUNNEL_IP6_ID", AttributeCodec.BE64);

    /** {@code dst}: the other end, IPv6. */
    public static final Attribute<InetAddress> DST =
            SPACE.attribute(LWTUNNEL_IP6_DST, "LWTUNNEL_IP6_DST", Codecs.INET6);

    /** {@code src}: this end, IPv6. */
    public static final Attribute<InetAddress> SRC =
            SPACE.attribute(LWTUNNEL_IP6_SRC, "LWTUNNEL_IP6_SRC", Codecs.INET6);

    /** {@code hoplimit}: of the outer packet, 0 to 255; 0 for the route's. */
    public static final Attribute<Integer> HOPLIMIT =
            SPACE.u8(LWTUNNEL_IP6_HOPLIMIT, "LWTUNNEL_IP6_HOPLIMIT");

    /** {@code tc}: the traffic class of the outer packet, 0 to 255. */
    public static final Attribute<Integer> TC = SPACE.u8(LWTUNNEL_IP6_TC, "LWTUNNEL_IP6_TC");

    /** {@code key csum seq}: TUNNEL_* of {@link io.netlink.uapi.IfTunnel}. */
    public static final Attribute<Integer> FLAGS =
            SPACE.be16(LWTUNNEL_IP6_FLAGS, "LWTUNNEL_IP6_FLAGS");

    /** {@code geneve_opts}, {@code vxlan_opts}, {@code erspan_opts}. */
    public static final Attribute<TunnelOptions> OPTS =
            SPACE.attribute(LWTUNNEL_IP6_OPTS, "LWTUNNEL_IP6_OPTS", TunnelOptions.CODEC);

    /** How the library knows the encapsulation. */
    public static final Encap.Type<Ip6Encap> TYPE =
            new Encap.Type<>(LWTUNNEL_ENCAP_IP6, "ip6", SPACE, Ip6Encap::new);

    private Ip6Encap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code id}: a tunnel of which only the identifier is said.
     *
     * @param id 64 bits unsigned
     * @return the encapsulation
     */
    public static Ip6Encap id(long id) {
        return TYPE.empty().set(ID, id);
    }

    /**
     * {@code dst}: a tunnel of which only the other end is said.
     *
     * @param remote IPv6
     * @return the encapsulation
     * @throws IllegalArgumentException if it is not IPv6
     */
    public static Ip6Encap to(InetAddress remote) {
        return TYPE.empty().set(DST, remote);
    }

    /**
     * {@code key}: packets carry the identifier.
     *
     * @return one with it
     */
    public Ip6Encap key() {
        return flag(TUNNEL_KEY);
    }

    /**
     * {@code csum}: packets carry a checksum.
     *
     * @return one with it
     */
    public Ip6Encap checksum() {
        return flag(TUNNEL_CSUM);
    }

    /**
     * {@code seq}: packets carry sequence numbers.
     *
     * @return one with it
     */
    public Ip6Encap sequence() {
        return flag(TUNNEL_SEQ);
    }

    private Ip6Encap flag(int flag) {
        return set(FLAGS, get(FLAGS).orElse(0) | flag);
    }
}
