package io.netlink.route;

import static io.netlink.uapi.IfLink.*;
import static io.netlink.uapi.RtNetlink.RTM_NEWSTATS;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkException;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Counters of links by groups, without all else that a link message has: {@code ip stats show,
 * set}. From {@link Links#stats()}.
 *
 * <pre>{@code
 * rtnl.links().stats().get("br0", LinkStatsFilter.NONE.group(LinkStatsAttributes.LINK_XSTATS));
 * }</pre>
 */
public final class Stats {
    private final Rtnetlink rtnl;

    Stats(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip stats show dev DEV group …}. RTM_GETSTATS.
     *
     * @param device the link's name or alternative name
     * @param filter which groups
     * @return the counters; a group that the link does not have is missing
     * @throws IllegalArgumentException if no link can have the name, or the filter has no group
     * @throws NetlinkException ENODEV if there is no such link
     */
    public LinkStats get(String device, LinkStatsFilter filter) {
        return get(rtnl.index(device), filter);
    }

    /**
     * {@code ip stats show …}, by index. RTM_GETSTATS.
     *
     * @param index the link's index
     * @param filter which groups
     * @return the counters; a group that the link does not have is missing
     * @throws IllegalArgumentException if the index is not positive, or the filter has no group
     * @throws NetlinkException ENODEV if there is no such link
     */
    public LinkStats get(int index, LinkStatsFilter filter) {
        LinkSpec.checkIndex(index);
        check(filter);
        LinkStats[] found = new LinkStats[1];
        rtnl.request(
                LinkStatsAttributes.GET,
                "link " + index,
                0,
                writer -> write(writer, index, filter),
                message -> found[0] = LinkStatsView.of(message).copy());
        return Rtnetlink.answered(found[0]);
    }

    /**
     * {@code ip stats show group …}: of all links. RTM_GETSTATS with NLM_F_DUMP.
     *
     * @param filter which groups
     * @return the counters of each link that has one of the groups, consistent
     * @throws IllegalArgumentException if the filter has no group
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<LinkStats> list(LinkStatsFilter filter) {
        check(filter);
        return rtnl.list(
                LinkStatsAttributes.GET,
                filter,
                writer -> write(writer, 0, filter),
                message ->
                        message.type() == RTM_NEWSTATS ? LinkStatsView.of(message).copy() : null);
    }

    /**
     * {@code ip stats show group …}: of all links, link by link, without making objects of them.
     * RTM_GETSTATS with NLM_F_DUMP.
     *
     * @param filter which groups
     * @param action is given the counters of each link that has one of the groups, on this thread,
     *     as a view that lives until it returns; it must not use this handle
     * @throws IllegalArgumentException if the filter has no group
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that links may have been missed; {@link #list} repeats instead
     */
    public void forEach(LinkStatsFilter filter, Consumer<? super LinkStatsView> action) {
        Objects.requireNonNull(action, "action");
        check(filter);
        LinkStatsView view = new LinkStatsView();
        rtnl.forEach(
                LinkStatsAttributes.GET,
                filter,
                writer -> write(writer, 0, filter),
                message -> {
                    if (message.type() == RTM_NEWSTATS) {
                        action.accept(view.wrap(message));
                    }
                });
    }

    /**
     * {@code ip stats set dev DEV l3_stats}: has the hardware count what it routes, or not.
     * RTM_SETSTATS, since kernel 5.18. A link that no hardware counts for just keeps the wish:
     * {@link LinkStatsAttributes#REQUESTED} and {@link LinkStatsAttributes#USED} tell.
     *
     * @param device the link's name or alternative name
     * @param on whether to
     * @throws IllegalArgumentException if no link can have the name
     * @throws NetlinkException ENODEV if there is no such link, EPERM without CAP_NET_ADMIN, and as
     *     the hardware's driver refuses it
     */
    public void setL3Stats(String device, boolean on) {
        setL3Stats(rtnl.changes(), device, on);
    }

    static void setL3Stats(Changes to, String device, boolean on) {
        int index = to.index(device);
        to.change(
                LinkStatsAttributes.SET,
                device,
                0,
                writer -> {
                    IfStatsMsg.write(writer, index, 0);
                    writer.u8(IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS, on ? 1 : 0);
                });
    }

    private static void check(LinkStatsFilter filter) {
        if (filter.mask() == 0) {
            throw new IllegalArgumentException("no group of counters is asked for");
        }
    }

    private static void write(AttributeWriter writer, int index, LinkStatsFilter filter) {
        IfStatsMsg.write(writer, index, filter.mask());
        if (filter.offload() != 0) {
            writer.nest(
                    IFLA_STATS_GET_FILTERS,
                    nest -> nest.u32(IFLA_STATS_LINK_OFFLOAD_XSTATS, filter.offload()));
        }
    }
}
