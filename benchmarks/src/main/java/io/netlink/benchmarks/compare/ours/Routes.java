package io.netlink.benchmarks.compare.ours;

import io.netlink.InetPrefix;
import io.netlink.route.Route;
import io.netlink.route.RouteAttributes;
import io.netlink.route.RouteFilter;
import io.netlink.route.RouteView;
import io.netlink.route.Rtnetlink;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** IPv4 routes: added one by one and in batches, and listed. */
final class Routes {
    private static final RouteFilter MAIN_IPV4 = RouteFilter.MAIN.ipv4();

    private static volatile long sink;

    private Routes() {}

    static Work forEach() {
        Rtnetlink rtnl = Rtnetlink.open();
        return Work.dump(() -> forEach(rtnl));
    }

    static long forEach(Rtnetlink rtnl) {
        Counter counter = new Counter();
        rtnl.routes().forEach(MAIN_IPV4, counter::see);
        sink = counter.values;
        return counter.seen;
    }

    static Work list() {
        Rtnetlink rtnl = Rtnetlink.open();
        return Work.dump(() -> list(rtnl));
    }

    static long list(Rtnetlink rtnl) {
        long values = 0;
        var routes = rtnl.routes().list(MAIN_IPV4);
        for (Route route : routes) {
            values += route.deviceIndex().orElse(0) + route.table();
        }
        sink = values;
        return routes.size();
    }

    static Work add() {
        Rtnetlink rtnl = Rtnetlink.open();
        return Work.timed(count -> add(rtnl, count));
    }

    static void add(Rtnetlink rtnl, int count) {
        int device = rtnl.links().get(Links.DEVICE).index();
        for (int i = 0; i < count; i++) {
            rtnl.routes().add(Route.to(destination(i)).dev(device));
        }
    }

    /** The library splits it as the socket's buffer wants it. */
    static Work batch() {
        Rtnetlink rtnl = Rtnetlink.open();
        int device = rtnl.links().get(Links.DEVICE).index();
        return Work.timed(
                count ->
                        rtnl.batch(
                                        batch -> {
                                            for (int i = 0; i < count; i++) {
                                                batch.routes()
                                                        .add(Route.to(destination(i)).dev(device));
                                            }
                                        })
                                .orThrow());
    }

    /** 10.0.0.0/32 and those after it. */
    static InetPrefix destination(int i) {
        byte[] bytes = {10, (byte) (i >> 16), (byte) (i >> 8), (byte) i};
        try {
            return InetPrefix.host(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // only for another length
        }
    }

    /** What a listing saw. */
    static final class Counter {
        long seen;
        long values;

        void see(RouteView route) {
            seen++;
            values +=
                    route.attributes().getInt(RouteAttributes.OIF, 0)
                            + route.attributes().getInt(RouteAttributes.TABLE, 0);
        }
    }
}
