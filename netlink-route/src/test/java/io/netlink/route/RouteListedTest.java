package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What Linux 6.18 answers to RTM_GETROUTE, read, and written back to the same bytes. */
class RouteListedTest {

    private static Route read(String rows) {
        NetlinkMessage message = RouteWire.message(rows);
        Route route = RouteView.of(message).copy();
        RouteWire.assertSameBytes(message, RouteWire.written(route::writeTo));
        return route;
    }

    @Test
    void defaultRouteHasADestination() {
        Route route =
                read(
                        """
                        34000000            # nlmsg_len 52
                        1800                # nlmsg_type RTM_NEWROUTE
                        2200                # nlmsg_flags
                        49c8046b 34600000   # nlmsg_seq, nlmsg_pid
                        02 00 00 00         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        fe 03 00 01         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        00000000            # rtm_flags
                        0800 0f00 fe000000  # RTA_TABLE 254
                        0800 0500 0a000002  # RTA_GATEWAY 10.0.0.2
                        0800 0400 03000000  # RTA_OIF 3
                        """);
        assertAll(
                () -> assertEquals(InetPrefix.DEFAULT_IPV4, route.destination()),
                () -> assertTrue(route.isDefault()),
                () -> assertEquals(OptionalInt.of(3), route.deviceIndex()),
                () -> assertEquals(InetAddress.ofLiteral("10.0.0.2"), route.via().orElseThrow()),
                () -> assertEquals(RtNetlink.RT_TABLE_MAIN, route.table()),
                () -> assertEquals(RouteType.UNICAST, route.type()),
                () -> assertEquals(OptionalLong.empty(), route.metric()),
                () -> assertEquals(RouteMetrics.NONE, route.metrics()),
                () -> assertEquals(List.of(), route.nexthops()),
                () -> assertEquals("default via 10.0.0.2 dev if3", route.toString()));
    }

