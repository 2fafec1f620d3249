package io.netlink.uapi;

/**
 * Constants of {@code linux/pkt_sched.h}: handles, queueing disciplines and classes ({@code tc
 * qdisc}, {@code tc class}).
 *
 * <p>The attributes of a kind are in {@link RtNetlink#TCA_OPTIONS}; where a kind has a structure
 * there instead, or gives one as its statistics, it stands in a comment. Probabilities are 32-bit
 * fractions: 0 is never, 0xFFFFFFFF always.
 */
public final class PktSched {

    private PktSched() {}

    // Priorities of packets (SO_PRIORITY), from which prio, pfifo_fast and others choose a band.

    /** Ordinary. */
    public static final int TC_PRIO_BESTEFFORT = 0;

    /** Less than ordinary. */
    public static final int TC_PRIO_FILLER = 1;

    /** Long transfers. */
    public static final int TC_PRIO_BULK = 2;

    /** Long transfers that someone waits for. */
    public static final int TC_PRIO_INTERACTIVE_BULK = 4;

    /** What someone waits for. */
    public static final int TC_PRIO_INTERACTIVE = 6;

    /** Control of the network. */
    public static final int TC_PRIO_CONTROL = 7;

    /** The greatest priority. */
    public static final int TC_PRIO_MAX = 15;

    // Handles, in tcmsg.tcm_handle and tcm_parent: MAJOR:MINOR, 16 bits each.

    /** The bits of {@code MAJOR}, the qdisc. */
    public static final int TC_H_MAJ_MASK = 0xFFFF0000;

    /** The bits of {@code MINOR}, the class. */
    public static final int TC_H_MIN_MASK = 0x0000FFFF;

    /** No handle; in a request, let the kernel choose one. */
    public static final int TC_H_UNSPEC = 0;

    /** {@code root}: parent of a link's first qdisc. */
    public static final int TC_H_ROOT = 0xFFFFFFFF;

    /** {@code ingress}: parent of the qdisc for received packets. */
    public static final int TC_H_INGRESS = 0xFFFFFFF1;

    /** {@code clsact}: parent of the qdisc for filters both ways. */
    public static final int TC_H_CLSACT = 0xFFFFFFF1;

    /** {@code MINOR} of the first traffic class of {@code mqprio}; the others follow. */
    public static final int TC_H_MIN_PRIORITY = 0xFFE0;

    /** {@code MINOR} of {@code ingress}: the filters of received packets, {@code FFFF:FFF2}. */
    public static final int TC_H_MIN_INGRESS = 0xFFF2;

    /** {@code MINOR} of {@code egress}: the filters of sent packets, {@code FFFF:FFF3}. */
    public static final int TC_H_MIN_EGRESS = 0xFFF3;

    // tc_ratespec.linklayer and tc_sizespec.linklayer.

    /**
     * Not given.
     *
     * <pre>{@code
     * struct tc_ratespec {
     *     unsigned char  cell_log;    // 0
     *     __u8           linklayer;   // 1  lower 4 bits
     *     unsigned short overhead;    // 2
     *     short          cell_align;  // 4
     *     unsigned short mpu;         // 6
     *     __u32          rate;        // 8
     * };                              // 12  bytes
     * }</pre>
     */
    public static final int TC_LINKLAYER_UNAWARE = 0;

    /** {@code linklayer ethernet}. */
    public static final int TC_LINKLAYER_ETHERNET = 1;

    /** {@code linklayer atm}: cells of 53 bytes carry 48. */
    public static final int TC_LINKLAYER_ATM = 2;

    /** The bits of the link layer. */
    public static final int TC_LINKLAYER_MASK = 0x0F;

    /** Length of a rate table, in bytes: 256 times u32, the time that packets of each size take. */
    public static final int TC_RTAB_SIZE = 1024;

    // stab: attributes in RtNetlink.TCA_STAB.

    /** Unused. */
    public static final int TCA_STAB_UNSPEC = 0;

    /**
     * {@code mtu}, {@code tsize}, {@code mpu}, {@code overhead}, {@code linklayer}.
     *
     * <pre>{@code
     * struct tc_sizespec {
     *     unsigned char cell_log;    //  0
     *     unsigned char size_log;    //  1
     *     short         cell_align;  //  2
     *     int           overhead;    //  4
     *     unsigned int  linklayer;   //  8
     *     unsigned int  mpu;         // 12
     *     unsigned int  mtu;         // 16
     *     unsigned int  tsize;       // 20
     * };                             // 24  bytes
     * }</pre>
     */
    public static final int TCA_STAB_BASE = 1;

    /** The size table (u16 each). */
    public static final int TCA_STAB_DATA = 2;

    // bfifo, pfifo and pfifo_head_drop: TCA_OPTIONS is
    //
    // struct tc_fifo_qopt {
    //     __u32 limit;  // 0
    // };                // 4  bytes

    // skbprio: TCA_OPTIONS is
    //
    // struct tc_skbprio_qopt {
    //     __u32 limit;  // 0  Queue length in packets.
    // };                // 4  bytes

    /** The number of priorities. */
    public static final int SKBPRIO_MAX_PRIORITY = 64;

    // prio: TCA_OPTIONS is
    //
    // struct tc_prio_qopt {
    //     int  bands;                   // 0  Number of bands
    //     __u8 priomap[TC_PRIO_MAX+1];  // 4  Map: logical priority -> PRIO band
    // };                                // 20  bytes

    /** The greatest number of {@code bands}. */
    public static final int TCQ_PRIO_BANDS = 16;

    /** The least number of {@code bands}. */
    public static final int TCQ_MIN_PRIO_BANDS = 2;

    // multiq: TCA_OPTIONS is
    //
    // struct tc_multiq_qopt {
    //     __u16 bands;      // 0  Number of bands
    //     __u16 max_bands;  // 2  Maximum number of queues
    // };                    // 4  bytes

    // plug: TCA_OPTIONS is
    //
    // struct tc_plug_qopt {
    //     int   action;  // 0
    //     __u32 limit;   // 4
    // };                 // 8  bytes

    /** {@code block}: hold packets back from now on. */
    public static final int TCQ_PLUG_BUFFER = 0;

    /** {@code release}: send what was held back up to the next {@code block}. */
    public static final int TCQ_PLUG_RELEASE_ONE = 1;

    /** {@code release_indefinite}: send all, hold nothing back. */
    public static final int TCQ_PLUG_RELEASE_INDEFINITE = 2;

    /** {@code limit}: set the limit, in bytes. */
    public static final int TCQ_PLUG_LIMIT = 3;

    // tbf: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_TBF_UNSPEC = 0;

    /**
     * {@code rate}, {@code peakrate}, {@code limit}; buffer and MTU are times.
     *
     * <pre>{@code
     * struct tc_tbf_qopt {
     *     struct tc_ratespec rate;      //  0
     *     struct tc_ratespec peakrate;  // 12
     *     __u32              limit;     // 24
     *     __u32              buffer;    // 28
     *     __u32              mtu;       // 32
     * };                                // 36  bytes
     * }</pre>
     */
    public static final int TCA_TBF_PARMS = 1;

    /** The rate table, {@link #TC_RTAB_SIZE} bytes. */
    public static final int TCA_TBF_RTAB = 2;

    /** The table of the peak rate, {@link #TC_RTAB_SIZE} bytes. */
    public static final int TCA_TBF_PTAB = 3;

    /** {@code rate}, in bytes/s, if it does not fit 32 bits (u64). */
    public static final int TCA_TBF_RATE64 = 4;

    /** {@code peakrate}, in bytes/s, if it does not fit 32 bits (u64). */
    public static final int TCA_TBF_PRATE64 = 5;

    /** {@code burst}, in bytes (u32). */
    public static final int TCA_TBF_BURST = 6;

    /** {@code mtu}: the burst of the peak rate, in bytes (u32). */
    public static final int TCA_TBF_PBURST = 7;

    /** Padding in front of 64-bit values. */
    public static final int TCA_TBF_PAD = 8;

