package io.netlink.route;

import static io.netlink.uapi.RtNetlink.*;
import static io.netlink.uapi.Socket.AF_BRIDGE;
import static io.netlink.uapi.Socket.AF_INET6;

import io.netlink.AttributeSpace;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;
import io.netlink.route.RtnetlinkEvent.*;
import io.netlink.route.tc.TcKind;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** From a message to the event that it is. */
final class EventDecoder {
    private EventDecoder() {}

    private static final Overrun OVERRUN = new Overrun(OptionalLong.empty());

    static RtnetlinkEvent decode(RtnetlinkEventView view) {
        if (view.isOverrun()) {
            return OVERRUN;
        }
        NetlinkMessage message = view.message();
        EventOrigin origin = EventOrigin.of(message);
        RtnetlinkEvent event;
        try {
            event = known(view, message, origin);
        } catch (DecodeException e) {
            event = null; // from a kernel that we do not know: its bytes say more than nothing
        }
        return event != null ? event : new Unknown(message.type(), message.toByteArray(), origin);
    }

    private static RtnetlinkEvent known(
            RtnetlinkEventView view, NetlinkMessage message, EventOrigin origin) {
        boolean gone = view.isDeletion();
        return switch (message.type()) {
            case RTM_NEWLINK, RTM_DELLINK -> link(view, message, origin);
            case RTM_NEWADDR -> new AddressChanged(view.address().copy(), origin);
            case RTM_DELADDR -> new AddressDeleted(view.address().copy(), origin);
            case RTM_NEWROUTE, RTM_DELROUTE -> route(view, origin);
            case RTM_NEWNEIGH, RTM_DELNEIGH, RTM_GETNEIGH -> neighbour(view, origin);
            case RTM_NEWRULE -> new RuleChanged(view.rule().copy(), origin);
            case RTM_DELRULE -> new RuleDeleted(view.rule().copy(), origin);
            case RTM_NEWNEXTHOP -> new NexthopChanged(view.nexthop().copy(), origin);
            case RTM_DELNEXTHOP -> new NexthopDeleted(view.nexthop().copy(), origin);
            case RTM_NEWNEXTHOPBUCKET ->
                    new NexthopBucketChanged(NexthopBucketView.of(message).copy(), origin);
            case RTM_NEWMULTICAST ->
                    new MulticastAddressChanged(AddressView.of(message).copy(), origin);
            case RTM_DELMULTICAST ->
                    new MulticastAddressDeleted(AddressView.of(message).copy(), origin);
            case RTM_NEWANYCAST ->
                    new AnycastAddressChanged(AddressView.of(message).copy(), origin);
            case RTM_DELANYCAST ->
                    new AnycastAddressDeleted(AddressView.of(message).copy(), origin);
            case RTM_NEWADDRLABEL ->
                    new AddressLabelChanged(AddressLabelView.of(message).copy(), origin);
            case RTM_DELADDRLABEL ->
                    new AddressLabelDeleted(AddressLabelView.of(message).copy(), origin);
            case RTM_NEWPREFIX -> new PrefixAnnounced(RouterPrefixView.of(message).copy(), origin);
            case RTM_NEWNETCONF -> new NetconfChanged(NetconfView.of(message).copy(), origin);
            case RTM_DELNETCONF -> new NetconfDeleted(NetconfView.of(message).copy(), origin);
            case RTM_NEWNSID -> new NsidChanged(NsidView.of(message).copy(), origin);
            case RTM_DELNSID -> new NsidDeleted(NsidView.of(message).copy(), origin);
            case RTM_NEWSTATS -> new LinkStatsChanged(LinkStatsView.of(message).copy(), origin);
            case RTM_NEWMDB, RTM_DELMDB -> mdb(message, gone, origin);
            case RTM_NEWVLAN, RTM_DELVLAN -> vlans(message, gone, origin);
            case RTM_NEWTUNNEL, RTM_DELTUNNEL -> vnis(message, gone, origin);
            default -> trafficControl(message, gone, origin);
        };
    }

    private static RtnetlinkEvent link(
            RtnetlinkEventView view, NetlinkMessage message, EventOrigin origin) {
        Link link = view.link().copy();
        boolean gone = view.isDeletion();
        return switch (message.payloadByte(0)) {
            case AF_BRIDGE ->
                    gone
                            ? new BridgePortDeleted(link, origin)
                            : new BridgePortChanged(link, origin);
            case AF_INET6 -> gone ? null : new LinkInet6Changed(link, origin);
            default -> gone ? new LinkDeleted(link, origin) : new LinkChanged(link, origin);
        };
    }

