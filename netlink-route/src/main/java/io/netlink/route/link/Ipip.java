package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.LinkKind;

/**
 * IPv4, or MPLS, in IPv4. {@code ip link add NAME type ipip …}; RFC 2003, net/ipv4/ipip.c.
 *
 * <pre>{@code
 * links.add(Link.named("tun1").up()
 *         .kind(Ipip.create().set(Ipip.LOCAL, here).set(Ipip.REMOTE, there)));
 * }</pre>
 */
public final class Ipip extends Ip4TunKind<Ipip> {
    private static final AttributeSpace SPACE = IP4;

    /** How the library knows the kind. */
    public static final LinkKind.Type<Ipip> TYPE = new LinkKind.Type<>("ipip", SPACE, Ipip::new);

    private Ipip(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet.
     *
     * @return the kind
     */
    public static Ipip create() {
        return new Ipip(AttributeSet.empty(SPACE));
    }

    /**
     * {@code external}: a tunnel whose parameters come with each packet.
     *
     * @return the kind
     */
    public static Ipip external() {
        return create().set(COLLECT_METADATA, true);
    }
}
