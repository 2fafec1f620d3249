package io.netlink.route;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;

/**
 * The fixed structure of a message about qdiscs, classes, filters and chains.
 *
 * <pre>{@code
 * struct tcmsg {
 *     unsigned char  tcm_family;    // 0
 *     unsigned char  tcm__pad1;     // 1
 *     unsigned short tcm__pad2;     // 2
 *     int            tcm_ifindex;   // 4   the device; TCM_IFINDEX_MAGIC_BLOCK for a shared block
 *     __u32          tcm_handle;    // 8
 *     __u32          tcm_parent;    // 12  or the number of a shared block
 *     __u32          tcm_info;      // 16  of a filter: priority << 16 | protocol (big-endian)
 * };
 * }</pre>
 *
 * @param index the device's index
 * @param handle the object's own
 * @param parent what it hangs on
 * @param info depends on the object
 */
record TcMsg(int index, int handle, int parent, int info) {
    static final int LENGTH = 20;
    static final int INDEX = 4;
    static final int HANDLE = 8;
    static final int PARENT = 12;
    static final int INFO = 16;

    static final TcMsg EMPTY = new TcMsg(0, 0, 0, 0);

    static TcMsg read(NetlinkMessage message) {
        int info = message.payloadInt(INFO);
        return new TcMsg(
                message.payloadInt(INDEX),
                message.payloadInt(HANDLE),
                message.payloadInt(PARENT),
                info);
    }

    void writeTo(AttributeWriter writer) {
        writer.put32(0).put32(index).put32(handle).put32(parent).put32(info);
    }
}
