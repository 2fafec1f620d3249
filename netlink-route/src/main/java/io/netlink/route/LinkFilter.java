package io.netlink.route;

import io.netlink.uapi.RtNetlink;

import java.util.Objects;

/**
 * Which links a listing shows, and how much of each. Immutable; starts from {@link #ALL}.
 *
 * <p>The kernel filters where it can, and the library filters again, since older kernels ignore
 * filters.
 */
public final class LinkFilter {
    /**
     * Every link, without what virtual functions say, which may take the kernel most of a second.
     */
    public static final LinkFilter ALL = new LinkFilter(null, 0, false, 0);

    private final String kind;
    private final int master;
    private final boolean up;
    private final int extMask;

    private LinkFilter(String kind, int master, boolean up, int extMask) {
        this.kind = kind;
        this.master = master;
        this.up = up;
        this.extMask = extMask;
    }

    /**
     * {@code type KIND}.
     *
     * @param kindName what the kernel calls the kind, such as {@code veth}
     * @return a filter for it
     */
    public LinkFilter kind(String kindName) {
        return new LinkFilter(Objects.requireNonNull(kindName), master, up, extMask);
    }

    /**
     * {@code master}: the ports of a bridge, bond or VRF.
     *
     * @param index the master's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public LinkFilter master(int index) {
        LinkSpec.checkIndex(index);
        return new LinkFilter(kind, index, up, extMask);
    }

    /**
     * {@code up}: links that are switched on.
     *
     * @return a filter for it
     */
    public LinkFilter up() {
        return new LinkFilter(kind, master, true, extMask);
    }

    /**
     * Leaves out the IPv6 counters that the kernel puts into IFLA_AF_SPEC, which makes a listing
     * some 12 % cheaper. {@link LinkView#statistics()} is there all the same.
     *
     * @return a filter that does
     */
    public LinkFilter withoutInet6Statistics() {
        return new LinkFilter(kind, master, up, extMask | RtNetlink.RTEXT_FILTER_SKIP_STATS);
    }

    /**
     * Adds what virtual functions say (IFLA_VFINFO_LIST). The kernel asks the hardware for it and
     * lets no other request through meanwhile.
     *
     * @return a filter that does
     */
    public LinkFilter withVirtualFunctions() {
        return new LinkFilter(kind, master, up, extMask | RtNetlink.RTEXT_FILTER_VF);
    }

    String kind() {
        return kind;
    }

    int master() {
        return master;
    }

    int extMask() {
        return extMask;
    }

    boolean matches(LinkView link) {
        return (kind == null || kind.equals(link.kindName().orElse(null)))
                && (master == 0 || link.master().orElse(0) == master)
                && (!up || link.isUp());
    }

    /** As {@code ip link show} takes it. */
    @Override
    public String toString() {
        return (kind == null ? "" : "type " + kind + " ")
                + (master == 0 ? "" : "master if" + master + " ")
                + (up ? "up" : "");
    }
}
