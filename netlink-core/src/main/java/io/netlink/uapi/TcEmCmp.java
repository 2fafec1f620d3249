package io.netlink.uapi;

/** Constants of {@code linux/tc_ematch/tc_em_cmp.h}: the extended match {@code cmp}. */
public final class TcEmCmp {

    private TcEmCmp() {}

    // tcf_em_cmp.align. The data of the match is
    //
    // struct tcf_em_cmp {
    //     __u32 val;      // 0
    //     __u32 mask;     // 4
    //     __u16 off;      // 8
    //     __u8  align:4;  //
    //     __u8  flags:4;  //
    //     __u8  layer:4;  //
    //     __u8  opnd:4;   //
    // };                  // 12  bytes

    /** {@code u8}. */
    public static final int TCF_EM_ALIGN_U8 = 1;

    /** {@code u16}. */
    public static final int TCF_EM_ALIGN_U16 = 2;

    /** {@code u32}. */
    public static final int TCF_EM_ALIGN_U32 = 4;

    // tcf_em_cmp.flags.

    /** {@code trans}: the packet's number is in network byte order. */
    public static final int TCF_EM_CMP_TRANS = 1;
}
