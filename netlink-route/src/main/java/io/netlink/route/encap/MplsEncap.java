package io.netlink.route.encap;

import static io.netlink.uapi.MplsIptunnel.MPLS_IPTUNNEL_DST;
import static io.netlink.uapi.MplsIptunnel.MPLS_IPTUNNEL_TTL;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.uapi.LwTunnel;

import java.util.Arrays;
import java.util.List;

/**
 * MPLS labels before an IP packet: {@code encap mpls LABELS [ttl TTL]}; linux/mpls_iptunnel.h.
 * Needs the kernel module mpls_iptunnel.
 */
public final class MplsEncap extends Encap<MplsEncap> {
    private static final AttributeSpace SPACE = AttributeSpace.named("mpls", "MPLS_IPTUNNEL_");

    /** The labels, the outermost first; 0 to 1048575 each, without 3, the implicit null. */
    public static final Attribute<List<Integer>> DST =
            SPACE.attribute(MPLS_IPTUNNEL_DST, "MPLS_IPTUNNEL_DST", MplsLabels.CODEC);

    /** {@code ttl}: of the labels, 1 to 255; not said, that of the packet. */
    public static final Attribute<Integer> TTL = SPACE.u8(MPLS_IPTUNNEL_TTL, "MPLS_IPTUNNEL_TTL");

    /** How the library knows the encapsulation. */
    public static final Encap.Type<MplsEncap> TYPE =
            new Encap.Type<>(LwTunnel.LWTUNNEL_ENCAP_MPLS, "mpls", SPACE, MplsEncap::new);

    private MplsEncap(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * Labels.
     *
     * @param labels the outermost first, 0 to 1048575 each
     * @return the encapsulation
     * @throws IllegalArgumentException if there is none, or one is out of range
     */
    public static MplsEncap labels(int... labels) {
        return TYPE.empty().set(DST, Arrays.stream(labels).boxed().toList());
    }
}
