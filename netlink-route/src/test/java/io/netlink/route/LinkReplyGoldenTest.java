package io.netlink.route;

import static io.netlink.route.LinkFixture.attributes;
import static io.netlink.route.LinkFixture.created;
import static io.netlink.route.LinkFixture.hex;
import static io.netlink.route.LinkFixture.link;
import static io.netlink.route.LinkFixture.load;
import static io.netlink.route.LinkFixture.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.MacAddress;
import io.netlink.RawAttribute;
import io.netlink.route.link.Bridge;
import io.netlink.uapi.If;
import io.netlink.uapi.IfArp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the kernel answered means what {@code ip -d -s link} printed for it, and nothing is lost.
 */
class LinkReplyGoldenTest {
    private static final OptionalInt NONE = OptionalInt.empty();

    @Test
    void loopbackReadsAsIpPrintsIt() {
        Link lo = link("lo.reply");

        assertEquals(1, lo.index());
        assertEquals("lo", lo.name());
        assertEquals(List.of(), lo.altNames());
        assertEquals(IfArp.ARPHRD_LOOPBACK, lo.type());
        assertEquals(If.IFF_UP | If.IFF_LOOPBACK | If.IFF_RUNNING | If.IFF_LOWER_UP, lo.flags());
        assertTrue(lo.isUp());
        assertTrue(lo.hasCarrier());
        assertFalse(lo.isPromisc());
        assertEquals(OptionalInt.of(65536), lo.mtu());
        assertEquals(OptionalInt.of(0), lo.minMtu());
        assertEquals(OptionalInt.of(0), lo.maxMtu());
        assertEquals(Optional.of(MacAddress.parse("00:00:00:00:00:00")), lo.address());
        assertEquals(Optional.of(MacAddress.parse("00:00:00:00:00:00")), lo.broadcast());
        assertEquals(OptionalInt.of(1000), lo.txQueueLength());
        assertEquals(OptionalInt.of(0), lo.group());
        assertEquals(Optional.empty(), lo.alias());
        assertEquals(NONE, lo.master());
        assertEquals(NONE, lo.link());
        assertEquals(NONE, lo.linkNetnsId());
        assertEquals(OperState.UNKNOWN, lo.operState());
        assertEquals(OptionalInt.of(1), lo.txQueues());
        assertEquals(OptionalInt.of(1), lo.rxQueues());
        assertEquals(Optional.empty(), lo.kindName());
        assertEquals(Optional.empty(), lo.kind());
        assertEquals(Optional.empty(), lo.masterKindName());
        assertEquals(Optional.of("noqueue"), lo.get(LinkAttributes.QDISC));
        assertEquals(
                "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 state UNKNOWN group 0 qlen 1000"
                        + " link/loopback 00:00:00:00:00:00",
                lo.toString());
        LinkStatistics counters = lo.statistics().orElseThrow();
        assertEquals(6, counters.rxPackets());
        assertEquals(852, counters.txBytes());
    }

