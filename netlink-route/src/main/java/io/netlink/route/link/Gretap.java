package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.route.LinkKind;

/**
 * Ethernet in generic routing encapsulation over IPv4. {@code ip link add NAME type gretap …};
 * net/ipv4/ip_gre.c.
 *
 * <pre>{@code
 * links.add(Link.named("tap1").master("br0").up()
 *         .kind(Gretap.create().set(Gretap.LOCAL, here).set(Gretap.REMOTE, there)));
 * }</pre>
 */
public final class Gretap extends Ip4GreKind<Gretap> {
    /** How the library knows the kind. */
    public static final LinkKind.Type<Gretap> TYPE =
            new LinkKind.Type<>("gretap", SPACE, Gretap::new);

    private Gretap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet.
     *
     * @return the kind
     */
    public static Gretap create() {
        return new Gretap(AttributeSet.empty(SPACE));
    }

    /**
     * {@code external}: a tunnel whose parameters come with each packet.
     *
     * @return the kind
     */
    public static Gretap external() {
        return new Gretap(AttributeSet.empty(SPACE)).set(COLLECT_METADATA, true);
    }
}
