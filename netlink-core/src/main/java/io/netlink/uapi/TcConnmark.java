package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_connmark.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of
 * the action {@code connmark}.
 */
public final class TcConnmark {

    private TcConnmark() {}

    // Attributes of connmark.

    /** Unused. */
    public static final int TCA_CONNMARK_UNSPEC = 0;

    /**
     * {@code zone}.
     *
     * <pre>{@code
     * struct tc_connmark {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     *     __u16 zone;     // 20
     * };                  // 24  bytes
     * }</pre>
     */
    public static final int TCA_CONNMARK_PARMS = 1;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_CONNMARK_TM = 2;

    /** Padding in front of 64-bit values. */
    public static final int TCA_CONNMARK_PAD = 3;
}
