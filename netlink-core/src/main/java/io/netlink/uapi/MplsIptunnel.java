package io.netlink.uapi;

/**
 * Constants of {@code linux/mpls_iptunnel.h}: attributes in {@link RtNetlink#RTA_ENCAP} of {@code
 * encap mpls}.
 */
public final class MplsIptunnel {

    private MplsIptunnel() {}

    // Attributes of encap mpls.

    /** Unused. */
    public static final int MPLS_IPTUNNEL_UNSPEC = 0;

    /** {@code mpls LABEL/LABEL}: the labels, a {@code struct mpls_label} each. */
    public static final int MPLS_IPTUNNEL_DST = 1;

    /** {@code ttl} (u8). */
    public static final int MPLS_IPTUNNEL_TTL = 2;
}
