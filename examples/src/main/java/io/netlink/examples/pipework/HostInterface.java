package io.netlink.examples.pipework;

import io.netlink.container.ContainerNetwork;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** What a name of the host means, by pipework's rules: what is there, and else how it begins. */
final class HostInterface {
    /** ARPHRD_INFINIBAND; linux/if_arp.h. */
    private static final int INFINIBAND = 32;

    private HostInterface() {}

    static ContainerNetwork attach(ContainerNetwork to, PipeworkArguments arguments)
            throws IOException {
        String name = arguments.hostInterface();
        if (arguments.directPhys()) {
            return to.physical(name);
        }
        if (name.startsWith("mac:")) {
            return onTop(to, arguments);
        }
        Optional<Link> there = find(name);
        if (there.isPresent()) {
            Link link = there.get();
            if (link.kind(Bridge.TYPE).isPresent()) {
                return inVlan(to.bridge(name), arguments.vlan());
            }
            if (isOvsBridge(name)) {
                return inVlan(to.ovsBridge(name), arguments.vlan());
            }
            if (Files.exists(Path.of("/sys/class/net", name, "phy80211"))) {
                return to.wifi(name);
            }
            if (link.type() == INFINIBAND) {
                ContainerNetwork named =
                        arguments.containerInterface().isEmpty() ? to.name("ib0") : to;
                return arguments.pkey().isPresent()
                        ? named.ipoib(name, arguments.pkey().getAsInt())
                        : named.ipoib(name);
            }
            return onTop(to, arguments);
        }
        if (name.startsWith("br")) {
            return inVlan(to.bridge(name), arguments.vlan());
        }
        if (name.startsWith("ovs")) {
            return inVlan(to.ovsBridge(name), arguments.vlan());
        }
        if (name.startsWith("dummy")) {
            return to.dummy();
        }
        throw new IllegalArgumentException(
                "the host has no interface "
                        + name
                        + "; one whose name begins with br or ovs would be made");
    }

    private static ContainerNetwork onTop(ContainerNetwork to, PipeworkArguments arguments) {
        return inVlan(to.macvlan(arguments.hostInterface()), arguments.vlan());
    }

    private static ContainerNetwork inVlan(ContainerNetwork network, OptionalInt vlan) {
        return vlan.isPresent() ? network.vlan(vlan.getAsInt()) : network;
    }

    private static Optional<Link> find(String name) {
        try (Rtnetlink rtnl = Rtnetlink.open()) {
            return rtnl.links().find(name);
        }
    }

    private static boolean isOvsBridge(String name) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("ovs-vsctl", "--timeout=5", "list-br").start();
        } catch (IOException e) {
            return false; // not installed, so nothing is its bridge
        }
        String list = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.asList(list.split("\n")).contains(name);
    }
}
