package io.netlink.uapi;

/**
 * Constants of {@code linux/ipv6.h}: places in the array of sysctls in {@link
 * IfLink#IFLA_INET6_CONF}.
 */
public final class Ipv6 {

    private Ipv6() {}

    // Sysctls of net/ipv6/conf.

    /** {@code forwarding}. */
    public static final int DEVCONF_FORWARDING = 0;

    /** {@code hop_limit}. */
    public static final int DEVCONF_HOPLIMIT = 1;

    /** {@code mtu}. */
    public static final int DEVCONF_MTU6 = 2;

    /** {@code accept_ra}. */
    public static final int DEVCONF_ACCEPT_RA = 3;

    /** {@code accept_redirects}. */
    public static final int DEVCONF_ACCEPT_REDIRECTS = 4;

    /** {@code autoconf}. */
    public static final int DEVCONF_AUTOCONF = 5;

    /** {@code dad_transmits}. */
    public static final int DEVCONF_DAD_TRANSMITS = 6;

    /** {@code router_solicitations}. */
    public static final int DEVCONF_RTR_SOLICITS = 7;

    /** {@code router_solicitation_interval}, in ms. */
    public static final int DEVCONF_RTR_SOLICIT_INTERVAL = 8;

    /** {@code router_solicitation_delay}, in ms. */
    public static final int DEVCONF_RTR_SOLICIT_DELAY = 9;

    /** {@code use_tempaddr}. */
    public static final int DEVCONF_USE_TEMPADDR = 10;

    /** {@code temp_valid_lft}, in s. */
    public static final int DEVCONF_TEMP_VALID_LFT = 11;

    /** {@code temp_prefered_lft}, in s. */
    public static final int DEVCONF_TEMP_PREFERED_LFT = 12;

    /** {@code regen_max_retry}. */
    public static final int DEVCONF_REGEN_MAX_RETRY = 13;

    /** {@code max_desync_factor}, in s. */
    public static final int DEVCONF_MAX_DESYNC_FACTOR = 14;

    /** {@code max_addresses}. */
    public static final int DEVCONF_MAX_ADDRESSES = 15;

    /** {@code force_mld_version}. */
    public static final int DEVCONF_FORCE_MLD_VERSION = 16;

    /** {@code accept_ra_defrtr}. */
    public static final int DEVCONF_ACCEPT_RA_DEFRTR = 17;

    /** {@code accept_ra_pinfo}. */
    public static final int DEVCONF_ACCEPT_RA_PINFO = 18;

    /** {@code accept_ra_rtr_pref}. */
    public static final int DEVCONF_ACCEPT_RA_RTR_PREF = 19;

    /** {@code router_probe_interval}, in ms. */
    public static final int DEVCONF_RTR_PROBE_INTERVAL = 20;

    /** {@code accept_ra_rt_info_max_plen}. */
    public static final int DEVCONF_ACCEPT_RA_RT_INFO_MAX_PLEN = 21;

    /** {@code proxy_ndp}. */
    public static final int DEVCONF_PROXY_NDP = 22;

    /** {@code optimistic_dad}. */
    public static final int DEVCONF_OPTIMISTIC_DAD = 23;

    /** {@code accept_source_route}. */
    public static final int DEVCONF_ACCEPT_SOURCE_ROUTE = 24;

    /** {@code mc_forwarding}. */
    public static final int DEVCONF_MC_FORWARDING = 25;

    /** {@code disable_ipv6}. */
    public static final int DEVCONF_DISABLE_IPV6 = 26;

    /** {@code accept_dad}. */
    public static final int DEVCONF_ACCEPT_DAD = 27;

    /** {@code force_tllao}. */
    public static final int DEVCONF_FORCE_TLLAO = 28;

    /** {@code ndisc_notify}. */
    public static final int DEVCONF_NDISC_NOTIFY = 29;

    /** {@code mldv1_unsolicited_report_interval}, in ms. */
    public static final int DEVCONF_MLDV1_UNSOLICITED_REPORT_INTERVAL = 30;

    /** {@code mldv2_unsolicited_report_interval}, in ms. */
    public static final int DEVCONF_MLDV2_UNSOLICITED_REPORT_INTERVAL = 31;

    /** {@code suppress_frag_ndisc}. */
    public static final int DEVCONF_SUPPRESS_FRAG_NDISC = 32;

    /** {@code accept_ra_from_local}. */
    public static final int DEVCONF_ACCEPT_RA_FROM_LOCAL = 33;

    /** {@code use_optimistic}. */
    public static final int DEVCONF_USE_OPTIMISTIC = 34;

    /** {@code accept_ra_mtu}. */
    public static final int DEVCONF_ACCEPT_RA_MTU = 35;

    /** {@code stable_secret}. */
    public static final int DEVCONF_STABLE_SECRET = 36;

    /** {@code use_oif_addrs_only}. */
    public static final int DEVCONF_USE_OIF_ADDRS_ONLY = 37;

    /** {@code accept_ra_min_hop_limit}. */
    public static final int DEVCONF_ACCEPT_RA_MIN_HOP_LIMIT = 38;

    /** {@code ignore_routes_with_linkdown}. */
    public static final int DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN = 39;

    /** {@code drop_unicast_in_l2_multicast}. */
    public static final int DEVCONF_DROP_UNICAST_IN_L2_MULTICAST = 40;

    /** {@code drop_unsolicited_na}. */
    public static final int DEVCONF_DROP_UNSOLICITED_NA = 41;

    /** {@code keep_addr_on_down}. */
    public static final int DEVCONF_KEEP_ADDR_ON_DOWN = 42;

    /** {@code router_solicitation_max_interval}, in ms. */
    public static final int DEVCONF_RTR_SOLICIT_MAX_INTERVAL = 43;

    /** {@code seg6_enabled}. */
    public static final int DEVCONF_SEG6_ENABLED = 44;

    /** {@code seg6_require_hmac}. */
    public static final int DEVCONF_SEG6_REQUIRE_HMAC = 45;

    /** {@code enhanced_dad}. */
    public static final int DEVCONF_ENHANCED_DAD = 46;

    /** {@code addr_gen_mode}. */
    public static final int DEVCONF_ADDR_GEN_MODE = 47;

    /** {@code disable_policy}. */
    public static final int DEVCONF_DISABLE_POLICY = 48;

    /** {@code accept_ra_rt_info_min_plen}. */
    public static final int DEVCONF_ACCEPT_RA_RT_INFO_MIN_PLEN = 49;

    /** {@code ndisc_tclass}. */
    public static final int DEVCONF_NDISC_TCLASS = 50;

    /** {@code rpl_seg_enabled}. */
    public static final int DEVCONF_RPL_SEG_ENABLED = 51;

    /** {@code ra_defrtr_metric}. */
    public static final int DEVCONF_RA_DEFRTR_METRIC = 52;

    /** {@code ioam6_enabled}. */
    public static final int DEVCONF_IOAM6_ENABLED = 53;

    /** {@code ioam6_id}. */
    public static final int DEVCONF_IOAM6_ID = 54;

    /** {@code ioam6_id_wide}. */
    public static final int DEVCONF_IOAM6_ID_WIDE = 55;

    /** {@code ndisc_evict_nocarrier}. */
    public static final int DEVCONF_NDISC_EVICT_NOCARRIER = 56;

    /** {@code accept_untracked_na}. */
    public static final int DEVCONF_ACCEPT_UNTRACKED_NA = 57;

    /** {@code accept_ra_min_lft}, in s. */
    public static final int DEVCONF_ACCEPT_RA_MIN_LFT = 58;
}
