package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A CAN bus in software: {@code ip link add NAME type vcan}; drivers/net/can/vcan.c. It has no
 * options.
 */
public final class Vcan extends TypedKind<Vcan> {
    private static final AttributeSpace SPACE = AttributeSpace.named("vcan");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Vcan> TYPE = new LinkKind.Type<>("vcan", SPACE, Vcan::new);

    private Vcan(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Vcan create() {
        return new Vcan(AttributeSet.empty(SPACE));
    }
}
