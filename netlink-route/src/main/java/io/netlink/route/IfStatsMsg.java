package io.netlink.route;

import static io.netlink.uapi.Socket.AF_UNSPEC;

import io.netlink.AttributeWriter;

/**
 * What messages with a link's counters start with.
 *
 * <pre>{@code
 * struct if_stats_msg {
 *     __u8  family;
 *     __u8  pad1;
 *     __u16 pad2;
 *     __u32 ifindex;
 *     __u32 filter_mask;
 * };
 * }</pre>
 */
final class IfStatsMsg extends MessageStruct {
    static final int LENGTH = 12;

    IfStatsMsg() {
        super(LENGTH);
    }

    static void write(AttributeWriter writer, int index, int mask) {
        writer.put8(AF_UNSPEC, 0, 0, 0).put32(index, mask);
    }

    int index() {
        return s32(4);
    }
}
