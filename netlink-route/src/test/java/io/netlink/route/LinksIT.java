package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
import io.netlink.MacAddress;
import io.netlink.NetlinkException;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Ip;
import io.netlink.uapi.If;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Making, finding, replacing and deleting links. */
class LinksIT {
    private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:07");
    private static final String LONG = "an-alternative-name-of-many-bytes-".repeat(3);

    private LinkNamespace ns;
    private Links links;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        links = ns.links();
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    private static void assertShown(String shown, String... words) {
        for (String word : words) {
            assertTrue((shown + " ").contains(word + " "), word + " is not in: " + shown);
        }
    }

    @Test
    void addMakesTheLinkAndReturnsItAsTheKernelHasIt() {
        Link made = links.add(Link.named("br0").kind(Bridge.create()));

        assertEquals("br0", made.name());
        assertEquals(links.get("br0").index(), made.index());
        assertEquals(Optional.of("bridge"), made.kindName());
        assertFalse(made.isUp());
        assertShown(ns.show("br0"), made.index() + ": br0:", "bridge");
    }

    @Test
    void addDoesEverythingThatASpecSays() {
        Link made =
                links.add(
                        Link.named("veth-a")
                                .index(77)
                                .mtu(1400)
                                .address(MAC)
                                .broadcast(MacAddress.parse("ff:ff:ff:ff:ff:fe"))
                                .txQueueLength(55)
                                .group(9)
                                .queues(3, 2)
                                .alias("to the world")
                                .altName("uplink")
                                .altName(LONG)
                                .promisc(true)
                                .allMulticast(true)
                                .arp(false)
                                .multicast(false)
                                .up()
                                .kind(Veth.peer(Link.named("veth-b"))));

        assertEquals(77, made.index());
        assertEquals(OptionalInt.of(1400), made.mtu());
        assertEquals(Optional.of(MAC), made.address());
        assertEquals(Optional.of("ff:ff:ff:ff:ff:fe"), made.broadcast().map(Object::toString));
        assertEquals(OptionalInt.of(55), made.txQueueLength());
        assertEquals(OptionalInt.of(9), made.group());
        assertEquals(OptionalInt.of(3), made.txQueues());
        assertEquals(OptionalInt.of(2), made.rxQueues());
        assertEquals(Optional.of("to the world"), made.alias());
        assertEquals(List.of("uplink", LONG), made.altNames());
        assertTrue(made.isPromisc());
        assertTrue(made.isUp());
        assertEquals(
                If.IFF_ALLMULTI | If.IFF_NOARP, made.flags() & (If.IFF_ALLMULTI | If.IFF_NOARP));
        assertEquals(0, made.flags() & If.IFF_MULTICAST);
        assertTrue(ns.show("veth-a").contains("BROADCAST,NOARP,ALLMULTI,PROMISC,UP"));
        assertShown(
                ns.show("veth-a"),
                "77: veth-a@veth-b:",
                "mtu 1400",
                "group 9",
                "qlen 55",
                "link/ether 02:00:00:00:00:07",
                "brd ff:ff:ff:ff:ff:fe",
                "numtxqueues 3",
                "numrxqueues 2",
                "alias to the world",
                "altname uplink",
                "altname " + LONG);
    }

    @Test
    void addWithAMasterByNameAndByIndexMakesAPort() {
        Link bridge = links.add(Link.named("br0").kind(Bridge.create()));

        Link byName = links.add(Link.named("a").master("br0").kind(Veth.peer(Link.named("b"))));
        Link byIndex =
                links.add(
                        Link.named("c")
                                .master(bridge.index())
                                .kind(Veth.peer(Link.named("d").master("br0").up())));

        assertEquals(OptionalInt.of(bridge.index()), links.get("a").master());
        assertEquals(Optional.of("bridge"), links.get("a").masterKindName());
        assertEquals(OptionalInt.of(bridge.index()), links.get(byIndex.index()).master());
        assertEquals(OptionalInt.of(bridge.index()), links.get("d").master());
        assertTrue(links.get("d").isUp());
        assertShown(ns.show("a"), byName.index() + ": a@b:", "master br0", "bridge_slave");
    }

