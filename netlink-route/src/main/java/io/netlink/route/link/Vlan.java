package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import java.util.List;

/**
 * An 802.1Q or 802.1ad VLAN on a device: {@code ip link add link DEV name NAME type vlan id ID …};
 * linux/if_link.h, IFLA_VLAN_*.
 *
 * <pre>{@code
 * links.add(Link.named("eth0.100").link("eth0").kind(Vlan.id(100)));
 * }</pre>
 */
public final class Vlan extends TypedKind<Vlan> {
    private static final AttributeSpace SPACE = AttributeSpace.named("vlan", "IFLA_VLAN_");

    /** {@code id}: the VLAN, 0 to 4094. */
    public static final Attribute<Integer> ID =
            SPACE.attribute(
                    IFLA_VLAN_ID, "IFLA_VLAN_ID", Codecs.range(AttributeCodec.U16, 0, 4094));

    /**
     * {@code reorder_hdr}, {@code gvrp}, {@code mvrp}, {@code loose_binding}, {@code
     * bridge_binding}: VLAN_FLAG_* of {@link io.netlink.uapi.IfVlan}.
     */
    public static final Attribute<Bits> FLAGS =
            SPACE.attribute(IFLA_VLAN_FLAGS, "IFLA_VLAN_FLAGS", Bits.of("struct ifla_vlan_flags"));

    /** {@code egress-qos-map}: from a packet's priority to that in its tag. */
    public static final Attribute<List<QosMapping>> EGRESS_QOS =
            SPACE.attribute(IFLA_VLAN_EGRESS_QOS, "IFLA_VLAN_EGRESS_QOS", QosMapping.LIST);

    /** {@code ingress-qos-map}: from the priority in a tag to the packet's. */
    public static final Attribute<List<QosMapping>> INGRESS_QOS =
            SPACE.attribute(IFLA_VLAN_INGRESS_QOS, "IFLA_VLAN_INGRESS_QOS", QosMapping.LIST);

    /** {@code protocol}: the ethertype of the tag, 0x8100 (802.1Q) or 0x88a8 (802.1ad). */
    public static final Attribute<Integer> PROTOCOL =
            SPACE.be16(IFLA_VLAN_PROTOCOL, "IFLA_VLAN_PROTOCOL");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Vlan> TYPE = new LinkKind.Type<>("vlan", SPACE, Vlan::new);

    private Vlan(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code id}: a VLAN.
     *
     * @param id 0 to 4094
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Vlan id(int id) {
        return new Vlan(AttributeSet.empty(SPACE)).set(ID, id);
    }
}
