package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_bpf.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code bpf}.
 */
public final class TcBpf {

    private TcBpf() {}

    // Attributes of bpf.

    /** Unused. */
    public static final int TCA_ACT_BPF_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_ACT_BPF_TM = 1;

    /**
     * What comes after.
     *
     * <pre>{@code
     * struct tc_act_bpf {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     * };                  // 20  bytes
     * }</pre>
     */
    public static final int TCA_ACT_BPF_PARMS = 2;

    /** {@code bytecode}: the number of instructions (u16). */
    public static final int TCA_ACT_BPF_OPS_LEN = 3;

    /** {@code bytecode}: a {@code struct sock_filter} each. */
    public static final int TCA_ACT_BPF_OPS = 4;

    /** {@code object-file}, {@code object-pinned}: the program, a file descriptor (u32). */
    public static final int TCA_ACT_BPF_FD = 5;

    /** The program's name (string). */
    public static final int TCA_ACT_BPF_NAME = 6;

    /** Padding in front of 64-bit values. */
    public static final int TCA_ACT_BPF_PAD = 7;

    /** The program's tag (8 bytes). */
    public static final int TCA_ACT_BPF_TAG = 8;

    /** The program's id (u32). */
    public static final int TCA_ACT_BPF_ID = 9;
}
