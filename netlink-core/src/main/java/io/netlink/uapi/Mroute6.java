package io.netlink.uapi;

/**
 * Constants of {@code linux/mroute6.h}: what the kernel reports to the IPv6 multicast router
 * ({@link RtNetlink#RTM_NEWCACHEREPORT}).
 */
public final class Mroute6 {

    private Mroute6() {}

    // Attributes of RTM_NEWCACHEREPORT.

    /** Unused. */
    public static final int IP6MRA_CREPORT_UNSPEC = 0;

    /** One of {@code MRT6MSG_*} (u8). */
    public static final int IP6MRA_CREPORT_MSGTYPE = 1;

    /** Number of the interface (u32). */
    public static final int IP6MRA_CREPORT_MIF_ID = 2;

    /** The source (IPv6). */
    public static final int IP6MRA_CREPORT_SRC_ADDR = 3;

    /** The group (IPv6). */
    public static final int IP6MRA_CREPORT_DST_ADDR = 4;

    /** The packet. */
    public static final int IP6MRA_CREPORT_PKT = 5;

    // IP6MRA_CREPORT_MSGTYPE.

    /** There is no route. */
    public static final int MRT6MSG_NOCACHE = 1;

    /** It came from the wrong interface. */
    public static final int MRT6MSG_WRONGMIF = 2;

    /** A whole packet, for PIM. */
    public static final int MRT6MSG_WHOLEPKT = 3;

    /** A whole packet from the wrong interface. */
    public static final int MRT6MSG_WRMIFWHOLE = 4;
}
