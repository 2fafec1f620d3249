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

/**
 * IP over InfiniBand, a partition of a device that has it. {@code ip link add link DEVICE name NAME
 * type ipoib …}; RFC 4391 and 4755, linux/if_link.h, IFLA_IPOIB_*.
 *
 * <pre>{@code
 * links.add(Link.named("ib0.8001").link("ib0").kind(Ipoib.pkey(0x8001)));
 * }</pre>
 */
public final class Ipoib extends TypedKind<Ipoib> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ipoib", "IFLA_IPOIB_");

    /** {@code pkey}: the partition key; the kernel refuses 0 and 0x8000. */
    public static final Attribute<Integer> PKEY = SPACE.u16(IFLA_IPOIB_PKEY, "IFLA_IPOIB_PKEY");

    /** {@code mode}: how packets are carried. */
    public static final Attribute<Mode> MODE =
            SPACE.attribute(
                    IFLA_IPOIB_MODE,
                    "IFLA_IPOIB_MODE",
                    Codecs.oneOf(AttributeCodec.U16, Mode.class));

    /** {@code umcast}: whether user space sees to multicast groups; a 16-bit number. */
    public static final Attribute<Boolean> UMCAST =
            SPACE.attribute(
                    IFLA_IPOIB_UMCAST,
                    "IFLA_IPOIB_UMCAST",
                    AttributeCodec.of(
                            "u16",
                            reader -> reader.u16() != 0,
                            (writer, type, value) -> writer.u16(type, value ? 1 : 0)));

    /** How the library knows the kind. */
    public static final LinkKind.Type<Ipoib> TYPE = new LinkKind.Type<>("ipoib", SPACE, Ipoib::new);

    /** How packets are carried. */
    public enum Mode implements Numbered {
        /** Unreliable datagrams. */
        DATAGRAM(IPOIB_MODE_DATAGRAM),
        /** Reliable connections, of greater MTU. */
        CONNECTED(IPOIB_MODE_CONNECTED),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Mode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Ipoib(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link in the partition of the device below.
     *
     * @return the kind
     */
    public static Ipoib create() {
        return new Ipoib(AttributeSet.empty(SPACE));
    }

    /**
     * {@code pkey}: a link in a partition.
     *
     * @param key 1 to 65535 but 0x8000; full members have 0x8000 set
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Ipoib pkey(int key) {
        if (key == 0 || key == 0x8000) { // the kernel: EINVAL
            throw new IllegalArgumentException("pkey " + key + ": must not be 0 nor 0x8000");
        }
        return create().set(PKEY, key);
    }
}
