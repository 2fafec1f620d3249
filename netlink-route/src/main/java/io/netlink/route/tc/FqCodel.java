package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.DecodeException;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Flows that take turns, each with {@link Codel}: {@code tc qdisc add dev DEV root fq_codel},
 * tc-fq_codel(8).
 */
public final class FqCodel extends TcKind<FqCodel> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("fq_codel", "TCA_FQ_CODEL_");

    private static final int CLASS_STATISTICS = 28;

    /** {@code target}: the delay to aim at, in microseconds; default 5 ms. */
    public static final Attribute<Duration> TARGET =
            SPACE.attribute(TCA_FQ_CODEL_TARGET, "TCA_FQ_CODEL_TARGET", Structs.MICROS);

    /** {@code limit}: how many packets may wait; default 10240. */
    public static final Attribute<Long> LIMIT = SPACE.u32(TCA_FQ_CODEL_LIMIT, "TCA_FQ_CODEL_LIMIT");

    /**
     * {@code interval}: how long the delay may be over the target, in microseconds; default 100 ms.
     */
    public static final Attribute<Duration> INTERVAL =
            SPACE.attribute(TCA_FQ_CODEL_INTERVAL, "TCA_FQ_CODEL_INTERVAL", Structs.MICROS);

    /** {@code ecn}: mark packets instead of dropping them; default on. */
    public static final Attribute<Boolean> ECN =
            SPACE.attribute(TCA_FQ_CODEL_ECN, "TCA_FQ_CODEL_ECN", Codecs.BOOL32);

    /** {@code flows}: how many queues there are, 1 to 65536; default 1024; only when it is made. */
    public static final Attribute<Long> FLOWS =
            SPACE.attribute(
                    TCA_FQ_CODEL_FLOWS,
                    "TCA_FQ_CODEL_FLOWS",
                    Codecs.range(AttributeCodec.U32, 1L, 65536L));

    /** {@code quantum}: bytes that a flow may send in turn; default the largest packet. */
    public static final Attribute<Long> QUANTUM =
            SPACE.u32(TCA_FQ_CODEL_QUANTUM, "TCA_FQ_CODEL_QUANTUM");

    /** {@code ce_threshold}: mark packets that waited longer, in microseconds; default never. */
    public static final Attribute<Duration> CE_THRESHOLD =
            SPACE.attribute(TCA_FQ_CODEL_CE_THRESHOLD, "TCA_FQ_CODEL_CE_THRESHOLD", Structs.MICROS);

    /** {@code drop_batch}: how many packets to drop at once at the most; default 64. */
    public static final Attribute<Long> DROP_BATCH_SIZE =
            SPACE.u32(TCA_FQ_CODEL_DROP_BATCH_SIZE, "TCA_FQ_CODEL_DROP_BATCH_SIZE");

    /** {@code memory_limit}: bytes that packets may take; default 32 MB. */
    public static final Attribute<Long> MEMORY_LIMIT =
            SPACE.u32(TCA_FQ_CODEL_MEMORY_LIMIT, "TCA_FQ_CODEL_MEMORY_LIMIT");

    /** The bits of the traffic class that choose what {@code ce_threshold} is for; Linux 5.16. */
    public static final Attribute<Integer> CE_THRESHOLD_SELECTOR =
            SPACE.u8(TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR, "TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR");

    /** Which of these bits count; Linux 5.16. */
    public static final Attribute<Integer> CE_THRESHOLD_MASK =
            SPACE.u8(TCA_FQ_CODEL_CE_THRESHOLD_MASK, "TCA_FQ_CODEL_CE_THRESHOLD_MASK");

    /** How the library knows the kind. */
    public static final Type<FqCodel> TYPE = new Type<>("fq_codel", SPACE, FqCodel::new);

    /** {@code -s}: what the qdisc counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct(
                    "fq_codel",
                    "struct tc_fq_codel_xstats",
                    32,
                    b -> Statistics.read(checked(b, TCA_FQ_CODEL_XSTATS_QDISC)));

    /** {@code -s}: what a flow, listed as a class, counts itself. */
    public static final TcCounters<FlowStatistics> FLOW_STATISTICS =
            TcCounters.struct(
                    "fq_codel",
                    "struct tc_fq_codel_xstats",
                    CLASS_STATISTICS,
                    b -> FlowStatistics.read(checked(b, TCA_FQ_CODEL_XSTATS_CLASS)));

    /** After the number that says whose they are. */
    private static ByteBuffer checked(ByteBuffer buffer, int type) {
        int is = buffer.getInt();
        if (is != type) {
            throw new DecodeException(
                    "struct tc_fq_codel_xstats", "is of type " + is + ", not " + type);
        }
        return buffer;
    }

    private FqCodel(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The kernel's defaults.
     *
     * @return the kind
     */
    public static FqCodel create() {
        return TYPE.empty();
    }

    /**
     * What fq_codel counts.
     *
     * <pre>{@code
     * struct tc_fq_codel_qd_stats {
     *     __u32 maxpacket;
     *     __u32 drop_overlimit;
     *     __u32 ecn_mark;
     *     __u32 new_flow_count;
     *     __u32 new_flows_len;
     *     __u32 old_flows_len;
     *     __u32 ce_mark;
     *     __u32 memory_usage;
     *     __u32 drop_overmemory;
     * };
     * }</pre>
     *
     * @param maxPacket the largest packet, in bytes
     * @param dropOverlimit packets dropped since the queue was full
     * @param ecnMarks packets marked
     * @param newFlows how often a packet began a flow
     * @param newFlowsLength flows in the list of new ones
     * @param oldFlowsLength flows in the list of old ones
     * @param ceMarks packets marked since they waited longer than {@code ce_threshold}
     * @param memoryUsed bytes that packets take
     * @param dropOverMemory packets dropped since {@code memory_limit} was reached
     */
    public record Statistics(
            long maxPacket,
            long dropOverlimit,
            long ecnMarks,
            long newFlows,
            long newFlowsLength,
            long oldFlowsLength,
            long ceMarks,
            OptionalLong memoryUsed,
            OptionalLong dropOverMemory) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(
                    u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), later32(b), later32(b));
        }
    }

    /**
     * What a flow of fq_codel counts.
     *
     * <pre>{@code
     * struct tc_fq_codel_cl_stats {
     *     __s32 deficit;
     *     __u32 ldelay;
     *     __u32 count;
     *     __u32 lastcount;
     *     __u32 dropping;
     *     __s32 drop_next;
     * };
     * }</pre>
     *
     * @param deficit bytes that it may still send in this turn
     * @param lastDelay how long its last packet waited
     * @param count drops since it began to drop
     * @param lastCount the count when it began
     * @param dropping whether it drops now
     * @param dropNextMicros microseconds until the next drop, negative if it is overdue
     */
    public record FlowStatistics(
            int deficit,
            Duration lastDelay,
            long count,
            long lastCount,
            boolean dropping,
            int dropNextMicros) {
        private static FlowStatistics read(ByteBuffer b) {
            return new FlowStatistics(
                    b.getInt(), micros(b), u32(b), u32(b), b.getInt() != 0, b.getInt());
        }
    }
}
