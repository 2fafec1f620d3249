package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.MacAddress;
import io.netlink.NetlinkException;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.OtherKind;
import io.netlink.route.link.Veth;
import io.netlink.testkit.Kernel;
import io.netlink.uapi.If;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Links in several namespaces: made there, moved there, and pairs across. */
class LinksNetnsIT {
    private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:0b");

    private LinkNamespace here;
    private LinkNamespace there;

    @BeforeEach
    void open() {
        here = LinkNamespace.create();
        there = LinkNamespace.create();
    }

    @AfterEach
    void close() {
        if (there != null) {
            there.close();
        }
        if (here != null) {
            here.close();
        }
    }

    @Test
    void aPairAcrossNamespacesIsMadeInPlace() {
        Link a =
                here.links()
                        .add(
                                Link.named("veth-a")
                                        .up()
                                        .kind(
                                                Veth.peer(
                                                        Link.named("veth-b")
                                                                .netns(there.handle())
                                                                .up())));

        Link b = there.links().get("veth-b");
        assertTrue(a.isUp() && b.isUp());
        assertEquals(OptionalInt.of(b.index()), a.link());
        assertEquals(OptionalInt.of(a.index()), b.link());
        assertTrue(a.linkNetnsId().isPresent() && b.linkNetnsId().isPresent());
        assertEquals(List.of("veth-a"), here.names());
        assertEquals(List.of("veth-b"), there.names());
        assertTrue(here.show("veth-a").contains("link-netns " + there), here.show("veth-a"));
    }

    @Test
    void aPeerElsewhereMayHaveEverythingThatALinkCanHave() {
        Link bridge = there.links().add(Link.named("br0").kind(Bridge.create()));
        String longName = "the-other-end-of-the-pair-elsewhere";

        here.links()
                .add(
                        Link.named("veth-a")
                                .index(65)
                                .kind(
                                        Veth.peer(
                                                Link.named("veth-b")
                                                        .netns(there.handle())
                                                        .index(66)
                                                        .mtu(1400)
                                                        .address(MAC)
                                                        .broadcast(MAC)
                                                        .txQueueLength(55)
                                                        .group(9)
                                                        .queues(3, 2)
                                                        .alias("to the world")
                                                        .altName("uplink")
                                                        .altName(longName)
                                                        .master("br0")
                                                        .promisc(true)
                                                        .allMulticast(true)
                                                        .arp(false)
                                                        .multicast(false)
                                                        .up())));

        Link b = there.links().get("veth-b");
        assertEquals(66, b.index());
        assertEquals(OptionalInt.of(1400), b.mtu());
        assertEquals(Optional.of(MAC), b.address());
        assertEquals(Optional.of(MAC), b.broadcast());
        assertEquals(OptionalInt.of(55), b.txQueueLength());
        assertEquals(OptionalInt.of(9), b.group());
        assertEquals(OptionalInt.of(3), b.txQueues());
        assertEquals(OptionalInt.of(2), b.rxQueues());
        assertEquals(Optional.of("to the world"), b.alias());
        assertEquals(List.of("uplink", longName), b.altNames());
        assertEquals(OptionalInt.of(bridge.index()), b.master());
        assertTrue(b.isUp() && b.isPromisc());
        assertEquals(
                If.IFF_ALLMULTI | If.IFF_NOARP,
                b.flags() & (If.IFF_ALLMULTI | If.IFF_NOARP | If.IFF_MULTICAST));
        String shown = there.show("veth-b");
        for (String word :
                List.of("66: ", "mtu 1400", "master br0", "qlen 55", "numtxqueues 3", "altname")) {
            assertTrue(shown.contains(word), word + " in " + shown);
        }
    }

    @Test
    void aPeerMayHaveANameThatIsTakenHere() {
        here.links()
                .add(
                        Link.named("eth0")
                                .kind(
                                        Veth.peer(
                                                Link.named("eth0")
                                                        .netns(there.handle())
                                                        .alias("x"))));

        assertEquals(List.of("eth0"), here.names());
        assertEquals(Optional.of("x"), there.links().get("eth0").alias());
        assertEquals(Optional.empty(), here.links().get("eth0").alias());
    }

