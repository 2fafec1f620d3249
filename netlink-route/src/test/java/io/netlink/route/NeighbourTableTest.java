package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** What is said of a neighbour table. */
class NeighbourTableTest {
    @Test
    void parametersAreInsideTheTable() {
        NeighbourTable table =
                NeighbourTable.arp()
                        .dev(7)
                        .parameter(NeighbourTableAttributes.RETRANS_TIME, Duration.ofSeconds(2))
                        .set(NeighbourTableAttributes.THRESH3, 5L);
        assertEquals("arp_cache", table.name());
        assertEquals(7, table.deviceIndex().orElseThrow());
        assertEquals(5, table.threshold3().orElseThrow());
        assertEquals(
                Optional.of(Duration.ofSeconds(2)),
                table.parameter(NeighbourTableAttributes.RETRANS_TIME));
        assertEquals(table, table.dev(7));
        assertNotEquals(table, table.dev(8));
        assertEquals(
                "name arp_cache parms {ifindex 7 retrans_time PT2S} thresh3 5", table.toString());
    }

    @Test
    void whatCannotBeIsRefused() {
        NeighbourTable arp = NeighbourTable.arp();
        assertThrows(IllegalArgumentException.class, () -> NeighbourTable.named(""));
        assertThrows(IllegalArgumentException.class, () -> arp.dev(0));
        // both have number 4
        assertThrows(
                IllegalArgumentException.class,
                () -> arp.parameter(NeighbourTableAttributes.THRESH3, 5L));
        assertThrows(
                IllegalArgumentException.class,
                () -> arp.set(NeighbourTableAttributes.BASE_REACHABLE_TIME, Duration.ofSeconds(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> arp.parameter(NeighbourTableAttributes.RETRANS_TIME, Duration.ofMillis(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> arp.parameter(NeighbourTableAttributes.UCAST_PROBES, -1L));
    }
}
