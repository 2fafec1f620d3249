package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_skbmod.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of
 * the action {@code skbmod}.
 */
public final class TcSkbmod {

    private TcSkbmod() {}

    // tc_skbmod.flags.

    /** {@code set dmac}. */
    public static final int SKBMOD_F_DMAC = 0x1;

    /** {@code set smac}. */
    public static final int SKBMOD_F_SMAC = 0x2;

    /** {@code set etype}. */
    public static final int SKBMOD_F_ETYPE = 0x4;

    /** {@code swap mac}: exchange the addresses. */
    public static final int SKBMOD_F_SWAPMAC = 0x8;

    /** {@code ecn}: mark congestion. */
    public static final int SKBMOD_F_ECN = 0x10;

    // Attributes of skbmod.

    /** Unused. */
    public static final int TCA_SKBMOD_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_SKBMOD_TM = 1;

    /**
     * What to do.
     *
     * <pre>{@code
     * struct tc_skbmod {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     *     __u64 flags;    // 24
     * };                  // 32  bytes
     * }</pre>
     */
    public static final int TCA_SKBMOD_PARMS = 2;

    /** {@code dmac}: destination address (6 bytes). */
    public static final int TCA_SKBMOD_DMAC = 3;

    /** {@code smac}: source address (6 bytes). */
    public static final int TCA_SKBMOD_SMAC = 4;

    /** {@code etype} (u16, host byte order). */
    public static final int TCA_SKBMOD_ETYPE = 5;

    /** Padding in front of 64-bit values. */
    public static final int TCA_SKBMOD_PAD = 6;
}
