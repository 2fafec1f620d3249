package io.netlink.route;

import static io.netlink.uapi.FibRules.FIB_RULE_FIND_SADDR;
import static io.netlink.uapi.FibRules.FIB_RULE_INVERT;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.InetPrefix;
import io.netlink.route.link.PortRange;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A routing policy rule: as the kernel described it, with everything it said, or as it is to be
 * made. Immutable.
 *
 * <pre>{@code
 * rules.add(Rule.from("10.0.0.0/8").lookup(100));
 * rules.add(Rule.ipv4().fwmark(0x10, 0xf0).iif("eth0").priority(1000).prohibit());
 * rules.add(Rule.ipv6().lookup(RT_TABLE_MAIN).suppressPrefixLength(0));
 * }</pre>
 *
 * <p>What was listed can be given to {@code add} and {@code delete} as it is.
 *
 * <p>Two rules are equal if they mean the same to the kernel: a rule that was listed equals the one
 * it was made from, provided that one had a priority.
 */
public final class Rule extends RuleView {
    /** The flags that a request can set; the others tell what state the kernel sees it in. */
    private static final int SETTABLE = FIB_RULE_INVERT | FIB_RULE_FIND_SADDR;

    private static final int LARGEST_PORT = 0xfffe;

    private final AttributeSet attributes;

    Rule(FibRuleHdr header, AttributeSet attributes) {
        super(header, attributes);
        this.attributes = attributes;
    }

    /**
     * A rule for all packets of a family; selectors narrow it.
     *
     * @param family {@link Socket#AF_INET}, {@link Socket#AF_INET6}, or another that has rules
     * @return a rule that looks into table main unless told otherwise
     * @throws IllegalArgumentException if the family is not 1 to 255
     */
    public static Rule of(int family) {
        if (family <= 0 || family > 0xff) {
            throw new IllegalArgumentException("family " + family + ": must be 1 to 255");
        }
        FibRuleHdr header = new FibRuleHdr();
        header.family(family);
        return new Rule(header, AttributeSet.empty(RuleAttributes.SPACE));
    }

    /**
     * {@code ip rule add from all}: a rule for all IPv4 packets; selectors narrow it.
     *
     * @return a rule that looks into table main unless told otherwise
     */
    public static Rule ipv4() {
        return of(Socket.AF_INET);
    }

    /**
     * {@code ip -6 rule add from all}: a rule for all IPv6 packets; selectors narrow it.
     *
     * @return a rule that looks into table main unless told otherwise
     */
    public static Rule ipv6() {
        return of(Socket.AF_INET6);
    }

    /**
     * {@code from PREFIX}: a rule for packets from somewhere.
     *
     * @param prefix the source's prefix, whose family is the rule's
     * @return a rule that looks into table main unless told otherwise
     */
    public static Rule from(InetPrefix prefix) {
        Rule rule = of(Inets.family(prefix.address()));
        return rule.with(next -> next.fromLength(prefix.length()))
                .set(RuleAttributes.SRC, prefix.address());
    }

    /**
     * {@code from PREFIX}, from text.
     *
     * @param prefix such as {@code 10.0.0.0/8}
     * @return a rule that looks into table main unless told otherwise
     * @throws IllegalArgumentException if it is no prefix
     */
    public static Rule from(String prefix) {
        return from(InetPrefix.parse(prefix));
    }

    /**
     * {@code to PREFIX}: for packets that go somewhere.
     *
     * @param prefix the destination's prefix
     * @return a rule with it
     * @throws IllegalArgumentException if it is of another address family
     */
    public Rule to(InetPrefix prefix) {
        InetAddress address = Inets.ofFamily(family(), prefix.address(), "to", "a rule");
        return with(next -> next.toLength(prefix.length())).set(RuleAttributes.DST, address);
    }

    /**
     * {@code to PREFIX}, from text.
     *
     * @param prefix such as {@code 10.0.0.0/8}
     * @return a rule with it
     * @throws IllegalArgumentException if it is no prefix, or of another address family
     */
    public Rule to(String prefix) {
        return to(InetPrefix.parse(prefix));
    }

    /**
     * {@code priority}: rules are asked in this order, the least first. Without it the kernel
     * chooses one before all others but 0.
     *
     * @param priority 0 to 4294967295
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule priority(long priority) {
        return set(RuleAttributes.PRIORITY, Inets.unsigned(priority, 32, "priority"));
    }

    /**
     * {@code tos}: for packets with this type of service.
     *
     * @param tos 1 to 255; the kernel refuses the two lowest bits, and of IPv4 the three highest,
     *     for which there is {@link #dscp}
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range; 0 would mean any, {@link #dscp} can
     *     ask for 0
     */
    public Rule tos(int tos) {
        if (tos <= 0 || tos > 0xff) {
            throw new IllegalArgumentException("tos " + tos + ": must be 1 to 255");
        }
        return with(next -> next.tos(tos));
    }

