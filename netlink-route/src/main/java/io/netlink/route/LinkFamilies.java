package io.netlink.route;

import static io.netlink.uapi.Socket.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/**
 * What address families keep about a link, each by its number: IFLA_AF_SPEC.
 *
 * <pre>{@code
 * links.change(Link.named("eth0").families(LinkFamilies.none().set(LinkFamilies.INET6,
 *         LinkInet6.create().set(LinkInet6.ADDR_GEN_MODE, LinkInet6.AddrGenMode.NONE))));
 * links.get("eth0").get(LinkAttributes.AF_SPEC).flatMap(all -> all.get(LinkFamilies.INET6));
 * }</pre>
 *
 * <p>What bridges put into IFLA_AF_SPEC, in messages of their own, is in {@link BridgeVlans}.
 */
public final class LinkFamilies extends OptionSet<LinkFamilies> {
    static final AttributeSpace SPACE = AttributeSpace.named("IFLA_AF_SPEC", "");

    static final AttributeCodec<LinkFamilies> CODEC =
            Codecs.nest(() -> SPACE, LinkFamilies::new, LinkFamilies::data);

    /** IPv4. */
    public static final Attribute<LinkInet> INET =
            SPACE.nest(AF_INET, "AF_INET", LinkInet.CODEC, () -> LinkInet.SPACE);

    /** IPv6. */
    public static final Attribute<LinkInet6> INET6 =
            SPACE.nest(AF_INET6, "AF_INET6", LinkInet6.CODEC, () -> LinkInet6.SPACE);

    /** The Management Component Transport Protocol. */
    public static final Attribute<LinkMctp> MCTP =
            SPACE.nest(AF_MCTP, "AF_MCTP", LinkMctp.CODEC, () -> LinkMctp.SPACE);

    private LinkFamilies(AttributeSet data) {
        super(data, LinkFamilies::new);
    }

    /**
     * Nothing said of any family yet.
     *
     * @return what to set {@link LinkAttributes#AF_SPEC} to
     */
    public static LinkFamilies none() {
        return new LinkFamilies(AttributeSet.empty(SPACE));
    }
}
