package io.netlink.route;

import static io.netlink.uapi.IfAddr.IFA_ADDRESS;
import static io.netlink.uapi.IfAddr.IFA_ANYCAST;
import static io.netlink.uapi.IfAddr.IFA_BROADCAST;
import static io.netlink.uapi.IfAddr.IFA_CACHEINFO;
import static io.netlink.uapi.IfAddr.IFA_FLAGS;
import static io.netlink.uapi.IfAddr.IFA_LABEL;
import static io.netlink.uapi.IfAddr.IFA_LOCAL;
import static io.netlink.uapi.IfAddr.IFA_MULTICAST;
import static io.netlink.uapi.IfAddr.IFA_PROTO;
import static io.netlink.uapi.IfAddr.IFA_RT_PRIORITY;
import static io.netlink.uapi.IfAddr.IFA_TARGET_NETNSID;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;

/**
 * The attributes of an address message (IFA_* of linux/if_addr.h), one row each.
 *
 * <p>For use with {@link AddressView#attributes()} where {@link Address} has no method of its own.
 */
public final class AddressAttributes {
    private AddressAttributes() {}

    /** The table of an address message. */
    public static final AttributeSpace SPACE = AttributeSpace.named("address");

    /** The prefix's address: the own one, or the peer's if there is a peer. */
    public static final Attribute<InetAddress> ADDRESS = SPACE.inet(IFA_ADDRESS, "IFA_ADDRESS");

    /** The own address; IPv6 leaves it out unless there is a peer. */
    public static final Attribute<InetAddress> LOCAL = SPACE.inet(IFA_LOCAL, "IFA_LOCAL");

    /** The label, at most 15 bytes. */
    public static final Attribute<String> LABEL = SPACE.string(IFA_LABEL, "IFA_LABEL");

    /** The broadcast address. */
    public static final Attribute<InetAddress> BROADCAST =
            SPACE.inet(IFA_BROADCAST, "IFA_BROADCAST");

    /** An anycast address. */
    public static final Attribute<InetAddress> ANYCAST = SPACE.inet(IFA_ANYCAST, "IFA_ANYCAST");

    /** The lifetimes. */
    public static final Attribute<AddressCacheInfo> CACHEINFO =
            SPACE.attribute(IFA_CACHEINFO, "IFA_CACHEINFO", AddressCacheInfo.CODEC);

    /** A multicast address that was joined. */
    public static final Attribute<InetAddress> MULTICAST =
            SPACE.inet(IFA_MULTICAST, "IFA_MULTICAST");

    /** All flags, IFA_F_*. */
    public static final Attribute<Integer> FLAGS = SPACE.s32(IFA_FLAGS, "IFA_FLAGS");

    /** The metric of the prefix's route. */
    public static final Attribute<Long> RT_PRIORITY = SPACE.u32(IFA_RT_PRIORITY, "IFA_RT_PRIORITY");

    /** The id of the namespace to look into, and of that which an address was listed in. */
    public static final Attribute<Integer> TARGET_NETNSID =
            SPACE.s32(IFA_TARGET_NETNSID, "IFA_TARGET_NETNSID");

    /** Who set the address, IFAPROT_*. */
    public static final Attribute<Integer> PROTO = SPACE.u8(IFA_PROTO, "IFA_PROTO");

    static final Operation NEW = operation("RTM_NEWADDR", RtNetlink.RTM_NEWADDR);
    static final Operation DELETE = operation("RTM_DELADDR", RtNetlink.RTM_DELADDR);
    static final Operation GET = operation("RTM_GETADDR", RtNetlink.RTM_GETADDR);

    static final Operation NEW_MULTICAST =
            operation("RTM_NEWMULTICAST", RtNetlink.RTM_NEWMULTICAST);
    static final Operation GET_MULTICAST =
            operation("RTM_GETMULTICAST", RtNetlink.RTM_GETMULTICAST);
    static final Operation NEW_ANYCAST = operation("RTM_NEWANYCAST", RtNetlink.RTM_NEWANYCAST);
    static final Operation GET_ANYCAST = operation("RTM_GETANYCAST", RtNetlink.RTM_GETANYCAST);

    private static Operation operation(String name, int type) {
        return new Operation(name, type, IfAddrMsg.LENGTH, SPACE);
    }
}
