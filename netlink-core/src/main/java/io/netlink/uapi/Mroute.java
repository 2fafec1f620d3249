package io.netlink.uapi;

/**
 * Constants of {@code linux/mroute.h}: IPv4 multicast routing, as {@code RTNL_FAMILY_IPMR} shows
 * it.
 */
public final class Mroute {

    private Mroute() {}

    // RTM_GETLINK of RTNL_FAMILY_IPMR: attributes of a table, in IfLink.IFLA_AF_SPEC.

    /** Unused. */
    public static final int IPMRA_TABLE_UNSPEC = 0;

    /** The table (u32). */
    public static final int IPMRA_TABLE_ID = 1;

    /** Packets that wait for a route (u32). */
    public static final int IPMRA_TABLE_CACHE_RES_QUEUE_LEN = 2;

    /** Number of the PIM register interface, -1 for none (s32). */
    public static final int IPMRA_TABLE_MROUTE_REG_VIF_NUM = 3;

    /** Report packets from the wrong interface (u8). */
    public static final int IPMRA_TABLE_MROUTE_DO_ASSERT = 4;

    /** Do PIM (u8). */
    public static final int IPMRA_TABLE_MROUTE_DO_PIM = 5;

    /** The interfaces: a nest of {@link #IPMRA_VIF}. */
    public static final int IPMRA_TABLE_VIFS = 6;

    /** Report whole packets from the wrong interface (u8). */
    public static final int IPMRA_TABLE_MROUTE_DO_WRVIFWHOLE = 7;

    // Attributes in IPMRA_TABLE_VIFS.

    /** Unused. */
    public static final int IPMRA_VIF_UNSPEC = 0;

    /** One interface: a nest of {@code IPMRA_VIFA_*}. */
    public static final int IPMRA_VIF = 1;

    // Attributes in IPMRA_VIF.

    /** Unused. */
    public static final int IPMRA_VIFA_UNSPEC = 0;

    /** Index of the link (u32). */
    public static final int IPMRA_VIFA_IFINDEX = 1;

    /** Its number (u32). */
    public static final int IPMRA_VIFA_VIF_ID = 2;

    /** A set of {@code VIFF_*} (u16). */
    public static final int IPMRA_VIFA_FLAGS = 3;

    /** Bytes received (u64). */
    public static final int IPMRA_VIFA_BYTES_IN = 4;

    /** Bytes sent (u64). */
    public static final int IPMRA_VIFA_BYTES_OUT = 5;

    /** Packets received (u64). */
    public static final int IPMRA_VIFA_PACKETS_IN = 6;

    /** Packets sent (u64). */
    public static final int IPMRA_VIFA_PACKETS_OUT = 7;

    /** This end of the tunnel (IPv4). */
    public static final int IPMRA_VIFA_LOCAL_ADDR = 8;

    /** The other end of the tunnel (IPv4). */
    public static final int IPMRA_VIFA_REMOTE_ADDR = 9;

    /** Padding in front of 64-bit values. */
    public static final int IPMRA_VIFA_PAD = 10;

    // IPMRA_VIFA_FLAGS.

    /** A tunnel. */
    public static final int VIFF_TUNNEL = 0x1;

    /** A tunnel by source route. */
    public static final int VIFF_SRCRT = 0x2;

    /** The PIM register interface. */
    public static final int VIFF_REGISTER = 0x4;

    /** Named by its index. */
    public static final int VIFF_USE_IFINDEX = 0x8;

    // RTM_NEWCACHEREPORT: attributes of what the kernel reports to the multicast router.

    /** Unused. */
    public static final int IPMRA_CREPORT_UNSPEC = 0;

    /** One of {@code IGMPMSG_*} (u8). */
    public static final int IPMRA_CREPORT_MSGTYPE = 1;

    /** Number of the interface (u32). */
    public static final int IPMRA_CREPORT_VIF_ID = 2;

    /** The source (IPv4). */
    public static final int IPMRA_CREPORT_SRC_ADDR = 3;

    /** The group (IPv4). */
    public static final int IPMRA_CREPORT_DST_ADDR = 4;

    /** The packet. */
    public static final int IPMRA_CREPORT_PKT = 5;

    /** The table (u32). */
    public static final int IPMRA_CREPORT_TABLE = 6;

    // IPMRA_CREPORT_MSGTYPE.

    /** There is no route. */
    public static final int IGMPMSG_NOCACHE = 1;

    /** It came from the wrong interface. */
    public static final int IGMPMSG_WRONGVIF = 2;

    /** A whole packet, for PIM. */
    public static final int IGMPMSG_WHOLEPKT = 3;

    /** A whole packet from the wrong interface. */
    public static final int IGMPMSG_WRVIFWHOLE = 4;
}
