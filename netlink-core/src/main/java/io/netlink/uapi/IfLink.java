package io.netlink.uapi;

/**
 * Constants of {@code linux/if_link.h}: the attributes of links, and the bridge port states of
 * {@code linux/if_bridge.h}.
 */
public final class IfLink {

    private IfLink() {}

    // Attributes of links.

    /** Unused. */
    public static final int IFLA_UNSPEC = 0;

    /** {@code address}: the link-layer address. */
    public static final int IFLA_ADDRESS = 1;

    /** {@code broadcast}: the link-layer broadcast address. */
    public static final int IFLA_BROADCAST = 2;

    /** {@code name}. */
    public static final int IFLA_IFNAME = 3;

    /** {@code mtu}. */
    public static final int IFLA_MTU = 4;

    /** {@code link}: index of the link below, or of the peer. */
    public static final int IFLA_LINK = 5;

    /** {@code qdisc}: kind of the root queueing discipline (string). */
    public static final int IFLA_QDISC = 6;

    /**
     * Statistics: {@code struct rtnl_link_stats}, 32 bits each.
     *
     * <pre>{@code
     * struct rtnl_link_stats {
     *     __u32 rx_packets;           //  0
     *     __u32 tx_packets;           //  4
     *     __u32 rx_bytes;             //  8
     *     __u32 tx_bytes;             // 12
     *     __u32 rx_errors;            // 16
     *     __u32 tx_errors;            // 20
     *     __u32 rx_dropped;           // 24
     *     __u32 tx_dropped;           // 28
     *     __u32 multicast;            // 32
     *     __u32 collisions;           // 36
     *     __u32 rx_length_errors;     // 40
     *     __u32 rx_over_errors;       // 44
     *     __u32 rx_crc_errors;        // 48
     *     __u32 rx_frame_errors;      // 52
     *     __u32 rx_fifo_errors;       // 56
     *     __u32 rx_missed_errors;     // 60
     *     __u32 tx_aborted_errors;    // 64
     *     __u32 tx_carrier_errors;    // 68
     *     __u32 tx_fifo_errors;       // 72
     *     __u32 tx_heartbeat_errors;  // 76
     *     __u32 tx_window_errors;     // 80
     *     __u32 rx_compressed;        // 84
     *     __u32 tx_compressed;        // 88
     *     __u32 rx_nohandler;         // 92
     * };                              // 96  bytes
     * }</pre>
     */
    public static final int IFLA_STATS = 7;

    /** Unused. */
    public static final int IFLA_COST = 8;

    /** Unused. */
    public static final int IFLA_PRIORITY = 9;

    /** {@code master}: index of the bridge, bond or VRF; 0 in a request leaves it. */
    public static final int IFLA_MASTER = 10;

    /** Wireless Extension event. */
    public static final int IFLA_WIRELESS = 11;

    /** Protocol specific information: {@code IFLA_BRPORT_*} or {@code IFLA_INET6_*}. */
    public static final int IFLA_PROTINFO = 12;

    /** {@code txqueuelen}. */
    public static final int IFLA_TXQLEN = 13;

    /**
     * Hardware resources: {@code struct rtnl_link_ifmap}.
     *
     * <pre>{@code
     * struct rtnl_link_ifmap {
     *     __u64 mem_start;  //  0
     *     __u64 mem_end;    //  8
     *     __u64 base_addr;  // 16
     *     __u16 irq;        // 24
     *     __u8  dma;        // 26
     *     __u8  port;       // 27
     * };                    // 32  bytes
     * }</pre>
     */
    public static final int IFLA_MAP = 14;

    /** Unused. */
    public static final int IFLA_WEIGHT = 15;

    /** {@code state}: one of {@code IF_OPER_*} (u8). */
    public static final int IFLA_OPERSTATE = 16;

    /** {@code mode}: one of {@code IF_LINK_MODE_*} (u8). */
    public static final int IFLA_LINKMODE = 17;

    /** The kind of the link and its attributes: a nest of {@code IFLA_INFO_*}. */
    public static final int IFLA_LINKINFO = 18;

    /** {@code netns}: move to the network namespace of this process. */
    public static final int IFLA_NET_NS_PID = 19;

    /** {@code alias}. */
    public static final int IFLA_IFALIAS = 20;

    /** Number of virtual functions of an SR-IOV device. */
    public static final int IFLA_NUM_VF = 21;

    /** {@code vf}: the virtual functions, a nest of {@link #IFLA_VF_INFO}. */
    public static final int IFLA_VFINFO_LIST = 22;

    /**
     * Statistics: {@code struct rtnl_link_stats64}.
     *
     * <pre>{@code
     * struct rtnl_link_stats64 {
     *     __u64 rx_packets;            //   0
     *     __u64 tx_packets;            //   8
     *     __u64 rx_bytes;              //  16
     *     __u64 tx_bytes;              //  24
     *     __u64 rx_errors;             //  32
     *     __u64 tx_errors;             //  40
     *     __u64 rx_dropped;            //  48
     *     __u64 tx_dropped;            //  56
     *     __u64 multicast;             //  64
     *     __u64 collisions;            //  72
     *     __u64 rx_length_errors;      //  80
     *     __u64 rx_over_errors;        //  88
     *     __u64 rx_crc_errors;         //  96
     *     __u64 rx_frame_errors;       // 104
     *     __u64 rx_fifo_errors;        // 112
     *     __u64 rx_missed_errors;      // 120
     *     __u64 tx_aborted_errors;     // 128
     *     __u64 tx_carrier_errors;     // 136
     *     __u64 tx_fifo_errors;        // 144
     *     __u64 tx_heartbeat_errors;   // 152
     *     __u64 tx_window_errors;      // 160
     *     __u64 rx_compressed;         // 168
     *     __u64 tx_compressed;         // 176
     *     __u64 rx_nohandler;          // 184
     *     __u64 rx_otherhost_dropped;  // 192
     * };                               // 200  bytes
     * }</pre>
     */
    public static final int IFLA_STATS64 = 23;

    /** Port profiles of the virtual functions. */
    public static final int IFLA_VF_PORTS = 24;

    /** Port profile of the device itself. */
    public static final int IFLA_PORT_SELF = 25;

    /** A nest for each address family, its number being the type. */
    public static final int IFLA_AF_SPEC = 26;

    /** {@code group}. */
    public static final int IFLA_GROUP = 27;

    /** {@code netns}: move to the network namespace of this file descriptor. */
    public static final int IFLA_NET_NS_FD = 28;

    /** In a request: a set of {@code RTEXT_FILTER_*}. */
    public static final int IFLA_EXT_MASK = 29;

    /** {@code promiscuity}: how often promiscuous mode was asked for. */
    public static final int IFLA_PROMISCUITY = 30;

    /** {@code numtxqueues}. */
    public static final int IFLA_NUM_TX_QUEUES = 31;

    /** {@code numrxqueues}. */
    public static final int IFLA_NUM_RX_QUEUES = 32;

    /** {@code carrier} (u8). */
    public static final int IFLA_CARRIER = 33;

    /** {@code portid}: identity of the physical port. */
    public static final int IFLA_PHYS_PORT_ID = 34;

    /** How often the carrier came or went. */
    public static final int IFLA_CARRIER_CHANGES = 35;

    /** {@code switchid}: identity of the physical switch. */
    public static final int IFLA_PHYS_SWITCH_ID = 36;

    /** {@code link-netnsid}: the namespace of {@link #IFLA_LINK}. */
    public static final int IFLA_LINK_NETNSID = 37;

    /** {@code portname}: name of the physical port. */
    public static final int IFLA_PHYS_PORT_NAME = 38;

    /** {@code protodown}: a protocol holds the link down (u8). */
    public static final int IFLA_PROTO_DOWN = 39;

    /** {@code gso_max_segs}. */
    public static final int IFLA_GSO_MAX_SEGS = 40;

    /** {@code gso_max_size}. */
    public static final int IFLA_GSO_MAX_SIZE = 41;

    /** Padding in front of 64-bit values. */
    public static final int IFLA_PAD = 42;

    /** {@code xdp}: a nest of {@code IFLA_XDP_*}. */
    public static final int IFLA_XDP = 43;

    /** What caused a notification: one of {@code IFLA_EVENT_*}. */
    public static final int IFLA_EVENT = 44;

    /** Id of the namespace the link has moved to. */
    public static final int IFLA_NEW_NETNSID = 45;

    /** The old name of {@link #IFLA_TARGET_NETNSID}. */
    public static final int IFLA_IF_NETNSID = 46;

    /** {@code target-nsid}: do it in the namespace with this id. */
    public static final int IFLA_TARGET_NETNSID = 46;

    /** How often the carrier came. */
    public static final int IFLA_CARRIER_UP_COUNT = 47;

    /** How often the carrier went. */
    public static final int IFLA_CARRIER_DOWN_COUNT = 48;

    /** {@code new-ifindex}: the index in the namespace a link moves to. */
    public static final int IFLA_NEW_IFINDEX = 49;

    /** {@code minmtu}: the least MTU the link takes. */
    public static final int IFLA_MIN_MTU = 50;

    /** {@code maxmtu}: the greatest MTU the link takes. */
    public static final int IFLA_MAX_MTU = 51;

    /** {@code property}: a nest of {@link #IFLA_ALT_IFNAME}. */
    public static final int IFLA_PROP_LIST = 52;

    /** {@code altname}: a further name of the link. */
    public static final int IFLA_ALT_IFNAME = 53;

    /** {@code permaddr}: the address burnt into the hardware. */
    public static final int IFLA_PERM_ADDRESS = 54;

    /** {@code protodown_reason}: a nest of {@code IFLA_PROTO_DOWN_REASON_*}. */
    public static final int IFLA_PROTO_DOWN_REASON = 55;

    /** {@code parentdev}: name of the parent device in sysfs. */
    public static final int IFLA_PARENT_DEV_NAME = 56;

    /** {@code parentbus}: bus of the parent device. */
    public static final int IFLA_PARENT_DEV_BUS_NAME = 57;

    /** {@code gro_max_size}. */
    public static final int IFLA_GRO_MAX_SIZE = 58;

    /** {@code tso_max_size}. */
    public static final int IFLA_TSO_MAX_SIZE = 59;

    /** {@code tso_max_segs}. */
    public static final int IFLA_TSO_MAX_SEGS = 60;

    /** {@code allmulti}: how often all-multicast mode was asked for. */
    public static final int IFLA_ALLMULTI = 61;

    /** The devlink port of the link (nested). */
    public static final int IFLA_DEVLINK_PORT = 62;

    /** {@code gso_ipv4_max_size}. */
    public static final int IFLA_GSO_IPV4_MAX_SIZE = 63;

    /** {@code gro_ipv4_max_size}. */
    public static final int IFLA_GRO_IPV4_MAX_SIZE = 64;

    /** The clock input of the link: a nest of {@code DPLL_A_PIN_*}. */
    public static final int IFLA_DPLL_PIN = 65;

