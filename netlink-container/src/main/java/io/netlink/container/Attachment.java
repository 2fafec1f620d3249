package io.netlink.container;

import io.netlink.NetnsId;
import io.netlink.route.Link;

import java.util.List;
import java.util.Optional;

/**
 * An interface that a guest was given: what {@link ContainerNetwork#attach} made or found.
 *
 * <p>It holds nothing open but a DHCP client that was kept; the guest may end meanwhile, and its
 * interface with it. To be forgotten without {@link #detach} is harmless otherwise.
 */
public final class Attachment {
    private final ContainerNetwork plan;
    private final NetnsId namespace;
    private final long pid;
    private final Link link;
    private final Optional<String> hostName;
    private final List<String> changes;
    private final List<RouteChange> routes;
    private final Optional<DhcpRun> client;

    Attachment(
            ContainerNetwork plan,
            NetnsId namespace,
            long pid,
            Link link,
            Optional<String> hostName,
            List<String> changes,
            List<RouteChange> routes,
            Optional<DhcpRun> client) {
        this.plan = plan;
        this.namespace = namespace;
        this.pid = pid;
        this.link = link;
        this.hostName = hostName;
        this.changes = changes;
        this.routes = routes;
        this.client = client;
    }

    /** The guest's process; a namespace's number alone is given again to a later one. */
    long pid() {
        return pid;
    }

    ContainerNetwork plan() {
        return plan;
    }

    Optional<DhcpRun> client() {
        return client;
    }

    List<RouteChange> routes() {
        return routes;
    }

    /**
     * The guest's namespace.
     *
     * @return its identity
     */
    public NetnsId namespace() {
        return namespace;
    }

    /**
     * The interface as the guest sees it.
     *
     * @return how it was at the end of {@link ContainerNetwork#attach}
     */
    public Link link() {
        return link;
    }

    /**
     * What the guest calls the interface.
     *
     * @return its name, such as {@code eth1}
     */
    public String name() {
        return plan.name;
    }

    /**
     * What the host calls its end of a veth pair.
     *
     * @return empty for other interfaces
     */
    public Optional<String> hostName() {
        return hostName;
    }

    /**
     * What the call did.
     *
     * @return a step each, for people; empty if all was as it should be already
     */
    public List<String> changes() {
        return changes;
    }

    /**
     * Whether the call did anything.
     *
     * @return false if all was as it should be already
     */
    public boolean isChanged() {
        return !changes.isEmpty();
    }

    /**
     * What a DHCP server gave in this call; to a client that was kept, what it gave last. The
     * interface's address follows that.
     *
     * @return empty if none was asked
     */
    public Optional<DhcpLease> lease() {
        return client.map(DhcpRun::lease);
    }

    /**
     * Takes the interface away; one of the host's own is given back. A bridge that was made for it
     * goes when it has no port any more. The guest gets the default route back that it had, unless
     * it has none any more to go by. A DHCP client that was kept ends. Again, it does nothing. When
     * the guest has ended, and its interfaces with it, what that left on the host is taken away.
     *
     * @return what was done, a step each
     * @throws ContainerException NO_ENGINE if the guest's engine does not answer, REFUSED if {@code
     *     ovs-vsctl} does not do its work
     * @throws io.netlink.NetlinkException if the kernel refuses a step
     */
    public List<String> detach() {
        return Attach.takeBack(this);
    }

    /** Such as {@code eth1 of docker container test01: bridge br0}. */
    @Override
    public String toString() {
        return "%s of %s: %s".formatted(plan.name, plan.guest, plan.side.words(plan));
    }
}
