package io.netlink.benchmarks.compare.ours;

import io.netlink.benchmarks.TenNet;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.LinkSpec;
import io.netlink.route.Neighbour;
import io.netlink.route.NeighbourFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.Rule;
import io.netlink.route.RuleFilter;
import io.netlink.route.link.Veth;

/**
 * How the cost of a thing grows with how many there are: a fresh namespace, so many things made in
 * it, and listed by views and as records.
 */
final class Growth {
    private Growth() {}

    static Work work(String row) {
        return switch (row) {
            case "grow-links" -> in(Growth::addLinks, Links::forEach, Links::list);
            case "grow-routes" -> in(Routes::add, Routes::forEach, Routes::list);
            case "grow-rules" ->
                    in(
                            Growth::addRules,
                            rtnl -> {
                                long[] seen = new long[1];
                                rtnl.rules().forEach(RuleFilter.ALL.ipv4(), rule -> seen[0]++);
                                return seen[0];
                            },
                            rtnl -> rtnl.rules().list(RuleFilter.ALL.ipv4()).size());
            case "grow-neighbours" ->
                    in(
                            Growth::addNeighbours,
                            rtnl -> {
                                long[] seen = new long[1];
                                rtnl.neighbours()
                                        .forEach(NeighbourFilter.ALL.ipv4(), each -> seen[0]++);
                                return seen[0];
                            },
                            rtnl -> rtnl.neighbours().list(NeighbourFilter.ALL.ipv4()).size());
            case "grow-namespaces" -> Growth::namespaces;
            default -> throw new Work.Unsupported("no such row: " + row);
        };
    }

    @FunctionalInterface
    private interface Creation {
        void create(Rtnetlink rtnl, int count);
    }

    @FunctionalInterface
    private interface Listing {
        long list(Rtnetlink rtnl);
    }

    private static Work in(Creation creation, Listing views, Listing records) {
        return count -> {
            try (Netns ns = Netns.create();
                    Rtnetlink rtnl = Rtnetlink.open(ns)) {
                rtnl.links().change(Link.named("lo").up());
                rtnl.links().add(pair(Links.DEVICE, "p1").up());
                rtnl.links().change(Link.named("p1").up());
                long start = System.nanoTime();
                creation.create(rtnl, count);
                long created = System.nanoTime();
                check(views.list(rtnl), count);
                long viewed = System.nanoTime();
                check(records.list(rtnl), count);
                long end = System.nanoTime();
                return new Work.Round(
                        created - start,
                        count,
                        "list=" + (viewed - created) + " records=" + (end - viewed));
            }
        };
    }

    private static void check(long listed, int count) {
        if (listed < count) {
            throw new IllegalStateException("listed " + listed + " of " + count);
        }
    }

    private static LinkSpec pair(String name, String peer) {
        return Link.named(name).queues(1, 1).kind(Veth.peer(Link.named(peer).queues(1, 1)));
    }

    private static void addLinks(Rtnetlink rtnl, int count) {
        for (int i = 0; i < count / 2; i++) {
            rtnl.links().add(pair("a" + i, "b" + i));
        }
    }

    private static void addRules(Rtnetlink rtnl, int count) {
        for (int i = 0; i < count; i++) {
            rtnl.rules().add(Rule.from(TenNet.host(i)).lookup(100).priority(1000 + i));
        }
    }

    /** Permanent ones, which the system's limits (gc_thresh3) do not count. */
    private static void addNeighbours(Rtnetlink rtnl, int count) {
        int device = rtnl.links().get(Links.DEVICE).index();
        for (int i = 0; i < count; i++) {
            rtnl.neighbours()
                    .add(
                            Neighbour.of(TenNet.address(i))
                                    .lladdr("02:00:00:00:00:01")
                                    .dev(device)
                                    .permanent());
        }
    }

    private static Work.Round namespaces(int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Netns.create("java-grow-" + i).close();
        }
        long created = System.nanoTime();
        check(Netns.list().size(), count);
        long end = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Netns.delete("java-grow-" + i);
        }
        return new Work.Round(created - start, count, "list=" + (end - created));
    }
}
