package io.netlink.uapi;

/**
 * Constants of {@code linux/rtnetlink.h}: message types, routes and multicast groups of {@code
 * NETLINK_ROUTE}.
 */
public final class RtNetlink {

    private RtNetlink() {}

    // Address families only rtnetlink knows.

    /** IPv4 multicast routing. */
    public static final int RTNL_FAMILY_IPMR = 128;

    /** IPv6 multicast routing. */
    public static final int RTNL_FAMILY_IP6MR = 129;

    // Message types: four to a kind of object, in the order NEW, DEL, GET, SET.

    /** The first message type. */
    public static final int RTM_BASE = 16;

    /** A link: {@code ip link add}, {@code ip link set}, or a notification. */
    public static final int RTM_NEWLINK = 16;

    /** {@code ip link delete}, or a notification. */
    public static final int RTM_DELLINK = 17;

    /** {@code ip link show}. */
    public static final int RTM_GETLINK = 18;

    /** Change a link; {@code ip link set} uses {@link #RTM_NEWLINK} instead. */
    public static final int RTM_SETLINK = 19;

    /** An address: {@code ip address add}, or a notification. */
    public static final int RTM_NEWADDR = 20;

    /** {@code ip address delete}, or a notification. */
    public static final int RTM_DELADDR = 21;

    /** {@code ip address show}. */
    public static final int RTM_GETADDR = 22;

    /** A route: {@code ip route add}, or a notification. */
    public static final int RTM_NEWROUTE = 24;

    /** {@code ip route delete}, or a notification. */
    public static final int RTM_DELROUTE = 25;

    /** {@code ip route show} (dump) and {@code ip route get}. */
    public static final int RTM_GETROUTE = 26;

    /** A neighbour or bridge forwarding entry: {@code ip neigh add}, {@code bridge fdb add}. */
    public static final int RTM_NEWNEIGH = 28;

    /** {@code ip neigh delete}, {@code bridge fdb delete}. */
    public static final int RTM_DELNEIGH = 29;

    /** {@code ip neigh show}, {@code bridge fdb show}. */
    public static final int RTM_GETNEIGH = 30;

    /** A routing rule: {@code ip rule add}. */
    public static final int RTM_NEWRULE = 32;

    /** {@code ip rule delete}. */
    public static final int RTM_DELRULE = 33;

    /** {@code ip rule show}. */
    public static final int RTM_GETRULE = 34;

    /** A queueing discipline: {@code tc qdisc add}. */
    public static final int RTM_NEWQDISC = 36;

    /** {@code tc qdisc delete}. */
    public static final int RTM_DELQDISC = 37;

    /** {@code tc qdisc show}. */
    public static final int RTM_GETQDISC = 38;

    /** A traffic class: {@code tc class add}. */
    public static final int RTM_NEWTCLASS = 40;

    /** {@code tc class delete}. */
    public static final int RTM_DELTCLASS = 41;

    /** {@code tc class show}. */
    public static final int RTM_GETTCLASS = 42;

    /** A traffic filter: {@code tc filter add}. */
    public static final int RTM_NEWTFILTER = 44;

    /** {@code tc filter delete}. */
    public static final int RTM_DELTFILTER = 45;

    /** {@code tc filter show}. */
    public static final int RTM_GETTFILTER = 46;

    /** A traffic action: {@code tc actions add}. */
    public static final int RTM_NEWACTION = 48;

    /** {@code tc actions delete}. */
    public static final int RTM_DELACTION = 49;

    /** {@code tc actions show}. */
    public static final int RTM_GETACTION = 50;

    /** An IPv6 prefix was announced by a router (notification). */
    public static final int RTM_NEWPREFIX = 52;

    /** A multicast address was joined (notification). */
    public static final int RTM_NEWMULTICAST = 56;

    /** A multicast address was left (notification). */
    public static final int RTM_DELMULTICAST = 57;

    /** {@code ip maddress show}. */
    public static final int RTM_GETMULTICAST = 58;

    /** An anycast address was added (notification). */
    public static final int RTM_NEWANYCAST = 60;

    /** An anycast address was removed (notification). */
    public static final int RTM_DELANYCAST = 61;

    /** List the IPv6 anycast addresses. */
    public static final int RTM_GETANYCAST = 62;

    /** A neighbour table and its parameters. */
    public static final int RTM_NEWNEIGHTBL = 64;

    /** {@code ip ntable show}. */
    public static final int RTM_GETNEIGHTBL = 66;

    /** {@code ip ntable change}. */
    public static final int RTM_SETNEIGHTBL = 67;

    /** A neighbour discovery option for user space (notification). */
    public static final int RTM_NEWNDUSEROPT = 68;

