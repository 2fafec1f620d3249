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
import java.time.Duration;

/**
 * A virtual extensible LAN: Ethernet over UDP. {@code ip link add NAME type vxlan id VNI …}; RFC
 * 7348, linux/if_link.h, IFLA_VXLAN_*.
 *
 * <pre>{@code
 * links.add(Link.named("vx42").up()
 *         .kind(Vxlan.id(42).remote(peer).set(Vxlan.PORT, 4789)));
 * }</pre>
 */
public final class Vxlan extends TypedKind<Vxlan> {
    private static final AttributeSpace SPACE = AttributeSpace.named("vxlan", "IFLA_VXLAN_");

    /** {@code id}: the network identifier (VNI), 0 to 16777215. */
    public static final Attribute<Long> ID =
            SPACE.attribute(
                    IFLA_VXLAN_ID, "IFLA_VXLAN_ID", Codecs.range(AttributeCodec.U32, 0, 0xff_ffff));

    /** {@code group} or {@code remote}: the IPv4 multicast group to join, or the other end. */
    public static final Attribute<InetAddress> GROUP =
            SPACE.attribute(IFLA_VXLAN_GROUP, "IFLA_VXLAN_GROUP", Codecs.INET4);

    /** {@code dev}: the index of the device that packets go out on. */
    public static final Attribute<Integer> LINK = SPACE.s32(IFLA_VXLAN_LINK, "IFLA_VXLAN_LINK");

    /** {@code local}: the IPv4 source address. */
    public static final Attribute<InetAddress> LOCAL =
            SPACE.attribute(IFLA_VXLAN_LOCAL, "IFLA_VXLAN_LOCAL", Codecs.INET4);

    /** {@code ttl}: of the packets, 0 for 1 with multicast and the route's hop limit without. */
    public static final Attribute<Integer> TTL = SPACE.u8(IFLA_VXLAN_TTL, "IFLA_VXLAN_TTL");

    /** {@code tos}: of the packets, 1 for that of the inner packet. */
    public static final Attribute<Integer> TOS = SPACE.u8(IFLA_VXLAN_TOS, "IFLA_VXLAN_TOS");

    /** {@code learning}: whether source addresses are learned. */
    public static final Attribute<Boolean> LEARNING =
            SPACE.bool8(IFLA_VXLAN_LEARNING, "IFLA_VXLAN_LEARNING");

    /** {@code ageing}: how long a learned address is kept, in whole seconds. */
    public static final Attribute<Duration> AGEING =
            SPACE.attribute(
                    IFLA_VXLAN_AGEING, "IFLA_VXLAN_AGEING", Codecs.time32(Duration.ofSeconds(1)));

    /** {@code maxaddress}: how many addresses may be known, 0 for no limit. */
    public static final Attribute<Long> LIMIT = SPACE.u32(IFLA_VXLAN_LIMIT, "IFLA_VXLAN_LIMIT");

    /** {@code srcport}: the UDP source ports. */
    public static final Attribute<PortRange> PORT_RANGE =
            SPACE.attribute(IFLA_VXLAN_PORT_RANGE, "IFLA_VXLAN_PORT_RANGE", PortRange.CODEC);

    /** {@code proxy}: answer ARP for neighbours that are known. */
    public static final Attribute<Boolean> PROXY =
            SPACE.bool8(IFLA_VXLAN_PROXY, "IFLA_VXLAN_PROXY");

    /** {@code rsc}: route short circuit. */
    public static final Attribute<Boolean> RSC = SPACE.bool8(IFLA_VXLAN_RSC, "IFLA_VXLAN_RSC");

    /** {@code l2miss}: tell listeners of unknown link-layer addresses. */
    public static final Attribute<Boolean> L2MISS =
            SPACE.bool8(IFLA_VXLAN_L2MISS, "IFLA_VXLAN_L2MISS");

    /** {@code l3miss}: tell listeners of unknown IP addresses. */
    public static final Attribute<Boolean> L3MISS =
            SPACE.bool8(IFLA_VXLAN_L3MISS, "IFLA_VXLAN_L3MISS");

