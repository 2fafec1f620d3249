package io.netlink.route;

import io.netlink.InetPrefix;
import io.netlink.NetlinkOptions;
import io.netlink.NetnsHandle;

import java.util.List;
import java.util.Objects;

/**
 * The IPv4 and IPv6 routes of a namespace, in all its routing tables, kept up to date: {@code ip
 * route show table all} and {@code ip monitor route} in one.
 *
 * <pre>{@code
 * try (var routes = RouteTable.open(ns1)) {
 *     routes.await(route -> route.destination().equals(InetPrefix.DEFAULT_IPV4), FIVE_SECONDS);
 * }
 * }</pre>
 *
 * <p>What the kernel does without a word is found out by listing again, some milliseconds after the
 * event that goes with it: IPv4 routes that go with a link, its carrier or an address; routes that
 * go or change with a nexthop object; flags and metrics that change with a link. What it tells in
 * pieces, a nexthop of several that an IPv6 route has, is listed again, too. Cached, multicast and
 * MPLS routes are left out. Expiry times are as of the route's last change.
 */
public final class RouteTable extends LiveTable<Route> {
    private RouteTable(NetnsHandle namespace, NetlinkOptions options) {
        super(namespace, options, new RouteTableKind());
    }

    /** For tests. */
    RouteTable(TableKeeper<Route> keeper) {
        super(keeper);
    }

    /**
     * Opens the table of the calling thread's namespace, which for a virtual thread is the
     * process's own.
     *
     * @return the table, with all routes that there are
     * @throws io.netlink.SyscallException if the system refuses
     */
    public static RouteTable open() {
        return new RouteTable(null, defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace
     * @return the table, with all routes that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static RouteTable open(NetnsHandle namespace) {
        return open(Objects.requireNonNull(namespace, "namespace"), defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace, null for the calling thread's
     * @param options the buffer for events, and how long a listing may take
     * @return the table, with all routes that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static RouteTable open(NetnsHandle namespace, NetlinkOptions options) {
        return new RouteTable(namespace, options);
    }

    /**
     * The routes to a destination, in all tables.
     *
     * @param destination the destination, as it is in the route
     * @return in no particular order
     * @throws IllegalStateException if this is closed
     */
    public List<Route> to(InetPrefix destination) {
        Objects.requireNonNull(destination, "destination");
        return list(route -> route.destination().equals(destination));
    }
}