    @Test
    void metricsAndAHighTable() {
        Route route =
                read(
                        """
                        cc000000                       # nlmsg_len 204
                        1800                           # nlmsg_type RTM_NEWROUTE
                        2200                           # nlmsg_flags
                        49c8046b 34600000              # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        02 10 00 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        fc 04 fd 01
                        00000000                       # rtm_flags
                        0800 0f00 e8030000             # RTA_TABLE 1000
                        0800 0100 0a080000             # RTA_DST 10.8.0.0
                        0800 0600 00286bee             # RTA_PRIORITY 4000000000
                        8800 0800                      # RTA_METRICS, nested
                          0800 0100 04200000           # RTAX_LOCK 8196
                          0800 0200 78050000           # RTAX_MTU 1400
                          0800 0300 e8030000           # RTAX_WINDOW 1000
                          0800 0400 20030000           # RTAX_RTT 800
                          0800 0500 c8000000           # RTAX_RTTVAR 200
                          0800 0600 07000000           # RTAX_SSTHRESH 7
                          0800 0700 0a000000           # RTAX_CWND 10
                          0800 0800 14050000           # RTAX_ADVMSS 1300
                          0800 0a00 3f000000           # RTAX_HOPLIMIT 63
                          0800 0b00 0b000000           # RTAX_INITCWND 11
                          0800 0c00 01000000           # RTAX_FEATURES 1
                          0800 0d00 05000000           # RTAX_RTO_MIN 5
                          0800 0e00 0c000000           # RTAX_INITRWND 12
                          0800 0f00 01000000           # RTAX_QUICKACK 1
                          0a00 1000 63756269 63000000  # RTAX_CC_ALGO cubic
                          0800 1100 01000000           # RTAX_FASTOPEN_NO_COOKIE 1
                        0800 0700 0a000001             # RTA_PREFSRC 10.0.0.1
                        0800 0400 03000000             # RTA_OIF 3
                        """);
        RouteMetrics metrics = route.metrics();
        assertAll(
                () -> assertEquals(1000, route.table()),
                () -> assertEquals(OptionalLong.of(4_000_000_000L), route.metric()),
                () -> assertEquals(RtNetlink.RTPROT_STATIC, route.protocol()),
                () -> assertEquals(RtNetlink.RT_SCOPE_LINK, route.scope()),
                () -> assertEquals("10.0.0.1", route.source().orElseThrow().getHostAddress()),
                () -> assertEquals(OptionalLong.of(1400), metrics.mtu()),
                () -> assertTrue(metrics.isLocked(RouteMetricAttributes.MTU)),
                () -> assertEquals(OptionalLong.of(1300), metrics.advMss()),
                () -> assertEquals(Optional.of(Duration.ofMillis(100)), metrics.rtt()),
                () -> assertEquals(Optional.of(Duration.ofMillis(50)), metrics.rttVar()),
                () -> assertEquals(Optional.of(Duration.ofMillis(5)), metrics.rtoMin()),
                () -> assertEquals(Optional.of("cubic"), metrics.congestionControl()),
                () -> assertTrue(metrics.quickAck()),
                () -> assertTrue(metrics.fastOpenNoCookie()),
                () ->
                        assertEquals(
                                "10.8.0.0/16 dev if3 table 1000 proto static scope link src"
                                        + " 10.0.0.1 metric 4000000000 mtu lock 1400 window 1000"
                                        + " rtt 800 rttvar 200 ssthresh 7 cwnd 10 advmss 1300"
                                        + " hoplimit 63 initcwnd 11 features 1 rto_min lock 5"
                                        + " initrwnd 12 quickack 1 congctl cubic"
                                        + " fastopen_no_cookie 1",
                                route.toString()));
        // a table over 255 is asked for as iproute2 does, not by the kernel's RT_TABLE_COMPAT
        assertEquals(RtNetlink.RT_TABLE_COMPAT, route.header.table);
        assertEquals(RtNetlink.RT_TABLE_UNSPEC, RouteRequest.toBeMade(route).header.table);
        assertEquals(1000, RouteRequest.toBeDeleted(route).table());
    }

    @Test
    void nexthops() {
        Route route =
                read(
                        """
                        70000000                # nlmsg_len 112
                        1800                    # nlmsg_type RTM_NEWROUTE
                        2200                    # nlmsg_flags
                        49c8046b 34600000       # nlmsg_seq, nlmsg_pid
                        02 10 00 00             # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        fe 03 00 01             # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        00000000                # rtm_flags
                        0800 0f00 fe000000      # RTA_TABLE 254
                        0800 0100 0a070000      # RTA_DST 10.7.0.0
                        4400 0900               # RTA_MULTIPATH
                        # rtnh_len, rtnh_flags, rtnh_hops 2, rtnh_ifindex 3
                          1000 00 02 03000000
                            0800 0500 0a000002  # RTA_GATEWAY 10.0.0.2
                        # rtnh_len, rtnh_flags, rtnh_hops 255, rtnh_ifindex 2
                          1000 04 ff 02000000
                            0800 0500 0a030009  # RTA_GATEWAY 10.3.0.9
                        # rtnh_len, rtnh_flags, rtnh_hops 0, rtnh_ifindex 3
                          2000 00 00 03000000
                        # RTA_VIA fe80::2
                            1600 1200 0a00fe80 00000000 00000000 00000000 00020000
                        """);
        List<NextHop> hops = route.nexthops();
        assertAll(
                () -> assertEquals(3, hops.size()),
                () -> assertEquals(Optional.empty(), route.via()),
                () -> assertEquals(OptionalInt.empty(), route.deviceIndex()),
                () -> assertEquals(3, hops.get(0).weight()),
                () -> assertEquals(OptionalInt.of(3), hops.get(0).deviceIndex()),
                () -> assertEquals(256, hops.get(1).weight()),
                () -> assertTrue(hops.get(1).isOnlink()),
                () ->
                        assertEquals(
                                InetAddress.ofLiteral("fe80::2"), hops.get(2).via().orElseThrow()),
                () ->
                        assertEquals(
                                "10.7.0.0/16 nexthop via 10.0.0.2 dev if3 weight 3 nexthop via"
                                        + " 10.3.0.9 dev if2 weight 256 onlink nexthop via inet6"
                                        + " fe80::2 dev if3 weight 1",
                                route.toString()),
                () ->
                        assertEquals(
                                hops,
                                Route.to("10.7.0.0/16").nexthops(hops).nexthops(),
                                "written and read again"));
    }

