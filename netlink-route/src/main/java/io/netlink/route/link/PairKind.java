package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeWriter;
import io.netlink.route.LinkKind;
import io.netlink.route.LinkSpec;
import io.netlink.route.TypedKind;

import java.util.Optional;

/**
 * A kind of which the kernel makes two at once, connected to each other: veth, netkit, vxcan.
 *
 * <p>What the other end is to be is a {@link LinkSpec}, written into one attribute of the kind: a
 * {@code struct ifinfomsg} and a link's attributes. A link that was read has none: the kernel tells
 * only the other end's index ({@link io.netlink.route.LinkView#link()}) and namespace id.
 *
 * @param <K> the kind itself
 */
abstract sealed class PairKind<K extends PairKind<K>> extends TypedKind<K>
        permits Netkit, Veth, Vxcan {
    private final int attribute;
    private final LinkSpec peer;

    PairKind(Type<K> type, AttributeSet data, int attribute, LinkSpec peer) {
        super(type, data);
        this.attribute = attribute;
        this.peer = peer;
    }

    /** The same kind with other data or another end. */
    abstract K of(AttributeSet data, LinkSpec other);

    /**
     * What the other end is to be.
     *
     * @return empty if nothing was said, and for a link that was read
     */
    public final Optional<LinkSpec> peerSpec() {
        return Optional.ofNullable(peer);
    }

    @Override
    public final K with(AttributeSet data) {
        return of(data, peer);
    }

    @Override
    protected final LinkSpec peer() {
        return peer;
    }

    @Override
    protected final LinkKind withPeer(LinkSpec other) {
        return of(data(), other);
    }

    @Override
    protected final void writeData(AttributeWriter writer) {
        super.writeData(writer);
        if (peer != null) {
            long nest = writer.nestStart(attribute);
            peer.writeTo(writer);
            writer.nestEnd(nest);
        }
    }
}
