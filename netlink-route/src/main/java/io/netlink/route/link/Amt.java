package io.netlink.route.link;

import static io.netlink.uapi.Amt.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Numbered;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import java.net.InetAddress;

/**
 * Automatic multicast tunnelling: multicast over networks that have only unicast. {@code ip link
 * add NAME type amt mode MODE …}; RFC 7450, linux/amt.h, IFLA_AMT_*. It cannot be changed.
 *
 * <pre>{@code
 * links.add(Link.named("amt0").up().kind(Amt.gateway(eth0, here, relay)));
 * }</pre>
 */
public final class Amt extends TypedKind<Amt> {
    private static final AttributeSpace SPACE = AttributeSpace.named("amt", "IFLA_AMT_");

    /** {@code mode}: which end this is. */
    public static final Attribute<Mode> MODE =
            SPACE.attribute(
                    IFLA_AMT_MODE, "IFLA_AMT_MODE", Codecs.oneOf(AttributeCodec.S32, Mode.class));

    /** {@code relay_port}: the UDP port of relays, 2268 by default. */
    public static final Attribute<Integer> RELAY_PORT =
            SPACE.be16(IFLA_AMT_RELAY_PORT, "IFLA_AMT_RELAY_PORT");

    /** {@code gateway_port}: the UDP port of gateways, 2268 by default. */
    public static final Attribute<Integer> GATEWAY_PORT =
            SPACE.be16(IFLA_AMT_GATEWAY_PORT, "IFLA_AMT_GATEWAY_PORT");

    /** {@code dev}: the index of the device that packets go out on. */
    public static final Attribute<Integer> LINK = SPACE.s32(IFLA_AMT_LINK, "IFLA_AMT_LINK");

    /** {@code local}: the source address. */
    public static final Attribute<InetAddress> LOCAL_IP =
            SPACE.attribute(IFLA_AMT_LOCAL_IP, "IFLA_AMT_LOCAL_IP", Codecs.INET4);

    /** {@code remote}: the relay that a gateway has found; told by the kernel. */
    public static final Attribute<InetAddress> REMOTE_IP =
            SPACE.attribute(IFLA_AMT_REMOTE_IP, "IFLA_AMT_REMOTE_IP", Codecs.INET4);

    /** {@code discovery}: where a gateway asks for relays, or which a relay is. */
    public static final Attribute<InetAddress> DISCOVERY_IP =
            SPACE.attribute(IFLA_AMT_DISCOVERY_IP, "IFLA_AMT_DISCOVERY_IP", Codecs.INET4);

    /** {@code max_tunnels}: how many gateways a relay serves, 128 by default. */
    public static final Attribute<Long> MAX_TUNNELS =
            SPACE.u32(IFLA_AMT_MAX_TUNNELS, "IFLA_AMT_MAX_TUNNELS");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Amt> TYPE = new LinkKind.Type<>("amt", SPACE, Amt::new);

    /** Which end of the tunnels a node is. */
    public enum Mode implements Numbered {
        /** It receives multicast. */
        GATEWAY(AMT_MODE_GATEWAY),
        /** It has multicast and sends it on. */
        RELAY(AMT_MODE_RELAY),
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

    private Amt(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code mode gateway}: the end that receives multicast.
     *
     * @param link the index of the device that packets go out on
     * @param local its IPv4 address to be used
     * @param discovery the IPv4 address where relays are asked for
     * @return the kind
     * @throws IllegalArgumentException if an address is not IPv4
     */
    public static Amt gateway(int link, InetAddress local, InetAddress discovery) {
        return create(Mode.GATEWAY, link, local).set(DISCOVERY_IP, discovery);
    }

    /**
     * {@code mode relay}: the end that has multicast and sends it on.
     *
     * @param link the index of the device that packets go out on
     * @param local its IPv4 address to be used
     * @return the kind
     * @throws IllegalArgumentException if the address is not IPv4
     */
    public static Amt relay(int link, InetAddress local) {
        return create(Mode.RELAY, link, local);
    }

    private static Amt create(Mode mode, int link, InetAddress local) {
        return new Amt(AttributeSet.empty(SPACE))
                .set(MODE, mode)
                .set(LINK, link)
                .set(LOCAL_IP, local);
    }
}
