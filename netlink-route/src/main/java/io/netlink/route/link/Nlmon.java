package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A device on which netlink messages are seen: {@code ip link add NAME type nlmon};
 * drivers/net/nlmon.c. It has no options.
 */
public final class Nlmon extends TypedKind<Nlmon> {
    private static final AttributeSpace SPACE = AttributeSpace.named("nlmon");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Nlmon> TYPE = new LinkKind.Type<>("nlmon", SPACE, Nlmon::new);

    private Nlmon(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Nlmon create() {
        return new Nlmon(AttributeSet.empty(SPACE));
    }
}
