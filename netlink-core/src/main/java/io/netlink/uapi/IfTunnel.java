package io.netlink.uapi;

/**
 * Constants of {@code linux/if_tunnel.h}: attributes of the kinds {@code ipip}, {@code sit}, {@code
 * ip6tnl}, {@code gre}, {@code gretap}, {@code ip6gre}, {@code ip6gretap}, {@code erspan}, {@code
 * ip6erspan}, {@code vti} and {@code vti6}, in {@link IfLink#IFLA_INFO_DATA}.
 *
 * <p>The flags {@code GRE_*} and {@code TUNNEL_*}, but not {@code TUNNEL_ENCAP_*}, are 16-bit
 * numbers that travel in network byte order, where C has them swapped already: write them as
 * big-endian.
 */
public final class IfTunnel {

    private IfTunnel() {}

    // ipip, sit and ip6tnl: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_IPTUN_UNSPEC = 0;

    /** {@code dev}: index of the link below (u32). */
    public static final int IFLA_IPTUN_LINK = 1;

    /** {@code local}: this end. */
    public static final int IFLA_IPTUN_LOCAL = 2;

    /** {@code remote}: the other end. */
    public static final int IFLA_IPTUN_REMOTE = 3;

    /** {@code ttl}, {@code hoplimit}; 0 is {@code inherit} (u8). */
    public static final int IFLA_IPTUN_TTL = 4;

    /** {@code tos}; 1 is {@code inherit} (u8). */
    public static final int IFLA_IPTUN_TOS = 5;

    /** {@code encaplimit}: how often packets may be encapsulated again (u8). */
    public static final int IFLA_IPTUN_ENCAP_LIMIT = 6;

    /** {@code tclass} and {@code flowlabel} (u32, network byte order). */
    public static final int IFLA_IPTUN_FLOWINFO = 7;

    /**
     * {@code ip6tnl}: a set of {@code IP6_TNL_F_*} (u32); {@code sit}: {@link #SIT_ISATAP} (u16).
     */
    public static final int IFLA_IPTUN_FLAGS = 8;

    /** {@code mode}: the protocol inside, such as {@code IPPROTO_IPIP}, 0 is any (u8). */
    public static final int IFLA_IPTUN_PROTO = 9;

    /** {@code pmtudisc}: path MTU discovery (u8). */
    public static final int IFLA_IPTUN_PMTUDISC = 10;

    /** {@code 6rd-prefix}: the IPv6 prefix. */
    public static final int IFLA_IPTUN_6RD_PREFIX = 11;

    /** {@code 6rd-relay_prefix}: the IPv4 prefix (u32). */
    public static final int IFLA_IPTUN_6RD_RELAY_PREFIX = 12;

    /** Length of the IPv6 prefix, in bits (u16). */
    public static final int IFLA_IPTUN_6RD_PREFIXLEN = 13;

    /** Length of the IPv4 prefix, in bits (u16). */
    public static final int IFLA_IPTUN_6RD_RELAY_PREFIXLEN = 14;

    /** {@code encap}: one of {@code TUNNEL_ENCAP_*} (u16). */
    public static final int IFLA_IPTUN_ENCAP_TYPE = 15;

    /**
     * {@code encap-csum}, {@code encap-csum6}, {@code encap-remcsum}: a set of {@code
     * TUNNEL_ENCAP_FLAG_*} (u16).
     */
    public static final int IFLA_IPTUN_ENCAP_FLAGS = 16;

    /** {@code encap-sport}: UDP source port, 0 is automatic (u16, network byte order). */
    public static final int IFLA_IPTUN_ENCAP_SPORT = 17;

    /** {@code encap-dport}: UDP destination port (u16, network byte order). */
    public static final int IFLA_IPTUN_ENCAP_DPORT = 18;

    /** {@code external}: routes choose the ends (flag). */
    public static final int IFLA_IPTUN_COLLECT_METADATA = 19;

    /** {@code fwmark}: the mark for routing the outer packet (u32). */
    public static final int IFLA_IPTUN_FWMARK = 20;

    // IFLA_IPTUN_FLAGS of sit.

    /** {@code isatap}: the tunnel is ISATAP. */
    public static final int SIT_ISATAP = 0x0001;

    /** Of ISATAP's list of routers: a default router. */
    public static final int PRL_DEFAULT = 0x0001;

