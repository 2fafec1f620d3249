package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** A queue for each socket, paced: {@code tc qdisc add dev DEV root fq}, tc-fq(8). */
public final class Fq extends TcKind<Fq> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("fq", "TCA_FQ_");

    /** {@code limit}: how many packets may wait; default 10000. */
    public static final Attribute<Long> PLIMIT = SPACE.u32(TCA_FQ_PLIMIT, "TCA_FQ_PLIMIT");

    /** {@code flow_limit}: how many of a flow; default 100. */
    public static final Attribute<Long> FLOW_PLIMIT =
            SPACE.u32(TCA_FQ_FLOW_PLIMIT, "TCA_FQ_FLOW_PLIMIT");

    /** {@code quantum}: bytes that a flow may send in turn; default two packets. */
    public static final Attribute<Long> QUANTUM = SPACE.u32(TCA_FQ_QUANTUM, "TCA_FQ_QUANTUM");

    /** {@code initial_quantum}: bytes that a new flow may send; default ten packets. */
    public static final Attribute<Long> INITIAL_QUANTUM =
            SPACE.u32(TCA_FQ_INITIAL_QUANTUM, "TCA_FQ_INITIAL_QUANTUM");

    /** {@code pacing}, {@code nopacing}: whether flows are paced; default on. */
    public static final Attribute<Boolean> RATE_ENABLE =
            SPACE.attribute(TCA_FQ_RATE_ENABLE, "TCA_FQ_RATE_ENABLE", Codecs.BOOL32);

    /** Obsolete: the kernel ignores it. */
    public static final Attribute<Rate> FLOW_DEFAULT_RATE =
            SPACE.attribute(TCA_FQ_FLOW_DEFAULT_RATE, "TCA_FQ_FLOW_DEFAULT_RATE", Rate.CODEC32);

    /** {@code maxrate}: how fast a flow may be; up to 34 Gbit/s, default any rate. */
    public static final Attribute<Rate> FLOW_MAX_RATE =
            SPACE.attribute(TCA_FQ_FLOW_MAX_RATE, "TCA_FQ_FLOW_MAX_RATE", Rate.CODEC32);

    /** {@code buckets}: how many hash buckets there are, as a power of 2: 1 to 18; default 10. */
    public static final Attribute<Long> BUCKETS_LOG =
            SPACE.attribute(
                    TCA_FQ_BUCKETS_LOG,
                    "TCA_FQ_BUCKETS_LOG",
                    Codecs.range(AttributeCodec.U32, 1L, 18L));

    /**
     * {@code refill_delay}: a pause that gives a flow new credit, in microseconds; default 40 ms.
     */
    public static final Attribute<Duration> FLOW_REFILL_DELAY =
            SPACE.attribute(TCA_FQ_FLOW_REFILL_DELAY, "TCA_FQ_FLOW_REFILL_DELAY", Structs.MICROS);

    /**
     * {@code orphan_mask}: of packets without a socket, how many flows they share; default 1023.
     */
    public static final Attribute<Long> ORPHAN_MASK =
            SPACE.u32(TCA_FQ_ORPHAN_MASK, "TCA_FQ_ORPHAN_MASK");

    /** {@code low_rate_threshold}: slower flows are paced packet by packet; default 550 Kbit/s. */
    public static final Attribute<Rate> LOW_RATE_THRESHOLD =
            SPACE.attribute(TCA_FQ_LOW_RATE_THRESHOLD, "TCA_FQ_LOW_RATE_THRESHOLD", Rate.CODEC32);

    /** {@code ce_threshold}: mark packets that waited longer, in microseconds; default never. */
    public static final Attribute<Duration> CE_THRESHOLD =
            SPACE.attribute(TCA_FQ_CE_THRESHOLD, "TCA_FQ_CE_THRESHOLD", Structs.MICROS);

    /** {@code timer_slack}: by how much timers may be late, in nanoseconds; default 10 us. */
    public static final Attribute<Duration> TIMER_SLACK =
            SPACE.attribute(TCA_FQ_TIMER_SLACK, "TCA_FQ_TIMER_SLACK", Structs.NANOS);

    /** {@code horizon}: how far ahead packets may be timed, in microseconds; default 10 s. */
    public static final Attribute<Duration> HORIZON =
            SPACE.attribute(TCA_FQ_HORIZON, "TCA_FQ_HORIZON", Structs.MICROS);

    /** {@code horizon_drop}, {@code horizon_cap}: drop what is beyond it, or send it there. */
    public static final Attribute<Boolean> HORIZON_DROP =
            SPACE.bool8(TCA_FQ_HORIZON_DROP, "TCA_FQ_HORIZON_DROP");

    /** {@code bands}, {@code priomap}: the band of each priority of packets; Linux 6.7. */
    public static final Attribute<FqPriorities> PRIOMAP =
            SPACE.attribute(TCA_FQ_PRIOMAP, "TCA_FQ_PRIOMAP", FqPriorities.CODEC);

    /** {@code weights}: of the three bands, at least 16384 each; Linux 6.7. */
    public static final Attribute<List<Integer>> WEIGHTS =
            SPACE.attribute(TCA_FQ_WEIGHTS, "TCA_FQ_WEIGHTS", FqPriorities.WEIGHTS);

    /** {@code offload_horizon}: how far ahead the device may pace, in microseconds; Linux 6.13. */
    public static final Attribute<Duration> OFFLOAD_HORIZON =
            SPACE.attribute(TCA_FQ_OFFLOAD_HORIZON, "TCA_FQ_OFFLOAD_HORIZON", Structs.MICROS);

    /** How the library knows the kind. */
    public static final Type<Fq> TYPE = new Type<>("fq", SPACE, Fq::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("fq", "struct tc_fq_qd_stats", 80, Statistics::read);

    private Fq(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The kernel's defaults.
     *
     * @return the kind
     */
    public static Fq create() {
        return TYPE.empty();
    }

    /**
     * What fq counts.
     *
     * <pre>{@code
     * struct tc_fq_qd_stats {
     *     __u64 gc_flows;
     *     __u64 highprio_packets;
     *     __u64 tcp_retrans;
     *     __u64 throttled;
     *     __u64 flows_plimit;
     *     __u64 pkts_too_long;
     *     __u64 allocation_errors;
     *     __s64 time_next_delayed_flow;
     *     __u32 flows;
     *     __u32 inactive_flows;
     *     __u32 throttled_flows;
     *     __u32 unthrottle_latency_ns;
     *     __u64 ce_mark;
     *     __u64 horizon_drops;
     *     __u64 horizon_caps;
     *     __u64 fastpath_packets;
     * };
     * }</pre>
     *
     * @param collectedFlows idle flows that were forgotten
     * @param highPriorityPackets packets of the highest priority; since Linux 6.7 what took the
     *     fast path is counted elsewhere
     * @param tcpRetransmits unused by today's kernels
     * @param throttled how often a flow had to wait for its time
     * @param flowLimited packets dropped since their flow had too many
     * @param tooLong packets that take too long at their flow's rate
     * @param allocationErrors flows for which there was no memory
     * @param nextDelayedFlow until a flow's time comes, negative if it has come
     * @param flows flows there are
     * @param inactiveFlows those that are idle
     * @param throttledFlows those that wait for their time
     * @param unthrottleLatency how late flows are let go
     * @param ceMarks packets marked since they waited longer than {@code ce_threshold}
     * @param horizonDrops packets dropped as timed too far ahead
     * @param horizonCaps packets sent earlier than timed
     * @param fastPathPackets packets that found no queue; Linux 6.7
     */
    public record Statistics(
            long collectedFlows,
            long highPriorityPackets,
            long tcpRetransmits,
            long throttled,
            long flowLimited,
            long tooLong,
            long allocationErrors,
            Duration nextDelayedFlow,
            long flows,
            long inactiveFlows,
            long throttledFlows,
            Duration unthrottleLatency,
            OptionalLong ceMarks,
            OptionalLong horizonDrops,
            OptionalLong horizonCaps,
            OptionalLong fastPathPackets) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(
                    b.getLong(),
                    b.getLong(),
                    b.getLong(),
                    b.getLong(),
                    b.getLong(),
                    b.getLong(),
                    b.getLong(),
                    Duration.ofNanos(b.getLong()),
                    u32(b),
                    u32(b),
                    u32(b),
                    nanos(b),
                    later64(b),
                    later64(b),
                    later64(b),
                    later64(b));
        }
    }
}
