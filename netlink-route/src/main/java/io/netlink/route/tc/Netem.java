package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.time.Duration;
import java.util.List;

/**
 * A network that is worse than the real one: delay, loss, duplication, reordering, corruption and a
 * rate. {@code tc qdisc add dev DEV root netem …}; tc-netem(8), linux/pkt_sched.h, TCA_NETEM_*.
 *
 * <pre>{@code
 * qdiscs.add(Qdisc.on("eth0").root().kind(Netem.create()
 *         .delay(Duration.ofMillis(100), Duration.ofMillis(10)).loss(Probability.percent(0.1))));
 * }</pre>
 *
 * <pre>{@code
 * struct tc_netem_qopt {
 *     __u32 latency;     // 0   ticks; TCA_NETEM_LATENCY64 goes before it
 *     __u32 limit;       // 4   packets
 *     __u32 loss;        // 8   0 never, ~0 always
 *     __u32 gap;         // 12  0 for none
 *     __u32 duplicate;   // 16
 *     __u32 jitter;      // 20  ticks; TCA_NETEM_JITTER64 goes before it
 * };
 * }</pre>
 */
public final class Netem extends TcKind<Netem> implements QdiscKind {
    private static final int LIMIT = 4;
    private static final int LOSS_CHANCE = 8;
    private static final int GAP = 12;
    private static final int DUPLICATE = 16;
    private static final int DEFAULT_LIMIT = 1000;

    private static final AttributeSpace SPACE = AttributeSpace.named("netem", "TCA_NETEM_", 24);
    private static final AttributeSpace LOSS_MODEL =
            AttributeSpace.named("TCA_NETEM_LOSS", "NETEM_LOSS_");
    private static final AttributeCodec<Duration> NANOSECONDS = Codecs.time64(Duration.ofNanos(1));

    /** How much a packet's luck depends on the last one's: the percentages after the chances. */
    public static final Attribute<NetemValues.Correlations> CORR =
            SPACE.attribute(TCA_NETEM_CORR, "TCA_NETEM_CORR", NetemValues.Correlations.CODEC);

    /** {@code distribution}: how delays are spread, -32768 to 32767 each; only in requests. */
    public static final Attribute<List<Integer>> DELAY_DIST =
            SPACE.attribute(TCA_NETEM_DELAY_DIST, "TCA_NETEM_DELAY_DIST", NetemValues.SPREAD);

    /** {@code reorder}: the chance that a packet is sent at once; wants a delay. */
    public static final Attribute<NetemValues.Chance> REORDER =
            SPACE.attribute(TCA_NETEM_REORDER, "TCA_NETEM_REORDER", NetemValues.Chance.CODEC);

    /** {@code corrupt}: the chance that a bit of a packet is turned. */
    public static final Attribute<NetemValues.Chance> CORRUPT =
            SPACE.attribute(TCA_NETEM_CORRUPT, "TCA_NETEM_CORRUPT", NetemValues.Chance.CODEC);

    /** {@code loss state}, {@code loss gemodel}: a model of loss in bursts. */
    public static final Attribute<AttributeSet> LOSS =
            SPACE.nest(TCA_NETEM_LOSS, "TCA_NETEM_LOSS", () -> LOSS_MODEL);

    /** {@code rate}: how fast the network is. */
    public static final Attribute<NetemValues.Pace> RATE =
            SPACE.attribute(TCA_NETEM_RATE, "TCA_NETEM_RATE", NetemValues.Pace.CODEC);

    /** {@code ecn}: mark packets instead of dropping them. */
    public static final Attribute<Boolean> ECN =
            SPACE.attribute(TCA_NETEM_ECN, "TCA_NETEM_ECN", Codecs.BOOL32);

    /** {@code rate} above 34 Gbit/s, in bytes a second; goes before that in {@link #RATE}. */
    public static final Attribute<Long> RATE64 = SPACE.u64(TCA_NETEM_RATE64, "TCA_NETEM_RATE64");

    /** {@code delay}, in nanoseconds. */
    public static final Attribute<Duration> LATENCY64 =
            SPACE.attribute(TCA_NETEM_LATENCY64, "TCA_NETEM_LATENCY64", NANOSECONDS);

    /** How much the delay varies, in nanoseconds. */
    public static final Attribute<Duration> JITTER64 =
            SPACE.attribute(TCA_NETEM_JITTER64, "TCA_NETEM_JITTER64", NANOSECONDS);

    /** {@code slot}: send in bursts, as a shared medium does. */
    public static final Attribute<NetemValues.Slot> SLOT =
            SPACE.attribute(TCA_NETEM_SLOT, "TCA_NETEM_SLOT", NetemValues.Slot.CODEC);

    /** {@code slot distribution}: how the times between bursts are spread; only in requests. */
    public static final Attribute<List<Integer>> SLOT_DIST =
            SPACE.attribute(TCA_NETEM_SLOT_DIST, "TCA_NETEM_SLOT_DIST", NetemValues.SPREAD);

    /** {@code seed}: where the random numbers start; needs Linux 6.6. */
    public static final Attribute<Long> PRNG_SEED =
            SPACE.u64(TCA_NETEM_PRNG_SEED, "TCA_NETEM_PRNG_SEED");

