package io.netlink.benchmarks.compare.ours;

import io.netlink.InetPrefix;
import io.netlink.benchmarks.Topology;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.LinkSpec;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

/** Named namespaces, and two of them joined. */
final class Namespaces {
    private static final InetPrefix ADDRESS_A = InetPrefix.parse("10.0.0.1/24");
    private static final InetPrefix ADDRESS_B = InetPrefix.parse("10.0.0.2/24");

    private Namespaces() {}

    static Work createAndDelete() {
        return Work.timed(
                count -> {
                    for (int i = 0; i < count; i++) {
                        Netns.create("java-ns").close();
                        Netns.delete("java-ns");
                    }
                });
    }

    static Work topology(boolean move) {
        return count -> {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                topology("java-" + i + "-a", "java-" + i + "-b", move);
            }
            long nanos = System.nanoTime() - start;
            for (int i = 0; i < count; i++) {
                Netns.delete("java-" + i + "-a");
                Netns.delete("java-" + i + "-b");
            }
            return new Work.Round(nanos, count, "");
        };
    }

    /** A hub with so many namespaces around it, by a batch in each. */
    static Work hub() {
        return count -> {
            try (Topology topology = new Topology()) {
                long start = System.nanoTime();
                topology.makeNamespaces(count);
                topology.buildHub();
                topology.buildLeaves();
                return new Work.Round(System.nanoTime() - start, count, "");
            }
        };
    }

    private static void topology(String one, String two, boolean move) {
        try (Netns ns1 = Netns.create(one);
                Netns ns2 = Netns.create(two);
                Rtnetlink r1 = Rtnetlink.open(ns1);
                Rtnetlink r2 = Rtnetlink.open(ns2)) {
            LinkSpec peer = Link.named("veth-b").queues(1, 1);
            LinkSpec link = Link.named("veth-a").queues(1, 1).up();
            if (move) {
                r1.links().add(link.kind(Veth.peer(peer)));
                r1.links().change(Link.named("veth-b").netns(ns2).up());
            } else {
                r1.links().add(link.kind(Veth.peer(peer.netns(ns2).up())));
            }
            r1.addresses().add("veth-a", ADDRESS_A);
            r2.addresses().add("veth-b", ADDRESS_B);
        }
    }
}
