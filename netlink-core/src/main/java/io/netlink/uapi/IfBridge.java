package io.netlink.uapi;

/**
 * Constants of {@code linux/if_bridge.h}: VLANs, multicast groups, MRP, CFM and statistics of
 * bridges ({@code bridge vlan}, {@code bridge mdb}, {@code bridge mrp}). Links of kind {@code
 * bridge}, their ports and the states of spanning tree are in {@link IfLink}.
 */
public final class IfBridge {

    private IfBridge() {}

    // Attributes of AF_BRIDGE in IfLink.IFLA_AF_SPEC.

    /** {@code self}, {@code master}: a set of {@code BRIDGE_FLAGS_*} (u16). */
    public static final int IFLA_BRIDGE_FLAGS = 0;

    /** {@code hwmode}: one of {@code BRIDGE_MODE_*} (u16). */
    public static final int IFLA_BRIDGE_MODE = 1;

    /**
     * {@code vid}: one VLAN, or one end of a range.
     *
     * <pre>{@code
     * struct bridge_vlan_info {
     *     __u16 flags;  // 0
     *     __u16 vid;    // 2
     * };                // 4  bytes
     * }</pre>
     */
    public static final int IFLA_BRIDGE_VLAN_INFO = 2;

    /** {@code tunnel_info}: a nest of {@code IFLA_BRIDGE_VLAN_TUNNEL_*}. */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_INFO = 3;

    /** Media Redundancy Protocol: a nest of {@code IFLA_BRIDGE_MRP_*}. */
    public static final int IFLA_BRIDGE_MRP = 4;

    /** Connectivity fault management: a nest of {@code IFLA_BRIDGE_CFM_*}. */
    public static final int IFLA_BRIDGE_CFM = 5;

    /** {@code mst}: a nest of {@link #IFLA_BRIDGE_MST_ENTRY}. */
    public static final int IFLA_BRIDGE_MST = 6;

    // IFLA_BRIDGE_FLAGS.

    /** {@code master}: ask the bridge. */
    public static final int BRIDGE_FLAGS_MASTER = 1;

    /** {@code self}: ask the device. */
    public static final int BRIDGE_FLAGS_SELF = 2;

    // IFLA_BRIDGE_MODE.

    /** {@code veb}: traffic between ports stays inside. */
    public static final int BRIDGE_MODE_VEB = 0;

    /** {@code vepa}: it goes through the switch outside. */
    public static final int BRIDGE_MODE_VEPA = 1;

    /** Not known. */
    public static final int BRIDGE_MODE_UNDEF = 0xFFFF;

    // bridge_vlan_info.flags.

    /** The bridge's, not the port's. */
    public static final int BRIDGE_VLAN_INFO_MASTER = 1 << 0;

    /** {@code pvid}: untagged packets belong to this VLAN. */
    public static final int BRIDGE_VLAN_INFO_PVID = 1 << 1;

    /** {@code untagged}: packets leave without tag. */
    public static final int BRIDGE_VLAN_INFO_UNTAGGED = 1 << 2;

    /** The first VLAN of a range. */
    public static final int BRIDGE_VLAN_INFO_RANGE_BEGIN = 1 << 3;

    /** The last VLAN of a range. */
    public static final int BRIDGE_VLAN_INFO_RANGE_END = 1 << 4;

    /** The bridge itself is in the VLAN. */
    public static final int BRIDGE_VLAN_INFO_BRENTRY = 1 << 5;

    /** Change options only. */
    public static final int BRIDGE_VLAN_INFO_ONLY_OPTS = 1 << 6;

    // Attributes in IFLA_BRIDGE_VLAN_TUNNEL_INFO.

    /** Unused. */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_UNSPEC = 0;

    /** {@code id}: the tunnel's id (u32). */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_ID = 1;

    /** {@code vid}: the VLAN (u16). */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_VID = 2;

    /** A set of {@code BRIDGE_VLAN_INFO_*} (u16). */
    public static final int IFLA_BRIDGE_VLAN_TUNNEL_FLAGS = 3;

    // Attributes in IFLA_BRIDGE_MST.

    /** Unused. */
    public static final int IFLA_BRIDGE_MST_UNSPEC = 0;

    /** One spanning tree: a nest of {@code IFLA_BRIDGE_MST_ENTRY_*}. */
    public static final int IFLA_BRIDGE_MST_ENTRY = 1;

    // Attributes in IFLA_BRIDGE_MST_ENTRY.

    /** Unused. */
    public static final int IFLA_BRIDGE_MST_ENTRY_UNSPEC = 0;

    /** {@code msti}: its number (u16). */
    public static final int IFLA_BRIDGE_MST_ENTRY_MSTI = 1;

