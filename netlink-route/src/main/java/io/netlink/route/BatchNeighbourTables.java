package io.netlink.route;

/** {@link NeighbourTables} as items of a {@link Batch}. */
public final class BatchNeighbourTables {
    private final Changes items;

    BatchNeighbourTables(Changes items) {
        this.items = items;
    }

    /**
     * {@code ip ntable change name NAME dev DEVICE …}: as {@link NeighbourTables#change(String,
     * NeighbourTable)}. RTM_SETNEIGHTBL.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param table the name, and what is to be changed
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void change(String device, NeighbourTable table) {
        change(table.dev(items.index(device)));
    }

    /**
     * {@code ip ntable change name NAME …}: as {@link NeighbourTables#change(NeighbourTable)}.
     * RTM_SETNEIGHTBL.
     *
     * @param table the name, and what is to be changed
     */
    public void change(NeighbourTable table) {
        NeighbourTables.change(items, table);
    }
}
