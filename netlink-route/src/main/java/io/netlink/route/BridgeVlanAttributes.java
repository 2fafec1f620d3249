package io.netlink.route;

import static io.netlink.uapi.IfBridge.*;

import io.netlink.AttributeSpace;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

/** The attributes of messages about VLANs of bridges: BRIDGE_VLANDB_* of linux/if_bridge.h. */
final class BridgeVlanAttributes {
    static final AttributeSpace SPACE = AttributeSpace.named("bridge vlan", "BRIDGE_VLANDB_");

    /** Of a request for a listing. */
    static final AttributeSpace DUMP = AttributeSpace.named("bridge vlan", "BRIDGE_VLANDB_");

    static {
        SPACE.nest(BRIDGE_VLANDB_ENTRY, "BRIDGE_VLANDB_ENTRY", () -> BridgeVlan.SPACE);
        SPACE.nest(
                BRIDGE_VLANDB_GLOBAL_OPTIONS,
                "BRIDGE_VLANDB_GLOBAL_OPTIONS",
                () -> BridgeVlanGlobal.SPACE);
        DUMP.s32(BRIDGE_VLANDB_DUMP_FLAGS, "BRIDGE_VLANDB_DUMP_FLAGS");
    }

    static final Operation NEW =
            new Operation("RTM_NEWVLAN", RtNetlink.RTM_NEWVLAN, BrVlanMsg.LENGTH, SPACE);
    static final Operation DELETE =
            new Operation("RTM_DELVLAN", RtNetlink.RTM_DELVLAN, BrVlanMsg.LENGTH, SPACE);
    static final Operation GET =
            new Operation("RTM_GETVLAN", RtNetlink.RTM_GETVLAN, BrVlanMsg.LENGTH, DUMP);

    private BridgeVlanAttributes() {}
}
