package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import java.time.Duration;

/**
 * What a bridge keeps about a port of it: {@code ip link set DEV type bridge_slave …}, {@code
 * bridge link set}; linux/if_link.h, IFLA_BRPORT_*.
 *
 * <pre>{@code
 * links.change(Link.named("veth-1").port(BridgePort.create().set(BridgePort.ISOLATED, true)));
 * links.get("veth-1").port(BridgePort.TYPE).flatMap(port -> port.get(BridgePort.STATE));
 * }</pre>
 */
public final class BridgePort extends TypedKind<BridgePort> {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("bridge_slave", "IFLA_BRPORT_");

    /**
     * {@code state}: 0 disabled, 1 listening, 2 learning, 3 forwarding, 4 blocking (BR_STATE_*);
     * only while STP is off.
     */
    public static final Attribute<Integer> STATE = SPACE.u8(IFLA_BRPORT_STATE, "IFLA_BRPORT_STATE");

    /** {@code priority}: STP port priority, 0 to 63. */
    public static final Attribute<Integer> PRIORITY =
            SPACE.u16(IFLA_BRPORT_PRIORITY, "IFLA_BRPORT_PRIORITY");

    /** {@code cost}: STP path cost, 1 to 65535. */
    public static final Attribute<Long> COST = SPACE.u32(IFLA_BRPORT_COST, "IFLA_BRPORT_COST");

    /** {@code hairpin}: whether frames may go out where they came in. */
    public static final Attribute<Boolean> MODE = SPACE.bool8(IFLA_BRPORT_MODE, "IFLA_BRPORT_MODE");

    /** {@code guard}: block STP packets from outside. */
    public static final Attribute<Boolean> GUARD =
            SPACE.bool8(IFLA_BRPORT_GUARD, "IFLA_BRPORT_GUARD");

    /** {@code root_block}: never become the root port. */
    public static final Attribute<Boolean> PROTECT =
            SPACE.bool8(IFLA_BRPORT_PROTECT, "IFLA_BRPORT_PROTECT");

    /** {@code fastleave}: stop multicast at the first leave. */
    public static final Attribute<Boolean> FAST_LEAVE =
            SPACE.bool8(IFLA_BRPORT_FAST_LEAVE, "IFLA_BRPORT_FAST_LEAVE");

    /** {@code learning}: learn source addresses. */
    public static final Attribute<Boolean> LEARNING =
            SPACE.bool8(IFLA_BRPORT_LEARNING, "IFLA_BRPORT_LEARNING");

    /** {@code flood}: send frames to unknown addresses here too. */
    public static final Attribute<Boolean> UNICAST_FLOOD =
            SPACE.bool8(IFLA_BRPORT_UNICAST_FLOOD, "IFLA_BRPORT_UNICAST_FLOOD");

    /** {@code proxy_arp}: answer ARP for neighbours that are known. */
    public static final Attribute<Boolean> PROXYARP =
            SPACE.bool8(IFLA_BRPORT_PROXYARP, "IFLA_BRPORT_PROXYARP");

    /** {@code learning_sync}: take over what the device learned. */
    public static final Attribute<Boolean> LEARNING_SYNC =
            SPACE.bool8(IFLA_BRPORT_LEARNING_SYNC, "IFLA_BRPORT_LEARNING_SYNC");

    /** {@code proxy_arp_wifi}: proxy ARP as 802.11 wants it. */
    public static final Attribute<Boolean> PROXYARP_WIFI =
            SPACE.bool8(IFLA_BRPORT_PROXYARP_WIFI, "IFLA_BRPORT_PROXYARP_WIFI");

    /** {@code designated_root}: told by the kernel. */
    public static final Attribute<BridgeId> ROOT_ID =
            SPACE.attribute(IFLA_BRPORT_ROOT_ID, "IFLA_BRPORT_ROOT_ID", BridgeId.CODEC);

    /** {@code designated_bridge}: told by the kernel. */
    public static final Attribute<BridgeId> BRIDGE_ID =
            SPACE.attribute(IFLA_BRPORT_BRIDGE_ID, "IFLA_BRPORT_BRIDGE_ID", BridgeId.CODEC);

