package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.internal.InetText;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** What is said of network ids. */
class VniTest {
    @Test
    void aRangeOfOneIsOne() {
        assertEquals(Vni.of(7), Vni.range(7, 7));
        assertEquals(9, Vni.range(7, 9).lastVni());
        assertEquals("dev if3 vni 7-9", Vni.range(7, 9).dev(3).toString());
    }

    @Test
    void theLastRemoteCounts() {
        Vni vni = Vni.of(7).remote(InetText.parse("10.0.0.1")).remote(InetText.parse("fd00::1"));
        assertEquals(Optional.of(InetText.parse("fd00::1")), vni.remote());
        assertEquals(Optional.empty(), vni.get(Vni.GROUP));
        assertEquals("vni 7 group6 fd00::1", vni.toString());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Vni.of(0));
        assertThrows(IllegalArgumentException.class, () -> Vni.of(1 << 24));
        assertThrows(IllegalArgumentException.class, () -> Vni.range(0, 7));
        assertThrows(IllegalArgumentException.class, () -> Vni.range(9, 7));
        assertThrows(IllegalArgumentException.class, () -> Vni.range(9, 1 << 24));
        assertThrows(IllegalArgumentException.class, () -> Vni.of(1).dev(0));
        assertThrows(
                IllegalArgumentException.class, () -> Vni.of(1).group(InetText.parse("10.0.0.1")));
        try (Rtnetlink rtnl = new RecordingTransport().rtnl()) {
            assertThrows(IllegalArgumentException.class, () -> rtnl.vnis().add(Vni.of(1)));
        }
    }
}
