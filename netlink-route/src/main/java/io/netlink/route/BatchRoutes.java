package io.netlink.route;

/** {@link Routes} as items of a {@link Batch}. */
public final class BatchRoutes {
    private final Changes items;

    BatchRoutes(Changes items) {
        this.items = items;
    }

    /**
     * {@code ip route add}: as {@link Routes#add}.
     *
     * @param route the route
     */
    public void add(Route route) {
        RouteRequest.make(items, route, Changes.ADD);
    }

    /**
     * {@code ip route change}: as {@link Routes#change}.
     *
     * @param route what it is to be
     */
    public void change(Route route) {
        RouteRequest.make(items, route, Changes.CHANGE);
    }

    /**
     * {@code ip route replace}: as {@link Routes#replace}.
     *
     * @param route what it is to be
     */
    public void replace(Route route) {
        RouteRequest.make(items, route, Changes.REPLACE);
    }

    /**
     * {@code ip route append}: as {@link Routes#append}.
     *
     * @param route the route
     */
    public void append(Route route) {
        RouteRequest.make(items, route, Changes.APPEND);
    }

    /**
     * {@code ip route delete}: as {@link Routes#delete}.
     *
     * @param route the route
     */
    public void delete(Route route) {
        RouteRequest.delete(items, route);
    }
}