    /** {@code state}: one of {@code BR_STATE_*} (u8). */
    public static final int IFLA_BRIDGE_MST_ENTRY_STATE = 2;

    // Attributes in IFLA_BRIDGE_MRP.

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_UNSPEC = 0;

    /** {@code add}, {@code del}: a nest of {@code IFLA_BRIDGE_MRP_INSTANCE_*}. */
    public static final int IFLA_BRIDGE_MRP_INSTANCE = 1;

    /** State of a port (nested). */
    public static final int IFLA_BRIDGE_MRP_PORT_STATE = 2;

    /** Role of a port (nested). */
    public static final int IFLA_BRIDGE_MRP_PORT_ROLE = 3;

    /** State of the ring (nested). */
    public static final int IFLA_BRIDGE_MRP_RING_STATE = 4;

    /** Role in the ring (nested). */
    public static final int IFLA_BRIDGE_MRP_RING_ROLE = 5;

    /** Start tests of the ring (nested). */
    public static final int IFLA_BRIDGE_MRP_START_TEST = 6;

    /** All about it: a nest of {@code IFLA_BRIDGE_MRP_INFO_*}. */
    public static final int IFLA_BRIDGE_MRP_INFO = 7;

    /** Role between rings (nested). */
    public static final int IFLA_BRIDGE_MRP_IN_ROLE = 8;

    /** State between rings (nested). */
    public static final int IFLA_BRIDGE_MRP_IN_STATE = 9;

    /** Start tests between rings (nested). */
    public static final int IFLA_BRIDGE_MRP_START_IN_TEST = 10;

    // Attributes in IFLA_BRIDGE_MRP_INSTANCE.

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_INSTANCE_UNSPEC = 0;

    /** The ring (u32). */
    public static final int IFLA_BRIDGE_MRP_INSTANCE_RING_ID = 1;

    /** Index of the primary port (u32). */
    public static final int IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX = 2;

    /** Index of the secondary port (u32). */
    public static final int IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX = 3;

    /** Priority (u16). */
    public static final int IFLA_BRIDGE_MRP_INSTANCE_PRIO = 4;

    // Attributes in IFLA_BRIDGE_MRP_PORT_STATE and IFLA_BRIDGE_MRP_PORT_ROLE.

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_PORT_STATE_UNSPEC = 0;

    /** State (u32). */
    public static final int IFLA_BRIDGE_MRP_PORT_STATE_STATE = 1;

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_PORT_ROLE_UNSPEC = 0;

    /** Role (u32). */
    public static final int IFLA_BRIDGE_MRP_PORT_ROLE_ROLE = 1;

    // Attributes in IFLA_BRIDGE_MRP_RING_STATE and IFLA_BRIDGE_MRP_RING_ROLE.

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_RING_STATE_UNSPEC = 0;

    /** The ring (u32). */
    public static final int IFLA_BRIDGE_MRP_RING_STATE_RING_ID = 1;

    /** State (u32). */
    public static final int IFLA_BRIDGE_MRP_RING_STATE_STATE = 2;

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_RING_ROLE_UNSPEC = 0;

    /** The ring (u32). */
    public static final int IFLA_BRIDGE_MRP_RING_ROLE_RING_ID = 1;

    /** Role (u32). */
    public static final int IFLA_BRIDGE_MRP_RING_ROLE_ROLE = 2;

    // Attributes in IFLA_BRIDGE_MRP_START_TEST.

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_START_TEST_UNSPEC = 0;

    /** The ring (u32). */
    public static final int IFLA_BRIDGE_MRP_START_TEST_RING_ID = 1;

    /** Time between tests, in us (u32). */
    public static final int IFLA_BRIDGE_MRP_START_TEST_INTERVAL = 2;

    /** How many tests may be lost (u32). */
    public static final int IFLA_BRIDGE_MRP_START_TEST_MAX_MISS = 3;

    /** How long to test, in us (u32). */
    public static final int IFLA_BRIDGE_MRP_START_TEST_PERIOD = 4;

    /** Watch only (u32). */
    public static final int IFLA_BRIDGE_MRP_START_TEST_MONITOR = 5;

    // Attributes in IFLA_BRIDGE_MRP_INFO.

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_INFO_UNSPEC = 0;

    /** The ring (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_RING_ID = 1;

    /** Index of the primary port (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_P_IFINDEX = 2;

    /** Index of the secondary port (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_S_IFINDEX = 3;

    /** Priority (u16). */
    public static final int IFLA_BRIDGE_MRP_INFO_PRIO = 4;

