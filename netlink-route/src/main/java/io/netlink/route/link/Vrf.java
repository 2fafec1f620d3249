package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A virtual routing and forwarding domain: {@code ip link add NAME type vrf table TABLE};
 * linux/if_link.h, IFLA_VRF_*. Links become part of it by {@code master}.
 *
 * <pre>{@code
 * links.add(Link.named("blue").up().kind(Vrf.table(10)));
 * links.change(Link.named("eth1").master("blue"));
 * }</pre>
 */
public final class Vrf extends TypedKind<Vrf> {
    private static final AttributeSpace SPACE = AttributeSpace.named("vrf", "IFLA_VRF_");

    /** {@code table}: where its routes are, 1 to 4294967295. */
    public static final Attribute<Long> TABLE =
            SPACE.attribute(
                    IFLA_VRF_TABLE,
                    "IFLA_VRF_TABLE",
                    Codecs.range(AttributeCodec.U32, 1, 0xffff_ffffL));

    /** How the library knows the kind. */
    public static final LinkKind.Type<Vrf> TYPE = new LinkKind.Type<>("vrf", SPACE, Vrf::new);

    private Vrf(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code table}: a domain.
     *
     * @param table where its routes are, 1 to 4294967295
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Vrf table(long table) {
        return new Vrf(AttributeSet.empty(SPACE)).set(TABLE, table);
    }
}
