package io.netlink.route;

/** Which network ids a listing shows, and how much of each. Immutable; starts from {@link #ALL}. */
public final class VniFilter {
    /** Every network id of every vxlan device with {@code vnifilter}, without counters. */
    public static final VniFilter ALL = new VniFilter(FilterDevice.ANY, false);

    private final FilterDevice device;
    private final boolean statistics;

    private VniFilter(FilterDevice device, boolean statistics) {
        this.device = device;
        this.statistics = statistics;
    }

    /**
     * {@code dev}: of one vxlan device.
     *
     * @param name the device's name or alternative name, looked up when the request is made
     * @return a filter for it
     * @throws IllegalArgumentException if no device can have the name
     */
    public VniFilter dev(String name) {
        return new VniFilter(FilterDevice.named(name), statistics);
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public VniFilter dev(int deviceIndex) {
        return new VniFilter(FilterDevice.at(deviceIndex), statistics);
    }

    /**
     * {@code -s}: with what was counted, {@link Vni#STATS}. Each network id is then shown for
     * itself.
     *
     * @return a filter with it
     */
    public VniFilter withStatistics() {
        return new VniFilter(device, true);
    }

    VniFilter resolve(Rtnetlink rtnl) {
        return new VniFilter(device.resolve(rtnl), statistics);
    }

    int index() {
        return device.index();
    }

    boolean statistics() {
        return statistics;
    }

    /** As {@code bridge vni show} takes it. */
    @Override
    public String toString() {
        return device.isAny() ? "" : "dev " + device;
    }
}
