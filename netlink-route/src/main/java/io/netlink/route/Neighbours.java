package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWNEIGH;

import io.netlink.ErrnoException;
import io.netlink.NetlinkException;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The neighbours of a namespace, which is the ARP table of IPv4 and the same of IPv6: {@code ip
 * neigh add, change, replace, delete, get, show, flush}.
 *
 * <p>A device is named by its name or alternative name, which costs one look-up (RTM_GETLINK) a
 * call, or by its index.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Neighbours {
    private final Rtnetlink rtnl;

    Neighbours(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip neigh add … dev DEVICE}: makes a neighbour. RTM_NEWNEIGH.
     *
     * @param device the device's name or alternative name
     * @param neighbour the neighbour, also one that was listed
     * @throws IllegalArgumentException if no device can have the name, or it is an fdb entry
     * @throws NetlinkException ENODEV if there is no such device, EEXIST if it has that neighbour,
     *     EPERM without CAP_NET_ADMIN, EINVAL for what the kernel does not take
     */
    public void add(String device, Neighbour neighbour) {
        NeighbourRequest.make(rtnl.changes(), neighbour.dev(rtnl.index(device)), Changes.ADD);
    }

    /**
     * {@code ip neigh add}, of a neighbour that says its device. RTM_NEWNEIGH.
     *
     * @param neighbour the neighbour, also one that was listed
     * @throws IllegalArgumentException if it says no device, or is an fdb entry
     * @throws NetlinkException as for {@link #add(String, Neighbour)}
     */
    public void add(Neighbour neighbour) {
        NeighbourRequest.make(rtnl.changes(), neighbour, Changes.ADD);
    }

    /**
     * {@code ip neigh change … dev DEVICE}: changes a neighbour that is there. RTM_NEWNEIGH.
     *
     * @param device the device's name or alternative name
     * @param neighbour the neighbour as it is to be
     * @throws IllegalArgumentException if no device can have the name, or it is an fdb entry
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if it has no such
     *     neighbour ({@link ErrnoException#isNotFound()} tells both), EPERM without CAP_NET_ADMIN
     */
    public void change(String device, Neighbour neighbour) {
        NeighbourRequest.make(rtnl.changes(), neighbour.dev(rtnl.index(device)), Changes.CHANGE);
    }

    /**
     * {@code ip neigh replace … dev DEVICE}: makes a neighbour, or changes the one that is there.
     * RTM_NEWNEIGH.
     *
     * @param device the device's name or alternative name
     * @param neighbour the neighbour as it is to be
     * @throws IllegalArgumentException if no device can have the name, or it is an fdb entry
     * @throws NetlinkException as for {@link #add(String, Neighbour)}, without EEXIST
     */
    public void replace(String device, Neighbour neighbour) {
        NeighbourRequest.make(rtnl.changes(), neighbour.dev(rtnl.index(device)), Changes.REPLACE);
    }

    /**
     * {@code ip neigh replace}, of a neighbour that says its device. RTM_NEWNEIGH.
     *
     * @param neighbour the neighbour as it is to be
     * @throws IllegalArgumentException if it says no device, or is an fdb entry
     * @throws NetlinkException as for {@link #add(String, Neighbour)}, without EEXIST
     */
    public void replace(Neighbour neighbour) {
        NeighbourRequest.make(rtnl.changes(), neighbour, Changes.REPLACE);
    }

    /**
     * {@code ip neigh delete ADDRESS dev DEVICE}. RTM_DELNEIGH.
     *
     * @param device the device's name or alternative name
     * @param neighbour address and whether it is a proxy tell which
     * @throws IllegalArgumentException if no device can have the name, or it is an fdb entry
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if it has no such
     *     neighbour ({@link ErrnoException#isNotFound()} tells both), EPERM without CAP_NET_ADMIN
     */
    public void delete(String device, Neighbour neighbour) {
        delete(neighbour.dev(rtnl.index(device)));
    }

    /**
     * {@code ip neigh delete}, of a neighbour that was listed. RTM_DELNEIGH.
     *
     * @param neighbour the neighbour, with its device
     * @throws IllegalArgumentException if it says no device, or is an fdb entry
     * @throws NetlinkException as for {@link #delete(String, Neighbour)}
     */
    public void delete(Neighbour neighbour) {
        NeighbourRequest.delete(rtnl.changes(), neighbour);
    }

    /**
     * {@code ip neigh get ADDRESS dev DEVICE}: one neighbour. RTM_GETNEIGH, kernels from 5.0.
     *
     * @param device the device's name or alternative name
     * @param address the neighbour's address
     * @return the neighbour
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if it has no such
     *     neighbour
     */
    public Neighbour get(String device, InetAddress address) {
        return get(device, Neighbour.of(address));
    }

    /**
     * {@code ip neigh get [proxy] ADDRESS dev DEVICE}: one neighbour. RTM_GETNEIGH, kernels from
     * 5.0.
     *
     * @param device the device's name or alternative name
     * @param neighbour address and whether it is a proxy tell which
     * @return the neighbour
     * @throws IllegalArgumentException if no device can have the name, or it is an fdb entry
     * @throws NetlinkException as for {@link #get(String, InetAddress)}
     */
    public Neighbour get(String device, Neighbour neighbour) {
        Neighbour asked = neighbour.dev(rtnl.index(device)).noState();
        NeighbourRequest.checkNeighbour(asked);
        Neighbour[] found = new Neighbour[1];
        rtnl.request(
                NeighbourAttributes.GET,
                neighbour,
                0,
                asked.toBeDeleted()::writeTo,
                message -> found[0] = NeighbourView.of(message).copy());
        return Rtnetlink.answered(found[0]);
    }

    /**
     * {@code ip neigh show nud all}: the neighbours at all devices. RTM_GETNEIGH with NLM_F_DUMP.
     *
     * @return the neighbours, consistent
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Neighbour> list() {
        return list(NeighbourFilter.ALL);
    }

    /**
     * {@code ip neigh show …}: some neighbours. RTM_GETNEIGH with NLM_F_DUMP.
     *
     * @param filter which
     * @return the neighbours, consistent: a listing that the kernel's tables changed under is
     *     repeated
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Neighbour> list(NeighbourFilter filter) {
        NeighbourFilter resolved = filter.resolve(rtnl);
        NeighbourView view = new NeighbourView();
        return rtnl.list(
                NeighbourAttributes.GET,
                filter,
                resolved::writeTo,
                message -> {
                    if (message.type() != RTM_NEWNEIGH || !resolved.matches(view.wrap(message))) {
                        return null;
                    }
                    return view.copy();
                });
    }

    /**
     * {@code ip neigh show …}, one by one, without making objects of them. RTM_GETNEIGH with
     * NLM_F_DUMP.
     *
     * @param filter which
     * @param action is given each neighbour on this thread, as a view that lives until it returns;
     *     it must not use this handle
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that neighbours may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(NeighbourFilter filter, Consumer<? super NeighbourView> action) {
        Objects.requireNonNull(action, "action");
        NeighbourFilter resolved = filter.resolve(rtnl);
        NeighbourView view = new NeighbourView();
        rtnl.forEach(
                NeighbourAttributes.GET,
                filter,
                resolved::writeTo,
                message -> {
                    if (message.type() == RTM_NEWNEIGH && resolved.matches(view.wrap(message))) {
                        action.accept(view);
                    }
                });
    }

    /**
     * {@code ip neigh flush …}: deletes some neighbours. RTM_GETNEIGH and RTM_DELNEIGH.
     *
     * <p>Those that the kernel made itself, such as a loopback's, come back when they are used.
     * Unlike with {@code ip}, permanent ones go too; {@link NeighbourFilter#where} can keep them.
     *
     * @param filter which
     * @return how many there were
     * @throws NetlinkException ENODEV if there is no device that the filter names, EPERM without
     *     CAP_NET_ADMIN
     */
    public int flush(NeighbourFilter filter) {
        int count = 0;
        for (Neighbour each : list(filter)) {
            NeighbourRequest.checkListed(each);
            try {
                delete(each);
                count++;
            } catch (ErrnoException e) {
                if (!e.isNotFound()) {
                    throw e;
                }
            }
        }
        return count;
    }
}
