package io.netlink.route.link;

import static io.netlink.uapi.IfBonding.*;

import io.netlink.Numbered;

/** What decides over the port of a packet: {@code xmit_hash_policy} of a bond. */
public enum BondHash implements Numbered {
    /** Link-layer addresses. */
    LAYER2(BOND_XMIT_POLICY_LAYER2),

    /** IP addresses and ports: {@code layer3+4}. */
    LAYER34(BOND_XMIT_POLICY_LAYER34),

    /** Link-layer and IP addresses: {@code layer2+3}. */
    LAYER23(BOND_XMIT_POLICY_LAYER23),

    /** As LAYER23, of the packet inside a tunnel. */
    ENCAP23(BOND_XMIT_POLICY_ENCAP23),

    /** As LAYER34, of the packet inside a tunnel. */
    ENCAP34(BOND_XMIT_POLICY_ENCAP34),

    /** VLAN and source address: {@code vlan+srcmac}. */
    VLAN_SOURCE(BOND_XMIT_POLICY_VLAN_SRCMAC),

    /** What a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    BondHash(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
