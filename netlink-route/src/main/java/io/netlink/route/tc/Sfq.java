package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Stochastic fairness: flows take turns, and change queues from time to time; {@code tc qdisc add
 * dev DEV root sfq}, tc-sfq(8).
 *
 * <pre>{@code
 * struct tc_sfq_qopt_v1 {
 *    unsigned      quantum;          // 0
 *    int           perturb_period;   // 4   seconds
 *    __u32         limit;            // 8   packets
 *    unsigned      divisor;          // 12
 *    unsigned      flows;            // 16
 *    unsigned      depth;            // 20  packets
 *    unsigned      headdrop;         // 24
 *    __u32         limit;            // 28  bytes: redflowlimit
 *    __u32         qth_min;          // 32
 *    __u32         qth_max;          // 36
 *    unsigned char Wlog;             // 40
 *    unsigned char Plog;             // 41
 *    unsigned char Scell_log;        // 42
 *    unsigned char flags;            // 43  TC_RED_*
 *    __u32         max_P;            // 44
 *    struct tc_sfqred_stats stats;   // 48
 * };
 * }</pre>
 */
public final class Sfq extends TcKind<Sfq> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("sfq", "", 72);

    private static final int RED = 28;
    private static final int FLAGS = 43;
    private static final int RED_STATISTICS = 48;

    /** How the library knows the kind. */
    public static final Type<Sfq> TYPE = new Type<>("sfq", SPACE, Sfq::new, true);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<FlowStatistics> FLOW_STATISTICS =
            TcCounters.struct("sfq", "struct tc_sfq_xstats", 4, FlowStatistics::read);

    private Sfq(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The kernel's defaults.
     *
     * @return the kind
     */
    public static Sfq create() {
        return TYPE.bare();
    }

    /**
     * {@code quantum}: bytes that a flow may send in turn; default the largest packet.
     *
     * @param bytes 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Sfq quantum(long bytes) {
        return header(0, bytes, "quantum");
    }

    /**
     * {@code quantum}: bytes that a flow may send in turn; default the largest packet.
     *
     * @return bytes; 0 if it is left to the kernel
     */
    public long quantum() {
        return header(0);
    }

    /**
     * {@code perturb}: how often flows change queues.
     *
     * @param period whole seconds, 0 for never
     * @return a kind with it
     * @throws IllegalArgumentException if it is no 0 to 2147483647 seconds
     */
    public Sfq perturb(Duration period) {
        if (period.getNano() != 0) {
            throw new IllegalArgumentException("perturb " + period + ": must be whole seconds");
        }
        return header(4, in(period.toSeconds(), 0, Integer.MAX_VALUE, "perturb"), "perturb");
    }

    /**
     * {@code perturb}: how often flows change queues.
     *
     * @return 0 for never
     */
    public Duration perturb() {
        return Duration.ofSeconds(header(4));
    }

    /**
     * {@code limit}: how many packets may wait; default 127.
     *
     * @param packets 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Sfq limit(long packets) {
        return header(8, packets, "limit");
    }

    /**
     * {@code limit}: how many packets may wait; default 127.
     *
     * @return packets; 0 if it is left to the kernel
     */
    public long limit() {
        return header(8);
    }

    /**
     * {@code divisor}: how many queues flows are spread over, a power of 2; default 1024; only when
     * it is made.
     *
     * @param queues 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Sfq divisor(long queues) {
        return header(12, queues, "divisor");
    }

    /**
     * {@code divisor}: how many queues flows are spread over, a power of 2; default 1024; only when
     * it is made.
     *
     * @return queues; 0 if it is left to the kernel
     */
    public long divisor() {
        return header(12);
    }

    /**
     * {@code flows}: how many flows are told apart; default 127.
     *
     * @param count 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Sfq flows(long count) {
        return header(16, count, "flows");
    }

    /**
     * {@code flows}: how many flows are told apart; default 127.
     *
     * @return count; 0 if it is left to the kernel
     */
    public long flows() {
        return header(16);
    }

    /**
     * {@code depth}: how many packets of a flow may wait; default 127.
     *
     * @param packets 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Sfq depth(long packets) {
        return header(20, packets, "depth");
    }

    /**
     * {@code depth}: how many packets of a flow may wait; default 127.
     *
     * @return packets; 0 if it is left to the kernel
     */
    public long depth() {
        return header(20);
    }

    /**
     * {@code headdrop}: drop a flow's oldest packet rather than its newest.
     *
     * @param on whether it is on
     * @return a kind with it
     */
    public Sfq headDrop(boolean on) {
        return header(24, on ? 1 : 0, "headdrop");
    }

    /**
     * {@code headdrop}: drop a flow's oldest packet rather than its newest.
     *
     * @return whether it is on
     */
    public boolean headDrop() {
        return header(24) != 0;
    }

    /**
     * {@code redflowlimit}: random early detection in each flow.
     *
     * @param curve limit and thresholds of a flow, in bytes
     * @param ecn {@code ecn}: mark packets instead of dropping them
     * @param hardDrop {@code harddrop}: drop from {@code max} on even what could be marked
     * @return a kind with it
     * @throws IllegalArgumentException if the curve's values do not fit each other
     */
    public Sfq red(RedCurve curve, boolean ecn, boolean hardDrop) {
        RedCurve complete = curve.complete(1);
        int flags = (ecn ? TC_RED_ECN : 0) | (hardDrop ? TC_RED_HARDDROP : 0);
        return struct(
                b -> {
                    b.position(RED);
                    put32(b, complete.limit(), "redflowlimit");
                    put32(b, complete.min(), "min");
                    put32(b, complete.max(), "max");
                    b.put((byte) complete.averageLog(1))
                            .put((byte) complete.slopeLog(1))
                            .put((byte) 0);
                    b.put((byte) flags).putInt(complete.probability().bits());
                });
    }

    /**
     * {@code redflowlimit}: random early detection in each flow.
     *
     * @return empty if there is none
     */
    public Optional<RedParameters> red() {
        if (!hasStruct() || struct().getInt(RED + Integer.BYTES) == 0) {
            return Optional.empty();
        }
        ByteBuffer b = struct().position(RED);
        return Optional.of(new RedParameters(u32(b), u32(b), u32(b), u8(b), u8(b), u8(b), u8(b)));
    }

    /**
     * {@code ecn} of {@link #red(RedCurve, boolean, boolean)}.
     *
     * @return whether it is on
     */
    public boolean ecn() {
        return hasStruct() && (struct().get(FLAGS) & TC_RED_ECN) != 0;
    }

    /**
     * What random early detection in flows counted.
     *
     * @return zeros unless it was listed
     */
    public RedStatistics redStatistics() {
        return hasStruct()
                ? RedStatistics.read(struct().position(RED_STATISTICS))
                : new RedStatistics(0, 0, 0, 0, 0, 0);
    }

    private Sfq header(int offset, long value, String what) {
        return struct(b -> put32(b.position(offset), value, what));
    }

    private long header(int offset) {
        return hasStruct() ? u32(struct().position(offset)) : 0;
    }

    /**
     * What random early detection in flows counts.
     *
     * <pre>{@code
     * struct tc_sfqred_stats {
     *     __u32 prob_drop;
     *     __u32 forced_drop;
     *     __u32 prob_mark;
     *     __u32 forced_mark;
     *     __u32 prob_mark_head;
     *     __u32 forced_mark_head;
     * };
     * }</pre>
     *
     * @param early packets dropped early
     * @param forced packets dropped from {@code max} on
     * @param earlyMarks packets marked early
     * @param forcedMarks packets marked from {@code max} on
     * @param earlyHeadMarks packets marked early at the head of the queue
     * @param forcedHeadMarks packets marked from {@code max} on at the head of the queue
     */
    public record RedStatistics(
            long early,
            long forced,
            long earlyMarks,
            long forcedMarks,
            long earlyHeadMarks,
            long forcedHeadMarks) {
        private static RedStatistics read(ByteBuffer b) {
            return new RedStatistics(u32(b), u32(b), u32(b), u32(b), u32(b), u32(b));
        }
    }

    /**
     * What a flow, listed as a class, counts.
     *
     * <pre>{@code
     * struct tc_sfq_xstats {
     *     __s32 allot;
     * };
     * }</pre>
     *
     * @param allotment bytes that it may still send in this turn
     */
    public record FlowStatistics(int allotment) {
        private static FlowStatistics read(ByteBuffer b) {
            return new FlowStatistics(b.getInt());
        }
    }
}
