package io.netlink.route.link;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * Switches of which some are meant: a pair of 32-bit numbers that the kernel has in several places,
 * among them {@code struct ifla_vlan_flags} and {@code struct can_ctrlmode}.
 *
 * <pre>{@code
 * struct ifla_vlan_flags {
 *     __u32 flags;
 *     __u32 mask;
 * };
 * }</pre>
 *
 * @param values the switches that are on
 * @param mask those that are meant
 */
public record Bits(int values, int mask) {
    /** No switch is meant. */
    public static final Bits NONE = new Bits(0, 0);

    /** Values first, then the mask. */
    static AttributeCodec<Bits> of(String struct) {
        return Codecs.struct(
                struct,
                8,
                buffer -> new Bits(buffer.getInt(), buffer.getInt()),
                (buffer, bits) -> buffer.putInt(bits.values).putInt(bits.mask));
    }

    /** The mask first, then the values. */
    static AttributeCodec<Bits> maskFirst(String struct) {
        return Codecs.struct(
                struct,
                8,
                buffer -> {
                    int mask = buffer.getInt();
                    return new Bits(buffer.getInt(), mask);
                },
                (buffer, bits) -> buffer.putInt(bits.mask).putInt(bits.values));
    }

    /**
     * Turns switches on.
     *
     * @param bits the switches
     * @return these with them on, and meant
     */
    public Bits on(int bits) {
        return new Bits(values | bits, mask | bits);
    }

    /**
     * Turns switches off.
     *
     * @param bits the switches
     * @return these with them off, and meant
     */
    public Bits off(int bits) {
        return new Bits(values & ~bits, mask | bits);
    }

    /**
     * Whether all of some switches are on.
     *
     * @param bits the switches
     * @return false if one is off, or not said
     */
    public boolean has(int bits) {
        return (values & bits) == bits;
    }

    /** In hexadecimal: {@code 0x1/0x3}. */
    @Override
    public String toString() {
        return "0x%x/0x%x".formatted(values, mask);
    }
}