    /** How far ahead the hardware can pace packets, in ns (u64). */
    public static final int IFLA_MAX_PACING_OFFLOAD_HORIZON = 66;

    /** {@code netns-immutable}: the link cannot leave its namespace (u8). */
    public static final int IFLA_NETNS_IMMUTABLE = 67;

    /** Bytes the driver needs in front of a packet (u16). */
    public static final int IFLA_HEADROOM = 68;

    /** Bytes the driver needs behind a packet (u16). */
    public static final int IFLA_TAILROOM = 69;

    // Attributes in IFLA_PROTO_DOWN_REASON.

    /** Unused. */
    public static final int IFLA_PROTO_DOWN_REASON_UNSPEC = 0;

    /** The reason bits that are meant (u32). */
    public static final int IFLA_PROTO_DOWN_REASON_MASK = 1;

    /** The reason bits (u32). */
    public static final int IFLA_PROTO_DOWN_REASON_VALUE = 2;

    // Attributes in IFLA_LINKINFO.

    /** Unused. */
    public static final int IFLA_INFO_UNSPEC = 0;

    /** {@code type}: the kind of the link, such as {@code veth} (string). */
    public static final int IFLA_INFO_KIND = 1;

    /** The attributes of that kind (nested). */
    public static final int IFLA_INFO_DATA = 2;

    /** The statistics of that kind. */
    public static final int IFLA_INFO_XSTATS = 3;

    /** The kind of the master, for its port's attributes (string). */
    public static final int IFLA_INFO_SLAVE_KIND = 4;

    /** {@code type bridge_slave}, {@code bond_slave}: a port's attributes (nested). */
    public static final int IFLA_INFO_SLAVE_DATA = 5;

    // AF_INET in IFLA_AF_SPEC.

    /** Unused. */
    public static final int IFLA_INET_UNSPEC = 0;

    /** The sysctls of {@code net/ipv4/conf}, an array of u32. */
    public static final int IFLA_INET_CONF = 1;

    // AF_INET6 in IFLA_AF_SPEC and in IFLA_PROTINFO.

    /** Unused. */
    public static final int IFLA_INET6_UNSPEC = 0;

    /** Flags of the IPv6 side of the link. */
    public static final int IFLA_INET6_FLAGS = 1;

    /** The sysctls of {@code net/ipv6/conf}, an array of u32. */
    public static final int IFLA_INET6_CONF = 2;

    /** IPv6 statistics, an array of u64. */
    public static final int IFLA_INET6_STATS = 3;

    /** Unused. */
    public static final int IFLA_INET6_MCAST = 4;

    /**
     * A {@code struct ifla_cacheinfo}: time values and the greatest reassembly.
     *
     * <pre>{@code
     * struct ifla_cacheinfo {
     *     __u32 max_reasm_len;   //  0
     *     __u32 tstamp;          //  4  ipv6InterfaceTable updated timestamp
     *     __u32 reachable_time;  //  8
     *     __u32 retrans_time;    // 12
     * };                         // 16  bytes
     * }</pre>
     */
    public static final int IFLA_INET6_CACHEINFO = 5;

    /** ICMPv6 statistics, an array of u64. */
    public static final int IFLA_INET6_ICMP6STATS = 6;

    /** {@code ip token}: the lower half of automatic addresses. */
    public static final int IFLA_INET6_TOKEN = 7;

    /** {@code addrgenmode}: one of {@code IN6_ADDR_GEN_MODE_*} (u8). */
    public static final int IFLA_INET6_ADDR_GEN_MODE = 8;

    /** The MTU that the router announces. */
    public static final int IFLA_INET6_RA_MTU = 9;

    // IFLA_INET6_ADDR_GEN_MODE: how automatic addresses are made.

    /** {@code eui64}: from the link-layer address. */
    public static final int IN6_ADDR_GEN_MODE_EUI64 = 0;

    /** {@code none}: no link-local address. */
    public static final int IN6_ADDR_GEN_MODE_NONE = 1;

    /** {@code stable_secret}: from a secret of the administrator's. */
    public static final int IN6_ADDR_GEN_MODE_STABLE_PRIVACY = 2;

    /** {@code random}: from a random secret. */
    public static final int IN6_ADDR_GEN_MODE_RANDOM = 3;

    // bridge: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_BR_UNSPEC = 0;

    /** {@code forward_delay}, in 1/100 s. */
    public static final int IFLA_BR_FORWARD_DELAY = 1;

    /** {@code hello_time}, in 1/100 s. */
    public static final int IFLA_BR_HELLO_TIME = 2;

    /** {@code max_age}, in 1/100 s. */
    public static final int IFLA_BR_MAX_AGE = 3;

    /** {@code ageing_time}, in 1/100 s. */
    public static final int IFLA_BR_AGEING_TIME = 4;

    /** {@code stp_state}: spanning tree on or off. */
    public static final int IFLA_BR_STP_STATE = 5;

    /** {@code priority}. */
    public static final int IFLA_BR_PRIORITY = 6;

    /** {@code vlan_filtering}. */
    public static final int IFLA_BR_VLAN_FILTERING = 7;

    /** {@code vlan_protocol}, in network byte order. */
    public static final int IFLA_BR_VLAN_PROTOCOL = 8;

    /** {@code group_fwd_mask}: link-local groups to forward. */
    public static final int IFLA_BR_GROUP_FWD_MASK = 9;

    /**
     * {@code designated_root}: a {@code struct ifla_bridge_id}.
     *
     * <pre>{@code
     * struct ifla_bridge_id {
     *     __u8 prio[2];  // 0
     *     __u8 addr[6];  // 2  ETH_ALEN
     * };                 // 8  bytes
     * }</pre>
     */
    public static final int IFLA_BR_ROOT_ID = 10;

    /** {@code bridge_id}: a {@code struct ifla_bridge_id}. */
    public static final int IFLA_BR_BRIDGE_ID = 11;

    /** {@code root_port}. */
    public static final int IFLA_BR_ROOT_PORT = 12;

    /** {@code root_path_cost}. */
    public static final int IFLA_BR_ROOT_PATH_COST = 13;

    /** {@code topology_change}. */
    public static final int IFLA_BR_TOPOLOGY_CHANGE = 14;

    /** {@code topology_change_detected}. */
    public static final int IFLA_BR_TOPOLOGY_CHANGE_DETECTED = 15;

    /** {@code hello_timer}, in 1/100 s. */
    public static final int IFLA_BR_HELLO_TIMER = 16;

    /** {@code tcn_timer}, in 1/100 s. */
    public static final int IFLA_BR_TCN_TIMER = 17;

    /** {@code topology_change_timer}, in 1/100 s. */
    public static final int IFLA_BR_TOPOLOGY_CHANGE_TIMER = 18;

    /** {@code gc_timer}, in 1/100 s. */
    public static final int IFLA_BR_GC_TIMER = 19;

    /** {@code group_address}: where spanning tree frames are sent. */
    public static final int IFLA_BR_GROUP_ADDR = 20;

    /** {@code fdb_flush}: forget what was learned. */
    public static final int IFLA_BR_FDB_FLUSH = 21;

    /** {@code mcast_router}. */
    public static final int IFLA_BR_MCAST_ROUTER = 22;

    /** {@code mcast_snooping}. */
    public static final int IFLA_BR_MCAST_SNOOPING = 23;

    /** {@code mcast_query_use_ifaddr}. */
    public static final int IFLA_BR_MCAST_QUERY_USE_IFADDR = 24;

    /** {@code mcast_querier}. */
    public static final int IFLA_BR_MCAST_QUERIER = 25;

    /** {@code mcast_hash_elasticity}. */
    public static final int IFLA_BR_MCAST_HASH_ELASTICITY = 26;

    /** {@code mcast_hash_max}. */
    public static final int IFLA_BR_MCAST_HASH_MAX = 27;

    /** {@code mcast_last_member_count}. */
    public static final int IFLA_BR_MCAST_LAST_MEMBER_CNT = 28;

    /** {@code mcast_startup_query_count}. */
    public static final int IFLA_BR_MCAST_STARTUP_QUERY_CNT = 29;

    /** {@code mcast_last_member_interval}, in 1/100 s. */
    public static final int IFLA_BR_MCAST_LAST_MEMBER_INTVL = 30;

    /** {@code mcast_membership_interval}, in 1/100 s. */
    public static final int IFLA_BR_MCAST_MEMBERSHIP_INTVL = 31;

    /** {@code mcast_querier_interval}, in 1/100 s. */
    public static final int IFLA_BR_MCAST_QUERIER_INTVL = 32;

    /** {@code mcast_query_interval}, in 1/100 s. */
    public static final int IFLA_BR_MCAST_QUERY_INTVL = 33;

    /** {@code mcast_query_response_interval}, in 1/100 s. */
    public static final int IFLA_BR_MCAST_QUERY_RESPONSE_INTVL = 34;

    /** {@code mcast_startup_query_interval}, in 1/100 s. */
    public static final int IFLA_BR_MCAST_STARTUP_QUERY_INTVL = 35;

    /** {@code nf_call_iptables}. */
    public static final int IFLA_BR_NF_CALL_IPTABLES = 36;

    /** {@code nf_call_ip6tables}. */
    public static final int IFLA_BR_NF_CALL_IP6TABLES = 37;

    /** {@code nf_call_arptables}. */
    public static final int IFLA_BR_NF_CALL_ARPTABLES = 38;

    /** {@code vlan_default_pvid}. */
    public static final int IFLA_BR_VLAN_DEFAULT_PVID = 39;

    /** Padding in front of 64-bit values. */
    public static final int IFLA_BR_PAD = 40;

    /** {@code vlan_stats_enabled}. */
    public static final int IFLA_BR_VLAN_STATS_ENABLED = 41;

    /** {@code mcast_stats_enabled}. */
    public static final int IFLA_BR_MCAST_STATS_ENABLED = 42;

    /** {@code mcast_igmp_version}. */
    public static final int IFLA_BR_MCAST_IGMP_VERSION = 43;

    /** {@code mcast_mld_version}. */
    public static final int IFLA_BR_MCAST_MLD_VERSION = 44;

    /** {@code vlan_stats_per_port}. */
    public static final int IFLA_BR_VLAN_STATS_PER_PORT = 45;

    /**
     * A {@code struct br_boolopt_multi}: switches such as {@code no_linklocal_learn}.
     *
     * <pre>{@code
     * struct br_boolopt_multi {
     *     __u32 optval;   // 0
     *     __u32 optmask;  // 4
     * };                  // 8  bytes
     * }</pre>
     */
    public static final int IFLA_BR_MULTI_BOOLOPT = 46;

    /** {@code mcast_querier_state}: who queries (nested). */
    public static final int IFLA_BR_MCAST_QUERIER_STATE = 47;

    /** {@code fdb_n_learned}: number of learned entries. */
    public static final int IFLA_BR_FDB_N_LEARNED = 48;

