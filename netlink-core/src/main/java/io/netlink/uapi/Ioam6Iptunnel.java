package io.netlink.uapi;

/**
 * Constants of {@code linux/ioam6_iptunnel.h}: attributes in {@link RtNetlink#RTA_ENCAP} of {@code
 * encap ioam6}.
 */
public final class Ioam6Iptunnel {

    private Ioam6Iptunnel() {}

    // Attributes of encap ioam6.

    /** Unused. */
    public static final int IOAM6_IPTUNNEL_UNSPEC = 0;

    /** {@code mode}: one of {@code IOAM6_IPTUNNEL_MODE_*} (u8). */
    public static final int IOAM6_IPTUNNEL_MODE = 1;

    /** {@code tundst}: the tunnel's destination (IPv6). */
    public static final int IOAM6_IPTUNNEL_DST = 2;

    /**
     * {@code trace prealloc}: a {@code struct ioam6_trace_hdr}, which begins with the namespace
     * (u16), two octets of lengths and flags, and the type in the upper 24 bits of a u32, all in
     * network byte order.
     */
    public static final int IOAM6_IPTUNNEL_TRACE = 3;

    /** {@code freq K/N}: K of N packets (u32). */
    public static final int IOAM6_IPTUNNEL_FREQ_K = 4;

    /** {@code freq K/N}: of how many (u32). */
    public static final int IOAM6_IPTUNNEL_FREQ_N = 5;

    /** {@code tunsrc}: the tunnel's source (IPv6). */
    public static final int IOAM6_IPTUNNEL_SRC = 6;

    // IOAM6_IPTUNNEL_MODE.

    /** {@code mode inline}: put the header into the packet. */
    public static final int IOAM6_IPTUNNEL_MODE_INLINE = 1;

    /** {@code mode encap}: put a packet with the header around it. */
    public static final int IOAM6_IPTUNNEL_MODE_ENCAP = 2;

    /** {@code mode auto}: the first for this host's packets, the second for others. */
    public static final int IOAM6_IPTUNNEL_MODE_AUTO = 3;

    // IOAM6_IPTUNNEL_FREQ_K and IOAM6_IPTUNNEL_FREQ_N.

    /** The least value. */
    public static final int IOAM6_IPTUNNEL_FREQ_MIN = 1;

    /** The greatest value. */
    public static final int IOAM6_IPTUNNEL_FREQ_MAX = 1000000;
}
