package io.netlink.route.tc;

import static io.netlink.uapi.TcCtinfo.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Gives packets the DSCP or the mark that their connection's mark has. {@code action ctinfo};
 * tc-ctinfo(8), linux/tc_act/tc_ctinfo.h, TCA_CTINFO_*.
 */
public final class Ctinfo extends TcAction<Ctinfo> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ctinfo", "TCA_CTINFO_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_CTINFO_TM, "TCA_CTINFO_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> ACT =
            SPACE.attribute(TCA_CTINFO_ACT, "TCA_CTINFO_ACT", ActionParms.codec(20));

    /** {@code zone}: 0 to 65535. */
    public static final Attribute<Integer> ZONE = SPACE.u16(TCA_CTINFO_ZONE, "TCA_CTINFO_ZONE");

    /** {@code dscp MASK}: six bits of the mark that have the DSCP. */
    public static final Attribute<Long> PARMS_DSCP_MASK =
            SPACE.u32(TCA_CTINFO_PARMS_DSCP_MASK, "TCA_CTINFO_PARMS_DSCP_MASK");

    /** {@code dscp MASK STATEMASK}: bits of the mark of which one must be set. */
    public static final Attribute<Long> PARMS_DSCP_STATEMASK =
            SPACE.u32(TCA_CTINFO_PARMS_DSCP_STATEMASK, "TCA_CTINFO_PARMS_DSCP_STATEMASK");

    /** {@code cpmark}: the bits of the mark that packets get. */
    public static final Attribute<Long> PARMS_CPMARK_MASK =
            SPACE.u32(TCA_CTINFO_PARMS_CPMARK_MASK, "TCA_CTINFO_PARMS_CPMARK_MASK");

    /** {@code -s}: how often the DSCP was set; told by the kernel. */
    public static final Attribute<Long> STATS_DSCP_SET =
            SPACE.u64(TCA_CTINFO_STATS_DSCP_SET, "TCA_CTINFO_STATS_DSCP_SET");

    /** {@code -s}: how often it could not be set; told by the kernel. */
    public static final Attribute<Long> STATS_DSCP_ERROR =
            SPACE.u64(TCA_CTINFO_STATS_DSCP_ERROR, "TCA_CTINFO_STATS_DSCP_ERROR");

    /** {@code -s}: how often the mark was set; told by the kernel. */
    public static final Attribute<Long> STATS_CPMARK_SET =
            SPACE.u64(TCA_CTINFO_STATS_CPMARK_SET, "TCA_CTINFO_STATS_CPMARK_SET");

    /** How the library knows the kind. */
    public static final Type<Ctinfo> TYPE =
            new Type<>("ctinfo", SPACE, (header, data) -> new Ctinfo(data));

    private Ctinfo(AttributeSet data) {
        super(TYPE, data, ACT);
    }

    /**
     * An action that changes nothing yet.
     *
     * @return the kind
     */
    public static Ctinfo create() {
        return TYPE.empty().control(Control.PIPE).set(ZONE, 0);
    }
}
