package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.ErrnoException;
import io.netlink.NetlinkException;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.BridgeOptions;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Kernel;
import io.netlink.uapi.IfBridge;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;

/** Spanning trees of bridges, which Debian's bridge command does not know. */
class BridgeMstIT {
    private static final BridgeOptions MST =
            BridgeOptions.NONE.with(IfBridge.BR_BOOLOPT_MST_ENABLE, true);

    private LinkNamespace ns;
    private BridgeVlans vlans;
    private int port;

    @BeforeEach
    void open() {
        Kernel.assumeLinkKind("veth");
        Kernel.assumeLinkKind("bridge");
        Kernel.assumeVersion(5, 18, "spanning trees of bridges");
        ns = LinkNamespace.create();
        vlans = ns.rtnl().bridgeVlans();
        ns.links().add(Link.named("v0").up().kind(Veth.peer(Link.named("p0").up())));
        port = ns.links().get("v0").index();
        try {
            Bridge kind = Bridge.create().set(Bridge.VLAN_FILTERING, true);
            ns.links().add(Link.named("br0").up().kind(kind));
        } catch (NetlinkException e) {
            Assumptions.abort("kernel has no VLAN filtering");
        }
        ns.links().change(Link.named("br0").kind(Bridge.create().set(Bridge.MULTI_BOOLOPT, MST)));
        ns.links().change(Link.named("v0").master("br0"));
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    @Test
    void aPortHasAStateInEachTree() {
        vlans.add("br0", BridgeVlan.range(10, 11).self());
        vlans.add("v0", BridgeVlan.range(10, 11));
        vlans.setGlobal("br0", BridgeVlanGlobal.of(10).set(BridgeVlanGlobal.MSTI, 5));
        vlans.setGlobal("br0", BridgeVlanGlobal.of(11).set(BridgeVlanGlobal.MSTI, 6));
        vlans.setMst("v0", 5, StpState.BLOCKING);
        vlans.setMst("v0", 6, StpState.LEARNING);
        assertEquals(
                List.of(
                        new BridgeMst(port, 5, StpState.BLOCKING),
                        new BridgeMst(port, 6, StpState.LEARNING)),
                vlans.listMst().stream()
                        .filter(each -> each.msti() != 0)
                        .sorted(Comparator.comparingInt(BridgeMst::msti))
                        .toList());
        assertThrows(
                IllegalArgumentException.class, () -> vlans.setMst("v0", 0, StpState.LEARNING));
        assertThrows(ErrnoException.class, () -> vlans.setMst("p0", 5, StpState.LEARNING));
    }
}
