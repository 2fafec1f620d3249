package io.netlink.route.tc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * 32 bits of a packet that a filter compares.
 *
 * <pre>{@code
 * struct tc_u32_key {
 *     __be32 mask;
 *     __be32 val;
 *     int    off;
 *     int    offmask;
 * };
 * }</pre>
 *
 * @param offset where they are, in bytes from the network header; may be negative
 * @param value what they are
 * @param mask the bits that count
 * @param offsetMask -1 if the offset is from the next header, which an {@code offset} found; else 0
 */
public record U32Key(int offset, int value, int mask, int offsetMask) {
    static final int LENGTH = 16;

    static U32Key read(ByteBuffer buffer) {
        buffer.order(ByteOrder.BIG_ENDIAN);
        int mask = buffer.getInt();
        int value = buffer.getInt();
        buffer.order(ByteOrder.nativeOrder());
        return new U32Key(buffer.getInt(), value, mask, buffer.getInt());
    }

    void write(ByteBuffer buffer) {
        buffer.order(ByteOrder.BIG_ENDIAN).putInt(mask).putInt(value);
        buffer.order(ByteOrder.nativeOrder()).putInt(offset).putInt(offsetMask);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return "match %08x/%08x at %s%d"
                .formatted(value, mask, offsetMask == 0 ? "" : "nexthdr+", offset);
    }
}
