package io.netlink.route;

/** {@link Stats} as items of a {@link Batch}. */
public final class BatchStats {
    private final Changes items;

    BatchStats(Changes items) {
        this.items = items;
    }

    /**
     * {@code ip stats set dev DEV l3_stats}: as {@link Stats#setL3Stats}. RTM_SETSTATS.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param on whether the hardware is to count what it routes
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void setL3Stats(String device, boolean on) {
        Stats.setL3Stats(items, device, on);
    }
}
