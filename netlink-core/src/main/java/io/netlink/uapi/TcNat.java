package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_nat.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code nat}.
 */
public final class TcNat {

    private TcNat() {}

    // Attributes of nat.

    /** Unused. */
    public static final int TCA_NAT_UNSPEC = 0;

    /**
     * {@code ingress}, {@code egress}, {@code OLD}, {@code NEW}.
     *
     * <pre>{@code
     * struct tc_nat {
     *     __u32  index;     //  0
     *     __u32  capab;     //  4
     *     int    action;    //  8
     *     int    refcnt;    // 12
     *     int    bindcnt;   // 16
     *     __be32 old_addr;  // 20
     *     __be32 new_addr;  // 24
     *     __be32 mask;      // 28
     *     __u32  flags;     // 32
     * };                    // 36  bytes
     * }</pre>
     */
    public static final int TCA_NAT_PARMS = 1;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_NAT_TM = 2;

    /** Padding in front of 64-bit values. */
    public static final int TCA_NAT_PAD = 3;

    // tc_nat.flags.

    /** {@code egress}: change the source, not the destination. */
    public static final int TCA_NAT_FLAG_EGRESS = 1;
}
