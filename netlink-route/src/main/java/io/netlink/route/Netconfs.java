package io.netlink.route;

import static io.netlink.uapi.NetConf.NETCONFA_IFINDEX_ALL;
import static io.netlink.uapi.NetConf.NETCONFA_IFINDEX_DEFAULT;
import static io.netlink.uapi.RtNetlink.RTM_NEWNETCONF;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkException;
import io.netlink.uapi.Socket;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How the devices of a namespace are configured for IPv4, IPv6 and MPLS: {@code ip netconf}.
 *
 * <p>It is the part of the sysctls {@code net.ipv4.conf}, {@code net.ipv6.conf} and {@code
 * net.mpls.conf} that the kernel tells by messages. It is changed by writing these sysctls only.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Netconfs {
    private final Rtnetlink rtnl;

    Netconfs(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip -4 netconf show dev DEVICE}, and the same of other families. RTM_GETNETCONF.
     *
     * @param family {@link Socket#AF_INET}, {@link Socket#AF_INET6} or {@link Socket#AF_MPLS}
     * @param device the device's name or alternative name
     * @return its configuration
     * @throws IllegalArgumentException if it is none of these families, or no device can have the
     *     name
     * @throws NetlinkException ENODEV if there is no such device, EOPNOTSUPP if the kernel does not
     *     have the family, EINVAL if the device does not have it
     */
    public Netconf get(int family, String device) {
        checkFamily(family);
        return ask(family, rtnl.index(device), device);
    }

    /**
     * {@code ip -4 netconf show dev DEVICE}, by the device's index. RTM_GETNETCONF.
     *
     * @param family as for {@link #get(int, String)}
     * @param device the device's index
     * @return its configuration
     * @throws IllegalArgumentException if it is none of these families, or the index not positive
     * @throws NetlinkException EINVAL or ENODEV if there is no such device or it does not have the
     *     family, EOPNOTSUPP if the kernel does not have it
     */
    public Netconf get(int family, int device) {
        checkFamily(family);
        return ask(family, Inets.index(device), "if" + device);
    }

    /**
     * {@code all}: what counts for all devices together. RTM_GETNETCONF; {@code ip} shows it with
     * the others only.
     *
     * @param family {@link Socket#AF_INET} or {@link Socket#AF_INET6}; MPLS has none
     * @return the configuration
     * @throws IllegalArgumentException if it is another family
     * @throws NetlinkException EOPNOTSUPP if the kernel does not have the family
     */
    public Netconf getAll(int family) {
        checkInet(family, "all");
        return ask(family, NETCONFA_IFINDEX_ALL, "all");
    }

    /**
     * {@code default}: what devices start with that are made later. RTM_GETNETCONF; {@code ip}
     * shows it with the others only.
     *
     * @param family {@link Socket#AF_INET} or {@link Socket#AF_INET6}; MPLS has none
     * @return the configuration
     * @throws IllegalArgumentException if it is another family
     * @throws NetlinkException EOPNOTSUPP if the kernel does not have the family
     */
    public Netconf getDefault(int family) {
        checkInet(family, "default");
        return ask(family, NETCONFA_IFINDEX_DEFAULT, "default");
    }

    private Netconf ask(int family, int index, String name) {
        Netconf[] found = new Netconf[1];
        rtnl.request(
                NetconfAttributes.GET,
                name + " for " + name(family),
                0,
                writer -> {
                    writeHeader(writer, family);
                    writer.u32(NetconfAttributes.IFINDEX.code(), index);
                },
                message -> found[0] = NetconfView.of(message).copy());
        return Rtnetlink.answered(found[0]);
    }

    private static void checkFamily(int family) {
        if (family != Socket.AF_INET && family != Socket.AF_INET6 && family != Socket.AF_MPLS) {
            throw new IllegalArgumentException(
                    "family " + family + ": must be AF_INET, AF_INET6 or AF_MPLS");
        }
    }

    private static void checkInet(int family, String what) {
        checkFamily(family);
        if (family == Socket.AF_MPLS) {
            throw new IllegalArgumentException("AF_MPLS: has no configuration '" + what + "'");
        }
    }

    private static String name(int family) {
        return switch (family) {
            case Socket.AF_UNSPEC -> "all families";
            case Socket.AF_MPLS -> "MPLS";
            default -> Inets.familyName(family);
        };
    }

    private static void writeHeader(AttributeWriter writer, int family) {
        NetConfMsg header = new NetConfMsg();
        header.family(family);
        header.writeTo(writer);
    }

    /**
     * {@code ip netconf}: that of all devices for all families that the kernel has, each family's
     * {@code all} and {@code default} too. RTM_GETNETCONF with NLM_F_DUMP.
     *
     * @return the configurations, consistent
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Netconf> list() {
        return listFor(Socket.AF_UNSPEC);
    }

    /**
     * {@code ip -4 netconf}, and the same of other families. RTM_GETNETCONF with NLM_F_DUMP.
     *
     * @param family as for {@link #get(int, String)}
     * @return the configurations, consistent
     * @throws IllegalArgumentException if it is none of these families
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Netconf> list(int family) {
        checkFamily(family);
        return listFor(family);
    }

    private List<Netconf> listFor(int family) {
        NetconfView view = new NetconfView();
        return rtnl.list(
                NetconfAttributes.GET,
                name(family),
                writer -> writeHeader(writer, family),
                message -> isOf(family, message.type(), view.wrap(message)) ? view.copy() : null);
    }

    /**
     * {@code ip netconf}, one by one, without making objects of them. RTM_GETNETCONF with
     * NLM_F_DUMP.
     *
     * @param family as for {@link #get(int, String)}, or {@link Socket#AF_UNSPEC} for all
     * @param action is given each configuration on this thread, as a view that lives until it
     *     returns; it must not use this handle
     * @throws IllegalArgumentException if it is none of these families
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that devices may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(int family, Consumer<? super NetconfView> action) {
        if (family != Socket.AF_UNSPEC) {
            checkFamily(family);
        }
        Objects.requireNonNull(action, "action");
        NetconfView view = new NetconfView();
        rtnl.forEach(
                NetconfAttributes.GET,
                name(family),
                writer -> writeHeader(writer, family),
                message -> {
                    if (isOf(family, message.type(), view.wrap(message))) {
                        action.accept(view);
                    }
                });
    }

    /** A kernel that has no MPLS tells of all families when it is asked for that. */
    private static boolean isOf(int family, int type, NetconfView view) {
        return type == RTM_NEWNETCONF && (family == Socket.AF_UNSPEC || view.family() == family);
    }
}
