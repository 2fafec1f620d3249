package io.netlink.route;

/**
 * The fixed structure at the start of every message about a label of addresses.
 *
 * <pre>{@code
 * struct ifaddrlblmsg {
 *     __u8  ifal_family;      //  0  AF_INET6
 *     __u8  __ifal_reserved;  //  1
 *     __u8  ifal_prefixlen;   //  2
 *     __u8  ifal_flags;       //  3  none are defined
 *     __u32 ifal_index;       //  4  0 for all devices
 *     __u32 ifal_seq;         //  8  counts the changes of the table
 * };
 * }</pre>
 */
final class IfAddrLblMsg extends MessageStruct {
    static final int LENGTH = 12;

    IfAddrLblMsg() {
        super(LENGTH);
    }

    IfAddrLblMsg copy() {
        IfAddrLblMsg copy = new IfAddrLblMsg();
        copy.read(this);
        return copy;
    }

    void family(int family) {
        u8(0, family);
    }

    int prefixLength() {
        return u8(2);
    }

    void prefixLength(int length) {
        u8(2, length);
    }

    int index() {
        return s32(4);
    }

    void index(int index) {
        s32(4, index);
    }

    void sequence(int sequence) {
        s32(8, sequence);
    }
}
