package io.netlink.route.link;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * Switches of a bridge, a bit each (BR_BOOLOPT_* of linux/if_bridge.h): 0 {@code
 * no_linklocal_learn}, 1 {@code mcast_vlan_snooping}, 2 {@code mst_enabled}.
 *
 * <pre>{@code
 * struct br_boolopt_multi {
 *     __u32 optval;
 *     __u32 optmask;
 * };
 * }</pre>
 *
 * @param values the switches that are on
 * @param mask those that are meant
 */
public record BridgeOptions(int values, int mask) {
    static final AttributeCodec<BridgeOptions> CODEC =
            Codecs.struct(
                    "struct br_boolopt_multi",
                    8,
                    buffer -> new BridgeOptions(buffer.getInt(), buffer.getInt()),
                    (buffer, options) -> buffer.putInt(options.values).putInt(options.mask));

    /** No switch is meant. */
    public static final BridgeOptions NONE = new BridgeOptions(0, 0);

    /**
     * Turns a switch on or off.
     *
     * @param option BR_BOOLOPT_*, 0 to 31
     * @param on whether it is to be on
     * @return the switches with it
     * @throws IllegalArgumentException if there can be no such switch
     */
    public BridgeOptions with(int option, boolean on) {
        if (option < 0 || option > 31) {
            throw new IllegalArgumentException("option " + option + ": must be 0 to 31");
        }
        int bit = 1 << option;
        return new BridgeOptions(on ? values | bit : values & ~bit, mask | bit);
    }

    /**
     * Whether a switch is on.
     *
     * @param option BR_BOOLOPT_*
     * @return false also if the kernel says nothing of it
     */
    public boolean has(int option) {
        return (values & mask & 1 << option) != 0;
    }
}
