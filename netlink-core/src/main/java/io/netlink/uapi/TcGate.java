package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_gate.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code gate}.
 */
public final class TcGate {

    private TcGate() {}

    // Attributes of gate.

    /** Unused. */
    public static final int TCA_GATE_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_GATE_TM = 1;

    /**
     * What comes after.
     *
     * <pre>{@code
     * struct tc_gate {
     *     __u32 index;    //  0
     *     __u32 capab;    //  4
     *     int   action;   //  8
     *     int   refcnt;   // 12
     *     int   bindcnt;  // 16
     * };                  // 20  bytes
     * }</pre>
     */
    public static final int TCA_GATE_PARMS = 2;

    /** Padding in front of 64-bit values. */
    public static final int TCA_GATE_PAD = 3;

    /** {@code priority} (s32). */
    public static final int TCA_GATE_PRIORITY = 4;

    /** The schedule: a nest of {@link #TCA_GATE_ONE_ENTRY}. */
    public static final int TCA_GATE_ENTRY_LIST = 5;

    /** {@code base-time}, in ns (u64). */
    public static final int TCA_GATE_BASE_TIME = 6;

    /** {@code cycle-time}, in ns (u64). */
    public static final int TCA_GATE_CYCLE_TIME = 7;

    /** {@code cycle-time-ext}, in ns (u64). */
    public static final int TCA_GATE_CYCLE_TIME_EXT = 8;

    /** {@code flags} (u32). */
    public static final int TCA_GATE_FLAGS = 9;

    /** {@code clockid} (s32). */
    public static final int TCA_GATE_CLOCKID = 10;

    // Attributes in TCA_GATE_ENTRY_LIST.

    /** Unused. */
    public static final int TCA_GATE_ONE_ENTRY_UNSPEC = 0;

    /** {@code sched-entry}: a nest of {@code TCA_GATE_ENTRY_*}. */
    public static final int TCA_GATE_ONE_ENTRY = 1;

    // Attributes in TCA_GATE_ONE_ENTRY.

    /** Unused. */
    public static final int TCA_GATE_ENTRY_UNSPEC = 0;

    /** Its number (u32). */
    public static final int TCA_GATE_ENTRY_INDEX = 1;

    /** {@code open} if there, {@code close} if not (flag). */
    public static final int TCA_GATE_ENTRY_GATE = 2;

    /** How long, in ns (u32). */
    public static final int TCA_GATE_ENTRY_INTERVAL = 3;

    /** The internal priority, -1 for none (s32). */
    public static final int TCA_GATE_ENTRY_IPV = 4;

    /** How many bytes may pass, -1 for all (s32). */
    public static final int TCA_GATE_ENTRY_MAX_OCTETS = 5;
}
