package io.netlink.route;

import io.netlink.InetPrefix;

/** {@link Addresses} as items of a {@link Batch}. */
public final class BatchAddresses {
    private final Changes items;

    BatchAddresses(Changes items) {
        this.items = items;
    }

    /**
     * {@code ip addr add PREFIX dev DEVICE}: as {@link Addresses#add(String, InetPrefix)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param prefix the address with its prefix length
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(String device, InetPrefix prefix) {
        add(device, Address.of(prefix));
    }

    /**
     * {@code ip addr add … dev DEVICE}: as {@link Addresses#add(String, Address)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param address the address
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(String device, Address address) {
        AddressRequest.make(items, device, address, Changes.ADD);
    }

    /**
     * {@code ip addr add …}, by the device's index: as {@link Addresses#add(int, Address)}.
     *
     * @param device the device's index
     * @param address the address
     */
    public void add(int device, Address address) {
        AddressRequest.make(items, device, address, Changes.ADD);
    }

    /**
     * {@code ip addr replace PREFIX dev DEVICE}: as {@link Addresses#replace(String, InetPrefix)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param prefix the address with its prefix length
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void replace(String device, InetPrefix prefix) {
        replace(device, Address.of(prefix));
    }

    /**
     * {@code ip addr replace … dev DEVICE}: as {@link Addresses#replace(String, Address)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param address the address
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void replace(String device, Address address) {
        AddressRequest.make(items, device, address, Changes.REPLACE);
    }

    /**
     * {@code ip addr replace …}, by the device's index: as {@link Addresses#replace(int, Address)}.
     *
     * @param device the device's index
     * @param address the address
     */
    public void replace(int device, Address address) {
        AddressRequest.make(items, device, address, Changes.REPLACE);
    }

    /**
     * {@code ip addr change … dev DEVICE}: as {@link Addresses#change(String, Address)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param address the address as it is to be
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void change(String device, Address address) {
        AddressRequest.make(items, device, address, Changes.CHANGE);
    }

    /**
     * {@code ip addr change …}, by the device's index: as {@link Addresses#change(int, Address)}.
     *
     * @param device the device's index
     * @param address the address as it is to be
     */
    public void change(int device, Address address) {
        AddressRequest.make(items, device, address, Changes.CHANGE);
    }

    /**
     * {@code ip addr delete PREFIX dev DEVICE}: as {@link Addresses#delete(String, InetPrefix)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param prefix the address with the prefix length that it has
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(String device, InetPrefix prefix) {
        delete(device, Address.of(prefix));
    }

    /**
     * {@code ip addr delete … dev DEVICE}: as {@link Addresses#delete(String, Address)}.
     *
     * @param device the device's name or alternative name, also one that the batch makes
     * @param address the address; own address, peer and prefix length tell which
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(String device, Address address) {
        AddressRequest.delete(items, device, address);
    }

    /**
     * {@code ip addr delete}, of an address that was listed: as {@link Addresses#delete(Address)}.
     *
     * @param address the address, with its device
     */
    public void delete(Address address) {
        AddressRequest.delete(items, address);
    }
}