    @Test
    void aPeerElsewhereMayHaveATemplateName() {
        LinkSpec peer = Link.named("p%d").netns(there.handle()).up();

        here.links().add(Link.named("a").kind(Veth.peer(peer)));
        here.links().add(Link.named("b").kind(Veth.peer(peer.alias("x"))));

        assertEquals(List.of("p0", "p1"), there.names());
        assertTrue(there.links().get("p0").isUp());
        assertEquals(Optional.of("x"), there.links().get("p1").alias());
    }

    @Test
    void aLinkElsewhereMayHaveATemplateName() {
        LinkSpec template = Link.named("v%d").netns(there.handle());

        Link zero = here.links().add(template.kind(Bridge.create()));
        Link one = here.links().add(template.alias("x").kind(Bridge.create()));
        Link two = here.links().replace(template.index(77).kind(Bridge.create()));

        assertEquals(List.of("v0", "v1", "v2"), List.of(zero.name(), one.name(), two.name()));
        assertEquals(there.links().get("v0"), there.links().get(zero.index()));
        assertEquals(Optional.of("x"), there.links().get("v1").alias());
        assertEquals(77, two.index());
        assertEquals(List.of("v0", "v1", "v2"), there.names());
    }

    @Test
    void aLinkIsMadeInAnotherNamespaceByHandleAndByPid() throws IOException {
        Process process = there.process();
        try {
            Link byHandle =
                    here.links()
                            .add(
                                    Link.named("br0")
                                            .netns(there.handle())
                                            .index(55)
                                            .alias("x")
                                            .altName("y")
                                            .up()
                                            .kind(Bridge.create()));
            Link byPid =
                    here.links()
                            .add(
                                    Link.named("br1")
                                            .netnsPid(awaitEntered(process))
                                            .alias("z")
                                            .kind(Bridge.create()));

            assertEquals(55, byHandle.index());
            assertEquals(55, there.links().get("br0").index());
            assertEquals(Optional.of("x"), byHandle.alias());
            assertEquals(List.of("y"), byHandle.altNames());
            assertTrue(byHandle.isUp());
            assertEquals(byPid.index(), there.links().get("br1").index());
            assertEquals(Optional.of("z"), byPid.alias());
            assertEquals(List.of(), here.names());
        } finally {
            process.destroy();
        }
    }

