package io.netlink.uapi;

/** Constants of {@code linux/mpls.h}: labels, and statistics of links. */
public final class Mpls {

    private Mpls() {}

    // Parts of a label, which is a 32-bit number in network byte order.

    /**
     * The bits of the label.
     *
     * <pre>{@code
     * struct mpls_label {
     *     __be32 entry;  // 0
     * };                 // 4  bytes
     * }</pre>
     */
    public static final int MPLS_LS_LABEL_MASK = 0xFFFFF000;

    /** Their place. */
    public static final int MPLS_LS_LABEL_SHIFT = 12;

    /** The bits of the traffic class. */
    public static final int MPLS_LS_TC_MASK = 0x00000E00;

    /** Their place. */
    public static final int MPLS_LS_TC_SHIFT = 9;

    /** The bit that is set at the bottom of the stack. */
    public static final int MPLS_LS_S_MASK = 0x00000100;

    /** Its place. */
    public static final int MPLS_LS_S_SHIFT = 8;

    /** The bits of the TTL. */
    public static final int MPLS_LS_TTL_MASK = 0x000000FF;

    /** Their place. */
    public static final int MPLS_LS_TTL_SHIFT = 0;

    // Labels with a meaning (RFC 3032, RFC 5586, RFC 6790).

    /** {@code explicit-null}: an IPv4 packet follows. */
    public static final int MPLS_LABEL_IPV4NULL = 0;

    /** Router alert. */
    public static final int MPLS_LABEL_RTALERT = 1;

    /** An IPv6 packet follows. */
    public static final int MPLS_LABEL_IPV6NULL = 2;

    /** {@code implicit-null}: remove the label, put none. */
    public static final int MPLS_LABEL_IMPLNULL = 3;

    /** Entropy follows. */
    public static final int MPLS_LABEL_ENTROPY = 7;

    /** Generic associated channel. */
    public static final int MPLS_LABEL_GAL = 13;

    /** OAM. */
    public static final int MPLS_LABEL_OAMALERT = 14;

    /** An extended label follows. */
    public static final int MPLS_LABEL_EXTENSION = 15;

    /** The first label without a meaning. */
    public static final int MPLS_LABEL_FIRST_UNRESERVED = 16;

    // Attributes of AF_MPLS in IfLink.IFLA_STATS_AF_SPEC.

    /** Unused. */
    public static final int MPLS_STATS_UNSPEC = 0;

    /**
     * {@code afstats}: statistics of the link.
     *
     * <pre>{@code
     * struct mpls_link_stats {
     *     __u64 rx_packets;  //  0  total packets received
     *     __u64 tx_packets;  //  8  total packets transmitted
     *     __u64 rx_bytes;    // 16  total bytes received
     *     __u64 tx_bytes;    // 24  total bytes transmitted
     *     __u64 rx_errors;   // 32  bad packets received
     *     __u64 tx_errors;   // 40  packet transmit problems
     *     __u64 rx_dropped;  // 48  packet dropped on receive
     *     __u64 tx_dropped;  // 56  packet dropped on transmit
     *     __u64 rx_noroute;  // 64  no route for packet dest
     * };                     // 72  bytes
     * }</pre>
     */
    public static final int MPLS_STATS_LINK = 1;
}
