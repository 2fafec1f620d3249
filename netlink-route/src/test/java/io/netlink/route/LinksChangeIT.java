package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Errno;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changing links: what was said changes, the rest stays. */
class LinksChangeIT {
    private LinkNamespace ns;
    private Links links;
    private Link veth;

    @BeforeEach
    void open() {
        ns = LinkNamespace.create();
        links = ns.links();
        veth = links.add(Link.named("a").kind(Veth.peer(Link.named("b"))));
    }

    @AfterEach
    void close() {
        if (ns != null) {
            ns.close();
        }
    }

    /** The change, what ip shows then, the change back, and what it does not show any more. */
    static Stream<Arguments> changes() {
        return Stream.of(
                row(LinkSpec::up, ",UP", LinkSpec::down),
                row(s -> s.promisc(true), "PROMISC", s -> s.promisc(false)),
                row(s -> s.allMulticast(true), "ALLMULTI", s -> s.allMulticast(false)),
                row(s -> s.arp(false), "NOARP", s -> s.arp(true)),
                row(s -> s.multicast(true), "MULTICAST", s -> s.multicast(false)),
                row(
                        s -> s.flag(If.IFF_DYNAMIC, true),
                        "DYNAMIC",
                        s -> s.flag(If.IFF_DYNAMIC, false)),
                row(s -> s.mtu(1337), "mtu 1337", s -> s.mtu(1500)),
                row(s -> s.txQueueLength(33), "qlen 33", s -> s.txQueueLength(44)),
                row(s -> s.group(77), "group 77", s -> s.group(0)),
                row(s -> s.alias("a b"), "alias a b", s -> s.alias("")),
                row(
                        s -> s.address(MacAddress.parse("02:00:00:00:00:33")),
                        "link/ether 02:00:00:00:00:33",
                        s -> s.address(MacAddress.parse("02:00:00:00:00:44"))),
                row(
                        s -> s.broadcast(MacAddress.parse("ff:ff:ff:ff:ff:33")),
                        "brd ff:ff:ff:ff:ff:33",
                        s -> s.broadcast(MacAddress.parse("ff:ff:ff:ff:ff:ff"))));
    }

