package io.netlink.route;

import static io.netlink.route.LinkFixture.changed;
import static io.netlink.route.LinkFixture.created;
import static io.netlink.route.LinkFixture.handle;
import static io.netlink.route.LinkFixture.hex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.MacAddress;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.OtherKind;
import io.netlink.route.link.Veth;
import io.netlink.uapi.If;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A spec says what was said, and nothing else. */
class LinkSpecTest {
    private static final MacAddress MAC = MacAddress.parse("02:00:00:00:00:07");
    private static final LinkSpec NAMED = Link.named("a");

    /** struct ifinfomsg that says nothing, and IFLA_IFNAME "a". */
    private static final String NOTHING = "0000 0000 00000000 00000000 00000000 0600 0300 61000000";

    /** A setter, the flags and change words, and the attributes that it adds. */
    static Stream<Arguments> setters() {
        return Stream.of(
                row("mtu", s -> s.mtu(1400), 0, 0, "0800 0400 78050000"),
                row("mtu 0", s -> s.mtu(0), 0, 0, "0800 0400 00000000"),
                row("address", s -> s.address(MAC), 0, 0, "0a00 0100 020000000007 0000"),
                row("broadcast", s -> s.broadcast(MAC), 0, 0, "0a00 0200 020000000007 0000"),
                row("txqlen", s -> s.txQueueLength(5), 0, 0, "0800 0d00 05000000"),
                row("txqlen 0", s -> s.txQueueLength(0), 0, 0, "0800 0d00 00000000"),
                row("group", s -> s.group(9), 0, 0, "0800 1b00 09000000"),
                row("group 0", s -> s.group(0), 0, 0, "0800 1b00 00000000"),
                row("alias", s -> s.alias("xy"), 0, 0, "0600 1400 7879 0000"),
                row("no alias", s -> s.alias(""), 0, 0, "0400 1400"),
                row("queues", s -> s.queues(2, 3), 0, 0, "0800 1f00 02000000 0800 2000 03000000"),
                row("carrier on", s -> s.carrier(true), 0, 0, "0500 2100 01000000"),
                row("carrier off", s -> s.carrier(false), 0, 0, "0500 2100 00000000"),
                row("master", s -> s.master(4), 0, 0, "0800 0a00 04000000"),
                row("nomaster", LinkSpec::noMaster, 0, 0, "0800 0a00 00000000"),
                row("link", s -> s.link(3), 0, 0, "0800 0500 03000000"),
                row("netns pid", s -> s.netnsPid(77), 0, 0, "0800 1300 4d000000"),
                row("netns", s -> s.netns(handle(5)), 0, 0, "0800 1c00 05000000"),
                row("set", s -> s.set(LinkAttributes.LINKMODE, 1), 0, 0, "0500 1100 01000000"),
                row("up", LinkSpec::up, If.IFF_UP, If.IFF_UP, ""),
                row("down", LinkSpec::down, 0, If.IFF_UP, ""),
                row("promisc on", s -> s.promisc(true), If.IFF_PROMISC, If.IFF_PROMISC, ""),
                row("promisc off", s -> s.promisc(false), 0, If.IFF_PROMISC, ""),
                row("allmulti", s -> s.allMulticast(true), If.IFF_ALLMULTI, If.IFF_ALLMULTI, ""),
                row("arp on", s -> s.arp(true), 0, If.IFF_NOARP, ""),
                row("arp off", s -> s.arp(false), If.IFF_NOARP, If.IFF_NOARP, ""),
                row("multicast", s -> s.multicast(true), If.IFF_MULTICAST, If.IFF_MULTICAST, ""),
                row("flag", s -> s.flag(If.IFF_DEBUG, true), If.IFF_DEBUG, If.IFF_DEBUG, ""),
                row(
                        "kind",
                        s -> s.kind(OtherKind.of("ifb")),
                        0,
                        0,
                        "0c00 1280 0800 0100 69666200"));
    }

