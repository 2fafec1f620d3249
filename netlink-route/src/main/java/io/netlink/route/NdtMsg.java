package io.netlink.route;

/**
 * The fixed structure at the start of every message about neighbour tables.
 *
 * <pre>{@code
 * struct ndtmsg {
 *     __u8  ndtm_family;   //  0  AF_INET, AF_INET6; AF_UNSPEC for whatever has the name
 *     __u8  ndtm_pad1;     //  1
 *     __u16 ndtm_pad2;     //  2
 * };
 * }</pre>
 */
final class NdtMsg extends MessageStruct {
    static final int LENGTH = 4;

    NdtMsg() {
        super(LENGTH);
    }

    NdtMsg copy() {
        NdtMsg copy = new NdtMsg();
        copy.read(this);
        return copy;
    }

    int family() {
        return u8(0);
    }
}
