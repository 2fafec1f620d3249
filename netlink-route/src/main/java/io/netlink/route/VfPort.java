package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;

import java.nio.ByteOrder;
import java.util.UUID;

/**
 * How a virtual function is connected to a switch outside, by 802.1Qbh or 802.1Qbg: IFLA_PORT_* of
 * linux/if_link.h. Few drivers (enic) have it.
 */
public final class VfPort extends OptionSet<VfPort> {
    static final AttributeSpace SPACE = AttributeSpace.named("vf port", "IFLA_PORT_");

    static final AttributeCodec<VfPort> CODEC = Codecs.nest(() -> SPACE, VfPort::new, VfPort::data);

    static final AttributeSpace LIST = AttributeSpace.named("IFLA_VF_PORTS", "IFLA_VF_");

    private static final AttributeCodec<UUID> UUIDS =
            Codecs.struct(
                    "uuid",
                    16,
                    b -> {
                        b.order(ByteOrder.BIG_ENDIAN);
                        return new UUID(b.getLong(), b.getLong());
                    },
                    (b, id) ->
                            b.order(ByteOrder.BIG_ENDIAN)
                                    .putLong(id.getMostSignificantBits())
                                    .putLong(id.getLeastSignificantBits()));

    static {
        LIST.nest(IFLA_VF_PORT, "IFLA_VF_PORT", CODEC, () -> SPACE);
    }

    /** What is asked of the switch: PORT_REQUEST_*. */
    public enum Request implements Numbered {
        /** Prepare. */
        PREASSOCIATE(PORT_REQUEST_PREASSOCIATE),
        /** Prepare, and reserve what is needed. */
        PREASSOCIATE_RR(PORT_REQUEST_PREASSOCIATE_RR),
        /** Connect. */
        ASSOCIATE(PORT_REQUEST_ASSOCIATE),
        /** Disconnect. */
        DISASSOCIATE(PORT_REQUEST_DISASSOCIATE),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        Request(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** The function; -1 is the device itself. */
    public static final Attribute<Integer> VF = SPACE.s32(IFLA_PORT_VF, "IFLA_PORT_VF");

    /** The port profile's name, at most 40 bytes. */
    public static final Attribute<String> PROFILE =
            SPACE.string(IFLA_PORT_PROFILE, "IFLA_PORT_PROFILE");

    /** 802.1Qbg type; the kernel does not take it any more. */
    public static final Attribute<byte[]> VSI_TYPE =
            SPACE.binary(IFLA_PORT_VSI_TYPE, "IFLA_PORT_VSI_TYPE");

    /** The virtual machine. */
    public static final Attribute<UUID> INSTANCE_UUID =
            SPACE.attribute(IFLA_PORT_INSTANCE_UUID, "IFLA_PORT_INSTANCE_UUID", UUIDS);

    /** The host. */
    public static final Attribute<UUID> HOST_UUID =
            SPACE.attribute(IFLA_PORT_HOST_UUID, "IFLA_PORT_HOST_UUID", UUIDS);

    /** What is asked of the switch. */
    public static final Attribute<Request> REQUEST =
            SPACE.attribute(
                    IFLA_PORT_REQUEST,
                    "IFLA_PORT_REQUEST",
                    Codecs.oneOf(AttributeCodec.U8, Request.class));

    /**
     * What the switch answered, PORT_VDP_RESPONSE_* or PORT_PROFILE_RESPONSE_*; told by the kernel.
     */
    public static final Attribute<Integer> RESPONSE =
            SPACE.u16(IFLA_PORT_RESPONSE, "IFLA_PORT_RESPONSE");

    private VfPort(AttributeSet data) {
        super(data, VfPort::new);
    }

    /**
     * A function of which nothing is said yet.
     *
     * @param vf the function's number; PORT_SELF_VF (-1) is the device itself
     * @return what to set {@link LinkAttributes#VF_PORTS} or {@link LinkAttributes#PORT_SELF} to
     */
    public static VfPort of(int vf) {
        return new VfPort(AttributeSet.empty(SPACE)).set(VF, vf);
    }
}
