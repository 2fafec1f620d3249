package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.InetPrefix;
import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.route.AddressFilter;
import io.netlink.route.Link;
import io.netlink.route.Route;
import io.netlink.route.RouteFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;
import io.netlink.testkit.DhcpServer;
import io.netlink.testkit.Engines;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leases of a real server, by real clients. */
class DhcpIT {
    private final List<Process> processes = new ArrayList<>();
    private final Rtnetlink host = Rtnetlink.open();
    private final Netns ns = Netns.create();
    private DhcpServer server;
    private Guest guest;

    @BeforeEach
    void start() throws Exception {
        host.links().add(Link.named("br-dhcp").up().kind(Bridge.create()));
        host.addresses().add("br-dhcp", InetPrefix.parse("172.18.19.1/24"));
        server =
                DhcpServer.start(
                        "br-dhcp",
                        "172.18.19.100,172.18.19.150,255.255.255.0,10m",
                        "--domain=example.test",
                        "--dhcp-option=3,172.18.19.1",
                        "--dhcp-option=6,172.18.19.53");
        Process sleep = ns.exec(new ProcessBuilder("sleep", "1000"));
        processes.add(sleep);
        guest = Guest.pid(sleep.pid());
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        if (server != null) {
            server.close();
        }
        ns.close();
        host.links().find("br-dhcp").ifPresent(host.links()::delete);
        host.close();
    }

    private List<InetPrefix> addresses() {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            return inside.addresses().list(AddressFilter.ALL.ipv4().dev("eth1")).stream()
                    .map(address -> address.prefix())
                    .toList();
        }
    }

    private static Dhcp by(DhcpClient client) {
        assumeTrue(client.installed().isPresent(), client + " is not installed");
        if (client == DhcpClient.DHCPCD) {
            Engines.assumeRoot("dhcpcd, which changes its user");
        }
        return Dhcp.of(client).patience(Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @EnumSource
    void serverGivesAddressAndGateway(DhcpClient client) throws IOException {
        ContainerNetwork network = ContainerNetwork.of(guest).bridge("br-dhcp").dhcp(by(client));
        Attachment eth1 = network.attach();
        DhcpLease lease = eth1.lease().orElseThrow();
        assertEquals(24, lease.prefix().length());
        assertTrue(InetPrefix.parse("172.18.19.0/24").contains(lease.prefix().address()));
        InetAddress server = InetAddress.getByName("172.18.19.1");
        assertEquals(List.of(server), lease.routers());
        assertEquals(List.of(InetAddress.getByName("172.18.19.53")), lease.nameServers());
        assertEquals(Optional.of(server), lease.server());
        assertEquals(Optional.of("example.test"), lease.domain());
        assertEquals(Optional.of(Duration.ofMinutes(10)), lease.time());
        assertEquals(List.of(lease.prefix()), addresses());
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            assertEquals(
                    List.of(server),
                    inside.routes().list(RouteFilter.MAIN.ipv4()).stream()
                            .filter(Route::isDefault)
                            .map(route -> route.via().orElseThrow())
                            .toList());
        }
        String name = guest.name().replace(' ', '-');
        assertTrue(
                this.server.leases().stream().anyMatch(line -> line.contains(name)),
                () -> "the client says who it is: " + this.server.leases());
        assertEquals(List.of(), network.attach().changes(), "it has an address already");
        assertEquals(1, ns.pids().size(), "the client has ended");
        eth1.detach();
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            assertTrue(inside.links().find("eth1").isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keptClientEndsWithTheAttachment(DhcpClient client) {
        Attachment eth1 =
                ContainerNetwork.of(guest).bridge("br-dhcp").dhcp(by(client).kept()).attach();
        assertTrue(ns.pids().size() > 1, "the client runs");
        eth1.detach();
        assertEquals(1, ns.pids().size());
        assertTrue(host.links().list().stream().noneMatch(link -> link.name().startsWith("veth1")));
    }

    @Test
    void serverThatDoesNotAnswerLeavesNothing() throws Exception {
        server.close();
        ContainerNetwork network =
                ContainerNetwork.of(guest)
                        .bridge("br-dhcp")
                        .dhcp(by(DhcpClient.any()).patience(Duration.ofSeconds(2)));
        ContainerException e = assertThrows(ContainerException.class, network::attach);
        assertEquals(Reason.REFUSED, e.reason());
        assertEquals(1, ns.pids().size());
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            assertFalse(inside.links().find("eth1").isPresent());
        }
    }
}
