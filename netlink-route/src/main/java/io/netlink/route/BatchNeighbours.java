package io.netlink.route;

/** {@link Neighbours} as items of a {@link Batch}. */
public final class BatchNeighbours {
    private final Changes items;

    BatchNeighbours(Changes items) {
        this.items = items;
    }

    /**
     * {@code ip neigh add … dev DEVICE}: as {@link Neighbours#add(String, Neighbour)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param neighbour the neighbour
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(String device, Neighbour neighbour) {
        NeighbourRequest.make(items, neighbour.dev(items.index(device)), Changes.ADD);
    }

    /**
     * {@code ip neigh add}: as {@link Neighbours#add(Neighbour)}.
     *
     * @param neighbour the neighbour, with its device
     */
    public void add(Neighbour neighbour) {
        NeighbourRequest.make(items, neighbour, Changes.ADD);
    }

    /**
     * {@code ip neigh change … dev DEVICE}: as {@link Neighbours#change(String, Neighbour)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param neighbour the neighbour as it is to be
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void change(String device, Neighbour neighbour) {
        NeighbourRequest.make(items, neighbour.dev(items.index(device)), Changes.CHANGE);
    }

    /**
     * {@code ip neigh replace … dev DEVICE}: as {@link Neighbours#replace(String, Neighbour)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param neighbour the neighbour as it is to be
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void replace(String device, Neighbour neighbour) {
        NeighbourRequest.make(items, neighbour.dev(items.index(device)), Changes.REPLACE);
    }

    /**
     * {@code ip neigh replace}: as {@link Neighbours#replace(Neighbour)}.
     *
     * @param neighbour the neighbour as it is to be, with its device
     */
    public void replace(Neighbour neighbour) {
        NeighbourRequest.make(items, neighbour, Changes.REPLACE);
    }

    /**
     * {@code ip neigh delete … dev DEVICE}: as {@link Neighbours#delete(String, Neighbour)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param neighbour address and whether it is a proxy tell which
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(String device, Neighbour neighbour) {
        NeighbourRequest.delete(items, neighbour.dev(items.index(device)));
    }

    /**
     * {@code ip neigh delete}: as {@link Neighbours#delete(Neighbour)}.
     *
     * @param neighbour the neighbour, with its device
     */
    public void delete(Neighbour neighbour) {
        NeighbourRequest.delete(items, neighbour);
    }
}
