package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import io.netlink.route.link.Veth;
import io.netlink.testkit.DhcpServer;
import io.netlink.testkit.Engines;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

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

    /** Without the seconds that dhcpcd looks whether others have the address. */
    private static Dhcp soon(DhcpClient client) {
        return client == DhcpClient.DHCPCD ? by(client).options("--noarp") : by(client);
    }

    /** The server is another all of a sudden, and has other addresses and another gateway. */
    @ParameterizedTest
    @EnumSource(names = {"UDHCPC", "DHCPCD"})
    void keptClientsAddressFollowsItsLease(DhcpClient client) throws Exception {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            inside.links().add(Link.named("own0").up().kind(Veth.peer(Link.named("own1").up())));
            inside.addresses().add("own0", InetPrefix.parse("10.6.6.6/24"));
            inside.routes().add(Route.defaultIpv4().via("10.6.6.1"));
        }
        List<Route> before = defaults();
        Attachment eth1 =
                ContainerNetwork.of(guest)
                        .bridge("br-dhcp")
                        .address("10.5.5.5/24")
                        .dhcp(soon(client).kept())
                        .attach();
        InetPrefix first = eth1.lease().orElseThrow().prefix();
        server.close();
        server =
                DhcpServer.start(
                        "br-dhcp",
                        "172.18.19.200,172.18.19.210,255.255.255.0,10m",
                        "--dhcp-option=3,172.18.19.254");
        // dhcpcd does not hear while it renews that its address is another's now
        ask(client == DhcpClient.DHCPCD ? "HUP" : "USR1");
        await(() -> !eth1.lease().orElseThrow().prefix().equals(first));
        InetPrefix second = eth1.lease().orElseThrow().prefix();
        int last = second.address().getAddress()[3] & 0xff;
        assertTrue(last >= 200 && last <= 210, second::toString);
        assertEquals(Set.of(InetPrefix.parse("10.5.5.5/24"), second), Set.copyOf(addresses()));
        assertEquals(
                List.of(InetAddress.getByName("172.18.19.254")),
                defaults().stream().map(route -> route.via().orElseThrow()).toList());
        eth1.detach();
        assertEquals(before, defaults());
        assertEquals(1, ns.pids().size());
    }

    private List<Route> defaults() {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            return inside.routes().list(RouteFilter.MAIN.ipv4()).stream()
                    .filter(Route::isDefault)
                    .toList();
        }
    }

    /** Has the client ask its server now, as it does by itself after half of its time. */
    private void ask(String signal) throws Exception {
        for (long pid : ns.pids()) {
            if (pid != processes.getFirst().pid()) {
                new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor();
            }
        }
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 600 && !done.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertTrue(done.getAsBoolean(), "in 30 seconds");
    }

    /** Clients that keep files by the interface's name would take each other's. */
    @ParameterizedTest
    @EnumSource
    void guestsHaveLeasesOfTheirOwn(DhcpClient client) throws Exception {
        Dhcp dhcp = soon(client).kept();
        try (Netns second = Netns.create()) {
            Process sleep = second.exec(new ProcessBuilder("sleep", "1000"));
            processes.add(sleep);
            Attachment one = ContainerNetwork.of(guest).bridge("br-dhcp").dhcp(dhcp).attach();
            Attachment other =
                    ContainerNetwork.of(Guest.pid(sleep.pid()))
                            .bridge("br-dhcp")
                            .dhcp(dhcp)
                            .attach();
            assertNotEquals(one.lease().orElseThrow().prefix(), other.lease().get().prefix());
            one.detach();
            assertTrue(second.pids().size() > 1, "the other's client runs");
            other.detach();
            assertEquals(1, second.pids().size());
        }
        Path state = Path.of("/var/lib/dhcpcd/eth1.lease");
        assertTrue(Files.notExists(state), "left behind: " + state);
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
