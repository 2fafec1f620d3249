package io.netlink.testkit;

import static io.netlink.testkit.Ip.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

class DhcpServerIT {
    @BeforeAll
    static void programsAreInstalled() {
        Ip.assumeInstalled();
        RootFs.BUSYBOX.assumeInstalled();
    }

    @BeforeEach
    void makeNamespaces() {
        ip("netns add dhcp-server");
        ip("netns add dhcp-client");
        ip("link add eth0 netns dhcp-server type veth peer eth0 netns dhcp-client");
        ip("-n dhcp-server addr add 10.78.0.1/24 dev eth0");
        ip("-n dhcp-server link set eth0 up");
        ip("-n dhcp-client link set eth0 up");
    }

    @AfterEach
    void deleteNamespaces() throws IOException {
        ip("netns delete dhcp-server");
        ip("netns delete dhcp-client");
        Traces.removeNetnsDirectory();
    }

    @Test
    void lendsAnAddress() {
        Path netns = Path.of("/run/netns/dhcp-server");
        try (var server = DhcpServer.start(netns, "eth0", "10.78.0.10,10.78.0.10,1h")) {
            ip("netns exec dhcp-client busybox udhcpc -i eth0 -n -q -f -s /bin/true");
            assertEquals(1, server.leases().size());
            assertTrue(server.leases().getFirst().contains(" 10.78.0.10 "));
            assertTrue(server.log().stream().anyMatch(line -> line.contains("DHCPACK(eth0)")));
        }
        assertEquals("", ip("netns pids", "dhcp-server"));
    }
}
