package io.netlink.route;

import io.netlink.route.link.PortRange;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A rule as a line of {@code ip rule}. */
final class RuleText {
    private static final long FULL = 0xffff_ffffL;

    private RuleText() {}

    static String of(RuleView rule) {
        StringBuilder text = new StringBuilder();
        rule.priority().ifPresent(priority -> text.append(priority).append(":\t"));
        text.append(rule.isInverted() ? "not from " : "from ");
        text.append(rule.from().map(Object::toString).orElse("all"));
        rule.to().ifPresent(to -> text.append(" to ").append(to));
        rule.tos().ifPresent(tos -> text.append(" tos 0x").append(Integer.toHexString(tos)));
        masked(text, "dscp", rule.dscp(), rule.dscpMask());
        fwmark(text, rule);
        rule.iif().ifPresent(name -> device(text, "iif", name, rule.isIifDetached()));
        rule.oif().ifPresent(name -> device(text, "oif", name, rule.isOifDetached()));
        if (rule.isL3mdev()) {
            text.append(" lookup [l3mdev-table]");
        }
        rule.uidRange().ifPresent(range -> text.append(" uidrange ").append(range));
        rule.ipProtocol().ifPresent(protocol -> text.append(" ipproto ").append(protocol));
        ports(text, "sport", rule.sport(), rule.get(RuleAttributes.SPORT_MASK));
        ports(text, "dport", rule.dport(), rule.get(RuleAttributes.DPORT_MASK));
        rule.tunnelId().ifPresent(id -> text.append(" tun_id ").append(Long.toUnsignedString(id)));
        rule.flowLabel()
                .ifPresent(label -> text.append(" flowlabel 0x").append(Long.toHexString(label)));
        rule.get(RuleAttributes.FLOWLABEL_MASK)
                .filter(mask -> mask != 0xf_ffff)
                .ifPresent(mask -> text.append("/0x").append(Long.toHexString(mask)));
        action(text, rule);
        rule.realms()
                .ifPresent(
                        realms ->
                                text.append(" realms ")
                                        .append(realms >> 16)
                                        .append('/')
                                        .append(realms & 0xffff));
        rule.suppressPrefixLength()
                .ifPresent(length -> text.append(" suppress_prefixlength ").append(length));
        rule.suppressIfGroup().ifPresent(group -> text.append(" suppress_ifgroup ").append(group));
        rule.protocol()
                .ifPresent(
                        protocol -> text.append(" proto ").append(RouteNames.protocol(protocol)));
        return text.toString();
    }

    private static void masked(
            StringBuilder text, String word, OptionalInt value, OptionalInt mask) {
        value.ifPresent(said -> text.append(' ').append(word).append(' ').append(said));
        mask.ifPresent(
                said -> {
                    if (said != 0x3f) {
                        text.append("/0x").append(Integer.toHexString(said));
                    }
                });
    }

    private static void fwmark(StringBuilder text, RuleView rule) {
        OptionalLong mask = rule.fwmask();
        if (rule.fwmark().isPresent() || mask.isPresent()) {
            text.append(" fwmark 0x").append(Long.toHexString(rule.fwmark().orElse(0)));
            if (mask.orElse(FULL) != FULL) {
                text.append("/0x").append(Long.toHexString(mask.getAsLong()));
            }
        }
    }

    private static void device(StringBuilder text, String word, String name, boolean detached) {
        text.append(' ').append(word).append(' ').append(name);
        text.append(detached ? " [detached]" : "");
    }

    private static void ports(
            StringBuilder text, String word, Optional<PortRange> ports, Optional<Integer> mask) {
        ports.ifPresent(
                range -> {
                    text.append(' ').append(word).append(' ').append(range.low());
                    if (range.high() != range.low()) {
                        text.append('-').append(range.high());
                    }
                });
        mask.filter(bits -> bits != 0xffff)
                .ifPresent(bits -> text.append("/0x").append(Integer.toHexString(bits)));
    }

    private static void action(StringBuilder text, RuleView rule) {
        rule.table().ifPresent(table -> text.append(" lookup ").append(RouteNames.table(table)));
        switch (rule.action()) {
            case LOOKUP, UNSPEC -> {}
            case GOTO -> {
                text.append(" goto ").append(rule.gotoTarget().orElse(0));
                text.append(rule.isUnresolved() ? " [unresolved]" : "");
            }
            case UNKNOWN -> text.append(" action ").append(rule.header.action());
            default -> text.append(' ').append(rule.action());
        }
    }
}
