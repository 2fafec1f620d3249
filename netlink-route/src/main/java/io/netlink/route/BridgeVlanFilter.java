package io.netlink.route;

/** Which VLANs a listing shows, and how much of each. Immutable; starts from {@link #ALL}. */
public final class BridgeVlanFilter {
    /** Every VLAN of every bridge and port, without counters. */
    public static final BridgeVlanFilter ALL = new BridgeVlanFilter(FilterDevice.ANY, false);

    private final FilterDevice device;
    private final boolean statistics;

    private BridgeVlanFilter(FilterDevice device, boolean statistics) {
        this.device = device;
        this.statistics = statistics;
    }

    /**
     * {@code dev NAME}: of one bridge or port. Its name is looked up when the filter is used.
     *
     * @param name the device's name or alternative name
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public BridgeVlanFilter dev(String name) {
        return new BridgeVlanFilter(FilterDevice.named(name), statistics);
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public BridgeVlanFilter dev(int deviceIndex) {
        return new BridgeVlanFilter(FilterDevice.at(deviceIndex), statistics);
    }

    /**
     * {@code -s}: with counters, each VLAN by itself.
     *
     * @return a filter that does
     */
    public BridgeVlanFilter withStatistics() {
        return new BridgeVlanFilter(device, true);
    }

    BridgeVlanFilter resolve(Rtnetlink rtnl) {
        return new BridgeVlanFilter(device.resolve(rtnl), statistics);
    }

    int index() {
        return device.index();
    }

    boolean statistics() {
        return statistics;
    }

    /** As {@code bridge vlan show} takes it. */
    @Override
    public String toString() {
        return device.isAny() ? "" : "dev " + device;
    }
}
