package io.netlink.route;

import static io.netlink.uapi.Socket.AF_INET;
import static io.netlink.uapi.Socket.AF_INET6;
import static io.netlink.uapi.Socket.AF_MPLS;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.DecodeException;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The configuration of devices: what is asked, what is refused, and what was not said. */
class NetconfTest {
    private static List<String> sent(Consumer<Netconfs> call) {
        RecordingTransport transport = new RecordingTransport();
        try (Rtnetlink rtnl = transport.rtnl()) {
            call.accept(rtnl.netconfs());
        }
        return transport.sent.stream()
                .map(message -> LinkFixture.hex(LinkFixture.payload(message)))
                .toList();
    }

    /**
     * The last is what {@code ip -f mpls netconf show dev d0} sends, but without MPLS says nothing.
     */
    @Test
    void allAndDefaultHaveNumbersOfTheirOwn() {
        assertEquals(List.of("02000000" + "08000100ffffffff"), sent(all -> all.getAll(AF_INET)));
        assertEquals(
                List.of("0a000000" + "08000100feffffff"), sent(all -> all.getDefault(AF_INET6)));
        assertEquals(List.of("1c000000" + "0800010064000000"), sent(all -> all.get(AF_MPLS, 100)));
    }

    @Test
    void refusesBeforeItAsks() {
        assertEquals(
                List.of(),
                sent(
                        all -> {
                            refused("family 0", () -> all.get(0, "d0"));
                            refused("family 7", () -> all.list(7));
                            refused("family 7", () -> all.forEach(7, view -> {}));
                            refused("AF_MPLS", () -> all.getAll(AF_MPLS));
                            refused("AF_MPLS", () -> all.getDefault(AF_MPLS));
                            refused("device index -1", () -> all.get(AF_INET, -1));
                        }));
    }

    private static void refused(String words, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    private static Netconf netconf(int index, int filter) {
        return NetconfView.of(
                        Replies.message(
                                RtNetlink.RTM_NEWNETCONF,
                                writer ->
                                        writer.put32(0)
                                                .u32(1, index)
                                                .u32(2, 1)
                                                .u32(3, filter)
                                                .u32(7, 0)))
                .copy();
    }

    @Test
    void whatWasNotSaidIsNotOff() {
        Netconf some = netconf(-1, 2);
        assertTrue(some.isAll());
        assertFalse(some.isDefault());
        assertEquals(OptionalInt.empty(), some.deviceIndex());
        assertEquals(Optional.of(true), some.forwarding());
        assertEquals(Optional.of(ReversePathFilter.LOOSE), some.reversePathFilter());
        assertEquals(Optional.of(false), some.get(NetconfAttributes.INPUT));
        assertEquals(Optional.empty(), some.get(NetconfAttributes.MC_FORWARDING));
        assertEquals("family 0 all forwarding on rp_filter loose input off", some.toString());
        assertEquals(some, netconf(-1, 2));
        assertEquals(some.hashCode(), netconf(-1, 2).hashCode());
        assertNotEquals(some, netconf(-2, 2));
        assertTrue(netconf(-2, 2).isDefault());
        assertEquals(OptionalInt.of(5), netconf(5, 0).deviceIndex());
        assertEquals(Optional.of(ReversePathFilter.UNKNOWN), netconf(5, 9).reversePathFilter());
    }

    @Test
    void damageIsTold() {
        assertThrows(
                DecodeException.class,
                () -> NetconfView.of(Replies.message(RtNetlink.RTM_NEWNETCONF, w -> {})));
        NetconfView view =
                NetconfView.of(
                        Replies.message(
                                RtNetlink.RTM_NEWNETCONF,
                                writer -> writer.put32(0).bytes(2, new byte[1])));
        DecodeException e = assertThrows(DecodeException.class, view::forwarding);
        assertTrue(e.getMessage().contains("NETCONFA_FORWARDING"), e.getMessage());
    }
}