    /** The pid, once {@code ip netns exec} has entered the namespace and become {@code sleep}. */
    private static int awaitEntered(Process process) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!process.info().command().orElse("").endsWith("sleep") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return (int) process.pid();
    }

    @Test
    void bothEndsAreMadeInOtherNamespaces() {
        try (LinkNamespace third = LinkNamespace.create()) {
            Link a =
                    here.links()
                            .add(
                                    Link.named("a")
                                            .netns(there.handle())
                                            .up()
                                            .alias("x")
                                            .kind(
                                                    Veth.peer(
                                                            Link.named("b")
                                                                    .netns(third.handle())
                                                                    .up())));

            assertEquals(a.index(), there.links().get("a").index());
            assertTrue(third.links().get("b").isUp());
            assertEquals(List.of(), here.names());
        }
    }

    @Test
    void aPeerThatSaysNothingOfANamespaceIsMadeWhereItIsAskedFor() {
        here.links()
                .add(
                        Link.named("a")
                                .netns(there.handle())
                                .kind(Veth.peer(Link.named("b").up().alias("x"))));

        assertEquals(List.of("b"), here.names());
        assertEquals(List.of("a"), there.names());
        assertTrue(here.links().get("b").isUp());
        assertEquals(Optional.of("x"), here.links().get("b").alias());
    }

    @Test
    void aMasterIsFoundInTheNamespaceOfTheLinkAndALowerDeviceInThatOfTheRequest() {
        Kernel.assumeLinkKind("macvlan");
        Link lower = here.links().add(Link.named("a").kind(Veth.peer(Link.named("b"))));
        Link bridge = there.links().add(Link.named("br0").index(44).kind(Bridge.create()));

        Link made =
                here.links()
                        .add(
                                Link.named("mv0")
                                        .link("a")
                                        .master("br0")
                                        .netns(there.handle())
                                        .kind(OtherKind.of("macvlan")));

        assertEquals(OptionalInt.of(lower.index()), made.link());
        assertEquals(OptionalInt.of(bridge.index()), made.master());
        assertTrue(there.show("mv0").contains("master br0"), there.show("mv0"));
    }

    @Test
    void aLinkMovesByHandleAndByPidAndTakesItsSettingsAlong() throws IOException {
        here.links()
                .add(
                        Link.named("a")
                                .mtu(1400)
                                .alias("x")
                                .altName("y")
                                .kind(Veth.peer(Link.named("b"))));

        here.links().change(Link.named("a").netns(there.handle()));
        Process process = there.process();
        try {
            here.links().change(Link.named("b").netnsPid(awaitEntered(process)).up());
        } finally {
            process.destroy();
        }

        assertEquals(List.of(), here.names());
        assertEquals(List.of("a", "b"), there.names());
        Link moved = there.links().get("y");
        assertEquals(OptionalInt.of(1400), moved.mtu());
        assertEquals(Optional.of("x"), moved.alias());
        assertTrue(there.links().get("b").isUp());
    }

    @Test
    void aMoveRenamesInTheSameMessageEvenIfTheOldNameIsTakenThere() {
        there.links().add(Link.named("a").kind(Bridge.create()));
        Link a = here.links().add(Link.named("a").kind(Veth.peer(Link.named("b"))));
        NetlinkException taken =
                assertThrows(
                        NetlinkException.class,
                        () -> here.links().change(a.spec().netns(there.handle())));
        assertTrue(taken.isExists(), taken.getMessage());

        here.links()
                .change(
                        Link.named("a")
                                .netns(there.handle())
                                .rename("eth0")
                                .index(77)
                                .mtu(1400)
                                .address(MAC)
                                .alias("x")
                                .altName("y")
                                .up());

        Link moved = there.links().get("eth0");
        assertEquals(77, moved.index());
        assertEquals(OptionalInt.of(1400), moved.mtu());
        assertEquals(Optional.of(MAC), moved.address());
        assertEquals(Optional.of("x"), moved.alias());
        assertEquals(List.of("y"), moved.altNames());
        assertTrue(moved.isUp());
        assertEquals(List.of("b"), here.names());
        assertEquals(List.of("a", "eth0"), there.names());
    }

    @Test
    void aMovedLinkJoinsAMasterThatIsWhereItMoves() {
        here.links().add(Link.named("br0").index(33).kind(Bridge.create()));
        Link there0 = there.links().add(Link.named("br0").index(44).kind(Bridge.create()));
        here.links().add(Link.named("a").kind(Veth.peer(Link.named("b"))));

        here.links().change(Link.named("a").netns(there.handle()).master("br0").up());

        assertEquals(OptionalInt.of(there0.index()), there.links().get("a").master());
    }

    @Test
    void theSameNamespaceIsAnotherHandleOfTheSameThing() {
        try (var again = here.openHandle()) {
            here.links()
                    .add(
                            Link.named("a")
                                    .netns(again)
                                    .kind(Veth.peer(Link.named("b").netns(here.handle()).up())));

            assertEquals(List.of("a", "b"), here.names());
            assertEquals(OptionalInt.empty(), here.links().get("a").linkNetnsId());
            assertNotEquals(here.handle(), there.handle());
        }
    }

    @Test
    void replaceMakesAndChangesInAnotherNamespace() {
        LinkSpec spec = Link.named("br0").netns(there.handle()).kind(Bridge.create());

        Link made = here.links().replace(spec.mtu(1400));
        Link changed = here.links().replace(spec.mtu(1300).altName("x"));

        assertEquals(made.index(), changed.index());
        assertEquals(OptionalInt.of(1300), there.links().get("br0").mtu());
        assertEquals(List.of("x"), changed.altNames());
        assertEquals(List.of(), here.names());
    }
}
