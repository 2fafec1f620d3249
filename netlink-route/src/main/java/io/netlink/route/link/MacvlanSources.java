package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Numbered;

/**
 * What to do with the source addresses of a macvlan: {@code macaddr} of {@code ip link set … type
 * macvlan}.
 */
public enum MacvlanSources implements Numbered {
    /** Add one. */
    ADD(MACVLAN_MACADDR_ADD),

    /** Take one away. */
    DELETE(MACVLAN_MACADDR_DEL),

    /** Take all away. */
    FLUSH(MACVLAN_MACADDR_FLUSH),

    /** Have just those given. */
    SET(MACVLAN_MACADDR_SET),

    /** What a newer kernel has. */
    UNKNOWN(-1);

    private final int number;

    MacvlanSources(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
