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
 * A device that shares the link-layer address of another: {@code ip link add link DEV name NAME
 * type ipvlan …}; linux/if_link.h, IFLA_IPVLAN_*.
 *
 * <pre>{@code
 * links.add(Link.named("ipv0").link("eth0").netns(ns).kind(Ipvlan.mode(IpvlanMode.L2)));
 * }</pre>
 */
public final class Ipvlan extends TypedKind<Ipvlan> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ipvlan", "IFLA_IPVLAN_");

    /** {@code mode}: at which layer packets are handed on; the kernel takes l3. */
    public static final Attribute<IpvlanMode> MODE =
            SPACE.attribute(
                    IFLA_IPVLAN_MODE,
                    "IFLA_IPVLAN_MODE",
                    Codecs.oneOf(AttributeCodec.U16, IpvlanMode.class));

    /** {@code bridge} (0), {@code private} (IPVLAN_F_PRIVATE) or {@code vepa} (IPVLAN_F_VEPA). */
    public static final Attribute<Integer> FLAGS =
            SPACE.u16(IFLA_IPVLAN_FLAGS, "IFLA_IPVLAN_FLAGS");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Ipvlan> TYPE =
            new LinkKind.Type<>("ipvlan", SPACE, Ipvlan::new);

    private Ipvlan(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Ipvlan create() {
        return new Ipvlan(AttributeSet.empty(SPACE));
    }

    /**
     * {@code mode}: a link of this kind that is in a mode.
     *
     * @param mode at which layer packets are handed on
     * @return the kind
     */
    public static Ipvlan mode(IpvlanMode mode) {
        return create().set(MODE, mode);
    }
}
