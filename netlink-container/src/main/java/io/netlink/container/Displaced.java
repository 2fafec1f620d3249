package io.netlink.container;

import io.netlink.route.Address;
import io.netlink.route.AddressFilter;
import io.netlink.route.Link;
import io.netlink.route.Route;
import io.netlink.route.RouteFilter;
import io.netlink.uapi.RtNetlink;

import java.util.List;
import java.util.Optional;

/**
 * An interface of the guest that makes room for another of its name: renamed and down until that is
 * there, then taken away; or put back with its addresses and routes.
 */
final class Displaced {
    private final Attaching attaching;
    private final Link link;

    private Displaced(Attaching attaching, Link link) {
        this.attaching = attaching;
        this.link = link;
    }

    static Displaced of(Attaching attaching, Link link) {
        List<Address> addresses =
                attaching.inside.addresses().list(AddressFilter.ALL.dev(link.index())).stream()
                        .filter(Address::isPermanent)
                        .toList();
        List<Route> routes =
                attaching.inside.routes().list(RouteFilter.allTables().dev(link.index())).stream()
                        .filter(route -> route.protocol() != RtNetlink.RTPROT_KERNEL)
                        .toList();
        Displaced displaced = new Displaced(attaching, link);
        attaching.undo.add(() -> displaced.putBack(addresses, routes));
        VethPair.hostEnd(attaching, link).ifPresent(displaced::renameHostEnd);
        Attaching.rename(attaching.inside, link.index(), "was" + link.index());
        return displaced;
    }

    /** The name of the host's end may be wanted, too. */
    private void renameHostEnd(Link end) {
        Optional<OvsSide> ovs = OvsSide.ofMark(attaching, link);
        ovs.ifPresent(side -> side.deletePort(end.name()));
        attaching.undo.add(
                () -> {
                    Attaching.rename(attaching.host, end.index(), end.name());
                    attaching.host.links().change(Link.at(end.index()).up());
                    ovs.ifPresent(side -> side.restorePort(end.name(), link));
                });
        Attaching.rename(attaching.host, end.index(), "was" + end.index());
    }

    private void putBack(List<Address> addresses, List<Route> routes) {
        Attaching.rename(attaching.inside, link.index(), link.name());
        if (link.isUp()) {
            attaching.inside.links().change(Link.at(link.index()).up());
        }
        addresses.forEach(each -> attaching.inside.addresses().replace(link.index(), each));
        routes.forEach(attaching.inside.routes()::replace);
    }

    /** The other is there: this one goes. */
    void remove() {
        Link now = attaching.inside.links().get(link.index());
        String words = link.alias().orElse("").substring(Attaching.MARK.length());
        if (words.startsWith(PhysicalSide.WORDS)) {
            new PhysicalSide(words.substring(PhysicalSide.WORDS.length())).remove(attaching, now);
        } else if (words.startsWith(WifiSide.WORDS)) {
            new WifiSide(words.substring(WifiSide.WORDS.length())).remove(attaching, now);
        } else {
            VethPair.remove(attaching, now);
        }
    }
}
