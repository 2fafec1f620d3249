package io.netlink.route;

import static io.netlink.uapi.Netlink.NLM_F_CREATE;
import static io.netlink.uapi.Netlink.NLM_F_EXCL;

import io.netlink.NetlinkException;

import java.util.List;

/**
 * The filters of qdiscs and classes: {@code tc filter add, change, replace, delete, get, show}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class TcFilters {
    private final TcFamily<TcFilter> family;

    TcFilters(Rtnetlink rtnl) {
        this.family =
                new TcFamily<>(
                        rtnl,
                        TcAttributes.NEW_FILTER,
                        TcAttributes.DELETE_FILTER,
                        TcAttributes.GET_FILTER,
                        TcFilter::new);
    }

    /**
     * {@code tc filter add}: makes a filter. RTM_NEWTFILTER.
     *
     * @param filter with device, parent, protocol and kind
     * @return the filter as the kernel made it, with its priority and handle
     * @throws NetlinkException EEXIST if there is one with this priority and handle; ENOENT if the
     *     kernel has no such kind; EINVAL if there is no such parent, or for options it does not
     *     take, with its words; ENODEV if there is no such device; EPERM without CAP_NET_ADMIN
     * @throws IllegalArgumentException if no kind was said
     */
    public TcFilter add(TcFilter filter) {
        return family.make(filter.request(), NLM_F_CREATE | NLM_F_EXCL, this::unsaid);
    }

    /**
     * {@code tc filter change}: changes the options of a filter. RTM_NEWTFILTER without
     * NLM_F_CREATE.
     *
     * @param filter what it is to be, with priority and handle
     * @return the filter as it is then
     * @throws NetlinkException ENOENT if there is none, and as for {@link #add}
     */
    public TcFilter change(TcFilter filter) {
        return family.make(filter.request(), 0, this::unsaid);
    }

    /**
     * {@code tc filter replace}: makes a filter, or changes the one that is there. RTM_NEWTFILTER.
     *
     * @param filter what it is to be
     * @return the filter as it is then
     * @throws NetlinkException as for {@link #add}, without EEXIST
     * @throws IllegalArgumentException if no kind was said
     */
    public TcFilter replace(TcFilter filter) {
        return family.make(filter.request(), NLM_F_CREATE, this::unsaid);
    }

    /**
     * {@code tc filter delete}: deletes a filter; one that says no priority stands for all of its
     * parent. RTM_DELTFILTER.
     *
     * @param filter the filter; also one that was listed
     * @throws NetlinkException ENOENT if there is none, EPERM without CAP_NET_ADMIN
     */
    public void delete(TcFilter filter) {
        family.delete(filter);
    }

    /**
     * {@code tc filter get}: one filter. RTM_GETTFILTER.
     *
     * @param filter with device, parent, protocol, priority, handle and kind
     * @return the filter
     * @throws NetlinkException ENOENT if there is none
     */
    public TcFilter get(TcFilter filter) {
        return family.get(filter);
    }

    /**
     * {@code tc -s filter show dev DEV …}: the filters of a parent. RTM_GETTFILTER with NLM_F_DUMP.
     *
     * @param of {@link TcFilter#on} a device with {@link TcFilter#parent(TcHandle)}, or {@link
     *     TcFilter#ofBlock}; priority, protocol and chain choose among its filters
     * @return the filters, consistent: a listing that the kernel's tables changed under is repeated
     * @throws NetlinkException ENODEV if there is no such device, EINVAL if there is no such parent
     *     or block
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<TcFilter> list(TcFilter of) {
        int index = of.device == null ? of.deviceIndex() : family.index(of.device);
        TcMsg said = of.header0();
        TcMsg where = new TcMsg(index, said.handle(), said.parent(), said.info());
        return family.list(
                where,
                writer -> writer.attributes(of.attributes()),
                view -> view.handle().value() != 0); // a handle of 0 stands for all of a priority
    }

    /**
     * What the kernel made or changed, if it did not say: before Linux 6.14 it tells of no filter
     * that needs more than a page, such as one with many actions. Without a priority the kernel
     * takes one before all others. Which of several filters of one priority is the new one cannot
     * be told.
     */
    private TcFilter unsaid(TcFilter request) {
        List<TcFilter> alike =
                list(request).stream()
                        .filter(each -> each.protocol() == request.protocol())
                        .filter(each -> each.kindName().equals(request.anyKindName()))
                        .filter(each -> each.chain().orElse(0) == request.chain().orElse(0))
                        .filter(
                                each ->
                                        request.handle().equals(TcHandle.NONE)
                                                || each.handle().equals(request.handle()))
                        .toList();
        if (request.priority() == 0) {
            int least = alike.stream().mapToInt(TcFilter::priority).min().orElse(0);
            alike = alike.stream().filter(each -> each.priority() == least).toList();
        }
        return alike.size() == 1 ? alike.getFirst() : request;
    }

    /** The same as items of a batch. */
    BatchTc<TcFilter> in(Changes items) {
        return new BatchTc<>(family, items, NLM_F_CREATE, TcFilter::request);
    }
}
