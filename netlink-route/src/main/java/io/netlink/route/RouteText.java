package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.route.encap.MplsLabels;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.util.Locale;
import java.util.StringJoiner;

/** Routes as lines of {@code ip route}. */
final class RouteText {
    private RouteText() {}

    static String of(RouteView route) {
        StringJoiner text = new StringJoiner(" ");
        if (route.typeNumber() != RtNetlink.RTN_UNICAST) {
            RouteType type = route.type();
            text.add(type == RouteType.UNKNOWN ? "type " + route.typeNumber() : type.toString());
        }
        text.add(destination(route));
        route.from().ifPresent(from -> text.add("from " + from));
        if (route.tos() != 0) {
            text.add("tos 0x" + Integer.toHexString(route.tos()));
        }
        route.nexthopId().ifPresent(id -> text.add("nhid " + id));
        route.get(RouteAttributes.NEWDST)
                .ifPresent(labels -> text.add("as to " + MplsLabels.text(labels)));
        route.encap().ifPresent(encap -> text.add(encap.toString()));
        route.get(RouteAttributes.GATEWAY).ifPresent(via -> text.add("via " + Inets.text(via)));
        route.get(RouteAttributes.VIA).ifPresent(via -> text.add("via " + via));
        if (route instanceof Route made && made.deviceName().isPresent()) {
            text.add("dev " + made.deviceName().get());
        }
        route.deviceIndex().ifPresent(index -> text.add("dev if" + index));
        if (route.table() != RtNetlink.RT_TABLE_MAIN) {
            text.add("table " + RouteNames.table(route.table()));
        }
        if (route.protocol() != RtNetlink.RTPROT_BOOT) {
            text.add("proto " + RouteNames.protocol(route.protocol()));
        }
        if (route.scope() != RtNetlink.RT_SCOPE_UNIVERSE) {
            text.add("scope " + RouteNames.scope(route.scope()));
        }
        route.source().ifPresent(source -> text.add("src " + Inets.text(source)));
        route.realms().ifPresent(realms -> text.add("realms " + realms));
        route.metric().ifPresent(metric -> text.add("metric " + metric));
        flags(text, route.flags());
        route.get(RouteAttributes.MARK).ifPresent(mark -> text.add("mark " + mark));
        route.get(RouteAttributes.UID).ifPresent(uid -> text.add("uid " + uid));
        if (!route.metrics().isEmpty()) {
            text.add(metrics(route.metrics()));
        }
        route.expires().ifPresent(time -> text.add("expires " + time.toSeconds() + "sec"));
        route.get(RouteAttributes.IIF).ifPresent(index -> text.add("iif if" + index));
        route.nexthops().forEach(hop -> text.add(nexthop(hop)));
        route.preference().ifPresent(preference -> text.add("pref " + preference));
        return text.toString();
    }

    private static String destination(RouteView route) {
        if (route.family() == Socket.AF_MPLS) {
            return route.get(RouteAttributes.LABEL).map(MplsLabels::text).orElse("default");
        }
        if (route.isDefault()) {
            return "default";
        }
        return route.header.destinationLength == Inets.bits(route.family())
                ? Inets.text(route.destination().address())
                : route.destination().toString();
    }

    static String nexthop(NextHop hop) {
        StringJoiner text = new StringJoiner(" ").add("nexthop");
        AttributeSet said = hop.attributes();
        hop.encap().ifPresent(encap -> text.add(encap.toString()));
        said.get(RouteAttributes.NEWDST)
                .ifPresent(labels -> text.add("as to " + MplsLabels.text(labels)));
        said.get(RouteAttributes.GATEWAY).ifPresent(via -> text.add("via " + Inets.text(via)));
        said.get(RouteAttributes.VIA).ifPresent(via -> text.add("via " + via));
        hop.deviceName().ifPresent(name -> text.add("dev " + name));
        hop.deviceIndex().ifPresent(index -> text.add("dev if" + index));
        hop.realms().ifPresent(realms -> text.add("realms " + realms));
        text.add("weight " + hop.weight());
        flags(text, hop.flags());
        return text.toString();
    }

    static void flags(StringJoiner text, int flags) {
        add(text, flags, RtNetlink.RTNH_F_DEAD, "dead");
        add(text, flags, RtNetlink.RTNH_F_ONLINK, "onlink");
        add(text, flags, RtNetlink.RTNH_F_PERVASIVE, "pervasive");
        add(text, flags, RtNetlink.RTNH_F_OFFLOAD, "offload");
        add(text, flags, RtNetlink.RTNH_F_TRAP, "trap");
        add(text, flags, RtNetlink.RTNH_F_LINKDOWN, "linkdown");
        add(text, flags, RtNetlink.RTNH_F_UNRESOLVED, "unresolved");
        add(text, flags, RtNetlink.RTM_F_CLONED, "cache");
        add(text, flags, RtNetlink.RTM_F_OFFLOAD, "rt_offload");
        add(text, flags, RtNetlink.RTM_F_TRAP, "rt_trap");
        add(text, flags, RtNetlink.RTM_F_OFFLOAD_FAILED, "rt_offload_failed");
    }

    private static void add(StringJoiner text, int flags, int flag, String name) {
        if ((flags & flag) != 0) {
            text.add(name);
        }
    }

    static String metrics(RouteMetrics metrics) {
        StringJoiner text = new StringJoiner(" ");
        for (Attribute<?> row : RouteMetricAttributes.SPACE.attributes()) {
            if (row == RouteMetricAttributes.LOCK) {
                continue; // stands with each
            }
            String name = name(row);
            metrics.attributes()
                    .get(row)
                    .ifPresent(
                            value ->
                                    text.add(
                                            name
                                                    + (metrics.isLocked(row) ? " lock " : " ")
                                                    + value));
        }
        metrics.attributes().unknown().forEach(each -> text.add(each.toString()));
        return text.toString();
    }

    /** {@code RTAX_RTO_MIN} as {@code ip} says it. */
    private static String name(Attribute<?> row) {
        return row == RouteMetricAttributes.CC_ALGO
                ? "congctl"
                : row.name().substring("RTAX_".length()).toLowerCase(Locale.ROOT);
    }
}
