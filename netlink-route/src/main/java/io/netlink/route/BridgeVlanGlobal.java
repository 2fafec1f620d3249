package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;

/**
 * What a bridge keeps about a VLAN, whatever port: the words of {@code bridge vlan global set dev
 * BRIDGE vid VID …}; BRIDGE_VLANDB_GOPTS_* of linux/if_bridge.h. Immutable.
 *
 * <pre>{@code
 * vlans.setGlobal("br0", BridgeVlanGlobal.of(10).set(BridgeVlanGlobal.MCAST_QUERIER, true));
 * }</pre>
 */
public final class BridgeVlanGlobal implements Options<BridgeVlanGlobal> {
    static final AttributeSpace SPACE = AttributeSpace.named("vlan global", "BRIDGE_VLANDB_GOPTS_");
    static final AttributeSpace QUERIERS =
            AttributeSpace.named("BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE", "BRIDGE_QUERIER_");

    /** {@code vid}: the first VLAN. */
    public static final Attribute<Integer> ID =
            SPACE.u16(BRIDGE_VLANDB_GOPTS_ID, "BRIDGE_VLANDB_GOPTS_ID");

    /** The last VLAN, if there are several. */
    public static final Attribute<Integer> RANGE =
            SPACE.u16(BRIDGE_VLANDB_GOPTS_RANGE, "BRIDGE_VLANDB_GOPTS_RANGE");

    /**
     * {@code mcast_snooping}: whether groups are learned; wants {@code mcast_vlan_snooping} of the
     * bridge.
     */
    public static final Attribute<Boolean> MCAST_SNOOPING =
            SPACE.bool8(BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING, "BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING");

    /** {@code mcast_igmp_version}: 2 or 3. */
    public static final Attribute<Integer> MCAST_IGMP_VERSION =
            SPACE.u8(
                    BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION,
                    "BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION");

    /** {@code mcast_mld_version}: 1 or 2. */
    public static final Attribute<Integer> MCAST_MLD_VERSION =
            SPACE.u8(
                    BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION, "BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION");

    /** {@code mcast_last_member_count}: queries before a group is given up. */
    public static final Attribute<Long> MCAST_LAST_MEMBER_CNT =
            SPACE.u32(
                    BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT,
                    "BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT");

    /** {@code mcast_startup_query_count}: queries at the start. */
    public static final Attribute<Long> MCAST_STARTUP_QUERY_CNT =
            SPACE.u32(
                    BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT,
                    "BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT");