    /**
     * {@code dscp}: for packets with this DSCP, the upper six bits of the traffic class. Kernels
     * from 6.13.
     *
     * @param dscp 0 to 63
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule dscp(int dscp) {
        return set(RuleAttributes.DSCP, dscp);
    }

    /**
     * {@code dscp DSCP/MASK}: for packets whose DSCP has these bits. Kernels from 6.15.
     *
     * @param dscp 0 to 63, without bits outside the mask
     * @param mask the bits that count, 0 to 63
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range, or the mask does not cover the bits
     */
    public Rule dscp(int dscp, int mask) {
        covers(dscp, mask, "dscp");
        return dscp(dscp).set(RuleAttributes.DSCP_MASK, mask);
    }

    /**
     * {@code fwmark}: for packets with this mark. Mark 0 is one too: packets that have no mark.
     *
     * @param mark 0 to 4294967295
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule fwmark(long mark) {
        Inets.unsigned(mark, 32, "fwmark");
        return mark == 0 // a mark of 0 without a mask would be any mark to the kernel
                ? fwmark(0, 0xffff_ffffL)
                : set(RuleAttributes.FWMARK, mark).unset(RuleAttributes.FWMASK);
    }

    /**
     * {@code fwmark MARK/MASK}: for packets whose mark has these bits.
     *
     * @param mark 0 to 4294967295
     * @param mask the bits that count, 1 to 4294967295
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range
     */
    public Rule fwmark(long mark, long mask) {
        if (mask == 0) {
            throw new IllegalArgumentException("fwmark mask 0: must be 1 to 4294967295");
        }
        return set(RuleAttributes.FWMARK, Inets.unsigned(mark, 32, "fwmark"))
                .set(RuleAttributes.FWMASK, Inets.unsigned(mask, 32, "fwmark mask"));
    }

    /**
     * {@code iif}: for packets that came in on a device. There need not be one of that name yet.
     *
     * @param name the device's name; {@code lo} for packets of this host
     * @return a rule with it
     * @throws IllegalArgumentException if no device can have the name
     */
    public Rule iif(String name) {
        LinkNames.checkName(name);
        return set(RuleAttributes.IIFNAME, name);
    }

    /**
     * {@code oif}: for packets of sockets that are bound to a device.
     *
     * @param name the device's name
     * @return a rule with it
     * @throws IllegalArgumentException if no device can have the name
     */
    public Rule oif(String name) {
        LinkNames.checkName(name);
        return set(RuleAttributes.OIFNAME, name);
    }

    /**
     * {@code not}: for the packets that the selectors do not fit.
     *
     * @return a rule with it
     */
    public Rule not() {
        return with(next -> next.flags(next.flags() | FIB_RULE_INVERT));
    }

    /**
     * {@code uidrange}: for packets of these users' sockets.
     *
     * @param start the first user id, 0 to 4294967294
     * @param end the last, not below the first
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range
     */
    public Rule uidRange(long start, long end) {
        return set(RuleAttributes.UID_RANGE, new UidRange(start, end));
    }

    /**
     * {@code ipproto}: for packets of a protocol.
     *
     * @param protocol 1 to 255, such as 6 for TCP and 17 for UDP
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule ipProtocol(int protocol) {
        if (protocol <= 0 || protocol > 0xff) {
            throw new IllegalArgumentException("ipproto " + protocol + ": must be 1 to 255");
        }
        return set(RuleAttributes.IP_PROTO, protocol);
    }

    /**
     * {@code sport}: for packets from a port.
     *
     * @param port 1 to 65534
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule sport(int port) {
        return sport(port, port);
    }

    /**
     * {@code sport FIRST-LAST}: for packets from some ports.
     *
     * @param first 1 to 65534
     * @param last not below the first
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range
     */
    public Rule sport(int first, int last) {
        return set(RuleAttributes.SPORT_RANGE, ports(first, last, "sport"));
    }

    /**
     * {@code dport}: for packets to a port.
     *
     * @param port 1 to 65534
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule dport(int port) {
        return dport(port, port);
    }

    /**
     * {@code dport FIRST-LAST}: for packets to some ports.
     *
     * @param first 1 to 65534
     * @param last not below the first
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range
     */
    public Rule dport(int first, int last) {
        return set(RuleAttributes.DPORT_RANGE, ports(first, last, "dport"));
    }

