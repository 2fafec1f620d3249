package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * A class for each of the device's queues, with a qdisc each: {@code tc qdisc add dev DEV root mq},
 * tc-mq(8). Its classes are {@code HANDLE:1} and so on.
 */
public final class Mq extends TcKind<Mq> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("mq");

    /** How the library knows the kind. */
    public static final Type<Mq> TYPE = new Type<>("mq", SPACE, Mq::new);

    private Mq(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * A class for each queue of the device.
     *
     * @return the kind
     */
    public static Mq create() {
        return TYPE.empty();
    }
}
