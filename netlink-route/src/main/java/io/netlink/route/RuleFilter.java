package io.netlink.route;

import io.netlink.InetPrefix;
import io.netlink.uapi.Socket;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which rules a listing shows: the words after {@code ip rule show}. Immutable; starts from {@link
 * #ALL}.
 *
 * <p>The kernel filters by family, and the library by all of it.
 */
public final class RuleFilter {
    /** The rules of every family that has some, multicast routing too. */
    public static final RuleFilter ALL = new RuleFilter(Socket.AF_UNSPEC, rule -> true, "");

    private final int family;
    private final Predicate<RuleView> test;
    private final String text;

    private RuleFilter(int family, Predicate<RuleView> test, String text) {
        this.family = family;
        this.test = test;
        this.text = text;
    }

    /**
     * {@code ip rule}: IPv4 only.
     *
     * @return a filter for it
     */
    public RuleFilter ipv4() {
        return family(Socket.AF_INET);
    }

    /**
     * {@code ip -6 rule}: IPv6 only.
     *
     * @return a filter for it
     */
    public RuleFilter ipv6() {
        return family(Socket.AF_INET6);
    }

    /**
     * One family only.
     *
     * @param number AF_* of {@link Socket}, or another that has rules; 0 for all
     * @return a filter for it
     * @throws IllegalArgumentException if it is not 0 to 255
     */
    public RuleFilter family(int number) {
        Inets.unsigned(number, 8, "family");
        return new RuleFilter(number, test, text);
    }

    /**
     * {@code priority}: rules of one priority.
     *
     * @param priority 0 to 4294967295
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public RuleFilter priority(long priority) {
        Inets.unsigned(priority, 32, "priority");
        return and("priority " + priority, rule -> rule.priority().orElse(-1) == priority);
    }

    /**
     * {@code lookup TABLE}: rules that look into one table.
     *
     * @param table 1 to 4294967295
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public RuleFilter table(long table) {
        Inets.unsigned(table, 32, "table");
        return and("lookup " + table, rule -> rule.table().orElse(-1) == table);
    }

    /**
     * {@code from}: rules for packets from just this prefix.
     *
     * @param prefix the prefix, whose family the rules then have
     * @return a filter for it
     */
    public RuleFilter from(InetPrefix prefix) {
        Objects.requireNonNull(prefix, "prefix");
        Optional<InetPrefix> wanted = Optional.of(prefix);
        return and("from " + prefix, rule -> rule.from().equals(wanted));
    }

    /**
     * {@code to}: rules for packets to just this prefix.
     *
     * @param prefix the prefix, whose family the rules then have
     * @return a filter for it
     */
    public RuleFilter to(InetPrefix prefix) {
        Objects.requireNonNull(prefix, "prefix");
        Optional<InetPrefix> wanted = Optional.of(prefix);
        return and("to " + prefix, rule -> rule.to().equals(wanted));
    }

    /**
     * {@code iif}: rules for packets that came in on this device.
     *
     * @param name the device's name
     * @return a filter for it
     */
    public RuleFilter iif(String name) {
        Objects.requireNonNull(name, "name");
        return and("iif " + name, rule -> name.equals(rule.iif().orElse(null)));
    }

    /**
     * {@code oif}: rules for packets of sockets bound to this device.
     *
     * @param name the device's name
     * @return a filter for it
     */
    public RuleFilter oif(String name) {
        Objects.requireNonNull(name, "name");
        return and("oif " + name, rule -> name.equals(rule.oif().orElse(null)));
    }

    /**
     * {@code fwmark}: rules for packets with this mark, whatever the mask.
     *
     * @param mark 0 to 4294967295
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public RuleFilter fwmark(long mark) {
        Inets.unsigned(mark, 32, "fwmark");
        return and("fwmark " + mark, rule -> rule.fwmark().orElse(-1) == mark);
    }

    /**
     * {@code protocol}: rules that somebody made.
     *
     * @param protocol RTPROT_* of {@link io.netlink.uapi.RtNetlink}, 0 to 255
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public RuleFilter protocol(int protocol) {
        Inets.unsigned(protocol, 8, "protocol");
        return and("protocol " + protocol, rule -> rule.protocol().orElse(-1) == protocol);
    }

    /**
     * Rules that do something.
     *
     * @param action what
     * @return a filter for it
     */
    public RuleFilter action(RuleAction action) {
        Objects.requireNonNull(action, "action");
        return and(action.toString(), rule -> rule.action() == action);
    }

    /**
     * Rules of which something is true; for every selector that has no method of its own.
     *
     * @param condition must not keep the view
     * @return a filter for it
     */
    public RuleFilter where(Predicate<? super RuleView> condition) {
        Objects.requireNonNull(condition, "condition");
        return and("where …", condition::test);
    }

    private RuleFilter and(String words, Predicate<RuleView> condition) {
        return new RuleFilter(
                family, test.and(condition), text.isEmpty() ? words : text + " " + words);
    }

    int family() {
        return family;
    }

    boolean matches(RuleView rule) {
        return (family == Socket.AF_UNSPEC || rule.family() == family) && test.test(rule);
    }

    /** As {@code ip rule show} takes it. */
    @Override
    public String toString() {
        return switch (family) {
            case Socket.AF_UNSPEC -> text;
            case Socket.AF_INET -> "-4 " + text;
            case Socket.AF_INET6 -> "-6 " + text;
            default -> "family " + family + " " + text;
        };
    }
}
