package io.netlink.examples;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

/** Two namespaces joined by a veth pair, each end made where it belongs. */
final class TwoNamespacesStep implements Step {
    @Override
    public String title() {
        return "3. Two namespaces, joined by a veth pair";
    }

    @Override
    public void run(Report report, Runnable look) throws Exception {
        try (Netns ns1 = report.run("ip netns add ns1", () -> Netns.create("ns1"));
                Netns ns2 = report.run("ip netns add ns2", () -> Netns.create("ns2"));
                Rtnetlink r1 = Rtnetlink.open(ns1);
                Rtnetlink r2 = Rtnetlink.open(ns2)) {
            report.run("ip -n ns1 link set lo up", () -> r1.links().change(Link.named("lo").up()));
            report.run("ip -n ns2 link set lo up", () -> r2.links().change(Link.named("lo").up()));
            report.run(
                    "ip -n ns1 link add veth-a up type veth peer veth-b netns ns2",
                    () ->
                            r1.links()
                                    .add(
                                            Link.named("veth-a")
                                                    .up()
                                                    .kind(
                                                            Veth.peer(
                                                                    Link.named("veth-b")
                                                                            .netns(ns2)
                                                                            .up()))));
            report.run(
                    "ip -n ns1 addr add 10.0.0.1/24 dev veth-a",
                    () -> r1.addresses().add("veth-a", InetPrefix.parse("10.0.0.1/24")));
            report.run(
                    "ip -n ns2 addr add 10.0.0.2/24 dev veth-b",
                    () -> r2.addresses().add("veth-b", InetPrefix.parse("10.0.0.2/24")));
            Traffic.ping(report, ns1, "10.0.0.2");
            Traffic.ping(report, ns2, "10.0.0.1");
            Traffic.ping(report, ns1, "127.0.0.1");
            Traffic.tcp(report, ns1, ns2, "10.0.0.2");
            Traffic.tcp(report, ns2, ns1, "10.0.0.1");
            look.run();
        } finally {
            Names.deleteAll(report, "ns1", "ns2");
        }
    }
}
