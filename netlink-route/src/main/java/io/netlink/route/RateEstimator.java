package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.time.Duration;

/**
 * {@code estimator INTERVAL AVERAGE}: how the kernel estimates the rate of a qdisc or class.
 *
 * <pre>{@code
 * struct tc_estimator {
 *     signed char   interval;   // 2 to the power of it quarters of a second, less 2
 *     unsigned char ewma_log;
 * };
 * }</pre>
 *
 * @param intervalLog it counts every 2 to the power of it seconds, -2 to 3
 * @param averageLog the less the last interval counts, the greater, 1 to 30
 */
public record RateEstimator(int intervalLog, int averageLog) {
    private static final int SHORTEST = -2;
    private static final int LONGEST = 3;
    private static final int MOST = 31;
    private static final long QUARTER = 250_000;

    static final AttributeCodec<RateEstimator> CODEC =
            Codecs.struct(
                    "struct tc_estimator",
                    2,
                    b -> new RateEstimator(b.get(), b.get() & 0xff),
                    (b, v) -> b.put((byte) v.checked().intervalLog).put((byte) v.averageLog));

    private RateEstimator checked() {
        if (intervalLog < SHORTEST
                || intervalLog > LONGEST
                || averageLog < 1
                || averageLog >= MOST) {
            throw new IllegalArgumentException(
                    "estimator " + intervalLog + " " + averageLog + ": must be -2 to 3, 1 to 30");
        }
        return this;
    }

    /**
     * {@code estimator INTERVAL AVERAGE}.
     *
     * @param interval how often to count: up to 8 s; the next 2 to the power of n quarters of a
     *     second is taken
     * @param average over what time, longer than the interval
     * @return the estimator
     * @throws IllegalArgumentException if a time is out of range
     */
    public static RateEstimator of(Duration interval, Duration average) {
        long every = micros(interval);
        int log = 0;
        while (log <= LONGEST - SHORTEST && every > QUARTER << log) {
            log++;
        }
        double over = micros(average);
        int weight = 1;
        while (weight < MOST + 1 && every / -Math.log(1 - 1.0 / (1L << weight)) <= over) {
            weight++;
        }
        if (every == 0 || log > LONGEST - SHORTEST || weight == 1 || weight > MOST) {
            throw new IllegalArgumentException(
                    "estimator "
                            + interval
                            + " "
                            + average
                            + ": must be up to 8 s, and more than that but not much more");
        }
        return new RateEstimator(log + SHORTEST, weight - 1);
    }

    private static long micros(Duration time) {
        if (time.isNegative() || time.toHours() > 1) {
            throw new IllegalArgumentException("estimator " + time + ": must be 0 to an hour");
        }
        return time.toNanos() / 1000;
    }
}
