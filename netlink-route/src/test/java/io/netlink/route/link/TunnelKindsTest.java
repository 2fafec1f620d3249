package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.GRE_CSUM;
import static io.netlink.uapi.IfTunnel.GRE_KEY;
import static io.netlink.uapi.IfTunnel.GRE_SEQ;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_CSUM6;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FLAG_REMCSUM;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.MacAddress;
import io.netlink.internal.InetText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/** Kinds of tunnels: what one call makes of several attributes, and what is refused. */
class TunnelKindsTest {
    private static final InetAddress IP4 = InetText.parse("10.0.0.1");
    private static final InetAddress IP6 = InetText.parse("fd00::1");

    @Test
    void aKeyIsANumberAndAFlagBothWays() {
        Gre gre = Gre.create().seq(true).key(0xffff_ffffL);
        assertEquals(Optional.of(GRE_SEQ | GRE_KEY), gre.get(Gre.IFLAGS));
        assertEquals(Optional.of(GRE_SEQ | GRE_KEY), gre.get(Gre.OFLAGS));
        assertEquals(Optional.of(0xffff_ffffL), gre.get(Gre.IKEY));
        assertEquals(Optional.of(0xffff_ffffL), gre.get(Gre.OKEY));

        Gre without = gre.noKey();
        assertEquals(Optional.of(GRE_SEQ), without.get(Gre.IFLAGS));
        assertEquals(Optional.of(GRE_SEQ), without.get(Gre.OFLAGS));
        assertEquals(Optional.empty(), without.get(Gre.IKEY));
        assertEquals(Optional.empty(), without.get(Gre.OKEY));
    }

    @Test
    void flagsAreTurnedOnAndOffOneByOne() {
        Ip6Gre all = Ip6Gre.create().key(0).csum(true).seq(true);
        assertEquals(Optional.of(GRE_KEY | GRE_CSUM), all.seq(false).get(Ip6Gre.IFLAGS));
        assertEquals(Optional.of(GRE_KEY | GRE_SEQ), all.csum(false).get(Ip6Gre.OFLAGS));
        assertEquals(Optional.empty(), Ip6Gre.create().ikey(1).get(Ip6Gre.OFLAGS));
        assertEquals(Optional.empty(), Ip6Gre.create().okey(1).get(Ip6Gre.IFLAGS));
    }

    @Test
    void encapsulationOverIpv6HasChecksumsUnlessToldOtherwise() {
        assertEquals(
                Optional.of(TUNNEL_ENCAP_FLAG_CSUM6),
                Ip6Tnl.create().encap(TunnelEncap.FOU, 5555).get(Ip6Tnl.ENCAP_FLAGS));
        assertEquals(
                Optional.of(TUNNEL_ENCAP_FLAG_REMCSUM),
                Ip6Gretap.create()
                        .set(Ip6Gretap.ENCAP_FLAGS, TUNNEL_ENCAP_FLAG_REMCSUM)
                        .encap(TunnelEncap.GUE, 5555)
                        .get(Ip6Gretap.ENCAP_FLAGS));
        assertEquals(
                Optional.empty(),
                Gretap.create().encap(TunnelEncap.GUE, 5555).get(Gretap.ENCAP_FLAGS));
    }

    /** The kernel would take the first four bytes of an IPv6 address. */
    @Test
    void addressesOfTheOtherFamilyAreRefused() {
        refused("fd00", () -> Gre.create().set(Gre.REMOTE, IP6));
        refused("fd00", () -> Erspan.session(1).set(Erspan.LOCAL, IP6));
        refused("10.0.0.1", () -> Ip6Gre.create().set(Ip6Gre.REMOTE, IP4));
        refused("fd00", () -> Ipip.create().set(Ipip.LOCAL, IP6));
        refused("fd00", () -> Sit.create().set(Sit.REMOTE, IP6));
        refused("10.0.0.1", () -> Ip6Tnl.create().set(Ip6Tnl.REMOTE, IP4));
        refused("fd00", () -> Vti.create().set(Vti.REMOTE, IP6));
        refused("10.0.0.1", () -> Vti6.create().set(Vti6.LOCAL, IP4));
        refused("fd00", () -> Amt.relay(1, IP6));
    }

