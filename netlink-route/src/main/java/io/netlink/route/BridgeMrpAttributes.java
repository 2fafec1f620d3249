package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;

import java.time.Duration;

/**
 * The attributes of Media Redundancy Protocol (IFLA_BRIDGE_MRP_* of linux/if_bridge.h), one row
 * each; for {@link BridgeMrp}. Times count in microseconds.
 */
public final class BridgeMrpAttributes {
    private BridgeMrpAttributes() {}

    private static final AttributeCodec<Duration> MICROSECONDS =
            Codecs.time32(Duration.ofNanos(1000));

    /** The table of what is inside {@code IFLA_BRIDGE_MRP}. */
    public static final AttributeSpace SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP", "IFLA_BRIDGE_MRP_");

    /** The table of a ring that is made or deleted, of {@link #INSTANCE}. */
    public static final AttributeSpace INSTANCE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_INSTANCE", "IFLA_BRIDGE_MRP_INSTANCE_");

    /** The table of a port's state, of {@link #PORT_STATE}. */
    public static final AttributeSpace PORT_STATE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_PORT_STATE", "IFLA_BRIDGE_MRP_PORT_STATE_");

    /** The table of a port's role, of {@link #PORT_ROLE}. */
    public static final AttributeSpace PORT_ROLE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_PORT_ROLE", "IFLA_BRIDGE_MRP_PORT_ROLE_");

    /** The table of a ring's state, of {@link #RING_STATE}. */
    public static final AttributeSpace RING_STATE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_RING_STATE", "IFLA_BRIDGE_MRP_RING_STATE_");

    /** The table of this bridge's role, of {@link #RING_ROLE}. */
    public static final AttributeSpace RING_ROLE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_RING_ROLE", "IFLA_BRIDGE_MRP_RING_ROLE_");

    /** The table of the ring's test, of {@link #START_TEST}. */
    public static final AttributeSpace START_TEST_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_START_TEST", "IFLA_BRIDGE_MRP_START_TEST_");

    /** The table of an interconnection's state, of {@link #IN_STATE}. */
    public static final AttributeSpace IN_STATE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_IN_STATE", "IFLA_BRIDGE_MRP_IN_STATE_");

    /** The table of this bridge's role in an interconnection, of {@link #IN_ROLE}. */
    public static final AttributeSpace IN_ROLE_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_IN_ROLE", "IFLA_BRIDGE_MRP_IN_ROLE_");

    /** The table of an interconnection's test, of {@link #START_IN_TEST}. */
    public static final AttributeSpace START_IN_TEST_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_START_IN_TEST", "IFLA_BRIDGE_MRP_START_IN_TEST_");

    /** The table of what the kernel tells of a ring, of {@link #INFO}. */
    public static final AttributeSpace INFO_SPACE =
            AttributeSpace.named("IFLA_BRIDGE_MRP_INFO", "IFLA_BRIDGE_MRP_INFO_");

    /** Makes a ring, or deletes it. */
    public static final Attribute<AttributeSet> INSTANCE =
            SPACE.nest(IFLA_BRIDGE_MRP_INSTANCE, "IFLA_BRIDGE_MRP_INSTANCE", () -> INSTANCE_SPACE);

    /** What a port does. */
    public static final Attribute<AttributeSet> PORT_STATE =
            SPACE.nest(
                    IFLA_BRIDGE_MRP_PORT_STATE,
                    "IFLA_BRIDGE_MRP_PORT_STATE",
                    () -> PORT_STATE_SPACE);

    /** What a port is. */
    public static final Attribute<AttributeSet> PORT_ROLE =
            SPACE.nest(
                    IFLA_BRIDGE_MRP_PORT_ROLE, "IFLA_BRIDGE_MRP_PORT_ROLE", () -> PORT_ROLE_SPACE);

    /** Whether a ring is whole. */
    public static final Attribute<AttributeSet> RING_STATE =
            SPACE.nest(
                    IFLA_BRIDGE_MRP_RING_STATE,
                    "IFLA_BRIDGE_MRP_RING_STATE",
                    () -> RING_STATE_SPACE);

