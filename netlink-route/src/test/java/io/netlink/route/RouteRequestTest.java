package io.netlink.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.RtNetlink;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/**
 * What iproute2 6.1 sends (captured with {@code strace -e write=3}) is what the library sends, and
 * reads back as the same value.
 */
class RouteRequestTest {

    private static void check(String rows, Route route) {
        NetlinkMessage message = RouteWire.message(rows);
        RouteWire.assertSameWords(
                message, RtMsg.LENGTH, RouteWire.written(RouteRequest.toBeMade(route)::writeTo));
        Route read = RouteView.of(message).copy();
        RouteWire.assertSameBytes(message, RouteWire.written(read::writeTo));
        assertEquals(route.toString(), read.toString());
    }

    /** {@code ip route add default via 10.0.0.2}: no RTA_DST, and yet a destination. */
    @Test
    void defaultRoute() {
        String rows =
                """
                24000000            # nlmsg_len 36
                1800                # nlmsg_type RTM_NEWROUTE
                0506                # nlmsg_flags
                49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                02 00 00 00         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                fe 03 00 01         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                00000000            # rtm_flags
                0800 0500 0a000002  # RTA_GATEWAY 10.0.0.2
                """;
        check(rows, Route.defaultVia("10.0.0.2"));
        check(rows, Route.to("0.0.0.0/0").via("10.0.0.2"));
        Route read = RouteView.of(RouteWire.message(rows)).copy();
        assertEquals(InetPrefix.DEFAULT_IPV4, read.destination());
    }

    /** {@code ip route add 10.9.0.0/16 via inet6 fe80::1 dev va}. */
    @Test
    void gatewayOfAnotherFamily() {
        check(
                """
                44000000            # nlmsg_len 68
                1800                # nlmsg_type RTM_NEWROUTE
                0506                # nlmsg_flags
                49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                02 10 00 00         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                fe 03 00 01         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                00000000            # rtm_flags
                0800 0100 0a090000  # RTA_DST 10.9.0.0
                1600 1200 0a00fe80 00000000 00000000 00000000 00010000  # RTA_VIA fe80::1
                0800 0400 03000000  # RTA_OIF 3
                """,
                Route.to("10.9.0.0/16").via("fe80::1").dev(3));
    }

    /**
     * {@code … mtu lock 1400 advmss 1300 rtt 100ms rttvar 50ms … congctl cubic …}. iproute2 sends
     * the congestion control's name without its NUL, the kernel and the library with it.
     */
    @Test
    void tableMetricSourceAndAllMetrics() {
        String rows =
                """
                cc000000                       # nlmsg_len 204
                1800                           # nlmsg_type RTM_NEWROUTE
                0506                           # nlmsg_flags
                49c8046b 00000000              # nlmsg_seq, nlmsg_pid
                02 10 00 00                    # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                00 04 fd 01                    # rtm_table, rtm_protocol, rtm_scope, rtm_type
                00000000                       # rtm_flags
                0800 0100 0a080000             # RTA_DST 10.8.0.0
                0800 0f00 e8030000             # RTA_TABLE 1000
                0800 0600 00286bee             # RTA_PRIORITY 4000000000
                0800 0700 0a000001             # RTA_PREFSRC 10.0.0.1
                0800 0400 03000000             # RTA_OIF 3
                8800 0800                      # RTA_METRICS, nested
                  0800 0200 78050000           # RTAX_MTU 1400
                  0800 0800 14050000           # RTAX_ADVMSS 1300
                  0800 0400 20030000           # RTAX_RTT 800
                  0800 0500 c8000000           # RTAX_RTTVAR 200
                  0800 0300 e8030000           # RTAX_WINDOW 1000
                  0800 0700 0a000000           # RTAX_CWND 10
                  0800 0600 07000000           # RTAX_SSTHRESH 7
                  0800 0b00 0b000000           # RTAX_INITCWND 11
                  0800 0e00 0c000000           # RTAX_INITRWND 12
                  0800 0a00 3f000000           # RTAX_HOPLIMIT 63
                  0800 0d00 05000000           # RTAX_RTO_MIN 5
                  0800 0f00 01000000           # RTAX_QUICKACK 1
                  0900 1000 63756269 63000000  # RTAX_CC_ALGO cubic
                  0800 0c00 01000000           # RTAX_FEATURES 1
                  0800 1100 01000000           # RTAX_FASTOPEN_NO_COOKIE 1
                  0800 0100 04200000           # RTAX_LOCK 8196
                """;
        RouteMetrics metrics =
                RouteMetrics.NONE
                        .lockedMtu(1400)
                        .advMss(1300)
                        .rtt(Duration.ofMillis(100))
                        .rttVar(Duration.ofMillis(50))
                        .window(1000)
                        .cwnd(10)
                        .ssThresh(7)
                        .initCwnd(11)
                        .initRwnd(12)
                        .hopLimit(63)
                        .rtoMin(Duration.ofMillis(5))
                        .quickAck(true)
                        .congestionControl("cubic")
                        .features(RtNetlink.RTAX_FEATURE_ECN)
                        .fastOpenNoCookie(true);
        Route route =
                Route.to("10.8.0.0/16")
                        .dev(3)
                        .table(1000)
                        .metric(4_000_000_000L)
                        .protocol(RtNetlink.RTPROT_STATIC)
                        .source("10.0.0.1")
                        .metrics(metrics);
        Route read = RouteView.of(RouteWire.message(rows)).copy();
        assertEquals(route.toString(), read.toString());
        assertEquals(metrics.toString(), read.metrics().toString());
        check(rows.replace("0900 1000 63756269", "0a00 1000 63756269"), route);
    }

