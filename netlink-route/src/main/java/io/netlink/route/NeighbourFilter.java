package io.netlink.route;

import io.netlink.AttributeWriter;
import io.netlink.InetPrefix;
import io.netlink.uapi.Socket;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which neighbours a listing shows: the words after {@code ip neigh show}. Immutable; starts from
 * {@link #ALL} or {@link #PROXIES}.
 *
 * <p>The kernel filters by family, device and master, and the library filters again, since older
 * kernels ignore filters.
 */
public final class NeighbourFilter {
    /** {@code nud all}: every neighbour of IPv4 and IPv6, in whatever state. */
    public static final NeighbourFilter ALL =
            new NeighbourFilter(0, FilterDevice.ANY, FilterDevice.ANY, false, entry -> true, "");

    /** {@code proxy}: the addresses that this host answers for. */
    public static final NeighbourFilter PROXIES =
            new NeighbourFilter(
                    0, FilterDevice.ANY, FilterDevice.ANY, true, entry -> true, "proxy");

    private final int family;
    private final FilterDevice device;
    private final FilterDevice master;
    private final boolean proxies;
    private final Predicate<NeighbourView> test;
    private final String text;

    private NeighbourFilter(
            int family,
            FilterDevice device,
            FilterDevice master,
            boolean proxies,
            Predicate<NeighbourView> test,
            String text) {
        this.family = family;
        this.device = device;
        this.master = master;
        this.proxies = proxies;
        this.test = test;
        this.text = text;
    }

    /**
     * {@code -4}: IPv4 only.
     *
     * @return a filter for it
     */
    public NeighbourFilter ipv4() {
        return family(Socket.AF_INET, "-4");
    }

    /**
     * {@code -6}: IPv6 only.
     *
     * @return a filter for it
     */
    public NeighbourFilter ipv6() {
        return family(Socket.AF_INET6, "-6");
    }

    private NeighbourFilter family(int number, String word) {
        return new NeighbourFilter(number, device, master, proxies, test, words(word));
    }

    /**
     * {@code dev}: the neighbours at one device. Its name is looked up when the filter is used.
     *
     * @param name the device's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public NeighbourFilter dev(String name) {
        return dev(FilterDevice.named(name));
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public NeighbourFilter dev(int deviceIndex) {
        return dev(FilterDevice.at(deviceIndex));
    }

    private NeighbourFilter dev(FilterDevice next) {
        return new NeighbourFilter(family, next, master, proxies, test, words("dev " + next));
    }

    /**
     * {@code master}, {@code vrf}: the neighbours at the devices that are part of a bridge, a bond
     * or a VRF. Its name is looked up when the filter is used; kernels before 4.4 ignore it.
     *
     * @param name the master's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public NeighbourFilter master(String name) {
        FilterDevice next = FilterDevice.named(name);
        return new NeighbourFilter(family, device, next, proxies, test, words("master " + name));
    }

    /**
     * {@code nud}: neighbours in a state.
     *
     * @param state the state
     * @return a filter for it
     */
    public NeighbourFilter state(NeighbourState state) {
        Objects.requireNonNull(state, "state");
        return and("nud " + state, entry -> entry.is(state));
    }

    /**
     * {@code to}: neighbours whose address lies inside a prefix.
     *
     * @param prefix such as {@code 10.0.0.0/8}
     * @return a filter for it
     */
    public NeighbourFilter to(InetPrefix prefix) {
        Objects.requireNonNull(prefix, "prefix");
        return and("to " + prefix, entry -> entry.dst().filter(prefix::contains).isPresent());
    }

    /**
     * {@code protocol}: neighbours that somebody made.
     *
     * @param protocol RTPROT_* of {@link io.netlink.uapi.RtNetlink}, 0 to 255
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public NeighbourFilter protocol(int protocol) {
        Inets.unsigned(protocol, 8, "protocol");
        return and("protocol " + protocol, entry -> entry.protocol().orElse(-1) == protocol);
    }

    /**
     * Neighbours of which something is true.
     *
     * @param condition must not keep the view
     * @return a filter for it
     */
    public NeighbourFilter where(Predicate<? super NeighbourView> condition) {
        Objects.requireNonNull(condition, "condition");
        return and("where …", condition::test);
    }

    private NeighbourFilter and(String words, Predicate<NeighbourView> condition) {
        return new NeighbourFilter(
                family, device, master, proxies, test.and(condition), words(words));
    }

    private String words(String more) {
        return text.isEmpty() ? more : text + " " + more;
    }

    /** This filter with names looked up. */
    NeighbourFilter resolve(Rtnetlink rtnl) {
        return new NeighbourFilter(
                family, device.resolve(rtnl), master.resolve(rtnl), proxies, test, text);
    }

    void writeTo(AttributeWriter writer) {
        NdMsg header = new NdMsg();
        header.family(family);
        header.flags(proxies ? NeighbourFlag.PROXY.bit() : 0);
        header.writeTo(writer);
        if (device.index() != 0) {
            writer.u32(NeighbourAttributes.IFINDEX.code(), device.index());
        }
        if (master.index() != 0) {
            writer.u32(NeighbourAttributes.MASTER.code(), master.index());
        }
    }

    boolean matches(NeighbourView entry) {
        int its = entry.family();
        return (family == 0 ? its == Socket.AF_INET || its == Socket.AF_INET6 : its == family)
                && device.matches(entry.header.index())
                && proxies == entry.is(NeighbourFlag.PROXY)
                && test.test(entry);
    }

    /** As {@code ip neigh show} takes it. */
    @Override
    public String toString() {
        return text;
    }
}
