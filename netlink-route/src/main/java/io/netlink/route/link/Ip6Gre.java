package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.route.LinkKind;

/**
 * IP in generic routing encapsulation over IPv6. {@code ip link add NAME type ip6gre …};
 * net/ipv6/ip6_gre.c.
 *
 * <pre>{@code
 * links.add(Link.named("gre1").up()
 *         .kind(Ip6Gre.create().set(Ip6Gre.LOCAL, here).set(Ip6Gre.REMOTE, there).key(42)));
 * }</pre>
 */
public final class Ip6Gre extends Ip6GreKind<Ip6Gre> {
    /** How the library knows the kind. */
    public static final LinkKind.Type<Ip6Gre> TYPE =
            new LinkKind.Type<>("ip6gre", SPACE, Ip6Gre::new);

    private Ip6Gre(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet but {@code ip}'s defaults, {@code encaplimit 4 hoplimit
     * 64}.
     *
     * @return the kind
     */
    public static Ip6Gre create() {
        return new Ip6Gre(AttributeSet.empty(SPACE)).usual();
    }

    /**
     * {@code external}: a tunnel whose parameters come with each packet.
     *
     * @return the kind
     */
    public static Ip6Gre external() {
        return new Ip6Gre(AttributeSet.empty(SPACE)).set(COLLECT_METADATA, true);
    }
}