    /** What this bridge is in a ring. */
    public static final Attribute<AttributeSet> RING_ROLE =
            SPACE.nest(
                    IFLA_BRIDGE_MRP_RING_ROLE, "IFLA_BRIDGE_MRP_RING_ROLE", () -> RING_ROLE_SPACE);

    /** Starts and stops to test a ring. */
    public static final Attribute<AttributeSet> START_TEST =
            SPACE.nest(
                    IFLA_BRIDGE_MRP_START_TEST,
                    "IFLA_BRIDGE_MRP_START_TEST",
                    () -> START_TEST_SPACE);

    /** A ring, as the kernel tells it. */
    public static final Attribute<AttributeSet> INFO =
            SPACE.nest(IFLA_BRIDGE_MRP_INFO, "IFLA_BRIDGE_MRP_INFO", () -> INFO_SPACE);

    /** What this bridge is in an interconnection of rings. */
    public static final Attribute<AttributeSet> IN_ROLE =
            SPACE.nest(IFLA_BRIDGE_MRP_IN_ROLE, "IFLA_BRIDGE_MRP_IN_ROLE", () -> IN_ROLE_SPACE);

    /** Whether an interconnection is closed. */
    public static final Attribute<AttributeSet> IN_STATE =
            SPACE.nest(IFLA_BRIDGE_MRP_IN_STATE, "IFLA_BRIDGE_MRP_IN_STATE", () -> IN_STATE_SPACE);

    /** Starts and stops to test an interconnection. */
    public static final Attribute<AttributeSet> START_IN_TEST =
            SPACE.nest(
                    IFLA_BRIDGE_MRP_START_IN_TEST,
                    "IFLA_BRIDGE_MRP_START_IN_TEST",
                    () -> START_IN_TEST_SPACE);

    /** The ring's number, inside {@link #INSTANCE}. */
    public static final Attribute<Long> INSTANCE_RING_ID =
            INSTANCE_SPACE.u32(
                    IFLA_BRIDGE_MRP_INSTANCE_RING_ID, "IFLA_BRIDGE_MRP_INSTANCE_RING_ID");

    /** The index of the primary port, inside {@link #INSTANCE}. */
    public static final Attribute<Integer> INSTANCE_P_IFINDEX =
            INSTANCE_SPACE.s32(
                    IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX, "IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX");

    /** The index of the secondary port, inside {@link #INSTANCE}. */
    public static final Attribute<Integer> INSTANCE_S_IFINDEX =
            INSTANCE_SPACE.s32(
                    IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX, "IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX");

    /** How much this bridge is to be the manager, the least most, inside {@link #INSTANCE}. */
    public static final Attribute<Integer> INSTANCE_PRIO =
            INSTANCE_SPACE.u16(IFLA_BRIDGE_MRP_INSTANCE_PRIO, "IFLA_BRIDGE_MRP_INSTANCE_PRIO");

    /** What the port does, inside {@link #PORT_STATE}. */
    public static final Attribute<PortState> PORT_STATE_STATE =
            PORT_STATE_SPACE.attribute(
                    IFLA_BRIDGE_MRP_PORT_STATE_STATE,
                    "IFLA_BRIDGE_MRP_PORT_STATE_STATE",
                    choice(PortState.class));

    /** What the port is, inside {@link #PORT_ROLE}. */
    public static final Attribute<PortRole> PORT_ROLE_ROLE =
            PORT_ROLE_SPACE.attribute(
                    IFLA_BRIDGE_MRP_PORT_ROLE_ROLE,
                    "IFLA_BRIDGE_MRP_PORT_ROLE_ROLE",
                    choice(PortRole.class));

    /** The ring, inside {@link #RING_STATE}. */
    public static final Attribute<Long> RING_STATE_RING_ID =
            RING_STATE_SPACE.u32(
                    IFLA_BRIDGE_MRP_RING_STATE_RING_ID, "IFLA_BRIDGE_MRP_RING_STATE_RING_ID");

