package io.netlink.route.tc;

import static io.netlink.uapi.TcGate.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.util.List;

/**
 * Lets packets through at some times only. {@code action gate}; linux/tc_act/tc_gate.h, TCA_GATE_*.
 */
public final class Gate extends TcAction<Gate> {
    private static final AttributeSpace SPACE = AttributeSpace.named("gate", "TCA_GATE_");

    private static final AttributeSpace ONE = AttributeSpace.named("gate entry", "TCA_GATE_ENTRY_");
    private static final AttributeSpace LIST =
            AttributeSpace.named("TCA_GATE_ENTRY_LIST", "TCA_GATE_ONE_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_GATE_TM, "TCA_GATE_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_GATE_PARMS, "TCA_GATE_PARMS", ActionParms.codec(20));

    /** {@code priority}: -1 for none. */
    public static final Attribute<Integer> PRIORITY =
            SPACE.s32(TCA_GATE_PRIORITY, "TCA_GATE_PRIORITY");

    /** {@code sched-entry}: the times, one after the other. */
    public static final Attribute<List<AttributeSet>> ENTRY_LIST =
            SPACE.nest(
                    TCA_GATE_ENTRY_LIST,
                    "TCA_GATE_ENTRY_LIST",
                    Codecs.listOf(TCA_GATE_ONE_ENTRY, Codecs.nest(() -> ONE)),
                    () -> LIST);

    /** {@code base-time}: when it starts, in nanoseconds. */
    public static final Attribute<Long> BASE_TIME =
            SPACE.u64(TCA_GATE_BASE_TIME, "TCA_GATE_BASE_TIME");

    /** {@code cycle-time}: how long it takes, in nanoseconds. */
    public static final Attribute<Long> CYCLE_TIME =
            SPACE.u64(TCA_GATE_CYCLE_TIME, "TCA_GATE_CYCLE_TIME");

    /** {@code cycle-time-ext}: by how much the last one may be longer, in nanoseconds. */
    public static final Attribute<Long> CYCLE_TIME_EXT =
            SPACE.u64(TCA_GATE_CYCLE_TIME_EXT, "TCA_GATE_CYCLE_TIME_EXT");

    /** {@code flags}. */
    public static final Attribute<Long> FLAGS = SPACE.u32(TCA_GATE_FLAGS, "TCA_GATE_FLAGS");

    /** {@code clockid}: CLOCK_*; without it 11, TAI. */
    public static final Attribute<Integer> CLOCKID =
            SPACE.s32(TCA_GATE_CLOCKID, "TCA_GATE_CLOCKID");

    /** A time, inside {@link #ENTRY_LIST}. */
    public static final Attribute<AttributeSet> ONE_ENTRY =
            LIST.nest(TCA_GATE_ONE_ENTRY, "TCA_GATE_ONE_ENTRY", () -> ONE);

    /** Its number; told by the kernel. */
    public static final Attribute<Long> ENTRY_INDEX =
            ONE.u32(TCA_GATE_ENTRY_INDEX, "TCA_GATE_ENTRY_INDEX");

    /** {@code open} if there, else {@code close}. */
    public static final Attribute<Boolean> ENTRY_GATE =
            ONE.flag(TCA_GATE_ENTRY_GATE, "TCA_GATE_ENTRY_GATE");

    /** How long, in nanoseconds. */
    public static final Attribute<Long> ENTRY_INTERVAL =
            ONE.u32(TCA_GATE_ENTRY_INTERVAL, "TCA_GATE_ENTRY_INTERVAL");

    /** The internal priority, -1 for none. */
    public static final Attribute<Integer> ENTRY_IPV =
            ONE.s32(TCA_GATE_ENTRY_IPV, "TCA_GATE_ENTRY_IPV");

    /** How many bytes may pass, -1 for any. */
    public static final Attribute<Integer> ENTRY_MAX_OCTETS =
            ONE.s32(TCA_GATE_ENTRY_MAX_OCTETS, "TCA_GATE_ENTRY_MAX_OCTETS");

    /** How the library knows the kind. */
    public static final Type<Gate> TYPE =
            new Type<>("gate", SPACE, (header, data) -> new Gate(data));

    private Gate(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    /**
     * A gate.
     *
     * @param entries made by {@link #open} and {@link #close}
     * @return the kind
     */
    public static Gate of(List<AttributeSet> entries) {
        return TYPE.empty().control(Control.PIPE).set(ENTRY_LIST, entries);
    }

    /**
     * {@code sched-entry open}.
     *
     * @param nanoseconds how long
     * @param priority the internal priority, -1 for none
     * @param maximum how many bytes may pass, -1 for any
     * @return the entry
     * @throws IllegalArgumentException if the time is out of range
     */
    public static AttributeSet open(long nanoseconds, int priority, int maximum) {
        return AttributeSet.empty(ONE)
                .with(ENTRY_INTERVAL, nanoseconds)
                .with(ENTRY_GATE, true)
                .with(ENTRY_IPV, priority)
                .with(ENTRY_MAX_OCTETS, maximum);
    }

    /**
     * {@code sched-entry close}.
     *
     * @param nanoseconds how long
     * @return the entry
     * @throws IllegalArgumentException if the time is out of range
     */
    public static AttributeSet close(long nanoseconds) {
        return AttributeSet.empty(ONE)
                .with(ENTRY_INTERVAL, nanoseconds)
                .with(ENTRY_IPV, -1)
                .with(ENTRY_MAX_OCTETS, -1);
    }
}