    /** {@code fdb_max_learned}: limit of learned entries. */
    public static final int IFLA_BR_FDB_MAX_LEARNED = 49;

    // bridge_slave: attributes in IFLA_INFO_SLAVE_DATA and IFLA_PROTINFO.

    /** Unused. */
    public static final int IFLA_BRPORT_UNSPEC = 0;

    /** {@code state}: one of {@code BR_STATE_*}. */
    public static final int IFLA_BRPORT_STATE = 1;

    /** {@code priority}. */
    public static final int IFLA_BRPORT_PRIORITY = 2;

    /** {@code cost}. */
    public static final int IFLA_BRPORT_COST = 3;

    /** {@code hairpin}. */
    public static final int IFLA_BRPORT_MODE = 4;

    /** {@code guard}: block spanning tree frames from outside. */
    public static final int IFLA_BRPORT_GUARD = 5;

    /** {@code root_block}: never become the root port. */
    public static final int IFLA_BRPORT_PROTECT = 6;

    /** {@code fastleave}: leave multicast groups at once. */
    public static final int IFLA_BRPORT_FAST_LEAVE = 7;

    /** {@code learning}. */
    public static final int IFLA_BRPORT_LEARNING = 8;

    /** {@code flood}: send unknown unicast here too. */
    public static final int IFLA_BRPORT_UNICAST_FLOOD = 9;

    /** {@code proxy_arp}. */
    public static final int IFLA_BRPORT_PROXYARP = 10;

    /** {@code learning_sync}: take over what the device learned. */
    public static final int IFLA_BRPORT_LEARNING_SYNC = 11;

    /** {@code proxy_arp_wifi}. */
    public static final int IFLA_BRPORT_PROXYARP_WIFI = 12;

    /** {@code designated_root}. */
    public static final int IFLA_BRPORT_ROOT_ID = 13;

    /** {@code designated_bridge}. */
    public static final int IFLA_BRPORT_BRIDGE_ID = 14;

    /** {@code designated_port}. */
    public static final int IFLA_BRPORT_DESIGNATED_PORT = 15;

    /** {@code designated_cost}. */
    public static final int IFLA_BRPORT_DESIGNATED_COST = 16;

    /** {@code id}. */
    public static final int IFLA_BRPORT_ID = 17;

    /** {@code no}: the port's number. */
    public static final int IFLA_BRPORT_NO = 18;

    /** {@code topology_change_ack}. */
    public static final int IFLA_BRPORT_TOPOLOGY_CHANGE_ACK = 19;

    /** {@code config_pending}. */
    public static final int IFLA_BRPORT_CONFIG_PENDING = 20;

    /** {@code message_age_timer}, in 1/100 s. */
    public static final int IFLA_BRPORT_MESSAGE_AGE_TIMER = 21;

    /** {@code forward_delay_timer}, in 1/100 s. */
    public static final int IFLA_BRPORT_FORWARD_DELAY_TIMER = 22;

    /** {@code hold_timer}, in 1/100 s. */
    public static final int IFLA_BRPORT_HOLD_TIMER = 23;

    /** {@code fdb_flush}: forget what was learned here. */
    public static final int IFLA_BRPORT_FLUSH = 24;

    /** {@code mcast_router}. */
    public static final int IFLA_BRPORT_MULTICAST_ROUTER = 25;

    /** Padding in front of 64-bit values. */
    public static final int IFLA_BRPORT_PAD = 26;

    /** {@code mcast_flood}: send unknown multicast here too. */
    public static final int IFLA_BRPORT_MCAST_FLOOD = 27;

    /** {@code mcast_to_unicast}. */
    public static final int IFLA_BRPORT_MCAST_TO_UCAST = 28;

    /** {@code vlan_tunnel}. */
    public static final int IFLA_BRPORT_VLAN_TUNNEL = 29;

    /** {@code bcast_flood}: send broadcast here too. */
    public static final int IFLA_BRPORT_BCAST_FLOOD = 30;

    /** {@code group_fwd_mask}. */
    public static final int IFLA_BRPORT_GROUP_FWD_MASK = 31;

    /** {@code neigh_suppress}: answer neighbour requests for others. */
    public static final int IFLA_BRPORT_NEIGH_SUPPRESS = 32;

    /** {@code isolated}: no traffic to other isolated ports. */
    public static final int IFLA_BRPORT_ISOLATED = 33;

    /** {@code backup_port}: the port to use while this one is down. */
    public static final int IFLA_BRPORT_BACKUP_PORT = 34;

    /** {@code mrp_ring_open}. */
    public static final int IFLA_BRPORT_MRP_RING_OPEN = 35;

    /** {@code mrp_in_open}. */
    public static final int IFLA_BRPORT_MRP_IN_OPEN = 36;

    /** {@code mcast_eht_hosts_limit}. */
    public static final int IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT = 37;

    /** {@code mcast_eht_hosts_cnt}. */
    public static final int IFLA_BRPORT_MCAST_EHT_HOSTS_CNT = 38;

    /** {@code locked}: only known senders may speak. */
    public static final int IFLA_BRPORT_LOCKED = 39;

    /** {@code mab}: note unknown senders as locked entries. */
    public static final int IFLA_BRPORT_MAB = 40;

    /** {@code mcast_n_groups}. */
    public static final int IFLA_BRPORT_MCAST_N_GROUPS = 41;

    /** {@code mcast_max_groups}. */
    public static final int IFLA_BRPORT_MCAST_MAX_GROUPS = 42;

    /** {@code neigh_vlan_suppress}: the same, for each VLAN by itself. */
    public static final int IFLA_BRPORT_NEIGH_VLAN_SUPPRESS = 43;

    /** {@code backup_nhid}: the nexthop for what goes to the backup port. */
    public static final int IFLA_BRPORT_BACKUP_NHID = 44;

    // IFLA_BRPORT_MODE.

    /** Packets never leave by the port they came in. */
    public static final int BRIDGE_MODE_UNSPEC = 0;

    /** Packets may leave by the port they came in. */
    public static final int BRIDGE_MODE_HAIRPIN = 1;

    // IFLA_BRPORT_STATE: spanning tree state of a port.

    /** {@code disabled}. */
    public static final int BR_STATE_DISABLED = 0;

    /** {@code listening}. */
    public static final int BR_STATE_LISTENING = 1;

    /** {@code learning}. */
    public static final int BR_STATE_LEARNING = 2;

    /** {@code forwarding}. */
    public static final int BR_STATE_FORWARDING = 3;

    /** {@code blocking}. */
    public static final int BR_STATE_BLOCKING = 4;

    // Attributes in IFLA_VFINFO_LIST.

    /** Unused. */
    public static final int IFLA_VF_INFO_UNSPEC = 0;

    /** One virtual function: a nest of {@code IFLA_VF_*}. */
    public static final int IFLA_VF_INFO = 1;

    // Attributes in IFLA_VF_INFO.

    /** Unused. */
    public static final int IFLA_VF_UNSPEC = 0;

    /**
     * {@code mac}: a {@code struct ifla_vf_mac}.
     *
     * <pre>{@code
     * struct ifla_vf_mac {
     *     __u32 vf;       // 0
     *     __u8  mac[32];  // 4  MAX_ADDR_LEN
     * };                  // 36  bytes
     * }</pre>
     */
    public static final int IFLA_VF_MAC = 1;

    /**
     * {@code vlan} and {@code qos}: a {@code struct ifla_vf_vlan}.
     *
     * <pre>{@code
     * struct ifla_vf_vlan {
     *     __u32 vf;    // 0
     *     __u32 vlan;  // 4  0 - 4095, 0 disables VLAN filter
     *     __u32 qos;   // 8
     * };               // 12  bytes
     * }</pre>
     */
    public static final int IFLA_VF_VLAN = 2;

    /**
     * {@code rate}: the greatest bandwidth, in Mbit/s.
     *
     * <pre>{@code
     * struct ifla_vf_tx_rate {
     *     __u32 vf;    // 0
     *     __u32 rate;  // 4
     * };               // 8  bytes
     * }</pre>
     */
    public static final int IFLA_VF_TX_RATE = 3;

    /**
     * {@code spoofchk}.
     *
     * <pre>{@code
     * struct ifla_vf_spoofchk {
     *     __u32 vf;       // 0
     *     __u32 setting;  // 4
     * };                  // 8  bytes
     * }</pre>
     */
    public static final int IFLA_VF_SPOOFCHK = 4;

    /**
     * {@code state}: one of {@code IFLA_VF_LINK_STATE_*}.
     *
     * <pre>{@code
     * struct ifla_vf_link_state {
     *     __u32 vf;          // 0
     *     __u32 link_state;  // 4
     * };                     // 8  bytes
     * }</pre>
     */
    public static final int IFLA_VF_LINK_STATE = 5;

    /**
     * {@code min_tx_rate} and {@code max_tx_rate}, in Mbit/s.
     *
     * <pre>{@code
     * struct ifla_vf_rate {
     *     __u32 vf;           // 0
     *     __u32 min_tx_rate;  // 4  Min Bandwidth in Mbps
     *     __u32 max_tx_rate;  // 8  Max Bandwidth in Mbps
     * };                      // 12  bytes
     * }</pre>
     */
    public static final int IFLA_VF_RATE = 6;

    /**
     * {@code query_rss}: the function may read its RSS table and key.
     *
     * <pre>{@code
     * struct ifla_vf_rss_query_en {
     *     __u32 vf;       // 0
     *     __u32 setting;  // 4
     * };                  // 8  bytes
     * }</pre>
     */
    public static final int IFLA_VF_RSS_QUERY_EN = 7;

    /** Statistics: a nest of {@code IFLA_VF_STATS_*}. */
    public static final int IFLA_VF_STATS = 8;

    /**
     * {@code trust}.
     *
     * <pre>{@code
     * struct ifla_vf_trust {
     *     __u32 vf;       // 0
     *     __u32 setting;  // 4
     * };                  // 8  bytes
     * }</pre>
     */
    public static final int IFLA_VF_TRUST = 9;

    /**
     * {@code node_guid} (InfiniBand).
     *
     * <pre>{@code
     * struct ifla_vf_guid {
     *     __u32 vf;    // 0
     *     __u64 guid;  // 8
     * };               // 16  bytes
     * }</pre>
     */
    public static final int IFLA_VF_IB_NODE_GUID = 10;

    /**
     * {@code port_guid} (InfiniBand).
     *
     * <pre>{@code
     * struct ifla_vf_guid {
     *     __u32 vf;    // 0
     *     __u64 guid;  // 8
     * };               // 16  bytes
     * }</pre>
     */
    public static final int IFLA_VF_IB_PORT_GUID = 11;

    /** VLANs with their protocols, for QinQ: a nest of {@link #IFLA_VF_VLAN_INFO}. */
    public static final int IFLA_VF_VLAN_LIST = 12;

    /**
     * The broadcast address.
     *
     * <pre>{@code
     * struct ifla_vf_broadcast {
     *     __u8 broadcast[32];  // 0
     * };                       // 32  bytes
     * }</pre>
     */
    public static final int IFLA_VF_BROADCAST = 13;

