package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * Switches of {@link Red}: TC_RED_* of linux/pkt_sched.h.
 *
 * <pre>{@code
 * struct nla_bitfield32 {
 *     __u32 value;
 *     __u32 selector;
 * };
 * }</pre>
 *
 * @param values the switches that are on
 * @param mask those that are meant
 */
public record RedFlags(int values, int mask) {
    static final AttributeCodec<RedFlags> CODEC =
            Codecs.struct(
                    "struct nla_bitfield32",
                    8,
                    b -> new RedFlags(b.getInt(), b.getInt()),
                    (b, v) -> b.putInt(v.values).putInt(v.mask));

    /** All switches are meant, none is on. */
    static final RedFlags NONE =
            new RedFlags(0, TC_RED_ECN | TC_RED_HARDDROP | TC_RED_ADAPTATIVE | TC_RED_NODROP);

    /** Turns a switch on or off. */
    RedFlags with(int bit, boolean on) {
        return new RedFlags(on ? values | bit : values & ~bit, mask | bit);
    }

    /**
     * {@code ecn}: mark packets instead of dropping them.
     *
     * @return whether it is on
     */
    public boolean ecn() {
        return (values & TC_RED_ECN) != 0;
    }

    /**
     * {@code harddrop}: drop from {@code max} on even what could be marked.
     *
     * @return whether it is on
     */
    public boolean hardDrop() {
        return (values & TC_RED_HARDDROP) != 0;
    }

    /**
     * {@code adaptive}: keep the queue in the middle by changing the probability.
     *
     * @return whether it is on
     */
    public boolean adaptive() {
        return (values & TC_RED_ADAPTATIVE) != 0;
    }

    /**
     * {@code nodrop}: do not drop early what cannot be marked.
     *
     * @return whether it is on
     */
    public boolean noDrop() {
        return (values & TC_RED_NODROP) != 0;
    }
}
