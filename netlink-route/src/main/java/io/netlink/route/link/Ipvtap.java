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
 * An ipvlan that a program reads and writes through {@code /dev/tapINDEX}: {@code ip link add link
 * DEV name NAME type ipvtap …}; linux/if_link.h, IFLA_IPVLAN_*.
 *
 * <pre>{@code
 * links.add(Link.named("ipv0").link("eth0").netns(ns).kind(Ipvtap.mode(IpvlanMode.L2)));
 * }</pre>
 */
public final class Ipvtap extends TypedKind<Ipvtap> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ipvtap", "IFLA_IPVLAN_");

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
    public static final LinkKind.Type<Ipvtap> TYPE =
            new LinkKind.Type<>("ipvtap", SPACE, Ipvtap::new);

    private Ipvtap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Ipvtap create() {
        return new Ipvtap(AttributeSet.empty(SPACE));
    }

    /**
     * {@code mode}: a link of this kind that is in a mode.
     *
     * @param mode at which layer packets are handed on
     * @return the kind
     */
    public static Ipvtap mode(IpvlanMode mode) {
        return create().set(MODE, mode);
    }
}
