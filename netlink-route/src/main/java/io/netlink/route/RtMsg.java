package io.netlink.route;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;

/**
 * The fixed structure at the start of every route message.
 *
 * <pre>{@code
 * struct rtmsg {
 *     unsigned char rtm_family;    //  0  AF_INET, AF_INET6
 *     unsigned char rtm_dst_len;   //  1  prefix length of the destination
 *     unsigned char rtm_src_len;   //  2  prefix length of the source
 *     unsigned char rtm_tos;       //  3
 *     unsigned char rtm_table;     //  4  RT_TABLE_*; RTA_TABLE has those above 255
 *     unsigned char rtm_protocol;  //  5  RTPROT_*
 *     unsigned char rtm_scope;     //  6  RT_SCOPE_*
 *     unsigned char rtm_type;      //  7  RTN_*
 *     unsigned      rtm_flags;     //  8  RTM_F_*, RTNH_F_*
 * };
 * }</pre>
 */
public final class RtMsg {
    /** sizeof(struct rtmsg). */
    public static final int LENGTH = 12;

    /** Of a {@link Route} that is to be made: nothing was said, and there is a default. */
    static final int UNSAID = -1;

    int family;
    int destinationLength;
    int sourceLength;
    int tos;
    int table;
    int protocol;
    int scope;
    int type;
    int flags;

    RtMsg() {}

    RtMsg copy() {
        RtMsg copy = new RtMsg();
        copy.family = family;
        copy.destinationLength = destinationLength;
        copy.sourceLength = sourceLength;
        copy.tos = tos;
        copy.table = table;
        copy.protocol = protocol;
        copy.scope = scope;
        copy.type = type;
        copy.flags = flags;
        return copy;
    }

    void read(NetlinkMessage message) {
        flags = message.payloadInt(8);
        family = message.payloadByte(0);
        destinationLength = message.payloadByte(1);
        sourceLength = message.payloadByte(2);
        tos = message.payloadByte(3);
        table = message.payloadByte(4);
        protocol = message.payloadByte(5);
        scope = message.payloadByte(6);
        type = message.payloadByte(7);
    }

    void writeTo(AttributeWriter writer) {
        writer.put8(family, destinationLength, sourceLength, tos)
                .put8(table, protocol, scope, type)
                .put32(flags);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RtMsg that
                && family == that.family
                && destinationLength == that.destinationLength
                && sourceLength == that.sourceLength
                && tos == that.tos
                && table == that.table
                && protocol == that.protocol
                && scope == that.scope
                && type == that.type
                && flags == that.flags;
    }

    @Override
    public int hashCode() {
        return ((family * 31 + destinationLength) * 31 + table) * 31 + type;
    }

    @Override
    public String toString() {
        return ("family %d dst_len %d src_len %d tos 0x%02x table %d protocol %d scope %d type %d"
                        + " flags 0x%x")
                .formatted(
                        family,
                        destinationLength,
                        sourceLength,
                        tos,
                        table,
                        protocol,
                        scope,
                        type,
                        flags);
    }
}