    /**
     * {@code … nexthop via … weight 3 nexthop via … weight 256 onlink nexthop via inet6 …}.
     * iproute2 has a stray byte in the padding at the end.
     */
    @Test
    void nexthops() {
        String rows =
                """
                68000000                # nlmsg_len 104
                1800                    # nlmsg_type RTM_NEWROUTE
                0506                    # nlmsg_flags
                49c8046b 00000000       # nlmsg_seq, nlmsg_pid
                02 10 00 00             # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                fe 03 00 01             # rtm_table, rtm_protocol, rtm_scope, rtm_type
                00000000                # rtm_flags
                0800 0100 0a070000      # RTA_DST 10.7.0.0
                4400 0900               # RTA_MULTIPATH
                  1000 00 02 00000000   # rtnh_len, rtnh_flags, rtnh_hops 2, rtnh_ifindex 0
                    0800 0500 0a000002  # RTA_GATEWAY 10.0.0.2
                  1000 04 ff 02000000   # rtnh_len, rtnh_flags, rtnh_hops 255, rtnh_ifindex 2
                    0800 0500 0a030009  # RTA_GATEWAY 10.3.0.9
                  2000 00 00 03000000   # rtnh_len, rtnh_flags, rtnh_hops 0, rtnh_ifindex 3
                    1600 1200 0a00fe80 00000000 00000000 00000000 00020100  # RTA_VIA fe80::2
                """;
        check(
                rows.replace("00020100", "00020000"),
                Route.to("10.7.0.0/16")
                        .nexthops(
                                NextHop.via("10.0.0.2").weight(3),
                                NextHop.via("10.3.0.9").dev(2).weight(256).onlink(),
                                NextHop.via("fe80::2").dev(3)));
    }

    /** {@code ip route add blackhole 10.6.0.0/16 tos 0x10}, and its deletion. */
    @Test
    void typeAndTos() {
        Route route = Route.to("10.6.0.0/16").tos(0x10);
        check(
                """
                24000000            # nlmsg_len 36
                1800                # nlmsg_type RTM_NEWROUTE
                0506                # nlmsg_flags
                49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                02 10 00 10         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                fe 03 00 06         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                00000000            # rtm_flags
                0800 0100 0a060000  # RTA_DST 10.6.0.0
                """,
                route.type(RouteType.BLACKHOLE));
        NetlinkMessage delete =
                RouteWire.message(
                        """
                        24000000            # nlmsg_len 36
                        1900                # nlmsg_type RTM_DELROUTE
                        0500                # nlmsg_flags
                        49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                        02 10 00 10         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        fe 00 ff 00         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        00000000            # rtm_flags
                        0800 0100 0a060000  # RTA_DST 10.6.0.0
                        """);
        RouteWire.assertSameWords(
                delete,
                RtMsg.LENGTH,
                RouteWire.written(
                        writer ->
                                RouteRequest.writeDelete(RouteRequest.toBeDeleted(route), writer)));
    }

