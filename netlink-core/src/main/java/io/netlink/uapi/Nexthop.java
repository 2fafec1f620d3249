package io.netlink.uapi;

/** Constants of {@code linux/nexthop.h}: nexthop objects ({@code ip nexthop}). */
public final class Nexthop {

    private Nexthop() {}

    // Attributes of nexthops.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct nhmsg {
     *     unsigned char nh_family;    // 0
     *     unsigned char nh_scope;     // 1  return only
     *     unsigned char nh_protocol;  // 2  Routing protocol that installed nh
     *     unsigned char resvd;        // 3
     *     unsigned int  nh_flags;     // 4  RTNH_F flags
     * };                              // 8  bytes
     * }</pre>
     */
    public static final int NHA_UNSPEC = 0;

    /** {@code id} (u32). */
    public static final int NHA_ID = 1;

    /**
     * {@code group}: an array of this structure; {@code weight_high} was {@code resvd1} before
     * Linux 6.12.
     *
     * <pre>{@code
     * struct nexthop_grp {
     *     __u32 id;           // 0  nexthop id - must exist
     *     __u8  weight;       // 4  weight of this nexthop
     *     __u8  weight_high;  // 5  high order bits of weight
     *     __u16 resvd2;       // 6
     * };                      // 8  bytes
     * }</pre>
     */
    public static final int NHA_GROUP = 2;

    /** {@code type}: one of {@code NEXTHOP_GRP_TYPE_*} (u16). */
    public static final int NHA_GROUP_TYPE = 3;

    /** {@code blackhole} (flag). */
    public static final int NHA_BLACKHOLE = 4;

    /** {@code dev}: index of the link (u32). */
    public static final int NHA_OIF = 5;

    /** {@code via}: the gateway's address. */
    public static final int NHA_GATEWAY = 6;

    /** {@code encap}: one of {@code LWTUNNEL_ENCAP_*} (u16). */
    public static final int NHA_ENCAP_TYPE = 7;

    /** The attributes of that encapsulation (nested). */
    public static final int NHA_ENCAP = 8;

    /** {@code groups}: in a dump, show groups only (flag). */
    public static final int NHA_GROUPS = 9;

    /** {@code master}: in a dump, show nexthops by ports of this link only (u32). */
    public static final int NHA_MASTER = 10;

    /** {@code fdb}: for forwarding entries of bridges and VXLAN (flag). */
    public static final int NHA_FDB = 11;

    /** Of resilient groups: a nest of {@code NHA_RES_GROUP_*}. */
    public static final int NHA_RES_GROUP = 12;

    /** Of buckets ({@code ip nexthop bucket}): a nest of {@code NHA_RES_BUCKET_*}. */
    public static final int NHA_RES_BUCKET = 13;

    /** In a request, a set of {@code NHA_OP_FLAG_*} (u32). */
    public static final int NHA_OP_FLAGS = 14;

    /** {@code -statistics}: a nest of {@link #NHA_GROUP_STATS_ENTRY}. */
    public static final int NHA_GROUP_STATS = 15;

    /** {@code hw_stats}: let hardware count (u32). */
    public static final int NHA_HW_STATS_ENABLE = 16;

    /** Whether hardware counts (u32). */
    public static final int NHA_HW_STATS_USED = 17;

    // NHA_GROUP_TYPE.

    /** {@code mpath}: a hash of the packet chooses. */
    public static final int NEXTHOP_GRP_TYPE_MPATH = 0;

    /** {@code resilient}: a table of buckets keeps flows where they are. */
    public static final int NEXTHOP_GRP_TYPE_RES = 1;

    // Attributes in NHA_RES_GROUP; times are in 1/100 s.

    /** Unused. */
    public static final int NHA_RES_GROUP_UNSPEC = 0;

    /** Padding in front of 64-bit values. */
    public static final int NHA_RES_GROUP_PAD = 0;

    /** {@code buckets}: their number (u16). */
    public static final int NHA_RES_GROUP_BUCKETS = 1;

    /** {@code idle_timer}: after this time without packets a bucket may move (u32). */
    public static final int NHA_RES_GROUP_IDLE_TIMER = 2;

    /** {@code unbalanced_timer}: after this time out of balance buckets move anyway (u32). */
    public static final int NHA_RES_GROUP_UNBALANCED_TIMER = 3;

    /** {@code unbalanced_time}: how long it has been out of balance (u64). */
    public static final int NHA_RES_GROUP_UNBALANCED_TIME = 4;

    // Attributes in NHA_RES_BUCKET.

    /** Unused. */
    public static final int NHA_RES_BUCKET_UNSPEC = 0;

    /** Padding in front of 64-bit values. */
    public static final int NHA_RES_BUCKET_PAD = 0;

    /** {@code index} (u16). */
    public static final int NHA_RES_BUCKET_INDEX = 1;

    /** {@code idle_time}, in 1/100 s (u64). */
    public static final int NHA_RES_BUCKET_IDLE_TIME = 2;

    /** {@code nhid}: the nexthop it belongs to (u32). */
    public static final int NHA_RES_BUCKET_NH_ID = 3;

    // NHA_OP_FLAGS.

    /** Show statistics. */
    public static final int NHA_OP_FLAG_DUMP_STATS = 1 << 0;

    /** Show what hardware counts too. */
    public static final int NHA_OP_FLAG_DUMP_HW_STATS = 1 << 1;

    /** In a reply: the kernel knows weights of 16 bits. */
    public static final int NHA_OP_FLAG_RESP_GRP_RESVD_0 = 1 << 31;

    // Attributes in NHA_GROUP_STATS.

    /** Unused. */
    public static final int NHA_GROUP_STATS_UNSPEC = 0;

    /** One nexthop of the group: a nest of {@code NHA_GROUP_STATS_ENTRY_*}. */
    public static final int NHA_GROUP_STATS_ENTRY = 1;

    // Attributes in NHA_GROUP_STATS_ENTRY.

    /** Unused. */
    public static final int NHA_GROUP_STATS_ENTRY_UNSPEC = 0;

    /** {@code id} of the nexthop (u32). */
    public static final int NHA_GROUP_STATS_ENTRY_ID = 1;

    /** {@code packets}: all that went there (uint). */
    public static final int NHA_GROUP_STATS_ENTRY_PACKETS = 2;

    /** {@code packets_hw}: of these, what hardware forwarded (uint). */
    public static final int NHA_GROUP_STATS_ENTRY_PACKETS_HW = 3;
}
