package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.netlink.Errno;
import io.netlink.MacAddress;
import io.netlink.NetlinkException;
import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.route.BridgeVlan;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.IpvlanMode;
import io.netlink.route.link.MacvlanMode;
import io.netlink.route.link.Veth;
import io.netlink.route.link.Vlan;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Every kind of link that a guest can get; what this machine's kernel lacks, the kernel VM has. */
class HostSideIT {
    private final Rtnetlink host = Rtnetlink.open();
    private final Netns ns = Netns.create();
    private Process process;
    private ContainerNetwork network;

    @BeforeEach
    void start() throws IOException {
        process = ns.exec(new ProcessBuilder("sleep", "1000"));
        network = ContainerNetwork.of(Guest.pid(process.pid())).address("10.9.0.2/24@10.9.0.1");
        host.links()
                .add(Link.named("phys").mtu(1480).kind(Veth.peer(Link.named("phys-peer").up())));
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
        ns.close();
        for (String name : List.of("phys", "br-vlan")) {
            host.links().find(name).ifPresent(host.links()::delete);
        }
        host.close();
    }

    private Link inside() {
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            return inside.links().get("eth1");
        }
    }

    /** It is there once, and gone after the detach. */
    private void attachTwiceAndDetach(ContainerNetwork wish, String kind) {
        Attachment eth1 = wish.attach();
        assertEquals(kind, inside().kindName().orElseThrow());
        assertTrue(inside().isUp());
        assertEquals(List.of(), wish.attach().changes());
        eth1.detach();
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            assertTrue(inside.links().find("eth1").isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SOURCE", "UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void macvlan(MacvlanMode mode) {
        Kernel.assumeLinkKind("macvlan");
        attachTwiceAndDetach(network.macvlan("phys", mode), "macvlan");
    }

    @Test
    void macvtap() {
        Kernel.assumeLinkKind("macvtap");
        attachTwiceAndDetach(network.macvtap("phys", MacvlanMode.BRIDGE), "macvtap");
    }

    @ParameterizedTest
    @EnumSource(names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void ipvlan(IpvlanMode mode) {
        Kernel.assumeLinkKind("ipvlan");
        attachTwiceAndDetach(network.ipvlan("phys", mode), "ipvlan");
    }

    @Test
    void dummy() {
        Kernel.assumeLinkKind("dummy");
        attachTwiceAndDetach(network.dummy().mac("U:web").mtu(1300), "dummy");
    }

    @Test
    void vlanOfTheHostsInterface() {
        Kernel.assumeLinkKind("vlan");
        attachTwiceAndDetach(network.vlan("phys", 10), "vlan");
    }

    /** pipework's {@code eth0 web 10.9.0.2/24 @10}: the VLAN is made once, and used by others. */
    @Test
    void macvlanOnAVlan() {
        Kernel.assumeLinkKind("macvlan");
        Kernel.assumeLinkKind("vlan");
        attachTwiceAndDetach(network.macvlan("phys").vlan(10), "macvlan");
        Link vlan = host.links().get("phys.10");
        assertEquals(10, vlan.kind(Vlan.TYPE).flatMap(kind -> kind.get(Vlan.ID)).orElseThrow());
        Attachment second = network.macvlan("phys").vlan(10).attach();
        assertEquals(vlan.index(), inside().link().orElseThrow());
        assertTrue(second.changes().stream().noneMatch(change -> change.contains("phys.10 made")));
    }

    @Test
    void failureTakesTheVlanBack() {
        Kernel.assumeLinkKind("macvlan");
        Kernel.assumeLinkKind("vlan");
        ContainerNetwork wrong = network.macvlan("phys").vlan(10).address("10.9.0.2/24@10.9.0.255");
        assertThrows(NetlinkException.class, wrong::attach);
        assertTrue(host.links().find("phys.10").isEmpty());
        assertEquals(false, host.links().get("phys").isUp(), "as it was");
    }

    /** What the guest had is given back when it gets something else under that name. */
    @Test
    void interfaceItselfGivesWayToAPort() {
        network.physical("phys").attach();
        Attachment port = network.bridge("br-vlan").attach();
        assertEquals("phys", host.links().get("phys").name());
        assertTrue(port.hostName().isPresent());
        assertEquals(List.of(), host.links().get("phys").altNames());
        assertTrue(host.links().get("phys-peer").isUp(), "the host's own is not touched");
        try (Rtnetlink inside = Rtnetlink.open(ns)) {
            assertEquals(
                    List.of("eth1", "lo"),
                    inside.links().list().stream().map(Link::name).sorted().toList());
        }
    }

    /** A parent that is one end of somebody's veth pair is not the host's end of ours. */
    @Test
    void parentOfAMacvlanThatGivesWayIsNotTouched() {
        Kernel.assumeLinkKind("macvlan");
        Attachment macvlan = network.macvlan("phys").attach();
        assertEquals(Optional.empty(), macvlan.hostName());
        network.bridge("br-vlan").attach();
        assertTrue(host.links().get("phys").isUp());
    }

    @Test
    void mtuAndAddressAreTakenOver() {
        Kernel.assumeLinkKind("macvlan");
        network.macvlan("phys").mac("02:00:00:00:00:99").attach();
        assertEquals(1480, inside().mtu().orElseThrow());
        assertEquals(MacAddress.parse("02:00:00:00:00:99"), inside().address().orElseThrow());
    }

    @Test
    void portOfABridgeThatFiltersVlans() {
        try {
            host.links()
                    .add(
                            Link.named("br-vlan")
                                    .kind(Bridge.create().set(Bridge.VLAN_FILTERING, true)));
        } catch (NetlinkException e) {
            assumeFalse(e.errno() == Errno.EOPNOTSUPP, "kernel has no VLANs of bridges");
            throw e;
        }
        Attachment eth1 = network.bridge("br-vlan").vlan(20).attach();
        int port = host.links().get(eth1.hostName().orElseThrow()).index();
        List<BridgeVlan> vlans =
                host.bridgeVlans().list().stream().filter(vlan -> vlan.device() == port).toList();
        assertEquals(List.of(20), vlans.stream().map(BridgeVlan::vid).toList());
    }

    @Test
    void vlanOfWhatHasNoneIsRefused() {
        for (ContainerNetwork each :
                List.of(network.physical("phys"), network.wifi("phys"), network.dummy())) {
            ContainerException e =
                    assertThrows(ContainerException.class, () -> each.vlan(5).attach());
            assertEquals(Reason.REFUSED, e.reason());
            assertTrue(e.getMessage().contains("vlan(\"eth0\", 5)"), e.getMessage());
        }
        assertTrue(host.links().find("phys").isPresent());
    }

    @Test
    void bridgeThatDoesNotFilterIsRefused() {
        host.links().add(Link.named("br-vlan").kind(Bridge.create()));
        ContainerException e =
                assertThrows(
                        ContainerException.class,
                        () -> network.bridge("br-vlan").vlan(20).attach());
        assertEquals(Reason.REFUSED, e.reason());
        assertTrue(e.getMessage().contains("vlan_filtering 1"), e.getMessage());
    }
}
