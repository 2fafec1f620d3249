package io.netlink.route.tc;

import static io.netlink.uapi.TcSample.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Gives samples of packets to psample's listeners. {@code action sample}; tc-sample(8),
 * linux/tc_act/tc_sample.h, TCA_SAMPLE_*.
 */
public final class Sample extends TcAction<Sample> {
    private static final AttributeSpace SPACE = AttributeSpace.named("sample", "TCA_SAMPLE_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_SAMPLE_TM, "TCA_SAMPLE_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_SAMPLE_PARMS, "TCA_SAMPLE_PARMS", ActionParms.codec(20));

    /** {@code rate}: one of how many packets. */
    public static final Attribute<Long> RATE = SPACE.u32(TCA_SAMPLE_RATE, "TCA_SAMPLE_RATE");

    /** {@code trunc}: bytes of each at most. */
    public static final Attribute<Long> TRUNC_SIZE =
            SPACE.u32(TCA_SAMPLE_TRUNC_SIZE, "TCA_SAMPLE_TRUNC_SIZE");

    /** {@code group}: the group of listeners. */
    public static final Attribute<Long> PSAMPLE_GROUP =
            SPACE.u32(TCA_SAMPLE_PSAMPLE_GROUP, "TCA_SAMPLE_PSAMPLE_GROUP");

    /** How the library knows the kind. */
    public static final Type<Sample> TYPE =
            new Type<>("sample", SPACE, (header, data) -> new Sample(data));

    private Sample(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    /**
     * {@code rate … group …}.
     *
     * @param rate one of how many packets, 1 to 4294967295
     * @param group the group of listeners
     * @return the kind
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Sample of(long rate, long group) {
        TcCodecs.in(rate, 1, 0xffff_ffffL, "rate");
        return TYPE.empty().control(Control.PIPE).set(RATE, rate).set(PSAMPLE_GROUP, group);
    }
}