    // sfq: TCA_OPTIONS is
    //
    // struct tc_sfq_qopt {
    //     unsigned quantum;         //  0  Bytes per round allocated to flow
    //     int      perturb_period;  //  4  Period of hash perturbation
    //     __u32    limit;           //  8  Maximal packets in queue
    //     unsigned divisor;         // 12  Hash divisor
    //     unsigned flows;           // 16  Maximal number of flows
    // };                            // 20  bytes
    //
    // struct tc_sfqred_stats {
    //     __u32 prob_drop;         //  0  Early drops, below max threshold
    //     __u32 forced_drop;       //  4  Early drops, after max threshold
    //     __u32 prob_mark;         //  8  Marked packets, below max threshold
    //     __u32 forced_mark;       // 12  Marked packets, after max threshold
    //     __u32 prob_mark_head;    // 16  Marked packets, below max threshold
    //     __u32 forced_mark_head;  // 20  Marked packets, after max threshold
    // };                           // 24  bytes
    //
    // struct tc_sfq_qopt_v1 {
    //     struct tc_sfq_qopt     v0;         //  0
    //     unsigned int           depth;      // 20  max number of packets per flow
    //     unsigned int           headdrop;   // 24
    //     __u32                  limit;      // 28  HARD maximal flow queue length (bytes)
    //     __u32                  qth_min;    // 32  Min average length threshold (bytes)
    //     __u32                  qth_max;    // 36  Max average length threshold (bytes)
    //     unsigned char          Wlog;       // 40  log(W)
    //     unsigned char          Plog;       // 41  log(P_max/(qth_max-qth_min))
    //     unsigned char          Scell_log;  // 42  cell size for idle damping
    //     unsigned char          flags;      // 43
    //     __u32                  max_P;      // 44  probability, high resolution
    //     struct tc_sfqred_stats stats;      // 48
    // };                                     // 72  bytes
    //
    // struct tc_sfq_xstats {
    //     __s32 allot;  // 0
    // };                // 4  bytes

    // red: attributes in TCA_OPTIONS; its statistics are
    //
    // struct tc_red_xstats {
    //     __u32 early;   //  0  Early drops
    //     __u32 pdrop;   //  4  Drops due to queue limits
    //     __u32 other;   //  8  Drops due to drop() calls
    //     __u32 marked;  // 12  Marked packets
    // };                 // 16  bytes

    /** Unused. */
    public static final int TCA_RED_UNSPEC = 0;

    /**
     * {@code limit}, {@code min}, {@code max}, {@code avpkt}, {@code burst}, and a set of {@code
     * TC_RED_*}.
     *
     * <pre>{@code
     * struct tc_red_qopt {
     *     __u32         limit;      //  0  HARD maximal queue length (bytes)
     *     __u32         qth_min;    //  4  Min average length threshold (bytes)
     *     __u32         qth_max;    //  8  Max average length threshold (bytes)
     *     unsigned char Wlog;       // 12  log(W)
     *     unsigned char Plog;       // 13  log(P_max/(qth_max-qth_min))
     *     unsigned char Scell_log;  // 14  cell size for idle damping
     *     unsigned char flags;      // 15
     * };                            // 16  bytes
     * }</pre>
     */
    public static final int TCA_RED_PARMS = 1;

    /** Table for idle times (256 bytes). */
    public static final int TCA_RED_STAB = 2;

    /** {@code probability} (u32). */
    public static final int TCA_RED_MAX_P = 3;

    /** A set of {@code TC_RED_*} ({@code struct nla_bitfield32}). */
    public static final int TCA_RED_FLAGS = 4;

    /** {@code qevent early_drop block}: the filters for early drops (u32). */
    public static final int TCA_RED_EARLY_DROP_BLOCK = 5;

    /** {@code qevent mark block}: the filters for marked packets (u32). */
    public static final int TCA_RED_MARK_BLOCK = 6;

    // Flags of red, choke, gred and sfq.

    /** {@code ecn}: mark rather than drop. */
    public static final int TC_RED_ECN = 1;

    /** {@code harddrop}: above the greatest length, drop rather than mark. */
    public static final int TC_RED_HARDDROP = 2;

    /** {@code adaptive}: adapt the probability. */
    public static final int TC_RED_ADAPTATIVE = 4;

    /** {@code nodrop}: keep packets that cannot be marked. */
    public static final int TC_RED_NODROP = 8;

    /** The flags that fit the structure. */
    public static final int TC_RED_HISTORIC_FLAGS = 7;

    // gred: attributes in TCA_OPTIONS.

    /** The greatest number of virtual queues. */
    public static final int MAX_DPs = 16;

    /** Unused. */
    public static final int TCA_GRED_UNSPEC = 0;

    /**
     * One virtual queue.
     *
     * <pre>{@code
     * struct tc_gred_qopt {
     *     __u32 limit;      //  0  HARD maximal queue length (bytes)
     *     __u32 qth_min;    //  4  Min average length threshold (bytes)
     *     __u32 qth_max;    //  8  Max average length threshold (bytes)
     *     __u32 DP;         // 12  up to 2^32 DPs
     *     __u32 backlog;    // 16
     *     __u32 qave;       // 20
     *     __u32 forced;     // 24
     *     __u32 early;      // 28
     *     __u32 other;      // 32
     *     __u32 pdrop;      // 36
     *     __u8  Wlog;       // 40  log(W)
     *     __u8  Plog;       // 41  log(P_max/(qth_max-qth_min))
     *     __u8  Scell_log;  // 42  cell size for idle damping
     *     __u8  prio;       // 43  prio of this VQ
     *     __u32 packets;    // 44
     *     __u32 bytesin;    // 48
     * };                    // 52  bytes
     * }</pre>
     */
    public static final int TCA_GRED_PARMS = 1;

    /** Table for idle times (256 bytes). */
    public static final int TCA_GRED_STAB = 2;

    /**
     * {@code setup vqs}, {@code default}, {@code grio}.
     *
     * <pre>{@code
     * struct tc_gred_sopt {
     *     __u32 DPs;     //  0
     *     __u32 def_DP;  //  4
     *     __u8  grio;    //  8
     *     __u8  flags;   //  9
     *     __u16 pad1;    // 10
     * };                 // 12  bytes
     * }</pre>
     */
    public static final int TCA_GRED_DPS = 3;

    /** {@code probability} of each virtual queue (u32 each). */
    public static final int TCA_GRED_MAX_P = 4;

    /** {@code limit} of the qdisc, in bytes (u32). */
    public static final int TCA_GRED_LIMIT = 5;

    /** The virtual queues: a nest of {@link #TCA_GRED_VQ_ENTRY}. */
    public static final int TCA_GRED_VQ_LIST = 6;

    /** Unused. */
    public static final int TCA_GRED_VQ_ENTRY_UNSPEC = 0;

    /** One virtual queue: a nest of {@code TCA_GRED_VQ_*}. */
    public static final int TCA_GRED_VQ_ENTRY = 1;

    // Attributes in TCA_GRED_VQ_ENTRY.

    /** Unused. */
    public static final int TCA_GRED_VQ_UNSPEC = 0;

    /** Padding in front of 64-bit values. */
    public static final int TCA_GRED_VQ_PAD = 1;

    /** {@code vq}: its number (u32). */
    public static final int TCA_GRED_VQ_DP = 2;

    /** Bytes (u64). */
    public static final int TCA_GRED_VQ_STAT_BYTES = 3;

    /** Packets (u32). */
    public static final int TCA_GRED_VQ_STAT_PACKETS = 4;

    /** Bytes that wait (u32). */
    public static final int TCA_GRED_VQ_STAT_BACKLOG = 5;

    /** Early drops (u32). */
    public static final int TCA_GRED_VQ_STAT_PROB_DROP = 6;

    /** Early marks (u32). */
    public static final int TCA_GRED_VQ_STAT_PROB_MARK = 7;

    /** Drops above the greatest length (u32). */
    public static final int TCA_GRED_VQ_STAT_FORCED_DROP = 8;

    /** Marks above the greatest length (u32). */
    public static final int TCA_GRED_VQ_STAT_FORCED_MARK = 9;

    /** Drops at the limit (u32). */
    public static final int TCA_GRED_VQ_STAT_PDROP = 10;

    /** Other drops (u32). */
    public static final int TCA_GRED_VQ_STAT_OTHER = 11;

    /** {@code ecn}, {@code harddrop}: a set of {@code TC_RED_*} (u32). */
    public static final int TCA_GRED_VQ_FLAGS = 12;

    // choke: attributes in TCA_OPTIONS; its statistics are
    //
    // struct tc_choke_xstats {
    //     __u32 early;    //  0  Early drops
    //     __u32 pdrop;    //  4  Drops due to queue limits
    //     __u32 other;    //  8  Drops due to drop() calls
    //     __u32 marked;   // 12  Marked packets
    //     __u32 matched;  // 16  Drops due to flow match
    // };                  // 20  bytes

    /** Unused. */
    public static final int TCA_CHOKE_UNSPEC = 0;

    /**
     * {@code limit}, {@code min}, {@code max} and a set of {@code TC_RED_*}.
     *
     * <pre>{@code
     * struct tc_choke_qopt {
     *     __u32         limit;      //  0  Hard queue length (packets)
     *     __u32         qth_min;    //  4  Min average threshold (packets)
     *     __u32         qth_max;    //  8  Max average threshold (packets)
     *     unsigned char Wlog;       // 12  log(W)
     *     unsigned char Plog;       // 13  log(P_max/(qth_max-qth_min))
     *     unsigned char Scell_log;  // 14  cell size for idle damping
     *     unsigned char flags;      // 15  see RED flags
     * };                            // 16  bytes
     * }</pre>
     */
    public static final int TCA_CHOKE_PARMS = 1;

