package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_sample.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of
 * the action {@code sample}.
 */
public final class TcSample {

    private TcSample() {}

    // Attributes of sample.

    /** Unused. */
    public static final int TCA_SAMPLE_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_SAMPLE_TM = 1;

    /**
     * What comes after.
     *
     * <pre>{@code
     * struct tc_sample {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     * };                  // 20  bytes
     * }</pre>
     */
    public static final int TCA_SAMPLE_PARMS = 2;

    /** {@code rate}: one of how many packets (u32). */
    public static final int TCA_SAMPLE_RATE = 3;

    /** {@code trunc}: bytes to keep of each (u32). */
    public static final int TCA_SAMPLE_TRUNC_SIZE = 4;

    /** {@code group}: where samples are sent (u32). */
    public static final int TCA_SAMPLE_PSAMPLE_GROUP = 5;

    /** Padding in front of 64-bit values. */
    public static final int TCA_SAMPLE_PAD = 6;
}
