package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTAX_ADVMSS;
import static io.netlink.uapi.RtNetlink.RTAX_CC_ALGO;
import static io.netlink.uapi.RtNetlink.RTAX_CWND;
import static io.netlink.uapi.RtNetlink.RTAX_FASTOPEN_NO_COOKIE;
import static io.netlink.uapi.RtNetlink.RTAX_FEATURES;
import static io.netlink.uapi.RtNetlink.RTAX_HOPLIMIT;
import static io.netlink.uapi.RtNetlink.RTAX_INITCWND;
import static io.netlink.uapi.RtNetlink.RTAX_INITRWND;
import static io.netlink.uapi.RtNetlink.RTAX_LOCK;
import static io.netlink.uapi.RtNetlink.RTAX_MTU;
import static io.netlink.uapi.RtNetlink.RTAX_QUICKACK;
import static io.netlink.uapi.RtNetlink.RTAX_REORDERING;
import static io.netlink.uapi.RtNetlink.RTAX_RTO_MIN;
import static io.netlink.uapi.RtNetlink.RTAX_RTT;
import static io.netlink.uapi.RtNetlink.RTAX_RTTVAR;
import static io.netlink.uapi.RtNetlink.RTAX_SSTHRESH;
import static io.netlink.uapi.RtNetlink.RTAX_WINDOW;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;

/**
 * The attributes inside RTA_METRICS (RTAX_* of linux/rtnetlink.h), one row each.
 *
 * <p>For use with {@link RouteMetrics#attributes()}, and to name what {@link RouteMetrics#lock}
 * locks.
 */
public final class RouteMetricAttributes {
    private RouteMetricAttributes() {}

    /** The table of RTA_METRICS. */
    public static final AttributeSpace SPACE = AttributeSpace.named("RTA_METRICS");

    /** Which of the others are locked: bit {@code 1 << RTAX_*}. */
    public static final Attribute<Integer> LOCK = SPACE.s32(RTAX_LOCK, "RTAX_LOCK");

    /** The largest packet in bytes. */
    public static final Attribute<Long> MTU = SPACE.u32(RTAX_MTU, "RTAX_MTU");

    /** The greatest TCP window to announce, in bytes. */
    public static final Attribute<Long> WINDOW = SPACE.u32(RTAX_WINDOW, "RTAX_WINDOW");

    /** The first estimate of the round trip, in 1/8 ms. */
    public static final Attribute<Long> RTT = SPACE.u32(RTAX_RTT, "RTAX_RTT");

    /** The first estimate of its variance, in 1/4 ms. */
    public static final Attribute<Long> RTTVAR = SPACE.u32(RTAX_RTTVAR, "RTAX_RTTVAR");

    /** The first slow start threshold. */
    public static final Attribute<Long> SSTHRESH = SPACE.u32(RTAX_SSTHRESH, "RTAX_SSTHRESH");

    /** The clamp of the congestion window; only if locked. */
    public static final Attribute<Long> CWND = SPACE.u32(RTAX_CWND, "RTAX_CWND");

    /** The TCP segment size to announce, in bytes. */
    public static final Attribute<Long> ADVMSS = SPACE.u32(RTAX_ADVMSS, "RTAX_ADVMSS");

    /** How many packets may overtake each other. */
    public static final Attribute<Long> REORDERING = SPACE.u32(RTAX_REORDERING, "RTAX_REORDERING");

    /** The TTL of packets. */
    public static final Attribute<Long> HOPLIMIT = SPACE.u32(RTAX_HOPLIMIT, "RTAX_HOPLIMIT");

    /** The first congestion window, in segments. */
    public static final Attribute<Long> INITCWND = SPACE.u32(RTAX_INITCWND, "RTAX_INITCWND");

    /** RTAX_FEATURE_*. */
    public static final Attribute<Integer> FEATURES = SPACE.s32(RTAX_FEATURES, "RTAX_FEATURES");

    /** The least retransmission timeout in ms; only if locked. */
    public static final Attribute<Long> RTO_MIN = SPACE.u32(RTAX_RTO_MIN, "RTAX_RTO_MIN");

    /** The first receive window, in segments. */
    public static final Attribute<Long> INITRWND = SPACE.u32(RTAX_INITRWND, "RTAX_INITRWND");

    /** Acknowledge at once: 0 or 1. */
    public static final Attribute<Long> QUICKACK = SPACE.u32(RTAX_QUICKACK, "RTAX_QUICKACK");

    /** The congestion control's name. */
    public static final Attribute<String> CC_ALGO = SPACE.string(RTAX_CC_ALGO, "RTAX_CC_ALGO");

    /** TCP Fast Open without a cookie: 0 or 1. */
    public static final Attribute<Long> FASTOPEN_NO_COOKIE =
            SPACE.u32(RTAX_FASTOPEN_NO_COOKIE, "RTAX_FASTOPEN_NO_COOKIE");
}
