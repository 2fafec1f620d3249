package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;
import static io.netlink.uapi.IfLink.IFLA_AF_SPEC;
import static io.netlink.uapi.IfLink.IFLA_EXT_MASK;
import static io.netlink.uapi.RtNetlink.RTEXT_FILTER_MST;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.RtNetlink.RTM_NEWVLAN;
import static io.netlink.uapi.Socket.AF_BRIDGE;

import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.NetlinkException;
import io.netlink.NetlinkMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The VLANs of bridges and their ports: {@code bridge vlan add, del, set, show, global} and {@code
 * bridge mst}. A bridge minds them once it has {@code vlan_filtering}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class BridgeVlans {
    private final Rtnetlink rtnl;

    BridgeVlans(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code bridge vlan add dev DEV vid …}: adds VLANs, or changes whether they are the PVID and
     * untagged; with their tunnel ids, if they have them. RTM_SETLINK.
     *
     * @param device the port's name or alternative name; the bridge's for {@link BridgeVlan#self()}
     * @param vlan which
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, EOPNOTSUPP if it is no port of a
     *     bridge or the kernel has no VLAN filtering, EPERM without CAP_NET_ADMIN
     */
    public void add(String device, BridgeVlan vlan) {
        BridgeVlanRequest.add(rtnl.changes(), device, vlan);
    }

    /**
     * {@code bridge vlan del dev DEV vid …}: takes VLANs away, with their tunnel ids. RTM_DELLINK.
     * The kernel agrees if there are none of them.
     *
     * @param device the port's name or alternative name; the bridge's for {@link BridgeVlan#self()}
     * @param vlan which
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, EOPNOTSUPP if it is no port of a
     *     bridge or the kernel has no VLAN filtering, EPERM without CAP_NET_ADMIN
     */
    public void delete(String device, BridgeVlan vlan) {
        BridgeVlanRequest.delete(rtnl.changes(), device, vlan);
    }

    /**
     * {@code bridge vlan add dev DEV vid … tunnel_info id …}: gives VLANs that are there a tunnel
     * id. RTM_SETLINK.
     *
     * @param device the port's name or alternative name
     * @param vlan which, with {@link BridgeVlan#tunnel}
     * @throws IllegalArgumentException if no device can have the name, or there is no tunnel id
     * @throws NetlinkException as for {@link #add}; EINVAL if the port has not the VLAN, or no
     *     {@code vlan_tunnel}
     */
    public void addTunnel(String device, BridgeVlan vlan) {
        BridgeVlanRequest.addTunnel(rtnl.changes(), device, vlan);
    }

    /**
     * {@code bridge vlan del dev DEV vid … tunnel_info id …}: takes the tunnel id from VLANs.
     * RTM_DELLINK.
     *
     * @param device the port's name or alternative name
     * @param vlan which, with {@link BridgeVlan#tunnel}
     * @throws IllegalArgumentException if no device can have the name, or there is no tunnel id
     * @throws NetlinkException as for {@link #delete}; EINVAL if the port has no {@code
     *     vlan_tunnel}
     */
    public void deleteTunnel(String device, BridgeVlan vlan) {
        BridgeVlanRequest.deleteTunnel(rtnl.changes(), device, vlan);
    }

    /**
     * {@code bridge vlan set dev DEV vid … state … mcast_router …}: changes options of VLANs that
     * are there. RTM_NEWVLAN.
     *
     * @param device the bridge's or port's name or alternative name
     * @param vlan which, with what is to be changed
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if it has not the VLAN,
     *     EINVAL for what the kernel does not take, EPERM without CAP_NET_ADMIN
     */
    public void set(String device, BridgeVlan vlan) {
        BridgeVlanRequest.set(rtnl.changes(), device, vlan);
    }

    /**
     * {@code bridge vlan global set dev BRIDGE vid …}: changes what a bridge keeps about VLANs.
     * RTM_NEWVLAN.
     *
     * @param bridge the bridge's name or alternative name
     * @param vlan which, with what is to be changed
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if it has not the VLAN,
     *     EINVAL if it is no bridge or for what the kernel does not take, EPERM without
     *     CAP_NET_ADMIN
     */
    public void setGlobal(String bridge, BridgeVlanGlobal vlan) {
        BridgeVlanRequest.setGlobal(rtnl.changes(), bridge, vlan);
    }

    /**
     * {@code bridge -d vlan show}: all VLANs. RTM_GETVLAN with NLM_F_DUMP, since kernel 5.6.
     *
     * @return the VLANs, those alike that follow each other together; consistent
     * @throws NetlinkException EOPNOTSUPP if the kernel has no VLAN filtering
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<BridgeVlan> list() {
        return list(BridgeVlanFilter.ALL);
    }

    /**
     * {@code bridge -d vlan show …}: some VLANs. RTM_GETVLAN with NLM_F_DUMP, since kernel 5.6.
     *
     * @param filter which, and how much of each
     * @return the VLANs, those alike that follow each other together; consistent
     * @throws NetlinkException ENODEV if there is no device that the filter names, EOPNOTSUPP if
     *     the kernel has no VLAN filtering
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<BridgeVlan> list(BridgeVlanFilter filter) {
        BridgeVlanFilter resolved = filter.resolve(rtnl);
        return dump(
                filter,
                resolved.index(),
                dumpFlags(resolved),
                (index, at) ->
                        at.type() == BRIDGE_VLANDB_ENTRY
                                ? new BridgeVlan(index, 0, at.nested().copy(BridgeVlan.SPACE))
                                : null);
    }

    /**
     * {@code bridge -d vlan show …}, entry by entry, without making objects of them. RTM_GETVLAN
     * with NLM_F_DUMP, since kernel 5.6.
     *
     * @param filter which, and how much of each
     * @param action is given each VLAN, or those alike that follow each other together, on this
     *     thread, as a view that lives until it returns; it must not use this handle
     * @throws NetlinkException ENODEV if there is no device that the filter names, EOPNOTSUPP if
     *     the kernel has no VLAN filtering
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that VLANs may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(BridgeVlanFilter filter, Consumer<? super BridgeVlanView> action) {
        Objects.requireNonNull(action, "action");
        BridgeVlanFilter resolved = filter.resolve(rtnl);
        BridgeVlanView view = new BridgeVlanView();
        rtnl.forEach(
                BridgeVlanAttributes.GET,
                filter,
                writer -> writeDump(writer, resolved.index(), dumpFlags(resolved)),
                message -> {
                    if (message.type() == RTM_NEWVLAN && isOf(message, resolved.index())) {
                        view.each(message, action);
                    }
                });
    }

    private static int dumpFlags(BridgeVlanFilter filter) {
        return filter.statistics() ? BRIDGE_VLANDB_DUMPF_STATS : 0;
    }

    private static void writeDump(AttributeWriter writer, int index, int flags) {
        BrVlanMsg.write(writer, index);
        if (flags != 0) {
            writer.u32(BRIDGE_VLANDB_DUMP_FLAGS, flags);
        }
    }

    private static boolean isOf(NetlinkMessage message, int wanted) {
        return wanted == 0 || wanted == BrVlanMsg.index(message);
    }

    /**
     * {@code bridge vlan global show}: what bridges keep about VLANs. RTM_GETVLAN with NLM_F_DUMP,
     * since kernel 5.15.
     *
     * @return all of it, consistent
     * @throws NetlinkException EOPNOTSUPP if the kernel has no VLAN filtering
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<BridgeVlanGlobal> listGlobal() {
        return dump(
                "global",
                0,
                BRIDGE_VLANDB_DUMPF_GLOBAL,
                (index, at) ->
                        at.type() == BRIDGE_VLANDB_GLOBAL_OPTIONS
                                ? new BridgeVlanGlobal(
                                        index, at.nested().copy(BridgeVlanGlobal.SPACE))
                                : null);
    }

    /** From an attribute of a device's message to a value; null leaves it out. */
    private interface Decode<T> {
        T apply(int index, AttributeReader at);
    }

    private <T> List<T> dump(Object filter, int index, int flags, Decode<T> decode) {
        return rtnl.listParts(
                BridgeVlanAttributes.GET,
                filter,
                writer -> writeDump(writer, index, flags),
                (message, all) -> decode(message, index, decode, all));
    }

    private static <T> void decode(
            NetlinkMessage message, int wanted, Decode<T> decode, List<? super T> found) {
        int index = BrVlanMsg.index(message);
        if (message.type() != RTM_NEWVLAN || !isOf(message, wanted)) {
            return;
        }
        AttributeReader all = message.attributes(BrVlanMsg.LENGTH);
        while (all.next()) {
            T value = decode.apply(index, all);
            if (value != null) {
                found.add(value);
            }
        }
    }

    /**
     * {@code bridge mst set dev DEV msti N state STATE}: what a spanning tree has a port do.
     * RTM_SETLINK, since kernel 5.18.
     *
     * @param port the port's name or alternative name
     * @param msti the tree, 1 to 4094; a VLAN is put into it by {@link BridgeVlanGlobal#MSTI}
     * @param state what the port does there
     * @throws IllegalArgumentException if no device can have the name, or no tree the number
     * @throws NetlinkException ENODEV if there is no such device, EINVAL unless the bridge has
     *     {@code mst_enable}, EPERM without CAP_NET_ADMIN
     */
    public void setMst(String port, int msti, StpState state) {
        BridgeVlanRequest.setMst(rtnl.changes(), port, msti, state);
    }

    /**
     * {@code bridge mst show}. RTM_GETLINK of AF_BRIDGE with NLM_F_DUMP, since kernel 5.18.
     *
     * @return what each tree has each port do; empty for bridges without {@code mst_enable}
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<BridgeMst> listMst() {
        return rtnl.listParts(
                BridgeLinkAttributes.GET,
                "mst",
                writer -> {
                    IfInfoMsg.write(writer, AF_BRIDGE, 0, 0, 0);
                    writer.u32(IFLA_EXT_MASK, RTEXT_FILTER_MST);
                },
                (message, all) -> {
                    if (message.type() == RTM_NEWLINK) {
                        all.addAll(msts(message));
                    }
                });
    }

    private static List<BridgeMst> msts(NetlinkMessage message) {
        List<BridgeMst> found = new ArrayList<>();
        AttributeReader all = message.attributes(IfInfoMsg.LENGTH);
        while (all.next()) {
            AttributeReader spec = all.type() == IFLA_AF_SPEC ? all.nested() : null;
            while (spec != null && spec.next()) {
                AttributeReader list = spec.type() == IFLA_BRIDGE_MST ? spec.nested() : null;
                while (list != null && list.next()) {
                    AttributeSet entry = list.nested().copy(BridgeLinkAttributes.MST);
                    found.add(
                            new BridgeMst(
                                    IfInfoMsg.index(message),
                                    entry.get(BridgeLinkAttributes.MSTI).orElse(0),
                                    entry.get(BridgeLinkAttributes.MST_STATE)
                                            .orElse(StpState.UNKNOWN)));
                }
            }
        }
        return found;
    }
}
