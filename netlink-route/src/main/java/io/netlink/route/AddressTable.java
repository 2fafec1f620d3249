package io.netlink.route;

import static io.netlink.uapi.IfAddr.IFA_CACHEINFO;
import static io.netlink.uapi.RtNetlink.RTM_DELADDR;
import static io.netlink.uapi.RtNetlink.RTM_DELLINK;
import static io.netlink.uapi.RtNetlink.RTM_NEWADDR;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;

import io.netlink.InetPrefix;
import io.netlink.NetlinkOptions;
import io.netlink.NetnsHandle;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The addresses of a namespace, kept up to date: {@code ip addr show} and {@code ip monitor
 * address} in one.
 *
 * <pre>{@code
 * try (var addresses = AddressTable.open(ns1)) {     // until duplicate address detection is done
 *     addresses.await(a -> a.prefix().equals(mine) && !a.isTentative(), Duration.ofSeconds(5));
 * }
 * }</pre>
 *
 * <p>{@link Address#validLifetime()} and {@link Address#preferredLifetime()} are what was left when
 * the kernel told.
 */
public final class AddressTable extends LiveTable<Address> {
    private AddressTable(NetnsHandle namespace, NetlinkOptions options) {
        super(namespace, options, new Kind());
    }

    /** For tests. */
    AddressTable(TableKeeper<Address> keeper) {
        super(keeper);
    }

    /**
     * Opens the table of the calling thread's namespace, which for a virtual thread is the
     * process's own.
     *
     * @return the table, with all addresses that there are
     * @throws io.netlink.SyscallException if the system refuses
     */
    public static AddressTable open() {
        return new AddressTable(null, defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace
     * @return the table, with all addresses that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static AddressTable open(NetnsHandle namespace) {
        return open(Objects.requireNonNull(namespace, "namespace"), defaults());
    }

    /**
     * Opens the table of a namespace.
     *
     * @param namespace the namespace, null for the calling thread's
     * @param options the buffer for events, and how long a listing may take
     * @return the table, with all addresses that there are
     * @throws io.netlink.SyscallException EPERM without CAP_SYS_ADMIN
     */
    public static AddressTable open(NetnsHandle namespace, NetlinkOptions options) {
        return new AddressTable(namespace, options);
    }

    /**
     * The addresses of a device.
     *
     * @param deviceIndex its index
     * @return in no particular order
     * @throws IllegalStateException if this is closed
     */
    public List<Address> dev(int deviceIndex) {
        return list(address -> address.deviceIndex().orElse(0) == deviceIndex);
    }

    /** How addresses are kept. */
    static final class Kind extends TableKind<Address> {
        /** In IPv6 an address is on a device once, whatever its length and peer. */
        private record Key(
                int device, InetAddress address, int length, Optional<InetPrefix> peer) {}

        private static final Fingerprint FINGERPRINT = Fingerprint.without(IFA_CACHEINFO);

        @Override
        List<RtnetlinkGroup> groups() {
            return List.of(
                    RtnetlinkGroup.IPV4_IFADDR, RtnetlinkGroup.IPV6_IFADDR, RtnetlinkGroup.LINK);
        }

        @Override
        List<Address> list(Rtnetlink rtnl) {
            return rtnl.addresses().list();
        }

        @Override
        Object key(Address address) {
            int device = address.deviceIndex().orElse(0);
            return address.isIpv6()
                    ? new Key(device, address.address(), -1, Optional.empty())
                    : new Key(device, address.address(), address.prefixLength(), address.peer());
        }

        @Override
        void apply(RtnetlinkEventView event, Buckets<Address> buckets) {
            switch (event.type()) {
                case RTM_NEWADDR -> put(event.address().copy(), buckets);
                case RTM_DELADDR -> remove(event.address().copy(), buckets);
                // IPv6 addresses that stay when a link goes down are tentative without a word
                case RTM_NEWLINK, RTM_DELLINK -> doubtAfter(event, buckets);
                default -> {}
            }
        }

        @Override
        boolean same(Address one, Address other) {
            return one.header.equals(other.header)
                    && FINGERPRINT.same(one.attributes(), other.attributes())
                    && stamps(one).equals(stamps(other))
                    && one.validLifetime().isForever() == other.validLifetime().isForever()
                    && one.preferredLifetime().isForever() == other.preferredLifetime().isForever();
        }

        /** When it was made and changed, which does not change by itself as what is left does. */
        private static List<Object> stamps(Address address) {
            return address.cacheInfo()
                    .<List<Object>>map(info -> List.of(info.created(), info.updated()))
                    .orElse(List.of());
        }
    }
}