    /** State of the ring (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_RING_STATE = 5;

    /** Role in the ring (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_RING_ROLE = 6;

    /** Time between tests of the ring, in us (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL = 7;

    /** How many tests of the ring may be lost (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS = 8;

    /** Watch only (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_TEST_MONITOR = 9;

    /** Index of the port between rings (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_I_IFINDEX = 10;

    /** State between rings (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_IN_STATE = 11;

    /** Role between rings (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_IN_ROLE = 12;

    /** Time between tests between rings, in us (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL = 13;

    /** How many tests between rings may be lost (u32). */
    public static final int IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS = 14;

    // Attributes in IFLA_BRIDGE_MRP_IN_STATE and IFLA_BRIDGE_MRP_IN_ROLE.

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_IN_STATE_UNSPEC = 0;

    /** The interconnection (u32). */
    public static final int IFLA_BRIDGE_MRP_IN_STATE_IN_ID = 1;

    /** State (u32). */
    public static final int IFLA_BRIDGE_MRP_IN_STATE_STATE = 2;

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_IN_ROLE_UNSPEC = 0;

    /** The ring (u32). */
    public static final int IFLA_BRIDGE_MRP_IN_ROLE_RING_ID = 1;

    /** The interconnection (u16). */
    public static final int IFLA_BRIDGE_MRP_IN_ROLE_IN_ID = 2;

    /** Role (u32). */
    public static final int IFLA_BRIDGE_MRP_IN_ROLE_ROLE = 3;

    /** Index of the port (u32). */
    public static final int IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX = 4;

    // Attributes in IFLA_BRIDGE_MRP_START_IN_TEST.

    /** Unused. */
    public static final int IFLA_BRIDGE_MRP_START_IN_TEST_UNSPEC = 0;

    /** The interconnection (u32). */
    public static final int IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID = 1;

    /** Time between tests, in us (u32). */
    public static final int IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL = 2;

    /** How many tests may be lost (u32). */
    public static final int IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS = 3;

    /** How long to test, in us (u32). */
    public static final int IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD = 4;

    // Attributes in IFLA_BRIDGE_CFM.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_UNSPEC = 0;

    /** Create a maintenance end point (nested). */
    public static final int IFLA_BRIDGE_CFM_MEP_CREATE = 1;

    /** Delete it (nested). */
    public static final int IFLA_BRIDGE_CFM_MEP_DELETE = 2;

    /** Configure it (nested). */
    public static final int IFLA_BRIDGE_CFM_MEP_CONFIG = 3;

    /** Configure its continuity check (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_CONFIG = 4;

    /** Add a peer (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD = 5;

    /** Remove a peer (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE = 6;

    /** Set or clear the remote defect indication (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_RDI = 7;

    /** Start or stop sending (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX = 8;

    /** How it was created (nested). */
    public static final int IFLA_BRIDGE_CFM_MEP_CREATE_INFO = 9;

    /** How it is configured (nested). */
    public static final int IFLA_BRIDGE_CFM_MEP_CONFIG_INFO = 10;

    /** How its continuity check is configured (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_CONFIG_INFO = 11;

    /** The remote defect indication (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_RDI_INFO = 12;

    /** What is sent (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_INFO = 13;

    /** A peer (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO = 14;

    /** Its status (nested). */
    public static final int IFLA_BRIDGE_CFM_MEP_STATUS_INFO = 15;

    /** Status of a peer (nested). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO = 16;

    // Attributes in IFLA_BRIDGE_CFM_MEP_CREATE and _INFO, each u32.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_MEP_CREATE_UNSPEC = 0;

    /** The instance. */
    public static final int IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE = 1;

    /** 0 is a port, 1 a VLAN. */
    public static final int IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN = 2;

    /** 0 is down, 1 is up. */
    public static final int IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION = 3;

    /** Index of the port. */
    public static final int IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX = 4;

    // Attributes in IFLA_BRIDGE_CFM_MEP_DELETE.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_MEP_DELETE_UNSPEC = 0;

    /** The instance (u32). */
    public static final int IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE = 1;

    // Attributes in IFLA_BRIDGE_CFM_MEP_CONFIG and _INFO.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_MEP_CONFIG_UNSPEC = 0;

    /** The instance (u32). */
    public static final int IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE = 1;

    /** Its address (6 bytes). */
    public static final int IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC = 2;

    /** Its level (u32). */
    public static final int IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL = 3;

    /** Its id (u32). */
    public static final int IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID = 4;

    // Attributes in IFLA_BRIDGE_CFM_CC_CONFIG and _INFO.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_CC_CONFIG_UNSPEC = 0;

    /** The instance (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE = 1;

    /** On or off (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE = 2;

    /** The expected interval, as in the frame (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL = 3;

    /** The expected id of the association (48 bytes). */
    public static final int IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID = 4;

