package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_DELLINK;
import static io.netlink.uapi.RtNetlink.RTM_DELRULE;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.RtNetlink.RTM_NEWRULE;

import io.netlink.NetlinkOptions;
import io.netlink.NetnsHandle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * The routing policy rules of a namespace, kept up to date: {@code ip rule show} and {@code ip
 * monitor rule} in one.
 */
public final class RuleTable extends LiveTable<Rule> {
    private RuleTable(NetnsHandle namespace, NetlinkOptions options) {
        super(namespace, options, new Kind());
    }

    /**
     * Opens the table of the calling thread's namespace, which for a virtual thread is the
     * process's own.
     *
     * @return the table, with all rules that there are
     * @throws io.netlink.SyscallException if the system refuses
     */
    public static RuleTable open() {
        return new RuleTable(null, defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace
     * @return the table, with all rules that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static RuleTable open(NetnsHandle namespace) {
        return open(Objects.requireNonNull(namespace, "namespace"), defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace, null for the calling thread's
     * @param options the buffer for events, and how long a listing may take
     * @return the table, with all rules that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static RuleTable open(NetnsHandle namespace, NetlinkOptions options) {
        return new RuleTable(namespace, options);
    }

    /** How rules are kept. */
    static final class Kind extends TableKind<Rule> {
        private record Key(int family, OptionalLong priority) {}

        @Override
        List<RtnetlinkGroup> groups() {
            return List.of(RtnetlinkGroup.IPV4_RULE, RtnetlinkGroup.IPV6_RULE, RtnetlinkGroup.LINK);
        }

        @Override
        List<Rule> list(Rtnetlink rtnl) {
            return rtnl.rules().list();
        }

        @Override
        Object key(Rule rule) {
            return new Key(rule.family(), rule.priority());
        }

        @Override
        void apply(RtnetlinkEventView event, Buckets<Rule> buckets) {
            switch (event.type()) {
                case RTM_NEWRULE, RTM_DELRULE -> apply(event.rule().copy(), event, buckets);
                // which of the devices that rules name are there is told by flags, without a word
                case RTM_NEWLINK, RTM_DELLINK -> doubtAfter(event, buckets);
                default -> {}
            }
        }

        private void apply(Rule rule, RtnetlinkEventView event, Buckets<Rule> buckets) {
            List<Rule> bucket = new ArrayList<>(buckets.get(key(rule)));
            bucket.removeIf(each -> isSameThing(each, rule));
            if (!event.isDeletion()) {
                bucket.add(rule);
            }
            buckets.put(key(rule), bucket);
            buckets.doubt(); // whether others find the rule that they go to is told by a flag
        }

        @Override
        boolean same(Rule one, Rule other) {
            return one.equals(other);
        }

        @Override
        boolean isSameThing(Rule one, Rule other) {
            FibRuleHdr own = one.header.copy();
            FibRuleHdr others = other.header.copy();
            own.flags(own.flags() & FLAGS);
            others.flags(others.flags() & FLAGS);
            return own.equals(others) && one.attributes().equals(other.attributes());
        }

        /** Those that do not tell a state. */
        private static final int FLAGS =
                ~(io.netlink.uapi.FibRules.FIB_RULE_UNRESOLVED
                        | io.netlink.uapi.FibRules.FIB_RULE_IIF_DETACHED
                        | io.netlink.uapi.FibRules.FIB_RULE_OIF_DETACHED);
    }
}
