package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.Operation;
import io.netlink.route.link.LinkKinds;
import io.netlink.uapi.RtNetlink;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The attributes of a link message (IFLA_* of linux/if_link.h), one row each.
 *
 * <p>For use with {@link LinkView#attributes()} where {@link Link} has no method of its own.
 */
public final class LinkAttributes {
    private LinkAttributes() {}

    /** Of linux/dpll.h. */
    private static final int DPLL_A_PIN_ID = 1;

    /** The table of a link message. */
    public static final AttributeSpace SPACE = AttributeSpace.named("link", "IFLA_");

    private static final AttributeSpace PROPERTIES =
            AttributeSpace.named("IFLA_PROP_LIST", "IFLA_");
    static final AttributeSpace PROTO_DOWN_REASONS =
            AttributeSpace.named("IFLA_PROTO_DOWN_REASON", "IFLA_PROTO_DOWN_REASON_");
    private static final AttributeSpace INFO = AttributeSpace.named("IFLA_LINKINFO", "IFLA_INFO_");

    /** The device's own link-layer address. */
    public static final Attribute<MacAddress> ADDRESS = SPACE.mac(IFLA_ADDRESS, "IFLA_ADDRESS");

    /** The link-layer broadcast address; of a point-to-point device the peer's. */
    public static final Attribute<MacAddress> BROADCAST =
            SPACE.mac(IFLA_BROADCAST, "IFLA_BROADCAST");

    /** The name, at most 15 bytes. */
    public static final Attribute<String> IFNAME = SPACE.string(IFLA_IFNAME, "IFLA_IFNAME");

    /** The largest packet in bytes. */
    public static final Attribute<Integer> MTU = SPACE.s32(IFLA_MTU, "IFLA_MTU");

    /** The index of the device below (vlan, macvlan) or of the peer (veth). */
    public static final Attribute<Integer> LINK = SPACE.s32(IFLA_LINK, "IFLA_LINK");

    /** The queueing discipline's kind. */
    public static final Attribute<String> QDISC = SPACE.string(IFLA_QDISC, "IFLA_QDISC");

    /** The index of the bridge, bond, team or VRF that the link is part of. */
    public static final Attribute<Integer> MASTER = SPACE.s32(IFLA_MASTER, "IFLA_MASTER");

    /** The transmit queue's length in packets. */
    public static final Attribute<Integer> TXQLEN = SPACE.s32(IFLA_TXQLEN, "IFLA_TXQLEN");

    /** RFC 2863 operational state, IF_OPER_*. */
    public static final Attribute<Integer> OPERSTATE = SPACE.u8(IFLA_OPERSTATE, "IFLA_OPERSTATE");

    /** IF_LINK_MODE_*. */
    public static final Attribute<Integer> LINKMODE = SPACE.u8(IFLA_LINKMODE, "IFLA_LINKMODE");

    /** The process into whose namespace the link goes. */
    public static final Attribute<Integer> NET_NS_PID =
            SPACE.s32(IFLA_NET_NS_PID, "IFLA_NET_NS_PID");

    /** Free text, at most 255 bytes; the kernel has no room for a NUL after them. */
    public static final Attribute<String> IFALIAS = later(IFLA_IFALIAS, "IFLA_IFALIAS");

    /** The counters. */
    public static final Attribute<LinkStatistics> STATS64 = later(IFLA_STATS64, "IFLA_STATS64");

    /** The counters in 32 bits each, which wrap around. */
    public static final Attribute<LinkStatistics> STATS = later(IFLA_STATS, "IFLA_STATS");

    /** The group's number. */
    public static final Attribute<Integer> GROUP = SPACE.s32(IFLA_GROUP, "IFLA_GROUP");

    /** The descriptor of the namespace that the link goes into. */
    public static final Attribute<Integer> NET_NS_FD = SPACE.s32(IFLA_NET_NS_FD, "IFLA_NET_NS_FD");

    /** What a listing should contain, RTEXT_FILTER_*. */
    public static final Attribute<Integer> EXT_MASK = SPACE.s32(IFLA_EXT_MASK, "IFLA_EXT_MASK");

    /** How many users want the device promiscuous. */
    public static final Attribute<Integer> PROMISCUITY =
            SPACE.s32(IFLA_PROMISCUITY, "IFLA_PROMISCUITY");

    /** The number of transmit queues. */
    public static final Attribute<Integer> NUM_TX_QUEUES =
            SPACE.s32(IFLA_NUM_TX_QUEUES, "IFLA_NUM_TX_QUEUES");

    /** The number of receive queues. */
    public static final Attribute<Integer> NUM_RX_QUEUES =
            SPACE.s32(IFLA_NUM_RX_QUEUES, "IFLA_NUM_RX_QUEUES");

    /** Whether there is a carrier. */
    public static final Attribute<Boolean> CARRIER = SPACE.bool8(IFLA_CARRIER, "IFLA_CARRIER");

    /** How often the carrier came and went. */
    public static final Attribute<Integer> CARRIER_CHANGES =
            SPACE.s32(IFLA_CARRIER_CHANGES, "IFLA_CARRIER_CHANGES");

    /** The id, in this namespace, of the namespace that {@link #LINK} counts in. */
    public static final Attribute<Integer> LINK_NETNSID =
            SPACE.s32(IFLA_LINK_NETNSID, "IFLA_LINK_NETNSID");

    /** How often the carrier came. */
    public static final Attribute<Integer> CARRIER_UP_COUNT =
            SPACE.s32(IFLA_CARRIER_UP_COUNT, "IFLA_CARRIER_UP_COUNT");

    /** How often the carrier went. */
    public static final Attribute<Integer> CARRIER_DOWN_COUNT =
            SPACE.s32(IFLA_CARRIER_DOWN_COUNT, "IFLA_CARRIER_DOWN_COUNT");

    /** The index that a link gets in the namespace it is moved to. */
    public static final Attribute<Integer> NEW_IFINDEX =
            SPACE.s32(IFLA_NEW_IFINDEX, "IFLA_NEW_IFINDEX");

    /** The smallest MTU the device takes. */
    public static final Attribute<Integer> MIN_MTU = SPACE.s32(IFLA_MIN_MTU, "IFLA_MIN_MTU");

    /** The largest MTU the device takes, 0 for no limit. */
    public static final Attribute<Integer> MAX_MTU = SPACE.s32(IFLA_MAX_MTU, "IFLA_MAX_MTU");

    /** Further names. */
    public static final Attribute<AttributeSet> PROP_LIST =
            laterNest(IFLA_PROP_LIST, "IFLA_PROP_LIST");

    /** A further name, inside {@link #PROP_LIST}; in requests also by itself. */
    public static final Attribute<String> ALT_IFNAME =
            SPACE.string(IFLA_ALT_IFNAME, "IFLA_ALT_IFNAME");

    /** A further name, inside {@link #PROP_LIST}. */
    static final Attribute<String> PROPERTY_ALT_IFNAME =
            PROPERTIES.string(IFLA_ALT_IFNAME, "IFLA_ALT_IFNAME");

    /** The address the device was made with. */
    public static final Attribute<MacAddress> PERM_ADDRESS =
            SPACE.mac(IFLA_PERM_ADDRESS, "IFLA_PERM_ADDRESS");

    /** The hardware device's name on its bus. */
    public static final Attribute<String> PARENT_DEV_NAME =
            SPACE.string(IFLA_PARENT_DEV_NAME, "IFLA_PARENT_DEV_NAME");

    /** The hardware device's bus. */
    public static final Attribute<String> PARENT_DEV_BUS_NAME =
            SPACE.string(IFLA_PARENT_DEV_BUS_NAME, "IFLA_PARENT_DEV_BUS_NAME");

    /** How many users want all multicast. */
    public static final Attribute<Integer> ALLMULTI = SPACE.s32(IFLA_ALLMULTI, "IFLA_ALLMULTI");

    /** Unused by the kernel. */
    public static final Attribute<String> COST = SPACE.string(IFLA_COST, "IFLA_COST");

    /** Unused by the kernel. */
    public static final Attribute<String> PRIORITY = SPACE.string(IFLA_PRIORITY, "IFLA_PRIORITY");

    /** Wireless extensions: only in events, {@code struct iw_event}. */
    public static final Attribute<byte[]> WIRELESS = SPACE.binary(IFLA_WIRELESS, "IFLA_WIRELESS");

    /**
     * What a protocol says of its port; in messages of AF_BRIDGE a {@link BridgeLinkAttributes}
     * nest.
     */
    public static final Attribute<byte[]> PROTINFO = SPACE.binary(IFLA_PROTINFO, "IFLA_PROTINFO");

    /** The hardware's memory, interrupt and DMA channel. */
    public static final Attribute<LinkMap> MAP = later(IFLA_MAP, "IFLA_MAP");

    /** How much a device may receive at a time; drivers may ignore it. */
    public static final Attribute<Long> WEIGHT = SPACE.u32(IFLA_WEIGHT, "IFLA_WEIGHT");

    /** How many virtual functions there are, if {@link LinkFilter#withVirtualFunctions} asks. */
    public static final Attribute<Long> NUM_VF = SPACE.u32(IFLA_NUM_VF, "IFLA_NUM_VF");

    /** The virtual functions, if {@link LinkFilter#withVirtualFunctions} asks. */
    public static final Attribute<List<Vf>> VFINFO_LIST =
            laterNest(IFLA_VFINFO_LIST, "IFLA_VFINFO_LIST");

    /** 802.1Qbh/Qbg associations of the virtual functions, with the same filter. */
    public static final Attribute<List<VfPort>> VF_PORTS =
            laterNest(IFLA_VF_PORTS, "IFLA_VF_PORTS");

    /** The association of the device itself. */
    public static final Attribute<VfPort> PORT_SELF = laterNest(IFLA_PORT_SELF, "IFLA_PORT_SELF");

    /** What IPv4, IPv6 and MCTP keep about the link. */
    public static final Attribute<LinkFamilies> AF_SPEC = laterNest(IFLA_AF_SPEC, "IFLA_AF_SPEC");

    /** What tells the physical port from others, up to 32 bytes in hexadecimal digits. */
    public static final Attribute<String> PHYS_PORT_ID =
            SPACE.attribute(IFLA_PHYS_PORT_ID, "IFLA_PHYS_PORT_ID", Codecs.HEX);

    /** What the ports of one switch have in common, up to 32 bytes in hexadecimal digits. */
    public static final Attribute<String> PHYS_SWITCH_ID =
            SPACE.attribute(IFLA_PHYS_SWITCH_ID, "IFLA_PHYS_SWITCH_ID", Codecs.HEX);

    /** The physical port's name on its device, such as {@code p0}. */
    public static final Attribute<String> PHYS_PORT_NAME =
            SPACE.string(IFLA_PHYS_PORT_NAME, "IFLA_PHYS_PORT_NAME");

    /** Whether the carrier is kept down by software ({@code protodown}); not every driver can. */
    public static final Attribute<Boolean> PROTO_DOWN =
            SPACE.bool8(IFLA_PROTO_DOWN, "IFLA_PROTO_DOWN");

    /** Why, {@code protodown_reason}. */
    public static final Attribute<AttributeSet> PROTO_DOWN_REASON =
            laterNest(IFLA_PROTO_DOWN_REASON, "IFLA_PROTO_DOWN_REASON");

    /** Which reasons a request changes, a bit each, inside {@link #PROTO_DOWN_REASON}. */
    public static final Attribute<Long> PROTO_DOWN_REASON_MASK =
            PROTO_DOWN_REASONS.u32(IFLA_PROTO_DOWN_REASON_MASK, "IFLA_PROTO_DOWN_REASON_MASK");

    /** Which reasons there are, a bit each, inside {@link #PROTO_DOWN_REASON}. */
    public static final Attribute<Long> PROTO_DOWN_REASON_VALUE =
            PROTO_DOWN_REASONS.u32(IFLA_PROTO_DOWN_REASON_VALUE, "IFLA_PROTO_DOWN_REASON_VALUE");

    /** {@code gso_max_segs}: how many segments a packet is cut into at most, 0 to 65535. */
    public static final Attribute<Long> GSO_MAX_SEGS =
            SPACE.u32(IFLA_GSO_MAX_SEGS, "IFLA_GSO_MAX_SEGS");

    /**
     * {@code gso_max_size}: how many bytes the packets have that are cut into segments, at most.
     */
    public static final Attribute<Long> GSO_MAX_SIZE =
            SPACE.u32(IFLA_GSO_MAX_SIZE, "IFLA_GSO_MAX_SIZE");

    /** {@code gro_max_size}: how many bytes received segments are put together to, at most. */
    public static final Attribute<Long> GRO_MAX_SIZE =
            SPACE.u32(IFLA_GRO_MAX_SIZE, "IFLA_GRO_MAX_SIZE");

    /** {@code gso_ipv4_max_size}: {@link #GSO_MAX_SIZE} of IPv4. */
    public static final Attribute<Long> GSO_IPV4_MAX_SIZE =
            SPACE.u32(IFLA_GSO_IPV4_MAX_SIZE, "IFLA_GSO_IPV4_MAX_SIZE");

    /** {@code gro_ipv4_max_size}: {@link #GRO_MAX_SIZE} of IPv4. */
    public static final Attribute<Long> GRO_IPV4_MAX_SIZE =
            SPACE.u32(IFLA_GRO_IPV4_MAX_SIZE, "IFLA_GRO_IPV4_MAX_SIZE");

    /** How many bytes the device itself cuts into segments, at most; told by the kernel. */
    public static final Attribute<Long> TSO_MAX_SIZE =
            SPACE.u32(IFLA_TSO_MAX_SIZE, "IFLA_TSO_MAX_SIZE");

    /** How many segments the device itself makes, at most; told by the kernel. */
    public static final Attribute<Long> TSO_MAX_SEGS =
            SPACE.u32(IFLA_TSO_MAX_SEGS, "IFLA_TSO_MAX_SEGS");

    /** How far ahead the device can delay a packet, in nanoseconds; told by the kernel. */
    public static final Attribute<Long> MAX_PACING_OFFLOAD_HORIZON =
            SPACE.attribute(
                    IFLA_MAX_PACING_OFFLOAD_HORIZON,
                    "IFLA_MAX_PACING_OFFLOAD_HORIZON",
                    Codecs.UINT);

    /** {@code xdp}: the program that sees packets first. */
    public static final Attribute<Xdp> XDP = laterNest(IFLA_XDP, "IFLA_XDP");

    /** Why the kernel told of the link; only in events. */
    public static final Attribute<LinkEvent> EVENT = later(IFLA_EVENT, "IFLA_EVENT");

    /** Where the link went, as an id of the namespace that it left; only in events. */
    public static final Attribute<Integer> NEW_NETNSID =
            SPACE.s32(IFLA_NEW_NETNSID, "IFLA_NEW_NETNSID");

    /** The id of the namespace to look into, or to make a link in ({@link Links#inNetnsId}). */
    public static final Attribute<Integer> TARGET_NETNSID =
            SPACE.s32(IFLA_TARGET_NETNSID, "IFLA_TARGET_NETNSID");

    /** The device's port, as devlink has it. */
    public static final Attribute<DevlinkPort> DEVLINK_PORT =
            later(IFLA_DEVLINK_PORT, "IFLA_DEVLINK_PORT");

    /** The ids of the DPLL pin that clocks the device; none if there is no pin. */
    public static final Attribute<List<Long>> DPLL_PIN = later(IFLA_DPLL_PIN, "IFLA_DPLL_PIN");

    /** Whether the link must stay in its namespace; told by the kernel. */
    public static final Attribute<Boolean> NETNS_IMMUTABLE =
            SPACE.bool8(IFLA_NETNS_IMMUTABLE, "IFLA_NETNS_IMMUTABLE");

    /** How many bytes the device wants before a packet; told by the kernel. */
    public static final Attribute<Integer> HEADROOM = SPACE.u16(IFLA_HEADROOM, "IFLA_HEADROOM");

    /** How many bytes the device wants after a packet; told by the kernel. */
    public static final Attribute<Integer> TAILROOM = SPACE.u16(IFLA_TAILROOM, "IFLA_TAILROOM");

    /** The kind and its data. */
    public static final Attribute<AttributeSet> LINKINFO =
            laterNest(IFLA_LINKINFO, "IFLA_LINKINFO");

    /** The kind's name, inside {@link #LINKINFO}. */
    public static final Attribute<String> INFO_KIND = INFO.string(IFLA_INFO_KIND, "IFLA_INFO_KIND");

    /** The kind's own attributes, inside {@link #LINKINFO}. */
    public static final Attribute<byte[]> INFO_DATA =
            INFO.nestSelectedBy(
                    IFLA_INFO_DATA, "IFLA_INFO_DATA", LinkKinds::attributesOf, INFO_KIND);

    /** The kind of the master, inside {@link #LINKINFO}. */
    public static final Attribute<String> INFO_SLAVE_KIND =
            INFO.string(IFLA_INFO_SLAVE_KIND, "IFLA_INFO_SLAVE_KIND");

    /** What the master keeps about the link, inside {@link #LINKINFO}. */
    public static final Attribute<byte[]> INFO_SLAVE_DATA =
            INFO.nestSelectedBy(
                    IFLA_INFO_SLAVE_DATA,
                    "IFLA_INFO_SLAVE_DATA",
                    LinkKinds::portAttributesOf,
                    INFO_SLAVE_KIND,
                    INFO_KIND);

    static final Operation NEW = operation("RTM_NEWLINK", RtNetlink.RTM_NEWLINK);
    static final Operation DELETE = operation("RTM_DELLINK", RtNetlink.RTM_DELLINK);
    static final Operation GET = operation("RTM_GETLINK", RtNetlink.RTM_GETLINK);
    static final Operation NEW_PROPERTY = operation("RTM_NEWLINKPROP", RtNetlink.RTM_NEWLINKPROP);
    static final Operation DELETE_PROPERTY =
            operation("RTM_DELLINKPROP", RtNetlink.RTM_DELLINKPROP);

    /** A row whose type most programs never need. */
    private static <T> Attribute<T> later(int code, String constant) {
        return SPACE.attribute(code, constant, () -> codec(code));
    }

    /** The same with attributes inside. */
    private static <T> Attribute<T> laterNest(int code, String constant) {
        return SPACE.nest(code, constant, () -> codec(code), () -> inside(code));
    }

    /**
     * Types of rows, made when they are first needed. They stand here rather than in a lambda of
     * each row, since a JVM that has just started takes long to make one, and a program's first
     * answer would wait for all of them.
     */
    @SuppressWarnings("unchecked") // the golden messages have all of them
    private static <T> AttributeCodec<T> codec(int code) {
        AttributeCodec<?> codec =
                switch (code) {
                    case IFLA_IFALIAS ->
                            AttributeCodec.of(
                                    "string",
                                    AttributeReader::string,
                                    (writer, type, text) -> writer.bytes(type, withoutNul(text)));
                    case IFLA_STATS64 -> LinkStatistics.CODEC;
                    case IFLA_STATS -> LinkStatistics.CODEC32;
                    case IFLA_MAP -> LinkMap.CODEC;
                    case IFLA_VFINFO_LIST -> Codecs.listOf(IFLA_VF_INFO, Vf.CODEC);
                    case IFLA_VF_PORTS -> Codecs.listOf(IFLA_VF_PORT, VfPort.CODEC);
                    case IFLA_PORT_SELF -> VfPort.CODEC;
                    case IFLA_AF_SPEC -> LinkFamilies.CODEC;
                    case IFLA_XDP -> Xdp.CODEC;
                    case IFLA_EVENT -> Codecs.oneOf(AttributeCodec.S32, LinkEvent.class);
                    case IFLA_DEVLINK_PORT -> DevlinkPort.CODEC;
                    case IFLA_DPLL_PIN -> Codecs.listOf(DPLL_A_PIN_ID, AttributeCodec.U32);
                    default -> Codecs.nest(() -> inside(code));
                };
        return (AttributeCodec<T>) codec;
    }

    /** The tables of rows that have attributes inside. */
    private static AttributeSpace inside(int code) {
        return switch (code) {
            case IFLA_PROP_LIST -> PROPERTIES;
            case IFLA_PROTO_DOWN_REASON -> PROTO_DOWN_REASONS;
            case IFLA_LINKINFO -> INFO;
            case IFLA_VFINFO_LIST -> Vf.LIST;
            case IFLA_VF_PORTS -> VfPort.LIST;
            case IFLA_PORT_SELF -> VfPort.SPACE;
            case IFLA_AF_SPEC -> LinkFamilies.SPACE;
            case IFLA_XDP -> Xdp.SPACE;
            default -> throw new AssertionError("no attributes inside number " + code);
        };
    }

    private static byte[] withoutNul(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a string with a NUL inside: '" + text + "'");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Operation operation(String name, int type) {
        return new Operation(name, type, IfInfoMsg.LENGTH, SPACE);
    }
}
