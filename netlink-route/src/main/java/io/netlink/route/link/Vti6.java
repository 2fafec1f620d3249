package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.LinkKind;

import java.net.InetAddress;

/**
 * A virtual tunnel interface: IPsec over IPv6 as a link. {@code ip link add NAME type vti6 …};
 * net/ipv6/ip6_vti.c.
 *
 * <pre>{@code
 * links.add(Link.named("vti1").up()
 *         .kind(Vti6.create().set(Vti6.LOCAL, here).set(Vti6.REMOTE, there).key(42)));
 * }</pre>
 */
public final class Vti6 extends VtiKind<Vti6> {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("vti6", "IFLA_VTI_").addAll(SHARED);

    /** {@code local}: the IPv6 source address, {@code ::} for any. */
    public static final Attribute<InetAddress> LOCAL =
            SPACE.attribute(IFLA_VTI_LOCAL, "IFLA_VTI_LOCAL", Codecs.INET6);

    /** {@code remote}: the IPv6 address of the other end, {@code ::} for any. */
    public static final Attribute<InetAddress> REMOTE =
            SPACE.attribute(IFLA_VTI_REMOTE, "IFLA_VTI_REMOTE", Codecs.INET6);

    /** How the library knows the kind. */
    public static final LinkKind.Type<Vti6> TYPE = new LinkKind.Type<>("vti6", SPACE, Vti6::new);

    private Vti6(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet.
     *
     * @return the kind
     */
    public static Vti6 create() {
        return new Vti6(AttributeSet.empty(SPACE));
    }
}