    /** A label of IPv6 address selection: {@code ip addrlabel add}. */
    public static final int RTM_NEWADDRLABEL = 72;

    /** {@code ip addrlabel delete}. */
    public static final int RTM_DELADDRLABEL = 73;

    /** {@code ip addrlabel list}. */
    public static final int RTM_GETADDRLABEL = 74;

    /** Read data centre bridging settings. */
    public static final int RTM_GETDCB = 78;

    /** Change data centre bridging settings. */
    public static final int RTM_SETDCB = 79;

    /** Settings of a link's protocols, such as forwarding. */
    public static final int RTM_NEWNETCONF = 80;

    /** Such settings went away (notification). */
    public static final int RTM_DELNETCONF = 81;

    /** {@code ip netconf show}. */
    public static final int RTM_GETNETCONF = 82;

    /** A bridge multicast entry: {@code bridge mdb add}. */
    public static final int RTM_NEWMDB = 84;

    /** {@code bridge mdb delete}. */
    public static final int RTM_DELMDB = 85;

    /** {@code bridge mdb show}. */
    public static final int RTM_GETMDB = 86;

    /** An id for another network namespace: {@code ip netns set}. */
    public static final int RTM_NEWNSID = 88;

    /** Such an id went away (notification). */
    public static final int RTM_DELNSID = 89;

    /** {@code ip netns list-id}. */
    public static final int RTM_GETNSID = 90;

    /** Statistics of a link. */
    public static final int RTM_NEWSTATS = 92;

    /** {@code ip stats show}. */
    public static final int RTM_GETSTATS = 94;

    /** {@code ip stats set}. */
    public static final int RTM_SETSTATS = 95;

    /** A multicast packet without a route (notification). */
    public static final int RTM_NEWCACHEREPORT = 96;

    /** A chain of filters: {@code tc chain add}. */
    public static final int RTM_NEWCHAIN = 100;

    /** {@code tc chain delete}. */
    public static final int RTM_DELCHAIN = 101;

    /** {@code tc chain show}. */
    public static final int RTM_GETCHAIN = 102;

    /** A nexthop object: {@code ip nexthop add}. */
    public static final int RTM_NEWNEXTHOP = 104;

    /** {@code ip nexthop delete}. */
    public static final int RTM_DELNEXTHOP = 105;

    /** {@code ip nexthop show}. */
    public static final int RTM_GETNEXTHOP = 106;

    /** A further name of a link: {@code ip link property add}. */
    public static final int RTM_NEWLINKPROP = 108;

    /** {@code ip link property delete}. */
    public static final int RTM_DELLINKPROP = 109;

    /** Read the properties of a link. */
    public static final int RTM_GETLINKPROP = 110;

    /** A VLAN of a bridge port: {@code bridge vlan set}. */
    public static final int RTM_NEWVLAN = 112;

    /** Such a VLAN went away. */
    public static final int RTM_DELVLAN = 113;

    /** {@code bridge vlan show}. */
    public static final int RTM_GETVLAN = 114;

    /** A bucket of a resilient nexthop group (notification). */
    public static final int RTM_NEWNEXTHOPBUCKET = 116;

    /** Such a bucket went away (notification). */
    public static final int RTM_DELNEXTHOPBUCKET = 117;

    /** {@code ip nexthop bucket show}. */
    public static final int RTM_GETNEXTHOPBUCKET = 118;

    /** A VXLAN network identifier: {@code bridge vni add}. */
    public static final int RTM_NEWTUNNEL = 120;

    /** {@code bridge vni delete}. */
    public static final int RTM_DELTUNNEL = 121;

    /** {@code bridge vni show}. */
    public static final int RTM_GETTUNNEL = 122;

    // Alignment of attributes and of struct rtnexthop, in bytes.

    /** Attributes begin at multiples of this. */
    public static final int RTA_ALIGNTO = 4;

    /** The entries of {@link #RTA_MULTIPATH} begin at multiples of this. */
    public static final int RTNH_ALIGNTO = 4;

    // rtm_type: types of routes.

    /** Unspecified. */
    public static final int RTN_UNSPEC = 0;

    /** {@code unicast}: a gateway or a direct route. */
    public static final int RTN_UNICAST = 1;

    /** {@code local}: accept locally. */
    public static final int RTN_LOCAL = 2;

    /** {@code broadcast}: accept locally as broadcast, send as broadcast. */
    public static final int RTN_BROADCAST = 3;

    /** {@code anycast}: accept locally as broadcast, but send as unicast. */
    public static final int RTN_ANYCAST = 4;

    /** {@code multicast}: a multicast route. */
    public static final int RTN_MULTICAST = 5;

    /** {@code blackhole}: drop. */
    public static final int RTN_BLACKHOLE = 6;

