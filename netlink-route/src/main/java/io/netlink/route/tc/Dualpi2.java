package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.time.Duration;

/**
 * Two coupled queues, for low latency (L4S) and other flows: {@code tc qdisc add dev DEV root
 * dualpi2}, tc-dualpi2(8); needs Linux 6.17.
 */
public final class Dualpi2 extends TcKind<Dualpi2> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("dualpi2", "TCA_DUALPI2_");

    /** {@code limit}: how many packets may wait; default 10000. */
    public static final Attribute<Long> LIMIT = SPACE.u32(TCA_DUALPI2_LIMIT, "TCA_DUALPI2_LIMIT");

    /** {@code memlimit}: bytes that packets may take. */
    public static final Attribute<Long> MEMORY_LIMIT =
            SPACE.u32(TCA_DUALPI2_MEMORY_LIMIT, "TCA_DUALPI2_MEMORY_LIMIT");

    /** {@code target}: the delay to aim at, in microseconds; default 15 ms. */
    public static final Attribute<Duration> TARGET =
            SPACE.attribute(TCA_DUALPI2_TARGET, "TCA_DUALPI2_TARGET", Structs.MICROS);

    /** {@code tupdate}: how often the chance is worked out, in microseconds; default 16 ms. */
    public static final Attribute<Duration> TUPDATE =
            SPACE.attribute(TCA_DUALPI2_TUPDATE, "TCA_DUALPI2_TUPDATE", Structs.MICROS);

    /** {@code alpha}: how much the distance from the target counts, in Hz times 256. */
    public static final Attribute<Long> ALPHA = SPACE.u32(TCA_DUALPI2_ALPHA, "TCA_DUALPI2_ALPHA");

    /** {@code beta}: how much the change of the delay counts, in Hz times 256. */
    public static final Attribute<Long> BETA = SPACE.u32(TCA_DUALPI2_BETA, "TCA_DUALPI2_BETA");

    /** {@code step_thresh}: mark from so many packets on; instead of the time. */
    public static final Attribute<Long> STEP_THRESH_PKTS =
            SPACE.u32(TCA_DUALPI2_STEP_THRESH_PKTS, "TCA_DUALPI2_STEP_THRESH_PKTS");

    /** {@code step_thresh}: mark from this delay on, in microseconds; default 1 ms. */
    public static final Attribute<Duration> STEP_THRESH_US =
            SPACE.attribute(
                    TCA_DUALPI2_STEP_THRESH_US, "TCA_DUALPI2_STEP_THRESH_US", Structs.MICROS);

    /** {@code min_qlen_step}: not while fewer packets wait; default 0. */
    public static final Attribute<Long> MIN_QLEN_STEP =
            SPACE.u32(TCA_DUALPI2_MIN_QLEN_STEP, "TCA_DUALPI2_MIN_QLEN_STEP");

    /** {@code coupling_factor}: between the two queues, 1 to 255; default 2. */
    public static final Attribute<Integer> COUPLING =
            SPACE.u8(TCA_DUALPI2_COUPLING, "TCA_DUALPI2_COUPLING");

    /**
     * {@code overload drop}, {@code overflow}: drop when it is overloaded, or let the queue fill.
     */
    public static final Attribute<Boolean> DROP_OVERLOAD =
            SPACE.bool8(TCA_DUALPI2_DROP_OVERLOAD, "TCA_DUALPI2_DROP_OVERLOAD");

    /** {@code drop_enqueue}, {@code drop_dequeue}: drop when packets come, or when they leave. */
    public static final Attribute<Boolean> DROP_EARLY =
            SPACE.bool8(TCA_DUALPI2_DROP_EARLY, "TCA_DUALPI2_DROP_EARLY");

    /** {@code classic_protection}: what is left to other flows, 0 to 100 per cent; default 10. */
    public static final Attribute<Integer> C_PROTECTION =
            SPACE.attribute(
                    TCA_DUALPI2_C_PROTECTION,
                    "TCA_DUALPI2_C_PROTECTION",
                    Codecs.range(AttributeCodec.U8, 0, 100));

    /**
     * {@code l4s_ect}, {@code any_ect}: the bits of ECN that make a packet go to the L4S queue: 1
     * or 3.
     */
    public static final Attribute<Integer> ECN_MASK =
            SPACE.u8(TCA_DUALPI2_ECN_MASK, "TCA_DUALPI2_ECN_MASK");

    /**
     * {@code split_gso}, {@code no_split_gso}: send large segments packet by packet; default on.
     */
    public static final Attribute<Boolean> SPLIT_GSO =
            SPACE.bool8(TCA_DUALPI2_SPLIT_GSO, "TCA_DUALPI2_SPLIT_GSO");

    /** How the library knows the kind. */
    public static final Type<Dualpi2> TYPE = new Type<>("dualpi2", SPACE, Dualpi2::new);

    private Dualpi2(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The kernel's defaults.
     *
     * @return the kind
     */
    public static Dualpi2 create() {
        return TYPE.empty();
    }
}
