package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.NetnsId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/** What a wish is made of: addresses, names, and what is refused before anything is done. */
class GuestAddressTest {
    private final ContainerNetwork network =
            ContainerNetwork.of(Guest.pid(ProcessHandle.current().pid()));

    @Test
    void addressAndGatewayAreRead() {
        GuestAddress address = GuestAddress.parse("172.18.18.36/24@172.18.18.1");
        assertEquals(InetPrefix.parse("172.18.18.36/24"), address.prefix());
        assertEquals(Optional.of(InetPrefix.parse("172.18.18.1/32").address()), address.gateway());
        assertEquals("172.18.18.36/24@172.18.18.1", address.toString());
        assertEquals(Optional.empty(), GuestAddress.parse("fd00::5/64").gateway());
        assertTrue(GuestAddress.parse("fd00::5/64@fd00::1").gateway().isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.1",
                "10.0.0.1@10.0.0.2",
                "10.0.0.1/33",
                "10.0.0.1/24@",
                "10.0.0.1/24@fd00::1",
                "10.0.0.1/24@10.0.0.1",
                "host/24",
                "10.0.0.1/24@gateway"
            })
    void othersAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> GuestAddress.parse(text));
    }

    @Test
    void badWishesAreRefusedBeforeAnythingIsDone() {
        assertThrows(IllegalArgumentException.class, () -> network.bridge("a/b"));
        assertThrows(IllegalArgumentException.class, () -> network.name("sixteen-bytes-ab"));
        assertThrows(IllegalArgumentException.class, () -> network.hostName(""));
        assertThrows(IllegalArgumentException.class, () -> network.vlan(0));
        assertThrows(IllegalArgumentException.class, () -> network.vlan("eth0", 4095));
        assertThrows(IllegalArgumentException.class, () -> network.mtu(67));
        assertThrows(IllegalArgumentException.class, () -> network.mac("01:00:00:00:00:01"));
        assertThrows(IllegalArgumentException.class, () -> network.mac("tomorrow"));
        assertThrows(IllegalArgumentException.class, () -> network.macvlan("mac:eth0"));
        assertThrows(
                IllegalArgumentException.class,
                () -> network.address("10.0.0.1/24@10.0.0.2", "10.1.0.1/24@10.1.0.2"));
        assertThrows(IllegalStateException.class, network::attach);
    }

    @Test
    void macOfATextIsPipeworks() {
        // what pipework's README says of myhost.foo.com
        assertEquals(MacAddress.parse("02:72:6c:cd:9b:8d"), HostNames.macOf("myhost.foo.com"));
    }

    @Test
    void hostNamesFitAndDiffer() {
        NetnsId one = new NetnsId(4, 4026532001L);
        assertEquals("veth1pl1234", HostNames.ofVeth("eth1", 1234, one));
        String derived = HostNames.ofVeth("eth1", 4_194_304, one);
        assertEquals("veth1pl4194304", derived);
        String hashed = HostNames.ofVeth("external", 4_194_304, one);
        assertTrue(hashed.length() <= HostNames.MAXIMUM, hashed);
        assertEquals(hashed, HostNames.ofVeth("external", 4_194_304, one));
        assertTrue(!hashed.equals(HostNames.ofVeth("internal", 4_194_304, one)));
        assertTrue(
                !hashed.equals(
                        HostNames.ofVeth("external", 4_194_304, new NetnsId(4, 4026532002L))));
    }
}
