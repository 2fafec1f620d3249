package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Labels of addresses: what is refused, what is equal, and what damage does. */
class AddressLabelTest {
    private static final AddressLabel LABEL = AddressLabel.of("2001:db8::/32", 99);

    private static void refused(String words, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @Test
    void whatTheKernelCannotMeanIsRefused() {
        refused("must be IPv6", () -> AddressLabel.of("10.0.0.0/8", 1));
        refused("label -1", () -> AddressLabel.of("::/0", -1));
        refused("0 to 4294967294", () -> AddressLabel.of("::/0", 0xffff_ffffL));
        refused("device index 0", () -> LABEL.dev(0));
        RecordingTransport transport = new RecordingTransport();
        try (Rtnetlink rtnl = transport.rtnl()) {
            refused(
                    "must be IPv6",
                    () -> rtnl.addressLabels().get(InetPrefix.parse("10.0.0.1").address()));
        }
        assertEquals(0, transport.sent.size());
    }

    @Test
    void asksForOneAddress() {
        RecordingTransport transport = new RecordingTransport();
        try (Rtnetlink rtnl = transport.rtnl()) {
            rtnl.addressLabels().get("d0", InetPrefix.parse("2001:db8::1").address());
        }
        assertEquals(
                "0a008000"
                        + "64000000"
                        + "00000000"
                        + "14000100"
                        + "20010db8000000000000000000000001",
                LinkFixture.hex(LinkFixture.payload(transport.sent.getLast())));
    }

    /** The kernel counts the table's changes in the structure. */
    @Test
    void listedLabelEqualsTheOneItWasMadeFrom() {
        NetlinkMessage message =
                Replies.message(
                        RtNetlink.RTM_NEWADDRLABEL,
                        writer -> {
                            IfAddrLblMsg header = LABEL.header.copy();
                            header.sequence(7);
                            header.writeTo(writer);
                            writer.u32(2, 99);
                            writer.bytes(1, InetPrefix.parse("2001:db8::").address().getAddress());
                        });
        AddressLabel listed = AddressLabelView.of(message).copy();
        assertEquals(LABEL, listed);
        assertEquals(LABEL.hashCode(), listed.hashCode());
        assertEquals("prefix 2001:db8::/32 label 99", listed.toString());
        assertEquals(OptionalLong.of(99), listed.label());
        assertEquals(OptionalInt.empty(), listed.deviceIndex());
        assertNotEquals(listed, LABEL.dev(1));
        assertNotEquals(listed, AddressLabel.of("2001:db8::/32", 98));
        assertNotEquals(listed, AddressLabel.of("2001:db8::/33", 99));
        assertEquals(LABEL, AddressLabel.of("2001:db8::77/32", 99), "bits that do not count");
        assertEquals("prefix 2001:db8::/32 dev if9 label 99", LABEL.dev(9).toString());
        assertEquals(
                LinkFixture.hex(LinkFixture.written(LABEL::writeTo)).substring(0, 24),
                LinkFixture.hex(LinkFixture.written(listed.toBeSent()::writeTo)).substring(0, 24));
    }

    @Test
    void damageIsTold() {
        AddressLabelView view =
                AddressLabelView.of(
                        Replies.message(
                                RtNetlink.RTM_NEWADDRLABEL,
                                writer ->
                                        writer.put8(10)
                                                .put8(0)
                                                .put8(200)
                                                .put8(0)
                                                .put32(0)
                                                .put32(0)));
        assertThrows(DecodeException.class, view::prefix);
        assertThrows(
                DecodeException.class,
                () ->
                        AddressLabelView.of(
                                Replies.message(RtNetlink.RTM_NEWADDRLABEL, w -> w.put32(0))));
    }
}