    /**
     * {@code sport PORT/MASK}: for packets whose source port has these bits. Kernels from 6.15.
     *
     * @param port 1 to 65534, without bits outside the mask
     * @param mask the bits that count, 1 to 65535
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range, or the mask does not cover the bits
     */
    public Rule sportMasked(int port, int mask) {
        covers(port, mask, "sport");
        return sport(port).set(RuleAttributes.SPORT_MASK, mask);
    }

    /**
     * {@code dport PORT/MASK}: for packets whose destination port has these bits. Kernels from
     * 6.15.
     *
     * @param port 1 to 65534, without bits outside the mask
     * @param mask the bits that count, 1 to 65535
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range, or the mask does not cover the bits
     */
    public Rule dportMasked(int port, int mask) {
        covers(port, mask, "dport");
        return dport(port).set(RuleAttributes.DPORT_MASK, mask);
    }

    private static void covers(int value, int mask, String what) {
        if ((value & ~mask) != 0) {
            throw new IllegalArgumentException(
                    "%s 0x%x/0x%x: the mask does not cover it".formatted(what, value, mask));
        }
    }

    private static PortRange ports(int first, int last, String what) {
        if (first < 1 || last > LARGEST_PORT || first > last) {
            throw new IllegalArgumentException(
                    "%s %d-%d: must be 1 to %d, the least first"
                            .formatted(what, first, last, LARGEST_PORT));
        }
        return new PortRange(first, last);
    }

    /**
     * {@code tun_id}: for packets that came through a tunnel with this key.
     *
     * @param id 64 bits, not 0
     * @return a rule with it
     * @throws IllegalArgumentException if it is 0, which to the kernel is any
     */
    public Rule tunnelId(long id) {
        if (id == 0) {
            throw new IllegalArgumentException("tun_id 0: the kernel would take it for any");
        }
        return set(RuleAttributes.TUN_ID, id);
    }

    /**
     * {@code flowlabel}: for IPv6 packets with this flow label. Kernels from 6.14.
     *
     * @param label 0 to 1048575
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range, or this is not IPv6
     */
    public Rule flowLabel(long label) {
        return flowLabel(label, 0xf_ffff);
    }

    /**
     * {@code flowlabel LABEL/MASK}: for IPv6 packets whose flow label has these bits. Kernels from
     * 6.14.
     *
     * @param label 0 to 1048575, without bits outside the mask
     * @param mask the bits that count, 0 to 1048575
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range, the mask does not cover the bits, or
     *     this is not IPv6
     */
    public Rule flowLabel(long label, long mask) {
        if (!isIpv6()) {
            throw new IllegalArgumentException("flowlabel: only IPv6 has one");
        }
        if ((label & ~mask) != 0) {
            throw new IllegalArgumentException(
                    "flowlabel 0x%x/0x%x: the mask does not cover it".formatted(label, mask));
        }
        return set(RuleAttributes.FLOWLABEL, label).set(RuleAttributes.FLOWLABEL_MASK, mask);
    }

    /**
     * {@code lookup TABLE}: looks for a route in a table; the next rule is asked if it has none.
     *
     * @param table 1 to 4294967295, such as RT_TABLE_* of {@link RtNetlink}
     * @return a rule that does it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule lookup(long table) {
        if (table == 0) {
            throw new IllegalArgumentException("table 0: must be 1 to 4294967295");
        }
        Inets.unsigned(table, 32, "table");
        Rule looking = action(RuleAction.LOOKUP);
        return table < 256
                ? looking.with(next -> next.table((int) table)).unset(RuleAttributes.TABLE)
                : looking.with(next -> next.table(0)).set(RuleAttributes.TABLE, table);
    }

    /**
     * {@code l3mdev}: looks into the table of the VRF that the packet came in on or goes out on.
     *
     * @return a rule that does it
     */
    public Rule l3mdev() {
        return action(RuleAction.LOOKUP)
                .with(next -> next.table(0))
                .unset(RuleAttributes.TABLE)
                .set(RuleAttributes.L3MDEV, true);
    }

