package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** Neighbours and fdb entries without a kernel: the bytes that iproute2 sends, and refusals. */
class NeighbourTest {
    private static final String MAC = "02:00:00:00:00:01";

    private static final CaseGroup WORLD =
            CaseGroup.links("", cases -> {}).given(NeighbourCases.FDB);

    /** The payload of the last message of a call, in the world of the cases. */
    private static String sent(Consumer<Rtnetlink> call) {
        RecordingTransport transport = new RecordingTransport(WORLD);
        try (Rtnetlink rtnl = transport.rtnl()) {
            call.accept(rtnl);
        }
        byte[] message = transport.sent.getLast();
        RoundTrip.check(message);
        return HexFormat.of().formatHex(message, 16, message.length);
    }

    /** What iproute2 6.1 was seen to send, but for the device's index, which is 100 = 0x64 here. */
    @Test
    void neighboursAreSentAsIpSendsThem() {
        assertEquals(
                "02000000"
                        + "64000000"
                        + "80000000"
                        + "08000100"
                        + "0a000002"
                        + "0a000200"
                        + "0200000000010000",
                sent(r -> r.neighbours().add("d0", Neighbour.of("10.0.0.2").lladdr(MAC))));
        assertEquals(
                "02000000" + "64000000" + "80000800" + "08000100" + "0a000005",
                sent(r -> r.neighbours().add("d0", Neighbour.proxy("10.0.0.5"))));
        assertEquals(
                "02000000" + "64000000" + "80000000" + "08000100" + "0a000002",
                sent(r -> r.neighbours().delete("d0", Neighbour.of("10.0.0.2").lladdr(MAC))));
        assertEquals(
                "02000000" + "64000000" + "00000000" + "08000100" + "0a000003",
                sent(r -> r.neighbours().get("d0", Neighbour.of("10.0.0.3"))));
    }

    @Test
    void fdbEntriesAreSentAsBridgeSendsThem() {
        String entry = "0a000200" + "0200000000010000";
        Neighbour master = Neighbour.fdb(MAC).master();
        assertEquals(
                "07000000" + "64000000" + "c0000400" + entry, sent(r -> r.fdb().add("d0", master)));
        assertEquals(
                "07000000" + "64000000" + "c0000400" + entry,
                sent(r -> r.fdb().delete("d0", master)));
        assertEquals(
                "07000000" + "64000000" + "00000400" + entry, sent(r -> r.fdb().get("d0", master)));
        assertEquals(
                "07000000"
                        + "64000000"
                        + "c0000200"
                        + entry
                        + "08000100"
                        + "0a000001"
                        + "0600060012b50000"
                        + "08000700"
                        + "05000000"
                        + "08000800"
                        + "65000000",
                sent(
                        r ->
                                r.fdb()
                                        .append(
                                                "d0",
                                                Neighbour.fdb(MAC)
                                                        .dst("10.0.0.1")
                                                        .port(4789)
                                                        .vni(5)
                                                        .via(101))));
    }

    @Test
    void everyCallOfTheCasesSendsSomething() {
        CaseList all = new CaseList();
        NeighbourCases.neighbours(all);
        NeighbourCases.fdb(all);
        for (Case each : all.all()) {
            if (each.sent()) {
                assertFalse(sent(each.call()).isEmpty(), each.command());
            }
        }
    }

    /** What a bridge lists says neither self nor master, but who its master is. */
    @Test
    void listedEntryGoesBackWhereItCameFrom() {
        Neighbour ofPort = listed(100, 0x04, 102);
        assertTrue(ofPort.toBeDeleted().is(NeighbourFlag.MASTER));
        Neighbour ofBridge = listed(102, 0x80, 102);
        assertTrue(ofBridge.toBeDeleted().is(NeighbourFlag.SELF));
        assertEquals(
                EnumSet.of(NeighbourState.REACHABLE),
                ofPort.toBeMade().states(),
                "a bridge refuses a stale entry");
        assertFalse(ofPort.toBeMade().attributes().has(NeighbourAttributes.MASTER));
        assertTrue(ofPort.is(NeighbourFlag.LOCKED));
        assertEquals(
                "02:00:00:00:00:01 dev if100 master if102 locked used 2/1/3 ref 0 STALE",
                ofPort.toString());
    }

    private static Neighbour listed(int index, int state, int master) {
        return NeighbourView.of(
                        Replies.message(
                                RtNetlink.RTM_NEWNEIGH,
                                writer -> {
                                    NdMsg header = new NdMsg();
                                    header.family(7);
                                    header.index(index);
                                    header.state(state);
                                    header.writeTo(writer);
                                    writer.bytes(2, new byte[] {2, 0, 0, 0, 0, 1});
                                    writer.u32(9, master).u32(15, 2);
                                    writer.bytes(
                                            3,
                                            LinkFixture.written(
                                                    w ->
                                                            w.put32(100)
                                                                    .put32(200)
                                                                    .put32(300)
                                                                    .put32(0)));
                                }))
                .copy();
    }

    /** Such as a tun device's. */
    @Test
    void emptyLinkLayerAddressIsNone() {
        Neighbour read =
                NeighbourView.of(
                                Replies.message(
                                        RtNetlink.RTM_NEWNEIGH,
                                        writer -> {
                                            new NdMsg().writeTo(writer);
                                            writer.bytes(2, new byte[0]);
                                        }))
                        .copy();
        assertEquals(Optional.empty(), read.lladdr());
    }

    @Test
    void whatTheKernelCannotMeanIsRefused() {
        RecordingTransport transport = new RecordingTransport(WORLD);
        Neighbour fdb = Neighbour.fdb(MAC);
        try (Rtnetlink rtnl = transport.rtnl()) {
            refused("use Rtnetlink.fdb()", () -> rtnl.neighbours().add("d0", fdb));
            refused("use Rtnetlink.neigh", () -> rtnl.fdb().add("d0", Neighbour.of("10.0.0.1")));
            refused("no device", () -> rtnl.neighbours().add(Neighbour.of("10.0.0.1")));
            refused("no device", () -> rtnl.fdb().delete(fdb));
        }
        refused("vlan 4095", () -> fdb.vlan(4095));
        refused("port 0", () -> fdb.port(0));
        refused("NDA_VNI", () -> fdb.vni(1 << 24));
        refused("nhid 0", () -> fdb.nexthopId(0));
        refused("only an fdb entry", () -> Neighbour.of("10.0.0.1").dst("10.0.0.2"));
        refused("protocol 256", () -> fdb.protocol(256));
        refused("device index 0", () -> fdb.via(0));
    }

    private static void refused(String words, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }
}
