package io.netlink.benchmarks;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Route;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * How long does it take to build a hub with many namespaces around it, each joined to it by a pair
 * with addresses of its own, and with a default route? One batch makes all in the hub, and one in
 * each namespace its part. Needs CAP_SYS_ADMIN, such as under {@code build/in-namespaces}.
 */
public final class Topology {
    private Topology() {}

    /**
     * Builds it and says how long each step took.
     *
     * @param args how many namespaces; 1000 if not said
     * @throws Exception if anything fails
     */
    public static void main(String[] args) throws Exception {
        int count = args.length == 0 ? 1000 : Integer.parseInt(args[0]);
        List<Netns> all = new ArrayList<>();
        try (Netns hub = Netns.create();
                Rtnetlink rtnl = Rtnetlink.open(hub)) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                all.add(Netns.create());
            }
            long made = System.nanoTime();
            buildHub(rtnl, all);
            long joined = System.nanoTime();
            for (int i = 0; i < count; i++) {
                buildLeaf(all.get(i), i);
            }
            long done = System.nanoTime();
            print(count, "namespaces made", made - start);
            print(count, "pairs and addresses in the hub, one batch", joined - made);
            print(count, "sockets, addresses and routes in the namespaces", done - joined);
            print(count, "all", done - start);
        } finally {
            all.forEach(Netns::close);
        }
    }

    private static void buildHub(Rtnetlink rtnl, List<Netns> leaves) {
        rtnl.batch(
                        batch -> {
                            for (int i = 0; i < leaves.size(); i++) {
                                batch.links()
                                        .add(
                                                Link.named("p" + i)
                                                        .queues(1, 1)
                                                        .up()
                                                        .kind(
                                                                Veth.peer(
                                                                        Link.named("eth0")
                                                                                .queues(1, 1)
                                                                                .netns(
                                                                                        leaves.get(
                                                                                                i)))));
                                batch.addresses().add("p" + i, new InetPrefix(address(i, 1), 30));
                            }
                        })
                .orThrow();
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

    /** An address of the network of a pair: 10.0.0.0/30 and on. */
    private static InetAddress address(int pair, int host) {
        int bits = pair * 4 + host;
        byte[] bytes = {10, (byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
        try {
            return Inet4Address.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static void print(int count, String what, long nanos) {
        System.out.printf(
                "%-50s %8.1f ms, %6.1f us each%n", what, nanos / 1e6, nanos / 1e3 / count);
    }
}