    // Attributes in IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD, _REMOVE and _INFO.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_MEP_UNSPEC = 0;

    /** The instance (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE = 1;

    /** The peer's id (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_MEPID = 2;

    // Attributes in IFLA_BRIDGE_CFM_CC_RDI and _INFO.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_CC_RDI_UNSPEC = 0;

    /** The instance (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_RDI_INSTANCE = 1;

    /** The indication (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_RDI_RDI = 2;

    // Attributes in IFLA_BRIDGE_CFM_CC_CCM_TX and _INFO.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_UNSPEC = 0;

    /** The instance (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE = 1;

    /** Destination address (6 bytes). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC = 2;

    /** Count the frames (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE = 3;

    /** How long to send, in s (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD = 4;

    /** Send an interface status TLV (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV = 5;

    /** Its value (u8). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE = 6;

    /** Send a port status TLV (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV = 7;

    /** Its value (u8). */
    public static final int IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE = 8;

    // Attributes in IFLA_BRIDGE_CFM_MEP_STATUS_INFO, each u32.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_MEP_STATUS_UNSPEC = 0;

    /** The instance. */
    public static final int IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE = 1;

    /** An unexpected opcode came. */
    public static final int IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN = 2;

    /** An unexpected version came. */
    public static final int IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN = 3;

    /** A lower level came. */
    public static final int IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN = 4;

    // Attributes in IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO.

    /** Unused. */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_UNSPEC = 0;

    /** The instance (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE = 1;

    /** The peer's id (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID = 2;

    /** Its frames do not come (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT = 3;

    /** It indicates a remote defect (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI = 4;

    /** Its port status (u8). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE = 5;

    /** Its interface status (u8). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE = 6;

    /** A frame came (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN = 7;

    /** A frame with a TLV came (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN = 8;

    /** An unexpected sequence number came (u32). */
    public static final int IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN = 9;

    // bridge vlan: attributes of RTM_GETVLAN.

    /** Unused. */
    public static final int BRIDGE_VLANDB_DUMP_UNSPEC = 0;

    /** A set of {@code BRIDGE_VLANDB_DUMPF_*} (u32). */
    public static final int BRIDGE_VLANDB_DUMP_FLAGS = 1;

    // BRIDGE_VLANDB_DUMP_FLAGS.

    /** {@code -statistics}: with statistics. */
    public static final int BRIDGE_VLANDB_DUMPF_STATS = 1 << 0;

    /** {@code bridge vlan global}: options of VLANs of the bridge. */
    public static final int BRIDGE_VLANDB_DUMPF_GLOBAL = 1 << 1;

