package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_ipt.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code ipt} (up to Linux 6.7).
 */
public final class TcIpt {

    private TcIpt() {}

    // Attributes of ipt.

    /** Unused. */
    public static final int TCA_IPT_UNSPEC = 0;

    /** The table (string). */
    public static final int TCA_IPT_TABLE = 1;

    /** The hook (u32). */
    public static final int TCA_IPT_HOOK = 2;

    /** {@code index} (u32). */
    public static final int TCA_IPT_INDEX = 3;

    /** How often it is in use, a {@code struct tc_cnt}. */
    public static final int TCA_IPT_CNT = 4;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_IPT_TM = 5;

    /** {@code -j}: a {@code struct xt_entry_target}. */
    public static final int TCA_IPT_TARG = 6;

    /** Padding in front of 64-bit values. */
    public static final int TCA_IPT_PAD = 7;
}
