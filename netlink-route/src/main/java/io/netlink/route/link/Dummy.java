package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A device that drops what it is given: {@code ip link add NAME type dummy}; drivers/net/dummy.c.
 * It has no options.
 */
public final class Dummy extends TypedKind<Dummy> {
    private static final AttributeSpace SPACE = AttributeSpace.named("dummy");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Dummy> TYPE = new LinkKind.Type<>("dummy", SPACE, Dummy::new);

    private Dummy(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Dummy create() {
        return new Dummy(AttributeSet.empty(SPACE));
    }
}