    /** {@code unreachable}: refuse, the destination is unreachable. */
    public static final int RTN_UNREACHABLE = 7;

    /** {@code prohibit}: refuse, administratively prohibited. */
    public static final int RTN_PROHIBIT = 8;

    /** {@code throw}: not in this table, go on with the next rule. */
    public static final int RTN_THROW = 9;

    /** {@code nat}: translate this address (no longer used). */
    public static final int RTN_NAT = 10;

    /** Use an external resolver (not implemented). */
    public static final int RTN_XRESOLVE = 11;

    // rtm_protocol: who made the route.

    /** Unspecified. */
    public static final int RTPROT_UNSPEC = 0;

    /** {@code redirect}: an ICMP redirect. */
    public static final int RTPROT_REDIRECT = 1;

    /** {@code kernel}: the kernel, such as the route of an address. */
    public static final int RTPROT_KERNEL = 2;

    /** {@code boot}: set during boot, and the default of {@code ip route add}. */
    public static final int RTPROT_BOOT = 3;

    /** {@code static}: the administrator. */
    public static final int RTPROT_STATIC = 4;

    /** {@code gated}: GateD. */
    public static final int RTPROT_GATED = 8;

    /** {@code ra}: an IPv6 router advertisement. */
    public static final int RTPROT_RA = 9;

    /** {@code mrt}: Merit MRT. */
    public static final int RTPROT_MRT = 10;

    /** {@code zebra}: Zebra. */
    public static final int RTPROT_ZEBRA = 11;

    /** {@code bird}: BIRD. */
    public static final int RTPROT_BIRD = 12;

    /** {@code dnrouted}: the DECnet routing daemon. */
    public static final int RTPROT_DNROUTED = 13;

    /** {@code xorp}: XORP. */
    public static final int RTPROT_XORP = 14;

    /** {@code ntk}: Netsukuku. */
    public static final int RTPROT_NTK = 15;

    /** {@code dhcp}: a DHCP client. */
    public static final int RTPROT_DHCP = 16;

    /** {@code mrouted}: a multicast daemon. */
    public static final int RTPROT_MROUTED = 17;

    /** {@code keepalived}: Keepalived. */
    public static final int RTPROT_KEEPALIVED = 18;

    /** {@code babel}: Babel. */
    public static final int RTPROT_BABEL = 42;

    /** {@code ovn}: Open Virtual Network. */
    public static final int RTPROT_OVN = 84;

    /** {@code openr}: Open/R. */
    public static final int RTPROT_OPENR = 99;

    /** {@code bgp}: BGP. */
    public static final int RTPROT_BGP = 186;

    /** {@code isis}: IS-IS. */
    public static final int RTPROT_ISIS = 187;

    /** {@code ospf}: OSPF. */
    public static final int RTPROT_OSPF = 188;

    /** {@code rip}: RIP. */
    public static final int RTPROT_RIP = 189;

    /** {@code eigrp}: EIGRP. */
    public static final int RTPROT_EIGRP = 192;

    // rtm_scope and ifa_scope: a sort of distance to the destination.

    /** {@code global}: everywhere. */
    public static final int RT_SCOPE_UNIVERSE = 0;

    /** {@code site}: inside this site (IPv6, deprecated). */
    public static final int RT_SCOPE_SITE = 200;

    /** {@code link}: on a directly attached link. */
    public static final int RT_SCOPE_LINK = 253;

    /** {@code host}: this host. */
    public static final int RT_SCOPE_HOST = 254;

    /** {@code nowhere}: a destination that does not exist. */
    public static final int RT_SCOPE_NOWHERE = 255;

    // rtm_flags; the low bits are RTNH_F_*.

    /** {@code notify}: notify the user of a change of this route. */
    public static final int RTM_F_NOTIFY = 0x100;

    /** {@code cache}: the route is cloned. */
    public static final int RTM_F_CLONED = 0x200;

    /** {@code equalize}: multipath equaliser (not implemented). */
    public static final int RTM_F_EQUALIZE = 0x400;

    /** In an IPv6 dump: only the routes of announced prefixes. */
    public static final int RTM_F_PREFIX = 0x800;

    /** In a GET: answer with the table the lookup ended in. */
    public static final int RTM_F_LOOKUP_TABLE = 0x1000;

    /** {@code fibmatch}: in a GET, answer with the table's route that matched. */
    public static final int RTM_F_FIB_MATCH = 0x2000;

    /** {@code rt_offload}: the route is in hardware. */
    public static final int RTM_F_OFFLOAD = 0x4000;

    /** {@code rt_trap}: hardware sends the packets of the route to the kernel. */
    public static final int RTM_F_TRAP = 0x8000;

