package io.netlink.route;

/** A link's operational state: RFC 2863, IF_OPER_* of linux/if.h. */
public enum OperState {
    /** The driver does not tell. */
    UNKNOWN,
    /** Some part is missing. */
    NOT_PRESENT,
    /** Cannot carry packets. */
    DOWN,
    /** A device below is down. */
    LOWER_LAYER_DOWN,
    /** Under test. */
    TESTING,
    /** Waits for something, such as 802.1X. */
    DORMANT,
    /** Carries packets. */
    UP;

    private static final OperState[] ALL = values();

    /** The state of a number; one that a newer kernel invents is UNKNOWN. */
    static OperState of(int number) {
        return number >= 0 && number < ALL.length ? ALL[number] : UNKNOWN;
    }

    /** As {@code ip} prints it: {@code LOWERLAYERDOWN}. */
    @Override
    public String toString() {
        return name().replace("_", "");
    }
}
