package io.netlink.route;

import static io.netlink.uapi.IfLink.VXLAN_VNIFILTER_ENTRY;

import io.netlink.AttributeSpace;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

/** The attributes of messages about network ids of vxlan: VXLAN_VNIFILTER_* of linux/if_link.h. */
final class VniAttributes {
    static final AttributeSpace SPACE = AttributeSpace.named("vni", "VXLAN_VNIFILTER_");

    static {
        SPACE.nest(VXLAN_VNIFILTER_ENTRY, "VXLAN_VNIFILTER_ENTRY", () -> Vni.SPACE);
    }

    static final Operation NEW = operation("RTM_NEWTUNNEL", RtNetlink.RTM_NEWTUNNEL);
    static final Operation DELETE = operation("RTM_DELTUNNEL", RtNetlink.RTM_DELTUNNEL);
    static final Operation GET = operation("RTM_GETTUNNEL", RtNetlink.RTM_GETTUNNEL);

    private VniAttributes() {}

    private static Operation operation(String name, int type) {
        return new Operation(name, type, TunnelMsg.LENGTH, SPACE);
    }
}