    /** Table for idle times (256 bytes). */
    public static final int TCA_CHOKE_STAB = 2;

    /** {@code probability} (u32). */
    public static final int TCA_CHOKE_MAX_P = 3;

    // htb: attributes in TCA_OPTIONS; the statistics of a class are
    //
    // struct tc_htb_xstats {
    //     __u32 lends;    //  0
    //     __u32 borrows;  //  4
    //     __u32 giants;   //  8
    //     __s32 tokens;   // 12
    //     __s32 ctokens;  // 16
    // };                  // 20  bytes

    /** The number of values of {@code prio}. */
    public static final int TC_HTB_NUMPRIO = 8;

    /** The greatest depth of the tree of classes. */
    public static final int TC_HTB_MAXDEPTH = 8;

    /** Value of {@code tc_htb_glob.version}. */
    public static final int TC_HTB_PROTOVER = 3;

    /** Unused. */
    public static final int TCA_HTB_UNSPEC = 0;

    /**
     * Class: {@code rate}, {@code ceil}, {@code burst}, {@code cburst}, {@code quantum}, {@code
     * prio}; the bursts are times.
     *
     * <pre>{@code
     * struct tc_htb_opt {
     *     struct tc_ratespec rate;     //  0
     *     struct tc_ratespec ceil;     // 12
     *     __u32              buffer;   // 24
     *     __u32              cbuffer;  // 28
     *     __u32              quantum;  // 32
     *     __u32              level;    // 36  out only
     *     __u32              prio;     // 40
     * };                               // 44  bytes
     * }</pre>
     */
    public static final int TCA_HTB_PARMS = 1;

    /**
     * Qdisc: {@code default}, {@code r2q}.
     *
     * <pre>{@code
     * struct tc_htb_glob {
     *     __u32 version;       //  0  to match HTB/TC
     *     __u32 rate2quantum;  //  4  bps->quantum divisor
     *     __u32 defcls;        //  8  default class number
     *     __u32 debug;         // 12  debug flags
     *     __u32 direct_pkts;   // 16  count of non shaped packets
     * };                       // 20  bytes
     * }</pre>
     */
    public static final int TCA_HTB_INIT = 2;

    /** The table of {@code ceil}, {@link #TC_RTAB_SIZE} bytes. */
    public static final int TCA_HTB_CTAB = 3;

    /** The table of {@code rate}, {@link #TC_RTAB_SIZE} bytes. */
    public static final int TCA_HTB_RTAB = 4;

    /** {@code direct_qlen}: limit of the direct queue, in packets (u32). */
    public static final int TCA_HTB_DIRECT_QLEN = 5;

    /** {@code rate}, in bytes/s, if it does not fit 32 bits (u64). */
    public static final int TCA_HTB_RATE64 = 6;

    /** {@code ceil}, in bytes/s, if it does not fit 32 bits (u64). */
    public static final int TCA_HTB_CEIL64 = 7;

    /** Padding in front of 64-bit values. */
    public static final int TCA_HTB_PAD = 8;

    /** {@code offload}: in hardware (flag). */
    public static final int TCA_HTB_OFFLOAD = 9;

    // hfsc: TCA_OPTIONS of the qdisc is tc_hfsc_qopt; the statistics of a class are tc_hfsc_stats
    //
    // struct tc_hfsc_qopt {
    //     __u16 defcls;  // 0  default class
    // };                 // 2  bytes
    //
    // struct tc_hfsc_stats {
    //     __u64 work;    //  0  total work done
    //     __u64 rtwork;  //  8  work done by real-time criteria
    //     __u32 period;  // 16  current period
    //     __u32 level;   // 20  class level in hierarchy
    // };                 // 24  bytes

    // hfsc: attributes in TCA_OPTIONS of a class.

    /** Unused. */
    public static final int TCA_HFSC_UNSPEC = 0;

    /**
     * {@code rt}: the real-time service curve.
     *
     * <pre>{@code
     * struct tc_service_curve {
     *     __u32 m1;  // 0  slope of the first segment in bps
     *     __u32 d;   // 4  x-projection of the first segment in us
     *     __u32 m2;  // 8  slope of the second segment in bps
     * };             // 12  bytes
     * }</pre>
     */
    public static final int TCA_HFSC_RSC = 1;

    /** {@code ls}: the link-sharing service curve, the same structure. */
    public static final int TCA_HFSC_FSC = 2;

    /** {@code ul}: the upper limit, the same structure. */
    public static final int TCA_HFSC_USC = 3;

    // cbq (up to Linux 6.2): attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_CBQ_UNSPEC = 0;

    /**
     * {@code bounded}, {@code isolated}, {@code maxidle}, {@code minidle}, {@code avpkt}: a {@code
     * struct tc_cbq_lssopt}.
     */
    public static final int TCA_CBQ_LSSOPT = 1;

    /** {@code weight}, {@code prio}, {@code allot}: a {@code struct tc_cbq_wrropt}. */
    public static final int TCA_CBQ_WRROPT = 2;

    /** {@code split}, {@code defmap}: a {@code struct tc_cbq_fopt}. */
    public static final int TCA_CBQ_FOPT = 3;

    /** A {@code struct tc_cbq_ovl}. */
    public static final int TCA_CBQ_OVL_STRATEGY = 4;

    /** {@code bandwidth}, {@code rate}: a {@code struct tc_ratespec}. */
    public static final int TCA_CBQ_RATE = 5;

    /** The rate table, {@link #TC_RTAB_SIZE} bytes. */
    public static final int TCA_CBQ_RTAB = 6;

    /** A {@code struct tc_cbq_police}. */
    public static final int TCA_CBQ_POLICE = 7;

    // dsmark (up to Linux 6.2): attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_DSMARK_UNSPEC = 0;

    /** {@code indices} (u16). */
    public static final int TCA_DSMARK_INDICES = 1;

    /** {@code default_index} (u16). */
    public static final int TCA_DSMARK_DEFAULT_INDEX = 2;

    /** {@code set_tc_index} (flag). */
    public static final int TCA_DSMARK_SET_TC_INDEX = 3;

    /** Class: {@code mask} (u8). */
    public static final int TCA_DSMARK_MASK = 4;

    /** Class: {@code value} (u8). */
    public static final int TCA_DSMARK_VALUE = 5;

    // atm (up to Linux 6.2): attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_ATM_UNSPEC = 0;

    /** A socket (u32). */
    public static final int TCA_ATM_FD = 1;

    /** A pointer. */
    public static final int TCA_ATM_PTR = 2;

    /** {@code hdr}: the link-layer header. */
    public static final int TCA_ATM_HDR = 3;

    /** {@code excess}: the class for the excess (u32). */
    public static final int TCA_ATM_EXCESS = 4;

    /** The address of the circuit. */
    public static final int TCA_ATM_ADDR = 5;

    /** The state of the circuit (u32). */
    public static final int TCA_ATM_STATE = 6;

    // netem: tc_netem_qopt, then attributes, are in TCA_OPTIONS
    //
    // struct tc_netem_qopt {
    //     __u32 latency;    //  0  added delay (us)
    //     __u32 limit;      //  4  fifo limit (packets)
    //     __u32 loss;       //  8  random packet loss (0=none ~0=100%)
    //     __u32 gap;        // 12  re-ordering gap (0 for none)
    //     __u32 duplicate;  // 16  random packet dup  (0=none ~0=100%)
    //     __u32 jitter;     // 20  random jitter in latency (us)
    // };                    // 24  bytes

    /** Unused. */
    public static final int TCA_NETEM_UNSPEC = 0;

    /**
     * {@code delay}, {@code loss}, {@code duplicate}: their correlations.
     *
     * <pre>{@code
     * struct tc_netem_corr {
     *     __u32 delay_corr;  // 0  delay correlation
     *     __u32 loss_corr;   // 4  packet loss correlation
     *     __u32 dup_corr;    // 8  duplicate correlation
     * };                     // 12  bytes
     * }</pre>
     */
    public static final int TCA_NETEM_CORR = 1;

    /** {@code distribution}: a table of the distribution (s16 each). */
    public static final int TCA_NETEM_DELAY_DIST = 2;

    /**
     * {@code reorder}: probability and correlation.
     *
     * <pre>{@code
     * struct tc_netem_reorder {
     *     __u32 probability;  // 0
     *     __u32 correlation;  // 4
     * };                      // 8  bytes
     * }</pre>
     */
    public static final int TCA_NETEM_REORDER = 3;

