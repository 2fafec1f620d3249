package io.netlink.route;

import io.netlink.AttributeWriter;

/**
 * The fixed structure at the start of every nexthop message.
 *
 * <pre>{@code
 * struct nhmsg {
 *     unsigned char nh_family;      // 0  AF_INET, AF_INET6; AF_UNSPEC of a group
 *     unsigned char nh_scope;       // 1  RT_SCOPE_*; only told
 *     unsigned char nh_protocol;    // 2  RTPROT_*
 *     unsigned char resvd;          // 3
 *     unsigned int  nh_flags;       // 4  RTNH_F_*
 * };
 * }</pre>
 *
 * @param family AF_INET, AF_INET6, AF_UNSPEC
 * @param scope RT_SCOPE_*
 * @param protocol RTPROT_*
 * @param flags RTNH_F_*
 */
record NhMsg(int family, int scope, int protocol, int flags) {
    /** sizeof(struct nhmsg). */
    static final int LENGTH = 8;

    static final int FAMILY = 0;
    static final int SCOPE = 1;
    static final int PROTOCOL = 2;
    static final int FLAGS = 4;

    static final NhMsg EMPTY = new NhMsg(0, 0, 0, 0);

    void writeTo(AttributeWriter writer) {
        writer.put8(family, scope, protocol, 0).put32(flags);
    }
}
