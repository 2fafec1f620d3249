package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_REPLACE;
import static io.netlink.uapi.RtNetlink.RTA_CACHEINFO;
import static io.netlink.uapi.RtNetlink.RTA_EXPIRES;
import static io.netlink.uapi.RtNetlink.RTM_DELADDR;
import static io.netlink.uapi.RtNetlink.RTM_DELLINK;
import static io.netlink.uapi.RtNetlink.RTM_DELNEXTHOP;
import static io.netlink.uapi.RtNetlink.RTM_DELROUTE;
import static io.netlink.uapi.RtNetlink.RTM_F_CLONED;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.RtNetlink.RTM_NEWNEXTHOP;
import static io.netlink.uapi.RtNetlink.RTM_NEWROUTE;
import static io.netlink.uapi.RtNetlink.RTNH_F_ONLINK;
import static io.netlink.uapi.Socket.AF_INET;
import static io.netlink.uapi.Socket.AF_INET6;

import io.netlink.AttributeSet;
import io.netlink.AttributeView;
import io.netlink.InetPrefix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How routes are kept.
 *
 * <p>IPv4 has a list of routes for each destination, type of service and metric: a new one goes
 * before or behind the others, or in the place of the first. IPv6 has routes for each destination
 * and metric; those with gateways are one route with several nexthops, of which the kernel tells
 * all when one comes, and the one when it goes.
 */
final class RouteTableKind extends TableKind<Route> {
    private record Key(
            int family,
            long table,
            InetPrefix destination,
            Object from,
            int tos,
            OptionalLong metric) {}

    /** One way out of a route, without the flags that tell a state. */
    private record Hop(int device, int weight, int flags, AttributeSet attributes) {}

    private static final Fingerprint FINGERPRINT = Fingerprint.without(RTA_CACHEINFO, RTA_EXPIRES);

    @Override
    List<RtnetlinkGroup> groups() {
        return List.of(
                RtnetlinkGroup.IPV4_ROUTE,
                RtnetlinkGroup.IPV6_ROUTE,
                RtnetlinkGroup.LINK,
                RtnetlinkGroup.IPV4_IFADDR,
                RtnetlinkGroup.IPV6_IFADDR,
                RtnetlinkGroup.NEXTHOP);
    }

    @Override
    List<Route> list(Rtnetlink rtnl) {
        return rtnl.routes().list(RouteFilter.allTables());
    }

    @Override
    Object key(Route route) {
        return new Key(
                route.family(),
                route.table(),
                route.destination(),
                route.header.sourceLength == 0 ? Optional.empty() : route.get(RouteAttributes.SRC),
                route.header.tos,
                route.metric());
    }

    @Override
    void apply(RtnetlinkEventView event, Buckets<Route> buckets) {
        switch (event.type()) {
            case RTM_NEWROUTE, RTM_DELROUTE -> {
                RouteView route = event.route();
                boolean kept = route.family() == AF_INET || route.family() == AF_INET6;
                if (kept && (route.header.flags & RTM_F_CLONED) == 0) {
                    apply(route.copy(), event, buckets);
                }
            }
            case RTM_NEWLINK, RTM_DELLINK -> doubtAfter(event, buckets);
            case RTM_DELADDR, RTM_NEWNEXTHOP, RTM_DELNEXTHOP -> buckets.doubt();
            default -> {}
        }
    }

    private void apply(Route route, RtnetlinkEventView event, Buckets<Route> buckets) {
        Object key = key(route);
        List<Route> bucket = buckets.get(key);
        boolean replace = (event.message().flags() & NLM_F_REPLACE) != 0;
        if (event.isDeletion()) {
            delete(route, key, bucket, buckets);
        } else if (bucket.isEmpty()) {
            buckets.put(key, List.of(route));
        } else if (find(bucket, route) >= 0) {
            replace(route, find(bucket, route), key, bucket, buckets);
        } else if (replace) {
            if (bucket.size() > 1) {
                buckets.doubt(); // the first, but which one is that
            }
            replace(route, 0, key, bucket, buckets);
        } else {
            add(route, key, bucket, buckets);
        }
    }

