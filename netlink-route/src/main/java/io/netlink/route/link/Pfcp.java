package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * The packet forwarding control protocol of mobile networks: what tc classifies by it. {@code ip
 * link add NAME type pfcp}; 3GPP TS 29.244, drivers/net/pfcp.c. It has no options; needs Linux
 * 6.10.
 *
 * <pre>{@code
 * links.add(Link.named("pfcp0").up().kind(Pfcp.create()));
 * }</pre>
 */
public final class Pfcp extends TypedKind<Pfcp> {
    private static final AttributeSpace SPACE = AttributeSpace.named("pfcp");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Pfcp> TYPE = new LinkKind.Type<>("pfcp", SPACE, Pfcp::new);

    private Pfcp(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A device that receives the protocol, UDP port 8805.
     *
     * @return the kind
     */
    public static Pfcp create() {
        return new Pfcp(AttributeSet.empty(SPACE));
    }
}
