package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Numbered;

/** Who may talk to whom over a macvlan: {@code mode} of {@code ip link add … type macvlan}. */
public enum MacvlanMode implements Numbered {
    /** No other macvlan of the device. */
    PRIVATE(MACVLAN_MODE_PRIVATE),

    /** Others only through a switch outside that reflects. */
    VEPA(MACVLAN_MODE_VEPA),

    /** All others of the device, directly. */
    BRIDGE(MACVLAN_MODE_BRIDGE),

    /** It is the only one, and takes the device over. */
    PASSTHRU(MACVLAN_MODE_PASSTHRU),

    /** It takes what comes from addresses in a list. */
    SOURCE(MACVLAN_MODE_SOURCE),

    /** What a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    MacvlanMode(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
