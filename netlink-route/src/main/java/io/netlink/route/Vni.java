package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.Codecs;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * VXLAN network ids that a device takes, one or those from a first to a last: the words of {@code
 * bridge vni add dev DEV vni …}. Immutable.
 *
 * <pre>{@code
 * rtnl.links().add(Link.named("vx0").kind(Vxlan.external().set(Vxlan.VNIFILTER, true)));
 * rtnl.vnis().add("vx0", Vni.range(10, 20).remote(peer));
 * rtnl.vnis().list(VniFilter.ALL.withStatistics());
 * }</pre>
 *
 * <p>What was listed can be given to {@code add} and {@code delete} as it is.
 */
public final class Vni implements Options<Vni> {
    private static final int LAST = 0xff_ffff;

    static final AttributeSpace SPACE =
            AttributeSpace.named("VXLAN_VNIFILTER_ENTRY", "VXLAN_VNIFILTER_ENTRY_");

    private static final AttributeSpace STATISTICS =
            AttributeSpace.named("VXLAN_VNIFILTER_ENTRY_STATS", "VNIFILTER_ENTRY_STATS_");

    private static final AttributeCodec<Long> NUMBER = Codecs.range(AttributeCodec.U32, 1, LAST);

    /** {@code vni}: the first. */
    public static final Attribute<Long> START =
            SPACE.attribute(VXLAN_VNIFILTER_ENTRY_START, "VXLAN_VNIFILTER_ENTRY_START", NUMBER);

    /** {@code vni}: the last, if there are several. */
    public static final Attribute<Long> END =
            SPACE.attribute(VXLAN_VNIFILTER_ENTRY_END, "VXLAN_VNIFILTER_ENTRY_END", NUMBER);

    /** {@code group}, {@code remote}: where to send to, IPv4. */
    public static final Attribute<InetAddress> GROUP =
            SPACE.attribute(
                    VXLAN_VNIFILTER_ENTRY_GROUP, "VXLAN_VNIFILTER_ENTRY_GROUP", Codecs.INET4);

    /** {@code group}, {@code remote}: where to send to, IPv6. */
    public static final Attribute<InetAddress> GROUP6 =
            SPACE.attribute(
                    VXLAN_VNIFILTER_ENTRY_GROUP6, "VXLAN_VNIFILTER_ENTRY_GROUP6", Codecs.INET6);

    /** {@code -s}: what was counted; told if {@link VniFilter#withStatistics()} asks for it. */
    public static final Attribute<AttributeSet> STATS =
            SPACE.nest(
                    VXLAN_VNIFILTER_ENTRY_STATS, "VXLAN_VNIFILTER_ENTRY_STATS", () -> STATISTICS);

    /** Bytes received, inside {@link #STATS}. */
    public static final Attribute<Long> RX_BYTES =
            STATISTICS.u64(VNIFILTER_ENTRY_STATS_RX_BYTES, "VNIFILTER_ENTRY_STATS_RX_BYTES");

    /** Packets received, inside {@link #STATS}. */
    public static final Attribute<Long> RX_PACKETS =
            STATISTICS.u64(VNIFILTER_ENTRY_STATS_RX_PKTS, "VNIFILTER_ENTRY_STATS_RX_PKTS");

    /** Packets received and dropped, inside {@link #STATS}. */
    public static final Attribute<Long> RX_DROPS =
            STATISTICS.u64(VNIFILTER_ENTRY_STATS_RX_DROPS, "VNIFILTER_ENTRY_STATS_RX_DROPS");

    /** Bad packets received, inside {@link #STATS}. */
    public static final Attribute<Long> RX_ERRORS =
            STATISTICS.u64(VNIFILTER_ENTRY_STATS_RX_ERRORS, "VNIFILTER_ENTRY_STATS_RX_ERRORS");

    /** Bytes sent, inside {@link #STATS}. */
    public static final Attribute<Long> TX_BYTES =
            STATISTICS.u64(VNIFILTER_ENTRY_STATS_TX_BYTES, "VNIFILTER_ENTRY_STATS_TX_BYTES");

    /** Packets sent, inside {@link #STATS}. */
    public static final Attribute<Long> TX_PACKETS =
            STATISTICS.u64(VNIFILTER_ENTRY_STATS_TX_PKTS, "VNIFILTER_ENTRY_STATS_TX_PKTS");

    /** Packets dropped on the way out, inside {@link #STATS}. */
    public static final Attribute<Long> TX_DROPS =
            STATISTICS.u64(VNIFILTER_ENTRY_STATS_TX_DROPS, "VNIFILTER_ENTRY_STATS_TX_DROPS");

