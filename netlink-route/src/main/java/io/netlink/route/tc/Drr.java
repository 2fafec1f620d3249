package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Deficit round robin: classes take turns by bytes; {@code tc qdisc add dev DEV root drr},
 * tc-drr(8). Packets that no filter puts into a {@link DrrClass} are dropped.
 */
public final class Drr extends TcKind<Drr> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("drr");

    /** How the library knows the kind. */
    public static final Type<Drr> TYPE = new Type<>("drr", SPACE, Drr::new);

    private Drr(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * No classes yet.
     *
     * @return the kind
     */
    public static Drr create() {
        return TYPE.empty();
    }
}