    @Test
    void portOfABridgeWithPeerElsewhereReadsAsIpPrintsIt() {
        Link veth = link("veth-port.reply");

        assertEquals(2, veth.index());
        assertEquals("veth-a", veth.name());
        assertEquals(
                List.of("uplink0", "a-name-that-is-longer-than-fifteen-bytes"), veth.altNames());
        assertEquals(IfArp.ARPHRD_ETHER, veth.type());
        assertEquals(0x11043, veth.flags());
        assertTrue(veth.isUp());
        assertTrue(veth.hasCarrier());
        assertFalse(veth.isPromisc(), "the bridge's wish is in IFLA_PROMISCUITY only");
        assertEquals(Optional.of(1), veth.get(LinkAttributes.PROMISCUITY));
        assertEquals(Optional.of(1), veth.get(LinkAttributes.ALLMULTI));
        assertEquals(OptionalInt.of(1400), veth.mtu());
        assertEquals(OptionalInt.of(68), veth.minMtu());
        assertEquals(OptionalInt.of(65535), veth.maxMtu());
        assertEquals(Optional.of(MacAddress.parse("16:c5:0c:f5:6f:49")), veth.address());
        assertEquals(Optional.of(MacAddress.parse("ff:ff:ff:ff:ff:ff")), veth.broadcast());
        assertEquals(OptionalInt.of(500), veth.txQueueLength());
        assertEquals(OptionalInt.of(3), veth.group());
        assertEquals(Optional.of("uplink"), veth.alias());
        assertEquals(OptionalInt.of(6), veth.master());
        assertEquals(OptionalInt.of(2), veth.link());
        assertEquals(OptionalInt.of(0), veth.linkNetnsId());
        assertEquals(OperState.UP, veth.operState());
        assertEquals(OptionalInt.of(2), veth.txQueues());
        assertEquals(OptionalInt.of(2), veth.rxQueues());
        assertEquals(Optional.of("veth"), veth.kindName());
        assertEquals("type veth", veth.kind().orElseThrow().toString());
        assertEquals(Optional.of("bridge"), veth.masterKindName());
        assertEquals(Optional.of(2), veth.get(LinkAttributes.CARRIER_CHANGES));
        assertEquals(Optional.of(1), veth.get(LinkAttributes.CARRIER_UP_COUNT));
        assertEquals(Optional.of(1), veth.get(LinkAttributes.CARRIER_DOWN_COUNT));
        assertEquals(Optional.of(true), veth.get(LinkAttributes.CARRIER));
        assertEquals(
                "2: veth-a@if2: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1400 master if6 state UP"
                        + " group 3 qlen 500 link/ether 16:c5:0c:f5:6f:49 type veth bridge_slave"
                        + " link-netnsid 0 alias uplink altname uplink0 altname"
                        + " a-name-that-is-longer-than-fifteen-bytes",
                veth.toString());
        LinkStatistics counters = veth.statistics().orElseThrow();
        assertEquals(
                "RX 2586 bytes 21 packets 0 errors 0 dropped,"
                        + " TX 3482 bytes 37 packets 0 errors 0 dropped",
                counters.toString());
    }

