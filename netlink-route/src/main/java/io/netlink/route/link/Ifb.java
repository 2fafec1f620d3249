package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * An intermediate functional block: where incoming packets are redirected to be shaped. {@code ip
 * link add NAME type ifb}; drivers/net/ifb.c. It has no options.
 *
 * <pre>{@code
 * links.add(Link.named("ifb7").up().kind(Ifb.create()));
 * }</pre>
 */
public final class Ifb extends TypedKind<Ifb> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ifb");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Ifb> TYPE = new LinkKind.Type<>("ifb", SPACE, Ifb::new);

    private Ifb(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * An intermediate functional block.
     *
     * @return the kind
     */
    public static Ifb create() {
        return new Ifb(AttributeSet.empty(SPACE));
    }
}
