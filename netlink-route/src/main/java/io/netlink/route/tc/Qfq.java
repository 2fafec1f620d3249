package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Quick fair queueing: classes share by weight; {@code tc qdisc add dev DEV root qfq}, tc-qfq(8).
 * Packets that no filter puts into a {@link QfqClass} are dropped.
 */
public final class Qfq extends TcKind<Qfq> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("qfq");

    /** How the library knows the kind. */
    public static final Type<Qfq> TYPE = new Type<>("qfq", SPACE, Qfq::new);

    private Qfq(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * No classes yet.
     *
     * @return the kind
     */
    public static Qfq create() {
        return TYPE.empty();
    }
}
