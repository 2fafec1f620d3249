package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A WireGuard tunnel: {@code ip link add NAME type wireguard}; wireguard(4). Its keys and peers are
 * set by generic netlink, not here.
 */
public final class Wireguard extends TypedKind<Wireguard> {
    private static final AttributeSpace SPACE = AttributeSpace.named("wireguard");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Wireguard> TYPE =
            new LinkKind.Type<>("wireguard", SPACE, Wireguard::new);

    private Wireguard(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Wireguard create() {
        return new Wireguard(AttributeSet.empty(SPACE));
    }
}
