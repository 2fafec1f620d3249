package io.netlink.route;

import io.netlink.InetPrefix;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Which routes a listing shows: the words after {@code ip route show}. Immutable; starts from
 * {@link #MAIN}, {@link #table} or {@link #allTables()}.
 *
 * <p>Shows IPv4 and IPv6 unless told otherwise, and no cached routes. The kernel filters by table,
 * family, device, protocol and type, and the library filters again, since older kernels ignore
 * filters.
 */
public final class RouteFilter {
    /** How a destination is compared with a prefix. */
    private enum Match {
        EXACT,
        ROOT,
        MATCH
    }

    /** What is asked for; not changed after its filter was made. */
    private static final class Criteria {
        long table = RtNetlink.RT_TABLE_UNSPEC;
        int family = Socket.AF_UNSPEC;
        FilterDevice device = FilterDevice.ANY;
        int protocol = -1;
        int scope = -1;
        RouteType type;
        InetAddress gateway;
        InetPrefix prefix;
        Match match;
        boolean cached;
        int tos = -1;
        InetAddress source;
        InetPrefix from;
        RouteRealms realms;
        long metric = -1;
        long nexthopId = -1;

        Criteria copy() {
            Criteria copy = new Criteria();
            copy.table = table;
            copy.family = family;
            copy.device = device;
            copy.protocol = protocol;
            copy.scope = scope;
            copy.type = type;
            copy.gateway = gateway;
            copy.prefix = prefix;
            copy.match = match;
            copy.cached = cached;
            copy.tos = tos;
            copy.source = source;
            copy.from = from;
            copy.realms = realms;
            copy.metric = metric;
            copy.nexthopId = nexthopId;
            return copy;
        }
    }

    /** {@code ip route} and {@code ip -6 route}: the routes of table main. */
    public static final RouteFilter MAIN = table(RtNetlink.RT_TABLE_MAIN);

    private final Criteria criteria;

    private RouteFilter(Criteria criteria) {
        this.criteria = criteria;
    }

    /**
     * {@code table}: the routes of one table.
     *
     * @param table 1 to 4294967295, such as RT_TABLE_* of {@link RtNetlink}
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public static RouteFilter table(long table) {
        if (table == RtNetlink.RT_TABLE_UNSPEC) {
            throw new IllegalArgumentException("table 0: must be 1 to 4294967295, or allTables()");
        }
        Criteria criteria = new Criteria();
        criteria.table = Inets.unsigned(table, 32, "table");
        return new RouteFilter(criteria);
    }

    /**
     * {@code table all}: the routes of all tables.
     *
     * @return a filter for them
     */
    public static RouteFilter allTables() {
        return new RouteFilter(new Criteria());
    }

    /**
     * {@code -4}: IPv4 only.
     *
     * @return a filter for it
     */
    public RouteFilter ipv4() {
        return with(next -> next.family = Socket.AF_INET);
    }

    /**
     * {@code -6}: IPv6 only.
     *
     * @return a filter for it
     */
    public RouteFilter ipv6() {
        return with(next -> next.family = Socket.AF_INET6);
    }

    /**
     * {@code dev}: routes over a device, also as one of several nexthops. Its name is looked up
     * when the filter is used.
     *
     * @param name the device's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public RouteFilter dev(String name) {
        return dev(FilterDevice.named(name));
    }

    /**
     * {@code dev}, by index.
     *
     * @param index the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public RouteFilter dev(int index) {
        return dev(FilterDevice.at(index));
    }

    private RouteFilter dev(FilterDevice device) {
        return with(next -> next.device = device);
    }

    /**
     * {@code proto}: who made the routes.
     *
     * @param protocol RTPROT_* of {@link RtNetlink}, 0 to 255
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteFilter protocol(int protocol) {
        return with(next -> next.protocol = (int) Inets.unsigned(protocol, 8, "protocol"));
    }

    /**
     * {@code scope}.
     *
     * @param scope RT_SCOPE_* of {@link RtNetlink}, 0 to 255
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteFilter scope(int scope) {
        return with(next -> next.scope = (int) Inets.unsigned(scope, 8, "scope"));
    }

    /**
     * {@code type}.
     *
     * @param type the type
     * @return a filter for it
     */
    public RouteFilter type(RouteType type) {
        Objects.requireNonNull(type, "type");
        return with(next -> next.type = type);
    }

    /**
     * {@code via}: routes through a gateway, also as one of several nexthops.
     *
     * @param gateway the gateway
     * @return a filter for it
     */
    public RouteFilter via(InetAddress gateway) {
        Inets.plain(gateway, "gateway");
        return with(next -> next.gateway = gateway);
    }

    /**
     * {@code exact}: routes whose destination is this prefix.
     *
     * @param destination the prefix
     * @return a filter for them
     */
    public RouteFilter exact(InetPrefix destination) {
        return with(destination, Match.EXACT);
    }

    /**
     * {@code root}: routes whose destination lies inside this prefix, or is it.
     *
     * @param prefix the prefix
     * @return a filter for them
     */
    public RouteFilter root(InetPrefix prefix) {
        return with(prefix, Match.ROOT);
    }

    /**
     * {@code match}: routes whose destination has this prefix inside, or is it.
     *
     * @param prefix the prefix
     * @return a filter for them
     */
    public RouteFilter match(InetPrefix prefix) {
        return with(prefix, Match.MATCH);
    }

    /**
     * {@code cached}: what the kernel learnt (path MTU, redirects) in place of the tables' routes.
     *
     * @return a filter for them
     */
    public RouteFilter cached() {
        return with(next -> next.cached = true);
    }

    /**
     * {@code -M}: MPLS routes only.
     *
     * @return a filter for them
     */
    public RouteFilter mpls() {
        return with(next -> next.family = Socket.AF_MPLS);
    }

    /**
     * {@code ip mroute show}: IPv4 multicast routes, see {@link MulticastRoute}; most are in table
     * RT_TABLE_DEFAULT.
     *
     * @return a filter for them
     */
    public RouteFilter multicastIpv4() {
        return with(next -> next.family = RtNetlink.RTNL_FAMILY_IPMR);
    }

    /**
     * {@code ip -6 mroute show}: IPv6 multicast routes, see {@link MulticastRoute}; most are in
     * table RT_TABLE_MAIN.
     *
     * @return a filter for them
     */
    public RouteFilter multicastIpv6() {
        return with(next -> next.family = RtNetlink.RTNL_FAMILY_IP6MR);
    }

    /**
     * {@code tos}: IPv4 routes for a type of service.
     *
     * @param tos 0 to 255, 0 for those for any
     * @return a filter for them
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteFilter tos(int tos) {
        return with(next -> next.tos = (int) Inets.unsigned(tos, 8, "tos"));
    }

    /**
     * {@code src}: routes with a preferred source address.
     *
     * @param address the address
     * @return a filter for them
     */
    public RouteFilter source(InetAddress address) {
        Inets.plain(address, "source");
        return with(next -> next.source = address);
    }

    /**
     * {@code from}: IPv6 routes for just these sources.
     *
     * @param sources the prefix
     * @return a filter for them
     */
    public RouteFilter from(InetPrefix sources) {
        return with(next -> next.from = sources.network());
    }

    /**
     * {@code realms}: routes with both of these realms.
     *
     * @param realms the realms
     * @return a filter for them
     */
    public RouteFilter realms(RouteRealms realms) {
        Objects.requireNonNull(realms, "realms");
        return with(next -> next.realms = realms);
    }

    /**
     * {@code metric}: routes of a rank.
     *
     * @param metric 0 to 4294967295
     * @return a filter for them
     * @throws IllegalArgumentException if it is out of range
     */
    public RouteFilter metric(long metric) {
        return with(next -> next.metric = Inets.unsigned(metric, 32, "metric"));
    }

    /**
     * {@code nhid}: routes that use a nexthop object.
     *
     * @param id the object's id
     * @return a filter for them
     * @throws IllegalArgumentException if no object can have the id
     */
    public RouteFilter nexthopId(long id) {
        return with(next -> next.nexthopId = Inets.unsigned(id, 32, "nexthop id"));
    }

    private RouteFilter with(InetPrefix prefix, Match match) {
        InetPrefix network = prefix.network();
        return with(
                next -> {
                    next.prefix = network;
                    next.match = match;
                });
    }

    private RouteFilter with(Consumer<Criteria> change) {
        Criteria next = criteria.copy();
        change.accept(next);
        return new RouteFilter(next);
    }

    /** This filter with the device's name looked up. */
    RouteFilter resolve(Rtnetlink rtnl) {
        return criteria.device.name() == null ? this : dev(criteria.device.resolve(rtnl));
    }

    /** The structure and attributes of a listing: no more than the kernel takes there. */
    void writeTo(io.netlink.AttributeWriter writer) {
        RtMsg header = new RtMsg();
        header.family = family();
        header.table = criteria.table < 256 ? (int) criteria.table : 0;
        header.protocol = Math.max(criteria.protocol, 0);
        header.type = criteria.type == null ? 0 : Math.max(criteria.type.number(), 0);
        header.flags = criteria.cached ? RtNetlink.RTM_F_CLONED : 0;
        header.writeTo(writer);
        if (criteria.table > 255) {
            writer.u32(RtNetlink.RTA_TABLE, (int) criteria.table);
        }
        if (criteria.device.index() != 0) {
            writer.u32(RtNetlink.RTA_OIF, criteria.device.index());
        }
    }

    /** The family asked for, or that follows from a prefix. */
    private int family() {
        return criteria.family == Socket.AF_UNSPEC && criteria.prefix != null
                ? Inets.family(criteria.prefix.address())
                : criteria.family;
    }

    /** Whether the kernel may say that there is no such table. */
    boolean hasTable() {
        return criteria.table != RtNetlink.RT_TABLE_UNSPEC;
    }

    boolean matches(RouteView route) {
        int its = route.family();
        int wanted = family();
        return (wanted == Socket.AF_UNSPEC
                        ? its == Socket.AF_INET || its == Socket.AF_INET6
                        : its == wanted)
                && (criteria.table == RtNetlink.RT_TABLE_UNSPEC || route.table() == criteria.table)
                && route.isCached() == criteria.cached
                && (criteria.protocol < 0 || route.protocol() == criteria.protocol)
                && (criteria.scope < 0 || route.scope() == criteria.scope)
                && (criteria.type == null || route.type() == criteria.type)
                && (criteria.prefix == null || matches(route.destination()))
                && (criteria.tos < 0 || route.tos() == criteria.tos)
                && (criteria.source == null || criteria.source.equals(route.source().orElse(null)))
                && (criteria.from == null || criteria.from.equals(route.from().orElse(null)))
                && (criteria.realms == null || criteria.realms.equals(route.realms().orElse(null)))
                && (criteria.metric < 0 || route.metric().orElse(0) == criteria.metric)
                && (criteria.nexthopId < 0 || route.nexthopId().orElse(0) == criteria.nexthopId)
                && (criteria.device.index() == 0 || usesDevice(route))
                && (criteria.gateway == null || usesGateway(route));
    }

    private boolean matches(InetPrefix destination) {
        return switch (criteria.match) {
            case EXACT -> destination.equals(criteria.prefix);
            case ROOT -> Inets.contains(criteria.prefix, destination);
            case MATCH -> Inets.contains(destination, criteria.prefix);
        };
    }

    private boolean usesDevice(RouteView route) {
        return criteria.device.matches(route.deviceIndex().orElse(0))
                || route.nexthops().stream()
                        .anyMatch(hop -> criteria.device.matches(hop.deviceIndex().orElse(0)));
    }

    private boolean usesGateway(RouteView route) {
        return criteria.gateway.equals(route.via().orElse(null))
                || route.nexthops().stream()
                        .anyMatch(hop -> criteria.gateway.equals(hop.via().orElse(null)));
    }

    /** As {@code ip route show} takes it. */
    @Override
    public String toString() {
        Criteria c = criteria;
        StringBuilder text = new StringBuilder();
        if (c.family != Socket.AF_UNSPEC) {
            text.append(familyWord(c.family));
        }
        text.append("table ").append(hasTable() ? RouteNames.table(c.table) : "all");
        if (c.prefix != null) {
            text.append(' ').append(c.match.name().toLowerCase(Locale.ROOT));
            text.append(' ').append(c.prefix);
        }
        text.append(c.device.isAny() ? "" : " dev " + c.device);
        text.append(c.gateway == null ? "" : " via " + Inets.text(c.gateway));
        text.append(c.protocol < 0 ? "" : " proto " + RouteNames.protocol(c.protocol));
        text.append(c.scope < 0 ? "" : " scope " + RouteNames.scope(c.scope));
        text.append(c.type == null ? "" : " type " + c.type);
        text.append(c.tos < 0 ? "" : " tos 0x" + Integer.toHexString(c.tos));
        text.append(c.source == null ? "" : " src " + Inets.text(c.source));
        text.append(c.from == null ? "" : " from " + c.from);
        text.append(c.realms == null ? "" : " realms " + c.realms);
        text.append(c.metric < 0 ? "" : " metric " + c.metric);
        text.append(c.nexthopId < 0 ? "" : " nhid " + c.nexthopId);
        return text.append(c.cached ? " cached" : "").toString();
    }

    private static String familyWord(int family) {
        return switch (family) {
            case Socket.AF_INET6 -> "-6 ";
            case Socket.AF_MPLS -> "-M ";
            case RtNetlink.RTNL_FAMILY_IPMR -> "multicast ";
            case RtNetlink.RTNL_FAMILY_IP6MR -> "-6 multicast ";
            default -> "-4 ";
        };
    }
}
