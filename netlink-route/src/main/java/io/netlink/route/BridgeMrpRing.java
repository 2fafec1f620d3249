package io.netlink.route;

import io.netlink.AttributeSet;

/**
 * A ring of Media Redundancy Protocol that a bridge is in; see {@link BridgeMrp}.
 *
 * @param bridge the bridge's index
 * @param attributes what the kernel told, by the rows of {@link BridgeMrpAttributes#INFO_SPACE}
 */
public record BridgeMrpRing(int bridge, AttributeSet attributes) {
    /**
     * The ring's number.
     *
     * @return 0 if the kernel did not say
     */
    public long ringId() {
        return attributes.get(BridgeMrpAttributes.INFO_RING_ID).orElse(0L);
    }
}
