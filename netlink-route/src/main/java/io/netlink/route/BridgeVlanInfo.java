package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * A VLAN and how frames of it look.
 *
 * <pre>{@code
 * struct bridge_vlan_info {
 *     __u16 flags;
 *     __u16 vid;
 * };
 * }</pre>
 *
 * @param flags BRIDGE_VLAN_INFO_* of {@link io.netlink.uapi.IfBridge}
 * @param vid the VLAN
 */
public record BridgeVlanInfo(int flags, int vid) {
    static final AttributeCodec<BridgeVlanInfo> CODEC =
            Codecs.struct(
                    "struct bridge_vlan_info",
                    4,
                    b -> new BridgeVlanInfo(b.getShort() & 0xffff, b.getShort() & 0xffff),
                    (b, info) -> b.putShort((short) info.flags).putShort((short) info.vid));

    /**
     * A VLAN.
     *
     * @throws IllegalArgumentException if a number is not 0 to 65535
     */
    public BridgeVlanInfo {
        Inets.unsigned(flags, 16, "flags");
        Inets.unsigned(vid, 16, "vid");
    }
}
