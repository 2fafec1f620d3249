package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Generic network virtualization encapsulation: Ethernet over UDP, with options. {@code ip link add
 * NAME type geneve id VNI remote ADDRESS …}; RFC 8926, linux/if_link.h, IFLA_GENEVE_*.
 *
 * <p>A change takes what it does not say from the link; id, port, checksums and {@code external}
 * cannot be changed.
 *
 * <pre>{@code
 * links.add(Link.named("gnv42").up().kind(Geneve.to(42, peer)));
 * }</pre>
 */
public final class Geneve extends TypedKind<Geneve> {
    private static final AttributeSpace SPACE = AttributeSpace.named("geneve", "IFLA_GENEVE_");

    /** {@code id}, {@code vni}: the network identifier (VNI), 0 to 16777215. */
    public static final Attribute<Long> ID =
            SPACE.attribute(
                    IFLA_GENEVE_ID,
                    "IFLA_GENEVE_ID",
                    Codecs.range(AttributeCodec.U32, 0, 0xff_ffff));

    /** {@code remote}: the IPv4 address of the other end. */
    public static final Attribute<InetAddress> REMOTE =
            SPACE.attribute(IFLA_GENEVE_REMOTE, "IFLA_GENEVE_REMOTE", Codecs.INET4);

    /** {@code ttl}: of outer packets, 0 for the route's ({@code auto}). */
    public static final Attribute<Integer> TTL = SPACE.u8(IFLA_GENEVE_TTL, "IFLA_GENEVE_TTL");

    /** {@code tos}: of outer packets, 1 for {@code inherit}. */
    public static final Attribute<Integer> TOS = SPACE.u8(IFLA_GENEVE_TOS, "IFLA_GENEVE_TOS");

    /** {@code dstport}: the UDP destination port, 6081 by default. */
    public static final Attribute<Integer> PORT = SPACE.be16(IFLA_GENEVE_PORT, "IFLA_GENEVE_PORT");

    /** {@code external}: tunnel parameters come with each packet (routes, tc, Open vSwitch). */
    public static final Attribute<Boolean> COLLECT_METADATA =
            SPACE.flag(IFLA_GENEVE_COLLECT_METADATA, "IFLA_GENEVE_COLLECT_METADATA");

    /** {@code remote}: the IPv6 address of the other end. */
    public static final Attribute<InetAddress> REMOTE6 =
            SPACE.attribute(IFLA_GENEVE_REMOTE6, "IFLA_GENEVE_REMOTE6", Codecs.INET6);

    /** {@code udpcsum}: whether IPv4 packets carry a UDP checksum. */
    public static final Attribute<Boolean> UDP_CSUM =
            SPACE.bool8(IFLA_GENEVE_UDP_CSUM, "IFLA_GENEVE_UDP_CSUM");

    /** {@code udp6zerocsumtx}: whether IPv6 packets go out without a UDP checksum. */
    public static final Attribute<Boolean> UDP_ZERO_CSUM6_TX =
            SPACE.bool8(IFLA_GENEVE_UDP_ZERO_CSUM6_TX, "IFLA_GENEVE_UDP_ZERO_CSUM6_TX");

    /** {@code udp6zerocsumrx}: whether IPv6 packets may come without a UDP checksum. */
    public static final Attribute<Boolean> UDP_ZERO_CSUM6_RX =
            SPACE.bool8(IFLA_GENEVE_UDP_ZERO_CSUM6_RX, "IFLA_GENEVE_UDP_ZERO_CSUM6_RX");

    /** {@code flowlabel}: the IPv6 flow label, 0 to 0xfffff. */
    public static final Attribute<Long> LABEL =
            SPACE.attribute(
                    IFLA_GENEVE_LABEL,
                    "IFLA_GENEVE_LABEL",
                    Codecs.range(AttributeCodec.BE32, 0, 0xfffff));

    /** {@code ttl inherit}: the TTL of the inner packet. */
    public static final Attribute<Boolean> TTL_INHERIT =
            SPACE.bool8(IFLA_GENEVE_TTL_INHERIT, "IFLA_GENEVE_TTL_INHERIT");

    /** {@code df}: whether the outer IPv4 packet may be fragmented. */
    public static final Attribute<Df> DF =
            SPACE.attribute(
                    IFLA_GENEVE_DF, "IFLA_GENEVE_DF", Codecs.oneOf(AttributeCodec.U8, Df.class));

    /**
     * {@code innerprotoinherit}: IP is carried without an Ethernet header, as well as Ethernet;
     * needs Linux 5.18.
     */
    public static final Attribute<Boolean> INNER_PROTO_INHERIT =
            SPACE.flag(IFLA_GENEVE_INNER_PROTO_INHERIT, "IFLA_GENEVE_INNER_PROTO_INHERIT");

    /** {@code srcport}: the UDP source ports; needs Linux 6.15. */
    public static final Attribute<PortRange> PORT_RANGE =
            SPACE.attribute(IFLA_GENEVE_PORT_RANGE, "IFLA_GENEVE_PORT_RANGE", PortRange.CODEC);

    /** How the library knows the kind. */
    public static final LinkKind.Type<Geneve> TYPE =
            new LinkKind.Type<>("geneve", SPACE, Geneve::new);

    /** Whether the outer IPv4 packet may be fragmented. */
    public enum Df implements Numbered {
        /** It may. */
        UNSET(GENEVE_DF_UNSET),
        /** It may not. */
        SET(GENEVE_DF_SET),
        /** As the inner packet. */
        INHERIT(GENEVE_DF_INHERIT),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Df(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Geneve(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code id VNI remote ADDRESS}: a network to one other end.
     *
     * @param vni 0 to 16777215
     * @param remote the other end, IPv4 or IPv6, no multicast
     * @return the kind
     * @throws IllegalArgumentException if the identifier is out of range
     */
    public static Geneve to(long vni, InetAddress remote) {
        return create().set(ID, vni).remote(remote);
    }

    /**
     * {@code external}: a network whose tunnel parameters come with each packet.
     *
     * @return the kind
     */
    public static Geneve external() {
        return create().set(COLLECT_METADATA, true);
    }

    private static Geneve create() {
        return new Geneve(AttributeSet.empty(SPACE));
    }

    /**
     * {@code remote}: the other end.
     *
     * @param address IPv4 or IPv6, no multicast
     * @return a kind with it
     */
    public Geneve remote(InetAddress address) {
        return address instanceof Inet4Address
                ? unset(REMOTE6).set(REMOTE, address)
                : unset(REMOTE).set(REMOTE6, address);
    }
}
