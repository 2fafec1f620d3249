package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWADDRLABEL;

import io.netlink.AttributeWriter;
import io.netlink.ErrnoException;
import io.netlink.InetPrefix;
import io.netlink.NetlinkException;
import io.netlink.uapi.Socket;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The labels by which IPv6 chooses source addresses: {@code ip addrlabel add, delete, list, flush}.
 *
 * <p>A namespace starts with the labels of RFC 6724. The kernel tells nobody of changes.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class AddressLabels {
    private final Rtnetlink rtnl;

    AddressLabels(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip addrlabel add prefix PREFIX label LABEL}: gives a prefix a label. RTM_NEWADDRLABEL.
     *
     * @param label the label, also one that was listed
     * @throws NetlinkException EEXIST if the prefix has one, at the same device or at all; EINVAL
     *     if there is no such device, or for a part of ::ffff:0:0/96; EPERM without CAP_NET_ADMIN
     */
    public void add(AddressLabel label) {
        make(rtnl.changes(), label, Changes.ADD);
    }

    /**
     * {@code ip addrlabel add prefix PREFIX dev DEVICE label LABEL}: gives a prefix a label that
     * counts at one device. RTM_NEWADDRLABEL.
     *
     * @param device the device's name or alternative name
     * @param label the label
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, and as for {@link
     *     #add(AddressLabel)}
     */
    public void add(String device, AddressLabel label) {
        add(label.dev(rtnl.index(device)));
    }

    /**
     * Gives a prefix a label, whether or not it has one. RTM_NEWADDRLABEL; {@code ip} has no such
     * command.
     *
     * @param label the label as it is to be
     * @throws NetlinkException as for {@link #add(AddressLabel)}, without EEXIST
     */
    public void replace(AddressLabel label) {
        make(rtnl.changes(), label, Changes.REPLACE);
    }

    static void make(Changes to, AddressLabel label, int flags) {
        to.change(AddressLabelAttributes.NEW, label, flags, label.toBeSent()::writeTo);
    }

    /**
     * {@code ip addrlabel delete prefix PREFIX [dev DEVICE] label LABEL}. RTM_DELADDRLABEL.
     *
     * @param label prefix and device tell which; the kernel does not look at the label
     * @throws NetlinkException ESRCH if there is none ({@link ErrnoException#isNotFound()}), EPERM
     *     without CAP_NET_ADMIN
     */
    public void delete(AddressLabel label) {
        delete(rtnl.changes(), label);
    }

    static void delete(Changes to, AddressLabel label) {
        to.change(AddressLabelAttributes.DELETE, label, 0, label.toBeSent()::writeTo);
    }

    /**
     * {@code ip addrlabel delete prefix PREFIX dev DEVICE label LABEL}. RTM_DELADDRLABEL.
     *
     * @param device the device's name or alternative name
     * @param label the prefix tells which; the kernel does not look at the label
     * @throws IllegalArgumentException if no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, and as for {@link
     *     #delete(AddressLabel)}
     */
    public void delete(String device, AddressLabel label) {
        delete(label.dev(rtnl.index(device)));
    }

    /**
     * The label that an address has: that of the longest prefix. RTM_GETADDRLABEL; {@code ip} has
     * no such command.
     *
     * @param address an IPv6 address
     * @return the label with its prefix
     * @throws IllegalArgumentException if it is not an IPv6 address
     * @throws NetlinkException ESRCH if it has none
     */
    public AddressLabel get(InetAddress address) {
        return get(address, 0);
    }

    /**
     * The label that an address has at a device. RTM_GETADDRLABEL; {@code ip} has no such command.
     *
     * @param device the device's name or alternative name
     * @param address an IPv6 address
     * @return the label with its prefix
     * @throws IllegalArgumentException if it is not an IPv6 address, or no device can have the name
     * @throws NetlinkException ENODEV if there is no such device, ESRCH if it has none
     */
    public AddressLabel get(String device, InetAddress address) {
        return get(address, rtnl.index(device));
    }

    private AddressLabel get(InetAddress address, int device) {
        Inets.ofFamily(Socket.AF_INET6, address, "address", "an address label");
        AddressLabel[] found = new AddressLabel[1];
        rtnl.request(
                AddressLabelAttributes.GET,
                Inets.text(address),
                0,
                writer -> {
                    writeHeader(writer, InetPrefix.host(address).length(), device);
                    writer.bytes(AddressLabelAttributes.ADDRESS.code(), address.getAddress());
                },
                message -> found[0] = AddressLabelView.of(message).copy());
        return Rtnetlink.answered(found[0]);
    }

    private static void writeHeader(AttributeWriter writer, int prefixLength, int device) {
        IfAddrLblMsg header = new IfAddrLblMsg();
        header.family(Socket.AF_INET6);
        header.prefixLength(prefixLength);
        header.index(device);
        header.writeTo(writer);
    }

    /**
     * {@code ip addrlabel list}. RTM_GETADDRLABEL with NLM_F_DUMP.
     *
     * @return the labels, consistent, in the order in which the kernel looks for one
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<AddressLabel> list() {
        AddressLabelView view = new AddressLabelView();
        return rtnl.list(
                AddressLabelAttributes.GET,
                "all",
                writer -> writeHeader(writer, 0, 0),
                message -> message.type() == RTM_NEWADDRLABEL ? view.wrap(message).copy() : null);
    }

    /**
     * {@code ip addrlabel list}, label by label, without making objects of them. RTM_GETADDRLABEL
     * with NLM_F_DUMP.
     *
     * @param action is given each label on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that labels may have been missed or seen twice; {@link #list} repeats
     *     instead
     */
    public void forEach(Consumer<? super AddressLabelView> action) {
        Objects.requireNonNull(action, "action");
        AddressLabelView view = new AddressLabelView();
        rtnl.forEach(
                AddressLabelAttributes.GET,
                "all",
                writer -> writeHeader(writer, 0, 0),
                message -> {
                    if (message.type() == RTM_NEWADDRLABEL) {
                        action.accept(view.wrap(message));
                    }
                });
    }

    /**
     * {@code ip addrlabel flush}: deletes all labels, those of RFC 6724 too. RTM_GETADDRLABEL and
     * RTM_DELADDRLABEL.
     *
     * <p>Not in one step: others see some of them gone.
     *
     * @return how many there were
     * @throws NetlinkException EPERM without CAP_NET_ADMIN
     */
    public int flush() {
        int count = 0;
        for (AddressLabel each : list()) {
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