    private static Arguments row(
            UnaryOperator<LinkSpec> change, String shown, UnaryOperator<LinkSpec> back) {
        return Arguments.of(shown, change, back);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void eachChangeIsMadeAndUnmadeByNameAndByIndex(
            String shown, UnaryOperator<LinkSpec> change, UnaryOperator<LinkSpec> back) {
        ns.ip("link set dev a multicast off");
        for (LinkSpec found : List.of(Link.named("a"), Link.at(veth.index()), veth.spec())) {
            links.change(change.apply(found));
            assertTrue(ns.show("a").contains(shown), ns.show("a"));
            links.change(back.apply(found));
            assertFalse(ns.show("a").contains(shown), ns.show("a"));
        }
    }

    @Test
    void oneMessageChangesEverythingAtOnceAndLeavesTheRest() {
        links.change(Link.named("a").alias("kept").group(3));

        links.change(Link.named("a").up().mtu(1400).txQueueLength(9).promisc(true));

        Link changed = links.get("a");
        assertEquals(OptionalInt.of(1400), changed.mtu());
        assertEquals(OptionalInt.of(9), changed.txQueueLength());
        assertTrue(changed.isPromisc() && changed.isUp());
        assertEquals(Optional.of("kept"), changed.alias());
        assertEquals(OptionalInt.of(3), changed.group());
        assertEquals(veth.address(), changed.address());
        assertEquals(veth.index(), changed.index());
    }

    @Test
    void aLinkIsRenamedByNameIndexAndAlternativeName() {
        links.change(Link.named("a").rename("one"));
        assertEquals(List.of("b", "one"), ns.names());

        links.change(Link.at(veth.index()).rename("two").mtu(1400));
        assertEquals(List.of("b", "two"), ns.names());

        links.change(Link.named("two").altName("short"));
        links.change(Link.named("short").rename("three").up());
        assertEquals(List.of("b", "three"), ns.names());
        assertTrue(ns.show("three").contains("mtu 1400"));
        assertTrue(links.get(veth.index()).isUp());
    }

    @Test
    void aLinkIsChangedByAnAlternativeNameAndKeepsItsName() {
        String longName = "an-alternative-name-of-many-bytes";
        links.change(Link.named("a").altName("short").altName(longName));

        links.change(Link.named("short").mtu(1400));
        links.change(Link.named(longName).group(5));

        Link changed = links.get("a");
        assertEquals(OptionalInt.of(1400), changed.mtu());
        assertEquals(OptionalInt.of(5), changed.group());
        assertEquals(List.of("short", longName), changed.altNames());
    }

    @Test
    void alternativeNamesAndAnythingElseFitOneChange() {
        links.change(Link.named("a").altName("x").rename("c").mtu(1400).up());

        Link changed = links.get("x");
        assertEquals("c", changed.name());
        assertEquals(OptionalInt.of(1400), changed.mtu());
        assertTrue(changed.isUp());
    }

    @Test
    void aTemplateRenamesToTheNextFreeNumber() {
        links.change(Link.named("a").rename("eth%d"));
        links.change(Link.named("b").rename("eth%d"));

        assertEquals(List.of("eth0", "eth1"), ns.names());
    }

    @Test
    void theLongestAliasAndAlternativeNameFit() {
        links.change(Link.named("a").alias("é".repeat(127) + "x").altName("y".repeat(127)));

        assertEquals(Optional.of("é".repeat(127) + "x"), links.get("a").alias());
        assertEquals(List.of("y".repeat(127)), links.get("a").altNames());
        assertEquals("a", links.get("y".repeat(127)).name());
    }

    @Test
    void aPortJoinsABridgeByNameAndIndexAndLeavesIt() {
        Link bridge = links.add(Link.named("br0").altName("switch").kind(Bridge.create()));
        Link other = links.add(Link.named("br1").kind(Bridge.create()));

        links.change(Link.named("a").master("br0"));
        assertEquals(OptionalInt.of(bridge.index()), links.get("a").master());
        links.change(Link.named("a").master(other.index()));
        assertEquals(OptionalInt.of(other.index()), links.get("a").master());
        links.change(Link.named("a").master("switch"));
        assertTrue(ns.show("a").contains("master br0"), ns.show("a"));
        links.change(Link.named("a").noMaster());
        assertEquals(OptionalInt.empty(), links.get("a").master());
        assertEquals(Optional.empty(), links.get("a").masterKindName());
        assertFalse(ns.show("a").contains("master"), ns.show("a"));
    }

    @Test
    void optionsOfAKindAreChangedAndTheOthersStay() {
        links.add(
                Link.named("br0")
                        .kind(
                                Bridge.create()
                                        .set(Bridge.PRIORITY, 8192)
                                        .set(Bridge.GROUP_FWD_MASK, 8)));

        links.change(Link.named("br0").kind(Bridge.create().set(Bridge.GROUP_FWD_MASK, 16)));

        Bridge changed = (Bridge) links.get("br0").kind().orElseThrow();
        assertEquals(Optional.of(8192), changed.get(Bridge.PRIORITY));
        assertEquals(Optional.of(16), changed.get(Bridge.GROUP_FWD_MASK));
    }

    @Test
    void theCarrierIsSetWhereSoftwareDecidesIt() {
        Kernel.assumeLinkKind("dummy");
        Link made = links.add(Link.named("d").up().carrier(false).kind(OtherKind.of("dummy")));
        assertEquals(Optional.of(false), made.get(LinkAttributes.CARRIER));

        links.change(Link.named("d").carrier(true));
        assertEquals(Optional.of(true), links.get("d").get(LinkAttributes.CARRIER));

        links.change(Link.named("d").carrier(false));
        assertEquals(Optional.of(false), links.get("d").get(LinkAttributes.CARRIER));
        assertEquals(OperState.DOWN, awaitState("d", OperState.DOWN));
        assertTrue(ns.show("d").contains("NO-CARRIER"), ns.show("d"));
    }

    @Test
    void aCarrierThatHardwareDecidesIsNotSet() {
        NetlinkException e =
                assertThrows(
                        NetlinkException.class, () -> links.change(Link.named("a").carrier(false)));

        assertEquals(Errno.EOPNOTSUPP, e.errno());
    }

    /** The kernel works a state out a moment after its cause. */
    private OperState awaitState(String name, OperState wanted) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (links.get(name).operState() != wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return links.get(name).operState();
    }

    @Test
    void bothEndsUpHaveACarrierAndOneAloneHasNone() {
        links.change(Link.named("a").up());
        assertFalse(links.get("a").hasCarrier());
        assertEquals(OperState.LOWER_LAYER_DOWN, awaitState("a", OperState.LOWER_LAYER_DOWN));

        links.change(Link.named("b").up());

        assertTrue(links.get("a").hasCarrier());
        assertEquals(OperState.UP, awaitState("a", OperState.UP));
        assertTrue(ns.show("a").contains("state UP"), ns.show("a"));
    }

    @Test
    void aChangeOfNothingIsRefused() {
        for (LinkSpec nothing : List.of(Link.named("a"), Link.at(1), veth.spec())) {
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> links.change(nothing));
            assertTrue(e.getMessage().contains("nothing to change"), e.getMessage());
        }
    }

    @Test
    void anotherIndexWithoutAnotherNamespaceIsRefused() {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> links.change(Link.named("a").index(99).mtu(1400)));

        assertTrue(e.getMessage().contains("index 99"), e.getMessage());
        assertEquals(OptionalInt.of(1500), links.get("a").mtu());
    }

    @Test
    void noAlternativeNameAtAllIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> links.addAltNames(1));
        assertThrows(IllegalArgumentException.class, () -> links.deleteAltNames(1));
        assertThrows(IllegalArgumentException.class, () -> links.addAltNames(1, "a", "b c"));
        assertEquals(List.of(), links.get(1).altNames());
    }
}
