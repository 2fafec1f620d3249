package io.netlink.route;

import io.netlink.Numbered;

import java.util.Locale;

/** {@code rp_filter}: whether IPv4 drops packets whose source it has no route to. */
public enum ReversePathFilter implements Numbered {
    /** It does not look. */
    OFF(0),
    /** The best route to the source must be over the device that the packet came in on. */
    STRICT(1),
    /** There must be a route to the source, over any device. */
    LOOSE(2),
    /** One that a newer kernel knows. */
    UNKNOWN(-1);

    private final int number;

    ReversePathFilter(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    /** As {@code ip netconf} prints it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
