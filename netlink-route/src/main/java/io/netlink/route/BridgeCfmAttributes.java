package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.Numbered;

import java.time.Duration;

/**
 * The attributes of connectivity fault management (IFLA_BRIDGE_CFM_* of linux/if_bridge.h), one row
 * each; for {@link BridgeCfm}.
 */
public final class BridgeCfmAttributes {
    private BridgeCfmAttributes() {}

    private static final AttributeCodec<Duration> SECONDS = Codecs.time32(Duration.ofSeconds(1));

    /** The table of what is inside {@code IFLA_BRIDGE_CFM}. */
    public static final AttributeSpace SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM", "IFLA_BRIDGE_CFM_");

    /** The table of an end point that is made, of {@link #MEP_CREATE}. */
    public static final AttributeSpace MEP_CREATE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM_MEP_CREATE", "IFLA_BRIDGE_CFM_MEP_CREATE_");

    /** The table of an end point that is deleted, of {@link #MEP_DELETE}. */
    public static final AttributeSpace MEP_DELETE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM_MEP_DELETE", "IFLA_BRIDGE_CFM_MEP_DELETE_");

    /** The table of how an end point is, of {@link #MEP_CONFIG}. */
    public static final AttributeSpace MEP_CONFIG_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM_MEP_CONFIG", "IFLA_BRIDGE_CFM_MEP_CONFIG_");

    /** The table of its continuity check, of {@link #CC_CONFIG}. */
    public static final AttributeSpace CC_CONFIG_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM_CC_CONFIG", "IFLA_BRIDGE_CFM_CC_CONFIG_");

    /** The table of a peer, of {@link #CC_PEER_MEP_ADD}. */
    public static final AttributeSpace CC_PEER_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM_CC_PEER_MEP", "IFLA_BRIDGE_CFM_CC_PEER_");

    /** The table of the remote defect indication, of {@link #CC_RDI}. */
    public static final AttributeSpace CC_RDI_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM_CC_RDI", "IFLA_BRIDGE_CFM_CC_RDI_");

    /** The table of what is sent, of {@link #CC_CCM_TX}. */
    public static final AttributeSpace CC_CCM_TX_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM_CC_CCM_TX", "IFLA_BRIDGE_CFM_CC_CCM_TX_");

    /** The table of an end point's status, of {@link #MEP_STATUS_INFO}. */
    public static final AttributeSpace MEP_STATUS_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_CFM_MEP_STATUS", "IFLA_BRIDGE_CFM_MEP_STATUS_");

    /** The table of a peer's status, of {@link #CC_PEER_STATUS_INFO}. */
    public static final AttributeSpace CC_PEER_STATUS_SPACE =
            AttributeSpace.named(
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS", "IFLA_BRIDGE_CFM_CC_PEER_STATUS_");

    /** Makes an end point. */
    public static final Attribute<AttributeSet> MEP_CREATE =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_MEP_CREATE,
                    "IFLA_BRIDGE_CFM_MEP_CREATE",
                    () -> MEP_CREATE_SPACE);

