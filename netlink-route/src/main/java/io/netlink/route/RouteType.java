package io.netlink.route;

import io.netlink.uapi.RtNetlink;

import java.util.Locale;

/** What a route does with a packet: rtm_type, RTN_* of linux/rtnetlink.h. */
public enum RouteType {
    /** Nothing said; only in requests. */
    UNSPEC(RtNetlink.RTN_UNSPEC),
    /** Send it through a gateway or to a device. */
    UNICAST(RtNetlink.RTN_UNICAST),
    /** It is for this host. */
    LOCAL(RtNetlink.RTN_LOCAL),
    /** It is for this host, and sent as a link-layer broadcast. */
    BROADCAST(RtNetlink.RTN_BROADCAST),
    /** It is for this host as a broadcast, but sent as unicast. */
    ANYCAST(RtNetlink.RTN_ANYCAST),
    /** Multicast. */
    MULTICAST(RtNetlink.RTN_MULTICAST),
    /** Drop it in silence; a local sender gets EINVAL. */
    BLACKHOLE(RtNetlink.RTN_BLACKHOLE),
    /** Refuse it as host unreachable; a local sender gets EHOSTUNREACH. */
    UNREACHABLE(RtNetlink.RTN_UNREACHABLE),
    /** Refuse it as administratively prohibited; a local sender gets EACCES. */
    PROHIBIT(RtNetlink.RTN_PROHIBIT),
    /** Not in this table: go on with the next rule. */
    THROW(RtNetlink.RTN_THROW),
    /** Translate the address; kernels since 2.6 have it no more. */
    NAT(RtNetlink.RTN_NAT),
    /** Ask a resolver outside the kernel; never implemented. */
    XRESOLVE(RtNetlink.RTN_XRESOLVE),
    /** One that a newer kernel invented; {@link RouteView#typeNumber()} tells which. */
    UNKNOWN(-1);

    private static final RouteType[] ALL = values();

    private final int number;

    RouteType(int number) {
        this.number = number;
    }

    /** RTN_*, -1 for UNKNOWN. */
    int number() {
        return number;
    }

    static RouteType of(int number) {
        return number >= 0 && number < ALL.length - 1 ? ALL[number] : UNKNOWN;
    }

    /** As {@code ip} prints it: {@code blackhole}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
