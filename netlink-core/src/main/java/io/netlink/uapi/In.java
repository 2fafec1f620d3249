package io.netlink.uapi;

/** Constants of {@code linux/in.h} and {@code linux/in6.h}: protocols over IP. */
public final class In {

    private In() {}

    // Protocols.

    /** No matter which; IPv4 options in {@code setsockopt}. */
    public static final int IPPROTO_IP = 0;

    /** {@code icmp}. */
    public static final int IPPROTO_ICMP = 1;

    /** {@code igmp}. */
    public static final int IPPROTO_IGMP = 2;

    /** {@code ipip}: IPv4 in IP. */
    public static final int IPPROTO_IPIP = 4;

    /** {@code tcp}. */
    public static final int IPPROTO_TCP = 6;

    /** Exterior gateway protocol. */
    public static final int IPPROTO_EGP = 8;

    /** Xerox PUP. */
    public static final int IPPROTO_PUP = 12;

    /** {@code udp}. */
    public static final int IPPROTO_UDP = 17;

    /** Xerox IDP. */
    public static final int IPPROTO_IDP = 22;

    /** ISO transport class 4. */
    public static final int IPPROTO_TP = 29;

    /** {@code dccp}. */
    public static final int IPPROTO_DCCP = 33;

    /** {@code ipv6}: IPv6 in IP. */
    public static final int IPPROTO_IPV6 = 41;

    /** RSVP. */
    public static final int IPPROTO_RSVP = 46;

    /** {@code gre}. */
    public static final int IPPROTO_GRE = 47;

    /** {@code esp}. */
    public static final int IPPROTO_ESP = 50;

    /** {@code ah}. */
    public static final int IPPROTO_AH = 51;

    /** Multicast transport. */
    public static final int IPPROTO_MTP = 92;

    /** Header of IPsec's BEET mode. */
    public static final int IPPROTO_BEETPH = 94;

    /** Encapsulation header. */
    public static final int IPPROTO_ENCAP = 98;

    /** PIM. */
    public static final int IPPROTO_PIM = 103;

    /** {@code comp}: IPComp. */
    public static final int IPPROTO_COMP = 108;

    /** {@code l2tp}. */
    public static final int IPPROTO_L2TP = 115;

    /** {@code sctp}. */
    public static final int IPPROTO_SCTP = 132;

    /** {@code udplite}. */
    public static final int IPPROTO_UDPLITE = 136;

    /** {@code mpls}: MPLS in IP. */
    public static final int IPPROTO_MPLS = 137;

    /** A frame in IPv6. */
    public static final int IPPROTO_ETHERNET = 143;

    /** Raw packets. */
    public static final int IPPROTO_RAW = 255;

    /** SMC. */
    public static final int IPPROTO_SMC = 256;

    /** Multipath TCP. */
    public static final int IPPROTO_MPTCP = 262;

    // Headers of IPv6.

    /** Options for each hop. */
    public static final int IPPROTO_HOPOPTS = 0;

    /** Routing. */
    public static final int IPPROTO_ROUTING = 43;

    /** Fragment. */
    public static final int IPPROTO_FRAGMENT = 44;

    /** {@code icmpv6}, {@code ipv6-icmp}. */
    public static final int IPPROTO_ICMPV6 = 58;

    /** No next header. */
    public static final int IPPROTO_NONE = 59;

    /** Options for the destination. */
    public static final int IPPROTO_DSTOPTS = 60;

    /** Mobile IPv6. */
    public static final int IPPROTO_MH = 135;
}
