package io.netlink.uapi;

/**
 * Constants of {@code linux/pkt_cls.h}: filters ({@code tc filter}), extended matches, what actions
 * have in common, and the action {@code police}.
 *
 * <p>The attributes of a kind of filter are in {@link RtNetlink#TCA_OPTIONS}. Every structure of an
 * action begins with these members, {@code tc_gen} in C: {@code __u32 index}, {@code __u32 capab},
 * {@code int action} (one of {@code TC_ACT_*}), {@code int refcnt}, {@code int bindcnt}.
 */
public final class PktCls {

    private PktCls() {}

    // Attributes of an action.

    /** Unused. */
    public static final int TCA_ACT_UNSPEC = 0;

    /** {@code gact}, {@code mirred} and so on: the kind (string). */
    public static final int TCA_ACT_KIND = 1;

    /** The attributes of that kind (nested). */
    public static final int TCA_ACT_OPTIONS = 2;

    /** {@code index}: the action's number in its kind (u32). */
    public static final int TCA_ACT_INDEX = 3;

    /** Statistics: a nest of {@code TCA_STATS_*}. */
    public static final int TCA_ACT_STATS = 4;

    /** Padding in front of 64-bit values. */
    public static final int TCA_ACT_PAD = 5;

    /** {@code cookie}: up to {@link #TC_COOKIE_MAX_SIZE} bytes of the user's. */
    public static final int TCA_ACT_COOKIE = 6;

    /**
     * {@code no_percpu}, {@code skip_hw}, {@code skip_sw}: a set of {@code TCA_ACT_FLAGS_*} ({@code
     * struct nla_bitfield32}).
     */
    public static final int TCA_ACT_FLAGS = 7;

    /** {@code hw_stats}: a set of {@code TCA_ACT_HW_STATS_*} ({@code struct nla_bitfield32}). */
    public static final int TCA_ACT_HW_STATS = 8;

    /** {@code used_hw_stats}: the statistics that hardware has ({@code struct nla_bitfield32}). */
    public static final int TCA_ACT_USED_HW_STATS = 9;

    /** {@code in_hw_count}: how many devices have the action (u32). */
    public static final int TCA_ACT_IN_HW_COUNT = 10;

    /** The greatest length of {@link #TCA_ACT_COOKIE}, in bytes. */
    public static final int TC_COOKIE_MAX_SIZE = 16;

    /** The greatest number of actions of a filter; each is in a nest of its number, from 1. */
    public static final int TCA_ACT_MAX_PRIO = 32;

    // TCA_ACT_FLAGS.

    /** {@code no_percpu}: one set of counters for all CPUs. */
    public static final int TCA_ACT_FLAGS_NO_PERCPU_STATS = 1 << 0;

    /** {@code skip_hw}: not in hardware. */
    public static final int TCA_ACT_FLAGS_SKIP_HW = 1 << 1;

    /** {@code skip_sw}: in hardware only. */
    public static final int TCA_ACT_FLAGS_SKIP_SW = 1 << 2;

    // TCA_ACT_HW_STATS.

    /** {@code immediate}: asked from the device each time. */
    public static final int TCA_ACT_HW_STATS_IMMEDIATE = 1 << 0;

    /** {@code delayed}: asked from the device now and then. */
    public static final int TCA_ACT_HW_STATS_DELAYED = 1 << 1;

    // How an action is bound, unbound and replaced, in the kernel.

    /** Bind. */
    public static final int TCA_ACT_BIND = 1;

    /** Do not bind. */
    public static final int TCA_ACT_NOBIND = 0;

    /** Unbind. */
    public static final int TCA_ACT_UNBIND = 1;

    /** Do not unbind. */
    public static final int TCA_ACT_NOUNBIND = 0;

    /** Replace. */
    public static final int TCA_ACT_REPLACE = 1;

    /** Do not replace. */
    public static final int TCA_ACT_NOREPLACE = 0;

    // What comes after an action: member action of its structure.

    /** {@code continue}: the next filter decides. */
    public static final int TC_ACT_UNSPEC = -1;

    /** {@code pass}, {@code ok}: the packet goes on; no more filters. */
    public static final int TC_ACT_OK = 0;

    /** {@code reclassify}: start again with the first filter. */
    public static final int TC_ACT_RECLASSIFY = 1;

    /** {@code drop}, {@code shot}: drop the packet. */
    public static final int TC_ACT_SHOT = 2;

    /** {@code pipe}: the next action. */
    public static final int TC_ACT_PIPE = 3;

    /** Someone else has the packet. */
    public static final int TC_ACT_STOLEN = 4;

    /** Someone else has the packet for a while. */
    public static final int TC_ACT_QUEUED = 5;

    /** Do the action again. */
    public static final int TC_ACT_REPEAT = 6;

    /** Only of programs: the packet goes to another link. */
    public static final int TC_ACT_REDIRECT = 7;

    /** {@code trap}: hardware gives the packet to the CPU. */
    public static final int TC_ACT_TRAP = 8;

    /** The greatest of the values above. */
    public static final int TC_ACT_VALUE_MAX = 8;

    /** The bits of a number beside {@link #TC_ACT_JUMP} and {@link #TC_ACT_GOTO_CHAIN}. */
    public static final int TC_ACT_EXT_VAL_MASK = 0x0FFFFFFF;

    /** {@code jump N}: skip this many actions; the number is in the lower bits. */
    public static final int TC_ACT_JUMP = 0x10000000;

    /** {@code goto chain N}: go on there; the chain's number is in the lower bits. */
    public static final int TC_ACT_GOTO_CHAIN = 0x20000000;

    /** The greatest of the values with a number. */
    public static final int TC_ACT_EXT_OPCODE_MAX = 0x20000000;

    // Numbers of the kinds of actions.

    /** Unused. */
    public static final int TCA_ID_UNSPEC = 0;

