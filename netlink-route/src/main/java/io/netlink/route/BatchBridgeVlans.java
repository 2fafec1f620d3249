package io.netlink.route;

/** {@link BridgeVlans} as items of a {@link Batch}. */
public final class BatchBridgeVlans {
    private final Changes items;

    BatchBridgeVlans(Changes items) {
        this.items = items;
    }

    /**
     * {@code bridge vlan add dev DEV vid …}: as {@link BridgeVlans#add}. RTM_SETLINK.
     *
     * @param device the port's name or alternative name, also one that the batch makes; the
     *     bridge's for {@link BridgeVlan#self()}
     * @param vlan which
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void add(String device, BridgeVlan vlan) {
        BridgeVlanRequest.add(items, device, vlan);
    }

    /**
     * {@code bridge vlan del dev DEV vid …}: as {@link BridgeVlans#delete}. RTM_DELLINK.
     *
     * @param device the port's name or alternative name, also one that the batch makes; the
     *     bridge's for {@link BridgeVlan#self()}
     * @param vlan which
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void delete(String device, BridgeVlan vlan) {
        BridgeVlanRequest.delete(items, device, vlan);
    }

    /**
     * {@code bridge vlan add dev DEV vid … tunnel_info id …}, for VLANs that are there: as {@link
     * BridgeVlans#addTunnel}. RTM_SETLINK.
     *
     * @param device the port's name or alternative name, also one that the batch makes
     * @param vlan which, with {@link BridgeVlan#tunnel}
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     * @throws IllegalArgumentException if there is no tunnel id
     */
    public void addTunnel(String device, BridgeVlan vlan) {
        BridgeVlanRequest.addTunnel(items, device, vlan);
    }

    /**
     * {@code bridge vlan del dev DEV vid … tunnel_info id …}, of VLANs that stay: as {@link
     * BridgeVlans#deleteTunnel}. RTM_DELLINK.
     *
     * @param device the port's name or alternative name, also one that the batch makes
     * @param vlan which, with {@link BridgeVlan#tunnel}
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     * @throws IllegalArgumentException if there is no tunnel id
     */
    public void deleteTunnel(String device, BridgeVlan vlan) {
        BridgeVlanRequest.deleteTunnel(items, device, vlan);
    }

    /**
     * {@code bridge vlan set dev DEV vid … state … mcast_router …}: as {@link BridgeVlans#set}.
     * RTM_NEWVLAN.
     *
     * @param device the bridge's or port's name or alternative name, also one that the batch makes
     * @param vlan which, with what is to be changed
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void set(String device, BridgeVlan vlan) {
        BridgeVlanRequest.set(items, device, vlan);
    }

    /**
     * {@code bridge vlan global set dev BRIDGE vid …}: as {@link BridgeVlans#setGlobal}.
     * RTM_NEWVLAN.
     *
     * @param bridge the bridge's name or alternative name, also one that the batch makes
     * @param vlan which, with what is to be changed
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     */
    public void setGlobal(String bridge, BridgeVlanGlobal vlan) {
        BridgeVlanRequest.setGlobal(items, bridge, vlan);
    }

    /**
     * {@code bridge mst set dev DEV msti N state STATE}: as {@link BridgeVlans#setMst}.
     * RTM_SETLINK.
     *
     * @param port the port's name or alternative name, also one that the batch makes
     * @param msti the tree, 1 to 4094
     * @param state what the port does there
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     * @throws IllegalArgumentException if no tree can have the number
     */
    public void setMst(String port, int msti, StpState state) {
        BridgeVlanRequest.setMst(items, port, msti, state);
    }
}