    @Test
    void aTemplateNameGetsTheNextFreeNumber() {
        Link zero =
                links.add(Link.named("veth%d").kind(Veth.peer(Link.named("p%d").up().mtu(1300))));
        Link one =
                links.add(
                        Link.named("veth%d")
                                .altName("first")
                                .kind(Veth.peer(Link.named("p%d").alias("x"))));

        assertEquals("veth0", zero.name());
        assertEquals("veth1", one.name());
        assertEquals(List.of("first"), one.altNames());
        assertEquals(List.of("p0", "p1", "veth0", "veth1"), ns.names());
        assertTrue(links.get("p0").isUp(), "also what a second message does finds the peer");
        assertEquals(Optional.of("x"), links.get("p1").alias());
    }

    @Test
    void aTemplateNameGoesWithAnIndex() {
        Link made = links.add(Link.named("b%d").index(77).kind(Bridge.create()));

        assertEquals(77, made.index());
        assertEquals("b0", made.name());
    }

    @Test
    void aVethWithoutAPeerSpecHasAPeerThatTheKernelNames() {
        Link made = links.add(Link.named("a").kind(Veth.create()));

        Link peer = links.get(made.link().orElseThrow());
        assertEquals("veth0", peer.name());
        assertEquals(OptionalInt.of(made.index()), peer.link());
    }

    @Test
    void aLinkIsFoundByNameIndexAndAnyAlternativeName() {
        Link made =
                links.add(Link.named("br0").altName("short").altName(LONG).kind(Bridge.create()));

        for (Link found :
                List.of(
                        links.get("br0"),
                        links.get("short"),
                        links.get(LONG),
                        links.get(made.index()),
                        links.find("short").orElseThrow(),
                        links.find(LONG).orElseThrow())) {
            assertEquals(made, found);
        }
        assertEquals(Optional.empty(), links.find("nothing"));
        assertEquals(Optional.empty(), links.find(LONG + "x"));
    }

    @Test
    void alternativeNamesThatIpGaveAreFound() {
        ns.ip("link property add dev lo altname eth0:1 altname à");

        assertEquals(1, links.get("eth0:1").index());
        assertEquals(1, links.get("à").index());
        links.deleteAltNames(1, "eth0:1", "à");
        assertEquals(List.of(), links.get("lo").altNames());
    }

    @Test
    void alternativeNamesComeAndGo() {
        links.addAltNames(1, "a", "b", LONG);
        assertEquals(List.of("a", "b", LONG), links.get("lo").altNames());
        assertShown(ns.show("lo"), "altname a", "altname b", "altname " + LONG);

        links.deleteAltNames(1, "a", LONG);
        assertEquals(List.of("b"), links.get("lo").altNames());
        assertShown(ns.show("lo"), "altname b");
    }

    @Test
    void aLinkIsDeletedByNameIndexAlternativeNameAndByWhatWasListed() {
        links.add(Link.named("a").kind(Bridge.create()));
        Link b = links.add(Link.named("b").kind(Bridge.create()));
        links.add(Link.named("c").altName(LONG).kind(Bridge.create()));
        links.add(Link.named("d").altName("short").kind(Bridge.create()));
        Link e = links.add(Link.named("e").kind(Bridge.create()));
        links.add(Link.named("f").kind(Bridge.create()));

        links.delete("a");
        links.delete(b.index());
        links.delete(LONG);
        links.delete("short");
        links.delete(e);

        assertEquals(List.of("f"), ns.names());
        assertEquals(1, Ip.tryIp("-n " + ns + " link show dev a"));
    }

    @Test
    void deletingOneEndOfAVethDeletesBoth() {
        links.add(Link.named("a").kind(Veth.peer(Link.named("b"))));

        links.delete("b");

        assertEquals(List.of(), ns.names());
    }

