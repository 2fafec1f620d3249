package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.net.InetAddress;

/**
 * What {@link Gre}, {@link Gretap} and {@link Erspan} have in common: generic routing encapsulation
 * over IPv4.
 *
 * @param <K> the kind itself
 */
public abstract sealed class Ip4GreKind<K extends Ip4GreKind<K>> extends GreKind<K>
        permits Gre, Gretap, Erspan {
    static final AttributeSpace SPACE = AttributeSpace.named("gre", "IFLA_GRE_").addAll(SHARED);

    /** {@code local}: the IPv4 source address, 0.0.0.0 for any. */
    public static final Attribute<InetAddress> LOCAL =
            SPACE.attribute(IFLA_GRE_LOCAL, "IFLA_GRE_LOCAL", Codecs.INET4);

    /** {@code remote}: the IPv4 address of the other end, 0.0.0.0 for any. */
    public static final Attribute<InetAddress> REMOTE =
            SPACE.attribute(IFLA_GRE_REMOTE, "IFLA_GRE_REMOTE", Codecs.INET4);

    /** {@code tos}: of outer packets, 1 for {@code inherit}. */
    public static final Attribute<Integer> TOS = SPACE.u8(IFLA_GRE_TOS, "IFLA_GRE_TOS");

    /**
     * {@code pmtudisc}: whether outer packets must not be fragmented, so that the path's MTU is
     * found; the kernel's default. A fixed {@link #TTL} wants it.
     */
    public static final Attribute<Boolean> PMTUDISC =
            SPACE.bool8(IFLA_GRE_PMTUDISC, "IFLA_GRE_PMTUDISC");

    /** {@code ignore-df}: fragment although the inner packet forbids it; not with pmtudisc. */
    public static final Attribute<Boolean> IGNORE_DF =
            SPACE.bool8(IFLA_GRE_IGNORE_DF, "IFLA_GRE_IGNORE_DF");

    Ip4GreKind(Type<K> type, AttributeSet data) {
        super(type, data);
    }
}