    /** {@code ip route add local 10.5.0.1 dev lo}: scope host, table local. */
    @Test
    void localRoute() {
        check(
                """
                2c000000            # nlmsg_len 44
                1800                # nlmsg_type RTM_NEWROUTE
                0506                # nlmsg_flags
                49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                02 20 00 00         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                ff 03 fe 02         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                00000000            # rtm_flags
                0800 0100 0a050001  # RTA_DST 10.5.0.1
                0800 0400 01000000  # RTA_OIF 1
                """,
                Route.to("10.5.0.1").type(RouteType.LOCAL).dev(1));
    }

    /** {@code ip route add 10.4.0.0/16 via 192.0.2.1 dev va onlink}. */
    @Test
    void onlink() {
        check(
                """
                34000000            # nlmsg_len 52
                1800                # nlmsg_type RTM_NEWROUTE
                0506                # nlmsg_flags
                49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                02 10 00 00         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                fe 03 00 01         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                04000000            # rtm_flags
                0800 0100 0a040000  # RTA_DST 10.4.0.0
                0800 0500 c0000201  # RTA_GATEWAY 192.0.2.1
                0800 0400 03000000  # RTA_OIF 3
                """,
                Route.to("10.4.0.0/16").via("192.0.2.1").dev(3).onlink());
    }

    /** {@code ip -6 route add 2001:db8:5::/48 via 2001:db8:4::2 dev va pref high expires 300}. */
    @Test
    void ipv6PreferenceAndExpiry() {
        check(
                """
                5c000000                                       # nlmsg_len 92
                1800                                           # nlmsg_type RTM_NEWROUTE
                0506                                           # nlmsg_flags
                49c8046b 00000000                              # nlmsg_seq, nlmsg_pid
                # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                0a 30 00 00
                # rtm_table, rtm_protocol, rtm_scope, rtm_type
                fe 03 00 01
                00000000                                       # rtm_flags
                1400 0100 20010db8 00050000 00000000 00000000  # RTA_DST 2001:db8:5::
                1400 0500 20010db8 00040000 00000000 00000002  # RTA_GATEWAY 2001:db8:4::2
                0500 1400 01000000                             # RTA_PREF 1
                0800 1700 2c010000                             # RTA_EXPIRES 300
                0800 0400 03000000                             # RTA_OIF 3
                """,
                Route.to("2001:db8:5::/48")
                        .via("2001:db8:4::2")
                        .dev(3)
                        .preference(RoutePreference.HIGH)
                        .expires(Duration.ofMinutes(5)));
    }

    /** {@code ip -6 route add 2001:db8:6::/48 from 2001:db8:7::/48 dev va}. */
    @Test
    void ipv6BySource() {
        check(
                """
                4c000000                                       # nlmsg_len 76
                1800                                           # nlmsg_type RTM_NEWROUTE
                0506                                           # nlmsg_flags
                49c8046b 00000000                              # nlmsg_seq, nlmsg_pid
                # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                0a 30 30 00
                # rtm_table, rtm_protocol, rtm_scope, rtm_type
                fe 03 00 01
                00000000                                       # rtm_flags
                1400 0100 20010db8 00060000 00000000 00000000  # RTA_DST 2001:db8:6::
                1400 0200 20010db8 00070000 00000000 00000000  # RTA_SRC 2001:db8:7::
                0800 0400 03000000                             # RTA_OIF 3
                """,
                Route.to("2001:db8:6::/48").from(InetPrefix.parse("2001:db8:7::/48")).dev(3));
    }

