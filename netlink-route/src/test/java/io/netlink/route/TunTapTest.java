package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** What is refused before any system call, and how a link reads. */
class TunTapTest {
    @Test
    void namesIdsAndIndexesOutOfRangeAreRefused() {
        TunTap tap = TunTap.tap("tap%d");
        assertThrows(IllegalArgumentException.class, () -> TunTap.tap(""));
        assertThrows(IllegalArgumentException.class, () -> TunTap.tun("sixteen-letters-"));
        assertThrows(IllegalArgumentException.class, () -> tap.owner(-1));
        assertThrows(IllegalArgumentException.class, () -> tap.group(0xffff_ffffL));
        assertThrows(IllegalArgumentException.class, () -> tap.index(0));
    }

    @Test
    void itReadsLikeItsCommand() {
        assertEquals(
                "tap0 mode tap user 7 group 8 pi vnet_hdr multi_queue",
                TunTap.tap("tap0")
                        .owner(7)
                        .group(8)
                        .packetInfo()
                        .vnetHeader()
                        .multiQueue()
                        .toString());
        assertEquals("t0 mode tun one_queue", TunTap.tun("t0").oneQueue().toString());
    }
}
