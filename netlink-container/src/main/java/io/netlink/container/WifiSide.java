package io.netlink.container;

import io.netlink.NetnsHandle;
import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.LinkSpec;

/**
 * A Wi-Fi device of the host, which the guest gets with all its interfaces; one of them is the one
 * that was named. It comes back at the detach, or when the guest's namespace ends.
 *
 * @param name the interface, by name or {@code mac:ADDRESS}
 */
record WifiSide(String name) implements HostSide {
    /** Begins the mark of an interface that was moved. */
    static final String WORDS = "wifi ";

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
        move(attaching.hostNetns, attaching.guestNetns, device);
        attaching.undo.add(() -> giveBack(attaching, device.name()));
        Link moved = attaching.inside.links().get(device.name());
        attaching.did("the device of " + device.name() + " moved");
        Attaching.rename(attaching.inside, moved.index(), attaching.plan.name);
        attaching.undo.add(() -> Attaching.rename(attaching.inside, moved.index(), device.name()));
        LinkSpec up = Link.at(moved.index()).up();
        up = attaching.plan.mac.map(up::address).orElse(up);
        up = attaching.plan.mtu > 0 ? up.mtu(attaching.plan.mtu) : up;
        attaching.inside.links().change(up);
        attaching
                .inside
                .links()
                .change(Link.at(moved.index()).altName(PhysicalSide.altName(device.name())));
        return attaching.inside.links().get(moved.index());
    }

    @Override
    public void remove(Attaching attaching, Link link) {
        String home = PhysicalSide.home(link).orElse(name);
        attaching.inside.links().deleteAltNames(link.index(), PhysicalSide.altName(home));
        attaching.inside.links().change(Link.at(link.index()).alias(""));
        Attaching.rename(attaching.inside, link.index(), home);
        giveBack(attaching, home);
        attaching.did(link.name() + " given back, as " + home);
    }

    private static void giveBack(Attaching attaching, String home) {
        move(attaching.guestNetns, attaching.hostNetns, attaching.inside.links().get(home));
    }

    private static void move(Netns from, NetnsHandle to, Link link) {
        try (Nl80211 wifi = Nl80211.open(from)) {
            int phy = wifi == null ? -1 : wifi.phyOf(link.index()).orElse(-1);
            if (phy < 0) {
                throw new ContainerException(
                        Reason.REFUSED,
                        link.name() + " is no Wi-Fi interface; physical(…) moves others");
            }
            wifi.move(phy, to);
        }
    }
}
