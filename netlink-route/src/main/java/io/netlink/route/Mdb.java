package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;
import static io.netlink.uapi.Netlink.NLM_F_BULK;
import static io.netlink.uapi.RtNetlink.RTM_GETMDB;
import static io.netlink.uapi.RtNetlink.RTM_NEWMDB;

import io.netlink.AttributeReader;
import io.netlink.NetlinkException;
import io.netlink.NetlinkMessage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The multicast databases of bridges (and of vxlan devices): {@code bridge mdb add, replace, del,
 * show, get, flush}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Mdb {
    private final Rtnetlink rtnl;

    Mdb(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code bridge mdb add dev BRIDGE port PORT …}: has a port receive a group. RTM_NEWMDB.
     *
     * @param bridge the bridge's name or alternative name
     * @param port the port's name or alternative name, the bridge's own for the host
     * @param entry the group and what else is to be said
     * @throws IllegalArgumentException if no device can have one of the names
     * @throws NetlinkException ENODEV if there is no such device, EEXIST if the port receives the
     *     group already, EINVAL if the bridge is down, has no multicast snooping or the port is not
     *     its port, EPERM without CAP_NET_ADMIN
     */
    public void add(String bridge, String port, MdbEntry entry) {
        add(placed(rtnl.changes(), bridge, port, entry));
    }

    /**
     * {@code bridge mdb add …}, by indices. RTM_NEWMDB.
     *
     * @param entry with bridge and port, such as one that was listed; kernels before 6.2 list
     *     {@link MdbEntry#RTPROT} too, but do not take it
     * @throws IllegalArgumentException if it has no bridge
     * @throws NetlinkException as for {@link #add(String, String, MdbEntry)}
     */
    public void add(MdbEntry entry) {
        make(rtnl.changes(), entry, Changes.ADD);
    }

    /**
     * {@code bridge mdb replace …}: has a port receive a group, also if it does already.
     * RTM_NEWMDB. Kernels before 6.2 answer EEXIST all the same.
     *
     * @param bridge the bridge's name or alternative name
     * @param port the port's name or alternative name
     * @param entry the group and what else is to be said
     * @throws IllegalArgumentException if no device can have one of the names
     * @throws NetlinkException as for {@link #add(String, String, MdbEntry)}
     */
    public void replace(String bridge, String port, MdbEntry entry) {
        replace(placed(rtnl.changes(), bridge, port, entry));
    }

    /**
     * {@code bridge mdb replace …}, by indices. RTM_NEWMDB.
     *
     * @param entry with bridge and port
     * @throws IllegalArgumentException if it has no bridge
     * @throws NetlinkException as for {@link #add(String, String, MdbEntry)}
     */
    public void replace(MdbEntry entry) {
        make(rtnl.changes(), entry, Changes.REPLACE);
    }

    static void make(Changes to, MdbEntry entry, int flags) {
        to.change(
                MdbAttributes.NEW,
                entry,
                flags,
                writer -> entry.writeTo(writer, MDBA_SET_ENTRY, MDBA_SET_ENTRY_ATTRS));
    }

    /**
     * {@code bridge mdb del dev BRIDGE port PORT …}. RTM_DELMDB.
     *
     * @param bridge the bridge's name or alternative name
     * @param port the port's name or alternative name
     * @param entry the group, with its source and VLAN if it has them
     * @throws IllegalArgumentException if no device can have one of the names
     * @throws NetlinkException ENODEV if there is no such device, ENOENT or EINVAL if the port does
     *     not receive the group, EPERM without CAP_NET_ADMIN
     */
    public void delete(String bridge, String port, MdbEntry entry) {
        delete(placed(rtnl.changes(), bridge, port, entry));
    }

    /**
     * {@code bridge mdb del …}, by indices. RTM_DELMDB.
     *
     * @param entry with bridge and port, such as one that was listed
     * @throws IllegalArgumentException if it has no bridge
     * @throws NetlinkException as for {@link #delete(String, String, MdbEntry)}
     */
    public void delete(MdbEntry entry) {
        delete(rtnl.changes(), entry);
    }

    static void delete(Changes to, MdbEntry entry) {
        MdbEntry key = entry.key();
        to.change(
                MdbAttributes.DELETE,
                entry,
                0,
                writer -> key.writeTo(writer, MDBA_SET_ENTRY, MDBA_SET_ENTRY_ATTRS));
    }

    /**
     * {@code bridge mdb flush dev BRIDGE}: deletes all entries of a bridge in one step. RTM_DELMDB
     * with NLM_F_BULK, which kernels before 6.8 do not have.
     *
     * @param bridge the bridge's name or alternative name
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, EOPNOTSUPP or EINVAL if the
     *     kernel cannot, EPERM without CAP_NET_ADMIN
     */
    public void flush(String bridge) {
        flush(rtnl.changes(), bridge);
    }

    static void flush(Changes to, String bridge) {
        int index = to.index(bridge);
        to.change(
                MdbAttributes.DELETE,
                bridge,
                NLM_F_BULK,
                writer -> {
                    BrPortMsg.write(writer, index);
                    writer.bytes(MDBA_SET_ENTRY, new byte[MdbAttributes.ENTRY_LENGTH]); // any
                });
    }

    /**
     * {@code bridge mdb show}: all entries of all bridges. RTM_GETMDB with NLM_F_DUMP.
     *
     * @return the entries, consistent: a listing that the kernel's tables changed under is repeated
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<MdbEntry> list() {
        return shown(Shown::entries);
    }

    /**
     * {@code bridge mdb show dev BRIDGE}. RTM_GETMDB with NLM_F_DUMP.
     *
     * @param bridge the bridge's name or alternative name
     * @return its entries, consistent
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<MdbEntry> list(String bridge) {
        int index = rtnl.index(bridge);
        return shown(
                message ->
                        message.entries().stream()
                                .filter(entry -> entry.bridge() == index)
                                .toList());
    }

    /**
     * {@code bridge mdb show}, entry by entry, without making objects of them. RTM_GETMDB with
     * NLM_F_DUMP.
     *
     * @param action is given each entry of all bridges on this thread, as a view that lives until
     *     it returns; it must not use this handle
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that entries may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(Consumer<? super MdbEntryView> action) {
        Objects.requireNonNull(action, "action");
        MdbEntryView view = new MdbEntryView();
        rtnl.forEach(
                MdbAttributes.GET,
                "",
                writer -> BrPortMsg.write(writer, 0),
                message -> {
                    if (isShown(message)) {
                        view.each(message, action);
                    }
                });
    }

    /**
     * {@code router ports on …} of {@code bridge -d mdb show}. RTM_GETMDB with NLM_F_DUMP.
     *
     * @return the ports with a multicast router behind them, of all bridges
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<MdbRouter> routers() {
        return shown(Shown::routers);
    }

    /**
     * {@code bridge mdb get dev BRIDGE grp GROUP …}: all ports that receive a group. RTM_GETMDB,
     * for one entry only since kernel 6.8.
     *
     * @param bridge the bridge's name or alternative name
     * @param group the group, with its source and VLAN if it has them
     * @return the entries
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if there is no such entry,
     *     EOPNOTSUPP if the kernel cannot
     */
    public List<MdbEntry> get(String bridge, MdbEntry group) {
        MdbEntry key = group.bridge(rtnl.index(bridge)).key();
        List<MdbEntry> found = new ArrayList<>();
        rtnl.request(
                MdbAttributes.GET,
                key,
                0,
                writer -> key.writeTo(writer, MDBA_GET_ENTRY, MDBA_GET_ENTRY_ATTRS),
                message -> {
                    if (isShown(message)) {
                        found.addAll(Shown.of(message).entries());
                    }
                });
        return List.copyOf(found);
    }

    /** What a bridge shows in a listing has the request's own type; a vxlan device knows better. */
    private static boolean isShown(NetlinkMessage message) {
        return message.type() == RTM_NEWMDB || message.type() == RTM_GETMDB;
    }

    /** What one message says: all of one bridge, or a part of it. */
    record Shown(List<MdbEntry> entries, List<MdbRouter> routers) {
        static Shown of(NetlinkMessage message) {
            int bridge = BrPortMsg.index(message);
            List<MdbEntry> entries = new ArrayList<>();
            MdbEntryView.forEach(message, view -> entries.add(view.copy()));
            List<MdbRouter> routers = new ArrayList<>();
            AttributeReader all = message.attributes(BrPortMsg.LENGTH);
            while (all.next()) {
                AttributeReader inner = all.nested();
                while (inner.next()) {
                    if (all.type() == MDBA_ROUTER && inner.type() == MDBA_ROUTER_PORT) {
                        routers.add(router(bridge, inner));
                    }
                }
            }
            return new Shown(entries, routers);
        }

        private static MdbRouter router(int bridge, AttributeReader at) {
            int header = MdbAttributes.ROUTER_PORT_LENGTH;
            AttributeReader rest = at.nested(header, new AttributeReader());
            byte[] index = Arrays.copyOf(at.bytes(), header);
            int port = ByteBuffer.wrap(index).order(ByteOrder.nativeOrder()).getInt();
            return new MdbRouter(bridge, port, rest.copy(MdbAttributes.ROUTER_PORT));
        }
    }

    private <T> List<T> shown(Function<Shown, List<T>> part) {
        return rtnl.listParts(
                MdbAttributes.GET,
                "",
                writer -> BrPortMsg.write(writer, 0),
                (message, all) -> {
                    if (isShown(message)) {
                        all.addAll(part.apply(Shown.of(message)));
                    }
                });
    }

    /** The entry with bridge and port looked up. */
    static MdbEntry placed(Changes to, String bridge, String port, MdbEntry entry) {
        int bridgeIndex = to.index(bridge);
        return entry.bridge(bridgeIndex).port(port.equals(bridge) ? bridgeIndex : to.index(port));
    }
}
