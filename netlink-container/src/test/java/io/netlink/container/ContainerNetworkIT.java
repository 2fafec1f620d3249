package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.NetlinkException;
import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.netns.Sysctl;
import io.netlink.route.AddressFilter;
import io.netlink.route.Link;
import io.netlink.route.Neighbour;
import io.netlink.route.NeighbourState;
import io.netlink.route.Route;
import io.netlink.route.RouteFilter;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.MacvlanMode;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Interfaces of a guest that is a process in a namespace of its own. */
class ContainerNetworkIT {
    private final List<Process> processes = new ArrayList<>();
    private Rtnetlink host;
    private Set<String> before;
    private Netns ns;
    private Guest guest;

    @BeforeEach
    void start() throws IOException {
        host = Rtnetlink.open();
        before = hostLinks();
        ns = Netns.create();
        guest = guest(ns);
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        ns.close();
        for (Link link : host.links().list()) {
            if (!before.contains(link.name())) {
                deleteUnlessGone(link);
            }
        }
        host.close();
    }

    /** The kernel takes away what was joined to the guest meanwhile. */
    private void deleteUnlessGone(Link link) {
        try {
            host.links().delete(link.name());
        } catch (ErrnoException e) {
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }

    private Guest guest(Netns namespace) throws IOException {
        Process process = namespace.exec(new ProcessBuilder("sleep", "1000"));
        processes.add(process);
        return Guest.pid(process.pid());
    }

    private Set<String> hostLinks() {
        return new TreeSet<>(host.links().list().stream().map(Link::name).toList());
    }

    private ContainerNetwork toBridge() {
        return ContainerNetwork.of(guest).bridge("br-pw").address("172.18.18.36/24@172.18.18.1");
    }

    private List<InetPrefix> addresses(String device) {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            return inside.addresses().list(AddressFilter.ALL.dev(device)).stream()
                    .filter(address -> !address.address().isLinkLocalAddress())
                    .map(address -> address.prefix())
                    .toList();
        }
    }

