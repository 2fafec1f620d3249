package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/** What IPv4 keeps about a link: IFLA_INET_* of linux/if_link.h. */
public final class LinkInet extends OptionSet<LinkInet> {
    static final AttributeSpace SPACE = AttributeSpace.named("inet", "IFLA_INET_");

    static final AttributeCodec<LinkInet> CODEC =
            Codecs.nest(() -> SPACE, LinkInet::new, LinkInet::data);

    /**
     * {@code net.ipv4.conf.DEV.*}, by IPV4_DEVCONF_* of linux/ip.h. What is set is changed, the
     * rest stays.
     */
    public static final Attribute<DevConf> CONF =
            SPACE.attribute(IFLA_INET_CONF, "IFLA_INET_CONF", DevConf.INET);

    private LinkInet(AttributeSet data) {
        super(data, LinkInet::new);
    }

    /**
     * Nothing said yet.
     *
     * @return what to set {@link LinkFamilies#INET} to
     */
    public static LinkInet create() {
        return new LinkInet(AttributeSet.empty(SPACE));
    }
}
