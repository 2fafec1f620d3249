package io.netlink.route;

import io.netlink.NetlinkOptions;
import io.netlink.NetnsHandle;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/**
 * A storm of route changes, and a table whose listener is slow: at the end the table, what the
 * listener was told, and a list are the same.
 *
 * <p>The long form, in namespaces of its own ({@code build/in-namespaces}): {@code java … -cp …
 * io.netlink.route.RouteStorm 1000000} prints its figures as rows of name and value, separated by
 * tabs.
 */
final class RouteStorm {
    private static final Duration SETTLE = Duration.ofMinutes(1);

    /** What came of it. */
    record Figures(
            int changes,
            long millis,
            int routesAtTheEnd,
            long overruns,
            long listings,
            long told,
            long settleMillis) {
        void print() {
            System.out.println("storm.changes\t" + changes);
            System.out.println("storm.millis\t" + millis);
            System.out.println("storm.routes_at_the_end\t" + routesAtTheEnd);
            System.out.println("storm.overruns\t" + overruns);
            System.out.println("storm.listings\t" + listings);
            System.out.println("storm.changes_told\t" + told);
            System.out.println("storm.millis_until_equal\t" + settleMillis);
        }
    }

    private RouteStorm() {}

    /**
     * Makes it.
     *
     * @param namespace where; null for the thread's
     * @param slowMillis how long the listener sleeps at each hundredth change; negative: it is
     *     stuck until the storm is over
     */
    static Figures run(NetnsHandle namespace, int device, int changes, int slowMillis)
            throws InterruptedException {
        try (Rtnetlink rtnl = Rtnetlink.open(namespace, NetlinkOptions.DEFAULT);
                RouteTable table = RouteTable.open(namespace, LiveTable.defaults())) {
            TableMirror<Route> mirror = new TableMirror<>(new RouteTableKind()).slow(slowMillis);
            CountDownLatch over = new CountDownLatch(slowMillis < 0 ? 1 : 0);
            mirror.stuck(over);
            table.listen(mirror);
            long start = System.nanoTime();
            churn(rtnl, device, changes, new Random(7));
            long end = System.nanoTime();
            over.countDown();
            // each time anew: IPv6 addresses of the links may become ready only now
            Supplier<List<Route>> list = () -> rtnl.routes().list(RouteFilter.allTables());
            mirror.settle(table, list, "the storm", SETTLE);
            long settled = System.nanoTime();
            return new Figures(
                    changes,
                    (end - start) / 1_000_000,
                    table.list().size(),
                    table.overruns(),
                    table.listings(),
                    mirror.changes(),
                    (settled - end) / 1_000_000);
        }
    }

    /** Adds, replaces and deletes some of 4096 routes at random; half of them are there then. */
    private static void churn(Rtnetlink rtnl, int device, int changes, Random random) {
        boolean[] there = new boolean[4096];
        for (int i = 0; i < changes; i++) {
            int number = random.nextInt(there.length);
            Route route = RouteFlood.host(device, number);
            if (!there[number]) {
                rtnl.routes().add(route);
                there[number] = true;
            } else if (random.nextInt(3) == 0) {
                rtnl.routes().replace(route.protocol(3 + random.nextInt(100)));
            } else {
                rtnl.routes().delete(route);
                there[number] = false;
            }
        }
    }

    /** Runs it on lo of the namespace that this is started in. */
    public static void main(String... arguments) throws InterruptedException {
        int changes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            rtnl.links().change(Link.named("lo").up());
        }
        run(null, 1, changes, 20).print();
    }
}
