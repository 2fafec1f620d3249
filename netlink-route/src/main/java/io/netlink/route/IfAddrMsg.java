package io.netlink.route;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;

/**
 * The fixed structure at the start of every address message.
 *
 * <pre>{@code
 * struct ifaddrmsg {
 *     __u8  ifa_family;     //  0  AF_INET, AF_INET6
 *     __u8  ifa_prefixlen;  //  1
 *     __u8  ifa_flags;      //  2  IFA_F_*, the low 8 bits; IFA_FLAGS has all
 *     __u8  ifa_scope;      //  3  RT_SCOPE_*
 *     __u32 ifa_index;      //  4
 * };
 * }</pre>
 */
public final class IfAddrMsg {
    /** sizeof(struct ifaddrmsg). */
    public static final int LENGTH = 8;

    int family;
    int prefixLength;
    int flags;
    int scope;
    int index;

    IfAddrMsg() {}

    IfAddrMsg copy() {
        IfAddrMsg copy = new IfAddrMsg();
        copy.family = family;
        copy.prefixLength = prefixLength;
        copy.flags = flags;
        copy.scope = scope;
        copy.index = index;
        return copy;
    }

    void read(NetlinkMessage message) {
        index = message.payloadInt(4);
        family = message.payloadByte(0);
        prefixLength = message.payloadByte(1);
        flags = message.payloadByte(2);
        scope = message.payloadByte(3);
    }

    void writeTo(AttributeWriter writer) {
        write(writer, family, prefixLength, flags, scope, index);
    }

    /**
     * Writes the structure.
     *
     * @param writer where to
     * @param family AF_INET, AF_INET6, or AF_UNSPEC to list both
     * @param prefixLength the prefix length
     * @param flags IFA_F_*, the low 8 bits
     * @param scope RT_SCOPE_*
     * @param index the device's index, 0 to list all
     */
    public static void write(
            AttributeWriter writer, int family, int prefixLength, int flags, int scope, int index) {
        writer.put8(family, prefixLength, flags, scope).put32(index);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IfAddrMsg that
                && family == that.family
                && prefixLength == that.prefixLength
                && flags == that.flags
                && scope == that.scope
                && index == that.index;
    }

    @Override
    public int hashCode() {
        return ((family * 31 + prefixLength) * 31 + flags) * 31 + index;
    }

    @Override
    public String toString() {
        return "family %d prefixlen %d flags 0x%02x scope %d index %d"
                .formatted(family, prefixLength, flags, scope, index);
    }
}
