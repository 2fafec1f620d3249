package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.route.encap.BpfEncap;
import io.netlink.route.encap.Encap;
import io.netlink.route.encap.Encaps;
import io.netlink.route.encap.Ioam6Encap;
import io.netlink.route.encap.IpEncap;
import io.netlink.route.encap.MplsEncap;
import io.netlink.route.encap.OtherEncap;
import io.netlink.route.encap.RplEncap;
import io.netlink.route.encap.Seg6LocalEncap;
import io.netlink.route.encap.SegmentRouting;
import io.netlink.route.encap.TunnelOptions;
import io.netlink.route.encap.TunnelOptions.Erspan1;
import io.netlink.route.encap.TunnelOptions.Erspan2;
import io.netlink.route.encap.TunnelOptions.Geneve;
import io.netlink.route.encap.TunnelOptions.GeneveOption;
import io.netlink.route.encap.TunnelOptions.Vxlan;
import io.netlink.route.encap.XfrmEncap;

import org.junit.jupiter.api.Test;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/** What the cases cannot show of encapsulations: what this kernel dies of, and refusals. */
class EncapTest {
    private static String hex(Encap<?> encap) {
        return HexFormat.of().formatHex(Encaps.encode(encap));
    }

    private static void options(TunnelOptions options, String payload) {
        IpEncap encap = IpEncap.id(7).set(IpEncap.OPTS, options).unset(IpEncap.ID);
        assertEquals(payload.replace(" ", ""), hex(encap));
        assertEquals(options, encap.get(IpEncap.OPTS).orElseThrow());
    }

    /** nla_type of nests with NLA_F_NESTED, 0x8000. */
    @Test
    void optionsOfTunnelsAreNests() {
        options(
                new Geneve(
                        List.of(
                                new GeneveOption(258, 1, "01020304"),
                                new GeneveOption(3, 4, "05060708"))),
                "3c000880 1c000180 06000100 01020000 05000200 01000000 08000300 01020304"
                        + " 1c000180 06000100 00030000 05000200 04000000 08000300 05060708");
        options(new Vxlan(77), "10000880 0c000280 08000100 4d000000");
        options(new Erspan1(5), "18000880 14000380 05000100 01000000 08000200 00000005");
        options(
                new Erspan2(1, 2),
                "20000880 1c000380 05000100 02000000 05000300 01000000 05000400 02000000");
    }

    @Test
    void whatTheKernelListedWithoutMarksIsSentWithThem() {
        byte[] listed = HexFormat.of().parseHex("100008000c000200080001004d000000");
        Encap<?> encap = Encaps.decode(2, listed);
        assertEquals("100008800c000280080001004d000000", hex(encap));

        Route route =
                Route.to("10.1.0.0/16")
                        .set(RouteAttributes.ENCAP, listed)
                        .set(RouteAttributes.ENCAP_TYPE, 2);
        List<String> sent = WireTree.lines(RouteRequest.toBeMade(route).attributes(), List.of());
        assertTrue(
                sent.contains("RTA_ENCAP / LWTUNNEL_IP_OPTS 0c000280080001004d000000"),
                sent::toString);
        byte[] bytes = RouteRequest.toBeMade(route).attributes().toByteArray();
        assertTrue(
                HexFormat.of().formatHex(bytes).contains("14001680"), "NLA_F_NESTED of RTA_ENCAP");
    }

    @Test
    void anUnknownTypeIsKept() {
        byte[] payload = {1, 2, 3};
        Route route = Route.to("10.1.0.0/16").dev(3).encap(OtherEncap.of(99, payload));
        Encap<?> encap = route.encap().orElseThrow();
        assertEquals(OtherEncap.of(99, payload), encap);
        assertEquals("encap type 99 0x010203", encap.toString());
        assertArrayEquals(payload, Encaps.encode(route.encap(encap).encap().orElseThrow()));
        assertArrayEquals(
                payload, RouteRequest.toBeMade(route).get(RouteAttributes.ENCAP).orElseThrow());
        byte[] noAttributes = {9, 0, 1, 0}; // claims a byte too many
        assertEquals(OtherEncap.of(1, noAttributes), Encaps.decode(1, noAttributes));
    }

    @Test
    void aTypeIsAskedForByItsType() {
        Encap<?> encap = NextHop.on(3).encap(MplsEncap.labels(100, 200)).encap().orElseThrow();
        assertEquals(
                List.of(100, 200),
                encap.as(MplsEncap.TYPE).orElseThrow().get(MplsEncap.DST).orElseThrow());
        assertTrue(encap.as(IpEncap.TYPE).isEmpty());
        assertEquals("encap mpls dst [100, 200]", encap.toString());
    }

    @Test
    void programsHaveADescriptorAndAName() {
        assertEquals("1400028008000100050000000600020070000000", hex(BpfEncap.out(5, "p")));
        assertEquals(
                "08000100" + "0f000000" + "14000880" + "0800010005000000" + "0600020070000000",
                hex(Seg6LocalEncap.bpf(5, "p")));
    }

    @Test
    void aHeaderOfSegmentsIsReadAsItWasWritten() {
        SegmentRouting way = SegmentRouting.through("fd05::1", "fd05::2").hmac(15);
        Seg6LocalEncap encap = Seg6LocalEncap.wrap(way);
        SegmentRouting read = encap.get(Seg6LocalEncap.SRH).orElseThrow();
        assertEquals(way, read);
        assertEquals(OptionalLong.of(15), read.hmacKey());
        assertEquals("segs fd05::1,fd05::2 hmac 0xf", read.toString());
        assertEquals(
                3,
                Seg6LocalEncap.insert(way).get(Seg6LocalEncap.SRH).orElseThrow().segments().size());
    }

    @Test
    void badValuesAreRefused() {
        refused("label 1048576", () -> MplsEncap.labels(1 << 20));
        refused("no label", MplsEncap::labels);
        refused("MPLS_IPTUNNEL_TTL: 256", () -> MplsEncap.labels(1).set(MplsEncap.TTL, 256));
        refused("if_id: 0|LWT_XFRM_IF_ID: 0", () -> XfrmEncap.ifId(0));
        refused("segment 10.0.0.1", () -> SegmentRouting.through("10.0.0.1"));
        refused("0 segments", () -> SegmentRouting.through(new String[0]));
        refused("0 segments", RplEncap::through);
        refused("hmac 0", () -> SegmentRouting.through("fd05::1").hmac(0));
        refused("6 bytes", () -> new GeneveOption(1, 1, "010203040506"));
        refused("erspan hwid 64", () -> new Erspan2(0, 64));
        refused("freq 3/2", () -> Ioam6Encap.trace(new Ioam6Encap.Trace(1, 1, 4)).frequency(3, 2));
        refused("size 5", () -> Ioam6Encap.trace(new Ioam6Encap.Trace(1, 1, 5)));
        refused("flavor 0", () -> Seg6LocalEncap.action(Seg6LocalEncap.Action.END).flavors(0));
        refused("UNKNOWN", () -> Seg6LocalEncap.action(Seg6LocalEncap.Action.UNKNOWN));
        refused("encap type 65536", () -> OtherEncap.of(65536, new byte[0]));
        refused(
                "an encapsulation belongs",
                () -> Route.to("10.1.0.0/16").nexthops(NextHop.on(3)).encap(MplsEncap.labels(1)));
        refused("is no option of", () -> MplsEncap.labels(1).set(IpEncap.TTL, 3));
    }

    private static void refused(String words, org.junit.jupiter.api.function.Executable call) {
        String said = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(said.matches(".*(" + words + ").*"), said);
    }
}
