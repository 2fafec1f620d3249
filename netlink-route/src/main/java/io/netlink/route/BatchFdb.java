package io.netlink.route;

/** {@link Fdb} as items of a {@link Batch}. */
public final class BatchFdb {
    private final Changes items;

    BatchFdb(Changes items) {
        this.items = items;
    }

    /**
     * {@code bridge fdb add … dev DEVICE}: as {@link Fdb#add(String, Neighbour)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param entry the entry
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(String device, Neighbour entry) {
        NeighbourRequest.makeFdb(items, entry.dev(items.index(device)), Changes.ADD);
    }

    /**
     * {@code bridge fdb append … dev DEVICE}: as {@link Fdb#append(String, Neighbour)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param entry the entry
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void append(String device, Neighbour entry) {
        NeighbourRequest.makeFdb(items, entry.dev(items.index(device)), Changes.APPEND);
    }

    /**
     * {@code bridge fdb replace … dev DEVICE}: as {@link Fdb#replace(String, Neighbour)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param entry the entry as it is to be
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void replace(String device, Neighbour entry) {
        NeighbourRequest.makeFdb(items, entry.dev(items.index(device)), Changes.REPLACE);
    }

    /**
     * {@code bridge fdb delete … dev DEVICE}: as {@link Fdb#delete(String, Neighbour)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param entry the entry; what it says must fit
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(String device, Neighbour entry) {
        NeighbourRequest.deleteFdb(items, entry.dev(items.index(device)));
    }

    /**
     * {@code bridge fdb delete}: as {@link Fdb#delete(Neighbour)}.
     *
     * @param entry the entry, with its device
     */
    public void delete(Neighbour entry) {
        NeighbourRequest.deleteFdb(items, entry);
    }
}