    /** {@code designated_port}: told by the kernel. */
    public static final Attribute<Integer> DESIGNATED_PORT =
            SPACE.u16(IFLA_BRPORT_DESIGNATED_PORT, "IFLA_BRPORT_DESIGNATED_PORT");

    /** {@code designated_cost}: told by the kernel. */
    public static final Attribute<Integer> DESIGNATED_COST =
            SPACE.u16(IFLA_BRPORT_DESIGNATED_COST, "IFLA_BRPORT_DESIGNATED_COST");

    /** {@code port_id}: told by the kernel. */
    public static final Attribute<Integer> ID = SPACE.u16(IFLA_BRPORT_ID, "IFLA_BRPORT_ID");

    /** {@code port_no}: told by the kernel. */
    public static final Attribute<Integer> NO = SPACE.u16(IFLA_BRPORT_NO, "IFLA_BRPORT_NO");

    /** {@code topology_change_ack}: told by the kernel. */
    public static final Attribute<Boolean> TOPOLOGY_CHANGE_ACK =
            SPACE.bool8(IFLA_BRPORT_TOPOLOGY_CHANGE_ACK, "IFLA_BRPORT_TOPOLOGY_CHANGE_ACK");

    /** {@code config_pending}: told by the kernel. */
    public static final Attribute<Boolean> CONFIG_PENDING =
            SPACE.bool8(IFLA_BRPORT_CONFIG_PENDING, "IFLA_BRPORT_CONFIG_PENDING");

    /** {@code message_age_timer}: told by the kernel. */
    public static final Attribute<Duration> MESSAGE_AGE_TIMER =
            SPACE.attribute(
                    IFLA_BRPORT_MESSAGE_AGE_TIMER,
                    "IFLA_BRPORT_MESSAGE_AGE_TIMER",
                    Codecs.CLOCK_T64);

    /** {@code forward_delay_timer}: told by the kernel. */
    public static final Attribute<Duration> FORWARD_DELAY_TIMER =
            SPACE.attribute(
                    IFLA_BRPORT_FORWARD_DELAY_TIMER,
                    "IFLA_BRPORT_FORWARD_DELAY_TIMER",
                    Codecs.CLOCK_T64);

    /** {@code hold_timer}: told by the kernel. */
    public static final Attribute<Duration> HOLD_TIMER =
            SPACE.attribute(IFLA_BRPORT_HOLD_TIMER, "IFLA_BRPORT_HOLD_TIMER", Codecs.CLOCK_T64);

    /** {@code fdb_flush}: forget what was learned here; only in requests. */
    public static final Attribute<Boolean> FLUSH =
            SPACE.flag(IFLA_BRPORT_FLUSH, "IFLA_BRPORT_FLUSH");

    /** {@code mcast_router}: 0 never, 1 as learned, 2 always, 3 for a while. */
    public static final Attribute<Integer> MULTICAST_ROUTER =
            SPACE.u8(IFLA_BRPORT_MULTICAST_ROUTER, "IFLA_BRPORT_MULTICAST_ROUTER");

    /** {@code mcast_flood}: send unknown multicast here too. */
    public static final Attribute<Boolean> MCAST_FLOOD =
            SPACE.bool8(IFLA_BRPORT_MCAST_FLOOD, "IFLA_BRPORT_MCAST_FLOOD");

    /** {@code mcast_to_unicast}: send multicast to each member by itself. */
    public static final Attribute<Boolean> MCAST_TO_UCAST =
            SPACE.bool8(IFLA_BRPORT_MCAST_TO_UCAST, "IFLA_BRPORT_MCAST_TO_UCAST");

    /** {@code vlan_tunnel}: map VLANs to tunnel ids. */
    public static final Attribute<Boolean> VLAN_TUNNEL =
            SPACE.bool8(IFLA_BRPORT_VLAN_TUNNEL, "IFLA_BRPORT_VLAN_TUNNEL");

    /** {@code bcast_flood}: send broadcast here too. */
    public static final Attribute<Boolean> BCAST_FLOOD =
            SPACE.bool8(IFLA_BRPORT_BCAST_FLOOD, "IFLA_BRPORT_BCAST_FLOOD");

    /**
     * {@code group_fwd_mask}: which link-local groups 01:80:c2:00:00:0X are forwarded, a bit each.
     */
    public static final Attribute<Integer> GROUP_FWD_MASK =
            SPACE.u16(IFLA_BRPORT_GROUP_FWD_MASK, "IFLA_BRPORT_GROUP_FWD_MASK");

