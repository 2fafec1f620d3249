package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWNEIGH;

import io.netlink.ErrnoException;
import io.netlink.NetlinkException;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The forwarding databases of a namespace's bridges, VXLANs and other devices: {@code bridge fdb
 * add, append, replace, delete, get, show, flush}.
 *
 * <p>A device is named by its name or alternative name, which costs one look-up (RTM_GETLINK) a
 * call. An entry that says neither {@code self} nor {@code master} is one of the device itself.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Fdb {
    private final Rtnetlink rtnl;

    Fdb(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code bridge fdb add … dev DEVICE}: makes an entry. RTM_NEWNEIGH.
     *
     * @param device the device's name or alternative name
     * @param entry the entry, also one that was listed
     * @throws IllegalArgumentException if no device can have the name, or it is no fdb entry
     * @throws NetlinkException ENODEV if there is no such device, EEXIST if there is such an entry,
     *     EOPNOTSUPP if the device has no forwarding database, EPERM without CAP_NET_ADMIN, EINVAL
     *     for what the device does not take
     */
    public void add(String device, Neighbour entry) {
        NeighbourRequest.makeFdb(rtnl.changes(), entry.dev(rtnl.index(device)), Changes.ADD);
    }

    /**
     * {@code bridge fdb append … dev DEVICE}: gives an address one more place that a VXLAN sends
     * to. RTM_NEWNEIGH.
     *
     * @param device the device's name or alternative name
     * @param entry the entry
     * @throws IllegalArgumentException if no device can have the name, or it is no fdb entry
     * @throws NetlinkException as for {@link #add}
     */
    public void append(String device, Neighbour entry) {
        NeighbourRequest.makeFdb(rtnl.changes(), entry.dev(rtnl.index(device)), Changes.APPEND);
    }

    /**
     * {@code bridge fdb replace … dev DEVICE}: makes an entry, or changes the one that is there.
     * RTM_NEWNEIGH.
     *
     * @param device the device's name or alternative name
     * @param entry the entry as it is to be
     * @throws IllegalArgumentException if no device can have the name, or it is no fdb entry
     * @throws NetlinkException as for {@link #add}, without EEXIST
     */
    public void replace(String device, Neighbour entry) {
        NeighbourRequest.makeFdb(rtnl.changes(), entry.dev(rtnl.index(device)), Changes.REPLACE);
    }

    /**
     * {@code bridge fdb delete … dev DEVICE}. RTM_DELNEIGH.
     *
     * @param device the device's name or alternative name
     * @param entry the entry; what it says must fit
     * @throws IllegalArgumentException if no device can have the name, or it is no fdb entry
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if there is no such entry
     *     ({@link ErrnoException#isNotFound()} tells both), EPERM without CAP_NET_ADMIN
     */
    public void delete(String device, Neighbour entry) {
        delete(entry.dev(rtnl.index(device)));
    }

    /**
     * {@code bridge fdb delete}, of an entry that was listed. RTM_DELNEIGH.
     *
     * @param entry the entry, with its device
     * @throws IllegalArgumentException if it says no device, or is no fdb entry
     * @throws NetlinkException as for {@link #delete(String, Neighbour)}
     */
    public void delete(Neighbour entry) {
        NeighbourRequest.deleteFdb(rtnl.changes(), entry);
    }

    /**
     * {@code bridge fdb get LLADDR dev DEVICE [vlan VLAN] [vni VNI] [self] [master]}: one entry.
     * RTM_GETNEIGH, kernels from 5.0.
     *
     * @param device the device's name or alternative name: a bridge, a port of one (with {@code
     *     master} or nothing said), or a VXLAN (with {@code self})
     * @param entry link-layer address, vlan, vni, self and master tell which
     * @return the entry
     * @throws IllegalArgumentException if no device can have the name, or it is no fdb entry
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if there is no such entry
     */
    public Neighbour get(String device, Neighbour entry) {
        int index = rtnl.index(device);
        NeighbourRequest.checkFdb(entry.dev(index));
        Neighbour[] found = new Neighbour[1];
        rtnl.request(
                NeighbourAttributes.GET,
                entry,
                0,
                writer -> {
                    NdMsg header = new NdMsg();
                    header.family(entry.family());
                    header.index(index);
                    header.flags(
                            entry.header.flags()
                                    & (NeighbourFlag.SELF.bit() | NeighbourFlag.MASTER.bit()));
                    header.writeTo(writer);
                    writer.attributes(entry.identity());
                },
                message -> found[0] = NeighbourView.of(message).copy());
        return Rtnetlink.answered(found[0]);
    }

    /**
     * {@code bridge fdb show}: all entries. RTM_GETNEIGH with NLM_F_DUMP.
     *
     * @return the entries, consistent
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Neighbour> list() {
        return list(FdbFilter.ALL);
    }

    /**
     * {@code bridge fdb show …}: some entries. RTM_GETNEIGH with NLM_F_DUMP.
     *
     * @param filter which
     * @return the entries, consistent: a listing that the kernel's tables changed under is repeated
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Neighbour> list(FdbFilter filter) {
        FdbFilter resolved = filter.resolve(rtnl);
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
     * {@code bridge fdb show …}, one by one, without making objects of them. RTM_GETNEIGH with
     * NLM_F_DUMP.
     *
     * @param filter which
     * @param action is given each entry on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that entries may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(FdbFilter filter, Consumer<? super NeighbourView> action) {
        Objects.requireNonNull(action, "action");
        FdbFilter resolved = filter.resolve(rtnl);
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
     * {@code bridge fdb flush}: deletes some entries, each by itself, so that it works on every
     * kernel. RTM_GETNEIGH and RTM_DELNEIGH.
     *
     * @param filter which
     * @return how many there were
     * @throws NetlinkException ENODEV if there is no device that the filter names, EPERM without
     *     CAP_NET_ADMIN
     */
    public int flush(FdbFilter filter) {
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
