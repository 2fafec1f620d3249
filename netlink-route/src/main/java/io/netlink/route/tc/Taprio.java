package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.RawAttribute;
import io.netlink.uapi.Netlink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Time aware shaper of IEEE 802.1Qbv: gates that let traffic classes through by a schedule; {@code
 * tc qdisc add dev DEV root taprio}, tc-taprio(8).
 */
public final class Taprio extends TcKind<Taprio> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("taprio", "TCA_TAPRIO_ATTR_");

    private static final AttributeSpace ENTRY =
            AttributeSpace.named("TCA_TAPRIO_ATTR_TC_ENTRY", "TCA_TAPRIO_TC_ENTRY_");
    private static final AttributeSpace COUNTERS =
            AttributeSpace.named("taprio TCA_STATS_APP", "TCA_TAPRIO_OFFLOAD_STATS_");

    /** {@code num_tc}, {@code map}, {@code queues}: the traffic classes. */
    public static final Attribute<TrafficClasses> PRIOMAP =
            SPACE.attribute(
                    TCA_TAPRIO_ATTR_PRIOMAP, "TCA_TAPRIO_ATTR_PRIOMAP", TrafficClasses.CODEC);

    /** {@code sched-entry}: the schedule, one step after the other. */
    public static final Attribute<List<TaprioEntry>> SCHED_ENTRY_LIST =
            SPACE.attribute(
                    TCA_TAPRIO_ATTR_SCHED_ENTRY_LIST,
                    "TCA_TAPRIO_ATTR_SCHED_ENTRY_LIST",
                    Codecs.listOf(TCA_TAPRIO_SCHED_ENTRY, TaprioEntry.CODEC));

    /** {@code base-time}: when it begins, in nanoseconds since the beginning of the clock. */
    public static final Attribute<Duration> SCHED_BASE_TIME =
            SPACE.attribute(
                    TCA_TAPRIO_ATTR_SCHED_BASE_TIME,
                    "TCA_TAPRIO_ATTR_SCHED_BASE_TIME",
                    Structs.NANOS64);

    /** One step of the schedule; never used by a kernel. */
    public static final Attribute<TaprioEntry> SCHED_SINGLE_ENTRY =
            SPACE.attribute(
                    TCA_TAPRIO_ATTR_SCHED_SINGLE_ENTRY,
                    "TCA_TAPRIO_ATTR_SCHED_SINGLE_ENTRY",
                    TaprioEntry.CODEC);

    /**
     * {@code clockid}: the clock of the schedule; not with {@code flags 2}, which takes the
     * device's.
     */
    public static final Attribute<TcClock> SCHED_CLOCKID =
            SPACE.attribute(
                    TCA_TAPRIO_ATTR_SCHED_CLOCKID,
                    "TCA_TAPRIO_ATTR_SCHED_CLOCKID",
                    Codecs.oneOf(AttributeCodec.S32, TcClock.class));

    /** The schedule that is to follow, by the rows of this table; told by the kernel. */
    public static final Attribute<AttributeSet> ADMIN_SCHED =
            SPACE.nest(TCA_TAPRIO_ATTR_ADMIN_SCHED, "TCA_TAPRIO_ATTR_ADMIN_SCHED", () -> SPACE);

    /** {@code cycle-time}: how long a cycle is, in nanoseconds; default the sum of the steps. */
    public static final Attribute<Duration> SCHED_CYCLE_TIME =
            SPACE.attribute(
                    TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME,
                    "TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME",
                    Structs.NANOS64);

    /**
     * {@code cycle-time-extension}: by how much the last cycle before a new schedule may be longer.
     */
    public static final Attribute<Duration> SCHED_CYCLE_TIME_EXTENSION =
            SPACE.attribute(
                    TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME_EXTENSION,
                    "TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME_EXTENSION",
                    Structs.NANOS64);

    /**
     * {@code flags}: 1 to send by the time of packets (TXTIME_ASSIST), 2 if the device does it all.
     */
    public static final Attribute<Long> FLAGS =
            SPACE.u32(TCA_TAPRIO_ATTR_FLAGS, "TCA_TAPRIO_ATTR_FLAGS");

    /**
     * {@code txtime-delay}: how long a packet takes to the device, in nanoseconds; with {@code
     * flags 1}.
     */
    public static final Attribute<Duration> TXTIME_DELAY =
            SPACE.attribute(
                    TCA_TAPRIO_ATTR_TXTIME_DELAY, "TCA_TAPRIO_ATTR_TXTIME_DELAY", Structs.NANOS);

    /** What is said of one class; comes once for each, see {@link #classLimits}. */
    public static final Attribute<AttributeSet> TC_ENTRY =
            SPACE.nest(TCA_TAPRIO_ATTR_TC_ENTRY, "TCA_TAPRIO_ATTR_TC_ENTRY", () -> ENTRY);

    /** How the library knows the kind. */
    public static final Type<Taprio> TYPE = new Type<>("taprio", SPACE, Taprio::new);

    /** The class, inside {@link #TC_ENTRY}. */
    public static final Attribute<Long> TC_ENTRY_INDEX =
            ENTRY.u32(TCA_TAPRIO_TC_ENTRY_INDEX, "TCA_TAPRIO_TC_ENTRY_INDEX");

    /** {@code max-sdu}: its largest packet, in bytes, 0 for any, inside {@link #TC_ENTRY}. */
    public static final Attribute<Long> TC_ENTRY_MAX_SDU =
            ENTRY.u32(TCA_TAPRIO_TC_ENTRY_MAX_SDU, "TCA_TAPRIO_TC_ENTRY_MAX_SDU");

    /** {@code fp}: whether its frames may be interrupted, inside {@link #TC_ENTRY}; Linux 6.4. */
    public static final Attribute<FramePreemption> TC_ENTRY_FP =
            ENTRY.attribute(
                    TCA_TAPRIO_TC_ENTRY_FP,
                    "TCA_TAPRIO_TC_ENTRY_FP",
                    Codecs.oneOf(AttributeCodec.S32, FramePreemption.class));

    /** {@code -s}: what the device counts, by {@link #WINDOW_DROPS} and {@link #TX_OVERRUNS}. */
    public static final TcCounters<AttributeSet> STATISTICS =
            new TcCounters<>("taprio", bytes -> AttributeSet.of(COUNTERS, bytes));

    /** Packets dropped as too large for any window, inside {@link #STATISTICS}. */
    public static final Attribute<Long> WINDOW_DROPS =
            COUNTERS.u64(
                    TCA_TAPRIO_OFFLOAD_STATS_WINDOW_DROPS, "TCA_TAPRIO_OFFLOAD_STATS_WINDOW_DROPS");

    /** Packets sent outside of their window, inside {@link #STATISTICS}. */
    public static final Attribute<Long> TX_OVERRUNS =
            COUNTERS.u64(
                    TCA_TAPRIO_OFFLOAD_STATS_TX_OVERRUNS, "TCA_TAPRIO_OFFLOAD_STATS_TX_OVERRUNS");

    private Taprio(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * By traffic classes and a schedule.
     *
     * @param classes the classes with their queues
     * @param schedule the steps, of which the first begins at the base time
     * @return the kind
     */
    public static Taprio of(TrafficClasses classes, List<TaprioEntry> schedule) {
        return TYPE.empty().set(PRIOMAP, classes).set(SCHED_ENTRY_LIST, schedule);
    }

    /**
     * {@code max-sdu}: says of one more class how large its packets may be.
     *
     * @param tc the class, 0 to 15
     * @param bytes the largest packet, 0 for any
     * @return a kind with it
     * @throws IllegalArgumentException if a number is out of range
     */
    public Taprio classLimits(int tc, long bytes) {
        return entry(
                AttributeSet.empty(ENTRY)
                        .with(TC_ENTRY_INDEX, (long) in(tc, 0, 15, "class"))
                        .with(TC_ENTRY_MAX_SDU, bytes));
    }

    /**
     * {@code max-sdu fp}: says of one more class how large its packets may be, and whether its
     * frames may be interrupted.
     *
     * @param tc the class, 0 to 15
     * @param bytes the largest packet, 0 for any
     * @param preemption whether
     * @return a kind with it
     * @throws IllegalArgumentException if a number is out of range
     */
    public Taprio classLimits(int tc, long bytes, FramePreemption preemption) {
        return entry(
                AttributeSet.empty(ENTRY)
                        .with(TC_ENTRY_INDEX, (long) in(tc, 0, 15, "class"))
                        .with(TC_ENTRY_MAX_SDU, bytes)
                        .with(TC_ENTRY_FP, preemption));
    }

    private Taprio entry(AttributeSet entry) {
        int type = TC_ENTRY.code() | Netlink.NLA_F_NESTED; // the kernel insists on it
        return with(data().with(new RawAttribute(type, entry.toByteArray())));
    }

    /**
     * What is said of each class besides.
     *
     * @return by its rows {@code TC_ENTRY_*}; one for each class that something is said of
     */
    public List<AttributeSet> entries() {
        List<AttributeSet> entries = new ArrayList<>();
        AttributeReader all = data().reader();
        while (all.next()) {
            if (all.type() == TC_ENTRY.code()) {
                entries.add(all.nested().copy(ENTRY));
            }
        }
        return List.copyOf(entries);
    }
}