    // Attributes in IFLA_VF_VLAN_LIST.

    /** Unused. */
    public static final int IFLA_VF_VLAN_INFO_UNSPEC = 0;

    /**
     * A {@code struct ifla_vf_vlan_info}: VLAN, priority and protocol.
     *
     * <pre>{@code
     * struct ifla_vf_vlan_info {
     *     __u32  vf;          //  0
     *     __u32  vlan;        //  4  0 - 4095, 0 disables VLAN filter
     *     __u32  qos;         //  8
     *     __be16 vlan_proto;  // 12  VLAN protocol either 802.1Q or 802.1ad
     * };                      // 16  bytes
     * }</pre>
     */
    public static final int IFLA_VF_VLAN_INFO = 1;

    // IFLA_VF_LINK_STATE.

    /** {@code auto}: the state of the uplink. */
    public static final int IFLA_VF_LINK_STATE_AUTO = 0;

    /** {@code enable}: always up. */
    public static final int IFLA_VF_LINK_STATE_ENABLE = 1;

    /** {@code disable}: always down. */
    public static final int IFLA_VF_LINK_STATE_DISABLE = 2;

    // Attributes in IFLA_VF_STATS.

    /** Packets received. */
    public static final int IFLA_VF_STATS_RX_PACKETS = 0;

    /** Packets sent. */
    public static final int IFLA_VF_STATS_TX_PACKETS = 1;

    /** Bytes received. */
    public static final int IFLA_VF_STATS_RX_BYTES = 2;

    /** Bytes sent. */
    public static final int IFLA_VF_STATS_TX_BYTES = 3;

    /** Broadcast packets received. */
    public static final int IFLA_VF_STATS_BROADCAST = 4;

    /** Multicast packets received. */
    public static final int IFLA_VF_STATS_MULTICAST = 5;

    /** Padding in front of 64-bit values. */
    public static final int IFLA_VF_STATS_PAD = 6;

    /** Packets dropped on receive. */
    public static final int IFLA_VF_STATS_RX_DROPPED = 7;

    /** Packets dropped on send. */
    public static final int IFLA_VF_STATS_TX_DROPPED = 8;

    // Attributes in IFLA_XDP.

    /** Unused. */
    public static final int IFLA_XDP_UNSPEC = 0;

    /** The program to attach, a file descriptor; -1 detaches. */
    public static final int IFLA_XDP_FD = 1;

    /** How a program is attached: one of {@code XDP_ATTACHED_*} (u8). */
    public static final int IFLA_XDP_ATTACHED = 2;

    /** In a request: a set of {@code XDP_FLAGS_*}. */
    public static final int IFLA_XDP_FLAGS = 3;

    /** Id of the attached program. */
    public static final int IFLA_XDP_PROG_ID = 4;

    /** Id of the program in the driver. */
    public static final int IFLA_XDP_DRV_PROG_ID = 5;

    /** Id of the generic program. */
    public static final int IFLA_XDP_SKB_PROG_ID = 6;

    /** Id of the program in hardware. */
    public static final int IFLA_XDP_HW_PROG_ID = 7;

    /** The program to be replaced, for {@link #XDP_FLAGS_REPLACE}. */
    public static final int IFLA_XDP_EXPECTED_FD = 8;

    // IFLA_XDP_FLAGS.

    /** Fail if a program is attached already. */
    public static final int XDP_FLAGS_UPDATE_IF_NOEXIST = 0x01;

    /** {@code xdpgeneric}: run in the kernel's generic path. */
    public static final int XDP_FLAGS_SKB_MODE = 0x02;

    /** {@code xdpdrv}: run in the driver. */
    public static final int XDP_FLAGS_DRV_MODE = 0x04;

    /** {@code xdpoffload}: run in hardware. */
    public static final int XDP_FLAGS_HW_MODE = 0x08;

    /** Replace just {@link #IFLA_XDP_EXPECTED_FD}. */
    public static final int XDP_FLAGS_REPLACE = 0x10;

    // IFLA_XDP_ATTACHED.

    /** Not attached. */
    public static final int XDP_ATTACHED_NONE = 0;

    /** In the driver. */
    public static final int XDP_ATTACHED_DRV = 1;

    /** In the kernel's generic path. */
    public static final int XDP_ATTACHED_SKB = 2;

    /** In hardware. */
    public static final int XDP_ATTACHED_HW = 3;

    /** In more than one place. */
    public static final int XDP_ATTACHED_MULTI = 4;

    // IFLA_EVENT.

    /** No event. */
    public static final int IFLA_EVENT_NONE = 0;

    /** The device was reset. */
    public static final int IFLA_EVENT_REBOOT = 1;

    /** The offload features changed. */
    public static final int IFLA_EVENT_FEATURES = 2;

    /** The bond has another active port. */
    public static final int IFLA_EVENT_BONDING_FAILOVER = 3;

    /** Neighbours were told the address again. */
    public static final int IFLA_EVENT_NOTIFY_PEERS = 4;

    /** Multicast groups were joined again. */
    public static final int IFLA_EVENT_IGMP_RESEND = 5;

    /** The bond's options changed. */
    public static final int IFLA_EVENT_BONDING_OPTIONS = 6;

    // XDP_FLAGS_*, taken together.

    /** Where a program runs; at most one of them may be set. */
    public static final int XDP_FLAGS_MODES =
            XDP_FLAGS_SKB_MODE | XDP_FLAGS_DRV_MODE | XDP_FLAGS_HW_MODE;

    /** All flags that a request may have. */
    public static final int XDP_FLAGS_MASK =
            XDP_FLAGS_UPDATE_IF_NOEXIST | XDP_FLAGS_MODES | XDP_FLAGS_REPLACE;

    // vlan: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_VLAN_UNSPEC = 0;

    /** {@code id}: the VLAN id, 0 to 4094 (u16). */
    public static final int IFLA_VLAN_ID = 1;

    /**
     * {@code reorder_hdr}, {@code gvrp}, {@code mvrp}, {@code loose_binding}, {@code
     * bridge_binding}: a set of {@code VLAN_FLAG_*}.
     *
     * <pre>{@code
     * struct ifla_vlan_flags {
     *     __u32 flags;  // 0
     *     __u32 mask;   // 4
     * };                // 8  bytes
     * }</pre>
     */
    public static final int IFLA_VLAN_FLAGS = 2;

    /**
     * {@code egress-qos-map}: a nest of {@link #IFLA_VLAN_QOS_MAPPING}, from packet priority to
     * VLAN priority.
     */
    public static final int IFLA_VLAN_EGRESS_QOS = 3;

    /**
     * {@code ingress-qos-map}: a nest of {@link #IFLA_VLAN_QOS_MAPPING}, from VLAN priority to
     * packet priority.
     */
    public static final int IFLA_VLAN_INGRESS_QOS = 4;

    /** {@code protocol}: {@code ETH_P_8021Q} or {@code ETH_P_8021AD} (u16, network byte order). */
    public static final int IFLA_VLAN_PROTOCOL = 5;

    // Attributes in IFLA_VLAN_EGRESS_QOS and IFLA_VLAN_INGRESS_QOS.

    /** Unused. */
    public static final int IFLA_VLAN_QOS_UNSPEC = 0;

    /**
     * {@code FROM:TO}: one mapping of priorities.
     *
     * <pre>{@code
     * struct ifla_vlan_qos_mapping {
     *     __u32 from;  // 0
     *     __u32 to;    // 4
     * };               // 8  bytes
     * }</pre>
     */
    public static final int IFLA_VLAN_QOS_MAPPING = 1;

    // macvlan and macvtap: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_MACVLAN_UNSPEC = 0;

    /** {@code mode}: one of {@code MACVLAN_MODE_*} (u32). */
    public static final int IFLA_MACVLAN_MODE = 1;

    /** {@code nopromisc}, {@code nodst}: a set of {@code MACVLAN_FLAG_*} (u16). */
    public static final int IFLA_MACVLAN_FLAGS = 2;

    /**
     * {@code macaddr add}, {@code del}, {@code flush}, {@code set}: one of {@code
     * MACVLAN_MACADDR_*} (u32).
     */
    public static final int IFLA_MACVLAN_MACADDR_MODE = 3;

    /** {@code macaddr}: one source address, for mode {@code source}. */
    public static final int IFLA_MACVLAN_MACADDR = 4;

    /** The source addresses: a nest of {@link #IFLA_MACVLAN_MACADDR}. */
    public static final int IFLA_MACVLAN_MACADDR_DATA = 5;

    /** The number of source addresses (u32). */
    public static final int IFLA_MACVLAN_MACADDR_COUNT = 6;

    /** {@code bcqueuelen}: the greatest length of the broadcast queue, in packets (u32). */
    public static final int IFLA_MACVLAN_BC_QUEUE_LEN = 7;

    /**
     * {@code usedbcqueuelen}: the length in use, the greatest that any macvlan of the link asked
     * for (u32).
     */
    public static final int IFLA_MACVLAN_BC_QUEUE_LEN_USED = 8;

    /**
     * {@code bclim}: how many macvlans must want a multicast group before it goes through the
     * broadcast queue; -1 is never (s32).
     */
    public static final int IFLA_MACVLAN_BC_CUTOFF = 9;

    // IFLA_MACVLAN_MODE.

    /** {@code private}: no traffic between the macvlans of a link. */
    public static final int MACVLAN_MODE_PRIVATE = 1;

    /** {@code vepa}: traffic between them goes through the switch outside. */
    public static final int MACVLAN_MODE_VEPA = 2;

    /** {@code bridge}: traffic between them stays inside. */
    public static final int MACVLAN_MODE_BRIDGE = 4;

    /** {@code passthru}: takes over the link, whole and alone. */
    public static final int MACVLAN_MODE_PASSTHRU = 8;

    /** {@code source}: receives what comes from a list of addresses. */
    public static final int MACVLAN_MODE_SOURCE = 16;

    // IFLA_MACVLAN_MACADDR_MODE.

    /** {@code add}: add one address. */
    public static final int MACVLAN_MACADDR_ADD = 0;

    /** {@code del}: delete one address. */
    public static final int MACVLAN_MACADDR_DEL = 1;

    /** {@code flush}: delete all addresses. */
    public static final int MACVLAN_MACADDR_FLUSH = 2;

    /** {@code set}: replace all addresses by those of {@link #IFLA_MACVLAN_MACADDR_DATA}. */
    public static final int MACVLAN_MACADDR_SET = 3;

    // IFLA_MACVLAN_FLAGS.

    /** {@code nopromisc}: do not make the link below promiscuous (mode {@code passthru}). */
    public static final int MACVLAN_FLAG_NOPROMISC = 1;

    /**
     * {@code nodst}: what matched a source does not go to its destination too (mode {@code
     * source}).
     */
    public static final int MACVLAN_FLAG_NODST = 2;