    @Test
    void gatewayOfAnotherFamily() {
        Route route =
                read(
                        """
                        4c000000            # nlmsg_len 76
                        1800                # nlmsg_type RTM_NEWROUTE
                        2200                # nlmsg_flags
                        49c8046b 34600000   # nlmsg_seq, nlmsg_pid
                        02 10 00 00         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        fe 03 00 01         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        00000000            # rtm_flags
                        0800 0f00 fe000000  # RTA_TABLE 254
                        0800 0100 0a090000  # RTA_DST 10.9.0.0
                        1600 1200 0a00fe80 00000000 00000000 00000000 00010000  # RTA_VIA fe80::1
                        0800 0400 03000000  # RTA_OIF 3
                        """);
        assertEquals(InetAddress.ofLiteral("fe80::1"), route.via().orElseThrow());
        assertEquals("10.9.0.0/16 via inet6 fe80::1 dev if3", route.toString());
    }

    /** The kernel tells when a route ends in RTA_CACHEINFO, and wants to hear it in RTA_EXPIRES. */
    @Test
    void ipv6ThatExpires() {
        Route route =
                read(
                        """
                        88000000                                       # nlmsg_len 136
                        1800                                           # nlmsg_type RTM_NEWROUTE
                        2200                                           # nlmsg_flags
                        49c8046b 3a600000                              # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        0a 30 00 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        fe 03 00 01
                        00000000                                       # rtm_flags
                        0800 0f00 fe000000                             # RTA_TABLE 254
                        1400 0100 20010db8 00050000 00000000 00000000  # RTA_DST 2001:db8:5::
                        0800 0600 00040000                             # RTA_PRIORITY 1024
                        1400 0500 20010db8 00040000 00000000 00000002  # RTA_GATEWAY 2001:db8:4::2
                        0800 0400 03000000                             # RTA_OIF 3
                        2400 0c00                                      # RTA_CACHEINFO
                            00000000 00000000 26750000 00000000
                            00000000 00000000 00000000 00000000
                        0500 1400 01000000                             # RTA_PREF 1
                        """);
        assertAll(
                () -> assertEquals(Optional.of(Duration.ofMillis(299_900)), route.expires()),
                () -> assertEquals(Optional.of(RoutePreference.HIGH), route.preference()),
                () -> assertEquals(OptionalLong.of(1024), route.metric()),
                () ->
                        assertEquals(
                                "2001:db8:5::/48 via 2001:db8:4::2 dev if3 metric 1024 expires"
                                        + " 299sec pref high",
                                route.toString()));
        Route again = RouteRequest.toBeMade(route);
        assertEquals(Optional.of(300L), again.get(RouteAttributes.EXPIRES));
        assertEquals(Optional.empty(), again.cacheInfo());
        assertEquals(Optional.empty(), RouteRequest.toBeDeleted(route).expires());
    }

