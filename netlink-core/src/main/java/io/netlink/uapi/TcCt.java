package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_ct.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code ct}.
 */
public final class TcCt {

    private TcCt() {}

    // Attributes of ct.

    /** Unused. */
    public static final int TCA_CT_UNSPEC = 0;

    /**
     * What comes after.
     *
     * <pre>{@code
     * struct tc_ct {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     * };                  // 20  bytes
     * }</pre>
     */
    public static final int TCA_CT_PARMS = 1;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_CT_TM = 2;

    /** A set of {@code TCA_CT_ACT_*} (u16). */
    public static final int TCA_CT_ACTION = 3;

    /** {@code zone} (u16). */
    public static final int TCA_CT_ZONE = 4;

    /** {@code mark} (u32). */
    public static final int TCA_CT_MARK = 5;

    /** Its mask. */
    public static final int TCA_CT_MARK_MASK = 6;

    /** {@code label} (16 bytes). */
    public static final int TCA_CT_LABELS = 7;

    /** Its mask. */
    public static final int TCA_CT_LABELS_MASK = 8;

    /** {@code nat addr}: the first IPv4 address. */
    public static final int TCA_CT_NAT_IPV4_MIN = 9;

    /** The last one. */
    public static final int TCA_CT_NAT_IPV4_MAX = 10;

    /** {@code nat addr}: the first IPv6 address. */
    public static final int TCA_CT_NAT_IPV6_MIN = 11;

    /** The last one. */
    public static final int TCA_CT_NAT_IPV6_MAX = 12;

    /** {@code nat port}: the first port (u16, network byte order). */
    public static final int TCA_CT_NAT_PORT_MIN = 13;

    /** The last one. */
    public static final int TCA_CT_NAT_PORT_MAX = 14;

    /** Padding in front of 64-bit values. */
    public static final int TCA_CT_PAD = 15;

    /** {@code helper}: its name (string). */
    public static final int TCA_CT_HELPER_NAME = 16;

    /** {@code helper}: its family, {@code NFPROTO_*} (u8). */
    public static final int TCA_CT_HELPER_FAMILY = 17;

    /** {@code helper}: its protocol, {@code IPPROTO_*} (u8). */
    public static final int TCA_CT_HELPER_PROTO = 18;

    // TCA_CT_ACTION.

    /** {@code commit}: keep the connection. */
    public static final int TCA_CT_ACT_COMMIT = 1 << 0;

    /** {@code force}: even if it began the other way. */
    public static final int TCA_CT_ACT_FORCE = 1 << 1;

    /** {@code clear}: forget the connection. */
    public static final int TCA_CT_ACT_CLEAR = 1 << 2;

    /** {@code nat}: translate addresses. */
    public static final int TCA_CT_ACT_NAT = 1 << 3;

    /** {@code nat src}. */
    public static final int TCA_CT_ACT_NAT_SRC = 1 << 4;

    /** {@code nat dst}. */
    public static final int TCA_CT_ACT_NAT_DST = 1 << 5;
}