    // vrf: attributes in IFLA_INFO_DATA, and of its ports in IFLA_INFO_SLAVE_DATA.

    /** Unused. */
    public static final int IFLA_VRF_UNSPEC = 0;

    /** {@code table}: the routing table of the VRF (u32). */
    public static final int IFLA_VRF_TABLE = 1;

    /** Unused. */
    public static final int IFLA_VRF_PORT_UNSPEC = 0;

    /** {@code table}: the routing table of the VRF the port belongs to (u32). */
    public static final int IFLA_VRF_PORT_TABLE = 1;

    // macsec: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_MACSEC_UNSPEC = 0;

    /** {@code sci}: the secure channel's id (u64, network byte order). */
    public static final int IFLA_MACSEC_SCI = 1;

    /** {@code port}: the port of the secure channel's id (u16, network byte order). */
    public static final int IFLA_MACSEC_PORT = 2;

    /** {@code icvlen}: length of the integrity check value, in bytes (u8). */
    public static final int IFLA_MACSEC_ICV_LEN = 3;

    /** {@code cipher}: one of {@code MACSEC_CIPHER_ID_*} (u64). */
    public static final int IFLA_MACSEC_CIPHER_SUITE = 4;

    /** {@code window}: size of the replay window, in packets (u32). */
    public static final int IFLA_MACSEC_WINDOW = 5;

    /** {@code encodingsa}: number of the secure association to send with (u8). */
    public static final int IFLA_MACSEC_ENCODING_SA = 6;

    /** {@code encrypt}: encrypt, not just authenticate (u8). */
    public static final int IFLA_MACSEC_ENCRYPT = 7;

    /** {@code protect}: protect frames that are sent (u8). */
    public static final int IFLA_MACSEC_PROTECT = 8;

    /** {@code send_sci}: put the channel's id into each frame (u8). */
    public static final int IFLA_MACSEC_INC_SCI = 9;

    /** {@code end_station}: set the ES bit (u8). */
    public static final int IFLA_MACSEC_ES = 10;

    /** {@code scb}: set the SCB bit (u8). */
    public static final int IFLA_MACSEC_SCB = 11;

    /** {@code replay}: refuse packets that are older than the window (u8). */
    public static final int IFLA_MACSEC_REPLAY_PROTECT = 12;

    /** {@code validate}: one of {@code MACSEC_VALIDATE_*} (u8). */
    public static final int IFLA_MACSEC_VALIDATION = 13;

    /** Padding in front of 64-bit values. */
    public static final int IFLA_MACSEC_PAD = 14;

    /** {@code offload}: one of {@code MACSEC_OFFLOAD_*} (u8). */
    public static final int IFLA_MACSEC_OFFLOAD = 15;

    // IFLA_MACSEC_VALIDATION.

    /** {@code disabled}: accept frames that fail validation. */
    public static final int MACSEC_VALIDATE_DISABLED = 0;

    /** {@code check}: validate and count, but accept. */
    public static final int MACSEC_VALIDATE_CHECK = 1;

    /** {@code strict}: drop frames that fail validation. */
    public static final int MACSEC_VALIDATE_STRICT = 2;

    // IFLA_MACSEC_OFFLOAD.

    /** {@code off}: in software. */
    public static final int MACSEC_OFFLOAD_OFF = 0;

    /** {@code phy}: in the PHY. */
    public static final int MACSEC_OFFLOAD_PHY = 1;

    /** {@code mac}: in the MAC. */
    public static final int MACSEC_OFFLOAD_MAC = 2;

    // xfrm: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_XFRM_UNSPEC = 0;

    /** {@code dev}: index of the link below (u32). */
    public static final int IFLA_XFRM_LINK = 1;

    /** {@code if_id}: the id that policies and states name (u32). */
    public static final int IFLA_XFRM_IF_ID = 2;

    /** {@code external}: routes choose the id (flag). */
    public static final int IFLA_XFRM_COLLECT_METADATA = 3;

    // ipvlan and ipvtap: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_IPVLAN_UNSPEC = 0;

    /** {@code mode}: one of {@code IPVLAN_MODE_*} (u16). */
    public static final int IFLA_IPVLAN_MODE = 1;

    /**
     * {@code bridge}, {@code private}, {@code vepa}: a set of {@code IPVLAN_F_*} (u16); none is
     * {@code bridge}.
     */
    public static final int IFLA_IPVLAN_FLAGS = 2;

    // IFLA_IPVLAN_MODE.

    /** {@code l2}: a layer 2 device. */
    public static final int IPVLAN_MODE_L2 = 0;

    /** {@code l3}: a router; no broadcast or multicast. */
    public static final int IPVLAN_MODE_L3 = 1;

    /** {@code l3s}: as {@code l3}, with netfilter of the link below. */
    public static final int IPVLAN_MODE_L3S = 2;

    // IFLA_IPVLAN_FLAGS.

    /** {@code private}: no traffic between the ipvlans of a link. */
    public static final int IPVLAN_F_PRIVATE = 0x01;

    /** {@code vepa}: traffic between them goes through the switch outside. */
    public static final int IPVLAN_F_VEPA = 0x02;

    // netkit: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_NETKIT_UNSPEC = 0;

    /** {@code peer}: a {@code struct ifinfomsg} and the link attributes of the other end. */
    public static final int IFLA_NETKIT_PEER_INFO = 1;

    /** Whether this end is the primary one (u8, read only). */
    public static final int IFLA_NETKIT_PRIMARY = 2;

    /**
     * {@code forward}, {@code blackhole}: what happens without a program, one of {@code NETKIT_*}
     * (u32).
     */
    public static final int IFLA_NETKIT_POLICY = 3;

    /** {@code peer forward}, {@code blackhole}: the same at the other end (u32). */
    public static final int IFLA_NETKIT_PEER_POLICY = 4;

    /** {@code mode}: {@code NETKIT_L2} or {@code NETKIT_L3} (u32). */
    public static final int IFLA_NETKIT_MODE = 5;

    /**
     * {@code scrub}: what is cleared from packets on the way, one of {@code NETKIT_SCRUB_*} (u32).
     */
    public static final int IFLA_NETKIT_SCRUB = 6;

    /** {@code peer scrub}: the same at the other end (u32). */
    public static final int IFLA_NETKIT_PEER_SCRUB = 7;

    /** {@code headroom}: bytes to keep free in front of a packet (u16). */
    public static final int IFLA_NETKIT_HEADROOM = 8;

    /** {@code tailroom}: bytes to keep free behind a packet (u16). */
    public static final int IFLA_NETKIT_TAILROOM = 9;

    // IFLA_NETKIT_POLICY, IFLA_NETKIT_MODE and IFLA_NETKIT_SCRUB.

    /** Only of programs: go on with the next one. */
    public static final int NETKIT_NEXT = -1;

    /** {@code forward}: let packets through. */
    public static final int NETKIT_PASS = 0;

    /** {@code blackhole}: drop packets. */
    public static final int NETKIT_DROP = 2;

    /** Only of programs: the packet goes elsewhere. */
    public static final int NETKIT_REDIRECT = 7;

    /** {@code l2}: an Ethernet device. */
    public static final int NETKIT_L2 = 0;

    /** {@code l3}: a layer 3 device. */
    public static final int NETKIT_L3 = 1;

    /** {@code none}: keep mark and priority. */
    public static final int NETKIT_SCRUB_NONE = 0;

    /** {@code default}: clear mark and priority. */
    public static final int NETKIT_SCRUB_DEFAULT = 1;

    // Tunnel messages (RTM_NEWTUNNEL, RTM_GETTUNNEL): flags of struct tunnel_msg.

    /**
     * Include statistics in the dump.
     *
     * <pre>{@code
     * struct tunnel_msg {
     *     __u8  family;     // 0
     *     __u8  flags;      // 1
     *     __u16 reserved2;  // 2
     *     __u32 ifindex;    // 4
     * };                    // 8  bytes
     * }</pre>
     */
    public static final int TUNNEL_MSG_FLAG_STATS = 0x01;

    /** All flags that a request may have. */
    public static final int TUNNEL_MSG_VALID_USER_FLAGS = 1;

    // bridge vni: attributes of tunnel messages, for vxlan with vnifilter.

    /** Unused. */
    public static final int VXLAN_VNIFILTER_UNSPEC = 0;

    /** {@code vni}: one range of VNIs, a nest of {@code VXLAN_VNIFILTER_ENTRY_*}. */
    public static final int VXLAN_VNIFILTER_ENTRY = 1;

    // Attributes in VXLAN_VNIFILTER_ENTRY.

    /** Unused. */
    public static final int VXLAN_VNIFILTER_ENTRY_UNSPEC = 0;

    /** The first VNI (u32). */
    public static final int VXLAN_VNIFILTER_ENTRY_START = 1;

    /** The last VNI; absent if there is one only (u32). */
    public static final int VXLAN_VNIFILTER_ENTRY_END = 2;

    /** {@code group}, {@code remote}: the IPv4 address to send to. */
    public static final int VXLAN_VNIFILTER_ENTRY_GROUP = 3;

    /** {@code group}, {@code remote}: the IPv6 address to send to. */
    public static final int VXLAN_VNIFILTER_ENTRY_GROUP6 = 4;

    /** Statistics: a nest of {@code VNIFILTER_ENTRY_STATS_*}. */
    public static final int VXLAN_VNIFILTER_ENTRY_STATS = 5;

    // Attributes in VXLAN_VNIFILTER_ENTRY_STATS, each u64.

    /** Unused. */
    public static final int VNIFILTER_ENTRY_STATS_UNSPEC = 0;

    /** Bytes received. */
    public static final int VNIFILTER_ENTRY_STATS_RX_BYTES = 1;

    /** Packets received. */
    public static final int VNIFILTER_ENTRY_STATS_RX_PKTS = 2;

    /** Packets dropped on receive. */
    public static final int VNIFILTER_ENTRY_STATS_RX_DROPS = 3;

    /** Bad packets received. */
    public static final int VNIFILTER_ENTRY_STATS_RX_ERRORS = 4;

    /** Bytes sent. */
    public static final int VNIFILTER_ENTRY_STATS_TX_BYTES = 5;

    /** Packets sent. */
    public static final int VNIFILTER_ENTRY_STATS_TX_PKTS = 6;

    /** Packets dropped on send. */
    public static final int VNIFILTER_ENTRY_STATS_TX_DROPS = 7;

    /** Packets that could not be sent. */
    public static final int VNIFILTER_ENTRY_STATS_TX_ERRORS = 8;

    /** Padding in front of 64-bit values. */
    public static final int VNIFILTER_ENTRY_STATS_PAD = 9;

    // vxlan: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_VXLAN_UNSPEC = 0;

    /** {@code id}, {@code vni}: the VXLAN network identifier (u32). */
    public static final int IFLA_VXLAN_ID = 1;

    /** {@code group}, {@code remote}: the IPv4 address to send to. */
    public static final int IFLA_VXLAN_GROUP = 2;

