package io.netlink.route.tc;

import static io.netlink.uapi.TcNat.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.InetPrefix;

import java.net.InetAddress;

/**
 * Changes IPv4 addresses, without connection tracking. {@code action nat}; tc-nat(8),
 * linux/tc_act/tc_nat.h, TCA_NAT_*.
 *
 * <pre>{@code
 * struct tc_nat {
 *     tc_gen;
 *     __be32 old_addr; // 20
 *     __be32 new_addr; // 24
 *     __be32 mask;     // 28
 *     __u32  flags;    // 32  TCA_NAT_FLAG_EGRESS
 * };
 * }</pre>
 */
public final class Nat extends TcAction<Nat> {
    private static final AttributeSpace SPACE = AttributeSpace.named("nat", "TCA_NAT_");

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_NAT_PARMS, "TCA_NAT_PARMS", ActionParms.codec(36));

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_NAT_TM, "TCA_NAT_TM", TcTimes.CODEC);

    /** How the library knows the kind. */
    public static final Type<Nat> TYPE = new Type<>("nat", SPACE, (header, data) -> new Nat(data));

    private Nat(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 36;
    }

    private static Nat of(InetPrefix old, InetAddress replacement, int flags) {
        if (old.isIpv6() || replacement.getAddress().length != Integer.BYTES) {
            throw new IllegalArgumentException(
                    old + " to " + replacement.getHostAddress() + ": must be of IPv4");
        }
        Nat nat = TYPE.empty();
        ActionParms parms =
                nat.parms()
                        .withBytes(20, old.address().getAddress())
                        .withBytes(24, replacement.getAddress())
                        .withBytes(28, TcCodecs.mask(old.length(), 4).getAddress())
                        .with32(32, flags);
        return nat.parms(parms);
    }

    /**
     * {@code nat ingress OLD NEW}: changes the destination.
     *
     * @param old the addresses that are changed
     * @param replacement what their first bits become
     * @return the kind
     * @throws IllegalArgumentException if one is not of IPv4
     */
    public static Nat ingress(InetPrefix old, InetAddress replacement) {
        return of(old, replacement, 0);
    }

    /**
     * {@code nat egress OLD NEW}: changes the source.
     *
     * @param old the addresses that are changed
     * @param replacement what their first bits become
     * @return the kind
     * @throws IllegalArgumentException if one is not of IPv4
     */
    public static Nat egress(InetPrefix old, InetAddress replacement) {
        return of(old, replacement, TCA_NAT_FLAG_EGRESS);
    }
}
