package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;
import io.netlink.route.encap.Encap;
import io.netlink.uapi.Nexthop;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A nexthop object as the kernel describes it, seen in the receive memory: what {@code ip nexthop
 * show} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Nexthops#forEach} only, where the same view is
 * used for one object after the other; {@link #copy()} gives a {@link NexthopObject} that lives for
 * ever. A {@code NexthopObject} is a view that has its own memory.
 */
public sealed class NexthopObjectView permits NexthopObject {
    private final AttributeView attributes;
    private final AttributeReader reader;
    private int family;
    private int scope;
    private int protocol;
    private int flags;
    private NetlinkMessage source;

    /** A view to be placed with {@link #wrap}. */
    NexthopObjectView() {
        this.attributes = new AttributeView(NexthopAttributes.SPACE);
        this.reader = new AttributeReader();
    }

    /** A view with memory of its own. */
    NexthopObjectView(NhMsg header, AttributeSet attributes) {
        this.family = header.family();
        this.scope = header.scope();
        this.protocol = header.protocol();
        this.flags = header.flags();
        this.attributes = attributes;
        this.reader = null;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWNEXTHOP or RTM_DELNEXTHOP message
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static NexthopObjectView of(NetlinkMessage message) {
        return new NexthopObjectView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for a {@link NexthopObject}.
     *
     * @param message an RTM_NEWNEXTHOP or RTM_DELNEXTHOP message
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code NexthopObject}
     */
    public NexthopObjectView wrap(NetlinkMessage message) {
        if (reader == null) {
            throw new UnsupportedOperationException("a NexthopObject does not change");
        }
        source = message;
        flags = message.payloadInt(NhMsg.FLAGS); // the last one: the message is long enough
        family = message.payloadByte(NhMsg.FAMILY);
        scope = message.payloadByte(NhMsg.SCOPE);
        protocol = message.payloadByte(NhMsg.PROTOCOL);
        attributes.wrap(message.attributes(NhMsg.LENGTH, reader));
        return this;
    }

    private void checkAlive() {
        if (source != null) {
            source.payloadLength(); // throws after the callback
        }
    }

    /** The structure as a value, which a view has only as numbers. */
    final NhMsg header() {
        checkAlive();
        return new NhMsg(family, scope, protocol, flags);
    }

    /**
     * The object with memory of its own.
     *
     * @return an immutable copy
     */
    public NexthopObject copy() {
        return new NexthopObject(header(), attributes().copy(), null);
    }

    /**
     * {@code id}: the object's number.
     *
     * @return 1 to 4294967295; empty only of one to be made whose number the kernel is to choose
     */
    public final OptionalLong id() {
        AttributeView all = attributes();
        return all.has(NexthopAttributes.ID)
                ? OptionalLong.of(Integer.toUnsignedLong(all.getInt(NexthopAttributes.ID, 0)))
                : OptionalLong.empty();
    }

    /**
     * The address family.
     *
     * @return AF_INET or AF_INET6 of {@link io.netlink.uapi.Socket}, AF_UNSPEC of a group
     */
    public final int family() {
        checkAlive();
        return family;
    }

    /**
     * {@code scope}: how far away the gateway is.
     *
     * @return RT_SCOPE_* of {@link RtNetlink}
     */
    public final int scope() {
        checkAlive();
        return scope;
    }

    /**
     * {@code proto}: who made the object.
     *
     * @return RTPROT_* of {@link RtNetlink}, RTPROT_UNSPEC if nobody said
     */
    public final int protocol() {
        checkAlive();
        return protocol;
    }

    /**
     * The flags.
     *
     * @return RTNH_F_* of {@link RtNetlink}
     */
    public final int flags() {
        checkAlive();
        return flags;
    }

    /**
     * {@code onlink}: the gateway is on the device, whatever the addresses say.
     *
     * @return RTNH_F_ONLINK
     */
    public final boolean isOnlink() {
        return (flags() & RtNetlink.RTNH_F_ONLINK) != 0;
    }

    /**
     * {@code offload}: hardware forwards its packets.
     *
     * @return RTNH_F_OFFLOAD
     */
    public final boolean isOffloaded() {
        return (flags() & RtNetlink.RTNH_F_OFFLOAD) != 0;
    }

    /**
     * Whether it cannot be used: the device is down, or has no carrier.
     *
     * @return RTNH_F_DEAD or RTNH_F_LINKDOWN
     */
    public final boolean isDown() {
        return (flags() & (RtNetlink.RTNH_F_DEAD | RtNetlink.RTNH_F_LINKDOWN)) != 0;
    }

    /**
     * {@code via}: the gateway.
     *
     * @return empty for one without
     */
    public final Optional<InetAddress> via() {
        return get(NexthopAttributes.GATEWAY);
    }

    /**
     * {@code dev}: the device's index.
     *
     * @return empty for a blackhole, a group and one for the forwarding database, and while it is
     *     still a name
     */
    public final OptionalInt deviceIndex() {
        AttributeView all = attributes();
        return all.has(NexthopAttributes.OIF)
                ? OptionalInt.of(all.getInt(NexthopAttributes.OIF, 0))
                : OptionalInt.empty();
    }

    /**
     * {@code blackhole}: packets are dropped.
     *
     * @return whether it is one
     */
    public final boolean isBlackhole() {
        return attributes().has(NexthopAttributes.BLACKHOLE);
    }

    /**
     * {@code fdb}: it is for entries of a bridge's or vxlan's forwarding database, not for routes.
     *
     * @return whether it is
     */
    public final boolean isFdb() {
        return attributes().has(NexthopAttributes.FDB);
    }

    /**
     * {@code encap}: what packets are wrapped into.
     *
     * @return empty if they are not
     */
    public final Optional<Encap<?>> encap() {
        return RouteEncap.OF_NEXTHOP.get(attributes());
    }

    /**
     * Whether it is a group.
     *
     * @return true if it has members
     */
    public final boolean isGroup() {
        return attributes().has(NexthopAttributes.GROUP);
    }

    /**
     * {@code group}: the members.
     *
     * @return empty for what is no group
     */
    public final List<NexthopMember> group() {
        return get(NexthopAttributes.GROUP).orElse(List.of());
    }

    /**
     * {@code type resilient}: whether connections stay where they are as far as possible when the
     * members change.
     *
     * @return false for a group of the usual type ({@code mpath}), and for what is no group
     */
    public final boolean isResilient() {
        AttributeReader at = attributes().at(NexthopAttributes.GROUP_TYPE);
        return at != null && at.u16() == Nexthop.NEXTHOP_GRP_TYPE_RES;
    }

    /**
     * {@code buckets}: how many buckets a resilient group has.
     *
     * @return empty for other groups
     */
    public final OptionalInt buckets() {
        return resilient(NexthopAttributes.BUCKETS)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /**
     * {@code idle_timer}: how long a bucket must be unused before it may move to another member.
     *
     * @return empty for groups that are not resilient
     */
    public final Optional<Duration> idleTimer() {
        return resilient(NexthopAttributes.IDLE_TIMER);
    }

    /**
     * {@code unbalanced_timer}: how long the group may be out of balance before buckets move that
     * are in use.
     *
     * @return zero for as long as it takes; empty for groups that are not resilient
     */
    public final Optional<Duration> unbalancedTimer() {
        return resilient(NexthopAttributes.UNBALANCED_TIMER);
    }

    /**
     * {@code unbalanced_time}: how long the group has been out of balance.
     *
     * @return zero if it is not; empty for groups that are not resilient
     */
    public final Optional<Duration> unbalancedTime() {
        return resilient(NexthopAttributes.UNBALANCED_TIME);
    }

    private <T> Optional<T> resilient(Attribute<T> attribute) {
        return get(NexthopAttributes.RES_GROUP).flatMap(group -> group.get(attribute));
    }

    /**
     * Any attribute of the message.
     *
     * @param attribute of {@link NexthopAttributes}, or one of the caller's own
     * @param <T> the value's type
     * @return empty if it is not there
     */
    public final <T> Optional<T> get(Attribute<T> attribute) {
        return attributes().get(attribute);
    }

    /**
     * All attributes, by number.
     *
     * @return a view with the lifetime of this one
     */
    public AttributeView attributes() {
        checkAlive();
        return attributes;
    }

    /** As a line of {@code ip nexthop}. */
    @Override
    public String toString() {
        return NexthopText.of(this);
    }
}
