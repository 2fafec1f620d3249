package io.netlink.route;

import static io.netlink.uapi.RtNetlink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Operation;
import io.netlink.route.encap.Encaps;
import io.netlink.route.encap.MplsLabels;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * The attributes of a route message and of a nexthop in it (RTA_* of linux/rtnetlink.h), one row
 * each.
 *
 * <p>For use with {@link RouteView#attributes()} where {@link Route} has no method of its own.
 */
public final class RouteAttributes {
    private RouteAttributes() {}

    /** The table of a route message. */
    public static final AttributeSpace SPACE = AttributeSpace.named("route");

    /** The destination; absent for a default route. */
    public static final Attribute<InetAddress> DST = SPACE.inet(RTA_DST, "RTA_DST");

    /** The source prefix, or in a look-up the source address. */
    public static final Attribute<InetAddress> SRC = SPACE.inet(RTA_SRC, "RTA_SRC");

    /** The index of the device that a packet came in on. */
    public static final Attribute<Integer> IIF = SPACE.s32(RTA_IIF, "RTA_IIF");

    /** The index of the device that it goes out on. */
    public static final Attribute<Integer> OIF = SPACE.s32(RTA_OIF, "RTA_OIF");

    /** The gateway, of the route's own family. */
    public static final Attribute<InetAddress> GATEWAY = SPACE.inet(RTA_GATEWAY, "RTA_GATEWAY");

    /** The metric. */
    public static final Attribute<Long> PRIORITY = SPACE.u32(RTA_PRIORITY, "RTA_PRIORITY");

    /** The preferred source address. */
    public static final Attribute<InetAddress> PREFSRC = SPACE.inet(RTA_PREFSRC, "RTA_PREFSRC");

    /** What the route says to connections. */
    public static final Attribute<AttributeSet> METRICS =
            SPACE.nest(RTA_METRICS, "RTA_METRICS", () -> RouteMetricAttributes.SPACE);

    /** Several nexthops. */
    public static final Attribute<List<NextHop>> MULTIPATH =
            SPACE.attribute(RTA_MULTIPATH, "RTA_MULTIPATH", NextHop.LIST);

    /** The realms. */
    public static final Attribute<RouteRealms> FLOW =
            SPACE.attribute(RTA_FLOW, "RTA_FLOW", RouteRealms.CODEC);

    /** Of kernels long gone. */
    public static final Attribute<byte[]> PROTOINFO = SPACE.binary(RTA_PROTOINFO, "RTA_PROTOINFO");

    /** Of kernels long gone. */
    public static final Attribute<byte[]> SESSION = SPACE.binary(RTA_SESSION, "RTA_SESSION");

    /** Of kernels long gone. */
    public static final Attribute<byte[]> MP_ALGO = SPACE.binary(RTA_MP_ALGO, "RTA_MP_ALGO");

    /** What the kernel counts. */
    public static final Attribute<RouteCacheInfo> CACHEINFO =
            SPACE.attribute(RTA_CACHEINFO, "RTA_CACHEINFO", RouteCacheInfo.CODEC);

    /** The table, all 32 bits of it. */
    public static final Attribute<Long> TABLE = SPACE.u32(RTA_TABLE, "RTA_TABLE");

    /** The packet mark of a look-up. */
    public static final Attribute<Long> MARK = SPACE.u32(RTA_MARK, "RTA_MARK");

    /** The gateway, of another family: {@code struct rtvia}. */
    public static final Attribute<RouteVia> VIA =
            SPACE.attribute(RTA_VIA, "RTA_VIA", RouteVia.CODEC);

    /** {@code as}: the labels that an MPLS route puts in place of its own. */
    public static final Attribute<List<Integer>> NEWDST =
            SPACE.attribute(RTA_NEWDST, "RTA_NEWDST", MplsLabels.CODEC);

    /** The preference of an IPv6 router, ICMPV6_ROUTER_PREF_*. */
    public static final Attribute<Integer> PREF = SPACE.u8(RTA_PREF, "RTA_PREF");

    /** The kind of encapsulation, LWTUNNEL_ENCAP_*. */
    public static final Attribute<Integer> ENCAP_TYPE = SPACE.u16(RTA_ENCAP_TYPE, "RTA_ENCAP_TYPE");

    /** The encapsulation's own attributes; {@link RouteView#encap()} decodes them. */
    public static final Attribute<byte[]> ENCAP =
            SPACE.nestSelectedBy(RTA_ENCAP, "RTA_ENCAP", Encaps::attributesOf, ENCAP_TYPE);

    /** Seconds until the route goes away; only in requests, {@link #CACHEINFO} tells it. */
    public static final Attribute<Long> EXPIRES = SPACE.u32(RTA_EXPIRES, "RTA_EXPIRES");

    /** The user of a look-up. */
    public static final Attribute<Long> UID = SPACE.u32(RTA_UID, "RTA_UID");

    /** The IP protocol of a look-up. */
    public static final Attribute<Integer> IP_PROTO = SPACE.u8(RTA_IP_PROTO, "RTA_IP_PROTO");

    /** The source port of a look-up. */
    public static final Attribute<Integer> SPORT = SPACE.be16(RTA_SPORT, "RTA_SPORT");

    /** The destination port of a look-up. */
    public static final Attribute<Integer> DPORT = SPACE.be16(RTA_DPORT, "RTA_DPORT");

    /** The nexthop object that the route uses. */
    public static final Attribute<Long> NH_ID = SPACE.u32(RTA_NH_ID, "RTA_NH_ID");

    /** Whether the TTL of an MPLS packet goes into the packet inside. */
    public static final Attribute<Boolean> TTL_PROPAGATE =
            SPACE.bool8(RTA_TTL_PROPAGATE, "RTA_TTL_PROPAGATE");

    /** The IPv6 flow label of a look-up, 0 to 0xfffff; needs Linux 6.14. */
    public static final Attribute<Long> FLOWLABEL =
            SPACE.attribute(
                    RTA_FLOWLABEL,
                    "RTA_FLOWLABEL",
                    Codecs.range(AttributeCodec.BE32, 0L, 0xf_ffffL));

    /** What a multicast route counted. */
    public static final Attribute<MulticastRoute.Statistics> MFC_STATS =
            SPACE.attribute(RTA_MFC_STATS, "RTA_MFC_STATS", MulticastRoute.Statistics.CODEC);

    /** What of the above means something else in messages of another family. */
    private static final AttributeSpace OTHER = AttributeSpace.named("route of another family");

    /** In place of {@link #DST}: the label that an MPLS route is for. */
    public static final Attribute<List<Integer>> LABEL =
            OTHER.attribute(RTA_DST, "RTA_DST", MplsLabels.CODEC);

    /** In place of {@link #EXPIRES}: since when a multicast route has not been used. */
    public static final Attribute<Duration> MULTICAST_IDLE =
            OTHER.attribute(RTA_EXPIRES, "RTA_EXPIRES", Codecs.CLOCK_T64);

    static final Operation NEW = operation("RTM_NEWROUTE", RtNetlink.RTM_NEWROUTE);
    static final Operation DELETE = operation("RTM_DELROUTE", RtNetlink.RTM_DELROUTE);
    static final Operation GET = operation("RTM_GETROUTE", RtNetlink.RTM_GETROUTE);

    private static Operation operation(String name, int type) {
        return new Operation(name, type, RtMsg.LENGTH, SPACE);
    }
}
