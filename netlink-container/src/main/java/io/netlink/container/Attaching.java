package io.netlink.container;

import io.netlink.MacAddress;
import io.netlink.NetnsHandle;
import io.netlink.container.ContainerException.Reason;
import io.netlink.netns.Netns;
import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One attach or detach while it goes on: both namespaces, and what has been done so far. */
final class Attaching implements AutoCloseable {
    /** Begins the alias of what this library made, so that it is known again. */
    static final String MARK = "netlink-container: ";

    final ContainerNetwork plan;

    /** The guest as it is now; a container may have been started again since the plan. */
    final Guest guest;

    final Rtnetlink host;
    final Rtnetlink inside;
    final Netns guestNetns;
    final Netns hostNetns;
    final Undo undo = new Undo();
    final List<String> changes = new ArrayList<>();

    private Attaching(ContainerNetwork plan, Guest guest, Netns hostNetns, Netns guestNetns) {
        this.plan = plan;
        this.guest = guest;
        this.hostNetns = hostNetns;
        this.guestNetns = guestNetns;
        this.host = Rtnetlink.open(hostNetns);
        Rtnetlink opened = null;
        try {
            opened = Rtnetlink.open(guestNetns);
        } finally {
            if (opened == null) {
                host.close();
            }
        }
        this.inside = opened;
    }

    /** Finds the guest, and opens both namespaces. */
    static Attaching begin(ContainerNetwork plan) {
        Guest guest = plan.guest instanceof Container container ? container.refresh() : plan.guest;
        Netns hostNetns = hostOf(plan.host);
        Netns guestNetns = null;
        try {
            guestNetns = guest.netns();
            if (guestNetns.equals(hostNetns)) {
                throw new ContainerException(
                        Reason.REFUSED,
                        plan.guest
                                + " is on the host's own network: what is made for it is made for"
                                + " the host; run it with a network of its own (--network none)");
            }
            return new Attaching(plan, guest, hostNetns, guestNetns);
        } catch (RuntimeException e) {
            hostNetns.close();
            if (guestNetns != null) {
                guestNetns.close();
            }
            throw e;
        }
    }

    /**
     * Opens a guest's namespace that is held already, for what is to be done there alone.
     *
     * @param guestNetns stays open
     */
    static Attaching inside(ContainerNetwork plan, Guest guest, Netns guestNetns) {
        Netns current = Netns.current();
        Netns again = null;
        try {
            again = reopen(guestNetns);
            return new Attaching(plan, guest, current, again);
        } catch (RuntimeException e) {
            current.close();
            if (again != null) {
                again.close();
            }
            throw e;
        }
    }

    private static Netns hostOf(NetnsHandle host) {
        return host == null ? Netns.current() : reopen(host);
    }

    /** Another handle of the same. */
    static Netns reopen(NetnsHandle namespace) {
        int descriptor = namespace.acquire();
        try {
            return Netns.open(Path.of("/proc/self/fd/" + descriptor));
        } finally {
            namespace.release();
        }
    }

    /** A step that was done, in words. */
    void did(String change) {
        changes.add(change);
    }

    /** The mark that the interface gets. */
    String mark() {
        return MARK + plan.side.words(plan);
    }

    static boolean isMarked(Link link) {
        return link.alias().filter(alias -> alias.startsWith(MARK)).isPresent();
    }

    /**
     * An interface of the host, by name or {@code mac:ADDRESS}.
     *
     * @throws ContainerException NOT_FOUND if there is none
     */
    Link hostInterface(String name) {
        return findHostInterface(name)
                .orElseThrow(
                        () ->
                                new ContainerException(
                                        Reason.NOT_FOUND, "the host has no interface " + name));
    }

    private Optional<Link> findHostInterface(String name) {
        if (!name.startsWith(ContainerNetwork.MAC)) {
            return host.links().find(name);
        }
        MacAddress address = MacAddress.parse(name.substring(ContainerNetwork.MAC.length()));
        return host.links().list().stream()
                .filter(link -> link.address().filter(address::equals).isPresent())
                // a VLAN or a macvlan has its parent's address
                .min(Comparator.comparing(link -> link.link().isPresent()));
    }

    /** Renames an interface, which is down afterwards: kernels before 6.2 rename no other. */
    static void rename(Rtnetlink rtnl, int index, String name) {
        rtnl.links().change(Link.at(index).down());
        rtnl.links().change(Link.at(index).rename(name));
    }

    /** Brings up an interface of the host; how it was is put back if a later step fails. */
    void hostUp(Link link) {
        if (!link.isUp()) {
            host.links().change(Link.at(link.index()).up());
            undo.add(() -> host.links().change(Link.at(link.index()).down()));
            did(link.name() + " up");
        }
    }

    @Override
    public void close() {
        inside.close();
        host.close();
        guestNetns.close();
        hostNetns.close();
    }
}
