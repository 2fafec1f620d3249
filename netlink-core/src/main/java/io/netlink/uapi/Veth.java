package io.netlink.uapi;

/**
 * Constants of {@code linux/veth.h}: attributes of the kind {@code veth}, in {@link
 * IfLink#IFLA_INFO_DATA}.
 */
public final class Veth {

    private Veth() {}

    // Attributes of veth.

    /** Unused. */
    public static final int VETH_INFO_UNSPEC = 0;

    /** {@code peer}: a {@code struct ifinfomsg} and the link attributes of the other end. */
    public static final int VETH_INFO_PEER = 1;
}
