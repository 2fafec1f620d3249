package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSet;
import io.netlink.MacAddress;
import io.netlink.route.link.Bridge;
import io.netlink.route.link.Veth;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/** Groups of a link's attributes, and what is refused in them, in VLANs and multicast groups. */
class LinkGroupsTest {
    private static final LinkSpec LINK = Link.at(7);

    private static AttributeSet shown(String hex) {
        return AttributeSet.of(LinkAttributes.SPACE, HexFormat.of().parseHex(hex));
    }

    @Test
    void aFunctionIsReplacedAndOthersStay() {
        LinkSpec spec =
                LINK.vf(Vf.at(0).set(Vf.TRUST, true))
                        .vf(Vf.at(1).set(Vf.SPOOFCHK, true))
                        .vf(Vf.at(0).set(Vf.TRUST, false));

        List<Vf> said = spec.attributes().get(LinkAttributes.VFINFO_LIST).orElseThrow();

        assertEquals(2, said.size());
        assertEquals(List.of(1, 0), said.stream().map(Vf::number).toList());
        assertEquals(false, said.get(1).get(Vf.TRUST).orElseThrow());
    }

    @Test
    void reasonsAddUp() {
        AttributeSet said =
                LINK.protoDownReason(3, true)
                        .protoDownReason(31, false)
                        .attributes()
                        .get(LinkAttributes.PROTO_DOWN_REASON)
                        .orElseThrow();

        assertEquals(0x8000_0008L, said.get(LinkAttributes.PROTO_DOWN_REASON_MASK).orElseThrow());
        assertEquals(8L, said.get(LinkAttributes.PROTO_DOWN_REASON_VALUE).orElseThrow());
    }

    @Test
    void anAddressOfAFunctionIsAsLongAsItSeems() {
        // IFLA_VFINFO_LIST { IFLA_VF_INFO { IFLA_VF_MAC: function 2, 6 of 32 bytes used
        Vf vf =
                shown(
                                "30001600"
                                        + "2c000100"
                                        + "28000100"
                                        + "02000000"
                                        + "020000000042"
                                        + "00".repeat(26))
                        .get(LinkAttributes.VFINFO_LIST)
                        .map(List::getFirst)
                        .orElseThrow();

        assertEquals(2, vf.number());
        assertEquals(MacAddress.parse("02:00:00:00:00:42"), vf.get(Vf.MAC).orElseThrow());
    }

    @Test
    void settingsOfIpv4AreReadFromAnArrayAndWrittenAsAttributes() {
        // IFLA_AF_SPEC { AF_INET { IFLA_INET_CONF: forwarding 1, mc_forwarding 0, proxy_arp 5 } }
        DevConf conf =
                shown("18001a00" + "14000200" + "10000100" + "010000000000000005000000")
                        .get(LinkAttributes.AF_SPEC)
                        .flatMap(all -> all.get(LinkFamilies.INET))
                        .flatMap(inet -> inet.get(LinkInet.CONF))
                        .orElseThrow();
        assertEquals(OptionalInt.of(1), conf.get(1));
        assertEquals(OptionalInt.of(5), conf.get(3));
        assertEquals(OptionalInt.empty(), conf.get(4));

        DevConf wanted = DevConf.create().with(8, 2);
        LinkInet inet = LinkInet.create().set(LinkInet.CONF, wanted);
        assertTrue(
                HexFormat.of().formatHex(inet.data().toByteArray()).endsWith("0800080002000000"));
        assertEquals(wanted, inet.get(LinkInet.CONF).orElseThrow());
    }

    @Test
    void xdpSaysWhoRunsTheProgramAndWhatItReplaces() {
        Xdp xdp = Xdp.attach(5).mode(Xdp.Mode.DRIVER).mode(Xdp.Mode.GENERIC).replacing(4);

        assertEquals(0x12, xdp.get(Xdp.FLAGS).orElseThrow()); // XDP_FLAGS_SKB_MODE | REPLACE
        assertEquals(4, xdp.get(Xdp.EXPECTED_FD).orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> Xdp.attach(-1));
        assertThrows(IllegalArgumentException.class, () -> xdp.mode(Xdp.Mode.MULTIPLE));
    }

    @Test
    void aNetnsIdCannotHaveWhatNeedsASecondMessage() {
        try (Rtnetlink rtnl = new RecordingTransport().rtnl()) {
            NetnsIdLinks there = rtnl.links().inNetnsId(5);
            LinkSpec bridge = Link.named("b").kind(Bridge.create());

            assertThrows(IllegalArgumentException.class, () -> there.add(bridge.alias("text")));
            assertThrows(IllegalArgumentException.class, () -> there.add(bridge.netnsPid(1)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> there.add(Link.named("v").kind(Veth.peer(Link.named("w").up()))));
            assertThrows(IllegalArgumentException.class, () -> rtnl.links().inNetnsId(-1));
            assertThrows(
                    IllegalArgumentException.class, () -> rtnl.links().replace(bridge.netnsId(5)));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> LINK.kind(Veth.peer(Link.named("w").netnsId(5))));
    }

    @Test
    void vlansAndGroupsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> BridgeVlan.of(0));
        assertThrows(IllegalArgumentException.class, () -> BridgeVlan.of(4095));
        assertThrows(IllegalArgumentException.class, () -> BridgeVlan.range(20, 10));
        assertThrows(IllegalArgumentException.class, () -> BridgeVlan.range(1, 2).pvid());
        assertThrows(IllegalArgumentException.class, () -> BridgeVlan.of(1).tunnel(1 << 24));
        assertThrows(IllegalArgumentException.class, () -> MdbEntry.of("10.0.0.1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> MdbEntry.of(MacAddress.parse("02:00:00:00:00:01")));
        assertThrows(IllegalArgumentException.class, () -> VfVlan.of(4096, 0));
        assertThrows(IllegalArgumentException.class, () -> Vf.at(-1));
    }
}
