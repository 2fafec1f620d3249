package io.netlink.route;

import io.netlink.uapi.RtNetlink;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.StringJoiner;

/** Nexthop objects as lines of {@code ip nexthop}. */
final class NexthopText {
    private NexthopText() {}

    static String of(NexthopObjectView nexthop) {
        StringJoiner text = new StringJoiner(" ");
        nexthop.id().ifPresent(id -> text.add("id " + id));
        if (nexthop.isGroup()) {
            group(nexthop, text);
        }
        nexthop.encap().ifPresent(encap -> text.add(encap.toString()));
        nexthop.via().ifPresent(via -> text.add("via " + Inets.text(via)));
        if (nexthop instanceof NexthopObject made && made.deviceName().isPresent()) {
            text.add("dev " + made.deviceName().get());
        }
        nexthop.deviceIndex().ifPresent(index -> text.add("dev if" + index));
        if (nexthop.scope() != RtNetlink.RT_SCOPE_UNIVERSE) {
            text.add("scope " + RouteNames.scope(nexthop.scope()));
        }
        if (nexthop.isBlackhole()) {
            text.add("blackhole");
        }
        if (nexthop.protocol() != RtNetlink.RTPROT_UNSPEC) {
            text.add("proto " + RouteNames.protocol(nexthop.protocol()));
        }
        RouteText.flags(text, nexthop.flags());
        if (nexthop.isFdb()) {
            text.add("fdb");
        }
        return text.toString();
    }

    private static void group(NexthopObjectView nexthop, StringJoiner text) {
        text.add("group");
        text.add(String.join("/", nexthop.group().stream().map(Object::toString).toList()));
        if (nexthop.isResilient()) {
            text.add("type resilient");
            nexthop.buckets().ifPresent(count -> text.add("buckets " + count));
            nexthop.idleTimer().ifPresent(time -> text.add("idle_timer " + seconds(time)));
            nexthop.unbalancedTimer()
                    .ifPresent(time -> text.add("unbalanced_timer " + seconds(time)));
            nexthop.unbalancedTime()
                    .ifPresent(time -> text.add("unbalanced_time " + seconds(time)));
        }
    }

    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds())
                .add(BigDecimal.valueOf(time.getNano(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
