package io.netlink.route;

/**
 * The fixed structure at the start of every message about the configuration of devices.
 *
 * <pre>{@code
 * struct netconfmsg {
 *     __u8 ncm_family;  // 0  AF_INET, AF_INET6, AF_MPLS
 * };                    //    and 3 bytes of padding
 * }</pre>
 */
final class NetConfMsg extends MessageStruct {
    /** With the padding. */
    static final int LENGTH = 4;

    NetConfMsg() {
        super(LENGTH);
    }

    NetConfMsg copy() {
        NetConfMsg copy = new NetConfMsg();
        copy.read(this);
        return copy;
    }

    int family() {
        return u8(0);
    }

    void family(int family) {
        u8(0, family);
    }
}
