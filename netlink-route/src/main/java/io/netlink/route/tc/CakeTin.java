package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;

import java.time.Duration;

/**
 * What a tin of {@link Cake} counts: one row for each; the tins are in {@link
 * CakeStatistics#TIN_STATS}.
 */
public final class CakeTin {
    private CakeTin() {}

    static final AttributeSpace SPACE = AttributeSpace.named("cake tin", "TCA_CAKE_TIN_STATS_");

    /** Packets that came. */
    public static final Attribute<Long> SENT_PACKETS =
            SPACE.u32(TCA_CAKE_TIN_STATS_SENT_PACKETS, "TCA_CAKE_TIN_STATS_SENT_PACKETS");

    /** Bytes that came. */
    public static final Attribute<Long> SENT_BYTES64 =
            SPACE.u64(TCA_CAKE_TIN_STATS_SENT_BYTES64, "TCA_CAKE_TIN_STATS_SENT_BYTES64");

    /** Packets dropped. */
    public static final Attribute<Long> DROPPED_PACKETS =
            SPACE.u32(TCA_CAKE_TIN_STATS_DROPPED_PACKETS, "TCA_CAKE_TIN_STATS_DROPPED_PACKETS");

    /** Bytes dropped. */
    public static final Attribute<Long> DROPPED_BYTES64 =
            SPACE.u64(TCA_CAKE_TIN_STATS_DROPPED_BYTES64, "TCA_CAKE_TIN_STATS_DROPPED_BYTES64");

    /** Acknowledgements dropped as not needed. */
    public static final Attribute<Long> ACKS_DROPPED_PACKETS =
            SPACE.u32(
                    TCA_CAKE_TIN_STATS_ACKS_DROPPED_PACKETS,
                    "TCA_CAKE_TIN_STATS_ACKS_DROPPED_PACKETS");

    /** Bytes of these. */
    public static final Attribute<Long> ACKS_DROPPED_BYTES64 =
            SPACE.u64(
                    TCA_CAKE_TIN_STATS_ACKS_DROPPED_BYTES64,
                    "TCA_CAKE_TIN_STATS_ACKS_DROPPED_BYTES64");

    /** Packets marked. */
    public static final Attribute<Long> ECN_MARKED_PACKETS =
            SPACE.u32(
                    TCA_CAKE_TIN_STATS_ECN_MARKED_PACKETS, "TCA_CAKE_TIN_STATS_ECN_MARKED_PACKETS");

    /** Bytes of these. */
    public static final Attribute<Long> ECN_MARKED_BYTES64 =
            SPACE.u64(
                    TCA_CAKE_TIN_STATS_ECN_MARKED_BYTES64, "TCA_CAKE_TIN_STATS_ECN_MARKED_BYTES64");

    /** Packets that wait. */
    public static final Attribute<Long> BACKLOG_PACKETS =
            SPACE.u32(TCA_CAKE_TIN_STATS_BACKLOG_PACKETS, "TCA_CAKE_TIN_STATS_BACKLOG_PACKETS");

    /** Bytes that wait. */
    public static final Attribute<Long> BACKLOG_BYTES =
            SPACE.u32(TCA_CAKE_TIN_STATS_BACKLOG_BYTES, "TCA_CAKE_TIN_STATS_BACKLOG_BYTES");

    /** {@code thresh}: up to which rate the tin goes first. */
    public static final Attribute<Rate> THRESHOLD_RATE64 =
            SPACE.attribute(
                    TCA_CAKE_TIN_STATS_THRESHOLD_RATE64,
                    "TCA_CAKE_TIN_STATS_THRESHOLD_RATE64",
                    Rate.CODEC64);

    /** {@code target}: the delay to aim at. */
    public static final Attribute<Duration> TARGET_US =
            SPACE.attribute(
                    TCA_CAKE_TIN_STATS_TARGET_US, "TCA_CAKE_TIN_STATS_TARGET_US", Structs.MICROS);

    /** {@code interval}: how long the delay may be over it. */
    public static final Attribute<Duration> INTERVAL_US =
            SPACE.attribute(
                    TCA_CAKE_TIN_STATS_INTERVAL_US,
                    "TCA_CAKE_TIN_STATS_INTERVAL_US",
                    Structs.MICROS);

    /** Packets whose queue was another flow's. */
    public static final Attribute<Long> WAY_INDIRECT_HITS =
            SPACE.u32(TCA_CAKE_TIN_STATS_WAY_INDIRECT_HITS, "TCA_CAKE_TIN_STATS_WAY_INDIRECT_HITS");

    /** Packets that began a flow. */
    public static final Attribute<Long> WAY_MISSES =
            SPACE.u32(TCA_CAKE_TIN_STATS_WAY_MISSES, "TCA_CAKE_TIN_STATS_WAY_MISSES");

    /** Packets that share a queue with another flow. */
    public static final Attribute<Long> WAY_COLLISIONS =
            SPACE.u32(TCA_CAKE_TIN_STATS_WAY_COLLISIONS, "TCA_CAKE_TIN_STATS_WAY_COLLISIONS");

    /** {@code pk_delay}: the longest delay of late. */
    public static final Attribute<Duration> PEAK_DELAY_US =
            SPACE.attribute(
                    TCA_CAKE_TIN_STATS_PEAK_DELAY_US,
                    "TCA_CAKE_TIN_STATS_PEAK_DELAY_US",
                    Structs.MICROS);

    /** {@code av_delay}: the average delay. */
    public static final Attribute<Duration> AVG_DELAY_US =
            SPACE.attribute(
                    TCA_CAKE_TIN_STATS_AVG_DELAY_US,
                    "TCA_CAKE_TIN_STATS_AVG_DELAY_US",
                    Structs.MICROS);

    /** {@code sp_delay}: the delay of flows with few packets. */
    public static final Attribute<Duration> BASE_DELAY_US =
            SPACE.attribute(
                    TCA_CAKE_TIN_STATS_BASE_DELAY_US,
                    "TCA_CAKE_TIN_STATS_BASE_DELAY_US",
                    Structs.MICROS);

    /** Flows with few packets. */
    public static final Attribute<Long> SPARSE_FLOWS =
            SPACE.u32(TCA_CAKE_TIN_STATS_SPARSE_FLOWS, "TCA_CAKE_TIN_STATS_SPARSE_FLOWS");

    /** Flows with many. */
    public static final Attribute<Long> BULK_FLOWS =
            SPACE.u32(TCA_CAKE_TIN_STATS_BULK_FLOWS, "TCA_CAKE_TIN_STATS_BULK_FLOWS");

    /** Flows that do not slow down. */
    public static final Attribute<Long> UNRESPONSIVE_FLOWS =
            SPACE.u32(
                    TCA_CAKE_TIN_STATS_UNRESPONSIVE_FLOWS, "TCA_CAKE_TIN_STATS_UNRESPONSIVE_FLOWS");

    /** The largest packet, in bytes. */
    public static final Attribute<Long> MAX_SKBLEN =
            SPACE.u32(TCA_CAKE_TIN_STATS_MAX_SKBLEN, "TCA_CAKE_TIN_STATS_MAX_SKBLEN");

    /** Bytes that a flow may send in turn. */
    public static final Attribute<Long> FLOW_QUANTUM =
            SPACE.u32(TCA_CAKE_TIN_STATS_FLOW_QUANTUM, "TCA_CAKE_TIN_STATS_FLOW_QUANTUM");
}
