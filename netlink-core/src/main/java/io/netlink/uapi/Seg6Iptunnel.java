package io.netlink.uapi;

/**
 * Constants of {@code linux/seg6_iptunnel.h}: attributes in {@link RtNetlink#RTA_ENCAP} of {@code
 * encap seg6}.
 */
public final class Seg6Iptunnel {

    private Seg6Iptunnel() {}

    // Attributes of encap seg6.

    /** Unused. */
    public static final int SEG6_IPTUNNEL_UNSPEC = 0;

    /**
     * {@code mode}, and the header with {@code segs} in reverse.
     *
     * <pre>{@code
     * struct seg6_iptunnel_encap {
     *     int                mode;   // 0
     *     struct ipv6_sr_hdr srh[];  // 4
     * };                             // 4  bytes
     * }</pre>
     */
    public static final int SEG6_IPTUNNEL_SRH = 1;

    // seg6_iptunnel_encap.mode.

    /** {@code mode inline}: put the header into the packet. */
    public static final int SEG6_IPTUN_MODE_INLINE = 0;

    /** {@code mode encap}: put a packet with the header around it. */
    public static final int SEG6_IPTUN_MODE_ENCAP = 1;

    /** {@code mode l2encap}: the same around a frame. */
    public static final int SEG6_IPTUN_MODE_L2ENCAP = 2;

    /** {@code mode encap.red}: as {@code encap}, without the first segment. */
    public static final int SEG6_IPTUN_MODE_ENCAP_RED = 3;

    /** {@code mode l2encap.red}: as {@code l2encap}, without the first segment. */
    public static final int SEG6_IPTUN_MODE_L2ENCAP_RED = 4;
}
