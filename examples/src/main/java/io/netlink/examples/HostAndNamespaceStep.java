package io.netlink.examples;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

/** This host and a namespace, joined by a veth pair. */
final class HostAndNamespaceStep implements Step {
    private static final InetPrefix NETWORK = InetPrefix.parse("10.0.0.0/24");

    @Override
    public String title() {
        return "2. This host and a namespace, joined by a veth pair";
    }

    @Override
    public void run(Report report, Runnable look) throws Exception {
        try (Netns here = Netns.current();
                Rtnetlink host = Rtnetlink.open();
                Netns test = report.run("ip netns add net-test", () -> Netns.create("net-test"));
                Rtnetlink inside = Rtnetlink.open(test)) {
            report.run(
                    "ip link add veth-1 type veth peer name veth-2",
                    () ->
                            host.links()
                                    .add(
                                            Link.named("veth-1")
                                                    .kind(Veth.peer(Link.named("veth-2")))));
            report.run(
                    "ip link set veth-2 netns net-test",
                    () -> host.links().change(Link.named("veth-2").netns(test)));
            report.run(
                    "ip addr add 10.0.0.1/24 dev veth-1",
                    () -> host.addresses().add("veth-1", InetPrefix.parse("10.0.0.1/24")));
            report.run(
                    "ip -n net-test addr add 10.0.0.2/24 dev veth-2",
                    () -> inside.addresses().add("veth-2", InetPrefix.parse("10.0.0.2/24")));
            report.run(
                    "ip link set veth-1 up", () -> host.links().change(Link.named("veth-1").up()));
            report.run(
                    "ip -n net-test link set veth-2 up",
                    () -> inside.links().change(Link.named("veth-2").up()));
            report.check("the host has the connected route 10.0.0.0/24", hasRoute(host));
            report.check("the namespace has it too", hasRoute(inside));
            Traffic.ping(report, here, "10.0.0.2");
            Traffic.ping(report, test, "10.0.0.1");
            Traffic.tcp(report, here, test, "10.0.0.2");
            Traffic.tcp(report, test, here, "10.0.0.1");
            look.run();
        } finally {
            Names.deleteLink(report, "veth-1"); // and veth-2 with it
            Names.deleteAll(report, "net-test");
        }
    }

    private static boolean hasRoute(Rtnetlink rtnl) {
        return rtnl.routes().list().stream().anyMatch(route -> route.destination().equals(NETWORK));
    }
}
