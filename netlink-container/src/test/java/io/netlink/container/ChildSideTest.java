package io.netlink.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.container.ContainerException.Reason;
import io.netlink.route.Link;
import io.netlink.route.link.Ipoib;

import org.junit.jupiter.api.Test;

/**
 * What is asked for on top of an interface of InfiniBand, of which there is none in software; the
 * bytes are iproute2's, by the cases of netlink-route.
 */
class ChildSideTest {
    private final ContainerNetwork network =
            ContainerNetwork.of(Guest.pid(ProcessHandle.current().pid())).name("ib0");

    /** {@code ip link add link ib0 name … type ipoib pkey 0x8001}, and up. */
    @Test
    void ipoibOfAPartition() {
        ContainerNetwork plan = network.ipoib("ib1", 0x8001);
        ChildSide side = (ChildSide) plan.side;
        assertEquals("ib1", side.parent());
        assertEquals("ipoib pkey 32769 on ib1", side.words(plan));
        assertEquals(
                Link.named("ib0").up().link(7).kind(Ipoib.pkey(0x8001)).toString(),
                side.request(plan, 7, 2044).toString(),
                "no MTU, which the kernel knows better");
        assertEquals(
                Link.named("ib0").mtu(1500).up().link(7).kind(Ipoib.pkey(0x8001)).toString(),
                side.request(plan.mtu(1500), 7, 2044).toString());
    }

    @Test
    void ipoibOfThePartitionOfTheInterface() {
        ContainerNetwork plan = network.ipoib("ib1");
        assertEquals(new ChildSide("ipoib", "ib1", Ipoib.create()), plan.side);
    }

    @Test
    void ipoibTakesNeitherAMacNorAVlan() {
        ContainerNetwork plan = network.ipoib("ib1", 0x8001);
        ContainerException mac =
                assertThrows(
                        ContainerException.class, () -> plan.mac("02:00:00:00:00:01").attach());
        assertEquals(Reason.REFUSED, mac.reason());
        assertTrue(mac.getMessage().contains("mac(…)"), mac.getMessage());
        ContainerException vlan =
                assertThrows(ContainerException.class, () -> plan.vlan(5).attach());
        assertEquals(Reason.REFUSED, vlan.reason());
    }

    @Test
    void keyIsChecked() {
        assertThrows(IllegalArgumentException.class, () -> network.ipoib("ib1", 0x10000));
        assertThrows(IllegalArgumentException.class, () -> network.ipoib("ib1", -1));
    }
}
