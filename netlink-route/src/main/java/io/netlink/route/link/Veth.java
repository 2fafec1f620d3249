package io.netlink.route.link;

import static io.netlink.uapi.Veth.VETH_INFO_PEER;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.IfInfoMsg;
import io.netlink.route.LinkAttributes;
import io.netlink.route.LinkKind;
import io.netlink.route.LinkSpec;

import java.util.Objects;

/**
 * A pair of virtual Ethernet devices: what goes into one comes out of the other. {@code ip link add
 * A type veth peer name B}, linux/veth.h, veth(4).
 *
 * <p>One message makes both ends, each in its own namespace. Creating the peer where it belongs
 * costs a fraction of a millisecond, moving it there later 13 to 37 milliseconds during which other
 * namespaces wait (the kernel holds its rtnl lock), so say {@code netns} here. (A peer that is to
 * be up takes a second message, since the kernel brings it up before it is connected.)
 *
 * <pre>{@code
 * links.add(Link.named("veth-a").up().kind(Veth.peer(Link.named("veth-b").netns(ns2).up())));
 * }</pre>
 *
 * <p>The kernel makes one queue for each processor; {@code queues(1, 1)} on both ends halves the
 * time that takes, and does no harm to a link that carries little.
 *
 * <p>A veth that was read has no peer here: the kernel tells only the other end's index ({@link
 * io.netlink.route.LinkView#link()}) and namespace id.
 */
public final class Veth extends PairKind<Veth> {
    private static final AttributeSpace SPACE = AttributeSpace.named("veth", "VETH_INFO_");

    /** The other end, as {@link #peer} gives it. */
    static final Attribute<byte[]> PEER =
            SPACE.nestAfterHeader(
                    VETH_INFO_PEER, "VETH_INFO_PEER", IfInfoMsg.LENGTH, () -> LinkAttributes.SPACE);

    /** How the library knows the kind. */
    public static final LinkKind.Type<Veth> TYPE =
            new LinkKind.Type<>("veth", SPACE, data -> new Veth(data, null));

    private Veth(AttributeSet data, LinkSpec peer) {
        super(TYPE, data, VETH_INFO_PEER, peer);
    }

    /**
     * A pair whose other end is to be as said.
     *
     * @param peer the other end: name, namespace, MTU, address, flags … as for any link, but no
     *     kind and no master
     * @return the kind; {@link LinkSpec#kind} refuses it if the peer has what a peer cannot have
     */
    public static Veth peer(LinkSpec peer) {
        return new Veth(AttributeSet.empty(SPACE), Objects.requireNonNull(peer, "peer"));
    }

    /**
     * A pair whose other end the kernel names, in the same namespace.
     *
     * @return the kind
     */
    public static Veth create() {
        return new Veth(AttributeSet.empty(SPACE), null);
    }

    @Override
    Veth of(AttributeSet data, LinkSpec other) {
        return new Veth(data, other);
    }
}
