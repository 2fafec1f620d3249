package io.netlink.route;

import static io.netlink.uapi.Socket.AF_BRIDGE;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;

/**
 * What messages about the bridges' VLANs start with (linux/if_bridge.h).
 *
 * <pre>{@code
 * struct br_vlan_msg {
 *     __u8  family;
 *     __u8  reserved1;
 *     __u16 reserved2;
 *     __u32 ifindex;
 * };
 * }</pre>
 */
final class BrVlanMsg {
    static final int LENGTH = 8;

    private BrVlanMsg() {}

    static void write(AttributeWriter writer, int index) {
        writer.put8(AF_BRIDGE, 0, 0, 0).put32(index);
    }

    static int index(NetlinkMessage message) {
        return message.payloadInt(4);
    }
}