    /** Whether the ring is whole, inside {@link #RING_STATE}. */
    public static final Attribute<RingState> RING_STATE_STATE =
            RING_STATE_SPACE.attribute(
                    IFLA_BRIDGE_MRP_RING_STATE_STATE,
                    "IFLA_BRIDGE_MRP_RING_STATE_STATE",
                    choice(RingState.class));

    /** The ring, inside {@link #RING_ROLE}. */
    public static final Attribute<Long> RING_ROLE_RING_ID =
            RING_ROLE_SPACE.u32(
                    IFLA_BRIDGE_MRP_RING_ROLE_RING_ID, "IFLA_BRIDGE_MRP_RING_ROLE_RING_ID");

    /** What this bridge is there, inside {@link #RING_ROLE}. */
    public static final Attribute<RingRole> RING_ROLE_ROLE =
            RING_ROLE_SPACE.attribute(
                    IFLA_BRIDGE_MRP_RING_ROLE_ROLE,
                    "IFLA_BRIDGE_MRP_RING_ROLE_ROLE",
                    choice(RingRole.class));

    /** The ring, inside {@link #START_TEST}. */
    public static final Attribute<Long> START_TEST_RING_ID =
            START_TEST_SPACE.u32(
                    IFLA_BRIDGE_MRP_START_TEST_RING_ID, "IFLA_BRIDGE_MRP_START_TEST_RING_ID");

    /** Between two frames, 0 to stop, inside {@link #START_TEST}. */
    public static final Attribute<Duration> START_TEST_INTERVAL =
            START_TEST_SPACE.attribute(
                    IFLA_BRIDGE_MRP_START_TEST_INTERVAL,
                    "IFLA_BRIDGE_MRP_START_TEST_INTERVAL",
                    MICROSECONDS);

    /** How many may be lost until the ring is open, inside {@link #START_TEST}. */
    public static final Attribute<Long> START_TEST_MAX_MISS =
            START_TEST_SPACE.u32(
                    IFLA_BRIDGE_MRP_START_TEST_MAX_MISS, "IFLA_BRIDGE_MRP_START_TEST_MAX_MISS");

    /** How long to test, inside {@link #START_TEST}. */
    public static final Attribute<Duration> START_TEST_PERIOD =
            START_TEST_SPACE.attribute(
                    IFLA_BRIDGE_MRP_START_TEST_PERIOD,
                    "IFLA_BRIDGE_MRP_START_TEST_PERIOD",
                    MICROSECONDS);

    /** Only watch for frames, inside {@link #START_TEST}. */
    public static final Attribute<Boolean> START_TEST_MONITOR =
            START_TEST_SPACE.attribute(
                    IFLA_BRIDGE_MRP_START_TEST_MONITOR,
                    "IFLA_BRIDGE_MRP_START_TEST_MONITOR",
                    Codecs.BOOL32);

    /** The interconnection, inside {@link #IN_STATE}. */
    public static final Attribute<Long> IN_STATE_IN_ID =
            IN_STATE_SPACE.u32(IFLA_BRIDGE_MRP_IN_STATE_IN_ID, "IFLA_BRIDGE_MRP_IN_STATE_IN_ID");

    /** Whether it is closed, inside {@link #IN_STATE}. */
    public static final Attribute<RingState> IN_STATE_STATE =
            IN_STATE_SPACE.attribute(
                    IFLA_BRIDGE_MRP_IN_STATE_STATE,
                    "IFLA_BRIDGE_MRP_IN_STATE_STATE",
                    choice(RingState.class));

    /** The ring, inside {@link #IN_ROLE}. */
    public static final Attribute<Long> IN_ROLE_RING_ID =
            IN_ROLE_SPACE.u32(IFLA_BRIDGE_MRP_IN_ROLE_RING_ID, "IFLA_BRIDGE_MRP_IN_ROLE_RING_ID");