    /** {@code police}. */
    public static final int TCA_ID_POLICE = 1;

    /** {@code gact}. */
    public static final int TCA_ID_GACT = 5;

    /** {@code ipt}. */
    public static final int TCA_ID_IPT = 6;

    /** {@code pedit}. */
    public static final int TCA_ID_PEDIT = 7;

    /** {@code mirred}. */
    public static final int TCA_ID_MIRRED = 8;

    /** {@code nat}. */
    public static final int TCA_ID_NAT = 9;

    /** {@code xt}. */
    public static final int TCA_ID_XT = 10;

    /** {@code skbedit}. */
    public static final int TCA_ID_SKBEDIT = 11;

    /** {@code vlan}. */
    public static final int TCA_ID_VLAN = 12;

    /** {@code bpf}. */
    public static final int TCA_ID_BPF = 13;

    /** {@code connmark}. */
    public static final int TCA_ID_CONNMARK = 14;

    /** {@code skbmod}. */
    public static final int TCA_ID_SKBMOD = 15;

    /** {@code csum}. */
    public static final int TCA_ID_CSUM = 16;

    /** {@code tunnel_key}. */
    public static final int TCA_ID_TUNNEL_KEY = 17;

    /** {@code simple}. */
    public static final int TCA_ID_SIMP = 22;

    /** {@code ife}. */
    public static final int TCA_ID_IFE = 25;

    /** {@code sample}. */
    public static final int TCA_ID_SAMPLE = 26;

    /** {@code ctinfo}. */
    public static final int TCA_ID_CTINFO = 27;

    /** {@code mpls}. */
    public static final int TCA_ID_MPLS = 28;

    /** {@code ct}. */
    public static final int TCA_ID_CT = 29;

    /** {@code gate}. */
    public static final int TCA_ID_GATE = 30;

    // police: values of member action and of TCA_POLICE_RESULT.

    /** {@code continue}. */
    public static final int TC_POLICE_UNSPEC = -1;

    /** {@code pass}, {@code ok}. */
    public static final int TC_POLICE_OK = 0;

    /** {@code reclassify}. */
    public static final int TC_POLICE_RECLASSIFY = 1;

    /** {@code drop}. */
    public static final int TC_POLICE_SHOT = 2;

    /** {@code pipe}. */
    public static final int TC_POLICE_PIPE = 3;

    // police: attributes in TCA_ACT_OPTIONS, and in TCA_FLOW_POLICE and the like.

    /** Unused. */
    public static final int TCA_POLICE_UNSPEC = 0;

    /**
     * {@code rate}, {@code peakrate}, {@code burst} and {@code mtu}, with the action for the excess
     * ({@code conform-exceed}); the burst is a time.
     *
     * <pre>{@code
     * struct tc_police {
     *     __u32              index;     //  0
     *     int                action;    //  4
     *     __u32              limit;     //  8
     *     __u32              burst;     // 12
     *     __u32              mtu;       // 16
     *     struct tc_ratespec rate;      // 20
     *     struct tc_ratespec peakrate;  // 32
     *     int                refcnt;    // 44
     *     int                bindcnt;   // 48
     *     __u32              capab;     // 52
     * };                                // 56  bytes
     * }</pre>
     */
    public static final int TCA_POLICE_TBF = 1;

    /** Table of {@code rate}, {@code TC_RTAB_SIZE} bytes. */
    public static final int TCA_POLICE_RATE = 2;

    /** Table of {@code peakrate}, {@code TC_RTAB_SIZE} bytes. */
    public static final int TCA_POLICE_PEAKRATE = 3;

    /** {@code avrate}: limit of the estimated rate, in bytes/s (u32). */
    public static final int TCA_POLICE_AVRATE = 4;

    /** {@code conform-exceed}: what happens to the rest, one of {@code TC_ACT_*} (u32). */
    public static final int TCA_POLICE_RESULT = 5;

    /**
     * Times of use.
     *
     * <pre>{@code
     * struct tcf_t {
     *     __u64 install;   //  0
     *     __u64 lastuse;   //  8
     *     __u64 expires;   // 16
     *     __u64 firstuse;  // 24
     * };                   // 32  bytes
     * }</pre>
     */
    public static final int TCA_POLICE_TM = 6;

    /** Padding in front of 64-bit values. */
    public static final int TCA_POLICE_PAD = 7;

    /** {@code rate}, in bytes/s, if it does not fit 32 bits (u64). */
    public static final int TCA_POLICE_RATE64 = 8;

    /** {@code peakrate}, in bytes/s, if it does not fit 32 bits (u64). */
    public static final int TCA_POLICE_PEAKRATE64 = 9;

    /** {@code pkts_rate}, in packets/s (u64). */
    public static final int TCA_POLICE_PKTRATE64 = 10;

    /** {@code pkts_burst}, in packets (u64). */
    public static final int TCA_POLICE_PKTBURST64 = 11;

    // Flags of filters: TCA_FLOWER_FLAGS, TCA_U32_FLAGS, TCA_MATCHALL_FLAGS and TCA_BPF_FLAGS_GEN.

    /** {@code skip_hw}: not in hardware. */
    public static final int TCA_CLS_FLAGS_SKIP_HW = 1 << 0;

    /** {@code skip_sw}: in hardware only. */
    public static final int TCA_CLS_FLAGS_SKIP_SW = 1 << 1;

    /** {@code in_hw}: hardware has the filter. */
    public static final int TCA_CLS_FLAGS_IN_HW = 1 << 2;

    /** {@code not_in_hw}: hardware does not have the filter. */
    public static final int TCA_CLS_FLAGS_NOT_IN_HW = 1 << 3;

    /** {@code verbose}: say why hardware does not take it. */
    public static final int TCA_CLS_FLAGS_VERBOSE = 1 << 4;

    // u32: handles are HTID:HASH:NODE, of 12, 8 and 12 bits.

