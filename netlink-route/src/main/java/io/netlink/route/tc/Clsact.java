package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Where filters of what comes in and of what goes out hang: {@code tc qdisc add dev DEV clsact}. It
 * queues nothing. See {@link io.netlink.route.Qdisc#clsact()}, and {@link
 * io.netlink.route.TcHandle#CLSACT_INGRESS} for the parent of such a filter.
 */
public final class Clsact extends TcKind<Clsact> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("clsact");

    /** How the library knows the kind. */
    public static final Type<Clsact> TYPE = new Type<>("clsact", SPACE, Clsact::new);

    private Clsact(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * Filters of both ways.
     *
     * @return the kind
     */
    public static Clsact create() {
        return TYPE.empty();
    }
}
