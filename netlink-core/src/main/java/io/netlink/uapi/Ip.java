package io.netlink.uapi;

/**
 * Constants of {@code linux/ip.h}: places in the array of sysctls in {@link IfLink#IFLA_INET_CONF}.
 *
 * <p>A sysctl with number N is at place N - 1.
 */
public final class Ip {

    private Ip() {}

    // Sysctls of net/ipv4/conf.

    /** {@code forwarding}. */
    public static final int IPV4_DEVCONF_FORWARDING = 1;

    /** {@code mc_forwarding}. */
    public static final int IPV4_DEVCONF_MC_FORWARDING = 2;

    /** {@code proxy_arp}. */
    public static final int IPV4_DEVCONF_PROXY_ARP = 3;

    /** {@code accept_redirects}. */
    public static final int IPV4_DEVCONF_ACCEPT_REDIRECTS = 4;

    /** {@code secure_redirects}. */
    public static final int IPV4_DEVCONF_SECURE_REDIRECTS = 5;

    /** {@code send_redirects}. */
    public static final int IPV4_DEVCONF_SEND_REDIRECTS = 6;

    /** {@code shared_media}. */
    public static final int IPV4_DEVCONF_SHARED_MEDIA = 7;

    /** {@code rp_filter}. */
    public static final int IPV4_DEVCONF_RP_FILTER = 8;

    /** {@code accept_source_route}. */
    public static final int IPV4_DEVCONF_ACCEPT_SOURCE_ROUTE = 9;

    /** {@code bootp_relay}. */
    public static final int IPV4_DEVCONF_BOOTP_RELAY = 10;

    /** {@code log_martians}. */
    public static final int IPV4_DEVCONF_LOG_MARTIANS = 11;

    /** {@code tag}. */
    public static final int IPV4_DEVCONF_TAG = 12;

    /** {@code arp_filter}. */
    public static final int IPV4_DEVCONF_ARPFILTER = 13;

    /** {@code medium_id}. */
    public static final int IPV4_DEVCONF_MEDIUM_ID = 14;

    /** {@code disable_xfrm}. */
    public static final int IPV4_DEVCONF_NOXFRM = 15;

    /** {@code disable_policy}. */
    public static final int IPV4_DEVCONF_NOPOLICY = 16;

    /** {@code force_igmp_version}. */
    public static final int IPV4_DEVCONF_FORCE_IGMP_VERSION = 17;

    /** {@code arp_announce}. */
    public static final int IPV4_DEVCONF_ARP_ANNOUNCE = 18;

    /** {@code arp_ignore}. */
    public static final int IPV4_DEVCONF_ARP_IGNORE = 19;

    /** {@code promote_secondaries}. */
    public static final int IPV4_DEVCONF_PROMOTE_SECONDARIES = 20;

    /** {@code arp_accept}. */
    public static final int IPV4_DEVCONF_ARP_ACCEPT = 21;

    /** {@code arp_notify}. */
    public static final int IPV4_DEVCONF_ARP_NOTIFY = 22;

    /** {@code accept_local}. */
    public static final int IPV4_DEVCONF_ACCEPT_LOCAL = 23;

    /** {@code src_vmark}. */
    public static final int IPV4_DEVCONF_SRC_VMARK = 24;

    /** {@code proxy_arp_pvlan}. */
    public static final int IPV4_DEVCONF_PROXY_ARP_PVLAN = 25;

    /** {@code route_localnet}. */
    public static final int IPV4_DEVCONF_ROUTE_LOCALNET = 26;

    /** {@code igmpv2_unsolicited_report_interval}, in ms. */
    public static final int IPV4_DEVCONF_IGMPV2_UNSOLICITED_REPORT_INTERVAL = 27;

    /** {@code igmpv3_unsolicited_report_interval}, in ms. */
    public static final int IPV4_DEVCONF_IGMPV3_UNSOLICITED_REPORT_INTERVAL = 28;

    /** {@code ignore_routes_with_linkdown}. */
    public static final int IPV4_DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN = 29;

    /** {@code drop_unicast_in_l2_multicast}. */
    public static final int IPV4_DEVCONF_DROP_UNICAST_IN_L2_MULTICAST = 30;

    /** {@code drop_gratuitous_arp}. */
    public static final int IPV4_DEVCONF_DROP_GRATUITOUS_ARP = 31;

    /** {@code bc_forwarding}. */
    public static final int IPV4_DEVCONF_BC_FORWARDING = 32;

    /** {@code arp_evict_nocarrier}. */
    public static final int IPV4_DEVCONF_ARP_EVICT_NOCARRIER = 33;
}
