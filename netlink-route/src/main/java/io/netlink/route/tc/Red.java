package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Random early detection: {@code tc qdisc add dev DEV root red}, tc-red(8).
 *
 * <pre>{@code
 * Red.of(RedCurve.limit(400_000).min(30_000).max(90_000).burst(55)).ecn()
 * }</pre>
 */
public final class Red extends TcKind<Red> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("red", "TCA_RED_");

    /** The curve as the kernel has it. */
    public static final Attribute<RedParameters> PARMS =
            SPACE.attribute(TCA_RED_PARMS, "TCA_RED_PARMS", RedParameters.CODEC);

    /** How the average sinks while the queue is empty, 256 numbers; only in requests. */
    public static final Attribute<List<Integer>> STAB =
            SPACE.attribute(TCA_RED_STAB, "TCA_RED_STAB", Codecs.U8_ARRAY);

    /** {@code probability}: the chance to drop at {@code max}. */
    public static final Attribute<Probability> MAX_P =
            SPACE.attribute(TCA_RED_MAX_P, "TCA_RED_MAX_P", Probability.CODEC);

    /** {@code ecn}, {@code harddrop}, {@code adaptive}, {@code nodrop}. */
    public static final Attribute<RedFlags> FLAGS =
            SPACE.attribute(TCA_RED_FLAGS, "TCA_RED_FLAGS", RedFlags.CODEC);

    /**
     * {@code qevent early_drop block}: the block of filters for what is dropped early; only when it
     * is made.
     */
    public static final Attribute<Long> EARLY_DROP_BLOCK =
            SPACE.u32(TCA_RED_EARLY_DROP_BLOCK, "TCA_RED_EARLY_DROP_BLOCK");

    /** {@code qevent mark block}: the block of filters for what is marked; only when it is made. */
    public static final Attribute<Long> MARK_BLOCK =
            SPACE.u32(TCA_RED_MARK_BLOCK, "TCA_RED_MARK_BLOCK");

    /** How the library knows the kind. */
    public static final Type<Red> TYPE = new Type<>("red", SPACE, Red::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("red", "struct tc_red_xstats", 16, Statistics::read);

    private Red(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * By a curve.
     *
     * @param curve limit, thresholds and chance
     * @return the kind
     * @throws IllegalArgumentException if its values do not fit each other
     */
    public static Red of(RedCurve curve) {
        RedCurve complete = curve.complete(1);
        RedParameters parameters = RedParameters.of(complete, 1, 0);
        return TYPE.empty()
                .set(FLAGS, RedFlags.NONE)
                .set(PARMS, parameters)
                .set(STAB, complete.idleTable(parameters.averageLog()))
                .set(MAX_P, curve.probability());
    }

    /**
     * {@code ecn}: mark packets instead of dropping them.
     *
     * @return a kind with it
     */
    public Red ecn() {
        return flag(TC_RED_ECN);
    }

    /**
     * {@code harddrop}: with {@link #ecn()}, drop from {@code max} on.
     *
     * @return a kind with it
     */
    public Red hardDrop() {
        return flag(TC_RED_HARDDROP);
    }

    /**
     * {@code adaptive}: keep the queue in the middle by changing the probability.
     *
     * @return a kind with it
     */
    public Red adaptive() {
        return flag(TC_RED_ADAPTATIVE);
    }

    /**
     * {@code nodrop}: with {@link #ecn()}, do not drop early what cannot be marked; Linux 5.7.
     *
     * @return a kind with it
     */
    public Red noDrop() {
        return flag(TC_RED_NODROP);
    }

    private Red flag(int bit) {
        return set(FLAGS, get(FLAGS).orElse(RedFlags.NONE).with(bit, true));
    }

    /**
     * What red counts.
     *
     * <pre>{@code
     * struct tc_red_xstats {
     *     __u32 early;
     *     __u32 pdrop;
     *     __u32 other;
     *     __u32 marked;
     * };
     * }</pre>
     *
     * @param early packets dropped early
     * @param limited packets dropped since the queue was full
     * @param other packets dropped by its parent
     * @param marked packets marked
     */
    public record Statistics(long early, long limited, long other, long marked) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(u32(b), u32(b), u32(b), u32(b));
        }
    }
}
