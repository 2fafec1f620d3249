package io.netlink.uapi;

/**
 * Constants of {@code linux/amt.h}: attributes of the kind {@code amt} (Automatic Multicast
 * Tunneling), in {@link IfLink#IFLA_INFO_DATA}.
 */
public final class Amt {

    private Amt() {}

    // Attributes of amt.

    /** Unused. */
    public static final int IFLA_AMT_UNSPEC = 0;

    /** {@code mode}: one of {@code AMT_MODE_*} (u32). */
    public static final int IFLA_AMT_MODE = 1;

    /** {@code relay_port}: the relay's UDP port (u16, network byte order). */
    public static final int IFLA_AMT_RELAY_PORT = 2;

    /** {@code gateway_port}: the gateway's UDP port (u16, network byte order). */
    public static final int IFLA_AMT_GATEWAY_PORT = 3;

    /** {@code dev}: index of the link below (u32). */
    public static final int IFLA_AMT_LINK = 4;

    /** {@code local}: this end (IPv4). */
    public static final int IFLA_AMT_LOCAL_IP = 5;

    /** The relay that answered (IPv4, read only). */
    public static final int IFLA_AMT_REMOTE_IP = 6;

    /** {@code discovery}: where the gateway looks for relays (IPv4). */
    public static final int IFLA_AMT_DISCOVERY_IP = 7;

    /** {@code max_tunnels}: limit of the relay's tunnels (u32). */
    public static final int IFLA_AMT_MAX_TUNNELS = 8;

    // IFLA_AMT_MODE.

    /** {@code gateway}: receives multicast. */
    public static final int AMT_MODE_GATEWAY = 0;

    /** {@code relay}: sends it on. */
    public static final int AMT_MODE_RELAY = 1;
}
