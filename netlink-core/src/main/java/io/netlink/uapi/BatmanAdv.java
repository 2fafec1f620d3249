package io.netlink.uapi;

/**
 * Constants of {@code linux/batman_adv.h}: attributes of the kind {@code batadv}, in {@link
 * IfLink#IFLA_INFO_DATA}.
 */
public final class BatmanAdv {

    private BatmanAdv() {}

    // Attributes of batadv.

    /** Unused. */
    public static final int IFLA_BATADV_UNSPEC = 0;

    /** {@code ra}: the routing algorithm, such as {@code BATMAN_V} (string). */
    public static final int IFLA_BATADV_ALGO_NAME = 1;
}
