package io.netlink.route;

import static io.netlink.route.NexthopAttributes.BUCKETS;
import static io.netlink.route.NexthopAttributes.FDB;
import static io.netlink.route.NexthopAttributes.GATEWAY;
import static io.netlink.route.NexthopAttributes.GROUP;
import static io.netlink.route.NexthopAttributes.GROUP_TYPE;
import static io.netlink.route.NexthopAttributes.ID;
import static io.netlink.route.NexthopAttributes.IDLE_TIMER;
import static io.netlink.route.NexthopAttributes.OIF;
import static io.netlink.route.NexthopAttributes.RES_GROUP;
import static io.netlink.route.NexthopAttributes.UNBALANCED_TIME;
import static io.netlink.route.NexthopAttributes.UNBALANCED_TIMER;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.route.encap.Encap;
import io.netlink.uapi.Nexthop;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A nexthop object, which many routes can share by its id ({@link Route#nexthopId(long)}): as the
 * kernel described it, with everything it said, or as it is to be made. Immutable.
 *
 * <pre>{@code
 * nexthops.add(NexthopObject.id(1).via("10.0.0.1").dev("eth0"));
 * nexthops.add(NexthopObject.id(2).via("10.0.1.1").dev("eth1"));
 * nexthops.add(NexthopObject.id(10).group(new NexthopMember(1, 3), NexthopMember.of(2)));
 * routes.add(Route.to("10.1.0.0/16").nexthopId(10));
 * }</pre>
 *
 * <p>What was listed can be given to {@code add}, {@code replace} and {@code delete} as it is.
 * {@link NextHop} is something else: one of several ways that a single route has by itself.
 */
public final class NexthopObject extends NexthopObjectView {
    private final AttributeSet attributes;

    /** The device's name, to be looked up; null if there is none or NHA_OIF has its index. */
    final String device;

    NexthopObject(NhMsg header, AttributeSet attributes, String device) {
        super(header, attributes);
        this.attributes = attributes;
        this.device = device;
    }

    /**
     * {@code id}: an object with a number.
     *
     * @param id 1 to 4294967295
     * @return an object that says nothing else yet
     * @throws IllegalArgumentException if it is out of range
     */
    public static NexthopObject id(long id) {
        if (Inets.unsigned(id, 32, "nexthop id") == 0) {
            throw new IllegalArgumentException("nexthop id 0: must be 1 to 4294967295");
        }
        return anyId().set(ID, id);
    }

    /**
     * An object whose number the kernel chooses; {@link Nexthops#add} tells it.
     *
     * @return an object that says nothing else yet
     */
    public static NexthopObject anyId() {
        return new NexthopObject(NhMsg.EMPTY, AttributeSet.empty(NexthopAttributes.SPACE), null);
    }

    /**
     * {@code via}: the gateway.
     *
     * @param gateway an IPv4 or IPv6 address
     * @return an object of its family
     * @throws IllegalArgumentException if it has a scope, or is 0.0.0.0 or ::
     */
    public NexthopObject via(InetAddress gateway) {
        Route.checkGateway(gateway);
        return withFamily(Inets.family(gateway)).set(GATEWAY, gateway);
    }

    /**
     * {@code via}, from text.
     *
     * @param gateway an IPv4 or IPv6 address
     * @return an object of its family
     * @throws IllegalArgumentException if it is no literal address, or is 0.0.0.0 or ::
     */
    public NexthopObject via(String gateway) {
        return via(Inets.parse(gateway, "gateway"));
    }

    /**
     * {@code dev}: the device.
     *
     * @param name the device's name, looked up when the request is made
     * @return an object with it, for IPv4 unless said otherwise
     * @throws IllegalArgumentException if no device can have the name
     */
    public NexthopObject dev(String name) {
        LinkNames.checkAnyName(name);
        return new NexthopObject(withSomeFamily().header(), attributes.without(OIF), name);
    }

    /**
     * {@code dev}, by index.
     *
     * @param index the device's index
     * @return an object with it, for IPv4 unless said otherwise
     * @throws IllegalArgumentException if it is not positive
     */
    public NexthopObject dev(int index) {
        AttributeSet next = attributes.with(OIF, Inets.index(index));
        return new NexthopObject(withSomeFamily().header(), next, null);
    }

    /**
     * {@code -6}: for IPv6 routes, where no gateway tells.
     *
     * @return an object for IPv6
     */
    public NexthopObject ipv6() {
        return withFamily(Socket.AF_INET6);
    }

    /**
     * {@code blackhole}: drops packets.
     *
     * @return an object that does, for IPv4 unless said otherwise
     */
    public NexthopObject blackhole() {
        return withSomeFamily().set(NexthopAttributes.BLACKHOLE, true);
    }

    /**
     * {@code group}: several objects, of which each connection takes one.
     *
     * @param members one or more, no groups
     * @return a group of just these
     * @throws IllegalArgumentException if there is none
     */
    public NexthopObject group(NexthopMember... members) {
        return group(List.of(members));
    }

    /**
     * {@code group}: several objects, of which each connection takes one.
     *
     * @param members one or more, no groups
     * @return a group of just these
     * @throws IllegalArgumentException if there is none
     */
    public NexthopObject group(List<NexthopMember> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("no member given");
        }
        return set(GROUP, members);
    }

    /**
     * {@code group}: several objects of equal weight.
     *
     * @param ids one or more, no groups
     * @return a group of just these
     * @throws IllegalArgumentException if there is none, or one is out of range
     */
    public NexthopObject group(long... ids) {
        return group(Arrays.stream(ids).mapToObj(NexthopMember::of).toList());
    }

    /**
     * {@code type mpath}: said of a group, which is of that type anyway.
     *
     * @return a group with it
     */
    public NexthopObject multipath() {
        return set(GROUP_TYPE, Nexthop.NEXTHOP_GRP_TYPE_MPATH);
    }

    /**
     * {@code type resilient}: connections stay where they are as far as possible when members
     * change. The kernel takes 128 buckets and 120 s. Needs Linux 5.13.
     *
     * @return a group with it
     */
    public NexthopObject resilient() {
        return set(GROUP_TYPE, Nexthop.NEXTHOP_GRP_TYPE_RES);
    }

    /**
     * {@code type resilient buckets}: what the connections are spread over.
     *
     * @param count 1 to 65535, at least as many as members
     * @return a resilient group with it
     * @throws IllegalArgumentException if it is out of range
     */
    public NexthopObject buckets(int count) {
        return resilient(BUCKETS, count);
    }

    /**
     * {@code type resilient idle_timer}: how long a bucket must be unused before it may move.
     *
     * @param time in steps of 10 ms
     * @return a resilient group with it
     * @throws IllegalArgumentException if it is negative, over 497 days, or no multiple of 10 ms
     */
    public NexthopObject idleTimer(Duration time) {
        return resilient(IDLE_TIMER, time);
    }

    /**
     * {@code type resilient unbalanced_timer}: how long the group may be out of balance before
     * buckets move that are in use.
     *
     * @param time in steps of 10 ms, zero for as long as it takes
     * @return a resilient group with it
     * @throws IllegalArgumentException if it is negative, over 497 days, or no multiple of 10 ms
     */
    public NexthopObject unbalancedTimer(Duration time) {
        return resilient(UNBALANCED_TIMER, time);
    }

    private <T> NexthopObject resilient(Attribute<T> attribute, T value) {
        AttributeSet group =
                get(RES_GROUP)
                        .orElse(AttributeSet.empty(NexthopAttributes.RESILIENT))
                        .with(attribute, value);
        return set(RES_GROUP, group).resilient();
    }

    /**
     * {@code fdb}: for entries of a bridge's or vxlan's forwarding database, not for routes.
     *
     * @return an object with it
     */
    public NexthopObject fdb() {
        return set(FDB, true);
    }

    /**
     * {@code onlink}: the gateway is on the device, whatever the addresses say.
     *
     * @return an object with it
     */
    public NexthopObject onlink() {
        NhMsg h = header();
        int flags = h.flags() | RtNetlink.RTNH_F_ONLINK;
        return withHeader(new NhMsg(h.family(), h.scope(), h.protocol(), flags));
    }

    /**
     * {@code proto}: who made the object.
     *
     * @param protocol RTPROT_* of {@link RtNetlink}, 0 to 255
     * @return an object with it
     * @throws IllegalArgumentException if it is out of range
     */
    public NexthopObject protocol(int protocol) {
        NhMsg h = header();
        int said = (int) Inets.unsigned(protocol, 8, "protocol");
        return withHeader(new NhMsg(h.family(), h.scope(), said, h.flags()));
    }

    /**
     * {@code encap}: wraps packets.
     *
     * @param encap such as {@link io.netlink.route.encap.MplsEncap#labels}
     * @return an object with it
     */
    public NexthopObject encap(Encap<?> encap) {
        return with(RouteEncap.OF_NEXTHOP.set(attributes, encap));
    }

    /**
     * Any attribute of a nexthop message.
     *
     * @param attribute of {@link NexthopAttributes}, or one of the caller's own
     * @param value its value
     * @param <T> the value's type
     * @return an object with it
     * @throws IllegalArgumentException if the value does not fit
     */
    public <T> NexthopObject set(Attribute<T> attribute, T value) {
        Objects.requireNonNull(value, attribute.name());
        return with(attributes.with(attribute, value));
    }

    /**
     * {@code dev}: the device's name, to be looked up when the request is made.
     *
     * @return empty if the device was given by index, or was listed
     */
    public Optional<String> deviceName() {
        return Optional.ofNullable(device);
    }

    private NexthopObject with(AttributeSet next) {
        return new NexthopObject(header(), next, device);
    }

    private NexthopObject withHeader(NhMsg next) {
        return new NexthopObject(next, attributes, device);
    }

    private NexthopObject withFamily(int family) {
        NhMsg h = header();
        return withHeader(new NhMsg(family, h.scope(), h.protocol(), h.flags()));
    }

    private NexthopObject withSomeFamily() {
        return family() == Socket.AF_UNSPEC ? withFamily(Socket.AF_INET) : this;
    }

    /** With the device's name looked up, and without what only the kernel can say. */
    NexthopObject toBeMade(Changes to) {
        NexthopObject made = device == null ? this : dev(to.index(device));
        AttributeSet said = RouteEncap.OF_NEXTHOP.toBeMade(made.attributes);
        said = said.without(NexthopAttributes.GROUP_STATS);
        said = said.without(NexthopAttributes.HW_STATS_USED).without(NexthopAttributes.OP_FLAGS);
        Optional<AttributeSet> group = said.get(RES_GROUP);
        if (group.isPresent()) {
            said = said.with(RES_GROUP, group.get().without(UNBALANCED_TIME));
        }
        NhMsg h = made.header();
        int flags = h.flags() & RtNetlink.RTNH_F_ONLINK;
        return new NexthopObject(new NhMsg(h.family(), 0, h.protocol(), flags), said, null);
    }

    void writeTo(AttributeWriter writer) {
        header().writeTo(writer);
        writer.attributes(attributes);
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public NexthopObject copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NexthopObject that
                && header().equals(that.header())
                && attributes.equals(that.attributes)
                && Objects.equals(device, that.device);
    }

    @Override
    public int hashCode() {
        return Objects.hash(header(), attributes, device);
    }
}
