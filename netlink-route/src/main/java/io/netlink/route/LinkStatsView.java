package io.netlink.route;

import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;

/**
 * Counters of a link, by groups, as the kernel describes them, seen in the receive memory: {@code
 * ip stats show}.
 *
 * <p>Nothing is copied or decoded before it is asked for. {@link #get} takes the groups of {@link
 * LinkStatsAttributes}.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Stats#forEach} only, where the same view is
 * used for one link after the other; {@link #copy()} gives a {@link LinkStats} that lives for ever.
 */
public final class LinkStatsView extends MessageView {
    private final IfStatsMsg header;

    LinkStatsView() {
        this(new IfStatsMsg());
    }

    private LinkStatsView(IfStatsMsg header) {
        super(header, LinkStatsAttributes.SPACE);
        this.header = header;
    }

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWSTATS message
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static LinkStatsView of(NetlinkMessage message) {
        return new LinkStatsView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again.
     *
     * @param message an RTM_NEWSTATS message
     * @return this view
     * @throws DecodeException if the message makes no sense
     */
    public LinkStatsView wrap(NetlinkMessage message) {
        place(message);
        return this;
    }

    /**
     * The counters with memory of their own.
     *
     * @return an immutable copy
     */
    public LinkStats copy() {
        return new LinkStats(index(), attributes0().copy());
    }

    /**
     * The link's index.
     *
     * @return a positive number
     */
    public int index() {
        return header.index();
    }

    /** The index and all groups. */
    @Override
    public String toString() {
        return copy().toString();
    }
}
