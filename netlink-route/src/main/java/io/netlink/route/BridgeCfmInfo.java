package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;

/**
 * Something that the kernel tells of connectivity fault management; see {@link BridgeCfm}.
 *
 * @param bridge the bridge's index
 * @param type what it is: the number of a row of {@link BridgeCfmAttributes#SPACE}
 * @param attributes what the kernel told
 */
public record BridgeCfmInfo(int bridge, int type, AttributeSet attributes) {
    /**
     * Whether this is something.
     *
     * @param what a row of {@link BridgeCfmAttributes#SPACE}, such as {@link
     *     BridgeCfmAttributes#MEP_STATUS_INFO}
     * @return true if it is
     */
    public boolean is(Attribute<AttributeSet> what) {
        return type == what.code();
    }
}
