package io.netlink.route;

import java.util.function.UnaryOperator;

/**
 * {@link Qdiscs}, {@link TcClasses} or {@link TcFilters} as items of a {@link Batch}.
 *
 * @param <T> the object
 */
public sealed class BatchTc<T extends TcObject<T>> permits BatchQdiscs {
    final TcFamily<T> family;
    final Changes items;
    private final int replace;
    private final UnaryOperator<T> request;

    BatchTc(TcFamily<T> family, Changes items, int replace, UnaryOperator<T> request) {
        this.family = family;
        this.items = items;
        this.replace = replace;
        this.request = request;
    }

    /**
     * {@code tc … add}: as {@link Qdiscs#add}, {@link TcClasses#add}, {@link TcFilters#add}.
     *
     * @param object with device, parent and kind
     * @throws IllegalArgumentException if something of that was not said
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(T object) {
        family.make(items, request.apply(object), Changes.ADD);
    }

    /**
     * {@code tc … change}: as {@link Qdiscs#change}, {@link TcClasses#change}, {@link
     * TcFilters#change}.
     *
     * @param object what it is to be
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void change(T object) {
        family.make(items, request.apply(object), 0);
    }

    /**
     * {@code tc … replace}: as {@link Qdiscs#replace}, {@link TcClasses#replace}, {@link
     * TcFilters#replace}.
     *
     * @param object what it is to be
     * @throws IllegalArgumentException if no kind was said
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void replace(T object) {
        family.make(items, request.apply(object), replace);
    }

    /**
     * {@code tc … delete}: as {@link Qdiscs#delete}, {@link TcClasses#delete}, {@link
     * TcFilters#delete}.
     *
     * @param object which; also one that was listed
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(T object) {
        family.delete(items, object);
    }
}
