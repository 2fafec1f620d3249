package io.netlink.route;

import static io.netlink.uapi.Neighbour.NDA_CACHEINFO;
import static io.netlink.uapi.Neighbour.NDA_PROBES;
import static io.netlink.uapi.RtNetlink.RTM_DELNEIGH;
import static io.netlink.uapi.RtNetlink.RTM_NEWNEIGH;
import static io.netlink.uapi.RtNetlink.RTN_UNICAST;

import io.netlink.NetlinkOptions;
import io.netlink.NetnsHandle;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The neighbours of a namespace, kept up to date: {@code ip neigh show} and {@code ip monitor
 * neigh} in one. ({@link NeighbourTable} is how the kernel keeps them: {@code ip ntable}.)
 *
 * <pre>{@code
 * neighbours.await(n -> n.dst().equals(router) && n.is(NeighbourState.REACHABLE), FIVE_SECONDS);
 * }</pre>
 *
 * <p>The kernel does not tell when it begins to ask for a neighbour or uses one that is stale: one
 * that is not known yet may be missing, and {@link NeighbourState#INCOMPLETE} and {@link
 * NeighbourState#DELAY} be shown late or as the state before. Multicast and broadcast addresses,
 * proxies and forwarding databases are left out.
 */
public final class NeighbourCache extends LiveTable<Neighbour> {
    private NeighbourCache(NetnsHandle namespace, NetlinkOptions options) {
        super(namespace, options, new Kind());
    }

    /**
     * Opens the table of the calling thread's namespace, which for a virtual thread is the
     * process's own.
     *
     * @return the table, with all neighbours that there are
     * @throws io.netlink.SyscallException if the system refuses
     */
    public static NeighbourCache open() {
        return new NeighbourCache(null, defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace
     * @return the table, with all neighbours that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static NeighbourCache open(NetnsHandle namespace) {
        return open(Objects.requireNonNull(namespace, "namespace"), defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace, null for the calling thread's
     * @param options the buffer for events, and how long a listing may take
     * @return the table, with all neighbours that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static NeighbourCache open(NetnsHandle namespace, NetlinkOptions options) {
        return new NeighbourCache(namespace, options);
    }

    /** How neighbours are kept. */
    static final class Kind extends TableKind<Neighbour> {
        private record Key(int family, int device, Optional<InetAddress> address) {}

        private static final Fingerprint FINGERPRINT =
                Fingerprint.without(NDA_CACHEINFO, NDA_PROBES);

        @Override
        List<RtnetlinkGroup> groups() {
            return List.of(RtnetlinkGroup.NEIGH);
        }

        @Override
        List<Neighbour> list(Rtnetlink rtnl) {
            return rtnl.neighbours().list(NeighbourFilter.ALL.where(Kind::isKept));
        }

        /** Others come into being without a word, for packets to a group. */
        private static boolean isKept(NeighbourView neighbour) {
            return neighbour.type() == RTN_UNICAST
                    && !neighbour.isFdb()
                    && !neighbour.is(NeighbourFlag.PROXY);
        }

        @Override
        Object key(Neighbour neighbour) {
            return new Key(neighbour.family(), neighbour.deviceIndex().orElse(0), neighbour.dst());
        }

        @Override
        void apply(RtnetlinkEventView event, Buckets<Neighbour> buckets) {
            if (event.type() != RTM_NEWNEIGH && event.type() != RTM_DELNEIGH
                    || !isKept(event.neighbour())) {
                return;
            }
            Neighbour neighbour = event.neighbour().copy();
            if (event.isDeletion()) {
                remove(neighbour, buckets);
            } else {
                put(neighbour, buckets);
            }
        }

        @Override
        boolean same(Neighbour one, Neighbour other) {
            return one.header.equals(other.header)
                    && FINGERPRINT.same(one.attributes(), other.attributes());
        }
    }
}