    /** No handle. */
    public static final int TC_U32_UNSPEC = 0;

    /** {@code 800::}: the handle of the first hash table. */
    public static final int TC_U32_ROOT = 0xFFF00000;

    // u32: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_U32_UNSPEC = 0;

    /** {@code classid}, {@code flowid} (u32). */
    public static final int TCA_U32_CLASSID = 1;

    /** {@code ht}: the hash table the filter is in (u32). */
    public static final int TCA_U32_HASH = 2;

    /** {@code link}: the hash table to go on with (u32). */
    public static final int TCA_U32_LINK = 3;

    /** {@code divisor}: the filter is a hash table of this size (u32). */
    public static final int TCA_U32_DIVISOR = 4;

    /**
     * {@code match}, {@code offset}, {@code hashkey}.
     *
     * <pre>{@code
     * struct tc_u32_sel {
     *     unsigned char     flags;     //  0
     *     unsigned char     offshift;  //  1
     *     unsigned char     nkeys;     //  2
     *     __be16            offmask;   //  4
     *     __u16             off;       //  6
     *     short             offoff;    //  8
     *     short             hoff;      // 10
     *     __be32            hmask;     // 12
     *     struct tc_u32_key keys[];    // 16
     * };                               // 16  bytes
     * }</pre>
     *
     * <pre>{@code
     * struct tc_u32_key {
     *     __be32 mask;     //  0
     *     __be32 val;      //  4
     *     int    off;      //  8
     *     int    offmask;  // 12
     * };                   // 16  bytes
     * }</pre>
     */
    public static final int TCA_U32_SEL = 5;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_U32_POLICE = 6;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_U32_ACT = 7;

    /** {@code indev}: name of the link a packet came from (string). */
    public static final int TCA_U32_INDEV = 8;

    /**
     * Counters.
     *
     * <pre>{@code
     * struct tc_u32_pcnt {
     *     __u64 rcnt;     //  0
     *     __u64 rhit;     //  8
     *     __u64 kcnts[];  // 16
     * };                  // 16  bytes
     * }</pre>
     */
    public static final int TCA_U32_PCNT = 9;

    /**
     * {@code match mark}.
     *
     * <pre>{@code
     * struct tc_u32_mark {
     *     __u32 val;      // 0
     *     __u32 mask;     // 4
     *     __u32 success;  // 8
     * };                  // 12  bytes
     * }</pre>
     */
    public static final int TCA_U32_MARK = 10;

    /** {@code skip_hw}, {@code skip_sw}: a set of {@code TCA_CLS_FLAGS_*} (u32). */
    public static final int TCA_U32_FLAGS = 11;

    /** Padding in front of 64-bit values. */
    public static final int TCA_U32_PAD = 12;

    // tc_u32_sel.flags.

    /** The filter decides; without it, go on with {@link #TCA_U32_LINK}. */
    public static final int TC_U32_TERMINAL = 1;

    /** {@code offset at}: the next header starts at a fixed offset. */
    public static final int TC_U32_OFFSET = 2;

    /** {@code offset mask}: the packet says where the next header starts. */
    public static final int TC_U32_VAROFFSET = 4;

    /** {@code eat}: go on from the next header for good. */
    public static final int TC_U32_EAT = 8;

    /** How often filters may link. */
    public static final int TC_U32_MAXDEPTH = 8;

    // rsvp and rsvp6 (up to Linux 6.2): attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_RSVP_UNSPEC = 0;

    /** {@code classid} (u32). */
    public static final int TCA_RSVP_CLASSID = 1;

    /** {@code session}: the destination. */
    public static final int TCA_RSVP_DST = 2;

    /** {@code sender}: the source. */
    public static final int TCA_RSVP_SRC = 3;

    /**
     * {@code ipproto}, {@code spi}, {@code tunnelid}.
     *
     * <pre>{@code
     * struct tc_rsvp_pinfo {
     *     struct tc_rsvp_gpi dpi;        //  0
     *     struct tc_rsvp_gpi spi;        // 12
     *     __u8               protocol;   // 24
     *     __u8               tunnelid;   // 25
     *     __u8               tunnelhdr;  // 26
     *     __u8               pad;        // 27
     * };                                 // 28  bytes
     * }</pre>
     *
     * <pre>{@code
     * struct tc_rsvp_gpi {
     *     __u32 key;     // 0
     *     __u32 mask;    // 4
     *     int   offset;  // 8
     * };                 // 12  bytes
     * }</pre>
     */
    public static final int TCA_RSVP_PINFO = 4;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_RSVP_POLICE = 5;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_RSVP_ACT = 6;

    // route: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_ROUTE4_UNSPEC = 0;

    /** {@code classid} (u32). */
    public static final int TCA_ROUTE4_CLASSID = 1;

    /** {@code to}: realm of the destination (u32). */
    public static final int TCA_ROUTE4_TO = 2;

    /** {@code from}: realm of the source (u32). */
    public static final int TCA_ROUTE4_FROM = 3;

    /** {@code fromif}: index of the link a packet came from (u32). */
    public static final int TCA_ROUTE4_IIF = 4;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_ROUTE4_POLICE = 5;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_ROUTE4_ACT = 6;

    // fw: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_FW_UNSPEC = 0;

    /** {@code classid} (u32). */
    public static final int TCA_FW_CLASSID = 1;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_FW_POLICE = 2;

    /** {@code indev}: name of the link a packet came from (string). */
    public static final int TCA_FW_INDEV = 3;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_FW_ACT = 4;

    /** Mask of the mark, which is the filter's handle (u32). */
    public static final int TCA_FW_MASK = 5;

    // tcindex (up to Linux 6.2): attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_TCINDEX_UNSPEC = 0;

    /** {@code hash}: size of the table (u32). */
    public static final int TCA_TCINDEX_HASH = 1;

    /** {@code mask} (u16). */
    public static final int TCA_TCINDEX_MASK = 2;

