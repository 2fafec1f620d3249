package io.netlink.route;

/**
 * The fixed structure at the start of every neighbour message.
 *
 * <pre>{@code
 * struct ndmsg {
 *     __u8  ndm_family;   //  0  AF_INET, AF_INET6, AF_BRIDGE
 *     __u8  ndm_pad1;     //  1
 *     __u16 ndm_pad2;     //  2
 *     __s32 ndm_ifindex;  //  4
 *     __u16 ndm_state;    //  8  NUD_*
 *     __u8  ndm_flags;    // 10  NTF_*
 *     __u8  ndm_type;     // 11  RTN_*
 * };
 * }</pre>
 */
final class NdMsg extends MessageStruct {
    static final int LENGTH = 12;

    NdMsg() {
        super(LENGTH);
    }

    NdMsg copy() {
        NdMsg copy = new NdMsg();
        copy.read(this);
        return copy;
    }

    int family() {
        return u8(0);
    }

    void family(int family) {
        u8(0, family);
    }

    int index() {
        return s32(4);
    }

    void index(int index) {
        s32(4, index);
    }

    int state() {
        return u16(8);
    }

    void state(int state) {
        u16(8, state);
    }

    int flags() {
        return u8(10);
    }

    void flags(int flags) {
        u8(10, flags);
    }

    int type() {
        return u8(11);
    }
}
