package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.net.InetAddress;

/**
 * What {@link Ipip} and {@link Sit} have in common: IP in IPv4.
 *
 * @param <K> the kind itself
 */
public abstract sealed class Ip4TunKind<K extends Ip4TunKind<K>> extends IptunKind<K>
        permits Ipip, Sit {
    static final AttributeSpace IP4 = AttributeSpace.named("ipip", "IFLA_IPTUN_").addAll(SHARED);

    /** {@code local}: the IPv4 source address, 0.0.0.0 for any. */
    public static final Attribute<InetAddress> LOCAL =
            IP4.attribute(IFLA_IPTUN_LOCAL, "IFLA_IPTUN_LOCAL", Codecs.INET4);

    /** {@code remote}: the IPv4 address of the other end, 0.0.0.0 for any. */
    public static final Attribute<InetAddress> REMOTE =
            IP4.attribute(IFLA_IPTUN_REMOTE, "IFLA_IPTUN_REMOTE", Codecs.INET4);

    /** {@code tos}: of outer packets, 1 for {@code inherit}. */
    public static final Attribute<Integer> TOS = IP4.u8(IFLA_IPTUN_TOS, "IFLA_IPTUN_TOS");

    /**
     * {@code pmtudisc}: whether outer packets must not be fragmented, so that the path's MTU is
     * found; the kernel's default. A fixed {@link #TTL} wants it.
     */
    public static final Attribute<Boolean> PMTUDISC =
            IP4.bool8(IFLA_IPTUN_PMTUDISC, "IFLA_IPTUN_PMTUDISC");

    Ip4TunKind(Type<K> type, AttributeSet data) {
        super(type, data);
    }
}
