package io.netlink.container;

import io.netlink.netns.Netns;
import io.netlink.route.Link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interface whose address is that of the lease which its DHCP client has: the server may give
 * another one, or none. The guest's namespace is held for that, as the client itself holds it.
 */
final class LeaseFollower implements DhcpRun.Follower {
    private final ContainerNetwork plan;
    private final Guest guest;
    private final Netns namespace;
    private final int index;

    LeaseFollower(Attaching attaching, Link link) {
        this.plan = attaching.plan;
        this.guest = attaching.guest;
        this.namespace = Attaching.reopen(attaching.guestNetns);
        this.index = link.index();
    }

    /** As at the attach. The default route that was displaced then is still what comes back. */
    @Override
    public void follow(Optional<DhcpLease> lease) {
        try (Attaching attaching = Attaching.inside(plan, guest, namespace)) {
            Optional<Link> link =
                    attaching
                            .inside
                            .links()
                            .find(plan.name)
                            .filter(each -> each.index() == index)
                            .filter(each -> Attach.isTheSame(attaching, each));
            if (link.isEmpty()) {
                return; // it gave way to another
            }
            List<GuestAddress> addresses = new ArrayList<>(plan.addresses);
            lease.map(DhcpLease::address).ifPresent(addresses::add);
            try {
                new Addressing(attaching, link.get(), addresses).run();
            } catch (RuntimeException | Error e) {
                attaching.undo.run(e);
                throw e;
            }
        }
    }

    @Override
    public void close() {
        namespace.close();
    }
}
