package io.netlink.route;

import static io.netlink.uapi.IfBonding.*;
import static io.netlink.uapi.IfBridge.*;
import static io.netlink.uapi.IfLink.*;
import static io.netlink.uapi.Mpls.MPLS_STATS_LINK;
import static io.netlink.uapi.Socket.AF_MPLS;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import java.util.List;

/**
 * The attributes of a message with a link's counters: IFLA_STATS_* of linux/if_link.h, and those
 * inside them. For use with {@link LinkStats#get} and {@link AttributeSet#get}.
 */
public final class LinkStatsAttributes {
    private LinkStatsAttributes() {}

    /** The table of what the kernel shows. */
    public static final AttributeSpace SPACE = AttributeSpace.named("link stats", "IFLA_STATS_");

    /** The table of requests. */
    static final AttributeSpace REQUEST = AttributeSpace.named("link stats", "IFLA_STATS_");

    /** By the number of a group: which of its counters are wanted. */
    static final AttributeSpace FILTERS =
            AttributeSpace.named("IFLA_STATS_GET_FILTERS", "IFLA_STATS_");

    private static final AttributeSpace XSTATS =
            AttributeSpace.named("IFLA_STATS_LINK_XSTATS", "LINK_XSTATS_TYPE_");
    private static final AttributeSpace BRIDGES =
            AttributeSpace.named("LINK_XSTATS_TYPE_BRIDGE", "BRIDGE_XSTATS_");
    private static final AttributeSpace BONDS =
            AttributeSpace.named("LINK_XSTATS_TYPE_BOND", "BOND_XSTATS_");
    private static final AttributeSpace LACP =
            AttributeSpace.named("BOND_XSTATS_3AD", "BOND_3AD_STAT_");
    private static final AttributeSpace OFFLOADS =
            AttributeSpace.named("IFLA_STATS_LINK_OFFLOAD_XSTATS", "IFLA_OFFLOAD_XSTATS_");
    private static final AttributeSpace HARDWARE =
            AttributeSpace.named("IFLA_OFFLOAD_XSTATS_HW_S_INFO", "IFLA_OFFLOAD_XSTATS_");
    private static final AttributeSpace HARDWARE_ONE =
            AttributeSpace.named("IFLA_OFFLOAD_XSTATS_L3_STATS", "IFLA_OFFLOAD_XSTATS_HW_S_INFO_");
    private static final AttributeSpace FAMILIES = AttributeSpace.named("IFLA_STATS_AF_SPEC");
    private static final AttributeSpace MPLS = AttributeSpace.named("AF_MPLS", "MPLS_STATS_");

    /** {@code link}: what {@code ip -s link} shows. */
    public static final Attribute<LinkStatistics> LINK_64 =
            SPACE.attribute(IFLA_STATS_LINK_64, "IFLA_STATS_LINK_64", LinkStatistics.CODEC);

    /** {@code xstats}: what a bridge or bond counts. */
    public static final Attribute<AttributeSet> LINK_XSTATS =
            SPACE.nest(IFLA_STATS_LINK_XSTATS, "IFLA_STATS_LINK_XSTATS", () -> XSTATS);

    /** {@code xstats_slave}: what the master counts for this port of it. */
    public static final Attribute<AttributeSet> LINK_XSTATS_SLAVE =
            SPACE.nest(IFLA_STATS_LINK_XSTATS_SLAVE, "IFLA_STATS_LINK_XSTATS_SLAVE", () -> XSTATS);

    /** {@code offload}: what the hardware counts. */
    public static final Attribute<AttributeSet> LINK_OFFLOAD_XSTATS =
            SPACE.nest(
                    IFLA_STATS_LINK_OFFLOAD_XSTATS,
                    "IFLA_STATS_LINK_OFFLOAD_XSTATS",
                    () -> OFFLOADS);

    /** {@code afstats}: what families count. */
    public static final Attribute<AttributeSet> AF_SPEC =
            SPACE.nest(IFLA_STATS_AF_SPEC, "IFLA_STATS_AF_SPEC", () -> FAMILIES);

    /** A bridge's, inside {@link #LINK_XSTATS} and {@link #LINK_XSTATS_SLAVE}. */
    public static final Attribute<AttributeSet> BRIDGE =
            XSTATS.nest(LINK_XSTATS_TYPE_BRIDGE, "LINK_XSTATS_TYPE_BRIDGE", () -> BRIDGES);

    /** A bond's, inside {@link #LINK_XSTATS} and {@link #LINK_XSTATS_SLAVE}. */
    public static final Attribute<AttributeSet> BOND =
            XSTATS.nest(LINK_XSTATS_TYPE_BOND, "LINK_XSTATS_TYPE_BOND", () -> BONDS);

    /** {@code vlan}, inside {@link #BRIDGE}: the last; {@link LinkStats#bridgeVlans()} has all. */
    public static final Attribute<BridgeVlanStatistics> BRIDGE_VLAN =
            BRIDGES.attribute(BRIDGE_XSTATS_VLAN, "BRIDGE_XSTATS_VLAN", BridgeVlanStatistics.CODEC);

    /**
     * {@code mcast}, inside {@link #BRIDGE}: the numbers of {@code struct br_mcast_stats} in its
     * order, those that have two received first and then sent.
     */
    public static final Attribute<List<Long>> BRIDGE_MCAST =
            BRIDGES.attribute(BRIDGE_XSTATS_MCAST, "BRIDGE_XSTATS_MCAST", Codecs.U64_ARRAY);

