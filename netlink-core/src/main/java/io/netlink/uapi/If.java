package io.netlink.uapi;

/**
 * Constants of {@code linux/if.h} (and glibc's {@code net/if.h}): flags, states and name lengths of
 * links.
 */
public final class If {

    private If() {}

    // Lengths in bytes, the terminating NUL included.

    /** A link's name. */
    public static final int IFNAMSIZ = 16;

    /** A link's alias. */
    public static final int IFALIASZ = 256;

    /** A link's alternative name. */
    public static final int ALTIFNAMSIZ = 128;

    // ifi_flags of a link.

    /** {@code UP}: the administrator wants the link up. */
    public static final int IFF_UP = 0x00001;

    /** {@code BROADCAST}: the broadcast address is valid. */
    public static final int IFF_BROADCAST = 0x00002;

    /** {@code DEBUG}: debugging is on. */
    public static final int IFF_DEBUG = 0x00004;

    /** {@code LOOPBACK}: a loopback link. */
    public static final int IFF_LOOPBACK = 0x00008;

    /** {@code POINTOPOINT}: a point-to-point link. */
    public static final int IFF_POINTOPOINT = 0x00010;

    /** {@code NOTRAILERS}: no trailers. */
    public static final int IFF_NOTRAILERS = 0x00020;

    /** The link is operational. */
    public static final int IFF_RUNNING = 0x00040;

    /** {@code NOARP}: no neighbour discovery. */
    public static final int IFF_NOARP = 0x00080;

    /** {@code PROMISC}: receive all packets. */
    public static final int IFF_PROMISC = 0x00100;

    /** {@code ALLMULTI}: receive all multicast packets. */
    public static final int IFF_ALLMULTI = 0x00200;

    /** {@code MASTER}: master of a bond. */
    public static final int IFF_MASTER = 0x00400;

    /** {@code SLAVE}: port of a bond. */
    public static final int IFF_SLAVE = 0x00800;

    /** {@code MULTICAST}: the link supports multicast. */
    public static final int IFF_MULTICAST = 0x01000;

    /** {@code PORTSEL}: the medium can be chosen. */
    public static final int IFF_PORTSEL = 0x02000;

    /** {@code AUTOMEDIA}: the medium is chosen automatically. */
    public static final int IFF_AUTOMEDIA = 0x04000;

    /** {@code DYNAMIC}: a dial-up link, its addresses go with it. */
    public static final int IFF_DYNAMIC = 0x08000;

    /** {@code LOWER_UP}: there is a carrier. */
    public static final int IFF_LOWER_UP = 0x10000;

    /** {@code DORMANT}: the driver waits for an event. */
    public static final int IFF_DORMANT = 0x20000;

    /** {@code ECHO}: sent packets are echoed (CAN). */
    public static final int IFF_ECHO = 0x40000;

    // IfLink.IFLA_OPERSTATE: operational state of RFC 2863.

    /** {@code UNKNOWN}: the driver does not tell. */
    public static final int IF_OPER_UNKNOWN = 0;

    /** {@code NOTPRESENT}: a part is missing. */
    public static final int IF_OPER_NOTPRESENT = 1;

    /** {@code DOWN}. */
    public static final int IF_OPER_DOWN = 2;

    /** {@code LOWERLAYERDOWN}: the link below is down. */
    public static final int IF_OPER_LOWERLAYERDOWN = 3;

    /** {@code TESTING}: in a test mode. */
    public static final int IF_OPER_TESTING = 4;

    /** {@code DORMANT}: waits for an event, such as 802.1X. */
    public static final int IF_OPER_DORMANT = 5;

    /** {@code UP}: packets pass. */
    public static final int IF_OPER_UP = 6;

    // IfLink.IFLA_LINKMODE.

    /** {@code DEFAULT}: go up with the carrier. */
    public static final int IF_LINK_MODE_DEFAULT = 0;

    /** {@code DORMANT}: go no further than dormant by itself. */
    public static final int IF_LINK_MODE_DORMANT = 1;

    /** Go no further than testing by itself. */
    public static final int IF_LINK_MODE_TESTING = 2;
}