    /**
     * {@code dstport}: the UDP port of the other end; the kernel takes 8472, the standard is 4789.
     */
    public static final Attribute<Integer> PORT = SPACE.be16(IFLA_VXLAN_PORT, "IFLA_VXLAN_PORT");

    /** {@code group} or {@code remote}: the IPv6 multicast group to join, or the other end. */
    public static final Attribute<InetAddress> GROUP6 =
            SPACE.attribute(IFLA_VXLAN_GROUP6, "IFLA_VXLAN_GROUP6", Codecs.INET6);

    /** {@code local}: the IPv6 source address. */
    public static final Attribute<InetAddress> LOCAL6 =
            SPACE.attribute(IFLA_VXLAN_LOCAL6, "IFLA_VXLAN_LOCAL6", Codecs.INET6);

    /** {@code udpcsum}: whether IPv4 packets carry a UDP checksum. */
    public static final Attribute<Boolean> UDP_CSUM =
            SPACE.bool8(IFLA_VXLAN_UDP_CSUM, "IFLA_VXLAN_UDP_CSUM");

    /** {@code udp6zerocsumtx}: whether IPv6 packets go out without a UDP checksum. */
    public static final Attribute<Boolean> UDP_ZERO_CSUM6_TX =
            SPACE.bool8(IFLA_VXLAN_UDP_ZERO_CSUM6_TX, "IFLA_VXLAN_UDP_ZERO_CSUM6_TX");

    /** {@code udp6zerocsumrx}: whether IPv6 packets may come without a UDP checksum. */
    public static final Attribute<Boolean> UDP_ZERO_CSUM6_RX =
            SPACE.bool8(IFLA_VXLAN_UDP_ZERO_CSUM6_RX, "IFLA_VXLAN_UDP_ZERO_CSUM6_RX");

    /** {@code remcsumtx}: remote checksum offload of what goes out. */
    public static final Attribute<Boolean> REMCSUM_TX =
            SPACE.bool8(IFLA_VXLAN_REMCSUM_TX, "IFLA_VXLAN_REMCSUM_TX");

    /** {@code remcsumrx}: remote checksum offload of what comes in. */
    public static final Attribute<Boolean> REMCSUM_RX =
            SPACE.bool8(IFLA_VXLAN_REMCSUM_RX, "IFLA_VXLAN_REMCSUM_RX");

    /** {@code gbp}: group policy extension. */
    public static final Attribute<Boolean> GBP = SPACE.flag(IFLA_VXLAN_GBP, "IFLA_VXLAN_GBP");

    /** Remote checksum offload without CHECKSUM_PARTIAL. */
    public static final Attribute<Boolean> REMCSUM_NOPARTIAL =
            SPACE.flag(IFLA_VXLAN_REMCSUM_NOPARTIAL, "IFLA_VXLAN_REMCSUM_NOPARTIAL");

    /** {@code external}: tunnel parameters come with each packet (lwtunnel, tc, Open vSwitch). */
    public static final Attribute<Boolean> COLLECT_METADATA =
            SPACE.bool8(IFLA_VXLAN_COLLECT_METADATA, "IFLA_VXLAN_COLLECT_METADATA");

    /** {@code flowlabel}: the IPv6 flow label, 0 to 0xfffff. */
    public static final Attribute<Long> LABEL = SPACE.be32(IFLA_VXLAN_LABEL, "IFLA_VXLAN_LABEL");

    /** {@code gpe}: generic protocol extension; wants {@code external}. */
    public static final Attribute<Boolean> GPE = SPACE.flag(IFLA_VXLAN_GPE, "IFLA_VXLAN_GPE");

    /** {@code ttl inherit}: the TTL of the inner packet. */
    public static final Attribute<Boolean> TTL_INHERIT =
            SPACE.flag(IFLA_VXLAN_TTL_INHERIT, "IFLA_VXLAN_TTL_INHERIT");

