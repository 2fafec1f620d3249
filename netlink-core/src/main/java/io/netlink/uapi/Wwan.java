package io.netlink.uapi;

/**
 * Constants of {@code linux/wwan.h}: attributes of the kind {@code wwan}, in {@link
 * IfLink#IFLA_INFO_DATA}.
 */
public final class Wwan {

    private Wwan() {}

    // Attributes of wwan.

    /** Unused. */
    public static final int IFLA_WWAN_UNSPEC = 0;

    /** {@code linkid}: the channel (u32). */
    public static final int IFLA_WWAN_LINK_ID = 1;
}