    /**
     * {@code corrupt}: probability and correlation.
     *
     * <pre>{@code
     * struct tc_netem_corrupt {
     *     __u32 probability;  // 0
     *     __u32 correlation;  // 4
     * };                      // 8  bytes
     * }</pre>
     */
    public static final int TCA_NETEM_CORRUPT = 4;

    /** {@code loss state}, {@code loss gemodel}: a nest of {@code NETEM_LOSS_*}. */
    public static final int TCA_NETEM_LOSS = 5;

    /**
     * {@code rate}.
     *
     * <pre>{@code
     * struct tc_netem_rate {
     *     __u32 rate;             //  0  byte/s
     *     __s32 packet_overhead;  //  4
     *     __u32 cell_size;        //  8
     *     __s32 cell_overhead;    // 12
     * };                          // 16  bytes
     * }</pre>
     */
    public static final int TCA_NETEM_RATE = 6;

    /** {@code ecn}: mark rather than lose (u32). */
    public static final int TCA_NETEM_ECN = 7;

    /** {@code rate}, in bytes/s, if it does not fit 32 bits (u64). */
    public static final int TCA_NETEM_RATE64 = 8;

    /** Padding in front of 64-bit values. */
    public static final int TCA_NETEM_PAD = 9;

    /** {@code delay}, in ns (s64). */
    public static final int TCA_NETEM_LATENCY64 = 10;

    /** {@code delay}'s jitter, in ns (s64). */
    public static final int TCA_NETEM_JITTER64 = 11;

    /**
     * {@code slot}: packets gather and leave together.
     *
     * <pre>{@code
     * struct tc_netem_slot {
     *     __s64 min_delay;    //  0  nsec
     *     __s64 max_delay;    //  8
     *     __s32 max_packets;  // 16
     *     __s32 max_bytes;    // 20
     *     __s64 dist_delay;   // 24  nsec
     *     __s64 dist_jitter;  // 32  nsec
     * };                      // 40  bytes
     * }</pre>
     */
    public static final int TCA_NETEM_SLOT = 12;

    /** {@code slot distribution}: a table of the distribution (s16 each). */
    public static final int TCA_NETEM_SLOT_DIST = 13;

    /** {@code seed} of the random numbers (u64). */
    public static final int TCA_NETEM_PRNG_SEED = 14;

    // Attributes in TCA_NETEM_LOSS.

    /** Unused. */
    public static final int NETEM_LOSS_UNSPEC = 0;

    /**
     * {@code loss state}: the model with four states.
     *
     * <pre>{@code
     * struct tc_netem_gimodel {
     *     __u32 p13;  //  0
     *     __u32 p31;  //  4
     *     __u32 p32;  //  8
     *     __u32 p14;  // 12
     *     __u32 p23;  // 16
     * };              // 20  bytes
     * }</pre>
     */
    public static final int NETEM_LOSS_GI = 1;

    /**
     * {@code loss gemodel}: the Gilbert-Elliott model.
     *
     * <pre>{@code
     * struct tc_netem_gemodel {
     *     __u32 p;   //  0
     *     __u32 r;   //  4
     *     __u32 h;   //  8
     *     __u32 k1;  // 12
     * };             // 16  bytes
     * }</pre>
     */
    public static final int NETEM_LOSS_GE = 2;

    // Tables of distributions.

    /** The number that stands for one standard deviation. */
    public static final int NETEM_DIST_SCALE = 8192;

    /** The greatest length of a table, in entries. */
    public static final int NETEM_DIST_MAX = 16384;

    // drr: attributes in TCA_OPTIONS of a class; its statistics are
    //
    // struct tc_drr_stats {
    //     __u32 deficit;  // 0
    // };                  // 4  bytes

    /** Unused. */
    public static final int TCA_DRR_UNSPEC = 0;

    /** {@code quantum}, in bytes (u32). */
    public static final int TCA_DRR_QUANTUM = 1;

    // mqprio: tc_mqprio_qopt, then attributes, are in TCA_OPTIONS
    //
    // struct tc_mqprio_qopt {
    //     __u8  num_tc;                          //  0
    //     __u8  prio_tc_map[TC_QOPT_BITMASK+1];  //  1
    //     __u8  hw;                              // 17
    //     __u16 count[TC_QOPT_MAX_QUEUE];        // 18
    //     __u16 offset[TC_QOPT_MAX_QUEUE];       // 50
    // };                                         // 82  bytes

    /** The bits of a priority. */
    public static final int TC_QOPT_BITMASK = 15;

    /** The greatest number of traffic classes. */
    public static final int TC_QOPT_MAX_QUEUE = 16;

    /** {@code hw 0}: in software. */
    public static final int TC_MQPRIO_HW_OFFLOAD_NONE = 0;

    /** {@code hw 1}: in hardware. */
    public static final int TC_MQPRIO_HW_OFFLOAD_TCS = 1;

    /** Unused. */
    public static final int TCA_MQPRIO_UNSPEC = 0;

    /** {@code mode}: one of {@code TC_MQPRIO_MODE_*} (u16). */
    public static final int TCA_MQPRIO_MODE = 1;

    /** {@code shaper}: one of {@code TC_MQPRIO_SHAPER_*} (u16). */
    public static final int TCA_MQPRIO_SHAPER = 2;

    /** {@code min_rate}: a nest of this attribute for each class, in bytes/s (u64). */
    public static final int TCA_MQPRIO_MIN_RATE64 = 3;

    /** {@code max_rate}: a nest of this attribute for each class, in bytes/s (u64). */
    public static final int TCA_MQPRIO_MAX_RATE64 = 4;

    /** One traffic class: a nest of {@code TCA_MQPRIO_TC_ENTRY_*}. */
    public static final int TCA_MQPRIO_TC_ENTRY = 5;

    /** Unused. */
    public static final int TCA_MQPRIO_TC_ENTRY_UNSPEC = 0;

    /** The traffic class (u32). */
    public static final int TCA_MQPRIO_TC_ENTRY_INDEX = 1;

    /** {@code fp}: one of {@code TC_FP_*} (u32). */
    public static final int TCA_MQPRIO_TC_ENTRY_FP = 2;

    // TCA_MQPRIO_MODE.

    /** {@code mode dcb}. */
    public static final int TC_MQPRIO_MODE_DCB = 0;

    /** {@code mode channel}. */
    public static final int TC_MQPRIO_MODE_CHANNEL = 1;

    // TCA_MQPRIO_SHAPER.

    /** {@code shaper dcb}. */
    public static final int TC_MQPRIO_SHAPER_DCB = 0;

    /** {@code shaper bw_rlimit}. */
    public static final int TC_MQPRIO_SHAPER_BW_RATE = 1;

    // Which attributes of mqprio are given.

    /** The mode. */
    public static final int TC_MQPRIO_F_MODE = 0x1;

    /** The shaper. */
    public static final int TC_MQPRIO_F_SHAPER = 0x2;

    /** The least rates. */
    public static final int TC_MQPRIO_F_MIN_RATE = 0x4;

    /** The greatest rates. */
    public static final int TC_MQPRIO_F_MAX_RATE = 0x8;

    // TCA_MQPRIO_TC_ENTRY_FP and TCA_TAPRIO_TC_ENTRY_FP.

    /** {@code fp E}: express, never interrupted. */
    public static final int TC_FP_EXPRESS = 1;

    /** {@code fp P}: preemptible. */
    public static final int TC_FP_PREEMPTIBLE = 2;

    // sfb: attributes in TCA_OPTIONS; its statistics are
    //
    // struct tc_sfb_xstats {
    //     __u32 earlydrop;    //  0
    //     __u32 penaltydrop;  //  4
    //     __u32 bucketdrop;   //  8
    //     __u32 queuedrop;    // 12
    //     __u32 childdrop;    // 16  drops in child qdisc
    //     __u32 marked;       // 20
    //     __u32 maxqlen;      // 24
    //     __u32 maxprob;      // 28
    //     __u32 avgprob;      // 32
    // };                      // 36  bytes

    /** Unused. */
    public static final int TCA_SFB_UNSPEC = 0;

    /**
     * {@code rehash}, {@code db}, {@code limit}, {@code max}, {@code target}, {@code increment},
     * {@code decrement}, {@code penalty_rate}, {@code penalty_burst}.
     *
     * <pre>{@code
     * struct tc_sfb_qopt {
     *     __u32 rehash_interval;  //  0  delay between hash move, in ms
     *     __u32 warmup_time;      //  4
     *     __u32 max;              //  8  max len of qlen_min
     *     __u32 bin_size;         // 12  maximum queue length per bin
     *     __u32 increment;        // 16  probability increment, (d1 in Blue)
     *     __u32 decrement;        // 20  probability decrement, (d2 in Blue)
     *     __u32 limit;            // 24  max SFB queue length
     *     __u32 penalty_rate;     // 28
     *     __u32 penalty_burst;    // 32
     * };                          // 36  bytes
     * }</pre>
     */
    public static final int TCA_SFB_PARMS = 1;