    /** {@code shift} (u32). */
    public static final int TCA_TCINDEX_SHIFT = 3;

    /** {@code fall_through}, {@code pass_on} (u32). */
    public static final int TCA_TCINDEX_FALL_THROUGH = 4;

    /** {@code classid} (u32). */
    public static final int TCA_TCINDEX_CLASSID = 5;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_TCINDEX_POLICE = 6;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_TCINDEX_ACT = 7;

    // flow: numbers of the bits in TCA_FLOW_KEYS.

    /** {@code src}: the source address. */
    public static final int FLOW_KEY_SRC = 0;

    /** {@code dst}: the destination address. */
    public static final int FLOW_KEY_DST = 1;

    /** {@code proto}: the protocol. */
    public static final int FLOW_KEY_PROTO = 2;

    /** {@code proto-src}: the source port. */
    public static final int FLOW_KEY_PROTO_SRC = 3;

    /** {@code proto-dst}: the destination port. */
    public static final int FLOW_KEY_PROTO_DST = 4;

    /** {@code iif}: the link a packet came from. */
    public static final int FLOW_KEY_IIF = 5;

    /** {@code priority}. */
    public static final int FLOW_KEY_PRIORITY = 6;

    /** {@code mark}. */
    public static final int FLOW_KEY_MARK = 7;

    /** {@code nfct}: the tracked connection. */
    public static final int FLOW_KEY_NFCT = 8;

    /** {@code nfct-src}: its source address. */
    public static final int FLOW_KEY_NFCT_SRC = 9;

    /** {@code nfct-dst}: its destination address. */
    public static final int FLOW_KEY_NFCT_DST = 10;

    /** {@code nfct-proto-src}: its source port. */
    public static final int FLOW_KEY_NFCT_PROTO_SRC = 11;

    /** {@code nfct-proto-dst}: its destination port. */
    public static final int FLOW_KEY_NFCT_PROTO_DST = 12;

    /** {@code rt-classid}: the realm. */
    public static final int FLOW_KEY_RTCLASSID = 13;

    /** {@code sk-uid}: user id of the socket. */
    public static final int FLOW_KEY_SKUID = 14;

    /** {@code sk-gid}: group id of the socket. */
    public static final int FLOW_KEY_SKGID = 15;

    /** {@code vlan-tag}. */
    public static final int FLOW_KEY_VLAN_TAG = 16;

    /** {@code rxhash}. */
    public static final int FLOW_KEY_RXHASH = 17;

    // TCA_FLOW_MODE.

    /** {@code map}: the key is the class. */
    public static final int FLOW_MODE_MAP = 0;

    /** {@code hash}: a hash of the keys is the class. */
    public static final int FLOW_MODE_HASH = 1;

    // flow: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_FLOW_UNSPEC = 0;

    /** {@code keys}: a set of {@code 1 << FLOW_KEY_*} (u32). */
    public static final int TCA_FLOW_KEYS = 1;

    /** {@code map}, {@code hash}: one of {@code FLOW_MODE_*} (u32). */
    public static final int TCA_FLOW_MODE = 2;

    /** {@code baseclass} (u32). */
    public static final int TCA_FLOW_BASECLASS = 3;

    /** {@code rshift} (u32). */
    public static final int TCA_FLOW_RSHIFT = 4;

    /** {@code addend} (u32). */
    public static final int TCA_FLOW_ADDEND = 5;

    /** {@code and} (u32). */
    public static final int TCA_FLOW_MASK = 6;

    /** {@code or}, {@code xor} (u32). */
    public static final int TCA_FLOW_XOR = 7;

    /** {@code divisor} (u32). */
    public static final int TCA_FLOW_DIVISOR = 8;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_FLOW_ACT = 9;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_FLOW_POLICE = 10;

    /** {@code match}: a nest of {@code TCA_EMATCH_TREE_*}. */
    public static final int TCA_FLOW_EMATCHES = 11;

    /** {@code perturb}: how often the hash changes, in s (u32). */
    public static final int TCA_FLOW_PERTURB = 12;

    // basic: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_BASIC_UNSPEC = 0;

    /** {@code classid}, {@code flowid} (u32). */
    public static final int TCA_BASIC_CLASSID = 1;

    /** {@code match}: a nest of {@code TCA_EMATCH_TREE_*}. */
    public static final int TCA_BASIC_EMATCHES = 2;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_BASIC_ACT = 3;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_BASIC_POLICE = 4;

    /**
     * Counters.
     *
     * <pre>{@code
     * struct tc_basic_pcnt {
     *     __u64 rcnt;  // 0
     *     __u64 rhit;  // 8
     * };               // 16  bytes
     * }</pre>
     */
    public static final int TCA_BASIC_PCNT = 5;

    /** Padding in front of 64-bit values. */
    public static final int TCA_BASIC_PAD = 6;

    // cgroup: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_CGROUP_UNSPEC = 0;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_CGROUP_ACT = 1;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_CGROUP_POLICE = 2;

    /** {@code match}: a nest of {@code TCA_EMATCH_TREE_*}. */
    public static final int TCA_CGROUP_EMATCHES = 3;

    // bpf: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_BPF_UNSPEC = 0;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_BPF_ACT = 1;

    /** {@code police}: a nest of {@code TCA_POLICE_*}. */
    public static final int TCA_BPF_POLICE = 2;

    /** {@code classid}, {@code flowid} (u32). */
    public static final int TCA_BPF_CLASSID = 3;

    /** {@code bytecode}: the number of instructions (u16). */
    public static final int TCA_BPF_OPS_LEN = 4;

    /** {@code bytecode}: a {@code struct sock_filter} each. */
    public static final int TCA_BPF_OPS = 5;

    /** {@code object-file}, {@code object-pinned}: the program, a file descriptor (u32). */
    public static final int TCA_BPF_FD = 6;

    /** The program's name (string). */
    public static final int TCA_BPF_NAME = 7;