    /** Deletes an end point. */
    public static final Attribute<AttributeSet> MEP_DELETE =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_MEP_DELETE,
                    "IFLA_BRIDGE_CFM_MEP_DELETE",
                    () -> MEP_DELETE_SPACE);

    /** How an end point is to be. */
    public static final Attribute<AttributeSet> MEP_CONFIG =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_MEP_CONFIG,
                    "IFLA_BRIDGE_CFM_MEP_CONFIG",
                    () -> MEP_CONFIG_SPACE);

    /** How its continuity check is to be. */
    public static final Attribute<AttributeSet> CC_CONFIG =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_CONFIG, "IFLA_BRIDGE_CFM_CC_CONFIG", () -> CC_CONFIG_SPACE);

    /** Adds a peer. */
    public static final Attribute<AttributeSet> CC_PEER_MEP_ADD =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD,
                    "IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD",
                    () -> CC_PEER_SPACE);

    /** Removes a peer; what is inside is that of {@link #CC_PEER_MEP_ADD}. */
    public static final Attribute<AttributeSet> CC_PEER_MEP_REMOVE =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE,
                    "IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE",
                    () -> CC_PEER_SPACE);

    /** Whether frames indicate a defect. */
    public static final Attribute<AttributeSet> CC_RDI =
            SPACE.nest(IFLA_BRIDGE_CFM_CC_RDI, "IFLA_BRIDGE_CFM_CC_RDI", () -> CC_RDI_SPACE);

    /** Starts and stops to send. */
    public static final Attribute<AttributeSet> CC_CCM_TX =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_CCM_TX, "IFLA_BRIDGE_CFM_CC_CCM_TX", () -> CC_CCM_TX_SPACE);

    /** An end point, as it was made; told, as {@link #MEP_CREATE}. */
    public static final Attribute<AttributeSet> MEP_CREATE_INFO =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_MEP_CREATE_INFO,
                    "IFLA_BRIDGE_CFM_MEP_CREATE_INFO",
                    () -> MEP_CREATE_SPACE);

    /** An end point, as it is; told, as {@link #MEP_CONFIG}. */
    public static final Attribute<AttributeSet> MEP_CONFIG_INFO =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_MEP_CONFIG_INFO,
                    "IFLA_BRIDGE_CFM_MEP_CONFIG_INFO",
                    () -> MEP_CONFIG_SPACE);

    /** Its continuity check; told, as {@link #CC_CONFIG}. */
    public static final Attribute<AttributeSet> CC_CONFIG_INFO =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_CONFIG_INFO,
                    "IFLA_BRIDGE_CFM_CC_CONFIG_INFO",
                    () -> CC_CONFIG_SPACE);

    /** Whether frames indicate a defect; told, as {@link #CC_RDI}. */
    public static final Attribute<AttributeSet> CC_RDI_INFO =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_RDI_INFO, "IFLA_BRIDGE_CFM_CC_RDI_INFO", () -> CC_RDI_SPACE);

    /** What is sent; told, as {@link #CC_CCM_TX}. */
    public static final Attribute<AttributeSet> CC_CCM_TX_INFO =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_CCM_TX_INFO,
                    "IFLA_BRIDGE_CFM_CC_CCM_TX_INFO",
                    () -> CC_CCM_TX_SPACE);

    /** A peer; told, as {@link #CC_PEER_MEP_ADD}. */
    public static final Attribute<AttributeSet> CC_PEER_MEP_INFO =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO,
                    "IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO",
                    () -> CC_PEER_SPACE);

    /** An end point's status; told. */
    public static final Attribute<AttributeSet> MEP_STATUS_INFO =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_MEP_STATUS_INFO,
                    "IFLA_BRIDGE_CFM_MEP_STATUS_INFO",
                    () -> MEP_STATUS_SPACE);

    /** A peer's status; told. */
    public static final Attribute<AttributeSet> CC_PEER_STATUS_INFO =
            SPACE.nest(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO",
                    () -> CC_PEER_STATUS_SPACE);

    /** The end point's number in the bridge, inside {@link #MEP_CREATE}. */
    public static final Attribute<Long> MEP_CREATE_INSTANCE =
            MEP_CREATE_SPACE.u32(
                    IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE, "IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE");

    /** What it is of, inside {@link #MEP_CREATE}. */
    public static final Attribute<Domain> MEP_CREATE_DOMAIN =
            MEP_CREATE_SPACE.attribute(
                    IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN,
                    "IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN",
                    choice(Domain.class));

    /** Where it looks, inside {@link #MEP_CREATE}. */
    public static final Attribute<Direction> MEP_CREATE_DIRECTION =
            MEP_CREATE_SPACE.attribute(
                    IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION,
                    "IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION",
                    choice(Direction.class));

    /** The index of its port, inside {@link #MEP_CREATE}. */
    public static final Attribute<Integer> MEP_CREATE_IFINDEX =
            MEP_CREATE_SPACE.s32(
                    IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX, "IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX");

    /** The end point's number in the bridge, inside {@link #MEP_DELETE}. */
    public static final Attribute<Long> MEP_DELETE_INSTANCE =
            MEP_DELETE_SPACE.u32(
                    IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE, "IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE");

    /** The end point's number in the bridge, inside {@link #MEP_CONFIG}. */
    public static final Attribute<Long> MEP_CONFIG_INSTANCE =
            MEP_CONFIG_SPACE.u32(
                    IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE, "IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE");

    /** Its address, inside {@link #MEP_CONFIG}. */
    public static final Attribute<MacAddress> MEP_CONFIG_UNICAST_MAC =
            MEP_CONFIG_SPACE.mac(
                    IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC,
                    "IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC");

    /** Its level, 0 to 7, inside {@link #MEP_CONFIG}. */
    public static final Attribute<Long> MEP_CONFIG_MDLEVEL =
            MEP_CONFIG_SPACE.u32(
                    IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL, "IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL");

    /** Its id, 0 to 8191, inside {@link #MEP_CONFIG}. */
    public static final Attribute<Long> MEP_CONFIG_MEPID =
            MEP_CONFIG_SPACE.u32(
                    IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID, "IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID");

    /** The end point's number in the bridge, inside {@link #CC_CONFIG}. */
    public static final Attribute<Long> CC_CONFIG_INSTANCE =
            CC_CONFIG_SPACE.u32(
                    IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE, "IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE");

    /** Whether it is on, inside {@link #CC_CONFIG}. */
    public static final Attribute<Boolean> CC_CONFIG_ENABLE =
            CC_CONFIG_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE,
                    "IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE",
                    Codecs.BOOL32);

    /** How often peers are expected to send, inside {@link #CC_CONFIG}. */
    public static final Attribute<Interval> CC_CONFIG_EXP_INTERVAL =
            CC_CONFIG_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL,
                    "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL",
                    choice(Interval.class));

    /** The expected id of the association, 48 bytes, inside {@link #CC_CONFIG}. */
    public static final Attribute<byte[]> CC_CONFIG_EXP_MAID =
            CC_CONFIG_SPACE.binary(
                    IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID, "IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID");

    /** The end point, inside {@link #CC_PEER_MEP_ADD}. */
    public static final Attribute<Long> CC_PEER_INSTANCE =
            CC_PEER_SPACE.u32(
                    IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE, "IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE");

    /** The peer's id, 0 to 8191, inside {@link #CC_PEER_MEP_ADD}. */
    public static final Attribute<Long> CC_PEER_MEPID =
            CC_PEER_SPACE.u32(IFLA_BRIDGE_CFM_CC_PEER_MEPID, "IFLA_BRIDGE_CFM_CC_PEER_MEPID");

    /** The end point's number in the bridge, inside {@link #CC_RDI}. */
    public static final Attribute<Long> CC_RDI_INSTANCE =
            CC_RDI_SPACE.u32(IFLA_BRIDGE_CFM_CC_RDI_INSTANCE, "IFLA_BRIDGE_CFM_CC_RDI_INSTANCE");

    /** Whether a defect is indicated, inside {@link #CC_RDI}. */
    public static final Attribute<Boolean> CC_RDI_RDI =
            CC_RDI_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_RDI_RDI, "IFLA_BRIDGE_CFM_CC_RDI_RDI", Codecs.BOOL32);

    /** The end point's number in the bridge, inside {@link #CC_CCM_TX}. */
    public static final Attribute<Long> CC_CCM_TX_INSTANCE =
            CC_CCM_TX_SPACE.u32(
                    IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE, "IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE");

    /** Where to send to, inside {@link #CC_CCM_TX}. */
    public static final Attribute<MacAddress> CC_CCM_TX_DMAC =
            CC_CCM_TX_SPACE.mac(IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC, "IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC");

    /** Whether frames are counted, inside {@link #CC_CCM_TX}. */
    public static final Attribute<Boolean> CC_CCM_TX_SEQ_NO_UPDATE =
            CC_CCM_TX_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE,
                    "IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE",
                    Codecs.BOOL32);

    /** How long to send, 0 to stop, inside {@link #CC_CCM_TX}. */
    public static final Attribute<Duration> CC_CCM_TX_PERIOD =
            CC_CCM_TX_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD, "IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD", SECONDS);

    /** Whether the interface's status is told, inside {@link #CC_CCM_TX}. */
    public static final Attribute<Boolean> CC_CCM_TX_IF_TLV =
            CC_CCM_TX_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV,
                    "IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV",
                    Codecs.BOOL32);

    /** That status, inside {@link #CC_CCM_TX}. */
    public static final Attribute<Integer> CC_CCM_TX_IF_TLV_VALUE =
            CC_CCM_TX_SPACE.u8(
                    IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE,
                    "IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE");

    /** Whether the port's status is told, inside {@link #CC_CCM_TX}. */
    public static final Attribute<Boolean> CC_CCM_TX_PORT_TLV =
            CC_CCM_TX_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV,
                    "IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV",
                    Codecs.BOOL32);

    /** That status, inside {@link #CC_CCM_TX}. */
    public static final Attribute<Integer> CC_CCM_TX_PORT_TLV_VALUE =
            CC_CCM_TX_SPACE.u8(
                    IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE,
                    "IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE");

    /** The end point, inside {@link #MEP_STATUS_INFO}. */
    public static final Attribute<Long> MEP_STATUS_INSTANCE =
            MEP_STATUS_SPACE.u32(
                    IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE, "IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE");

    /** An unexpected opcode came, inside {@link #MEP_STATUS_INFO}. */
    public static final Attribute<Boolean> MEP_STATUS_OPCODE_UNEXP_SEEN =
            MEP_STATUS_SPACE.attribute(
                    IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN,
                    "IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN",
                    Codecs.BOOL32);

    /** An unexpected version came, inside {@link #MEP_STATUS_INFO}. */
    public static final Attribute<Boolean> MEP_STATUS_VERSION_UNEXP_SEEN =
            MEP_STATUS_SPACE.attribute(
                    IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN,
                    "IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN",
                    Codecs.BOOL32);

    /** A frame of a lower level came, inside {@link #MEP_STATUS_INFO}. */
    public static final Attribute<Boolean> MEP_STATUS_RX_LEVEL_LOW_SEEN =
            MEP_STATUS_SPACE.attribute(
                    IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN,
                    "IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN",
                    Codecs.BOOL32);

    /** The end point, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Long> CC_PEER_STATUS_INSTANCE =
            CC_PEER_STATUS_SPACE.u32(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE");

    /** The peer's id, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Long> CC_PEER_STATUS_PEER_MEPID =
            CC_PEER_STATUS_SPACE.u32(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID");

    /** Its frames do not come, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Boolean> CC_PEER_STATUS_CCM_DEFECT =
            CC_PEER_STATUS_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT",
                    Codecs.BOOL32);

    /** It indicates a defect, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Boolean> CC_PEER_STATUS_RDI =
            CC_PEER_STATUS_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI",
                    Codecs.BOOL32);

    /** Its port's status, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Integer> CC_PEER_STATUS_PORT_TLV_VALUE =
            CC_PEER_STATUS_SPACE.u8(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE");

    /** Its interface's status, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Integer> CC_PEER_STATUS_IF_TLV_VALUE =
            CC_PEER_STATUS_SPACE.u8(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE");

    /** A frame came, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Boolean> CC_PEER_STATUS_SEEN =
            CC_PEER_STATUS_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN",
                    Codecs.BOOL32);

    /** A frame with a status came, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Boolean> CC_PEER_STATUS_TLV_SEEN =
            CC_PEER_STATUS_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN",
                    Codecs.BOOL32);

    /** An unexpected number came, inside {@link #CC_PEER_STATUS_INFO}. */
    public static final Attribute<Boolean> CC_PEER_STATUS_SEQ_UNEXP_SEEN =
            CC_PEER_STATUS_SPACE.attribute(
                    IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN,
                    "IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN",
                    Codecs.BOOL32);

    /** What an end point is of: BR_CFM_* of linux/cfm_bridge.h. */
    public enum Domain implements Numbered {
        /** A port. */
        PORT(0),
        /** A VLAN, which no kernel can yet. */
        VLAN(1),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        Domain(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** Where an end point looks: BR_CFM_MEP_DIRECTION_* of linux/cfm_bridge.h. */
    public enum Direction implements Numbered {
        /** Out of the port. */
        DOWN(0),
        /** Into the bridge, which no kernel can yet. */
        UP(1),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        Direction(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** How often frames are sent: BR_CFM_CCM_INTERVAL_* of linux/cfm_bridge.h. */
    public enum Interval implements Numbered {
        /** Never. */
        NONE(0),
        /** 300 a second. */
        MS_3_3(1),
        /** 100 a second. */
        MS_10(2),
        /** 10 a second. */
        MS_100(3),
        /** Each second. */
        SEC_1(4),
        /** Each 10 seconds. */
        SEC_10(5),
        /** Each minute. */
        MIN_1(6),
        /** Each 10 minutes. */
        MIN_10(7),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        Interval(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private static <E extends Enum<E> & Numbered> AttributeCodec<E> choice(Class<E> choices) {
        return Codecs.oneOf(AttributeCodec.S32, choices);
    }
}
