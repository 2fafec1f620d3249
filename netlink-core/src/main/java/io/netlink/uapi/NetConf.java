package io.netlink.uapi;

/**
 * Constants of {@code linux/netconf.h}: the configuration of links for IPv4, IPv6 and MPLS ({@code
 * ip netconf}).
 */
public final class NetConf {

    private NetConf() {}

    // Attributes, each s32: sysctls of net/ipv4/conf, net/ipv6/conf and net/mpls/conf.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct netconfmsg {
     *     __u8 ncm_family;  // 0
     * };                    // 1  bytes
     * }</pre>
     */
    public static final int NETCONFA_UNSPEC = 0;

    /** {@code dev}: index of the link, or one of {@code NETCONFA_IFINDEX_*}. */
    public static final int NETCONFA_IFINDEX = 1;

    /** {@code forwarding}. */
    public static final int NETCONFA_FORWARDING = 2;

    /** {@code rp_filter}: 0 {@code off}, 1 {@code strict}, 2 {@code loose}. */
    public static final int NETCONFA_RP_FILTER = 3;

    /** {@code mc_forwarding}: multicast forwarding. */
    public static final int NETCONFA_MC_FORWARDING = 4;

    /** {@code proxy_neigh}: answer for others, {@code proxy_arp} or {@code proxy_ndp}. */
    public static final int NETCONFA_PROXY_NEIGH = 5;

    /** {@code ignore_routes_with_linkdown}. */
    public static final int NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN = 6;

    /** {@code input}: take MPLS packets. */
    public static final int NETCONFA_INPUT = 7;

    /** {@code bc_forwarding}: forwarding of directed broadcasts. */
    public static final int NETCONFA_BC_FORWARDING = 8;

    /** {@code force_forwarding}: forward although {@code all} says no. */
    public static final int NETCONFA_FORCE_FORWARDING = 9;

    // What to tell about, in the kernel.

    /** All of the above. */
    public static final int NETCONFA_ALL = -1;

    // NETCONFA_IFINDEX.

    /** {@code all}: all links. */
    public static final int NETCONFA_IFINDEX_ALL = -1;

    /** {@code default}: links that are made later. */
    public static final int NETCONFA_IFINDEX_DEFAULT = 0xFFFFFFFE;
}