    /** The number that stands for a probability of 1. */
    public static final int SFB_MAX_PROB = 0xFFFF;

    // qfq: attributes in TCA_OPTIONS of a class; its statistics are
    //
    // struct tc_qfq_stats {
    //     __u32 weight;  // 0
    //     __u32 lmax;    // 4
    // };                 // 8  bytes

    /** Unused. */
    public static final int TCA_QFQ_UNSPEC = 0;

    /** {@code weight} (u32). */
    public static final int TCA_QFQ_WEIGHT = 1;

    /** {@code maxpkt}: the largest packet, in bytes (u32). */
    public static final int TCA_QFQ_LMAX = 2;

    // codel: attributes in TCA_OPTIONS; its statistics are
    //
    // struct tc_codel_xstats {
    //     __u32 maxpacket;       //  0  largest packet we've seen so far
    //     __u32 count;           //  4
    //     __u32 lastcount;       //  8  count at entry to dropping state
    //     __u32 ldelay;          // 12
    //     __s32 drop_next;       // 16  time to drop next packet
    //     __u32 drop_overlimit;  // 20
    //     __u32 ecn_mark;        // 24
    //     __u32 dropping;        // 28  are we in dropping state ?
    //     __u32 ce_mark;         // 32
    // };                         // 36  bytes

    /** Unused. */
    public static final int TCA_CODEL_UNSPEC = 0;

    /** {@code target}: the delay to aim at, in us (u32). */
    public static final int TCA_CODEL_TARGET = 1;

    /** {@code limit}, in packets (u32). */
    public static final int TCA_CODEL_LIMIT = 2;

    /** {@code interval}, in us (u32). */
    public static final int TCA_CODEL_INTERVAL = 3;

    /** {@code ecn}: mark rather than drop (u32). */
    public static final int TCA_CODEL_ECN = 4;

    /** {@code ce_threshold}: mark above this delay, in us (u32). */
    public static final int TCA_CODEL_CE_THRESHOLD = 5;

    // fq_codel: attributes in TCA_OPTIONS; its statistics are tc_fq_codel_xstats

    /** The greatest {@code quantum}, in bytes. */
    public static final int FQ_CODEL_QUANTUM_MAX = 1 << 20;

    /** Unused. */
    public static final int TCA_FQ_CODEL_UNSPEC = 0;

    /** {@code target}: the delay to aim at, in us (u32). */
    public static final int TCA_FQ_CODEL_TARGET = 1;

    /** {@code limit}, in packets (u32). */
    public static final int TCA_FQ_CODEL_LIMIT = 2;

    /** {@code interval}, in us (u32). */
    public static final int TCA_FQ_CODEL_INTERVAL = 3;

    /** {@code ecn}: mark rather than drop (u32). */
    public static final int TCA_FQ_CODEL_ECN = 4;

    /** {@code flows}: the number of queues (u32). */
    public static final int TCA_FQ_CODEL_FLOWS = 5;

    /** {@code quantum}: bytes each flow may send in turn (u32). */
    public static final int TCA_FQ_CODEL_QUANTUM = 6;

    /** {@code ce_threshold}: mark above this delay, in us (u32). */
    public static final int TCA_FQ_CODEL_CE_THRESHOLD = 7;

    /** {@code drop_batch}: packets to drop at once above the limit (u32). */
    public static final int TCA_FQ_CODEL_DROP_BATCH_SIZE = 8;

    /** {@code memory_limit}, in bytes (u32). */
    public static final int TCA_FQ_CODEL_MEMORY_LIMIT = 9;

    /** {@code ce_threshold_selector}: value of the DS field for that threshold (u8). */
    public static final int TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR = 10;

    /** Mask of that value (u8). */
    public static final int TCA_FQ_CODEL_CE_THRESHOLD_MASK = 11;

    // fq_codel: type of its statistics, a u32 in front of them.

    /**
     * Of the qdisc.
     *
     * <pre>{@code
     * struct tc_fq_codel_qd_stats {
     *     __u32 maxpacket;        //  0  largest packet we've seen so far
     *     __u32 drop_overlimit;   //  4
     *     __u32 ecn_mark;         //  8
     *     __u32 new_flow_count;   // 12  number of time packets created a 'new flow'
     *     __u32 new_flows_len;    // 16  count of flows in new list
     *     __u32 old_flows_len;    // 20  count of flows in old list
     *     __u32 ce_mark;          // 24  packets above ce_threshold
     *     __u32 memory_usage;     // 28  in bytes
     *     __u32 drop_overmemory;  // 32
     * };                          // 36  bytes
     * }</pre>
     */
    public static final int TCA_FQ_CODEL_XSTATS_QDISC = 0;

    /**
     * Of a flow.
     *
     * <pre>{@code
     * struct tc_fq_codel_cl_stats {
     *     __s32 deficit;    //  0
     *     __u32 ldelay;     //  4
     *     __u32 count;      //  8
     *     __u32 lastcount;  // 12
     *     __u32 dropping;   // 16
     *     __s32 drop_next;  // 20
     * };                    // 24  bytes
     * }</pre>
     */
    public static final int TCA_FQ_CODEL_XSTATS_CLASS = 1;

    // fq: attributes in TCA_OPTIONS; its statistics are
    //
    // struct tc_fq_qd_stats {
    //     __u64 gc_flows;                //  0
    //     __u64 highprio_packets;        //  8
    //     __u64 tcp_retrans;             // 16
    //     __u64 throttled;               // 24
    //     __u64 flows_plimit;            // 32
    //     __u64 pkts_too_long;           // 40
    //     __u64 allocation_errors;       // 48
    //     __s64 time_next_delayed_flow;  // 56
    //     __u32 flows;                   // 64
    //     __u32 inactive_flows;          // 68
    //     __u32 throttled_flows;         // 72
    //     __u32 unthrottle_latency_ns;   // 76
    //     __u64 ce_mark;                 // 80  packets above ce_threshold
    //     __u64 horizon_drops;           // 88
    //     __u64 horizon_caps;            // 96
    // };                                 // 104  bytes

    /** Unused. */
    public static final int TCA_FQ_UNSPEC = 0;

    /** {@code limit}, in packets (u32). */
    public static final int TCA_FQ_PLIMIT = 1;

    /** {@code flow_limit}, in packets (u32). */
    public static final int TCA_FQ_FLOW_PLIMIT = 2;

    /** {@code quantum}: bytes each flow may send in turn (u32). */
    public static final int TCA_FQ_QUANTUM = 3;

    /** {@code initial_quantum}: bytes a new flow may send (u32). */
    public static final int TCA_FQ_INITIAL_QUANTUM = 4;

    /** {@code pacing}, {@code nopacing} (u32). */
    public static final int TCA_FQ_RATE_ENABLE = 5;

    /** Obsolete. */
    public static final int TCA_FQ_FLOW_DEFAULT_RATE = 6;

    /** {@code maxrate} of a flow, in bytes/s (u32). */
    public static final int TCA_FQ_FLOW_MAX_RATE = 7;

    /** {@code buckets}: binary logarithm of their number (u32). */
    public static final int TCA_FQ_BUCKETS_LOG = 8;

    /** {@code refill_delay}: pause that gives a flow new credit, in us (u32). */
    public static final int TCA_FQ_FLOW_REFILL_DELAY = 9;

    /** {@code orphan_mask}: mask of the hash of packets without socket (u32). */
    public static final int TCA_FQ_ORPHAN_MASK = 10;

    /** {@code low_rate_threshold}: below it packets are paced one by one, in bytes/s (u32). */
    public static final int TCA_FQ_LOW_RATE_THRESHOLD = 11;

    /** {@code ce_threshold}: mark above this delay, in us (u32). */
    public static final int TCA_FQ_CE_THRESHOLD = 12;

    /** {@code timer_slack}, in ns (u32). */
    public static final int TCA_FQ_TIMER_SLACK = 13;

    /** {@code horizon}: how far ahead packets may be timed, in us (u32). */
    public static final int TCA_FQ_HORIZON = 14;

    /** {@code horizon_drop}: drop what is beyond; 0 is {@code horizon_cap} (u8). */
    public static final int TCA_FQ_HORIZON_DROP = 15;

    /** {@code bands}, {@code priomap}: a {@code struct tc_prio_qopt}. */
    public static final int TCA_FQ_PRIOMAP = 16;

    /** {@code weights} of the bands (s32 each). */
    public static final int TCA_FQ_WEIGHTS = 17;

    /** {@code offload_horizon}: how far ahead the hardware may pace, in us (u32). */
    public static final int TCA_FQ_OFFLOAD_HORIZON = 18;