    @Test
    void bridgeWithTrafficReadsAsIpPrintsIt() {
        Link link = link("bridge.reply");
        Bridge bridge = (Bridge) link.kind().orElseThrow();

        assertEquals("br0", link.name());
        assertEquals(Optional.of(MacAddress.parse("02:00:00:00:00:01")), link.address());
        assertEquals(NONE, link.link());
        assertEquals(Optional.of(Duration.ofSeconds(4)), bridge.get(Bridge.FORWARD_DELAY));
        assertEquals(Optional.of(Duration.ofSeconds(1)), bridge.get(Bridge.HELLO_TIME));
        assertEquals(Optional.of(Duration.ofSeconds(6)), bridge.get(Bridge.MAX_AGE));
        assertEquals(Optional.of(Duration.ofSeconds(8)), bridge.get(Bridge.AGEING_TIME));
        assertEquals(Optional.of(true), bridge.get(Bridge.STP_STATE));
        assertEquals(Optional.of(4096), bridge.get(Bridge.PRIORITY));
        assertEquals(Optional.of(false), bridge.get(Bridge.VLAN_FILTERING));
        assertEquals(Optional.empty(), bridge.get(Bridge.VLAN_PROTOCOL), "not in this kernel");
        assertEquals(Optional.empty(), bridge.get(Bridge.VLAN_DEFAULT_PVID), "not in this kernel");
        assertEquals(Optional.of(8), bridge.get(Bridge.GROUP_FWD_MASK));
        assertEquals(Optional.of(true), bridge.get(Bridge.MCAST_SNOOPING));
        assertEquals(Optional.of(true), bridge.get(Bridge.MCAST_QUERIER));
        assertEquals(Optional.of(false), bridge.get(Bridge.NF_CALL_IPTABLES));
        assertEquals(Optional.of(false), bridge.get(Bridge.NF_CALL_IP6TABLES));
        LinkStatistics counters = link.statistics().orElseThrow();
        assertEquals(14, counters.rxPackets());
        assertEquals(17, counters.txPackets());
        assertEquals(1804, counters.rxBytes());
        assertEquals(2226, counters.txBytes());
        assertEquals(0, counters.rxDropped());
        assertEquals(1, counters.txDropped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lo.reply", "veth-port.reply", "bridge.reply"})
    void everythingTheKernelSaidIsKeptByteForByte(String fixture) {
        byte[] wire = load(fixture);
        Link link = link(fixture);

        assertEquals(hex(attributes(wire)), hex(link.attributes().toByteArray()));
        AttributeSet again = AttributeSet.of(LinkAttributes.SPACE, link.attributes().toByteArray());
        assertEquals(link.attributes(), again);
        assertEquals(link, LinkView.of(message(wire)).copy());
        assertEquals(link.hashCode(), LinkView.of(message(wire)).copy().hashCode());
        assertSame(link, link.copy());
    }

    /** Decoding and encoding each known attribute by itself gives its bytes again. */
    @ParameterizedTest
    @ValueSource(strings = {"lo.reply", "veth-port.reply", "bridge.reply"})
    void everyKnownAttributeIsWrittenAsItWasRead(String fixture) {
        AttributeSet attributes = link(fixture).attributes();
        int known = 0;
        for (Attribute<?> row : LinkAttributes.SPACE.attributes()) {
            if (attributes.has(row)) {
                assertWrittenBack(attributes, row);
                known++;
            }
        }
        assertTrue(known >= 20, "known attributes: " + known);
    }

    private static <T> void assertWrittenBack(AttributeSet attributes, Attribute<T> row) {
        AttributeSet one =
                AttributeSet.empty(LinkAttributes.SPACE)
                        .with(row, attributes.get(row).orElseThrow());
        AttributeReader written = one.reader();
        assertTrue(written.next());
        AttributeReader read = attributes.at(row);
        // an alias goes to the kernel without a NUL and comes back with one
        String nul = row == LinkAttributes.IFALIAS ? "00" : "";
        assertEquals(hex(read.bytes()), hex(written.bytes()) + nul, row.name());
        assertFalse(written.next());
    }

    @Test
    void theLibraryHasANameForAllOfALink() {
        Set<Integer> unknown =
                link("veth-port.reply").attributes().unknown().stream()
                        .map(RawAttribute::code)
                        .collect(Collectors.toSet());

        assertEquals(Set.of(), unknown);
    }

    @Test
    void aKindThatWasReadIsWrittenBackByteForByte() {
        Link bridge = link("bridge.reply");
        byte[] data =
                bridge.get(LinkAttributes.LINKINFO)
                        .flatMap(info -> info.get(LinkAttributes.INFO_DATA))
                        .orElseThrow();

        byte[] request = created(Link.named("br1").kind(bridge.kind().orElseThrow()));

        assertEquals(hex(data), hex(bridge.kind().orElseThrow().data().toByteArray()));
        assertTrue(hex(request).endsWith(hex(data)));
    }

    @Test
    void aViewSaysWhatItsCopySays() {
        byte[] wire = load("veth-port.reply");
        LinkView view = LinkView.of(message(wire));
        Link copy = view.copy();

        assertEquals(copy.toString(), view.toString());
        assertEquals(copy.attributes(), view.attributes().copy());
        assertEquals(copy.statistics(), view.statistics());
    }

    @Test
    void aCopyKeepsItsValuesWhenTheMemoryIsUsedAgain() {
        byte[] wire = load("veth-port.reply");
        Link copy = LinkView.of(message(wire)).copy();

        MemorySegment.ofArray(wire).fill((byte) 0xa5);

        assertEquals(link("veth-port.reply"), copy);
    }

    @Test
    void aViewCanBeMovedToAnotherMessageAndALinkCannot() {
        LinkView view = LinkView.of(message(load("veth-port.reply")));

        assertSame(view, view.wrap(message(load("lo.reply"))));

        assertEquals(link("lo.reply"), view.copy());
        assertEquals(List.of(), view.altNames());
        Link link = link("lo.reply");
        assertThrows(
                UnsupportedOperationException.class, () -> link.wrap(message(load("lo.reply"))));
    }

    @Test
    void linksAreEqualIfAndOnlyIfTheKernelSaidTheSame() {
        byte[] other = load("lo.reply");
        other[other.length - 1] ^= 1;

        assertEquals(link("lo.reply"), link("lo.reply"));
        assertNotEquals(link("lo.reply"), LinkView.of(message(other)).copy());
        assertNotEquals(link("lo.reply"), link("bridge.reply"));
    }

    @Test
    void theSpecOfALinkFindsItByIndexAndSaysNothing() {
        assertEquals(Link.at(2), link("veth-port.reply").spec());
    }
}
