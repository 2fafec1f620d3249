package io.netlink.uapi;

/** Constants of {@code linux/seg6.h}: the segment routing header of IPv6. */
public final class Seg6 {

    private Seg6() {}

    // Flags, in ipv6_sr_hdr.flags.

    /**
     * The packet was rerouted.
     *
     * <pre>{@code
     * struct ipv6_sr_hdr {
     *     __u8            nexthdr;        // 0
     *     __u8            hdrlen;         // 1
     *     __u8            type;           // 2
     *     __u8            segments_left;  // 3
     *     __u8            first_segment;  // 4  Represents the last_entry field of SRH
     *     __u8            flags;          // 5
     *     __u16           tag;            // 6
     *     struct in6_addr segments[];     // 8
     * };                                  // 8  bytes
     * }</pre>
     */
    public static final int SR6_FLAG1_PROTECTED = 1 << 6;

    /** An OAM packet. */
    public static final int SR6_FLAG1_OAM = 1 << 5;

    /** Routers should look at the packet. */
    public static final int SR6_FLAG1_ALERT = 1 << 4;

    /** The last TLV is an HMAC. */
    public static final int SR6_FLAG1_HMAC = 1 << 3;

    // Types of TLVs, in sr6_tlv.type.

    /**
     * The node where the packet came in.
     *
     * <pre>{@code
     * struct sr6_tlv {
     *     __u8 type;     // 0
     *     __u8 len;      // 1
     *     __u8 data[0];  // 2
     * };                 // 2  bytes
     * }</pre>
     */
    public static final int SR6_TLV_INGRESS = 1;

    /** The node where it goes out. */
    public static final int SR6_TLV_EGRESS = 2;

    /** Anything. */
    public static final int SR6_TLV_OPAQUE = 3;

    /** Padding. */
    public static final int SR6_TLV_PADDING = 4;

    /** {@code hmac}: who made the header. */
    public static final int SR6_TLV_HMAC = 5;
}
