package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/** What MCTP keeps about a link: IFLA_MCTP_* of linux/if_link.h. */
public final class LinkMctp extends OptionSet<LinkMctp> {
    static final AttributeSpace SPACE = AttributeSpace.named("mctp", "IFLA_MCTP_");

    static final AttributeCodec<LinkMctp> CODEC =
            Codecs.nest(() -> SPACE, LinkMctp::new, LinkMctp::data);

    /** {@code net}: the MCTP network that the link is in. */
    public static final Attribute<Long> NET = SPACE.u32(IFLA_MCTP_NET, "IFLA_MCTP_NET");

    /** How MCTP is carried, MCTP_PHYS_BINDING_*; told by the kernel. */
    public static final Attribute<Integer> PHYS_BINDING =
            SPACE.u8(IFLA_MCTP_PHYS_BINDING, "IFLA_MCTP_PHYS_BINDING");

    private LinkMctp(AttributeSet data) {
        super(data, LinkMctp::new);
    }

    /**
     * Nothing said yet.
     *
     * @return what to set {@link LinkFamilies#MCTP} to
     */
    public static LinkMctp create() {
        return new LinkMctp(AttributeSet.empty(SPACE));
    }
}
