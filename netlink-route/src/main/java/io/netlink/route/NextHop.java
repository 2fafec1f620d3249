package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTNH_F_DEAD;
import static io.netlink.uapi.RtNetlink.RTNH_F_LINKDOWN;
import static io.netlink.uapi.RtNetlink.RTNH_F_ONLINK;
import static io.netlink.uapi.RtNetlink.RTNH_F_PERVASIVE;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.route.encap.Encap;
import io.netlink.uapi.Socket;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One of several ways that a route has: {@code nexthop via … dev … weight …} of {@code ip route},
 * an entry of RTA_MULTIPATH. Immutable.
 *
 * <pre>{@code
 * routes.add(Route.to("10.0.0.0/8").nexthops(
 *         NextHop.via("10.1.0.1").weight(3), NextHop.via("10.2.0.1").dev("eth1")));
 * }</pre>
 *
 * <pre>{@code
 * struct rtnexthop {
 *     unsigned short rtnh_len;      // 0  with this and the attributes
 *     unsigned char  rtnh_flags;    // 2  RTNH_F_*
 *     unsigned char  rtnh_hops;     // 3  the weight less 1
 *     int            rtnh_ifindex;  // 4  the device's index, 0 for the gateway's
 * };
 * }</pre>
 */
public final class NextHop {
    private static final int LENGTH = 8;
    private static final int SETTABLE = RTNH_F_ONLINK | RTNH_F_PERVASIVE;

    static final AttributeCodec<List<NextHop>> LIST =
            AttributeCodec.of("struct rtnexthop", NextHop::readList, NextHop::writeList);

    private final int flags;
    private final int hops;
    private final int index;

    /** The device's name, to be looked up; null if there is none or {@link #index} is its index. */
    private final String device;

    private final AttributeSet attributes;

    private NextHop(int flags, int hops, int index, String device, AttributeSet attributes) {
        this.flags = flags;
        this.hops = hops;
        this.index = index;
        this.device = device;
        this.attributes = attributes;
    }

    private static NextHop empty() {
        return new NextHop(0, 0, 0, null, AttributeSet.empty(RouteAttributes.SPACE));
    }

    /**
     * {@code nexthop via}: through a gateway.
     *
     * @param gateway the gateway; in an IPv4 route it may be IPv6
     * @return a nexthop of weight 1
     * @throws IllegalArgumentException if it has a scope, or is 0.0.0.0 or ::
     */
    public static NextHop via(InetAddress gateway) {
        return empty().set(RouteAttributes.GATEWAY, Route.checkGateway(gateway));
    }

    /**
     * {@code nexthop via}, from text.
     *
     * @param gateway an IPv4 or IPv6 address
     * @return a nexthop of weight 1
     * @throws IllegalArgumentException if it is no literal address, or is 0.0.0.0 or ::
     */
    public static NextHop via(String gateway) {
        return via(Inets.parse(gateway, "gateway"));
    }

    /**
     * {@code nexthop dev}: straight to a device.
     *
     * @param name the device's name, looked up when the request is made
     * @return a nexthop of weight 1
     * @throws IllegalArgumentException if no device can have the name
     */
    public static NextHop on(String name) {
        return empty().dev(name);
    }

    /**
     * {@code nexthop dev}: straight to a device, by its index.
     *
     * @param deviceIndex the device's index
     * @return a nexthop of weight 1
     * @throws IllegalArgumentException if it is not positive
     */
    public static NextHop on(int deviceIndex) {
        return empty().dev(deviceIndex);
    }

