package io.netlink.route.tc;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import io.netlink.AttributeCodec;
import io.netlink.DecodeException;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The structure that an action's attributes include: of most of them {@code tc_gen}, and what the
 * kind has besides. {@link TcAction} has methods for what is in it.
 *
 * <pre>{@code
 * #define tc_gen     \
 *     __u32 index;   \   // 0
 *     __u32 capab;   \   // 4
 *     int   action;  \   // 8
 *     int   refcnt;  \   // 12
 *     int   bindcnt;     // 16
 * }</pre>
 */
public final class ActionParms {
    private final byte[] bytes;

    private ActionParms(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A structure of zeros. */
    static ActionParms zeros(int length) {
        return new ActionParms(new byte[length]);
    }

    /** A codec that takes longer ones, too. */
    static AttributeCodec<ActionParms> codec(int length) {
        return AttributeCodec.of(
                "struct of an action",
                reader -> {
                    if (reader.length() < length) {
                        throw new DecodeException(
                                "the structure",
                                "has " + reader.length() + " bytes, needs " + length);
                    }
                    return new ActionParms(reader.bytes());
                },
                (writer, type, value) -> writer.bytes(type, value.bytes));
    }

    int get32(int offset) {
        return MemorySegment.ofArray(bytes).get(JAVA_INT_UNALIGNED, offset);
    }

    ActionParms with32(int offset, int value) {
        byte[] next = bytes.clone();
        MemorySegment.ofArray(next).set(JAVA_INT_UNALIGNED, offset, value);
        return new ActionParms(next);
    }

    ActionParms withBytes(int offset, byte... value) {
        byte[] next = Arrays.copyOf(bytes, Math.max(bytes.length, offset + value.length));
        System.arraycopy(value, 0, next, offset, value.length);
        return new ActionParms(next);
    }

    /**
     * The structure.
     *
     * @return a fresh copy
     */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionParms that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The bytes. */
    @Override
    public String toString() {
        return "0x" + HexFormat.of().formatHex(bytes);
    }
}
