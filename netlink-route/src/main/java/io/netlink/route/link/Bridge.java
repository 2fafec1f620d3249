package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import java.time.Duration;

/**
 * A bridge, a switch in software: {@code ip link add NAME type bridge …}; linux/if_link.h,
 * IFLA_BR_*.
 *
 * <pre>{@code
 * links.add(Link.named("br0").up().kind(Bridge.create().set(Bridge.VLAN_FILTERING, true)));
 * links.change(Link.named("veth-1").master("br0").port(BridgePort.create().set(…)));
 * }</pre>
 *
 * <p>Times are carried in hundredths of a second.
 */
public final class Bridge extends TypedKind<Bridge> {
    private static final AttributeSpace SPACE = AttributeSpace.named("bridge", "IFLA_BR_");

    /**
     * {@code forward_delay}: time spent listening and learning before forwarding; 2 to 30 s while
     * STP is on.
     */
    public static final Attribute<Duration> FORWARD_DELAY =
            SPACE.attribute(IFLA_BR_FORWARD_DELAY, "IFLA_BR_FORWARD_DELAY", Codecs.CLOCK_T);

    /** {@code hello_time}: time between STP hello packets; 1 to 10 s. */
    public static final Attribute<Duration> HELLO_TIME =
            SPACE.attribute(IFLA_BR_HELLO_TIME, "IFLA_BR_HELLO_TIME", Codecs.CLOCK_T);

    /** {@code max_age}: how long STP information is good for; 6 to 40 s. */
    public static final Attribute<Duration> MAX_AGE =
            SPACE.attribute(IFLA_BR_MAX_AGE, "IFLA_BR_MAX_AGE", Codecs.CLOCK_T);

    /** {@code ageing_time}: how long a learned address is kept; zero floods to all. */
    public static final Attribute<Duration> AGEING_TIME =
            SPACE.attribute(IFLA_BR_AGEING_TIME, "IFLA_BR_AGEING_TIME", Codecs.CLOCK_T);

    /** {@code stp_state}: whether the spanning tree protocol runs. */
    public static final Attribute<Boolean> STP_STATE =
            SPACE.attribute(IFLA_BR_STP_STATE, "IFLA_BR_STP_STATE", Codecs.BOOL32);

    /** {@code priority}: STP bridge priority, 0 to 65535; the least becomes the root. */
    public static final Attribute<Integer> PRIORITY =
            SPACE.u16(IFLA_BR_PRIORITY, "IFLA_BR_PRIORITY");

    /** {@code vlan_filtering}: whether ports filter by VLAN. */
    public static final Attribute<Boolean> VLAN_FILTERING =
            SPACE.bool8(IFLA_BR_VLAN_FILTERING, "IFLA_BR_VLAN_FILTERING");

    /** {@code vlan_protocol}: the VLAN ethertype, 0x8100 (802.1Q) or 0x88a8 (802.1ad). */
    public static final Attribute<Integer> VLAN_PROTOCOL =
            SPACE.be16(IFLA_BR_VLAN_PROTOCOL, "IFLA_BR_VLAN_PROTOCOL");

    /**
     * {@code group_fwd_mask}: which link-local groups 01:80:c2:00:00:0X are forwarded, a bit each.
     */
    public static final Attribute<Integer> GROUP_FWD_MASK =
            SPACE.u16(IFLA_BR_GROUP_FWD_MASK, "IFLA_BR_GROUP_FWD_MASK");

    /** {@code designated_root}: who is the root; told by the kernel. */
    public static final Attribute<BridgeId> ROOT_ID =
            SPACE.attribute(IFLA_BR_ROOT_ID, "IFLA_BR_ROOT_ID", BridgeId.CODEC);

    /** {@code bridge_id}: priority and address of this bridge; told by the kernel. */
    public static final Attribute<BridgeId> BRIDGE_ID =
            SPACE.attribute(IFLA_BR_BRIDGE_ID, "IFLA_BR_BRIDGE_ID", BridgeId.CODEC);

