package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.DecodeException;

import java.util.ArrayList;
import java.util.List;

/**
 * Random early detection with virtual queues, chosen by the mark that a filter sets ({@code
 * tc_index}): {@code tc qdisc add dev DEV root gred setup}, then {@code tc qdisc change … gred DP}.
 */
public final class Gred extends TcKind<Gred> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("gred", "TCA_GRED_");

    private static final AttributeSpace VQS =
            AttributeSpace.named("TCA_GRED_VQ_LIST", "TCA_GRED_VQ_");
    private static final AttributeSpace VQ =
            AttributeSpace.named("TCA_GRED_VQ_ENTRY", "TCA_GRED_VQ_");

    /** One queue to be set up, or all 16, of which those whose number is above 15 are none. */
    public static final Attribute<List<GredQueue>> PARMS =
            SPACE.attribute(TCA_GRED_PARMS, "TCA_GRED_PARMS", GredQueue.CODEC);

    /** How the average sinks while the queue is empty, 256 numbers; only in requests. */
    public static final Attribute<List<Integer>> STAB =
            SPACE.attribute(TCA_GRED_STAB, "TCA_GRED_STAB", Codecs.U8_ARRAY);

    /** {@code setup}: how many queues there are. */
    public static final Attribute<Setup> DPS =
            SPACE.attribute(TCA_GRED_DPS, "TCA_GRED_DPS", Setup.CODEC);

    /**
     * {@code probability}: the chance to drop at {@code max}, of one or all queues, of 4294967296.
     */
    public static final Attribute<List<Long>> MAX_P =
            SPACE.attribute(TCA_GRED_MAX_P, "TCA_GRED_MAX_P", Codecs.U32_ARRAY);

    /** {@code limit}: how much may wait in all queues, in bytes; only with {@link #DPS}. */
    public static final Attribute<Long> LIMIT = SPACE.u32(TCA_GRED_LIMIT, "TCA_GRED_LIMIT");

    /** A nest for each queue; see {@link #queues()}. */
    public static final Attribute<AttributeSet> VQ_LIST =
            SPACE.nest(TCA_GRED_VQ_LIST, "TCA_GRED_VQ_LIST", () -> VQS);

    /** How the library knows the kind. */
    public static final Type<Gred> TYPE = new Type<>("gred", SPACE, Gred::new);

    /** A queue, inside {@link #VQ_LIST}. */
    public static final Attribute<AttributeSet> VQ_ENTRY =
            VQS.nest(TCA_GRED_VQ_ENTRY, "TCA_GRED_VQ_ENTRY", () -> VQ);

    /** The number of the queue, 0 to 15, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_DP = VQ.u32(TCA_GRED_VQ_DP, "TCA_GRED_VQ_DP");

    /** Bytes that came, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_BYTES =
            VQ.u64(TCA_GRED_VQ_STAT_BYTES, "TCA_GRED_VQ_STAT_BYTES");

    /** Packets that came, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_PACKETS =
            VQ.u32(TCA_GRED_VQ_STAT_PACKETS, "TCA_GRED_VQ_STAT_PACKETS");

    /** Bytes that wait, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_BACKLOG =
            VQ.u32(TCA_GRED_VQ_STAT_BACKLOG, "TCA_GRED_VQ_STAT_BACKLOG");

    /** Packets dropped early, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_PROB_DROP =
            VQ.u32(TCA_GRED_VQ_STAT_PROB_DROP, "TCA_GRED_VQ_STAT_PROB_DROP");

    /** Packets marked early, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_PROB_MARK =
            VQ.u32(TCA_GRED_VQ_STAT_PROB_MARK, "TCA_GRED_VQ_STAT_PROB_MARK");

    /** Packets dropped from {@code max} on, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_FORCED_DROP =
            VQ.u32(TCA_GRED_VQ_STAT_FORCED_DROP, "TCA_GRED_VQ_STAT_FORCED_DROP");

    /** Packets marked from {@code max} on, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_FORCED_MARK =
            VQ.u32(TCA_GRED_VQ_STAT_FORCED_MARK, "TCA_GRED_VQ_STAT_FORCED_MARK");

    /** Packets dropped since the queue was full, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_PDROP =
            VQ.u32(TCA_GRED_VQ_STAT_PDROP, "TCA_GRED_VQ_STAT_PDROP");

    /** Packets dropped for other reasons, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_STAT_OTHER =
            VQ.u32(TCA_GRED_VQ_STAT_OTHER, "TCA_GRED_VQ_STAT_OTHER");

    /** {@code ecn}, {@code harddrop}: TC_RED_*, inside {@link #VQ_ENTRY}. */
    public static final Attribute<Long> VQ_FLAGS = VQ.u32(TCA_GRED_VQ_FLAGS, "TCA_GRED_VQ_FLAGS");

    private Gred(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * {@code setup DPs … default …}: how many queues there are. What {@code add} takes.
     *
     * @param queues 1 to 16
     * @param standard the queue of packets without a mark, less than that
     * @return the kind
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Gred setup(int queues, int standard) {
        return TYPE.empty().set(DPS, new Setup(queues, standard, 0, 0));
    }

    /**
     * {@code grio}: queues have priorities.
     *
     * @return a kind with it
     * @throws io.netlink.DecodeException if it is no {@link #setup}
     */
    public Gred grio() {
        Setup setup = needed(DPS);
        return set(DPS, new Setup(setup.queues, setup.standard, 1, setup.flags));
    }

    /**
     * {@code DP … limit …}: sets one queue up. What {@code change} takes.
     *
     * @param number the queue, 0 to 15
     * @param priority {@code prio}: 1 to 16 with {@link #grio()}, else 0
     * @param curve limit, thresholds and chance
     * @return the kind
     * @throws IllegalArgumentException if a number is out of range, or the curve's values do not
     *     fit each other
     */
    public static Gred queue(int number, int priority, RedCurve curve) {
        in(number, 0, MAX_DPs - 1, "DP");
        in(priority, 0, MAX_DPs, "prio");
        RedCurve complete = curve.complete(1);
        RedParameters p = RedParameters.of(complete, 1, 0);
        GredQueue queue =
                new GredQueue(
                        p.limit(),
                        p.min(),
                        p.max(),
                        number,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        p.averageLog(),
                        p.slopeLog(),
                        p.idleLog(),
                        priority,
                        0,
                        0);
        return TYPE.empty()
                .set(PARMS, List.of(queue))
                .set(STAB, complete.idleTable(p.averageLog()))
                .set(MAX_P, List.of(Integer.toUnsignedLong(curve.probability().bits())))
                .queueFlags(number, 0);
    }

    /**
     * {@code ecn}: marks packets that can be marked, and drops only others; of all queues that are
     * {@link #setup}, or of one {@link #queue}.
     *
     * @return a kind that does
     */
    public Gred ecn() {
        return flag(TC_RED_ECN);
    }

    /**
     * {@code harddrop}: drops from {@code max} on even what can be marked; of all queues that are
     * {@link #setup}, or of one {@link #queue}.
     *
     * @return a kind that does
     */
    public Gred hardDrop() {
        return flag(TC_RED_HARDDROP);
    }

    private Gred flag(int flag) {
        Setup s = get(DPS).orElse(null);
        if (s != null) {
            return set(DPS, new Setup(s.queues, s.standard, s.grio, s.flags | flag));
        }
        AttributeSet queue = queues().stream().findFirst().orElseGet(() -> AttributeSet.empty(VQ));
        long number =
                queue.get(VQ_DP)
                        .orElseThrow(() -> new DecodeException(VQ_DP.name(), "is missing in gred"));
        return queueFlags(number, queue.get(VQ_FLAGS).orElse(0L) | flag);
    }

    private Gred queueFlags(long number, long flags) {
        AttributeSet queue = AttributeSet.empty(VQ).with(VQ_DP, number).with(VQ_FLAGS, flags);
        return set(VQ_LIST, AttributeSet.empty(VQS).with(VQ_ENTRY, queue));
    }

    /**
     * The queues with all their counters.
     *
     * @return what the kernel says of each, by its rows {@code VQ_*}; none unless it was listed
     */
    public List<AttributeSet> queues() {
        List<AttributeSet> queues = new ArrayList<>();
        get(VQ_LIST)
                .ifPresent(
                        list -> {
                            AttributeReader all = list.reader();
                            while (all.next()) {
                                if (all.type() == VQ_ENTRY.code()) {
                                    queues.add(all.nested().copy(VQ));
                                }
                            }
                        });
        return List.copyOf(queues);
    }

    /**
     * How many queues there are.
     *
     * <pre>{@code
     * struct tc_gred_sopt {
     *     __u32 DPs;
     *     __u32 def_DP;
     *     __u8  grio;
     *     __u8  flags;
     *     __u16 pad1;
     * };
     * }</pre>
     *
     * @param queues how many, 1 to 16
     * @param standard the queue of packets without a mark
     * @param grio 1 if queues have priorities
     * @param flags TC_RED_*
     */
    public record Setup(long queues, long standard, int grio, int flags) {
        static final AttributeCodec<Setup> CODEC =
                Codecs.struct(
                        "struct tc_gred_sopt",
                        12,
                        b -> new Setup(u32(b), u32(b), u8(b), u8(b)),
                        (b, v) -> {
                            put32(b, v.queues, "DPs");
                            put32(b, v.standard, "def_DP");
                            put8(b, v.grio, "grio");
                            put8(b, v.flags, "flags");
                            b.position(b.position() + 2);
                        });

        /**
         * How many queues there are.
         *
         * @throws IllegalArgumentException if there are less than 1 or more than 16, or the
         *     standard one is none of them
         */
        public Setup {
            in(queues, 1, MAX_DPs, "DPs");
            in(standard, 0, queues - 1, "default DP");
        }
    }
}
