package io.netlink.route;

import static io.netlink.route.BridgeCfmAttributes.*;
import static io.netlink.route.BridgeMrpAttributes.*;
import static io.netlink.uapi.IfBridge.IFLA_BRIDGE_CFM;
import static io.netlink.uapi.IfBridge.IFLA_BRIDGE_MRP;
import static io.netlink.uapi.IfLink.IFLA_AF_SPEC;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.AttributeSet;
import io.netlink.MessageWriter;
import io.netlink.NetlinkMessage;
import io.netlink.RawAttribute;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import org.junit.jupiter.api.Test;

import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is said to bridges of MRP and CFM, and what they tell, by bytes: Debian's kernel has neither
 * protocol, and {@code bridge} no command for them.
 */
class BridgeProtocolTest {
    private static final AttributeSet RING =
            AttributeSet.empty(BridgeMrpAttributes.SPACE)
                    .with(
                            INSTANCE,
                            AttributeSet.empty(INSTANCE_SPACE)
                                    .with(INSTANCE_RING_ID, 7L)
                                    .with(INSTANCE_P_IFINDEX, 100)
                                    .with(INSTANCE_S_IFINDEX, 101)
                                    .with(INSTANCE_PRIO, 0x8000));

    private static byte[] sent(Consumer<Rtnetlink> call) {
        RecordingTransport transport = new RecordingTransport();
        try (Rtnetlink rtnl = transport.rtnl()) {
            call.accept(rtnl);
        }
        byte[] message = transport.sent.getLast();
        RoundTrip.check(message);
        return message;
    }

    private static void assertSent(int type, String rows, byte... message) {
        assertEquals(type, LinkFixture.message(message).type());
        assertArrayEquals(
                LinkFixture.bytes(rows),
                Arrays.copyOfRange(message, NetlinkMessage.HEADER_LENGTH, message.length));
    }

    @Test
    void aRingIsMadeAndDeletedByTheBridge() {
        String rows =
                """
                07 00 00 00 66 00 00 00 00 00 00 00 00 00 00 00  # struct ifinfomsg
                34 00 1a 80  # IFLA_AF_SPEC
                  06 00 00 00 02 00 00 00  # IFLA_BRIDGE_FLAGS: BRIDGE_FLAGS_SELF
                  28 00 04 80  # IFLA_BRIDGE_MRP
                    24 00 01 80  # IFLA_BRIDGE_MRP_INSTANCE
                      08 00 01 00 07 00 00 00
                      08 00 02 00 64 00 00 00
                      08 00 03 00 65 00 00 00
                      06 00 04 00 00 80 00 00
                """;
        assertSent(RtNetlink.RTM_SETLINK, rows, sent(rtnl -> rtnl.bridgeMrp().change("br0", RING)));
        assertSent(RtNetlink.RTM_DELLINK, rows, sent(rtnl -> rtnl.bridgeMrp().delete("br0", RING)));
    }

    @Test
    void aPortsStateGoesToItsBridge() {
        AttributeSet state =
                AttributeSet.empty(PORT_STATE_SPACE).with(PORT_STATE_STATE, PortState.FORWARDING);
        assertSent(
                RtNetlink.RTM_SETLINK,
                """
                07 00 00 00 64 00 00 00 00 00 00 00 00 00 00 00
                14 00 1a 80  # IFLA_AF_SPEC
                  10 00 04 80  # IFLA_BRIDGE_MRP
                    0c 00 02 80  # IFLA_BRIDGE_MRP_PORT_STATE
                      08 00 01 00 02 00 00 00
                """,
                sent(
                        rtnl ->
                                rtnl.bridgeMrp()
                                        .changePort(
                                                "d0",
                                                AttributeSet.empty(BridgeMrpAttributes.SPACE)
                                                        .with(PORT_STATE, state))));
    }

    @Test
    void timesAreMicroseconds() {
        AttributeSet test =
                AttributeSet.empty(START_TEST_SPACE)
                        .with(START_TEST_INTERVAL, Duration.ofMillis(20))
                        .with(START_TEST_MONITOR, true);
        assertSent(
                RtNetlink.RTM_SETLINK,
                """
                07 00 00 00 66 00 00 00 00 00 00 00 00 00 00 00
                24 00 1a 80
                  06 00 00 00 02 00 00 00
                  18 00 04 80
                    14 00 06 80  # IFLA_BRIDGE_MRP_START_TEST
                      08 00 02 00 20 4e 00 00
                      08 00 05 00 01 00 00 00
                """,
                sent(
                        rtnl ->
                                rtnl.bridgeMrp()
                                        .change(
                                                "br0",
                                                AttributeSet.empty(BridgeMrpAttributes.SPACE)
                                                        .with(START_TEST, test))));
    }

