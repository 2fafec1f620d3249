package io.netlink.route.link;

import static io.netlink.uapi.BatmanAdv.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A B.A.T.M.A.N. advanced mesh: Ethernet over its ports by routes of its own. {@code ip link add
 * NAME type batadv …}; linux/batman_adv.h, IFLA_BATADV_*. Ports are links with it as their master.
 *
 * <pre>{@code
 * links.add(Link.named("bat0").up().kind(Batadv.create().set(Batadv.ALGO_NAME, "BATMAN_V")));
 * }</pre>
 */
public final class Batadv extends TypedKind<Batadv> {
    private static final AttributeSpace SPACE = AttributeSpace.named("batadv", "IFLA_BATADV_");

    /**
     * {@code ra}: the routing algorithm, {@code BATMAN_IV} or {@code BATMAN_V}; only in requests to
     * add. Unsaid it is the one of the module's parameter.
     */
    public static final Attribute<String> ALGO_NAME =
            SPACE.string(IFLA_BATADV_ALGO_NAME, "IFLA_BATADV_ALGO_NAME");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Batadv> TYPE =
            new LinkKind.Type<>("batadv", SPACE, Batadv::new);

    private Batadv(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A mesh with the kernel's default of a routing algorithm.
     *
     * @return the kind
     */
    public static Batadv create() {
        return new Batadv(AttributeSet.empty(SPACE));
    }
}