    // IFLA_IPTUN_ENCAP_TYPE and IFLA_GRE_ENCAP_TYPE.

    /** {@code none}. */
    public static final int TUNNEL_ENCAP_NONE = 0;

    /** {@code fou}: plain UDP. */
    public static final int TUNNEL_ENCAP_FOU = 1;

    /** {@code gue}: Generic UDP Encapsulation. */
    public static final int TUNNEL_ENCAP_GUE = 2;

    /** {@code mpls}. */
    public static final int TUNNEL_ENCAP_MPLS = 3;

    // IFLA_IPTUN_ENCAP_FLAGS and IFLA_GRE_ENCAP_FLAGS.

    /** {@code encap-csum}: UDP checksums over IPv4. */
    public static final int TUNNEL_ENCAP_FLAG_CSUM = 1 << 0;

    /** {@code encap-csum6}: UDP checksums over IPv6. */
    public static final int TUNNEL_ENCAP_FLAG_CSUM6 = 1 << 1;

    /** {@code encap-remcsum}: remote checksum offload. */
    public static final int TUNNEL_ENCAP_FLAG_REMCSUM = 1 << 2;

    // gre, gretap, ip6gre, ip6gretap, erspan and ip6erspan: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_GRE_UNSPEC = 0;

    /** {@code dev}: index of the link below (u32). */
    public static final int IFLA_GRE_LINK = 1;

    /**
     * {@code ikey}, {@code icsum}, {@code iseq}: {@link #GRE_KEY}, {@link #GRE_CSUM}, {@link
     * #GRE_SEQ} (u16, network byte order).
     */
    public static final int IFLA_GRE_IFLAGS = 2;

    /**
     * {@code okey}, {@code ocsum}, {@code oseq}: the same for sending (u16, network byte order).
     */
    public static final int IFLA_GRE_OFLAGS = 3;

    /** {@code ikey} (u32, network byte order). */
    public static final int IFLA_GRE_IKEY = 4;

    /** {@code okey} (u32, network byte order). */
    public static final int IFLA_GRE_OKEY = 5;

    /** {@code local}: this end. */
    public static final int IFLA_GRE_LOCAL = 6;

    /** {@code remote}: the other end. */
    public static final int IFLA_GRE_REMOTE = 7;

    /** {@code ttl}, {@code hoplimit}; 0 is {@code inherit} (u8). */
    public static final int IFLA_GRE_TTL = 8;

    /** {@code tos}; 1 is {@code inherit} (u8). */
    public static final int IFLA_GRE_TOS = 9;

    /** {@code pmtudisc}: path MTU discovery (u8). */
    public static final int IFLA_GRE_PMTUDISC = 10;

    /** {@code encaplimit}: how often packets may be encapsulated again, over IPv6 (u8). */
    public static final int IFLA_GRE_ENCAP_LIMIT = 11;

    /** {@code tclass} and {@code flowlabel}, over IPv6 (u32, network byte order). */
    public static final int IFLA_GRE_FLOWINFO = 12;

    /** Over IPv6: a set of {@code IP6_TNL_F_*} (u32). */
    public static final int IFLA_GRE_FLAGS = 13;

    /** {@code encap}: one of {@code TUNNEL_ENCAP_*} (u16). */
    public static final int IFLA_GRE_ENCAP_TYPE = 14;

    /**
     * {@code encap-csum}, {@code encap-csum6}, {@code encap-remcsum}: a set of {@code
     * TUNNEL_ENCAP_FLAG_*} (u16).
     */
    public static final int IFLA_GRE_ENCAP_FLAGS = 15;

    /** {@code encap-sport}: UDP source port, 0 is automatic (u16, network byte order). */
    public static final int IFLA_GRE_ENCAP_SPORT = 16;

    /** {@code encap-dport}: UDP destination port (u16, network byte order). */
    public static final int IFLA_GRE_ENCAP_DPORT = 17;

    /** {@code external}: routes choose the ends (flag). */
    public static final int IFLA_GRE_COLLECT_METADATA = 18;

    /** {@code ignore-df}: fragment although the inner packet forbids it (u8). */
    public static final int IFLA_GRE_IGNORE_DF = 19;

    /** {@code fwmark}: the mark for routing the outer packet (u32). */
    public static final int IFLA_GRE_FWMARK = 20;

    /** {@code erspan}: the index of version 1 (u32). */
    public static final int IFLA_GRE_ERSPAN_INDEX = 21;

