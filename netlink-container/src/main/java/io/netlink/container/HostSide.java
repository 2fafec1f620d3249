package io.netlink.container;

import io.netlink.route.Link;
import io.netlink.route.Rtnetlink;

import java.util.List;

/**
 * What a guest is attached to, on the host: it makes the interface that the guest gets, and takes
 * it away.
 */
sealed interface HostSide permits BridgeSide, OvsSide, ChildSide, PhysicalSide, WifiSide {

    /**
     * What it is, in words; the same words for the same wish. The interface is marked with them.
     *
     * @param plan the wish
     */
    String words(ContainerNetwork plan);

    /**
     * Whether a VLAN can be asked for besides.
     *
     * @return false if {@link ContainerNetwork#vlan(int)} makes no sense with it
     */
    boolean takesVlan();

    /**
     * Whether the interface can be given an address.
     *
     * @return false if {@link ContainerNetwork#mac} makes no sense with it
     */
    default boolean takesMac() {
        return true;
    }

    /**
     * Makes the interface inside, up, with its address and MTU.
     *
     * @return it, as the guest sees it
     */
    Link make(Attaching attaching);

    /**
     * Takes it away again.
     *
     * @param attaching the same place
     * @param link it, as the guest sees it
     */
    void remove(Attaching attaching, Link link);

    /**
     * Takes away what is left on the host when the guest has ended.
     *
     * @return what was done
     */
    default List<String> sweep(Rtnetlink host) {
        return List.of();
    }
}
