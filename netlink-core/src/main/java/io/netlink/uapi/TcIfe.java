package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_ife.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code ife}.
 */
public final class TcIfe {

    private TcIfe() {}

    // tc_ife.flags.

    /** {@code encode}. */
    public static final int IFE_ENCODE = 1;

    /** {@code decode}. */
    public static final int IFE_DECODE = 0;

    // Attributes of ife.

    /** Unused. */
    public static final int TCA_IFE_UNSPEC = 0;

    /**
     * {@code encode}, {@code decode}.
     *
     * <pre>{@code
     * struct tc_ife {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     *     __u16 flags;    // 20
     * };                  // 24  bytes
     * }</pre>
     */
    public static final int TCA_IFE_PARMS = 1;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_IFE_TM = 2;

    /** {@code dst}: destination address (6 bytes). */
    public static final int TCA_IFE_DMAC = 3;

    /** {@code src}: source address (6 bytes). */
    public static final int TCA_IFE_SMAC = 4;

    /** {@code type}: the Ethernet type (u16). */
    public static final int TCA_IFE_TYPE = 5;

    /** {@code allow}, {@code use}: a nest of {@code IFE_META_*}. */
    public static final int TCA_IFE_METALST = 6;

    /** Padding in front of 64-bit values. */
    public static final int TCA_IFE_PAD = 7;
}
