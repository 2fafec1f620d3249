package io.netlink.route.tc;

import io.netlink.Numbered;
import io.netlink.uapi.PktSched;

import java.util.Locale;

/** {@code linklayer}: what a packet becomes on the wire, for the time it takes there. */
public enum LinkLayer implements Numbered {
    /** Not said. */
    UNAWARE(PktSched.TC_LINKLAYER_UNAWARE),
    /** A frame. */
    ETHERNET(PktSched.TC_LINKLAYER_ETHERNET),
    /** {@code atm}, {@code adsl}: cells of 53 bytes that carry 48. */
    ATM(PktSched.TC_LINKLAYER_ATM),
    /** One that a newer kernel has. */
    UNKNOWN(-1);

    private static final int CELL = 53;
    private static final int CARRIED = 48;

    private final int number;

    LinkLayer(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    /**
     * The link layer of a number.
     *
     * @param number TC_LINKLAYER_*, of which the low four bits count
     * @return {@link #UNKNOWN} for one that only a newer kernel has
     */
    public static LinkLayer of(int number) {
        return switch (number & PktSched.TC_LINKLAYER_MASK) {
            case PktSched.TC_LINKLAYER_UNAWARE -> UNAWARE;
            case PktSched.TC_LINKLAYER_ETHERNET -> ETHERNET;
            case PktSched.TC_LINKLAYER_ATM -> ATM;
            default -> UNKNOWN;
        };
    }

    /**
     * How many bytes a packet is on the wire.
     *
     * @param bytes the packet, with what goes around it
     * @param least what it counts for at least
     * @return whole cells, where there are cells
     */
    public long size(long bytes, long least) {
        long size = Math.max(bytes, least);
        return this == ATM ? (size + CARRIED - 1) / CARRIED * CELL : size;
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
