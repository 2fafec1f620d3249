package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTA_CACHEINFO;
import static io.netlink.uapi.RtNetlink.RTA_DPORT;
import static io.netlink.uapi.RtNetlink.RTA_DST;
import static io.netlink.uapi.RtNetlink.RTA_ENCAP;
import static io.netlink.uapi.RtNetlink.RTA_ENCAP_TYPE;
import static io.netlink.uapi.RtNetlink.RTA_EXPIRES;
import static io.netlink.uapi.RtNetlink.RTA_FLOW;
import static io.netlink.uapi.RtNetlink.RTA_GATEWAY;
import static io.netlink.uapi.RtNetlink.RTA_IIF;
import static io.netlink.uapi.RtNetlink.RTA_IP_PROTO;
import static io.netlink.uapi.RtNetlink.RTA_MARK;
import static io.netlink.uapi.RtNetlink.RTA_METRICS;
import static io.netlink.uapi.RtNetlink.RTA_MULTIPATH;
import static io.netlink.uapi.RtNetlink.RTA_NH_ID;
import static io.netlink.uapi.RtNetlink.RTA_OIF;
import static io.netlink.uapi.RtNetlink.RTA_PREF;
import static io.netlink.uapi.RtNetlink.RTA_PREFSRC;
import static io.netlink.uapi.RtNetlink.RTA_PRIORITY;
import static io.netlink.uapi.RtNetlink.RTA_SPORT;
import static io.netlink.uapi.RtNetlink.RTA_SRC;
import static io.netlink.uapi.RtNetlink.RTA_TABLE;
import static io.netlink.uapi.RtNetlink.RTA_UID;
import static io.netlink.uapi.RtNetlink.RTA_VIA;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.Operation;
import io.netlink.internal.InetText;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
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

    /** The realms: from in the high 16 bits, to in the low. */
    public static final Attribute<Integer> FLOW = SPACE.s32(RTA_FLOW, "RTA_FLOW");

    /** What the kernel counts. */
    public static final Attribute<RouteCacheInfo> CACHEINFO =
            SPACE.attribute(RTA_CACHEINFO, "RTA_CACHEINFO", RouteCacheInfo.CODEC);

    /** The table, all 32 bits of it. */
    public static final Attribute<Long> TABLE = SPACE.u32(RTA_TABLE, "RTA_TABLE");

    /** The packet mark of a look-up. */
    public static final Attribute<Long> MARK = SPACE.u32(RTA_MARK, "RTA_MARK");

    /** The gateway, of another family: {@code struct rtvia}. */
    public static final Attribute<InetAddress> VIA =
            SPACE.attribute(
                    RTA_VIA,
                    "RTA_VIA",
                    AttributeCodec.of(
                            "struct rtvia", RouteAttributes::readVia, RouteAttributes::writeVia));

    /** The preference of an IPv6 router, ICMPV6_ROUTER_PREF_*. */
    public static final Attribute<Integer> PREF = SPACE.u8(RTA_PREF, "RTA_PREF");

    /** The kind of encapsulation, LWTUNNEL_ENCAP_*. */
    public static final Attribute<Integer> ENCAP_TYPE = SPACE.u16(RTA_ENCAP_TYPE, "RTA_ENCAP_TYPE");

    /** The encapsulation's own attributes. */
    public static final Attribute<byte[]> ENCAP = SPACE.binary(RTA_ENCAP, "RTA_ENCAP");

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

    static final Operation NEW = operation("RTM_NEWROUTE", RtNetlink.RTM_NEWROUTE);
    static final Operation DELETE = operation("RTM_DELROUTE", RtNetlink.RTM_DELROUTE);
    static final Operation GET = operation("RTM_GETROUTE", RtNetlink.RTM_GETROUTE);

    private static Operation operation(String name, int type) {
        return new Operation(name, type, RtMsg.LENGTH, SPACE);
    }

    /*
     * struct rtvia {
     *     __kernel_sa_family_t rtvia_family;   // 0
     *     __u8                 rtvia_addr[];   // 2
     * };
     */

    private static InetAddress readVia(AttributeReader at) {
        byte[] bytes = at.bytes();
        if (bytes.length != 2 + 4 && bytes.length != 2 + 16) {
            throw new DecodeException(
                    "struct rtvia", "has " + bytes.length + " bytes, needs 6 or 18");
        }
        return InetText.ofBytes(Arrays.copyOfRange(bytes, 2, bytes.length));
    }

    private static void writeVia(AttributeWriter writer, int type, InetAddress value) {
        byte[] address = value.getAddress();
        ByteBuffer bytes = ByteBuffer.allocate(2 + address.length).order(ByteOrder.nativeOrder());
        bytes.putShort((short) Inets.family(value)).put(address);
        writer.bytes(type, bytes.array());
    }
}