    /** {@code rt_offload_failed}: the hardware refused the route. */
    public static final int RTM_F_OFFLOAD_FAILED = 0x20000000;

    // Reserved routing tables.

    /** Unspecified: in a request, the main table. */
    public static final int RT_TABLE_UNSPEC = 0;

    /** In {@code rtm_table} of a table above 255, which {@link #RTA_TABLE} names. */
    public static final int RT_TABLE_COMPAT = 252;

    /** {@code default}: the last table that is asked. */
    public static final int RT_TABLE_DEFAULT = 253;

    /** {@code main}: where routes go by default. */
    public static final int RT_TABLE_MAIN = 254;

    /** {@code local}: local and broadcast addresses, kept by the kernel. */
    public static final int RT_TABLE_LOCAL = 255;

    /** The highest table, as an unsigned 32-bit number. */
    public static final int RT_TABLE_MAX = 0xFFFFFFFF;

    // Attributes of routes.

    /** Unused. */
    public static final int RTA_UNSPEC = 0;

    /** The destination; absent for the default route. */
    public static final int RTA_DST = 1;

    /** {@code from}: the source prefix. */
    public static final int RTA_SRC = 2;

    /** {@code iif}: the incoming link's index. */
    public static final int RTA_IIF = 3;

    /** {@code dev}: the outgoing link's index. */
    public static final int RTA_OIF = 4;

    /** {@code via}: the gateway, of the route's own family. */
    public static final int RTA_GATEWAY = 5;

    /** {@code metric}: the priority. */
    public static final int RTA_PRIORITY = 6;

    /** {@code src}: the preferred source address. */
    public static final int RTA_PREFSRC = 7;

    /** A nest of {@code RTAX_*}: mtu, window, rtt and so on. */
    public static final int RTA_METRICS = 8;

    /**
     * {@code nexthop}: an array of {@code struct rtnexthop}.
     *
     * <pre>{@code
     * struct rtnexthop {
     *     unsigned short rtnh_len;      // 0
     *     unsigned char  rtnh_flags;    // 2
     *     unsigned char  rtnh_hops;     // 3
     *     int            rtnh_ifindex;  // 4
     * };                                // 8  bytes
     * }</pre>
     */
    public static final int RTA_MULTIPATH = 9;

    /** No longer used. */
    public static final int RTA_PROTOINFO = 10;

    /** {@code realm}. */
    public static final int RTA_FLOW = 11;

    /**
     * A {@code struct rta_cacheinfo}: age, use and error.
     *
     * <pre>{@code
     * struct rta_cacheinfo {
     *     __u32 rta_clntref;  //  0
     *     __u32 rta_lastuse;  //  4
     *     __s32 rta_expires;  //  8
     *     __u32 rta_error;    // 12
     *     __u32 rta_used;     // 16
     *     __u32 rta_id;       // 20
     *     __u32 rta_ts;       // 24
     *     __u32 rta_tsage;    // 28
     * };                      // 32  bytes
     * }</pre>
     */
    public static final int RTA_CACHEINFO = 12;

    /** No longer used. */
    public static final int RTA_SESSION = 13;

    /** No longer used. */
    public static final int RTA_MP_ALGO = 14;

    /** {@code table}: the table, all 32 bits of it. */
    public static final int RTA_TABLE = 15;

    /** {@code mark}: in a GET, the packet mark to look up with. */
    public static final int RTA_MARK = 16;

    /**
     * Packets and bytes of a multicast route.
     *
     * <pre>{@code
     * struct rta_mfc_stats {
     *     __u64 mfcs_packets;   //  0
     *     __u64 mfcs_bytes;     //  8
     *     __u64 mfcs_wrong_if;  // 16
     * };                        // 24  bytes
     * }</pre>
     */
    public static final int RTA_MFC_STATS = 17;

    /**
     * {@code via inet6}: the gateway, of another family.
     *
     * <pre>{@code
     * struct rtvia {
     *     __kernel_sa_family_t rtvia_family;  // 0
     *     __u8                 rtvia_addr[];  // 2
     * };                                      // 2  bytes
     * }</pre>
     */
    public static final int RTA_VIA = 18;

    /** {@code as}: the MPLS labels to swap to. */
    public static final int RTA_NEWDST = 19;

    /** {@code pref}: the preference of an IPv6 router. */
    public static final int RTA_PREF = 20;

    /** {@code encap}: one of {@code LWTUNNEL_ENCAP_*}. */
    public static final int RTA_ENCAP_TYPE = 21;

    /** {@code encap}: a nest of its type's own attributes. */
    public static final int RTA_ENCAP = 22;

    /** {@code expires}: seconds until the route goes away. */
    public static final int RTA_EXPIRES = 23;