    /**
     * {@code goto PRIORITY}: goes on at another rule, which need not be there yet.
     *
     * @param priority that rule's, 1 to 4294967295, greater than this one's
     * @return a rule that does it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule goTo(long priority) {
        if (priority == 0) {
            throw new IllegalArgumentException("goto 0: must be 1 to 4294967295");
        }
        return action(RuleAction.GOTO)
                .set(RuleAttributes.GOTO, Inets.unsigned(priority, 32, "goto"));
    }

    /**
     * {@code nop}: goes on at the next rule; something to {@code goto}.
     *
     * @return a rule that does it
     */
    public Rule nop() {
        return action(RuleAction.NOP);
    }

    /**
     * {@code blackhole}: drops the packet in silence.
     *
     * @return a rule that does it
     */
    public Rule blackhole() {
        return action(RuleAction.BLACKHOLE);
    }

    /**
     * {@code unreachable}: drops the packet, and says that the network is unreachable.
     *
     * @return a rule that does it
     */
    public Rule unreachable() {
        return action(RuleAction.UNREACHABLE);
    }

    /**
     * {@code prohibit}: drops the packet, and says that it is forbidden.
     *
     * @return a rule that does it
     */
    public Rule prohibit() {
        return action(RuleAction.PROHIBIT);
    }

    private Rule action(RuleAction action) {
        return with(next -> next.action(action.number())).unset(RuleAttributes.GOTO);
    }

    /**
     * {@code suppress_prefixlength}: routes with a prefix of this length or less do not count, so
     * with 0 the default route does not.
     *
     * @param length 0 to 32 or 0 to 128
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule suppressPrefixLength(int length) {
        if (length < 0 || length > Inets.bits(family())) {
            throw new IllegalArgumentException(
                    "suppress_prefixlength %d: must be 0 to %d"
                            .formatted(length, Inets.bits(family())));
        }
        return set(RuleAttributes.SUPPRESS_PREFIXLEN, length);
    }

    /**
     * {@code suppress_ifgroup}: routes over devices of this group do not count.
     *
     * @param group the group's number, 0 to 2147483647
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule suppressIfGroup(int group) {
        return set(RuleAttributes.SUPPRESS_IFGROUP, (int) Inets.unsigned(group, 31, "group"));
    }

    /**
     * {@code realms FROM/TO}: gives the packet's route realms; IPv4 only.
     *
     * @param from 0 to 65535
     * @param to 0 to 65535
     * @return a rule with it
     * @throws IllegalArgumentException if one is out of range
     */
    public Rule realms(int from, int to) {
        Inets.unsigned(from, 16, "realm");
        Inets.unsigned(to, 16, "realm");
        return set(RuleAttributes.FLOW, (long) from << 16 | to);
    }

    /**
     * {@code protocol}: who made the rule.
     *
     * @param protocol RTPROT_* of {@link RtNetlink}, 0 to 255
     * @return a rule with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Rule protocol(int protocol) {
        return set(RuleAttributes.PROTOCOL, (int) Inets.unsigned(protocol, 8, "protocol"));
    }

    /**
     * Any attribute of a rule message.
     *
     * @param attribute of {@link RuleAttributes}, or one of the caller's own
     * @param value its value
     * @param <T> the value's type
     * @return a rule with it
     * @throws IllegalArgumentException if the value does not fit
     */
    public <T> Rule set(Attribute<T> attribute, T value) {
        Objects.requireNonNull(value, attribute.name());
        return new Rule(header, attributes.with(attribute, value));
    }

    private Rule unset(Attribute<?> attribute) {
        return new Rule(header, attributes.without(attribute));
    }

    private Rule with(Consumer<FibRuleHdr> change) {
        FibRuleHdr next = header.copy();
        change.accept(next);
        return new Rule(next, attributes);
    }

    /**
     * Writes the rule as it is: {@code struct fib_rule_hdr} and the attributes. For code that sends
     * its own messages.
     *
     * @param writer after the message's header
     */
    public void writeTo(AttributeWriter writer) {
        header.writeTo(writer);
        writer.attributes(attributes);
    }

    /** What is sent to make it: without what only the kernel can say, and with what to do. */
    Rule toBeMade() {
        Rule plain = toBeDeleted();
        if (header.action() != RuleAction.UNSPEC.number()) {
            return plain;
        }
        return table().isPresent() || isL3mdev()
                ? plain.action(RuleAction.LOOKUP)
                : plain.lookup(RtNetlink.RT_TABLE_MAIN);
    }

    /** What is sent to delete it: without what only the kernel can say. */
    Rule toBeDeleted() {
        return with(next -> next.flags(next.flags() & SETTABLE));
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public Rule copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule that && RuleMeaning.of(this).equals(RuleMeaning.of(that));
    }

    @Override
    public int hashCode() {
        return RuleMeaning.of(this).hashCode();
    }
}
