package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.time.Duration;

/** Drops by chance to keep the delay low: {@code tc qdisc add dev DEV root pie}, tc-pie(8). */
public final class Pie extends TcKind<Pie> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("pie", "TCA_PIE_");

    /** {@code target}: the delay to aim at, in microseconds; default 15 ms. */
    public static final Attribute<Duration> TARGET =
            SPACE.attribute(TCA_PIE_TARGET, "TCA_PIE_TARGET", Structs.MICROS);

    /** {@code limit}: how many packets may wait; default 1000. */
    public static final Attribute<Long> LIMIT = SPACE.u32(TCA_PIE_LIMIT, "TCA_PIE_LIMIT");

    /**
     * {@code tupdate}: how often the chance to drop is worked out, in microseconds; default 15 ms.
     */
    public static final Attribute<Duration> TUPDATE =
            SPACE.attribute(TCA_PIE_TUPDATE, "TCA_PIE_TUPDATE", Structs.MICROS);

    /** {@code alpha}: how much the distance from the target counts, 0 to 32; default 2. */
    public static final Attribute<Long> ALPHA = SPACE.u32(TCA_PIE_ALPHA, "TCA_PIE_ALPHA");

    /** {@code beta}: how much the change of the delay counts, 0 to 32; default 20. */
    public static final Attribute<Long> BETA = SPACE.u32(TCA_PIE_BETA, "TCA_PIE_BETA");

    /** {@code ecn}, {@code noecn}: mark packets instead of dropping them; default off. */
    public static final Attribute<Boolean> ECN =
            SPACE.attribute(TCA_PIE_ECN, "TCA_PIE_ECN", Codecs.BOOL32);

    /**
     * {@code bytemode}, {@code nobytemode}: drop large packets rather than small ones; default off.
     */
    public static final Attribute<Boolean> BYTEMODE =
            SPACE.attribute(TCA_PIE_BYTEMODE, "TCA_PIE_BYTEMODE", Codecs.BOOL32);

    /**
     * {@code dq_rate_estimator}: work the delay out of the rate rather than of time stamps; Linux
     * 5.5.
     */
    public static final Attribute<Boolean> DQ_RATE_ESTIMATOR =
            SPACE.attribute(TCA_PIE_DQ_RATE_ESTIMATOR, "TCA_PIE_DQ_RATE_ESTIMATOR", Codecs.BOOL32);

    /** How the library knows the kind. */
    public static final Type<Pie> TYPE = new Type<>("pie", SPACE, Pie::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("pie", "struct tc_pie_xstats", 40, Statistics::read);

    private Pie(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The kernel's defaults.
     *
     * @return the kind
     */
    public static Pie create() {
        return TYPE.empty();
    }

    /**
     * What pie counts.
     *
     * <pre>{@code
     * struct tc_pie_xstats {
     *     __u64 prob;
     *     __u32 delay;
     *     __u32 avg_dq_rate;
     *     __u32 dq_rate_estimating;
     *     __u32 packets_in;
     *     __u32 dropped;
     *     __u32 overlimit;
     *     __u32 maxq;
     *     __u32 ecn_mark;
     * };
     * }</pre>
     *
     * @param probability the chance to drop now, an unsigned number of which 2 to the power of 64
     *     would be always
     * @param delay how long packets wait now
     * @param averageRate how fast packets leave, in bytes a second
     * @param rateEstimated whether that is worked out
     * @param packets packets that came
     * @param dropped packets dropped by chance
     * @param overlimits packets dropped since the queue was full
     * @param longestQueue the most packets that waited
     * @param ecnMarks packets marked
     */
    public record Statistics(
            long probability,
            Duration delay,
            long averageRate,
            boolean rateEstimated,
            long packets,
            long dropped,
            long overlimits,
            long longestQueue,
            long ecnMarks) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(
                    b.getLong(),
                    micros(b),
                    u32(b),
                    b.getInt() != 0,
                    u32(b),
                    u32(b),
                    u32(b),
                    u32(b),
                    u32(b));
        }
    }
}
