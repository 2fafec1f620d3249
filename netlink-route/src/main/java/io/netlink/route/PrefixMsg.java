package io.netlink.route;

/**
 * The fixed structure at the start of a message about a prefix that a router announced.
 *
 * <pre>{@code
 * struct prefixmsg {
 *     unsigned char  prefix_family;   //  0  AF_INET6
 *     unsigned char  prefix_pad1;     //  1
 *     unsigned short prefix_pad2;     //  2
 *     int            prefix_ifindex;  //  4
 *     unsigned char  prefix_type;     //  8  ND_OPT_PREFIX_INFO: 3
 *     unsigned char  prefix_len;      //  9
 *     unsigned char  prefix_flags;    // 10  IF_PREFIX_*
 *     unsigned char  prefix_pad3;     // 11
 * };
 * }</pre>
 */
final class PrefixMsg extends MessageStruct {
    static final int LENGTH = 12;

    PrefixMsg() {
        super(LENGTH);
    }

    PrefixMsg copy() {
        PrefixMsg copy = new PrefixMsg();
        copy.read(this);
        return copy;
    }

    int index() {
        return s32(4);
    }

    int prefixLength() {
        return u8(9);
    }

    int flags() {
        return u8(10);
    }
}