    /** {@code df}: whether the outer IPv4 packet may be fragmented. */
    public static final Attribute<Df> DF =
            SPACE.attribute(
                    IFLA_VXLAN_DF, "IFLA_VXLAN_DF", Codecs.oneOf(AttributeCodec.U8, Df.class));

    /** {@code vnifilter}: only the VNIs of {@code bridge vni} pass; wants {@code external}. */
    public static final Attribute<Boolean> VNIFILTER =
            SPACE.bool8(IFLA_VXLAN_VNIFILTER, "IFLA_VXLAN_VNIFILTER");

    /**
     * {@code localbypass}: packets to a local end are delivered without leaving; needs Linux 6.5.
     */
    public static final Attribute<Boolean> LOCALBYPASS =
            SPACE.bool8(IFLA_VXLAN_LOCALBYPASS, "IFLA_VXLAN_LOCALBYPASS");

    /**
     * {@code flowlabel inherit}: which IPv6 flow label packets have, {@link #LABEL} or that of the
     * inner packet; needs Linux 6.7.
     */
    public static final Attribute<LabelPolicy> LABEL_POLICY =
            SPACE.attribute(
                    IFLA_VXLAN_LABEL_POLICY,
                    "IFLA_VXLAN_LABEL_POLICY",
                    Codecs.oneOf(AttributeCodec.S32, LabelPolicy.class));

    /**
     * {@code reserved_bits}: the bits of the VXLAN header that may be set although the device does
     * not know them, {@code struct vxlanhdr} as one number; needs Linux 6.14.
     */
    public static final Attribute<Long> RESERVED_BITS =
            SPACE.attribute(
                    IFLA_VXLAN_RESERVED_BITS, "IFLA_VXLAN_RESERVED_BITS", AttributeCodec.BE64);

    /**
     * {@code mcroute}: packets to multicast groups go the ways of multicast routing; needs Linux
     * 6.17, which does not tell it back.
     */
    public static final Attribute<Boolean> MC_ROUTE =
            SPACE.bool8(IFLA_VXLAN_MC_ROUTE, "IFLA_VXLAN_MC_ROUTE");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Vxlan> TYPE = new LinkKind.Type<>("vxlan", SPACE, Vxlan::new);

    /** Which IPv6 flow label packets have. */
    public enum LabelPolicy implements Numbered {
        /** {@code fixed}: that of {@link Vxlan#LABEL}. */
        FIXED(VXLAN_LABEL_FIXED),
        /** {@code inherit}: that of the inner packet. */
        INHERIT(VXLAN_LABEL_INHERIT),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        LabelPolicy(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** Whether the outer IPv4 packet may be fragmented. */
    public enum Df implements Numbered {
        /** It may. */
        UNSET(VXLAN_DF_UNSET),
        /** It may not. */
        SET(VXLAN_DF_SET),
        /** As the inner packet. */
        INHERIT(VXLAN_DF_INHERIT),
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

    private Vxlan(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code id}: a network of which only the identifier is said.
     *
     * @param vni 0 to 16777215
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Vxlan id(long vni) {
        return create().set(ID, vni);
    }

    /**
     * A network whose tunnel parameters come with each packet: {@code external}. It learns no
     * addresses, as {@code ip} has it; with the kernel's default of learning, some of its options
     * are refused.
     *
     * @return the kind
     */
    public static Vxlan external() {
        return create().set(LEARNING, false).set(COLLECT_METADATA, true);
    }

    private static Vxlan create() {
        return new Vxlan(AttributeSet.empty(SPACE));
    }

    /**
     * {@code remote} or {@code group}: the other end, or the multicast group to join.
     *
     * @param address IPv4 or IPv6
     * @return a kind with it
     */
    public Vxlan remote(InetAddress address) {
        return set(address instanceof Inet4Address ? GROUP : GROUP6, address);
    }

    /**
     * {@code local}: the source address.
     *
     * @param address IPv4 or IPv6
     * @return a kind with it
     */
    public Vxlan local(InetAddress address) {
        return set(address instanceof Inet4Address ? LOCAL : LOCAL6, address);
    }
}
