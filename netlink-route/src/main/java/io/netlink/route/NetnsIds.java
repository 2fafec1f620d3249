package io.netlink.route;

import static io.netlink.uapi.NetNamespace.NETNSA_NSID_NOT_ASSIGNED;
import static io.netlink.uapi.RtNetlink.RTM_NEWNSID;

import io.netlink.AttributeWriter;
import io.netlink.ErrnoException;
import io.netlink.NetlinkException;
import io.netlink.NetnsHandle;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The ids that a namespace has for others: {@code ip netns set, list-id}.
 *
 * <p>An id is what messages in one namespace call another. The kernel gives one by itself when a
 * link here has its peer or the device below it there. An id cannot be changed or taken away; it
 * goes with its namespace.
 *
 * <pre>{@code
 * int id = rtnl.netnsIds().assign(ns2).id().orElseThrow();       // ip netns set ns2 auto
 * List<Link> there = rtnl.links().inNetnsId(id).list();
 * }</pre>
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()} or if a namespace's handle is closed.
 */
public final class NetnsIds {
    private final Rtnetlink rtnl;

    NetnsIds(Rtnetlink rtnl) {
        this.rtnl = rtnl;
    }

    /**
     * {@code ip netns set NAME ID}: gives a namespace an id here. RTM_NEWNSID.
     *
     * @param namespace the namespace
     * @param id the id, 0 or more
     * @return the id
     * @throws IllegalArgumentException if the id is negative
     * @throws NetlinkException EEXIST if the namespace has an id here already, or another one has
     *     this id; EPERM without CAP_NET_ADMIN
     */
    public Nsid assign(NetnsHandle namespace, int id) {
        NetnsIdLinks.checkId(id);
        return assign(NetnsPeer.of(namespace), id);
    }

    /**
     * {@code ip netns set NAME auto}: gives a namespace an id here, the least that is free.
     * RTM_NEWNSID.
     *
     * @param namespace the namespace
     * @return the id that the kernel chose
     * @throws NetlinkException EEXIST if the namespace has an id here already: {@link #get} tells
     *     which; EPERM without CAP_NET_ADMIN
     */
    public Nsid assign(NetnsHandle namespace) {
        return assign(NetnsPeer.of(namespace), NETNSA_NSID_NOT_ASSIGNED);
    }

    /**
     * {@link #assign(NetnsHandle, int)} to the namespace of a process. A pid may be used again by
     * another process; a {@link NetnsHandle} cannot be mistaken.
     *
     * @param pid the process
     * @param id the id, 0 or more
     * @return the id
     * @throws IllegalArgumentException if the pid is not positive, or the id is negative
     * @throws NetlinkException as for {@link #assign(NetnsHandle, int)}; ESRCH if there is no such
     *     process
     */
    public Nsid assignPid(int pid, int id) {
        NetnsIdLinks.checkId(id);
        return assign(NetnsPeer.ofPid(pid), id);
    }

    /**
     * {@link #assign(NetnsHandle)} to the namespace of a process.
     *
     * @param pid the process
     * @return the id that the kernel chose
     * @throws IllegalArgumentException if the pid is not positive
     * @throws NetlinkException as for {@link #assign(NetnsHandle)}; ESRCH if there is no such
     *     process
     */
    public Nsid assignPid(int pid) {
        return assign(NetnsPeer.ofPid(pid), NETNSA_NSID_NOT_ASSIGNED);
    }

    /**
     * {@link #assign(NetnsHandle, int)} to the namespace that a descriptor is of.
     *
     * @param descriptor of an nsfs file, in this process
     * @param id the id, 0 or more
     * @return the id
     * @throws IllegalArgumentException if one is negative
     * @throws NetlinkException as for {@link #assign(NetnsHandle, int)}; EBADF if it is not open,
     *     EINVAL if it is of something else
     */
    public Nsid assignFd(int descriptor, int id) {
        NetnsIdLinks.checkId(id);
        return assign(NetnsPeer.ofFd(descriptor), id);
    }

    /**
     * {@link #assign(NetnsHandle)} to the namespace that a descriptor is of.
     *
     * @param descriptor of an nsfs file, in this process
     * @return the id that the kernel chose
     * @throws IllegalArgumentException if it is negative
     * @throws NetlinkException as for {@link #assign(NetnsHandle)}; EBADF if it is not open, EINVAL
     *     if it is of something else
     */
    public Nsid assignFd(int descriptor) {
        return assign(NetnsPeer.ofFd(descriptor), NETNSA_NSID_NOT_ASSIGNED);
    }

    private Nsid assign(NetnsPeer peer, int id) {
        return peer.holding(
                () -> {
                    Nsid[] made = new Nsid[1];
                    Changes echoing =
                            rtnl.echoing(
                                    message -> {
                                        if (message.type() == RTM_NEWNSID) {
                                            made[0] = NsidView.of(message).copy();
                                        }
                                    });
                    assign(echoing, peer, id);
                    return made[0] != null ? made[0] : get(peer, NETNSA_NSID_NOT_ASSIGNED);
                });
    }

