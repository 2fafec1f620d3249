package io.netlink.route;

import static io.netlink.route.RouteAttributes.CACHEINFO;
import static io.netlink.route.RouteAttributes.DST;
import static io.netlink.route.RouteAttributes.EXPIRES;
import static io.netlink.route.RouteAttributes.GATEWAY;
import static io.netlink.route.RouteAttributes.METRICS;
import static io.netlink.route.RouteAttributes.MULTIPATH;
import static io.netlink.route.RouteAttributes.OIF;
import static io.netlink.route.RouteAttributes.PRIORITY;
import static io.netlink.route.RouteAttributes.TABLE;
import static io.netlink.route.RouteAttributes.VIA;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.route.encap.Encap;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A route as the kernel describes it, seen in the receive memory: what {@code ip route show}
 * prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Routes#forEach} only, where the same view is
 * used for one route after the other; {@link #copy()} gives a {@link Route} that lives for ever. A
 * {@code Route} is a view that has its own memory.
 */
public sealed class RouteView permits Route {
    final RtMsg header;
    private final AttributeView attributes;
    private NetlinkMessage source;
    private final AttributeReader reader;

    /** A view to be placed with {@link #wrap}. */
    RouteView() {
        this.header = new RtMsg();
        this.attributes = new AttributeView(RouteAttributes.SPACE);
        this.reader = new AttributeReader();
    }

    /** A view with memory of its own. */
    RouteView(RtMsg header, AttributeSet attributes) {
        this.header = header;
        this.attributes = attributes;
        this.reader = null;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWROUTE or RTM_DELROUTE message
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static RouteView of(NetlinkMessage message) {
        return new RouteView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for a {@link Route}.
     *
     * @param message an RTM_NEWROUTE or RTM_DELROUTE message
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code Route}
     */
    public RouteView wrap(NetlinkMessage message) {
        if (reader == null) {
            throw new UnsupportedOperationException("a Route does not change");
        }
        source = message;
        header.read(message);
        attributes.wrap(message.attributes(RtMsg.LENGTH, reader));
        return this;
    }

    /** The attributes, if the view still lives. */
    final AttributeView attributes0() {
        if (source != null) {
            source.payloadLength(); // throws after the callback
        }
        return attributes;
    }

    /**
     * The route with memory of its own.
     *
     * @return an immutable copy
     */
    public Route copy() {
        return new Route(header.copy(), attributes0().copy(), null, null);
    }

    /**
     * The address family.
     *
     * @return {@link Socket#AF_INET} or {@link Socket#AF_INET6}; {@link Socket#AF_MPLS} and
     *     RTNL_FAMILY_IPMR, RTNL_FAMILY_IP6MR only if a filter asked for them
     */
    public final int family() {
        return header.family;
    }

    /**
     * Whether this is IPv6.
     *
     * @return true for IPv6, false for IPv4
     */
    public final boolean isIpv6() {
        return header.family == Socket.AF_INET6;
    }

    /**
     * The destination.
     *
     * @return {@code 0.0.0.0/0} or {@code ::/0} for a default route
     * @throws DecodeException for an MPLS route, which has a {@link #label()} instead
     */
    public final InetPrefix destination() {
        if (header.family == Socket.AF_MPLS) {
            throw new DecodeException("rtm_dst_len", "an MPLS route has a label, not a prefix");
        }
        return Inets.read(
                get(DST).orElse(Inets.any(header.family)), header.destinationLength, "rtm_dst_len");
    }

    /**
     * The label that an MPLS route is for.
     *
     * @return empty for a route of another family
     */
    public final OptionalInt label() {
        return header.family == Socket.AF_MPLS
                ? get(RouteAttributes.LABEL)
                        .map(labels -> OptionalInt.of(labels.getFirst()))
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /**
     * Whether this is a default route.
     *
     * @return true if the destination's prefix length is 0
     */
    public final boolean isDefault() {
        return header.destinationLength == 0;
    }

    /**
     * {@code from}: the sources that an IPv6 route is for.
     *
     * @return empty for all
     */
    public final Optional<InetPrefix> from() {
        return get(RouteAttributes.SRC)
                .map(from -> Inets.read(from, header.sourceLength, "rtm_src_len"));
    }

    /**
     * {@code via}: the gateway, also one of another family.
     *
     * @return empty for a route straight to a device, without one, or with several nexthops, and
     *     where {@link RouteAttributes#VIA} is no internet address
     */
    public final Optional<InetAddress> via() {
        return get(GATEWAY).or(() -> get(VIA).flatMap(RouteVia::inet));
    }

    /**
     * {@code encap}: what packets are wrapped into.
     *
     * @return empty if they are not
     */
    public final Optional<Encap<?>> encap() {
        return RouteEncap.OF_ROUTE.get(attributes0());
    }

    /**
     * {@code realms}: what classifiers and accounting see.
     *
     * @return empty for none, and for IPv6
     */
    public final Optional<RouteRealms> realms() {
        return get(RouteAttributes.FLOW);
    }

    /**
     * {@code dev}: the index of the device that packets go out on; means nothing without the
     * namespace it counts in.
     *
     * @return empty for a route without one (blackhole …) or with several nexthops
     */
    public final OptionalInt deviceIndex() {
        AttributeView all = attributes0();
        return all.has(OIF) ? OptionalInt.of(all.getInt(OIF, 0)) : OptionalInt.empty();
    }

    /**
     * {@code nexthop}: the ways of a route that has several.
     *
     * @return in the kernel's order; empty if the route has one way or none, which {@link #via()}
     *     and {@link #deviceIndex()} tell
     */
    public List<NextHop> nexthops() {
        return get(MULTIPATH).orElse(List.of());
    }

    /**
     * {@code src}: the address that this host sends from.
     *
     * @return empty for the kernel's choice
     */
    public final Optional<InetAddress> source() {
        return get(RouteAttributes.PREFSRC);
    }

    /**
     * {@code metric}: the route's rank among those to one destination; less is preferred.
     *
     * @return 0 to 4294967295; empty if the kernel does not say, which of IPv4 means 0
     */
    public final OptionalLong metric() {
        return number(PRIORITY);
    }

    /**
     * {@code table}.
     *
     * @return RT_TABLE_* of {@link RtNetlink}, 0 to 4294967295; for a {@link Route} to be made that
     *     does not say, the one that it would go into
     */
    public final long table() {
        OptionalLong table = number(TABLE);
        return table.isPresent() ? table.getAsLong() : RouteDefaults.table(header);
    }

    /**
     * {@code scope}: how far away the destination is.
     *
     * @return RT_SCOPE_* of {@link RtNetlink}; for a {@link Route} to be made that does not say,
     *     the one that it would get
     */
    public final int scope() {
        return RouteDefaults.scope(header, attributes0(), hasNames());
    }

    /** Whether there is a nexthop that only a device's name tells of. */
    boolean hasNames() {
        return false;
    }

    /**
     * What the route does with a packet.
     *
     * @return {@link RouteType#UNICAST} also for a {@link Route} to be made that does not say
     */
    public final RouteType type() {
        return RouteType.of(typeNumber());
    }

    /**
     * What the route does with a packet, as a number.
     *
     * @return RTN_* of {@link RtNetlink}
     */
    public final int typeNumber() {
        return RouteDefaults.type(header);
    }

    /**
     * {@code proto}: who made the route.
     *
     * @return RTPROT_* of {@link RtNetlink}; RTPROT_BOOT for a {@link Route} to be made that does
     *     not say
     */
    public final int protocol() {
        return RouteDefaults.protocol(header);
    }

    /**
     * {@code tos}: the type of service that an IPv4 route is for.
     *
     * @return 0 for any
     */
    public final int tos() {
        return header.tos;
    }

    /**
     * The flags.
     *
     * @return RTM_F_* and RTNH_F_* of {@link RtNetlink}
     */
    public final int flags() {
        return header.flags;
    }

    /**
     * {@code onlink}: the gateway is on the device, whatever the addresses say.
     *
     * @return RTNH_F_ONLINK
     */
    public final boolean isOnlink() {
        return (header.flags & RtNetlink.RTNH_F_ONLINK) != 0;
    }

    /**
     * {@code offload}, {@code rt_offload}: hardware forwards its packets.
     *
     * @return RTNH_F_OFFLOAD or RTM_F_OFFLOAD
     */
    public final boolean isOffloaded() {
        return (header.flags & (RtNetlink.RTNH_F_OFFLOAD | RtNetlink.RTM_F_OFFLOAD)) != 0;
    }

    /**
     * {@code trap}, {@code rt_trap}: hardware gives its packets to this host.
     *
     * @return RTNH_F_TRAP or RTM_F_TRAP
     */
    public final boolean isTrapped() {
        return (header.flags & (RtNetlink.RTNH_F_TRAP | RtNetlink.RTM_F_TRAP)) != 0;
    }

    /**
     * {@code dead}, {@code linkdown}: it cannot be used, since the device is down or has no
     * carrier.
     *
     * @return RTNH_F_DEAD or RTNH_F_LINKDOWN
     */
    public final boolean isDown() {
        return (header.flags & (RtNetlink.RTNH_F_DEAD | RtNetlink.RTNH_F_LINKDOWN)) != 0;
    }

    /**
     * {@code cache}: not of a table, but what the kernel learnt, or the answer to a look-up.
     *
     * @return RTM_F_CLONED
     */
    public final boolean isCached() {
        return (header.flags & RtNetlink.RTM_F_CLONED) != 0;
    }

    /**
     * {@code pref}: which of several IPv6 routers to prefer.
     *
     * @return empty for IPv4, or if it was not said
     */
    public final Optional<RoutePreference> preference() {
        return get(RouteAttributes.PREF).map(RoutePreference::of);
    }

    /**
     * {@code mtu}, {@code advmss} …: what the route says to connections.
     *
     * @return {@link RouteMetrics#NONE} if it says nothing
     */
    public final RouteMetrics metrics() {
        return get(METRICS).map(RouteMetrics::new).orElse(RouteMetrics.NONE);
    }

    /**
     * {@code expires}: when the route goes away.
     *
     * @return empty for never
     */
    public final Optional<Duration> expires() {
        if (MulticastRoute.isOne(header.family)) {
            return Optional.empty(); // the attribute means something else there
        }
        return get(EXPIRES)
                .map(Duration::ofSeconds)
                .or(() -> cacheInfo().map(RouteCacheInfo::expires).filter(time -> !time.isZero()));
    }

    /**
     * What the kernel counts about the route.
     *
     * @return empty for IPv4 routes of a table
     */
    public final Optional<RouteCacheInfo> cacheInfo() {
        return get(CACHEINFO);
    }

    /**
     * {@code nhid}: the nexthop object that the route uses.
     *
     * @return empty if it uses none
     */
    public final OptionalLong nexthopId() {
        return number(RouteAttributes.NH_ID);
    }

    /**
     * Any attribute of the message.
     *
     * @param attribute of {@link RouteAttributes}, or one of the caller's own
     * @param <T> the value's type
     * @return empty if it is not there
     */
    public final <T> Optional<T> get(Attribute<T> attribute) {
        return attributes0().get(attribute);
    }

    /**
     * All attributes, by number.
     *
     * @return a view with the lifetime of this one
     */
    public AttributeView attributes() {
        return attributes0();
    }

    private OptionalLong number(Attribute<Long> attribute) {
        AttributeView all = attributes0();
        return all.has(attribute)
                ? OptionalLong.of(Integer.toUnsignedLong(all.getInt(attribute, 0)))
                : OptionalLong.empty();
    }

    /** As a line of {@code ip route}. */
    @Override
    public String toString() {
        return RouteText.of(this);
    }
}
