package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.OptionalLong;

/** Keeps the delay of a queue low: {@code tc qdisc add dev DEV root codel}, tc-codel(8). */
public final class Codel extends TcKind<Codel> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("codel", "TCA_CODEL_");

    /** {@code target}: the delay to aim at, in microseconds; default 5 ms. */
    public static final Attribute<Duration> TARGET =
            SPACE.attribute(TCA_CODEL_TARGET, "TCA_CODEL_TARGET", Structs.MICROS);

    /** {@code limit}: how many packets may wait; default 1000. */
    public static final Attribute<Long> LIMIT = SPACE.u32(TCA_CODEL_LIMIT, "TCA_CODEL_LIMIT");

    /**
     * {@code interval}: how long the delay may be over the target, in microseconds; default 100 ms.
     */
    public static final Attribute<Duration> INTERVAL =
            SPACE.attribute(TCA_CODEL_INTERVAL, "TCA_CODEL_INTERVAL", Structs.MICROS);

    /** {@code ecn}: mark packets instead of dropping them; default off. */
    public static final Attribute<Boolean> ECN =
            SPACE.attribute(TCA_CODEL_ECN, "TCA_CODEL_ECN", Codecs.BOOL32);

    /** {@code ce_threshold}: mark packets that waited longer, in microseconds; default never. */
    public static final Attribute<Duration> CE_THRESHOLD =
            SPACE.attribute(TCA_CODEL_CE_THRESHOLD, "TCA_CODEL_CE_THRESHOLD", Structs.MICROS);

    /** How the library knows the kind. */
    public static final Type<Codel> TYPE = new Type<>("codel", SPACE, Codel::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("codel", "struct tc_codel_xstats", 32, Statistics::read);

    private Codel(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The kernel's defaults.
     *
     * @return the kind
     */
    public static Codel create() {
        return TYPE.empty();
    }

    /**
     * What codel counts.
     *
     * <pre>{@code
     * struct tc_codel_xstats {
     *     __u32 maxpacket;
     *     __u32 count;
     *     __u32 lastcount;
     *     __u32 ldelay;
     *     __s32 drop_next;
     *     __u32 drop_overlimit;
     *     __u32 ecn_mark;
     *     __u32 dropping;
     *     __u32 ce_mark;
     * };
     * }</pre>
     *
     * @param maxPacket the largest packet, in bytes
     * @param count drops since it began to drop
     * @param lastCount the count when it began
     * @param lastDelay how long the last packet waited
     * @param dropNextMicros microseconds until the next drop, negative if it is overdue
     * @param dropOverlimit packets dropped since the queue was full
     * @param ecnMarks packets marked
     * @param dropping whether it drops now
     * @param ceMarks packets marked since they waited longer than {@code ce_threshold}
     */
    public record Statistics(
            long maxPacket,
            long count,
            long lastCount,
            Duration lastDelay,
            int dropNextMicros,
            long dropOverlimit,
            long ecnMarks,
            boolean dropping,
            OptionalLong ceMarks) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(
                    u32(b),
                    u32(b),
                    u32(b),
                    micros(b),
                    b.getInt(),
                    u32(b),
                    u32(b),
                    b.getInt() != 0,
                    later32(b));
        }
    }
}
