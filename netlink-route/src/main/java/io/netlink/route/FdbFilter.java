package io.netlink.route;

import static io.netlink.uapi.Neighbour.NUD_NOARP;
import static io.netlink.uapi.Neighbour.NUD_PERMANENT;

import io.netlink.AttributeWriter;
import io.netlink.uapi.Socket;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which entries of forwarding databases a listing shows: the words after {@code bridge fdb show}.
 * Immutable; starts from {@link #ALL}.
 *
 * <p>The kernel filters by bridge and device, and the library filters again, since older kernels
 * ignore filters.
 */
public final class FdbFilter {
    /** Every entry of every device. */
    public static final FdbFilter ALL =
            new FdbFilter(FilterDevice.ANY, FilterDevice.ANY, entry -> true, "");

    private final FilterDevice bridge;
    private final FilterDevice device;
    private final Predicate<NeighbourView> test;
    private final String text;

    private FdbFilter(
            FilterDevice bridge, FilterDevice device, Predicate<NeighbourView> test, String text) {
        this.bridge = bridge;
        this.device = device;
        this.test = test;
        this.text = text;
    }

    /**
     * {@code br BRIDGE}: the entries of one bridge, and those that its ports have themselves. Its
     * name is looked up when the filter is used.
     *
     * @param name the bridge's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public FdbFilter bridge(String name) {
        return new FdbFilter(FilterDevice.named(name), device, test, words("br " + name));
    }

    /**
     * {@code dev}, {@code brport}: the entries that lead to one device. Its name is looked up when
     * the filter is used.
     *
     * @param name the device's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public FdbFilter dev(String name) {
        return new FdbFilter(bridge, FilterDevice.named(name), test, words("dev " + name));
    }

    /**
     * {@code vlan}: entries of one VLAN.
     *
     * @param vlan 1 to 4094
     * @return a filter for it
     * @throws IllegalArgumentException if it is out of range
     */
    public FdbFilter vlan(int vlan) {
        if (vlan < 1 || vlan > 4094) {
            throw new IllegalArgumentException("vlan " + vlan + ": must be 1 to 4094");
        }
        return and("vlan " + vlan, entry -> entry.vlan().orElse(0) == vlan);
    }

    /**
     * {@code state permanent}: entries that are permanent.
     *
     * @return a filter for them
     */
    public FdbFilter permanent() {
        return and("permanent", entry -> entry.is(NeighbourState.PERMANENT));
    }

    /**
     * {@code state static}: entries that were made to stay, but are not permanent.
     *
     * @return a filter for them
     */
    public FdbFilter staticEntries() {
        return and("static", entry -> fixed(entry) == NUD_NOARP);
    }

    /**
     * {@code dynamic}: entries that were learned.
     *
     * @return a filter for them
     */
    public FdbFilter dynamic() {
        return and("dynamic", entry -> fixed(entry) == 0);
    }

    private static int fixed(NeighbourView entry) {
        return entry.header.state() & (NUD_NOARP | NUD_PERMANENT);
    }

    /**
     * Entries of which something is true.
     *
     * @param condition must not keep the view
     * @return a filter for it
     */
    public FdbFilter where(Predicate<? super NeighbourView> condition) {
        Objects.requireNonNull(condition, "condition");
        return and("where …", condition::test);
    }

    private FdbFilter and(String words, Predicate<NeighbourView> condition) {
        return new FdbFilter(bridge, device, test.and(condition), words(words));
    }

    private String words(String more) {
        return text.isEmpty() ? more : text + " " + more;
    }

    /** This filter with names looked up. */
    FdbFilter resolve(Rtnetlink rtnl) {
        return new FdbFilter(bridge.resolve(rtnl), device.resolve(rtnl), test, text);
    }

    void writeTo(AttributeWriter writer) {
        NdMsg header = new NdMsg();
        header.family(Socket.AF_BRIDGE);
        header.index(device.index());
        header.writeTo(writer);
        if (bridge.index() != 0) {
            writer.u32(NeighbourAttributes.MASTER.code(), bridge.index());
        }
    }

    boolean matches(NeighbourView entry) {
        return entry.isFdb() && device.matches(entry.header.index()) && test.test(entry);
    }

    /** As {@code bridge fdb show} takes it. */
    @Override
    public String toString() {
        return text;
    }
}
