package io.netlink.route;

import static io.netlink.uapi.IfLink.IFLA_ADDRESS;
import static io.netlink.uapi.IfLink.IFLA_ALLMULTI;
import static io.netlink.uapi.IfLink.IFLA_ALT_IFNAME;
import static io.netlink.uapi.IfLink.IFLA_BROADCAST;
import static io.netlink.uapi.IfLink.IFLA_CARRIER;
import static io.netlink.uapi.IfLink.IFLA_CARRIER_CHANGES;
import static io.netlink.uapi.IfLink.IFLA_CARRIER_DOWN_COUNT;
import static io.netlink.uapi.IfLink.IFLA_CARRIER_UP_COUNT;
import static io.netlink.uapi.IfLink.IFLA_EXT_MASK;
import static io.netlink.uapi.IfLink.IFLA_GROUP;
import static io.netlink.uapi.IfLink.IFLA_IFALIAS;
import static io.netlink.uapi.IfLink.IFLA_IFNAME;
import static io.netlink.uapi.IfLink.IFLA_INFO_DATA;
import static io.netlink.uapi.IfLink.IFLA_INFO_KIND;
import static io.netlink.uapi.IfLink.IFLA_INFO_SLAVE_DATA;
import static io.netlink.uapi.IfLink.IFLA_INFO_SLAVE_KIND;
import static io.netlink.uapi.IfLink.IFLA_LINK;
import static io.netlink.uapi.IfLink.IFLA_LINKINFO;
import static io.netlink.uapi.IfLink.IFLA_LINKMODE;
import static io.netlink.uapi.IfLink.IFLA_LINK_NETNSID;
import static io.netlink.uapi.IfLink.IFLA_MASTER;
import static io.netlink.uapi.IfLink.IFLA_MAX_MTU;
import static io.netlink.uapi.IfLink.IFLA_MIN_MTU;
import static io.netlink.uapi.IfLink.IFLA_MTU;
import static io.netlink.uapi.IfLink.IFLA_NET_NS_FD;
import static io.netlink.uapi.IfLink.IFLA_NET_NS_PID;
import static io.netlink.uapi.IfLink.IFLA_NEW_IFINDEX;
import static io.netlink.uapi.IfLink.IFLA_NUM_RX_QUEUES;
import static io.netlink.uapi.IfLink.IFLA_NUM_TX_QUEUES;
import static io.netlink.uapi.IfLink.IFLA_OPERSTATE;
import static io.netlink.uapi.IfLink.IFLA_PARENT_DEV_BUS_NAME;
import static io.netlink.uapi.IfLink.IFLA_PARENT_DEV_NAME;
import static io.netlink.uapi.IfLink.IFLA_PERM_ADDRESS;
import static io.netlink.uapi.IfLink.IFLA_PROMISCUITY;
import static io.netlink.uapi.IfLink.IFLA_PROP_LIST;
import static io.netlink.uapi.IfLink.IFLA_QDISC;
import static io.netlink.uapi.IfLink.IFLA_STATS64;
import static io.netlink.uapi.IfLink.IFLA_TXQLEN;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.MacAddress;
import io.netlink.Operation;
import io.netlink.route.link.LinkKinds;
import io.netlink.uapi.RtNetlink;

import java.nio.charset.StandardCharsets;

/**
 * The attributes of a link message (IFLA_* of linux/if_link.h), one row each.
 *
 * <p>For use with {@link LinkView#attributes()} where {@link Link} has no method of its own.
 */
public final class LinkAttributes {
    private LinkAttributes() {}

    /** The table of a link message. */
    public static final AttributeSpace SPACE = AttributeSpace.named("link", "IFLA_");

    private static final AttributeSpace PROPERTIES =
            AttributeSpace.named("IFLA_PROP_LIST", "IFLA_");
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
    public static final Attribute<String> IFALIAS =
            SPACE.attribute(
                    IFLA_IFALIAS,
                    "IFLA_IFALIAS",
                    AttributeCodec.of(
                            "string",
                            AttributeReader::string,
                            (writer, type, text) -> writer.bytes(type, withoutNul(text))));

    /** {@code struct rtnl_link_stats64}. */
    public static final Attribute<byte[]> STATS64 = SPACE.binary(IFLA_STATS64, "IFLA_STATS64");

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
            SPACE.nest(IFLA_PROP_LIST, "IFLA_PROP_LIST", () -> PROPERTIES);

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

    /** The kind and its data. */
    public static final Attribute<AttributeSet> LINKINFO =
            SPACE.nest(IFLA_LINKINFO, "IFLA_LINKINFO", () -> INFO);

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
