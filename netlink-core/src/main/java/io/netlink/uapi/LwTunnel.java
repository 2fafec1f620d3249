package io.netlink.uapi;

/**
 * Constants of {@code linux/lwtunnel.h}: the encapsulations of routes ({@code ip route add ...
 * encap}).
 */
public final class LwTunnel {

    private LwTunnel() {}

    // RtNetlink.RTA_ENCAP_TYPE.

    /** None. */
    public static final int LWTUNNEL_ENCAP_NONE = 0;

    /** {@code mpls}. */
    public static final int LWTUNNEL_ENCAP_MPLS = 1;

    /** {@code ip}. */
    public static final int LWTUNNEL_ENCAP_IP = 2;

    /** {@code ila}. */
    public static final int LWTUNNEL_ENCAP_ILA = 3;

    /** {@code ip6}. */
    public static final int LWTUNNEL_ENCAP_IP6 = 4;

    /** {@code seg6}. */
    public static final int LWTUNNEL_ENCAP_SEG6 = 5;

    /** {@code bpf}. */
    public static final int LWTUNNEL_ENCAP_BPF = 6;

    /** {@code seg6local}. */
    public static final int LWTUNNEL_ENCAP_SEG6_LOCAL = 7;

    /** {@code rpl}. */
    public static final int LWTUNNEL_ENCAP_RPL = 8;

    /** {@code ioam6}. */
    public static final int LWTUNNEL_ENCAP_IOAM6 = 9;

    /** {@code xfrm}. */
    public static final int LWTUNNEL_ENCAP_XFRM = 10;

    // ip: attributes in RtNetlink.RTA_ENCAP.

    /** Unused. */
    public static final int LWTUNNEL_IP_UNSPEC = 0;

    /** {@code id}: the tunnel's id (u64, network byte order). */
    public static final int LWTUNNEL_IP_ID = 1;

    /** {@code dst}. */
    public static final int LWTUNNEL_IP_DST = 2;

    /** {@code src}. */
    public static final int LWTUNNEL_IP_SRC = 3;

    /** {@code ttl}. */
    public static final int LWTUNNEL_IP_TTL = 4;

    /** {@code tos}. */
    public static final int LWTUNNEL_IP_TOS = 5;

    /** {@code key}, {@code csum}, {@code seq}: the tunnel's flags (u16). */
    public static final int LWTUNNEL_IP_FLAGS = 6;

    /** Padding in front of 64-bit values. */
    public static final int LWTUNNEL_IP_PAD = 7;

    /** {@code geneve_opts}, {@code vxlan_opts}, {@code erspan_opts} (nested). */
    public static final int LWTUNNEL_IP_OPTS = 8;

    // ip6: attributes in RtNetlink.RTA_ENCAP.

    /** Unused. */
    public static final int LWTUNNEL_IP6_UNSPEC = 0;

    /** {@code id}: the tunnel's id (u64, network byte order). */
    public static final int LWTUNNEL_IP6_ID = 1;

    /** {@code dst}. */
    public static final int LWTUNNEL_IP6_DST = 2;

    /** {@code src}. */
    public static final int LWTUNNEL_IP6_SRC = 3;

    /** {@code hoplimit}. */
    public static final int LWTUNNEL_IP6_HOPLIMIT = 4;

    /** {@code tc}: the traffic class. */
    public static final int LWTUNNEL_IP6_TC = 5;

    /** {@code key}, {@code csum}, {@code seq}: the tunnel's flags (u16). */
    public static final int LWTUNNEL_IP6_FLAGS = 6;

    /** Padding in front of 64-bit values. */
    public static final int LWTUNNEL_IP6_PAD = 7;

    /** {@code geneve_opts}, {@code vxlan_opts}, {@code erspan_opts} (nested). */
    public static final int LWTUNNEL_IP6_OPTS = 8;

    // Attributes in LWTUNNEL_IP_OPTS and LWTUNNEL_IP6_OPTS.

    /** Unused. */
    public static final int LWTUNNEL_IP_OPTS_UNSPEC = 0;

    /** {@code geneve_opts} (nested). */
    public static final int LWTUNNEL_IP_OPTS_GENEVE = 1;

    /** {@code vxlan_opts} (nested). */
    public static final int LWTUNNEL_IP_OPTS_VXLAN = 2;

    /** {@code erspan_opts} (nested). */
    public static final int LWTUNNEL_IP_OPTS_ERSPAN = 3;

    // Attributes in LWTUNNEL_IP_OPTS_GENEVE.

    /** Unused. */
    public static final int LWTUNNEL_IP_OPT_GENEVE_UNSPEC = 0;

    /** Class of the option (u16, network byte order). */
    public static final int LWTUNNEL_IP_OPT_GENEVE_CLASS = 1;

    /** Type of the option (u8). */
    public static final int LWTUNNEL_IP_OPT_GENEVE_TYPE = 2;

    /** Data of the option (binary). */
    public static final int LWTUNNEL_IP_OPT_GENEVE_DATA = 3;

    // Attributes in LWTUNNEL_IP_OPTS_VXLAN.

    /** Unused. */
    public static final int LWTUNNEL_IP_OPT_VXLAN_UNSPEC = 0;

    /** The group policy (u32). */
    public static final int LWTUNNEL_IP_OPT_VXLAN_GBP = 1;

    // Attributes in LWTUNNEL_IP_OPTS_ERSPAN.

    /** Unused. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_UNSPEC = 0;

    /** Version 1 or 2 (u8). */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_VER = 1;

    /** Index, of version 1 (u32, network byte order). */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_INDEX = 2;

    /** Direction, of version 2 (u8). */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_DIR = 3;

    /** Hardware id, of version 2 (u8). */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_HWID = 4;

    // bpf: attributes in RtNetlink.RTA_ENCAP.

    /** Unused. */
    public static final int LWT_BPF_UNSPEC = 0;

    /** {@code in}: the program for received packets (nested). */
    public static final int LWT_BPF_IN = 1;

    /** {@code out}: the program for packets before routing on (nested). */
    public static final int LWT_BPF_OUT = 2;

    /** {@code xmit}: the program for packets just before they are sent (nested). */
    public static final int LWT_BPF_XMIT = 3;

    /** {@code headroom}: bytes that program may add (u32). */
    public static final int LWT_BPF_XMIT_HEADROOM = 4;

    /** Limit of {@link #LWT_BPF_XMIT_HEADROOM}. */
    public static final int LWT_BPF_MAX_HEADROOM = 256;

    // Attributes of one BPF program.

    /** Unused. */
    public static final int LWT_BPF_PROG_UNSPEC = 0;

    /** The program, a file descriptor (u32). */
    public static final int LWT_BPF_PROG_FD = 1;

    /** The program's name (string). */
    public static final int LWT_BPF_PROG_NAME = 2;

    // xfrm: attributes in RtNetlink.RTA_ENCAP.

    /** Unused. */
    public static final int LWT_XFRM_UNSPEC = 0;

    /** {@code if_id} (u32). */
    public static final int LWT_XFRM_IF_ID = 1;

    /** {@code link_dev}: the index of the link below (u32). */
    public static final int LWT_XFRM_LINK = 2;
}
