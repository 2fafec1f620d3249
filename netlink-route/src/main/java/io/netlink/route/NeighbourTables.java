package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWNEIGHTBL;

import io.netlink.ErrnoException;
import io.netlink.NetlinkException;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The tables that neighbours are in, and what each device does about them: {@code ip ntable show,
 * change}. The same numbers are in /proc/sys/net/ipv4/neigh and ipv6/neigh.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class NeighbourTables {
    private final Rtnetlink rtnl;

    NeighbourTables(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip ntable change name NAME dev DEVICE …}: changes a device's parameters.
     * RTM_SETNEIGHTBL.
     *
     * @param device the device's name or alternative name
     * @param table the name, and what is to be changed
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, and as for {@link
     *     #change(NeighbourTable)}
     */
    public void change(String device, NeighbourTable table) {
        change(table.dev(rtnl.index(device)));
    }

    /**
     * {@code ip ntable change name NAME …}: changes a table, and the parameters of new devices or
     * of the one that it says. RTM_SETNEIGHTBL.
     *
     * <p>The table itself and the parameters of new devices are the initial namespace's: elsewhere
     * only a device's parameters can be changed. What was listed can be given as it is.
     *
     * @param table the name, and what is to be changed
     * @throws NetlinkException ENOENT ({@link ErrnoException#isNotFound()}) if there is no such
     *     table, the device has no parameters in it, or it says no device in another namespace than
     *     the initial one; ERANGE or EINVAL for what the kernel does not take, EPERM without
     *     CAP_NET_ADMIN
     */
    public void change(NeighbourTable table) {
        change(rtnl.changes(), table);
    }

    static void change(Changes to, NeighbourTable table) {
        to.change(NeighbourTableAttributes.SET, table, Changes.CHANGE, table.toBeSet()::writeTo);
    }

    /**
     * {@code ip -s ntable show}: the tables, each with the parameters of new devices and followed
     * by those of the devices. RTM_GETNEIGHTBL with NLM_F_DUMP.
     *
     * @return the tables, consistent: a listing that the kernel's tables changed under is repeated
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<NeighbourTable> list() {
        return list(view -> true);
    }

    private List<NeighbourTable> list(Predicate<NeighbourTableView> which) {
        NeighbourTableView view = new NeighbourTableView();
        return rtnl.list(
                NeighbourTableAttributes.GET,
                "",
                new NdtMsg()::writeTo,
                message ->
                        message.type() == RTM_NEWNEIGHTBL && which.test(view.wrap(message))
                                ? view.copy()
                                : null);
    }

    /**
     * {@code ip ntable show dev DEVICE}: the parameters of a device. RTM_GETNEIGHTBL with
     * NLM_F_DUMP.
     *
     * @param device the device's name or alternative name
     * @return them, of each table
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<NeighbourTable> list(String device) {
        int index = rtnl.index(device);
        return list(table -> table.deviceIndex().orElse(0) == index);
    }

    /**
     * {@code ip -s ntable show}, one by one, without making objects of them. RTM_GETNEIGHTBL with
     * NLM_F_DUMP.
     *
     * @param action is given each table and each device's parameters on this thread, as a view that
     *     lives until it returns; it must not use this handle
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that some may have been missed; {@link #list} repeats instead
     */
    public void forEach(Consumer<? super NeighbourTableView> action) {
        Objects.requireNonNull(action, "action");
        NeighbourTableView view = new NeighbourTableView();
        rtnl.forEach(
                NeighbourTableAttributes.GET,
                "",
                new NdtMsg()::writeTo,
                message -> {
                    if (message.type() == RTM_NEWNEIGHTBL) {
                        action.accept(view.wrap(message));
                    }
                });
    }
}
