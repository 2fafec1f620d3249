package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.route.RtnetlinkEvent.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code ip monitor} and ours hear of the same things in the same order. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MonitorDifferentialIT {
    private static final List<String> COMMANDS =
            List.of(
                    "link set lo up",
                    "link add va type veth peer name vb",
                    "link set va up",
                    "link set vb up",
                    "link set vb mtu 1400 alias hello",
                    "addr add 10.0.0.1/24 dev va",
                    "addr add 10.0.0.2/24 dev va",
                    "addr add 2001:db8::1/64 dev va nodad",
                    "route add 10.1.0.0/16 via 10.0.0.9",
                    "route append 10.1.0.0/16 via 10.0.0.8",
                    "route replace 10.1.0.0/16 via 10.0.0.7",
                    "route add 10.2.0.0/16 nexthop via 10.0.0.9 nexthop via 10.0.0.8 weight 3",
                    "route add blackhole 10.3.0.0/16 table 77",
                    "-6 route add 2001:db8:1::/48 via 2001:db8::9",
                    "-6 route append 2001:db8:1::/48 via 2001:db8::8",
                    "-6 route del 2001:db8:1::/48 via 2001:db8::9",
                    "neigh add 10.0.0.9 lladdr 02:00:00:00:00:09 dev va",
                    "neigh change 10.0.0.9 lladdr 02:00:00:00:00:0a dev va",
                    "neigh del 10.0.0.9 dev va",
                    "rule add from 10.9.0.0/16 lookup 77 priority 100",
                    "rule del priority 100",
                    "-6 rule add from 2001:db8::/32 lookup 77 priority 101",
                    "nexthop add id 5 via 10.0.0.9 dev va",
                    "nexthop add id 6 group 5",
                    "route add 10.5.0.0/16 nhid 6",
                    "nexthop del id 5",
                    "addr del 10.0.0.1/24 dev va",
                    "link add br0 type bridge",
                    "link set vb master br0",
                    "link set vb nomaster",
                    "link set va down",
                    "link del va",
                    "link del br0");

    private LinkNamespace ns;

    private static String label(RtnetlinkEvent event) {
        String name = event.getClass().getSimpleName();
        boolean gone = name.endsWith("Deleted");
        String what =
                switch (event) {
                    case LinkChanged e -> "LINK " + e.link().name();
                    case LinkDeleted e -> "LINK " + e.link().name();
                    case BridgePortChanged e -> "LINK " + e.port().name();
                    case BridgePortDeleted e -> "LINK " + e.port().name();
                    case AddressChanged e -> "ADDR";
                    case AddressDeleted e -> "ADDR";
                    case RouteChanged e -> "ROUTE";
                    case RouteDeleted e -> "ROUTE";
                    case RuleChanged e -> "RULE";
                    case RuleDeleted e -> "RULE";
                    case NeighbourChanged e -> "NEIGH";
                    case NeighbourDeleted e -> "NEIGH";
                    case FdbEntryChanged e -> "NEIGH";
                    case FdbEntryDeleted e -> "NEIGH";
                    case NexthopChanged e -> "NEXTHOP";
                    case NexthopDeleted e -> "NEXTHOP";
                    case NetconfChanged e -> "NETCONF";
                    case NetconfDeleted e -> "NETCONF";
                    case MulticastRouteChanged e -> "MROUTE";
                    case MulticastRouteDeleted e -> "MROUTE";
                    default -> null;
                };
        return what == null ? null : (gone ? "Deleted " : "") + what;
    }

    /** One line of {@code ip -o monitor label}. */
    private static String label(String line) {
        int end = line.indexOf(']');
        String label = line.substring(1, end);
        String rest = line.substring(end + 1).strip();
        boolean gone = rest.startsWith("Deleted ");
        if (label.equals("LINK")) {
            String name = rest.replaceFirst("^Deleted ", "").split("[ @:]+")[1];
            label += " " + name;
        }
        return (gone ? "Deleted " : "") + label;
    }

    @Test
    void hearTheSame() throws Exception {
        ns = LinkNamespace.create();
        MonitorOptions options =
                MonitorOptions.of(
                        RtnetlinkGroup.LINK,
                        RtnetlinkGroup.IPV4_IFADDR,
                        RtnetlinkGroup.IPV6_IFADDR,
                        RtnetlinkGroup.IPV4_ROUTE,
                        RtnetlinkGroup.IPV6_ROUTE,
                        RtnetlinkGroup.IPV4_RULE,
                        RtnetlinkGroup.IPV6_RULE,
                        RtnetlinkGroup.NEIGH,
                        RtnetlinkGroup.NEXTHOP,
                        RtnetlinkGroup.IPV4_NETCONF,
                        RtnetlinkGroup.IPV6_NETCONF);
        Process process =
                new ProcessBuilder(
                                "ip",
                                "-n",
                                ns.toString(),
                                "-o",
                                "monitor",
                                "label",
                                "link",
                                "address",
                                "route",
                                "rule",
                                "neigh",
                                "nexthop",
                                "netconf")
                        .redirectErrorStream(true)
                        .start();
        LinkedBlockingQueue<String> printed = new LinkedBlockingQueue<>();
        Thread reading = Thread.ofPlatform().daemon().start(() -> read(process, printed));
        try (RtnetlinkMonitor monitor = RtnetlinkMonitor.open(ns.handle(), options)) {
            synchronise(printed);
            List<String> ours = new ArrayList<>();
            while (monitor.next(Duration.ofMillis(300)).isPresent()) {
                // what came of that
            }
            printed.clear();
            for (String command : COMMANDS) {
                ns.ip(command);
            }
            List<RtnetlinkEvent> events = new ArrayList<>();
            monitor.next(Duration.ofSeconds(20)).ifPresent(events::add);
            for (var event = monitor.next(Duration.ofSeconds(1));
                    event.isPresent();
                    event = monitor.next(Duration.ofSeconds(1))) {
                events.add(event.get());
            }
            events.stream().map(MonitorDifferentialIT::label).forEach(l -> ours.add(l));
            assertTrue(!ours.contains(null), () -> "all are known: " + events);
            List<String> theirs = new ArrayList<>();
            for (String line = printed.poll(1, TimeUnit.SECONDS);
                    line != null;
                    line = printed.poll(1, TimeUnit.SECONDS)) {
                if (line.startsWith("[")) {
                    theirs.add(label(line));
                }
            }
            assertEquals(String.join("\n", theirs), String.join("\n", ours));
            assertTrue(ours.size() > 60, "there is something to compare: " + ours.size());
        } finally {
            process.destroy();
            reading.join();
            ns.close();
        }
    }

    /** Changes something until {@code ip} hears of it. */
    private void synchronise(LinkedBlockingQueue<String> printed) throws Exception {
        for (int i = 0; printed.isEmpty(); i++) {
            assertTrue(i < 100, "ip monitor hears");
            ns.ip("link set lo mtu " + (1500 + i));
            Thread.sleep(50);
        }
        Thread.sleep(200);
    }

    private static void read(Process process, LinkedBlockingQueue<String> lines) {
        try (BufferedReader reader = process.inputReader()) {
            reader.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            lines.add("the end: " + e); // its process was ended
        }
    }
}
