package io.netlink.route;

import static io.netlink.route.NeighbourTableAttributes.BASE_REACHABLE_TIME;
import static io.netlink.route.NeighbourTableAttributes.IFINDEX;
import static io.netlink.route.NeighbourTableAttributes.RETRANS_TIME;
import static io.netlink.route.NeighbourTableAttributes.THRESH1;
import static io.netlink.route.NeighbourTableAttributes.UCAST_PROBES;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.route.link.Veth;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Neighbour tables on the kernel. */
class NeighbourTablesIT {
    private LinkNamespace ns;
    private NeighbourTables tables;
    private int index;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        tables = ns.rtnl().neighbourTables();
        ns.rtnl().links().add(Link.named("v0").kind(Veth.peer(Link.named("v1"))));
        index = ns.rtnl().links().get("v0").index();
    }

    @AfterEach
    void close() {
        ns.close();
    }

    private NeighbourTable arp(String device) {
        return tables.list(device).stream()
                .filter(table -> table.name().equals("arp_cache"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTableSaysWhatItIs() {
        NeighbourTable arp =
                tables.list().stream()
                        .filter(table -> table.name().equals("arp_cache"))
                        .filter(table -> table.deviceIndex().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertEquals(Socket.AF_INET, arp.family());
        assertEquals(4, arp.config().orElseThrow().keyLength());
        assertTrue(arp.config().orElseThrow().entrySize() > 100);
        assertTrue(arp.threshold1().orElseThrow() <= arp.threshold3().orElseThrow());
        assertTrue(arp.threshold2().orElseThrow() <= arp.threshold3().orElseThrow());
        assertTrue(arp.gcInterval().orElseThrow().toSeconds() > 0);
        assertTrue(arp.statistics().orElseThrow().tableFulls() >= 0);
        assertTrue(arp.parameter(RETRANS_TIME).isPresent());
        assertEquals(Optional.empty(), arp.parameter(IFINDEX));
    }

    @Test
    void aDevicesParametersAreChanged() {
        NeighbourTable before = arp("v0");
        assertEquals(index, before.deviceIndex().orElseThrow());
        assertEquals(Optional.empty(), before.config());
        tables.change(
                "v0",
                NeighbourTable.arp()
                        .parameter(BASE_REACHABLE_TIME, Duration.ofSeconds(77))
                        .parameter(UCAST_PROBES, 9L));
        NeighbourTable after = arp("v0");
        assertEquals(Optional.of(Duration.ofSeconds(77)), after.parameter(BASE_REACHABLE_TIME));
        assertEquals(Optional.of(9L), after.parameter(UCAST_PROBES));
        assertEquals(before.parameter(RETRANS_TIME), after.parameter(RETRANS_TIME));
        assertNotEquals(after.parameter(UCAST_PROBES), arp("v1").parameter(UCAST_PROBES));
        tables.change(before); // as it was listed
        assertEquals(before.toBeSet(), arp("v0").toBeSet());
    }

    @Test
    void eachIsSeenAsItIsListed() {
        List<String> seen = new ArrayList<>();
        tables.forEach(
                view -> {
                    assertEquals(view.copy().toString(), view.toString());
                    assertEquals(view.copy().deviceIndex(), view.deviceIndex());
                    seen.add(view.name() + view.deviceIndex());
                });
        assertEquals(
                tables.list().stream().map(table -> table.name() + table.deviceIndex()).toList(),
                seen);
        assertTrue(seen.size() >= 4, seen::toString); // two of lo, two or more of the pair
    }

    @Test
    void theKernelRefuses() {
        NeighbourTable slow = NeighbourTable.arp().parameter(RETRANS_TIME, Duration.ofSeconds(9));
        assertErrno(Errno.ENODEV, () -> tables.change("nobody", slow));
        assertErrno(Errno.ENOENT, () -> tables.change(slow.dev(4711)));
        assertErrno(Errno.ENOENT, () -> tables.change(NeighbourTable.named("nothing").dev(index)));
        assertErrno(Errno.ENOENT, () -> tables.change(slow)); // the initial namespace's
        assertErrno(Errno.ENOENT, () -> tables.change(NeighbourTable.arp().set(THRESH1, 5L)));
    }

    private static void assertErrno(Errno errno, Runnable action) {
        assertEquals(errno, assertThrows(ErrnoException.class, action::run).errno());
    }
}
