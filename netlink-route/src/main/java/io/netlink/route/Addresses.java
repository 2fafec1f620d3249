package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWADDR;

import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The IPv4 and IPv6 addresses of a namespace: {@code ip address add, replace, delete, show, flush}.
 *
 * <p>A device is named by its name or alternative name, which costs one look-up (RTM_GETLINK) a
 * call, or by its index.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Addresses {
    /** How often flush looks for addresses that came while it was at work. */
    private static final int FLUSH_ROUNDS = 10;

    private final Rtnetlink rtnl;
    private final AddressDump dump;

    Addresses(Rtnetlink rtnl) {
        this.rtnl = rtnl;
        this.dump = AddressDump.here(rtnl, AddressAttributes.GET);
    }

    /**
     * {@code ip addr add PREFIX dev DEVICE}: gives a device an address. RTM_NEWADDR.
     *
     * @param device the device's name or alternative name
     * @param prefix the address with its prefix length, such as {@code 10.0.0.1/24}
     * @return the address as the kernel made it
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, EEXIST if it has the address
     *     already, EPERM without CAP_NET_ADMIN
     */
    public Address add(String device, InetPrefix prefix) {
        return add(device, Address.of(prefix));
    }

    /**
     * {@code ip addr add … dev DEVICE}: gives a device an address. RTM_NEWADDR.
     *
     * @param device the device's name or alternative name
     * @param address the address, also one that was listed on another device
     * @return the address as the kernel made it
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, EEXIST if it has the address
     *     already, EPERM without CAP_NET_ADMIN, EINVAL for what the kernel does not take
     */
    public Address add(String device, Address address) {
        return make(to -> AddressRequest.make(to, device, address, Changes.ADD));
    }

    /**
     * {@code ip addr add …}, by the device's index. RTM_NEWADDR.
     *
     * @param device the device's index
     * @param address the address, also one that was listed on another device
     * @return the address as the kernel made it
     * @throws IllegalArgumentException if the index is not positive
     * @throws NetlinkException as for {@link #add(String, Address)}
     */
    public Address add(int device, Address address) {
        return make(to -> AddressRequest.make(to, device, address, Changes.ADD));
    }

    /**
     * {@code ip addr replace PREFIX dev DEVICE}: gives a device an address that it may have
     * already. RTM_NEWADDR.
     *
     * @param device the device's name or alternative name
     * @param prefix the address with its prefix length
     * @return the address as it is then
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException as for {@link #add(String, Address)}, without EEXIST
     */
    public Address replace(String device, InetPrefix prefix) {
        return replace(device, Address.of(prefix));
    }

    /**
     * {@code ip addr replace … dev DEVICE}: gives a device an address, or changes the one that it
     * has. RTM_NEWADDR.
     *
     * <p>Of an address that is there the kernel changes the lifetimes, the metric, the protocol
     * and, of IPv6, the flags and the peer; not label, broadcast and scope.
     *
     * @param device the device's name or alternative name
     * @param address the address
     * @return the address as it is then
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException as for {@link #add(String, Address)}, without EEXIST
     */
    public Address replace(String device, Address address) {
        return make(to -> AddressRequest.make(to, device, address, Changes.REPLACE));
    }

    /**
     * {@code ip addr replace …}, by the device's index. RTM_NEWADDR.
     *
     * @param device the device's index
     * @param address the address
     * @return the address as it is then
     * @throws IllegalArgumentException if the index is not positive
     * @throws NetlinkException as for {@link #add(String, Address)}, without EEXIST
     */
    public Address replace(int device, Address address) {
        return make(to -> AddressRequest.make(to, device, address, Changes.REPLACE));
    }

    /**
     * {@code ip addr change … dev DEVICE}: changes an address that a device has, as {@link
     * #replace(String, Address)} does. RTM_NEWADDR.
     *
     * <p>A device that does not have the address gets it: kernels up to 6.18 do not mind.
     *
     * @param device the device's name or alternative name
     * @param address the address as it is to be
     * @return the address as it is then
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException as for {@link #add(String, Address)}, without EEXIST
     */
    public Address change(String device, Address address) {
        return make(to -> AddressRequest.make(to, device, address, Changes.CHANGE));
    }

    /**
     * {@code ip addr change …}, by the device's index. RTM_NEWADDR.
     *
     * @param device the device's index
     * @param address the address as it is to be
     * @return the address as it is then
     * @throws IllegalArgumentException if the index is not positive
     * @throws NetlinkException as for {@link #change(String, Address)}
     */
    public Address change(int device, Address address) {
        return make(to -> AddressRequest.make(to, device, address, Changes.CHANGE));
    }

    private Address make(Function<Changes, Address> request) {
        Address[] made = new Address[1];
        Address asked =
                request.apply(
                        rtnl.echoing(
                                message -> {
                                    if (message.type() == RTM_NEWADDR) {
                                        made[0] = AddressView.of(message).copy();
                                    }
                                }));
        return made[0] != null ? made[0] : find(asked);
    }

    /** The address in the kernel's words; IPv6 does not echo what was made. */
    private Address find(Address address) {
        AddressFilter device = AddressFilter.ALL.dev(address.header.index);
        for (Address each : list(address.isIpv6() ? device.ipv6() : device.ipv4())) {
            if (each.prefix().equals(address.prefix()) && each.peer().equals(address.peer())) {
                return each;
            }
        }
        return address; // somebody has taken it away again
    }

    /**
     * {@code ip addr delete PREFIX dev DEVICE}. RTM_DELADDR.
     *
     * <p>With an IPv4 address go the secondary ones of its prefix, unless {@code
     * net.ipv4.conf.*.promote_secondaries} is set.
     *
     * @param device the device's name or alternative name
     * @param prefix the address with the prefix length that it has
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, EADDRNOTAVAIL if it does not have
     *     the address ({@link ErrnoException#isNotFound()} tells both), EPERM without CAP_NET_ADMIN
     */
    public void delete(String device, InetPrefix prefix) {
        delete(device, Address.of(prefix));
    }

    /**
     * {@code ip addr delete … dev DEVICE}, of an address that may have a peer. RTM_DELADDR.
     *
     * @param device the device's name or alternative name
     * @param address the address; own address, peer and prefix length tell which
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException as for {@link #delete(String, InetPrefix)}
     */
    public void delete(String device, Address address) {
        AddressRequest.delete(rtnl.changes(), device, address);
    }

    /**
     * {@code ip addr delete}, of an address that was listed. RTM_DELADDR.
     *
     * @param address the address, with its device
     * @throws IllegalArgumentException if it has no device, since it was not listed, or is one of
     *     another namespace
     * @throws NetlinkException as for {@link #delete(String, InetPrefix)}
     */
    public void delete(Address address) {
        AddressRequest.delete(rtnl.changes(), address);
    }

    /**
     * {@code ip addr show}: all IPv4 and IPv6 addresses. RTM_GETADDR with NLM_F_DUMP.
     *
     * @return the addresses, consistent: a listing that the kernel's tables changed under is
     *     repeated
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Address> list() {
        return list(AddressFilter.ALL);
    }

    /**
     * {@code ip addr show dev DEVICE}. RTM_GETADDR with NLM_F_DUMP.
     *
     * @param device the device's name or alternative name
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
     * {@code ip addr show …}: some addresses. RTM_GETADDR with NLM_F_DUMP.
     *
     * @param filter which
     * @return the addresses, consistent: a listing that the kernel's tables changed under is
     *     repeated
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Address> list(AddressFilter filter) {
        return dump.list(filter);
    }

    /**
     * {@code ip addr show …}, address by address, without making objects of them. RTM_GETADDR with
     * NLM_F_DUMP.
     *
     * @param filter which
     * @param action is given each address on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that addresses may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(AddressFilter filter, Consumer<? super AddressView> action) {
        dump.forEach(filter, action);
    }

    /**
     * {@code ip addr flush dev DEVICE}: takes all addresses of a device away, the link-local ones
     * too. RTM_GETADDR and RTM_DELADDR.
     *
     * @param device the device's name or alternative name
     * @return how many there were
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, EPERM without CAP_NET_ADMIN
     */
    public int flush(String device) {
        return flush(AddressFilter.ALL.dev(device));
    }

    /**
     * {@code ip addr flush …}: takes some addresses away. RTM_GETADDR and RTM_DELADDR.
     *
     * <p>Not in one step: others see some of them gone. Secondary IPv4 addresses that go with their
     * primary one are counted too.
     *
     * @param filter which
     * @return how many there were
     * @throws NetlinkException ENODEV if there is no device that the filter names, EPERM without
     *     CAP_NET_ADMIN
     */
    public int flush(AddressFilter filter) {
        AddressFilter resolved = filter.resolve(rtnl::index);
        int count = 0;
        for (int round = 0; round < FLUSH_ROUNDS; round++) {
            List<Address> found = list(resolved);
            if (found.isEmpty()) {
                break;
            }
            count += found.size();
            for (Address each : found) {
                deleteIfThere(each);
            }
        }
        return count;
    }

    private void deleteIfThere(Address address) {
        AddressRequest.checkListed(address);
        try {
            delete(address);
        } catch (ErrnoException e) {
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }

    /**
     * The addresses of a namespace that this one knows by an id, without entering it.
     *
     * @param id the namespace's id here, from {@link NetnsIds}
     * @return its addresses
     * @throws IllegalArgumentException if the id is negative
     */
    public NetnsIdAddresses inNetnsId(int id) {
        return new NetnsIdAddresses(rtnl, id);
    }

    /**
     * {@code ip maddr}, as far as it is about IPv4 and IPv6: the multicast addresses that the
     * devices of the namespace have joined. RTM_GETMULTICAST.
     *
     * @return them
     */
    public JoinedAddresses multicast() {
        return new JoinedAddresses(rtnl, AddressAttributes.GET_MULTICAST);
    }

    /**
     * The anycast addresses that the devices of the namespace have joined, which only IPv6 has:
     * what {@code /proc/net/anycast6} shows. RTM_GETANYCAST.
     *
     * @return them
     */
    public JoinedAddresses anycast() {
        return new JoinedAddresses(rtnl, AddressAttributes.GET_ANYCAST);
    }
}
