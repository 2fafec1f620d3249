package io.netlink.uapi;

/** Constants of {@code linux/tc_ematch/tc_em_meta.h}: the extended match {@code meta}. */
public final class TcEmMeta {

    private TcEmMeta() {}

    // Attributes of meta.

    /** Unused. */
    public static final int TCA_EM_META_UNSPEC = 0;

    /**
     * What is compared, and how: {@code op} of the left side is one of {@code TCF_EM_OPND_*}.
     *
     * <pre>{@code
     * struct tcf_meta_hdr {
     *     struct tcf_meta_val left;   // 0
     *     struct tcf_meta_val right;  // 4
     * };                              // 8  bytes
     * }</pre>
     *
     * <pre>{@code
     * struct tcf_meta_val {
     *     __u16 kind;   // 0
     *     __u8  shift;  // 2
     *     __u8  op;     // 3
     * };                // 4  bytes
     * }</pre>
     */
    public static final int TCA_EM_META_HDR = 1;

    /** Left side: a mask (u32, u64) or a text. */
    public static final int TCA_EM_META_LVALUE = 2;

    /** Right side: a mask (u32, u64) or a text. */
    public static final int TCA_EM_META_RVALUE = 3;

    // tcf_meta_val.kind: a type in the upper 4 bits, an id in the lower 11.

    /** The bits of the type. */
    public static final int TCF_META_TYPE_MASK = 61440;

    /** The bits of the id. */
    public static final int TCF_META_ID_MASK = 0x7ff;

    /** A text. */
    public static final int TCF_META_TYPE_VAR = 0;

    /** A number. */
    public static final int TCF_META_TYPE_INT = 1;

    /** The value of the attribute itself. */
    public static final int TCF_META_ID_VALUE = 0;

    /** {@code random}. */
    public static final int TCF_META_ID_RANDOM = 1;

    /** {@code loadavg_1}: the load of the last minute. */
    public static final int TCF_META_ID_LOADAVG_0 = 2;

    /** {@code loadavg_5}: the load of the last 5 minutes. */
    public static final int TCF_META_ID_LOADAVG_1 = 3;

    /** {@code loadavg_15}: the load of the last 15 minutes. */
    public static final int TCF_META_ID_LOADAVG_2 = 4;

    /** {@code dev}: the link. */
    public static final int TCF_META_ID_DEV = 5;

    /** {@code priority}. */
    public static final int TCF_META_ID_PRIORITY = 6;

    /** {@code protocol}. */
    public static final int TCF_META_ID_PROTOCOL = 7;

    /** {@code pkt_type}. */
    public static final int TCF_META_ID_PKTTYPE = 8;

    /** {@code pkt_len}, in bytes. */
    public static final int TCF_META_ID_PKTLEN = 9;

    /** {@code data_len}, in bytes. */
    public static final int TCF_META_ID_DATALEN = 10;

    /** {@code mac_len}, in bytes. */
    public static final int TCF_META_ID_MACLEN = 11;

    /** {@code nf_mark}: the mark. */
    public static final int TCF_META_ID_NFMARK = 12;

    /** {@code tcindex}. */
    public static final int TCF_META_ID_TCINDEX = 13;

    /** {@code rt_classid}: the realm. */
    public static final int TCF_META_ID_RTCLASSID = 14;

    /** {@code rt_iif}: index of the link a packet came from. */
    public static final int TCF_META_ID_RTIIF = 15;

    /** {@code sk_family}: address family of the socket. */
    public static final int TCF_META_ID_SK_FAMILY = 16;

    /** {@code sk_state}: its state. */
    public static final int TCF_META_ID_SK_STATE = 17;

    /** {@code sk_reuse}: whether its address may be used again. */
    public static final int TCF_META_ID_SK_REUSE = 18;

    /** {@code sk_bind_if}: the link it is bound to. */
    public static final int TCF_META_ID_SK_BOUND_IF = 19;

    /** {@code sk_refcnt}: its references. */
    public static final int TCF_META_ID_SK_REFCNT = 20;

    /** {@code sk_shutdown}: which ways are shut down. */
    public static final int TCF_META_ID_SK_SHUTDOWN = 21;

    /** {@code sk_proto}: its protocol. */
    public static final int TCF_META_ID_SK_PROTO = 22;

    /** {@code sk_type}: its type. */
    public static final int TCF_META_ID_SK_TYPE = 23;

    /** {@code sk_rcvbuf}: size of its receive buffer, in bytes. */
    public static final int TCF_META_ID_SK_RCVBUF = 24;

    /** {@code sk_rmem}: bytes in that buffer. */
    public static final int TCF_META_ID_SK_RMEM_ALLOC = 25;

    /** {@code sk_wmem}: bytes in its send buffer. */
    public static final int TCF_META_ID_SK_WMEM_ALLOC = 26;

    /** {@code sk_omem}: bytes it has besides. */
    public static final int TCF_META_ID_SK_OMEM_ALLOC = 27;

    /** {@code sk_wmem_queue}: bytes it has queued. */
    public static final int TCF_META_ID_SK_WMEM_QUEUED = 28;

    /** {@code sk_rcv_queue}: packets in its receive queue. */
    public static final int TCF_META_ID_SK_RCV_QLEN = 29;

    /** {@code sk_snd_queue}: packets in its send queue. */
    public static final int TCF_META_ID_SK_SND_QLEN = 30;

    /** {@code sk_err_queue}: packets in its error queue. */
    public static final int TCF_META_ID_SK_ERR_QLEN = 31;

    /** {@code sk_fwd_alloc}: bytes it reserved. */
    public static final int TCF_META_ID_SK_FORWARD_ALLOCS = 32;

    /** {@code sk_sndbuf}: size of its send buffer, in bytes. */
    public static final int TCF_META_ID_SK_SNDBUF = 33;

    /** Its way to allocate. */
    public static final int TCF_META_ID_SK_ALLOCS = 34;

    /** {@code sk_hash}: its hash. */
    public static final int TCF_META_ID_SK_HASH = 36;

    /** {@code sk_lingertime}: SO_LINGER. */
    public static final int TCF_META_ID_SK_LINGERTIME = 37;

    /** {@code sk_ack_backlog}: connections that wait. */
    public static final int TCF_META_ID_SK_ACK_BACKLOG = 38;

    /** {@code sk_max_ack_backlog}: their limit. */
    public static final int TCF_META_ID_SK_MAX_ACK_BACKLOG = 39;

    /** {@code sk_prio}: SO_PRIORITY. */
    public static final int TCF_META_ID_SK_PRIO = 40;

    /** {@code sk_rcvlowat}: SO_RCVLOWAT. */
    public static final int TCF_META_ID_SK_RCVLOWAT = 41;

    /** {@code sk_rcvtimeo}: SO_RCVTIMEO. */
    public static final int TCF_META_ID_SK_RCVTIMEO = 42;

    /** {@code sk_sndtimeo}: SO_SNDTIMEO. */
    public static final int TCF_META_ID_SK_SNDTIMEO = 43;

    /** {@code sk_sendmsg_off}. */
    public static final int TCF_META_ID_SK_SENDMSG_OFF = 44;

    /** {@code sk_write_pend}: whether a write waits. */
    public static final int TCF_META_ID_SK_WRITE_PENDING = 45;

    /** {@code vlan}: the VLAN. */
    public static final int TCF_META_ID_VLAN_TAG = 46;

    /** {@code rxhash}. */
    public static final int TCF_META_ID_RXHASH = 47;
}
