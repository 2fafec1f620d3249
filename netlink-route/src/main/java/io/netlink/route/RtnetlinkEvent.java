package io.netlink.route;

import io.netlink.route.tc.Action;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What {@code ip monitor} prints: something changed, as the kernel tells it.
 *
 * <pre>{@code
 * switch (event) {
 *     case LinkChanged(var link, _) when link.isUp() -> …
 *     case RouteDeleted(var route, var origin) -> …
 *     case Overrun _ -> …               // events were lost: list again
 *     default -> …
 * }
 * }</pre>
 *
 * <p>{@code …Changed} is RTM_NEW*, which the kernel sends for what is new and for what has changed;
 * {@link EventOrigin#flags} tells them apart for routes. A table such as {@link LinkTable} knows
 * the old value, too.
 */
public sealed interface RtnetlinkEvent {

    /**
     * Where it happened and who did it.
     *
     * @return {@link EventOrigin#UNKNOWN} for an overrun
     */
    EventOrigin origin();

    /**
     * A link is new, or has changed. RTM_NEWLINK.
     *
     * @param link as it is now
     * @param origin where it happened, and who did it
     */
    record LinkChanged(Link link, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A link is gone. RTM_DELLINK.
     *
     * @param link as it was
     * @param origin where it happened, and who did it
     */
    record LinkDeleted(Link link, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A port of a bridge is new, or has changed. RTM_NEWLINK of AF_BRIDGE. The message says less
     * than one about the link itself.
     *
     * @param port as it is now
     * @param origin where it happened, and who did it
     */
    record BridgePortChanged(Link port, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A port of a bridge is gone. RTM_DELLINK of AF_BRIDGE. The link may be there all the same.
     *
     * @param port as it was
     * @param origin where it happened, and who did it
     */
    record BridgePortDeleted(Link port, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * An address is new, or has changed. RTM_NEWADDR.
     *
     * @param address as it is now
     * @param origin where it happened, and who did it
     */
    record AddressChanged(Address address, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * An address is gone. RTM_DELADDR.
     *
     * @param address as it was
     * @param origin where it happened, and who did it
     */
    record AddressDeleted(Address address, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A multicast address that a device has joined is new, or has changed. RTM_NEWMULTICAST.
     *
     * @param address as it is now
     * @param origin where it happened, and who did it
     */
    record MulticastAddressChanged(Address address, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A multicast address that a device has joined is gone. RTM_DELMULTICAST.
     *
     * @param address as it was
     * @param origin where it happened, and who did it
     */
    record MulticastAddressDeleted(Address address, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * An anycast address of a device is new, or has changed. RTM_NEWANYCAST.
     *
     * @param address as it is now
     * @param origin where it happened, and who did it
     */
    record AnycastAddressChanged(Address address, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * An anycast address of a device is gone. RTM_DELANYCAST.
     *
     * @param address as it was
     * @param origin where it happened, and who did it
     */
    record AnycastAddressDeleted(Address address, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A route, of IPv4, IPv6 or MPLS is new, or has changed. RTM_NEWROUTE.
     *
     * @param route as it is now
     * @param origin where it happened, and who did it
     */
    record RouteChanged(Route route, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A route, of IPv4, IPv6 or MPLS is gone. RTM_DELROUTE.
     *
     * @param route as it was
     * @param origin where it happened, and who did it
     */
    record RouteDeleted(Route route, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A multicast route is new, or has changed. RTM_NEWROUTE of RTNL_FAMILY_IPMR or
     * RTNL_FAMILY_IP6MR. {@link io.netlink.route.MulticastRoute#of} reads it.
     *
     * @param route as it is now
     * @param origin where it happened, and who did it
     */
    record MulticastRouteChanged(Route route, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A multicast route is gone. RTM_DELROUTE of these families.
     *
     * @param route as it was
     * @param origin where it happened, and who did it
     */
    record MulticastRouteDeleted(Route route, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A neighbour is new, or has changed. RTM_NEWNEIGH.
     *
     * @param neighbour as it is now
     * @param origin where it happened, and who did it
     */
    record NeighbourChanged(Neighbour neighbour, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A neighbour is gone. RTM_DELNEIGH.
     *
     * @param neighbour as it was
     * @param origin where it happened, and who did it
     */
    record NeighbourDeleted(Neighbour neighbour, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * An entry of a forwarding database is new, or has changed. RTM_NEWNEIGH of AF_BRIDGE.
     *
     * @param entry as it is now
     * @param origin where it happened, and who did it
     */
    record FdbEntryChanged(Neighbour entry, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * An entry of a forwarding database is gone. RTM_DELNEIGH of AF_BRIDGE.
     *
     * @param entry as it was
     * @param origin where it happened, and who did it
     */
    record FdbEntryDeleted(Neighbour entry, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A rule is new, or has changed. RTM_NEWRULE.
     *
     * @param rule the new rule
     * @param origin where it happened, and who did it
     */
    record RuleChanged(Rule rule, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A rule is gone. RTM_DELRULE.
     *
     * @param rule as it was
     * @param origin where it happened, and who did it
     */
    record RuleDeleted(Rule rule, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A nexthop object is new, or has changed. RTM_NEWNEXTHOP.
     *
     * @param nexthop as it is now
     * @param origin where it happened, and who did it
     */
    record NexthopChanged(NexthopObject nexthop, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A nexthop object is gone. RTM_DELNEXTHOP.
     *
     * @param nexthop as it was
     * @param origin where it happened, and who did it
     */
    record NexthopDeleted(NexthopObject nexthop, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A qdisc is new, or has changed. RTM_NEWQDISC.
     *
     * @param qdisc as it is now
     * @param origin where it happened, and who did it
     */
    record QdiscChanged(Qdisc qdisc, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A qdisc is gone. RTM_DELQDISC.
     *
     * @param qdisc as it was
     * @param origin where it happened, and who did it
     */
    record QdiscDeleted(Qdisc qdisc, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A class of a qdisc is new, or has changed. RTM_NEWTCLASS.
     *
     * @param tcClass as it is now
     * @param origin where it happened, and who did it
     */
    record TcClassChanged(TcClass tcClass, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A class of a qdisc is gone. RTM_DELTCLASS.
     *
     * @param tcClass as it was
     * @param origin where it happened, and who did it
     */
    record TcClassDeleted(TcClass tcClass, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A filter is new, or has changed. RTM_NEWTFILTER.
     *
     * @param filter as it is now
     * @param origin where it happened, and who did it
     */
    record TcFilterChanged(TcFilter filter, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A filter is gone. RTM_DELTFILTER.
     *
     * @param filter as it was
     * @param origin where it happened, and who did it
     */
    record TcFilterDeleted(TcFilter filter, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A chain of filters is new, or has changed. RTM_NEWCHAIN.
     *
     * @param chain as it is now
     * @param origin where it happened, and who did it
     */
    record TcChainChanged(TcChain chain, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A chain of filters is gone. RTM_DELCHAIN.
     *
     * @param chain as it was
     * @param origin where it happened, and who did it
     */
    record TcChainDeleted(TcChain chain, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * How a family is configured on a device is new, or has changed. RTM_NEWNETCONF.
     *
     * @param netconf as it is now
     * @param origin where it happened, and who did it
     */
    record NetconfChanged(Netconf netconf, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * How a family is configured on a device is gone. RTM_DELNETCONF.
     *
     * @param netconf as it was
     * @param origin where it happened, and who did it
     */
    record NetconfDeleted(Netconf netconf, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * The id that this namespace has for another is new, or has changed. RTM_NEWNSID.
     *
     * @param nsid as it is now
     * @param origin where it happened, and who did it
     */
    record NsidChanged(Nsid nsid, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * The id that this namespace has for another is gone. RTM_DELNSID.
     *
     * @param nsid as it was
     * @param origin where it happened, and who did it
     */
    record NsidDeleted(Nsid nsid, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A label of addresses is new, or has changed. RTM_NEWADDRLABEL.
     *
     * @param label as it is now
     * @param origin where it happened, and who did it
     */
    record AddressLabelChanged(AddressLabel label, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A label of addresses is gone. RTM_DELADDRLABEL.
     *
     * @param label as it was
     * @param origin where it happened, and who did it
     */
    record AddressLabelDeleted(AddressLabel label, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * Actions that filters share are new, or have changed. RTM_NEWACTION.
     *
     * @param actions as they are now
     * @param origin where it happened, and who did it
     */
    record TcActionsChanged(List<Action> actions, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * Actions that filters share are gone. RTM_DELACTION.
     *
     * @param actions as they were
     * @param origin where it happened, and who did it
     */
    record TcActionsDeleted(List<Action> actions, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * Entries of a bridge's or vxlan device's multicast database are new, or have changed.
     * RTM_NEWMDB.
     *
     * @param entries as they are now
     * @param routers ports with a multicast router behind them
     * @param origin where it happened, and who did it
     */
    record MdbChanged(List<MdbEntry> entries, List<MdbRouter> routers, EventOrigin origin)
            implements RtnetlinkEvent {}

    /**
     * Entries of a bridge's or vxlan device's multicast database are gone. RTM_DELMDB.
     *
     * @param entries as they were
     * @param routers ports with a multicast router behind them
     * @param origin where it happened, and who did it
     */
    record MdbDeleted(List<MdbEntry> entries, List<MdbRouter> routers, EventOrigin origin)
            implements RtnetlinkEvent {}

    /**
     * VLANs of a bridge or port are new, or have changed. RTM_NEWVLAN.
     *
     * @param vlans as they are now
     * @param origin where it happened, and who did it
     */
    record BridgeVlansChanged(List<BridgeVlan> vlans, EventOrigin origin)
            implements RtnetlinkEvent {}

    /**
     * VLANs of a bridge or port are gone. RTM_DELVLAN.
     *
     * @param vlans as they were
     * @param origin where it happened, and who did it
     */
    record BridgeVlansDeleted(List<BridgeVlan> vlans, EventOrigin origin)
            implements RtnetlinkEvent {}

    /**
     * Network ids of a vxlan device are new, or have changed. RTM_NEWTUNNEL.
     *
     * @param vnis as they are now
     * @param origin where it happened, and who did it
     */
    record VnisChanged(List<Vni> vnis, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * Network ids of a vxlan device are gone. RTM_DELTUNNEL.
     *
     * @param vnis as they were
     * @param origin where it happened, and who did it
     */
    record VnisDeleted(List<Vni> vnis, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * What IPv6 knows of a link has changed. RTM_NEWLINK of AF_INET6.
     *
     * @param link with little more than what IPv6 says
     * @param origin where it happened, and who did it
     */
    record LinkInet6Changed(Link link, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * The kernel asks programs for a neighbour or forwarding entry that it does not have.
     * RTM_GETNEIGH.
     *
     * @param neighbour what it knows of it
     * @param origin where it happened, and who did it
     */
    record NeighbourMissed(Neighbour neighbour, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A bucket of a resilient nexthop group has moved. RTM_NEWNEXTHOPBUCKET.
     *
     * @param bucket as it is now
     * @param origin where it happened, and who did it
     */
    record NexthopBucketChanged(NexthopBucket bucket, EventOrigin origin)
            implements RtnetlinkEvent {}

    /**
     * Counters that hardware keeps of a link were switched on or off. RTM_NEWSTATS.
     *
     * @param stats as they are now
     * @param origin where it happened, and who did it
     */
    record LinkStatsChanged(LinkStats stats, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A router has announced a prefix. RTM_NEWPREFIX.
     *
     * @param prefix what it said
     * @param origin where it happened, and who did it
     */
    record PrefixAnnounced(RouterPrefix prefix, EventOrigin origin) implements RtnetlinkEvent {}

    /**
     * A message that this library has no type for, or cannot read.
     *
     * @param type RTM_* or whatever it is
     * @param message the whole message with its header
     * @param origin where it happened, and who did it
     */
    record Unknown(int type, byte[] message, EventOrigin origin) implements RtnetlinkEvent {
        /** Whether the other has the same bytes. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Unknown that
                    && java.util.Arrays.equals(message, that.message)
                    && origin.equals(that.origin);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(message);
        }

        @Override
        public String toString() {
            return "Unknown[type=" + type + ", message=" + HexFormat.of().formatHex(message) + "]";
        }
    }

    /**
     * Events were lost, here or among the last ones before it: list again what matters. If more are
     * lost after it, there is another one after them.
     *
     * @param dropped how many, if they were dropped by {@link SlowReader#DROP_OLDEST}; empty if the
     *     kernel had to drop some of them because the socket's buffer was full (ENOBUFS): it does
     *     not say how many
     */
    record Overrun(OptionalLong dropped) implements RtnetlinkEvent {
        /** Creates one. */
        public Overrun {
            Objects.requireNonNull(dropped, "dropped");
        }

        @Override
        public EventOrigin origin() {
            return EventOrigin.UNKNOWN;
        }
    }
}
