package io.netlink.uapi;

/** Constants of {@code linux/if_addr.h}: attributes and flags of addresses. */
public final class IfAddr {

    private IfAddr() {}

    // Attributes of addresses.

    /** Unused. */
    public static final int IFA_UNSPEC = 0;

    /** {@code peer}: the prefix address; the other end on point-to-point links. */
    public static final int IFA_ADDRESS = 1;

    /** {@code local}: the address of this host. */
    public static final int IFA_LOCAL = 2;

    /** {@code label}. */
    public static final int IFA_LABEL = 3;

    /** {@code broadcast}. */
    public static final int IFA_BROADCAST = 4;

    /** {@code anycast}. */
    public static final int IFA_ANYCAST = 5;

    /** {@code valid_lft}, {@code preferred_lft}: a {@code struct ifa_cacheinfo}. */
    public static final int IFA_CACHEINFO = 6;

    /** A multicast address that was joined. */
    public static final int IFA_MULTICAST = 7;

    /** All flags (u32), in place of the 8 bits in the header. */
    public static final int IFA_FLAGS = 8;

    /** {@code metric}: priority of the prefix route (u32). */
    public static final int IFA_RT_PRIORITY = 9;

    /** Do it in the namespace with this id. */
    public static final int IFA_TARGET_NETNSID = 10;

    /** {@code proto}: who set the address, one of {@code IFAPROT_*} (u8). */
    public static final int IFA_PROTO = 11;

    // IFA_FLAGS.

    /** {@code secondary}: a further IPv4 address of the same prefix. */
    public static final int IFA_F_SECONDARY = 0x001;

    /** {@code temporary}: an IPv6 privacy address. */
    public static final int IFA_F_TEMPORARY = IFA_F_SECONDARY;

    /** {@code nodad}: no duplicate address detection. */
    public static final int IFA_F_NODAD = 0x002;

    /** {@code optimistic}: usable while duplicates are looked for. */
    public static final int IFA_F_OPTIMISTIC = 0x004;

    /** {@code dadfailed}: another host has the address. */
    public static final int IFA_F_DADFAILED = 0x008;

    /** {@code home}: the home address of Mobile IPv6. */
    public static final int IFA_F_HOMEADDRESS = 0x010;

    /** {@code deprecated}: the preferred lifetime is over. */
    public static final int IFA_F_DEPRECATED = 0x020;

    /** {@code tentative}: duplicates are being looked for. */
    public static final int IFA_F_TENTATIVE = 0x040;

    /** The opposite of {@code dynamic}: no lifetime ends it. */
    public static final int IFA_F_PERMANENT = 0x080;

    /** {@code mngtmpaddr}: make privacy addresses from this one. */
    public static final int IFA_F_MANAGETEMPADDR = 0x100;

    /** {@code noprefixroute}: no route for the prefix. */
    public static final int IFA_F_NOPREFIXROUTE = 0x200;

    /** {@code autojoin}: join this multicast group. */
    public static final int IFA_F_MCAUTOJOIN = 0x400;

    /** {@code stable-privacy}: made from a secret. */
    public static final int IFA_F_STABLE_PRIVACY = 0x800;

    // IFA_PROTO.

    /** Unspecified. */
    public static final int IFAPROT_UNSPEC = 0;

    /** {@code kernel_lo}: the kernel, for the loopback link. */
    public static final int IFAPROT_KERNEL_LO = 1;

    /** {@code kernel_ra}: the kernel, from a router advertisement. */
    public static final int IFAPROT_KERNEL_RA = 2;

    /** {@code kernel_ll}: the kernel, as a link-local address. */
    public static final int IFAPROT_KERNEL_LL = 3;
}
