package io.netlink.route.link;

import static io.netlink.uapi.IfBonding.*;

import io.netlink.Numbered;

/** How a bond spreads packets: {@code mode} of {@code ip link add … type bond}. */
public enum BondMode implements Numbered {
    /** {@code balance-rr}: one after the other. */
    ROUND_ROBIN(BOND_MODE_ROUNDROBIN),

    /** {@code active-backup}: one at a time. */
    ACTIVE_BACKUP(BOND_MODE_ACTIVEBACKUP),

    /** {@code balance-xor}: by a hash. */
    XOR(BOND_MODE_XOR),

    /** {@code broadcast}: all on all. */
    BROADCAST(BOND_MODE_BROADCAST),

    /** {@code 802.3ad}: as agreed with the switch. */
    LACP(BOND_MODE_8023AD),

    /** {@code balance-tlb}: what goes out by load. */
    TLB(BOND_MODE_TLB),

    /** {@code balance-alb}: what comes in, too. */
    ALB(BOND_MODE_ALB),

    /** What a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    BondMode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