    /** The number of bands of fq. */
    public static final int FQ_BANDS = 3;

    /** The least weight of a band of fq. */
    public static final int FQ_MIN_WEIGHT = 16384;

    // hhf: attributes in TCA_OPTIONS; its statistics are
    //
    // struct tc_hhf_xstats {
    //     __u32 drop_overlimit;  //  0
    //     __u32 hh_overlimit;    //  4  number of times max heavy-hitters was hit
    //     __u32 hh_tot_count;    //  8  number of captured heavy-hitters so far
    //     __u32 hh_cur_count;    // 12  number of current heavy-hitters
    // };                         // 16  bytes

    /** Unused. */
    public static final int TCA_HHF_UNSPEC = 0;

    /** {@code limit}, in packets (u32). */
    public static final int TCA_HHF_BACKLOG_LIMIT = 1;

    /** {@code quantum}, in bytes (u32). */
    public static final int TCA_HHF_QUANTUM = 2;

    /** {@code hh_limit}: limit of heavy hitters (u32). */
    public static final int TCA_HHF_HH_FLOWS_LIMIT = 3;

    /** {@code reset_timeout}, in us (u32). */
    public static final int TCA_HHF_RESET_TIMEOUT = 4;

    /** {@code admit_bytes}: bytes that make a heavy hitter (u32). */
    public static final int TCA_HHF_ADMIT_BYTES = 5;

    /** {@code evict_timeout}, in us (u32). */
    public static final int TCA_HHF_EVICT_TIMEOUT = 6;

    /** {@code non_hh_weight}: weight of the others (u32). */
    public static final int TCA_HHF_NON_HH_WEIGHT = 7;

    // pie: attributes in TCA_OPTIONS; its statistics are
    //
    // struct tc_pie_xstats {
    //     __u64 prob;                //  0  current probability
    //     __u32 delay;               //  8  current delay in ms
    //     __u32 avg_dq_rate;         // 12  current average dq_rate in bits/pie_time
    //     __u32 dq_rate_estimating;  // 16  is avg_dq_rate being calculated?
    //     __u32 packets_in;          // 20  total number of packets enqueued
    //     __u32 dropped;             // 24  packets dropped due to pie_action
    //     __u32 overlimit;           // 28  dropped due to lack of space in queue
    //     __u32 maxq;                // 32  maximum queue size
    //     __u32 ecn_mark;            // 36  packets marked with ecn
    // };                             // 40  bytes

    /** Unused. */
    public static final int TCA_PIE_UNSPEC = 0;

    /** {@code target}: the delay to aim at, in us (u32). */
    public static final int TCA_PIE_TARGET = 1;

    /** {@code limit}, in packets (u32). */
    public static final int TCA_PIE_LIMIT = 2;

    /** {@code tupdate}: how often the probability changes, in us (u32). */
    public static final int TCA_PIE_TUPDATE = 3;

    /** {@code alpha} (u32). */
    public static final int TCA_PIE_ALPHA = 4;

    /** {@code beta} (u32). */
    public static final int TCA_PIE_BETA = 5;

    /** {@code ecn}: mark rather than drop (u32). */
    public static final int TCA_PIE_ECN = 6;

    /** {@code bytemode}: drop large packets rather (u32). */
    public static final int TCA_PIE_BYTEMODE = 7;

    /** {@code dq_rate_estimator}: delay from the rate, not from time stamps (u32). */
    public static final int TCA_PIE_DQ_RATE_ESTIMATOR = 8;

    // fq_pie: attributes in TCA_OPTIONS; its statistics are
    //
    // struct tc_fq_pie_xstats {
    //     __u32 packets_in;      //  0  total number of packets enqueued
    //     __u32 dropped;         //  4  packets dropped due to fq_pie_action
    //     __u32 overlimit;       //  8  dropped due to lack of space in queue
    //     __u32 overmemory;      // 12  dropped due to lack of memory in queue
    //     __u32 ecn_mark;        // 16  packets marked with ecn
    //     __u32 new_flow_count;  // 20  count of new flows created by packets
    //     __u32 new_flows_len;   // 24  count of flows in new list
    //     __u32 old_flows_len;   // 28  count of flows in old list
    //     __u32 memory_usage;    // 32  total memory across all queues
    // };                         // 36  bytes

    /** Unused. */
    public static final int TCA_FQ_PIE_UNSPEC = 0;

    /** {@code limit}, in packets (u32). */
    public static final int TCA_FQ_PIE_LIMIT = 1;

    /** {@code flows}: the number of queues (u32). */
    public static final int TCA_FQ_PIE_FLOWS = 2;

    /** {@code target}: the delay to aim at, in us (u32). */
    public static final int TCA_FQ_PIE_TARGET = 3;

    /** {@code tupdate}: how often the probability changes, in us (u32). */
    public static final int TCA_FQ_PIE_TUPDATE = 4;

    /** {@code alpha} (u32). */
    public static final int TCA_FQ_PIE_ALPHA = 5;

    /** {@code beta} (u32). */
    public static final int TCA_FQ_PIE_BETA = 6;

    /** {@code quantum}: bytes each flow may send in turn (u32). */
    public static final int TCA_FQ_PIE_QUANTUM = 7;

    /** {@code memory_limit}, in bytes (u32). */
    public static final int TCA_FQ_PIE_MEMORY_LIMIT = 8;

    /** {@code ecn_prob}: up to this probability mark, above drop, in % (u32). */
    public static final int TCA_FQ_PIE_ECN_PROB = 9;

    /** {@code ecn}: mark rather than drop (u32). */
    public static final int TCA_FQ_PIE_ECN = 10;

    /** {@code bytemode}: drop large packets rather (u32). */
    public static final int TCA_FQ_PIE_BYTEMODE = 11;

    /** {@code dq_rate_estimator}: delay from the rate, not from time stamps (u32). */
    public static final int TCA_FQ_PIE_DQ_RATE_ESTIMATOR = 12;

    // cbs: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_CBS_UNSPEC = 0;

    /**
     * {@code offload}, {@code hicredit}, {@code locredit} (bytes), {@code idleslope}, {@code
     * sendslope} (kbit/s).
     *
     * <pre>{@code
     * struct tc_cbs_qopt {
     *     __u8  offload;    //  0
     *     __u8  _pad[3];    //  1
     *     __s32 hicredit;   //  4
     *     __s32 locredit;   //  8
     *     __s32 idleslope;  // 12
     *     __s32 sendslope;  // 16
     * };                    // 20  bytes
     * }</pre>
     */
    public static final int TCA_CBS_PARMS = 1;

    // etf: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_ETF_UNSPEC = 0;

    /**
     * {@code delta} (ns), {@code clockid}, and a set of {@code TC_ETF_*}.
     *
     * <pre>{@code
     * struct tc_etf_qopt {
     *     __s32 delta;    // 0
     *     __s32 clockid;  // 4
     *     __u32 flags;    // 8
     * };                  // 12  bytes
     * }</pre>
     */
    public static final int TCA_ETF_PARMS = 1;

    // Flags of etf.

    /** {@code deadline_mode}: the time is the latest one. */
    public static final int TC_ETF_DEADLINE_MODE_ON = 1 << 0;

    /** {@code offload}: in hardware. */
    public static final int TC_ETF_OFFLOAD_ON = 1 << 1;

    /** {@code skip_sock_check}: accept packets of sockets without SO_TXTIME. */
    public static final int TC_ETF_SKIP_SOCK_CHECK = 1 << 2;

    // cake: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_CAKE_UNSPEC = 0;

    /** Padding in front of 64-bit values. */
    public static final int TCA_CAKE_PAD = 1;

    /** {@code bandwidth}, in bytes/s; 0 is {@code unlimited} (u64). */
    public static final int TCA_CAKE_BASE_RATE64 = 2;

    /** {@code diffserv3}, {@code besteffort} and so on: one of {@code CAKE_DIFFSERV_*} (u32). */
    public static final int TCA_CAKE_DIFFSERV_MODE = 3;

    /** {@code noatm}, {@code atm}, {@code ptm}: one of {@code CAKE_ATM_*} (u32). */
    public static final int TCA_CAKE_ATM = 4;

    /** {@code flowblind}, {@code triple-isolate} and so on: one of {@code CAKE_FLOW_*} (u32). */
    public static final int TCA_CAKE_FLOW_MODE = 5;

    /** {@code overhead}: bytes that each packet takes besides (s32). */
    public static final int TCA_CAKE_OVERHEAD = 6;

    /** {@code rtt}, in us (u32). */
    public static final int TCA_CAKE_RTT = 7;

    /** The delay to aim at, in us (u32). */
    public static final int TCA_CAKE_TARGET = 8;

    /** {@code autorate-ingress}: estimate the bandwidth (u32). */
    public static final int TCA_CAKE_AUTORATE = 9;