    /** {@code erspan_ver}: 0, 1 or 2 (u8). */
    public static final int IFLA_GRE_ERSPAN_VER = 22;

    /** {@code erspan_dir}: 0 {@code ingress}, 1 {@code egress}, of version 2 (u8). */
    public static final int IFLA_GRE_ERSPAN_DIR = 23;

    /** {@code erspan_hwid}: the hardware id of version 2 (u16). */
    public static final int IFLA_GRE_ERSPAN_HWID = 24;

    // IFLA_GRE_IFLAGS and IFLA_GRE_OFLAGS: bits of the GRE header.

    /** {@code csum}: a checksum. */
    public static final int GRE_CSUM = 0x8000;

    /** A source route (not used). */
    public static final int GRE_ROUTING = 0x4000;

    /** {@code key}: a key. */
    public static final int GRE_KEY = 0x2000;

    /** {@code seq}: a sequence number. */
    public static final int GRE_SEQ = 0x1000;

    /** A strict source route (not used). */
    public static final int GRE_STRICT = 0x0800;

    /** How often packets may be encapsulated again (not used). */
    public static final int GRE_REC = 0x0700;

    /** An acknowledgement number, of PPTP. */
    public static final int GRE_ACK = 0x0080;

    /** Bits that must be 0. */
    public static final int GRE_FLAGS = 0x0078;

    /** The bits of the version. */
    public static final int GRE_VERSION = 0x0007;

    /** GRE. */
    public static final int GRE_VERSION_0 = 0x0000;

    /** GRE of PPTP. */
    public static final int GRE_VERSION_1 = 0x0001;

    // vti and vti6: attributes in IFLA_INFO_DATA.

    /** Unused. */
    public static final int IFLA_VTI_UNSPEC = 0;

    /** {@code dev}: index of the link below (u32). */
    public static final int IFLA_VTI_LINK = 1;

    /** {@code ikey} (u32, network byte order). */
    public static final int IFLA_VTI_IKEY = 2;

    /** {@code okey} (u32, network byte order). */
    public static final int IFLA_VTI_OKEY = 3;

    /** {@code local}: this end. */
    public static final int IFLA_VTI_LOCAL = 4;

    /** {@code remote}: the other end. */
    public static final int IFLA_VTI_REMOTE = 5;

    /** {@code fwmark}: the mark for routing the outer packet (u32). */
    public static final int IFLA_VTI_FWMARK = 6;

    // LwTunnel.LWTUNNEL_IP_FLAGS and LWTUNNEL_IP6_FLAGS.

    /** {@code csum}: a checksum. */
    public static final int TUNNEL_CSUM = 0x01;

    /** A source route. */
    public static final int TUNNEL_ROUTING = 0x02;

    /** {@code key}: a key or id. */
    public static final int TUNNEL_KEY = 0x04;

    /** {@code seq}: a sequence number. */
    public static final int TUNNEL_SEQ = 0x08;

    /** A strict source route. */
    public static final int TUNNEL_STRICT = 0x10;

    /** A recursion limit. */
    public static final int TUNNEL_REC = 0x20;

    /** A version. */
    public static final int TUNNEL_VERSION = 0x40;

    /** No key. */
    public static final int TUNNEL_NO_KEY = 0x80;

    /** The outer packet must not be fragmented. */
    public static final int TUNNEL_DONT_FRAGMENT = 0x0100;

    /** A control packet. */
    public static final int TUNNEL_OAM = 0x0200;

    /** An option that the receiver must know. */
    public static final int TUNNEL_CRIT_OPT = 0x0400;

    /** Options of Geneve follow. */
    public static final int TUNNEL_GENEVE_OPT = 0x0800;

    /** Options of VXLAN follow. */
    public static final int TUNNEL_VXLAN_OPT = 0x1000;

    /** Do not cache the route. */
    public static final int TUNNEL_NOCACHE = 0x2000;

    /** Options of ERSPAN follow. */
    public static final int TUNNEL_ERSPAN_OPT = 0x4000;

    /** Options of GTP follow. */
    public static final int TUNNEL_GTP_OPT = 0x8000;

    /** Any options follow. */
    public static final int TUNNEL_OPTIONS_PRESENT =
            TUNNEL_GENEVE_OPT | TUNNEL_VXLAN_OPT | TUNNEL_ERSPAN_OPT | TUNNEL_GTP_OPT;
}
