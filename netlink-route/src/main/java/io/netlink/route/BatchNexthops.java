package io.netlink.route;

/** {@link Nexthops} as items of a {@link Batch}. */
public final class BatchNexthops {
    private final Changes items;

    BatchNexthops(Changes items) {
        this.items = items;
    }

    /**
     * {@code ip nexthop add}: as {@link Nexthops#add(NexthopObject)}.
     *
     * @param nexthop the object
     */
    public void add(NexthopObject nexthop) {
        Nexthops.make(items, nexthop, Changes.ADD);
    }

    /**
     * {@code ip nexthop replace}: as {@link Nexthops#replace(NexthopObject)}.
     *
     * @param nexthop what it is to be
     */
    public void replace(NexthopObject nexthop) {
        Nexthops.make(items, nexthop, Changes.REPLACE);
    }

    /**
     * {@code ip nexthop delete}: as {@link Nexthops#delete(long)}.
     *
     * @param id its number
     */
    public void delete(long id) {
        Nexthops.delete(items, id);
    }

    /**
     * {@code ip nexthop delete}: as {@link Nexthops#delete(NexthopObject)}.
     *
     * @param nexthop the object
     */
    public void delete(NexthopObject nexthop) {
        Nexthops.delete(items, Nexthops.idOf(nexthop));
    }
}