    /** {@code memlimit}, in bytes (u32). */
    public static final int TCA_CAKE_MEMORY = 10;

    /** {@code nat}: look for the hosts behind NAT (u32). */
    public static final int TCA_CAKE_NAT = 11;

    /** {@code raw}: count what the kernel counts, without overhead (flag). */
    public static final int TCA_CAKE_RAW = 12;

    /** {@code wash}: clear the DS field (u32). */
    public static final int TCA_CAKE_WASH = 13;

    /** {@code mpu}: the least size of a packet, in bytes (u32). */
    public static final int TCA_CAKE_MPU = 14;

    /** {@code ingress}: shape what arrives (u32). */
    public static final int TCA_CAKE_INGRESS = 15;

    /** {@code no-ack-filter}, {@code ack-filter}: one of {@code CAKE_ACK_*} (u32). */
    public static final int TCA_CAKE_ACK_FILTER = 16;

    /** {@code split-gso}: send large segments one by one (u32). */
    public static final int TCA_CAKE_SPLIT_GSO = 17;

    /** {@code fwmark}: mask of the mark that chooses the tin (u32). */
    public static final int TCA_CAKE_FWMARK = 18;

    // cake: attributes in GenStats.TCA_STATS_APP.

    /** Padding in front of 64-bit values. */
    public static final int TCA_CAKE_STATS_PAD = 1;

    /** The estimated bandwidth, in bytes/s (u64). */
    public static final int TCA_CAKE_STATS_CAPACITY_ESTIMATE64 = 2;

    /** The limit of memory, in bytes (u32). */
    public static final int TCA_CAKE_STATS_MEMORY_LIMIT = 3;

    /** The most memory ever used, in bytes (u32). */
    public static final int TCA_CAKE_STATS_MEMORY_USED = 4;

    /** Average offset of the network header, in bytes (u32). */
    public static final int TCA_CAKE_STATS_AVG_NETOFF = 5;

    /** The smallest packet, in bytes (u32). */
    public static final int TCA_CAKE_STATS_MIN_NETLEN = 6;

    /** The largest packet, in bytes (u32). */
    public static final int TCA_CAKE_STATS_MAX_NETLEN = 7;

    /** The smallest packet with overhead, in bytes (u32). */
    public static final int TCA_CAKE_STATS_MIN_ADJLEN = 8;

    /** The largest packet with overhead, in bytes (u32). */
    public static final int TCA_CAKE_STATS_MAX_ADJLEN = 9;

    /** The tins: a nest for each, numbered from 1, of {@code TCA_CAKE_TIN_STATS_*}. */
    public static final int TCA_CAKE_STATS_TIN_STATS = 10;

    /** Class: bytes the flow may still send (s32). */
    public static final int TCA_CAKE_STATS_DEFICIT = 11;

    /** Class: drops of this period (u32). */
    public static final int TCA_CAKE_STATS_COBALT_COUNT = 12;

    /** Class: whether packets are dropped (u32). */
    public static final int TCA_CAKE_STATS_DROPPING = 13;

    /** Class: time to the next drop, in us (s32). */
    public static final int TCA_CAKE_STATS_DROP_NEXT_US = 14;

    /** Class: probability of a drop (u32). */
    public static final int TCA_CAKE_STATS_P_DROP = 15;

    /** Class: time to the next change of the probability, in us (s32). */
    public static final int TCA_CAKE_STATS_BLUE_TIMER_US = 16;

    // Attributes in a nest of TCA_CAKE_STATS_TIN_STATS.

    /** Padding in front of 64-bit values. */
    public static final int TCA_CAKE_TIN_STATS_PAD = 1;

    /** Packets sent (u32). */
    public static final int TCA_CAKE_TIN_STATS_SENT_PACKETS = 2;

    /** Bytes sent (u64). */
    public static final int TCA_CAKE_TIN_STATS_SENT_BYTES64 = 3;

    /** Packets dropped (u32). */
    public static final int TCA_CAKE_TIN_STATS_DROPPED_PACKETS = 4;

    /** Bytes dropped (u64). */
    public static final int TCA_CAKE_TIN_STATS_DROPPED_BYTES64 = 5;

    /** TCP acknowledgements dropped (u32). */
    public static final int TCA_CAKE_TIN_STATS_ACKS_DROPPED_PACKETS = 6;

    /** Bytes of these (u64). */
    public static final int TCA_CAKE_TIN_STATS_ACKS_DROPPED_BYTES64 = 7;

    /** Packets marked (u32). */
    public static final int TCA_CAKE_TIN_STATS_ECN_MARKED_PACKETS = 8;

    /** Bytes of these (u64). */
    public static final int TCA_CAKE_TIN_STATS_ECN_MARKED_BYTES64 = 9;

    /** Packets that wait (u32). */
    public static final int TCA_CAKE_TIN_STATS_BACKLOG_PACKETS = 10;

    /** Bytes that wait (u32). */
    public static final int TCA_CAKE_TIN_STATS_BACKLOG_BYTES = 11;

    /** The tin's share of the bandwidth, in bytes/s (u64). */
    public static final int TCA_CAKE_TIN_STATS_THRESHOLD_RATE64 = 12;

    /** The delay to aim at, in us (u32). */
    public static final int TCA_CAKE_TIN_STATS_TARGET_US = 13;

    /** The interval, in us (u32). */
    public static final int TCA_CAKE_TIN_STATS_INTERVAL_US = 14;

    /** Flows found in another place of their set (u32). */
    public static final int TCA_CAKE_TIN_STATS_WAY_INDIRECT_HITS = 15;

    /** Flows that got a new place (u32). */
    public static final int TCA_CAKE_TIN_STATS_WAY_MISSES = 16;

    /** Flows that share a place (u32). */
    public static final int TCA_CAKE_TIN_STATS_WAY_COLLISIONS = 17;

    /** The greatest delay, in us (u32). */
    public static final int TCA_CAKE_TIN_STATS_PEAK_DELAY_US = 18;

    /** The average delay, in us (u32). */
    public static final int TCA_CAKE_TIN_STATS_AVG_DELAY_US = 19;

    /** The delay of sparse flows, in us (u32). */
    public static final int TCA_CAKE_TIN_STATS_BASE_DELAY_US = 20;

    /** Sparse flows (u32). */
    public static final int TCA_CAKE_TIN_STATS_SPARSE_FLOWS = 21;

    /** Bulk flows (u32). */
    public static final int TCA_CAKE_TIN_STATS_BULK_FLOWS = 22;

    /** Flows that do not slow down (u32). */
    public static final int TCA_CAKE_TIN_STATS_UNRESPONSIVE_FLOWS = 23;

    /** The largest packet, in bytes (u32). */
    public static final int TCA_CAKE_TIN_STATS_MAX_SKBLEN = 24;

    /** Bytes each flow may send in turn (u32). */
    public static final int TCA_CAKE_TIN_STATS_FLOW_QUANTUM = 25;

    /** The greatest number of tins. */
    public static final int TC_CAKE_MAX_TINS = 8;

    // TCA_CAKE_FLOW_MODE.

    /** {@code flowblind}. */
    public static final int CAKE_FLOW_NONE = 0;

    /** {@code srchost}. */
    public static final int CAKE_FLOW_SRC_IP = 1;

    /** {@code dsthost}. */
    public static final int CAKE_FLOW_DST_IP = 2;

    /** {@code hosts}. */
    public static final int CAKE_FLOW_HOSTS = 3;

    /** {@code flows}. */
    public static final int CAKE_FLOW_FLOWS = 4;

    /** {@code dual-srchost}. */
    public static final int CAKE_FLOW_DUAL_SRC = 5;

    /** {@code dual-dsthost}. */
    public static final int CAKE_FLOW_DUAL_DST = 6;

    /** {@code triple-isolate}. */
    public static final int CAKE_FLOW_TRIPLE = 7;

    // TCA_CAKE_DIFFSERV_MODE.

    /** {@code diffserv3}. */
    public static final int CAKE_DIFFSERV_DIFFSERV3 = 0;

    /** {@code diffserv4}. */
    public static final int CAKE_DIFFSERV_DIFFSERV4 = 1;

    /** {@code diffserv8}. */
    public static final int CAKE_DIFFSERV_DIFFSERV8 = 2;

    /** {@code besteffort}. */
    public static final int CAKE_DIFFSERV_BESTEFFORT = 3;

    /** {@code precedence}. */
    public static final int CAKE_DIFFSERV_PRECEDENCE = 4;

    // TCA_CAKE_ACK_FILTER.

    /** {@code no-ack-filter}. */
    public static final int CAKE_ACK_NONE = 0;

    /** {@code ack-filter}. */
    public static final int CAKE_ACK_FILTER = 1;