    /** {@code mcast_last_member_interval}: the time between queries before a group is given up. */
    public static final Attribute<Duration> MCAST_LAST_MEMBER_INTVL =
            SPACE.attribute(
                    BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL,
                    "BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_membership_interval}: the time until a group is forgotten. */
    public static final Attribute<Duration> MCAST_MEMBERSHIP_INTVL =
            SPACE.attribute(
                    BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL,
                    "BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_querier_interval}: the time until another querier is forgotten. */
    public static final Attribute<Duration> MCAST_QUERIER_INTVL =
            SPACE.attribute(
                    BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL,
                    "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_query_interval}: the time between queries. */
    public static final Attribute<Duration> MCAST_QUERY_INTVL =
            SPACE.attribute(
                    BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL,
                    "BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_query_response_interval}: the time that members have to answer. */
    public static final Attribute<Duration> MCAST_QUERY_RESPONSE_INTVL =
            SPACE.attribute(
                    BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL,
                    "BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_startup_query_interval}: the time between queries at the start. */
    public static final Attribute<Duration> MCAST_STARTUP_QUERY_INTVL =
            SPACE.attribute(
                    BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL,
                    "BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL",
                    Codecs.CLOCK_T64);

    /** {@code mcast_querier}: whether the bridge asks for members. */
    public static final Attribute<Boolean> MCAST_QUERIER =
            SPACE.bool8(BRIDGE_VLANDB_GOPTS_MCAST_QUERIER, "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER");

    /** The ports with a multicast router behind them; told by the kernel. */
    public static final Attribute<AttributeSet> MCAST_ROUTER_PORTS =
            SPACE.nest(
                    BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS,
                    "BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS",
                    () -> MdbAttributes.ROUTER);

    /** Who asks for members, BRIDGE_QUERIER_*; told by the kernel. */
    public static final Attribute<AttributeSet> MCAST_QUERIER_STATE =
            SPACE.nest(
                    BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE,
                    "BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE",
                    () -> QUERIERS);

    /**
     * {@code msti}: the spanning tree that the VLAN is in, 0 to 4094; wants {@code mst_enable} of
     * the bridge.
     */
    public static final Attribute<Integer> MSTI =
            SPACE.u16(BRIDGE_VLANDB_GOPTS_MSTI, "BRIDGE_VLANDB_GOPTS_MSTI");

    /** The IPv4 querier, inside {@link #MCAST_QUERIER_STATE}. */
    public static final Attribute<InetAddress> QUERIER_IP_ADDRESS =
            QUERIERS.attribute(
                    BRIDGE_QUERIER_IP_ADDRESS, "BRIDGE_QUERIER_IP_ADDRESS", Codecs.INET4);

    /** The index of the port that it is at, inside {@link #MCAST_QUERIER_STATE}. */
    public static final Attribute<Integer> QUERIER_IP_PORT =
            QUERIERS.attribute(
                    BRIDGE_QUERIER_IP_PORT, "BRIDGE_QUERIER_IP_PORT", AttributeCodec.S32);

    /** How long it is still remembered, inside {@link #MCAST_QUERIER_STATE}. */
    public static final Attribute<Duration> QUERIER_IP_OTHER_TIMER =
            QUERIERS.attribute(
                    BRIDGE_QUERIER_IP_OTHER_TIMER,
                    "BRIDGE_QUERIER_IP_OTHER_TIMER",
                    Codecs.CLOCK_T64);

    /** The IPv6 querier, inside {@link #MCAST_QUERIER_STATE}. */
    public static final Attribute<InetAddress> QUERIER_IPV6_ADDRESS =
            QUERIERS.attribute(
                    BRIDGE_QUERIER_IPV6_ADDRESS, "BRIDGE_QUERIER_IPV6_ADDRESS", Codecs.INET6);

    /** The index of the port that it is at, inside {@link #MCAST_QUERIER_STATE}. */
    public static final Attribute<Integer> QUERIER_IPV6_PORT =
            QUERIERS.attribute(
                    BRIDGE_QUERIER_IPV6_PORT, "BRIDGE_QUERIER_IPV6_PORT", AttributeCodec.S32);

    /** How long it is still remembered, inside {@link #MCAST_QUERIER_STATE}. */
    public static final Attribute<Duration> QUERIER_IPV6_OTHER_TIMER =
            QUERIERS.attribute(
                    BRIDGE_QUERIER_IPV6_OTHER_TIMER,
                    "BRIDGE_QUERIER_IPV6_OTHER_TIMER",
                    Codecs.CLOCK_T64);

    private final int bridge;
    private final AttributeSet data;

    BridgeVlanGlobal(int bridge, AttributeSet data) {
        this.bridge = bridge;
        this.data = data;
    }

    /**
     * {@code vid VID}.
     *
     * @param vid the VLAN, 1 to 4094
     * @return a VLAN of which nothing is said
     * @throws IllegalArgumentException if it is out of range
     */
    public static BridgeVlanGlobal of(int vid) {
        return new BridgeVlanGlobal(0, AttributeSet.empty(SPACE))
                .set(ID, BridgeVlan.checkVid(vid, 1));
    }

    /**
     * {@code vid FIRST-LAST}.
     *
     * @param first the first VLAN, 1 to 4094
     * @param last the last VLAN, not below the first
     * @return VLANs of which nothing is said
     * @throws IllegalArgumentException if one is out of range, or they are in the wrong order
     */
    public static BridgeVlanGlobal range(int first, int last) {
        BridgeVlan checked = BridgeVlan.range(first, last);
        return checked.data().has(BridgeVlan.RANGE) ? of(first).set(RANGE, last) : of(first);
    }

    /**
     * The bridge's index.
     *
     * @return 0 if it was not said
     */
    public int bridge() {
        return bridge;
    }

    /**
     * The first VLAN.
     *
     * @return 1 to 4094
     */
    public int vid() {
        return data.get(ID).orElse(0);
    }

    /**
     * The last VLAN.
     *
     * @return the first one if there is only one
     */
    public int lastVid() {
        return data.get(RANGE).orElse(vid());
    }

    /** What is sent to set it: without what only the kernel can say. */
    AttributeSet toBeSet() {
        return data.without(MCAST_ROUTER_PORTS).without(MCAST_QUERIER_STATE);
    }

    @Override
    public AttributeSet data() {
        return data;
    }

    @Override
    public BridgeVlanGlobal with(AttributeSet attributes) {
        return new BridgeVlanGlobal(bridge, attributes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BridgeVlanGlobal that
                && bridge == that.bridge
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(bridge, data);
    }

    /** The words of {@code bridge vlan global}, with the index. */
    @Override
    public String toString() {
        return (bridge == 0 ? "" : "dev if" + bridge + " ") + data;
    }
}
