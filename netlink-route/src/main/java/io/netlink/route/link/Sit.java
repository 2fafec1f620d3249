package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.InetPrefix;
import io.netlink.route.LinkKind;

import java.net.InetAddress;

/**
 * IPv6, or others, in IPv4 (simple internet transition). {@code ip link add NAME type sit …}; RFC
 * 4213, 5214 (ISATAP) and 5969 (6rd), net/ipv6/sit.c.
 *
 * <pre>{@code
 * links.add(Link.named("six").up()
 *         .kind(Sit.create().set(Sit.LOCAL, here).set(Sit.REMOTE, there)));
 * }</pre>
 */
public final class Sit extends Ip4TunKind<Sit> {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("sit", "IFLA_IPTUN_").addAll(IP4);

    /** {@code isatap}: SIT_ISATAP of {@link io.netlink.uapi.IfTunnel}, or 0. */
    public static final Attribute<Integer> FLAGS = SPACE.u16(IFLA_IPTUN_FLAGS, "IFLA_IPTUN_FLAGS");

    /** {@code 6rd-prefix}: the provider's IPv6 prefix, without its length; see {@link #sixRd}. */
    public static final Attribute<InetAddress> SIXRD_PREFIX =
            SPACE.attribute(IFLA_IPTUN_6RD_PREFIX, "IFLA_IPTUN_6RD_PREFIX", Codecs.INET6);

    /**
     * {@code 6rd-relay_prefix}: what all IPv4 addresses start with, without its length; see {@link
     * #sixRd}.
     */
    public static final Attribute<InetAddress> SIXRD_RELAY_PREFIX =
            SPACE.attribute(
                    IFLA_IPTUN_6RD_RELAY_PREFIX, "IFLA_IPTUN_6RD_RELAY_PREFIX", Codecs.INET4);

    /** {@code 6rd-prefix}: the length of the IPv6 prefix in bits. */
    public static final Attribute<Integer> SIXRD_PREFIXLEN =
            SPACE.u16(IFLA_IPTUN_6RD_PREFIXLEN, "IFLA_IPTUN_6RD_PREFIXLEN");

    /** {@code 6rd-relay_prefix}: the length of the IPv4 prefix in bits. */
    public static final Attribute<Integer> SIXRD_RELAY_PREFIXLEN =
            SPACE.u16(IFLA_IPTUN_6RD_RELAY_PREFIXLEN, "IFLA_IPTUN_6RD_RELAY_PREFIXLEN");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Sit> TYPE = new LinkKind.Type<>("sit", SPACE, Sit::new);

    private Sit(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet.
     *
     * @return the kind
     */
    public static Sit create() {
        return new Sit(AttributeSet.empty(SPACE));
    }

    /**
     * {@code 6rd-prefix PREFIX 6rd-relay_prefix RELAY}: IPv6 addresses of the prefix have the IPv4
     * address of their site in the bits that follow it.
     *
     * @param prefix the provider's IPv6 prefix; {@code 2002::/16} with a relay prefix of {@code
     *     0.0.0.0/0} is 6to4, the kernel's default
     * @param relay what all IPv4 addresses start with, which is left out
     * @return a kind with it
     * @throws IllegalArgumentException if one is of the wrong family, has bits behind its prefix,
     *     or both leave no room in 64 bits
     */
    public Sit sixRd(InetPrefix prefix, InetPrefix relay) {
        if (!prefix.isIpv6() || relay.isIpv6()) {
            throw new IllegalArgumentException(
                    "6rd of " + prefix + " and " + relay + ": must be IPv6 and IPv4");
        }
        if (!prefix.equals(prefix.network()) || !relay.equals(relay.network())) {
            throw new IllegalArgumentException(
                    "6rd of " + prefix + " and " + relay + ": bits behind a prefix");
        }
        if (prefix.length() + 32 - relay.length() > 64) {
            throw new IllegalArgumentException(
                    "6rd of " + prefix + " and " + relay + ": sites would have more than 64 bits");
        }
        return set(SIXRD_PREFIX, prefix.address())
                .set(SIXRD_PREFIXLEN, prefix.length())
                .set(SIXRD_RELAY_PREFIX, relay.address())
                .set(SIXRD_RELAY_PREFIXLEN, relay.length());
    }
}
