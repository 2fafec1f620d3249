package io.netlink.route;

/** {@link AddressLabels} as items of a {@link Batch}. */
public final class BatchAddressLabels {
    private final Changes items;

    BatchAddressLabels(Changes items) {
        this.items = items;
    }

    /**
     * {@code ip addrlabel add prefix PREFIX label LABEL}: as {@link
     * AddressLabels#add(AddressLabel)}. RTM_NEWADDRLABEL.
     *
     * @param label the label, also one that was listed
     */
    public void add(AddressLabel label) {
        AddressLabels.make(items, label, Changes.ADD);
    }

    /**
     * {@code ip addrlabel add prefix PREFIX dev DEVICE label LABEL}: as {@link
     * AddressLabels#add(String, AddressLabel)}. RTM_NEWADDRLABEL.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param label the label
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(String device, AddressLabel label) {
        add(label.dev(items.index(device)));
    }

    /**
     * Gives a prefix a label, whether or not it has one: as {@link AddressLabels#replace}.
     * RTM_NEWADDRLABEL; {@code ip} has no such command.
     *
     * @param label the label as it is to be
     */
    public void replace(AddressLabel label) {
        AddressLabels.make(items, label, Changes.REPLACE);
    }

    /**
     * {@code ip addrlabel delete prefix PREFIX [dev DEVICE] label LABEL}: as {@link
     * AddressLabels#delete(AddressLabel)}. RTM_DELADDRLABEL.
     *
     * @param label prefix and device tell which
     */
    public void delete(AddressLabel label) {
        AddressLabels.delete(items, label);
    }

    /**
     * {@code ip addrlabel delete prefix PREFIX dev DEVICE label LABEL}: as {@link
     * AddressLabels#delete(String, AddressLabel)}. RTM_DELADDRLABEL.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param label the prefix tells which
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(String device, AddressLabel label) {
        delete(label.dev(items.index(device)));
    }
}
