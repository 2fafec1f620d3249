package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Numbered;

/** Why the kernel told of a link, {@code event} of {@code ip monitor link}: IFLA_EVENT_*. */
public enum LinkEvent implements Numbered {
    /** No special reason. */
    NONE(IFLA_EVENT_NONE),
    /** The device was reset. */
    REBOOT(IFLA_EVENT_REBOOT),
    /** Its offload features changed. */
    FEATURES(IFLA_EVENT_FEATURES),
    /** The bond's active port changed. */
    BONDING_FAILOVER(IFLA_EVENT_BONDING_FAILOVER),
    /** The device's addresses are to be announced again. */
    NOTIFY_PEERS(IFLA_EVENT_NOTIFY_PEERS),
    /** Multicast groups are to be joined again. */
    IGMP_RESEND(IFLA_EVENT_IGMP_RESEND),
    /** The bond's options changed. */
    BONDING_OPTIONS(IFLA_EVENT_BONDING_OPTIONS),
    /** One that a newer kernel knows. */
    UNKNOWN(-1);

    private final int number;

    LinkEvent(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
