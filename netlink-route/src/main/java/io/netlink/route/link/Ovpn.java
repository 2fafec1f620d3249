package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A tunnel of OpenVPN whose packets the kernel encrypts. {@code ip link add NAME type ovpn mode
 * MODE}; linux/if_link.h, IFLA_OVPN_*. Peers and keys are set through generic netlink. Needs Linux
 * 6.16.
 *
 * <pre>{@code
 * links.add(Link.named("ovpn0").kind(Ovpn.mode(Ovpn.Mode.MP)));
 * }</pre>
 */
public final class Ovpn extends TypedKind<Ovpn> {
    private static final AttributeSpace SPACE = AttributeSpace.named("ovpn", "IFLA_OVPN_");

    /** {@code mode}: how many peers there are. */
    public static final Attribute<Mode> MODE =
            SPACE.attribute(
                    IFLA_OVPN_MODE, "IFLA_OVPN_MODE", Codecs.oneOf(AttributeCodec.U8, Mode.class));

    /** How the library knows the kind. */
    public static final LinkKind.Type<Ovpn> TYPE = new LinkKind.Type<>("ovpn", SPACE, Ovpn::new);

    /** How many peers there are. */
    public enum Mode implements Numbered {
        /** {@code p2p}: one. */
        P2P(OVPN_MODE_P2P),
        /** {@code multipeer}: many, as a server has. */
        MP(OVPN_MODE_MP),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Mode(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Ovpn(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code mode}: a tunnel of a mode.
     *
     * @param mode how many peers there are
     * @return the kind
     */
    public static Ovpn mode(Mode mode) {
        return new Ovpn(AttributeSet.empty(SPACE)).set(MODE, mode);
    }
}
