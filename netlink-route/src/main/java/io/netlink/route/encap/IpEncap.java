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
 * The parameters of an IPv4 tunnel, for a device of {@code external} (collect metadata) mode:
 * {@code encap ip id ID dst ADDRESS …}; linux/lwtunnel.h, LWTUNNEL_IP_*.
 *
 * <pre>{@code
 * Route.to("10.1.0.0/16").dev("vxlan0").encap(IpEncap.id(42).set(IpEncap.DST, remote));
 * }</pre>
 */
public final class IpEncap extends Encap<IpEncap> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ip", "LWTUNNEL_IP_");

    /** {@code id}: the tunnel's identifier, 64 bits unsigned; such as the VNI or the GRE key. */
    public static final Attribute<Long> ID =
            SPACE.attribute(LWTUNNEL_IP_ID, "LWTUNNEL_IP_ID", AttributeCodec.BE64);

    /** {@code dst}: the other end, IPv4. */
    public static final Attribute<InetAddress> DST =
            SPACE.attribute(LWTUNNEL_IP_DST, "LWTUNNEL_IP_DST", Codecs.INET4);

    /** {@code src}: this end, IPv4. */
    public static final Attribute<InetAddress> SRC =
            SPACE.attribute(LWTUNNEL_IP_SRC, "LWTUNNEL_IP_SRC", Codecs.INET4);

    /** {@code ttl}: of the outer packet, 0 to 255; 0 for the route's hop limit. */
    public static final Attribute<Integer> TTL = SPACE.u8(LWTUNNEL_IP_TTL, "LWTUNNEL_IP_TTL");

    /** {@code tos}: of the outer packet, 0 to 255. */
    public static final Attribute<Integer> TOS = SPACE.u8(LWTUNNEL_IP_TOS, "LWTUNNEL_IP_TOS");

    /** {@code key csum seq}: TUNNEL_* of {@link io.netlink.uapi.IfTunnel}. */
    public static final Attribute<Integer> FLAGS =
            SPACE.be16(LWTUNNEL_IP_FLAGS, "LWTUNNEL_IP_FLAGS");

    /** {@code geneve_opts}, {@code vxlan_opts}, {@code erspan_opts}. */
    public static final Attribute<TunnelOptions> OPTS =
            SPACE.attribute(LWTUNNEL_IP_OPTS, "LWTUNNEL_IP_OPTS", TunnelOptions.CODEC);

    /** How the library knows the encapsulation. */
    public static final Encap.Type<IpEncap> TYPE =
            new Encap.Type<>(LWTUNNEL_ENCAP_IP, "ip", SPACE, IpEncap::new);

    private IpEncap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code id}: a tunnel of which only the identifier is said.
     *
     * @param id 64 bits unsigned
     * @return the encapsulation
     */
    public static IpEncap id(long id) {
        return TYPE.empty().set(ID, id);
    }

    /**
     * {@code dst}: a tunnel of which only the other end is said.
     *
     * @param remote IPv4
     * @return the encapsulation
     * @throws IllegalArgumentException if it is not IPv4
     */
    public static IpEncap to(InetAddress remote) {
        return TYPE.empty().set(DST, remote);
    }

    /**
     * {@code key}: packets carry the identifier.
     *
     * @return one with it
     */
    public IpEncap key() {
        return flag(TUNNEL_KEY);
    }

    /**
     * {@code csum}: packets carry a checksum.
     *
     * @return one with it
     */
    public IpEncap checksum() {
        return flag(TUNNEL_CSUM);
    }

    /**
     * {@code seq}: packets carry sequence numbers.
     *
     * @return one with it
     */
    public IpEncap sequence() {
        return flag(TUNNEL_SEQ);
    }

    private IpEncap flag(int flag) {
        return set(FLAGS, get(FLAGS).orElse(0) | flag);
    }
}
