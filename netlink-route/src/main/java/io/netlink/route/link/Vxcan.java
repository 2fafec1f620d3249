package io.netlink.route.link;

import static io.netlink.uapi.Vxcan.VXCAN_INFO_PEER;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.IfInfoMsg;
import io.netlink.route.LinkAttributes;
import io.netlink.route.LinkKind;
import io.netlink.route.LinkSpec;

import java.util.Objects;

/**
 * A pair of CAN buses: what goes into one comes out of the other. {@code ip link add A type vxcan
 * peer name B}; linux/can/vxcan.h.
 *
 * <pre>{@code
 * links.add(Link.named("vxcan0").kind(Vxcan.peer(Link.named("vxcan1").netns(ns))));
 * }</pre>
 */
public final class Vxcan extends PairKind<Vxcan> {
    private static final AttributeSpace SPACE = AttributeSpace.named("vxcan", "VXCAN_INFO_");

    /** The other end, as {@link #peer} gives it. */
    static final Attribute<byte[]> PEER =
            SPACE.nestAfterHeader(
                    VXCAN_INFO_PEER,
                    "VXCAN_INFO_PEER",
                    IfInfoMsg.LENGTH,
                    () -> LinkAttributes.SPACE);

    /** How the library knows the kind. */
    public static final LinkKind.Type<Vxcan> TYPE =
            new LinkKind.Type<>("vxcan", SPACE, data -> new Vxcan(data, null));

    private Vxcan(AttributeSet data, LinkSpec peer) {
        super(TYPE, data, VXCAN_INFO_PEER, peer);
    }

    /**
     * A pair whose other end is to be as said.
     *
     * @param peer the other end: name, namespace, MTU, address, flags … as for any link, but no
     *     kind and no master
     * @return the kind; {@link LinkSpec#kind} refuses it if the peer has what a peer cannot have
     */
    public static Vxcan peer(LinkSpec peer) {
        return new Vxcan(AttributeSet.empty(SPACE), Objects.requireNonNull(peer, "peer"));
    }

    /**
     * A pair whose other end the kernel names, in the same namespace.
     *
     * @return the kind
     */
    public static Vxcan create() {
        return new Vxcan(AttributeSet.empty(SPACE), null);
    }

    @Override
    Vxcan of(AttributeSet data, LinkSpec other) {
        return new Vxcan(data, other);
    }
}
