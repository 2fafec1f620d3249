package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.time.Duration;

/**
 * How much a class of {@link HfscClass} is served: at one rate first, then at another; tc-hfsc(7).
 *
 * <pre>{@code
 * struct tc_service_curve {
 *     __u32 m1;
 *     __u32 d;
 *     __u32 m2;
 * };
 * }</pre>
 *
 * @param first {@code m1}: the first rate, in bytes a second
 * @param duration {@code d}: how long it lasts, in microseconds
 * @param then {@code m2}: the rate from then on, in bytes a second
 */
public record ServiceCurve(long first, Duration duration, long then) {
    static final AttributeCodec<ServiceCurve> CODEC =
            Codecs.struct(
                    "struct tc_service_curve",
                    12,
                    b -> new ServiceCurve(u32(b), micros(b), u32(b)),
                    (b, v) -> {
                        put32(b, v.first, "m1");
                        putMicros(b, v.duration);
                        put32(b, v.then, "m2");
                    });

    /**
     * One rate, {@code rate}.
     *
     * @param rate more than 0, up to 34 Gbit/s
     * @return the curve
     * @throws IllegalArgumentException if it is out of range
     */
    public static ServiceCurve of(Rate rate) {
        return of(new Rate(0), Duration.ZERO, rate);
    }

    /**
     * Two rates, {@code m1 d m2}.
     *
     * @param first the first rate, up to 34 Gbit/s
     * @param duration how long it lasts, in microseconds
     * @param then the rate from then on, up to 34 Gbit/s; one of both must be more than 0
     * @return the curve
     * @throws IllegalArgumentException if one is out of range
     */
    public static ServiceCurve of(Rate first, Duration duration, Rate then) {
        if (first.bytesPerSecond() == 0 && then.bytesPerSecond() == 0) {
            throw new IllegalArgumentException("rate 0: must be at least a byte a second");
        }
        return new ServiceCurve(
                u32(first.bytesPerSecond(), "m1"), duration, u32(then.bytesPerSecond(), "m2"));
    }
}
