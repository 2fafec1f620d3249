package io.netlink.route.link;

import static io.netlink.uapi.IfBridge.BRIDGE_QUERIER_IPV6_ADDRESS;
import static io.netlink.uapi.IfBridge.BRIDGE_QUERIER_IPV6_OTHER_TIMER;
import static io.netlink.uapi.IfBridge.BRIDGE_QUERIER_IPV6_PORT;
import static io.netlink.uapi.IfBridge.BRIDGE_QUERIER_IP_ADDRESS;
import static io.netlink.uapi.IfBridge.BRIDGE_QUERIER_IP_OTHER_TIMER;
import static io.netlink.uapi.IfBridge.BRIDGE_QUERIER_IP_PORT;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.net.InetAddress;
import java.time.Duration;

/**
 * Who asks who wants multicast on a bridge: what {@link Bridge#MCAST_QUERIER_STATE} holds, {@code
 * mcast_querier_state} of {@code ip -d link}; linux/if_bridge.h, BRIDGE_QUERIER_*.
 */
public final class BridgeQuerier {
    private BridgeQuerier() {}

    static final AttributeSpace SPACE =
            AttributeSpace.named("IFLA_BR_MCAST_QUERIER_STATE", "BRIDGE_QUERIER_");

    /** The IPv4 querier's address. */
    public static final Attribute<InetAddress> IP_ADDRESS =
            SPACE.attribute(BRIDGE_QUERIER_IP_ADDRESS, "BRIDGE_QUERIER_IP_ADDRESS", Codecs.INET4);

    /** The index of the port it is behind; absent if it is this bridge. */
    public static final Attribute<Integer> IP_PORT =
            SPACE.s32(BRIDGE_QUERIER_IP_PORT, "BRIDGE_QUERIER_IP_PORT");

    /** How long it may stay silent before it is given up. */
    public static final Attribute<Duration> IP_OTHER_TIMER =
            SPACE.attribute(
                    BRIDGE_QUERIER_IP_OTHER_TIMER,
                    "BRIDGE_QUERIER_IP_OTHER_TIMER",
                    Codecs.CLOCK_T64);

    /** The IPv6 querier's address. */
    public static final Attribute<InetAddress> IPV6_ADDRESS =
            SPACE.attribute(
                    BRIDGE_QUERIER_IPV6_ADDRESS, "BRIDGE_QUERIER_IPV6_ADDRESS", Codecs.INET6);

    /** The index of the port it is behind; absent if it is this bridge. */
    public static final Attribute<Integer> IPV6_PORT =
            SPACE.s32(BRIDGE_QUERIER_IPV6_PORT, "BRIDGE_QUERIER_IPV6_PORT");

    /** How long it may stay silent before it is given up. */
    public static final Attribute<Duration> IPV6_OTHER_TIMER =
            SPACE.attribute(
                    BRIDGE_QUERIER_IPV6_OTHER_TIMER,
                    "BRIDGE_QUERIER_IPV6_OTHER_TIMER",
                    Codecs.CLOCK_T64);
}
