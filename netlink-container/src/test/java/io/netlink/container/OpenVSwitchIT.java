package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlink.NetlinkException;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;
import io.netlink.testkit.Ip;
import io.netlink.testkit.OvsDaemon;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Ports of a real Open vSwitch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenVSwitchIT {
    private OvsDaemon ovs;
    private Rtnetlink host;
    private Netns ns;
    private Process process;
    private Set<String> before;

    @BeforeAll
    void startSwitch() {
        Ip.assumeInstalled();
        ovs = OvsDaemon.start();
        host = Rtnetlink.open();
    }

    @AfterAll
    void stopSwitch() {
        if (ovs != null) {
            host.close();
            ovs.close();
        }
    }

    @BeforeEach
    void startGuest() throws IOException {
        before = links();
        ns = Netns.create();
        process = ns.exec(new ProcessBuilder("sleep", "1000"));
    }

    @AfterEach
    void stopGuest() throws InterruptedException {
        process.destroyForcibly().waitFor();
        ns.close();
        ovs.vsctl("--if-exists del-br ovsbr0");
        ovs.vsctl("--if-exists del-br ovsbr1");
    }

    private Set<String> links() {
        return new TreeSet<>(host.links().list().stream().map(Link::name).toList());
    }

    private ContainerNetwork network(Netns namespace, String bridge) {
        return ContainerNetwork.of(Guest.pid(namespace.pids().getFirst()))
                .ovsBridge(bridge, "unix:" + ovs.database(), "netdev");
    }

    @Test
    void guestsOfOneVlanTalkAndThePortSaysWhoseItIs() throws Exception {
        try (Netns other = Netns.create()) {
            Process sleep = other.exec(new ProcessBuilder("sleep", "1000"));
            try {
                Attachment one = network(ns, "ovsbr0").vlan(5).address("10.77.0.1/24").attach();
                network(other, "ovsbr0").vlan(5).address("10.77.0.2/24").attach();
                String port = one.hostName().orElseThrow();
                assertEquals("5\n", ovs.vsctl("get port " + port + " tag"));
                assertEquals(
                        "\"" + process.pid() + "\"\n",
                        ovs.vsctl("get interface " + port + " external-ids:pipework.nspid"));
                assertEquals(
                        "eth1\n",
                        ovs.vsctl("get interface " + port + " external-ids:pipework.interface"));
                // not TCP: a switch in user space sees sums that a veth leaves to hardware
                String ping = "busybox ping -c 1 -W 10 10.77.0.2";
                assertEquals(0, ns.exec(new ProcessBuilder(ping.split(" "))).waitFor());
                assertTrue(
                        network(ns, "ovsbr0")
                                .vlan(5)
                                .address("10.77.0.1/24")
                                .attach()
                                .changes()
                                .isEmpty());
            } finally {
                sleep.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void detachTakesThePortAway() {
        Attachment one = network(ns, "ovsbr0").attach();
        one.detach();
        assertEquals("", ovs.vsctl("list-ports ovsbr0"));
        assertTrue(host.links().find(one.hostName().orElseThrow()).isEmpty());
    }

    @Test
    void portsOfGuestsThatEndedAreSwept() throws Exception {
        Attachment one;
        try (Netns other = Netns.create()) {
            Process sleep = other.exec(new ProcessBuilder("sleep", "1000"));
            one = network(other, "ovsbr0").attach();
            network(ns, "ovsbr0").attach();
            sleep.destroyForcibly().waitFor();
        }
        String port = one.hostName().orElseThrow();
        for (int i = 0; i < 200 && host.links().find(port).isPresent(); i++) {
            Thread.sleep(10); // the kernel takes namespaces away in its own time
        }
        assertTrue(ovs.vsctl("list-ports ovsbr0").contains(port));
        String database = "unix:" + ovs.database();
        assertEquals(List.of("port " + port + " taken away"), ContainerNetwork.sweepOvs(database));
        assertFalse(ovs.vsctl("list-ports ovsbr0").contains(port));
        assertEquals(List.of(), ContainerNetwork.sweepOvs(database));
    }

    @Test
    void failureLeavesNoPortAndNoBridge() {
        ContainerNetwork wrong = network(ns, "ovsbr0").address("10.77.0.1/24@10.77.0.255");
        assertThrows(NetlinkException.class, wrong::attach);
        assertEquals("", ovs.vsctl("list-br"));
        assertEquals(before, links());
    }

    /** What takes the port back is a program too, and must be waited for. */
    @Test
    void interruptLeavesNoPortAndNoBridge() throws Exception {
        DhcpClient client = DhcpClient.UDHCPC;
        assumeTrue(client.installed().isPresent(), client + " is not installed");
        Dhcp dhcp = Dhcp.of(client).patience(Duration.ofMinutes(10));
        ContainerNetwork silent = network(ns, "ovsbr0").dhcp(dhcp);
        ContainerInterruptIT.interrupted(false, 20_000_000_000L, silent::attach);
        assertEquals("", ovs.vsctl("list-br"));
        assertEquals(before, links());
    }

    @Test
    void failureOfAnotherBridgePutsThePortBack() {
        Attachment one = network(ns, "ovsbr0").vlan(7).address("10.77.0.1/24").attach();
        String port = one.hostName().orElseThrow();
        ContainerNetwork wrong = network(ns, "ovsbr1").address("10.77.0.1/24@10.77.0.255");
        assertThrows(NetlinkException.class, wrong::attach);
        assertEquals(port + "\n", ovs.vsctl("list-ports ovsbr0"));
        assertEquals("7\n", ovs.vsctl("get port " + port + " tag"));
        network(ns, "ovsbr1").address("10.77.0.1/24").attach();
        assertEquals("", ovs.vsctl("list-ports ovsbr0"));
        assertEquals(port + "\n", ovs.vsctl("list-ports ovsbr1"));
    }
}
