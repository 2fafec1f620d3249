package io.netlink.container;

import io.netlink.container.ContainerException.Reason;
import io.netlink.route.Link;
import io.netlink.route.LinkFilter;
import io.netlink.route.LinkKind;
import io.netlink.route.LinkSpec;
import io.netlink.route.link.Ipoib;
import io.netlink.route.link.Vlan;

import java.util.Optional;

/**
 * A link on top of an interface of the host (macvlan, ipvlan, a VLAN …), or on top of nothing (a
 * dummy), made where the guest is.
 *
 * @param words what it is, for people
 * @param parent the host's interface, by name or {@code mac:ADDRESS}; null for none
 * @param kind what is made
 */
record ChildSide(String words, String parent, LinkKind kind) implements HostSide {
    @Override
    public String words(ContainerNetwork plan) {
        return words
                + (parent == null ? "" : " on " + parent)
                + (plan.vlan > 0 ? " vlan " + plan.vlan : "");
    }

    @Override
    public boolean takesVlan() {
        return parent != null && !isIpoib();
    }

    /** Its address is what the hardware has and where the partition is: 20 bytes. */
    @Override
    public boolean takesMac() {
        return !isIpoib();
    }

    private boolean isIpoib() {
        return kind.name().equals(Ipoib.TYPE.name());
    }

    @Override
    public Link make(Attaching attaching) {
        LinkSpec spec;
        if (parent == null) {
            spec = attaching.plan.insideSpec(0).kind(kind);
        } else {
            Link below = attaching.hostInterface(parent);
            attaching.hostUp(below);
            if (attaching.plan.vlan > 0) {
                below = vlanOn(attaching, below);
            }
            spec = request(attaching.plan, below.index(), below.mtu().orElse(0));
        }
        // made there at once: to move it would take some tens of milliseconds
        attaching.host.links().add(spec.netns(attaching.guestNetns));
        Link made = attaching.inside.links().get(attaching.plan.name);
        attaching.undo.add(() -> attaching.inside.links().delete(made.index()));
        attaching.did(words + " " + attaching.plan.name);
        return made;
    }

    /**
     * What is asked for on top of an interface.
     *
     * @param below its index
     * @param mtu its own
     */
    LinkSpec request(ContainerNetwork plan, int below, int mtu) {
        boolean macvlan = words.startsWith("macv");
        return plan.insideSpec(macvlan ? mtu : 0).link(below).kind(kind);
    }

    /** {@code eth0.100}: made if missing, as pipework does. */
    private static Link vlanOn(Attaching attaching, Link below) {
        int id = attaching.plan.vlan;
        Optional<Link> there =
                attaching.host.links().list(LinkFilter.ALL.kind("vlan")).stream()
                        .filter(link -> link.link().orElse(0) == below.index())
                        .filter(link -> isVlan(link, id))
                        .findFirst();
        if (there.isPresent()) {
            attaching.hostUp(there.get());
            return there.get();
        }
        String name = below.name() + "." + id;
        if (name.length() > HostNames.MAXIMUM) {
            name = "vlan" + below.index() + "." + id;
        }
        Optional<Link> other = attaching.host.links().find(name);
        if (other.isPresent()) {
            throw new ContainerException(
                    Reason.TAKEN, "the host has another interface called " + name);
        }
        Link made =
                attaching
                        .host
                        .links()
                        .add(Link.named(name).link(below.index()).up().kind(Vlan.id(id)));
        attaching.undo.add(() -> attaching.host.links().delete(made.index()));
        attaching.host.links().change(Link.at(made.index()).alias(Attaching.MARK + "made here"));
        attaching.did("VLAN " + name + " made");
        return made;
    }

    private static boolean isVlan(Link link, int id) {
        return link.kind(Vlan.TYPE)
                .flatMap(kind -> kind.get(Vlan.ID))
                .filter(its -> its == id)
                .isPresent();
    }

    /**
     * A VLAN that was made for it stays, as others may be on top of it in namespaces that cannot be
     * seen from here, and would go with it.
     */
    @Override
    public void remove(Attaching attaching, Link link) {
        attaching.inside.links().delete(link.index());
        attaching.did(link.name() + " deleted");
    }
}
