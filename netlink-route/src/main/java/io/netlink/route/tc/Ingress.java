package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Where filters of what comes in hang: {@code tc qdisc add dev DEV ingress}. It queues nothing. See
 * {@link io.netlink.route.Qdisc#ingress()}.
 */
public final class Ingress extends TcKind<Ingress> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("ingress");

    /** How the library knows the kind. */
    public static final Type<Ingress> TYPE = new Type<>("ingress", SPACE, Ingress::new);

    private Ingress(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * Filters of what comes in.
     *
     * @return the kind
     */
    public static Ingress create() {
        return TYPE.empty();
    }
}
