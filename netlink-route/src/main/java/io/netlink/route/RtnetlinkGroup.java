package io.netlink.route;

import io.netlink.uapi.RtNetlink;

/**
 * What rtnetlink tells of: the multicast groups of linux/rtnetlink.h. With {@link
 * MonitorOptions#group(int)} any number can be used instead.
 */
public enum RtnetlinkGroup {
    /** RTNLGRP_LINK: links. */
    LINK(RtNetlink.RTNLGRP_LINK),
    /** RTNLGRP_NOTIFY: unused by today's kernels. */
    NOTIFY(RtNetlink.RTNLGRP_NOTIFY),
    /**
     * RTNLGRP_NEIGH: neighbours, and entries of bridges' and vxlan devices' forwarding databases.
     */
    NEIGH(RtNetlink.RTNLGRP_NEIGH),
    /** RTNLGRP_TC: qdiscs, classes, filters, chains and actions. */
    TC(RtNetlink.RTNLGRP_TC),
    /** RTNLGRP_IPV4_IFADDR: IPv4 addresses. */
    IPV4_IFADDR(RtNetlink.RTNLGRP_IPV4_IFADDR),
    /** RTNLGRP_IPV4_MROUTE: IPv4 multicast routes. */
    IPV4_MROUTE(RtNetlink.RTNLGRP_IPV4_MROUTE),
    /** RTNLGRP_IPV4_ROUTE: IPv4 routes. */
    IPV4_ROUTE(RtNetlink.RTNLGRP_IPV4_ROUTE),
    /** RTNLGRP_IPV4_RULE: IPv4 rules. */
    IPV4_RULE(RtNetlink.RTNLGRP_IPV4_RULE),
    /** RTNLGRP_IPV6_IFADDR: IPv6 addresses. */
    IPV6_IFADDR(RtNetlink.RTNLGRP_IPV6_IFADDR),
    /** RTNLGRP_IPV6_MROUTE: IPv6 multicast routes. */
    IPV6_MROUTE(RtNetlink.RTNLGRP_IPV6_MROUTE),
    /** RTNLGRP_IPV6_ROUTE: IPv6 routes. */
    IPV6_ROUTE(RtNetlink.RTNLGRP_IPV6_ROUTE),
    /** RTNLGRP_IPV6_IFINFO: what IPv6 knows of links. */
    IPV6_IFINFO(RtNetlink.RTNLGRP_IPV6_IFINFO),
    /** RTNLGRP_IPV6_PREFIX: prefixes that routers announce. */
    IPV6_PREFIX(RtNetlink.RTNLGRP_IPV6_PREFIX),
    /** RTNLGRP_IPV6_RULE: IPv6 rules. */
    IPV6_RULE(RtNetlink.RTNLGRP_IPV6_RULE),
    /** RTNLGRP_ND_USEROPT: options of router advertisements for programs, such as name servers. */
    ND_USEROPT(RtNetlink.RTNLGRP_ND_USEROPT),
    /** RTNLGRP_PHONET_IFADDR: Phonet addresses. */
    PHONET_IFADDR(RtNetlink.RTNLGRP_PHONET_IFADDR),
    /** RTNLGRP_PHONET_ROUTE: Phonet routes. */
    PHONET_ROUTE(RtNetlink.RTNLGRP_PHONET_ROUTE),
    /** RTNLGRP_DCB: data center bridging. */
    DCB(RtNetlink.RTNLGRP_DCB),
    /** RTNLGRP_IPV4_NETCONF: how IPv4 is configured on devices. */
    IPV4_NETCONF(RtNetlink.RTNLGRP_IPV4_NETCONF),
    /** RTNLGRP_IPV6_NETCONF: how IPv6 is configured on devices. */
    IPV6_NETCONF(RtNetlink.RTNLGRP_IPV6_NETCONF),
    /** RTNLGRP_MDB: multicast databases of bridges. */
    MDB(RtNetlink.RTNLGRP_MDB),
    /** RTNLGRP_MPLS_ROUTE: MPLS routes. */
    MPLS_ROUTE(RtNetlink.RTNLGRP_MPLS_ROUTE),
    /** RTNLGRP_NSID: ids of namespaces. */
    NSID(RtNetlink.RTNLGRP_NSID),
    /** RTNLGRP_MPLS_NETCONF: how MPLS is configured on devices. */
    MPLS_NETCONF(RtNetlink.RTNLGRP_MPLS_NETCONF),
    /**
     * RTNLGRP_IPV4_MROUTE_R: IPv4 multicast packets that the kernel asks a routing daemon about;
     * needs CAP_NET_ADMIN.
     */
    IPV4_MROUTE_R(RtNetlink.RTNLGRP_IPV4_MROUTE_R),
    /**
     * RTNLGRP_IPV6_MROUTE_R: IPv6 multicast packets that the kernel asks a routing daemon about;
     * needs CAP_NET_ADMIN.
     */
    IPV6_MROUTE_R(RtNetlink.RTNLGRP_IPV6_MROUTE_R),
    /** RTNLGRP_NEXTHOP: nexthop objects and their buckets; since kernel 5.3. */
    NEXTHOP(RtNetlink.RTNLGRP_NEXTHOP),
    /** RTNLGRP_BRVLAN: VLANs of bridges; since kernel 5.6. */
    BRVLAN(RtNetlink.RTNLGRP_BRVLAN),
    /** RTNLGRP_MCTP_IFADDR: MCTP addresses; since kernel 5.15. */
    MCTP_IFADDR(RtNetlink.RTNLGRP_MCTP_IFADDR),
    /** RTNLGRP_TUNNEL: network ids of vxlan devices; since kernel 5.18. */
    TUNNEL(RtNetlink.RTNLGRP_TUNNEL),
    /** RTNLGRP_STATS: counters that hardware keeps; since kernel 5.18. */
    STATS(RtNetlink.RTNLGRP_STATS),
    /** RTNLGRP_IPV4_MCADDR: IPv4 multicast addresses that devices join; since kernel 6.14. */
    IPV4_MCADDR(RtNetlink.RTNLGRP_IPV4_MCADDR),
    /** RTNLGRP_IPV6_MCADDR: IPv6 multicast addresses that devices join; since kernel 6.14. */
    IPV6_MCADDR(RtNetlink.RTNLGRP_IPV6_MCADDR),
    /** RTNLGRP_IPV6_ACADDR: IPv6 anycast addresses; since kernel 6.14. */
    IPV6_ACADDR(RtNetlink.RTNLGRP_IPV6_ACADDR);

    private final int number;

    RtnetlinkGroup(int number) {
        this.number = number;
    }

    /**
     * The group's number.
     *
     * @return RTNLGRP_* of {@link RtNetlink}
     */
    public int number() {
        return number;
    }
}
