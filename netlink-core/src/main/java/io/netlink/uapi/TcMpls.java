package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_mpls.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code mpls}.
 */
public final class TcMpls {

    private TcMpls() {}

    // tc_mpls.m_action.

    /** {@code pop}: remove the first label. */
    public static final int TCA_MPLS_ACT_POP = 1;

    /** {@code push}: add a label. */
    public static final int TCA_MPLS_ACT_PUSH = 2;

    /** {@code modify}: change the first label. */
    public static final int TCA_MPLS_ACT_MODIFY = 3;

    /** {@code dec_ttl}: decrement the TTL. */
    public static final int TCA_MPLS_ACT_DEC_TTL = 4;

    /** {@code mac_push}: add a label in front of the Ethernet header. */
    public static final int TCA_MPLS_ACT_MAC_PUSH = 5;

    // Attributes of mpls.

    /** Unused. */
    public static final int TCA_MPLS_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_MPLS_TM = 1;

    /**
     * {@code pop}, {@code push} and so on.
     *
     * <pre>{@code
     * struct tc_mpls {
     *     __u32 index;     //  0
     *     __u32 capab;     //  4
     *     int   action;    //  8
     *     int   refcnt;    // 12
     *     int   bindcnt;   // 16
     *     int   m_action;  // 20  action of type TCA_MPLS_ACT_*.
     * };                   // 24  bytes
     * }</pre>
     */
    public static final int TCA_MPLS_PARMS = 2;

    /** Padding in front of 64-bit values. */
    public static final int TCA_MPLS_PAD = 3;

    /** {@code protocol}: one of {@code ETH_P_*} (u16, network byte order). */
    public static final int TCA_MPLS_PROTO = 4;

    /** {@code label} (u32). */
    public static final int TCA_MPLS_LABEL = 5;

    /** {@code tc}: traffic class (u8). */
    public static final int TCA_MPLS_TC = 6;

    /** {@code ttl} (u8). */
    public static final int TCA_MPLS_TTL = 7;

    /** {@code bos}: bottom of stack (u8). */
    public static final int TCA_MPLS_BOS = 8;
}
