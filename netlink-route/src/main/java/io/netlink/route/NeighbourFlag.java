package io.netlink.route;

import io.netlink.uapi.Neighbour;

import java.util.Locale;

/** What is special about a neighbour: NTF_* and NTF_EXT_* of linux/neighbour.h. */
public enum NeighbourFlag {
    /** {@code use}: ask it now, as if it had been used. */
    USE(Neighbour.NTF_USE, false),
    /** {@code self}: an entry of the device itself, not of its bridge. */
    SELF(Neighbour.NTF_SELF, false),
    /** {@code master}: an entry of the device's bridge. */
    MASTER(Neighbour.NTF_MASTER, false),
    /** {@code proxy}: this host answers for it. */
    PROXY(Neighbour.NTF_PROXY, false),
    /** {@code extern_learn}: told by a program, and not aged by the kernel. */
    EXT_LEARNED(Neighbour.NTF_EXT_LEARNED, false),
    /** {@code offload}: known to the hardware. */
    OFFLOADED(Neighbour.NTF_OFFLOADED, false),
    /** {@code sticky}: does not move to another port of the bridge. */
    STICKY(Neighbour.NTF_STICKY, false),
    /** {@code router}: it is a router. */
    ROUTER(Neighbour.NTF_ROUTER, false),
    /** {@code managed}: the kernel keeps it reachable. */
    MANAGED(Neighbour.NTF_EXT_MANAGED, true),
    /** {@code locked}: the bridge must not forward to it. */
    LOCKED(Neighbour.NTF_EXT_LOCKED, true),
    /** {@code extern_valid}: a program, not the kernel, sees to it that it is valid. */
    EXT_VALIDATED(Neighbour.NTF_EXT_EXT_VALIDATED, true);

    private final int bit;
    private final boolean extended;

    NeighbourFlag(int bit, boolean extended) {
        this.bit = bit;
        this.extended = extended;
    }

    int bit() {
        return bit;
    }

    /** Whether the bit is in NDA_FLAGS_EXT and not in the header. */
    boolean isExtended() {
        return extended;
    }

    /** As {@code ip} and {@code bridge} print it. */
    @Override
    public String toString() {
        return switch (this) {
            case EXT_LEARNED -> "extern_learn";
            case EXT_VALIDATED -> "extern_valid";
            case OFFLOADED -> "offload";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
