package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;

import java.util.Optional;

/**
 * A qdisc, class or filter as the kernel describes it, seen in the receive memory: what {@code tc
 * -s … show} prints.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of a {@code forEach} only, where the same view is used
 * for one object after the other. A {@link Qdisc} and its siblings are views that have their own
 * memory.
 */
public sealed class TcView permits TcObject {
    private final AttributeView attributes;
    private final AttributeReader reader;
    private TcMsg header;
    private NetlinkMessage source;

    /** A view to be placed with {@link #wrap}. */
    TcView(AttributeSpace space) {
        this.attributes = new AttributeView(space);
        this.reader = new AttributeReader();
    }

    /** A view with memory of its own. */
    TcView(TcMsg header, AttributeSet attributes) {
        this.header = header;
        this.attributes = attributes;
        this.reader = null;
    }

    TcView wrap(NetlinkMessage message) {
        source = message;
        header = TcMsg.read(message);
        attributes.wrap(message.attributes(TcMsg.LENGTH, reader));
        return this;
    }

    final TcMsg header0() {
        checkAlive();
        return header;
    }

    private void checkAlive() {
        if (source != null) {
            source.payloadLength(); // throws after the callback
        }
    }

    /**
     * {@code dev}: the device's index.
     *
     * @return 0 if it was not said, or is still a name
     */
    public final int deviceIndex() {
        return header0().index();
    }

    /**
     * The object's own handle.
     *
     * @return {@link TcHandle#NONE} if it has none; of a filter what its kind makes of it
     */
    public final TcHandle handle() {
        return new TcHandle(header0().handle());
    }

    /**
     * {@code parent}: what the object hangs on.
     *
     * @return {@link TcHandle#ROOT} for a device's own qdisc
     */
    public final TcHandle parent() {
        return new TcHandle(header0().parent());
    }

    /**
     * The kind's name.
     *
     * @return such as {@code netem}; empty for what has none
     */
    public final Optional<String> kindName() {
        return get(TcAttributes.KIND);
    }

    /**
     * {@code -s}: the counters.
     *
     * @return empty if the kernel does not say
     */
    public final Optional<TcStatistics> statistics() {
        return get(TcAttributes.STATS2).map(TcStatistics::of);
    }

    /**
     * {@code -s}: the kind's own counters.
     *
     * @return the structure as the kernel sent it; empty if it does not say
     */
    public final Optional<byte[]> kindStatistics() {
        return get(TcAttributes.STATS2)
                .flatMap(stats -> stats.get(TcAttributes.STATS_APP))
                .or(() -> get(TcAttributes.XSTATS));
    }

    /**
     * Any attribute of the message.
     *
     * @param attribute of {@link TcAttributes}, or one of the caller's own
     * @param <T> the value's type
     * @return empty if it is not there
     * @throws DecodeException if its payload is too short
     */
    public final <T> Optional<T> get(Attribute<T> attribute) {
        checkAlive();
        return attributes.get(attribute);
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
}
