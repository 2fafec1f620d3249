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

import java.net.InetAddress;

/**
 * The GPRS tunnelling protocol: what telephones send, from base stations to a gateway. {@code ip
 * link add NAME type gtp role ROLE …}; 3GPP TS 29.281, linux/if_link.h, IFLA_GTP_*.
 *
 * <p>The kernel sends and receives through UDP sockets: either its own, or two that a program
 * opened and bound (ports 3386 and 2152) and keeps open. Java gives no descriptor of its own
 * sockets, so let the kernel make them unless you have one from elsewhere. Tunnels are added
 * through generic netlink.
 *
 * <pre>{@code
 * links.add(Link.named("gtp0").up().kind(Gtp.create(Gtp.Role.GGSN)));
 * }</pre>
 */
public final class Gtp extends TypedKind<Gtp> {
    private static final AttributeSpace SPACE = AttributeSpace.named("gtp", "IFLA_GTP_");

    /** The UDP socket for version 0, a file descriptor of this process; only in requests. */
    public static final Attribute<Integer> FD0 = SPACE.s32(IFLA_GTP_FD0, "IFLA_GTP_FD0");

    /** The UDP socket for version 1, a file descriptor of this process; only in requests. */
    public static final Attribute<Integer> FD1 = SPACE.s32(IFLA_GTP_FD1, "IFLA_GTP_FD1");

    /** {@code hsize}: the size of the table of tunnels, 1024 by default. */
    public static final Attribute<Long> PDP_HASHSIZE =
            SPACE.u32(IFLA_GTP_PDP_HASHSIZE, "IFLA_GTP_PDP_HASHSIZE");

    /** {@code role}: which end of the tunnels this is. */
    public static final Attribute<Role> ROLE =
            SPACE.attribute(
                    IFLA_GTP_ROLE, "IFLA_GTP_ROLE", Codecs.oneOf(AttributeCodec.S32, Role.class));

    /** Whether the kernel makes the sockets; only in requests. Needs Linux 5.18. */
    public static final Attribute<Boolean> CREATE_SOCKETS =
            SPACE.bool8(IFLA_GTP_CREATE_SOCKETS, "IFLA_GTP_CREATE_SOCKETS");

    /** {@code restart_count}: what is answered to an echo request, 0 to 255. */
    public static final Attribute<Integer> RESTART_COUNT =
            SPACE.u8(IFLA_GTP_RESTART_COUNT, "IFLA_GTP_RESTART_COUNT");

    /** The IPv4 address of the kernel's sockets; only in requests. Needs Linux 6.8. */
    public static final Attribute<InetAddress> LOCAL =
            SPACE.attribute(IFLA_GTP_LOCAL, "IFLA_GTP_LOCAL", Codecs.INET4);

    /** The IPv6 address of the kernel's sockets; only in requests. Needs Linux 6.10. */
    public static final Attribute<InetAddress> LOCAL6 =
            SPACE.attribute(IFLA_GTP_LOCAL6, "IFLA_GTP_LOCAL6", Codecs.INET6);

    /** How the library knows the kind. */
    public static final LinkKind.Type<Gtp> TYPE = new LinkKind.Type<>("gtp", SPACE, Gtp::new);

    /** Which end of the tunnels a node is. */
    public enum Role implements Numbered {
        /** {@code ggsn}: the gateway. */
        GGSN(GTP_ROLE_GGSN),
        /** {@code sgsn}: the side of the base stations. */
        SGSN(GTP_ROLE_SGSN),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        Role(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Gtp(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * {@code role ROLE}: an end whose sockets the kernel makes, with a table for 1024 tunnels, as
     * {@code ip} has it.
     *
     * @param role which end this is
     * @return the kind
     */
    public static Gtp create(Role role) {
        return new Gtp(AttributeSet.empty(SPACE)).set(ROLE, role).set(CREATE_SOCKETS, true);
    }

    /**
     * An end with sockets that a program made.
     *
     * @param role which end this is
     * @param version0 a file descriptor of this process: a UDP socket bound to port 3386
     * @param version1 a file descriptor of this process: a UDP socket bound to port 2152
     * @return the kind
     * @throws IllegalArgumentException if one is negative
     */
    public static Gtp sockets(Role role, int version0, int version1) {
        if (version0 < 0 || version1 < 0) {
            throw new IllegalArgumentException(
                    "file descriptors " + version0 + " and " + version1 + ": must not be negative");
        }
        return new Gtp(AttributeSet.empty(SPACE))
                .set(ROLE, role)
                .set(FD0, version0)
                .set(FD1, version1);
    }
}
