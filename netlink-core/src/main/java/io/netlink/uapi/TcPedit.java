package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_pedit.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code pedit}.
 */
public final class TcPedit {

    private TcPedit() {}

    // Attributes of pedit.

    /** Unused. */
    public static final int TCA_PEDIT_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_PEDIT_TM = 1;

    /**
     * {@code munge}: the changes, in the old form.
     *
     * <pre>{@code
     * struct tc_pedit_sel {
     *     __u32               index;    //  0
     *     __u32               capab;    //  4
     *     int                 action;   //  8
     *     int                 refcnt;   // 12
     *     int                 bindcnt;  // 16
     *     unsigned char       nkeys;    // 20
     *     unsigned char       flags;    // 21
     *     struct tc_pedit_key keys[0];  // 24
     * };                                // 24  bytes
     * }</pre>
     *
     * <pre>{@code
     * struct tc_pedit_key {
     *     __u32 mask;     //  0  AND
     *     __u32 val;      //  4  XOR
     *     __u32 off;      //  8  offset
     *     __u32 at;       // 12
     *     __u32 offmask;  // 16
     *     __u32 shift;    // 20
     * };                  // 24  bytes
     * }</pre>
     */
    public static final int TCA_PEDIT_PARMS = 2;

    /** Padding in front of 64-bit values. */
    public static final int TCA_PEDIT_PAD = 3;

    /** {@code pedit ex munge}: the changes, the same structure. */
    public static final int TCA_PEDIT_PARMS_EX = 4;

    /** What more is to be said of each change: a nest of {@link #TCA_PEDIT_KEY_EX}. */
    public static final int TCA_PEDIT_KEYS_EX = 5;

    /** Of one change: a nest of {@code TCA_PEDIT_KEY_EX_*}. */
    public static final int TCA_PEDIT_KEY_EX = 6;

    // Attributes in TCA_PEDIT_KEY_EX.

    /** One of {@code TCA_PEDIT_KEY_EX_HDR_TYPE_*} (u16). */
    public static final int TCA_PEDIT_KEY_EX_HTYPE = 1;

    /** One of {@code TCA_PEDIT_KEY_EX_CMD_*} (u16). */
    public static final int TCA_PEDIT_KEY_EX_CMD = 2;

    // TCA_PEDIT_KEY_EX_HTYPE: where offsets start.

    /** The network header, whatever it is. */
    public static final int TCA_PEDIT_KEY_EX_HDR_TYPE_NETWORK = 0;

    /** {@code eth}. */
    public static final int TCA_PEDIT_KEY_EX_HDR_TYPE_ETH = 1;

    /** {@code ip}. */
    public static final int TCA_PEDIT_KEY_EX_HDR_TYPE_IP4 = 2;

    /** {@code ip6}. */
    public static final int TCA_PEDIT_KEY_EX_HDR_TYPE_IP6 = 3;

    /** {@code tcp}. */
    public static final int TCA_PEDIT_KEY_EX_HDR_TYPE_TCP = 4;

    /** {@code udp}. */
    public static final int TCA_PEDIT_KEY_EX_HDR_TYPE_UDP = 5;

    // TCA_PEDIT_KEY_EX_CMD.

    /** {@code set}. */
    public static final int TCA_PEDIT_KEY_EX_CMD_SET = 0;

    /** {@code add}. */
    public static final int TCA_PEDIT_KEY_EX_CMD_ADD = 1;
}
