package io.netlink.uapi;

/**
 * Constants of {@code linux/neighbour.h}: neighbours ({@code ip neigh}), forwarding entries of
 * bridges and VXLAN ({@code bridge fdb}) and neighbour tables ({@code ip ntable}).
 */
public final class Neighbour {

    private Neighbour() {}

    // Attributes of neighbours.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct ndmsg {
     *     __u8  ndm_family;   //  0
     *     __u8  ndm_pad1;     //  1
     *     __u16 ndm_pad2;     //  2
     *     __s32 ndm_ifindex;  //  4
     *     __u16 ndm_state;    //  8
     *     __u8  ndm_flags;    // 10
     *     __u8  ndm_type;     // 11
     * };                      // 12  bytes
     * }</pre>
     */
    public static final int NDA_UNSPEC = 0;

    /** The neighbour's address; {@code dst} of VXLAN. */
    public static final int NDA_DST = 1;

    /** {@code lladdr}. */
    public static final int NDA_LLADDR = 2;

    /**
     * {@code used}: times ago, in 1/100 s.
     *
     * <pre>{@code
     * struct nda_cacheinfo {
     *     __u32 ndm_confirmed;  //  0
     *     __u32 ndm_used;       //  4
     *     __u32 ndm_updated;    //  8
     *     __u32 ndm_refcnt;     // 12
     * };                        // 16  bytes
     * }</pre>
     */
    public static final int NDA_CACHEINFO = 3;

    /** {@code probes} (u32). */
    public static final int NDA_PROBES = 4;

    /** {@code vlan} (u16). */
    public static final int NDA_VLAN = 5;

    /** {@code port} of VXLAN (u16, network byte order). */
    public static final int NDA_PORT = 6;

    /** {@code vni} (u32). */
    public static final int NDA_VNI = 7;

    /** {@code via}: index of the link to send from (u32). */
    public static final int NDA_IFINDEX = 8;

    /** {@code master}: in a dump, only those of this master (u32). */
    public static final int NDA_MASTER = 9;

    /** {@code link-netnsid}: namespace of the link to send from (s32). */
    public static final int NDA_LINK_NETNSID = 10;

    /** {@code src_vni} (u32). */
    public static final int NDA_SRC_VNI = 11;

    /** {@code protocol}: who made the entry, one of {@code RTPROT_*} (u8). */
    public static final int NDA_PROTOCOL = 12;

    /** {@code nhid}: the nexthop to send to (u32). */
    public static final int NDA_NH_ID = 13;

    /** A nest of {@code NFEA_*}. */
    public static final int NDA_FDB_EXT_ATTRS = 14;

    /** More flags: a set of {@code NTF_EXT_*} (u32). */
    public static final int NDA_FLAGS_EXT = 15;

    /** {@code state}: in a flush, which bits of the state are meant (u16). */
    public static final int NDA_NDM_STATE_MASK = 16;

    /** In a flush, which flags are meant (u8). */
    public static final int NDA_NDM_FLAGS_MASK = 17;

    // Flags, in ndmsg.ndm_flags.

    /** {@code use}: start to resolve the address. */
    public static final int NTF_USE = 1 << 0;

    /** {@code self}: of the link itself. */
    public static final int NTF_SELF = 1 << 1;

    /** {@code master}: of the link's master. */
    public static final int NTF_MASTER = 1 << 2;

    /** {@code proxy}: answer for this address. */
    public static final int NTF_PROXY = 1 << 3;

    /** {@code extern_learn}: someone outside learned it. */
    public static final int NTF_EXT_LEARNED = 1 << 4;

    /** {@code offload}: hardware has it. */
    public static final int NTF_OFFLOADED = 1 << 5;

    /** {@code sticky}: it does not move to another port. */
    public static final int NTF_STICKY = 1 << 6;

    /** {@code router}: the neighbour is a router. */
    public static final int NTF_ROUTER = 1 << 7;

    // Flags, in NDA_FLAGS_EXT.

    /** {@code managed}: the kernel keeps it resolved. */
    public static final int NTF_EXT_MANAGED = 1 << 0;

    /** {@code locked}: the port is locked, and the sender may not pass. */
    public static final int NTF_EXT_LOCKED = 1 << 1;

    /** {@code extern_valid}: someone outside says whether it is valid. */
    public static final int NTF_EXT_EXT_VALIDATED = 1 << 2;

    // States, in ndmsg.ndm_state.

    /** {@code incomplete}: being resolved. */
    public static final int NUD_INCOMPLETE = 0x01;

    /** {@code reachable}: known to be there. */
    public static final int NUD_REACHABLE = 0x02;

    /** {@code stale}: to be checked when used. */
    public static final int NUD_STALE = 0x04;

    /** {@code delay}: used, and checked soon. */
    public static final int NUD_DELAY = 0x08;

    /** {@code probe}: being checked. */
    public static final int NUD_PROBE = 0x10;

    /** {@code failed}: not there. */
    public static final int NUD_FAILED = 0x20;

    /** {@code noarp}: not to be checked. */
    public static final int NUD_NOARP = 0x40;

    /** {@code permanent}: set by hand. */
    public static final int NUD_PERMANENT = 0x80;

    /** {@code none}: no state. */
    public static final int NUD_NONE = 0x00;

    // Attributes of neighbour tables.

    /**
     * The attributes follow this structure.
     *
     * <pre>{@code
     * struct ndtmsg {
     *     __u8  ndtm_family;  // 0
     *     __u8  ndtm_pad1;    // 1
     *     __u16 ndtm_pad2;    // 2
     * };                      // 4  bytes
     * }</pre>
     */
    public static final int NDTA_UNSPEC = 0;

    /** {@code name}: {@code arp_cache}, {@code ndisc_cache} (string). */
    public static final int NDTA_NAME = 1;

    /** {@code thresh1}: up to this many entries nothing is removed (u32). */
    public static final int NDTA_THRESH1 = 2;

    /** {@code thresh2}: above it old entries are removed (u32). */
    public static final int NDTA_THRESH2 = 3;

    /** {@code thresh3}: the limit of entries (u32). */
    public static final int NDTA_THRESH3 = 4;

    /**
     * {@code key_len}, {@code entries} and so on.
     *
     * <pre>{@code
     * struct ndt_config {
     *     __u16 ndtc_key_len;        //  0
     *     __u16 ndtc_entry_size;     //  2
     *     __u32 ndtc_entries;        //  4
     *     __u32 ndtc_last_flush;     //  8  delta to now in msecs
     *     __u32 ndtc_last_rand;      // 12  delta to now in msecs
     *     __u32 ndtc_hash_rnd;       // 16
     *     __u32 ndtc_hash_mask;      // 20
     *     __u32 ndtc_hash_chain_gc;  // 24
     *     __u32 ndtc_proxy_qlen;     // 28
     * };                             // 32  bytes
     * }</pre>
     */
    public static final int NDTA_CONFIG = 5;

    /** The parameters of one link, or the default: a nest of {@code NDTPA_*}. */
    public static final int NDTA_PARMS = 6;

    /**
     * Statistics.
     *
     * <pre>{@code
     * struct ndt_stats {
     *     __u64 ndts_allocs;            //  0
     *     __u64 ndts_destroys;          //  8
     *     __u64 ndts_hash_grows;        // 16
     *     __u64 ndts_res_failed;        // 24
     *     __u64 ndts_lookups;           // 32
     *     __u64 ndts_hits;              // 40
     *     __u64 ndts_rcv_probes_mcast;  // 48
     *     __u64 ndts_rcv_probes_ucast;  // 56
     *     __u64 ndts_periodic_gc_runs;  // 64
     *     __u64 ndts_forced_gc_runs;    // 72
     *     __u64 ndts_table_fulls;       // 80
     * };                                // 88  bytes
     * }</pre>
     */
    public static final int NDTA_STATS = 7;

    /** {@code gc_interval}: how often old entries are removed, in ms (u64). */
    public static final int NDTA_GC_INTERVAL = 8;

    /** Padding in front of 64-bit values. */
    public static final int NDTA_PAD = 9;

    // Attributes in NDTA_PARMS; times are in ms (u64).

    /** Unused. */
    public static final int NDTPA_UNSPEC = 0;

    /** {@code dev}: index of the link; absent in the default (u32). */
    public static final int NDTPA_IFINDEX = 1;

    /** {@code refcnt} (u32). */
    public static final int NDTPA_REFCNT = 2;

    /** {@code reachable}: time an entry is reachable; read only. */
    public static final int NDTPA_REACHABLE_TIME = 3;

    /** {@code base_reachable}: that time before it is made random. */
    public static final int NDTPA_BASE_REACHABLE_TIME = 4;

    /** {@code retrans}: time between two requests. */
    public static final int NDTPA_RETRANS_TIME = 5;

    /** {@code gc_stale}: time a stale entry is kept. */
    public static final int NDTPA_GC_STALETIME = 6;

    /** {@code delay_probe}: wait before a used entry is checked. */
    public static final int NDTPA_DELAY_PROBE_TIME = 7;

    /** {@code queue}: packets that may wait for an entry (u32). */
    public static final int NDTPA_QUEUE_LEN = 8;

    /** {@code app_probes}: requests through user space (u32). */
    public static final int NDTPA_APP_PROBES = 9;

    /** {@code ucast_probes}: requests to the neighbour (u32). */
    public static final int NDTPA_UCAST_PROBES = 10;

    /** {@code mcast_probes}: requests to all (u32). */
    public static final int NDTPA_MCAST_PROBES = 11;

    /** {@code anycast_delay}: greatest wait before an answer. */
    public static final int NDTPA_ANYCAST_DELAY = 12;

    /** {@code proxy_delay}: greatest wait before an answer for another. */
    public static final int NDTPA_PROXY_DELAY = 13;

    /** {@code proxy_queue}: packets that may wait for that (u32). */
    public static final int NDTPA_PROXY_QLEN = 14;

    /** {@code locktime}: time an entry cannot be overwritten. */
    public static final int NDTPA_LOCKTIME = 15;

    /** Bytes that may wait for an entry (u32). */
    public static final int NDTPA_QUEUE_LENBYTES = 16;

    /** {@code mcast_reprobes}: requests to all after those to the neighbour (u32). */
    public static final int NDTPA_MCAST_REPROBES = 17;

    /** Padding in front of 64-bit values. */
    public static final int NDTPA_PAD = 18;

    /** {@code interval_probe_time_ms}: how often managed entries are checked. */
    public static final int NDTPA_INTERVAL_PROBE_TIME_MS = 19;

    // Attributes in NDA_FDB_EXT_ATTRS.

    /** Unused. */
    public static final int NFEA_UNSPEC = 0;

    /** {@code activity_notify}: a set of {@code FDB_NOTIFY_*} (u8). */
    public static final int NFEA_ACTIVITY_NOTIFY = 1;

    /** {@code norefresh}: a change does not count as activity (flag). */
    public static final int NFEA_DONT_REFRESH = 2;

    // NFEA_ACTIVITY_NOTIFY.

    /** Tell when the entry becomes active or inactive. */
    public static final int FDB_NOTIFY_BIT = 1 << 0;

    /** {@code inactive}: the entry is inactive. */
    public static final int FDB_NOTIFY_INACTIVE_BIT = 1 << 1;
}