    /** Gives a namespace an id, the least that is free if it is negative; inside its holding. */
    static void assign(Changes to, NetnsPeer peer, int id) {
        to.change(
                NsidAttributes.NEW,
                id < 0 ? peer : peer + " nsid " + id,
                0,
                writer -> {
                    new RtGenMsg().writeTo(writer);
                    peer.writeTo(writer);
                    writer.u32(NsidAttributes.NSID.code(), id);
                });
    }

    /**
     * The id that a namespace has here. RTM_GETNSID; {@code ip netns list} shows it.
     *
     * @param namespace the namespace
     * @return what the kernel says: {@link Nsid#id()} is empty if it has none
     */
    public Nsid get(NetnsHandle namespace) {
        return get(NetnsPeer.of(namespace), NETNSA_NSID_NOT_ASSIGNED);
    }

    /**
     * The id that the namespace of a process has here. RTM_GETNSID.
     *
     * @param pid the process
     * @return what the kernel says: {@link Nsid#id()} is empty if it has none
     * @throws IllegalArgumentException if the pid is not positive
     * @throws NetlinkException ESRCH if there is no such process
     */
    public Nsid getPid(int pid) {
        return get(NetnsPeer.ofPid(pid), NETNSA_NSID_NOT_ASSIGNED);
    }

    /**
     * The id that the namespace of a descriptor has here. RTM_GETNSID.
     *
     * @param descriptor of an nsfs file, in this process
     * @return what the kernel says: {@link Nsid#id()} is empty if it has none
     * @throws IllegalArgumentException if it is negative
     * @throws NetlinkException EBADF if it is not open, EINVAL if it is of something else
     */
    public Nsid getFd(int descriptor) {
        return get(NetnsPeer.ofFd(descriptor), NETNSA_NSID_NOT_ASSIGNED);
    }

    /**
     * {@code ip netns list-id nsid ID}: looks whether an id is in use here. RTM_GETNSID, kernels
     * from 4.20.
     *
     * @param id the id, 0 or more
     * @return the id
     * @throws IllegalArgumentException if it is negative
     * @throws NetlinkException ENOENT if no namespace has it
     */
    public Nsid get(int id) {
        return get(NetnsPeer.ofId(id), NETNSA_NSID_NOT_ASSIGNED);
    }

    /**
     * {@link #get(int)} for an id that may be free.
     *
     * @param id the id, 0 or more
     * @return empty if no namespace has it
     * @throws IllegalArgumentException if it is negative
     */
    public Optional<Nsid> find(int id) {
        try {
            return Optional.of(get(id));
        } catch (ErrnoException e) {
            if (e.isNotFound()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Asks for an id, here or, if the target is not negative, there. */
    Nsid get(NetnsPeer peer, int target) {
        return peer.holding(
                () -> {
                    Nsid[] found = new Nsid[1];
                    rtnl.request(
                            NsidAttributes.GET,
                            peer + at(target),
                            0,
                            writer -> {
                                new RtGenMsg().writeTo(writer);
                                peer.writeTo(writer);
                                writeTarget(writer, target);
                            },
                            message -> found[0] = NsidView.of(message).copy());
                    return Rtnetlink.answered(found[0]);
                });
    }

    private static void writeTarget(AttributeWriter writer, int target) {
        if (target >= 0) {
            writer.u32(NsidAttributes.TARGET_NSID.code(), target);
        }
    }

    static String at(int target) {
        return target < 0 ? "" : " in netns id " + target;
    }

    /**
     * {@code ip netns list-id}: all ids that there are here. RTM_GETNSID with NLM_F_DUMP.
     *
     * @return the ids, in no order
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Nsid> list() {
        return list(NETNSA_NSID_NOT_ASSIGNED);
    }

    List<Nsid> list(int target) {
        NsidView view = new NsidView();
        return rtnl.list(
                NsidAttributes.GET,
                "all" + at(target),
                writer -> writeDump(writer, target),
                message -> message.type() == RTM_NEWNSID ? view.wrap(message).copy() : null);
    }

    /**
     * {@code ip netns list-id}, id by id, without making objects of them. RTM_GETNSID with
     * NLM_F_DUMP.
     *
     * @param action is given each id on this thread, as a view that lives until it returns; it must
     *     not use this handle
     * @throws io.netlink.DumpInterruptedException at the end, if the ids changed meanwhile, so that
     *     some may have been missed or seen twice; {@link #list} repeats instead
     */
    public void forEach(Consumer<? super NsidView> action) {
        forEach(NETNSA_NSID_NOT_ASSIGNED, action);
    }

    void forEach(int target, Consumer<? super NsidView> action) {
        Objects.requireNonNull(action, "action");
        NsidView view = new NsidView();
        rtnl.forEach(
                NsidAttributes.GET,
                "all" + at(target),
                writer -> writeDump(writer, target),
                message -> {
                    if (message.type() == RTM_NEWNSID) {
                        action.accept(view.wrap(message));
                    }
                });
    }

    private static void writeDump(AttributeWriter writer, int target) {
        new RtGenMsg().writeTo(writer);
        writeTarget(writer, target);
    }

    /**
     * {@code target-nsid}: the ids that another namespace has, without a socket there. Kernels from
     * 4.20.
     *
     * @param id the id that this namespace has for that one
     * @return its ids
     * @throws IllegalArgumentException if it is negative
     */
    public NetnsIdNsids inNetnsId(int id) {
        return new NetnsIdNsids(this, id);
    }
}
