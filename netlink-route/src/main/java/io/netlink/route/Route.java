package io.netlink.route;

import static io.netlink.route.RouteAttributes.CACHEINFO;
import static io.netlink.route.RouteAttributes.DST;
import static io.netlink.route.RouteAttributes.EXPIRES;
import static io.netlink.route.RouteAttributes.GATEWAY;
import static io.netlink.route.RouteAttributes.METRICS;
import static io.netlink.route.RouteAttributes.MULTIPATH;
import static io.netlink.route.RouteAttributes.NH_ID;
import static io.netlink.route.RouteAttributes.OIF;
import static io.netlink.route.RouteAttributes.PRIORITY;
import static io.netlink.route.RouteAttributes.SRC;
import static io.netlink.route.RouteAttributes.TABLE;
import static io.netlink.route.RouteAttributes.VIA;
import static io.netlink.uapi.RtNetlink.RTNH_F_ONLINK;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.InetPrefix;
import io.netlink.route.encap.Encap;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A route: as the kernel described it, with everything it said, or as it is to be made. Immutable.
 *
 * <pre>{@code
 * routes.add(Route.to("10.1.0.0/16").via("10.0.0.1"));        // ip route add 10.1.0.0/16 via 10.0.0.1
 * routes.add(Route.defaultIpv6().via("fe80::1").dev("eth0")); // ip -6 route add default via …
 * routes.add(Route.to("10.2.0.0/16").type(RouteType.BLACKHOLE));
 * }</pre>
 *
 * <p>What was listed can be given to {@code add}, {@code replace} and {@code delete} as it is. A
 * default route always has its destination, {@code 0.0.0.0/0} or {@code ::/0}.
 *
 * <p>What is not said (table, type, protocol, scope) is what {@code ip} takes: main or local,
 * unicast, boot, and the scope that fits type and gateway; in {@code delete} it means any.
 *
 * <p>Two routes are equal if they say the same in the same words; so one that was listed differs
 * from the one it was made from. Compare {@link #destination()} and the like instead.
 */
public final class Route extends RouteView {
    /** rtm_dst_len of an MPLS route. */
    private static final int LABEL_BITS = 20;

    private final AttributeSet attributes;

    /** The device's name, to be looked up; null if there is none or RTA_OIF has its index. */
    final String device;

    /** Nexthops of which one has a name to be looked up; null if RTA_MULTIPATH has them. */
    final List<NextHop> named;

    Route(RtMsg header, AttributeSet attributes, String device, List<NextHop> named) {
        super(header, attributes);
        this.attributes = attributes;
        this.device = device;
        this.named = named;
    }

    /**
     * A route to a network or host.
     *
     * @param destination such as {@code 10.1.0.0/16}; with length 0 a default route
     * @return a route that says nothing else yet
     * @throws IllegalArgumentException if there are host bits in it, as in {@code 10.1.2.3/16}
     */
    public static Route to(InetPrefix destination) {
        checkNetwork(destination, "destination");
        RtMsg header = new RtMsg();
        header.family = Inets.family(destination.address());
        header.destinationLength = destination.length();
        header.table = RtMsg.UNSAID;
        header.protocol = RtMsg.UNSAID;
        header.scope = RtMsg.UNSAID;
        header.type = RtMsg.UNSAID;
        AttributeSet none = AttributeSet.empty(RouteAttributes.SPACE);
        return new Route(
                header,
                destination.length() == 0 ? none : none.with(DST, destination.address()),
                null,
                null);
    }

    /**
     * A route to a network or host, from text.
     *
     * @param destination such as {@code 10.1.0.0/16}; without a length it is one host
     * @return a route that says nothing else yet
     * @throws IllegalArgumentException if the text is no literal address, the length does not fit,
     *     or there are host bits in it
     */
    public static Route to(String destination) {
        return to(InetPrefix.parse(destination));
    }

    /**
     * {@code default} of IPv4: {@code 0.0.0.0/0}.
     *
     * @return a route that says nothing else yet
     */
    public static Route defaultIpv4() {
        return to(InetPrefix.DEFAULT_IPV4);
    }

    /**
     * {@code default} of IPv6: {@code ::/0}.
     *
     * @return a route that says nothing else yet
     */
    public static Route defaultIpv6() {
        return to(InetPrefix.DEFAULT_IPV6);
    }

    /**
     * {@code default via GATEWAY}: the default route of the gateway's family.
     *
     * @param gateway an IPv4 or IPv6 address
     * @return a route through it
     * @throws IllegalArgumentException if it is no literal address, or is 0.0.0.0 or ::
     */
    public static Route defaultVia(String gateway) {
        InetAddress address = Inets.parse(gateway, "gateway");
        return to(new InetPrefix(Inets.any(Inets.family(address)), 0)).via(address);
    }

    /**
     * {@code -M}: an MPLS route. Needs the kernel module mpls_router.
     *
     * <pre>{@code
     * routes.add(Route.toLabel(100).set(RouteAttributes.NEWDST, List.of(200)).via("10.0.0.2"));
     * }</pre>
     *
     * @param label the label of packets that come, 16 to 1048575
     * @return a route that says nothing else yet; without NEWDST the label is taken off
     * @throws IllegalArgumentException if there is no such label
     */
    public static Route toLabel(int label) {
        Route route = to(InetPrefix.DEFAULT_IPV4);
        route.header.family = Socket.AF_MPLS;
        route.header.destinationLength = LABEL_BITS;
        return route.set(RouteAttributes.LABEL, List.of(label));
    }

    /**
     * {@code via}: the gateway. In an IPv4 route it may be IPv6 ({@code via inet6}).
     *
     * @param gateway the gateway
     * @return a route through it
     * @throws IllegalArgumentException if it is IPv4 in an IPv6 route, has a scope, or is 0.0.0.0
     *     or ::, or if the route has nexthops
     */
    public Route via(InetAddress gateway) {
        checkGateway(gateway);
        checkNoNexthops("a gateway");
        if (Inets.family(gateway) == family()) {
            return with(attributes.without(VIA).with(GATEWAY, gateway));
        }
        if (isIpv6()) {
            throw new IllegalArgumentException(
                    "gateway %s of %s: an IPv6 route cannot have an IPv4 gateway"
                            .formatted(Inets.text(gateway), subject()));
        }
        return with(attributes.without(GATEWAY).with(VIA, RouteVia.of(gateway)));
    }

    /**
     * {@code via}, from text.
     *
     * @param gateway an IPv4 or IPv6 address
     * @return a route through it
     * @throws IllegalArgumentException if it is no literal address, and as for {@link
     *     #via(InetAddress)}
     */
    public Route via(String gateway) {
        return via(Inets.parse(gateway, "gateway"));
    }

    /**
     * {@code dev}: the device that packets go out on.
     *
     * @param name the device's name or alternative name, looked up when the request is made
     * @return a route with it
     * @throws IllegalArgumentException if no device can have the name, or the route has nexthops
     */
    public Route dev(String name) {
        LinkNames.checkAnyName(name);
        checkNoNexthops("a device");
        return new Route(header, attributes.without(OIF), name, named);
    }

    /**
     * {@code dev}, by index.
     *
     * @param index the device's index
     * @return a route with it
     * @throws IllegalArgumentException if it is not positive, or the route has nexthops
     */
    public Route dev(int index) {
        checkNoNexthops("a device");
        return new Route(header, attributes.with(OIF, Inets.index(index)), null, named);
    }

    /**
     * {@code nexthop}: several ways, of which each connection takes one.
     *
     * @param nexthops one or more
     * @return a route with just these
     * @throws IllegalArgumentException if there is none, one has an IPv4 gateway in an IPv6 route,
     *     or the route has a gateway or device of its own
     */
    public Route nexthops(NextHop... nexthops) {
        return nexthops(List.of(nexthops));
    }

    /**
     * {@code nexthop}: several ways, of which each connection takes one.
     *
     * @param nexthops one or more
     * @return a route with just these
     * @throws IllegalArgumentException as for {@link #nexthops(NextHop...)}
     */
    public Route nexthops(List<NextHop> nexthops) {
        if (nexthops.isEmpty()) {
            throw new IllegalArgumentException(subject() + ": no nexthop given");
        }
        if (device != null || via().isPresent() || attributes.has(OIF)) {
            throw new IllegalArgumentException(
                    subject()
                            + ": with nexthops, gateway and device belong to each of them, not to"
                            + " the route");
        }
        List<NextHop> own = nexthops.stream().map(hop -> hop.in(family())).toList();
        boolean names = own.stream().anyMatch(hop -> hop.deviceName().isPresent());
        return names
                ? new Route(header, attributes.without(MULTIPATH), device, own)
                : new Route(header, attributes.with(MULTIPATH, own), device, null);
    }

    /**
     * {@code src}: the address that this host sends from.
     *
     * @param address one of this host, of the route's family
     * @return a route with it
     * @throws IllegalArgumentException if it is of another family, or has a scope
     */
    public Route source(InetAddress address) {
        return set(RouteAttributes.PREFSRC, Inets.ofFamily(family(), address, "source", subject()));
    }

    /**
     * {@code src}, from text.
     *
     * @param address one of this host, of the route's family
     * @return a route with it
     * @throws IllegalArgumentException if it is no literal address, or of another family
     */
    public Route source(String address) {
        return source(Inets.parse(address, "source"));
    }

    /**
     * {@code from}: the sources that an IPv6 route is for. Needs a kernel with
     * CONFIG_IPV6_SUBTREES.
     *
     * @param sources an IPv6 prefix
     * @return a route with it
     * @throws IllegalArgumentException for IPv4, which has rules for that, or if there are host
     *     bits
     */
    public Route from(InetPrefix sources) {
        checkIpv6("routes by source; use a rule");
        Inets.ofFamily(family(), sources.address(), "from", subject());
        checkNetwork(sources, "from");
        RtMsg next = header.copy();
        next.sourceLength = sources.length();
        return new Route(
                next,
                sources.length() == 0
                        ? attributes.without(SRC)
                        : attributes.with(SRC, sources.address()),
                device,
                named);
    }

    /**
     * {@code encap}: wraps packets, or treats those that come wrapped.
     *
     * @param encap such as {@link io.netlink.route.encap.MplsEncap#labels}
     * @return a route with it
     * @throws IllegalArgumentException if the route has nexthops
     */
    public Route encap(Encap<?> encap) {
        checkNoNexthops("an encapsulation");
        return with(RouteEncap.OF_ROUTE.set(attributes, encap));
    }

    /**
     * {@code realms}: what classifiers and accounting see of an IPv4 route. Needs a kernel with
     * CONFIG_IP_ROUTE_CLASSID.
     *
     * @param realms the realms
     * @return a route with them
     */
    public Route realms(RouteRealms realms) {
        return set(RouteAttributes.FLOW, realms);
    }

    /**
     * {@code ttl-propagate}: whether the TTL of an MPLS packet goes into the packet inside.
     *
     * @param on whether; not said, as net.mpls.ip_ttl_propagate has it
     * @return a route with it
     */
    public Route ttlPropagate(boolean on) {
        return set(RouteAttributes.TTL_PROPAGATE, on);
    }

    /**
     * {@code metric}: the route's rank among those to one destination; less is preferred.
     *
     * @param metric 0 to 4294967295; not said, it is 0 for IPv4 and 1024 for IPv6
     * @return a route with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Route metric(long metric) {
        return set(PRIORITY, Inets.unsigned(metric, 32, "metric"));
    }

    /**
     * {@code table}.
     *
     * @param table 1 to 4294967295, such as RT_TABLE_* of {@link RtNetlink}; 0 for main
     * @return a route of that table
     * @throws IllegalArgumentException if it is out of range
     */
    public Route table(long table) {
        Inets.unsigned(table, 32, "table");
        RtMsg next = header.copy();
        next.table = table < 256 ? (int) table : RtNetlink.RT_TABLE_UNSPEC;
        return new Route(
                next,
                table < 256 ? attributes.without(TABLE) : attributes.with(TABLE, table),
                device,
                named);
    }

    /**
     * The type: what the route does with a packet.
     *
     * @param type the type
     * @return a route of that type
     * @throws IllegalArgumentException for {@link RouteType#UNKNOWN}
     */
    public Route type(RouteType type) {
        if (type == RouteType.UNKNOWN) {
            throw new IllegalArgumentException("a route of an unknown type cannot be made");
        }
        return withHeader(next -> next.type = type.number());
    }

    /**
     * {@code scope}: how far away the destination is. Not said, it is link for a route without a
     * gateway, host for a local one, and else global.
     *
     * @param scope RT_SCOPE_* of {@link RtNetlink}, 0 to 255; IPv6 ignores it
     * @return a route with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Route scope(int scope) {
        return withHeader(next -> next.scope = (int) Inets.unsigned(scope, 8, "scope"));
    }

    /**
     * {@code proto}: who made the route. Not said, it is RTPROT_BOOT.
     *
     * @param protocol RTPROT_* of {@link RtNetlink}, 0 to 255
     * @return a route with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Route protocol(int protocol) {
        return withHeader(next -> next.protocol = (int) Inets.unsigned(protocol, 8, "protocol"));
    }

    /**
     * {@code tos}: the type of service that an IPv4 route is for.
     *
     * @param tos 0 to 255, 0 for any; the kernel wants the two low bits to be 0
     * @return a route with it
     * @throws IllegalArgumentException if it is out of range, or for IPv6, which has none
     */
    public Route tos(int tos) {
        Inets.unsigned(tos, 8, "tos");
        if (isIpv6()) {
            throw new IllegalArgumentException(
                    subject() + ": IPv6 has no routes by type of service");
        }
        return withHeader(next -> next.tos = tos);
    }

    /**
     * {@code onlink}: the gateway is on the device, whatever the addresses say.
     *
     * @return a route with it
     */
    public Route onlink() {
        return withHeader(next -> next.flags |= RTNH_F_ONLINK);
    }

    /**
     * {@code pref}: which of several IPv6 routers to prefer.
     *
     * @param preference not said, it is medium
     * @return a route with it
     * @throws IllegalArgumentException for IPv4
     */
    public Route preference(RoutePreference preference) {
        checkIpv6("router preference");
        return set(RouteAttributes.PREF, preference.number());
    }

    /**
     * {@code mtu}, {@code advmss} …: what the route says to connections.
     *
     * @param metrics {@link RouteMetrics#NONE} for nothing
     * @return a route with just these
     */
    public Route metrics(RouteMetrics metrics) {
        return metrics.isEmpty()
                ? with(attributes.without(METRICS))
                : set(METRICS, metrics.attributes());
    }

    /**
     * {@code expires}: when an IPv6 route goes away by itself.
     *
     * @param time 1 to 4294967295 seconds; a part of a second counts as a whole one
     * @return a route with it
     * @throws IllegalArgumentException if it is out of range, or for IPv4
     */
    public Route expires(Duration time) {
        checkIpv6("routes that expire");
        long seconds = time.getSeconds() + (time.getNano() > 0 ? 1 : 0);
        if (seconds < 1 || seconds > 0xffff_ffffL) {
            throw new IllegalArgumentException(
                    "expires " + time + ": must be 1 to 4294967295 seconds");
        }
        return with(attributes.without(CACHEINFO).with(EXPIRES, seconds));
    }

    /**
     * {@code nhid}: the nexthop object to use, in place of gateway and device.
     *
     * @param id 1 to 4294967295
     * @return a route with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Route nexthopId(long id) {
        if (id == 0) {
            throw new IllegalArgumentException("nexthop id 0: must be 1 to 4294967295");
        }
        return set(NH_ID, Inets.unsigned(id, 32, "nexthop id"));
    }

    /**
     * Any attribute of a route message.
     *
     * @param attribute of {@link RouteAttributes}, or one of the caller's own
     * @param value its value
     * @param <T> the value's type
     * @return a route with it
     * @throws IllegalArgumentException if the value does not fit
     */
    public <T> Route set(Attribute<T> attribute, T value) {
        Objects.requireNonNull(value, attribute.name());
        return with(attributes.with(attribute, value));
    }

    /**
     * {@code dev}: the device's name, to be looked up when the request is made.
     *
     * @return empty if the device was given by index, or was listed
     */
    public Optional<String> deviceName() {
        return Optional.ofNullable(device);
    }

    @Override
    public List<NextHop> nexthops() {
        return named != null ? named : super.nexthops();
    }

    @Override
    boolean hasNames() {
        return named != null;
    }

    /**
     * Writes the route as it is, and as {@code ip route add} would what was not said: {@code struct
     * rtmsg} and the attributes. For code that sends its own messages.
     *
     * @param writer after the message's header
     * @throws IllegalStateException if a device is still a name
     */
    public void writeTo(AttributeWriter writer) {
        RouteRequest.writeNew(this, writer);
    }

    private Route with(AttributeSet next) {
        return new Route(header, next, device, named);
    }

    private Route withHeader(Consumer<RtMsg> change) {
        RtMsg next = header.copy();
        change.accept(next);
        return new Route(next, attributes, device, named);
    }

    static InetAddress checkGateway(InetAddress gateway) {
        Inets.plain(gateway, "gateway");
        if (gateway.isAnyLocalAddress()) {
            throw new IllegalArgumentException(
                    "gateway " + Inets.text(gateway) + ": must be the address of a host");
        }
        return gateway;
    }

    private static void checkNetwork(InetPrefix prefix, String what) {
        InetPrefix network = prefix.network();
        if (!network.address().equals(prefix.address())) {
            throw new IllegalArgumentException(
                    "%s %s: has host bits set; the network is %s, the host %s"
                            .formatted(what, prefix, network, InetPrefix.host(prefix.address())));
        }
    }

    /** What the route is to, for messages. */
    private Object subject() {
        return label().isPresent() ? "label " + label().getAsInt() : destination();
    }

    private void checkNoNexthops(String what) {
        if (named != null || attributes.has(MULTIPATH)) {
            throw new IllegalArgumentException(
                    subject() + ": has nexthops, so that " + what + " belongs to one of them");
        }
    }

    private void checkIpv6(String what) {
        if (!isIpv6()) {
            throw new IllegalArgumentException(subject() + ": IPv4 has no " + what);
        }
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public Route copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route that
                && header.equals(that.header)
                && attributes.equals(that.attributes)
                && Objects.equals(device, that.device)
                && Objects.equals(named, that.named);
    }

    @Override
    public int hashCode() {
        return Objects.hash(header, attributes, device, named);
    }
}
