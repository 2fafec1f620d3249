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
 * Random early detection that also drops a packet of the flow that fills the queue: {@code tc qdisc
 * add dev DEV root choke}, tc-choke(8). Lengths are packets.
 */
public final class Choke extends TcKind<Choke> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("choke", "TCA_CHOKE_");

    /** The curve as the kernel has it, in packets. */
    public static final Attribute<RedParameters> PARMS =
            SPACE.attribute(TCA_CHOKE_PARMS, "TCA_CHOKE_PARMS", RedParameters.CODEC);

    /** How the average sinks while the queue is empty, 256 numbers; only in requests. */
    public static final Attribute<List<Integer>> STAB =
            SPACE.attribute(TCA_CHOKE_STAB, "TCA_CHOKE_STAB", Codecs.U8_ARRAY);

    /** {@code probability}: the chance to drop at {@code max}. */
    public static final Attribute<Probability> MAX_P =
            SPACE.attribute(TCA_CHOKE_MAX_P, "TCA_CHOKE_MAX_P", Probability.CODEC);

    /** How the library knows the kind. */
    public static final Type<Choke> TYPE = new Type<>("choke", SPACE, Choke::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("choke", "struct tc_choke_xstats", 20, Statistics::read);

    private Choke(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * By a curve.
     *
     * @param curve limit and thresholds in packets, and the chance
     * @return the kind
     * @throws IllegalArgumentException if its values do not fit each other
     */
    public static Choke of(RedCurve curve) {
        long unit = curve.averagePacket();
        RedCurve complete = curve.complete(unit);
        RedParameters parameters = RedParameters.of(complete, unit, 0);
        return TYPE.empty()
                .set(PARMS, parameters)
                .set(STAB, complete.idleTable(parameters.averageLog()))
                .set(MAX_P, curve.probability());
    }

    /**
     * {@code ecn}: mark packets instead of dropping them.
     *
     * @return a kind with it
     */
    public Choke ecn() {
        RedParameters p = needed(PARMS);
        return set(
                PARMS,
                new RedParameters(
                        p.limit(),
                        p.min(),
                        p.max(),
                        p.averageLog(),
                        p.slopeLog(),
                        p.idleLog(),
                        p.flags() | TC_RED_ECN));
    }

    /**
     * What choke counts.
     *
     * <pre>{@code
     * struct tc_choke_xstats {
     *     __u32 early;
     *     __u32 pdrop;
     *     __u32 other;
     *     __u32 marked;
     *     __u32 matched;
     * };
     * }</pre>
     *
     * @param early packets dropped early
     * @param limited packets dropped since the queue was full
     * @param other packets dropped by its parent
     * @param marked packets marked
     * @param matched packets dropped of a flow that filled the queue
     */
    public record Statistics(long early, long limited, long other, long marked, long matched) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(u32(b), u32(b), u32(b), u32(b), u32(b));
        }
    }
}
