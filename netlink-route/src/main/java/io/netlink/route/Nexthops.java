package io.netlink.route;

import static io.netlink.uapi.RtNetlink.RTM_NEWNEXTHOP;
import static io.netlink.uapi.RtNetlink.RTM_NEWNEXTHOPBUCKET;

import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The nexthop objects of a namespace: {@code ip nexthop add, replace, delete, show, get, flush} and
 * {@code ip nexthop bucket}. Linux 5.3 has them.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class Nexthops {
    private final Rtnetlink rtnl;

    Nexthops(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip nexthop add}: makes an object. RTM_NEWNEXTHOP.
     *
     * @param nexthop the object, also one that was listed
     * @return the object as the kernel made it, with its id
     * @throws NetlinkException EEXIST if there is one with this id; EINVAL, EHOSTUNREACH or
     *     ENETUNREACH with the kernel's words, such as "Nexthop id does not exist"; ENODEV if there
     *     is no such device, ENETDOWN if it is down; EOPNOTSUPP if the kernel has no such
     *     encapsulation; EPERM without CAP_NET_ADMIN
     */
    public NexthopObject add(NexthopObject nexthop) {
        return make(nexthop, Changes.ADD);
    }

    /**
     * {@code ip nexthop replace}: makes an object, or changes the one with this id in place, for
     * all routes that use it. RTM_NEWNEXTHOP.
     *
     * @param nexthop what it is to be
     * @return the object as it is then
     * @throws NetlinkException EINVAL if it is to become a group and is none, or the other way
     *     round, and as for {@link #add}, without EEXIST
     */
    public NexthopObject replace(NexthopObject nexthop) {
        return make(nexthop, Changes.REPLACE);
    }

    private NexthopObject make(NexthopObject nexthop, int flags) {
        OptionalLong id = nexthop.id();
        NexthopObject[] made = new NexthopObject[1];
        Changes echoing =
                rtnl.echoing(
                        message -> { // also groups and routes that change with it
                            if (message.type() == RTM_NEWNEXTHOP) {
                                NexthopObject echo = NexthopObjectView.of(message).copy();
                                made[0] = id.isEmpty() || echo.id().equals(id) ? echo : made[0];
                            }
                        });
        make(echoing, nexthop, flags);
        return made[0] != null || id.isEmpty() ? Rtnetlink.answered(made[0]) : get(id.getAsLong());
    }

    static void make(Changes to, NexthopObject nexthop, int flags) {
        to.change(NexthopAttributes.NEW, nexthop, flags, nexthop.toBeMade(to)::writeTo);
    }

    /**
     * {@code ip nexthop delete}: deletes an object, takes it out of its groups, and deletes routes
     * and groups that are left without any. RTM_DELNEXTHOP.
     *
     * @param id its number
     * @throws NetlinkException ENOENT if there is none ({@link ErrnoException#isNotFound()}), EPERM
     *     without CAP_NET_ADMIN
     * @throws IllegalArgumentException if no object can have the id
     */
    public void delete(long id) {
        delete(rtnl.changes(), id);
    }

    static void delete(Changes to, long id) {
        NexthopObject said = NexthopObject.id(id);
        to.change(NexthopAttributes.DELETE, said, 0, said::writeTo);
    }

    /**
     * {@code ip nexthop delete}: deletes an object, by its id. RTM_DELNEXTHOP.
     *
     * @param nexthop the object; what it says besides the id is not looked at
     * @throws NetlinkException as for {@link #delete(long)}
     * @throws IllegalArgumentException if it has no id
     */
    public void delete(NexthopObject nexthop) {
        delete(idOf(nexthop));
    }

    static long idOf(NexthopObject nexthop) {
        return nexthop.id().orElseThrow(() -> new IllegalArgumentException("no id: " + nexthop));
    }

    /**
     * {@code ip nexthop get id ID}. RTM_GETNEXTHOP.
     *
     * @param id its number
     * @return the object
     * @throws NetlinkException ENOENT if there is none ({@link ErrnoException#isNotFound()})
     * @throws IllegalArgumentException if no object can have the id
     */
    public NexthopObject get(long id) {
        NexthopObject said = NexthopObject.id(id);
        NexthopObject[] found = new NexthopObject[1];
        rtnl.request(
                NexthopAttributes.GET,
                said,
                0,
                said::writeTo,
                message -> found[0] = NexthopObjectView.of(message).copy());
        return Rtnetlink.answered(found[0]);
    }

    /**
     * {@code ip nexthop show}: all objects. RTM_GETNEXTHOP with NLM_F_DUMP.
     *
     * @return the objects by id, consistent: a listing that the kernel's tables changed under is
     *     repeated
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<NexthopObject> list() {
        return list(NexthopFilter.ALL);
    }

    /**
     * {@code ip nexthop show …}: some objects. RTM_GETNEXTHOP with NLM_F_DUMP.
     *
     * @param filter which
     * @return the objects by id, consistent: a listing that the kernel's tables changed under is
     *     repeated
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<NexthopObject> list(NexthopFilter filter) {
        NexthopFilter resolved = filter.resolve(rtnl);
        NexthopObjectView view = new NexthopObjectView();
        return rtnl.list(
                NexthopAttributes.GET,
                filter,
                resolved::writeTo,
                message ->
                        message.type() == RTM_NEWNEXTHOP && resolved.matches(view.wrap(message))
                                ? view.copy()
                                : null);
    }

    /**
     * {@code ip nexthop show …}, object by object, without making anything of them. RTM_GETNEXTHOP
     * with NLM_F_DUMP.
     *
     * @param filter which
     * @param action is given each object on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws NetlinkException ENODEV if there is no device that the filter names
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that objects may have been missed; {@link #list} repeats instead
     */
    public void forEach(NexthopFilter filter, Consumer<? super NexthopObjectView> action) {
        Objects.requireNonNull(action, "action");
        NexthopFilter resolved = filter.resolve(rtnl);
        NexthopObjectView view = new NexthopObjectView();
        rtnl.forEach(
                NexthopAttributes.GET,
                filter,
                resolved::writeTo,
                message -> {
                    if (message.type() == RTM_NEWNEXTHOP && resolved.matches(view.wrap(message))) {
                        action.accept(view);
                    }
                });
    }

    /**
     * {@code ip nexthop flush …}: deletes some objects. RTM_GETNEXTHOP and RTM_DELNEXTHOP.
     *
     * <p>Not in one step: others see some of them gone.
     *
     * @param filter which
     * @return how many there were
     * @throws NetlinkException ENODEV if there is no device that the filter names, EPERM without
     *     CAP_NET_ADMIN
     */
    public int flush(NexthopFilter filter) {
        List<NexthopObject> found = list(filter);
        for (NexthopObject each : found) {
            long id = each.id().orElse(0);
            if (id == 0) {
                throw new DecodeException("nexthop", "has no NHA_ID");
            }
            try {
                delete(id);
            } catch (ErrnoException e) {
                if (!e.isNotFound()) { // a group goes with its last member
                    throw e;
                }
            }
        }
        return found.size();
    }

    /**
     * {@code ip nexthop bucket show …}: the buckets of resilient groups. RTM_GETNEXTHOPBUCKET with
     * NLM_F_DUMP.
     *
     * @param filter which
     * @return the buckets by group and index
     * @throws NetlinkException ENOENT if there is no group that the filter says, EINVAL if it is
     *     not resilient
     * @throws io.netlink.DumpInterruptedException if the kernel's tables changed each time until
     *     the deadline
     */
    public List<NexthopBucket> buckets(NexthopBucketFilter filter) {
        return rtnl.list(
                NexthopAttributes.GET_BUCKET,
                filter,
                filter::writeTo,
                message ->
                        message.type() == RTM_NEWNEXTHOPBUCKET
                                ? NexthopBucketView.of(message).copy()
                                : null);
    }

    /**
     * {@code ip nexthop bucket show …}, bucket by bucket, without making objects of them.
     * RTM_GETNEXTHOPBUCKET with NLM_F_DUMP.
     *
     * @param filter which
     * @param action is given each bucket on this thread, as a view that lives until it returns; it
     *     must not use this handle
     * @throws NetlinkException ENOENT if there is no group that the filter says, EINVAL if it is
     *     not resilient
     * @throws io.netlink.DumpInterruptedException at the end, if the kernel's tables changed
     *     meanwhile, so that buckets may have been missed; {@link #buckets} repeats instead
     */
    public void forEachBucket(
            NexthopBucketFilter filter, Consumer<? super NexthopBucketView> action) {
        Objects.requireNonNull(action, "action");
        NexthopBucketView view = new NexthopBucketView();
        rtnl.forEach(
                NexthopAttributes.GET_BUCKET,
                filter,
                filter::writeTo,
                message -> {
                    if (message.type() == RTM_NEWNEXTHOPBUCKET) {
                        action.accept(view.wrap(message));
                    }
                });
    }

    /**
     * {@code ip nexthop bucket get id ID index INDEX}. RTM_GETNEXTHOPBUCKET.
     *
     * @param group the group's id
     * @param index which bucket, from 0
     * @return the bucket
     * @throws NetlinkException ENOENT if there is no such group or bucket, EINVAL if the group is
     *     not resilient
     * @throws IllegalArgumentException if no group or bucket can have the number
     */
    public NexthopBucket bucket(long group, int index) {
        AttributeSet bucket =
                AttributeSet.empty(NexthopAttributes.BUCKET)
                        .with(NexthopAttributes.BUCKET_INDEX, index);
        NexthopObject said = NexthopObject.id(group).set(NexthopAttributes.RES_BUCKET, bucket);
        NexthopBucket[] found = new NexthopBucket[1];
        rtnl.request(
                NexthopAttributes.GET_BUCKET,
                "id " + group + " index " + index,
                0,
                said::writeTo,
                message -> found[0] = NexthopBucketView.of(message).copy());
        return Rtnetlink.answered(found[0]);
    }
}
