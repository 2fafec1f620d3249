package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/** A device that sends at once and keeps no packet: {@code tc qdisc add dev DEV root noqueue}. */
public final class Noqueue extends TcKind<Noqueue> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("noqueue");

    /** How the library knows the kind. */
    public static final Type<Noqueue> TYPE = new Type<>("noqueue", SPACE, Noqueue::new);

    private Noqueue(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * No queue.
     *
     * @return the kind
     */
    public static Noqueue create() {
        return TYPE.empty();
    }
}
