package io.netlink.uapi;

/** Constants of {@code linux/tc_ematch/tc_em_text.h}: the extended match {@code text}. */
public final class TcEmText {

    private TcEmText() {}

    // Data of the match.

    /**
     * Length of the algorithm's name, in bytes, of the data of the match.
     *
     * <pre>{@code
     * struct tcf_em_text {
     *     char  algo[TC_EM_TEXT_ALGOSIZ];  //  0
     *     __u16 from_offset;               // 16
     *     __u16 to_offset;                 // 18
     *     __u16 pattern_len;               // 20
     *     __u8  from_layer:4;              //
     *     __u8  to_layer:4;                //
     *     __u8  pad;                       // 23
     * };                                   // 24  bytes
     * }</pre>
     */
    public static final int TC_EM_TEXT_ALGOSIZ = 16;
}
