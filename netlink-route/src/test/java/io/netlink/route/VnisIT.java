package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;
import io.netlink.internal.InetText;
import io.netlink.route.link.Vxlan;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Network ids of vxlan on the kernel. */
class VnisIT {
    private LinkNamespace ns;
    private Vnis vnis;
    private int index;

    @BeforeEach
    void open() {
        Kernel.assumeLinkKind("vxlan");
        Kernel.assumeVersion(5, 18, "vnifilter of vxlan");
        ns = LinkNamespace.create();
        vnis = ns.rtnl().vnis();
        Vxlan kind = Vxlan.external().set(Vxlan.PORT, 4789).set(Vxlan.VNIFILTER, true);
        index = ns.rtnl().links().add(Link.named("vx0").up().kind(kind)).index();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        Vni range = Vni.range(10, 20).dev(index);
        Vni one = Vni.of(30).remote(InetText.parse("10.0.0.9")).dev(index);
        vnis.add(range);
        vnis.add("vx0", one);
        assertEquals(List.of(range, one), vnis.list(VniFilter.ALL.dev("vx0")));
        assertEquals(List.of(range, one), vnis.list());
        assertEquals(Optional.of(InetText.parse("10.0.0.9")), vnis.list().getLast().remote());
        vnis.delete("vx0", Vni.range(12, 19));
        vnis.delete(one);
        assertEquals(List.of(Vni.range(10, 11).dev(index), Vni.of(20).dev(index)), vnis.list());
    }

    @Test
    void statisticsAreOfOneEach() {
        vnis.add("vx0", Vni.range(10, 12));
        List<Vni> listed = vnis.list(VniFilter.ALL.dev(index).withStatistics());
        assertEquals(List.of(10L, 11L, 12L), listed.stream().map(Vni::vni).toList());
        for (Vni vni : listed) {
            assertEquals(Optional.of(0L), vni.get(Vni.STATS).orElseThrow().get(Vni.RX_PACKETS));
            assertEquals(Optional.of(0L), vni.get(Vni.STATS).orElseThrow().get(Vni.TX_ERRORS));
        }
        vnis.add(listed.getFirst().remote(InetText.parse("fd00::1"))); // as it was listed
    }

    @Test
    void eachIsSeenAsItIsListed() {
        for (int i = 0; i < 1000; i++) { // more than one message
            vnis.add("vx0", Vni.of(1 + 2L * i).remote(InetText.parse("10.0.0." + (1 + i % 200))));
        }
        List<Vni> seen = new ArrayList<>();
        VniView[] kept = new VniView[1];
        vnis.forEach(
                VniFilter.ALL,
                view -> {
                    Vni copy = view.copy();
                    seen.add(copy);
                    kept[0] = view;
                    assertEquals(copy.device(), view.device());
                    assertEquals(copy.vni(), view.vni());
                    assertEquals(copy.lastVni(), view.lastVni());
                    assertEquals(copy.remote(), view.remote());
                    assertEquals(copy.toString(), view.toString());
                });
        assertEquals(1000, seen.size());
        assertEquals(vnis.list(), seen);
        assertThrows(IllegalStateException.class, () -> kept[0].vni());
    }

    @Test
    void theKernelRefuses() {
        assertErrno(Errno.ENODEV, () -> vnis.add("nobody", Vni.of(1)));
        assertErrno(Errno.ENOENT, () -> vnis.delete("vx0", Vni.of(1)));
        assertThrows(ErrnoException.class, () -> vnis.add("lo", Vni.of(1)));
        vnis.add("vx0", Vni.of(5));
        Vxlan other = Vxlan.external().set(Vxlan.PORT, 4789).set(Vxlan.VNIFILTER, true);
        try {
            ns.rtnl().links().add(Link.named("vx1").up().kind(other));
        } catch (NetlinkException e) {
            Assumptions.abort("kernel has one external vxlan a port");
        }
        assertErrno(Errno.EEXIST, () -> vnis.add("vx1", Vni.of(5)));
        assertTrue(vnis.list(VniFilter.ALL.dev("vx1")).isEmpty());
    }

    private static void assertErrno(Errno errno, Runnable action) {
        assertEquals(errno, assertThrows(ErrnoException.class, action::run).errno());
    }
}
