package io.netlink.route;

import static io.netlink.route.RouteMetricAttributes.ADVMSS;
import static io.netlink.route.RouteMetricAttributes.CC_ALGO;
import static io.netlink.route.RouteMetricAttributes.CWND;
import static io.netlink.route.RouteMetricAttributes.FASTOPEN_NO_COOKIE;
import static io.netlink.route.RouteMetricAttributes.FEATURES;
import static io.netlink.route.RouteMetricAttributes.HOPLIMIT;
import static io.netlink.route.RouteMetricAttributes.INITCWND;
import static io.netlink.route.RouteMetricAttributes.INITRWND;
import static io.netlink.route.RouteMetricAttributes.LOCK;
import static io.netlink.route.RouteMetricAttributes.MTU;
import static io.netlink.route.RouteMetricAttributes.QUICKACK;
import static io.netlink.route.RouteMetricAttributes.REORDERING;
import static io.netlink.route.RouteMetricAttributes.RTO_MIN;
import static io.netlink.route.RouteMetricAttributes.RTT;
import static io.netlink.route.RouteMetricAttributes.RTTVAR;
import static io.netlink.route.RouteMetricAttributes.SSTHRESH;
import static io.netlink.route.RouteMetricAttributes.WINDOW;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.RawAttribute;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a route says to the connections over it: {@code mtu}, {@code advmss}, {@code rtt} and so on
 * of {@code ip route}, RTA_METRICS. Immutable; starts from {@link #NONE}.
 *
 * <pre>{@code
 * Route.to("10.0.0.0/8").via("10.9.0.1").metrics(RouteMetrics.NONE.lockedMtu(1400).quickAck(true));
 * }</pre>
 *
 * <p>What is not said is the protocol's own choice. Numbers are 0 to 4294967295 where nothing else
 * is said, and the kernel reads 0 as not said.
 */
public final class RouteMetrics {
    /** TCP_CA_NAME_MAX without its NUL. */
    private static final int NAME_BYTES = 15;

    /** Nothing said. */
    public static final RouteMetrics NONE =
            new RouteMetrics(AttributeSet.empty(RouteMetricAttributes.SPACE));

    private final AttributeSet attributes;

    RouteMetrics(AttributeSet attributes) {
        this.attributes = attributes;
    }

    /**
     * {@code mtu}: the largest packet; path MTU discovery may find less.
     *
     * @param bytes the kernel takes at most 65520
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics mtu(long bytes) {
        return with(MTU, bytes);
    }

    /**
     * {@code mtu lock}: the largest packet, without path MTU discovery.
     *
     * @param bytes the kernel takes at most 65520
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics lockedMtu(long bytes) {
        return with(MTU, bytes).lock(MTU);
    }

    /**
     * The largest packet.
     *
     * @return bytes, empty if not said
     */
    public OptionalLong mtu() {
        return number(MTU);
    }

    /**
     * {@code advmss}: the TCP segment size to announce.
     *
     * @param bytes the kernel takes at most 65495
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics advMss(long bytes) {
        return with(ADVMSS, bytes);
    }

    /**
     * The TCP segment size to announce.
     *
     * @return bytes, empty if not said
     */
    public OptionalLong advMss() {
        return number(ADVMSS);
    }

    /**
     * {@code window}: the greatest TCP window to announce.
     *
     * @param bytes the window
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics window(long bytes) {
        return with(WINDOW, bytes);
    }

    /**
     * The greatest TCP window to announce.
     *
     * @return bytes, empty if not said
     */
    public OptionalLong window() {
        return number(WINDOW);
    }

    /**
     * {@code rtt}: the first estimate of the round trip, kept in units of 1/8 ms.
     *
     * @param time rounded up
     * @return metrics with it
     * @throws IllegalArgumentException if it is negative or over 6 days
     */
    public RouteMetrics rtt(Duration time) {
        return with(RTT, units(time, 125_000, "rtt"));
    }

    /**
     * The first estimate of the round trip.
     *
     * @return empty if not said
     */
    public Optional<Duration> rtt() {
        return attributes.get(RTT).map(units -> Duration.ofNanos(units * 125_000));
    }

    /**
     * {@code rttvar}: the first estimate of the round trip's variance, kept in units of 1/4 ms.
     *
     * @param time rounded up
     * @return metrics with it
     * @throws IllegalArgumentException if it is negative or over 12 days
     */
    public RouteMetrics rttVar(Duration time) {
        return with(RTTVAR, units(time, 250_000, "rttvar"));
    }

    /**
     * The first estimate of the round trip's variance.
     *
     * @return empty if not said
     */
    public Optional<Duration> rttVar() {
        return attributes.get(RTTVAR).map(units -> Duration.ofNanos(units * 250_000));
    }

    /**
     * {@code rto_min}: the least TCP retransmission timeout, kept in ms. Locked, as {@code ip}
     * does, since the kernel looks at it only then.
     *
     * @param time rounded up
     * @return metrics with it
     * @throws IllegalArgumentException if it is negative or over 49 days
     */
    public RouteMetrics rtoMin(Duration time) {
        return with(RTO_MIN, units(time, 1_000_000, "rto_min")).lock(RTO_MIN);
    }

    /**
     * The least TCP retransmission timeout.
     *
     * @return empty if not said
     */
    public Optional<Duration> rtoMin() {
        return attributes.get(RTO_MIN).map(Duration::ofMillis);
    }

    /**
     * {@code ssthresh}: the first slow start threshold.
     *
     * @param segments the threshold
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics ssThresh(long segments) {
        return with(SSTHRESH, segments);
    }

    /**
     * The first slow start threshold.
     *
     * @return empty if not said
     */
    public OptionalLong ssThresh() {
        return number(SSTHRESH);
    }

    /**
     * {@code cwnd}: the clamp of the congestion window; the kernel looks at it only if it is {@link
     * #lock locked} too.
     *
     * @param segments the window
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics cwnd(long segments) {
        return with(CWND, segments);
    }

    /**
     * The clamp of the congestion window.
     *
     * @return empty if not said
     */
    public OptionalLong cwnd() {
        return number(CWND);
    }

    /**
     * {@code initcwnd}: the first congestion window.
     *
     * @param segments the window
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics initCwnd(long segments) {
        return with(INITCWND, segments);
    }

    /**
     * The first congestion window.
     *
     * @return empty if not said
     */
    public OptionalLong initCwnd() {
        return number(INITCWND);
    }

    /**
     * {@code initrwnd}: the first receive window.
     *
     * @param segments the window
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics initRwnd(long segments) {
        return with(INITRWND, segments);
    }

    /**
     * The first receive window.
     *
     * @return empty if not said
     */
    public OptionalLong initRwnd() {
        return number(INITRWND);
    }

    /**
     * {@code reordering}: how many packets may overtake each other before one counts as lost.
     *
     * @param packets the number
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics reordering(long packets) {
        return with(REORDERING, packets);
    }

    /**
     * How many packets may overtake each other.
     *
     * @return empty if not said
     */
    public OptionalLong reordering() {
        return number(REORDERING);
    }

    /**
     * {@code hoplimit}: the TTL of packets.
     *
     * @param hops 0 to 255
     * @return metrics with it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteMetrics hopLimit(int hops) {
        return with(HOPLIMIT, Inets.unsigned(hops, 8, "hoplimit"));
    }

    /**
     * The TTL of packets.
     *
     * @return empty if not said
     */
    public OptionalLong hopLimit() {
        return number(HOPLIMIT);
    }

    /**
     * {@code quickack}: acknowledge at once.
     *
     * @param on whether to
     * @return metrics with it
     */
    public RouteMetrics quickAck(boolean on) {
        return with(QUICKACK, on ? 1L : 0L);
    }

    /**
     * Whether to acknowledge at once.
     *
     * @return false also if not said
     */
    public boolean quickAck() {
        return number(QUICKACK).orElse(0) != 0;
    }

    /**
     * {@code fastopen_no_cookie}: TCP Fast Open without a cookie.
     *
     * @param on whether to
     * @return metrics with it
     */
    public RouteMetrics fastOpenNoCookie(boolean on) {
        return with(FASTOPEN_NO_COOKIE, on ? 1L : 0L);
    }

    /**
     * Whether TCP Fast Open goes without a cookie.
     *
     * @return false also if not said
     */
    public boolean fastOpenNoCookie() {
        return number(FASTOPEN_NO_COOKIE).orElse(0) != 0;
    }

    /**
     * {@code congctl}: the TCP congestion control.
     *
     * @param name such as {@code bbr}, up to 15 bytes
     * @return metrics with it
     * @throws IllegalArgumentException if it is empty or longer
     */
    public RouteMetrics congestionControl(String name) {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > NAME_BYTES) {
            throw new IllegalArgumentException(
                    "congestion control '%s' has %d bytes: must have 1 to %d"
                            .formatted(name, bytes, NAME_BYTES));
        }
        return with(CC_ALGO, name);
    }

    /**
     * The TCP congestion control.
     *
     * @return empty if not said
     */
    public Optional<String> congestionControl() {
        return attributes.get(CC_ALGO);
    }

    /**
     * {@code features}: such as explicit congestion notification.
     *
     * @param features RTAX_FEATURE_* of {@link io.netlink.uapi.RtNetlink}
     * @return metrics with just these
     */
    public RouteMetrics features(int features) {
        return with(FEATURES, features);
    }

    /**
     * The features.
     *
     * @return RTAX_FEATURE_*, 0 if not said
     */
    public int features() {
        return attributes.getInt(FEATURES, 0);
    }

    /**
     * {@code lock}: what the kernel must not change by what it learns.
     *
     * @param metrics of {@link RouteMetricAttributes}
     * @return metrics with these locked, and those that are already
     */
    public RouteMetrics lock(Attribute<?>... metrics) {
        int bits = attributes.getInt(LOCK, 0);
        for (Attribute<?> metric : metrics) {
            bits |= 1 << metric.code();
        }
        return with(LOCK, bits);
    }

    /**
     * Whether the kernel must not change one.
     *
     * @param metric of {@link RouteMetricAttributes}
     * @return true if it is locked
     */
    public boolean isLocked(Attribute<?> metric) {
        return (attributes.getInt(LOCK, 0) & 1 << metric.code()) != 0;
    }

    /**
     * Whether nothing is said.
     *
     * @return true for {@link #NONE}
     */
    public boolean isEmpty() {
        return attributes.isEmpty();
    }

    /**
     * All that is said, also what this class has no method for.
     *
     * @return the content of RTA_METRICS
     */
    public AttributeSet attributes() {
        return attributes;
    }

    private <T> RouteMetrics with(Attribute<T> attribute, T value) {
        return new RouteMetrics(attributes.with(attribute, value));
    }

    private OptionalLong number(Attribute<Long> attribute) {
        return attributes.has(attribute)
                ? OptionalLong.of(Integer.toUnsignedLong(attributes.getInt(attribute, 0)))
                : OptionalLong.empty();
    }

    private static long units(Duration time, long nanos, String what) {
        if (time.isNegative() || time.compareTo(Duration.ofNanos(nanos * 0xffff_ffffL)) > 0) {
            throw new IllegalArgumentException(
                    what + " " + time + ": must be 0 to " + Duration.ofNanos(nanos * 0xffff_ffffL));
        }
        return Math.ceilDiv(time.toNanos(), nanos);
    }

    private List<RawAttribute> sorted() {
        List<RawAttribute> all = new ArrayList<>();
        AttributeReader reader = attributes.reader();
        while (reader.next()) {
            all.add(new RawAttribute(reader.type(), reader.bytes()));
        }
        all.sort(Comparator.comparingInt(RawAttribute::type));
        return all;
    }

    /** The same values, in whatever order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RouteMetrics that && sorted().equals(that.sorted());
    }

    @Override
    public int hashCode() {
        return sorted().hashCode();
    }

    /** As {@code ip route} takes it: {@code mtu lock 1400 quickack 1}. */
    @Override
    public String toString() {
        return RouteText.metrics(this);
    }
}
