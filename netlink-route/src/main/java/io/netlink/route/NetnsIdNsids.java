package io.netlink.route;

import io.netlink.NetlinkException;
import io.netlink.NetnsHandle;

import java.util.List;
import java.util.function.Consumer;

/**
 * The ids that another namespace has, which is known here by an id itself: {@code ip netns list-id
 * target-nsid ID}. From {@link NetnsIds#inNetnsId}. NETNSA_TARGET_NSID, kernels from 4.20.
 *
 * <p>Each {@link Nsid} tells the id there, and the one that this namespace has for the same. The
 * kernel shows ids in this way, and assigns none: for that, {@link Rtnetlink#open(NetnsHandle)}.
 *
 * <p>Every method may throw {@link NetlinkException}: EINVAL if nothing has the id, EACCES without
 * CAP_NET_ADMIN in the user namespace that the namespace belongs to.
 */
public final class NetnsIdNsids {
    private final NetnsIds ids;
    private final int target;

    NetnsIdNsids(NetnsIds ids, int target) {
        NetnsIdLinks.checkId(target);
        this.ids = ids;
        this.target = target;
    }

    /**
     * The id that a namespace has there. RTM_GETNSID.
     *
     * @param namespace the namespace
     * @return what the kernel says: {@link Nsid#id()} is empty if it has none
     */
    public Nsid get(NetnsHandle namespace) {
        return ids.get(NetnsPeer.of(namespace), target);
    }

    /**
     * The id that the namespace of a process has there. RTM_GETNSID.
     *
     * @param pid the process
     * @return what the kernel says: {@link Nsid#id()} is empty if it has none
     * @throws IllegalArgumentException if the pid is not positive
     * @throws NetlinkException ESRCH if there is no such process
     */
    public Nsid getPid(int pid) {
        return ids.get(NetnsPeer.ofPid(pid), target);
    }

    /**
     * The id that the namespace of a descriptor has there. RTM_GETNSID.
     *
     * @param descriptor of an nsfs file, in this process
     * @return what the kernel says: {@link Nsid#id()} is empty if it has none
     * @throws IllegalArgumentException if it is negative
     * @throws NetlinkException EBADF if it is not open, EINVAL if it is of something else
     */
    public Nsid getFd(int descriptor) {
        return ids.get(NetnsPeer.ofFd(descriptor), target);
    }

    /**
     * {@code ip netns list-id target-nsid TARGET nsid ID}: from an id here to the one there.
     * RTM_GETNSID.
     *
     * @param id the id that <em>this</em> namespace has for a third one, 0 or more
     * @return what the kernel says: {@link Nsid#id()} is empty if that namespace has none for it
     * @throws IllegalArgumentException if the id is negative
     * @throws NetlinkException ENOENT if no namespace has the id here
     */
    public Nsid get(int id) {
        return ids.get(NetnsPeer.ofId(id), target);
    }

    /**
     * {@code ip netns list-id target-nsid TARGET}: all ids that there are there. RTM_GETNSID with
     * NLM_F_DUMP.
     *
     * @return the ids, in no order
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<Nsid> list() {
        return ids.list(target);
    }

    /**
     * {@code ip netns list-id target-nsid TARGET}, id by id, without making objects of them.
     * RTM_GETNSID with NLM_F_DUMP.
     *
     * @param action as for {@link NetnsIds#forEach}
     * @throws io.netlink.DumpInterruptedException as for {@link NetnsIds#forEach}
     */
    public void forEach(Consumer<? super NsidView> action) {
        ids.forEach(target, action);
    }

    @Override
    public String toString() {
        return "namespace ids" + NetnsIds.at(target);
    }
}
