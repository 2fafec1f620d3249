package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_defact.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of
 * the action {@code simple}.
 */
public final class TcDefact {

    private TcDefact() {}

    // Attributes of simple.

    /** Unused. */
    public static final int TCA_DEF_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_DEF_TM = 1;

    /**
     * What comes after.
     *
     * <pre>{@code
     * struct tc_defact {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     * };                  // 20  bytes
     * }</pre>
     */
    public static final int TCA_DEF_PARMS = 2;

    /** {@code sdata}: the text to print (string). */
    public static final int TCA_DEF_DATA = 3;

    /** Padding in front of 64-bit values. */
    public static final int TCA_DEF_PAD = 4;
}