    /** The interconnection, inside {@link #IN_ROLE}. */
    public static final Attribute<Integer> IN_ROLE_IN_ID =
            IN_ROLE_SPACE.u16(IFLA_BRIDGE_MRP_IN_ROLE_IN_ID, "IFLA_BRIDGE_MRP_IN_ROLE_IN_ID");

    /** What this bridge is there, inside {@link #IN_ROLE}. */
    public static final Attribute<InRole> IN_ROLE_ROLE =
            IN_ROLE_SPACE.attribute(
                    IFLA_BRIDGE_MRP_IN_ROLE_ROLE,
                    "IFLA_BRIDGE_MRP_IN_ROLE_ROLE",
                    choice(InRole.class));

    /** The index of the interconnection's port, inside {@link #IN_ROLE}. */
    public static final Attribute<Integer> IN_ROLE_I_IFINDEX =
            IN_ROLE_SPACE.s32(
                    IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX, "IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX");

    /** The interconnection, inside {@link #START_IN_TEST}. */
    public static final Attribute<Long> START_IN_TEST_IN_ID =
            START_IN_TEST_SPACE.u32(
                    IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID, "IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID");

    /** Between two frames, 0 to stop, inside {@link #START_IN_TEST}. */
    public static final Attribute<Duration> START_IN_TEST_INTERVAL =
            START_IN_TEST_SPACE.attribute(
                    IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL,
                    "IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL",
                    MICROSECONDS);

    /** How many may be lost, inside {@link #START_IN_TEST}. */
    public static final Attribute<Long> START_IN_TEST_MAX_MISS =
            START_IN_TEST_SPACE.u32(
                    IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS,
                    "IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS");

    /** How long to test, inside {@link #START_IN_TEST}. */
    public static final Attribute<Duration> START_IN_TEST_PERIOD =
            START_IN_TEST_SPACE.attribute(
                    IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD,
                    "IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD",
                    MICROSECONDS);

    /** The ring, inside {@link #INFO}. */
    public static final Attribute<Long> INFO_RING_ID =
            INFO_SPACE.u32(IFLA_BRIDGE_MRP_INFO_RING_ID, "IFLA_BRIDGE_MRP_INFO_RING_ID");

    /** The index of the primary port, inside {@link #INFO}. */
    public static final Attribute<Integer> INFO_P_IFINDEX =
            INFO_SPACE.s32(IFLA_BRIDGE_MRP_INFO_P_IFINDEX, "IFLA_BRIDGE_MRP_INFO_P_IFINDEX");

    /** The index of the secondary port, inside {@link #INFO}. */
    public static final Attribute<Integer> INFO_S_IFINDEX =
            INFO_SPACE.s32(IFLA_BRIDGE_MRP_INFO_S_IFINDEX, "IFLA_BRIDGE_MRP_INFO_S_IFINDEX");

    /** How much this bridge is to be the manager, inside {@link #INFO}. */
    public static final Attribute<Integer> INFO_PRIO =
            INFO_SPACE.u16(IFLA_BRIDGE_MRP_INFO_PRIO, "IFLA_BRIDGE_MRP_INFO_PRIO");

    /** Whether the ring is whole, inside {@link #INFO}. */
    public static final Attribute<RingState> INFO_RING_STATE =
            INFO_SPACE.attribute(
                    IFLA_BRIDGE_MRP_INFO_RING_STATE,
                    "IFLA_BRIDGE_MRP_INFO_RING_STATE",
                    choice(RingState.class));

    /** What this bridge is, inside {@link #INFO}. */
    public static final Attribute<RingRole> INFO_RING_ROLE =
            INFO_SPACE.attribute(
                    IFLA_BRIDGE_MRP_INFO_RING_ROLE,
                    "IFLA_BRIDGE_MRP_INFO_RING_ROLE",
                    choice(RingRole.class));

