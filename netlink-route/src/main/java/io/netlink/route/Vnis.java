package io.netlink.route;

import static io.netlink.uapi.IfLink.TUNNEL_MSG_FLAG_STATS;
import static io.netlink.uapi.RtNetlink.RTM_NEWTUNNEL;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkException;
import io.netlink.NetlinkMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The network ids that vxlan devices take: {@code bridge vni add, delete, show}. Linux 5.18 has
 * them, for devices with {@link io.netlink.route.link.Vxlan#VNIFILTER}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Vnis {
    private final Rtnetlink rtnl;

    Vnis(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code bridge vni add dev DEVICE vni …}: has a device take network ids, or changes where it
     * sends them to. RTM_NEWTUNNEL.
     *
     * @param device the vxlan device's name or alternative name
     * @param vni which
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device; EINVAL or EOPNOTSUPP with the
     *     kernel's words if it is no vxlan with {@code vnifilter}, or for a multicast group if it
     *     has no device of its own; EEXIST if another vxlan of the same port takes one of them;
     *     EPERM without CAP_NET_ADMIN
     */
    public void add(String device, Vni vni) {
        add(vni.dev(rtnl.index(device)));
    }

    /**
     * {@code bridge vni add …}, by index. RTM_NEWTUNNEL.
     *
     * @param vni with its device, such as one that was listed
     * @throws IllegalArgumentException if it says no device
     * @throws NetlinkException as for {@link #add(String, Vni)}
     */
    public void add(Vni vni) {
        add(rtnl.changes(), vni);
    }

    static void add(Changes to, Vni vni) {
        to.change(VniAttributes.NEW, vni, 0, vni::writeTo);
    }

    /**
     * {@code bridge vni delete dev DEVICE vni …}. RTM_DELTUNNEL.
     *
     * @param device the vxlan device's name or alternative name
     * @param vni which
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, ENOENT if it does not take one of
     *     them, and as for {@link #add(String, Vni)}
     */
    public void delete(String device, Vni vni) {
        delete(vni.dev(rtnl.index(device)));
    }

    /**
     * {@code bridge vni delete …}, by index. RTM_DELTUNNEL.
     *
     * @param vni with its device, such as one that was listed
     * @throws IllegalArgumentException if it says no device
     * @throws NetlinkException as for {@link #delete(String, Vni)}
     */
    public void delete(Vni vni) {
        delete(rtnl.changes(), vni);
    }

    static void delete(Changes to, Vni vni) {
        to.change(VniAttributes.DELETE, vni, 0, vni::writeTo);
    }

    /**
     * {@code bridge vni show}: the network ids of all devices. RTM_GETTUNNEL with NLM_F_DUMP.
     *
     * @return the network ids, those alike that follow each other together; consistent
     * @throws NetlinkException EOPNOTSUPP if the kernel has no vxlan, or an older one
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<Vni> list() {
        return list(VniFilter.ALL);
    }

    /**
     * {@code bridge vni show …}: some network ids. RTM_GETTUNNEL with NLM_F_DUMP.
     *
     * @param filter which, and how much of each
     * @return the network ids, those alike that follow each other together; consistent
     * @throws NetlinkException ENODEV if there is no device that the filter names, EINVAL or
     *     EOPNOTSUPP if it is no vxlan with {@code vnifilter}
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<Vni> list(VniFilter filter) {
        VniFilter resolved = filter.resolve(rtnl);
        return rtnl.listParts(
                VniAttributes.GET,
                filter,
                writer -> write(writer, resolved),
                (message, all) -> {
                    if (message.type() == RTM_NEWTUNNEL) {
                        all.addAll(read(message));
                    }
                });
    }

    /**
     * {@code bridge vni show …}, one by one, without making objects of them. RTM_GETTUNNEL with
     * NLM_F_DUMP.
     *
     * @param filter which, and how much of each
     * @param action is given each network id, or those alike that follow each other together, on
     *     this thread, as a view that lives until it returns; it must not use this handle
     * @throws NetlinkException as for {@link #list(VniFilter)}
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that some may have been missed; {@link #list} repeats instead
     */
    public void forEach(VniFilter filter, Consumer<? super VniView> action) {
        Objects.requireNonNull(action, "action");
        VniFilter resolved = filter.resolve(rtnl);
        VniView view = new VniView();
        rtnl.forEach(
                VniAttributes.GET,
                filter,
                writer -> write(writer, resolved),
                message -> {
                    if (message.type() == RTM_NEWTUNNEL) {
                        view.each(message, action);
                    }
                });
    }

    private static void write(AttributeWriter writer, VniFilter filter) {
        TunnelMsg.write(writer, filter.statistics() ? TUNNEL_MSG_FLAG_STATS : 0, filter.index());
    }

    private static List<Vni> read(NetlinkMessage message) {
        List<Vni> found = new ArrayList<>();
        VniView.forEach(message, view -> found.add(view.copy()));
        return found;
    }
}
