package io.netlink.route;

import static io.netlink.route.RouteAttributes.CACHEINFO;
import static io.netlink.route.RouteAttributes.ENCAP;
import static io.netlink.route.RouteAttributes.ENCAP_TYPE;
import static io.netlink.route.RouteAttributes.EXPIRES;
import static io.netlink.route.RouteAttributes.GATEWAY;
import static io.netlink.route.RouteAttributes.MULTIPATH;
import static io.netlink.route.RouteAttributes.NH_ID;
import static io.netlink.route.RouteAttributes.OIF;
import static io.netlink.route.RouteAttributes.TABLE;
import static io.netlink.route.RouteAttributes.VIA;
import static io.netlink.uapi.RtNetlink.RTM_F_CLONED;
import static io.netlink.uapi.RtNetlink.RTNH_F_ONLINK;
import static io.netlink.uapi.RtNetlink.RTNH_F_PERVASIVE;

import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.uapi.RtNetlink;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** From a {@link Route}, said or listed, to what the kernel is sent to make or delete it. */
final class RouteRequest {
    private static final int SETTABLE = RTNH_F_ONLINK | RTNH_F_PERVASIVE;

    private RouteRequest() {}

    /** The route with the names of devices looked up. */
    static Route resolve(Route route, Changes to) {
        Route resolved = route;
        if (route.device != null) {
            resolved = resolved.dev(to.index(route.device));
        }
        if (route.named != null) {
            List<NextHop> hops = route.named.stream().map(hop -> hop.resolve(to)).toList();
            AttributeSet attributes = route.attributes().with(MULTIPATH, hops);
            resolved = new Route(route.header, attributes, null, null);
        }
        return resolved;
    }

    /** Makes or changes it; gives what was asked for: without what only the kernel can say. */
    static Route make(Changes to, Route route, int flags) {
        Route request = toBeMade(resolve(route, to));
        to.change(RouteAttributes.NEW, route, flags, request::writeTo);
        return request;
    }

    /** Deletes it. */
    static void delete(Changes to, Route route) {
        Route request = toBeDeleted(resolve(route, to));
        to.change(RouteAttributes.DELETE, route, 0, writer -> writeDelete(request, writer));
    }

    /** What is sent to make it: without what only the kernel can say. */
    static Route toBeMade(Route route) {
        return sendable(route, SETTABLE);
    }

    /** What is sent to delete it. */
    static Route toBeDeleted(Route route) {
        Route sendable = sendable(route, SETTABLE | (route.isIpv6() ? RTM_F_CLONED : 0));
        return new Route(
                sendable.header, sendable.attributes().without(EXPIRES), route.device, route.named);
    }

    private static Route sendable(Route route, int flags) {
        AttributeSet said = route.attributes().without(CACHEINFO);
        Optional<Duration> expires = route.expires();
        if (route.isIpv6() && expires.isPresent() && !said.has(EXPIRES)) {
            said = said.with(EXPIRES, Math.max(1, expires.get().plusMillis(999).toSeconds()));
        }
        if (said.has(NH_ID)) { // the kernel tells what is in the object, but will not hear it
            said = said.without(OIF).without(GATEWAY).without(VIA).without(MULTIPATH);
            said = said.without(ENCAP).without(ENCAP_TYPE);
        } else if (said.has(MULTIPATH)) {
            said = said.with(MULTIPATH, route.nexthops().stream().map(NextHop::toBeMade).toList());
        }
        said = RouteEncap.OF_ROUTE.toBeMade(said);
        RtMsg header = route.header.copy();
        header.flags &= flags;
        if (header.table == RtNetlink.RT_TABLE_COMPAT && said.has(TABLE)) {
            header.table = RtNetlink.RT_TABLE_UNSPEC;
        }
        return new Route(header, said, route.device, route.named);
    }

    /** Writes the route; what was not said is as {@code ip route add} has it. */
    static void writeNew(Route route, AttributeWriter writer) {
        RtMsg full = route.header.copy();
        full.type = route.typeNumber();
        full.protocol = route.protocol();
        full.table = RouteDefaults.table(route.header);
        full.scope = route.scope();
        write(route, full, writer);
    }

    /** Writes what finds the route to be deleted; what was not said means any. */
    static void writeDelete(Route route, AttributeWriter writer) {
        RtMsg said = route.header.copy();
        said.type = Math.max(said.type, RtNetlink.RTN_UNSPEC);
        said.protocol = Math.max(said.protocol, RtNetlink.RTPROT_UNSPEC);
        said.table = RouteDefaults.table(route.header);
        // of local, broadcast … there is one scope each, and any else is found without
        boolean ofType = said.type > RtNetlink.RTN_UNICAST || route.isIpv6();
        said.scope =
                said.scope == RtMsg.UNSAID && !ofType ? RtNetlink.RT_SCOPE_NOWHERE : route.scope();
        write(route, said, writer);
    }

    private static void write(Route route, RtMsg header, AttributeWriter writer) {
        if (route.device != null || route.named != null) {
            throw new IllegalStateException(
                    "the name of a device has not been looked up yet: " + route);
        }
        header.writeTo(writer);
        writer.attributes(route.attributes());
    }
}
