package io.netlink.route;

import static io.netlink.uapi.GenStats.*;
import static io.netlink.uapi.PktSched.TCA_STAB_BASE;
import static io.netlink.uapi.PktSched.TCA_STAB_DATA;
import static io.netlink.uapi.RtNetlink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Operation;
import io.netlink.route.tc.Bitfield32;
import io.netlink.route.tc.TcKinds;

import java.util.List;
import java.util.function.Function;

/**
 * The attributes of a message about qdiscs, classes, filters and chains (TCA_* of
 * linux/rtnetlink.h), one row each.
 */
public final class TcAttributes {
    private TcAttributes() {}

    private static final AttributeSpace COMMON = AttributeSpace.named("tc", "TCA_");

    /** The table of counters, of {@link #STATS2} and of actions. */
    public static final AttributeSpace STATISTICS = AttributeSpace.named("TCA_STATS2", "TCA_");

    static final AttributeSpace SIZES = AttributeSpace.named("TCA_STAB", "TCA_STAB_");

    /** The kind's name. */
    public static final Attribute<String> KIND = COMMON.string(TCA_KIND, "TCA_KIND");

    /** {@code struct tc_stats}: the counters of old kernels. */
    public static final Attribute<byte[]> STATS = COMMON.binary(TCA_STATS, "TCA_STATS");

    /** The kind's own counters, of old kernels. */
    public static final Attribute<byte[]> XSTATS = COMMON.binary(TCA_XSTATS, "TCA_XSTATS");

    /** {@code estimator}: how to estimate the rate; only in requests. */
    public static final Attribute<RateEstimator> RATE =
            COMMON.attribute(TCA_RATE, "TCA_RATE", RateEstimator.CODEC);

    /** Unused. */
    public static final Attribute<byte[]> FCNT = COMMON.binary(TCA_FCNT, "TCA_FCNT");

    /** The counters. */
    public static final Attribute<AttributeSet> STATS2 =
            COMMON.nest(TCA_STATS2, "TCA_STATS2", () -> STATISTICS);

    /** The size table: what a packet counts for. */
    public static final Attribute<AttributeSet> STAB =
            COMMON.nest(TCA_STAB, "TCA_STAB", () -> SIZES);

    /** {@code invisible}: list also qdiscs that are not shown otherwise; only in requests. */
    public static final Attribute<Boolean> DUMP_INVISIBLE =
            COMMON.flag(TCA_DUMP_INVISIBLE, "TCA_DUMP_INVISIBLE");

    /** {@code chain}: the chain of a filter. */
    public static final Attribute<Long> CHAIN = COMMON.u32(TCA_CHAIN, "TCA_CHAIN");

    /** Whether hardware does it; told by the kernel. */
    public static final Attribute<Integer> HW_OFFLOAD = COMMON.u8(TCA_HW_OFFLOAD, "TCA_HW_OFFLOAD");

    /** {@code ingress_block}: the block of filters that devices share for what comes in. */
    public static final Attribute<Long> INGRESS_BLOCK =
            COMMON.u32(TCA_INGRESS_BLOCK, "TCA_INGRESS_BLOCK");

    /** {@code egress_block}: the block of filters that devices share for what goes out. */
    public static final Attribute<Long> EGRESS_BLOCK =
            COMMON.u32(TCA_EGRESS_BLOCK, "TCA_EGRESS_BLOCK");

    /** {@code -br}: brief listings; only in requests. */
    public static final Attribute<Bitfield32> DUMP_FLAGS =
            COMMON.attribute(TCA_DUMP_FLAGS, "TCA_DUMP_FLAGS", Bitfield32.CODEC);

    /** A warning of the kernel's. */
    public static final Attribute<String> EXT_WARN_MSG =
            COMMON.string(TCA_EXT_WARN_MSG, "TCA_EXT_WARN_MSG");

    /** {@code struct gnet_stats_basic}: bytes and packets, inside {@link #STATS2}. */
    public static final Attribute<byte[]> STATS_BASIC =
            STATISTICS.binary(TCA_STATS_BASIC, "TCA_STATS_BASIC");

    /** {@code rate}: the estimated rate as far as it fits 32 bits, inside {@link #STATS2}. */
    public static final Attribute<EstimatedRate> STATS_RATE_EST =
            STATISTICS.attribute(TCA_STATS_RATE_EST, "TCA_STATS_RATE_EST", EstimatedRate.CODEC32);