    /**
     * {@code dev}: the device.
     *
     * @param name the device's name, looked up when the request is made
     * @return a nexthop with it
     * @throws IllegalArgumentException if no device can have the name
     */
    public NextHop dev(String name) {
        LinkNames.checkAnyName(name);
        return new NextHop(flags, hops, 0, name, attributes);
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a nexthop with it
     * @throws IllegalArgumentException if it is not positive
     */
    public NextHop dev(int deviceIndex) {
        return new NextHop(flags, hops, Inets.index(deviceIndex), null, attributes);
    }

    /**
     * {@code weight}: its share of the connections, in proportion to the others'.
     *
     * @param weight 1 to 256
     * @return a nexthop with it
     * @throws IllegalArgumentException if it is out of range
     */
    public NextHop weight(int weight) {
        if (weight < 1 || weight > 256) {
            throw new IllegalArgumentException("weight " + weight + ": must be 1 to 256");
        }
        return new NextHop(flags, weight - 1, index, device, attributes);
    }

    /**
     * {@code onlink}: the gateway is on the device, whatever the addresses say. Kernels refuse it
     * without a gateway.
     *
     * @return a nexthop with it
     */
    public NextHop onlink() {
        return new NextHop(flags | RTNH_F_ONLINK, hops, index, device, attributes);
    }

    /**
     * {@code encap}: wraps packets.
     *
     * @param encap such as {@link io.netlink.route.encap.MplsEncap#labels}
     * @return a nexthop with it
     */
    public NextHop encap(Encap<?> encap) {
        AttributeSet next = RouteEncap.OF_ROUTE.set(attributes, encap);
        return new NextHop(flags, hops, index, device, next);
    }

    /**
     * {@code realms}: what classifiers and accounting see of an IPv4 route.
     *
     * @param realms the realms
     * @return a nexthop with them
     */
    public NextHop realms(RouteRealms realms) {
        return set(RouteAttributes.FLOW, realms);
    }

    /**
     * Any attribute of a nexthop.
     *
     * @param attribute of {@link RouteAttributes}, or one of the caller's own
     * @param value its value
     * @param <T> the value's type
     * @return a nexthop with it
     * @throws IllegalArgumentException if the value does not fit
     */
    public <T> NextHop set(Attribute<T> attribute, T value) {
        Objects.requireNonNull(value, attribute.name());
        return new NextHop(flags, hops, index, device, attributes.with(attribute, value));
    }

    /**
     * The gateway.
     *
     * @return empty for a nexthop that is just a device
     */
    public Optional<InetAddress> via() {
        return attributes
                .get(RouteAttributes.GATEWAY)
                .or(() -> attributes.get(RouteAttributes.VIA).flatMap(RouteVia::inet));
    }

    /**
     * {@code encap}: what packets are wrapped into.
     *
     * @return empty if they are not
     */
    public Optional<Encap<?>> encap() {
        return RouteEncap.OF_ROUTE.get(attributes);
    }

    /**
     * {@code realms}: what classifiers and accounting see.
     *
     * @return empty for none
     */
    public Optional<RouteRealms> realms() {
        return attributes.get(RouteAttributes.FLOW);
    }

    /**
     * The device's index.
     *
     * @return empty if it was not said, or is still a name
     */
    public OptionalInt deviceIndex() {
        return index == 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * The device's name, to be looked up when the request is made.
     *
     * @return empty if the device was given by index, or was listed
     */
    public Optional<String> deviceName() {
        return Optional.ofNullable(device);
    }

    /**
     * Its share of the connections.
     *
     * @return 1 to 256
     */
    public int weight() {
        return hops + 1;
    }

    /**
     * The flags.
     *
     * @return RTNH_F_* of {@link io.netlink.uapi.RtNetlink}
     */
    public int flags() {
        return flags;
    }

    /**
     * Whether the gateway is on the device, whatever the addresses say.
     *
     * @return RTNH_F_ONLINK
     */
    public boolean isOnlink() {
        return (flags & RTNH_F_ONLINK) != 0;
    }

    /**
     * Whether it cannot be used: the device is down, or has no carrier.
     *
     * @return RTNH_F_DEAD or RTNH_F_LINKDOWN
     */
    public boolean isDown() {
        return (flags & (RTNH_F_DEAD | RTNH_F_LINKDOWN)) != 0;
    }

    /**
     * The attributes after the structure.
     *
     * @return such as RTA_GATEWAY, by the rows of {@link RouteAttributes}
     */
    public AttributeSet attributes() {
        return attributes;
    }

    /** With the gateway in the attribute that a route of this family has it in. */
    NextHop in(int family) {
        Optional<InetAddress> gateway = attributes.get(RouteAttributes.GATEWAY);
        if (gateway.isEmpty() || Inets.family(gateway.get()) == family) {
            return this;
        }
        if (family == Socket.AF_INET6) {
            throw new IllegalArgumentException(
                    "gateway %s: an IPv6 route cannot have an IPv4 gateway"
                            .formatted(Inets.text(gateway.get())));
        }
        return new NextHop(
                flags,
                hops,
                index,
                device,
                attributes
                        .without(RouteAttributes.GATEWAY)
                        .with(RouteAttributes.VIA, RouteVia.of(gateway.get())));
    }

    /** With the device's name looked up. */
    NextHop resolve(Changes to) {
        return device == null ? this : dev(to.index(device));
    }

    /** Without the flags that tell a state, which the kernel refuses. */
    NextHop toBeMade() {
        AttributeSet made = RouteEncap.OF_ROUTE.toBeMade(attributes);
        return new NextHop(flags & SETTABLE, hops, index, device, made);
    }

    private static List<NextHop> readList(AttributeReader at) {
        List<NextHop> all = new ArrayList<>();
        MemorySegment memory = at.segment();
        long position = at.offset();
        long left = at.length();
        while (left >= LENGTH) {
            int length = memory.get(ValueLayout.JAVA_SHORT_UNALIGNED, position) & 0xffff;
            if (length < LENGTH || length > left) {
                throw new DecodeException(
                        "struct rtnexthop", "claims " + length + " bytes, " + left + " are left");
            }
            AttributeReader inner =
                    new AttributeReader().wrap(memory, position + LENGTH, length - LENGTH);
            all.add(
                    new NextHop(
                            memory.get(ValueLayout.JAVA_BYTE, position + 2) & 0xff,
                            memory.get(ValueLayout.JAVA_BYTE, position + 3) & 0xff,
                            memory.get(ValueLayout.JAVA_INT_UNALIGNED, position + 4),
                            null,
                            inner.copy(RouteAttributes.SPACE)));
            int aligned = AttributeWriter.align(length);
            position += aligned;
            left -= aligned;
        }
        return List.copyOf(all);
    }

    private static void writeList(AttributeWriter writer, int type, List<NextHop> value) {
        int size = 0;
        for (NextHop hop : value) {
            size += AttributeWriter.align(hop.byteSize());
        }
        byte[] bytes = new byte[size];
        AttributeWriter inner = AttributeWriter.over(MemorySegment.ofArray(bytes));
        for (NextHop hop : value) {
            if (hop.device != null) {
                throw new IllegalStateException("'" + hop.device + "' has not been looked up yet");
            }
            inner.put16(hop.byteSize()).put8(hop.flags).put8(hop.hops).put32(hop.index);
            inner.attributes(hop.attributes);
        }
        writer.bytes(type, bytes);
    }

    private int byteSize() {
        return LENGTH + (int) attributes.byteSize();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NextHop that
                && flags == that.flags
                && hops == that.hops
                && index == that.index
                && Objects.equals(device, that.device)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(flags, hops, index, device, attributes);
    }

    /** As {@code ip route} prints it: {@code nexthop via 10.1.0.1 dev if3 weight 1}. */
    @Override
    public String toString() {
        return RouteText.nexthop(this);
    }
}
