package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Operation;
import io.netlink.route.link.BridgePort;
import io.netlink.uapi.IfLink;
import io.netlink.uapi.RtNetlink;

/**
 * The attributes of link messages of AF_BRIDGE, which differ from those of others in what is inside
 * IFLA_AF_SPEC (IFLA_BRIDGE_* of linux/if_bridge.h) and IFLA_PROTINFO.
 */
final class BridgeLinkAttributes {
    static final AttributeSpace SPACE = AttributeSpace.named("bridge link", "IFLA_");

    /** Inside IFLA_AF_SPEC. */
    static final AttributeSpace BRIDGE = AttributeSpace.named("IFLA_AF_SPEC", "IFLA_BRIDGE_");

    static final AttributeSpace TUNNEL =
            AttributeSpace.named("IFLA_BRIDGE_VLAN_TUNNEL_INFO", "IFLA_BRIDGE_VLAN_TUNNEL_");
    static final AttributeSpace MSTS = AttributeSpace.named("IFLA_BRIDGE_MST", "IFLA_BRIDGE_MST_");
    static final AttributeSpace MST =
            AttributeSpace.named("IFLA_BRIDGE_MST_ENTRY", "IFLA_BRIDGE_MST_ENTRY_");

    static final Attribute<AttributeSet> AF_SPEC =
            SPACE.nest(IfLink.IFLA_AF_SPEC, "IFLA_AF_SPEC", () -> BRIDGE);

    static final Attribute<Integer> MSTI =
            MST.u16(IFLA_BRIDGE_MST_ENTRY_MSTI, "IFLA_BRIDGE_MST_ENTRY_MSTI");
    static final Attribute<StpState> MST_STATE =
            MST.attribute(
                    IFLA_BRIDGE_MST_ENTRY_STATE, "IFLA_BRIDGE_MST_ENTRY_STATE", StpState.CODEC);

    static {
        SPACE.mac(IfLink.IFLA_ADDRESS, "IFLA_ADDRESS");
        SPACE.string(IfLink.IFLA_IFNAME, "IFLA_IFNAME");
        SPACE.s32(IfLink.IFLA_MTU, "IFLA_MTU");
        SPACE.s32(IfLink.IFLA_LINK, "IFLA_LINK");
        SPACE.s32(IfLink.IFLA_MASTER, "IFLA_MASTER");
        SPACE.u8(IfLink.IFLA_OPERSTATE, "IFLA_OPERSTATE");
        SPACE.s32(IfLink.IFLA_EXT_MASK, "IFLA_EXT_MASK");
        SPACE.nest(IfLink.IFLA_PROTINFO, "IFLA_PROTINFO", BridgePort.TYPE::attributes);
        BRIDGE.u16(IFLA_BRIDGE_FLAGS, "IFLA_BRIDGE_FLAGS");
        BRIDGE.u16(IFLA_BRIDGE_MODE, "IFLA_BRIDGE_MODE");
        BRIDGE.attribute(IFLA_BRIDGE_VLAN_INFO, "IFLA_BRIDGE_VLAN_INFO", BridgeVlanInfo.CODEC);
        BRIDGE.nest(IFLA_BRIDGE_VLAN_TUNNEL_INFO, "IFLA_BRIDGE_VLAN_TUNNEL_INFO", () -> TUNNEL);
        BRIDGE.nest(IFLA_BRIDGE_MRP, "IFLA_BRIDGE_MRP", () -> BridgeMrpAttributes.SPACE);
        BRIDGE.nest(IFLA_BRIDGE_CFM, "IFLA_BRIDGE_CFM", () -> BridgeCfmAttributes.SPACE);
        BRIDGE.nest(IFLA_BRIDGE_MST, "IFLA_BRIDGE_MST", () -> MSTS);
        TUNNEL.u32(IFLA_BRIDGE_VLAN_TUNNEL_ID, "IFLA_BRIDGE_VLAN_TUNNEL_ID");
        TUNNEL.u16(IFLA_BRIDGE_VLAN_TUNNEL_VID, "IFLA_BRIDGE_VLAN_TUNNEL_VID");
        TUNNEL.u16(IFLA_BRIDGE_VLAN_TUNNEL_FLAGS, "IFLA_BRIDGE_VLAN_TUNNEL_FLAGS");
        MSTS.nest(IFLA_BRIDGE_MST_ENTRY, "IFLA_BRIDGE_MST_ENTRY", () -> MST);
    }

    static final Operation SET = operation("RTM_SETLINK", RtNetlink.RTM_SETLINK);
    static final Operation DELETE = operation("RTM_DELLINK", RtNetlink.RTM_DELLINK);
    static final Operation GET = operation("RTM_GETLINK", RtNetlink.RTM_GETLINK);

    private BridgeLinkAttributes() {}

    private static Operation operation(String name, int type) {
        return new Operation(name, type, IfInfoMsg.LENGTH, SPACE);
    }
}
