package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_mirred.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of
 * the action {@code mirred}.
 */
public final class TcMirred {

    private TcMirred() {}

    // tc_mirred.eaction.

    /** {@code egress redirect}: send from another link. */
    public static final int TCA_EGRESS_REDIR = 1;

    /** {@code egress mirror}: send a copy from another link. */
    public static final int TCA_EGRESS_MIRROR = 2;

    /** {@code ingress redirect}: receive at another link. */
    public static final int TCA_INGRESS_REDIR = 3;

    /** {@code ingress mirror}: receive a copy at another link. */
    public static final int TCA_INGRESS_MIRROR = 4;

    // Attributes of mirred.

    /** Unused. */
    public static final int TCA_MIRRED_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_MIRRED_TM = 1;

    /**
     * {@code egress}, {@code ingress}, {@code dev}.
     *
     * <pre>{@code
     * struct tc_mirred {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     *     int   eaction;  // 20  one of IN/EGRESS_MIRROR/REDIR
     *     __u32 ifindex;  // 24  ifindex of egress port
     * };                  // 28  bytes
     * }</pre>
     */
    public static final int TCA_MIRRED_PARMS = 2;

    /** Padding in front of 64-bit values. */
    public static final int TCA_MIRRED_PAD = 3;

    /** {@code blockid}: all links of this block (u32). */
    public static final int TCA_MIRRED_BLOCKID = 4;
}
