package io.netlink.route;

/**
 * The fixed structure at the start of every message about namespace ids.
 *
 * <pre>{@code
 * struct rtgenmsg {
 *     unsigned char rtgen_family;  // 0  AF_UNSPEC
 * };                               //    and 3 bytes of padding
 * }</pre>
 */
final class RtGenMsg extends MessageStruct {
    /** With the padding. */
    static final int LENGTH = 4;

    RtGenMsg() {
        super(LENGTH);
    }

    RtGenMsg copy() {
        RtGenMsg copy = new RtGenMsg();
        copy.read(this);
        return copy;
    }
}
