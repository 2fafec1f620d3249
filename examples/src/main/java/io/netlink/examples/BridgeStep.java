package io.netlink.examples;

import io.netlink.InetPrefix;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Route;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;

/** Three namespaces on one bridge, as Docker's bridge mode does it. */
final class BridgeStep implements Step {
    private static final String[] NAMES = {"box1", "box2", "box3"};

    @Override
    public String title() {
        return "4. Three namespaces on one bridge";
    }

    @Override
    public void run(Report report, Runnable look) throws Exception {
        try (Rtnetlink host = Rtnetlink.open()) {
            report.run(
                    "ip link add br-walk up type bridge",
                    () -> host.links().add(Link.named("br-walk").up().kind(Bridge.create())));
            try {
                report.run(
                        "ip addr add 172.30.0.1/24 dev br-walk",
                        () -> host.addresses().add("br-walk", InetPrefix.parse("172.30.0.1/24")));
                for (int i = 0; i < NAMES.length; i++) {
                    plugIn(report, host, NAMES[i], "172.30.0." + (11 + i));
                }
                for (String name : NAMES) {
                    reachAll(report, name);
                }
                look.run();
            } finally {
                for (String name : NAMES) {
                    Names.deleteLink(report, "v-" + name); // and the box's eth0 with it
                }
                Names.deleteAll(report, NAMES);
                Names.deleteLink(report, "br-walk");
            }
        }
    }

    private static void plugIn(Report report, Rtnetlink host, String name, String address)
            throws Exception {
        try (Netns box = report.run("ip netns add " + name, () -> Netns.create(name));
                Rtnetlink inside = Rtnetlink.open(box)) {
            report.run(
                    "ip link add v-%s up master br-walk type veth peer eth0 netns %<s"
                            .formatted(name),
                    () ->
                            host.links()
                                    .add(
                                            Link.named("v-" + name)
                                                    .master("br-walk")
                                                    .up()
                                                    .kind(
                                                            Veth.peer(
                                                                    Link.named("eth0")
                                                                            .netns(box)
                                                                            .up()))));
            report.run(
                    "ip -n %s addr add %s/24 dev eth0".formatted(name, address),
                    () -> inside.addresses().add("eth0", InetPrefix.parse(address + "/24")));
            report.run(
                    "ip -n %s route add default via 172.30.0.1".formatted(name),
                    () -> inside.routes().add(Route.defaultIpv4().via("172.30.0.1")));
        }
    }

    private static void reachAll(Report report, String name) throws Exception {
        try (Netns box = Netns.open(name)) {
            Traffic.ping(report, box, "172.30.0.1");
            for (int i = 0; i < NAMES.length; i++) {
                if (!NAMES[i].equals(name)) {
                    String address = "172.30.0." + (11 + i);
                    Traffic.ping(report, box, address);
                    try (Netns other = Netns.open(NAMES[i])) {
                        Traffic.tcp(report, box, other, address);
                    }
                }
            }
        }
    }
}
