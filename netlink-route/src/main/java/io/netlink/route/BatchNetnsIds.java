package io.netlink.route;

import static io.netlink.uapi.NetNamespace.NETNSA_NSID_NOT_ASSIGNED;

import io.netlink.NetnsHandle;

/** {@link NetnsIds} as items of a {@link Batch}. */
public final class BatchNetnsIds {
    private final Batch batch;

    BatchNetnsIds(Batch batch) {
        this.batch = batch;
    }

    /**
     * {@code ip netns set NAME ID}: as {@link NetnsIds#assign(NetnsHandle, int)}. RTM_NEWNSID.
     *
     * @param namespace the namespace; held until all is sent
     * @param id the id, 0 or more
     * @throws IllegalArgumentException if the id is negative
     */
    public void assign(NetnsHandle namespace, int id) {
        NetnsIdLinks.checkId(id);
        assign(NetnsPeer.of(namespace), id);
    }

    /**
     * {@code ip netns set NAME auto}: as {@link NetnsIds#assign(NetnsHandle)}. RTM_NEWNSID; {@link
     * NetnsIds#get(NetnsHandle)} tells afterwards what the kernel chose.
     *
     * @param namespace the namespace; held until all is sent
     */
    public void assign(NetnsHandle namespace) {
        assign(NetnsPeer.of(namespace), NETNSA_NSID_NOT_ASSIGNED);
    }

    /**
     * {@link #assign(NetnsHandle, int)} to the namespace of a process: as {@link
     * NetnsIds#assignPid(int, int)}. The kernel looks for the process when the batch is sent.
     *
     * @param pid the process
     * @param id the id, 0 or more
     * @throws IllegalArgumentException if the pid is not positive, or the id is negative
     */
    public void assignPid(int pid, int id) {
        NetnsIdLinks.checkId(id);
        assign(NetnsPeer.ofPid(pid), id);
    }

    /**
     * {@link #assign(NetnsHandle)} to the namespace of a process: as {@link
     * NetnsIds#assignPid(int)}.
     *
     * @param pid the process
     * @throws IllegalArgumentException if it is not positive
     */
    public void assignPid(int pid) {
        assign(NetnsPeer.ofPid(pid), NETNSA_NSID_NOT_ASSIGNED);
    }

    /**
     * {@link #assign(NetnsHandle, int)} to the namespace that a descriptor is of: as {@link
     * NetnsIds#assignFd(int, int)}. It must stay open until the batch is sent.
     *
     * @param descriptor of an nsfs file, in this process
     * @param id the id, 0 or more
     * @throws IllegalArgumentException if one is negative
     */
    public void assignFd(int descriptor, int id) {
        NetnsIdLinks.checkId(id);
        assign(NetnsPeer.ofFd(descriptor), id);
    }

    /**
     * {@link #assign(NetnsHandle)} to the namespace that a descriptor is of: as {@link
     * NetnsIds#assignFd(int)}. It must stay open until the batch is sent.
     *
     * @param descriptor of an nsfs file, in this process
     * @throws IllegalArgumentException if it is negative
     */
    public void assignFd(int descriptor) {
        assign(NetnsPeer.ofFd(descriptor), NETNSA_NSID_NOT_ASSIGNED);
    }

    private void assign(NetnsPeer peer, int id) {
        batch.hold(peer.handle());
        NetnsIds.assign(batch.item(), peer, id);
    }
}