    /** {@code struct gnet_stats_queue}: the queue's counters, inside {@link #STATS2}. */
    public static final Attribute<byte[]> STATS_QUEUE =
            STATISTICS.binary(TCA_STATS_QUEUE, "TCA_STATS_QUEUE");

    /** The kind's own counters, inside {@link #STATS2}. */
    public static final Attribute<byte[]> STATS_APP =
            STATISTICS.binary(TCA_STATS_APP, "TCA_STATS_APP");

    /** {@code rate}: the estimated rate if it does not fit 32 bits, inside {@link #STATS2}. */
    public static final Attribute<EstimatedRate> STATS_RATE_EST64 =
            STATISTICS.attribute(
                    TCA_STATS_RATE_EST64, "TCA_STATS_RATE_EST64", EstimatedRate.CODEC64);

    /** What hardware counted, inside {@link #STATS2}. */
    public static final Attribute<byte[]> STATS_BASIC_HW =
            STATISTICS.binary(TCA_STATS_BASIC_HW, "TCA_STATS_BASIC_HW");

    /** Packets beyond 32 bits, inside {@link #STATS2}. */
    public static final Attribute<Long> STATS_PKT64 =
            STATISTICS.u64(TCA_STATS_PKT64, "TCA_STATS_PKT64");

    /** How the table is made, inside {@link #STAB}; see {@link SizeTable}. */
    public static final Attribute<SizeTable.Base> SIZE_BASE =
            SIZES.attribute(TCA_STAB_BASE, "TCA_STAB_BASE", SizeTable.Base.CODEC);

    /** The table, inside {@link #STAB}; only in requests. */
    public static final Attribute<List<Integer>> SIZE_DATA =
            SIZES.attribute(TCA_STAB_DATA, "TCA_STAB_DATA", Codecs.U16_ARRAY);

    /** The table of a qdisc's message. */
    public static final AttributeSpace QDISC = table("qdisc", TcKinds::qdiscAttributes);

    /** The table of a class's message. */
    public static final AttributeSpace CLASS = table("class", TcKinds::classAttributes);

    /** The table of a filter's or chain's message. */
    public static final AttributeSpace FILTER = table("filter", TcKinds::filterAttributes);

    /** The kind's own options; a row of all three tables. */
    @SuppressWarnings("unchecked") // the row that table() makes
    public static final Attribute<byte[]> OPTIONS =
            (Attribute<byte[]>) QDISC.find(TCA_OPTIONS).orElseThrow();

    static final Operation NEW_QDISC = new Operation("RTM_NEWQDISC", RTM_NEWQDISC, 20, QDISC);
    static final Operation DELETE_QDISC = new Operation("RTM_DELQDISC", RTM_DELQDISC, 20, QDISC);
    static final Operation GET_QDISC = new Operation("RTM_GETQDISC", RTM_GETQDISC, 20, QDISC);
    static final Operation NEW_CLASS = new Operation("RTM_NEWTCLASS", RTM_NEWTCLASS, 20, CLASS);
    static final Operation DELETE_CLASS = new Operation("RTM_DELTCLASS", RTM_DELTCLASS, 20, CLASS);
    static final Operation GET_CLASS = new Operation("RTM_GETTCLASS", RTM_GETTCLASS, 20, CLASS);
    static final Operation NEW_FILTER = new Operation("RTM_NEWTFILTER", RTM_NEWTFILTER, 20, FILTER);
    static final Operation DELETE_FILTER =
            new Operation("RTM_DELTFILTER", RTM_DELTFILTER, 20, FILTER);
    static final Operation GET_FILTER = new Operation("RTM_GETTFILTER", RTM_GETTFILTER, 20, FILTER);

    static final Operation NEW_CHAIN = new Operation("RTM_NEWCHAIN", RTM_NEWCHAIN, 20, FILTER);
    static final Operation DELETE_CHAIN = new Operation("RTM_DELCHAIN", RTM_DELCHAIN, 20, FILTER);
    static final Operation GET_CHAIN = new Operation("RTM_GETCHAIN", RTM_GETCHAIN, 20, FILTER);

    private static AttributeSpace table(String name, Function<String, AttributeSpace> options) {
        AttributeSpace table = AttributeSpace.named(name, "TCA_").addAll(COMMON);
        table.nestSelectedBy(TCA_OPTIONS, "TCA_OPTIONS", options, KIND);
        return table;
    }
}
