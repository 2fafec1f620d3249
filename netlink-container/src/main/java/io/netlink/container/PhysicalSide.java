package io.netlink.container;

import io.netlink.route.Link;
import io.netlink.route.LinkSpec;

import java.util.Optional;

/**
 * An interface of the host itself, which the guest gets: moved, renamed, and set up in one message.
 * It comes back under its old name at the detach; the kernel brings it back, too, when the guest's
 * namespace ends.
 *
 * @param name the interface, by name or {@code mac:ADDRESS}
 */
record PhysicalSide(String name) implements HostSide {
    /** Begins the mark of an interface that was moved. */
    static final String WORDS = "interface ";

    @Override
    public String words(ContainerNetwork plan) {
        return WORDS + name;
    }

    @Override
    public boolean takesVlan() {
        return false;
    }

    @Override
    public Link make(Attaching attaching) {
        Link device = attaching.hostInterface(name);
        LinkSpec moved =
                Link.at(device.index())
                        .netns(attaching.guestNetns)
                        .rename(attaching.plan.name)
                        .up();
        moved = attaching.plan.mtu > 0 ? moved.mtu(attaching.plan.mtu) : moved;
        moved = attaching.plan.mac.map(moved::address).orElse(moved);
        attaching.host.links().change(moved);
        Link inside = attaching.inside.links().get(attaching.plan.name);
        attaching.undo.add(() -> giveBack(attaching, inside.index(), device));
        attaching.inside.links().change(Link.at(inside.index()).altName(altName(device.name())));
        attaching.did(device.name() + " moved, as " + attaching.plan.name);
        return inside;
    }

    /** What it was called is kept as another name of it, so that anybody can give it back. */
    static String altName(String was) {
        return "host." + was;
    }

    /** What an interface was called on the host. */
    static Optional<String> home(Link link) {
        return link.altNames().stream()
                .filter(each -> each.startsWith("host."))
                .map(each -> each.substring("host.".length()))
                .findFirst();
    }

    @Override
    public void remove(Attaching attaching, Link link) {
        String home = home(link).orElse(name);
        attaching.inside.links().deleteAltNames(link.index(), altName(home));
        attaching
                .inside
                .links()
                .change(
                        Link.at(link.index())
                                .down()
                                .alias("")
                                .netns(attaching.hostNetns)
                                .rename(home));
        attaching.did(link.name() + " given back, as " + home);
    }

    private static void giveBack(Attaching attaching, int index, Link was) {
        LinkSpec back = Link.at(index).netns(attaching.hostNetns).rename(was.name());
        back = was.mtu().isPresent() ? back.mtu(was.mtu().getAsInt()) : back;
        back = was.address().map(back::address).orElse(back);
        attaching.inside.links().change(was.isUp() ? back.up() : back.down());
    }
}