    private static RtnetlinkEvent route(RtnetlinkEventView view, EventOrigin origin) {
        Route route = view.route().copy();
        boolean gone = view.isDeletion();
        return switch (route.family()) {
            case RTNL_FAMILY_IPMR, RTNL_FAMILY_IP6MR ->
                    gone
                            ? new MulticastRouteDeleted(route, origin)
                            : new MulticastRouteChanged(route, origin);
            default -> gone ? new RouteDeleted(route, origin) : new RouteChanged(route, origin);
        };
    }

    private static RtnetlinkEvent neighbour(RtnetlinkEventView view, EventOrigin origin) {
        Neighbour neighbour = view.neighbour().copy();
        boolean gone = view.isDeletion();
        if (view.type() == RTM_GETNEIGH) {
            return new NeighbourMissed(neighbour, origin);
        }
        if (neighbour.isFdb()) {
            return gone
                    ? new FdbEntryDeleted(neighbour, origin)
                    : new FdbEntryChanged(neighbour, origin);
        }
        return gone
                ? new NeighbourDeleted(neighbour, origin)
                : new NeighbourChanged(neighbour, origin);
    }

    private static RtnetlinkEvent mdb(NetlinkMessage message, boolean gone, EventOrigin origin) {
        Mdb.Shown shown = Mdb.Shown.of(message);
        List<MdbEntry> entries = List.copyOf(shown.entries());
        List<MdbRouter> routers = List.copyOf(shown.routers());
        return gone
                ? new MdbDeleted(entries, routers, origin)
                : new MdbChanged(entries, routers, origin);
    }

    private static RtnetlinkEvent vlans(NetlinkMessage message, boolean gone, EventOrigin origin) {
        List<BridgeVlan> vlans = new ArrayList<>();
        BridgeVlanView.forEach(message, view -> vlans.add(view.copy()));
        if (vlans.isEmpty()) {
            return null; // options of all VLANs of the bridge
        }
        List<BridgeVlan> all = List.copyOf(vlans);
        return gone ? new BridgeVlansDeleted(all, origin) : new BridgeVlansChanged(all, origin);
    }

    private static RtnetlinkEvent vnis(NetlinkMessage message, boolean gone, EventOrigin origin) {
        List<Vni> vnis = new ArrayList<>();
        VniView.forEach(message, view -> vnis.add(view.copy()));
        List<Vni> all = List.copyOf(vnis);
        return gone ? new VnisDeleted(all, origin) : new VnisChanged(all, origin);
    }

    private static RtnetlinkEvent trafficControl(
            NetlinkMessage message, boolean gone, EventOrigin origin) {
        return switch (message.type()) {
            case RTM_NEWQDISC, RTM_DELQDISC -> {
                Qdisc qdisc = object(message, TcAttributes.QDISC, Qdisc::new);
                yield gone ? new QdiscDeleted(qdisc, origin) : new QdiscChanged(qdisc, origin);
            }
            case RTM_NEWTCLASS, RTM_DELTCLASS -> {
                TcClass of = object(message, TcAttributes.CLASS, TcClass::new);
                yield gone ? new TcClassDeleted(of, origin) : new TcClassChanged(of, origin);
            }
            case RTM_NEWTFILTER, RTM_DELTFILTER -> {
                TcFilter filter = object(message, TcAttributes.FILTER, TcFilter::new);
                yield gone
                        ? new TcFilterDeleted(filter, origin)
                        : new TcFilterChanged(filter, origin);
            }
            case RTM_NEWCHAIN, RTM_DELCHAIN -> {
                TcChain chain = object(message, TcAttributes.FILTER, TcChain::new);
                yield gone ? new TcChainDeleted(chain, origin) : new TcChainChanged(chain, origin);
            }
            case RTM_NEWACTION, RTM_DELACTION -> {
                var actions = TcActions.read(message);
                yield gone
                        ? new TcActionsDeleted(actions, origin)
                        : new TcActionsChanged(actions, origin);
            }
            default -> null;
        };
    }

    /** How qdiscs and their siblings are made. */
    private interface Maker<T> {
        T make(TcMsg header, io.netlink.AttributeSet attributes, String device, TcKind<?> kind);
    }

    private static <T> T object(NetlinkMessage message, AttributeSpace space, Maker<T> maker) {
        return maker.make(
                TcMsg.read(message), message.attributes(TcMsg.LENGTH).copy(space), null, null);
    }
}
