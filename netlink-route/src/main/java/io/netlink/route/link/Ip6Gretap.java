package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.route.LinkKind;

/**
 * Ethernet in generic routing encapsulation over IPv6. {@code ip link add NAME type ip6gretap …};
 * net/ipv6/ip6_gre.c.
 *
 * <pre>{@code
 * links.add(Link.named("tap1").master("br0").up()
 *         .kind(Ip6Gretap.create().set(Ip6Gretap.LOCAL, here).set(Ip6Gretap.REMOTE, there)));
 * }</pre>
 */
public final class Ip6Gretap extends Ip6GreKind<Ip6Gretap> {
    /** How the library knows the kind. */
    public static final LinkKind.Type<Ip6Gretap> TYPE =
            new LinkKind.Type<>("ip6gretap", SPACE, Ip6Gretap::new);

    private Ip6Gretap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet but {@code ip}'s defaults, {@code encaplimit 4 hoplimit
     * 64}.
     *
     * @return the kind
     */
    public static Ip6Gretap create() {
        return new Ip6Gretap(AttributeSet.empty(SPACE)).usual();
    }

    /**
     * {@code external}: a tunnel whose parameters come with each packet.
     *
     * @return the kind
     */
    public static Ip6Gretap external() {
        return new Ip6Gretap(AttributeSet.empty(SPACE)).set(COLLECT_METADATA, true);
    }
}
