package io.netlink.route;

import static io.netlink.uapi.NetConf.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

/**
 * The attributes of a message about the configuration of a device (NETCONFA_* of linux/netconf.h),
 * one row each. Each but the first is a sysctl of the same name.
 *
 * <p>For use with {@link NetconfView#get} and {@link NetconfView#attributes()}.
 */
public final class NetconfAttributes {
    private NetconfAttributes() {}

    /** The table of a message about the configuration of a device. */
    public static final AttributeSpace SPACE = AttributeSpace.named("netconf", "NETCONFA_");

    /** The device's index; -1 for {@code all}, -2 for {@code default}. */
    public static final Attribute<Integer> IFINDEX =
            SPACE.s32(NETCONFA_IFINDEX, "NETCONFA_IFINDEX");

    /** {@code forwarding}: whether packets for others are passed on. */
    public static final Attribute<Boolean> FORWARDING =
            bool(NETCONFA_FORWARDING, "NETCONFA_FORWARDING");

    /** {@code rp_filter}: whether packets are dropped whose source there is no route to; IPv4. */
    public static final Attribute<ReversePathFilter> RP_FILTER =
            SPACE.attribute(
                    NETCONFA_RP_FILTER,
                    "NETCONFA_RP_FILTER",
                    Codecs.oneOf(AttributeCodec.S32, ReversePathFilter.class));

    /** {@code mc_forwarding}: whether a daemon routes multicast packets. */
    public static final Attribute<Boolean> MC_FORWARDING =
            bool(NETCONFA_MC_FORWARDING, "NETCONFA_MC_FORWARDING");

    /** {@code proxy_neigh}: whether to answer for others: proxy_arp, proxy_ndp. */
    public static final Attribute<Boolean> PROXY_NEIGH =
            bool(NETCONFA_PROXY_NEIGH, "NETCONFA_PROXY_NEIGH");

    /** {@code ignore_routes_with_linkdown}: whether routes over devices without carrier count. */
    public static final Attribute<Boolean> IGNORE_ROUTES_WITH_LINKDOWN =
            bool(NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN, "NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN");

    /** {@code input}: whether MPLS packets are taken. */
    public static final Attribute<Boolean> INPUT = bool(NETCONFA_INPUT, "NETCONFA_INPUT");

    /** {@code bc_forwarding}: whether directed broadcasts are passed on; IPv4. */
    public static final Attribute<Boolean> BC_FORWARDING =
            bool(NETCONFA_BC_FORWARDING, "NETCONFA_BC_FORWARDING");

    /**
     * {@code force_forwarding}: whether packets are passed on although {@code all} says no; IPv6,
     * kernels from 6.17.
     */
    public static final Attribute<Boolean> FORCE_FORWARDING =
            bool(NETCONFA_FORCE_FORWARDING, "NETCONFA_FORCE_FORWARDING");

    static final Operation NEW = operation("RTM_NEWNETCONF", RtNetlink.RTM_NEWNETCONF);
    static final Operation DELETE = operation("RTM_DELNETCONF", RtNetlink.RTM_DELNETCONF);
    static final Operation GET = operation("RTM_GETNETCONF", RtNetlink.RTM_GETNETCONF);

    private static Attribute<Boolean> bool(int code, String constant) {
        return SPACE.attribute(code, constant, Codecs.BOOL32);
    }

    private static Operation operation(String name, int type) {
        return new Operation(name, type, NetConfMsg.LENGTH, SPACE);
    }
}
