package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.MacAddress;
import io.netlink.NetlinkMessage;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A neighbour as the kernel describes it, or an entry of a forwarding database, seen in the receive
 * memory: what {@code ip neigh show} and {@code bridge fdb show} print.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Neighbours#forEach} or {@link Fdb#forEach}
 * only, where the same view is used for one entry after the other; {@link #copy()} gives a {@link
 * Neighbour} that lives for ever. A {@code Neighbour} is a view that has its own memory.
 */
public sealed class NeighbourView extends MessageView<NdMsg> permits Neighbour {
    private static final NeighbourState[] STATES = NeighbourState.values();
    private static final NeighbourFlag[] FLAGS = NeighbourFlag.values();

    /** A view to be placed with {@link #wrap}. */
    NeighbourView() {
        super(new NdMsg(), NeighbourAttributes.SPACE);
    }

    /** A view with memory of its own. */
    NeighbourView(NdMsg header, AttributeSet attributes) {
        super(header, attributes);
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWNEIGH or RTM_DELNEIGH message
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static NeighbourView of(NetlinkMessage message) {
        return new NeighbourView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for a {@link Neighbour}.
     *
     * @param message an RTM_NEWNEIGH or RTM_DELNEIGH message
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code Neighbour}
     */
    public NeighbourView wrap(NetlinkMessage message) {
        place(message);
        return this;
    }

    /**
     * The entry with memory of its own.
     *
     * @return an immutable copy
     */
    public Neighbour copy() {
        return new Neighbour(header.copy(), attributes0().copy());
    }

    /**
     * The address family.
     *
     * @return {@link Socket#AF_INET}, {@link Socket#AF_INET6}, or {@link Socket#AF_BRIDGE} for an
     *     entry of a forwarding database
     */
    public final int family() {
        return header.family();
    }

    /**
     * Whether this is an entry of a forwarding database.
     *
     * @return true for family AF_BRIDGE
     */
    public final boolean isFdb() {
        return header.family() == Socket.AF_BRIDGE;
    }

    /**
     * {@code dev}: the index of the device, in the namespace that was asked.
     *
     * @return empty only for a {@link Neighbour} that was not listed, and for some proxy entries
     */
    public final OptionalInt deviceIndex() {
        int index = header.index();
        return index == 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /**
     * The neighbour's address; of a VXLAN's fdb entry, where to send to ({@code dst}).
     *
     * @return empty for other fdb entries
     */
    public final Optional<InetAddress> dst() {
        return get(NeighbourAttributes.DST);
    }

    /**
     * {@code lladdr}: the link-layer address.
     *
     * @return empty if it is not known, or the device has none
     */
    public final Optional<MacAddress> lladdr() {
        AttributeReader at = attributes0().at(NeighbourAttributes.LLADDR);
        return at == null || at.length() == 0 // of a device without addresses
                ? Optional.empty()
                : get(NeighbourAttributes.LLADDR);
    }

    /**
     * {@code nud}: whether the entry has a state.
     *
     * @param state the state
     * @return true if it has
     */
    public final boolean is(NeighbourState state) {
        return (header.state() & state.bit()) != 0;
    }

    /**
     * {@code nud}: the state; entries of a forwarding database can have two.
     *
     * @return none for {@code nud none}
     */
    public final Set<NeighbourState> states() {
        Set<NeighbourState> states = EnumSet.noneOf(NeighbourState.class);
        for (NeighbourState each : STATES) {
            if (is(each)) {
                states.add(each);
            }
        }
        return Collections.unmodifiableSet(states);
    }

    /**
     * Whether the entry has a flag.
     *
     * @param flag the flag
     * @return true if it has
     */
    public final boolean is(NeighbourFlag flag) {
        int bits =
                flag.isExtended()
                        ? attributes0().getInt(NeighbourAttributes.FLAGS_EXT, 0)
                        : header.flags();
        return (bits & flag.bit()) != 0;
    }

    /**
     * The flags.
     *
     * @return none if there are none
     */
    public final Set<NeighbourFlag> flags() {
        Set<NeighbourFlag> flags = EnumSet.noneOf(NeighbourFlag.class);
        for (NeighbourFlag each : FLAGS) {
            if (is(each)) {
                flags.add(each);
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    /**
     * The type of address.
     *
     * @return RTN_* of {@link io.netlink.uapi.RtNetlink}, such as RTN_UNICAST; 0 if nobody said
     */
    public final int type() {
        return header.type();
    }

    /**
     * When it was last heard of.
     *
     * @return empty if the kernel did not say
     */
    public final Optional<NeighbourCacheInfo> cacheInfo() {
        return get(NeighbourAttributes.CACHEINFO);
    }

    /**
     * {@code probes}: how often it was asked in vain.
     *
     * @return empty if the kernel did not say
     */
    public final OptionalLong probes() {
        return u32(NeighbourAttributes.PROBES);
    }

    /**
     * {@code protocol}: who made the entry.
     *
     * @return RTPROT_* of {@link io.netlink.uapi.RtNetlink}; empty if nobody said
     */
    public final OptionalInt protocol() {
        return u8(NeighbourAttributes.PROTOCOL);
    }

    /**
     * {@code vlan}: of an fdb entry.
     *
     * @return 1 to 4094; empty without
     */
    public final OptionalInt vlan() {
        AttributeReader at = attributes0().at(NeighbourAttributes.VLAN);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at.u16());
    }

    /**
     * {@code port}: the UDP port of the VXLAN's other end.
     *
     * @return empty for the VXLAN's own choice
     */
    public final OptionalInt port() {
        AttributeReader at = attributes0().at(NeighbourAttributes.PORT);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at.be16());
    }

    /**
     * {@code vni}: the VXLAN network id to send with.
     *
     * @return empty for the VXLAN's own
     */
    public final OptionalLong vni() {
        return u32(NeighbourAttributes.VNI);
    }

    /**
     * {@code src_vni}: the VXLAN network id that the entry is for.
     *
     * @return empty but for a VXLAN of many network ids
     */
    public final OptionalLong srcVni() {
        return u32(NeighbourAttributes.SRC_VNI);
    }

    /**
     * {@code via}: the index of the device to send over.
     *
     * @return empty for the routing table's choice
     */
    public final OptionalInt viaIndex() {
        return s32(NeighbourAttributes.IFINDEX);
    }

    /**
     * {@code master}: the index of the bridge that the entry belongs to.
     *
     * @return empty if it is of the device itself
     */
    public final OptionalInt masterIndex() {
        return s32(NeighbourAttributes.MASTER);
    }

    /**
     * {@code nhid}: the id of an fdb nexthop to send to.
     *
     * @return empty without
     */
    public final OptionalLong nexthopId() {
        return u32(NeighbourAttributes.NH_ID);
    }

    /**
     * {@code activity_notify}: whether listeners are told when the entry is used and when not.
     *
     * @return FDB_NOTIFY_* of {@link io.netlink.uapi.Neighbour}; empty if not
     */
    public final OptionalInt activityNotify() {
        Optional<Integer> bits = extension(NeighbourAttributes.ACTIVITY_NOTIFY);
        return bits.isPresent() ? OptionalInt.of(bits.get()) : OptionalInt.empty();
    }

    final <T> Optional<T> extension(Attribute<T> row) {
        return get(NeighbourAttributes.FDB_EXT_ATTRS).flatMap(inside -> inside.get(row));
    }

    /** As a line of {@code ip neigh} or {@code bridge fdb}, with indices instead of names. */
    @Override
    public final String toString() {
        return NeighbourText.of(this);
    }
}
