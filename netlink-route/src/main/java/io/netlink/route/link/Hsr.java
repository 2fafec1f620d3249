package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.Numbered;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A ring of two devices that survives the loss of one (IEC 62439-3, HSR or PRP): {@code ip link add
 * NAME type hsr slave1 A slave2 B …}; linux/if_link.h, IFLA_HSR_*.
 *
 * <pre>{@code
 * links.add(Link.named("hsr0").kind(Hsr.between(a.index(), b.index()).set(Hsr.VERSION, 1)));
 * }</pre>
 */
public final class Hsr extends TypedKind<Hsr> {
    private static final AttributeSpace SPACE = AttributeSpace.named("hsr", "IFLA_HSR_");

    /** {@code slave1}: a device's index. */
    public static final Attribute<Integer> SLAVE1 = SPACE.s32(IFLA_HSR_SLAVE1, "IFLA_HSR_SLAVE1");

    /** {@code slave2}: the other device's index. */
    public static final Attribute<Integer> SLAVE2 = SPACE.s32(IFLA_HSR_SLAVE2, "IFLA_HSR_SLAVE2");

    /** {@code supervision}: the last byte of the address of supervision frames, 0 to 255. */
    public static final Attribute<Integer> MULTICAST_SPEC =
            SPACE.u8(IFLA_HSR_MULTICAST_SPEC, "IFLA_HSR_MULTICAST_SPEC");

    /** The address of supervision frames; told by the kernel. */
    public static final Attribute<MacAddress> SUPERVISION_ADDR =
            SPACE.mac(IFLA_HSR_SUPERVISION_ADDR, "IFLA_HSR_SUPERVISION_ADDR");

    /** The next sequence number; told by the kernel. */
    public static final Attribute<Integer> SEQ_NR = SPACE.u16(IFLA_HSR_SEQ_NR, "IFLA_HSR_SEQ_NR");

    /** {@code version}: 0 (2010) or 1 (2012). */
    public static final Attribute<Integer> VERSION = SPACE.u8(IFLA_HSR_VERSION, "IFLA_HSR_VERSION");

    /** {@code proto}: HSR or PRP. */
    public static final Attribute<Protocol> PROTOCOL =
            SPACE.attribute(
                    IFLA_HSR_PROTOCOL,
                    "IFLA_HSR_PROTOCOL",
                    Codecs.oneOf(AttributeCodec.U8, Protocol.class));

    /** {@code interlink}: the index of a device to a ring of another kind; needs Linux 6.10. */
    public static final Attribute<Integer> INTERLINK =
            SPACE.s32(IFLA_HSR_INTERLINK, "IFLA_HSR_INTERLINK");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Hsr> TYPE = new LinkKind.Type<>("hsr", SPACE, Hsr::new);

    /** The protocol of the ring. */
    public enum Protocol implements Numbered {
        /** High-availability seamless redundancy. */
        HSR(HSR_PROTOCOL_HSR),
        /** Parallel redundancy protocol. */
        PRP(HSR_PROTOCOL_PRP),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Protocol(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Hsr(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code slave1}, {@code slave2}: a ring of two devices.
     *
     * @param first a device's index
     * @param second the other device's index
     * @return the kind
     */
    public static Hsr between(int first, int second) {
        return new Hsr(AttributeSet.empty(SPACE)).set(SLAVE1, first).set(SLAVE2, second);
    }
}
