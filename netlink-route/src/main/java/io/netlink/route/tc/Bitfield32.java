package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * Flags of which some are said and the others left as they are.
 *
 * <pre>{@code
 * struct nla_bitfield32 {
 *     __u32 value;
 *     __u32 selector;
 * };
 * }</pre>
 *
 * @param value the flags that are set; none outside the selector
 * @param selector the flags that are said
 */
public record Bitfield32(int value, int selector) {
    /** As the kernel keeps it. */
    public static final AttributeCodec<Bitfield32> CODEC =
            Codecs.struct(
                    "struct nla_bitfield32",
                    8,
                    buffer -> new Bitfield32(buffer.getInt(), buffer.getInt()),
                    (buffer, bits) -> {
                        if ((bits.value & ~bits.selector) != 0) {
                            throw new IllegalArgumentException(
                                    bits + " sets flags that it does not select");
                        }
                        buffer.putInt(bits.value).putInt(bits.selector);
                    });

    /**
     * Flags that are set.
     *
     * @param flags the flags
     * @return these set, no other touched
     */
    public static Bitfield32 set(int flags) {
        return new Bitfield32(flags, flags);
    }

    @Override
    public String toString() {
        return "0x%x/0x%x".formatted(value, selector);
    }
}
