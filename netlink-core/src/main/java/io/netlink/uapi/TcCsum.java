package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_csum.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code csum}.
 */
public final class TcCsum {

    private TcCsum() {}

    // Attributes of csum.

    /** Unused. */
    public static final int TCA_CSUM_UNSPEC = 0;

    /**
     * Which checksums to compute.
     *
     * <pre>{@code
     * struct tc_csum {
     *     __u32 index;         //  0
     *     __u32 capab;         //  4
     *     int   action;        //  8
     *     int   refcnt;        // 12
     *     int   bindcnt;       // 16
     *     __u32 update_flags;  // 20
     * };                       // 24  bytes
     * }</pre>
     */
    public static final int TCA_CSUM_PARMS = 1;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_CSUM_TM = 2;

    /** Padding in front of 64-bit values. */
    public static final int TCA_CSUM_PAD = 3;

    // tc_csum.update_flags.

    /** {@code ip4h}. */
    public static final int TCA_CSUM_UPDATE_FLAG_IPV4HDR = 1;

    /** {@code icmp}. */
    public static final int TCA_CSUM_UPDATE_FLAG_ICMP = 2;

    /** {@code igmp}. */
    public static final int TCA_CSUM_UPDATE_FLAG_IGMP = 4;

    /** {@code tcp}. */
    public static final int TCA_CSUM_UPDATE_FLAG_TCP = 8;

    /** {@code udp}. */
    public static final int TCA_CSUM_UPDATE_FLAG_UDP = 16;

    /** {@code udplite}. */
    public static final int TCA_CSUM_UPDATE_FLAG_UDPLITE = 32;

    /** {@code sctp}. */
    public static final int TCA_CSUM_UPDATE_FLAG_SCTP = 64;
}
