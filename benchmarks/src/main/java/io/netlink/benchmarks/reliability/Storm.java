package io.netlink.benchmarks.reliability;

import io.netlink.benchmarks.compare.Command;
import io.netlink.benchmarks.compare.Text;
import io.netlink.route.MonitorOptions;
import io.netlink.route.Route;
import io.netlink.route.RouteFilter;
import io.netlink.route.RouteTable;
import io.netlink.route.Rtnetlink;
import io.netlink.route.RtnetlinkGroup;
import io.netlink.route.RtnetlinkMonitor;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Routes change faster than anybody reads of it. */
final class Storm implements Proof {
    private static final Duration CONVERGED = Duration.ofSeconds(60);
    private static final RouteFilter MAIN = RouteFilter.MAIN.ipv4();

    private Report report;
    private StormRoutes routes;

    @Override
    public void run(Report report, boolean isShort) throws Exception {
        this.report = report;
        int changes = isShort ? 50_000 : 1_000_000;
        try (Rtnetlink rtnl = Rtnetlink.open();
                RtnetlinkMonitor monitor =
                        RtnetlinkMonitor.open(null, MonitorOptions.of(RtnetlinkGroup.IPV4_ROUTE));
                RouteTable table = RouteTable.open();
                RouteTable heard = RouteTable.open()) {
            routes = new StormRoutes(rtnl, isShort ? 5_000 : 20_000);
            SlowMonitor reader = new SlowMonitor(monitor, Storm::numbers);
            SlowListener listener = new SlowListener();
            heard.listen(listener);
            reader.start();
            long start = System.nanoTime();
            int failed = 0;
            for (int done = 0; done < changes; done += StormRoutes.TOGETHER) {
                failed += routes.change();
                if (done / StormRoutes.TOGETHER % (changes / StormRoutes.TOGETHER / 5) == 0) {
                    report.progress(
                            "%,d changes; overruns: monitor %d, table %d, slow table %d"
                                    .formatted(
                                            done,
                                            reader.overruns(),
                                            table.overruns(),
                                            heard.overruns()));
                }
            }
            long end = System.nanoTime();
            report.figure("changes", routes.changes());
            report.figure("routes that they are of", routes.size());
            report.figure("changes a second", Math.round(routes.changes() / ((end - start) / 1e9)));
            report.promise("all changes are made", failed == 0, failed + " refused");
            tables(rtnl, table, heard, listener, end);
            monitor(reader);
        }
    }

    private void tables(
            Rtnetlink rtnl, RouteTable table, RouteTable heard, SlowListener listener, long end)
            throws Exception {
        converge("a table", () -> inMain(table.list()).equals(kernel(rtnl)), end);
        converge("one with a slow listener", () -> inMain(heard.list()).equals(kernel(rtnl)), end);
        converge(
                "what that listener was told",
                () -> inMain(listener.routes()).equals(kernel(rtnl)),
                end);
        Set<String> ip = ip();
        Set<String> ours =
                inMain(table.list()).stream().map(Storm::text).collect(Collectors.toSet());
        report.promise(
                "the table equals what ip route says",
                ip.equals(ours),
                Text.number(ip.size()) + " and " + Text.number(ours.size()) + " routes");
        report.figure("the table: overruns of its buffer", table.overruns());
        report.figure("the table: listings", table.listings());
        report.figure("with a slow listener: overruns", heard.overruns());
        report.figure("with a slow listener: listings", heard.listings());
        report.figure("with a slow listener: changes told", listener.told());
    }

    private void converge(String what, Waiting.Condition condition, long end) throws Exception {
        boolean converged = Waiting.until(CONVERGED, condition);
        String time = Text.time(System.nanoTime() - end);
        report.figure(what + ": equal after the last change, within", time);
        report.promise(what + " equals the kernel's at the end", converged, "after " + time);
    }

    private void monitor(SlowMonitor reader) throws Exception {
        reader.awaitQuiet();
        boolean hears = reader.hears(routes.mark());
        long missing = routes.changes() - reader.seen();
        report.figure("the monitor: events read", reader.seen());
        report.figure("the monitor: events lost", missing);
        report.figure("the monitor: overruns told", reader.overruns());
        report.promise(
                "no event is lost without an overrun that says so",
                reader.silent() == 0 && (missing == 0 || reader.overruns() > 0),
                Text.number(reader.silent()) + " lost silently");
        Set<Integer> known = reader.routes();
        report.promise(
                "who lists again at each overrun, and goes by the events, knows the kernel's"
                        + " routes",
                known.equals(numbers()),
                Text.number(known.size()) + " routes");
        report.promise("the monitor hears on after it", hears, hears ? "it does" : "it does not");
    }

    private static Set<Route> kernel(Rtnetlink rtnl) {
        return Set.copyOf(rtnl.routes().list(MAIN));
    }

    private static Set<Integer> numbers() {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            return rtnl.routes().list(MAIN).stream()
                    .map(StormRoutes::number)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<Route> inMain(Collection<Route> routes) {
        return routes.stream()
                .filter(route -> route.table() == 254 && !route.isIpv6())
                .collect(Collectors.toSet());
    }

    private static String text(Route route) {
        return route.destination().address().getHostAddress() + " " + route.protocol();
    }

    /** Of lines such as {@code 10.0.0.1 dev lo proto 105 scope link}. */
    private static Set<String> ip() throws IOException {
        return Command.run("ip", "-N", "-4", "route", "show", "table", "main")
                .text()
                .lines()
                .map(line -> line.replaceAll("^(\\S+) .*proto (\\d+) .*", "$1 $2"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
