package io.netlink.uapi;

/**
 * Constants of {@code linux/seg6_local.h}: attributes in {@link RtNetlink#RTA_ENCAP} of {@code
 * encap seg6local}.
 */
public final class Seg6Local {

    private Seg6Local() {}

    // Attributes of encap seg6local.

    /** Unused. */
    public static final int SEG6_LOCAL_UNSPEC = 0;

    /** {@code action}: one of {@code SEG6_LOCAL_ACTION_*} (u32). */
    public static final int SEG6_LOCAL_ACTION = 1;

    /** {@code srh segs}: the header to add, a {@code struct ipv6_sr_hdr}. */
    public static final int SEG6_LOCAL_SRH = 2;

    /** {@code table} (u32). */
    public static final int SEG6_LOCAL_TABLE = 3;

    /** {@code nh4}: an IPv4 address. */
    public static final int SEG6_LOCAL_NH4 = 4;

    /** {@code nh6}: an IPv6 address. */
    public static final int SEG6_LOCAL_NH6 = 5;

    /** {@code iif}: index of a link (u32). */
    public static final int SEG6_LOCAL_IIF = 6;

    /** {@code oif}: index of a link (u32). */
    public static final int SEG6_LOCAL_OIF = 7;

    /** {@code endpoint}: a nest of {@code SEG6_LOCAL_BPF_PROG_*}. */
    public static final int SEG6_LOCAL_BPF = 8;

    /** {@code vrftable}: the table of a VRF (u32). */
    public static final int SEG6_LOCAL_VRFTABLE = 9;

    /** {@code count}: a nest of {@code SEG6_LOCAL_CNT_*}. */
    public static final int SEG6_LOCAL_COUNTERS = 10;

    /** {@code flavors}: a nest of {@code SEG6_LOCAL_FLV_*}. */
    public static final int SEG6_LOCAL_FLAVORS = 11;

    // SEG6_LOCAL_ACTION.

    /** Unused. */
    public static final int SEG6_LOCAL_ACTION_UNSPEC = 0;

    /** {@code End}: go on to the next segment. */
    public static final int SEG6_LOCAL_ACTION_END = 1;

    /** {@code End.X}: and send to {@code nh6}. */
    public static final int SEG6_LOCAL_ACTION_END_X = 2;

    /** {@code End.T}: and look in {@code table}. */
    public static final int SEG6_LOCAL_ACTION_END_T = 3;

    /** {@code End.DX2}: unpack a frame, send from {@code oif}. */
    public static final int SEG6_LOCAL_ACTION_END_DX2 = 4;

    /** {@code End.DX6}: unpack an IPv6 packet, send to {@code nh6}. */
    public static final int SEG6_LOCAL_ACTION_END_DX6 = 5;

    /** {@code End.DX4}: unpack an IPv4 packet, send to {@code nh4}. */
    public static final int SEG6_LOCAL_ACTION_END_DX4 = 6;

    /** {@code End.DT6}: unpack an IPv6 packet, look in {@code table} or {@code vrftable}. */
    public static final int SEG6_LOCAL_ACTION_END_DT6 = 7;

    /** {@code End.DT4}: unpack an IPv4 packet, look in {@code vrftable}. */
    public static final int SEG6_LOCAL_ACTION_END_DT4 = 8;

    /** {@code End.B6}: put another header into the packet. */
    public static final int SEG6_LOCAL_ACTION_END_B6 = 9;

    /** {@code End.B6.Encaps}: put another packet around it. */
    public static final int SEG6_LOCAL_ACTION_END_B6_ENCAP = 10;

    /** {@code End.BM}: put MPLS labels in front. */
    public static final int SEG6_LOCAL_ACTION_END_BM = 11;

    /** {@code End.S}: look for the last segment in a table. */
    public static final int SEG6_LOCAL_ACTION_END_S = 12;

    /** {@code End.AS}: static proxy for a service. */
    public static final int SEG6_LOCAL_ACTION_END_AS = 13;

    /** {@code End.AM}: proxy for a service, by masquerading. */
    public static final int SEG6_LOCAL_ACTION_END_AM = 14;

    /** {@code End.BPF}: and run a program. */
    public static final int SEG6_LOCAL_ACTION_END_BPF = 15;

    /** {@code End.DT46}: unpack an IPv4 or IPv6 packet, look in {@code vrftable}. */
    public static final int SEG6_LOCAL_ACTION_END_DT46 = 16;

    // Attributes in SEG6_LOCAL_BPF.

    /** Unused. */
    public static final int SEG6_LOCAL_BPF_PROG_UNSPEC = 0;

    /** The program, a file descriptor (u32). */
    public static final int SEG6_LOCAL_BPF_PROG = 1;

    /** The program's name (string). */
    public static final int SEG6_LOCAL_BPF_PROG_NAME = 2;

    // Attributes in SEG6_LOCAL_COUNTERS, each u64.

    /** Unused. */
    public static final int SEG6_LOCAL_CNT_UNSPEC = 0;

    /** Padding in front of 64-bit values. */
    public static final int SEG6_LOCAL_CNT_PAD = 1;

    /** {@code packets}. */
    public static final int SEG6_LOCAL_CNT_PACKETS = 2;

    /** {@code bytes}. */
    public static final int SEG6_LOCAL_CNT_BYTES = 3;

    /** {@code errors}. */
    public static final int SEG6_LOCAL_CNT_ERRORS = 4;

    // Attributes in SEG6_LOCAL_FLAVORS.

    /** Unused. */
    public static final int SEG6_LOCAL_FLV_UNSPEC = 0;

    /** A set of {@code 1 << SEG6_LOCAL_FLV_OP_*} (u32). */
    public static final int SEG6_LOCAL_FLV_OPERATION = 1;

    /** {@code lblen}: length of the locator block, in bits (u8). */
    public static final int SEG6_LOCAL_FLV_LCBLOCK_BITS = 2;

    /** {@code nflen}: length of node and function, in bits (u8). */
    public static final int SEG6_LOCAL_FLV_LCNODE_FN_BITS = 3;

    // SEG6_LOCAL_FLV_OPERATION: numbers of its bits.

    /** Unused. */
    public static final int SEG6_LOCAL_FLV_OP_UNSPEC = 0;

    /** {@code psp}: the last but one segment removes the header. */
    public static final int SEG6_LOCAL_FLV_OP_PSP = 1;

    /** {@code usp}: the last segment removes the header. */
    public static final int SEG6_LOCAL_FLV_OP_USP = 2;

    /** {@code usd}: the last segment unpacks the packet. */
    public static final int SEG6_LOCAL_FLV_OP_USD = 3;

    /** {@code next-csid}: compressed segments. */
    public static final int SEG6_LOCAL_FLV_OP_NEXT_CSID = 4;
}