    /** {@code direct-action}: {@link #TCA_BPF_FLAG_ACT_DIRECT} (u32). */
    public static final int TCA_BPF_FLAGS = 8;

    /** {@code skip_hw}, {@code skip_sw}: a set of {@code TCA_CLS_FLAGS_*} (u32). */
    public static final int TCA_BPF_FLAGS_GEN = 9;

    /** The program's tag (8 bytes). */
    public static final int TCA_BPF_TAG = 10;

    /** The program's id (u32). */
    public static final int TCA_BPF_ID = 11;

    // TCA_BPF_FLAGS.

    /** {@code direct-action}: the program's result is one of {@code TC_ACT_*}. */
    public static final int TCA_BPF_FLAG_ACT_DIRECT = 1 << 0;

    // flower: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_FLOWER_UNSPEC = 0;

    /** {@code classid} (u32). */
    public static final int TCA_FLOWER_CLASSID = 1;

    /** {@code indev}: name of the link a packet came from (string). */
    public static final int TCA_FLOWER_INDEV = 2;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_FLOWER_ACT = 3;

    /** {@code dst_mac} (6 bytes). */
    public static final int TCA_FLOWER_KEY_ETH_DST = 4;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ETH_DST_MASK = 5;

    /** {@code src_mac} (6 bytes). */
    public static final int TCA_FLOWER_KEY_ETH_SRC = 6;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ETH_SRC_MASK = 7;

    /** {@code protocol}: one of {@code ETH_P_*} (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_ETH_TYPE = 8;

    /** {@code ip_proto}: one of {@code IPPROTO_*} (u8). */
    public static final int TCA_FLOWER_KEY_IP_PROTO = 9;

    /** {@code src_ip}. */
    public static final int TCA_FLOWER_KEY_IPV4_SRC = 10;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_IPV4_SRC_MASK = 11;

    /** {@code dst_ip}. */
    public static final int TCA_FLOWER_KEY_IPV4_DST = 12;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_IPV4_DST_MASK = 13;

    /** {@code src_ip}. */
    public static final int TCA_FLOWER_KEY_IPV6_SRC = 14;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_IPV6_SRC_MASK = 15;

    /** {@code dst_ip}. */
    public static final int TCA_FLOWER_KEY_IPV6_DST = 16;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_IPV6_DST_MASK = 17;

    /** {@code src_port} of TCP (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_TCP_SRC = 18;

    /** {@code dst_port} of TCP (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_TCP_DST = 19;

    /** {@code src_port} of UDP (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_UDP_SRC = 20;

    /** {@code dst_port} of UDP (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_UDP_DST = 21;

    /** {@code skip_hw}, {@code skip_sw}: a set of {@code TCA_CLS_FLAGS_*} (u32). */
    public static final int TCA_FLOWER_FLAGS = 22;

    /** {@code vlan_id} (u16). */
    public static final int TCA_FLOWER_KEY_VLAN_ID = 23;

    /** {@code vlan_prio} (u8). */
    public static final int TCA_FLOWER_KEY_VLAN_PRIO = 24;

    /** {@code vlan_ethtype}: one of {@code ETH_P_*} (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_VLAN_ETH_TYPE = 25;

    /** {@code enc_key_id}: the tunnel's id (u32, network byte order). */
    public static final int TCA_FLOWER_KEY_ENC_KEY_ID = 26;

    /** {@code enc_src_ip}. */
    public static final int TCA_FLOWER_KEY_ENC_IPV4_SRC = 27;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ENC_IPV4_SRC_MASK = 28;

    /** {@code enc_dst_ip}. */
    public static final int TCA_FLOWER_KEY_ENC_IPV4_DST = 29;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ENC_IPV4_DST_MASK = 30;

    /** {@code enc_src_ip}. */
    public static final int TCA_FLOWER_KEY_ENC_IPV6_SRC = 31;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ENC_IPV6_SRC_MASK = 32;

    /** {@code enc_dst_ip}. */
    public static final int TCA_FLOWER_KEY_ENC_IPV6_DST = 33;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ENC_IPV6_DST_MASK = 34;

    /** Mask of {@link #TCA_FLOWER_KEY_TCP_SRC}. */
    public static final int TCA_FLOWER_KEY_TCP_SRC_MASK = 35;

    /** Mask of {@link #TCA_FLOWER_KEY_TCP_DST}. */
    public static final int TCA_FLOWER_KEY_TCP_DST_MASK = 36;

    /** Mask of {@link #TCA_FLOWER_KEY_UDP_SRC}. */
    public static final int TCA_FLOWER_KEY_UDP_SRC_MASK = 37;

    /** Mask of {@link #TCA_FLOWER_KEY_UDP_DST}. */
    public static final int TCA_FLOWER_KEY_UDP_DST_MASK = 38;

    /** Mask of {@link #TCA_FLOWER_KEY_SCTP_SRC}. */
    public static final int TCA_FLOWER_KEY_SCTP_SRC_MASK = 39;

    /** Mask of {@link #TCA_FLOWER_KEY_SCTP_DST}. */
    public static final int TCA_FLOWER_KEY_SCTP_DST_MASK = 40;

    /** {@code src_port} of SCTP (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_SCTP_SRC = 41;

    /** {@code dst_port} of SCTP (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_SCTP_DST = 42;

    /** The tunnel's source port (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_ENC_UDP_SRC_PORT = 43;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ENC_UDP_SRC_PORT_MASK = 44;

    /** {@code enc_dst_port}: the tunnel's destination port (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_ENC_UDP_DST_PORT = 45;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ENC_UDP_DST_PORT_MASK = 46;

    /** {@code ip_flags}: a set of {@code TCA_FLOWER_KEY_FLAGS_*} (u32, network byte order). */
    public static final int TCA_FLOWER_KEY_FLAGS = 47;

