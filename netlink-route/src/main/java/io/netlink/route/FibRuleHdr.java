package io.netlink.route;

/**
 * The fixed structure at the start of every rule message.
 *
 * <pre>{@code
 * struct fib_rule_hdr {
 *     __u8  family;   //  0  AF_INET, AF_INET6 …
 *     __u8  dst_len;  //  1
 *     __u8  src_len;  //  2
 *     __u8  tos;      //  3
 *     __u8  table;    //  4  RT_TABLE_COMPAT or 0 if FRA_TABLE has it
 *     __u8  res1;     //  5
 *     __u8  res2;     //  6
 *     __u8  action;   //  7  FR_ACT_*
 *     __u32 flags;    //  8  FIB_RULE_*
 * };
 * }</pre>
 */
final class FibRuleHdr extends MessageStruct {
    static final int LENGTH = 12;

    FibRuleHdr() {
        super(LENGTH);
    }

    FibRuleHdr copy() {
        FibRuleHdr copy = new FibRuleHdr();
        copy.read(this);
        return copy;
    }

    int family() {
        return u8(0);
    }

    void family(int family) {
        u8(0, family);
    }

    int toLength() {
        return u8(1);
    }

    void toLength(int length) {
        u8(1, length);
    }

    int fromLength() {
        return u8(2);
    }

    void fromLength(int length) {
        u8(2, length);
    }

    int tos() {
        return u8(3);
    }

    void tos(int tos) {
        u8(3, tos);
    }

    int table() {
        return u8(4);
    }

    void table(int table) {
        u8(4, table);
    }

    int action() {
        return u8(7);
    }

    void action(int action) {
        u8(7, action);
    }

    int flags() {
        return s32(8);
    }

    void flags(int flags) {
        s32(8, flags);
    }
}
