package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.netlink.InetPrefix;
import io.netlink.NetlinkException;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What forEach shows of bridges, counters and buckets is what list makes values of. */
class ForEachIT {
    private LinkNamespace ns;
    private Rtnetlink rtnl;

    @BeforeEach
    void open() {
        Kernel.assumeLinkKind("veth");
        Kernel.assumeLinkKind("bridge");
        ns = LinkNamespace.create();
        rtnl = ns.rtnl();
        rtnl.links().add(Link.named("v0").up().kind(Veth.peer(Link.named("v1").up())));
        rtnl.links().add(Link.named("br0").up().kind(Bridge.create()));
        rtnl.links().change(Link.named("v0").master("br0"));
    }

    @AfterEach
    void close() {
        ns.close();
    }

    @Test
    void entriesOfTheMulticastDatabase() {
        try {
            for (int i = 1; i < 200; i++) { // more than one message
                rtnl.mdb().add("br0", "v0", MdbEntry.of("239.1.1." + i).permanent());
            }
            rtnl.mdb().add("br0", "v0", MdbEntry.of("ff0e::1").permanent());
        } catch (NetlinkException e) {
            Assumptions.abort("kernel has no multicast snooping");
        }
        List<MdbEntry> seen = new ArrayList<>();
        MdbEntryView[] kept = new MdbEntryView[1];
        rtnl.mdb()
                .forEach(
                        view -> {
                            MdbEntry copy = view.copy();
                            if (view.isPermanent()) { // others come and go by themselves
                                seen.add(copy);
                            }
                            kept[0] = view;
                            assertEquals(copy.bridge(), view.bridge());
                            assertEquals(copy.port(), view.port());
                            assertEquals(copy.group(), view.group());
                            assertEquals(copy.macGroup(), view.macGroup());
                            assertEquals(copy.vid(), view.vid());
                            assertEquals(copy.flags(), view.flags());
                            assertEquals(copy.isPermanent(), view.isPermanent());
                            assertEquals(copy.get(MdbEntry.TIMER), view.get(MdbEntry.TIMER));
                        });
        assertEquals(rtnl.mdb().list().stream().filter(MdbEntry::isPermanent).toList(), seen);
        assertEquals(200, seen.size());
        assertThrows(IllegalStateException.class, () -> kept[0].get(MdbEntry.TIMER));
    }

    @Test
    void vlansOfBridges() {
        try {
            rtnl.links()
                    .change(
                            Link.named("br0")
                                    .kind(Bridge.create().set(Bridge.VLAN_FILTERING, true)));
        } catch (NetlinkException e) {
            Assumptions.abort("kernel has no VLAN filtering");
        }
        rtnl.bridgeVlans().add("v0", BridgeVlan.range(10, 20).untagged());
        rtnl.bridgeVlans().add("v0", BridgeVlan.of(30).pvid());
        for (BridgeVlanFilter filter :
                List.of(
                        BridgeVlanFilter.ALL,
                        BridgeVlanFilter.ALL.dev("v0"),
                        BridgeVlanFilter.ALL.withStatistics())) {
            List<BridgeVlan> seen = new ArrayList<>();
            rtnl.bridgeVlans()
                    .forEach(
                            filter,
                            view -> {
                                BridgeVlan copy = view.copy();
                                seen.add(copy);
                                assertEquals(copy.device(), view.device());
                                assertEquals(copy.vid(), view.vid());
                                assertEquals(copy.lastVid(), view.lastVid());
                                assertEquals(copy.isPvid(), view.isPvid());
                                assertEquals(copy.isUntagged(), view.isUntagged());
                                assertEquals(copy.tunnelId(), view.tunnelId());
                            });
            assertEquals(rtnl.bridgeVlans().list(filter), seen);
            assertFalse(seen.isEmpty());
        }
    }

    @Test
    void countersOfLinks() {
        LinkStatsFilter filter = LinkStatsFilter.NONE.group(LinkStatsAttributes.LINK_64);
        List<Integer> seen = new ArrayList<>();
        rtnl.links()
                .stats()
                .forEach(
                        filter,
                        view -> {
                            seen.add(view.index());
                            LinkStats copy = view.copy();
                            assertEquals(
                                    copy.get(LinkStatsAttributes.LINK_64),
                                    view.get(LinkStatsAttributes.LINK_64));
                        });
        assertEquals(
                rtnl.links().stats().list(filter).stream().map(LinkStats::index).toList(), seen);
        assertEquals(4, seen.size()); // with lo
        assertThrows(
                IllegalArgumentException.class,
                () -> rtnl.links().stats().forEach(LinkStatsFilter.NONE, view -> {}));
    }

    @Test
    void bucketsOfResilientGroups() {
        rtnl.addresses().add("v1", InetPrefix.parse("10.0.0.1/24"));
        rtnl.nexthops().add(NexthopObject.id(1).via("10.0.0.2").dev("v1"));
        rtnl.nexthops().add(NexthopObject.id(2).via("10.0.0.3").dev("v1"));
        try {
            rtnl.nexthops().add(NexthopObject.id(9).group(1, 2).buckets(64).resilient());
        } catch (NetlinkException e) {
            Assumptions.abort("kernel has no resilient groups");
        }
        List<String> seen = new ArrayList<>();
        rtnl.nexthops()
                .forEachBucket(
                        NexthopBucketFilter.group(9),
                        view -> {
                            NexthopBucket copy = view.copy();
                            assertEquals(copy.group(), view.group());
                            assertEquals(copy.index(), view.index());
                            assertEquals(copy.nexthop(), view.nexthop());
                            assertEquals(copy.idle(), view.idle());
                            assertEquals(copy.flags(), view.flags());
                            seen.add(view.index() + " " + view.nexthop());
                        });
        assertEquals(
                rtnl.nexthops().buckets(NexthopBucketFilter.group(9)).stream()
                        .map(bucket -> bucket.index() + " " + bucket.nexthop())
                        .toList(),
                seen);
        assertEquals(64, seen.size());
    }
}