    /** {@code ack-filter-aggressive}. */
    public static final int CAKE_ACK_AGGRESSIVE = 2;

    // TCA_CAKE_ATM.

    /** {@code noatm}. */
    public static final int CAKE_ATM_NONE = 0;

    /** {@code atm}. */
    public static final int CAKE_ATM_ATM = 1;

    /** {@code ptm}. */
    public static final int CAKE_ATM_PTM = 2;

    // taprio: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_TAPRIO_ATTR_UNSPEC = 0;

    /** {@code num_tc}, {@code map}, {@code queues}: a {@code struct tc_mqprio_qopt}. */
    public static final int TCA_TAPRIO_ATTR_PRIOMAP = 1;

    /** The schedule: a nest of {@link #TCA_TAPRIO_SCHED_ENTRY}. */
    public static final int TCA_TAPRIO_ATTR_SCHED_ENTRY_LIST = 2;

    /** {@code base-time}, in ns (s64). */
    public static final int TCA_TAPRIO_ATTR_SCHED_BASE_TIME = 3;

    /** One entry of the schedule (nested). */
    public static final int TCA_TAPRIO_ATTR_SCHED_SINGLE_ENTRY = 4;

    /** {@code clockid} (s32). */
    public static final int TCA_TAPRIO_ATTR_SCHED_CLOCKID = 5;

    /** Padding in front of 64-bit values. */
    public static final int TCA_TAPRIO_PAD = 6;

    /** The schedule that is to come: a nest of these attributes. */
    public static final int TCA_TAPRIO_ATTR_ADMIN_SCHED = 7;

    /** {@code cycle-time}, in ns (s64). */
    public static final int TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME = 8;

    /** {@code cycle-time-extension}, in ns (s64). */
    public static final int TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME_EXTENSION = 9;

    /** {@code flags}: a set of {@code TCA_TAPRIO_ATTR_FLAG_*} (u32). */
    public static final int TCA_TAPRIO_ATTR_FLAGS = 10;

    /** {@code txtime-delay}, in ns (u32). */
    public static final int TCA_TAPRIO_ATTR_TXTIME_DELAY = 11;

    /** One traffic class: a nest of {@code TCA_TAPRIO_TC_ENTRY_*}. */
    public static final int TCA_TAPRIO_ATTR_TC_ENTRY = 12;

    // TCA_TAPRIO_ATTR_FLAGS.

    /** {@code flags 0x1}: by the launch time of each packet. */
    public static final int TCA_TAPRIO_ATTR_FLAG_TXTIME_ASSIST = 1 << 0;

    /** {@code flags 0x2}: in hardware. */
    public static final int TCA_TAPRIO_ATTR_FLAG_FULL_OFFLOAD = 1 << 1;

    // Attributes in TCA_TAPRIO_ATTR_SCHED_ENTRY_LIST.

    /** Unused. */
    public static final int TCA_TAPRIO_SCHED_UNSPEC = 0;

    /** {@code sched-entry}: a nest of {@code TCA_TAPRIO_SCHED_ENTRY_*}. */
    public static final int TCA_TAPRIO_SCHED_ENTRY = 1;

    // Attributes in TCA_TAPRIO_SCHED_ENTRY.

    /** Unused. */
    public static final int TCA_TAPRIO_SCHED_ENTRY_UNSPEC = 0;

    /** Its number (u32). */
    public static final int TCA_TAPRIO_SCHED_ENTRY_INDEX = 1;

    /** One of {@code TC_TAPRIO_CMD_*} (u8). */
    public static final int TCA_TAPRIO_SCHED_ENTRY_CMD = 2;

    /** The traffic classes whose gates are open (u32). */
    public static final int TCA_TAPRIO_SCHED_ENTRY_GATE_MASK = 3;

    /** How long, in ns (u32). */
    public static final int TCA_TAPRIO_SCHED_ENTRY_INTERVAL = 4;

    // TCA_TAPRIO_SCHED_ENTRY_CMD.

    /** {@code S}: set the gates. */
    public static final int TC_TAPRIO_CMD_SET_GATES = 0x00;

    /** {@code H}: set the gates, and hold preemptible traffic. */
    public static final int TC_TAPRIO_CMD_SET_AND_HOLD = 0x01;

    /** {@code R}: set the gates, and release preemptible traffic. */
    public static final int TC_TAPRIO_CMD_SET_AND_RELEASE = 0x02;

    // Attributes in TCA_TAPRIO_ATTR_TC_ENTRY.

    /** Unused. */
    public static final int TCA_TAPRIO_TC_ENTRY_UNSPEC = 0;

    /** The traffic class (u32). */
    public static final int TCA_TAPRIO_TC_ENTRY_INDEX = 1;

    /** {@code max-sdu}: the largest payload, in bytes; 0 is no limit (u32). */
    public static final int TCA_TAPRIO_TC_ENTRY_MAX_SDU = 2;

    /** {@code fp}: one of {@code TC_FP_*} (u32). */
    public static final int TCA_TAPRIO_TC_ENTRY_FP = 3;

    // taprio: attributes in GenStats.TCA_STATS_APP, each u64.

    /** Padding in front of 64-bit values. */
    public static final int TCA_TAPRIO_OFFLOAD_STATS_PAD = 1;

    /** Packets dropped as too large for any window. */
    public static final int TCA_TAPRIO_OFFLOAD_STATS_WINDOW_DROPS = 2;

    /** Packets sent outside of their window. */
    public static final int TCA_TAPRIO_OFFLOAD_STATS_TX_OVERRUNS = 3;

    // ets: attributes in TCA_OPTIONS.

    /** The greatest number of {@code bands}. */
    public static final int TCQ_ETS_MAX_BANDS = 16;

    /** Unused. */
    public static final int TCA_ETS_UNSPEC = 0;

    /** {@code bands} (u8). */
    public static final int TCA_ETS_NBANDS = 1;

    /** {@code strict}: how many of them are strict (u8). */
    public static final int TCA_ETS_NSTRICT = 2;

    /** {@code quanta}: a nest of {@link #TCA_ETS_QUANTA_BAND}. */
    public static final int TCA_ETS_QUANTA = 3;

    /** {@code quantum} of one band, in bytes (u32); of a class, its own. */
    public static final int TCA_ETS_QUANTA_BAND = 4;

    /** {@code priomap}: a nest of {@link #TCA_ETS_PRIOMAP_BAND}. */
    public static final int TCA_ETS_PRIOMAP = 5;

    /** The band of one priority (u8). */
    public static final int TCA_ETS_PRIOMAP_BAND = 6;

    // dualpi2: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_DUALPI2_UNSPEC = 0;

    /** {@code limit}, in packets (u32). */
    public static final int TCA_DUALPI2_LIMIT = 1;

    /** {@code memlimit}, in bytes (u32). */
    public static final int TCA_DUALPI2_MEMORY_LIMIT = 2;

    /** {@code target}: the delay to aim at, in us (u32). */
    public static final int TCA_DUALPI2_TARGET = 3;

    /** {@code tupdate}: how often the probability changes, in us (u32). */
    public static final int TCA_DUALPI2_TUPDATE = 4;

    /** {@code alpha}, in Hz times 256 (u32). */
    public static final int TCA_DUALPI2_ALPHA = 5;

    /** {@code beta}, in Hz times 256 (u32). */
    public static final int TCA_DUALPI2_BETA = 6;

    /** {@code step_thresh}: mark from this length, in packets (u32). */
    public static final int TCA_DUALPI2_STEP_THRESH_PKTS = 7;

    /** {@code step_thresh}: mark from this delay, in us (u32). */
    public static final int TCA_DUALPI2_STEP_THRESH_US = 8;

    /** {@code min_qlen_step}: not if the queue is shorter, in packets (u32). */
    public static final int TCA_DUALPI2_MIN_QLEN_STEP = 9;

    /** {@code coupling_factor} between the queues (u8). */
    public static final int TCA_DUALPI2_COUPLING = 10;

    /** {@code overload}: 0 {@code overflow}, 1 {@code drop} (u8). */
    public static final int TCA_DUALPI2_DROP_OVERLOAD = 11;

    /** {@code drop_enqueue}: 0 on dequeue, 1 on enqueue (u8). */
    public static final int TCA_DUALPI2_DROP_EARLY = 12;

    /** {@code classic_protection}, in % (u8). */
    public static final int TCA_DUALPI2_C_PROTECTION = 13;

    /** {@code l4s_ect}, {@code any_ect}: which packets go to the L4S queue (u8). */
    public static final int TCA_DUALPI2_ECN_MASK = 14;

    /** {@code split_gso}: send large segments one by one (u8). */
    public static final int TCA_DUALPI2_SPLIT_GSO = 15;

    /** Padding in front of 64-bit values. */
    public static final int TCA_DUALPI2_PAD = 16;
}
