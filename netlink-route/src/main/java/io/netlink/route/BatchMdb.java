package io.netlink.route;

/** {@link Mdb} as items of a {@link Batch}. */
public final class BatchMdb {
    private final Changes items;

    BatchMdb(Changes items) {
        this.items = items;
    }

    /**
     * {@code bridge mdb add dev BRIDGE port PORT …}: as {@link Mdb#add(String, String, MdbEntry)}.
     * RTM_NEWMDB.
     *
     * @param bridge the bridge's name or alternative name, also one that the batch makes
     * @param port the port's name or alternative name, also one that the batch makes; the bridge's
     *     own for the host
     * @param entry the group and what else is to be said
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(String bridge, String port, MdbEntry entry) {
        add(Mdb.placed(items, bridge, port, entry));
    }

    /**
     * {@code bridge mdb add …}, by indices: as {@link Mdb#add(MdbEntry)}. RTM_NEWMDB.
     *
     * @param entry with bridge and port, such as one that was listed
     * @throws IllegalArgumentException if it has no bridge
     */
    public void add(MdbEntry entry) {
        Mdb.make(items, entry, Changes.ADD);
    }

    /**
     * {@code bridge mdb replace dev BRIDGE port PORT …}: as {@link Mdb#replace(String, String,
     * MdbEntry)}. RTM_NEWMDB.
     *
     * @param bridge the bridge's name or alternative name, also one that the batch makes
     * @param port the port's name or alternative name, also one that the batch makes
     * @param entry the group and what else is to be said
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void replace(String bridge, String port, MdbEntry entry) {
        replace(Mdb.placed(items, bridge, port, entry));
    }

    /**
     * {@code bridge mdb replace …}, by indices: as {@link Mdb#replace(MdbEntry)}. RTM_NEWMDB.
     *
     * @param entry with bridge and port
     * @throws IllegalArgumentException if it has no bridge
     */
    public void replace(MdbEntry entry) {
        Mdb.make(items, entry, Changes.REPLACE);
    }

    /**
     * {@code bridge mdb del dev BRIDGE port PORT …}: as {@link Mdb#delete(String, String,
     * MdbEntry)}. RTM_DELMDB.
     *
     * @param bridge the bridge's name or alternative name, also one that the batch makes
     * @param port the port's name or alternative name, also one that the batch makes
     * @param entry the group, with its source and VLAN if it has them
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(String bridge, String port, MdbEntry entry) {
        delete(Mdb.placed(items, bridge, port, entry));
    }

    /**
     * {@code bridge mdb del …}, by indices: as {@link Mdb#delete(MdbEntry)}. RTM_DELMDB.
     *
     * @param entry with bridge and port, such as one that was listed
     * @throws IllegalArgumentException if it has no bridge
     */
    public void delete(MdbEntry entry) {
        Mdb.delete(items, entry);
    }

    /**
     * {@code bridge mdb flush dev BRIDGE}: as {@link Mdb#flush}. RTM_DELMDB with NLM_F_BULK.
     *
     * @param bridge the bridge's name or alternative name, also one that the batch makes
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void flush(String bridge) {
        Mdb.flush(items, bridge);
    }
}
