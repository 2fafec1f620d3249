package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What Linux 6.18 answers to RTM_GETADDR, read, and written back to the same bytes. */
class AddressListedTest {

    private static Address read(String rows) {
        NetlinkMessage message = RouteWire.message(rows);
        Address address = AddressView.of(message).copy();
        RouteWire.assertSameBytes(message, RouteWire.written(address::writeTo));
        return address;
    }

    @Test
    void ipv4WithLabelAndBroadcast() {
        Address address =
                read(
                        """
                        58000000                                       # nlmsg_len 88
                        1400                                           # nlmsg_type RTM_NEWADDR
                        2200                                           # nlmsg_flags
                        4ac8046b d75f0000                              # nlmsg_seq, nlmsg_pid
                        # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        02 18 80 00
                        03000000                                       # ifa_index
                        0800 0100 0a000001                             # IFA_ADDRESS 10.0.0.1
                        0800 0200 0a000001                             # IFA_LOCAL 10.0.0.1
                        0800 0400 0a0000ff                             # IFA_BROADCAST 10.0.0.255
                        0900 0300 76613a78 00000000                    # IFA_LABEL va:x
                        0800 0800 80000000                             # IFA_FLAGS 128
                        1400 0600 ffffffff ffffffff 42630700 42630700  # IFA_CACHEINFO
                        """);
        assertAll(
                () -> assertEquals(InetPrefix.parse("10.0.0.1/24"), address.prefix()),
                () -> assertEquals(InetAddress.ofLiteral("10.0.0.1"), address.address()),
                () -> assertEquals(OptionalInt.of(3), address.deviceIndex()),
                () -> assertEquals(Optional.empty(), address.peer()),
                () ->
                        assertEquals(
                                "10.0.0.255", address.broadcast().orElseThrow().getHostAddress()),
                () -> assertEquals(Optional.of("va:x"), address.label()),
                () -> assertEquals(0, address.scope()),
                () -> assertTrue(address.isPermanent()),
                () -> assertEquals(Lifetime.FOREVER, address.validLifetime()),
                () -> assertEquals(Lifetime.FOREVER, address.preferredLifetime()),
                () -> assertEquals(OptionalLong.empty(), address.metric()),
                () -> assertEquals(OptionalInt.empty(), address.protocol()),
                () ->
                        assertEquals(
                                "3: inet 10.0.0.1/24 brd 10.0.0.255 scope global va:x valid_lft"
                                        + " forever preferred_lft forever",
                                address.toString()));
    }

    @Test
    void ipv4WithPeer() {
        Address address =
                read(
                        """
                        4c000000                                       # nlmsg_len 76
                        1400                                           # nlmsg_type RTM_NEWADDR
                        2200                                           # nlmsg_flags
                        4ac8046b d75f0000                              # nlmsg_seq, nlmsg_pid
                        # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        02 18 80 00
                        03000000                                       # ifa_index
                        0800 0100 0a000201                             # IFA_ADDRESS 10.0.2.1
                        0800 0200 0a000101                             # IFA_LOCAL 10.0.1.1
                        0700 0300 76610000                             # IFA_LABEL va
                        0800 0800 80000000                             # IFA_FLAGS 128
                        1400 0600 ffffffff ffffffff 44630700 44630700  # IFA_CACHEINFO
                        """);
        assertAll(
                () -> assertEquals(InetPrefix.parse("10.0.1.1/32"), address.prefix()),
                () -> assertEquals(24, address.prefixLength()),
                () -> assertEquals(InetPrefix.parse("10.0.2.1/24"), address.peer().orElseThrow()),
                () ->
                        assertEquals(
                                "3: inet 10.0.1.1 peer 10.0.2.1/24 scope global va valid_lft"
                                        + " forever preferred_lft forever",
                                address.toString()));
    }

    @Test
    void ipv4ThatEnds() {
        Address address =
                read(
                        """
                        54000000                                       # nlmsg_len 84
                        1400                                           # nlmsg_type RTM_NEWADDR
                        2200                                           # nlmsg_flags
                        4ac8046b d75f0000                              # nlmsg_seq, nlmsg_pid
                        # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        02 18 00 00
                        03000000                                       # ifa_index
                        0800 0100 0a000301                             # IFA_ADDRESS 10.0.3.1
                        0800 0200 0a000301                             # IFA_LOCAL 10.0.3.1
                        0700 0300 76610000                             # IFA_LABEL va
                        0800 0800 00020000                             # IFA_FLAGS 512
                        0800 0900 4d000000                             # IFA_RT_PRIORITY 77
                        1400 0600 2c010000 58020000 45630700 45630700  # IFA_CACHEINFO
                        """);
        assertAll(
                () -> assertFalse(address.isPermanent()),
                () -> assertEquals(0x200, address.flags()),
                () -> assertEquals(OptionalLong.of(77), address.metric()),
                () -> assertEquals(Lifetime.of(Duration.ofSeconds(600)), address.validLifetime()),
                () ->
                        assertEquals(
                                Lifetime.of(Duration.ofSeconds(300)), address.preferredLifetime()),
                () ->
                        assertEquals(
                                "3: inet 10.0.3.1/24 metric 77 scope global noprefixroute va"
                                        + " valid_lft 600sec preferred_lft 300sec",
                                address.toString()));
    }

