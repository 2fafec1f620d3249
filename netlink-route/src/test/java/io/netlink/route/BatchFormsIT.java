package io.netlink.route;

import static io.netlink.route.NeighbourTableAttributes.UCAST_PROBES;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSet;
import io.netlink.BatchFailure;
import io.netlink.BatchResult;
import io.netlink.Errno;
import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.RawAttribute;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.route.link.Vxlan;
import io.netlink.testkit.Kernel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a batch has besides links, addresses and routes: that it does what it says, also about links
 * that the batch makes, and that just the item that the kernel refuses is told.
 */
class BatchFormsIT {
    private static final MdbEntry GROUP = MdbEntry.of("239.1.1.1").permanent();

    private LinkNamespace ns;
    private LinkNamespace other;
    private Rtnetlink rtnl;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        other = LinkNamespace.create();
        rtnl = ns.rtnl();
    }

    @AfterEach
    void close() {
        Stream.of(ns, other).filter(each -> each != null).forEach(LinkNamespace::close);
    }

    /** Refused is just this, and all else is done. */
    static void assertRefused(Map<Integer, Errno> expected, BatchResult result) {
        Map<Integer, Errno> refused = new TreeMap<>();
        for (BatchFailure each : result.failures()) {
            refused.put(each.item(), each.exception().errno());
        }
        assertEquals(new TreeMap<>(expected), refused, result::toString);
        assertEquals(result.size() - expected.size(), result.done());
    }

    private static LinkSpec pair(String a, String b) {
        return Link.named(a).queues(1, 1).up().kind(Veth.peer(Link.named(b).queues(1, 1).up()));
    }

    private static InetAddress address(String text) {
        return InetPrefix.parse(text).address();
    }

    private List<String> groups(String bridge) {
        return rtnl.mdb().list(bridge).stream()
                .filter(MdbEntry::isPermanent)
                .map(
                        entry ->
                                entry.group().orElseThrow()
                                        + " "
                                        + rtnl.links().get(entry.port()).name())
                .sorted()
                .toList();
    }

    @Test
    void multicastDatabases() {
        Kernel.assumeLinkKind("bridge");
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(Link.named("br0").up().kind(Bridge.create()));
                            b.links().add(pair("v0", "p0"));
                            b.links().add(pair("v1", "p1"));
                            b.links().change(Link.named("v0").master("br0"));
                            b.mdb().add("br0", "v0", GROUP);
                            b.mdb().add("br0", "v1", GROUP); // 5: no port of it
                            b.mdb().add("br0", "v0", GROUP); // 6: there already
                            b.mdb().add("br0", "v0", MdbEntry.of("239.2.2.2").permanent());
                            b.mdb().delete("br0", "v0", MdbEntry.of("239.9.9.9")); // 9: not there
                            b.mdb().delete("br0", "v0", MdbEntry.of("239.2.2.2"));
                            b.mdb().add("br0", "v0", MdbEntry.of("ff0e::1").permanent());
                        });
        assertRefused(Map.of(5, Errno.EINVAL, 6, Errno.EEXIST, 8, Errno.EINVAL), result);
        assertEquals(
                List.of(address("239.1.1.1") + " v0", address("ff0e::1") + " v0"), groups("br0"));
        ErrnoException single =
                assertThrows(ErrnoException.class, () -> rtnl.mdb().add("br0", "v0", GROUP));
        assertEquals(single.getMessage(), result.failure(6).orElseThrow().exception().getMessage());
        List<MdbEntry> listed =
                rtnl.mdb().list("br0").stream().filter(MdbEntry::isPermanent).toList();
        rtnl.batch(b -> listed.forEach(entry -> b.mdb().delete(entry))).orThrow();
        assertEquals(List.of(), groups("br0"));
        // before Linux 6.2 it is told, but not taken
        rtnl.batch(b -> listed.forEach(entry -> b.mdb().add(entry.unset(MdbEntry.RTPROT))))
                .orThrow();
        assertEquals(2, groups("br0").size());
    }

    @Test
    void multicastDatabasesAreReplacedAndFlushed() {
        Kernel.assumeLinkKind("bridge");
        Kernel.assumeVersion(6, 8, "an mdb is flushed");
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(Link.named("br0").up().kind(Bridge.create()));
                            b.links().add(Link.named("br1").up().kind(Bridge.create()));
                            b.links().add(pair("v0", "p0"));
                            b.links().change(Link.named("v0").master("br0"));
                            b.mdb().add("br0", "v0", GROUP);
                            b.mdb().replace("br0", "v0", GROUP.set(MdbEntry.RTPROT, 99));
                            b.mdb().replace("br1", "v0", GROUP); // 6: no port of it
                            b.mdb().flush("lo"); // 7: no bridge
                            b.mdb().flush("br1");
                        });
        assertRefused(Map.of(6, Errno.EINVAL, 7, Errno.EOPNOTSUPP), result);
        MdbEntry made =
                rtnl.mdb().list("br0").stream().filter(MdbEntry::isPermanent).findFirst().get();
        assertEquals(99, made.get(MdbEntry.RTPROT).orElseThrow());
        rtnl.batch(b -> b.mdb().flush("br0")).orThrow();
        assertEquals(List.of(), groups("br0"));
    }

    /** This kernel may have neither protocol, and refuses both as it does in single calls. */
    @Test
    void protocolsOfBridges() {
        Kernel.assumeLinkKind("bridge");
        rtnl.links().add(Link.named("br0").up().kind(Bridge.create()));
        RawAttribute unknown = new RawAttribute(99, new byte[4]);
        AttributeSet mrp = AttributeSet.empty(BridgeMrpAttributes.SPACE).with(unknown);
        AttributeSet cfm = AttributeSet.empty(BridgeCfmAttributes.SPACE).with(unknown);
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.bridgeMrp().change("br0", mrp);
                            b.links().change(Link.named("br0").mtu(1400));
                            b.bridgeCfm().change("br0", cfm);
                        });
        assertEquals(List.of(0, 2), result.failures().stream().map(BatchFailure::item).toList());
        assertEquals(OptionalInt.of(1400), rtnl.links().get("br0").mtu());
        assertEquals(
                Stream.<Runnable>of(
                                () -> rtnl.bridgeMrp().change("br0", mrp),
                                () -> rtnl.bridgeCfm().change("br0", cfm))
                        .map(each -> assertThrows(ErrnoException.class, each::run).getMessage())
                        .toList(),
                result.failures().stream().map(each -> each.exception().getMessage()).toList());
    }

    @Test
    void networkIdsOfVxlan() {
        Kernel.assumeLinkKind("vxlan");
        Kernel.assumeVersion(5, 18, "vnifilter of vxlan");
        Vxlan kind = Vxlan.external().set(Vxlan.PORT, 4789).set(Vxlan.VNIFILTER, true);
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(Link.named("vx0").up().kind(kind));
                            b.vnis().add("vx0", Vni.range(10, 20));
                            b.vnis().delete("vx0", Vni.of(30)); // 2: not there
                            b.vnis().delete("vx0", Vni.range(12, 19));
                            b.vnis().add("vx0", Vni.of(40).remote(address("10.0.0.9")));
                        });
        assertRefused(Map.of(2, Errno.ENOENT), result);
        int index = rtnl.links().get("vx0").index();
        assertEquals(
                List.of(
                        Vni.range(10, 11).dev(index),
                        Vni.of(20).dev(index),
                        Vni.of(40).remote(address("10.0.0.9")).dev(index)),
                rtnl.vnis().list());
        List<Vni> listed = rtnl.vnis().list();
        rtnl.batch(b -> listed.forEach(vni -> b.vnis().delete(vni))).orThrow();
        assertEquals(List.of(), rtnl.vnis().list());
        rtnl.batch(b -> listed.forEach(vni -> b.vnis().add(vni))).orThrow();
        assertEquals(listed, rtnl.vnis().list());
    }

    @Test
    void addressLabels() {
        AddressLabel label = AddressLabel.of("2001:db8::/32", 99);
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(pair("va", "vb"));
                            b.addressLabels().add(label);
                            b.addressLabels().add(label); // 2: there already
                            b.addressLabels().add("va", AddressLabel.of("2001:db8::/32", 98));
                            b.addressLabels().add("vb", AddressLabel.of("2001:db8::/32", 97));
                            b.addressLabels().replace(AddressLabel.of("2001:db8::/32", 96));
                            b.addressLabels().delete("vb", label);
                            b.addressLabels().delete("vb", label); // 7: not there any more
                            b.addressLabels().add(label.dev(4711)); // 8: no such device
                        });
        assertRefused(Map.of(2, Errno.EEXIST, 7, Errno.ESRCH, 8, Errno.EINVAL), result);
        AddressLabels labels = rtnl.addressLabels();
        InetAddress inside = address("2001:db8::77");
        assertEquals(OptionalLong.of(96), labels.get(inside).label());
        assertEquals(OptionalLong.of(98), labels.get("va", inside).label());
        assertEquals(OptionalLong.of(96), labels.get("vb", inside).label());
        rtnl.batch(b -> labels.list().forEach(each -> b.addressLabels().delete(each))).orThrow();
        assertEquals(List.of(), labels.list());
    }

    @Test
    void neighbourTables() {
        NeighbourTable probes = NeighbourTable.arp().parameter(UCAST_PROBES, 9L);
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(pair("va", "vb"));
                            b.neighbourTables().change("va", probes);
                            b.neighbourTables().change(probes.dev(4711)); // 2: no such device
                            b.neighbourTables().change(probes); // 3: the initial namespace's
                            b.neighbourTables().change("vb", probes.parameter(UCAST_PROBES, 8L));
                        });
        assertRefused(Map.of(2, Errno.ENOENT, 3, Errno.ENOENT), result);
        assertEquals(List.of(9L), probes("va"));
        assertEquals(List.of(8L), probes("vb"));
    }

    private List<Long> probes(String device) {
        return rtnl.neighbourTables().list(device).stream()
                .filter(table -> table.name().equals("arp_cache"))
                .map(table -> table.parameter(UCAST_PROBES).orElseThrow())
                .toList();
    }

    @Test
    void idsOfNamespaces() {
        int pid = (int) ProcessHandle.current().pid();
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.netnsIds().assign(other.handle(), 7);
                            b.netnsIds().assign(other.handle()); // 1: has one
                            b.netnsIds().assignPid(pid, 7); // 2: another one has it
                            b.netnsIds().assignPid(pid);
                            b.netnsIds().assignFd(100_000, 8); // 4: not open
                            b.links()
                                    .inNetnsId(7)
                                    .add(Link.named("br0").kind(Bridge.create()).mtu(1400));
                            b.links().inNetnsId(7).add(Link.named("br1").kind(Bridge.create()));
                            b.links().inNetnsId(7).delete("br1");
                            b.links().inNetnsId(7).delete("br1"); // 8: not there any more
                            b.links().inNetnsId(7).delete(4711); // 9: nor this
                        });
        assertRefused(
                Map.of(
                        1, Errno.EEXIST,
                        2, Errno.EEXIST,
                        4, Errno.EBADF,
                        8, Errno.ENODEV,
                        9, Errno.ENODEV),
                result);
        assertEquals(OptionalInt.of(7), rtnl.netnsIds().get(other.handle()).id());
        assertEquals(OptionalInt.of(0), rtnl.netnsIds().getPid(pid).id());
        assertEquals(OptionalInt.of(1400), other.links().get("br0").mtu());
        assertTrue(other.links().find("br1").isEmpty());
        assertTrue(ns.links().find("br0").isEmpty());
    }

    /** The descriptor that stands in a message is open until all is sent. */
    @Test
    void aNamespaceIsHeldUntilItsIdIsAssigned() {
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.netnsIds().assign(other.handle(), 5);
                            other.handle().close();
                        });
        assertRefused(Map.of(), result);
        assertEquals(
                List.of(5), rtnl.netnsIds().list().stream().map(id -> id.id().orElse(-1)).toList());
    }

    @Test
    void alternativeNames() {
        rtnl.links().add(pair("va", "vb"));
        int va = rtnl.links().get("va").index();
        int vb = rtnl.links().get("vb").index();
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().addAltNames(va, "first", "second");
                            b.links().addAltNames(vb, "vb"); // 1: taken
                            b.links().change(Link.named("second").mtu(1400));
                            b.links().deleteAltNames(va, "second");
                            b.links().deleteAltNames(va, "second"); // 4: not there any more
                            b.links().addAltNames(vb, "second"); // now the other's
                            b.links().change(Link.named("second").mtu(1300));
                        });
        assertRefused(Map.of(1, Errno.EEXIST, 4, Errno.ENOENT), result);
        assertEquals(List.of("first"), rtnl.links().get(va).altNames());
        assertEquals(List.of("second"), rtnl.links().get(vb).altNames());
        assertEquals(OptionalInt.of(1400), rtnl.links().get(va).mtu());
        assertEquals(OptionalInt.of(1300), rtnl.links().get(vb).mtu());
        var gone =
                assertThrows(
                        IllegalArgumentException.class,
                        () ->
                                rtnl.batch(
                                        b -> {
                                            b.links().deleteAltNames(va, "first");
                                            b.links().change(Link.named("first").mtu(1200));
                                        }));
        assertTrue(gone.getMessage().contains("earlier in this batch"), gone.getMessage());
        assertEquals(List.of("first"), rtnl.links().get(va).altNames());
    }

    /** Only hardware counts so; the kernel keeps the wish. */
    @Test
    void countersOfHardware() {
        Kernel.assumeVersion(5, 18, "RTM_SETSTATS");
        rtnl.links().add(pair("wa", "wb"));
        BatchResult result =
                rtnl.batch(
                        b -> {
                            b.links().add(pair("va", "vb"));
                            b.links().stats().setL3Stats("va", true);
                            b.links().stats().setL3Stats("wa", true); // 2: gone by then
                            b.links().stats().setL3Stats("vb", true);
                            b.links().stats().setL3Stats("vb", false);
                            rtnl.links().delete("wa");
                        });
        assertRefused(Map.of(2, Errno.ENODEV), result);
        assertEquals(List.of(true, false), List.of(wished("va"), wished("vb")));
    }

    private boolean wished(String device) {
        LinkStatsFilter filter = LinkStatsFilter.NONE.offload(LinkStatsAttributes.HW_S_INFO);
        return rtnl.links()
                .stats()
                .get(device, filter)
                .get(LinkStatsAttributes.LINK_OFFLOAD_XSTATS)
                .flatMap(all -> all.get(LinkStatsAttributes.HW_S_INFO))
                .flatMap(all -> all.get(LinkStatsAttributes.L3_STATS_INFO))
                .flatMap(all -> all.get(LinkStatsAttributes.REQUESTED))
                .orElseThrow();
    }
}
