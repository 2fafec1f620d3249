package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.route.LinkKind;

/**
 * Mirrored packets to a remote analyser, over IPv4 (encapsulated remote switched port analyser).
 * {@code ip link add NAME type erspan …}; net/ipv4/ip_gre.c.
 *
 * <pre>{@code
 * links.add(Link.named("span1").up()
 *         .kind(Erspan.session(7).version1(123)
 *                 .set(Erspan.LOCAL, here).set(Erspan.REMOTE, there)));
 * }</pre>
 */
public final class Erspan extends Ip4GreKind<Erspan> {
    /** How the library knows the kind. */
    public static final LinkKind.Type<Erspan> TYPE =
            new LinkKind.Type<>("erspan", SPACE, Erspan::new);

    private Erspan(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code seq key SESSION}: a session of mirrored packets.
     *
     * @param session 0 to 1023
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Erspan session(int session) {
        return new Erspan(AttributeSet.empty(SPACE)).keyed(session);
    }

    /**
     * {@code external}: sessions come with each packet.
     *
     * @return the kind
     */
    public static Erspan external() {
        return new Erspan(AttributeSet.empty(SPACE)).set(COLLECT_METADATA, true);
    }

    /**
     * {@code erspan_ver 1 erspan INDEX}: ERSPAN type II.
     *
     * @param index the mirrored port, 0 to 0xfffff
     * @return a kind with it
     * @throws IllegalArgumentException if it is out of range
     */
    public Erspan version1(long index) {
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
    public Erspan version2(ErspanDirection direction, int engine) {
        return set(ERSPAN_VER, 2).set(ERSPAN_DIR, direction).set(ERSPAN_HWID, engine);
    }
}
