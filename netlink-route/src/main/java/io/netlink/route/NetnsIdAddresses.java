package io.netlink.route;

import io.netlink.NetlinkException;

import java.util.List;
import java.util.function.Consumer;

/**
 * The addresses of another namespace, which is known here by an id, without a socket there:
 * IFA_TARGET_NETNSID, kernels from 4.20. From {@link Addresses#inNetnsId}; {@code ip} has no such
 * command.
 *
 * <p>The kernel shows addresses in this way, and changes none: for that, {@link
 * Rtnetlink#open(io.netlink.NetnsHandle)}.
 *
 * <p>Every method may throw {@link NetlinkException}: EINVAL if nothing has the id, EACCES without
 * CAP_NET_ADMIN in the user namespace that the namespace belongs to.
 */
public final class NetnsIdAddresses {
    private final AddressDump dump;

    NetnsIdAddresses(Rtnetlink rtnl, int id) {
        NetnsIdLinks.checkId(id);
        dump = new AddressDump(rtnl, AddressAttributes.GET, id);
    }

    /**
     * All IPv4 and IPv6 addresses there. RTM_GETADDR with NLM_F_DUMP.
     *
     * @return the addresses, consistent; their devices' indices count there
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Address> list() {
        return list(AddressFilter.ALL);
    }

    /**
     * The addresses of one device there. RTM_GETADDR with NLM_F_DUMP.
     *
     * @param device the device's name or alternative name there
     * @return its addresses, consistent
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<Address> list(String device) {
        return list(AddressFilter.ALL.dev(device));
    }

    /**
     * Some addresses there. RTM_GETADDR with NLM_F_DUMP.
     *
     * @param filter which; a device is one there
     * @return the addresses, consistent
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Address> list(AddressFilter filter) {
        return dump.list(filter);
    }

    /**
     * The addresses there one by one, without making objects of them. RTM_GETADDR with NLM_F_DUMP.
     *
     * @param filter which; a device is one there
     * @param action as for {@link Addresses#forEach}
     * @throws io.netlink.DumpInterruptedException as for {@link Addresses#forEach}
     */
    public void forEach(AddressFilter filter, Consumer<? super AddressView> action) {
        dump.forEach(filter, action);
    }

    @Override
    public String toString() {
        return "addresses" + NetnsIds.at(dump.netnsId());
    }
}
