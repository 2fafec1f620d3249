package io.netlink.route.link;

import io.netlink.Numbered;

/** Which answers to a bond's ARP count: {@code arp_validate}. */
public enum BondArpValidate implements Numbered {
    /** Whatever comes in. */
    NONE(0),

    /** Answers, on the port in use. */
    ACTIVE(1),

    /** Answers, on the other ports. */
    BACKUP(2),

    /** Answers, on all ports. */
    ALL(3),

    /** ARP only, without looking at it. */
    FILTER(4),

    /** ARP only, and answers on the port in use. */
    FILTER_ACTIVE(5),

    /** ARP only, and answers on the other ports. */
    FILTER_BACKUP(6),

    /** What a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    BondArpValidate(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