    /** Which of them are meant (u32, network byte order). */
    public static final int TCA_FLOWER_KEY_FLAGS_MASK = 48;

    /** {@code code} of ICMP (u8). */
    public static final int TCA_FLOWER_KEY_ICMPV4_CODE = 49;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ICMPV4_CODE_MASK = 50;

    /** {@code type} of ICMP (u8). */
    public static final int TCA_FLOWER_KEY_ICMPV4_TYPE = 51;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ICMPV4_TYPE_MASK = 52;

    /** {@code code} of ICMPv6 (u8). */
    public static final int TCA_FLOWER_KEY_ICMPV6_CODE = 53;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ICMPV6_CODE_MASK = 54;

    /** {@code type} of ICMPv6 (u8). */
    public static final int TCA_FLOWER_KEY_ICMPV6_TYPE = 55;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ICMPV6_TYPE_MASK = 56;

    /** {@code arp_sip}: the sender's IP address. */
    public static final int TCA_FLOWER_KEY_ARP_SIP = 57;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ARP_SIP_MASK = 58;

    /** {@code arp_tip}: the target's IP address. */
    public static final int TCA_FLOWER_KEY_ARP_TIP = 59;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ARP_TIP_MASK = 60;

    /** {@code arp_op}: 1 {@code request}, 2 {@code reply} (u8). */
    public static final int TCA_FLOWER_KEY_ARP_OP = 61;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ARP_OP_MASK = 62;

    /** {@code arp_sha}: the sender's link-layer address (6 bytes). */
    public static final int TCA_FLOWER_KEY_ARP_SHA = 63;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ARP_SHA_MASK = 64;

    /** {@code arp_tha}: the target's link-layer address (6 bytes). */
    public static final int TCA_FLOWER_KEY_ARP_THA = 65;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ARP_THA_MASK = 66;

    /** {@code mpls_ttl} of the first label (u8). */
    public static final int TCA_FLOWER_KEY_MPLS_TTL = 67;

    /** {@code mpls_bos}: bottom of stack (u8). */
    public static final int TCA_FLOWER_KEY_MPLS_BOS = 68;

    /** {@code mpls_tc}: traffic class (u8). */
    public static final int TCA_FLOWER_KEY_MPLS_TC = 69;

    /** {@code mpls_label} (u32). */
    public static final int TCA_FLOWER_KEY_MPLS_LABEL = 70;

    /** {@code tcp_flags} (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_TCP_FLAGS = 71;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_TCP_FLAGS_MASK = 72;

    /** {@code ip_tos} (u8). */
    public static final int TCA_FLOWER_KEY_IP_TOS = 73;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_IP_TOS_MASK = 74;

    /** {@code ip_ttl} (u8). */
    public static final int TCA_FLOWER_KEY_IP_TTL = 75;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_IP_TTL_MASK = 76;

    /** {@code cvlan_id}: the inner VLAN (u16). */
    public static final int TCA_FLOWER_KEY_CVLAN_ID = 77;

    /** {@code cvlan_prio} (u8). */
    public static final int TCA_FLOWER_KEY_CVLAN_PRIO = 78;

    /** {@code cvlan_ethtype}: one of {@code ETH_P_*} (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_CVLAN_ETH_TYPE = 79;

    /** {@code enc_tos} (u8). */
    public static final int TCA_FLOWER_KEY_ENC_IP_TOS = 80;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ENC_IP_TOS_MASK = 81;

    /** {@code enc_ttl} (u8). */
    public static final int TCA_FLOWER_KEY_ENC_IP_TTL = 82;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_ENC_IP_TTL_MASK = 83;

    /** {@code geneve_opts} and so on: a nest of {@code TCA_FLOWER_KEY_ENC_OPTS_*}. */
    public static final int TCA_FLOWER_KEY_ENC_OPTS = 84;

    /** Its mask, the same nest. */
    public static final int TCA_FLOWER_KEY_ENC_OPTS_MASK = 85;

    /** {@code in_hw_count}: how many devices have the filter (u32). */
    public static final int TCA_FLOWER_IN_HW_COUNT = 86;

    /** {@code src_port} range: the first (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_PORT_SRC_MIN = 87;

    /** {@code src_port} range: the last (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_PORT_SRC_MAX = 88;

    /** {@code dst_port} range: the first (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_PORT_DST_MIN = 89;

    /** {@code dst_port} range: the last (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_PORT_DST_MAX = 90;

    /** {@code ct_state}: a set of {@code TCA_FLOWER_KEY_CT_FLAGS_*} (u16). */
    public static final int TCA_FLOWER_KEY_CT_STATE = 91;

    /** Which of them are meant (u16). */
    public static final int TCA_FLOWER_KEY_CT_STATE_MASK = 92;

    /** {@code ct_zone} (u16). */
    public static final int TCA_FLOWER_KEY_CT_ZONE = 93;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_CT_ZONE_MASK = 94;

    /** {@code ct_mark} (u32). */
    public static final int TCA_FLOWER_KEY_CT_MARK = 95;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_CT_MARK_MASK = 96;

    /** {@code ct_label} (16 bytes). */
    public static final int TCA_FLOWER_KEY_CT_LABELS = 97;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_CT_LABELS_MASK = 98;

    /** {@code mpls lse}: a nest of {@link #TCA_FLOWER_KEY_MPLS_OPTS_LSE}. */
    public static final int TCA_FLOWER_KEY_MPLS_OPTS = 99;

    /** The packet's hash (u32). */
    public static final int TCA_FLOWER_KEY_HASH = 100;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_HASH_MASK = 101;

    /** {@code num_of_vlans} (u8). */
    public static final int TCA_FLOWER_KEY_NUM_OF_VLANS = 102;

    /** {@code pppoe_sid}: the session (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_PPPOE_SID = 103;

    /** {@code ppp_proto} (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_PPP_PROTO = 104;

    /** {@code l2tpv3_sid}: the session (u32, network byte order). */
    public static final int TCA_FLOWER_KEY_L2TPV3_SID = 105;

