package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.Numbered;

/** {@code fp}: whether frames of a traffic class may be interrupted (IEEE 802.1Qbu); Linux 6.4. */
public enum FramePreemption implements Numbered {
    /** {@code E}: never. */
    EXPRESS(TC_FP_EXPRESS),
    /** {@code P}: by express ones. */
    PREEMPTIBLE(TC_FP_PREEMPTIBLE),
    /** One that a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    FramePreemption(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