    @Test
    void optionsOfTheOtherFamilyAreRefused() {
        refused("is no option of gre", () -> Gre.create().set(Ip6GreKind.ENCAP_LIMIT, 4));
        refused("is no option of ip6gre", () -> Ip6Gre.create().set(Ip4GreKind.PMTUDISC, true));
        refused("is no option of ipip", () -> Ipip.create().set(Sit.FLAGS, 1));
        refused("is no option of sit", () -> Sit.create().set(Ip6Tnl.FLAGS, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1024})
    void erspanSessionsHaveTenBits(int session) {
        refused("0 to 1023", () -> Erspan.session(session));
        refused("0 to 1023", () -> Ip6Erspan.session(session));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        refused("4294967296", () -> Gre.create().key(0x1_0000_0000L));
        refused("-1", () -> Gre.create().key(-1));
        refused("1048576", () -> Erspan.session(1).version1(0x10_0000));
        refused("64", () -> Erspan.session(1).version2(GreKind.ErspanDirection.EGRESS, 64));
        refused("3", () -> Erspan.session(1).set(Erspan.ERSPAN_VER, 3));
        refused("65536", () -> Gre.create().encap(TunnelEncap.FOU, 65536));
        refused("UNKNOWN", () -> Gre.create().encap(TunnelEncap.UNKNOWN, 1));
        refused("16777216", () -> Geneve.to(1 << 24, IP4));
        refused("1048576", () -> Geneve.to(1, IP6).set(Geneve.LABEL, 0x10_0000L));
        refused("0 is not 1", () -> Xfrm.ifId(0));
        refused("255", () -> Rmnet.muxId(255));
        refused("pkey", () -> Ipoib.pkey(0x8000));
        refused("pkey", () -> Ipoib.pkey(0));
        refused("256", () -> new FlowInfo(256, 0));
        refused("flow label", () -> new FlowInfo(0, 0x10_0000));
        refused("7 is not 8", () -> Macsec.create().set(Macsec.ICV_LEN, 7));
        refused("17 is not", () -> Macsec.create().set(Macsec.ICV_LEN, 17));
        refused("4 is not 0 to 3", () -> Macsec.create().set(Macsec.ENCODING_SA, 4));
        refused("UNKNOWN", () -> Macsec.create().set(Macsec.CIPHER_SUITE, Macsec.Cipher.UNKNOWN));
        refused("65536", () -> Macsec.create().sci(MacAddress.parse("02:00:00:00:00:01"), 65536));
        refused("negative", () -> Gtp.sockets(Gtp.Role.GGSN, -1, 4));
        refused("negative", () -> Ppp.of(-1));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8, must be IPv6 and IPv4",
        "2001:db8::/32, fd00::/8, must be IPv6 and IPv4",
        "2001:db8::1/32, 10.0.0.0/8, bits behind a prefix",
        "2001:db8::/32, 10.0.0.1/8, bits behind a prefix",
        "2001:db8::/48, 10.0.0.0/8, more than 64 bits"
    })
    void rapidDeploymentHasTwoPrefixesThatLeaveRoomForASite(
            String prefix, String relay, String complaint) {
        refused(
                complaint,
                () -> Sit.create().sixRd(InetPrefix.parse(prefix), InetPrefix.parse(relay)));
    }

    @Test
    void aGeneveHasOneOtherEnd() {
        Geneve geneve = Geneve.to(1, IP4).remote(IP6);
        assertEquals(Optional.empty(), geneve.get(Geneve.REMOTE));
        assertEquals(Optional.of(IP6), geneve.get(Geneve.REMOTE6));
        assertEquals(Optional.of(IP4), geneve.remote(IP4).get(Geneve.REMOTE));
        assertEquals(Optional.empty(), geneve.remote(IP4).get(Geneve.REMOTE6));
    }

