package io.netlink.route;

import static io.netlink.uapi.Socket.AF_BRIDGE;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;

/**
 * What messages about the network ids of a vxlan device start with (linux/if_link.h).
 *
 * <pre>{@code
 * struct tunnel_msg {
 *     __u8  family;
 *     __u8  flags;      // TUNNEL_MSG_FLAG_*
 *     __u16 reserved2;
 *     __u32 ifindex;
 * };
 * }</pre>
 */
final class TunnelMsg {
    static final int LENGTH = 8;

    private TunnelMsg() {}

    static void write(AttributeWriter writer, int flags, int index) {
        writer.put8(AF_BRIDGE, flags, 0, 0).put32(index);
    }

    static int index(NetlinkMessage message) {
        return message.payloadInt(4);
    }
}