    /** {@code root_port}: the port towards the root, 0 on the root; told by the kernel. */
    public static final Attribute<Integer> ROOT_PORT =
            SPACE.u16(IFLA_BR_ROOT_PORT, "IFLA_BR_ROOT_PORT");

    /** {@code root_path_cost}: told by the kernel. */
    public static final Attribute<Long> ROOT_PATH_COST =
            SPACE.u32(IFLA_BR_ROOT_PATH_COST, "IFLA_BR_ROOT_PATH_COST");

    /** {@code topology_change}: told by the kernel. */
    public static final Attribute<Boolean> TOPOLOGY_CHANGE =
            SPACE.bool8(IFLA_BR_TOPOLOGY_CHANGE, "IFLA_BR_TOPOLOGY_CHANGE");

    /** {@code topology_change_detected}: told by the kernel. */
    public static final Attribute<Boolean> TOPOLOGY_CHANGE_DETECTED =
            SPACE.bool8(IFLA_BR_TOPOLOGY_CHANGE_DETECTED, "IFLA_BR_TOPOLOGY_CHANGE_DETECTED");

    /** {@code hello_timer}: until the next hello; told by the kernel. */
    public static final Attribute<Duration> HELLO_TIMER =
            SPACE.attribute(IFLA_BR_HELLO_TIMER, "IFLA_BR_HELLO_TIMER", Codecs.CLOCK_T64);

    /** {@code tcn_timer}: until the next topology change notice; told by the kernel. */
    public static final Attribute<Duration> TCN_TIMER =
            SPACE.attribute(IFLA_BR_TCN_TIMER, "IFLA_BR_TCN_TIMER", Codecs.CLOCK_T64);

    /** {@code topology_change_timer}: told by the kernel. */
    public static final Attribute<Duration> TOPOLOGY_CHANGE_TIMER =
            SPACE.attribute(
                    IFLA_BR_TOPOLOGY_CHANGE_TIMER,
                    "IFLA_BR_TOPOLOGY_CHANGE_TIMER",
                    Codecs.CLOCK_T64);

    /** {@code gc_timer}: until aged entries are dropped; told by the kernel. */
    public static final Attribute<Duration> GC_TIMER =
            SPACE.attribute(IFLA_BR_GC_TIMER, "IFLA_BR_GC_TIMER", Codecs.CLOCK_T64);

    /** {@code group_address}: where STP sends, 01:80:c2:00:00:0X with X 0 or 4 to F. */
    public static final Attribute<MacAddress> GROUP_ADDR =
            SPACE.mac(IFLA_BR_GROUP_ADDR, "IFLA_BR_GROUP_ADDR");

    /** {@code fdb_flush}: forget all learned addresses; only in requests. */
    public static final Attribute<Boolean> FDB_FLUSH =
            SPACE.flag(IFLA_BR_FDB_FLUSH, "IFLA_BR_FDB_FLUSH");

    /** {@code mcast_router}: 0 never, 1 as learned, 2 always a multicast router. */
    public static final Attribute<Integer> MCAST_ROUTER =
            SPACE.u8(IFLA_BR_MCAST_ROUTER, "IFLA_BR_MCAST_ROUTER");

    /** {@code mcast_snooping}: whether multicast goes only where it was asked for. */
    public static final Attribute<Boolean> MCAST_SNOOPING =
            SPACE.bool8(IFLA_BR_MCAST_SNOOPING, "IFLA_BR_MCAST_SNOOPING");

    /** {@code mcast_query_use_ifaddr}: query from the bridge's own address instead of 0.0.0.0. */
    public static final Attribute<Boolean> MCAST_QUERY_USE_IFADDR =
            SPACE.bool8(IFLA_BR_MCAST_QUERY_USE_IFADDR, "IFLA_BR_MCAST_QUERY_USE_IFADDR");