    private void add(Route route, Object key, List<Route> bucket, Buckets<Route> buckets) {
        if (route.isIpv6() && bucket.stream().anyMatch(each -> isMadeOneWith(each, route))) {
            buckets.doubt(); // it tells of all of them, but not in the order that they have
            return;
        }
        List<Route> more = new ArrayList<>(bucket);
        more.add(route);
        buckets.put(key, more);
    }

    /** Whether IPv6 makes nexthops of one route of them. */
    private static boolean isMadeOneWith(Route one, Route other) {
        return one.nexthopId().isEmpty()
                && other.nexthopId().isEmpty()
                && hops(one).stream().allMatch(RouteTableKind::hasGateway)
                && hops(other).stream().allMatch(RouteTableKind::hasGateway);
    }

    private static boolean hasGateway(Hop hop) {
        return hop.attributes().has(RouteAttributes.GATEWAY);
    }

    private void delete(Route route, Object key, List<Route> bucket, Buckets<Route> buckets) {
        int index = find(bucket, route);
        if (index < 0) {
            if (!bucket.isEmpty() && route.isIpv6()) {
                buckets.doubt(); // one nexthop of several
            }
            return;
        }
        List<Route> rest = new ArrayList<>(bucket);
        rest.remove(index);
        buckets.put(key, rest);
    }

    private static void replace(
            Route route, int index, Object key, List<Route> bucket, Buckets<Route> buckets) {
        List<Route> next = new ArrayList<>(bucket);
        next.set(index, route);
        buckets.put(key, next);
    }

    private int find(List<Route> bucket, Route route) {
        for (int i = 0; i < bucket.size(); i++) {
            if (isSameThing(bucket.get(i), route)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    boolean same(Route one, Route other) {
        return one.header.equals(other.header)
                && FINGERPRINT.same(one.attributes(), other.attributes());
    }

    /** What a request to delete one of several would name. */
    @Override
    boolean isSameThing(Route one, Route other) {
        if (one.equals(other)) {
            return true;
        }
        if (one.header.type != other.header.type
                || one.header.protocol != other.header.protocol
                || one.header.scope != other.header.scope
                || !one.nexthopId().equals(other.nexthopId())
                || !one.get(RouteAttributes.PREFSRC).equals(other.get(RouteAttributes.PREFSRC))
                || !one.get(RouteAttributes.METRICS).equals(other.get(RouteAttributes.METRICS))) {
            return false;
        }
        return one.nexthopId().isPresent() || hops(one).equals(hops(other));
    }

    private static List<Hop> hops(Route route) {
        List<NextHop> several = route.get(RouteAttributes.MULTIPATH).orElse(List.of());
        if (!several.isEmpty()) {
            return several.stream()
                    .map(
                            hop ->
                                    new Hop(
                                            hop.deviceIndex().orElse(0),
                                            hop.weight(),
                                            hop.flags() & RTNH_F_ONLINK,
                                            hop.attributes()))
                    .toList();
        }
        AttributeView all = route.attributes();
        AttributeSet own = AttributeSet.empty(RouteAttributes.SPACE);
        for (var attribute :
                List.of(
                        RouteAttributes.GATEWAY,
                        RouteAttributes.VIA,
                        RouteAttributes.FLOW,
                        RouteAttributes.ENCAP_TYPE,
                        RouteAttributes.ENCAP)) {
            own = with(own, attribute, all);
        }
        return List.of(
                new Hop(route.deviceIndex().orElse(0), 1, route.header.flags & RTNH_F_ONLINK, own));
    }

    private static <T> AttributeSet with(
            AttributeSet set, io.netlink.Attribute<T> attribute, AttributeView from) {
        return from.get(attribute).map(value -> set.with(attribute, value)).orElse(set);
    }
}