    // bridge vlan: attributes of RTM_NEWVLAN and RTM_DELVLAN.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct br_vlan_msg {
     *     __u8  family;     // 0
     *     __u8  reserved1;  // 1
     *     __u16 reserved2;  // 2
     *     __u32 ifindex;    // 4
     * };                    // 8  bytes
     * }</pre>
     */
    public static final int BRIDGE_VLANDB_UNSPEC = 0;

    /** VLANs of a port: a nest of {@code BRIDGE_VLANDB_ENTRY_*}. */
    public static final int BRIDGE_VLANDB_ENTRY = 1;

    /** {@code bridge vlan global}: a nest of {@code BRIDGE_VLANDB_GOPTS_*}. */
    public static final int BRIDGE_VLANDB_GLOBAL_OPTIONS = 2;

    // Attributes in BRIDGE_VLANDB_ENTRY.

    /** Unused. */
    public static final int BRIDGE_VLANDB_ENTRY_UNSPEC = 0;

    /** The VLAN, or the first of a range: a {@code struct bridge_vlan_info}. */
    public static final int BRIDGE_VLANDB_ENTRY_INFO = 1;

    /** The last VLAN of a range (u16). */
    public static final int BRIDGE_VLANDB_ENTRY_RANGE = 2;

    /** {@code state}: one of {@code BR_STATE_*} (u8). */
    public static final int BRIDGE_VLANDB_ENTRY_STATE = 3;

    /** A nest of {@code BRIDGE_VLANDB_TINFO_*}. */
    public static final int BRIDGE_VLANDB_ENTRY_TUNNEL_INFO = 4;

    /** A nest of {@code BRIDGE_VLANDB_STATS_*}. */
    public static final int BRIDGE_VLANDB_ENTRY_STATS = 5;

    /** {@code mcast_router}: one of {@code MDB_RTR_TYPE_*} (u8). */
    public static final int BRIDGE_VLANDB_ENTRY_MCAST_ROUTER = 6;

    /** {@code mcast_n_groups} (u32). */
    public static final int BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS = 7;

    /** {@code mcast_max_groups} (u32). */
    public static final int BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS = 8;

    /** {@code neigh_suppress} (u8). */
    public static final int BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS = 9;

    // Attributes in BRIDGE_VLANDB_ENTRY_TUNNEL_INFO.

    /** Unused. */
    public static final int BRIDGE_VLANDB_TINFO_UNSPEC = 0;

    /** The tunnel's id (u32). */
    public static final int BRIDGE_VLANDB_TINFO_ID = 1;

    /** {@code RTM_SETLINK} to add it, {@code RTM_DELLINK} to delete it (u32). */
    public static final int BRIDGE_VLANDB_TINFO_CMD = 2;

    // Attributes in BRIDGE_VLANDB_ENTRY_STATS, each u64.

    /** Unused. */
    public static final int BRIDGE_VLANDB_STATS_UNSPEC = 0;

    /** Bytes received. */
    public static final int BRIDGE_VLANDB_STATS_RX_BYTES = 1;

    /** Packets received. */
    public static final int BRIDGE_VLANDB_STATS_RX_PACKETS = 2;

    /** Bytes sent. */
    public static final int BRIDGE_VLANDB_STATS_TX_BYTES = 3;

    /** Packets sent. */
    public static final int BRIDGE_VLANDB_STATS_TX_PACKETS = 4;

    /** Padding in front of 64-bit values. */
    public static final int BRIDGE_VLANDB_STATS_PAD = 5;

    // Attributes in BRIDGE_VLANDB_GLOBAL_OPTIONS; times are in 1/100 s.

    /** Unused. */
    public static final int BRIDGE_VLANDB_GOPTS_UNSPEC = 0;

    /** {@code vid}: the VLAN, or the first of a range (u16). */
    public static final int BRIDGE_VLANDB_GOPTS_ID = 1;

    /** The last VLAN of a range (u16). */
    public static final int BRIDGE_VLANDB_GOPTS_RANGE = 2;

    /** {@code mcast_snooping} (u8). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING = 3;

    /** {@code mcast_igmp_version} (u8). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION = 4;

    /** {@code mcast_mld_version} (u8). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION = 5;

    /** {@code mcast_last_member_count} (u32). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT = 6;

    /** {@code mcast_startup_query_count} (u32). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT = 7;

    /** {@code mcast_last_member_interval} (u64). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL = 8;

    /** Padding in front of 64-bit values. */
    public static final int BRIDGE_VLANDB_GOPTS_PAD = 9;

    /** {@code mcast_membership_interval} (u64). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL = 10;

    /** {@code mcast_querier_interval} (u64). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL = 11;

    /** {@code mcast_query_interval} (u64). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL = 12;

    /** {@code mcast_query_response_interval} (u64). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL = 13;

    /** {@code mcast_startup_query_interval} (u64). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL = 14;

    /** {@code mcast_querier} (u8). */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_QUERIER = 15;

    /** The ports with routers: a nest of {@link #MDBA_ROUTER_PORT}. */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS = 16;

    /** Who queries: a nest of {@code BRIDGE_QUERIER_*}. */
    public static final int BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE = 17;

    /** {@code msti}: the spanning tree (u16). */
    public static final int BRIDGE_VLANDB_GOPTS_MSTI = 18;

    // bridge mdb: attributes of RTM_NEWMDB and RTM_DELMDB in dumps and events.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct br_port_msg {
     *     __u8  family;   // 0
     *     __u32 ifindex;  // 4
     * };                  // 8  bytes
     * }</pre>
     */
    public static final int MDBA_UNSPEC = 0;

    /** The groups: a nest of {@link #MDBA_MDB_ENTRY}. */
    public static final int MDBA_MDB = 1;

    /** {@code router}: the ports with routers, a nest of {@link #MDBA_ROUTER_PORT}. */
    public static final int MDBA_ROUTER = 2;

    // Attributes in MDBA_MDB.

    /** Unused. */
    public static final int MDBA_MDB_UNSPEC = 0;

    /** A nest of {@link #MDBA_MDB_ENTRY_INFO}. */
    public static final int MDBA_MDB_ENTRY = 1;

    // Attributes in MDBA_MDB_ENTRY.

    /** Unused. */
    public static final int MDBA_MDB_ENTRY_UNSPEC = 0;

    /**
     * {@code port}, {@code grp}: this structure, then {@code MDBA_MDB_EATTR_*}.
     *
     * <pre>{@code
     * struct br_mdb_entry {
     *     __u32 ifindex;                       //  0  the port
     *     __u8  state;                         //  4  MDB_TEMPORARY, MDB_PERMANENT
     *     __u8  flags;                         //  5  MDB_FLAGS_*
     *     __u16 vid;                           //  6
     *     struct {
     *         union {
     *             __be32          ip4;         //  8
     *             struct in6_addr ip6;         //  8
     *             unsigned char   mac_addr[6]; //  8
     *         } u;
     *         __be16 proto;                    // 24  ETH_P_*, 0 for mac_addr
     *     } addr;
     * };                                       // 28  bytes
     * }</pre>
     */
    public static final int MDBA_MDB_ENTRY_INFO = 1;

    // Attributes behind struct br_mdb_entry in MDBA_MDB_ENTRY_INFO.

    /** Unused. */
    public static final int MDBA_MDB_EATTR_UNSPEC = 0;

    /** Time left, in 1/100 s (u32). */
    public static final int MDBA_MDB_EATTR_TIMER = 1;

    /** {@code source_list}: a nest of {@link #MDBA_MDB_SRCLIST_ENTRY}. */
    public static final int MDBA_MDB_EATTR_SRC_LIST = 2;

    /** {@code filter_mode}: 0 {@code exclude}, 1 {@code include} (u8). */
    public static final int MDBA_MDB_EATTR_GROUP_MODE = 3;

    /** {@code src}: the source's address. */
    public static final int MDBA_MDB_EATTR_SOURCE = 4;

    /** {@code proto}: who made the entry, one of {@code RTPROT_*} (u8). */
    public static final int MDBA_MDB_EATTR_RTPROT = 5;

    /** {@code dst} of VXLAN: the address to send to. */
    public static final int MDBA_MDB_EATTR_DST = 6;

    /** {@code dst_port} of VXLAN (u16, host byte order). */
    public static final int MDBA_MDB_EATTR_DST_PORT = 7;

    /** {@code vni} of VXLAN (u32). */
    public static final int MDBA_MDB_EATTR_VNI = 8;

    /** {@code via} of VXLAN: index of the link to send from (u32). */
    public static final int MDBA_MDB_EATTR_IFINDEX = 9;

    /** {@code src_vni} of VXLAN (u32). */
    public static final int MDBA_MDB_EATTR_SRC_VNI = 10;

    // Attributes in MDBA_MDB_EATTR_SRC_LIST.

    /** Unused. */
    public static final int MDBA_MDB_SRCLIST_UNSPEC = 0;

    /** One source: a nest of {@code MDBA_MDB_SRCATTR_*}. */
    public static final int MDBA_MDB_SRCLIST_ENTRY = 1;

    // Attributes in MDBA_MDB_SRCLIST_ENTRY.

    /** Unused. */
    public static final int MDBA_MDB_SRCATTR_UNSPEC = 0;

    /** Its address. */
    public static final int MDBA_MDB_SRCATTR_ADDRESS = 1;

    /** Time left, in 1/100 s (u32). */
    public static final int MDBA_MDB_SRCATTR_TIMER = 2;

    // br_mdb_entry.state.

    /** {@code temp}: ends when no one reports any more. */
    public static final int MDB_TEMPORARY = 0;

    /** {@code permanent}. */
    public static final int MDB_PERMANENT = 1;

    // br_mdb_entry.flags.

    /** {@code offload}: hardware has it. */
    public static final int MDB_FLAGS_OFFLOAD = 1 << 0;

    /** {@code fast_leave}: the port leaves at once. */
    public static final int MDB_FLAGS_FAST_LEAVE = 1 << 1;

    /** {@code added_by_star_ex}: comes from an entry for all sources. */
    public static final int MDB_FLAGS_STAR_EXCL = 1 << 2;

    /** {@code blocked}: the source is not wanted. */
    public static final int MDB_FLAGS_BLOCKED = 1 << 3;

    /** {@code offload_failed}: hardware did not take it. */
    public static final int MDB_FLAGS_OFFLOAD_FAILED = 1 << 4;

    // Attributes in MDBA_ROUTER.

    /** Unused. */
    public static final int MDBA_ROUTER_UNSPEC = 0;

    /** One port: its index (u32), then {@code MDBA_ROUTER_PATTR_*}. */
    public static final int MDBA_ROUTER_PORT = 1;

    // Attributes behind the index in MDBA_ROUTER_PORT.

    /** Unused. */
    public static final int MDBA_ROUTER_PATTR_UNSPEC = 0;

    /** Time left, in 1/100 s (u32). */
    public static final int MDBA_ROUTER_PATTR_TIMER = 1;

    /** One of {@code MDB_RTR_TYPE_*} (u8). */
    public static final int MDBA_ROUTER_PATTR_TYPE = 2;

    /** Time left for IPv4, in 1/100 s (u32). */
    public static final int MDBA_ROUTER_PATTR_INET_TIMER = 3;

    /** Time left for IPv6, in 1/100 s (u32). */
    public static final int MDBA_ROUTER_PATTR_INET6_TIMER = 4;

    /** The VLAN (u16). */
    public static final int MDBA_ROUTER_PATTR_VID = 5;

    // IfLink.IFLA_BR_MCAST_ROUTER, IfLink.IFLA_BRPORT_MULTICAST_ROUTER and MDBA_ROUTER_PATTR_TYPE.

    /** {@code mcast_router 0}: no router. */
    public static final int MDB_RTR_TYPE_DISABLED = 0;

    /** {@code mcast_router 1}: a router if one is heard. */
    public static final int MDB_RTR_TYPE_TEMP_QUERY = 1;

    /** {@code mcast_router 2}: a router, always. */
    public static final int MDB_RTR_TYPE_PERM = 2;

    /** {@code mcast_router 3}: a router for a while. */
    public static final int MDB_RTR_TYPE_TEMP = 3;

    // bridge mdb: attributes of RTM_NEWMDB and RTM_DELMDB in requests.

    /** Unused. */
    public static final int MDBA_SET_ENTRY_UNSPEC = 0;

    /**
     * {@code port}, {@code grp}: a {@code struct br_mdb_entry}, as in {@link #MDBA_MDB_ENTRY_INFO}.
     */
    public static final int MDBA_SET_ENTRY = 1;

    /** A nest of {@code MDBE_ATTR_*}. */
    public static final int MDBA_SET_ENTRY_ATTRS = 2;

    // bridge mdb get: attributes of RTM_GETMDB.

    /** Unused. */
    public static final int MDBA_GET_ENTRY_UNSPEC = 0;

    /** {@code grp}: a {@code struct br_mdb_entry}, as in {@link #MDBA_MDB_ENTRY_INFO}. */
    public static final int MDBA_GET_ENTRY = 1;

    /** A nest of {@code MDBE_ATTR_*}. */
    public static final int MDBA_GET_ENTRY_ATTRS = 2;

    // Attributes in MDBA_SET_ENTRY_ATTRS and MDBA_GET_ENTRY_ATTRS.

    /** Unused. */
    public static final int MDBE_ATTR_UNSPEC = 0;

    /** {@code src}: the source's address. */
    public static final int MDBE_ATTR_SOURCE = 1;

    /** {@code source_list}: a nest of {@link #MDBE_SRC_LIST_ENTRY}. */
    public static final int MDBE_ATTR_SRC_LIST = 2;

    /** {@code filter_mode}: 0 {@code exclude}, 1 {@code include} (u8). */
    public static final int MDBE_ATTR_GROUP_MODE = 3;

    /** {@code proto}: who makes the entry, one of {@code RTPROT_*} (u8). */
    public static final int MDBE_ATTR_RTPROT = 4;

    /** {@code dst} of VXLAN: the address to send to. */
    public static final int MDBE_ATTR_DST = 5;

    /** {@code dst_port} of VXLAN (u16, host byte order). */
    public static final int MDBE_ATTR_DST_PORT = 6;

    /** {@code vni} of VXLAN (u32). */
    public static final int MDBE_ATTR_VNI = 7;

    /** {@code via} of VXLAN: index of the link to send from (u32). */
    public static final int MDBE_ATTR_IFINDEX = 8;

    /** {@code src_vni} of VXLAN (u32). */
    public static final int MDBE_ATTR_SRC_VNI = 9;

    /** In a flush, which bits of the state are meant (u8). */
    public static final int MDBE_ATTR_STATE_MASK = 10;

    // Attributes in MDBE_ATTR_SRC_LIST.

    /** Unused. */
    public static final int MDBE_SRC_LIST_UNSPEC = 0;

    /** One source: a nest of {@link #MDBE_SRCATTR_ADDRESS}. */
    public static final int MDBE_SRC_LIST_ENTRY = 1;

    // Attributes in MDBE_SRC_LIST_ENTRY.

    /** Unused. */
    public static final int MDBE_SRCATTR_UNSPEC = 0;

    /** Its address. */
    public static final int MDBE_SRCATTR_ADDRESS = 1;

    // Attributes in IfLink.LINK_XSTATS_TYPE_BRIDGE.

    /** Unused. */
    public static final int BRIDGE_XSTATS_UNSPEC = 0;

    /**
     * {@code vlan}: one VLAN.
     *
     * <pre>{@code
     * struct bridge_vlan_xstats {
     *     __u64 rx_bytes;    //  0
     *     __u64 rx_packets;  //  8
     *     __u64 tx_bytes;    // 16
     *     __u64 tx_packets;  // 24
     *     __u16 vid;         // 32
     *     __u16 flags;       // 34
     *     __u32 pad2;        // 36
     * };                     // 40  bytes
     * }</pre>
     */
    public static final int BRIDGE_XSTATS_VLAN = 1;

    /**
     * {@code mcast}: received and sent, {@code BR_MCAST_DIR_*}.
     *
     * <pre>{@code
     * struct br_mcast_stats {
     *     __u64 igmp_v1queries[BR_MCAST_DIR_SIZE];  //   0
     *     __u64 igmp_v2queries[BR_MCAST_DIR_SIZE];  //  16
     *     __u64 igmp_v3queries[BR_MCAST_DIR_SIZE];  //  32
     *     __u64 igmp_leaves[BR_MCAST_DIR_SIZE];     //  48
     *     __u64 igmp_v1reports[BR_MCAST_DIR_SIZE];  //  64
     *     __u64 igmp_v2reports[BR_MCAST_DIR_SIZE];  //  80
     *     __u64 igmp_v3reports[BR_MCAST_DIR_SIZE];  //  96
     *     __u64 igmp_parse_errors;                  // 112
     *     __u64 mld_v1queries[BR_MCAST_DIR_SIZE];   // 120
     *     __u64 mld_v2queries[BR_MCAST_DIR_SIZE];   // 136
     *     __u64 mld_leaves[BR_MCAST_DIR_SIZE];      // 152
     *     __u64 mld_v1reports[BR_MCAST_DIR_SIZE];   // 168
     *     __u64 mld_v2reports[BR_MCAST_DIR_SIZE];   // 184
     *     __u64 mld_parse_errors;                   // 200
     *     __u64 mcast_bytes[BR_MCAST_DIR_SIZE];     // 208
     *     __u64 mcast_packets[BR_MCAST_DIR_SIZE];   // 224
     * };                                            // 240  bytes
     * }</pre>
     */
    public static final int BRIDGE_XSTATS_MCAST = 2;

    /** Padding in front of 64-bit values. */
    public static final int BRIDGE_XSTATS_PAD = 3;

    /**
     * {@code stp}: spanning tree.
     *
     * <pre>{@code
     * struct bridge_stp_xstats {
     *     __u64 transition_blk;  //  0
     *     __u64 transition_fwd;  //  8
     *     __u64 rx_bpdu;         // 16
     *     __u64 tx_bpdu;         // 24
     *     __u64 rx_tcn;          // 32
     *     __u64 tx_tcn;          // 40
     * };                         // 48  bytes
     * }</pre>
     */
    public static final int BRIDGE_XSTATS_STP = 4;

    // Places in the arrays of struct br_mcast_stats.

    /** Received. */
    public static final int BR_MCAST_DIR_RX = 0;

    /** Sent. */
    public static final int BR_MCAST_DIR_TX = 1;

    // Numbers of the bits in IfLink.IFLA_BR_MULTI_BOOLOPT.

    /** {@code no_linklocal_learn}: do not learn from link-local frames. */
    public static final int BR_BOOLOPT_NO_LL_LEARN = 0;

    /** {@code mcast_vlan_snooping}: watch multicast for each VLAN. */
    public static final int BR_BOOLOPT_MCAST_VLAN_SNOOPING = 1;

    /** {@code mst_enabled}: many spanning trees. */
    public static final int BR_BOOLOPT_MST_ENABLE = 2;

    /** {@code mdb_offload_fail_notification}: tell what hardware did not take. */
    public static final int BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION = 3;

    /** {@code fdb_local_vlan_0}: the ports' own addresses in VLAN 0 only. */
    public static final int BR_BOOLOPT_FDB_LOCAL_VLAN_0 = 4;

    // Attributes in IfLink.IFLA_BR_MCAST_QUERIER_STATE.

    /** Unused. */
    public static final int BRIDGE_QUERIER_UNSPEC = 0;

    /** Who queries IPv4 groups. */
    public static final int BRIDGE_QUERIER_IP_ADDRESS = 1;

    /** Index of the port it is at (u32). */
    public static final int BRIDGE_QUERIER_IP_PORT = 2;

    /** How long it counts, in 1/100 s (u64). */
    public static final int BRIDGE_QUERIER_IP_OTHER_TIMER = 3;

    /** Padding in front of 64-bit values. */
    public static final int BRIDGE_QUERIER_PAD = 4;

    /** Who queries IPv6 groups. */
    public static final int BRIDGE_QUERIER_IPV6_ADDRESS = 5;

    /** Index of the port it is at (u32). */
    public static final int BRIDGE_QUERIER_IPV6_PORT = 6;

    /** How long it counts, in 1/100 s (u64). */
    public static final int BRIDGE_QUERIER_IPV6_OTHER_TIMER = 7;
}
