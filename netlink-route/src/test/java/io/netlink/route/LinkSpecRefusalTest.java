package io.netlink.route;

import static io.netlink.route.LinkFixture.handle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.route.link.Bridge;
import io.netlink.route.link.OtherKind;
import io.netlink.route.link.Veth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What makes no sense is refused before the kernel is asked, with a message that names it. */
class LinkSpecRefusalTest {
    private static final LinkSpec A = Link.named("a");

    private static void refused(String inMessage, Executable executable) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, executable);
        assertTrue(e.getMessage().contains(inMessage), e.getMessage());
    }

    @Test
    void negativeNumbersAreRefused() {
        refused("mtu -1", () -> A.mtu(-1));
        refused("txqueuelen -2", () -> A.txQueueLength(-2));
        refused("group -3", () -> A.group(-3));
        refused("link index -4", () -> A.master(-4));
        refused("link index -5", () -> A.link(-5));
        refused("link index -6", () -> A.index(-6));
        refused("link index -7", () -> Link.at(-7));
        refused("pid -8", () -> A.netnsPid(-8));
    }

    @Test
    void zeroIsNoIndexAndNoPid() {
        refused("link index 0", () -> Link.at(0));
        refused("link index 0", () -> A.master(0));
        refused("link index 0", () -> A.link(0));
        refused("link index 0", () -> A.index(0));
        refused("pid 0", () -> A.netnsPid(0));
        refused("link index 0", () -> LinkFilter.ALL.master(0));
    }

    @Test
    void queuesAreOneTo4096() {
        refused("queues 0, 1", () -> A.queues(0, 1));
        refused("queues 1, 0", () -> A.queues(1, 0));
        refused("queues 4097, 1", () -> A.queues(4097, 1));
        refused("queues 1, 4097", () -> A.queues(1, 4097));
        assertDoesNotThrow(() -> A.queues(4096, 4096));
    }

    @Test
    void anAliasHasAtMost255Bytes() {
        refused("256 bytes", () -> A.alias("x".repeat(256)));
        refused("256 bytes", () -> A.alias("é".repeat(128)));
        assertDoesNotThrow(() -> A.alias("x".repeat(255)));
        refused("NUL", () -> A.alias("a\0b"));
    }

    @Test
    void namesAreCheckedWhereverTheyAreGiven() {
        refused("a/b", () -> Link.named("a/b"));
        refused("a/b", () -> A.rename("a/b"));
        refused("a/b", () -> A.altName("a/b"));
        refused("a/b", () -> A.master("a/b"));
        refused("a/b", () -> A.link("a/b"));
        refused("16 bytes", () -> A.rename("x".repeat(16)));
        assertDoesNotThrow(() -> A.master("x".repeat(127)), "an alternative name may be meant");
    }

    @Test
    void nothingIsNull() {
        assertThrows(NullPointerException.class, () -> Link.named(null));
        assertThrows(NullPointerException.class, () -> A.rename(null));
        assertThrows(NullPointerException.class, () -> A.altName(null));
        assertThrows(NullPointerException.class, () -> A.kind(null));
        assertThrows(NullPointerException.class, () -> A.netns(null));
        assertThrows(NullPointerException.class, () -> A.address(null));
        assertThrows(NullPointerException.class, () -> A.broadcast(null));
        assertThrows(NullPointerException.class, () -> A.alias(null));
        assertThrows(NullPointerException.class, () -> Veth.peer(null));
        assertThrows(NullPointerException.class, () -> OtherKind.of(null));
        assertThrows(NullPointerException.class, () -> LinkFilter.ALL.kind(null));
    }

    @Test
    void aPeerIsMadeAndNotFound() {
        refused("Link.named", () -> A.kind(Veth.peer(Link.at(3))));
        refused("Link.named", () -> A.kind(Veth.peer(Link.named("b").rename("c"))));
        refused("16 bytes", () -> A.kind(Veth.peer(Link.named("x".repeat(16)))));
    }

    @Test
    void aPeerHasNoKindAndNothingBelow() {
        refused("'b'", () -> A.kind(Veth.peer(Link.named("b").kind(Veth.create()))));
        refused("'b'", () -> A.kind(Veth.peer(Link.named("b").link("eth0"))));
        refused("'b'", () -> A.kind(Veth.peer(Link.named("b").link(3))));
    }

    @Test
    void aPeerMayHaveEverythingElse() {
        LinkSpec peer =
                Link.named("b")
                        .up()
                        .mtu(1400)
                        .index(3)
                        .alias("x")
                        .altName("y")
                        .master("br0")
                        .netns(handle(3));

        assertDoesNotThrow(() -> A.kind(Veth.peer(peer)));
    }

    @Test
    void whatIsMadeNeedsANameAndAKind() {
        refused("needs a kind", () -> new LinkCreation(null, Link.named("a")));
        refused("'a'", () -> new LinkCreation(null, Link.named("a")));
        refused("Link.named", () -> new LinkCreation(null, Link.at(3).kind(Bridge.create())));
        refused("no other name", () -> new LinkCreation(null, A.rename("b").kind(Bridge.create())));
        refused(
                "16 bytes",
                () -> new LinkCreation(null, Link.named("x".repeat(16)).kind(Bridge.create())));
    }

    @Test
    void aPeersIndexIsRefusedWhereTheKernelWouldIgnoreIt() {
        LinkSpec spec = A.kind(Veth.peer(Link.named("b").index(7)));

        refused("'a' needs an index", () -> new LinkCreation(null, spec));
        assertDoesNotThrow(() -> new LinkCreation(null, spec.index(6)));
    }

    @Test
    void aParentDeviceNeedsAName() {
        refused("parentdev", () -> A.parentDevice(""));
        refused("parentdev", () -> A.parentDevice("ww\0"));
    }
}
