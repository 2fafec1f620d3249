package io.netlink.route.link;

import io.netlink.Numbered;

/**
 * What a tunnel of kind {@code ipip}, {@code sit} or {@code ip6tnl} carries, {@code mode} of {@code
 * ip link}: IPPROTO_* of linux/in.h.
 */
public enum TunnelProtocol implements Numbered {
    /** {@code any}: all that the kind can carry. */
    ANY(0),
    /** {@code ipip}, {@code ipip6}: IPv4. */
    IPV4(4),
    /** {@code ip6ip}, {@code ip6ip6}: IPv6. */
    IPV6(41),
    /** {@code mplsip}: MPLS. */
    MPLS(137),
    /** What a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    TunnelProtocol(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
