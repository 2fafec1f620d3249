package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * A channel of a Qualcomm modem. {@code ip link add link DEVICE name NAME type rmnet mux_id ID};
 * linux/if_link.h, IFLA_RMNET_*.
 *
 * <pre>{@code
 * links.add(Link.named("rmnet1").link("wwan0").kind(Rmnet.muxId(1)));
 * }</pre>
 */
public final class Rmnet extends TypedKind<Rmnet> {
    private static final AttributeSpace SPACE = AttributeSpace.named("rmnet", "IFLA_RMNET_");

    /** {@code mux_id}: the channel, 0 to 254. */
    public static final Attribute<Integer> MUX_ID =
            SPACE.attribute(
                    IFLA_RMNET_MUX_ID,
                    "IFLA_RMNET_MUX_ID",
                    Codecs.range(AttributeCodec.U16, 0, 254));

    /** What the modem and the driver do for each other, a set of RMNET_FLAGS_*. */
    public static final Attribute<RmnetFlags> FLAGS =
            SPACE.attribute(IFLA_RMNET_FLAGS, "IFLA_RMNET_FLAGS", RmnetFlags.CODEC);

    /** How the library knows the kind. */
    public static final LinkKind.Type<Rmnet> TYPE = new LinkKind.Type<>("rmnet", SPACE, Rmnet::new);

    private Rmnet(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code mux_id}: a channel.
     *
     * @param id 0 to 254
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Rmnet muxId(int id) {
        return new Rmnet(AttributeSet.empty(SPACE)).set(MUX_ID, id);
    }
}
