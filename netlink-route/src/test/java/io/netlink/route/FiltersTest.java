package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSet;
import io.netlink.MacAddress;
import io.netlink.route.tc.Control;
import io.netlink.route.tc.Flower;
import io.netlink.route.tc.FlowerKeys;
import io.netlink.route.tc.FlowerTunnel;
import io.netlink.route.tc.Gact;
import io.netlink.route.tc.Matchall;
import io.netlink.route.tc.Pedit;
import io.netlink.route.tc.PeditKey.Header;
import io.netlink.route.tc.Police;
import io.netlink.route.tc.Rate;
import io.netlink.route.tc.Simple;
import io.netlink.route.tc.TunnelOption;
import io.netlink.route.tc.U32;
import io.netlink.route.tc.VlanAction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.HexFormat;

/** What filters and actions refuse, and what iproute2 6.1 cannot say. */
class FiltersTest {

    private static void refused(String text, Executable call) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(text), message);
    }

    private static String hex(AttributeSet attributes) {
        return HexFormat.of().formatHex(attributes.toByteArray());
    }

    @Test
    void keysThatAreNewerThanIproute2() {
        // NLA_U32 in the machine's order
        assertEquals(
                "08006400" + "05000000" + "08006500" + "0f000000",
                hex(
                        Flower.TYPE
                                .empty()
                                .set(FlowerTunnel.HASH, 5L)
                                .set(FlowerTunnel.HASH_MASK, 15L)
                                .data()));
        // NLA_U32 that holds a __be32
        assertEquals(
                "08006900" + "00000007",
                hex(Flower.TYPE.empty().set(FlowerKeys.L2TPV3_SID, 7L).data()));
    }

    @Test
    void flowerWantsToKnowTheProtocolOfPorts() {
        refused("tcp()", () -> Flower.create().sourcePort(5));
        refused("65536", () -> Flower.create().tcp().destinationPort(65536));
        refused("last port", () -> Flower.create().tcp().destinationPorts(90, 80));
        refused("4096", () -> Flower.create().set(FlowerKeys.VLAN_ID, 4096));
        refused("class", () -> new TunnelOption.Geneve(0x10000, 0, new byte[4]));
    }

    @Test
    void u32RefusesWhatCannotBe() {
        refused("multiple of 4", () -> U32.create().match32(2, 0, 0));
        refused("multiple of 2", () -> U32.create().match16(1, 0, 0));
        refused("never match", () -> U32.create().matchIpProtocol(6).matchIpProtocol(17));
        refused("power of 2", () -> U32.buckets(3));
        refused("divisor", () -> U32.buckets(512));
        refused("table", () -> U32.table(0, 0, 0));
        refused("bucket", () -> U32.table(1, 256, 0));
    }

    @Test
    void peditRefusesWhatCannotBe() {
        refused("Pedit.extended()", () -> Pedit.create().ipTtl(5));
        refused("multiple of 4", () -> Pedit.create().set32(Header.NETWORK, 2, 0, 0));
        refused("65536", () -> Pedit.extended().tcpSourcePort(65536));
        refused("256", () -> Pedit.extended().ipTtlAdd(256));
        refused("address", () -> Pedit.extended().ethSource(MacAddress.parse("01:02:03:04")));
        Pedit full = Pedit.create();
        for (int i = 0; i < 128; i++) {
            full = full.set8(Header.NETWORK, i, 0, 0);
        }
        assertEquals(128, full.keys().size());
        Pedit last = full;
        refused("number of changes", () -> last.set8(Header.NETWORK, 0, 0, 0));
    }

    @Test
    void actionsRefuseWhatCannotBe() {
        refused("bytes a second", () -> Police.rate(new Rate(0), 10));
        refused("burst", () -> Police.rate(Rate.megabits(1), 0));
        refused("pkts_burst", () -> Police.packets(1, 0));
        refused("sdata", () -> Simple.of(""));
        refused("sdata", () -> Simple.of("x".repeat(32)));
        refused("4096", () -> VlanAction.push(4096));
        refused("index", () -> Gact.drop().index(-1));
        Matchall all = Matchall.create();
        for (int i = 0; i < 32; i++) {
            all = all.action(Gact.pass());
        }
        Matchall full = all;
        refused("number of actions", () -> full.action(Gact.pass()));
    }

    @Test
    void policerTellsWhatItWasTold() {
        Police bytes = Police.rate(Rate.megabits(1), 10_000, 1500);
        assertEquals(Rate.megabits(1), bytes.rate());
        assertEquals(10_000, bytes.burst());
        assertEquals(1500, bytes.mtu());
        assertEquals(0, bytes.packetRate());
        assertEquals(0, bytes.packetBurst());

        Police packets = Police.packets(1000, 100);
        assertEquals(1000, packets.packetRate());
        assertEquals(100, packets.packetBurst());

        Police twice = bytes.conformExceed(Control.DROP, Control.PIPE);
        assertEquals(Control.PIPE, twice.get(Police.RESULT).orElseThrow());
        assertTrue(twice.conformExceed(Control.DROP, Control.PASS).get(Police.RESULT).isEmpty());
    }
}
