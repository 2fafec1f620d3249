package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.time.Duration;
import java.util.List;

/** What the options of {@link Netem} are made of; linux/pkt_sched.h. */
public final class NetemValues {
    private NetemValues() {}

    /** {@code __s16[]}: a table of a distribution. */
    static final AttributeCodec<List<Integer>> SPREAD =
            Codecs.array(
                    "s16",
                    Short.BYTES,
                    buffer -> (int) buffer.getShort(),
                    (buffer, value) -> {
                        if (value < Short.MIN_VALUE || value > Short.MAX_VALUE) {
                            throw new IllegalArgumentException(value + " is not -32768 to 32767");
                        }
                        buffer.putShort(value.shortValue());
                    });

    /**
     * How much a packet's luck depends on the last one's.
     *
     * <pre>{@code
     * struct tc_netem_corr {
     *     __u32 delay_corr;
     *     __u32 loss_corr;
     *     __u32 dup_corr;
     * };
     * }</pre>
     *
     * @param delay of the delay
     * @param loss of the loss
     * @param duplicate of the duplication
     */
    public record Correlations(Probability delay, Probability loss, Probability duplicate) {
        static final AttributeCodec<Correlations> CODEC =
                Codecs.struct(
                        "struct tc_netem_corr",
                        12,
                        b ->
                                new Correlations(
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt())),
                        (b, v) ->
                                b.putInt(v.delay.bits())
                                        .putInt(v.loss.bits())
                                        .putInt(v.duplicate.bits()));
    }

    /**
     * A chance, and how much it depends on the last packet's luck: {@code struct tc_netem_reorder},
     * {@code struct tc_netem_corrupt}.
     *
     * @param probability the chance
     * @param correlation how much it depends
     */
    public record Chance(Probability probability, Probability correlation) {
        static final AttributeCodec<Chance> CODEC =
                Codecs.struct(
                        "struct tc_netem_reorder",
                        8,
                        b -> new Chance(new Probability(b.getInt()), new Probability(b.getInt())),
                        (b, v) -> b.putInt(v.probability.bits()).putInt(v.correlation.bits()));

        /**
         * A chance that depends on nothing.
         *
         * @param probability the chance
         * @return the chance
         */
        public static Chance of(Probability probability) {
            return new Chance(probability, Probability.NEVER);
        }
    }

    /**
     * How fast the network is.
     *
     * <pre>{@code
     * struct tc_netem_rate {
     *     __u32 rate;             // bytes a second
     *     __s32 packet_overhead;
     *     __u32 cell_size;
     *     __s32 cell_overhead;
     * };
     * }</pre>
     *
     * @param rate bytes a second, 0 to 4294967295
     * @param packetOverhead bytes that a packet has more, or less, on this network
     * @param cellSize bytes that the network sends at a time, 0 for any
     * @param cellOverhead bytes that a cell has more
     */
    public record Pace(long rate, int packetOverhead, int cellSize, int cellOverhead) {
        static final AttributeCodec<Pace> CODEC =
                Codecs.struct(
                        "struct tc_netem_rate",
                        16,
                        b ->
                                new Pace(
                                        Integer.toUnsignedLong(b.getInt()),
                                        b.getInt(),
                                        b.getInt(),
                                        b.getInt()),
                        (b, v) ->
                                b.putInt((int) v.rate)
                                        .putInt(v.packetOverhead)
                                        .putInt(v.cellSize)
                                        .putInt(v.cellOverhead));

        /**
         * How fast the network is.
         *
         * @throws IllegalArgumentException if the rate is out of range, or a size negative
         */
        public Pace {
            if (rate < 0 || rate > 0xffff_ffffL || cellSize < 0) {
                throw new IllegalArgumentException(
                        "rate " + rate + ", cells of " + cellSize + " bytes: out of range");
            }
        }
    }

    /**
     * Bursts, as a shared medium sends them.
     *
     * <pre>{@code
     * struct tc_netem_slot {
     *     __s64 min_delay;    // ns
     *     __s64 max_delay;
     *     __s32 max_packets;
     *     __s32 max_bytes;
     *     __s64 dist_delay;   // ns
     *     __s64 dist_jitter;
     * };
     * }</pre>
     *
     * @param minimum the least time between bursts
     * @param maximum the longest time between them
     * @param packets the most packets of one, 0 for any number
     * @param bytes the most bytes of one, 0 for any number
     * @param spreadDelay the time between them, if it is spread by a distribution
     * @param spreadJitter by how much it varies
     */
    public record Slot(
            Duration minimum,
            Duration maximum,
            int packets,
            int bytes,
            Duration spreadDelay,
            Duration spreadJitter) {
        static final AttributeCodec<Slot> CODEC =
                Codecs.struct(
                        "struct tc_netem_slot",
                        40,
                        b ->
                                new Slot(
                                        Duration.ofNanos(b.getLong()),
                                        Duration.ofNanos(b.getLong()),
                                        b.getInt(),
                                        b.getInt(),
                                        Duration.ofNanos(b.getLong()),
                                        Duration.ofNanos(b.getLong())),
                        (b, v) ->
                                b.putLong(v.minimum.toNanos())
                                        .putLong(v.maximum.toNanos())
                                        .putInt(v.packets)
                                        .putInt(v.bytes)
                                        .putLong(v.spreadDelay.toNanos())
                                        .putLong(v.spreadJitter.toNanos()));
    }

    /**
     * {@code loss state P13 P31 P32 P23 P14}: the chances to go from one of four states to another
     * (1 good, 2 good in a burst, 3 lost in a burst, 4 lost alone).
     *
     * <pre>{@code
     * struct tc_netem_gimodel {
     *     __u32 p13;
     *     __u32 p31;
     *     __u32 p32;
     *     __u32 p14;
     *     __u32 p23;
     * };
     * }</pre>
     *
     * @param p13 into a burst of loss
     * @param p31 out of it
     * @param p32 from lost to received in a burst
     * @param p14 to a single loss
     * @param p23 from received to lost in a burst
     */
    public record FourStates(
            Probability p13, Probability p31, Probability p32, Probability p14, Probability p23) {
        static final AttributeCodec<FourStates> CODEC =
                Codecs.struct(
                        "struct tc_netem_gimodel",
                        20,
                        b ->
                                new FourStates(
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt())),
                        (b, v) ->
                                b.putInt(v.p13.bits())
                                        .putInt(v.p31.bits())
                                        .putInt(v.p32.bits())
                                        .putInt(v.p14.bits())
                                        .putInt(v.p23.bits()));
    }

    /**
     * {@code loss gemodel P R 1-H 1-K}: Gilbert and Elliot's model of a good and a bad state.
     *
     * <pre>{@code
     * struct tc_netem_gemodel {
     *     __u32 p;
     *     __u32 r;
     *     __u32 h;
     *     __u32 k1;
     * };
     * }</pre>
     *
     * @param p from good to bad
     * @param r from bad to good
     * @param h that a packet survives the bad state
     * @param k1 that a packet is lost in the good state
     */
    public record GilbertElliot(Probability p, Probability r, Probability h, Probability k1) {
        static final AttributeCodec<GilbertElliot> CODEC =
                Codecs.struct(
                        "struct tc_netem_gemodel",
                        16,
                        b ->
                                new GilbertElliot(
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt()),
                                        new Probability(b.getInt())),
                        (b, v) ->
                                b.putInt(v.p.bits())
                                        .putInt(v.r.bits())
                                        .putInt(v.h.bits())
                                        .putInt(v.k1.bits()));
    }
}
