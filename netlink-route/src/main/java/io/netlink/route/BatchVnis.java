package io.netlink.route;

/** {@link Vnis} as items of a {@link Batch}. */
public final class BatchVnis {
    private final Changes items;

    BatchVnis(Changes items) {
        this.items = items;
    }

    /**
     * {@code bridge vni add dev DEVICE vni …}: as {@link Vnis#add(String, Vni)}. RTM_NEWTUNNEL.
     *
     * @param device the vxlan device's name or alternative name, also one that the batch makes
     * @param vni which
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(String device, Vni vni) {
        add(vni.dev(items.index(device)));
    }

    /**
     * {@code bridge vni add …}, by index: as {@link Vnis#add(Vni)}. RTM_NEWTUNNEL.
     *
     * @param vni with its device, such as one that was listed
     * @throws IllegalArgumentException if it says no device
     */
    public void add(Vni vni) {
        Vnis.add(items, vni);
    }

    /**
     * {@code bridge vni delete dev DEVICE vni …}: as {@link Vnis#delete(String, Vni)}.
     * RTM_DELTUNNEL.
     *
     * @param device the vxlan device's name or alternative name, also one that the batch makes
     * @param vni which
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(String device, Vni vni) {
        delete(vni.dev(items.index(device)));
    }

    /**
     * {@code bridge vni delete …}, by index: as {@link Vnis#delete(Vni)}. RTM_DELTUNNEL.
     *
     * @param vni with its device, such as one that was listed
     * @throws IllegalArgumentException if it says no device
     */
    public void delete(Vni vni) {
        Vnis.delete(items, vni);
    }
}
