package io.netlink.route;

/** {@link TcChains} as items of a {@link Batch}. */
public final class BatchTcChains {
    private final TcFamily<TcChain> family;
    private final Changes items;

    BatchTcChains(TcFamily<TcChain> family, Changes items) {
        this.family = family;
        this.items = items;
    }

    /**
     * {@code tc chain add}: as {@link TcChains#add}. RTM_NEWCHAIN.
     *
     * @param chain with device or block, parent and number
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(TcChain chain) {
        family.make(items, chain, Changes.ADD);
    }

    /**
     * {@code tc chain delete}: as {@link TcChains#delete}. RTM_DELCHAIN.
     *
     * @param chain device or block, parent and number; also one that was listed, as there
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(TcChain chain) {
        family.delete(items, chain);
    }
}
