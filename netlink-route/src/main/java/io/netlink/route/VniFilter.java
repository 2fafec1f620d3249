package io.netlink.route;

/** Which network ids a listing shows, and how much of each. Immutable; starts from {@link #ALL}. */
public final class VniFilter {
    /** Every network id of every vxlan device with {@code vnifilter}, without counters. */
    public static final VniFilter ALL = new VniFilter(null, 0, false);

    private final String device;
    private final int index;
    private final boolean statistics;

    private VniFilter(String device, int index, boolean statistics) {
        this.device = device;
        this.index = index;
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
        return new VniFilter(LinkNames.checkAnyName(name), 0, statistics);
    }

    /**
     * {@code dev}, by index.
     *
     * @param deviceIndex the device's index
     * @return a filter for it
     * @throws IllegalArgumentException if it is not positive
     */
    public VniFilter dev(int deviceIndex) {
        return new VniFilter(null, Inets.index(deviceIndex), statistics);
    }

    /**
     * {@code -s}: with what was counted, {@link Vni#STATS}. Each network id is then shown for
     * itself.
     *
     * @return a filter with it
     */
    public VniFilter withStatistics() {
        return new VniFilter(device, index, true);
    }

    VniFilter resolve(Rtnetlink rtnl) {
        return device == null ? this : dev(rtnl.index(device));
    }

    int index() {
        return index;
    }

    boolean statistics() {
        return statistics;
    }

    /** As {@code bridge vni show} takes it. */
    @Override
    public String toString() {
        return device != null ? "dev " + device : index != 0 ? "dev if" + index : "";
    }
}
