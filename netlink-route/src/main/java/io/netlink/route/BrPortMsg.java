package io.netlink.route;

import static io.netlink.uapi.Socket.AF_BRIDGE;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;

/**
 * What messages about the multicast database start with (linux/if_bridge.h).
 *
 * <pre>{@code
 * struct br_port_msg {
 *     __u8  family;
 *     __u32 ifindex;
 * };
 * }</pre>
 */
final class BrPortMsg {
    static final int LENGTH = 8;

    private BrPortMsg() {}

    static void write(AttributeWriter writer, int index) {
        writer.put8(AF_BRIDGE, 0, 0, 0).put32(index);
    }

    static int index(NetlinkMessage message) {
        return message.payloadInt(4);
    }
}