    /** Packets that could not be sent, inside {@link #STATS}. */
    public static final Attribute<Long> TX_ERRORS =
            STATISTICS.u64(VNIFILTER_ENTRY_STATS_TX_ERRORS, "VNIFILTER_ENTRY_STATS_TX_ERRORS");

    private final int device;
    private final AttributeSet data;

    Vni(int device, AttributeSet data) {
        this.device = device;
        this.data = data;
    }

    /**
     * {@code vni VNI}.
     *
     * @param vni the network id, 1 to 16777215
     * @return a network id of which nothing else is said
     * @throws IllegalArgumentException if it is out of range
     */
    public static Vni of(long vni) {
        check(vni);
        return new Vni(0, AttributeSet.empty(SPACE).with(START, vni));
    }

    /**
     * {@code vni FIRST-LAST}.
     *
     * @param first the first network id, 1 to 16777215
     * @param last the last network id, not below the first
     * @return network ids of which nothing else is said
     * @throws IllegalArgumentException if one is out of range, or they are in the wrong order
     */
    public static Vni range(long first, long last) {
        check(last);
        if (last < first) {
            throw new IllegalArgumentException(
                    "vni %d-%d: the least must come first".formatted(first, last));
        }
        return first == last ? of(first) : of(first).set(END, last);
    }

    /** The kernel takes 0 for nothing said. */
    private static void check(long vni) {
        if (vni < 1 || vni > LAST) {
            throw new IllegalArgumentException("vni " + vni + ": must be 1 to " + LAST);
        }
    }

    /**
     * {@code remote}: where to send to what is for no other.
     *
     * @param address the other end
     * @return network ids with it
     * @throws IllegalArgumentException if the address has a scope
     */
    public Vni remote(InetAddress address) {
        Inets.plain(address, "remote");
        return address instanceof Inet4Address
                ? unset(GROUP6).set(GROUP, address)
                : unset(GROUP).set(GROUP6, address);
    }

    /**
     * {@code group}: the multicast group to send to what is for no other. The kernel wants a device
     * ({@code dev}) of the vxlan for it.
     *
     * @param address the group
     * @return network ids with it
     * @throws IllegalArgumentException if it is no multicast address, or has a scope
     */
    public Vni group(InetAddress address) {
        if (!address.isMulticastAddress()) {
            throw new IllegalArgumentException(
                    "group " + Inets.text(address) + ": no multicast address; use remote");
        }
        return remote(address);
    }

    /**
     * {@code dev}, by index.
     *
     * @param index the index of the vxlan device
     * @return network ids of it
     * @throws IllegalArgumentException if it is not positive
     */
    public Vni dev(int index) {
        return new Vni(Inets.index(index), data);
    }

    /**
     * The index of the vxlan device.
     *
     * @return 0 if it was not said
     */
    public int device() {
        return device;
    }

    /**
     * The first network id.
     *
     * @return 1 to 16777215
     */
    public long vni() {
        return data.get(START).orElse(0L);
    }

    /**
     * The last network id.
     *
     * @return the first one if there is only one
     */
    public long lastVni() {
        return data.get(END).orElse(vni());
    }

    /**
     * {@code group}, {@code remote}: where to send to what is for no other.
     *
     * @return empty if nothing was said
     */
    public Optional<InetAddress> remote() {
        return data.get(GROUP).or(() -> data.get(GROUP6));
    }

    @Override
    public AttributeSet data() {
        return data;
    }

    @Override
    public Vni with(AttributeSet attributes) {
        return new Vni(device, attributes);
    }

    /** Writes it as a request has it: without what only the kernel says. */
    void writeTo(AttributeWriter writer) {
        if (device == 0) {
            throw new IllegalArgumentException(this + " says no device");
        }
        TunnelMsg.write(writer, 0, device);
        long start = writer.nestStart(VXLAN_VNIFILTER_ENTRY);
        writer.attributes(data.without(STATS));
        writer.nestEnd(start);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vni that && device == that.device && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(device, data);
    }

    /** The words of {@code bridge vni}, with the index. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(device == 0 ? "" : "dev if" + device + " ").append("vni ").append(vni());
        text.append(lastVni() == vni() ? "" : "-" + lastVni());
        AttributeSet rest = data.without(START).without(END);
        return text.append(rest.isEmpty() ? "" : " " + rest).toString();
    }
}
