package io.netlink.uapi;

/**
 * Constants of {@code linux/rpl_iptunnel.h}: attributes in {@link RtNetlink#RTA_ENCAP} of {@code
 * encap rpl}.
 */
public final class RplIptunnel {

    private RplIptunnel() {}

    // Attributes of encap rpl.

    /** Unused. */
    public static final int RPL_IPTUNNEL_UNSPEC = 0;

    /**
     * {@code segs}: a {@code struct ipv6_rpl_sr_hdr}: next header, length, type 3 and segments left
     * (u8 each), a u32 that is 0 without compression, and the addresses.
     */
    public static final int RPL_IPTUNNEL_SRH = 1;
}
