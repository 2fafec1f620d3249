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
            new NeighbourFilter(0, null, 0, null, 0, false, entry -> true, "");

    /** {@code proxy}: the addresses that this host answers for. */
    public static final NeighbourFilter PROXIES =
            new NeighbourFilter(0, null, 0, null, 0, true, entry -> true, "proxy");

    private final int family;

    /** The devices' names, to be looked up; null if there are none or the index is known. */
    private final String device;

    private final int index;
    private final String master;
    private final int masterIndex;
    private final boolean proxies;
    private final Predicate<NeighbourView> test;
    private final String text;

    private NeighbourFilter(
            int family,
            String device,
            int index,
            String master,
            int masterIndex,
            boolean proxies,
            Predicate<NeighbourView> test,
            String text) {
        this.family = family;
        this.device = device;
        this.index = index;
        this.master = master;
        this.masterIndex = masterIndex;
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
        return new NeighbourFilter(
                number, device, index, master, masterIndex, proxies, test, words(word));
    }

    /**
     * {@code dev}: the neighbours at one device. Its name is looked up when the filter is used.
     *
     * @param name the device's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public NeighbourFilter dev(String name) {
        LinkNames.checkAnyName(name);
        return new NeighbourFilter(
                family, name, 0, master, masterIndex, proxies, test, words("dev " + name));
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public NeighbourFilter dev(int deviceIndex) {
        Inets.index(deviceIndex);
        String words = words("dev if" + deviceIndex);
        return new NeighbourFilter(
                family, null, deviceIndex, master, masterIndex, proxies, test, words);
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
        LinkNames.checkAnyName(name);
        return new NeighbourFilter(
                family, device, index, name, 0, proxies, test, words("master " + name));
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
                family,
                device,
                index,
                master,
                masterIndex,
                proxies,
                test.and(condition),
                words(words));
    }

    private String words(String more) {
        return text.isEmpty() ? more : text + " " + more;
    }

    /** This filter with names looked up. */
    NeighbourFilter resolve(Rtnetlink rtnl) {
        return new NeighbourFilter(
                family,
                null,
                device == null ? index : rtnl.index(device),
                null,
                master == null ? masterIndex : rtnl.index(master),
                proxies,
                test,
                text);
    }

    void writeTo(AttributeWriter writer) {
        NdMsg header = new NdMsg();
        header.family(family);
        header.flags(proxies ? NeighbourFlag.PROXY.bit() : 0);
        header.writeTo(writer);
        if (index != 0) {
            writer.u32(NeighbourAttributes.IFINDEX.code(), index);
        }
        if (masterIndex != 0) {
            writer.u32(NeighbourAttributes.MASTER.code(), masterIndex);
        }
    }

    boolean matches(NeighbourView entry) {
        int its = entry.family();
        return (family == 0 ? its == Socket.AF_INET || its == Socket.AF_INET6 : its == family)
                && (index == 0 || entry.header.index() == index)
                && proxies == entry.is(NeighbourFlag.PROXY)
                && test.test(entry);
    }

    /** As {@code ip neigh show} takes it. */
    @Override
    public String toString() {
        return text;
    }
}
