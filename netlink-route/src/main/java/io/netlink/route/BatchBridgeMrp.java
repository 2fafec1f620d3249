package io.netlink.route;

import io.netlink.AttributeSet;

/** {@link BridgeMrp} as items of a {@link Batch}. */
public final class BatchBridgeMrp {
    private final BridgeProtocol protocol;
    private final Changes items;

    BatchBridgeMrp(BridgeProtocol protocol, Changes items) {
        this.protocol = protocol;
        this.items = items;
    }

    /**
     * Makes a ring, or changes what there is of one: as {@link BridgeMrp#change}. RTM_SETLINK.
     *
     * @param bridge the bridge's name or alternative name, also one that the batch makes
     * @param commands of {@link BridgeMrpAttributes#SPACE}
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     * @throws IllegalArgumentException if nothing was said
     */
    public void change(String bridge, AttributeSet commands) {
        protocol.toBridge(items, BridgeLinkAttributes.SET, bridge, commands);
    }

    /**
     * Changes what a port does, or is: as {@link BridgeMrp#changePort}. RTM_SETLINK.
     *
     * @param port the port's name or alternative name, also one that the batch makes
     * @param commands of {@link BridgeMrpAttributes#SPACE}
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     * @throws IllegalArgumentException if nothing was said
     */
    public void changePort(String port, AttributeSet commands) {
        protocol.toPort(items, BridgeLinkAttributes.SET, port, commands);
    }

    /**
     * Deletes a ring: as {@link BridgeMrp#delete}. RTM_DELLINK.
     *
     * @param bridge the bridge's name or alternative name, also one that the batch makes
     * @param commands of {@link BridgeMrpAttributes#SPACE}: {@link BridgeMrpAttributes#INSTANCE}
     *     with all that it was made with
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     * @throws IllegalArgumentException if nothing was said
     */
    public void delete(String bridge, AttributeSet commands) {
        protocol.toBridge(items, BridgeLinkAttributes.DELETE, bridge, commands);
    }
}
