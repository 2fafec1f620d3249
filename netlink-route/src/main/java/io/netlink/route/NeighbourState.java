package io.netlink.route;

import io.netlink.uapi.Neighbour;

/** What the kernel knows of a neighbour: NUD_* of linux/neighbour.h. */
public enum NeighbourState {
    /** Being asked for the first time. */
    INCOMPLETE(Neighbour.NUD_INCOMPLETE),
    /** Answered a short while ago. */
    REACHABLE(Neighbour.NUD_REACHABLE),
    /** Answered some time ago; will be asked again when it is used. */
    STALE(Neighbour.NUD_STALE),
    /** Used while stale; will be asked if nothing is heard. */
    DELAY(Neighbour.NUD_DELAY),
    /** Being asked again. */
    PROBE(Neighbour.NUD_PROBE),
    /** Did not answer. */
    FAILED(Neighbour.NUD_FAILED),
    /** Needs not be asked; goes when the kernel needs room. */
    NOARP(Neighbour.NUD_NOARP),
    /** Needs not be asked, and stays. */
    PERMANENT(Neighbour.NUD_PERMANENT);

    private final int bit;

    NeighbourState(int bit) {
        this.bit = bit;
    }

    /**
     * The kernel's bit.
     *
     * @return NUD_*
     */
    public int bit() {
        return bit;
    }
}