    /** What iproute2 6.1 cannot say, by the kernel's structures and policies. */
    @Test
    void newerOptionsAreAsTheKernelHasThem() {
        assertBytes(
                "0800 0f00 03e8 07d0", // struct ifla_geneve_port_range, big-endian
                Geneve.external()
                        .unset(Geneve.COLLECT_METADATA)
                        .set(Geneve.PORT_RANGE, new PortRange(1000, 2000)));
        assertBytes(
                "0800 0400 00000000  0800 0100 07000000  0800 0200 08000000",
                Gtp.sockets(Gtp.Role.GGSN, 7, 8));
        assertBytes(
                "0800 0400 01000000  0500 0500 01000000  0800 0700 0a000001",
                Gtp.create(Gtp.Role.SGSN).set(Gtp.LOCAL, IP4));
        assertBytes(
                "1400 0800 fd000000000000000000000000000001",
                Gtp.create(Gtp.Role.SGSN)
                        .unset(Gtp.ROLE)
                        .unset(Gtp.CREATE_SOCKETS)
                        .set(Gtp.LOCAL6, IP6));
        assertBytes(
                "0600 0100 0900 0000  0c00 0200 04000000 05000000",
                Rmnet.muxId(9).set(Rmnet.FLAGS, RmnetFlags.NONE.with(4, true).with(1, false)));
        assertBytes("0500 0100 01000000", Ovpn.mode(Ovpn.Mode.MP));
        assertBytes("0800 0100 05000000", Ppp.of(5));
    }

    /** iproute2 6.1 dies of 6rd-reset. */
    @Test
    void sixToFourIsTheDefaultOfRapidDeployment() {
        assertBytes(
                "1400 0b00 20020000000000000000000000000000  0600 0d00 1000 0000"
                        + " 0800 0c00 00000000  0600 0e00 0000 0000",
                Sit.create().sixRd(InetPrefix.parse("2002::/16"), InetPrefix.DEFAULT_IPV4));
    }

    @Test
    void whatANewerKernelHasIsUnknown() {
        assertEquals(
                Optional.of(Macsec.Cipher.UNKNOWN),
                ((Macsec) LinkKinds.decode("macsec", hex("0c00 0400 0100000000000000")))
                        .get(Macsec.CIPHER_SUITE));
        assertEquals(
                Optional.of(TunnelEncap.UNKNOWN),
                ((Gre) LinkKinds.decode("gre", hex("0600 0e00 6300 0000"))).get(Gre.ENCAP_TYPE));
        assertEquals(
                Optional.of(Macsec.Cipher.DEFAULT), // what the kernel calls GCM-AES-128
                ((Macsec) LinkKinds.decode("macsec", hex("0c00 0400 0100000100028000")))
                        .get(Macsec.CIPHER_SUITE));
    }

    /** The four bits above are the version's. */
    @Test
    void theKernelsFlowInformationMayHaveHigherBits() {
        assertEquals(
                Optional.of(new FlowInfo(0x10, 0x12345)),
                ((Ip6Tnl) LinkKinds.decode("ip6tnl", hex("0800 0700 61012345")))
                        .get(Ip6Tnl.FLOWINFO));
        assertEquals("tclass 0x10 flowlabel 0x12345", new FlowInfo(0x10, 0x12345).toString());
    }

    @Test
    void modemFlagsAreMeantOneByOne() {
        RmnetFlags flags = RmnetFlags.NONE.with(5, true).with(1, false);
        assertEquals(new RmnetFlags(4, 5), flags);
        assertTrue(flags.has(4));
        assertTrue(!flags.has(1) && !flags.has(5) && !flags.has(2));
        assertTrue(!new RmnetFlags(7, 4).has(1), "the kernel says nothing of it");
    }

    private static void refused(String complaint, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(complaint), message);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static void assertBytes(String expected, io.netlink.route.LinkKind kind) {
        assertEquals(
                HexFormat.of().formatHex(hex(expected)),
                HexFormat.of().formatHex(kind.data().toByteArray()));
    }
}
