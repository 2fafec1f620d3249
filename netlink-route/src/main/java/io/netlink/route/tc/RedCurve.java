package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How random early detection drops: never below {@code min}, more and more up to {@code max}, and
 * everything from there; of the average length of the queue. Used by {@link Red}, {@link Gred},
 * {@link Choke} and {@link Sfq}; tc-red(8).
 *
 * <pre>{@code
 * RedCurve.limit(400_000).min(30_000).max(90_000).burst(55).bandwidth(Rate.megabits(10))
 * }</pre>
 *
 * @param limit {@code limit}: how much may wait, 1 or more; bytes, with choke packets
 * @param min {@code min}: where dropping begins; 0 for a third of {@code max}
 * @param max {@code max}: where everything is dropped; 0 for three times {@code min}, or a quarter
 *     of the limit
 * @param averagePacket {@code avpkt}: the size of an average packet, 1 or more bytes
 * @param burst {@code burst}: how many packets may come at once before the average follows; 0 for
 *     what fits the other values
 * @param probability {@code probability}: the chance to drop at {@code max}
 * @param bandwidth {@code bandwidth}: how fast the device is, for how the average sinks while the
 *     queue is empty
 */
public record RedCurve(
        long limit,
        long min,
        long max,
        long averagePacket,
        long burst,
        Probability probability,
        Rate bandwidth) {
    private static final double PROBABILITIES = 0x1p32;
    private static final int TABLE = 256;
    private static final int LOGS = 32;
    private static final int DEEPEST = 31;

    /** 2 %. */
    private static final Probability USUAL = new Probability((int) (0.02 * PROBABILITIES));

    /**
     * How random early detection drops.
     *
     * @throws IllegalArgumentException if a number is out of range or no part of the others
     */
    public RedCurve {
        Objects.requireNonNull(probability, "probability");
        in(limit, 1, 0xffff_ffffL, "limit");
        u32(min, "min");
        u32(max, "max");
        in(averagePacket, 1, 0xffff_ffffL, "avpkt");
        u32(burst, "burst");
        in(bandwidth.bytesPerSecond(), 1, Long.MAX_VALUE, "bandwidth");
    }

    /**
     * The usual curve below a limit: packets of 1,000 bytes, 10 Mbit/s, at the most 2 %.
     *
     * @param limit how much may wait, 1 or more
     * @return the curve
     * @throws IllegalArgumentException if it is out of range
     */
    public static RedCurve limit(long limit) {
        return new RedCurve(limit, 0, 0, 1000, 0, USUAL, Rate.megabits(10));
    }

    /**
     * {@code min}: where dropping begins.
     *
     * @param length bytes, with choke packets
     * @return a curve with it
     */
    public RedCurve min(long length) {
        return new RedCurve(limit, length, max, averagePacket, burst, probability, bandwidth);
    }

    /**
     * {@code max}: where everything is dropped.
     *
     * @param length bytes, with choke packets
     * @return a curve with it
     */
    public RedCurve max(long length) {
        return new RedCurve(limit, min, length, averagePacket, burst, probability, bandwidth);
    }

    /**
     * {@code avpkt}: the size of an average packet.
     *
     * @param bytes 1 or more
     * @return a curve with it
     */
    public RedCurve averagePacket(long bytes) {
        return new RedCurve(limit, min, max, bytes, burst, probability, bandwidth);
    }

    /**
     * {@code burst}: how many packets may come at once.
     *
     * @param packets 1 or more
     * @return a curve with it
     */
    public RedCurve burst(long packets) {
        return new RedCurve(limit, min, max, averagePacket, packets, probability, bandwidth);
    }

    /**
     * {@code probability}: the chance to drop at {@code max}.
     *
     * @param chance the chance
     * @return a curve with it
     */
    public RedCurve probability(Probability chance) {
        return new RedCurve(limit, min, max, averagePacket, burst, chance, bandwidth);
    }

    /**
     * {@code bandwidth}: how fast the device is.
     *
     * @param rate more than 0
     * @return a curve with it
     */
    public RedCurve bandwidth(Rate rate) {
        return new RedCurve(limit, min, max, averagePacket, burst, probability, rate);
    }

    /** The same with nothing left open; the lengths of the queue are of so many bytes each. */
    RedCurve complete(long unit) {
        long to = max != 0 ? max : min != 0 ? min * 3 : limit / 4;
        long from = min != 0 ? min : to / 3;
        if (to > limit || from >= to) {
            throw new IllegalArgumentException(
                    "min " + from + ", max " + to + ", limit " + limit + ": must be in this order");
        }
        long packets =
                burst != 0
                        ? burst
                        : (2 * from + to) * unit / (unit == 1 ? 3 * averagePacket : 3 * unit);
        return new RedCurve(limit, from, to, averagePacket, packets, probability, bandwidth);
    }

    /** log(W): how slowly the average follows. */
    int averageLog(long unit) {
        double packets = burst + 1 - (double) (min * unit) / averagePacket;
        if (packets >= 1) {
            double weight = 0.5;
            for (int log = 1; log < LOGS; log++) {
                if (packets <= (1 - Math.pow(1 - weight, burst)) / weight) {
                    return log;
                }
                weight /= 2;
            }
        }
        throw new IllegalArgumentException(
                "burst " + burst + ": must be at least " + (1 + min * unit / averagePacket));
    }

    /** log(P_max / (max - min)): how steep the curve is. */
    int slopeLog(long unit) {
        double part =
                Integer.toUnsignedLong(probability.bits()) / PROBABILITIES / ((max - min) * unit);
        for (int log = 0; log < LOGS; log++) {
            if (part > 1) {
                return log;
            }
            part *= 2;
        }
        throw new IllegalArgumentException("probability " + probability + ": too little");
    }

    /** How much the average sinks in a tick of an idle queue. */
    private double idleWeight(int averageLog) {
        Duration packet = RateLimit.time(bandwidth.bytesPerSecond(), averagePacket);
        double ticks = (double) packet.toNanos() / Structs.NANOS_PER_TICK;
        return -Math.log(1.0 - 1.0 / (1 << averageLog)) / ticks;
    }

    /** In which steps idle time is told apart. */
    int idleLog(int averageLog) {
        double most = DEEPEST / idleWeight(averageLog);
        for (int log = 0; log < LOGS; log++) {
            if (most / (1L << log) < 2 * TABLE) {
                return log;
            }
        }
        throw new IllegalArgumentException("bandwidth " + bandwidth + ": too little");
    }

    /** By how many halves the average sinks in an idle time of each length. */
    List<Integer> idleTable(int averageLog) {
        double weight = idleWeight(averageLog);
        int log = idleLog(averageLog);
        List<Integer> table = new ArrayList<>(TABLE);
        for (long i = 0; i < TABLE - 1; i++) {
            table.add(Math.min(DEEPEST, (int) ((i << log) * weight)));
        }
        table.add(DEEPEST);
        return table;
    }
}
