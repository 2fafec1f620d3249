package io.netlink.container;

import io.netlink.container.ContainerException.Reason;
import io.netlink.route.Address;
import io.netlink.route.AddressFilter;
import io.netlink.route.Link;
import io.netlink.route.LinkSpec;
import io.netlink.route.Rtnetlink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of {@link ContainerNetwork#attach} and {@link Attachment#detach}. */
final class Attach {
    private Attach() {}

    static Attachment run(ContainerNetwork plan) {
        try (Attaching attaching = Attaching.begin(plan)) {
            try {
                Optional<Link> there = attaching.inside.links().find(plan.name);
                Displaced displaced = null;
                if (there.isPresent() && !isTheSame(attaching, there.get())) {
                    displaced = displace(attaching, there.get());
                    there = Optional.empty();
                }
                Link link = there.isPresent() ? adjust(attaching, there.get()) : make(attaching);
                Optional<DhcpRun> client = ask(attaching, link);
                List<GuestAddress> addresses = new ArrayList<>(plan.addresses);
                client.map(DhcpRun::lease).map(DhcpLease::address).ifPresent(addresses::add);
                if (plan.dhcp.isPresent() && client.isEmpty()) {
                    addresses.addAll(leased(attaching, link));
                }
                List<RouteChange> routes = new Addressing(attaching, link, addresses).run();
                if (displaced != null) {
                    displaced.remove();
                }
                if (plan.dhcp.filter(Dhcp::keep).isPresent()) {
                    client.ifPresent(run -> run.follow(new LeaseFollower(attaching, link)));
                }
                return new Attachment(
                        plan,
                        attaching.guestNetns.id(),
                        attaching.guest.pid(),
                        attaching.inside.links().get(link.index()),
                        VethPair.hostEnd(attaching, link).map(Link::name),
                        List.copyOf(attaching.changes),
                        routes,
                        client);
            } catch (RuntimeException | Error e) {
                attaching.undo.run(e);
                throw e;
            }
        }
    }

    /** Asks a DHCP server, unless the interface has an IPv4 address of one already. */
    private static Optional<DhcpRun> ask(Attaching attaching, Link link) {
        ContainerNetwork plan = attaching.plan;
        if (plan.dhcp.isEmpty() || !leased(attaching, link).isEmpty()) {
            return Optional.empty();
        }
        Dhcp dhcp = plan.dhcp.get();
        String hostname =
                plan.guest instanceof Container container
                        ? container.hostname()
                        : plan.guest.name().replaceAll("[^A-Za-z0-9-]+", "-");
        DhcpRun run = new DhcpRun(plan.name, hostname);
        attaching.undo.add(run::close);
        run.start(attaching.guestNetns, dhcp);
        if (!dhcp.keep()) {
            run.close();
        }
        attaching.did("lease of " + run.lease().prefix());
        return Optional.of(run);
    }

    /** The IPv4 addresses that the interface has and the plan does not say. */
    private static List<GuestAddress> leased(Attaching attaching, Link link) {
        return attaching
                .inside
                .addresses()
                .list(AddressFilter.ALL.ipv4().dev(link.index()))
                .stream()
                .map(Address::prefix)
                .filter(
                        prefix ->
                                attaching.plan.addresses.stream()
                                        .noneMatch(each -> each.prefix().equals(prefix)))
                .map(prefix -> new GuestAddress(prefix, Optional.empty()))
                .toList();
    }

    static boolean isTheSame(Attaching attaching, Link there) {
        return there.alias().filter(attaching.mark()::equals).isPresent();
    }

    /** An interface of ours that is attached to something else gives way. */
    private static Displaced displace(Attaching attaching, Link there) {
        if (!Attaching.isMarked(there)) {
            throw new ContainerException(
                    Reason.TAKEN,
                    "%s has an interface %s already, which was not made here; choose another by name(…)"
                            .formatted(attaching.plan.guest, attaching.plan.name));
        }
        return Displaced.of(attaching, there);
    }

    private static Link make(Attaching attaching) {
        Link link = attaching.plan.side.make(attaching);
        attaching.inside.links().change(Link.at(link.index()).alias(attaching.mark()));
        return link;
    }

    /** What can be changed of an interface that stays: address, MTU, up. */
    private static Link adjust(Attaching attaching, Link link) {
        ContainerNetwork plan = attaching.plan;
        LinkSpec was = Link.at(link.index());
        LinkSpec change = Link.at(link.index());
        boolean differs = false;
        if (plan.mac.isPresent() && !plan.mac.equals(link.address())) {
            change = change.address(plan.mac.get());
            was = link.address().map(was::address).orElse(was);
            attaching.did(plan.name + " address " + plan.mac.get());
            differs = true;
        }
        if (plan.mtu > 0 && link.mtu().orElse(0) != plan.mtu) {
            change = change.mtu(plan.mtu);
            was = link.mtu().isPresent() ? was.mtu(link.mtu().getAsInt()) : was;
            attaching.did(plan.name + " mtu " + plan.mtu);
            differs = true;
        }
        if (!link.isUp()) {
            change = change.up();
            was = was.down();
            attaching.did(plan.name + " up");
            differs = true;
        }
        if (differs) {
            attaching.inside.links().change(change);
            LinkSpec back = was;
            attaching.undo.add(() -> attaching.inside.links().change(back));
        }
        return link;
    }

    private static List<String> sweep(ContainerNetwork plan) {
        try (Rtnetlink host = plan.host == null ? Rtnetlink.open() : Rtnetlink.open(plan.host)) {
            return plan.side.sweep(host);
        }
    }

    /** Takes the interface away, and gives the guest back the default routes it had. */
    static List<String> takeBack(Attachment attachment) {
        attachment.client().ifPresent(DhcpRun::close);
        Attaching opened;
        try {
            opened = Attaching.begin(attachment.plan());
        } catch (ContainerException e) {
            if (e.reason() != Reason.NOT_RUNNING && e.reason() != Reason.NOT_FOUND) {
                throw e; // an engine that does not answer says nothing of the guest
            }
            return sweep(attachment.plan()); // the guest has gone, and its interfaces with it
        }
        try (Attaching attaching = opened) {
            if (!attaching.guestNetns.id().equals(attachment.namespace())
                    || attaching.guest.pid() != attachment.pid()) {
                return attachment.plan().side.sweep(attaching.host); // it has been started anew
            }
            Optional<Link> there =
                    attaching
                            .inside
                            .links()
                            .find(attachment.name())
                            .filter(link -> isTheSame(attaching, link));
            if (there.isPresent()) {
                attachment.plan().side.remove(attaching, there.get());
                attachment.routes().reversed().forEach(change -> change.undo(attaching));
            }
            return List.copyOf(attaching.changes);
        }
    }
}
