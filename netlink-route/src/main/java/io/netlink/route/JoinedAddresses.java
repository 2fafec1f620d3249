package io.netlink.route;

import static io.netlink.uapi.Socket.AF_UNSPEC;

import io.netlink.NetlinkException;
import io.netlink.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The multicast or the anycast addresses that devices have joined: {@link Addresses#multicast()},
 * {@link Addresses#anycast()}.
 *
 * <p>Each is an {@link Address} of which {@link Address#address()} is the address that was joined.
 * The kernel joins and leaves as sockets and protocols ask for it; there is no request for that,
 * but {@link Address#autoJoin()}.
 *
 * <p>The kernel tells of IPv4's multicast addresses from 6.15; one that does not refuses, with
 * EOPNOTSUPP, what is not about IPv6 only ({@link AddressFilter#ipv6()}).
 */
public final class JoinedAddresses {
    private final AddressDump dump;

    JoinedAddresses(Rtnetlink rtnl, Operation operation) {
        dump = AddressDump.here(rtnl, operation);
    }

    /**
     * Those that were joined. RTM_GETMULTICAST or RTM_GETANYCAST with NLM_F_DUMP, for each family.
     *
     * @param filter which; labels and flags say nothing here
     * @return the addresses, those of each family consistent
     * @throws NetlinkException EOPNOTSUPP if the kernel does not tell of the family, ENODEV if
     *     there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Address> list(AddressFilter filter) {
        List<Address> all = new ArrayList<>();
        for (AddressFilter family : families(filter)) {
            all.addAll(dump.list(family));
        }
        return List.copyOf(all);
    }

    /**
     * Those that were joined, one by one, without making objects of them. RTM_GETMULTICAST or
     * RTM_GETANYCAST with NLM_F_DUMP, for each family.
     *
     * @param filter which; labels and flags say nothing here
     * @param action as for {@link Addresses#forEach}
     * @throws NetlinkException as for {@link #list}
     * @throws io.netlink.DumpInterruptedException as for {@link Addresses#forEach}
     */
    public void forEach(AddressFilter filter, Consumer<? super AddressView> action) {
        for (AddressFilter family : families(filter)) {
            dump.forEach(family, action);
        }
    }

    /** The kernel has no way to ask for all families, and IPv4 has no anycast addresses. */
    private List<AddressFilter> families(AddressFilter filter) {
        if (filter.family() != AF_UNSPEC) {
            return List.of(filter);
        }
        return dump.operation() == AddressAttributes.GET_ANYCAST
                ? List.of(filter.ipv6())
                : List.of(filter.ipv4(), filter.ipv6());
    }
}
