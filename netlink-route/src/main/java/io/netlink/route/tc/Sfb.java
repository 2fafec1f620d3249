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
 * Stochastic fair blue: finds flows that do not slow down, and limits them; {@code tc qdisc add dev
 * DEV root sfb}, tc-sfb(8).
 */
public final class Sfb extends TcKind<Sfb> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("sfb", "TCA_SFB_");

    /** All its options. */
    public static final Attribute<Parameters> PARMS =
            SPACE.attribute(TCA_SFB_PARMS, "TCA_SFB_PARMS", Parameters.CODEC);

    /** How the library knows the kind. */
    public static final Type<Sfb> TYPE = new Type<>("sfb", SPACE, Sfb::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("sfb", "struct tc_sfb_xstats", 36, Statistics::read);

    private Sfb(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * By the usual parameters.
     *
     * @return the kind
     */
    public static Sfb create() {
        return of(Parameters.USUAL);
    }

    /**
     * By parameters.
     *
     * @param parameters all of them
     * @return the kind
     */
    public static Sfb of(Parameters parameters) {
        return TYPE.empty().set(PARMS, parameters);
    }

    /**
     * The options of sfb.
     *
     * <pre>{@code
     * struct tc_sfb_qopt {
     *     __u32 rehash_interval;
     *     __u32 warmup_time;
     *     __u32 max;
     *     __u32 bin_size;
     *     __u32 increment;
     *     __u32 decrement;
     *     __u32 limit;
     *     __u32 penalty_rate;
     *     __u32 penalty_burst;
     * };
     * }</pre>
     *
     * @param rehash {@code rehash}: how often flows change bins, in milliseconds
     * @param warmup {@code db}: how long before it the next bins are learned, in milliseconds
     * @param max {@code max}: packets in a bin from which everything is dropped
     * @param target {@code target}: packets in a bin at the most
     * @param increment {@code increment}: by how much the chance to drop grows, of 65535
     * @param decrement {@code decrement}: by how much it sinks, of 65535
     * @param limit {@code limit}: packets in all, 0 for the device's queue length
     * @param penaltyRate {@code penalty_rate}: packets a second of flows that do not slow down
     * @param penaltyBurst {@code penalty_burst}: how many of them at once
     */
    public record Parameters(
            Duration rehash,
            Duration warmup,
            long max,
            long target,
            long increment,
            long decrement,
            long limit,
            long penaltyRate,
            long penaltyBurst) {
        static final AttributeCodec<Parameters> CODEC =
                Codecs.struct(
                        "struct tc_sfb_qopt",
                        36,
                        b ->
                                new Parameters(
                                        millis(b), millis(b), u32(b), u32(b), u32(b), u32(b),
                                        u32(b), u32(b), u32(b)),
                        (b, v) -> {
                            putMillis(b, v.rehash);
                            putMillis(b, v.warmup);
                            put32(b, v.max, "max");
                            put32(b, v.target, "bin_size");
                            put32(b, v.increment, "increment");
                            put32(b, v.decrement, "decrement");
                            put32(b, v.limit, "limit");
                            put32(b, v.penaltyRate, "penalty_rate");
                            put32(b, v.penaltyBurst, "penalty_burst");
                        });

        /** What {@code tc} and the kernel begin with. */
        public static final Parameters USUAL =
                new Parameters(
                        Duration.ofMinutes(10), Duration.ofMinutes(1), 25, 20, 33, 3, 0, 10, 20);
    }

    /**
     * What sfb counts.
     *
     * <pre>{@code
     * struct tc_sfb_xstats {
     *     __u32 earlydrop;
     *     __u32 penaltydrop;
     *     __u32 bucketdrop;
     *     __u32 queuedrop;
     *     __u32 childdrop;
     *     __u32 marked;
     *     __u32 maxqlen;
     *     __u32 maxprob;
     *     __u32 avgprob;
     * };
     * }</pre>
     *
     * @param early packets dropped early
     * @param penalty packets dropped of flows that do not slow down
     * @param bin packets dropped since their bin was full
     * @param queue packets dropped since the queue was full
     * @param child packets dropped by the qdisc below
     * @param marked packets marked
     * @param longestBin the most packets in a bin
     * @param greatestProbability the greatest chance to drop of a bin, of 65535
     * @param averageProbability the average of the bins, of 65535
     */
    public record Statistics(
            long early,
            long penalty,
            long bin,
            long queue,
            long child,
            long marked,
            long longestBin,
            long greatestProbability,
            long averageProbability) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(
                    u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b));
        }
    }
}
