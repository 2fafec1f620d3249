package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * The mark of a packet that a filter compares.
 *
 * <pre>{@code
 * struct tc_u32_mark {
 *     __u32 val;
 *     __u32 mask;
 *     __u32 success;
 * };
 * }</pre>
 *
 * @param value what it is
 * @param mask the bits that count
 * @param success how many packets had it; told by the kernel
 */
public record U32Mark(int value, int mask, int success) {
    static final AttributeCodec<U32Mark> CODEC =
            Codecs.struct(
                    "struct tc_u32_mark",
                    12,
                    buffer -> new U32Mark(buffer.getInt(), buffer.getInt(), buffer.getInt()),
                    (buffer, mark) ->
                            buffer.putInt(mark.value).putInt(mark.mask).putInt(mark.success));

    @Override
    public String toString() {
        return "0x%x/0x%x".formatted(value, mask);
    }
}