    /** {@code ip -6 route add 2001:db8:9::/48 nexthop via … weight 2 nexthop via …}. */
    @Test
    void ipv6Nexthops() {
        check(
                """
                6c000000                                       # nlmsg_len 108
                1800                                           # nlmsg_type RTM_NEWROUTE
                0506                                           # nlmsg_flags
                49c8046b 00000000                              # nlmsg_seq, nlmsg_pid
                # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                0a 30 00 00
                # rtm_table, rtm_protocol, rtm_scope, rtm_type
                fe 03 00 01
                00000000                                       # rtm_flags
                1400 0100 20010db8 00090000 00000000 00000000  # RTA_DST 2001:db8:9::
                3c00 0900                                      # RTA_MULTIPATH
                # rtnh_len, rtnh_flags, rtnh_hops 1, rtnh_ifindex 0
                  1c00 00 01 00000000
                    1400 0500 20010db8 00040000 00000000 00000002  # RTA_GATEWAY 2001:db8:4::2
                # rtnh_len, rtnh_flags, rtnh_hops 0, rtnh_ifindex 0
                  1c00 00 00 00000000
                    1400 0500 20010db8 00030000 00000000 00000002  # RTA_GATEWAY 2001:db8:3::2
                """,
                Route.to("2001:db8:9::/48")
                        .nexthops(
                                NextHop.via("2001:db8:4::2").weight(2),
                                NextHop.via("2001:db8:3::2")));
    }

    /** {@code ip route get 10.7.0.1 from 10.0.0.1 oif va mark 5 uid 1000 ipproto tcp …}. */
    @Test
    void query() {
        RouteQuery query =
                RouteQuery.to("10.7.0.1")
                        .from("10.0.0.1")
                        .oif(3)
                        .mark(5)
                        .uid(1000)
                        .ipProtocol(6)
                        .sourcePort(10)
                        .destinationPort(20);
        RouteWire.assertSameWords(
                RouteWire.message(
                        """
                        5c000000            # nlmsg_len 92
                        1a00                # nlmsg_type RTM_GETROUTE
                        0100                # nlmsg_flags
                        49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                        02 20 20 00         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        00 00 00 00         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        00100000            # rtm_flags
                        0800 0100 0a070001  # RTA_DST 10.7.0.1
                        0800 0200 0a000001  # RTA_SRC 10.0.0.1
                        0800 1900 e8030000  # RTA_UID 1000
                        0500 1b00 06000000  # RTA_IP_PROTO 6
                        0600 1c00 000a0000  # RTA_SPORT 10
                        0600 1d00 00140000  # RTA_DPORT 20
                        0800 0400 03000000  # RTA_OIF 3
                        0800 1000 05000000  # RTA_MARK 5
                        """),
                RtMsg.LENGTH,
                RouteWire.written(query::writeTo));
    }

    /** {@code ip -6 route get 2001:db8:5::1 fibmatch}. */
    @Test
    void ipv6QueryForTheTablesRoute() {
        RouteQuery query = RouteQuery.to("2001:db8:5::1").fibMatch();
        RouteWire.assertSameWords(
                RouteWire.message(
                        """
                        30000000                                       # nlmsg_len 48
                        1a00                                           # nlmsg_type RTM_GETROUTE
                        0100                                           # nlmsg_flags
                        49c8046b 00000000                              # nlmsg_seq, nlmsg_pid
                        # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        0a 80 00 00
                        # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        00 00 00 00
                        00200000                                       # rtm_flags
                        1400 0100 20010db8 00050000 00000000 00000001  # RTA_DST 2001:db8:5::1
                        """),
                RtMsg.LENGTH,
                RouteWire.written(query::writeTo));
    }

    /** {@code ip route show table 1000 dev va proto static}. */
    @Test
    void filter() {
        RouteFilter filter =
                RouteFilter.table(1000).ipv4().dev(3).protocol(RtNetlink.RTPROT_STATIC);
        RouteWire.assertSameWords(
                RouteWire.message(
                        """
                        2c000000            # nlmsg_len 44
                        1a00                # nlmsg_type RTM_GETROUTE
                        0103                # nlmsg_flags
                        49c8046b 00000000   # nlmsg_seq, nlmsg_pid
                        02 00 00 00         # rtm_family, rtm_dst_len, rtm_src_len, rtm_tos
                        00 04 00 00         # rtm_table, rtm_protocol, rtm_scope, rtm_type
                        00000000            # rtm_flags
                        0800 0f00 e8030000  # RTA_TABLE 1000
                        0800 0400 03000000  # RTA_OIF 3
                        """),
                RtMsg.LENGTH,
                RouteWire.written(filter::writeTo));
    }
}
