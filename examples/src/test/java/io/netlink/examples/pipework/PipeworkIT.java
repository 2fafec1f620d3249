package io.netlink.examples.pipework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.netns.Netns;
import io.netlink.route.Address;
import io.netlink.route.AddressFilter;
import io.netlink.route.Link;
import io.netlink.route.RouteFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Veth;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

/** The command line at work, on a process in a namespace of its own. */
class PipeworkIT {
    private final Rtnetlink host = Rtnetlink.open();
    private final Netns ns = Netns.create();
    private final Rtnetlink inside = Rtnetlink.open(ns);
    private Process process;
    private String guest;

    @BeforeEach
    void start() throws IOException {
        process = ns.exec(new ProcessBuilder("sleep", "1000"));
        guest = "pid:" + process.pid();
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
        inside.close();
        ns.close();
        for (String name : List.of("br1", "phys")) {
            host.links().find(name).ifPresent(host.links()::delete);
        }
        host.close();
    }

    private void pipework(String line) throws IOException {
        Pipework.run(line.replace("GUEST", guest).split(" "));
    }

    private List<InetPrefix> addresses(String device) {
        return inside.addresses().list(AddressFilter.ALL.ipv4().dev(device)).stream()
                .map(Address::prefix)
                .toList();
    }

    @Test
    void readmesFirstExample() throws IOException {
        pipework("br1 GUEST 192.168.1.1/24@192.168.1.254");
        pipework("br1 -i eth2 -l pw-local GUEST 192.168.2.1/24 U:myhost.foo.com");
        assertEquals(List.of(InetPrefix.parse("192.168.1.1/24")), addresses("eth1"));
        assertEquals(
                MacAddress.parse("02:72:6c:cd:9b:8d"),
                inside.links().get("eth2").address().orElseThrow());
        assertEquals(
                host.links().get("br1").index(),
                host.links().get("pw-local").master().orElseThrow());
        assertTrue(inside.routes().list(RouteFilter.MAIN).stream().anyMatch(r -> r.isDefault()));
    }

    @Test
    void routesAndRulesOfTheGuest() throws IOException {
        pipework("br1 GUEST 192.168.1.1/24");
        pipework("route GUEST add 10.1.0.0/16 via 192.168.1.9");
        pipework("route GUEST add 10.1.2.3 dev eth1 metric 7");
        pipework("rule GUEST add from 10.9.0.0/16 lookup 100 pref 500");
        assertEquals(
                3,
                inside.routes().list(RouteFilter.MAIN.ipv4()).size(),
                "with the route of the address's network");
        assertTrue(
                inside.rules().list().stream().anyMatch(rule -> rule.priority().orElse(0) == 500));
        pipework("route GUEST del 10.1.0.0/16");
        pipework("rule GUEST del from 10.9.0.0/16 lookup 100 pref 500");
        assertEquals(2, inside.routes().list(RouteFilter.MAIN.ipv4()).size());
        assertThrows(IllegalArgumentException.class, () -> pipework("route GUEST add 1.2.3.4 foo"));
        assertThrows(IllegalArgumentException.class, () -> pipework("tc GUEST monitor"));
    }

    @Test
    void noAddressAndTheInterfaceItself() throws IOException {
        host.links().add(Link.named("phys").kind(Veth.peer(Link.named("phys-peer").up())));
        pipework("--direct-phys phys GUEST 0/0");
        assertEquals(List.of(), addresses("eth1"));
        assertTrue(inside.links().get("eth1").isUp());
        assertTrue(host.links().find("phys").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> pipework("eth77 GUEST 10.0.0.1/24"));
    }
}