    @Test
    void ipv6BySource() {
        Route route =
                read(
                        """
                        88000000                                       # nlmsg_len 136
                        1800                                           # nlmsg_type RTM_NEWROUTE
                        2200                                           # nlmsg_flags
                        49c8046b 3a600000                              # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        0a 30 30 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        fe 03 00 01
                        00000000                                       # rtm_flags
                        0800 0f00 fe000000                             # RTA_TABLE 254
                        1400 0100 20010db8 00060000 00000000 00000000  # RTA_DST 2001:db8:6::
                        1400 0200 20010db8 00070000 00000000 00000000  # RTA_SRC 2001:db8:7::
                        0800 0600 00040000                             # RTA_PRIORITY 1024
                        0800 0400 03000000                             # RTA_OIF 3
                        2400 0c00                                      # RTA_CACHEINFO
                            00000000 00000000 00000000 00000000
                            00000000 00000000 00000000 00000000
                        0500 1400 00000000                             # RTA_PREF 0
                        """);
        assertEquals(Optional.of(InetPrefix.parse("2001:db8:7::/48")), route.from());
        assertEquals(
                "2001:db8:6::/48 from 2001:db8:7::/48 dev if3 metric 1024 pref medium",
                route.toString());
    }

    @Test
    void ipv6Unreachable() {
        Route route =
                read(
                        """
                        74000000                                       # nlmsg_len 116
                        1800                                           # nlmsg_type RTM_NEWROUTE
                        2200                                           # nlmsg_flags
                        49c8046b 3a600000                              # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        0a 30 00 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        fe 03 00 07
                        00000000                                       # rtm_flags
                        0800 0f00 fe000000                             # RTA_TABLE 254
                        1400 0100 20010db8 00080000 00000000 00000000  # RTA_DST 2001:db8:8::
                        0800 0600 05000000                             # RTA_PRIORITY 5
                        0800 0400 01000000                             # RTA_OIF 1
                        2400 0c00                                      # RTA_CACHEINFO
                            00000000 00000000 00000000 00000000
                            00000000 00000000 00000000 00000000
                        0500 1400 00000000                             # RTA_PREF 0
                        """);
        assertEquals(RouteType.UNREACHABLE, route.type());
        assertEquals("unreachable 2001:db8:8::/48 dev if1 metric 5 pref medium", route.toString());
    }

    @Test
    void ipv6Nexthops() {
        Route route =
                read(
                        """
                        a8000000                                       # nlmsg_len 168
                        1800                                           # nlmsg_type RTM_NEWROUTE
                        2200                                           # nlmsg_flags
                        49c8046b 3a600000                              # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        0a 30 00 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        fe 03 00 01
                        00000000                                       # rtm_flags
                        0800 0f00 fe000000                             # RTA_TABLE 254
                        1400 0100 20010db8 00090000 00000000 00000000  # RTA_DST 2001:db8:9::
                        0800 0600 00040000                             # RTA_PRIORITY 1024
                        3c00 0900                                      # RTA_MULTIPATH
                        # rtnh_len, rtnh_flags, rtnh_hops 1, rtnh_ifindex 3
                          1c00 00 01 03000000
                        # RTA_GATEWAY 2001:db8:4::2
                            1400 0500 20010db8 00040000 00000000 00000002
                        # rtnh_len, rtnh_flags, rtnh_hops 0, rtnh_ifindex 2
                          1c00 00 00 02000000
                        # RTA_GATEWAY 2001:db8:3::2
                            1400 0500 20010db8 00030000 00000000 00000002
                        2400 0c00                                      # RTA_CACHEINFO
                            00000000 00000000 00000000 00000000
                            00000000 00000000 00000000 00000000
                        0500 1400 00000000                             # RTA_PREF 0
                        """);
        assertEquals(
                List.of(
                        NextHop.via("2001:db8:4::2").weight(2).dev(3),
                        NextHop.via("2001:db8:3::2").dev(2)),
                route.nexthops());
    }

