package io.netlink.route.link;

import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_FOU;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_GUE;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_MPLS;
import static io.netlink.uapi.IfTunnel.TUNNEL_ENCAP_NONE;

import io.netlink.Numbered;

/** What the packets of a tunnel are put into besides, {@code encap} of {@code ip link}. */
public enum TunnelEncap implements Numbered {
    /** {@code none}: nothing. */
    NONE(TUNNEL_ENCAP_NONE),
    /** {@code fou}: UDP, without a header of its own ({@code ip fou} is the other end). */
    FOU(TUNNEL_ENCAP_FOU),
    /** {@code gue}: UDP with the header of generic UDP encapsulation. */
    GUE(TUNNEL_ENCAP_GUE),
    /** MPLS, for which {@code ip link} has no word. */
    MPLS(TUNNEL_ENCAP_MPLS),
    /** What a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    TunnelEncap(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