    @Test
    void replaceMakesWhatIsMissingAndChangesWhatIsThere() {
        LinkSpec spec =
                Link.named("br0")
                        .altName("x")
                        .alias("y")
                        .kind(Bridge.create().set(Bridge.STP_STATE, false));

        Link made = links.replace(spec.mtu(1400));
        Link changed =
                links.replace(
                        spec.mtu(1300)
                                .altName("z")
                                .kind(Bridge.create().set(Bridge.STP_STATE, true))
                                .up());
        Link again = links.replace(spec.mtu(1300));

        assertEquals(made.index(), changed.index());
        assertEquals(OptionalInt.of(1400), made.mtu());
        assertEquals(OptionalInt.of(1300), changed.mtu());
        assertEquals(List.of("x"), made.altNames());
        assertEquals(List.of("x", "z"), changed.altNames());
        assertEquals(Optional.of("y"), again.alias());
        assertTrue(again.isUp(), "what was not said stays");
        assertEquals(
                Optional.of(true), ((Bridge) changed.kind().orElseThrow()).get(Bridge.STP_STATE));
        assertEquals(
                Optional.of(false), ((Bridge) again.kind().orElseThrow()).get(Bridge.STP_STATE));
        assertShown(ns.show("br0"), "mtu 1300", "alias y", "altname x", "altname z", "stp_state 0");
    }

    @Test
    void aLinkThatWasReplacedInPartIsNotDeleted() {
        links.addAltNames(1, "taken");
        Link before = links.add(Link.named("br0").kind(Bridge.create()));

        assertThrows(
                NetlinkException.class,
                () -> links.replace(Link.named("br0").altName("taken").kind(Bridge.create())));

        assertEquals(before.index(), links.get("br0").index());
        assertThrows(
                NetlinkException.class,
                () -> links.replace(Link.named("br1").altName("taken").kind(Bridge.create())));
        assertEquals(List.of("br0"), ns.names(), "one that replace itself made is");
    }

    @Test
    void aLinkOfAnotherKindIsNotReplaced() {
        links.add(Link.named("br0").mtu(1400).kind(Bridge.create()));

        for (String name : List.of("br0", "lo")) {
            NetlinkException e =
                    assertThrows(
                            NetlinkException.class,
                            () -> links.replace(Link.named(name).mtu(1300).kind(Veth.create())));

            assertEquals(Errno.EOPNOTSUPP, e.errno());
            assertTrue(e.getMessage().contains("another kind"), e.getMessage());
        }
        assertEquals(OptionalInt.of(1400), links.get("br0").mtu());
    }

    @Test
    void aChosenIndexNeverReplacesAnotherLink() {
        Link other = links.add(Link.named("other").kind(Bridge.create()));
        LinkSpec spec = Link.named("br0").index(other.index()).kind(Bridge.create());

        NetlinkException e = assertThrows(NetlinkException.class, () -> links.replace(spec));

        assertTrue(e.isExists(), e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> links.replace(Link.named("other").index(99).kind(Bridge.create())));
        assertEquals(List.of("other"), ns.names());
        Link made = links.replace(Link.named("br0").index(88).kind(Bridge.create()));
        assertEquals(88, made.index());
        assertEquals(88, links.replace(Link.named("br0").index(88).kind(Bridge.create())).index());
    }

    @Test
    void countersMoveWithTraffic() throws IOException {
        try (Rtnetlink own = Rtnetlink.open()) {
            own.links().change(Link.named("lo").up());
            LinkStatistics before = own.links().get("lo").statistics().orElseThrow();

            try (DatagramSocket socket = new DatagramSocket()) {
                for (int i = 0; i < 10; i++) {
                    socket.send(
                            new DatagramPacket(
                                    new byte[100], 100, InetAddress.ofLiteral("127.0.0.1"), 9));
                }
            }

            LinkStatistics after = own.links().get("lo").statistics().orElseThrow();
            assertTrue(after.txPackets() >= before.txPackets() + 10, before + " -> " + after);
            assertTrue(after.rxPackets() >= before.rxPackets() + 10, before + " -> " + after);
            assertTrue(after.txBytes() >= before.txBytes() + 1280, before + " -> " + after);
            assertTrue(after.rxBytes() >= before.rxBytes() + 1280, before + " -> " + after);
            assertNotEquals(before, after);
        }
    }
}