    /** {@code neigh_suppress}: answer ARP and ND for others. */
    public static final Attribute<Boolean> NEIGH_SUPPRESS =
            SPACE.bool8(IFLA_BRPORT_NEIGH_SUPPRESS, "IFLA_BRPORT_NEIGH_SUPPRESS");

    /** {@code isolated}: no traffic to other isolated ports. */
    public static final Attribute<Boolean> ISOLATED =
            SPACE.bool8(IFLA_BRPORT_ISOLATED, "IFLA_BRPORT_ISOLATED");

    /** {@code backup_port}: the index of the port to use while this one is down, 0 for none. */
    public static final Attribute<Integer> BACKUP_PORT =
            SPACE.s32(IFLA_BRPORT_BACKUP_PORT, "IFLA_BRPORT_BACKUP_PORT");

    /** {@code mrp_ring_open}: told by the kernel. */
    public static final Attribute<Boolean> MRP_RING_OPEN =
            SPACE.bool8(IFLA_BRPORT_MRP_RING_OPEN, "IFLA_BRPORT_MRP_RING_OPEN");

    /** {@code mrp_in_open}: told by the kernel. */
    public static final Attribute<Boolean> MRP_IN_OPEN =
            SPACE.bool8(IFLA_BRPORT_MRP_IN_OPEN, "IFLA_BRPORT_MRP_IN_OPEN");

    /** {@code mcast_eht_hosts_limit}: how many hosts are tracked, 1 and more. */
    public static final Attribute<Long> MCAST_EHT_HOSTS_LIMIT =
            SPACE.u32(IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT, "IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT");

    /** {@code mcast_eht_hosts_cnt}: how many hosts are tracked; told by the kernel. */
    public static final Attribute<Long> MCAST_EHT_HOSTS_CNT =
            SPACE.u32(IFLA_BRPORT_MCAST_EHT_HOSTS_CNT, "IFLA_BRPORT_MCAST_EHT_HOSTS_CNT");

    /** {@code locked}: only known senders may speak. */
    public static final Attribute<Boolean> LOCKED =
            SPACE.bool8(IFLA_BRPORT_LOCKED, "IFLA_BRPORT_LOCKED");

    /**
     * {@code mab}: note unknown senders as locked entries; wants {@code locked} and {@code
     * learning}.
     */
    public static final Attribute<Boolean> MAB = SPACE.bool8(IFLA_BRPORT_MAB, "IFLA_BRPORT_MAB");

    /** {@code mcast_n_groups}: how many groups have members here; told by the kernel. */
    public static final Attribute<Long> MCAST_N_GROUPS =
            SPACE.u32(IFLA_BRPORT_MCAST_N_GROUPS, "IFLA_BRPORT_MCAST_N_GROUPS");

    /** {@code mcast_max_groups}: how many groups may have members here, 0 for no limit. */
    public static final Attribute<Long> MCAST_MAX_GROUPS =
            SPACE.u32(IFLA_BRPORT_MCAST_MAX_GROUPS, "IFLA_BRPORT_MCAST_MAX_GROUPS");

    /** {@code neigh_vlan_suppress}: suppression for each VLAN by itself. */
    public static final Attribute<Boolean> NEIGH_VLAN_SUPPRESS =
            SPACE.bool8(IFLA_BRPORT_NEIGH_VLAN_SUPPRESS, "IFLA_BRPORT_NEIGH_VLAN_SUPPRESS");

    /** {@code backup_nhid}: the nexthop object for what goes to the backup port, 0 for none. */
    public static final Attribute<Long> BACKUP_NHID =
            SPACE.u32(IFLA_BRPORT_BACKUP_NHID, "IFLA_BRPORT_BACKUP_NHID");

    /** How the library knows it; the name is the master's. */
    public static final LinkKind.Type<BridgePort> TYPE =
            new LinkKind.Type<>("bridge", SPACE, BridgePort::new);

    private BridgePort(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A port of which nothing is said yet.
     *
     * @return the port
     */
    public static BridgePort create() {
        return new BridgePort(AttributeSet.empty(SPACE));
    }
}