    /** {@code dev}: index of the link below (u32). */
    public static final int IFLA_VXLAN_LINK = 3;

    /** {@code local}: the IPv4 source address. */
    public static final int IFLA_VXLAN_LOCAL = 4;

    /** {@code ttl} (u8). */
    public static final int IFLA_VXLAN_TTL = 5;

    /** {@code tos}; 1 is {@code inherit} (u8). */
    public static final int IFLA_VXLAN_TOS = 6;

    /** {@code learning}: note where senders are (u8). */
    public static final int IFLA_VXLAN_LEARNING = 7;

    /** {@code ageing}: lifetime of what was learned, in s (u32). */
    public static final int IFLA_VXLAN_AGEING = 8;

    /** {@code maxaddress}: limit of forwarding entries (u32). */
    public static final int IFLA_VXLAN_LIMIT = 9;

    /**
     * {@code srcport}: the range of UDP source ports.
     *
     * <pre>{@code
     * struct ifla_vxlan_port_range {
     *     __be16 low;   // 0
     *     __be16 high;  // 2
     * };                // 4  bytes
     * }</pre>
     */
    public static final int IFLA_VXLAN_PORT_RANGE = 10;

    /** {@code proxy}: answer ARP requests (u8). */
    public static final int IFLA_VXLAN_PROXY = 11;

    /** {@code rsc}: route short circuit (u8). */
    public static final int IFLA_VXLAN_RSC = 12;

    /** {@code l2miss}: tell about unknown link-layer addresses (u8). */
    public static final int IFLA_VXLAN_L2MISS = 13;

    /** {@code l3miss}: tell about unknown IP addresses (u8). */
    public static final int IFLA_VXLAN_L3MISS = 14;

    /** {@code dstport}: the UDP destination port (u16, network byte order). */
    public static final int IFLA_VXLAN_PORT = 15;

    /** {@code group}, {@code remote}: the IPv6 address to send to. */
    public static final int IFLA_VXLAN_GROUP6 = 16;

    /** {@code local}: the IPv6 source address. */
    public static final int IFLA_VXLAN_LOCAL6 = 17;

    /** {@code udpcsum}: UDP checksums over IPv4 (u8). */
    public static final int IFLA_VXLAN_UDP_CSUM = 18;

    /** {@code udp6zerocsumtx}: send without UDP checksum over IPv6 (u8). */
    public static final int IFLA_VXLAN_UDP_ZERO_CSUM6_TX = 19;

    /** {@code udp6zerocsumrx}: accept without UDP checksum over IPv6 (u8). */
    public static final int IFLA_VXLAN_UDP_ZERO_CSUM6_RX = 20;

    /** {@code remcsumtx}: remote checksum offload on send (u8). */
    public static final int IFLA_VXLAN_REMCSUM_TX = 21;

    /** {@code remcsumrx}: remote checksum offload on receive (u8). */
    public static final int IFLA_VXLAN_REMCSUM_RX = 22;

    /** {@code gbp}: the Group Policy extension (flag). */
    public static final int IFLA_VXLAN_GBP = 23;

    /** Remote checksum offload without partial checksums (flag). */
    public static final int IFLA_VXLAN_REMCSUM_NOPARTIAL = 24;

    /** {@code external}: routes choose id and destination (u8). */
    public static final int IFLA_VXLAN_COLLECT_METADATA = 25;

    /** {@code flowlabel}: the IPv6 flow label (u32, network byte order). */
    public static final int IFLA_VXLAN_LABEL = 26;

    /** {@code gpe}: the Generic Protocol extension (flag). */
    public static final int IFLA_VXLAN_GPE = 27;

    /** {@code ttl inherit}: from the inner packet (flag). */
    public static final int IFLA_VXLAN_TTL_INHERIT = 28;

    /** {@code df}: one of {@code VXLAN_DF_*} (u8). */
    public static final int IFLA_VXLAN_DF = 29;

    /** {@code vnifilter}: only the VNIs of {@code bridge vni} (u8). */
    public static final int IFLA_VXLAN_VNIFILTER = 30;

    /** {@code localbypass}: packets to this host do not pass its network stack (u8). */
    public static final int IFLA_VXLAN_LOCALBYPASS = 31;

    /** {@code flowlabel inherit}: one of {@code VXLAN_LABEL_*} (u32). */
    public static final int IFLA_VXLAN_LABEL_POLICY = 32;

    /** {@code reserved_bits}: bits of the header that may be set (8 bytes). */
    public static final int IFLA_VXLAN_RESERVED_BITS = 33;

    /** {@code mcroute}: route multicast to the underlay as a router would (u8). */
    public static final int IFLA_VXLAN_MC_ROUTE = 34;

    // IFLA_VXLAN_DF.

    /** {@code unset}: clear the Don't Fragment bit. */
    public static final int VXLAN_DF_UNSET = 0;

    /** {@code set}: set the Don't Fragment bit. */
    public static final int VXLAN_DF_SET = 1;

    /** {@code inherit}: take it from the inner packet. */
    public static final int VXLAN_DF_INHERIT = 2;

    // IFLA_VXLAN_LABEL_POLICY.

    /** The flow label of {@link #IFLA_VXLAN_LABEL}. */
    public static final int VXLAN_LABEL_FIXED = 0;

    /** {@code inherit}: the flow label of the inner packet. */
    public static final int VXLAN_LABEL_INHERIT = 1;

    // geneve: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_GENEVE_UNSPEC = 0;

    /** {@code id}, {@code vni}: the virtual network identifier (u32). */
    public static final int IFLA_GENEVE_ID = 1;

    /** {@code remote}: the IPv4 address to send to. */
    public static final int IFLA_GENEVE_REMOTE = 2;

    /** {@code ttl} (u8). */
    public static final int IFLA_GENEVE_TTL = 3;

    /** {@code tos}; 1 is {@code inherit} (u8). */
    public static final int IFLA_GENEVE_TOS = 4;

    /** {@code dstport}: the UDP destination port (u16, network byte order). */
    public static final int IFLA_GENEVE_PORT = 5;

    /** {@code external}: routes choose id and destination (flag). */
    public static final int IFLA_GENEVE_COLLECT_METADATA = 6;

    /** {@code remote}: the IPv6 address to send to. */
    public static final int IFLA_GENEVE_REMOTE6 = 7;

    /** {@code udpcsum}: UDP checksums over IPv4 (u8). */
    public static final int IFLA_GENEVE_UDP_CSUM = 8;

    /** {@code udp6zerocsumtx}: send without UDP checksum over IPv6 (u8). */
    public static final int IFLA_GENEVE_UDP_ZERO_CSUM6_TX = 9;

    /** {@code udp6zerocsumrx}: accept without UDP checksum over IPv6 (u8). */
    public static final int IFLA_GENEVE_UDP_ZERO_CSUM6_RX = 10;

    /** {@code flowlabel}: the IPv6 flow label (u32, network byte order). */
    public static final int IFLA_GENEVE_LABEL = 11;

    /** {@code ttl inherit}: from the inner packet (u8). */
    public static final int IFLA_GENEVE_TTL_INHERIT = 12;

    /** {@code df}: one of {@code GENEVE_DF_*} (u8). */
    public static final int IFLA_GENEVE_DF = 13;

    /** {@code innerprotoinherit}: carry IP without an Ethernet header (flag). */
    public static final int IFLA_GENEVE_INNER_PROTO_INHERIT = 14;

    /**
     * {@code srcport}: the range of UDP source ports, a struct as in {@link
     * #IFLA_VXLAN_PORT_RANGE}.
     */
    public static final int IFLA_GENEVE_PORT_RANGE = 15;

    // IFLA_GENEVE_DF.

    /** {@code unset}: clear the Don't Fragment bit. */
    public static final int GENEVE_DF_UNSET = 0;

    /** {@code set}: set the Don't Fragment bit. */
    public static final int GENEVE_DF_SET = 1;

    /** {@code inherit}: take it from the inner packet. */
    public static final int GENEVE_DF_INHERIT = 2;

    // bareudp: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_BAREUDP_UNSPEC = 0;

    /** {@code dstport}: the UDP destination port (u16, network byte order). */
    public static final int IFLA_BAREUDP_PORT = 1;

    /** {@code ethertype}: the protocol inside, one of {@code ETH_P_*} (u16, network byte order). */
    public static final int IFLA_BAREUDP_ETHERTYPE = 2;

    /** {@code srcportmin}: the least UDP source port (u16). */
    public static final int IFLA_BAREUDP_SRCPORT_MIN = 3;

    /** {@code multiproto}: IPv6 beside IPv4, multicast beside unicast MPLS (flag). */
    public static final int IFLA_BAREUDP_MULTIPROTO_MODE = 4;

    // ppp: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_PPP_UNSPEC = 0;

    /** A file descriptor of {@code /dev/ppp} (s32). */
    public static final int IFLA_PPP_DEV_FD = 1;

    // gtp: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_GTP_UNSPEC = 0;

    /** The UDP socket for GTPv0, a file descriptor (u32). */
    public static final int IFLA_GTP_FD0 = 1;

    /** The UDP socket for GTPv1, a file descriptor (u32). */
    public static final int IFLA_GTP_FD1 = 2;

    /** {@code hsize}: the size of the table of contexts (u32). */
    public static final int IFLA_GTP_PDP_HASHSIZE = 3;

    /** {@code role}: one of {@code GTP_ROLE_*} (u32). */
    public static final int IFLA_GTP_ROLE = 4;

    /** Let the kernel make the sockets (u8). */
    public static final int IFLA_GTP_CREATE_SOCKETS = 5;

    /** {@code restart_count}: how often the node restarted (u8). */
    public static final int IFLA_GTP_RESTART_COUNT = 6;

    /** The IPv4 address the kernel's sockets bind to. */
    public static final int IFLA_GTP_LOCAL = 7;

    /** The IPv6 address the kernel's sockets bind to. */
    public static final int IFLA_GTP_LOCAL6 = 8;

    // IFLA_GTP_ROLE.

    /** {@code ggsn}: the gateway. */
    public static final int GTP_ROLE_GGSN = 0;

    /** {@code sgsn}: the serving node. */
    public static final int GTP_ROLE_SGSN = 1;

    // bond: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_BOND_UNSPEC = 0;

    /** {@code mode}: one of {@code BOND_MODE_*} (u8). */
    public static final int IFLA_BOND_MODE = 1;

    /** {@code active_slave}: index of the port in use, 0 for none (u32). */
    public static final int IFLA_BOND_ACTIVE_SLAVE = 2;

    /** {@code miimon}: how often links are looked at, in ms (u32). */
    public static final int IFLA_BOND_MIIMON = 3;

    /** {@code updelay}: wait before a port is used, in ms (u32). */
    public static final int IFLA_BOND_UPDELAY = 4;

    /** {@code downdelay}: wait before a port is given up, in ms (u32). */
    public static final int IFLA_BOND_DOWNDELAY = 5;

