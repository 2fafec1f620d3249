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
 * An IPsec interface: policies and states that have its id apply to what passes through it. {@code
 * ip link add NAME type xfrm dev DEVICE if_id ID}; linux/if_link.h, IFLA_XFRM_*.
 *
 * <pre>{@code
 * links.add(Link.named("ipsec1").up().kind(Xfrm.ifId(42).set(Xfrm.LINK, eth0)));
 * }</pre>
 */
public final class Xfrm extends TypedKind<Xfrm> {
    private static final AttributeSpace SPACE = AttributeSpace.named("xfrm", "IFLA_XFRM_");

    /** {@code dev}: the index of the device below; cannot be changed. */
    public static final Attribute<Integer> LINK = SPACE.s32(IFLA_XFRM_LINK, "IFLA_XFRM_LINK");

    /** {@code if_id}: the id that policies and states name, not 0. */
    public static final Attribute<Long> IF_ID =
            SPACE.attribute(
                    IFLA_XFRM_IF_ID,
                    "IFLA_XFRM_IF_ID",
                    Codecs.range(AttributeCodec.U32, 1, 0xffff_ffffL));

    /** {@code external}: the id comes with each packet (routes, tc); without {@code if_id}. */
    public static final Attribute<Boolean> COLLECT_METADATA =
            SPACE.flag(IFLA_XFRM_COLLECT_METADATA, "IFLA_XFRM_COLLECT_METADATA");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Xfrm> TYPE = new LinkKind.Type<>("xfrm", SPACE, Xfrm::new);

    private Xfrm(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code if_id}: an interface of an id.
     *
     * @param id 1 to 4294967295
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Xfrm ifId(long id) {
        return new Xfrm(AttributeSet.empty(SPACE)).set(IF_ID, id);
    }

    /**
     * {@code external}: an interface whose id comes with each packet.
     *
     * @return the kind
     */
    public static Xfrm external() {
        return new Xfrm(AttributeSet.empty(SPACE)).set(COLLECT_METADATA, true);
    }
}
