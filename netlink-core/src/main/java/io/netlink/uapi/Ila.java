package io.netlink.uapi;

/**
 * Constants of {@code linux/ila.h}: attributes in {@link RtNetlink#RTA_ENCAP} of {@code encap ila}.
 */
public final class Ila {

    private Ila() {}

    // Attributes of encap ila.

    /** Unused. */
    public static final int ILA_ATTR_UNSPEC = 0;

    /** {@code ila LOCATOR}: the upper half of the address to send to (u64, network byte order). */
    public static final int ILA_ATTR_LOCATOR = 1;

    /** The lower half; not of routes. */
    public static final int ILA_ATTR_IDENTIFIER = 2;

    /** The locator to replace; not of routes. */
    public static final int ILA_ATTR_LOCATOR_MATCH = 3;

    /** Index of a link; not of routes. */
    public static final int ILA_ATTR_IFINDEX = 4;

    /** Direction; not of routes. */
    public static final int ILA_ATTR_DIR = 5;

    /** Padding in front of 64-bit values. */
    public static final int ILA_ATTR_PAD = 6;

    /** {@code csum-mode}: one of {@code ILA_CSUM_*} (u8). */
    public static final int ILA_ATTR_CSUM_MODE = 7;

    /** {@code ident-type}: one of {@code ILA_ATYPE_*} (u8). */
    public static final int ILA_ATTR_IDENT_TYPE = 8;

    /** {@code hook-type}: one of {@code ILA_HOOK_*} (u8). */
    public static final int ILA_ATTR_HOOK_TYPE = 9;

    // ILA_ATTR_CSUM_MODE.

    /** {@code adj-transport}: correct the checksum of the transport header. */
    public static final int ILA_CSUM_ADJUST_TRANSPORT = 0;

    /** {@code neutral-map}: correct the address so that the checksum stays. */
    public static final int ILA_CSUM_NEUTRAL_MAP = 1;

    /** {@code no-action}: correct nothing. */
    public static final int ILA_CSUM_NO_ACTION = 2;

    /** {@code neutral-map-auto}: as {@code neutral-map}, unmarked. */
    public static final int ILA_CSUM_NEUTRAL_MAP_AUTO = 3;

    // ILA_ATTR_IDENT_TYPE.

    /** An interface identifier. */
    public static final int ILA_ATYPE_IID = 0;

    /** {@code luid}: a locally unique identifier. */
    public static final int ILA_ATYPE_LUID = 1;

    /** A virtual IPv4 address. */
    public static final int ILA_ATYPE_VIRT_V4 = 2;

    /** A virtual IPv6 unicast address. */
    public static final int ILA_ATYPE_VIRT_UNI_V6 = 3;

    /** A virtual IPv6 multicast address. */
    public static final int ILA_ATYPE_VIRT_MULTI_V6 = 4;

    /** {@code non-local}: not a local address. */
    public static final int ILA_ATYPE_NONLOCAL_ADDR = 5;

    /** Reserved. */
    public static final int ILA_ATYPE_RSVD_1 = 6;

    /** Reserved. */
    public static final int ILA_ATYPE_RSVD_2 = 7;

    /** {@code use-format}: the identifier's first bits say it. */
    public static final int ILA_ATYPE_USE_FORMAT = 32;

    // ILA_ATTR_HOOK_TYPE.

    /** {@code output}: on send. */
    public static final int ILA_HOOK_ROUTE_OUTPUT = 0;

    /** {@code input}: on receive. */
    public static final int ILA_HOOK_ROUTE_INPUT = 1;
}
