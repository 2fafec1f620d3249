package io.netlink.route;

import static io.netlink.route.BatchFormsIT.assertRefused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.BatchResult;
import io.netlink.Errno;
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
import java.util.Map;

/** VLANs of bridges in a batch. */
class BatchBridgeVlansIT {
    private static final BridgeOptions MST =
            BridgeOptions.NONE.with(IfBridge.BR_BOOLOPT_MST_ENABLE, true);

    private LinkNamespace ns;
    private Rtnetlink rtnl;
    private int port;

    @BeforeEach
    void open() {
        Kernel.assumeLinkKind("bridge");
        ns = LinkNamespace.create();
        rtnl = ns.rtnl();
        rtnl.links().add(Link.named("v0").up().kind(Veth.peer(Link.named("p0").up())));
        port = rtnl.links().get("v0").index();
        try {
            Bridge kind = Bridge.create().set(Bridge.VLAN_FILTERING, true);
            rtnl.links().add(Link.named("br0").up().kind(kind));
        } catch (NetlinkException e) {
            Assumptions.abort("kernel has no VLAN filtering");
        }
        rtnl.links().change(Link.named("v0").master("br0"));
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private List<String> vlans() {
        return rtnl.bridgeVlans().list(BridgeVlanFilter.ALL.dev(port)).stream()
                .map(vlan -> vlan.vid() + "-" + vlan.lastVid())
                .toList();
    }

    @Test
    void vlansOfAPort() {
        BridgeVlan tunnel = BridgeVlan.of(22).tunnel(1000);
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.bridgeVlans().add("v0", BridgeVlan.range(10, 19));
                            b.bridgeVlans().add("p0", BridgeVlan.of(10)); // 1: no port
                            b.bridgeVlans().delete("v0", BridgeVlan.range(12, 19));
                            b.bridgeVlans().delete("p0", BridgeVlan.of(10)); // 3: likewise
                            b.bridgeVlans().add("v0", BridgeVlan.of(22));
                            b.bridgeVlans().addTunnel("v0", tunnel); // 5: no vlan_tunnel
                            b.bridgeVlans().deleteTunnel("v0", tunnel); // 6: nor here
                        });
        assertRefused(
                Map.of(
                        1, Errno.EOPNOTSUPP,
                        3, Errno.EOPNOTSUPP,
                        5, Errno.EINVAL,
                        6, Errno.EINVAL),
                result);
        assertEquals(List.of("1-1", "10-11", "22-22"), vlans());
    }

    @Test
    void optionsOfVlans() {
        BridgeVlan ten = BridgeVlan.of(10);
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.bridgeVlans().add("v0", ten);
                            b.bridgeVlans().add("br0", ten.self());
                            b.bridgeVlans().set("v0", ten.set(BridgeVlan.STATE, StpState.LEARNING));
                            b.bridgeVlans() // 3: not there
                                    .set(
                                            "v0",
                                            BridgeVlan.of(11)
                                                    .set(BridgeVlan.STATE, StpState.BLOCKING));
                            b.bridgeVlans()
                                    .setGlobal(
                                            "br0",
                                            BridgeVlanGlobal.of(10)
                                                    .set(BridgeVlanGlobal.MCAST_SNOOPING, false));
                        });
        assertRefused(Map.of(3, Errno.ENOENT), result);
        assertEquals(
                List.of(StpState.LEARNING),
                rtnl.bridgeVlans().list(BridgeVlanFilter.ALL.dev(port)).stream()
                        .filter(vlan -> vlan.vid() == 10)
                        .map(vlan -> vlan.get(BridgeVlan.STATE).orElseThrow())
                        .toList());
        assertEquals(
                List.of(false),
                rtnl.bridgeVlans().listGlobal().stream()
                        .filter(vlan -> vlan.vid() == 10)
                        .map(vlan -> vlan.get(BridgeVlanGlobal.MCAST_SNOOPING).orElseThrow())
                        .toList());
    }

    @Test
    void spanningTrees() {
        Kernel.assumeVersion(5, 18, "spanning trees of bridges");
        rtnl.links().delete("br0");
        BatchResult result =
                rtnl.batch(
                        b -> {
                            Bridge kind = Bridge.create().set(Bridge.VLAN_FILTERING, true);
                            b.links().add(Link.named("br0").up().kind(kind));
                            Bridge trees = Bridge.create().set(Bridge.MULTI_BOOLOPT, MST);
                            b.links().change(Link.named("br0").kind(trees));
                            b.links().change(Link.named("v0").master("br0"));
                            BridgeVlan ten = BridgeVlan.of(10);
                            b.bridgeVlans().add("br0", ten.self());
                            b.bridgeVlans().add("v0", ten);
                            BridgeVlanGlobal five = BridgeVlanGlobal.of(10);
                            b.bridgeVlans().setGlobal("br0", five.set(BridgeVlanGlobal.MSTI, 5));
                            b.bridgeVlans().setMst("v0", 5, StpState.BLOCKING);
                            b.bridgeVlans().setMst("p0", 5, StpState.BLOCKING); // 7: no port
                        });
        assertRefused(Map.of(7, Errno.EOPNOTSUPP), result);
        assertEquals(
                List.of(new BridgeMst(port, 5, StpState.BLOCKING)),
                rtnl.bridgeVlans().listMst().stream()
                        .filter(each -> each.msti() != 0)
                        .sorted(Comparator.comparingInt(BridgeMst::msti))
                        .toList());
    }
}
