package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.LinkKind;

import java.net.InetAddress;

/**
 * A virtual tunnel interface: IPsec over IPv4 as a link. {@code ip link add NAME type vti …};
 * net/ipv4/ip_vti.c.
 *
 * <pre>{@code
 * links.add(Link.named("vti1").up()
 *         .kind(Vti.create().set(Vti.LOCAL, here).set(Vti.REMOTE, there).key(42)));
 * }</pre>
 */
public final class Vti extends VtiKind<Vti> {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("vti", "IFLA_VTI_").addAll(SHARED);

    /** {@code local}: the IPv4 source address, 0.0.0.0 for any. */
    public static final Attribute<InetAddress> LOCAL =
            SPACE.attribute(IFLA_VTI_LOCAL, "IFLA_VTI_LOCAL", Codecs.INET4);

    /** {@code remote}: the IPv4 address of the other end, 0.0.0.0 for any. */
    public static final Attribute<InetAddress> REMOTE =
            SPACE.attribute(IFLA_VTI_REMOTE, "IFLA_VTI_REMOTE", Codecs.INET4);

    /** How the library knows the kind. */
    public static final LinkKind.Type<Vti> TYPE = new LinkKind.Type<>("vti", SPACE, Vti::new);

    private Vti(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A tunnel of which nothing is said yet.
     *
     * @return the kind
     */
    public static Vti create() {
        return new Vti(AttributeSet.empty(SPACE));
    }
}
