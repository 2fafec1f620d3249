package io.netlink.route.tc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * 32 bits of a packet that are changed.
 *
 * <pre>{@code
 * struct tc_pedit_key {
 *     __u32 mask;      // AND: the bits that stay
 *     __u32 val;       // XOR, or what is added
 *     __u32 off;
 *     __u32 at;        // with the two below: more to the offset, from a byte of the packet
 *     __u32 offmask;
 *     __u32 shift;
 * };
 * }</pre>
 *
 * @param header where the offset starts
 * @param command what is done
 * @param offset in bytes, a multiple of 4
 * @param value what the bits become, or what is added; as they are in the packet
 * @param keep the bits that stay
 * @param at where more of the offset is
 * @param offsetMask the bits of it that count
 * @param shift by how many they are moved to the right
 */
public record PeditKey(
        Pedit.Header header,
        Pedit.Command command,
        int offset,
        int value,
        int keep,
        int at,
        int offsetMask,
        int shift) {
    static final int LENGTH = 24;

    static PeditKey read(Pedit.Header header, Pedit.Command command, ByteBuffer buffer) {
        buffer.order(ByteOrder.BIG_ENDIAN);
        int keep = buffer.getInt();
        int value = buffer.getInt();
        buffer.order(ByteOrder.nativeOrder());
        return new PeditKey(
                header,
                command,
                buffer.getInt(),
                value,
                keep,
                buffer.getInt(),
                buffer.getInt(),
                buffer.getInt());
    }

    void write(ByteBuffer buffer) {
        buffer.order(ByteOrder.BIG_ENDIAN).putInt(keep).putInt(value);
        buffer.order(ByteOrder.nativeOrder()).putInt(offset).putInt(at);
        buffer.putInt(offsetMask).putInt(shift);
    }

    @Override
    public String toString() {
        return "%s%+d %s %08x mask %08x".formatted(header, offset, command, value, keep);
    }
}
