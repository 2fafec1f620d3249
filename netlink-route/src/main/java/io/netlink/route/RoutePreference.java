package io.netlink.route;

import java.util.Locale;

/** {@code pref}: which of several IPv6 routers to prefer, RFC 4191. */
public enum RoutePreference {
    /** Rather another. */
    LOW(3),
    /** The default. */
    MEDIUM(0),
    /** Rather this one. */
    HIGH(1);

    private final int number;

    RoutePreference(int number) {
        this.number = number;
    }

    /** ICMPV6_ROUTER_PREF_* of linux/icmpv6.h. */
    int number() {
        return number;
    }

    /** The reserved number means medium, as RFC 4191 has it. */
    static RoutePreference of(int number) {
        return switch (number) {
            case 1 -> HIGH;
            case 3 -> LOW;
            default -> MEDIUM;
        };
    }

    /** As {@code ip} prints it: {@code medium}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
