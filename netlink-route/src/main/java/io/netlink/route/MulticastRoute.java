package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A multicast route, as a line of {@code ip mroute show}: who sends to a group, and where it is
 * passed on to. Multicast routing daemons make them by socket options; rtnetlink shows them.
 *
 * <pre>{@code
 * for (Route each : routes.list(RouteFilter.allTables().multicastIpv4())) {
 *     MulticastRoute.of(each);
 * }
 * }</pre>
 *
 * @param source who sends; empty for anyone
 * @param group the group
 * @param deviceIndex where packets come in; empty while the kernel waits for a daemon's answer
 * @param outputs where they go out; a nexthop's {@link NextHop#weight()} less 1 is the least TTL
 * @param statistics what was counted, if the kernel says
 * @param idle how long ago a packet came, if the kernel says
 * @param table the table: mostly RT_TABLE_DEFAULT of IPv4 and RT_TABLE_MAIN of IPv6
 */
public record MulticastRoute(
        Optional<InetAddress> source,
        InetAddress group,
        OptionalInt deviceIndex,
        List<NextHop> outputs,
        Optional<Statistics> statistics,
        Optional<Duration> idle,
        long table) {

    /**
     * What was counted.
     *
     * <pre>{@code
     * struct rta_mfc_stats {
     *     __u64 mfcs_packets;    //  0
     *     __u64 mfcs_bytes;      //  8
     *     __u64 mfcs_wrong_if;   // 16
     * };
     * }</pre>
     *
     * @param packets packets that were passed on
     * @param bytes their bytes
     * @param wrongDevice packets that came in on another device
     */
    public record Statistics(long packets, long bytes, long wrongDevice) {
        private static final int LENGTH = 24;

        static final AttributeCodec<Statistics> CODEC =
                Codecs.struct("struct rta_mfc_stats", LENGTH, Statistics::read, Statistics::write);

        private static Statistics read(ByteBuffer in) {
            return new Statistics(in.getLong(), in.getLong(), in.getLong());
        }

        private static void write(ByteBuffer out, Statistics value) {
            out.putLong(value.packets).putLong(value.bytes).putLong(value.wrongDevice);
        }
    }

    /**
     * A multicast route that was listed.
     *
     * @param route one of {@link RouteFilter#multicastIpv4()} or {@link
     *     RouteFilter#multicastIpv6()}
     * @return what it says
     * @throws IllegalArgumentException if it is another
     */
    public static MulticastRoute of(RouteView route) {
        if (!isOne(route.family())) {
            throw new IllegalArgumentException("no multicast route: " + route);
        }
        Optional<Integer> in = route.get(RouteAttributes.IIF);
        return new MulticastRoute(
                route.get(RouteAttributes.SRC).filter(each -> !each.isAnyLocalAddress()),
                route.destination().address(),
                in.isPresent() ? OptionalInt.of(in.get()) : OptionalInt.empty(),
                route.nexthops(),
                route.get(RouteAttributes.MFC_STATS),
                route.get(RouteAttributes.MULTICAST_IDLE),
                route.table());
    }

    static boolean isOne(int family) {
        return family == RtNetlink.RTNL_FAMILY_IPMR || family == RtNetlink.RTNL_FAMILY_IP6MR;
    }
}
