package io.netlink.route;

import static io.netlink.uapi.IfLink.*;
import static io.netlink.uapi.RtNetlink.RTM_DELLINK;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.Socket.AF_INET;
import static io.netlink.uapi.Socket.AF_INET6;
import static io.netlink.uapi.Socket.AF_UNSPEC;

import io.netlink.NetlinkOptions;
import io.netlink.NetnsHandle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The links of a namespace, kept up to date: {@code ip link show} and {@code ip monitor link} in
 * one.
 *
 * <pre>{@code
 * try (var links = LinkTable.open(ns1)) {
 *     links.await(link -> link.name().equals("eth0") && link.hasCarrier(), Duration.ofSeconds(5));
 * }
 * }</pre>
 *
 * <p>Counters ({@link Link#statistics}) and the timers of bridges are as of the link's last change;
 * what {@link LinkAttributes#AF_SPEC} says of a family's configuration is better read with {@link
 * Netconfs}, since the kernel does not tell here when it changes. Nor does it tell at all when the
 * alias of a link that is down changes, and a few settings that it treats alike: that is seen with
 * the link's next event.
 */
public final class LinkTable extends LiveTable<Link> {
    private LinkTable(NetnsHandle namespace, NetlinkOptions options) {
        super(namespace, options, new Kind());
    }

    /** For tests. */
    LinkTable(TableKeeper<Link> keeper) {
        super(keeper);
    }

    /**
     * Opens the table of the calling thread's namespace, which for a virtual thread is the
     * process's own.
     *
     * @return the table, with all links that there are
     * @throws io.netlink.SyscallException if the system refuses
     */
    public static LinkTable open() {
        return new LinkTable(null, defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace
     * @return the table, with all links that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static LinkTable open(NetnsHandle namespace) {
        return open(Objects.requireNonNull(namespace, "namespace"), defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace, null for the calling thread's
     * @param options the buffer for events, and how long a listing may take
     * @return the table, with all links that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static LinkTable open(NetnsHandle namespace, NetlinkOptions options) {
        return new LinkTable(namespace, options);
    }

    /**
     * A link by its index.
     *
     * @param index the index
     * @return empty if there is none
     * @throws IllegalStateException if this is closed
     */
    public Optional<Link> get(int index) {
        return bucket(index).stream().findFirst();
    }

    /**
     * A link by its name or an alternative name.
     *
     * @param name the name
     * @return empty if there is none
     * @throws IllegalStateException if this is closed
     */
    public Optional<Link> get(String name) {
        Objects.requireNonNull(name, "name");
        return find(link -> link.name().equals(name) || link.altNames().contains(name));
    }

    /** How links are kept. */
    static final class Kind extends TableKind<Link> {
        private static final Fingerprint BRIDGE =
                Fingerprint.without(
                        IFLA_BR_HELLO_TIMER,
                        IFLA_BR_TCN_TIMER,
                        IFLA_BR_TOPOLOGY_CHANGE_TIMER,
                        IFLA_BR_GC_TIMER);

        private static final Fingerprint BRIDGE_PORT =
                Fingerprint.without(
                        IFLA_BRPORT_MESSAGE_AGE_TIMER,
                        IFLA_BRPORT_FORWARD_DELAY_TIMER,
                        IFLA_BRPORT_HOLD_TIMER);

        /** Devconf, too: the kernel does not tell of its changes here. */
        private static final Fingerprint FAMILIES =
                new Fingerprint(
                        Set.of(),
                        Map.of(
                                AF_INET,
                                Fingerprint.without(IFLA_INET_CONF),
                                AF_INET6,
                                Fingerprint.without(
                                        IFLA_INET6_FLAGS,
                                        IFLA_INET6_CONF,
                                        IFLA_INET6_STATS,
                                        IFLA_INET6_ICMP6STATS,
                                        IFLA_INET6_CACHEINFO)));

        private static final Set<Integer> IGNORED =
                Set.of(
                        IFLA_STATS,
                        IFLA_STATS64,
                        IFLA_EVENT,
                        IFLA_NUM_VF,
                        IFLA_VFINFO_LIST,
                        IFLA_VF_PORTS,
                        IFLA_PORT_SELF);

        private static final Fingerprint PLAIN = of(Map.of());
        private static final Fingerprint OF_BRIDGE = of(Map.of(IFLA_INFO_DATA, BRIDGE));
        private static final Fingerprint OF_PORT = of(Map.of(IFLA_INFO_SLAVE_DATA, BRIDGE_PORT));

        private static Fingerprint of(Map<Integer, Fingerprint> info) {
            Fingerprint inner = new Fingerprint(Set.of(IFLA_INFO_XSTATS), info);
            return new Fingerprint(IGNORED, Map.of(IFLA_AF_SPEC, FAMILIES, IFLA_LINKINFO, inner));
        }

        @Override
        List<RtnetlinkGroup> groups() {
            return List.of(RtnetlinkGroup.LINK);
        }

        @Override
        List<Link> list(Rtnetlink rtnl) {
            return rtnl.links().list();
        }

        @Override
        Object key(Link link) {
            return link.index();
        }

        @Override
        void apply(RtnetlinkEventView event, Buckets<Link> buckets) {
            if (event.type() != RTM_NEWLINK && event.type() != RTM_DELLINK) {
                return;
            }
            if (event.message().payloadByte(0) != AF_UNSPEC) {
                // a port that leaves its bridge is not gone; what the bridge does with a port is
                // told of in such messages only, but is in those of the link, too
                buckets.doubt();
                return;
            }
            List<Link> before = buckets.get(event.link().index());
            if (event.isDeletion()) {
                buckets.put(event.link().index(), List.of());
                buckets.doubt();
                return;
            }
            Link now = event.link().copy();
            put(now, buckets);
            // the ends of a pair are told before they know each other, and devices below others
            // count who needs all packets without a word
            if (before.isEmpty() || !before.getFirst().master().equals(now.master())) {
                buckets.doubt();
            }
        }

        @Override
        boolean same(Link one, Link other) {
            if (one.flags() != other.flags() || one.type() != other.type()) {
                return false;
            }
            boolean bridge = "bridge".equals(one.kindName().orElse(""));
            boolean port = "bridge".equals(one.masterKindName().orElse(""));
            Fingerprint fingerprint = bridge ? OF_BRIDGE : port ? OF_PORT : PLAIN;
            return fingerprint.same(one.attributes(), other.attributes());
        }
    }
}
