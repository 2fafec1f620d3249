package io.netlink.uapi;

/** Constants of {@code linux/ip6_tunnel.h}: flags of tunnels over IPv6. */
public final class Ip6Tunnel {

    private Ip6Tunnel() {}

    // Limits of IfTunnel.IFLA_IPTUN_ENCAP_LIMIT.

    /** Type of the IPv6 option that carries the limit. */
    public static final int IPV6_TLV_TNL_ENCAP_LIMIT = 4;

    /** The default of {@code encaplimit}. */
    public static final int IPV6_DEFAULT_TNL_ENCAP_LIMIT = 4;

    // IfTunnel.IFLA_IPTUN_FLAGS of ip6tnl and IfTunnel.IFLA_GRE_FLAGS.

    /** {@code encaplimit none}: packets do not carry the limit. */
    public static final int IP6_TNL_F_IGN_ENCAP_LIMIT = 0x1;

    /** {@code tclass inherit}: the traffic class of the inner packet. */
    public static final int IP6_TNL_F_USE_ORIG_TCLASS = 0x2;

    /** {@code flowlabel inherit}: the flow label of the inner packet. */
    public static final int IP6_TNL_F_USE_ORIG_FLOWLABEL = 0x4;

    /** The tunnel is one of Mobile IPv6. */
    public static final int IP6_TNL_F_MIP6_DEV = 0x8;

    /** {@code dscp inherit}: copy the DSCP to the inner packet on receive. */
    public static final int IP6_TNL_F_RCV_DSCP_COPY = 0x10;

    /** {@code fwmark inherit}: the mark of the inner packet. */
    public static final int IP6_TNL_F_USE_ORIG_FWMARK = 0x20;

    /** {@code allow-localremote}: the other end may be an address of this host. */
    public static final int IP6_TNL_F_ALLOW_LOCAL_REMOTE = 0x40;
}
