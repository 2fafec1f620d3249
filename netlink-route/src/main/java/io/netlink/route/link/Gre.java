package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.route.LinkKind;

/**
 * IP in generic routing encapsulation over IPv4. {@code ip link add NAME type gre …};
 * net/ipv4/ip_gre.c.
 *
 * <pre>{@code
 * links.add(Link.named("gre1").up()
 *         .kind(Gre.create().set(Gre.LOCAL, here).set(Gre.REMOTE, there).key(42)));
 * }</pre>
 */
public final class Gre extends Ip4GreKind<Gre> {
    /** How the library knows the kind. */
    public static final LinkKind.Type<Gre> TYPE = new LinkKind.Type<>("gre", SPACE, Gre::new);

    private Gre(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet.
     *
     * @return the kind
     */
    public static Gre create() {
        return new Gre(AttributeSet.empty(SPACE));
    }

    /**
     * {@code external}: a tunnel whose parameters come with each packet.
     *
     * @return the kind
     */
    public static Gre external() {
        return new Gre(AttributeSet.empty(SPACE)).set(COLLECT_METADATA, true);
    }
}