    @Test
    void anEndPointIsMade() {
        AttributeSet made =
                AttributeSet.empty(MEP_CREATE_SPACE)
                        .with(MEP_CREATE_INSTANCE, 1L)
                        .with(MEP_CREATE_DOMAIN, Domain.PORT)
                        .with(MEP_CREATE_DIRECTION, Direction.DOWN)
                        .with(MEP_CREATE_IFINDEX, 100);
        assertSent(
                RtNetlink.RTM_SETLINK,
                """
                07 00 00 00 66 00 00 00 00 00 00 00 00 00 00 00
                34 00 1a 80
                  06 00 00 00 02 00 00 00
                  28 00 05 80  # IFLA_BRIDGE_CFM
                    24 00 01 80  # IFLA_BRIDGE_CFM_MEP_CREATE
                      08 00 01 00 01 00 00 00
                      08 00 02 00 00 00 00 00
                      08 00 03 00 00 00 00 00
                      08 00 04 00 64 00 00 00
                """,
                sent(
                        rtnl ->
                                rtnl.bridgeCfm()
                                        .change(
                                                "br0",
                                                AttributeSet.empty(BridgeCfmAttributes.SPACE)
                                                        .with(MEP_CREATE, made))));
    }

    private static NetlinkMessage told(int type, List<AttributeSet> nests) {
        MemorySegment memory = MemorySegment.ofArray(new byte[4096]);
        MessageWriter writer = MessageWriter.over(memory);
        writer.reset().begin(RtNetlink.RTM_NEWLINK, 0, 1);
        IfInfoMsg.write(writer, Socket.AF_BRIDGE, 102, 0, 0);
        long start = writer.nestStart(IFLA_AF_SPEC);
        writer.nest(type, nest -> nests.forEach(nest::attributes));
        writer.nestEnd(start);
        writer.end();
        return NetlinkMessage.of(memory.asSlice(0, writer.position()));
    }

    @Test
    void severalRingsAreTold() {
        List<AttributeSet> told =
                List.of(ring(7, RingRole.MRM), ring(8, RingRole.MRC), ring(9, RingRole.MRA));
        BridgeProtocol mrp = new BridgeProtocol(null, IFLA_BRIDGE_MRP, BridgeMrpAttributes.SPACE);
        List<BridgeMrpRing> rings = mrp.read(told(IFLA_BRIDGE_MRP, told), BridgeMrp::ring);
        assertEquals(List.of(7L, 8L, 9L), rings.stream().map(BridgeMrpRing::ringId).toList());
        assertEquals(102, rings.getFirst().bridge());
        assertEquals(Optional.of(RingRole.MRC), rings.get(1).attributes().get(INFO_RING_ROLE));
        assertEquals(
                Optional.of(Duration.ofMillis(20)),
                rings.get(1).attributes().get(INFO_TEST_INTERVAL));
        assertEquals(List.of(), mrp.read(told(IFLA_BRIDGE_CFM, told), BridgeMrp::ring));
    }

    private static AttributeSet ring(long id, RingRole role) {
        return AttributeSet.empty(BridgeMrpAttributes.SPACE)
                .with(
                        INFO,
                        AttributeSet.empty(INFO_SPACE)
                                .with(INFO_RING_ID, id)
                                .with(INFO_RING_ROLE, role)
                                .with(INFO_TEST_INTERVAL, Duration.ofMillis(20)));
    }

    @Test
    void whatAnEndPointSawIsTold() {
        AttributeSet peer =
                AttributeSet.empty(CC_PEER_STATUS_SPACE)
                        .with(CC_PEER_STATUS_PEER_MEPID, 8191L)
                        .with(CC_PEER_STATUS_CCM_DEFECT, true);
        AttributeSet all =
                AttributeSet.empty(BridgeCfmAttributes.SPACE)
                        .with(CC_PEER_STATUS_INFO, peer)
                        .with(new RawAttribute(99, new byte[0])); // of a newer kernel
        BridgeProtocol cfm = new BridgeProtocol(null, IFLA_BRIDGE_CFM, BridgeCfmAttributes.SPACE);
        List<BridgeCfmInfo> told = cfm.read(told(IFLA_BRIDGE_CFM, List.of(all)), BridgeCfm::info);
        assertEquals(2, told.size());
        assertTrue(told.getFirst().is(CC_PEER_STATUS_INFO));
        assertEquals(peer, told.getFirst().attributes());
        assertEquals(99, told.getLast().type());
    }

    @Test
    void whatCannotBeIsRefused() {
        RecordingTransport transport = new RecordingTransport();
        try (Rtnetlink rtnl = transport.rtnl()) {
            AttributeSet nothing = AttributeSet.empty(BridgeMrpAttributes.SPACE);
            assertThrows(
                    IllegalArgumentException.class, () -> rtnl.bridgeMrp().change("br0", nothing));
            assertThrows(
                    IllegalArgumentException.class, () -> rtnl.bridgeCfm().change("br0", RING));
        }
        assertEquals(List.of(), transport.sent);
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        AttributeSet.empty(PORT_STATE_SPACE)
                                .with(PORT_STATE_STATE, PortState.UNKNOWN));
    }
}
