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

/**
 * Flows that take turns, each with {@link Pie}: {@code tc qdisc add dev DEV root fq_pie},
 * tc-fq_pie(8).
 */
public final class FqPie extends TcKind<FqPie> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("fq_pie", "TCA_FQ_PIE_");

    /** {@code target}: the delay to aim at, in microseconds; default 15 ms. */
    public static final Attribute<Duration> TARGET =
            SPACE.attribute(TCA_FQ_PIE_TARGET, "TCA_FQ_PIE_TARGET", Structs.MICROS);

    /** {@code limit}: how many packets may wait; default 10240. */
    public static final Attribute<Long> LIMIT = SPACE.u32(TCA_FQ_PIE_LIMIT, "TCA_FQ_PIE_LIMIT");

    /** {@code flows}: how many queues there are, 1 to 65536; default 1024; only when it is made. */
    public static final Attribute<Long> FLOWS =
            SPACE.attribute(
                    TCA_FQ_PIE_FLOWS,
                    "TCA_FQ_PIE_FLOWS",
                    Codecs.range(AttributeCodec.U32, 1L, 65536L));

    /** {@code quantum}: bytes that a flow may send in turn; default the largest packet. */
    public static final Attribute<Long> QUANTUM =
            SPACE.u32(TCA_FQ_PIE_QUANTUM, "TCA_FQ_PIE_QUANTUM");

    /** {@code memory_limit}: bytes that packets may take; default 32 MB. */
    public static final Attribute<Long> MEMORY_LIMIT =
            SPACE.u32(TCA_FQ_PIE_MEMORY_LIMIT, "TCA_FQ_PIE_MEMORY_LIMIT");

    /**
     * {@code ecn_prob}: mark packets as long as the chance to drop is at most so many per cent;
     * default 10.
     */
    public static final Attribute<Long> ECN_PROB =
            SPACE.attribute(
                    TCA_FQ_PIE_ECN_PROB,
                    "TCA_FQ_PIE_ECN_PROB",
                    Codecs.range(AttributeCodec.U32, 0L, 100L));

    /**
     * {@code tupdate}: how often the chance to drop is worked out, in microseconds; default 15 ms.
     */
    public static final Attribute<Duration> TUPDATE =
            SPACE.attribute(TCA_FQ_PIE_TUPDATE, "TCA_FQ_PIE_TUPDATE", Structs.MICROS);

    /** {@code alpha}: how much the distance from the target counts, 0 to 32; default 2. */
    public static final Attribute<Long> ALPHA = SPACE.u32(TCA_FQ_PIE_ALPHA, "TCA_FQ_PIE_ALPHA");

    /** {@code beta}: how much the change of the delay counts, 0 to 32; default 20. */
    public static final Attribute<Long> BETA = SPACE.u32(TCA_FQ_PIE_BETA, "TCA_FQ_PIE_BETA");

    /** {@code ecn}, {@code noecn}: mark packets instead of dropping them; default off. */
    public static final Attribute<Boolean> ECN =
            SPACE.attribute(TCA_FQ_PIE_ECN, "TCA_FQ_PIE_ECN", Codecs.BOOL32);

    /**
     * {@code bytemode}, {@code nobytemode}: drop large packets rather than small ones; default off.
     */
    public static final Attribute<Boolean> BYTEMODE =
            SPACE.attribute(TCA_FQ_PIE_BYTEMODE, "TCA_FQ_PIE_BYTEMODE", Codecs.BOOL32);

    /**
     * {@code dq_rate_estimator}: work the delay out of the rate rather than of time stamps; Linux
     * 5.5.
     */
    public static final Attribute<Boolean> DQ_RATE_ESTIMATOR =
            SPACE.attribute(
                    TCA_FQ_PIE_DQ_RATE_ESTIMATOR, "TCA_FQ_PIE_DQ_RATE_ESTIMATOR", Codecs.BOOL32);

    /** How the library knows the kind. */
    public static final Type<FqPie> TYPE = new Type<>("fq_pie", SPACE, FqPie::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("fq_pie", "struct tc_fq_pie_xstats", 36, Statistics::read);

    private FqPie(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The kernel's defaults.
     *
     * @return the kind
     */
    public static FqPie create() {
        return TYPE.empty();
    }

    /**
     * What fq_pie counts.
     *
     * <pre>{@code
     * struct tc_fq_pie_xstats {
     *     __u32 packets_in;
     *     __u32 dropped;
     *     __u32 overlimit;
     *     __u32 overmemory;
     *     __u32 ecn_mark;
     *     __u32 new_flow_count;
     *     __u32 new_flows_len;
     *     __u32 old_flows_len;
     *     __u32 memory_usage;
     * };
     * }</pre>
     *
     * @param packets packets that came
     * @param dropped packets dropped by chance
     * @param overlimits packets dropped since the queue was full
     * @param overMemory packets dropped since {@code memory_limit} was reached
     * @param ecnMarks packets marked
     * @param newFlows how often a packet began a flow
     * @param newFlowsLength flows in the list of new ones
     * @param oldFlowsLength flows in the list of old ones
     * @param memoryUsed bytes that packets take
     */
    public record Statistics(
            long packets,
            long dropped,
            long overlimits,
            long overMemory,
            long ecnMarks,
            long newFlows,
            long newFlowsLength,
            long oldFlowsLength,
            long memoryUsed) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(
                    u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b));
        }
    }
}