    private List<String> defaults() {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            return inside.routes().list(RouteFilter.MAIN.ipv4()).stream()
                    .filter(Route::isDefault)
                    .map(route -> route.via().orElseThrow().getHostAddress())
                    .toList();
        }
    }

    private Link inside(String name) {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            return inside.links().get(name);
        }
    }

    private boolean hasInside(String name) {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            return inside.links().find(name).isPresent();
        }
    }

    @Test
    void guestTalksThroughABridgeThatIsMade() throws IOException {
        Attachment eth1 = toBridge().attach();
        host.addresses().add("br-pw", InetPrefix.parse("172.18.18.1/24"));
        assertTrue(host.links().get("br-pw").isUp());
        assertEquals(
                host.links().get("br-pw").index(),
                host.links().get(eth1.hostName().orElseThrow()).master().orElse(0));
        assertEquals(List.of("172.18.18.1"), defaults());
        try (ServerSocketChannel server =
                        ServerSocketChannel.open()
                                .bind(new InetSocketAddress("172.18.18.1", 8080));
                SocketChannel client = ns.open(SocketChannel::open)) {
            client.connect(new InetSocketAddress("172.18.18.1", 8080));
            try (SocketChannel accepted = server.accept()) {
                assertEquals(
                        InetAddress.getByName("172.18.18.36"),
                        ((InetSocketAddress) accepted.getRemoteAddress()).getAddress());
            }
        }
    }

    @Test
    void sameCallAgainChangesNothingAndSaysSo() {
        Attachment first = toBridge().attach();
        Attachment second = toBridge().attach();
        assertTrue(first.isChanged());
        assertEquals(List.of(), second.changes());
        assertEquals(first.link().index(), second.link().index());
        assertEquals(first.hostName(), second.hostName());
        second.detach();
        assertEquals(before, hostLinks());
        assertFalse(hasInside("eth1"));
    }

    @Test
    void anotherCallConverges() {
        Attachment first = toBridge().attach();
        Attachment second =
                toBridge()
                        .address("172.18.18.37/24@172.18.18.2", "10.7.0.1/16")
                        .mac("02:00:00:00:00:37")
                        .mtu(1400)
                        .attach();
        assertEquals(first.link().index(), second.link().index());
        assertEquals(
                Set.of(InetPrefix.parse("172.18.18.37/24"), InetPrefix.parse("10.7.0.1/16")),
                Set.copyOf(addresses("eth1")));
        assertEquals(List.of("172.18.18.2"), defaults());
        assertEquals(MacAddress.parse("02:00:00:00:00:37"), inside("eth1").address().orElseThrow());
        assertEquals(1400, inside("eth1").mtu().orElseThrow());
        assertEquals(List.of(), second.plan().attach().changes());
    }

    @Test
    void anotherBridgeTakesTheOldOnesPlace() {
        toBridge().attach();
        Attachment second =
                ContainerNetwork.of(guest)
                        .bridge("br-other")
                        .address("172.18.18.36/24@172.18.18.1")
                        .attach();
        assertEquals(
                host.links().get("br-other").index(),
                host.links().get(second.hostName().orElseThrow()).master().orElse(0));
        assertEquals(List.of("172.18.18.1"), defaults());
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            assertEquals(
                    Set.of("lo", "eth1"),
                    Set.copyOf(inside.links().list().stream().map(Link::name).toList()));
        }
    }

    @Test
    void failureLeavesEverythingAsBefore() {
        ContainerNetwork wrong = toBridge().address("172.18.18.36/24@172.18.18.255"); // no gateway
        assertThrows(NetlinkException.class, wrong::attach);
        assertEquals(before, hostLinks());
        assertFalse(hasInside("eth1"));
    }

    @Test
    void failureOfAReplacementPutsTheOldOneBack() {
        toBridge().attach();
        Set<String> links = hostLinks();
        int index = inside("eth1").index();
        ContainerNetwork wrong =
                ContainerNetwork.of(guest)
                        .bridge("br-other")
                        .address("172.18.18.40/24@172.18.18.255");
        assertThrows(NetlinkException.class, wrong::attach);
        assertEquals(links, hostLinks());
        assertEquals(index, inside("eth1").index());
        assertTrue(inside("eth1").isUp());
        assertEquals(List.of(InetPrefix.parse("172.18.18.36/24")), addresses("eth1"));
        assertEquals(List.of("172.18.18.1"), defaults());
        assertEquals(List.of(), toBridge().attach().changes());
    }

    @Test
    void failureOfAChangeTakesItBack() {
        toBridge().attach();
        ContainerNetwork wrong = toBridge().mtu(1300).address("10.7.0.1/16@10.7.255.255");
        assertThrows(NetlinkException.class, wrong::attach);
        assertEquals(List.of(), toBridge().mtu(1500).attach().changes());
    }

    @Test
    void foreignInterfaceIsNotTouched() {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            inside.links().add(Link.named("eth1").kind(Veth.peer(Link.named("eth2"))));
        }
        ContainerException e = assertThrows(ContainerException.class, () -> toBridge().attach());
        assertEquals(Reason.TAKEN, e.reason());
        assertEquals(before, hostLinks());
    }

    @Test
    void foreignHostInterfaceIsNotTouched() {
        host.links().add(Link.named("mine").kind(Veth.peer(Link.named("mine2"))));
        ContainerException e =
                assertThrows(ContainerException.class, () -> toBridge().hostName("mine").attach());
        assertEquals(Reason.TAKEN, e.reason());
        e =
                assertThrows(
                        ContainerException.class,
                        () -> ContainerNetwork.of(guest).bridge("mine").attach());
        assertEquals(Reason.TAKEN, e.reason());
        assertTrue(host.links().find("mine2").isPresent());
    }

    @Test
    void guestOnTheHostsNetworkIsRefused() throws IOException {
        Process process = new ProcessBuilder("sleep", "1000").start();
        processes.add(process);
        ContainerNetwork network = ContainerNetwork.of(Guest.pid(process.pid())).bridge("br-pw");
        ContainerException e = assertThrows(ContainerException.class, network::attach);
        assertEquals(Reason.REFUSED, e.reason());
        assertEquals(before, hostLinks());
    }

    @Test
    void detachGivesBackTheDefaultRouteAndKeepsOthersBridge() {
        host.links().add(Link.named("br-pw").kind(Bridge.create()));
        Attachment first =
                ContainerNetwork.of(guest)
                        .bridge("br-first")
                        .name("eth0")
                        .address("10.8.0.2/24@10.8.0.1")
                        .attach();
        Attachment second = toBridge().attach();
        assertEquals(List.of("172.18.18.1"), defaults());
        second.detach();
        assertEquals(List.of("10.8.0.1"), defaults());
        assertTrue(host.links().find("br-pw").isPresent(), "it was there before");
        assertEquals(List.of(), second.detach());
        first.detach();
        assertFalse(host.links().find("br-first").isPresent());
    }

    @Test
    void detachAfterTheGuestEndedTakesTheBridgeAway() throws Exception {
        Attachment eth1 = toBridge().attach();
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        try (Netns held = ns) {
            assertTrue(held.isOpen());
        }
        gone(eth1.hostName().orElseThrow());
        assertEquals(List.of("bridge br-pw deleted"), eth1.detach());
        assertEquals(List.of(), eth1.detach());
    }

    /** The kernel takes namespaces away in its own time. */
    private void gone(String link) throws InterruptedException {
        for (int i = 0; i < 500 && host.links().find(link).isPresent(); i++) {
            Thread.sleep(10);
        }
        assertTrue(host.links().find(link).isEmpty());
    }

    /** An engine that is silent says nothing of its containers: they may well be there. */
    @Test
    void detachWithoutTheEngineFailsAndTakesNothing(@TempDir Path temporary) throws Exception {
        String inspection =
                """
                {"Id":"%s","Name":"/web","State":{"Status":"running","Pid":%d}}
                """
                        .formatted("cd".repeat(32), processes.getFirst().pid());
        Path socket = temporary.resolve("socket");
        Attachment eth1;
        try (FakeEngine _ = new FakeEngine(socket, target -> FakeEngine.ok(inspection))) {
            eth1 =
                    ContainerNetwork.of(ContainerEngine.docker(socket).get("web"))
                            .bridge("br-pw")
                            .attach();
        }
        ContainerException e = assertThrows(ContainerException.class, eth1::detach);
        assertEquals(Reason.NO_ENGINE, e.reason());
        assertTrue(hasInside("eth1"));
        assertTrue(host.links().find("br-pw").isPresent());
    }

    @Test
    void guestKilledInTheMiddleLeavesNothing() throws Exception {
        for (int i = 0; i < 30; i++) {
            Process process;
            try (Netns other = Netns.create()) {
                process = other.exec(new ProcessBuilder("sleep", "1000"));
            }
            ContainerNetwork network =
                    ContainerNetwork.of(Guest.pid(process.pid()))
                            .bridge("br-pw")
                            .address("172.18.18.36/24@172.18.18.1", "fd00::36/64");
            long delay = i * 100_000L;
            Thread killer =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        LockSupport.parkNanos(delay);
                                        process.destroyForcibly();
                                    });
            try {
                Attachment attachment = network.attach();
                killer.join();
                process.waitFor();
                gone(attachment.hostName().orElseThrow());
                attachment.detach();
            } catch (ContainerException | ErrnoException e) {
                killer.join();
                process.waitFor();
            }
            for (int j = 0; j < 500 && !before.equals(hostLinks()); j++) {
                Thread.sleep(10);
            }
            assertEquals(before, hostLinks());
        }
    }

    @Test
    void gatewayOutsideThePrefixGetsARouteOfItsOwn() {
        toBridge().address("10.7.0.1/32@192.168.5.1").attach();
        assertEquals(List.of("192.168.5.1"), defaults());
    }

    @Test
    void ipv6HasItsOwnGateway() {
        toBridge().address("172.18.18.36/24@172.18.18.1", "fd00:18::36/64@fd00:19::1").attach();
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            List<String> gateways =
                    inside.routes().list(RouteFilter.MAIN.ipv6()).stream()
                            .filter(Route::isDefault)
                            .map(route -> route.via().orElseThrow().getHostAddress())
                            .toList();
            assertEquals(List.of("fd00:19:0:0:0:0:0:1"), gateways);
            assertTrue(
                    inside.routes().list(RouteFilter.MAIN.ipv6()).stream()
                            .anyMatch(
                                    route ->
                                            route.destination()
                                                    .equals(InetPrefix.parse("fd00:19::1/128"))));
        }
        assertEquals(
                List.of(InetPrefix.parse("172.18.18.36/24"), InetPrefix.parse("fd00:18::36/64")),
                addresses("eth1"));
    }

    /** As Docker does in containers without an IPv6 network. */
    @Test
    void ipv6IsSwitchedOnForTheInterfaceThatNeedsIt() {
        ns.sysctl().set(Sysctl.DISABLE_IPV6.all(), true);
        ns.sysctl().set(Sysctl.DISABLE_IPV6.defaults(), true);
        toBridge().name("eth0").address("10.1.1.1/24").attach();
        toBridge().address("fd00:18::36/64@fd00:18::1").attach();
        assertEquals(List.of(InetPrefix.parse("fd00:18::36/64")), addresses("eth1"));
        assertTrue(ns.sysctl().get(Sysctl.DISABLE_IPV6.on("eth0")));
    }

    @Test
    void neighboursForgetWhoHadTheAddress() throws Exception {
        // an address of its own: one that changes with the ports makes it forget its neighbours
        host.links()
                .add(
                        Link.named("br-pw")
                                .address(MacAddress.parse("02:00:00:00:00:b0"))
                                .up()
                                .kind(Bridge.create()));
        toBridge().name("eth0").address("10.1.1.1/24").attach(); // so that it has a carrier
        InterfaceWait.await(null, "br-pw", Duration.ofSeconds(5));
        host.addresses().add("br-pw", InetPrefix.parse("172.18.18.1/24"));
        host.neighbours()
                .add(
                        "br-pw",
                        Neighbour.of("172.18.18.36")
                                .lladdr("02:00:00:00:00:99")
                                .state(NeighbourState.STALE));
        Thread.sleep(1_100); // locktime: the kernel does not let itself be told more often
        Attachment eth1 = toBridge().attach();
        MacAddress own = eth1.link().address().orElseThrow();
        assertBridgeLearns("172.18.18.36", own, 50);
    }

    /** The same by an advertisement that nobody asked for. */
    @Test
    void neighboursForgetWhoHadTheIpv6Address() throws Exception {
        host.links()
                .add(
                        Link.named("br-pw")
                                .address(MacAddress.parse("02:00:00:00:00:b0"))
                                .up()
                                .kind(Bridge.create()));
        toBridge().name("eth0").address("10.1.1.1/24").attach(); // so that it has a carrier
        InterfaceWait.await(null, "br-pw", Duration.ofSeconds(5));
        host.neighbours()
                .add(
                        "br-pw",
                        Neighbour.of("fd00:18::36")
                                .lladdr("02:00:00:00:00:99")
                                .state(NeighbourState.STALE));
        MacAddress own =
                toBridge().address("fd00:18::36/64").attach().link().address().orElseThrow();
        assertBridgeLearns("fd00:18::36", own, 100);
    }

    private void assertBridgeLearns(String neighbour, MacAddress own, int looks)
            throws InterruptedException {
        MacAddress known = null;
        for (int i = 0; i < looks && !own.equals(known); i++) {
            Thread.sleep(20);
            known = host.neighbours().get("br-pw", Neighbour.of(neighbour)).lladdr().orElse(null);
        }
        assertEquals(own, known);
    }

    @Test
    void macvlanIsMadeOnTheHostsInterface() {
        Kernel.assumeLinkKind("macvlan");
        host.links().add(Link.named("phys").kind(Veth.peer(Link.named("phys-peer").up())));
        ContainerNetwork network =
                ContainerNetwork.of(guest)
                        .macvlan("phys", MacvlanMode.BRIDGE)
                        .name("lan0")
                        .address("10.9.0.2/24@10.9.0.1");
        Attachment lan0 = network.attach();
        assertEquals("macvlan", inside("lan0").kindName().orElseThrow());
        assertTrue(host.links().get("phys").isUp());
        assertEquals(List.of(), network.attach().changes());
        lan0.detach();
        assertFalse(hasInside("lan0"));
    }

    @Test
    void interfaceIsFoundByItsAddress() {
        Kernel.assumeLinkKind("macvlan");
        host.links()
                .add(
                        Link.named("phys")
                                .address(MacAddress.parse("02:00:00:00:00:77"))
                                .kind(Veth.peer(Link.named("phys-peer").up())));
        ContainerNetwork.of(guest).macvlan("mac:02:00:00:00:00:77").attach();
        assertEquals(host.links().get("phys").index(), inside("eth1").link().orElseThrow());
        ContainerNetwork nobody = ContainerNetwork.of(guest).macvlan("mac:02:00:00:00:00:78");
        assertEquals(
                Reason.NOT_FOUND,
                assertThrows(ContainerException.class, nobody.name("eth2")::attach).reason());
    }

    @Test
    void interfaceItselfMovesAndComesBack() {
        host.links()
                .add(Link.named("phys").mtu(1480).kind(Veth.peer(Link.named("phys-peer").up())));
        ContainerNetwork network =
                ContainerNetwork.of(guest).physical("phys").address("10.9.0.2/24@10.9.0.1");
        Attachment eth1 = network.attach();
        assertFalse(host.links().find("phys").isPresent());
        assertEquals(List.of(), network.attach().changes());
        eth1.detach();
        assertEquals(1480, host.links().get("phys").mtu().orElseThrow());
        assertFalse(hasInside("eth1"));
        assertThrows(
                NetlinkException.class, () -> network.address("10.9.0.2/24@10.9.0.255").attach());
        assertEquals("phys", host.links().get("phys").name(), "given back after a failure");
    }

    @Test
    void interfaceIsWaitedForUntilItHasACarrier() throws Exception {
        ContainerException e =
                assertThrows(
                        ContainerException.class,
                        () -> InterfaceWait.await(ns, "eth1", Duration.ofMillis(50)));
        assertEquals(Reason.NOT_FOUND, e.reason());
        FutureTask<Link> waiting =
                new FutureTask<>(() -> InterfaceWait.await(ns, "eth1", Duration.ofSeconds(20)));
        Thread.ofPlatform().start(waiting);
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            inside.links().add(Link.named("eth1").up().kind(Veth.peer(Link.named("eth2"))));
            assertThrows(TimeoutException.class, () -> waiting.get(100, TimeUnit.MILLISECONDS));
            inside.links().change(Link.named("eth2").up());
        }
        assertTrue(waiting.get(10, TimeUnit.SECONDS).hasCarrier());
    }

    @Test
    void longNamesFitAndDoNotCollide() throws IOException {
        Attachment one = toBridge().name("interface-abcde").attach();
        Attachment two = toBridge().name("interface-abcdf").address("10.1.1.1/24").attach();
        assertFalse(one.hostName().equals(two.hostName()));
        try (Netns other = Netns.create()) {
            Attachment three =
                    ContainerNetwork.of(guest(other))
                            .bridge("br-pw")
                            .name("interface-abcde")
                            .attach();
            assertFalse(one.hostName().equals(three.hostName()));
        }
    }
}