    /** {@code mcast_querier}: whether the bridge asks who wants multicast. */
    public static final Attribute<Boolean> MCAST_QUERIER =
            SPACE.bool8(IFLA_BR_MCAST_QUERIER, "IFLA_BR_MCAST_QUERIER");

    /** {@code mcast_hash_elasticity}: without effect since Linux 5.0. */
    public static final Attribute<Long> MCAST_HASH_ELASTICITY =
            SPACE.u32(IFLA_BR_MCAST_HASH_ELASTICITY, "IFLA_BR_MCAST_HASH_ELASTICITY");

    /** {@code mcast_hash_max}: how many groups may be known. */
    public static final Attribute<Long> MCAST_HASH_MAX =
            SPACE.u32(IFLA_BR_MCAST_HASH_MAX, "IFLA_BR_MCAST_HASH_MAX");

    /** {@code mcast_last_member_count}: queries before a group that was left is given up. */
    public static final Attribute<Long> MCAST_LAST_MEMBER_CNT =
            SPACE.u32(IFLA_BR_MCAST_LAST_MEMBER_CNT, "IFLA_BR_MCAST_LAST_MEMBER_CNT");

    /** {@code mcast_startup_query_count}: queries sent at the start. */
    public static final Attribute<Long> MCAST_STARTUP_QUERY_CNT =
            SPACE.u32(IFLA_BR_MCAST_STARTUP_QUERY_CNT, "IFLA_BR_MCAST_STARTUP_QUERY_CNT");

