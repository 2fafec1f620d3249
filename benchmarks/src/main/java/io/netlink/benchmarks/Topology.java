package io.netlink.benchmarks;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.LinkFilter;
import io.netlink.route.LinkSpec;
import io.netlink.route.Route;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * How long does it take to build a hub with many namespaces around it, each joined to it by a pair
 * with addresses of its own, and with a default route? One batch makes all in the hub, and one in
 * each namespace its part. Needs CAP_SYS_ADMIN, such as under {@code build/in-namespaces}.
 */
public final class Topology implements AutoCloseable {
    private final Netns hub = Netns.create();
    private final Rtnetlink rtnl = Rtnetlink.open(hub);
    private final List<Netns> leaves = new ArrayList<>();

    /** A hub with nothing around it yet. */
    public Topology() {}

    /**
     * Builds it and says how long each step took.
     *
     * @param args how many namespaces; 1000 if not said
     * @throws Exception if anything fails
     */
    public static void main(String[] args) throws Exception {
        int count = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
        try (Topology topology = new Topology()) {
            long start = System.nanoTime();
            topology.makeNamespaces(count);
            long made = System.nanoTime();
            topology.buildHub();
            long joined = System.nanoTime();
            topology.buildLeaves();
            long done = System.nanoTime();
            print(count, "namespaces made", made - start);
            print(count, "pairs and addresses in the hub, one batch", joined - made);
            print(count, "sockets, addresses and routes in the namespaces", done - joined);
            print(count, "all", done - start);
        }
    }

    /**
     * The first step.
     *
     * @param count how many
     */
    public void makeNamespaces(int count) {
        for (int i = 0; i < count; i++) {
            leaves.add(Netns.create());
        }
    }

    /** The second step: all pairs, with one end each in a namespace, and the hub's addresses. */
    public void buildHub() {
        rtnl.batch(
                        batch -> {
                            for (int i = 0; i < leaves.size(); i++) {
                                batch.links()
                                        .add(
                                                Link.named("p" + i)
                                                        .queues(1, 1)
                                                        .up()
                                                        .kind(Veth.peer(peer(leaves.get(i)))));
                                batch.addresses().add("p" + i, new InetPrefix(address(i, 1), 30));
                            }
                        })
                .orThrow();
    }

    private static LinkSpec peer(Netns leaf) {
        return Link.named("eth0").queues(1, 1).netns(leaf);
    }

    /** The third step: what is inside of each namespace. */
    public void buildLeaves() {
        for (int i = 0; i < leaves.size(); i++) {
            buildLeaf(leaves.get(i), i);
        }
    }

    private static void buildLeaf(Netns leaf, int number) {
        try (Rtnetlink rtnl = Rtnetlink.open(leaf)) {
            rtnl.batch(
                            batch -> {
                                batch.links().change(Link.named("lo").up());
                                batch.links().change(Link.named("eth0").up());
                                batch.addresses()
                                        .add("eth0", new InetPrefix(address(number, 2), 30));
                                batch.routes().add(Route.defaultIpv4().via(address(number, 1)));
                            })
                    .orThrow();
        }
    }

    /** Takes it down, and waits until the kernel is done with that: it ends namespaces later. */
    @Override
    public void close() {
        leaves.forEach(Netns::close);
        while (rtnl.links().list(LinkFilter.ALL.withoutInet6Statistics()).size()
                > 1) { // not just lo
            sleep();
        }
        rtnl.close();
        hub.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address of the network of a pair: 10.0.0.0/30 and on. */
    private static InetAddress address(int pair, int host) {
        return TenNet.address(pair * 4 + host);
    }

    private static void print(int count, String what, long nanos) {
        System.out.printf(
                "%-50s %8.1f ms, %6.1f us each%n", what, nanos / 1e6, nanos / 1e3 / count);
    }
}
