package io.netlink.route.link;

import static io.netlink.uapi.Wwan.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A data channel of a cellular modem. {@code ip link add NAME parentdev DEVICE type wwan linkid
 * ID}; linux/wwan.h, IFLA_WWAN_*.
 *
 * <pre>{@code
 * links.add(Link.named("wwan0.7").parentDevice("wwan0").kind(Wwan.linkId(7)));
 * }</pre>
 */
public final class Wwan extends TypedKind<Wwan> {
    private static final AttributeSpace SPACE = AttributeSpace.named("wwan", "IFLA_WWAN_");

    /** {@code linkid}: the channel. */
    public static final Attribute<Long> LINK_ID = SPACE.u32(IFLA_WWAN_LINK_ID, "IFLA_WWAN_LINK_ID");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Wwan> TYPE = new LinkKind.Type<>("wwan", SPACE, Wwan::new);

    private Wwan(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code linkid}: a channel of the modem that is {@link
     * io.netlink.route.LinkSpec#parentDevice}.
     *
     * @param id 0 to 4294967295
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Wwan linkId(long id) {
        return new Wwan(AttributeSet.empty(SPACE)).set(LINK_ID, id);
    }
}
