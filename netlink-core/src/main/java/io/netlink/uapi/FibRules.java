package io.netlink.uapi;

/** Constants of {@code linux/fib_rules.h}: rules that choose a routing table ({@code ip rule}). */
public final class FibRules {

    private FibRules() {}

    // Flags, in fib_rule_hdr.flags.

    /**
     * The rule cannot be deleted.
     *
     * <pre>{@code
     * struct fib_rule_hdr {
     *     __u8  family;   // 0
     *     __u8  dst_len;  // 1
     *     __u8  src_len;  // 2
     *     __u8  tos;      // 3
     *     __u8  table;    // 4
     *     __u8  res1;     // 5  reserved
     *     __u8  res2;     // 6  reserved
     *     __u8  action;   // 7
     *     __u32 flags;    // 8
     * };                  // 12  bytes
     * }</pre>
     */
    public static final int FIB_RULE_PERMANENT = 0x00000001;

    /** {@code not}: the rule is for all other packets. */
    public static final int FIB_RULE_INVERT = 0x00000002;

    /** {@code unresolved}: there is no rule to go to. */
    public static final int FIB_RULE_UNRESOLVED = 0x00000004;

    /** {@code detached}: the link of {@code iif} is not there. */
    public static final int FIB_RULE_IIF_DETACHED = 0x00000008;

    /** The old name of {@link #FIB_RULE_IIF_DETACHED}. */
    public static final int FIB_RULE_DEV_DETACHED = 8;

    /** {@code detached}: the link of {@code oif} is not there. */
    public static final int FIB_RULE_OIF_DETACHED = 0x00000010;

    /** The source may be changed. */
    public static final int FIB_RULE_FIND_SADDR = 0x00010000;

    // Attributes of rules.

    /** Unused. */
    public static final int FRA_UNSPEC = 0;

    /** {@code to}: the destination prefix's address. */
    public static final int FRA_DST = 1;

    /** {@code from}: the source prefix's address. */
    public static final int FRA_SRC = 2;

    /** {@code iif}: name of the link a packet came from (string). */
    public static final int FRA_IIFNAME = 3;

    /** The old name of {@link #FRA_IIFNAME}. */
    public static final int FRA_IFNAME = 3;

    /** {@code goto}: priority of the rule to go on with (u32). */
    public static final int FRA_GOTO = 4;

    /** Unused. */
    public static final int FRA_UNUSED2 = 5;

    /** {@code priority}, {@code preference}, {@code order} (u32). */
    public static final int FRA_PRIORITY = 6;

    /** Unused. */
    public static final int FRA_UNUSED3 = 7;

    /** Unused. */
    public static final int FRA_UNUSED4 = 8;

    /** Unused. */
    public static final int FRA_UNUSED5 = 9;

    /** {@code fwmark} (u32). */
    public static final int FRA_FWMARK = 10;

    /** {@code realms} (u32). */
    public static final int FRA_FLOW = 11;

    /** {@code tun_id} (u64, network byte order). */
    public static final int FRA_TUN_ID = 12;

    /** {@code suppress_ifgroup}: refuse routes by links of this group, -1 for none (u32). */
    public static final int FRA_SUPPRESS_IFGROUP = 13;

    /** {@code suppress_prefixlength}: refuse routes with prefixes this short, -1 for none (u32). */
    public static final int FRA_SUPPRESS_PREFIXLEN = 14;

    /** {@code table}, {@code lookup} (u32). */
    public static final int FRA_TABLE = 15;

    /** {@code fwmark MARK/MASK}: the mask (u32). */
    public static final int FRA_FWMASK = 16;

    /** {@code oif}: name of the link the sender is bound to (string). */
    public static final int FRA_OIFNAME = 17;

    /** Padding in front of 64-bit values. */
    public static final int FRA_PAD = 18;

    /** {@code l3mdev}: the table of the packet's VRF (u8). */
    public static final int FRA_L3MDEV = 19;

    /**
     * {@code uidrange}: user ids.
     *
     * <pre>{@code
     * struct fib_rule_uid_range {
     *     __u32 start;  // 0
     *     __u32 end;    // 4
     * };                // 8  bytes
     * }</pre>
     */
    public static final int FRA_UID_RANGE = 20;

    /** {@code protocol}: who made the rule, one of {@code RTPROT_*} (u8). */
    public static final int FRA_PROTOCOL = 21;

    /** {@code ipproto}: one of {@code IPPROTO_*} (u8). */
    public static final int FRA_IP_PROTO = 22;

    /**
     * {@code sport}: source ports.
     *
     * <pre>{@code
     * struct fib_rule_port_range {
     *     __u16 start;  // 0
     *     __u16 end;    // 2
     * };                // 4  bytes
     * }</pre>
     */
    public static final int FRA_SPORT_RANGE = 23;

    /** {@code dport}: destination ports, the same structure. */
    public static final int FRA_DPORT_RANGE = 24;

    /** {@code dscp} (u8). */
    public static final int FRA_DSCP = 25;

    /** {@code flowlabel} (u32, network byte order). */
    public static final int FRA_FLOWLABEL = 26;

    /** Its mask (u32, network byte order). */
    public static final int FRA_FLOWLABEL_MASK = 27;

    /** {@code sport PORT/MASK}: the mask (u16). */
    public static final int FRA_SPORT_MASK = 28;

    /** {@code dport PORT/MASK}: the mask (u16). */
    public static final int FRA_DPORT_MASK = 29;

    /** {@code dscp DSCP/MASK}: the mask (u8). */
    public static final int FRA_DSCP_MASK = 30;

    // Actions, in fib_rule_hdr.action.

    /** Unused. */
    public static final int FR_ACT_UNSPEC = 0;

    /** {@code table}, {@code lookup}: look in the table. */
    public static final int FR_ACT_TO_TBL = 1;

    /** {@code goto}: go on with another rule. */
    public static final int FR_ACT_GOTO = 2;

    /** {@code nop}: go on with the next rule. */
    public static final int FR_ACT_NOP = 3;

    /** Unused. */
    public static final int FR_ACT_RES3 = 4;

    /** Unused. */
    public static final int FR_ACT_RES4 = 5;

    /** {@code blackhole}: drop the packet. */
    public static final int FR_ACT_BLACKHOLE = 6;

    /** {@code unreachable}: drop the packet; the network is unreachable. */
    public static final int FR_ACT_UNREACHABLE = 7;

    /** {@code prohibit}: drop the packet; it is prohibited. */
    public static final int FR_ACT_PROHIBIT = 8;
}
