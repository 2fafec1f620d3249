package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_ctinfo.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of
 * the action {@code ctinfo}.
 */
public final class TcCtinfo {

    private TcCtinfo() {}

    // Attributes of ctinfo.

    /** Unused. */
    public static final int TCA_CTINFO_UNSPEC = 0;

    /** Padding in front of 64-bit values. */
    public static final int TCA_CTINFO_PAD = 1;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_CTINFO_TM = 2;

    /**
     * What comes after.
     *
     * <pre>{@code
     * struct tc_ctinfo {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     * };                  // 20  bytes
     * }</pre>
     */
    public static final int TCA_CTINFO_ACT = 3;

    /** {@code zone} (u16). */
    public static final int TCA_CTINFO_ZONE = 4;

    /** {@code dscp MASK}: where the connection's mark has the DSCP (u32). */
    public static final int TCA_CTINFO_PARMS_DSCP_MASK = 5;

    /** {@code dscp MASK/STATEMASK}: which bits say that it is valid (u32). */
    public static final int TCA_CTINFO_PARMS_DSCP_STATEMASK = 6;

    /** {@code cpmark}: which bits of the mark to copy (u32). */
    public static final int TCA_CTINFO_PARMS_CPMARK_MASK = 7;

    /** How often the DSCP was set (u64). */
    public static final int TCA_CTINFO_STATS_DSCP_SET = 8;

    /** How often it could not be set (u64). */
    public static final int TCA_CTINFO_STATS_DSCP_ERROR = 9;

    /** How often the mark was copied (u64). */
    public static final int TCA_CTINFO_STATS_CPMARK_SET = 10;
}