    /** Padding in front of 64-bit values. */
    public static final int RTA_PAD = 24;

    /** {@code uid}: in a GET, the user to look up for. */
    public static final int RTA_UID = 25;

    /** {@code ttl-propagate}: MPLS copies the TTL. */
    public static final int RTA_TTL_PROPAGATE = 26;

    /** {@code ipproto}: in a GET, the IP protocol. */
    public static final int RTA_IP_PROTO = 27;

    /** {@code sport}: in a GET, the source port. */
    public static final int RTA_SPORT = 28;

    /** {@code dport}: in a GET, the destination port. */
    public static final int RTA_DPORT = 29;

    /** {@code nhid}: the nexthop object that the route uses. */
    public static final int RTA_NH_ID = 30;

    /** {@code flowlabel}: in a GET, the IPv6 flow label. */
    public static final int RTA_FLOWLABEL = 31;

    // rtnh_flags of a nexthop.

    /** {@code dead}: the nexthop is dead. */
    public static final int RTNH_F_DEAD = 1;

    /** {@code pervasive}: look the gateway up recursively. */
    public static final int RTNH_F_PERVASIVE = 2;

    /** {@code onlink}: the gateway is on the link, whatever the addresses say. */
    public static final int RTNH_F_ONLINK = 4;

    /** {@code offload}: the nexthop is in hardware. */
    public static final int RTNH_F_OFFLOAD = 8;

    /** {@code linkdown}: the link has no carrier. */
    public static final int RTNH_F_LINKDOWN = 16;

    /** {@code unresolved}: the multicast entry is not resolved. */
    public static final int RTNH_F_UNRESOLVED = 32;

    /** {@code trap}: hardware sends the packets of the nexthop to the kernel. */
    public static final int RTNH_F_TRAP = 64;

    /** The flags that do not make two nexthops different. */
    public static final int RTNH_COMPARE_MASK =
            RTNH_F_DEAD | RTNH_F_LINKDOWN | RTNH_F_OFFLOAD | RTNH_F_TRAP;

    // Attributes in RTA_METRICS.

    /** Unused. */
    public static final int RTAX_UNSPEC = 0;

    /** {@code lock}: bit set of the metrics the kernel must not change. */
    public static final int RTAX_LOCK = 1;

    /** {@code mtu}. */
    public static final int RTAX_MTU = 2;

    /** {@code window}: the greatest TCP window to announce. */
    public static final int RTAX_WINDOW = 3;

    /** {@code rtt}: the first estimate of the round trip, in 1/8 ms. */
    public static final int RTAX_RTT = 4;

    /** {@code rttvar}: its variance, in 1/4 ms. */
    public static final int RTAX_RTTVAR = 5;

    /** {@code ssthresh}: the first slow start threshold. */
    public static final int RTAX_SSTHRESH = 6;

    /** {@code cwnd}: clamp of the congestion window. */
    public static final int RTAX_CWND = 7;

    /** {@code advmss}: the segment size to announce. */
    public static final int RTAX_ADVMSS = 8;

    /** {@code reordering}: packets that may overtake each other. */
    public static final int RTAX_REORDERING = 9;

    /** {@code hoplimit}: the TTL of packets on this route. */
    public static final int RTAX_HOPLIMIT = 10;

    /** {@code initcwnd}: the first congestion window, in segments. */
    public static final int RTAX_INITCWND = 11;

    /** {@code features}: a set of {@code RTAX_FEATURE_*}. */
    public static final int RTAX_FEATURES = 12;

    /** {@code rto_min}: the least retransmission timeout, in ms. */
    public static final int RTAX_RTO_MIN = 13;

    /** {@code initrwnd}: the first receive window, in segments. */
    public static final int RTAX_INITRWND = 14;

    /** {@code quickack}: acknowledge at once. */
    public static final int RTAX_QUICKACK = 15;

    /** {@code congctl}: the congestion control (string). */
    public static final int RTAX_CC_ALGO = 16;

    /** {@code fastopen_no_cookie}: TCP Fast Open without a cookie. */
    public static final int RTAX_FASTOPEN_NO_COOKIE = 17;

    // Bits of RTAX_FEATURES.

    /** {@code ecn}: explicit congestion notification. */
    public static final int RTAX_FEATURE_ECN = 0x01;

    /** Selective acknowledgements (unused). */
    public static final int RTAX_FEATURE_SACK = 0x02;

    /** Time stamps (unused). */
    public static final int RTAX_FEATURE_TIMESTAMP = 0x04;

    /** A fragment header in every packet (unused). */
    public static final int RTAX_FEATURE_ALLFRAG = 0x08;

    /** {@code tcp_usec_ts}: TCP time stamps in microseconds. */
    public static final int RTAX_FEATURE_TCP_USEC_TS = 0x10;

