package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_EXCL;

import io.netlink.NetlinkException;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The classes of qdiscs: {@code tc class add, change, replace, delete, show}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class TcClasses {
    private final TcFamily<TcClass> family;

    TcClasses(Rtnetlink rtnl) {
        this.family =
                new TcFamily<>(
                        rtnl,
                        TcAttributes.NEW_CLASS,
                        TcAttributes.DELETE_CLASS,
                        TcAttributes.GET_CLASS,
                        TcClass::new);
    }

    /**
     * {@code tc class add}: makes a class. RTM_NEWTCLASS.
     *
     * @param tcClass with device, parent and kind
     * @return the class as the kernel made it, with its handle
     * @throws NetlinkException EEXIST if there is one with this handle; ENOENT if there is no such
     *     qdisc; EINVAL for options it does not take, with its words; EOPNOTSUPP if the qdisc has
     *     classes of its own; ENODEV if there is no such device; EPERM without CAP_NET_ADMIN
     * @throws IllegalArgumentException if no parent or no kind was said
     */
    public TcClass add(TcClass tcClass) {
        return family.make(tcClass, NLM_F_CREATE | NLM_F_EXCL, this::unsaid);
    }

    /**
     * {@code tc class change}: changes the options of a class. RTM_NEWTCLASS without NLM_F_CREATE.
     *
     * @param tcClass what it is to be
     * @return the class as it is then
     * @throws NetlinkException ENOENT if there is none, and as for {@link #add}
     */
    public TcClass change(TcClass tcClass) {
        return family.make(tcClass, 0, this::unsaid);
    }

    /**
     * {@code tc class replace}: makes a class, or changes the one that is there. RTM_NEWTCLASS.
     *
     * @param tcClass what it is to be
     * @return the class as it is then
     * @throws NetlinkException as for {@link #add}, without EEXIST
     * @throws IllegalArgumentException if no parent or no kind was said
     */
    public TcClass replace(TcClass tcClass) {
        return family.make(tcClass, NLM_F_CREATE, this::unsaid);
    }

    /**
     * {@code tc class delete}. RTM_DELTCLASS.
     *
     * @param tcClass the class, by device and handle; also one that was listed
     * @throws NetlinkException ENOENT if there is none, EBUSY if filters or classes need it, EPERM
     *     without CAP_NET_ADMIN
     */
    public void delete(TcClass tcClass) {
        family.delete(tcClass);
    }

    /**
     * {@code tc -s class show dev DEV classid 1:10}: one class. RTM_GETTCLASS.
     *
     * @param tcClass by device and handle; also one that was listed
     * @return the class
     * @throws NetlinkException ENOENT if there is no such class or qdisc, EINVAL if the qdisc has
     *     no classes or the parent that was said is on another qdisc, ENODEV if there is no such
     *     device
     * @throws IllegalArgumentException if no handle was said
     */
    public TcClass get(TcClass tcClass) {
        if (tcClass.handle().equals(TcHandle.NONE)) {
            throw new IllegalArgumentException("no handle was said: " + tcClass);
        }
        return family.getEchoed(tcClass, this::listed);
    }

    /** What the kernel made or changed, if it did not say. */
    private TcClass unsaid(TcClass request) {
        return listed(request).orElse(request);
    }

    private Optional<TcClass> listed(TcClass request) {
        return list(request.deviceIndex()).stream()
                .filter(each -> each.handle().equals(request.handle()))
                .findFirst();
    }

    /**
     * {@code tc -s class show dev DEV}: the classes on a device. RTM_GETTCLASS with NLM_F_DUMP.
     *
     * @param device the device's name
     * @return the classes, consistent: a listing that the kernel's tables changed under is repeated
     * @throws NetlinkException ENODEV if there is no such device
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<TcClass> list(String device) {
        return list(family.index(device));
    }

    /**
     * {@code tc -s class show dev DEV}, by index. RTM_GETTCLASS with NLM_F_DUMP.
     *
     * @param device the device's index
     * @return the classes; none if there is no such device
     * @throws IllegalArgumentException if the index is not positive
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<TcClass> list(int device) {
        return family.list(new TcMsg(Inets.index(device), 0, 0, 0), writer -> {}, view -> true);
    }

    /** The same as items of a batch. */
    BatchTc<TcClass> in(Changes items) {
        return new BatchTc<>(family, items, NLM_F_CREATE, UnaryOperator.identity());
    }
}
