package io.netlink.route;

/** Which VLANs a listing shows, and how much of each. Immutable; starts from {@link #ALL}. */
public final class BridgeVlanFilter {
    /** Every VLAN of every bridge and port, without counters. */
    public static final BridgeVlanFilter ALL = new BridgeVlanFilter(null, 0, false);

    private final String device;
    private final int index;
    private final boolean statistics;

    private BridgeVlanFilter(String device, int index, boolean statistics) {
        this.device = device;
        this.index = index;
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
        return new BridgeVlanFilter(LinkNames.checkAnyName(name), 0, statistics);
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public BridgeVlanFilter dev(int deviceIndex) {
        return new BridgeVlanFilter(null, Inets.index(deviceIndex), statistics);
    }

    /**
     * {@code -s}: with counters, each VLAN by itself.
     *
     * @return a filter that does
     */
    public BridgeVlanFilter withStatistics() {
        return new BridgeVlanFilter(device, index, true);
    }

    BridgeVlanFilter resolve(Rtnetlink rtnl) {
        return device == null ? this : dev(rtnl.index(device));
    }

    int index() {
        return index;
    }

    boolean statistics() {
        return statistics;
    }

    /** As {@code bridge vlan show} takes it. */
    @Override
    public String toString() {
        return device != null ? "dev " + device : index != 0 ? "dev if" + index : "";
    }
}
