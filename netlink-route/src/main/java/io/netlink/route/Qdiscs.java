package io.netlink.route;

import io.netlink.NetlinkException;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The queueing disciplines of a namespace: {@code tc qdisc add, change, replace, delete, show}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Qdiscs {
    private final TcFamily<Qdisc> family;

    Qdiscs(Rtnetlink rtnl) {
        this.family =
                new TcFamily<>(
                        rtnl,
                        TcAttributes.NEW_QDISC,
                        TcAttributes.DELETE_QDISC,
                        TcAttributes.GET_QDISC,
                        Qdisc::new);
    }

    /**
     * {@code tc qdisc add}: makes a qdisc. RTM_NEWQDISC.
     *
     * @param qdisc with device, parent and kind
     * @return the qdisc as the kernel made it, with its handle
     * @throws NetlinkException EEXIST if there is one with this handle, or at the root one that is
     *     not the kernel's own; ENOENT if the kernel has no such kind or there is no such parent;
     *     ENODEV if there is no such device; EINVAL for options it does not take, with its words;
     *     EPERM without CAP_NET_ADMIN
     * @throws IllegalArgumentException if no kind was said
     */
    public Qdisc add(Qdisc qdisc) {
        return family.make(qdisc, Changes.ADD, this::unsaid);
    }

    /**
     * {@code tc qdisc change}: changes the options of a qdisc. RTM_NEWQDISC without NLM_F_CREATE.
     *
     * @param qdisc what it is to be
     * @return the qdisc as it is then
     * @throws NetlinkException ENOENT if there is none, EINVAL if it is of another kind, and as for
     *     {@link #add}
     */
    public Qdisc change(Qdisc qdisc) {
        return family.make(qdisc, 0, this::unsaid);
    }

    /**
     * {@code tc qdisc replace}: makes a qdisc, in place of the one that is there. RTM_NEWQDISC.
     *
     * @param qdisc what it is to be
     * @return the qdisc as it is then
     * @throws NetlinkException as for {@link #add}, without EEXIST
     * @throws IllegalArgumentException if no kind was said
     */
    public Qdisc replace(Qdisc qdisc) {
        return family.make(qdisc, Changes.REPLACE, this::unsaid);
    }

    /**
     * {@code tc qdisc link}: puts a qdisc that there is, by its handle, in place of the one at a
     * parent; or changes its options if it is there already. RTM_NEWQDISC with NLM_F_REPLACE but
     * without NLM_F_CREATE.
     *
     * @param qdisc with device, parent and handle
     * @return the qdisc as it is then
     * @throws NetlinkException ENOENT if there is none with this handle, ELOOP if the parent hangs
     *     on it, and as for {@link #change}
     */
    public Qdisc link(Qdisc qdisc) {
        return family.make(qdisc, Changes.CHANGE, this::unsaid);
    }

    /**
     * {@code tc qdisc delete}: deletes a qdisc with all that hangs on it; the device then has its
     * default. RTM_DELQDISC.
     *
     * @param qdisc the qdisc, by device and parent or handle; also one that was listed
     * @throws NetlinkException ENOENT if there is none, or just the default; EINVAL if the kind
     *     that was said is not its own; EPERM without CAP_NET_ADMIN
     */
    public void delete(Qdisc qdisc) {
        family.delete(qdisc);
    }

    /**
     * {@code tc -s qdisc show dev DEV handle 1:}, {@code … root}, {@code … parent 1:10}: one qdisc.
     * RTM_GETQDISC.
     *
     * @param qdisc by device and handle or parent, or both; also one that was listed. An invisible
     *     one is found too
     * @return the qdisc
     * @throws NetlinkException ENOENT if there is none, or just a default that the kernel shows
     *     nobody; EINVAL if the one at the parent has another handle, or it is of another kind;
     *     ENODEV if there is no such device
     * @throws IllegalArgumentException if neither handle nor parent was said
     */
    public Qdisc get(Qdisc qdisc) {
        if (qdisc.handle().equals(TcHandle.NONE) && qdisc.parent().equals(TcHandle.NONE)) {
            throw new IllegalArgumentException("neither handle nor parent was said: " + qdisc);
        }
        return family.getEchoed(qdisc, this::listed);
    }

    /** What the kernel made or changed, if it did not say: it does not fit, or is invisible. */
    private Qdisc unsaid(Qdisc request) {
        return listed(request).orElse(request);
    }

    private Optional<Qdisc> listed(Qdisc request) {
        QdiscFilter there = QdiscFilter.ALL.dev(request.deviceIndex()).invisible();
        return list(
                        request.handle().equals(TcHandle.NONE)
                                ? there.parent(request.parent())
                                : there.handle(request.handle()))
                .stream()
                .findFirst();
    }

    /**
     * {@code tc -s qdisc show}: the qdiscs of all devices. RTM_GETQDISC with NLM_F_DUMP.
     *
     * @return the qdiscs, consistent: a listing that the kernel's tables changed under is repeated
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Qdisc> list() {
        return list(QdiscFilter.ALL);
    }

    /**
     * {@code tc -s qdisc show dev DEV}: the qdiscs of a device. RTM_GETQDISC with NLM_F_DUMP.
     *
     * @param device the device's name
     * @return the qdiscs, the root first
     * @throws NetlinkException ENODEV if there is no such device
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Qdisc> list(String device) {
        return list(QdiscFilter.ALL.dev(device));
    }

    /**
     * {@code tc -s qdisc show dev DEV}, by index. RTM_GETQDISC with NLM_F_DUMP.
     *
     * @param device the device's index
     * @return the qdiscs, the root first; none if there is no such device
     * @throws IllegalArgumentException if the index is not positive
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Qdisc> list(int device) {
        return list(QdiscFilter.ALL.dev(device));
    }

    /**
     * {@code tc -s qdisc show …}: some qdiscs. RTM_GETQDISC with NLM_F_DUMP.
     *
     * @param filter which
     * @return the qdiscs, consistent: a listing that the kernel's tables changed under is repeated
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Qdisc> list(QdiscFilter filter) {
        QdiscFilter resolved = filter.resolve(family);
        return family.list(resolved.header(), resolved::writeTo, resolved::matches);
    }

    /**
     * {@code tc -s qdisc show}, qdisc by qdisc, without making objects of them. RTM_GETQDISC with
     * NLM_F_DUMP.
     *
     * @param action is given each qdisc on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile
     */
    public void forEach(Consumer<? super TcView> action) {
        forEach(QdiscFilter.ALL, action);
    }

    /**
     * {@code tc -s qdisc show …}, qdisc by qdisc, without making objects of them. RTM_GETQDISC with
     * NLM_F_DUMP.
     *
     * @param filter which
     * @param action is given each qdisc on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile
     */
    public void forEach(QdiscFilter filter, Consumer<? super TcView> action) {
        QdiscFilter resolved = filter.resolve(family);
        family.forEach(resolved.header(), resolved::writeTo, resolved::matches, action);
    }

    /** The same as items of a batch. */
    BatchQdiscs in(Changes items) {
        return new BatchQdiscs(family, items);
    }
}
