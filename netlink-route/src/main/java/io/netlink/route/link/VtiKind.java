package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.TypedKind;

/**
 * What {@link Vti} and {@link Vti6} have in common: a tunnel whose packets IPsec protects, chosen
 * by key. linux/if_tunnel.h, IFLA_VTI_*. {@link Xfrm} is its successor.
 *
 * <p>The kernel takes a change as a whole: what it does not say becomes the default, also the other
 * end. So change what was listed, as {@code ip link set} does.
 *
 * @param <K> the kind itself
 */
public abstract sealed class VtiKind<K extends VtiKind<K>> extends TypedKind<K> permits Vti, Vti6 {
    static final AttributeSpace SHARED = AttributeSpace.named("vti", "IFLA_VTI_");

    /** {@code dev}: the index of the device that packets go out on, 0 for what the route says. */
    public static final Attribute<Integer> LINK = SHARED.s32(IFLA_VTI_LINK, "IFLA_VTI_LINK");

    /** {@code ikey}: the mark that packets get when they come. */
    public static final Attribute<Long> IKEY = SHARED.be32(IFLA_VTI_IKEY, "IFLA_VTI_IKEY");

    /** {@code okey}: the mark by which the policy for packets that go out is found. */
    public static final Attribute<Long> OKEY = SHARED.be32(IFLA_VTI_OKEY, "IFLA_VTI_OKEY");

    /** {@code fwmark}: the mark by which outer packets are routed, 0 for none. */
    public static final Attribute<Long> FWMARK = SHARED.u32(IFLA_VTI_FWMARK, "IFLA_VTI_FWMARK");

    VtiKind(Type<K> type, AttributeSet data) {
        super(type, data);
    }

    /**
     * {@code key}: one mark for both ways.
     *
     * @param key 0 to 4294967295
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public K key(long key) {
        return set(IKEY, key).set(OKEY, key);
    }
}
