package io.netlink.benchmarks.compare.ours;

import io.netlink.benchmarks.TenNet;
import io.netlink.route.Route;
import io.netlink.route.RouteAttributes;
import io.netlink.route.RouteFilter;
import io.netlink.route.RouteView;
import io.netlink.route.Rtnetlink;

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
            rtnl.routes().add(Route.to(TenNet.host(i)).dev(device));
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
                                                        .add(Route.to(TenNet.host(i)).dev(device));
                                            }
                                        })
                                .orThrow());
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
