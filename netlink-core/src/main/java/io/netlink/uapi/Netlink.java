package io.netlink.uapi;

/**
 * Constants of {@code linux/netlink.h}: what every netlink protocol shares, from the message header
 * to the extended acknowledgement.
 */
public final class Netlink {

    private Netlink() {}

    // Protocols: the third argument of socket(AF_NETLINK, type, protocol).

    /** Links, addresses, routes, neighbours, rules and traffic control (rtnetlink). */
    public static final int NETLINK_ROUTE = 0;

    /** Unused number. */
    public static final int NETLINK_UNUSED = 1;

    /** Reserved for user mode socket protocols. */
    public static final int NETLINK_USERSOCK = 2;

    /** Unused number, formerly {@code ip_queue}. */
    public static final int NETLINK_FIREWALL = 3;

    /** Socket monitoring, what {@code ss} reads. */
    public static final int NETLINK_SOCK_DIAG = 4;

    /** Netfilter's ULOG. */
    public static final int NETLINK_NFLOG = 5;

    /** IPsec, what {@code ip xfrm} speaks. */
    public static final int NETLINK_XFRM = 6;

    /** SELinux event notifications. */
    public static final int NETLINK_SELINUX = 7;

    /** Open-iSCSI. */
    public static final int NETLINK_ISCSI = 8;

    /** Auditing. */
    public static final int NETLINK_AUDIT = 9;

    /** Lookups in the IPv4 routing tables. */
    public static final int NETLINK_FIB_LOOKUP = 10;

    /** The kernel connector, such as process events. */
    public static final int NETLINK_CONNECTOR = 11;

    /** The netfilter subsystem: nftables, conntrack, queues. */
    public static final int NETLINK_NETFILTER = 12;

    /** Unused, formerly {@code ip6_queue}. */
    public static final int NETLINK_IP6_FW = 13;

    /** DECnet routing messages (obsolete). */
    public static final int NETLINK_DNRTMSG = 14;

    /** Device events, what udev listens to. */
    public static final int NETLINK_KOBJECT_UEVENT = 15;

    /** Generic netlink, which holds named families such as {@code ethtool}. */
    public static final int NETLINK_GENERIC = 16;

    /** SCSI transports. */
    public static final int NETLINK_SCSITRANSPORT = 18;

    /** eCryptfs (obsolete). */
    public static final int NETLINK_ECRYPTFS = 19;

    /** RDMA devices, what {@code rdma} speaks. */
    public static final int NETLINK_RDMA = 20;

    /** The crypto layer. */
    public static final int NETLINK_CRYPTO = 21;

    /** SMC monitoring (obsolete). */
    public static final int NETLINK_SMC = 22;

    /** The old name of {@link #NETLINK_SOCK_DIAG}. */
    public static final int NETLINK_INET_DIAG = NETLINK_SOCK_DIAG;

    // nlmsg_flags of any message.

    /** A request to the kernel. */
    public static final int NLM_F_REQUEST = 0x01;

    /** Part of a multipart message, which {@link #NLMSG_DONE} ends. */
    public static final int NLM_F_MULTI = 0x02;

    /** Answer with an acknowledgement, error code zero on success. */
    public static final int NLM_F_ACK = 0x04;

    /** Send the resulting notification to the requester too. */
    public static final int NLM_F_ECHO = 0x08;

    /** The dump is inconsistent: something changed while it was made. */
    public static final int NLM_F_DUMP_INTR = 0x10;

    /** The dump was filtered as the request asked. */
    public static final int NLM_F_DUMP_FILTERED = 0x20;

    // nlmsg_flags of a GET request.

    /** Return the whole table instead of one entry. */
    public static final int NLM_F_ROOT = 0x100;

    /** Return all that match. */
    public static final int NLM_F_MATCH = 0x200;

    /** Return an atomic snapshot. */
    public static final int NLM_F_ATOMIC = 0x400;

    /** Return everything: a dump. */
    public static final int NLM_F_DUMP = NLM_F_ROOT | NLM_F_MATCH;

    // nlmsg_flags of a NEW request.

    /** Replace an existing object. */
    public static final int NLM_F_REPLACE = 0x100;

    /** Do not touch the object if it exists: fail with {@code EEXIST}. */
    public static final int NLM_F_EXCL = 0x200;

