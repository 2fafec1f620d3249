package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A link of the point-to-point protocol. {@code ip} has no command for it; linux/if_link.h,
 * IFLA_PPP_*. pppd makes it, or a program that has {@code /dev/ppp} open.
 */
public final class Ppp extends TypedKind<Ppp> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ppp", "IFLA_PPP_");

    /**
     * The unit: a file descriptor of this process, {@code /dev/ppp} without a unit yet; only in
     * requests.
     */
    public static final Attribute<Integer> DEV_FD = SPACE.s32(IFLA_PPP_DEV_FD, "IFLA_PPP_DEV_FD");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Ppp> TYPE = new LinkKind.Type<>("ppp", SPACE, Ppp::new);

    private Ppp(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of a unit.
     *
     * @param descriptor a file descriptor of this process: {@code /dev/ppp}, without a unit yet
     * @return the kind
     * @throws IllegalArgumentException if it is negative
     */
    public static Ppp of(int descriptor) {
        if (descriptor < 0) {
            throw new IllegalArgumentException(
                    "file descriptor " + descriptor + ": must not be negative");
        }
        return new Ppp(AttributeSet.empty(SPACE)).set(DEV_FD, descriptor);
    }
}
