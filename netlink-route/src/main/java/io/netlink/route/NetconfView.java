package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.NetConf;
import io.netlink.uapi.Socket;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a device is configured for a family, as the kernel tells it, seen in the receive memory: what
 * {@code ip netconf} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Netconfs#forEach} only, where the same view is
 * used for one device after the other; {@link #copy()} gives a {@link Netconf} that lives for ever.
 * A {@code Netconf} is a view that has its own memory.
 */
public sealed class NetconfView extends MessageView permits Netconf {
    /** What {@code ip netconf} prints, in its order, but for rp_filter. */
    private static final List<Attribute<Boolean>> SWITCHES =
            List.of(
                    NetconfAttributes.MC_FORWARDING,
                    NetconfAttributes.BC_FORWARDING,
                    NetconfAttributes.PROXY_NEIGH,
                    NetconfAttributes.IGNORE_ROUTES_WITH_LINKDOWN,
                    NetconfAttributes.INPUT,
                    NetconfAttributes.FORCE_FORWARDING);

    final NetConfMsg header;

    /** A view to be placed with {@link #wrap}. */
    NetconfView() {
        this(new NetConfMsg());
    }

    private NetconfView(NetConfMsg header) {
        super(header, NetconfAttributes.SPACE);
        this.header = header;
    }

    /** A view with memory of its own. */
    NetconfView(NetConfMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.header = header;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket: {@code
     * socket.join(RTNLGRP_IPV4_NETCONF)}, and the same for IPV6 and MPLS, has the kernel tell of
     * each change (RTM_NEWNETCONF, which says only what changed) and of devices that go
     * (RTM_DELNETCONF).
     *
     * @param message an RTM_NEWNETCONF or RTM_DELNETCONF message of the kernel
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static NetconfView of(NetlinkMessage message) {
        return new NetconfView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for a {@link Netconf}.
     *
     * @param message an RTM_NEWNETCONF or RTM_DELNETCONF message of the kernel
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code Netconf}
     */
    public NetconfView wrap(NetlinkMessage message) {
        place(message);
        return this;
    }

    /**
     * The configuration with memory of its own.
     *
     * @return an immutable copy
     */
    public Netconf copy() {
        return new Netconf(header.copy(), attributes0().copy());
    }

    /**
     * What it is the configuration for.
     *
     * @return {@link Socket#AF_INET}, {@link Socket#AF_INET6} or {@link Socket#AF_MPLS}
     */
    public final int family() {
        return header.family();
    }

    /**
     * {@code dev}: the device's index.
     *
     * @return empty for {@code all} and {@code default}
     */
    public final OptionalInt deviceIndex() {
        int index = index();
        return index > 0 ? OptionalInt.of(index) : OptionalInt.empty();
    }

    private int index() {
        return attributes0().getInt(NetconfAttributes.IFINDEX, 0);
    }

    /**
     * {@code all}: whether it is about all devices together.
     *
     * @return true for {@code net.ipv4.conf.all} and the like
     */
    public final boolean isAll() {
        return index() == NetConf.NETCONFA_IFINDEX_ALL;
    }

    /**
     * {@code default}: whether it is about devices that are made later.
     *
     * @return true for {@code net.ipv4.conf.default} and the like
     */
    public final boolean isDefault() {
        return index() == NetConf.NETCONFA_IFINDEX_DEFAULT;
    }

    /**
     * {@code forwarding}: whether packets for others are passed on.
     *
     * @return empty if the message does not say
     */
    public final Optional<Boolean> forwarding() {
        return get(NetconfAttributes.FORWARDING);
    }

    /**
     * {@code rp_filter}: whether packets are dropped whose source there is no route to.
     *
     * @return empty if the message does not say, as those of IPv6
     */
    public final Optional<ReversePathFilter> reversePathFilter() {
        return get(NetconfAttributes.RP_FILTER);
    }

    /** As a line of {@code ip netconf}, with the device's index. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(
                switch (header.family()) {
                    case Socket.AF_INET -> "inet";
                    case Socket.AF_INET6 -> "inet6";
                    case Socket.AF_MPLS -> "mpls";
                    default -> "family " + header.family();
                });
        text.append(isAll() ? " all" : isDefault() ? " default" : " if" + index());
        append(text, NetconfAttributes.FORWARDING);
        reversePathFilter().ifPresent(filter -> text.append(" rp_filter ").append(filter));
        SWITCHES.forEach(each -> append(text, each));
        return text.toString();
    }

    private void append(StringBuilder text, Attribute<Boolean> attribute) {
        get(attribute)
                .ifPresent(
                        on ->
                                text.append(' ')
                                        .append(attribute.word())
                                        .append(on ? " on" : " off"));
    }
}