    /** Between two frames of the test, inside {@link #INFO}. */
    public static final Attribute<Duration> INFO_TEST_INTERVAL =
            INFO_SPACE.attribute(
                    IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL,
                    "IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL",
                    MICROSECONDS);

    /** How many may be lost, inside {@link #INFO}. */
    public static final Attribute<Long> INFO_TEST_MAX_MISS =
            INFO_SPACE.u32(
                    IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS, "IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS");

    /** Whether it only watches, inside {@link #INFO}. */
    public static final Attribute<Boolean> INFO_TEST_MONITOR =
            INFO_SPACE.attribute(
                    IFLA_BRIDGE_MRP_INFO_TEST_MONITOR,
                    "IFLA_BRIDGE_MRP_INFO_TEST_MONITOR",
                    Codecs.BOOL32);

    /** The index of the interconnection's port, inside {@link #INFO}. */
    public static final Attribute<Integer> INFO_I_IFINDEX =
            INFO_SPACE.s32(IFLA_BRIDGE_MRP_INFO_I_IFINDEX, "IFLA_BRIDGE_MRP_INFO_I_IFINDEX");

    /** Whether the interconnection is closed, inside {@link #INFO}. */
    public static final Attribute<RingState> INFO_IN_STATE =
            INFO_SPACE.attribute(
                    IFLA_BRIDGE_MRP_INFO_IN_STATE,
                    "IFLA_BRIDGE_MRP_INFO_IN_STATE",
                    choice(RingState.class));

    /** What this bridge is in the interconnection, inside {@link #INFO}. */
    public static final Attribute<InRole> INFO_IN_ROLE =
            INFO_SPACE.attribute(
                    IFLA_BRIDGE_MRP_INFO_IN_ROLE,
                    "IFLA_BRIDGE_MRP_INFO_IN_ROLE",
                    choice(InRole.class));

    /** Between two frames of its test, inside {@link #INFO}. */
    public static final Attribute<Duration> INFO_IN_TEST_INTERVAL =
            INFO_SPACE.attribute(
                    IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL,
                    "IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL",
                    MICROSECONDS);

    /** How many may be lost of these, inside {@link #INFO}. */
    public static final Attribute<Long> INFO_IN_TEST_MAX_MISS =
            INFO_SPACE.u32(
                    IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS, "IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS");

    /** What a port of a ring does: BR_MRP_PORT_STATE_* of linux/mrp_bridge.h. */
    public enum PortState implements Numbered {
        /** Nothing. */
        DISABLED(0),
        /** Only the protocol. */
        BLOCKED(1),
        /** All of it. */
        FORWARDING(2),
        /** It has no link. */
        NOT_CONNECTED(3),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        PortState(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** What a port is: BR_MRP_PORT_ROLE_* of linux/mrp_bridge.h. */
    public enum PortRole implements Numbered {
        /** The first of the ring. */
        PRIMARY(0),
        /** The second of the ring. */
        SECONDARY(1),
        /** That of an interconnection. */
        INTER(2),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        PortRole(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /**
     * Whether a ring, or an interconnection, is whole: BR_MRP_RING_STATE_* of linux/mrp_bridge.h.
     */
    public enum RingState implements Numbered {
        /** It is not. */
        OPEN(0),
        /** It is. */
        CLOSED(1),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        RingState(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** What a bridge is in a ring: BR_MRP_RING_ROLE_* of linux/mrp_bridge.h. */
    public enum RingRole implements Numbered {
        /** Nothing. */
        DISABLED(0),
        /** A client. */
        MRC(1),
        /** The manager. */
        MRM(2),
        /** The manager or a client, as the bridges make out. */
        MRA(3),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        RingRole(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** What a bridge is in an interconnection: BR_MRP_IN_ROLE_* of linux/mrp_bridge.h. */
    public enum InRole implements Numbered {
        /** Nothing. */
        DISABLED(0),
        /** A client. */
        MIC(1),
        /** The manager. */
        MIM(2),
        /** One that a newer kernel knows. */
        UNKNOWN(-1);

        private final int number;

        InRole(int number) {
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
