package io.netlink.route;

import static io.netlink.route.LinkAttributes.ADDRESS;
import static io.netlink.route.LinkAttributes.GROUP;
import static io.netlink.route.LinkAttributes.INFO_DATA;
import static io.netlink.route.LinkAttributes.INFO_KIND;
import static io.netlink.route.LinkAttributes.INFO_SLAVE_DATA;
import static io.netlink.route.LinkAttributes.INFO_SLAVE_KIND;
import static io.netlink.route.LinkAttributes.LINKINFO;
import static io.netlink.route.LinkAttributes.MTU;
import static io.netlink.route.LinkAttributes.OPERSTATE;
import static io.netlink.route.LinkAttributes.PROP_LIST;
import static io.netlink.route.LinkAttributes.STATS64;
import static io.netlink.route.LinkAttributes.TXQLEN;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.MacAddress;
import io.netlink.NetlinkMessage;
import io.netlink.route.link.LinkKinds;
import io.netlink.uapi.If;
import io.netlink.uapi.IfLink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A link as the kernel describes it, seen in the receive memory: what {@code ip link show} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for. Where every allocation counts, {@code
 * link.attributes().getInt(LinkAttributes.MTU, 0)} makes no object, which {@link #mtu()} may.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Links#forEach} only, where the same view is
 * used for one link after the other; {@link #copy()} gives a {@link Link} that lives for ever. A
 * {@code Link} is a view that has its own memory.
 */
public sealed class LinkView permits Link {
    private final AttributeView attributes;
    private int type;
    private int index;
    private int flags;
    private NetlinkMessage source;
    private AttributeReader reader;

    /** A view to be placed with {@link #wrap}. */
    LinkView() {
        this.attributes = new AttributeView(LinkAttributes.SPACE);
        this.reader = new AttributeReader();
    }

    /** A view with memory of its own. */
    LinkView(int type, int index, int flags, AttributeSet attributes) {
        this.type = type;
        this.index = index;
        this.flags = flags;
        this.attributes = attributes;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWLINK or RTM_DELLINK message
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static LinkView of(NetlinkMessage message) {
        return new LinkView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for a {@link Link}.
     *
     * @param message an RTM_NEWLINK or RTM_DELLINK message
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code Link}
     */
    public LinkView wrap(NetlinkMessage message) {
        if (reader == null) {
            throw new UnsupportedOperationException("a Link does not change");
        }
        source = message;
        type = IfInfoMsg.type(message);
        index = IfInfoMsg.index(message);
        flags = IfInfoMsg.flags(message);
        attributes.wrap(message.attributes(IfInfoMsg.LENGTH, reader));
        return this;
    }

    /** The attributes, if the view still lives. */
    private AttributeView attributes0() {
        checkAlive();
        return attributes;
    }

    private void checkAlive() {
        if (source != null) {
            source.payloadLength(); // throws after the callback
        }
    }

    /**
     * The link with memory of its own.
     *
     * @return an immutable copy
     */
    public Link copy() {
        return new Link(type, index, flags, attributes0().copy());
    }

    /**
     * The interface index; means nothing without the namespace it counts in.
     *
     * @return positive
     */
    public final int index() {
        checkAlive();
        return index;
    }

    /**
     * The name.
     *
     * @return such as {@code eth0}
     */
    public final String name() {
        return get(LinkAttributes.IFNAME)
                .orElseThrow(() -> new DecodeException("link " + index, "has no IFLA_IFNAME"));
    }

    /**
     * {@code altname}: the further names.
     *
     * @return in the kernel's order; empty if there are none
     */
    public final List<String> altNames() {
        List<String> names = new ArrayList<>();
        AttributeReader list = attributes0().at(PROP_LIST);
        if (list != null) {
            AttributeReader inner = list.nested();
            while (inner.next()) {
                if (inner.type() == IfLink.IFLA_ALT_IFNAME) {
                    names.add(inner.string());
                }
            }
        }
        return List.copyOf(names);
    }

    /**
     * The hardware type.
     *
     * @return ARPHRD_* of {@link io.netlink.uapi.IfArp}
     */
    public final int type() {
        checkAlive();
        return type;
    }

    /**
     * The device flags.
     *
     * @return IFF_* of {@link If}
     */
    public final int flags() {
        checkAlive();
        return flags;
    }

    /**
     * Whether the link is switched on; whether it carries packets is {@link #operState()}.
     *
     * @return IFF_UP
     */
    public final boolean isUp() {
        return (flags() & If.IFF_UP) != 0;
    }

    /**
     * Whether the link was asked to take every packet.
     *
     * @return IFF_PROMISC
     */
    public final boolean isPromisc() {
        return (flags() & If.IFF_PROMISC) != 0;
    }

    /**
     * Whether there is a carrier.
     *
     * @return IFF_LOWER_UP
     */
    public final boolean hasCarrier() {
        return (flags() & If.IFF_LOWER_UP) != 0;
    }

    /**
     * {@code mtu}: the largest packet in bytes.
     *
     * @return empty if the kernel does not say
     */
    public final OptionalInt mtu() {
        return getInt(MTU);
    }

    /**
     * The smallest MTU the device takes.
     *
     * @return empty if the kernel does not say
     */
    public final OptionalInt minMtu() {
        return getInt(LinkAttributes.MIN_MTU);
    }

    /**
     * The largest MTU the device takes.
     *
     * @return empty if the kernel does not say; 0 for no limit
     */
    public final OptionalInt maxMtu() {
        return getInt(LinkAttributes.MAX_MTU);
    }

    /**
     * {@code link/ether}: the link-layer address.
     *
     * @return empty for devices without
     */
    public final Optional<MacAddress> address() {
        return get(ADDRESS);
    }

    /**
     * {@code brd}: the link-layer broadcast address, or the peer's address of a tunnel.
     *
     * @return empty for devices without
     */
    public final Optional<MacAddress> broadcast() {
        return get(LinkAttributes.BROADCAST);
    }

    /**
     * {@code qlen}: the transmit queue's length in packets.
     *
     * @return empty if the kernel does not say
     */
    public final OptionalInt txQueueLength() {
        return getInt(TXQLEN);
    }

    /**
     * {@code group}: the group's number.
     *
     * @return empty if the kernel does not say; 0 is the default group
     */
    public final OptionalInt group() {
        return getInt(GROUP);
    }

    /**
     * {@code alias}: free text.
     *
     * @return empty if there is none
     */
    public final Optional<String> alias() {
        return get(LinkAttributes.IFALIAS);
    }

    /**
     * {@code master}: the index of the bridge, bond or VRF that the link is part of.
     *
     * @return empty if it is part of none
     */
    public final OptionalInt master() {
        return getInt(LinkAttributes.MASTER);
    }

    /**
     * {@code @…}: the index of the device below, or of the other end of a veth pair, in the
     * namespace {@link #linkNetnsId()}.
     *
     * @return empty if there is none
     */
    public final OptionalInt link() {
        return getInt(LinkAttributes.LINK);
    }

    /**
     * {@code link-netnsid}: the namespace that {@link #link()} counts in, as an id of this
     * namespace.
     *
     * @return empty if it is this namespace
     */
    public final OptionalInt linkNetnsId() {
        return getInt(LinkAttributes.LINK_NETNSID);
    }

    /**
     * {@code state}: the operational state.
     *
     * @return {@link OperState#UNKNOWN} also if the kernel does not say
     */
    public final OperState operState() {
        return OperState.of(attributes0().getByte(OPERSTATE, 0));
    }

    /**
     * {@code numtxqueues}.
     *
     * @return empty if the kernel does not say
     */
    public final OptionalInt txQueues() {
        return getInt(LinkAttributes.NUM_TX_QUEUES);
    }

    /**
     * {@code numrxqueues}.
     *
     * @return empty if the kernel does not say
     */
    public final OptionalInt rxQueues() {
        return getInt(LinkAttributes.NUM_RX_QUEUES);
    }

    /**
     * {@code -s}: the 64-bit counters.
     *
     * @return empty if the kernel does not say, as in an event
     */
    public final Optional<LinkStatistics> statistics() {
        return get(STATS64);
    }

    /**
     * {@code type}: the kind's name.
     *
     * @return empty for hardware and loopback
     */
    public final Optional<String> kindName() {
        return get(LINKINFO).flatMap(info -> info.get(INFO_KIND));
    }

    /**
     * {@code type …}: the kind with its options.
     *
     * @return empty for hardware and loopback
     */
    public final Optional<LinkKind> kind() {
        return get(LINKINFO)
                .flatMap(
                        info ->
                                info.get(INFO_KIND)
                                        .map(
                                                name ->
                                                        LinkKinds.decode(
                                                                name, data(info, INFO_DATA))));
    }

    /**
     * {@code type …}: the options of a link of one kind.
     *
     * @param type the kind, such as {@code Bridge.TYPE}; also one that is not registered
     * @param <K> the kind
     * @return empty if the link is of another kind
     * @throws DecodeException if the kernel sent what are no attributes
     */
    public final <K extends LinkKind> Optional<K> kind(LinkKind.Type<K> type) {
        return get(LINKINFO)
                .filter(info -> info.get(INFO_KIND).filter(type.name()::equals).isPresent())
                .map(info -> LinkKinds.decode(type, data(info, INFO_DATA)));
    }

    /**
     * {@code *_slave …}: what the master keeps about the link.
     *
     * @return empty if the link has no master, or one that keeps nothing
     */
    public final Optional<LinkKind> port() {
        return get(LINKINFO)
                .filter(info -> info.has(INFO_SLAVE_DATA))
                .flatMap(
                        info ->
                                info.get(INFO_SLAVE_KIND)
                                        .map(
                                                name ->
                                                        LinkKinds.decodePort(
                                                                name,
                                                                data(info, INFO_SLAVE_DATA))));
    }

    /**
     * {@code *_slave …}: what a master of one kind keeps about the link.
     *
     * @param type the port's type, such as {@code BridgePort.TYPE}
     * @param <K> the port
     * @return empty if the link has no master, or one of another kind
     * @throws DecodeException if the kernel sent what are no attributes
     */
    public final <K extends LinkKind> Optional<K> port(LinkKind.Type<K> type) {
        return get(LINKINFO)
                .filter(info -> info.get(INFO_SLAVE_KIND).filter(type.name()::equals).isPresent())
                .map(info -> LinkKinds.decode(type, data(info, INFO_SLAVE_DATA)));
    }

    private static byte[] data(AttributeSet info, Attribute<byte[]> nest) {
        return info.get(nest).orElse(new byte[0]);
    }

    /**
     * {@code *_slave}: the kind of the master.
     *
     * @return empty if the link has none
     */
    public final Optional<String> masterKindName() {
        return get(LINKINFO).flatMap(info -> info.get(INFO_SLAVE_KIND));
    }

    /**
     * Any attribute of the message.
     *
     * @param attribute of {@link LinkAttributes}, or one of the caller's own
     * @param <T> the value's type
     * @return empty if it is not there
     */
    public final <T> Optional<T> get(Attribute<T> attribute) {
        return attributes0().get(attribute);
    }

    /**
     * All attributes, by number.
     *
     * @return a view with the lifetime of this one
     */
    public AttributeView attributes() {
        return attributes0();
    }

    private OptionalInt getInt(Attribute<Integer> attribute) {
        AttributeView all = attributes0();
        return all.has(attribute) ? OptionalInt.of(all.getInt(attribute, 0)) : OptionalInt.empty();
    }

    /** As a line of {@code ip link}. */
    @Override
    public String toString() {
        return LinkText.of(this);
    }
}