    /** Create the object if it does not exist. */
    public static final int NLM_F_CREATE = 0x400;

    /** Add to the end of the list. */
    public static final int NLM_F_APPEND = 0x800;

    // nlmsg_flags of a DELETE request.

    /** Do not delete recursively. */
    public static final int NLM_F_NONREC = 0x100;

    /** Delete many objects at once. */
    public static final int NLM_F_BULK = 0x200;

    // nlmsg_flags of an acknowledgement.

    /** The acknowledgement does not repeat the request's payload. */
    public static final int NLM_F_CAPPED = 0x100;

    /** Extended acknowledgement attributes ({@code NLMSGERR_ATTR_*}) follow. */
    public static final int NLM_F_ACK_TLVS = 0x200;

    // nlmsg_type of control messages.

    /** Nothing: to be ignored. */
    public static final int NLMSG_NOOP = 1;

    /** An error, or with code zero an acknowledgement. */
    public static final int NLMSG_ERROR = 2;

    /** The end of a dump. */
    public static final int NLMSG_DONE = 3;

    /** Data was lost. */
    public static final int NLMSG_OVERRUN = 4;

    /** The first type a protocol may use; smaller ones are control messages. */
    public static final int NLMSG_MIN_TYPE = 16;

    // Sizes and alignment, in bytes.

    /** Messages begin at multiples of this. */
    public static final int NLMSG_ALIGNTO = 4;

    /** The aligned size of {@code struct nlmsghdr}. */
    public static final int NLMSG_HDRLEN = 16;

    /** Attributes begin at multiples of this. */
    public static final int NLA_ALIGNTO = 4;

    /** The aligned size of {@code struct nlattr}. */
    public static final int NLA_HDRLEN = 4;

    // nla_type: two flags above the 14 bits of the attribute's number.

    /** The payload is itself a list of attributes. */
    public static final int NLA_F_NESTED = 0x8000;

    /** The payload is in network byte order. */
    public static final int NLA_F_NET_BYTEORDER = 0x4000;

    /** The attribute's number without the flags. */
    public static final int NLA_TYPE_MASK = ~(NLA_F_NESTED | NLA_F_NET_BYTEORDER);

    // Attributes of an extended acknowledgement.

    /** Unused. */
    public static final int NLMSGERR_ATTR_UNUSED = 0;

    /** The error message (string). */
    public static final int NLMSGERR_ATTR_MSG = 1;

    /** Offset of the refused attribute in the request, header included (u32). */
    public static final int NLMSGERR_ATTR_OFFS = 2;

    /** A cookie of the subsystem's own, such as the created object's id (binary). */
    public static final int NLMSGERR_ATTR_COOKIE = 3;

    /** What the kernel accepts for the refused attribute (nested). */
    public static final int NLMSGERR_ATTR_POLICY = 4;

    /** The type of a missing attribute that is required (u32). */
    public static final int NLMSGERR_ATTR_MISS_TYPE = 5;

    /** Offset of the nest that lacks the attribute; absent at top level (u32). */
    public static final int NLMSGERR_ATTR_MISS_NEST = 6;

    // Socket options at level Socket.SOL_NETLINK.

    /** Join the multicast group of this number, also above 32. */
    public static final int NETLINK_ADD_MEMBERSHIP = 1;

    /** Leave the multicast group of this number. */
    public static final int NETLINK_DROP_MEMBERSHIP = 2;

    /** Pass the multicast group of each message as ancillary data. */
    public static final int NETLINK_PKTINFO = 3;

    /** Report to the sender when a broadcast could not be delivered. */
    public static final int NETLINK_BROADCAST_ERROR = 4;

    /** Do not report {@code ENOBUFS} when messages were lost. */
    public static final int NETLINK_NO_ENOBUFS = 5;

    /** Memory mapped receive ring (removed from the kernel). */
    public static final int NETLINK_RX_RING = 6;

    /** Memory mapped transmit ring (removed from the kernel). */
    public static final int NETLINK_TX_RING = 7;

    /** Receive from every namespace that has an id in this one. */
    public static final int NETLINK_LISTEN_ALL_NSID = 8;

    /** Read the bit set of the groups this socket has joined. */
    public static final int NETLINK_LIST_MEMBERSHIPS = 9;

    /** Acknowledge errors without repeating the request's payload. */
    public static final int NETLINK_CAP_ACK = 10;

