package io.netlink.uapi;

/** Constants of {@code linux/if_vlan.h}: flags of VLANs, in {@link IfLink#IFLA_VLAN_FLAGS}. */
public final class IfVlan {

    private IfVlan() {}

    // IfLink.IFLA_VLAN_FLAGS.

    /** {@code reorder_hdr}: packets look untagged to readers. */
    public static final int VLAN_FLAG_REORDER_HDR = 0x1;

    /** {@code gvrp}: register the VLAN by GVRP. */
    public static final int VLAN_FLAG_GVRP = 0x2;

    /** {@code loose_binding}: do not follow the state of the link below. */
    public static final int VLAN_FLAG_LOOSE_BINDING = 0x4;

    /** {@code mvrp}: register the VLAN by MVRP. */
    public static final int VLAN_FLAG_MVRP = 0x8;

    /** {@code bridge_binding}: follow the state of the bridge's ports in this VLAN. */
    public static final int VLAN_FLAG_BRIDGE_BINDING = 0x10;
}
