package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;
import io.netlink.Numbered;

/** What a spanning tree has a port do: BR_STATE_* of linux/if_bridge.h. */
public enum StpState implements Numbered {
    /** Nothing. */
    DISABLED(0),
    /** Only the protocol. */
    LISTENING(1),
    /** The protocol, and learn addresses. */
    LEARNING(2),
    /** All of it. */
    FORWARDING(3),
    /** Only hear the protocol. */
    BLOCKING(4),
    /** One that a newer kernel knows. */
    UNKNOWN(-1);

    static final AttributeCodec<StpState> CODEC = Codecs.oneOf(AttributeCodec.U8, StpState.class);

    private final int number;

    StpState(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
