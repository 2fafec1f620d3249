package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A neighbour table, or a device's parameters in it, as the kernel describes it, seen in the
 * receive memory: what {@code ip -s ntable show} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link NeighbourTables#forEach} only, where the same
 * view is used for one after the other; {@link #copy()} gives a {@link NeighbourTable} that lives
 * for ever. A {@code NeighbourTable} is a view that has its own memory.
 */
public sealed class NeighbourTableView extends MessageView permits NeighbourTable {
    final NdtMsg header;

    /** A view to be placed with {@link #wrap}. */
    NeighbourTableView() {
        this(new NdtMsg());
    }

    private NeighbourTableView(NdtMsg header) {
        super(header, NeighbourTableAttributes.SPACE);
        this.header = header;
    }

    /** A view with memory of its own. */
    NeighbourTableView(NdtMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.header = header;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWNEIGHTBL message
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static NeighbourTableView of(NetlinkMessage message) {
        return new NeighbourTableView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again. Not for a {@link NeighbourTable}.
     *
     * @param message an RTM_NEWNEIGHTBL message
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code NeighbourTable}
     */
    public NeighbourTableView wrap(NetlinkMessage message) {
        place(message);
        return this;
    }

    /**
     * The table with memory of its own.
     *
     * @return an immutable copy
     */
    public NeighbourTable copy() {
        return new NeighbourTable(header.copy(), attributes0().copy());
    }

    /**
     * The address family.
     *
     * @return {@link io.netlink.uapi.Socket#AF_INET}, {@link io.netlink.uapi.Socket#AF_INET6};
     *     {@link io.netlink.uapi.Socket#AF_UNSPEC} of one that was not listed
     */
    public final int family() {
        return header.family();
    }

    /**
     * The table's name.
     *
     * @return {@code arp_cache}, {@code ndisc_cache}
     * @throws DecodeException if the kernel did not say
     */
    public final String name() {
        return get(NeighbourTableAttributes.NAME)
                .orElseThrow(() -> new DecodeException("neighbour table", "has no NDTA_NAME"));
    }

    /**
     * {@code dev}: whose parameters these are.
     *
     * @return the device's index; empty for those that a new device gets
     */
    public final OptionalInt deviceIndex() {
        AttributeReader parms = attributes0().at(NeighbourTableAttributes.PARMS);
        if (parms == null) {
            return OptionalInt.empty();
        }
        parms.nested(0, parms); // no reader of its own: nothing else is asked of this one
        while (parms.next()) {
            if (parms.type() == NeighbourTableAttributes.IFINDEX.code()) {
                return OptionalInt.of(parms.u32());
            }
        }
        return OptionalInt.empty();
    }

    /**
     * {@code thresh1}: up to this many entries nothing is removed.
     *
     * @return empty for a device's parameters
     */
    public final OptionalLong threshold1() {
        return u32(NeighbourTableAttributes.THRESH1);
    }

    /**
     * {@code thresh2}: above this many entries old ones are removed.
     *
     * @return empty for a device's parameters
     */
    public final OptionalLong threshold2() {
        return u32(NeighbourTableAttributes.THRESH2);
    }

    /**
     * {@code thresh3}: the most entries that there may be.
     *
     * @return empty for a device's parameters
     */
    public final OptionalLong threshold3() {
        return u32(NeighbourTableAttributes.THRESH3);
    }

    /**
     * {@code gc_int}: how often old entries are removed.
     *
     * @return empty for a device's parameters
     */
    public final Optional<Duration> gcInterval() {
        return get(NeighbourTableAttributes.GC_INTERVAL);
    }

    /**
     * {@code -s}: the kernel's own numbers.
     *
     * @return empty for a device's parameters
     */
    public final Optional<NeighbourTableConfig> config() {
        return get(NeighbourTableAttributes.CONFIG);
    }

    /**
     * {@code -s}: the counters.
     *
     * @return empty for a device's parameters
     */
    public final Optional<NeighbourTableStatistics> statistics() {
        return get(NeighbourTableAttributes.STATS);
    }

    /**
     * A parameter of the device, or of new devices.
     *
     * @param parameter one of the rows of {@link NeighbourTableAttributes#PARAMETERS}
     * @param <T> the value's type
     * @return empty if it was not said
     * @throws DecodeException if its payload makes no sense
     */
    public final <T> Optional<T> parameter(Attribute<T> parameter) {
        NeighbourTable.checkParameter(parameter);
        return get(NeighbourTableAttributes.PARMS).flatMap(all -> all.get(parameter));
    }

    /** The family, the name, the device and all attributes. */
    @Override
    public final String toString() {
        return NeighbourTable.text(this);
    }
}