    /** {@code stp}, inside {@link #BRIDGE}, of a port. */
    public static final Attribute<BridgeStpStatistics> BRIDGE_STP =
            BRIDGES.attribute(BRIDGE_XSTATS_STP, "BRIDGE_XSTATS_STP", BridgeStpStatistics.CODEC);

    /** {@code 802.3ad}, inside {@link #BOND}. */
    public static final Attribute<AttributeSet> BOND_3AD =
            BONDS.nest(BOND_XSTATS_3AD, "BOND_XSTATS_3AD", () -> LACP);

    /** {@code cpu_hit}, inside {@link #LINK_OFFLOAD_XSTATS}: what the hardware did not do. */
    public static final Attribute<LinkStatistics> CPU_HIT =
            OFFLOADS.attribute(
                    IFLA_OFFLOAD_XSTATS_CPU_HIT,
                    "IFLA_OFFLOAD_XSTATS_CPU_HIT",
                    LinkStatistics.CODEC);

    /** {@code hw_stats_info}, inside {@link #LINK_OFFLOAD_XSTATS}: who counts what. */
    public static final Attribute<AttributeSet> HW_S_INFO =
            OFFLOADS.nest(
                    IFLA_OFFLOAD_XSTATS_HW_S_INFO, "IFLA_OFFLOAD_XSTATS_HW_S_INFO", () -> HARDWARE);

    /** {@code l3_stats}, inside {@link #LINK_OFFLOAD_XSTATS}: packets that the hardware routed. */
    public static final Attribute<LinkHardwareStatistics> L3_STATS =
            OFFLOADS.attribute(
                    IFLA_OFFLOAD_XSTATS_L3_STATS,
                    "IFLA_OFFLOAD_XSTATS_L3_STATS",
                    LinkHardwareStatistics.CODEC);

    /** Of {@link #L3_STATS}, inside {@link #HW_S_INFO}. */
    public static final Attribute<AttributeSet> L3_STATS_INFO =
            HARDWARE.nest(
                    IFLA_OFFLOAD_XSTATS_L3_STATS,
                    "IFLA_OFFLOAD_XSTATS_L3_STATS",
                    () -> HARDWARE_ONE);

    /** {@code request}, inside {@link #L3_STATS_INFO}: whether somebody asked to count. */
    public static final Attribute<Boolean> REQUESTED =
            HARDWARE_ONE.bool8(
                    IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST, "IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST");

    /** {@code used}, inside {@link #L3_STATS_INFO}: whether the hardware does count. */
    public static final Attribute<Boolean> USED =
            HARDWARE_ONE.bool8(
                    IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED, "IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED");

    /** MPLS, inside {@link #AF_SPEC}. */
    public static final Attribute<AttributeSet> MPLS_STATS =
            FAMILIES.nest(AF_MPLS, "AF_MPLS", () -> MPLS);

    /** The counters, inside {@link #MPLS_STATS}; here the last is what had no route. */
    public static final Attribute<LinkHardwareStatistics> MPLS_LINK =
            MPLS.attribute(MPLS_STATS_LINK, "MPLS_STATS_LINK", LinkHardwareStatistics.MPLS_CODEC);

    static final Attribute<Boolean> SET_L3_STATS =
            REQUEST.bool8(
                    IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS,
                    "IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS");

    static {
        REQUEST.nest(IFLA_STATS_GET_FILTERS, "IFLA_STATS_GET_FILTERS", () -> FILTERS);
        FILTERS.u32(IFLA_STATS_LINK_OFFLOAD_XSTATS, "IFLA_STATS_LINK_OFFLOAD_XSTATS");
        lacp(BOND_3AD_STAT_LACPDU_RX, "BOND_3AD_STAT_LACPDU_RX");
        lacp(BOND_3AD_STAT_LACPDU_TX, "BOND_3AD_STAT_LACPDU_TX");
        lacp(BOND_3AD_STAT_LACPDU_UNKNOWN_RX, "BOND_3AD_STAT_LACPDU_UNKNOWN_RX");
        lacp(BOND_3AD_STAT_LACPDU_ILLEGAL_RX, "BOND_3AD_STAT_LACPDU_ILLEGAL_RX");
        lacp(BOND_3AD_STAT_MARKER_RX, "BOND_3AD_STAT_MARKER_RX");
        lacp(BOND_3AD_STAT_MARKER_TX, "BOND_3AD_STAT_MARKER_TX");
        lacp(BOND_3AD_STAT_MARKER_RESP_RX, "BOND_3AD_STAT_MARKER_RESP_RX");
        lacp(BOND_3AD_STAT_MARKER_RESP_TX, "BOND_3AD_STAT_MARKER_RESP_TX");
        lacp(BOND_3AD_STAT_MARKER_UNKNOWN_RX, "BOND_3AD_STAT_MARKER_UNKNOWN_RX");
    }

    static final Operation SHOWN =
            new Operation("RTM_NEWSTATS", RtNetlink.RTM_NEWSTATS, IfStatsMsg.LENGTH, SPACE);
    static final Operation GET =
            new Operation("RTM_GETSTATS", RtNetlink.RTM_GETSTATS, IfStatsMsg.LENGTH, REQUEST);
    static final Operation SET =
            new Operation("RTM_SETSTATS", RtNetlink.RTM_SETSTATS, IfStatsMsg.LENGTH, REQUEST);

    /** Rows of {@link #BOND_3AD}, to be found by number: BOND_3AD_STAT_* of linux/if_bonding.h. */
    private static void lacp(int code, String constant) {
        LACP.attribute(code, constant, AttributeCodec.U64);
    }
}
