package io.netlink.uapi;

/**
 * Constants of {@code linux/can/vxcan.h}: attributes of the kind {@code vxcan}, in {@link
 * IfLink#IFLA_INFO_DATA}.
 */
public final class Vxcan {

    private Vxcan() {}

    // Attributes of vxcan.

    /** Unused. */
    public static final int VXCAN_INFO_UNSPEC = 0;

    /** {@code peer}: a {@code struct ifinfomsg} and the link attributes of the other end. */
    public static final int VXCAN_INFO_PEER = 1;
}
