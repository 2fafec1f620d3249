package io.netlink.route;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;

/**
 * The fixed structure at the start of every link message.
 *
 * <pre>{@code
 * struct ifinfomsg {
 *     unsigned char  ifi_family;   //  0
 *     unsigned char  __ifi_pad;    //  1
 *     unsigned short ifi_type;     //  2  ARPHRD_*
 *     int            ifi_index;    //  4
 *     unsigned       ifi_flags;    //  8  IFF_*
 *     unsigned       ifi_change;   // 12  which of the flags are meant
 * };
 * }</pre>
 */
public final class IfInfoMsg {
    private IfInfoMsg() {}

    /** sizeof(struct ifinfomsg). */
    public static final int LENGTH = 16;

    /**
     * Writes the structure.
     *
     * @param writer where to
     * @param family AF_UNSPEC for links, AF_BRIDGE for bridge ports
     * @param index the interface index, 0 if the message names the link otherwise
     * @param flags IFF_*
     * @param change which of them are meant
     */
    public static void write(AttributeWriter writer, int family, int index, int flags, int change) {
        writer.put8(family, 0, 0, 0).put32(index).put32(flags, change);
    }

    static int type(NetlinkMessage message) {
        return message.payloadShort(2);
    }

    static int index(NetlinkMessage message) {
        return message.payloadInt(4);
    }

    static int flags(NetlinkMessage message) {
        return message.payloadInt(8);
    }
}
