package io.netlink.uapi;

/**
 * Constants of {@code linux/gen_stats.h}: attributes in {@link RtNetlink#TCA_STATS2} and {@link
 * PktCls#TCA_ACT_STATS}.
 */
public final class GenStats {

    private GenStats() {}

    // Statistics.

    /** Unused. */
    public static final int TCA_STATS_UNSPEC = 0;

    /**
     * {@code Sent}: bytes and packets.
     *
     * <pre>{@code
     * struct gnet_stats_basic {
     *     __u64 bytes;    // 0
     *     __u32 packets;  // 8
     * };                  // 16  bytes
     * }</pre>
     */
    public static final int TCA_STATS_BASIC = 1;

    /**
     * {@code rate}: the estimated rates per second.
     *
     * <pre>{@code
     * struct gnet_stats_rate_est {
     *     __u32 bps;  // 0
     *     __u32 pps;  // 4
     * };              // 8  bytes
     * }</pre>
     */
    public static final int TCA_STATS_RATE_EST = 2;

    /**
     * {@code backlog}, {@code dropped}, {@code overlimits}, {@code requeues}.
     *
     * <pre>{@code
     * struct gnet_stats_queue {
     *     __u32 qlen;        //  0
     *     __u32 backlog;     //  4
     *     __u32 drops;       //  8
     *     __u32 requeues;    // 12
     *     __u32 overlimits;  // 16
     * };                     // 20  bytes
     * }</pre>
     */
    public static final int TCA_STATS_QUEUE = 3;

    /** What the kind counts, a structure or attributes of its own. */
    public static final int TCA_STATS_APP = 4;

    /**
     * {@code rate}, in 64 bits.
     *
     * <pre>{@code
     * struct gnet_stats_rate_est64 {
     *     __u64 bps;  // 0
     *     __u64 pps;  // 8
     * };              // 16  bytes
     * }</pre>
     */
    public static final int TCA_STATS_RATE_EST64 = 5;

    /** Padding in front of 64-bit values. */
    public static final int TCA_STATS_PAD = 6;

    /** {@code Sent hardware}: what hardware counted, a {@code struct gnet_stats_basic}. */
    public static final int TCA_STATS_BASIC_HW = 7;

    /** The number of packets, if it does not fit 32 bits (u64). */
    public static final int TCA_STATS_PKT64 = 8;

    // RtNetlink.TCA_RATE: `estimator INTERVAL EWMA`
    //
    // struct gnet_estimator {
    //     signed char   interval;  // 0
    //     unsigned char ewma_log;  // 1
    // };                           // 2  bytes
}