    /** Report errors with text and offset (extended acknowledgement). */
    public static final int NETLINK_EXT_ACK = 11;

    /** Check GET requests strictly, which makes the kernel filter dumps. */
    public static final int NETLINK_GET_STRICT_CHK = 12;

    // Attribute types in a policy (NL_POLICY_TYPE_ATTR_TYPE).

    /** Unused. */
    public static final int NL_ATTR_TYPE_INVALID = 0;

    /** Present or not present. */
    public static final int NL_ATTR_TYPE_FLAG = 1;

    /** 8-bit unsigned. */
    public static final int NL_ATTR_TYPE_U8 = 2;

    /** 16-bit unsigned. */
    public static final int NL_ATTR_TYPE_U16 = 3;

    /** 32-bit unsigned. */
    public static final int NL_ATTR_TYPE_U32 = 4;

    /** 64-bit unsigned. */
    public static final int NL_ATTR_TYPE_U64 = 5;

    /** 8-bit signed. */
    public static final int NL_ATTR_TYPE_S8 = 6;

    /** 16-bit signed. */
    public static final int NL_ATTR_TYPE_S16 = 7;

    /** 32-bit signed. */
    public static final int NL_ATTR_TYPE_S32 = 8;

    /** 64-bit signed. */
    public static final int NL_ATTR_TYPE_S64 = 9;

    /** Binary data, perhaps of limited length. */
    public static final int NL_ATTR_TYPE_BINARY = 10;

    /** A string, perhaps of limited length. */
    public static final int NL_ATTR_TYPE_STRING = 11;

    /** A NUL-terminated string, perhaps of limited length. */
    public static final int NL_ATTR_TYPE_NUL_STRING = 12;

    /** A nest of attributes. */
    public static final int NL_ATTR_TYPE_NESTED = 13;

    /** An array of nests; the types inside only separate the entries. */
    public static final int NL_ATTR_TYPE_NESTED_ARRAY = 14;

    /** A {@code struct nla_bitfield32}: values and which of them are meant. */
    public static final int NL_ATTR_TYPE_BITFIELD32 = 15;

    /** 32-bit or 64-bit signed, as long as the value needs. */
    public static final int NL_ATTR_TYPE_SINT = 16;

    /** 32-bit or 64-bit unsigned, as long as the value needs. */
    public static final int NL_ATTR_TYPE_UINT = 17;

    // Attributes of a policy (NLMSGERR_ATTR_POLICY).

    /** Unused. */
    public static final int NL_POLICY_TYPE_ATTR_UNSPEC = 0;

    /** The attribute's type, one of {@code NL_ATTR_TYPE_*} (u32). */
    public static final int NL_POLICY_TYPE_ATTR_TYPE = 1;

    /** Least value of a signed integer (s64). */
    public static final int NL_POLICY_TYPE_ATTR_MIN_VALUE_S = 2;

    /** Greatest value of a signed integer (s64). */
    public static final int NL_POLICY_TYPE_ATTR_MAX_VALUE_S = 3;

    /** Least value of an unsigned integer (u64). */
    public static final int NL_POLICY_TYPE_ATTR_MIN_VALUE_U = 4;

    /** Greatest value of an unsigned integer (u64). */
    public static final int NL_POLICY_TYPE_ATTR_MAX_VALUE_U = 5;

    /** Least length of binary data; none if absent (u32). */
    public static final int NL_POLICY_TYPE_ATTR_MIN_LENGTH = 6;

    /** Greatest length of binary data; none if absent (u32). */
    public static final int NL_POLICY_TYPE_ATTR_MAX_LENGTH = 7;

    /** Index of the policy inside a nest (u32). */
    public static final int NL_POLICY_TYPE_ATTR_POLICY_IDX = 8;

    /** Highest attribute number inside a nest (u32). */
    public static final int NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE = 9;

    /** Valid bits of a bitfield32 (u32). */
    public static final int NL_POLICY_TYPE_ATTR_BITFIELD32_MASK = 10;

    /** Padding in front of 64-bit values. */
    public static final int NL_POLICY_TYPE_ATTR_PAD = 11;

    /** Valid bits of an unsigned integer (u64). */
    public static final int NL_POLICY_TYPE_ATTR_MASK = 12;
}
