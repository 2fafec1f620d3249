package io.netlink.container;

import io.netlink.route.Link;
import io.netlink.route.LinkFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What guests leave behind on the host when they end without a detach: the kernel takes their
 * interfaces away, but not the bridges that were made for them, nor the ports that Open vSwitch
 * remembers.
 */
final class Sweep {
    private Sweep() {}

    /**
     * Deletes bridges that were made here and have no port any more.
     *
     * @return what was done
     */
    static List<String> bridges(Rtnetlink host) {
        return host.links().list(LinkFilter.ALL.kind(Bridge.TYPE.name())).stream()
                .flatMap(bridge -> bridge(host, bridge).stream())
                .toList();
    }

    /**
     * Deletes a bridge if it was made here and has no port any more.
     *
     * @return what was done
     */
    static Optional<String> bridge(Rtnetlink host, Link bridge) {
        if (!Attaching.isMarked(bridge)
                || !host.links().list(LinkFilter.ALL.master(bridge.index())).isEmpty()) {
            return Optional.empty();
        }
        host.links().delete(bridge.index());
        return Optional.of("bridge " + bridge.name() + " deleted");
    }

    /**
     * Takes ports of guests away from Open vSwitch whose interfaces are no more: pipework's, too.
     *
     * @param database where {@code ovs-vsctl} finds its database; null for its usual one
     * @return what was done
     */
    static List<String> ports(Rtnetlink host, String database) {
        Program.Result found =
                OvsSide.vsctl(
                                database,
                                List.of(
                                        "--bare",
                                        "--columns=name",
                                        "find",
                                        "interface",
                                        "external_ids:pipework.interface!=\"\""))
                        .orFail("list the ports of Open vSwitch");
        List<String> done = new ArrayList<>();
        for (String name : Arrays.asList(found.output().split("\\s+"))) {
            if (!name.isEmpty() && host.links().find(name).isEmpty()) {
                OvsSide.vsctl(database, List.of("--if-exists", "del-port", name))
                        .orFail("take the port %s away".formatted(name));
                done.add("port " + name + " taken away");
            }
        }
        return done;
    }
}
