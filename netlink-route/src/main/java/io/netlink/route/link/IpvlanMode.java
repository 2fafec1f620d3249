package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Numbered;

/** At which layer an ipvlan hands packets on: {@code mode} of {@code ip link add … type ipvlan}. */
public enum IpvlanMode implements Numbered {
    /** At layer 2; ARP and neighbour discovery work. */
    L2(IPVLAN_MODE_L2),

    /** By routes of the device below; no broadcast. */
    L3(IPVLAN_MODE_L3),

    /** As L3, and connection tracking sees the packets. */
    L3S(IPVLAN_MODE_L3S),

    /** What a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    IpvlanMode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