    /** {@code l2_miss}: the bridge did not know the destination (u8). */
    public static final int TCA_FLOWER_L2_MISS = 106;

    /** {@code cfm}: a nest of {@code TCA_FLOWER_KEY_CFM_*}. */
    public static final int TCA_FLOWER_KEY_CFM = 107;

    /** {@code spi} of IPsec (u32, network byte order). */
    public static final int TCA_FLOWER_KEY_SPI = 108;

    /** Its mask. */
    public static final int TCA_FLOWER_KEY_SPI_MASK = 109;

    /**
     * {@code enc_flags}: a set of {@code TCA_FLOWER_KEY_FLAGS_TUNNEL_*} (u32, network byte order).
     */
    public static final int TCA_FLOWER_KEY_ENC_FLAGS = 110;

    /** Which of them are meant (u32, network byte order). */
    public static final int TCA_FLOWER_KEY_ENC_FLAGS_MASK = 111;

    // TCA_FLOWER_KEY_CT_STATE.

    /** {@code new}. */
    public static final int TCA_FLOWER_KEY_CT_FLAGS_NEW = 1 << 0;

    /** {@code est}. */
    public static final int TCA_FLOWER_KEY_CT_FLAGS_ESTABLISHED = 1 << 1;

    /** {@code rel}. */
    public static final int TCA_FLOWER_KEY_CT_FLAGS_RELATED = 1 << 2;

    /** {@code trk}. */
    public static final int TCA_FLOWER_KEY_CT_FLAGS_TRACKED = 1 << 3;

    /** {@code inv}. */
    public static final int TCA_FLOWER_KEY_CT_FLAGS_INVALID = 1 << 4;

    /** {@code rpl}. */
    public static final int TCA_FLOWER_KEY_CT_FLAGS_REPLY = 1 << 5;

    // Attributes in TCA_FLOWER_KEY_ENC_OPTS.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_ENC_OPTS_UNSPEC = 0;

    /** {@code geneve_opts} (nested). */
    public static final int TCA_FLOWER_KEY_ENC_OPTS_GENEVE = 1;

    /** {@code vxlan_opts} (nested). */
    public static final int TCA_FLOWER_KEY_ENC_OPTS_VXLAN = 2;

    /** {@code erspan_opts} (nested). */
    public static final int TCA_FLOWER_KEY_ENC_OPTS_ERSPAN = 3;

    /** {@code gtp_opts} (nested). */
    public static final int TCA_FLOWER_KEY_ENC_OPTS_GTP = 4;

    /** {@code pfcp_opts} (nested). */
    public static final int TCA_FLOWER_KEY_ENC_OPTS_PFCP = 5;

    // Attributes in TCA_FLOWER_KEY_ENC_OPTS_GENEVE.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_ENC_OPT_GENEVE_UNSPEC = 0;

    /** Class of the option (u16, network byte order). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS = 1;

    /** Type of the option (u8). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE = 2;

    /** Data of the option. */
    public static final int TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA = 3;

    // Attributes in TCA_FLOWER_KEY_ENC_OPTS_VXLAN.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_ENC_OPT_VXLAN_UNSPEC = 0;

    /** The group policy (u32). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP = 1;

    // Attributes in TCA_FLOWER_KEY_ENC_OPTS_ERSPAN.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_ENC_OPT_ERSPAN_UNSPEC = 0;

    /** Version 1 or 2 (u8). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER = 1;

    /** Index, of version 1 (u32, network byte order). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX = 2;

    /** Direction, of version 2 (u8). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR = 3;

    /** Hardware id, of version 2 (u8). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID = 4;

    // Attributes in TCA_FLOWER_KEY_ENC_OPTS_GTP.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_ENC_OPT_GTP_UNSPEC = 0;

    /** Type of the PDU (u8). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE = 1;

    /** QoS flow identifier (u8). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_GTP_QFI = 2;

    // Attributes in TCA_FLOWER_KEY_ENC_OPTS_PFCP.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_ENC_OPT_PFCP_UNSPEC = 0;

    /** Type: 0 is a node, 1 a session (u8). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_PFCP_TYPE = 1;

    /** Session endpoint identifier (u64, network byte order). */
    public static final int TCA_FLOWER_KEY_ENC_OPT_PFCP_SEID = 2;

    // Attributes in TCA_FLOWER_KEY_MPLS_OPTS.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_MPLS_OPTS_UNSPEC = 0;

    /** {@code lse}: one label, a nest of {@code TCA_FLOWER_KEY_MPLS_OPT_LSE_*}. */
    public static final int TCA_FLOWER_KEY_MPLS_OPTS_LSE = 1;

    // Attributes in TCA_FLOWER_KEY_MPLS_OPTS_LSE.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_MPLS_OPT_LSE_UNSPEC = 0;

    /** {@code depth}: which label, from 1 (u8). */
    public static final int TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH = 1;

    /** {@code ttl} (u8). */
    public static final int TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL = 2;

    /** {@code bos}: bottom of stack (u8). */
    public static final int TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS = 3;

    /** {@code tc}: traffic class (u8). */
    public static final int TCA_FLOWER_KEY_MPLS_OPT_LSE_TC = 4;

    /** {@code label} (u32). */
    public static final int TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL = 5;

    // Attributes in TCA_FLOWER_KEY_CFM.

    /** Unused. */
    public static final int TCA_FLOWER_KEY_CFM_OPT_UNSPEC = 0;

    /** {@code mdl}: the level (u8). */
    public static final int TCA_FLOWER_KEY_CFM_MD_LEVEL = 1;

    /** {@code op}: the opcode (u8). */
    public static final int TCA_FLOWER_KEY_CFM_OPCODE = 2;

    // TCA_FLOWER_KEY_FLAGS and TCA_FLOWER_KEY_ENC_FLAGS.

