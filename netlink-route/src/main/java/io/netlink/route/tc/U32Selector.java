package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.TC_U32_TERMINAL;

import io.netlink.AttributeCodec;
import io.netlink.DecodeException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a {@link U32} filter compares, and how the next one is found.
 *
 * <pre>{@code
 * struct tc_u32_sel {
 *     unsigned char     flags;      // 0   TC_U32_*
 *     unsigned char     offshift;   // 1
 *     unsigned char     nkeys;      // 2
 *     __be16            offmask;    // 4
 *     __u16             off;        // 6
 *     short             offoff;     // 8
 *     short             hoff;       // 10
 *     __be32            hmask;      // 12
 *     struct tc_u32_key keys[];     // 16
 * };
 * }</pre>
 *
 * @param flags TC_U32_*
 * @param offsetShift {@code offset … shift}: bits to the right, 0 to 255
 * @param offsetMask {@code offset mask}: of the 16 bits at {@code offsetAt}
 * @param offset {@code offset plus}: bytes to the next header, 0 to 65535
 * @param offsetAt {@code offset at}: where the bytes to the next header are
 * @param hashAt {@code hashkey at}: where the key of the next table is
 * @param hashMask {@code hashkey mask}: the bits of it that count
 * @param keys what is compared, up to 255
 */
public record U32Selector(
        int flags,
        int offsetShift,
        int offsetMask,
        int offset,
        int offsetAt,
        int hashAt,
        int hashMask,
        List<U32Key> keys) {
    private static final String NAME = "struct tc_u32_sel";
    private static final int LENGTH = 16;

    static final U32Selector EMPTY = new U32Selector(0, 0, 0, 0, 0, 0, 0, List.of());

    static final AttributeCodec<U32Selector> CODEC =
            AttributeCodec.of(
                    NAME,
                    reader -> read(reader.bytes()),
                    (writer, type, value) -> writer.bytes(type, value.toByteArray()));

    /**
     * A selector.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public U32Selector {
        TcCodecs.in(flags, 0, 0xff, "flags");
        TcCodecs.in(offsetShift, 0, 0xff, "shift");
        TcCodecs.in(offsetMask, 0, 0xffff, "offset mask");
        TcCodecs.in(offset, 0, 0xffff, "offset");
        TcCodecs.in(offsetAt, Short.MIN_VALUE, Short.MAX_VALUE, "offset at");
        TcCodecs.in(hashAt, Short.MIN_VALUE, Short.MAX_VALUE, "hashkey at");
        TcCodecs.in(keys.size(), 0, 0xff, "number of keys");
        keys = List.copyOf(keys);
    }

    private static U32Selector read(byte... bytes) {
        int count = bytes.length < LENGTH ? 0 : bytes[2] & 0xff;
        int needed = LENGTH + count * U32Key.LENGTH;
        if (bytes.length < needed) {
            throw new DecodeException(NAME, "has " + bytes.length + " bytes, needs " + needed);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        List<U32Key> keys = new ArrayList<>(count);
        buffer.position(LENGTH);
        for (int i = 0; i < count; i++) {
            keys.add(U32Key.read(buffer));
        }
        ByteBuffer big = ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
        return new U32Selector(
                bytes[0] & 0xff,
                bytes[1] & 0xff,
                big.getShort(4) & 0xffff,
                buffer.getShort(6) & 0xffff,
                buffer.getShort(8),
                buffer.getShort(10),
                big.getInt(12),
                keys);
    }

    private byte[] toByteArray() {
        byte[] bytes = new byte[LENGTH + keys.size() * U32Key.LENGTH];
        bytes[0] = (byte) flags;
        bytes[1] = (byte) offsetShift;
        bytes[2] = (byte) keys.size();
        ByteBuffer big = ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN);
        big.putShort(4, (short) offsetMask).putInt(12, hashMask);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        buffer.putShort(6, (short) offset)
                .putShort(8, (short) offsetAt)
                .putShort(10, (short) hashAt)
                .position(LENGTH);
        keys.forEach(key -> key.write(buffer));
        return bytes;
    }

    U32Selector withFlags(int more) {
        return new U32Selector(
                flags | more, offsetShift, offsetMask, offset, offsetAt, hashAt, hashMask, keys);
    }

    /** The same with bits compared, by the key that has the word already if there is one. */
    U32Selector with(U32Key added) {
        List<U32Key> next = new ArrayList<>(keys);
        for (int i = 0; i < next.size(); i++) {
            U32Key key = next.get(i);
            if (key.offset() == added.offset() && key.offsetMask() == added.offsetMask()) {
                if (((added.value() ^ key.value()) & added.mask() & key.mask()) != 0) {
                    throw new IllegalArgumentException(added + " and " + key + " never match");
                }
                next.set(
                        i,
                        new U32Key(
                                key.offset(),
                                key.value() | added.value(),
                                key.mask() | added.mask(),
                                key.offsetMask()));
                return withKeys(next);
            }
        }
        next.add(added);
        return withKeys(next);
    }

    private U32Selector withKeys(List<U32Key> next) {
        return new U32Selector(
                flags, offsetShift, offsetMask, offset, offsetAt, hashAt, hashMask, next);
    }

    /** As {@code tc} prints it. */
    @Override
    public String toString() {
        return keys.stream().map(U32Key::toString).collect(Collectors.joining(" "))
                + ((flags & TC_U32_TERMINAL) == 0 ? "" : " terminal");
    }
}
