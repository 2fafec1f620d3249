package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWROUTE;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The IPv4 and IPv6 routes of a namespace: {@code ip route add, change, replace, append, delete,
 * show, get, flush}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Routes {
    private final Rtnetlink rtnl;

    Routes(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip route add}: makes a route. RTM_NEWROUTE.
     *
     * @param route the route, also one that was listed
     * @return the route as the kernel made it
     * @throws NetlinkException EEXIST if there is one to this destination with this metric (and of
     *     IPv4 this type of service), EINVAL, ENETUNREACH or EHOSTUNREACH with the kernel's words,
     *     such as "Nexthop has invalid gateway", ENODEV if there is no such device, ENETDOWN if it
     *     is down, EPERM without CAP_NET_ADMIN
     */
    public Route add(Route route) {
        return make(route, Changes.ADD);
    }

    /**
     * {@code ip route change}: changes the route to a destination with this metric (and of IPv4
     * this type of service). RTM_NEWROUTE without NLM_F_CREATE.
     *
     * @param route what it is to be
     * @return the route as it is then
     * @throws NetlinkException ENOENT if there is none, and as for {@link #add}
     */
    public Route change(Route route) {
        return make(route, Changes.CHANGE);
    }

    /**
     * {@code ip route replace}: makes a route, or changes the one that is there. RTM_NEWROUTE.
     *
     * @param route what it is to be
     * @return the route as it is then
     * @throws NetlinkException as for {@link #add}, without EEXIST
     */
    public Route replace(Route route) {
        return make(route, Changes.REPLACE);
    }

    /**
     * {@code ip route append}: makes a route also if there is one to this destination with this
     * metric. IPv4 puts it behind that one, where it waits to take its place; IPv6 makes both one
     * route with several nexthops. RTM_NEWROUTE.
     *
     * @param route the route
     * @return the route as the kernel made it; of IPv6 with all its nexthops
     * @throws NetlinkException EEXIST if it is there already in every detail, and as for {@link
     *     #add}
     */
    public Route append(Route route) {
        return make(route, Changes.APPEND);
    }

    private Route make(Route route, int flags) {
        Route[] made = new Route[1];
        Changes echoing =
                rtnl.echoing(
                        message -> {
                            if (message.type() == RTM_NEWROUTE) {
                                made[0] = RouteView.of(message).copy();
                            }
                        });
        Route request = RouteRequest.make(echoing, route, flags);
        return made[0] != null ? made[0] : find(request);
    }

    /** The route in the kernel's words; it does not echo a change that changes nothing. */
    private Route find(Route route) {
        if (route.label().isPresent()) {
            return route;
        }
        long metric = rank(route);
        for (Route each : list(RouteFilter.table(route.table()).exact(route.destination()))) {
            if (rank(each) == metric
                    && each.tos() == route.tos()
                    && each.from().equals(route.from())) {
                return each;
            }
        }
        return route; // somebody has taken it away again
    }

    /** The metric, with what the kernel takes where none was said. */
    private static long rank(Route route) {
        long metric = route.metric().orElse(0);
        return metric == 0 && route.isIpv6() ? 1024 : metric; // IP6_RT_PRIO_USER
    }

    /**
     * {@code ip route delete}: deletes the first route that is as said. RTM_DELROUTE.
     *
     * <p>A route that was listed is deleted as it is. One that says little, such as only the
     * destination, finds the first of its table that fits: what it does not say may be anything.
     *
     * @param route the route; of the table that it says, else main
     * @throws NetlinkException ESRCH if there is none ({@link ErrnoException#isNotFound()}), EPERM
     *     without CAP_NET_ADMIN
     */
    public void delete(Route route) {
        RouteRequest.delete(rtnl.changes(), route);
    }

    /**
     * {@code ip route show} and {@code ip -6 route show}: the routes of table main. RTM_GETROUTE
     * with NLM_F_DUMP.
     *
     * <p>Those of all tables, with the kernel's own for local addresses: {@code
     * list(RouteFilter.allTables())}.
     *
     * @return the routes, consistent: a listing that the kernel's tables changed under is repeated
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Route> list() {
        return list(RouteFilter.MAIN);
    }

    /**
     * {@code ip route show …}: some routes. RTM_GETROUTE with NLM_F_DUMP.
     *
     * @param filter which
     * @return the routes, consistent: a listing that the kernel's tables changed under is repeated;
     *     none if there is no such table
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Route> list(RouteFilter filter) {
        RouteFilter resolved = filter.resolve(rtnl);
        RouteView view = new RouteView();
        try {
            return rtnl.list(
                    RouteAttributes.GET,
                    filter,
                    resolved::writeTo,
                    message -> {
                        if (message.type() != RTM_NEWROUTE
                                || !resolved.matches(view.wrap(message))) {
                            return null;
                        }
                        return view.copy();
                    });
        } catch (NetlinkException e) {
            checkNoTable(resolved, e);
            return List.of();
        }
    }

    /**
     * {@code ip route show …}, route by route, without making objects of them. RTM_GETROUTE with
     * NLM_F_DUMP.
     *
     * @param filter which
     * @param action is given each route on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that routes may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(RouteFilter filter, Consumer<? super RouteView> action) {
        Objects.requireNonNull(action, "action");
        RouteFilter resolved = filter.resolve(rtnl);
        RouteView view = new RouteView();
        boolean[] answered = new boolean[1];
        try {
            rtnl.forEach(
                    RouteAttributes.GET,
                    filter,
                    resolved::writeTo,
                    message -> {
                        answered[0] = true;
                        if (message.type() == RTM_NEWROUTE
                                && resolved.matches(view.wrap(message))) {
                            action.accept(view);
                        }
                    });
        } catch (NetlinkException e) {
            if (answered[0]) { // it may be the action's own
                throw e;
            }
            checkNoTable(resolved, e);
        }
    }

    /** A table without routes is one that the kernel has not made yet. */
    private static void checkNoTable(RouteFilter filter, NetlinkException e) {
        if (e.errno() != Errno.ENOENT || !filter.hasTable()) {
            throw e;
        }
    }

    /**
     * {@code ip route get ADDRESS}: the route that a packet of this host would take. RTM_GETROUTE.
     *
     * @param destination where to
     * @return the answer: with gateway, device, source address and metrics of the route that was
     *     found, but with the destination asked for
     * @throws IllegalArgumentException if the address has a scope
     * @throws NetlinkException ENETUNREACH if there is none; what a blackhole, unreachable or
     *     prohibit route answers: EINVAL, EHOSTUNREACH, EACCES
     */
    public Route get(InetAddress destination) {
        return get(RouteQuery.to(destination));
    }

    /**
     * {@code ip route get …}: the route that a packet would take. RTM_GETROUTE.
     *
     * @param query the packet
     * @return the answer; with {@link RouteQuery#fibMatch()} the table's route itself
     * @throws NetlinkException as for {@link #get(InetAddress)}; ENODEV if there is no device that
     *     the query names, EXDEV or EINVAL for a source that cannot be
     */
    public Route get(RouteQuery query) {
        RouteQuery resolved = query.resolve(rtnl);
        Route[] found = new Route[1];
        rtnl.request(
                RouteAttributes.GET,
                query,
                0,
                resolved::writeTo,
                message -> found[0] = RouteView.of(message).copy());
        return Rtnetlink.answered(found[0]);
    }

    /**
     * {@code ip route flush …}: deletes some routes. RTM_GETROUTE and RTM_DELROUTE.
     *
     * <p>Not in one step: others see some of them gone.
     *
     * @param filter which
     * @return how many there were
     * @throws NetlinkException ENODEV if there is no device that the filter names, EPERM without
     *     CAP_NET_ADMIN
     */
    public int flush(RouteFilter filter) {
        List<Route> found = list(filter);
        for (Route each : found) {
            try {
                delete(each);
            } catch (ErrnoException e) {
                if (!e.isNotFound()) {
                    throw e;
                }
            }
        }
        return found.size();
    }
}
