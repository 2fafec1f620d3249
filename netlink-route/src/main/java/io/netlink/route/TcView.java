package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_DELQDISC;
import static io.netlink.uapi.RtNetlink.RTM_DELTCLASS;
import static io.netlink.uapi.RtNetlink.RTM_GETQDISC;
import static io.netlink.uapi.RtNetlink.RTM_GETTCLASS;
import static io.netlink.uapi.RtNetlink.RTM_NEWQDISC;
import static io.netlink.uapi.RtNetlink.RTM_NEWTCLASS;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;
import io.netlink.route.tc.TcCounters;

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
    private int index;
    private int handle;
    private int parent;
    private int info;
    private NetlinkMessage source;

    /** A view to be placed with {@link #wrap}. */
    TcView(AttributeSpace space) {
        this.attributes = new AttributeView(space);
        this.reader = new AttributeReader();
    }

    /** A view with memory of its own. */
    TcView(TcMsg header, AttributeSet attributes) {
        this.index = header.index();
        this.handle = header.handle();
        this.parent = header.parent();
        this.info = header.info();
        this.attributes = attributes;
        this.reader = null;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEW* or RTM_DEL* message about a qdisc, class, filter or chain
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static TcView of(NetlinkMessage message) {
        AttributeSpace space =
                switch (message.type()) {
                    case RTM_NEWQDISC, RTM_DELQDISC, RTM_GETQDISC -> TcAttributes.QDISC;
                    case RTM_NEWTCLASS, RTM_DELTCLASS, RTM_GETTCLASS -> TcAttributes.CLASS;
                    default -> TcAttributes.FILTER;
                };
        return new TcView(space).wrap(message);
    }

    /**
     * Moves this view to another message of the same kind, to use it again. Not for a {@link Qdisc}
     * and its siblings.
     *
     * @param message an RTM_NEW* or RTM_DEL* message about a qdisc, class, filter or chain
     * @return this view
     * @throws DecodeException if the message makes no sense
     * @throws UnsupportedOperationException if this is a {@code Qdisc} or one of its siblings
     */
    public TcView wrap(NetlinkMessage message) {
        if (reader == null) {
            throw new UnsupportedOperationException(
                    "a " + getClass().getSimpleName() + " does not change");
        }
        source = message;
        info = message.payloadInt(TcMsg.INFO); // the last one: the message is long enough
        index = message.payloadInt(TcMsg.INDEX);
        handle = message.payloadInt(TcMsg.HANDLE);
        parent = message.payloadInt(TcMsg.PARENT);
        attributes.wrap(message.attributes(TcMsg.LENGTH, reader));
        return this;
    }

    /** The structure as a value, which a view has only as numbers. */
    final TcMsg header0() {
        checkAlive();
        return new TcMsg(index, handle, parent, info);
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
        checkAlive();
        return index;
    }

    /**
     * The object's own handle.
     *
     * @return {@link TcHandle#NONE} if it has none; of a filter what its kind makes of it
     */
    public final TcHandle handle() {
        checkAlive();
        return new TcHandle(handle);
    }

    /**
     * {@code parent}: what the object hangs on.
     *
     * @return {@link TcHandle#ROOT} for a device's own qdisc
     */
    public final TcHandle parent() {
        checkAlive();
        return new TcHandle(parent);
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
     * {@code -s}: the kind's own counters, typed.
     *
     * @param counters the kind's constant {@code STATISTICS}
     * @param <S> what they are
     * @return empty if the object is of another kind, or the kernel does not say
     * @throws DecodeException if there are too few bytes
     */
    public final <S> Optional<S> kindStatistics(TcCounters<S> counters) {
        return kindName()
                .filter(counters.kind()::equals)
                .flatMap(name -> kindStatistics())
                .map(counters.decode());
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
