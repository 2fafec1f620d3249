package io.netlink.examples.pipework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The command lines of pipework's README. */
class PipeworkArgumentsTest {
    private static PipeworkArguments parse(String line) {
        return PipeworkArguments.parse(line.isEmpty() ? new String[0] : line.split(" "));
    }

    @Test
    void bridgeAndAddress() {
        PipeworkArguments a =
                parse("br1 -i eth2 -l local1 -a 4 web 192.168.1.2/24@192.168.1.1 U:web@10");
        assertEquals("br1", a.hostInterface());
        assertEquals(Optional.of("eth2"), a.containerInterface());
        assertEquals(Optional.of("local1"), a.localInterface());
        assertEquals("web", a.guest());
        assertEquals(Optional.of("192.168.1.2/24@192.168.1.1"), a.address());
        assertEquals(Optional.of("U:web"), a.mac());
        assertEquals(OptionalInt.of(10), a.vlan());
        assertFalse(a.directPhys());
    }

    @Test
    void vlanWithoutMacAndPkey() {
        assertEquals(OptionalInt.of(10), parse("ovsbr0 web dhcp @10").vlan());
        assertEquals(Optional.empty(), parse("ovsbr0 web 0/0 @10").mac());
        assertEquals(OptionalInt.of(0x8001), parse("ib0 web 10.10.10.10/24 @8001").pkey());
        assertEquals(OptionalInt.of(0x8001), parse("ib0 web 10.10.10.10/24 @0x8001").pkey());
    }

    @Test
    void dhcpClientsAndTheirOptions() {
        PipeworkArguments a = parse("eth1 web udhcpc-f");
        assertTrue(a.dhcp().orElseThrow().keep());
        assertEquals(Optional.empty(), a.address());
        assertEquals(
                List.of("-f", "-v"),
                PipeworkArguments.parse("eth1", "web", "dhclient:-f -v")
                        .dhcp()
                        .orElseThrow()
                        .options());
        assertFalse(parse("eth1 web dhcpcd").dhcp().orElseThrow().keep());
    }

    @Test
    void waitTakesAnInterfaceOnly() {
        assertTrue(parse("--wait").waits());
        assertEquals(Optional.of("eth3"), parse("--wait -i eth3").containerInterface());
        assertThrows(IllegalArgumentException.class, () -> parse("--wait eth3"));
        assertTrue(parse("--direct-phys mac:02:00:00:00:00:01 web 10.0.0.1/24").directPhys());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "br1",
                "br1 web",
                "br1 -i",
                "br1 -l local -i eth1 web 10.0.0.1/24", // pipework's order is fixed
                "br1 -a 5 web 10.0.0.1/24",
                "br1 web 10.0.0.1/24 U:web more",
                "br1 web 10.0.0.1/24 @ten"
            })
    void othersAreRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> parse(line));
    }
}