    /** {@code use_carrier}: trust the driver's carrier (u8). */
    public static final int IFLA_BOND_USE_CARRIER = 6;

    /** {@code arp_interval}: how often ARP requests are sent, in ms (u32). */
    public static final int IFLA_BOND_ARP_INTERVAL = 7;

    /** {@code arp_ip_target}: a nest of IPv4 addresses, numbered from 0. */
    public static final int IFLA_BOND_ARP_IP_TARGET = 8;

    /**
     * {@code arp_validate}: which ports' ARP replies count, 0 {@code none}, 1 {@code active}, 2
     * {@code backup}, 3 {@code all}, 4 to 6 {@code filter} (u32).
     */
    public static final int IFLA_BOND_ARP_VALIDATE = 9;

    /** {@code arp_all_targets}: 0 {@code any}, 1 {@code all} must answer (u32). */
    public static final int IFLA_BOND_ARP_ALL_TARGETS = 10;

    /** {@code primary}: index of the preferred port (u32). */
    public static final int IFLA_BOND_PRIMARY = 11;

    /** {@code primary_reselect}: 0 {@code always}, 1 {@code better}, 2 {@code failure} (u8). */
    public static final int IFLA_BOND_PRIMARY_RESELECT = 12;

    /** {@code fail_over_mac}: 0 {@code none}, 1 {@code active}, 2 {@code follow} (u8). */
    public static final int IFLA_BOND_FAIL_OVER_MAC = 13;

    /** {@code xmit_hash_policy}: one of {@code BOND_XMIT_POLICY_*} (u8). */
    public static final int IFLA_BOND_XMIT_HASH_POLICY = 14;

    /** {@code resend_igmp}: how many IGMP reports follow a failover (u32). */
    public static final int IFLA_BOND_RESEND_IGMP = 15;

    /**
     * {@code num_grat_arp}, {@code num_unsol_na}: how many announcements follow a failover (u8).
     */
    public static final int IFLA_BOND_NUM_PEER_NOTIF = 16;

    /** {@code all_slaves_active}: accept what arrives at inactive ports (u8). */
    public static final int IFLA_BOND_ALL_SLAVES_ACTIVE = 17;

    /** {@code min_links}: how many ports make a carrier (u32). */
    public static final int IFLA_BOND_MIN_LINKS = 18;

    /** {@code lp_interval}: time between learning packets, in s (u32). */
    public static final int IFLA_BOND_LP_INTERVAL = 19;

    /** {@code packets_per_slave}: packets before the next port's turn; 0 is random (u32). */
    public static final int IFLA_BOND_PACKETS_PER_SLAVE = 20;

    /** {@code lacp_rate}: 0 {@code slow}, 1 {@code fast} (u8). */
    public static final int IFLA_BOND_AD_LACP_RATE = 21;

    /** {@code ad_select}: 0 {@code stable}, 1 {@code bandwidth}, 2 {@code count} (u8). */
    public static final int IFLA_BOND_AD_SELECT = 22;

    /** The active aggregator: a nest of {@code IFLA_BOND_AD_INFO_*}. */
    public static final int IFLA_BOND_AD_INFO = 23;

    /** {@code ad_actor_sys_prio}: the LACP system priority (u16). */
    public static final int IFLA_BOND_AD_ACTOR_SYS_PRIO = 24;

    /** {@code ad_user_port_key}: upper 10 bits of the LACP port key (u16). */
    public static final int IFLA_BOND_AD_USER_PORT_KEY = 25;

    /** {@code ad_actor_system}: the LACP system address (6 bytes). */
    public static final int IFLA_BOND_AD_ACTOR_SYSTEM = 26;

    /** {@code tlb_dynamic_lb}: move flows according to load (u8). */
    public static final int IFLA_BOND_TLB_DYNAMIC_LB = 27;

    /** {@code peer_notify_delay}: time between announcements, in ms (u32). */
    public static final int IFLA_BOND_PEER_NOTIF_DELAY = 28;

    /** {@code lacp_active}: send LACP frames unasked (u8). */
    public static final int IFLA_BOND_AD_LACP_ACTIVE = 29;

    /** {@code arp_missed_max}: how many ARP checks may fail (u8). */
    public static final int IFLA_BOND_MISSED_MAX = 30;

    /** {@code ns_ip6_target}: a nest of IPv6 addresses, numbered from 0. */
    public static final int IFLA_BOND_NS_IP6_TARGET = 31;

    /** {@code coupled_control}: LACP collects and distributes at once (u8). */
    public static final int IFLA_BOND_COUPLED_CONTROL = 32;

    /** {@code broadcast_neighbor}: send ARP and neighbour messages to all ports (u8). */
    public static final int IFLA_BOND_BROADCAST_NEIGH = 33;

    // Attributes in IFLA_BOND_AD_INFO.

    /** Unused. */
    public static final int IFLA_BOND_AD_INFO_UNSPEC = 0;

    /** {@code ad_aggregator}: its id (u16). */
    public static final int IFLA_BOND_AD_INFO_AGGREGATOR = 1;

    /** {@code ad_num_ports}: its number of ports (u16). */
    public static final int IFLA_BOND_AD_INFO_NUM_PORTS = 2;

    /** {@code ad_actor_key} (u16). */
    public static final int IFLA_BOND_AD_INFO_ACTOR_KEY = 3;

    /** {@code ad_partner_key} (u16). */
    public static final int IFLA_BOND_AD_INFO_PARTNER_KEY = 4;

    /** {@code ad_partner_mac} (6 bytes). */
    public static final int IFLA_BOND_AD_INFO_PARTNER_MAC = 5;

    // bond_slave: attributes in IFLA_INFO_SLAVE_DATA.

    /** Unused. */
    public static final int IFLA_BOND_SLAVE_UNSPEC = 0;

    /** {@code state}: one of {@code BOND_STATE_*} (u8). */
    public static final int IFLA_BOND_SLAVE_STATE = 1;

    /** {@code mii_status}: one of {@code BOND_LINK_*} (u8). */
    public static final int IFLA_BOND_SLAVE_MII_STATUS = 2;

    /** {@code link_failure_count} (u32). */
    public static final int IFLA_BOND_SLAVE_LINK_FAILURE_COUNT = 3;

    /** {@code perm_hwaddr}: the address the port had before. */
    public static final int IFLA_BOND_SLAVE_PERM_HWADDR = 4;

    /** {@code queue_id}: the transmit queue that selects this port (u16). */
    public static final int IFLA_BOND_SLAVE_QUEUE_ID = 5;

    /** {@code ad_aggregator_id} (u16). */
    public static final int IFLA_BOND_SLAVE_AD_AGGREGATOR_ID = 6;

    /** {@code ad_actor_oper_port_state}: a set of {@code LACP_STATE_*} (u8). */
    public static final int IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE = 7;

    /** {@code ad_partner_oper_port_state}: a set of {@code LACP_STATE_*} (u16). */
    public static final int IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE = 8;

    /** {@code prio}: preference when the active port is chosen (s32). */
    public static final int IFLA_BOND_SLAVE_PRIO = 9;

    /** {@code actor_port_prio}: the LACP port priority (u16). */
    public static final int IFLA_BOND_SLAVE_ACTOR_PORT_PRIO = 10;

    /** State of the actor's churn detection (u8). */
    public static final int IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE = 11;

    /** State of the partner's churn detection (u8). */
    public static final int IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE = 12;

    // Limit of IFLA_VF_VLAN_LIST.

    /** How many VLANs one virtual function may have. */
    public static final int MAX_VLAN_LIST_LEN = 1;

    // Attributes in IFLA_VF_PORTS.

    /** Unused. */
    public static final int IFLA_VF_PORT_UNSPEC = 0;

    /** Port profile of one virtual function: a nest of {@code IFLA_PORT_*}. */
    public static final int IFLA_VF_PORT = 1;

    // Attributes in IFLA_VF_PORT and IFLA_PORT_SELF.

    /** Unused. */
    public static final int IFLA_PORT_UNSPEC = 0;

    /** The virtual function's number, or {@link #PORT_SELF_VF} (u32). */
    public static final int IFLA_PORT_VF = 1;

    /** Name of the profile (string). */
    public static final int IFLA_PORT_PROFILE = 2;

    /**
     * Type of the virtual station, of the 802.1Qbg draft.
     *
     * <pre>{@code
     * struct ifla_port_vsi {
     *     __u8 vsi_mgr_id;        // 0
     *     __u8 vsi_type_id[3];    // 1
     *     __u8 vsi_type_version;  // 4
     *     __u8 pad[3];            // 5
     * };                          // 8  bytes
     * }</pre>
     */
    public static final int IFLA_PORT_VSI_TYPE = 3;

    /** Identity of the instance (16 bytes). */
    public static final int IFLA_PORT_INSTANCE_UUID = 4;

    /** Identity of the host (16 bytes). */
    public static final int IFLA_PORT_HOST_UUID = 5;

    /** One of {@code PORT_REQUEST_*} (u8). */
    public static final int IFLA_PORT_REQUEST = 6;

    /** One of {@code PORT_VDP_RESPONSE_*} or {@code PORT_PROFILE_RESPONSE_*} (u16). */
    public static final int IFLA_PORT_RESPONSE = 7;

    // Lengths and values of IFLA_PORT_*.

    /** Greatest length of {@link #IFLA_PORT_PROFILE}, in bytes. */
    public static final int PORT_PROFILE_MAX = 40;

    /** Length of the UUIDs, in bytes. */
    public static final int PORT_UUID_MAX = 16;

    /** The device itself. */
    public static final int PORT_SELF_VF = -1;

    // IFLA_PORT_REQUEST.

    /** Reserve. */
    public static final int PORT_REQUEST_PREASSOCIATE = 0;

    /** Reserve, resources included. */
    public static final int PORT_REQUEST_PREASSOCIATE_RR = 1;

    /** Associate. */
    public static final int PORT_REQUEST_ASSOCIATE = 2;

    /** Give up. */
    public static final int PORT_REQUEST_DISASSOCIATE = 3;

    // IFLA_PORT_RESPONSE.

    /** Done. */
    public static final int PORT_VDP_RESPONSE_SUCCESS = 0;

    /** The request makes no sense. */
    public static final int PORT_VDP_RESPONSE_INVALID_FORMAT = 1;

    /** The switch has no resources left. */
    public static final int PORT_VDP_RESPONSE_INSUFFICIENT_RESOURCES = 2;

    /** The type is not in use. */
    public static final int PORT_VDP_RESPONSE_UNUSED_VTID = 3;

    /** The type is not allowed here. */
    public static final int PORT_VDP_RESPONSE_VTID_VIOLATION = 4;

    /** The version of the type is not allowed here (the kernel's own spelling). */
    public static final int PORT_VDP_RESPONSE_VTID_VERSION_VIOALTION = 5;

    /** The switch knows another state. */
    public static final int PORT_VDP_RESPONSE_OUT_OF_SYNC = 6;

    /** Done. */
    public static final int PORT_PROFILE_RESPONSE_SUCCESS = 0x100;