    @Test
    void ipv6WithPeerHasBothAddresses() {
        Address address =
                read(
                        """
                        64000000                                       # nlmsg_len 100
                        1400                                           # nlmsg_type RTM_NEWADDR
                        2200                                           # nlmsg_flags
                        4ac8046b d75f0000                              # nlmsg_seq, nlmsg_pid
                        # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        0a 7f 82 00
                        03000000                                       # ifa_index
                        1400 0200 20010db8 00010000 00000000 00000001  # IFA_LOCAL 2001:db8:1::1
                        1400 0100 20010db8 00010000 00000000 00000002  # IFA_ADDRESS 2001:db8:1::2
                        # IFA_RT_PRIORITY 4000000000
                        0800 0900 00286bee
                        1400 0600 ffffffff ffffffff 48630700 48630700  # IFA_CACHEINFO
                        0800 0800 82000000                             # IFA_FLAGS 130
                        """);
        assertAll(
                () -> assertTrue(address.isIpv6()),
                () -> assertEquals(InetPrefix.parse("2001:db8:1::1/128"), address.prefix()),
                () ->
                        assertEquals(
                                InetPrefix.parse("2001:db8:1::2/127"),
                                address.peer().orElseThrow()),
                () -> assertEquals(OptionalLong.of(4_000_000_000L), address.metric()),
                () -> assertEquals(Optional.empty(), address.label()));
    }

    @Test
    void ipv6WithoutPeerHasOnlyTheOneAddress() {
        Address address =
                read(
                        """
                        48000000                                       # nlmsg_len 72
                        1400                                           # nlmsg_type RTM_NEWADDR
                        2200                                           # nlmsg_flags
                        4ac8046b d75f0000                              # nlmsg_seq, nlmsg_pid
                        # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        0a 40 92 00
                        03000000                                       # ifa_index
                        1400 0100 20010db8 00000000 00000000 00000001  # IFA_ADDRESS 2001:db8::1
                        1400 0600 ffffffff ffffffff 46630700 46630700  # IFA_CACHEINFO
                        0800 0800 92020000                             # IFA_FLAGS 658
                        """);
        assertAll(
                () -> assertEquals(InetPrefix.parse("2001:db8::1/64"), address.prefix()),
                () -> assertEquals(Optional.empty(), address.peer()),
                () -> assertEquals(0x292, address.flags()),
                () -> assertEquals(0x92, address.header.flags),
                () ->
                        assertEquals(
                                "3: inet6 2001:db8::1/64 scope global home nodad noprefixroute"
                                        + " valid_lft forever preferred_lft forever",
                                address.toString()));
    }

    /** What tells a state is not asked for, and both addresses are said, as iproute2 does. */
    @Test
    void listedIsAskedForAgainAsAnybodyWould() {
        Address listed =
                read(
                        """
                        48000000                                       # nlmsg_len 72
                        1400                                           # nlmsg_type RTM_NEWADDR
                        2200                                           # nlmsg_flags
                        4ac8046b d75f0000                              # nlmsg_seq, nlmsg_pid
                        # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        0a 40 92 00
                        03000000                                       # ifa_index
                        1400 0100 20010db8 00000000 00000000 00000001  # IFA_ADDRESS 2001:db8::1
                        1400 0600 ffffffff ffffffff 46630700 46630700  # IFA_CACHEINFO
                        0800 0800 92020000                             # IFA_FLAGS 658
                        """);
        Address asked = listed.toBeMade();
        assertEquals(0x212, asked.flags());
        Address deleted = listed.toBeDeleted();
        assertEquals(listed.address(), deleted.get(AddressAttributes.LOCAL).orElseThrow());
        assertEquals(listed.address(), deleted.get(AddressAttributes.ADDRESS).orElseThrow());
        assertEquals(64, deleted.prefixLength());
    }

    /** What a newer kernel may say is kept, and a shorter or missing part fails nothing else. */
    @Test
    void unknownAttributesAreKept() {
        Address address =
                read(
                        """
                        24000000           # nlmsg_len 36
                        1400 0000          # RTM_NEWADDR
                        00000000 00000000  # nlmsg_seq, nlmsg_pid
                        02 18 80 00        # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        07000000           # ifa_index
                        0500 6300 2a000000 # an attribute of type 99
                        0400 0600          # an empty IFA_CACHEINFO
                        """);
        assertEquals(1, address.attributes().unknown().size());
        assertEquals(99, address.attributes().unknown().getFirst().code());
        assertEquals(InetPrefix.parse("0.0.0.0/24"), address.prefix());
        assertEquals(0x80, address.flags());
    }
}
