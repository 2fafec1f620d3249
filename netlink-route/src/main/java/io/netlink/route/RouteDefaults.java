package io.netlink.route;

import static io.netlink.route.RtMsg.UNSAID;

import io.netlink.AttributeView;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

/** What a route to be made gets where nothing was said, as {@code ip route add} has it. */
final class RouteDefaults {
    private RouteDefaults() {}

    static int type(RtMsg header) {
        return header.type == UNSAID ? RtNetlink.RTN_UNICAST : header.type;
    }

    static int protocol(RtMsg header) {
        return header.protocol == UNSAID ? RtNetlink.RTPROT_BOOT : header.protocol;
    }

    static int table(RtMsg header) {
        if (header.table != UNSAID) {
            return header.table;
        }
        return switch (type(header)) {
            case RtNetlink.RTN_LOCAL,
                    RtNetlink.RTN_BROADCAST,
                    RtNetlink.RTN_ANYCAST,
                    RtNetlink.RTN_NAT ->
                    RtNetlink.RT_TABLE_LOCAL;
            default -> RtNetlink.RT_TABLE_MAIN;
        };
    }

    static int scope(RtMsg header, AttributeView attributes, boolean hasNames) {
        if (header.scope != UNSAID) {
            return header.scope;
        }
        if (header.family != Socket.AF_INET) {
            return RtNetlink.RT_SCOPE_UNIVERSE;
        }
        return switch (type(header)) {
            case RtNetlink.RTN_LOCAL, RtNetlink.RTN_NAT -> RtNetlink.RT_SCOPE_HOST;
            case RtNetlink.RTN_BROADCAST, RtNetlink.RTN_MULTICAST, RtNetlink.RTN_ANYCAST ->
                    RtNetlink.RT_SCOPE_LINK;
            case RtNetlink.RTN_UNICAST ->
                    hasNames || hasWay(attributes)
                            ? RtNetlink.RT_SCOPE_UNIVERSE
                            : RtNetlink.RT_SCOPE_LINK;
            default -> RtNetlink.RT_SCOPE_UNIVERSE;
        };
    }

    /** Whether the route leads further than to a device. */
    private static boolean hasWay(AttributeView attributes) {
        return attributes.has(RouteAttributes.GATEWAY)
                || attributes.has(RouteAttributes.VIA)
                || attributes.has(RouteAttributes.MULTIPATH)
                || attributes.has(RouteAttributes.NH_ID);
    }
}
