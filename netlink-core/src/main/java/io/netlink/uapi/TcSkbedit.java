package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_skbedit.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of
 * the action {@code skbedit}.
 */
public final class TcSkbedit {

    private TcSkbedit() {}

    // TCA_SKBEDIT_FLAGS; what an attribute below says needs none of them in a request.

    /** The priority is set. */
    public static final int SKBEDIT_F_PRIORITY = 0x1;

    /** The queue is set. */
    public static final int SKBEDIT_F_QUEUE_MAPPING = 0x2;

    /** The mark is set. */
    public static final int SKBEDIT_F_MARK = 0x4;

    /** The type is set. */
    public static final int SKBEDIT_F_PTYPE = 0x8;

    /** The mark has a mask. */
    public static final int SKBEDIT_F_MASK = 0x10;

    /** {@code inheritdsfield}: the priority is that of the DS field. */
    public static final int SKBEDIT_F_INHERITDSFIELD = 0x20;

    /** {@code skbhash}: a hash chooses one of a range of queues. */
    public static final int SKBEDIT_F_TXQ_SKBHASH = 0x40;

    // Attributes of skbedit.

    /** Unused. */
    public static final int TCA_SKBEDIT_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_SKBEDIT_TM = 1;

    /**
     * The action.
     *
     * <pre>{@code
     * struct tc_skbedit {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     * };                  // 20  bytes
     * }</pre>
     */
    public static final int TCA_SKBEDIT_PARMS = 2;

    /** {@code priority} (u32). */
    public static final int TCA_SKBEDIT_PRIORITY = 3;

    /** {@code queue_mapping} (u16). */
    public static final int TCA_SKBEDIT_QUEUE_MAPPING = 4;

    /** {@code mark} (u32). */
    public static final int TCA_SKBEDIT_MARK = 5;

    /** Padding in front of 64-bit values. */
    public static final int TCA_SKBEDIT_PAD = 6;

    /**
     * {@code ptype}: 0 {@code host}, 1 {@code broadcast}, 2 {@code multicast}, 3 {@code otherhost}
     * (u16).
     */
    public static final int TCA_SKBEDIT_PTYPE = 7;

    /** Mask of the mark (u32). */
    public static final int TCA_SKBEDIT_MASK = 8;

    /** A set of {@code SKBEDIT_F_*} (u64). */
    public static final int TCA_SKBEDIT_FLAGS = 9;

    /** {@code queue_mapping}: the last of a range of queues (u16). */
    public static final int TCA_SKBEDIT_QUEUE_MAPPING_MAX = 10;
}
