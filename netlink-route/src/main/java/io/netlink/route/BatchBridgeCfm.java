package io.netlink.route;

import io.netlink.AttributeSet;

/** {@link BridgeCfm} as items of a {@link Batch}. */
public final class BatchBridgeCfm {
    private final BridgeProtocol protocol;
    private final Changes items;

    BatchBridgeCfm(BridgeProtocol protocol, Changes items) {
        this.protocol = protocol;
        this.items = items;
    }

    /**
     * Makes an end point, or changes or deletes what there is of one: as {@link BridgeCfm#change}.
     * RTM_SETLINK.
     *
     * @param bridge the bridge's name or alternative name, also one that the batch makes
     * @param commands of {@link BridgeCfmAttributes#SPACE}
     * @throws io.netlink.NetlinkException ENODEV, at once, if there is no such device
     * @throws IllegalArgumentException if nothing was said
     */
    public void change(String bridge, AttributeSet commands) {
        protocol.toBridge(items, BridgeLinkAttributes.SET, bridge, commands);
    }
}
