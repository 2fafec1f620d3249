package io.netlink.route;

import io.netlink.AttributeSet;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A port of a bridge with a multicast router behind it, {@code router ports on br0: …} of {@code
 * bridge -d mdb}.
 *
 * @param bridge the bridge's index
 * @param port the port's index
 * @param attributes MDBA_ROUTER_PATTR_*
 */
public record MdbRouter(int bridge, int port, AttributeSet attributes) {

    /**
     * Whether it was learned: MDB_RTR_TYPE_* of {@link io.netlink.uapi.IfBridge}.
     *
     * @return empty if the kernel did not say
     */
    public OptionalInt type() {
        return attributes
                .get(MdbAttributes.ROUTER_TYPE)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /**
     * How long it is still remembered.
     *
     * @return zero for one that was not learned; empty if the kernel did not say
     */
    public Optional<Duration> timer() {
        return attributes.get(MdbAttributes.ROUTER_TIMER);
    }

    /**
     * The VLAN.
     *
     * @return empty if there is none
     */
    public OptionalInt vid() {
        return attributes
                .get(MdbAttributes.ROUTER_VID)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** As {@code bridge mdb} prints it, with indices. */
    @Override
    public String toString() {
        return "router port if" + port + " dev if" + bridge + " " + attributes;
    }
}
