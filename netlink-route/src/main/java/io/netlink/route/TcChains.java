package io.netlink.route;

import io.netlink.NetlinkException;

import java.util.List;

/**
 * Chains of filters: {@code tc chain add, delete, get, show}.
 *
 * <p>Every method may throw {@link NetlinkException} with the kernel's refusal, {@link
 * io.netlink.SyscallException} if the socket fails, and {@link IllegalStateException} after {@link
 * Rtnetlink#close()}.
 */
public final class TcChains {
    private final TcFamily<TcChain> family;

    TcChains(Rtnetlink rtnl) {
        this.family =
                new TcFamily<>(
                        rtnl,
                        TcAttributes.NEW_CHAIN,
                        TcAttributes.DELETE_CHAIN,
                        TcAttributes.GET_CHAIN,
                        TcChain::new);
    }

    /**
     * {@code tc chain add}: makes a chain that stays without filters. RTM_NEWCHAIN.
     *
     * @param chain with device or block, parent and number
     * @return the chain as the kernel made it
     * @throws NetlinkException EEXIST if there is one with this number; EOPNOTSUPP if the kind can
     *     be no template; EINVAL if there is no such qdisc, with its words; ENODEV if there is no
     *     such device; EPERM without CAP_NET_ADMIN
     */
    public TcChain add(TcChain chain) {
        return family.make(chain, Changes.ADD, this::get);
    }

    /**
     * {@code tc chain delete}: deletes a chain with its filters. RTM_DELCHAIN.
     *
     * @param chain device or block, parent and number; also one that was listed, but of {@code
     *     clsact} with its {@link TcChain#parent(TcHandle) parent} said again: the kernel lists
     *     {@code ffff:} for both of its sides, and takes it for neither
     * @throws NetlinkException EINVAL if there is none, with the kernel's words; EPERM without
     *     CAP_NET_ADMIN
     */
    public void delete(TcChain chain) {
        family.delete(chain);
    }

    /**
     * {@code tc chain get}. RTM_GETCHAIN.
     *
     * @param chain device or block, parent and number
     * @return the chain
     * @throws NetlinkException EINVAL if there is none, with the kernel's words
     */
    public TcChain get(TcChain chain) {
        return family.get(chain);
    }

    /**
     * {@code tc chain show}: the chains of a qdisc or block. RTM_GETCHAIN with NLM_F_DUMP.
     *
     * @param of device or block, and parent
     * @return the chains, consistent: a listing that the kernel's tables changed under is repeated
     * @throws NetlinkException ENODEV if there is no such device
     * @throws io.netlink.DumpInterruptedException if they changed each time until the deadline
     */
    public List<TcChain> list(TcChain of) {
        int index = of.device == null ? of.deviceIndex() : family.index(of.device);
        TcMsg said = of.header0();
        return family.list(
                new TcMsg(index, 0, said.parent(), 0),
                writer -> writer.attributes(of.attributes()),
                view -> true);
    }

    /** The same as items of a batch. */
    BatchTcChains in(Changes items) {
        return new BatchTcChains(family, items);
    }
}
