package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Addresses that are no device's own here: joined ones, and those of another namespace. */
class JoinedAddressTest {
    private static final int IFA_ANYCAST = 5;
    private static final int IFA_MULTICAST = 7;
    private static final int IFA_TARGET_NETNSID = 10;

    private static Address joined(int attribute, String text) {
        InetPrefix prefix = InetPrefix.parse(text);
        return AddressView.of(
                        Replies.message(
                                RtNetlink.RTM_NEWMULTICAST,
                                writer -> {
                                    int family = Inets.family(prefix.address());
                                    IfAddrMsg.write(writer, family, prefix.length(), 0x80, 0, 3);
                                    writer.bytes(attribute, prefix.address().getAddress());
                                }))
                .copy();
    }

    private static void refused(String words, Executable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(words), e.getMessage());
    }

    @Test
    void whatWasJoinedIsTheAddress() {
        Address multicast = joined(IFA_MULTICAST, "ff02::1");
        assertEquals(InetPrefix.parse("ff02::1/128"), multicast.prefix());
        assertEquals("3: inet6 mcast ff02::1 scope global", multicast.toString());
        assertEquals(
                "3: inet mcast 224.0.0.1 scope global",
                joined(IFA_MULTICAST, "224.0.0.1").toString());
        Address anycast = joined(IFA_ANYCAST, "2001:db8::");
        assertEquals(InetPrefix.parse("2001:db8::/128"), anycast.prefix());
        assertEquals("3: inet6 any 2001:db8:: scope global", anycast.toString());
        assertFalse(anycast.hasPeer());
    }

    @Test
    void whatWasJoinedIsNeitherMadeNorDeleted() {
        RecordingTransport transport = new RecordingTransport();
        try (Rtnetlink rtnl = transport.rtnl()) {
            Address multicast = joined(IFA_MULTICAST, "ff02::1");
            refused("listed as joined", () -> rtnl.addresses().add(100, multicast));
            refused("listed as joined", () -> rtnl.addresses().replace(100, multicast));
            refused("listed as joined", () -> rtnl.addresses().delete(multicast));
        }
        assertEquals(0, transport.sent.size());
    }

    /** An own address may say an anycast address besides. */
    @Test
    void anOwnAddressIsNotJoined() {
        Address own = Address.parse("10.0.0.1/24");
        Address both = own.set(AddressAttributes.ANYCAST, InetPrefix.parse("10.0.0.7").address());
        assertEquals(own.prefix(), both.prefix());
        assertEquals(both, both.toBeMade());
    }

    @Test
    void theNamespaceThatItWasListedInIsNotSent() {
        Address own = Address.parse("10.0.0.1/24").dev(3);
        Address elsewhere = own.set(AddressAttributes.TARGET_NETNSID, 5);
        assertEquals(own, elsewhere.toBeMade());
        assertFalse(elsewhere.toBeDeleted().attributes().has(AddressAttributes.TARGET_NETNSID));
        assertEquals(IFA_TARGET_NETNSID, AddressAttributes.TARGET_NETNSID.code());
        RecordingTransport transport = new RecordingTransport();
        try (Rtnetlink rtnl = transport.rtnl()) {
            refused("listed in netns id 5", () -> rtnl.addresses().delete(elsewhere));
            refused("netns id -1", () -> rtnl.addresses().inNetnsId(-1));
        }
        assertEquals(0, transport.sent.size());
    }
}