    /** {@code frag}. */
    public static final int TCA_FLOWER_KEY_FLAGS_IS_FRAGMENT = 1 << 0;

    /** {@code firstfrag}. */
    public static final int TCA_FLOWER_KEY_FLAGS_FRAG_IS_FIRST = 1 << 1;

    /** {@code tuncsum}: the tunnel packet has a checksum. */
    public static final int TCA_FLOWER_KEY_FLAGS_TUNNEL_CSUM = 1 << 2;

    /** {@code tundf}: it must not be fragmented. */
    public static final int TCA_FLOWER_KEY_FLAGS_TUNNEL_DONT_FRAGMENT = 1 << 3;

    /** {@code tunoam}: it is a control packet. */
    public static final int TCA_FLOWER_KEY_FLAGS_TUNNEL_OAM = 1 << 4;

    /** {@code tuncrit}: it has an option that the receiver must know. */
    public static final int TCA_FLOWER_KEY_FLAGS_TUNNEL_CRIT_OPT = 1 << 5;

    // Flags of the mask, in the kernel.

    /** The mask has ranges of ports. */
    public static final int TCA_FLOWER_MASK_FLAGS_RANGE = 1 << 0;

    // matchall: attributes in TCA_OPTIONS.

    /** Unused. */
    public static final int TCA_MATCHALL_UNSPEC = 0;

    /** {@code classid}, {@code flowid} (u32). */
    public static final int TCA_MATCHALL_CLASSID = 1;

    /** {@code action}: the actions, in nests numbered from 1. */
    public static final int TCA_MATCHALL_ACT = 2;

    /** {@code skip_hw}, {@code skip_sw}: a set of {@code TCA_CLS_FLAGS_*} (u32). */
    public static final int TCA_MATCHALL_FLAGS = 3;

    /**
     * Counter.
     *
     * <pre>{@code
     * struct tc_matchall_pcnt {
     *     __u64 rhit;  // 0
     * };               // 8  bytes
     * }</pre>
     */
    public static final int TCA_MATCHALL_PCNT = 4;

    /** Padding in front of 64-bit values. */
    public static final int TCA_MATCHALL_PAD = 5;

    // Extended matches: attributes in TCA_BASIC_EMATCHES and the like.

    /** Unused. */
    public static final int TCA_EMATCH_TREE_UNSPEC = 0;

    /**
     * How many matches follow.
     *
     * <pre>{@code
     * struct tcf_ematch_tree_hdr {
     *     __u16 nmatches;  // 0
     *     __u16 progid;    // 2
     * };                   // 4  bytes
     * }</pre>
     */
    public static final int TCA_EMATCH_TREE_HDR = 1;

    /**
     * The matches, in attributes numbered from 1: this header, then data of its kind.
     *
     * <pre>{@code
     * struct tcf_ematch_hdr {
     *     __u16 matchid;  // 0
     *     __u16 kind;     // 2
     *     __u16 flags;    // 4
     *     __u16 pad;      // 6  currently unused
     * };                  // 8  bytes
     * }</pre>
     */
    public static final int TCA_EMATCH_TREE_LIST = 2;

    // tcf_ematch_hdr.flags.

    /** The last match. */
    public static final int TCF_EM_REL_END = 0;

    /** {@code and} the next match. */
    public static final int TCF_EM_REL_AND = 1 << 0;

    /** {@code or} the next match. */
    public static final int TCF_EM_REL_OR = 1 << 1;

    /** {@code not}. */
    public static final int TCF_EM_INVERT = 1 << 2;

    /** The data is a u32. */
    public static final int TCF_EM_SIMPLE = 1 << 3;

    /** The bits that say how matches are joined. */
    public static final int TCF_EM_REL_MASK = 3;

    // Layers: where offsets start.

    /** {@code layer link}, {@code 0}: the link-layer header. */
    public static final int TCF_LAYER_LINK = 0;

    /** {@code layer network}, {@code 1}: the network header. */
    public static final int TCF_LAYER_NETWORK = 1;

    /** {@code layer transport}, {@code 2}: the transport header. */
    public static final int TCF_LAYER_TRANSPORT = 2;

    // tcf_ematch_hdr.kind.

    /** Brackets: the data is the number of the match to go on with (u32). */
    public static final int TCF_EM_CONTAINER = 0;

    /** {@code cmp}. */
    public static final int TCF_EM_CMP = 1;

    /**
     * {@code nbyte}: this structure, then the bytes.
     *
     * <pre>{@code
     * struct tcf_em_nbyte {
     *     __u16 off;      // 0
     *     __u16 len:12;   //
     *     __u8  layer:4;  //
     * };                  // 4  bytes
     * }</pre>
     */
    public static final int TCF_EM_NBYTE = 2;

    /** {@code u32}: the data is a {@code struct tc_u32_key}. */
    public static final int TCF_EM_U32 = 3;

    /** {@code meta}. */
    public static final int TCF_EM_META = 4;

    /** {@code text}. */
    public static final int TCF_EM_TEXT = 5;

    /** {@code vlan}. */
    public static final int TCF_EM_VLAN = 6;

    /** {@code canid}. */
    public static final int TCF_EM_CANID = 7;

    /** {@code ipset}. */
    public static final int TCF_EM_IPSET = 8;

    /** {@code ipt}. */
    public static final int TCF_EM_IPT = 9;

    /** The greatest of these kinds. */
    public static final int TCF_EM_MAX = 9;

    /** Value of {@code tcf_ematch_tree_hdr.progid}. */
    public static final int TCF_EM_PROG_TC = 0;

    // Operators of matches.

    /** {@code eq}. */
    public static final int TCF_EM_OPND_EQ = 0;

    /** {@code gt}. */
    public static final int TCF_EM_OPND_GT = 1;

    /** {@code lt}. */
    public static final int TCF_EM_OPND_LT = 2;
}
