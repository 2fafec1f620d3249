package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/**
 * What iproute2 6.1 sends (captured with {@code strace -e write=3}) is what the library sends, and
 * reads back as the same value.
 */
class AddressRequestTest {

    private static void check(String rows, Address address) {
        NetlinkMessage message = RouteWire.message(rows);
        RouteWire.assertSameWords(
                message, IfAddrMsg.LENGTH, RouteWire.written(address.toBeMade()::writeTo));
        Address read = AddressView.of(message).copy();
        RouteWire.assertSameBytes(message, RouteWire.written(read::writeTo));
        assertEquals(address.toString(), read.toString());
        assertEquals(address.flags(), read.flags());
    }

    /** {@code ip addr add 10.0.0.1/24 brd + dev va label va:x}. */
    @Test
    void labelAndStandardBroadcast() {
        check(
                """
                3c000000                     # nlmsg_len 60
                1400                         # nlmsg_type RTM_NEWADDR
                0506                         # nlmsg_flags
                49c8046b 00000000            # nlmsg_seq, nlmsg_pid
                02 18 00 00                  # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                03000000                     # ifa_index
                0800 0200 0a000001           # IFA_LOCAL 10.0.0.1
                0900 0300 76613a78 00000000  # IFA_LABEL va:x
                0800 0100 0a000001           # IFA_ADDRESS 10.0.0.1
                0800 0400 0a0000ff           # IFA_BROADCAST 10.0.0.255
                """,
                Address.parse("10.0.0.1/24").standardBroadcast().label("va:x").dev(3));
    }

    /** {@code ip addr add 10.0.1.1 peer 10.0.2.1/24 dev va}. */
    @Test
    void peer() {
        check(
                """
                28000000            # nlmsg_len 40
                1400                # nlmsg_type RTM_NEWADDR
                0506                # nlmsg_flags
                49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                02 18 00 00         # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                03000000            # ifa_index
                0800 0200 0a000101  # IFA_LOCAL 10.0.1.1
                0800 0100 0a000201  # IFA_ADDRESS 10.0.2.1
                """,
                Address.parse("10.0.1.1").peer("10.0.2.1/24").dev(3));
    }

    /** {@code … noprefixroute metric 77 valid_lft 600 preferred_lft 300}: flags over 8 bits. */
    @Test
    void flagsMetricAndLifetimes() {
        check(
                """
                4c000000                                       # nlmsg_len 76
                1400                                           # nlmsg_type RTM_NEWADDR
                0506                                           # nlmsg_flags
                49c8046b 00000000                              # nlmsg_seq, nlmsg_pid
                # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                02 18 00 00
                03000000                                       # ifa_index
                0800 0200 0a000301                             # IFA_LOCAL 10.0.3.1
                0800 0900 4d000000                             # IFA_RT_PRIORITY 77
                0800 0800 00020000                             # IFA_FLAGS 512
                0800 0100 0a000301                             # IFA_ADDRESS 10.0.3.1
                1400 0600 2c010000 58020000 00000000 00000000  # IFA_CACHEINFO
                """,
                Address.parse("10.0.3.1/24")
                        .noPrefixRoute()
                        .metric(77)
                        .validLifetime(Duration.ofMinutes(10))
                        .preferredLifetime(Duration.ofMinutes(5))
                        .dev(3));
    }

    /** {@code ip addr add 2001:db8:1::1 peer 2001:db8:1::2/127 dev va nodad metric 4000000000}. */
    @Test
    void ipv6PeerAndUnsignedMetric() {
        check(
                """
                48000000                                       # nlmsg_len 72
                1400                                           # nlmsg_type RTM_NEWADDR
                0506                                           # nlmsg_flags
                49c8046b 00000000                              # nlmsg_seq, nlmsg_pid
                # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                0a 7f 02 00
                03000000                                       # ifa_index
                1400 0200 20010db8 00010000 00000000 00000001  # IFA_LOCAL 2001:db8:1::1
                1400 0100 20010db8 00010000 00000000 00000002  # IFA_ADDRESS 2001:db8:1::2
                0800 0900 00286bee                             # IFA_RT_PRIORITY 4000000000
                """,
                Address.parse("2001:db8:1::1")
                        .peer("2001:db8:1::2/127")
                        .noDad()
                        .metric(4_000_000_000L)
                        .dev(3));
    }

    /** {@code ip addr add 127.0.5.1/8 dev lo}: the scope that iproute2 chooses. */
    @Test
    void loopbackHasScopeHost() {
        check(
                """
                28000000            # nlmsg_len 40
                1400                # nlmsg_type RTM_NEWADDR
                0506                # nlmsg_flags
                49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                02 08 00 fe         # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                01000000            # ifa_index
                0800 0200 7f000501  # IFA_LOCAL 127.0.5.1
                0800 0100 7f000501  # IFA_ADDRESS 127.0.5.1
                """,
                Address.parse("127.0.5.1/8").dev(1));
    }

    /**
     * {@code ip addr add 2001:db8::1/64 dev va nodad home noprefixroute}. iproute2 leaves the low 8
     * bits of the flags out of the structure, where the kernel itself has them too.
     */
    @Test
    void flagsOver8BitsStandInBothPlacesAsTheKernelHasThem() {
        NetlinkMessage message =
                RouteWire.message(
                        """
                        48000000                                       # nlmsg_len 72
                        1400                                           # nlmsg_type RTM_NEWADDR
                        0506                                           # nlmsg_flags
                        49c8046b 00000000                              # nlmsg_seq, nlmsg_pid
                        # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        0a 40 00 00
                        03000000                                       # ifa_index
                        1400 0200 20010db8 00000000 00000000 00000001  # IFA_LOCAL 2001:db8::1
                        0800 0800 12020000                             # IFA_FLAGS 530
                        1400 0100 20010db8 00000000 00000000 00000001  # IFA_ADDRESS 2001:db8::1
                        """);
        Address read = AddressView.of(message).copy();
        Address made = Address.parse("2001:db8::1/64").noDad().home().noPrefixRoute().dev(3);
        assertEquals(made.toString(), read.toString());
        assertEquals(0x212, read.flags());
        assertEquals(0x212, made.flags());
        RouteWire.assertSameBytes(message, RouteWire.written(read::writeTo));
        byte[] ours = RouteWire.written(made::writeTo);
        assertEquals(0x12, ours[2]);
        ours[2] = 0;
        RouteWire.assertSameWords(message, IfAddrMsg.LENGTH, ours);
    }

    /** {@code ip addr del 10.0.3.1/24 dev va}, whether told by prefix or as listed. */
    @Test
    void deletes() {
        NetlinkMessage message =
                RouteWire.message(
                        """
                        28000000            # nlmsg_len 40
                        1500                # nlmsg_type RTM_DELADDR
                        0500                # nlmsg_flags
                        49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                        02 18 00 00         # ifa_family, ifa_prefixlen, ifa_flags, ifa_scope
                        03000000            # ifa_index
                        0800 0200 0a000301  # IFA_LOCAL 10.0.3.1
                        0800 0100 0a000301  # IFA_ADDRESS 10.0.3.1
                        """);
        Address address = Address.of(InetPrefix.parse("10.0.3.1/24")).dev(3);
        RouteWire.assertSameWords(
                message, IfAddrMsg.LENGTH, RouteWire.written(address.toBeDeleted()::writeTo));
        Address listed = address.label("va").metric(5).validLifetime(Duration.ofSeconds(9));
        RouteWire.assertSameWords(
                message, IfAddrMsg.LENGTH, RouteWire.written(listed.toBeDeleted()::writeTo));
    }
}