    /** {@code mcast_last_member_interval}: between queries after a leave. */
    public static final Attribute<Duration> MCAST_LAST_MEMBER_INTVL =
            SPACE.attribute(
                    IFLA_BR_MCAST_LAST_MEMBER_INTVL,
                    "IFLA_BR_MCAST_LAST_MEMBER_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_membership_interval}: after which a silent member is dropped. */
    public static final Attribute<Duration> MCAST_MEMBERSHIP_INTVL =
            SPACE.attribute(
                    IFLA_BR_MCAST_MEMBERSHIP_INTVL,
                    "IFLA_BR_MCAST_MEMBERSHIP_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_querier_interval}: after which a silent querier is replaced. */
    public static final Attribute<Duration> MCAST_QUERIER_INTVL =
            SPACE.attribute(
                    IFLA_BR_MCAST_QUERIER_INTVL, "IFLA_BR_MCAST_QUERIER_INTVL", Codecs.CLOCK_T64);

    /** {@code mcast_query_interval}: between queries; at least 1 s. */
    public static final Attribute<Duration> MCAST_QUERY_INTVL =
            SPACE.attribute(
                    IFLA_BR_MCAST_QUERY_INTVL, "IFLA_BR_MCAST_QUERY_INTVL", Codecs.CLOCK_T64);

    /** {@code mcast_query_response_interval}: the longest time for an answer. */
    public static final Attribute<Duration> MCAST_QUERY_RESPONSE_INTVL =
            SPACE.attribute(
                    IFLA_BR_MCAST_QUERY_RESPONSE_INTVL,
                    "IFLA_BR_MCAST_QUERY_RESPONSE_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_startup_query_interval}: between queries at the start; at least 1 s. */
    public static final Attribute<Duration> MCAST_STARTUP_QUERY_INTVL =
            SPACE.attribute(
                    IFLA_BR_MCAST_STARTUP_QUERY_INTVL,
                    "IFLA_BR_MCAST_STARTUP_QUERY_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code nf_call_iptables}: whether bridged IPv4 passes iptables. */
    public static final Attribute<Boolean> NF_CALL_IPTABLES =
            SPACE.bool8(IFLA_BR_NF_CALL_IPTABLES, "IFLA_BR_NF_CALL_IPTABLES");

    /** {@code nf_call_ip6tables}: whether bridged IPv6 passes ip6tables. */
    public static final Attribute<Boolean> NF_CALL_IP6TABLES =
            SPACE.bool8(IFLA_BR_NF_CALL_IP6TABLES, "IFLA_BR_NF_CALL_IP6TABLES");

    /** {@code nf_call_arptables}: whether bridged ARP passes arptables. */
    public static final Attribute<Boolean> NF_CALL_ARPTABLES =
            SPACE.bool8(IFLA_BR_NF_CALL_ARPTABLES, "IFLA_BR_NF_CALL_ARPTABLES");

    /**
     * {@code vlan_default_pvid}: the VLAN of untagged frames on new ports, 0 to 4094; 0 for none.
     */
    public static final Attribute<Integer> VLAN_DEFAULT_PVID =
            SPACE.u16(IFLA_BR_VLAN_DEFAULT_PVID, "IFLA_BR_VLAN_DEFAULT_PVID");

    /** {@code vlan_stats_enabled}: whether frames are counted by VLAN. */
    public static final Attribute<Boolean> VLAN_STATS_ENABLED =
            SPACE.bool8(IFLA_BR_VLAN_STATS_ENABLED, "IFLA_BR_VLAN_STATS_ENABLED");

    /** {@code mcast_stats_enabled}: whether multicast is counted. */
    public static final Attribute<Boolean> MCAST_STATS_ENABLED =
            SPACE.bool8(IFLA_BR_MCAST_STATS_ENABLED, "IFLA_BR_MCAST_STATS_ENABLED");

    /** {@code mcast_igmp_version}: 2 or 3. */
    public static final Attribute<Integer> MCAST_IGMP_VERSION =
            SPACE.u8(IFLA_BR_MCAST_IGMP_VERSION, "IFLA_BR_MCAST_IGMP_VERSION");

    /** {@code mcast_mld_version}: 1 or 2. */
    public static final Attribute<Integer> MCAST_MLD_VERSION =
            SPACE.u8(IFLA_BR_MCAST_MLD_VERSION, "IFLA_BR_MCAST_MLD_VERSION");

    /** {@code vlan_stats_per_port}: count by port and VLAN; only while the bridge has no ports. */
    public static final Attribute<Boolean> VLAN_STATS_PER_PORT =
            SPACE.bool8(IFLA_BR_VLAN_STATS_PER_PORT, "IFLA_BR_VLAN_STATS_PER_PORT");

    /**
     * Switches such as {@code no_linklocal_learn}, {@code mcast_vlan_snooping}, {@code
     * mst_enabled}.
     */
    public static final Attribute<BridgeOptions> MULTI_BOOLOPT =
            SPACE.attribute(IFLA_BR_MULTI_BOOLOPT, "IFLA_BR_MULTI_BOOLOPT", BridgeOptions.CODEC);

    /** {@code fdb_n_learned}: how many addresses are learned; told by the kernel. */
    public static final Attribute<Long> FDB_N_LEARNED =
            SPACE.u32(IFLA_BR_FDB_N_LEARNED, "IFLA_BR_FDB_N_LEARNED");

    /** {@code fdb_max_learned}: how many addresses may be learned, 0 for no limit. */
    public static final Attribute<Long> FDB_MAX_LEARNED =
            SPACE.u32(IFLA_BR_FDB_MAX_LEARNED, "IFLA_BR_FDB_MAX_LEARNED");

    /** {@code mcast_querier_state}: who asks who wants multicast; told by the kernel. */
    public static final Attribute<AttributeSet> MCAST_QUERIER_STATE =
            SPACE.nest(
                    IFLA_BR_MCAST_QUERIER_STATE,
                    "IFLA_BR_MCAST_QUERIER_STATE",
                    () -> BridgeQuerier.SPACE);

    /** How the library knows the kind. */
    public static final LinkKind.Type<Bridge> TYPE =
            new LinkKind.Type<>("bridge", SPACE, Bridge::new);

    private Bridge(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A bridge with the kernel's defaults.
     *
     * @return the kind
     */
    public static Bridge create() {
        return new Bridge(AttributeSet.empty(SPACE));
    }
}
