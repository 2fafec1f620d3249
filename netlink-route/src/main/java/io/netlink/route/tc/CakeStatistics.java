package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.util.List;

/**
 * What {@link Cake} counts, and what a flow of it does, listed as a class: {@link Cake#STATISTICS}
 * gives a set, of which these are the rows.
 */
public final class CakeStatistics {
    private CakeStatistics() {}

    static final AttributeSpace SPACE =
            AttributeSpace.named("cake TCA_STATS_APP", "TCA_CAKE_STATS_");

    /** Numbered from 1. */
    private static final AttributeCodec<List<AttributeSet>> TINS =
            Codecs.numberedList(
                    AttributeCodec.of(
                            "nest",
                            reader -> reader.nested().copy(CakeTin.SPACE),
                            (writer, type, value) -> {
                                long start = writer.nestStart(type);
                                writer.attributes(value);
                                writer.nestEnd(start);
                            }));

    /** {@code capacity estimate}: how fast the network seems to be. */
    public static final Attribute<Rate> CAPACITY_ESTIMATE64 =
            SPACE.attribute(
                    TCA_CAKE_STATS_CAPACITY_ESTIMATE64,
                    "TCA_CAKE_STATS_CAPACITY_ESTIMATE64",
                    Rate.CODEC64);

    /** Bytes that packets may take. */
    public static final Attribute<Long> MEMORY_LIMIT =
            SPACE.u32(TCA_CAKE_STATS_MEMORY_LIMIT, "TCA_CAKE_STATS_MEMORY_LIMIT");

    /** The most bytes that they took. */
    public static final Attribute<Long> MEMORY_USED =
            SPACE.u32(TCA_CAKE_STATS_MEMORY_USED, "TCA_CAKE_STATS_MEMORY_USED");

    /** The average length of headers below the network layer, in bytes. */
    public static final Attribute<Long> AVG_NETOFF =
            SPACE.u32(TCA_CAKE_STATS_AVG_NETOFF, "TCA_CAKE_STATS_AVG_NETOFF");

    /** The smallest packet at the network layer, in bytes. */
    public static final Attribute<Long> MIN_NETLEN =
            SPACE.u32(TCA_CAKE_STATS_MIN_NETLEN, "TCA_CAKE_STATS_MIN_NETLEN");

    /** The largest packet at the network layer, in bytes. */
    public static final Attribute<Long> MAX_NETLEN =
            SPACE.u32(TCA_CAKE_STATS_MAX_NETLEN, "TCA_CAKE_STATS_MAX_NETLEN");

    /** The smallest packet on the wire, in bytes. */
    public static final Attribute<Long> MIN_ADJLEN =
            SPACE.u32(TCA_CAKE_STATS_MIN_ADJLEN, "TCA_CAKE_STATS_MIN_ADJLEN");

    /** The largest packet on the wire, in bytes. */
    public static final Attribute<Long> MAX_ADJLEN =
            SPACE.u32(TCA_CAKE_STATS_MAX_ADJLEN, "TCA_CAKE_STATS_MAX_ADJLEN");

    /** The tins, by the rows of {@link CakeTin}. */
    public static final Attribute<List<AttributeSet>> TIN_STATS =
            SPACE.attribute(TCA_CAKE_STATS_TIN_STATS, "TCA_CAKE_STATS_TIN_STATS", TINS);

    /** Of a flow: bytes that it may still send in this turn. */
    public static final Attribute<Integer> DEFICIT =
            SPACE.s32(TCA_CAKE_STATS_DEFICIT, "TCA_CAKE_STATS_DEFICIT");

    /** Of a flow: drops since it began to drop. */
    public static final Attribute<Long> COBALT_COUNT =
            SPACE.u32(TCA_CAKE_STATS_COBALT_COUNT, "TCA_CAKE_STATS_COBALT_COUNT");

    /** Of a flow: whether it drops now. */
    public static final Attribute<Boolean> DROPPING =
            SPACE.attribute(TCA_CAKE_STATS_DROPPING, "TCA_CAKE_STATS_DROPPING", Codecs.BOOL32);

    /** Of a flow: microseconds until the next drop, negative if it is overdue. */
    public static final Attribute<Integer> DROP_NEXT_US =
            SPACE.s32(TCA_CAKE_STATS_DROP_NEXT_US, "TCA_CAKE_STATS_DROP_NEXT_US");

    /** Of a flow: the chance to drop. */
    public static final Attribute<Probability> P_DROP =
            SPACE.attribute(TCA_CAKE_STATS_P_DROP, "TCA_CAKE_STATS_P_DROP", Probability.CODEC);

    /** Of a flow: microseconds until that chance is worked out. */
    public static final Attribute<Integer> BLUE_TIMER_US =
            SPACE.s32(TCA_CAKE_STATS_BLUE_TIMER_US, "TCA_CAKE_STATS_BLUE_TIMER_US");
}