    /** Still at work. */
    public static final int PORT_PROFILE_RESPONSE_INPROGRESS = 257;

    /** No such profile. */
    public static final int PORT_PROFILE_RESPONSE_INVALID = 258;

    /** Not in this state. */
    public static final int PORT_PROFILE_RESPONSE_BADSTATE = 259;

    /** No resources left. */
    public static final int PORT_PROFILE_RESPONSE_INSUFFICIENT_RESOURCES = 260;

    /** Something else failed. */
    public static final int PORT_PROFILE_RESPONSE_ERROR = 261;

    // ipoib: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_IPOIB_UNSPEC = 0;

    /** {@code pkey}: the partition key (u16). */
    public static final int IFLA_IPOIB_PKEY = 1;

    /** {@code mode}: one of {@code IPOIB_MODE_*} (u16). */
    public static final int IFLA_IPOIB_MODE = 2;

    /** {@code umcast}: multicast that user space handles (u16). */
    public static final int IFLA_IPOIB_UMCAST = 3;

    // IFLA_IPOIB_MODE.

    /** {@code datagram}: unreliable datagrams. */
    public static final int IPOIB_MODE_DATAGRAM = 0;

    /** {@code connected}: reliable connections. */
    public static final int IPOIB_MODE_CONNECTED = 1;

    // hsr: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_HSR_UNSPEC = 0;

    /** {@code slave1}: index of the first port (u32). */
    public static final int IFLA_HSR_SLAVE1 = 1;

    /** {@code slave2}: index of the second port (u32). */
    public static final int IFLA_HSR_SLAVE2 = 2;

    /** {@code supervision}: last byte of the supervision address (u8). */
    public static final int IFLA_HSR_MULTICAST_SPEC = 3;

    /** The address of supervision frames (6 bytes). */
    public static final int IFLA_HSR_SUPERVISION_ADDR = 4;

    /** The next sequence number (u16). */
    public static final int IFLA_HSR_SEQ_NR = 5;

    /** {@code version}: 0 is HSRv0, 1 is HSRv1 (u8). */
    public static final int IFLA_HSR_VERSION = 6;

    /** {@code proto}: one of {@code HSR_PROTOCOL_*} (u8). */
    public static final int IFLA_HSR_PROTOCOL = 7;

    /** {@code interlink}: index of the port towards another ring (u32). */
    public static final int IFLA_HSR_INTERLINK = 8;

    // IFLA_HSR_PROTOCOL.

    /** High-availability Seamless Redundancy, a ring. */
    public static final int HSR_PROTOCOL_HSR = 0;

    /** Parallel Redundancy Protocol, two networks. */
    public static final int HSR_PROTOCOL_PRP = 1;

    // Statistics messages (RTM_NEWSTATS): attributes; bit N - 1 of filter_mask asks for attribute
    // N.

    /**
     * The attributes follow this structure; as an attribute, padding.
     *
     * <pre>{@code
     * struct if_stats_msg {
     *     __u8  family;       // 0
     *     __u8  pad1;         // 1
     *     __u16 pad2;         // 2
     *     __u32 ifindex;      // 4
     *     __u32 filter_mask;  // 8
     * };                      // 12  bytes
     * }</pre>
     */
    public static final int IFLA_STATS_UNSPEC = 0;

    /** {@code link}: a {@code struct rtnl_link_stats64}, as in {@link #IFLA_STATS64}. */
    public static final int IFLA_STATS_LINK_64 = 1;

    /** {@code xstats}: what the link's kind counts, a nest of {@code LINK_XSTATS_TYPE_*}. */
    public static final int IFLA_STATS_LINK_XSTATS = 2;

    /** {@code xstats_slave}: what its master's kind counts for the port, the same nest. */
    public static final int IFLA_STATS_LINK_XSTATS_SLAVE = 3;

    /** {@code offload}: what hardware counts, a nest of {@code IFLA_OFFLOAD_XSTATS_*}. */
    public static final int IFLA_STATS_LINK_OFFLOAD_XSTATS = 4;

    /**
     * {@code afstats}: a nest for each address family, such as {@code MPLS_STATS_LINK} in {@code
     * AF_MPLS}.
     */
    public static final int IFLA_STATS_AF_SPEC = 5;

    // RTM_GETSTATS and RTM_SETSTATS: attributes of requests.

    /** Unused. */
    public static final int IFLA_STATS_GETSET_UNSPEC = 0;

    /** A nest of {@code IFLA_STATS_LINK_*}, each a mask of what in it is wanted (u32). */
    public static final int IFLA_STATS_GET_FILTERS = 1;

    /** {@code l3_stats on}, {@code off} (u8). */
    public static final int IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS = 2;

    // Attributes in IFLA_STATS_LINK_XSTATS and IFLA_STATS_LINK_XSTATS_SLAVE.

    /** Unused. */
    public static final int LINK_XSTATS_TYPE_UNSPEC = 0;

    /** A nest of {@code BRIDGE_XSTATS_*}. */
    public static final int LINK_XSTATS_TYPE_BRIDGE = 1;

    /** A nest of {@code BOND_XSTATS_*}. */
    public static final int LINK_XSTATS_TYPE_BOND = 2;

    // Attributes in IFLA_STATS_LINK_OFFLOAD_XSTATS.

    /** Unused. */
    public static final int IFLA_OFFLOAD_XSTATS_UNSPEC = 0;

    /**
     * {@code cpu_hit}: packets that the CPU saw all the same, a {@code struct rtnl_link_stats64}.
     */
    public static final int IFLA_OFFLOAD_XSTATS_CPU_HIT = 1;

    /**
     * {@code hw_stats_info}: which of these statistics are on, a nest of {@code
     * IFLA_OFFLOAD_XSTATS_HW_S_INFO_*} for each.
     */
    public static final int IFLA_OFFLOAD_XSTATS_HW_S_INFO = 2;

    /**
     * {@code l3_stats}: what hardware routed.
     *
     * <pre>{@code
     * struct rtnl_hw_stats64 {
     *     __u64 rx_packets;  //  0
     *     __u64 tx_packets;  //  8
     *     __u64 rx_bytes;    // 16
     *     __u64 tx_bytes;    // 24
     *     __u64 rx_errors;   // 32
     *     __u64 tx_errors;   // 40
     *     __u64 rx_dropped;  // 48
     *     __u64 tx_dropped;  // 56
     *     __u64 multicast;   // 64
     * };                     // 72  bytes
     * }</pre>
     */
    public static final int IFLA_OFFLOAD_XSTATS_L3_STATS = 3;

    // Attributes in IFLA_OFFLOAD_XSTATS_HW_S_INFO.

    /** Unused. */
    public static final int IFLA_OFFLOAD_XSTATS_HW_S_INFO_UNSPEC = 0;

    /** {@code request}: someone asked for it (u8). */
    public static final int IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST = 1;

    /** {@code used}: hardware counts (u8). */
    public static final int IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED = 2;

    // tun: attributes in IFLA_INFO_DATA, all read only.

    /** Unused. */
    public static final int IFLA_TUN_UNSPEC = 0;

    /** {@code user}: the user id that may attach (u32). */
    public static final int IFLA_TUN_OWNER = 1;

    /** {@code group}: the group id that may attach (u32). */
    public static final int IFLA_TUN_GROUP = 2;

    /** {@code type}: {@code IFF_TUN} or {@code IFF_TAP} (u8). */
    public static final int IFLA_TUN_TYPE = 3;

    /** {@code pi}: packets start with flags and protocol (u8). */
    public static final int IFLA_TUN_PI = 4;

    /** {@code vnet_hdr}: packets start with a {@code virtio_net} header (u8). */
    public static final int IFLA_TUN_VNET_HDR = 5;

    /** {@code persist}: stays when its last file is closed (u8). */
    public static final int IFLA_TUN_PERSIST = 6;

    /** {@code multi_queue} (u8). */
    public static final int IFLA_TUN_MULTI_QUEUE = 7;

    /** {@code numqueues}: the number of attached queues (u32). */
    public static final int IFLA_TUN_NUM_QUEUES = 8;

    /** {@code numdisabled}: the number of disabled queues (u32). */
    public static final int IFLA_TUN_NUM_DISABLED_QUEUES = 9;

    // rmnet: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_RMNET_UNSPEC = 0;

    /** {@code mux_id}: the channel, 1 to 254 (u16). */
    public static final int IFLA_RMNET_MUX_ID = 1;

    /**
     * A set of {@code RMNET_FLAGS_*}.
     *
     * <pre>{@code
     * struct ifla_rmnet_flags {
     *     __u32 flags;  // 0
     *     __u32 mask;   // 4
     * };                // 8  bytes
     * }</pre>
     */
    public static final int IFLA_RMNET_FLAGS = 2;

    // IFLA_RMNET_FLAGS.

    /** {@code ingress-deaggregation}: split aggregated packets. */
    public static final int RMNET_FLAGS_INGRESS_DEAGGREGATION = 1 << 0;

    /** {@code ingress-commands}: obey the modem's flow control. */
    public static final int RMNET_FLAGS_INGRESS_MAP_COMMANDS = 1 << 1;

    /** {@code ingress-chksumv4}: checksum offload version 4 on receive. */
    public static final int RMNET_FLAGS_INGRESS_MAP_CKSUMV4 = 1 << 2;

    /** {@code egress-chksumv4}: checksum offload version 4 on send. */
    public static final int RMNET_FLAGS_EGRESS_MAP_CKSUMV4 = 1 << 3;

    /** {@code ingress-chksumv5}: checksum offload version 5 on receive. */
    public static final int RMNET_FLAGS_INGRESS_MAP_CKSUMV5 = 1 << 4;

    /** {@code egress-chksumv5}: checksum offload version 5 on send. */
    public static final int RMNET_FLAGS_EGRESS_MAP_CKSUMV5 = 1 << 5;

    // AF_MCTP in IFLA_AF_SPEC.

    /** Unused. */
    public static final int IFLA_MCTP_UNSPEC = 0;

    /** The MCTP network of the link (u32). */
    public static final int IFLA_MCTP_NET = 1;

    /** The kind of bus below (u8, read only). */
    public static final int IFLA_MCTP_PHYS_BINDING = 2;

    // dsa: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_DSA_UNSPEC = 0;

    /** The old name of {@link #IFLA_DSA_CONDUIT}. */
    public static final int IFLA_DSA_MASTER = 1;

    /** {@code conduit}: index of the link towards the CPU (u32). */
    public static final int IFLA_DSA_CONDUIT = 1;

    // ovpn: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_OVPN_UNSPEC = 0;

    /** {@code mode}: one of {@code OVPN_MODE_*} (u8). */
    public static final int IFLA_OVPN_MODE = 1;

    // IFLA_OVPN_MODE.

    /** {@code p2p}: one peer. */
    public static final int OVPN_MODE_P2P = 0;

    /** {@code multipeer}: a server. */
    public static final int OVPN_MODE_MP = 1;
}
