package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A device of the simulator that the kernel's own tests use. {@code ip link add} cannot make it:
 * write to {@code /sys/bus/netdevsim/new_device}; drivers/net/netdevsim. It has no options.
 */
public final class Netdevsim extends TypedKind<Netdevsim> {
    private static final AttributeSpace SPACE = AttributeSpace.named("netdevsim");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Netdevsim> TYPE =
            new LinkKind.Type<>("netdevsim", SPACE, Netdevsim::new);

    private Netdevsim(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * What {@code ip link} calls {@code type netdevsim}; the kernel refuses to add it, EOPNOTSUPP.
     *
     * @return the kind
     */
    public static Netdevsim create() {
        return new Netdevsim(AttributeSet.empty(SPACE));
    }
}
