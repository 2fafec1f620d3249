package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.route.LinkKind;

/**
 * Mirrored packets to a remote analyser, over IPv6 (encapsulated remote switched port analyser).
 * {@code ip link add NAME type ip6erspan …}; net/ipv6/ip6_gre.c.
 *
 * <pre>{@code
 * links.add(Link.named("span1").up()
 *         .kind(Ip6Erspan.session(7).version1(123)
 *                 .set(Ip6Erspan.LOCAL, here).set(Ip6Erspan.REMOTE, there)));
 * }</pre>
 */
public final class Ip6Erspan extends Ip6GreKind<Ip6Erspan> {
    /** How the library knows the kind. */
    public static final LinkKind.Type<Ip6Erspan> TYPE =
            new LinkKind.Type<>("ip6erspan", SPACE, Ip6Erspan::new);

    private Ip6Erspan(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code seq key SESSION}: a session of mirrored packets with {@code ip}'s defaults, {@code
     * encaplimit 4 hoplimit 64}.
     *
     * @param session 0 to 1023
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Ip6Erspan session(int session) {
        return new Ip6Erspan(AttributeSet.empty(SPACE)).usual().keyed(session);
    }

    /**
     * {@code external}: sessions come with each packet.
     *
     * @return the kind
     */
    public static Ip6Erspan external() {
        return new Ip6Erspan(AttributeSet.empty(SPACE)).set(COLLECT_METADATA, true);
    }

    /**
     * {@code erspan_ver 1 erspan INDEX}: ERSPAN type II.
     *
     * @param index the mirrored port, 0 to 0xfffff
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Ip6Erspan version1(long index) {
        return set(ERSPAN_VER, 1).set(ERSPAN_INDEX, index);
    }

    /**
     * {@code erspan_ver 2 erspan_dir DIRECTION erspan_hwid ENGINE}: ERSPAN type III.
     *
     * @param direction which way the mirrored packets went
     * @param engine which engine mirrored them, 0 to 63
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Ip6Erspan version2(ErspanDirection direction, int engine) {
        return set(ERSPAN_VER, 2).set(ERSPAN_DIR, direction).set(ERSPAN_HWID, engine);
    }
}
