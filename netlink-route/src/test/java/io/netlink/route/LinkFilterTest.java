package io.netlink.route;

import static io.netlink.route.LinkFixture.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;

/** A filter decides by itself, since older kernels ignore filters. */
class LinkFilterTest {
    private static final Link VETH = link("veth-port.reply"); // up, master 6
    private static final Link LO = link("lo.reply");

    @Test
    void allMatchesEveryLink() {
        assertTrue(LinkFilter.ALL.matches(VETH));
        assertTrue(LinkFilter.ALL.matches(LO));
        assertEquals(0, LinkFilter.ALL.extMask());
        assertEquals("", LinkFilter.ALL.toString());
    }

    @Test
    void aKindMatchesItsKindOnly() {
        assertTrue(LinkFilter.ALL.kind("veth").matches(VETH));
        assertFalse(LinkFilter.ALL.kind("bridge").matches(VETH));
        assertFalse(LinkFilter.ALL.kind("veth").matches(LO), "which has no kind");
    }

    @Test
    void aMasterMatchesItsPortsOnly() {
        assertTrue(LinkFilter.ALL.master(6).matches(VETH));
        assertFalse(LinkFilter.ALL.master(7).matches(VETH));
        assertFalse(LinkFilter.ALL.master(6).matches(LO));
    }

    @Test
    void upMatchesWhatIsUp() {
        byte[] down = LinkFixture.load("lo.reply");
        down[24] &= ~1; // ifi_flags

        assertTrue(LinkFilter.ALL.up().matches(LO));
        assertFalse(LinkFilter.ALL.up().matches(LinkView.of(LinkFixture.message(down))));
    }

    @Test
    void whatIsAskedOfTheKernelAddsUp() {
        LinkFilter filter = LinkFilter.ALL.withoutInet6Statistics().withVirtualFunctions();

        assertEquals(
                RtNetlink.RTEXT_FILTER_SKIP_STATS | RtNetlink.RTEXT_FILTER_VF, filter.extMask());
        assertTrue(filter.matches(LO));
        assertEquals(
                "type veth master if6 up", filter.kind("veth").master(6).up().toString().strip());
    }
}
