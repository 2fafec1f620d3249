package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * What a VRF keeps about a link of it: {@code vrf_slave} of {@code ip -d link}; linux/if_link.h,
 * IFLA_VRF_PORT_*. The kernel only tells it.
 */
public final class VrfPort extends TypedKind<VrfPort> {
    private static final AttributeSpace SPACE = AttributeSpace.named("vrf_slave", "IFLA_VRF_PORT_");

    /** {@code table}: where its routes are. */
    public static final Attribute<Long> TABLE =
            SPACE.u32(IFLA_VRF_PORT_TABLE, "IFLA_VRF_PORT_TABLE");

    /** How the library knows it; the name is the master's. */
    public static final LinkKind.Type<VrfPort> TYPE =
            new LinkKind.Type<>("vrf", SPACE, VrfPort::new);

    private VrfPort(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A port of which nothing is said.
     *
     * @return the kind
     */
    public static VrfPort create() {
        return new VrfPort(AttributeSet.empty(SPACE));
    }
}
