package io.netlink.route;

import static io.netlink.uapi.RtNetlink.*;

import io.netlink.NetlinkMessage;

import java.util.Objects;

/**
 * An event, seen in the receive memory. Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link RtnetlinkMonitor#poll} only, where the same
 * view is used for one event after the other; {@link #copy()} gives a {@link RtnetlinkEvent} that
 * lives for ever.
 */
public final class RtnetlinkEventView {
    private final LinkView link = new LinkView();
    private final AddressView address = new AddressView();
    private final RouteView route = new RouteView();
    private final NeighbourView neighbour = new NeighbourView();
    private final RuleView rule = new RuleView();
    private final NexthopObjectView nexthop = new NexthopObjectView();
    private NetlinkMessage message;

    RtnetlinkEventView() {}

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message a message of rtnetlink
     * @return a view that lives as long as the message
     */
    public static RtnetlinkEventView of(NetlinkMessage message) {
        return new RtnetlinkEventView().wrap(Objects.requireNonNull(message, "message"));
    }

    /** Moves this view to another message; null is an overrun. */
    RtnetlinkEventView wrap(NetlinkMessage next) {
        message = next;
        return this;
    }

    /**
     * Whether events were lost here: what {@link RtnetlinkEvent.Overrun} says. Then there is no
     * message.
     *
     * @return true for an overrun
     */
    public boolean isOverrun() {
        return message == null;
    }

    /**
     * The message's type.
     *
     * @return RTM_NEWLINK and so on; 0 for an overrun
     */
    public int type() {
        return message == null ? 0 : message.type();
    }

    /**
     * Whether something is gone.
     *
     * @return true for RTM_DEL*
     */
    public boolean isDeletion() {
        return (type() & 3) == 1; // RTM_NEW*, DEL*, GET*, SET* in fours
    }

    /**
     * The message.
     *
     * @return with the lifetime of this view
     * @throws IllegalStateException if this is an overrun
     */
    public NetlinkMessage message() {
        if (message == null) {
            throw new IllegalStateException("an overrun has no message");
        }
        return message;
    }

    /**
     * The link, of RTM_NEWLINK and RTM_DELLINK.
     *
     * @return the same view each time, with the lifetime of this one
     * @throws IllegalStateException if it is another event
     */
    public LinkView link() {
        return link.wrap(message(RTM_NEWLINK, RTM_DELLINK));
    }

    /**
     * The address, of RTM_NEWADDR and RTM_DELADDR.
     *
     * @return the same view each time, with the lifetime of this one
     * @throws IllegalStateException if it is another event
     */
    public AddressView address() {
        return address.wrap(message(RTM_NEWADDR, RTM_DELADDR));
    }

    /**
     * The route, of RTM_NEWROUTE and RTM_DELROUTE.
     *
     * @return the same view each time, with the lifetime of this one
     * @throws IllegalStateException if it is another event
     */
    public RouteView route() {
        return route.wrap(message(RTM_NEWROUTE, RTM_DELROUTE));
    }

    /**
     * The neighbour or entry of a forwarding database, of RTM_NEWNEIGH, RTM_DELNEIGH and
     * RTM_GETNEIGH.
     *
     * @return the same view each time, with the lifetime of this one
     * @throws IllegalStateException if it is another event
     */
    public NeighbourView neighbour() {
        return neighbour.wrap(message(RTM_NEWNEIGH, RTM_GETNEIGH));
    }

    /**
     * The rule, of RTM_NEWRULE and RTM_DELRULE.
     *
     * @return the same view each time, with the lifetime of this one
     * @throws IllegalStateException if it is another event
     */
    public RuleView rule() {
        return rule.wrap(message(RTM_NEWRULE, RTM_DELRULE));
    }

    /**
     * The nexthop object, of RTM_NEWNEXTHOP and RTM_DELNEXTHOP.
     *
     * @return the same view each time, with the lifetime of this one
     * @throws IllegalStateException if it is another event
     */
    public NexthopObjectView nexthop() {
        return nexthop.wrap(message(RTM_NEWNEXTHOP, RTM_DELNEXTHOP));
    }

    private NetlinkMessage message(int first, int last) {
        int type = type();
        if (type < first || type > last) {
            throw new IllegalStateException(
                    message == null ? "this is an overrun" : "this is an event of type " + type);
        }
        return message;
    }

    /**
     * The event with memory of its own.
     *
     * @return an immutable event; {@link RtnetlinkEvent.Unknown} of what has no type here, or makes
     *     no sense
     */
    public RtnetlinkEvent copy() {
        return EventDecoder.decode(this);
    }

    /** As a line for people. */
    @Override
    public String toString() {
        return copy().toString();
    }
}
