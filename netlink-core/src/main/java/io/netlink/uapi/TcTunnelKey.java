package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_tunnel_key.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS}
 * of the action {@code tunnel_key}.
 */
public final class TcTunnelKey {

    private TcTunnelKey() {}

    // tc_tunnel_key.t_action.

    /** {@code set}: give the packet a tunnel's key. */
    public static final int TCA_TUNNEL_KEY_ACT_SET = 1;

    /** {@code unset}: take it away. */
    public static final int TCA_TUNNEL_KEY_ACT_RELEASE = 2;

    // Attributes of tunnel_key.

    /** Unused. */
    public static final int TCA_TUNNEL_KEY_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_TUNNEL_KEY_TM = 1;

    /**
     * {@code set}, {@code unset}.
     *
     * <pre>{@code
     * struct tc_tunnel_key {
     *     __u32 index;     //  0
     *     __u32 capab;     //  4
     *     int   action;    //  8
     *     int   refcnt;    // 12
     *     int   bindcnt;   // 16
     *     int   t_action;  // 20
     * };                   // 24  bytes
     * }</pre>
     */
    public static final int TCA_TUNNEL_KEY_PARMS = 2;

    /** {@code src_ip}. */
    public static final int TCA_TUNNEL_KEY_ENC_IPV4_SRC = 3;

    /** {@code dst_ip}. */
    public static final int TCA_TUNNEL_KEY_ENC_IPV4_DST = 4;

    /** {@code src_ip}. */
    public static final int TCA_TUNNEL_KEY_ENC_IPV6_SRC = 5;

    /** {@code dst_ip}. */
    public static final int TCA_TUNNEL_KEY_ENC_IPV6_DST = 6;

    /** {@code id} (u32, network byte order). */
    public static final int TCA_TUNNEL_KEY_ENC_KEY_ID = 7;

    /** Padding in front of 64-bit values. */
    public static final int TCA_TUNNEL_KEY_PAD = 8;

    /** {@code dst_port} (u16, network byte order). */
    public static final int TCA_TUNNEL_KEY_ENC_DST_PORT = 9;

    /** {@code nocsum}: no checksum (u8). */
    public static final int TCA_TUNNEL_KEY_NO_CSUM = 10;

    /** {@code geneve_opts} and so on: a nest of {@code TCA_TUNNEL_KEY_ENC_OPTS_*}. */
    public static final int TCA_TUNNEL_KEY_ENC_OPTS = 11;

    /** {@code tos} (u8). */
    public static final int TCA_TUNNEL_KEY_ENC_TOS = 12;

    /** {@code ttl} (u8). */
    public static final int TCA_TUNNEL_KEY_ENC_TTL = 13;

    /** {@code nofrag}: the outer packet must not be fragmented (flag). */
    public static final int TCA_TUNNEL_KEY_NO_FRAG = 14;

    // Attributes in TCA_TUNNEL_KEY_ENC_OPTS.

    /** Unused. */
    public static final int TCA_TUNNEL_KEY_ENC_OPTS_UNSPEC = 0;

    /** {@code geneve_opts} (nested). */
    public static final int TCA_TUNNEL_KEY_ENC_OPTS_GENEVE = 1;

    /** {@code vxlan_opts} (nested). */
    public static final int TCA_TUNNEL_KEY_ENC_OPTS_VXLAN = 2;

    /** {@code erspan_opts} (nested). */
    public static final int TCA_TUNNEL_KEY_ENC_OPTS_ERSPAN = 3;

    // Attributes in TCA_TUNNEL_KEY_ENC_OPTS_GENEVE.

    /** Unused. */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_GENEVE_UNSPEC = 0;

    /** Class of the option (u16, network byte order). */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_GENEVE_CLASS = 1;

    /** Type of the option (u8). */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_GENEVE_TYPE = 2;

    /** Data of the option, up to 128 bytes. */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_GENEVE_DATA = 3;

    // Attributes in TCA_TUNNEL_KEY_ENC_OPTS_VXLAN.

    /** Unused. */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_VXLAN_UNSPEC = 0;

    /** The group policy (u32). */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_VXLAN_GBP = 1;

    // Attributes in TCA_TUNNEL_KEY_ENC_OPTS_ERSPAN.

    /** Unused. */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_UNSPEC = 0;

    /** Version 1 or 2 (u8). */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_VER = 1;

    /** Index, of version 1 (u32, network byte order). */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_INDEX = 2;

    /** Direction, of version 2 (u8). */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_DIR = 3;

    /** Hardware id, of version 2 (u8). */
    public static final int TCA_TUNNEL_KEY_ENC_OPT_ERSPAN_HWID = 4;
}