    // Attributes of RTM_NEWPREFIX.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct prefixmsg {
     *     unsigned char  prefix_family;   //  0
     *     unsigned char  prefix_pad1;     //  1
     *     unsigned short prefix_pad2;     //  2
     *     int            prefix_ifindex;  //  4
     *     unsigned char  prefix_type;     //  8
     *     unsigned char  prefix_len;      //  9
     *     unsigned char  prefix_flags;    // 10
     *     unsigned char  prefix_pad3;     // 11
     * };                                  // 12  bytes
     * }</pre>
     */
    public static final int PREFIX_UNSPEC = 0;

    /** The announced prefix. */
    public static final int PREFIX_ADDRESS = 1;

    /**
     * A {@code struct prefix_cacheinfo}: preferred and valid time.
     *
     * <pre>{@code
     * struct prefix_cacheinfo {
     *     __u32 preferred_time;  // 0
     *     __u32 valid_time;      // 4
     * };                         // 8  bytes
     * }</pre>
     */
    public static final int PREFIX_CACHEINFO = 2;

    // Attributes of RTM_NEWNDUSEROPT.

    /** Unused. */
    public static final int NDUSEROPT_UNSPEC = 0;

    /** The router that sent the option. */
    public static final int NDUSEROPT_SRCADDR = 1;

    // Multicast groups, by number: for Netlink.NETLINK_ADD_MEMBERSHIP.

    /** No group. */
    public static final int RTNLGRP_NONE = 0;

    /** Links: {@code ip monitor link}. */
    public static final int RTNLGRP_LINK = 1;

    /** Unused. */
    public static final int RTNLGRP_NOTIFY = 2;

    /** Neighbours: {@code ip monitor neigh}. */
    public static final int RTNLGRP_NEIGH = 3;

    /** Traffic control: {@code tc monitor}. */
    public static final int RTNLGRP_TC = 4;

    /** IPv4 addresses: {@code ip -4 monitor address}. */
    public static final int RTNLGRP_IPV4_IFADDR = 5;

    /** IPv4 multicast routes: {@code ip -4 monitor mroute}. */
    public static final int RTNLGRP_IPV4_MROUTE = 6;

    /** IPv4 routes: {@code ip -4 monitor route}. */
    public static final int RTNLGRP_IPV4_ROUTE = 7;

    /** IPv4 rules: {@code ip -4 monitor rule}. */
    public static final int RTNLGRP_IPV4_RULE = 8;

    /** IPv6 addresses: {@code ip -6 monitor address}. */
    public static final int RTNLGRP_IPV6_IFADDR = 9;

    /** IPv6 multicast routes: {@code ip -6 monitor mroute}. */
    public static final int RTNLGRP_IPV6_MROUTE = 10;

    /** IPv6 routes: {@code ip -6 monitor route}. */
    public static final int RTNLGRP_IPV6_ROUTE = 11;

    /** The IPv6 side of links. */
    public static final int RTNLGRP_IPV6_IFINFO = 12;

    /** DECnet addresses (removed from the kernel). */
    public static final int RTNLGRP_DECnet_IFADDR = 13;

    /** Unused. */
    public static final int RTNLGRP_NOP2 = 14;

    /** DECnet routes (removed from the kernel). */
    public static final int RTNLGRP_DECnet_ROUTE = 15;

    /** DECnet rules (removed from the kernel). */
    public static final int RTNLGRP_DECnet_RULE = 16;

    /** Unused. */
    public static final int RTNLGRP_NOP4 = 17;

    /** Prefixes that routers announce: {@code ip monitor prefix}. */
    public static final int RTNLGRP_IPV6_PREFIX = 18;

    /** IPv6 rules: {@code ip -6 monitor rule}. */
    public static final int RTNLGRP_IPV6_RULE = 19;

    /** Neighbour discovery options for user space. */
    public static final int RTNLGRP_ND_USEROPT = 20;

    /** Phonet addresses. */
    public static final int RTNLGRP_PHONET_IFADDR = 21;

    /** Phonet routes. */
    public static final int RTNLGRP_PHONET_ROUTE = 22;

    /** Data centre bridging. */
    public static final int RTNLGRP_DCB = 23;

    /** IPv4 settings of links: {@code ip -4 monitor netconf}. */
    public static final int RTNLGRP_IPV4_NETCONF = 24;

    /** IPv6 settings of links: {@code ip -6 monitor netconf}. */
    public static final int RTNLGRP_IPV6_NETCONF = 25;

    /** Bridge multicast entries: {@code bridge monitor mdb}. */
    public static final int RTNLGRP_MDB = 26;

    /** MPLS routes: {@code ip -f mpls monitor route}. */
    public static final int RTNLGRP_MPLS_ROUTE = 27;

    /** Ids of network namespaces: {@code ip monitor nsid}. */
    public static final int RTNLGRP_NSID = 28;

    /** MPLS settings of links. */
    public static final int RTNLGRP_MPLS_NETCONF = 29;

    /** IPv4 multicast packets without a route. */
    public static final int RTNLGRP_IPV4_MROUTE_R = 30;

    /** IPv6 multicast packets without a route. */
    public static final int RTNLGRP_IPV6_MROUTE_R = 31;

    /** Nexthop objects: {@code ip monitor nexthop}. */
    public static final int RTNLGRP_NEXTHOP = 32;

    /** VLANs of bridge ports: {@code bridge monitor vlan}. */
    public static final int RTNLGRP_BRVLAN = 33;

    /** MCTP addresses. */
    public static final int RTNLGRP_MCTP_IFADDR = 34;

    /** VXLAN network identifiers: {@code bridge monitor vni}. */
    public static final int RTNLGRP_TUNNEL = 35;

    /** Statistics: {@code ip monitor stats}. */
    public static final int RTNLGRP_STATS = 36;

    /** IPv4 multicast addresses: {@code ip -4 monitor maddress}. */
    public static final int RTNLGRP_IPV4_MCADDR = 37;

    /** IPv6 multicast addresses: {@code ip -6 monitor maddress}. */
    public static final int RTNLGRP_IPV6_MCADDR = 38;

    /** IPv6 anycast addresses: {@code ip -6 monitor acaddress}. */
    public static final int RTNLGRP_IPV6_ACADDR = 39;

    // Bits of IfLink.IFLA_EXT_MASK: what a link dump shall add or leave out.

    /** Add the virtual functions of a device. */
    public static final int RTEXT_FILTER_VF = 0x01;

    /** Add the VLANs of a bridge port, one by one. */
    public static final int RTEXT_FILTER_BRVLAN = 0x02;

    /** Add the VLANs of a bridge port as ranges. */
    public static final int RTEXT_FILTER_BRVLAN_COMPRESSED = 0x04;

    /** Leave the statistics out. */
    public static final int RTEXT_FILTER_SKIP_STATS = 0x08;

    /** Add the bridge's media redundancy protocol. */
    public static final int RTEXT_FILTER_MRP = 0x10;

    /** Add the bridge's fault management settings. */
    public static final int RTEXT_FILTER_CFM_CONFIG = 0x20;

    /** Add the bridge's fault management status. */
    public static final int RTEXT_FILTER_CFM_STATUS = 0x40;

    /** Add the bridge's multiple spanning tree. */
    public static final int RTEXT_FILTER_MST = 0x80;

    // tc: attributes of qdiscs, classes, filters and chains.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct tcmsg {
     *     unsigned char  tcm_family;   //  0
     *     unsigned char  tcm__pad1;    //  1
     *     unsigned short tcm__pad2;    //  2
     *     int            tcm_ifindex;  //  4
     *     __u32          tcm_handle;   //  8
     *     __u32          tcm_parent;   // 12
     *     __u32          tcm_info;     // 16
     * };                               // 20  bytes
     * }</pre>
     */
    public static final int TCA_UNSPEC = 0;

    /** {@code htb}, {@code flower} and so on: the kind (string). */
    public static final int TCA_KIND = 1;

    /** The attributes of that kind (nested), or a structure. */
    public static final int TCA_OPTIONS = 2;

    /**
     * Statistics, in the old form.
     *
     * <pre>{@code
     * struct tc_stats {
     *     __u64 bytes;       //  0  Number of enqueued bytes
     *     __u32 packets;     //  8  Number of enqueued packets
     *     __u32 drops;       // 12  Packets dropped because of lack of resources
     *     __u32 overlimits;  // 16
     *     __u32 bps;         // 20  Current flow byte rate
     *     __u32 pps;         // 24  Current flow packet rate
     *     __u32 qlen;        // 28
     *     __u32 backlog;     // 32
     * };                     // 40  bytes
     * }</pre>
     */
    public static final int TCA_STATS = 3;

    /** What the kind counts, in the old form. */
    public static final int TCA_XSTATS = 4;

    /** {@code estimator}: a {@code struct gnet_estimator}. */
    public static final int TCA_RATE = 5;

    /** Unused. */
    public static final int TCA_FCNT = 6;

    /** Statistics: a nest of {@code TCA_STATS_*}. */
    public static final int TCA_STATS2 = 7;

    /** {@code stab}: a size table, a nest of {@code TCA_STAB_*}. */
    public static final int TCA_STAB = 8;

    /** Padding in front of 64-bit values. */
    public static final int TCA_PAD = 9;

    /** {@code invisible}: in a dump, show the default qdiscs too (flag). */
    public static final int TCA_DUMP_INVISIBLE = 10;

    /** {@code chain}: the filter's chain (u32). */
    public static final int TCA_CHAIN = 11;

    /** {@code offloaded}: hardware does it (u8). */
    public static final int TCA_HW_OFFLOAD = 12;

    /** {@code ingress_block}: share filters of received packets (u32). */
    public static final int TCA_INGRESS_BLOCK = 13;

    /** {@code egress_block}: share filters of sent packets (u32). */
    public static final int TCA_EGRESS_BLOCK = 14;

    /** {@link #TCA_DUMP_FLAGS_TERSE} ({@code struct nla_bitfield32}). */
    public static final int TCA_DUMP_FLAGS = 15;

    /** A warning (string). */
    public static final int TCA_EXT_WARN_MSG = 16;

    // TCA_DUMP_FLAGS.

    /** {@code -brief}: only what identifies filters, and their statistics. */
    public static final int TCA_DUMP_FLAGS_TERSE = 1 << 0;

    // tcmsg.tcm_ifindex.

    /** {@code block}: the parent is the number of a shared block, not a class. */
    public static final int TCM_IFINDEX_MAGIC_BLOCK = 0xFFFFFFFF;

    // tc actions: attributes of RTM_NEWACTION, RTM_DELACTION and RTM_GETACTION.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct tcamsg {
     *     unsigned char  tca_family;  // 0
     *     unsigned char  tca__pad1;   // 1
     *     unsigned short tca__pad2;   // 2
     * };                              // 4  bytes
     * }</pre>
     */
    public static final int TCA_ROOT_UNSPEC = 0;

    /** The actions, in nests numbered from 1. */
    public static final int TCA_ROOT_TAB = 1;

    /** A set of {@code TCA_ACT_FLAG_*} ({@code struct nla_bitfield32}). */
    public static final int TCA_ROOT_FLAGS = 2;

    /** How many actions are in this message of a dump (u32). */
    public static final int TCA_ROOT_COUNT = 3;

    /** {@code since}: only actions used in the last so many ms (u32). */
    public static final int TCA_ROOT_TIME_DELTA = 4;

    /** A warning (string). */
    public static final int TCA_ROOT_EXT_WARN_MSG = 5;

    /** The old name of {@link #TCA_ROOT_TAB}. */
    public static final int TCA_ACT_TAB = 1;

    // TCA_ROOT_FLAGS.

    /** The old name of {@link #TCA_ACT_FLAG_LARGE_DUMP_ON}. */
    public static final int TCA_FLAG_LARGE_DUMP_ON = 1 << 0;

    /** As many actions in a message of a dump as fit. */
    public static final int TCA_ACT_FLAG_LARGE_DUMP_ON = 1;

    /** {@code -brief}: only what identifies actions, and their statistics. */
    public static final int TCA_ACT_FLAG_TERSE_DUMP = 1 << 1;

    // Groups as the bits of sockaddr_nl.nl_groups: 1 << (RTNLGRP_* - 1).

    /** Links. */
    public static final int RTMGRP_LINK = 1;

    /** Unused. */
    public static final int RTMGRP_NOTIFY = 2;

    /** Neighbours. */
    public static final int RTMGRP_NEIGH = 4;

    /** Qdiscs, classes, filters and actions. */
    public static final int RTMGRP_TC = 8;

    /** IPv4 addresses. */
    public static final int RTMGRP_IPV4_IFADDR = 0x10;

    /** IPv4 multicast routes. */
    public static final int RTMGRP_IPV4_MROUTE = 0x20;

    /** IPv4 routes. */
    public static final int RTMGRP_IPV4_ROUTE = 0x40;

    /** IPv4 rules. */
    public static final int RTMGRP_IPV4_RULE = 0x80;

    /** IPv6 addresses. */
    public static final int RTMGRP_IPV6_IFADDR = 0x100;

    /** IPv6 multicast routes. */
    public static final int RTMGRP_IPV6_MROUTE = 0x200;

    /** IPv6 routes. */
    public static final int RTMGRP_IPV6_ROUTE = 0x400;

    /** IPv6 side of links. */
    public static final int RTMGRP_IPV6_IFINFO = 0x800;

    /** DECnet addresses (up to Linux 6.0). */
    public static final int RTMGRP_DECnet_IFADDR = 0x1000;

    /** DECnet routes (up to Linux 6.0). */
    public static final int RTMGRP_DECnet_ROUTE = 0x4000;

    /** IPv6 prefixes that routers announce. */
    public static final int RTMGRP_IPV6_PREFIX = 0x20000;
}
