package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWRULE;

import io.netlink.AttributeWriter;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;
import io.netlink.uapi.Socket;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The routing policy rules of a namespace: {@code ip rule add, delete, show, flush}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Rules {
    private final Rtnetlink rtnl;

    Rules(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip rule add}: makes a rule. RTM_NEWRULE.
     *
     * @param rule the rule, also one that was listed
     * @return the rule as the kernel made it, with its priority
     * @throws NetlinkException EEXIST if there is one that means the same, EPERM without
     *     CAP_NET_ADMIN, EINVAL for what the kernel does not take
     */
    public Rule add(Rule rule) {
        Rule[] made = new Rule[1];
        Changes echoing =
                rtnl.echoing(
                        message -> {
                            if (message.type() == RTM_NEWRULE) {
                                made[0] = RuleView.of(message).copy();
                            }
                        });
        Rule request = add(echoing, rule);
        return made[0] != null ? made[0] : request;
    }

    /** Makes a rule; gives what was asked for. */
    static Rule add(Changes to, Rule rule) {
        Rule request = rule.toBeMade();
        to.change(RuleAttributes.NEW, rule, Changes.ADD, request::writeTo);
        return request;
    }

    /**
     * Makes a rule the only one of its priority and family: adds it unless it is there, then
     * deletes the others. There is no moment without one. RTM_NEWRULE, RTM_GETRULE and RTM_DELRULE;
     * {@code ip} has no such command.
     *
     * @param rule the rule, with a priority
     * @return the rule as the kernel has it
     * @throws IllegalArgumentException if it has no priority
     * @throws NetlinkException as for {@link #add}, without EEXIST
     */
    public Rule replace(Rule rule) {
        long priority =
                rule.priority()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "'" + rule + "' has no priority to replace at"));
        try {
            add(rule);
        } catch (ErrnoException e) {
            if (!e.isExists()) {
                throw e;
            }
        }
        Rule kept = rule.toBeMade();
        for (Rule each : list(RuleFilter.ALL.family(rule.family()).priority(priority))) {
            if (each.equals(rule)) {
                kept = each;
            } else {
                deleteIfThere(each);
            }
        }
        return kept;
    }

    /**
     * {@code ip rule delete}: deletes the first rule that has all that this one says. RTM_DELRULE.
     *
     * <p>What it does not say does not matter: {@code Rule.ipv4().priority(100)} is any IPv4 rule
     * of that priority. A rule that was listed says nearly all, but not that a selector is absent;
     * so of several rules of one priority another one may go, if it says all of that and more.
     *
     * @param rule the rule, also one that was listed
     * @throws NetlinkException ENOENT if there is none, EPERM without CAP_NET_ADMIN
     */
    public void delete(Rule rule) {
        delete(rtnl.changes(), rule);
    }

    static void delete(Changes to, Rule rule) {
        to.change(RuleAttributes.DELETE, rule, 0, rule.toBeDeleted()::writeTo);
    }

    /**
     * {@code ip rule show} of all families. RTM_GETRULE with NLM_F_DUMP.
     *
     * @return the rules, consistent, of each family in the order in which they are asked
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Rule> list() {
        return list(RuleFilter.ALL);
    }

    /**
     * {@code ip rule show …}: some rules. RTM_GETRULE with NLM_F_DUMP.
     *
     * @param filter which
     * @return the rules, consistent: a listing that the kernel's tables changed under is repeated
     * @throws NetlinkException EAFNOSUPPORT if the family that the filter names has no rules
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Rule> list(RuleFilter filter) {
        RuleView view = new RuleView();
        return rtnl.list(
                RuleAttributes.GET,
                filter,
                writer -> writeFilter(writer, filter),
                message -> {
                    if (message.type() != RTM_NEWRULE || !filter.matches(view.wrap(message))) {
                        return null;
                    }
                    return view.copy();
                });
    }

    /**
     * {@code ip rule show …}, rule by rule, without making objects of them. RTM_GETRULE with
     * NLM_F_DUMP.
     *
     * @param filter which
     * @param action is given each rule on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws NetlinkException EAFNOSUPPORT if the family that the filter names has no rules
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that rules may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(RuleFilter filter, Consumer<? super RuleView> action) {
        Objects.requireNonNull(action, "action");
        RuleView view = new RuleView();
        rtnl.forEach(
                RuleAttributes.GET,
                filter,
                writer -> writeFilter(writer, filter),
                message -> {
                    if (message.type() == RTM_NEWRULE && filter.matches(view.wrap(message))) {
                        action.accept(view);
                    }
                });
    }

    private static void writeFilter(AttributeWriter writer, RuleFilter filter) {
        FibRuleHdr header = new FibRuleHdr();
        header.family(filter.family());
        header.writeTo(writer);
    }

    /**
     * {@code ip rule flush}: deletes some rules, but none of priority 0, as {@code ip} leaves the
     * rule for table local alone. RTM_GETRULE and RTM_DELRULE.
     *
     * <p>Not in one step: others see some of them gone. With {@link RuleFilter#ALL} the rules for
     * the tables main and default go too, but those of multicast routing only if the filter names
     * their family.
     *
     * @param filter which
     * @return how many there were
     * @throws NetlinkException EPERM without CAP_NET_ADMIN
     */
    public int flush(RuleFilter filter) {
        int count = 0;
        for (Rule each : list(filter.where(Rules::canBeFlushed))) {
            if (filter.family() == Socket.AF_UNSPEC && each.family() > Socket.AF_INET6) {
                continue;
            }
            count += deleteIfThere(each) ? 1 : 0;
        }
        return count;
    }

    private static boolean canBeFlushed(RuleView rule) {
        return rule.priority().orElse(0) != 0;
    }

    private boolean deleteIfThere(Rule rule) {
        try {
            delete(rule);
            return true;
        } catch (ErrnoException e) {
            if (!e.isNotFound()) {
                throw e;
            }
            return false;
        }
    }
}
