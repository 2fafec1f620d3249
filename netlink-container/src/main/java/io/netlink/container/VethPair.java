package io.netlink.container;

import io.netlink.NetlinkException;
import io.netlink.container.ContainerException.Reason;
import io.netlink.route.Link;
import io.netlink.route.LinkSpec;
import io.netlink.route.link.Veth;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** A veth pair from the host into a guest. */
final class VethPair {
    private VethPair() {}

    /**
     * Makes both ends where they belong, in one message.
     *
     * @param mtu of both, if the plan has no other; 0 for the kernel's
     * @param port what else the host's end is to be
     * @return the host's end
     */
    static Link make(Attaching attaching, int mtu, UnaryOperator<LinkSpec> port) {
        ContainerNetwork plan = attaching.plan;
        String name =
                plan.hostName.orElseGet(
                        () ->
                                HostNames.ofVeth(
                                        plan.name,
                                        attaching.guest.pid(),
                                        attaching.guestNetns.id()));
        takeOverStale(attaching, name);
        int wanted = plan.mtu > 0 ? plan.mtu : mtu;
        LinkSpec end = Link.named(name).up();
        end = wanted > 0 ? end.mtu(wanted) : end;
        LinkSpec peer = attaching.plan.insideSpec(mtu).netns(attaching.guestNetns);
        Link made = attaching.host.links().add(port.apply(end).kind(Veth.peer(peer)));
        attaching.undo.add(
                () -> attaching.host.links().find(name).ifPresent(attaching.host.links()::delete));
        attaching.host.links().change(Link.at(made.index()).alias(attaching.mark()));
        attaching.did("veth pair " + name + " – " + plan.name);
        return made;
    }

    /** What an attach that was killed half way left behind has our mark, and its name. */
    private static void takeOverStale(Attaching attaching, String name) {
        Optional<Link> there = attaching.host.links().find(name);
        if (there.isEmpty()) {
            return;
        }
        if (!Attaching.isMarked(there.get())) {
            throw new ContainerException(
                    Reason.TAKEN,
                    "the host has an interface %s already, which was not made here; choose another by hostName(…)"
                            .formatted(name));
        }
        attaching.host.links().delete(there.get());
        attaching.did("stale " + name + " deleted");
    }

    /**
     * The host's end of a pair that was made here. The other end of a pair that was not, or what a
     * macvlan is on, is no business of ours.
     */
    static Optional<Link> hostEnd(Attaching attaching, Link inside) {
        if (inside.link().isEmpty() || inside.kindName().filter("veth"::equals).isEmpty()) {
            return Optional.empty();
        }
        try {
            Link end = attaching.host.links().get(inside.link().getAsInt());
            return Optional.of(end).filter(Attaching::isMarked);
        } catch (NetlinkException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** One end takes the other with it. */
    static void remove(Attaching attaching, Link inside) {
        attaching.inside.links().delete(inside.index());
        attaching.did(inside.name() + " deleted");
    }
}