    /** An encapsulation that the library has no type for is kept to the byte. */
    @Test
    void ipv6EncapsulationIsKept() {
        Route route =
                read(
                        """
                        a0000000                                       # nlmsg_len 160
                        1800                                           # nlmsg_type RTM_NEWROUTE
                        2200                                           # nlmsg_flags
                        49c8046b 3a600000                              # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        0a 30 00 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        fe 03 00 01
                        00000000                                       # rtm_flags
                        0800 0f00 fe000000                             # RTA_TABLE 254
                        1400 0100 20010db8 000a0000 00000000 00000000  # RTA_DST 2001:db8:a::
                        0800 0600 00040000                             # RTA_PRIORITY 1024
                        0800 0400 03000000                             # RTA_OIF 3
                        2400 1600                                      # RTA_ENCAP
                            20000100 01000000 00020400 00000000
                            20010db8 00040000 00000000 00000007
                        0600 1500 05000000                             # RTA_ENCAP_TYPE 5
                        2400 0c00                                      # RTA_CACHEINFO
                            00000000 00000000 00000000 00000000
                            00000000 00000000 00000000 00000000
                        0500 1400 00000000                             # RTA_PREF 0
                        """);
        assertEquals(Optional.of(5), route.get(RouteAttributes.ENCAP_TYPE));
        assertEquals(32, route.get(RouteAttributes.ENCAP).orElseThrow().length);
        assertEquals(
                32, RouteRequest.toBeMade(route).get(RouteAttributes.ENCAP).orElseThrow().length);
    }

    @Test
    void ipv6DefaultRouteHasADestination() {
        Route route =
                read(
                        """
                        74000000                                       # nlmsg_len 116
                        1800                                           # nlmsg_type RTM_NEWROUTE
                        2200                                           # nlmsg_flags
                        49c8046b 3a600000                              # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        0a 00 00 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        fe 03 00 01
                        00000000                                       # rtm_flags
                        0800 0f00 fe000000                             # RTA_TABLE 254
                        0800 0600 00040000                             # RTA_PRIORITY 1024
                        1400 0500 20010db8 00040000 00000000 00000002  # RTA_GATEWAY 2001:db8:4::2
                        0800 0400 03000000                             # RTA_OIF 3
                        2400 0c00                                      # RTA_CACHEINFO
                            00000000 00000000 00000000 00000000
                            00000000 00000000 00000000 00000000
                        0500 1400 00000000                             # RTA_PREF 0
                        """);
        assertEquals(InetPrefix.DEFAULT_IPV6, route.destination());
        assertEquals("default via 2001:db8:4::2 dev if3 metric 1024 pref medium", route.toString());
    }

    @Test
    void answerToALookUp() {
        Route route =
                read(
                        """
                        78000000                                 # nlmsg_len 120
                        1800                                     # nlmsg_type RTM_NEWROUTE
                        0000                                     # nlmsg_flags
                        49c8046b 4c600000                        # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        02 20 20 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        fe 00 00 01
                        00020000                                 # rtm_flags
                        0800 0f00 fe000000                       # RTA_TABLE 254
                        0800 0100 0a070001                       # RTA_DST 10.7.0.1
                        0800 0200 0a000001                       # RTA_SRC 10.0.0.1
                        0800 0400 03000000                       # RTA_OIF 3
                        0800 0500 0a000002                       # RTA_GATEWAY 10.0.0.2
                        0800 1000 05000000                       # RTA_MARK 5
                        0800 1900 e8030000                       # RTA_UID 1000
                        2400 0c00                                # RTA_CACHEINFO
                            02000000 00000000 00000000 00000000
                            00000000 00000000 00000000 00000000
                        """);
        assertAll(
                () -> assertTrue(route.isCached()),
                () -> assertEquals(InetPrefix.parse("10.7.0.1/32"), route.destination()),
                () -> assertEquals(InetPrefix.parse("10.0.0.1/32"), route.from().orElseThrow()),
                () -> assertEquals(Optional.empty(), route.expires()),
                () -> assertEquals(2, route.cacheInfo().orElseThrow().references()),
                () ->
                        assertEquals(
                                "10.7.0.1 from 10.0.0.1/32 via 10.0.0.2 dev if3 proto unspec cache"
                                        + " mark 5 uid 1000",
                                route.toString()));
    }
}
