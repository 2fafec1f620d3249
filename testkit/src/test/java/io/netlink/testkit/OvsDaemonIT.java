package io.netlink.testkit;

import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class OvsDaemonIT {
    @BeforeEach
    void ipIsInstalled() {
        Ip.assumeInstalled();
        RootFs.BUSYBOX.assumeInstalled();
    }

    @Test
    void switchesBetweenItsPorts() throws IOException {
        ip("netns add ovs-a");
        ip("netns add ovs-b");
        List<String> before = Traces.now();
        try (var ovs = OvsDaemon.start()) {
            Traces.watch(ovs.database().getParent());
            ovs.addBridge("ovsbr0");
            ip("link set ovsbr0 up");
            for (String side : List.of("a", "b")) {
                ip("link add port-" + side + " up type veth peer eth0 netns ovs-" + side);
                ip("-n ovs-" + side + " link set eth0 up");
                ovs.vsctl("add-port ovsbr0 port-" + side + " tag=5");
            }
            ip("-n ovs-a addr add 10.77.0.1/24 dev eth0");
            ip("-n ovs-b addr add 10.77.0.2/24 dev eth0");
            assertEquals("port-a\nport-b\n", ovs.vsctl("list-ports", "ovsbr0"));
            String database = "--db=unix:" + ovs.database();
            assertEquals(0, Tool.execute("ovs-vsctl", database, "br-exists", "ovsbr0").exitCode());
            ip("netns exec ovs-a busybox ping -c 1 -W 5 10.77.0.2");
            var error = assertThrows(AssertionError.class, () -> ovs.vsctl("list-ports nosuch"));
            assertTrue(error.getMessage().contains("no bridge named nosuch"));
        }
        for (String side : List.of("a", "b")) {
            ip("link delete port-" + side);
        }
        assertEquals(List.of(), Traces.since(before));
        ip("netns delete ovs-a");
        ip("netns delete ovs-b");
        Traces.removeNetnsDirectory();
    }
}
