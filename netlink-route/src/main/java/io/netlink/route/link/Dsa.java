package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A port of a hardware switch. The kernel makes these links; what can be changed is the link
 * towards the processor, {@code ip link set NAME type dsa conduit DEVICE}; linux/if_link.h,
 * IFLA_DSA_*.
 *
 * <pre>{@code
 * links.change(Link.named("lan1").kind(Dsa.conduit(eth1)));
 * }</pre>
 */
public final class Dsa extends TypedKind<Dsa> {
    private static final AttributeSpace SPACE = AttributeSpace.named("dsa", "IFLA_DSA_");

    /** {@code conduit}: the index of the link towards the processor; needs Linux 6.1. */
    public static final Attribute<Integer> CONDUIT =
            SPACE.s32(IFLA_DSA_CONDUIT, "IFLA_DSA_CONDUIT");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Dsa> TYPE = new LinkKind.Type<>("dsa", SPACE, Dsa::new);

    private Dsa(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code conduit}: a port whose frames go by a link.
     *
     * @param link the index of the link
     * @return the kind
     */
    public static Dsa conduit(int link) {
        return new Dsa(AttributeSet.empty(SPACE)).set(CONDUIT, link);
    }
}
