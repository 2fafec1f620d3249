package io.netlink.route;

import static io.netlink.uapi.FibRules.FIB_RULE_IIF_DETACHED;
import static io.netlink.uapi.FibRules.FIB_RULE_INVERT;
import static io.netlink.uapi.FibRules.FIB_RULE_OIF_DETACHED;
import static io.netlink.uapi.FibRules.FIB_RULE_UNRESOLVED;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkMessage;
import io.netlink.route.link.PortRange;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A routing policy rule as the kernel describes it, seen in the receive memory: what {@code ip rule
 * show} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Rules#forEach} only, where the same view is
 * used for one rule after the other; {@link #copy()} gives a {@link Rule} that lives for ever. A
 * {@code Rule} is a view that has its own memory.
 */
public sealed class RuleView extends MessageView permits Rule {
    final FibRuleHdr header;

    /** A view to be placed with {@link #wrap}. */
    RuleView() {
        this(new FibRuleHdr());
    }

    private RuleView(FibRuleHdr header) {
        super(header, RuleAttributes.SPACE);
        this.header = header;
    }

    /** A view with memory of its own. */
    RuleView(FibRuleHdr header, AttributeSet attributes) {
        super(header, attributes);
        this.header = header;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWRULE or RTM_DELRULE message of the kernel
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static RuleView of(NetlinkMessage message) {
        return new RuleView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for a {@link Rule}.
     *
     * @param message an RTM_NEWRULE or RTM_DELRULE message of the kernel
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code Rule}
     */
    public RuleView wrap(NetlinkMessage message) {
        place(message);
        return this;
    }

    /**
     * The rule with memory of its own.
     *
     * @return an immutable copy, which says its priority also if that is 0
     */
    public Rule copy() {
        AttributeSet all = attributes0().copy();
        return new Rule(
                header.copy(),
                all.has(RuleAttributes.PRIORITY) ? all : all.with(RuleAttributes.PRIORITY, 0L));
    }

    /**
     * Whose packets the rule is for.
     *
     * @return {@link Socket#AF_INET}, {@link Socket#AF_INET6}, or another family that has rules,
     *     such as 128 and 129 for multicast routing
     */
    public final int family() {
        return header.family();
    }

    /**
     * Whether this is IPv6.
     *
     * @return true for IPv6, false for any other family
     */
    public final boolean isIpv6() {
        return header.family() == Socket.AF_INET6;
    }

    /**
     * {@code priority}: rules are asked in this order, the least first.
     *
     * @return 0 to 4294967295; empty only for a {@link Rule} whose priority the kernel is to choose
     */
    public final OptionalLong priority() {
        OptionalLong said = u32(RuleAttributes.PRIORITY);
        return said.isEmpty() && isView() ? OptionalLong.of(0) : said; // the kernel leaves 0 out
    }

    /**
     * {@code from}: where the packet is from.
     *
     * @return empty for {@code all}
     */
    public final Optional<InetPrefix> from() {
        return prefix(RuleAttributes.SRC, header.fromLength(), "src_len");
    }

    /**
     * {@code to}: where the packet goes.
     *
     * @return empty for {@code all}
     */
    public final Optional<InetPrefix> to() {
        return prefix(RuleAttributes.DST, header.toLength(), "dst_len");
    }

    private Optional<InetPrefix> prefix(Attribute<InetAddress> row, int length, String what) {
        return get(row).map(address -> Inets.read(address, length, what));
    }

    /**
     * {@code tos}: the packet's type of service.
     *
     * @return 1 to 255; empty if it does not matter, or {@link #dscp()} says it
     */
    public final OptionalInt tos() {
        return header.tos() == 0 ? OptionalInt.empty() : OptionalInt.of(header.tos());
    }

    /**
     * {@code dscp}: the upper six bits of the packet's traffic class.
     *
     * @return 0 to 63; empty if it does not matter
     */
    public final OptionalInt dscp() {
        return u8(RuleAttributes.DSCP);
    }

    /**
     * {@code dscp DSCP/MASK}: which bits of it count.
     *
     * @return 0 to 63; empty if nothing was said, so all
     */
    public final OptionalInt dscpMask() {
        return u8(RuleAttributes.DSCP_MASK);
    }

    /**
     * {@code fwmark}: the packet's mark.
     *
     * @return 0 to 4294967295; empty if it does not matter
     */
    public final OptionalLong fwmark() {
        return u32(RuleAttributes.FWMARK);
    }

    /**
     * {@code fwmark MARK/MASK}: which bits of the mark count.
     *
     * @return 0 to 4294967295; empty if nothing was said, so all
     */
    public final OptionalLong fwmask() {
        return u32(RuleAttributes.FWMASK);
    }

    /**
     * {@code iif}: the device that the packet came in on.
     *
     * @return its name, {@code lo} for packets of this host; empty if it does not matter
     */
    public final Optional<String> iif() {
        return get(RuleAttributes.IIFNAME);
    }

    /**
     * {@code oif}: the device that a socket of this host is bound to.
     *
     * @return its name; empty if it does not matter
     */
    public final Optional<String> oif() {
        return get(RuleAttributes.OIFNAME);
    }

    /**
     * {@code [detached]}: there is no device with the name that {@link #iif()} says.
     *
     * @return FIB_RULE_IIF_DETACHED
     */
    public final boolean isIifDetached() {
        return flag(FIB_RULE_IIF_DETACHED);
    }

    /**
     * {@code [detached]}: there is no device with the name that {@link #oif()} says.
     *
     * @return FIB_RULE_OIF_DETACHED
     */
    public final boolean isOifDetached() {
        return flag(FIB_RULE_OIF_DETACHED);
    }

    /**
     * {@code [unresolved]}: there is no rule with the priority of {@link #gotoTarget()}.
     *
     * @return FIB_RULE_UNRESOLVED
     */
    public final boolean isUnresolved() {
        return flag(FIB_RULE_UNRESOLVED);
    }

    /**
     * {@code not}: the rule is for the packets that its selectors do not fit.
     *
     * @return FIB_RULE_INVERT
     */
    public final boolean isInverted() {
        return flag(FIB_RULE_INVERT);
    }

    private boolean flag(int flag) {
        return (header.flags() & flag) != 0;
    }

    /**
     * What the rule does.
     *
     * @return the action
     */
    public final RuleAction action() {
        return RuleAction.of(header.action());
    }

    /**
     * {@code lookup}: the routing table.
     *
     * @return 1 to 4294967295; empty if there is none
     */
    public final OptionalLong table() {
        int table = attributes0().getInt(RuleAttributes.TABLE, header.table());
        return table == 0 ? OptionalLong.empty() : OptionalLong.of(Integer.toUnsignedLong(table));
    }

    /**
     * {@code goto}: the priority of the rule to go on at.
     *
     * @return empty for other actions
     */
    public final OptionalLong gotoTarget() {
        return u32(RuleAttributes.GOTO);
    }

    /**
     * {@code suppress_prefixlength}: routes of this length or less do not count.
     *
     * @return 0 to 128; empty if all count
     */
    public final OptionalInt suppressPrefixLength() {
        return suppress(RuleAttributes.SUPPRESS_PREFIXLEN);
    }

    /**
     * {@code suppress_ifgroup}: routes over devices of this group do not count.
     *
     * @return the group's number; empty if all count
     */
    public final OptionalInt suppressIfGroup() {
        return suppress(RuleAttributes.SUPPRESS_IFGROUP);
    }

    /** The kernel's way to say nothing here is -1. */
    private OptionalInt suppress(Attribute<Integer> row) {
        int value = attributes0().getInt(row, -1);
        return value == -1 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /**
     * {@code uidrange}: the users whose sockets' packets it is for.
     *
     * @return empty if it does not matter
     */
    public final Optional<UidRange> uidRange() {
        return get(RuleAttributes.UID_RANGE);
    }

    /**
     * {@code ipproto}: the protocol inside IP.
     *
     * @return such as 6 for TCP; empty if it does not matter
     */
    public final OptionalInt ipProtocol() {
        return u8(RuleAttributes.IP_PROTO);
    }

    /**
     * {@code sport}: the source ports.
     *
     * @return empty if they do not matter
     */
    public final Optional<PortRange> sport() {
        return get(RuleAttributes.SPORT_RANGE);
    }

    /**
     * {@code dport}: the destination ports.
     *
     * @return empty if they do not matter
     */
    public final Optional<PortRange> dport() {
        return get(RuleAttributes.DPORT_RANGE);
    }

    /**
     * {@code tun_id}: the key of the tunnel that the packet came through.
     *
     * @return 64 bits; empty if it does not matter
     */
    public final OptionalLong tunnelId() {
        AttributeReader at = attributes0().at(RuleAttributes.TUN_ID);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at.be64());
    }

    /**
     * {@code l3mdev}: the table is that of the VRF which the packet came in on or goes out on.
     *
     * @return true if it is
     */
    public final boolean isL3mdev() {
        return attributes0().getByte(RuleAttributes.L3MDEV, 0) != 0;
    }

    /**
     * {@code flowlabel}: of the IPv6 packet.
     *
     * @return 0 to 1048575; empty if it does not matter
     */
    public final Optional<Long> flowLabel() {
        return get(RuleAttributes.FLOWLABEL);
    }

    /**
     * {@code realms FROM/TO}: given to the packet's route, IPv4 only.
     *
     * @return from in the high 16 bits, to in the low; empty if there are none
     */
    public final OptionalLong realms() {
        return u32(RuleAttributes.FLOW);
    }

    /**
     * {@code protocol}: who made the rule.
     *
     * @return RTPROT_* of {@link io.netlink.uapi.RtNetlink}; empty if the kernel does not tell
     */
    public final OptionalInt protocol() {
        return u8(RuleAttributes.PROTOCOL);
    }

    /** As a line of {@code ip rule}. */
    @Override
    public final String toString() {
        return RuleText.of(this);
    }
}
