package io.netlink.container;

import io.netlink.InetPrefix;
import io.netlink.netns.NetnsSysctl;
import io.netlink.netns.Sysctl;
import io.netlink.route.Address;
import io.netlink.route.AddressFilter;
import io.netlink.route.Link;
import io.netlink.route.Route;
import io.netlink.route.RouteFilter;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives an interface its addresses and the guest its default routes, and takes others away. */
final class Addressing {
    private final Attaching attaching;
    private final ContainerNetwork plan;
    private final Link link;
    private final List<GuestAddress> addresses;
    private final List<RouteChange> displaced = new ArrayList<>();
    private final List<InetAddress> added = new ArrayList<>();

    /**
     * Begins.
     *
     * @param addresses all that the interface is to have
     */
    Addressing(Attaching attaching, Link link, List<GuestAddress> addresses) {
        this.addresses = addresses;
        this.attaching = attaching;
        this.plan = attaching.plan;
        this.link = link;
    }

    /** Does what is to be done; the default routes that had to give way. */
    List<RouteChange> run() {
        List<Address> there = there();
        enableIpv6();
        undoRoutes();
        addMissing(there);
        for (Address address : there) {
            if (address.isPermanent() && !prefixes().contains(address.prefix())) {
                delete(address);
            }
        }
        // with the first of its network's addresses the kernel takes away the others, too
        addMissing(there());
        for (boolean ipv6 : new boolean[] {false, true}) {
            addresses.stream()
                    .filter(each -> each.prefix().isIpv6() == ipv6)
                    .flatMap(each -> each.gateway().stream())
                    .findFirst()
                    .ifPresent(gateway -> route(gateway, ipv6));
        }
        if (plan.announce && !added.isEmpty()) {
            Announcement.send(attaching, link.index(), added);
        }
        return List.copyOf(displaced);
    }

    private List<InetPrefix> prefixes() {
        return addresses.stream().map(GuestAddress::prefix).toList();
    }

    private List<Address> there() {
        return attaching.inside.addresses().list(AddressFilter.ALL.dev(link.index())).stream()
                .filter(address -> address.scope() != RtNetlink.RT_SCOPE_LINK)
                .toList();
    }

    private void addMissing(List<Address> there) {
        for (InetPrefix prefix : prefixes()) {
            if (there.stream().noneMatch(address -> address.prefix().equals(prefix))) {
                add(prefix);
            }
        }
    }

    /** Routes go with the addresses they need, and do not come back with them. */
    private void undoRoutes() {
        List<Route> before =
                attaching.inside.routes().list(RouteFilter.MAIN.dev(link.index())).stream()
                        .filter(route -> route.protocol() != RtNetlink.RTPROT_KERNEL)
                        .toList();
        attaching.undo.add(() -> before.forEach(attaching.inside.routes()::replace));
    }

    /**
     * Without duplicate address detection, as whoever gives addresses away knows whose they are.
     */
    private void add(InetPrefix prefix) {
        Address address = Address.of(prefix);
        if (prefix.isIpv6()) {
            address = address.noDad();
        } else if (prefix.length() < 31) { // a smaller network has no address for all
            address = address.standardBroadcast();
        }
        Address made = attaching.inside.addresses().add(link.index(), address);
        attaching.undo.add(() -> deleteIfThere(made));
        attaching.did(plan.name + " has " + prefix);
        added.add(prefix.address());
    }

    private void deleteIfThere(Address address) {
        if (there().stream().anyMatch(each -> each.prefix().equals(address.prefix()))) {
            attaching.inside.addresses().delete(address);
        }
    }

    private void delete(Address address) {
        deleteIfThere(address);
        attaching.undo.add(() -> attaching.inside.addresses().replace(link.index(), address));
        attaching.did(plan.name + " no longer has " + address.prefix());
    }

    private void route(InetAddress gateway, boolean ipv6) {
        List<Route> defaults = defaults(ipv6);
        boolean there =
                defaults.stream()
                        .anyMatch(
                                route ->
                                        route.via().filter(gateway::equals).isPresent()
                                                && route.deviceIndex().orElse(0) == link.index());
        if (there) {
            return;
        }
        if (!isOnLink(gateway)) {
            Route direct =
                    Route.to(InetPrefix.host(gateway))
                            .dev(link.index())
                            .scope(ipv6 ? RtNetlink.RT_SCOPE_UNIVERSE : RtNetlink.RT_SCOPE_LINK);
            attaching.inside.routes().replace(direct);
            attaching.undo.add(() -> attaching.inside.routes().delete(direct));
            attaching.did("route to the gateway " + gateway.getHostAddress());
        }
        Route wanted =
                Route.to(ipv6 ? InetPrefix.DEFAULT_IPV6 : InetPrefix.DEFAULT_IPV4)
                        .via(gateway)
                        .dev(link.index());
        // in one step: the old one stays where the kernel does not take the new one
        attaching.inside.routes().replace(wanted);
        Optional<Route> before =
                defaults.stream().filter(each -> !defaults(ipv6).contains(each)).findFirst();
        before.ifPresent(each -> displaced.add(new RouteChange(each)));
        attaching.undo.add(
                () ->
                        before.ifPresentOrElse(
                                each -> attaching.inside.routes().replace(each),
                                () -> attaching.inside.routes().delete(wanted)));
        attaching.did("default route via " + gateway.getHostAddress());
    }

    private List<Route> defaults(boolean ipv6) {
        RouteFilter main = ipv6 ? RouteFilter.MAIN.ipv6() : RouteFilter.MAIN.ipv4();
        return attaching.inside.routes().list(main).stream().filter(Route::isDefault).toList();
    }

    /** Whether one of the addresses' own networks has it. */
    private boolean isOnLink(InetAddress gateway) {
        byte[] bytes = gateway.getAddress();
        boolean linkLocal = gateway.isLinkLocalAddress() && bytes.length == 16;
        return linkLocal || prefixes().stream().anyMatch(prefix -> prefix.contains(gateway));
    }

    /** Engines switch IPv6 off in containers that have no address of it: not for this interface. */
    private void enableIpv6() {
        if (plan.addresses.stream().noneMatch(each -> each.prefix().isIpv6())) {
            return;
        }
        NetnsSysctl sysctl = attaching.guestNetns.sysctl();
        Sysctl<Boolean> off = Sysctl.DISABLE_IPV6.on(plan.name);
        if (sysctl.get(off)) {
            sysctl.set(off, false);
            attaching.undo.add(() -> sysctl.set(off, true));
            attaching.did("IPv6 switched on for " + plan.name);
        }
    }
}
