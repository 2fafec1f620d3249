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

    /** Statistics: {@code struct rtnl_link_stats}, 32 bits each. */
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

    /** Hardware resources: {@code struct rtnl_link_ifmap}. */
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

    /** Statistics: {@code struct rtnl_link_stats64}. */
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

    /** A {@code struct ifla_cacheinfo}: time values and the greatest reassembly. */
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

    /** {@code designated_root}: a {@code struct ifla_bridge_id}. */
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

    /** A {@code struct br_boolopt_multi}: switches such as {@code no_linklocal_learn}. */
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

    /** {@code mac}: a {@code struct ifla_vf_mac}. */
    public static final int IFLA_VF_MAC = 1;

    /** {@code vlan} and {@code qos}: a {@code struct ifla_vf_vlan}. */
    public static final int IFLA_VF_VLAN = 2;

    /** {@code rate}: the greatest bandwidth, in Mbit/s. */
    public static final int IFLA_VF_TX_RATE = 3;

    /** {@code spoofchk}. */
    public static final int IFLA_VF_SPOOFCHK = 4;

    /** {@code state}: one of {@code IFLA_VF_LINK_STATE_*}. */
    public static final int IFLA_VF_LINK_STATE = 5;

    /** {@code min_tx_rate} and {@code max_tx_rate}, in Mbit/s. */
    public static final int IFLA_VF_RATE = 6;

    /** {@code query_rss}: the function may read its RSS table and key. */
    public static final int IFLA_VF_RSS_QUERY_EN = 7;

    /** Statistics: a nest of {@code IFLA_VF_STATS_*}. */
    public static final int IFLA_VF_STATS = 8;

    /** {@code trust}. */
    public static final int IFLA_VF_TRUST = 9;

    /** {@code node_guid} (InfiniBand). */
    public static final int IFLA_VF_IB_NODE_GUID = 10;

    /** {@code port_guid} (InfiniBand). */
    public static final int IFLA_VF_IB_PORT_GUID = 11;

    /** VLANs with their protocols, for QinQ: a nest of {@link #IFLA_VF_VLAN_INFO}. */
    public static final int IFLA_VF_VLAN_LIST = 12;

    /** The broadcast address. */
    public static final int IFLA_VF_BROADCAST = 13;

    // Attributes in IFLA_VF_VLAN_LIST.

    /** Unused. */
    public static final int IFLA_VF_VLAN_INFO_UNSPEC = 0;

    /** A {@code struct ifla_vf_vlan_info}: VLAN, priority and protocol. */
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
}