    /** {@code loss state}: four states, inside {@link #LOSS}. */
    public static final Attribute<NetemValues.FourStates> LOSS_GI =
            LOSS_MODEL.attribute(NETEM_LOSS_GI, "NETEM_LOSS_GI", NetemValues.FourStates.CODEC);

    /** {@code loss gemodel}: Gilbert and Elliot's two states, inside {@link #LOSS}. */
    public static final Attribute<NetemValues.GilbertElliot> LOSS_GE =
            LOSS_MODEL.attribute(NETEM_LOSS_GE, "NETEM_LOSS_GE", NetemValues.GilbertElliot.CODEC);

    /** How the library knows the kind. */
    public static final Type<Netem> TYPE = new Type<>("netem", SPACE, Netem::new);

    private Netem(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * A network that does no harm yet and keeps up to 1,000 packets.
     *
     * @return the kind
     */
    public static Netem create() {
        return TYPE.empty().limit(DEFAULT_LIMIT);
    }

    /**
     * {@code delay TIME}: every packet comes later.
     *
     * @param delay by how much; 0 or more
     * @return a kind with it
     * @throws IllegalArgumentException if it is negative
     */
    public Netem delay(Duration delay) {
        return set(LATENCY64, delay);
    }

    /**
     * {@code delay TIME JITTER}: every packet comes later, not all alike.
     *
     * @param delay by how much; 0 or more
     * @param jitter by how much more or less at the most
     * @return a kind with it
     * @throws IllegalArgumentException if one is negative
     */
    public Netem delay(Duration delay, Duration jitter) {
        return set(LATENCY64, delay).set(JITTER64, jitter);
    }

    /**
     * {@code limit}: how many packets may wait.
     *
     * @param packets 1 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Netem limit(long packets) {
        if (packets < 1 || packets > 0xffff_ffffL) {
            throw new IllegalArgumentException("limit " + packets + ": must be 1 to 4294967295");
        }
        return header32(LIMIT, (int) packets);
    }

    /**
     * {@code limit}: how many packets may wait.
     *
     * @return packets
     */
    public long limit() {
        return Integer.toUnsignedLong(header32(LIMIT));
    }

    /**
     * {@code loss random}: the chance that a packet is lost.
     *
     * @param chance the chance
     * @return a kind with it
     */
    public Netem loss(Probability chance) {
        return header32(LOSS_CHANCE, chance.bits());
    }

    /**
     * {@code loss random}: the chance that a packet is lost.
     *
     * @return the chance
     */
    public Probability loss() {
        return new Probability(header32(LOSS_CHANCE));
    }

    /**
     * {@code gap}: reorder every so many packets.
     *
     * @param packets 0 for none
     * @return a kind with it
     * @throws IllegalArgumentException if it is negative
     */
    public Netem gap(int packets) {
        if (packets < 0) {
            throw new IllegalArgumentException("gap " + packets + ": must not be negative");
        }
        return header32(GAP, packets);
    }

    /**
     * {@code gap}: reorder every so many packets.
     *
     * @return 0 for none
     */
    public int gap() {
        return header32(GAP);
    }

    /**
     * {@code duplicate}: the chance that a packet comes twice.
     *
     * @param chance the chance
     * @return a kind with it
     */
    public Netem duplicate(Probability chance) {
        return header32(DUPLICATE, chance.bits());
    }

    /**
     * {@code duplicate}: the chance that a packet comes twice.
     *
     * @return the chance
     */
    public Probability duplicate() {
        return new Probability(header32(DUPLICATE));
    }

    /**
     * {@code rate}: how fast the network is.
     *
     * @param rate also above 34 Gbit/s
     * @return a kind with it
     */
    public Netem rate(Rate rate) {
        boolean fits = rate.bytesPerSecond() <= 0xffff_ffffL;
        Netem paced =
                set(
                        RATE,
                        new NetemValues.Pace(fits ? rate.bytesPerSecond() : 0xffff_ffffL, 0, 0, 0));
        return fits ? paced.unset(RATE64) : paced.set(RATE64, rate.bytesPerSecond());
    }

    /**
     * {@code loss state}: loss in bursts by a model of four states.
     *
     * @param model its chances
     * @return a kind with it
     */
    public Netem loss(NetemValues.FourStates model) {
        return set(LOSS, AttributeSet.empty(LOSS_MODEL).with(LOSS_GI, model));
    }

    /**
     * {@code loss gemodel}: loss in bursts by Gilbert and Elliot's model.
     *
     * @param model its chances
     * @return a kind with it
     */
    public Netem loss(NetemValues.GilbertElliot model) {
        return set(LOSS, AttributeSet.empty(LOSS_MODEL).with(LOSS_GE, model));
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return "netem limit "
                + limit()
                + (loss().equals(Probability.NEVER) ? "" : " loss " + loss())
                + (duplicate().equals(Probability.NEVER) ? "" : " duplicate " + duplicate())
                + (gap() == 0 ? "" : " gap " + gap())
                + (data().isEmpty() ? "" : " " + data());
    }
}
