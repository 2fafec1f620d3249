package io.netlink.route.tc;

import static io.netlink.uapi.TcSkbedit.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.TcHandle;

/**
 * Changes what the system knows of a packet: priority, queue, mark, type. {@code action skbedit};
 * tc-skbedit(8), linux/tc_act/tc_skbedit.h, TCA_SKBEDIT_*.
 */
public final class Skbedit extends TcAction<Skbedit> {
    private static final AttributeSpace SPACE = AttributeSpace.named("skbedit", "TCA_SKBEDIT_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_SKBEDIT_TM, "TCA_SKBEDIT_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_SKBEDIT_PARMS, "TCA_SKBEDIT_PARMS", ActionParms.codec(20));

    /** {@code priority}: a class. */
    public static final Attribute<TcHandle> PRIORITY =
            SPACE.attribute(TCA_SKBEDIT_PRIORITY, "TCA_SKBEDIT_PRIORITY", TcCodecs.HANDLE);

    /** {@code queue_mapping}: the queue it is sent by. */
    public static final Attribute<Integer> QUEUE_MAPPING =
            SPACE.u16(TCA_SKBEDIT_QUEUE_MAPPING, "TCA_SKBEDIT_QUEUE_MAPPING");

    /** {@code mark}. */
    public static final Attribute<Long> MARK = SPACE.u32(TCA_SKBEDIT_MARK, "TCA_SKBEDIT_MARK");

    /** {@code ptype}: 0 host, 1 broadcast, 2 multicast, 3 otherhost. */
    public static final Attribute<Integer> PTYPE =
            SPACE.attribute(
                    TCA_SKBEDIT_PTYPE, "TCA_SKBEDIT_PTYPE", Codecs.range(AttributeCodec.U16, 0, 3));

    /** {@code mark MARK/MASK}: the bits of the mark that change. */
    public static final Attribute<Long> MASK = SPACE.u32(TCA_SKBEDIT_MASK, "TCA_SKBEDIT_MASK");

    /** {@code inheritdsfield} and the like: SKBEDIT_F_*. */
    public static final Attribute<Long> FLAGS = SPACE.u64(TCA_SKBEDIT_FLAGS, "TCA_SKBEDIT_FLAGS");

    /** {@code queue_mapping FIRST LAST}: the last of the queues that a hash chooses from. */
    public static final Attribute<Integer> QUEUE_MAPPING_MAX =
            SPACE.u16(TCA_SKBEDIT_QUEUE_MAPPING_MAX, "TCA_SKBEDIT_QUEUE_MAPPING_MAX");

    /** How the library knows the kind. */
    public static final Type<Skbedit> TYPE =
            new Type<>("skbedit", SPACE, (header, data) -> new Skbedit(data));

    private Skbedit(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    /**
     * An action that changes nothing yet.
     *
     * @return the kind
     */
    public static Skbedit create() {
        return TYPE.empty().control(Control.PIPE);
    }

    /**
     * {@code mark MARK/MASK}.
     *
     * @param mark 0 to 4294967295
     * @param mask the bits that change
     * @return a kind with it
     * @throws IllegalArgumentException if a number is out of range
     */
    public Skbedit mark(long mark, long mask) {
        return set(MARK, mark).set(MASK, mask);
    }
}
