package io.netlink.route;

import static io.netlink.uapi.FibRules.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Operation;
import io.netlink.route.link.PortRange;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;

/**
 * The attributes of a rule message (FRA_* of linux/fib_rules.h), one row each.
 *
 * <p>For use with {@link RuleView#attributes()} where {@link Rule} has no method of its own.
 */
public final class RuleAttributes {
    private RuleAttributes() {}

    /** The table of a rule message. */
    public static final AttributeSpace SPACE = AttributeSpace.named("rule", "FRA_");

    /** {@code struct fib_rule_port_range { __u16 start; __u16 end; }}. */
    private static final AttributeCodec<PortRange> PORTS =
            Codecs.struct(
                    "struct fib_rule_port_range",
                    4,
                    buffer -> new PortRange(buffer.getShort() & 0xffff, buffer.getShort() & 0xffff),
                    (buffer, ports) ->
                            buffer.putShort((short) ports.low()).putShort((short) ports.high()));

    /** {@code to}: the destination's prefix; the header has its length. */
    public static final Attribute<InetAddress> DST = SPACE.inet(FRA_DST, "FRA_DST");

    /** {@code from}: the source's prefix; the header has its length. */
    public static final Attribute<InetAddress> SRC = SPACE.inet(FRA_SRC, "FRA_SRC");

    /** {@code iif}: the name of the device that the packet came in on; lo for one of this host. */
    public static final Attribute<String> IIFNAME = SPACE.string(FRA_IIFNAME, "FRA_IIFNAME");

    /** {@code goto}: the priority of the rule to go on at. */
    public static final Attribute<Long> GOTO = SPACE.u32(FRA_GOTO, "FRA_GOTO");

    /** {@code priority}: rules are asked in this order, the least first; a listing leaves 0 out. */
    public static final Attribute<Long> PRIORITY = SPACE.u32(FRA_PRIORITY, "FRA_PRIORITY");

    /** {@code fwmark}: the packet's mark. */
    public static final Attribute<Long> FWMARK = SPACE.u32(FRA_FWMARK, "FRA_FWMARK");

    /** {@code realms}: from in the high 16 bits, to in the low; IPv4 only. */
    public static final Attribute<Long> FLOW = SPACE.u32(FRA_FLOW, "FRA_FLOW");

    /** {@code tun_id}: the key of the tunnel that the packet came through. */
    public static final Attribute<Long> TUN_ID =
            SPACE.attribute(FRA_TUN_ID, "FRA_TUN_ID", AttributeCodec.BE64);

    /** {@code suppress_ifgroup}: routes over devices of this group do not count; -1 for none. */
    public static final Attribute<Integer> SUPPRESS_IFGROUP =
            SPACE.s32(FRA_SUPPRESS_IFGROUP, "FRA_SUPPRESS_IFGROUP");

    /** {@code suppress_prefixlength}: routes of this length or less do not count; -1 for none. */
    public static final Attribute<Integer> SUPPRESS_PREFIXLEN =
            SPACE.s32(FRA_SUPPRESS_PREFIXLEN, "FRA_SUPPRESS_PREFIXLEN");

    /** {@code lookup}: the routing table, also above 255. */
    public static final Attribute<Long> TABLE = SPACE.u32(FRA_TABLE, "FRA_TABLE");

    /** {@code fwmark MARK/MASK}: the bits of the mark that count. */
    public static final Attribute<Long> FWMASK = SPACE.u32(FRA_FWMASK, "FRA_FWMASK");

    /** {@code oif}: the name of the device that a socket of this host is bound to. */
    public static final Attribute<String> OIFNAME = SPACE.string(FRA_OIFNAME, "FRA_OIFNAME");

    /** {@code l3mdev}: whether the table is that of the packet's VRF. */
    public static final Attribute<Boolean> L3MDEV = SPACE.bool8(FRA_L3MDEV, "FRA_L3MDEV");

    /** {@code uidrange}: the user whose socket it is. */
    public static final Attribute<UidRange> UID_RANGE =
            SPACE.attribute(FRA_UID_RANGE, "FRA_UID_RANGE", UidRange.CODEC);

    /** {@code protocol}: who made the rule, RTPROT_*. */
    public static final Attribute<Integer> PROTOCOL = SPACE.u8(FRA_PROTOCOL, "FRA_PROTOCOL");

    /** {@code ipproto}: the protocol inside IP, such as 6 for TCP. */
    public static final Attribute<Integer> IP_PROTO = SPACE.u8(FRA_IP_PROTO, "FRA_IP_PROTO");

    /** {@code sport}: the source port. */
    public static final Attribute<PortRange> SPORT_RANGE =
            SPACE.attribute(FRA_SPORT_RANGE, "FRA_SPORT_RANGE", PORTS);

    /** {@code dport}: the destination port. */
    public static final Attribute<PortRange> DPORT_RANGE =
            SPACE.attribute(FRA_DPORT_RANGE, "FRA_DPORT_RANGE", PORTS);

    /** {@code dscp}: the upper six bits of the traffic class, 0 to 63. Kernels from 6.13. */
    public static final Attribute<Integer> DSCP =
            SPACE.attribute(FRA_DSCP, "FRA_DSCP", Codecs.range(AttributeCodec.U8, 0, 63));

    /** {@code flowlabel}: of IPv6, 0 to 1048575. Kernels from 6.14. */
    public static final Attribute<Long> FLOWLABEL =
            SPACE.attribute(
                    FRA_FLOWLABEL, "FRA_FLOWLABEL", Codecs.range(AttributeCodec.BE32, 0, 0xf_ffff));

    /** {@code flowlabel LABEL/MASK}: the bits of the label that count. */
    public static final Attribute<Long> FLOWLABEL_MASK =
            SPACE.attribute(
                    FRA_FLOWLABEL_MASK,
                    "FRA_FLOWLABEL_MASK",
                    Codecs.range(AttributeCodec.BE32, 0, 0xf_ffff));

    /** {@code sport PORT/MASK}: the bits of the source port that count. Kernels from 6.15. */
    public static final Attribute<Integer> SPORT_MASK = SPACE.u16(FRA_SPORT_MASK, "FRA_SPORT_MASK");

    /** {@code dport PORT/MASK}: the bits of the destination port that count. Kernels from 6.15. */
    public static final Attribute<Integer> DPORT_MASK = SPACE.u16(FRA_DPORT_MASK, "FRA_DPORT_MASK");

    /** {@code dscp DSCP/MASK}: the bits of the DSCP that count. Kernels from 6.15. */
    public static final Attribute<Integer> DSCP_MASK =
            SPACE.attribute(FRA_DSCP_MASK, "FRA_DSCP_MASK", Codecs.range(AttributeCodec.U8, 0, 63));

    static final Operation NEW = operation("RTM_NEWRULE", RtNetlink.RTM_NEWRULE);
    static final Operation DELETE = operation("RTM_DELRULE", RtNetlink.RTM_DELRULE);
    static final Operation GET = operation("RTM_GETRULE", RtNetlink.RTM_GETRULE);

    private static Operation operation(String name, int type) {
        return new Operation(name, type, FibRuleHdr.LENGTH, SPACE);
    }
}