    private static Arguments row(
            String what, UnaryOperator<LinkSpec> setter, int flags, int change, String added) {
        return Arguments.of(what, setter, flags, change, added);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("setters")
    void eachSetterSetsItsAttributeAndNothingElse(
            String what, UnaryOperator<LinkSpec> setter, int flags, int change, String added) {
        byte[] header = LinkFixture.bytes(NOTHING);
        java.nio.ByteBuffer words =
                java.nio.ByteBuffer.wrap(header).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        words.putInt(8, flags).putInt(12, change);

        byte[] written = created(setter.apply(NAMED));

        assertEquals(hex(header) + added.replace(" ", ""), hex(written), what);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("setters")
    void eachSetterReturnsAnotherSpecAndLeavesItsOwn(
            String what, UnaryOperator<LinkSpec> setter, int flags, int change, String added) {
        LinkSpec template = Link.named("a");

        LinkSpec set = setter.apply(template);

        assertEquals(hex(LinkFixture.bytes(NOTHING)), hex(created(template)), what);
        assertNotEquals(template, set);
        assertEquals(setter.apply(Link.named("a")), set);
        assertEquals(setter.apply(Link.named("a")).hashCode(), set.hashCode());
    }

    @Test
    void aNameAloneIsOnlyAName() {
        assertEquals(hex(LinkFixture.bytes(NOTHING)), hex(created(NAMED)));
        assertTrue(NAMED.attributes().isEmpty());
        assertEquals(Optional.of("a"), NAMED.name());
    }

    @Test
    void anIndexAloneIsOnlyAnIndex() {
        assertEquals(
                "00000000 07000000 00000000 00000000".replace(" ", ""), changedHex(Link.at(7)));
        assertEquals(Optional.empty(), Link.at(7).name());
    }

    @Test
    void aChosenIndexIsTheHeadersInAddAndAnAttributeInChange() {
        LinkSpec spec = NAMED.index(77);

        assertEquals("4d000000", hex(created(spec)).substring(8, 16));
        assertEquals(24, created(spec).length, "and no attribute besides the name");
        assertEquals("00000000", changedHex(spec).substring(8, 16));
        assertTrue(changedHex(spec).endsWith("080031004d000000"), changedHex(spec));
    }

    @Test
    void aNewNameIsWrittenOnlyWhereTheIndexFindsTheLink() {
        assertEquals("06000300" + "62000000", changedHex(Link.at(7).rename("b")).substring(32));
    }

    @Test
    void aLongNameIsSoughtAmongTheAlternativeNames() {
        String longName = "a-name-longer-than-15";

        String written = changedHex(Link.named(longName).mtu(1));

        assertTrue(written.startsWith("1a003500" + hex(longName.getBytes()), 32), written);
    }

    @Test
    void theLastWordCounts() {
        assertEquals(NAMED.up(), NAMED.down().up());
        assertEquals(NAMED.mtu(3), NAMED.mtu(2).mtu(3));
        assertEquals(NAMED.master(3), NAMED.master("br0").master(3));
        assertEquals(NAMED.master("br0"), NAMED.master(3).master("br0"));
        assertEquals(NAMED.noMaster(), NAMED.master("br0").noMaster());
        assertEquals(NAMED.link(3), NAMED.link("eth0").link(3));
        assertEquals(NAMED.link("eth0"), NAMED.link(3).link("eth0"));
        assertEquals(NAMED.netns(handle(3)), NAMED.netnsPid(3).netns(handle(3)));
        assertEquals(NAMED.netnsPid(3), NAMED.netns(handle(3)).netnsPid(3));
        assertEquals(NAMED.kind(Bridge.create()), NAMED.kind(Veth.create()).kind(Bridge.create()));
    }

    @Test
    void alternativeNamesAddUp() {
        assertNotEquals(NAMED.altName("x"), NAMED.altName("x").altName("y"));
        assertEquals(NAMED.altName("x").altName("y"), NAMED.altName("x").altName("y"));
    }

    @Test
    void absentIsNotZero() {
        assertNotEquals(NAMED, NAMED.mtu(0));
        assertNotEquals(NAMED, NAMED.group(0));
        assertNotEquals(NAMED, NAMED.txQueueLength(0));
        assertNotEquals(NAMED, NAMED.noMaster());
        assertNotEquals(NAMED, NAMED.down());
        assertNotEquals(NAMED, NAMED.alias(""));
    }

    @Test
    void aSpecServesAsATemplate() {
        LinkSpec template = Link.named("t").mtu(1400).queues(1, 1);
        LinkSpec one = template.up();
        LinkSpec other = template.group(3);

        assertEquals(Link.named("t").mtu(1400).queues(1, 1), template);
        assertEquals(Link.named("t").mtu(1400).queues(1, 1).up(), one);
        assertEquals(Link.named("t").mtu(1400).queues(1, 1).group(3), other);
    }

    @Test
    void namesThatWereNotLookedUpCannotBeWritten() {
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> created(NAMED.master("br0")));
        assertTrue(e.getMessage().contains("br0"), e.getMessage());
        assertThrows(IllegalStateException.class, () -> created(NAMED.link("eth0")));
    }

    @Test
    void specsAreEqualIfTheySayTheSame() {
        assertEquals(Link.named("a"), Link.named("a"));
        assertNotEquals(Link.named("a"), Link.named("b"));
        assertNotEquals(Link.named("a"), Link.at(1));
        assertNotEquals(Link.at(2), Link.at(1));
        assertNotEquals(NAMED.index(2), NAMED.index(3));
        assertNotEquals(NAMED.rename("x"), NAMED.rename("y"));
        assertNotEquals(NAMED.netns(handle(2)), NAMED.netns(handle(3)));
        assertNotEquals(NAMED, "a");
        assertEquals(
                NAMED.kind(Veth.peer(Link.named("b").up())),
                NAMED.kind(Veth.peer(Link.named("b").up())));
        assertNotEquals(
                NAMED.kind(Veth.peer(Link.named("b").up())),
                NAMED.kind(Veth.peer(Link.named("b"))));
    }

    @Test
    void toStringSaysWhatIsAsked() {
        String text =
                Link.named("veth-a")
                        .up()
                        .mtu(1400)
                        .promisc(true)
                        .altName("uplink")
                        .index(7)
                        .master("br0")
                        .kind(Veth.peer(Link.named("veth-b").netns(handle(9)).down()))
                        .toString();

        for (String word :
                new String[] {
                    "veth-a",
                    "up",
                    "1400",
                    "promisc on",
                    "altname uplink",
                    "index 7",
                    "master br0",
                    "type veth",
                    "peer veth-b",
                    "descriptor 9",
                    "down"
                }) {
            assertTrue(text.contains(word), text);
        }
        assertEquals("link 3 name x", Link.at(3).rename("x").toString());
    }

    private static String changedHex(LinkSpec spec) {
        return hex(changed(spec));
    }

    @Test
    void kernelsFrom62OnEchoLinks() {
        for (String version : List.of("6.2", "6.2.0-rc1", "6.18.4-amd64", "7.0", "10.1")) {
            assertTrue(LinkCreation.echoes(version), version);
        }
        for (String version : List.of("6.1.0-49-amd64", "5.15.0", "4.4", "", "x.2", "6", "6.x")) {
            assertFalse(LinkCreation.echoes(version), version);
        }
    }
}
