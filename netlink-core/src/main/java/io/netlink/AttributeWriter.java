package io.netlink;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes netlink attributes one after the other into memory, each aligned to four bytes.
 *
 * <pre>{@code
 *  <------- NLA_HDRLEN ------> <-- NLA_ALIGN(payload) -->
 * +---------------------+- - -+- - - - - - - - - -+- - -+
 * |  nla_len  nla_type  | Pad |      payload      | Pad |
 * +---------------------+- - -+- - - - - - - - - -+- - -+
 * }</pre>
 *
 * <p>(linux/netlink.h, {@code struct nlattr}.) Numbers are in the machine's byte order unless the
 * method says {@code be}. Writing allocates nothing. A writer belongs to one thread at a time.
 */
public sealed class AttributeWriter permits MessageWriter {
    /** NLA_F_NESTED of linux/netlink.h. */
    private static final int NESTED = 1 << 15;

    /** Size of struct nlattr. */
    static final int HEADER_LENGTH = 4;

    /** What a 16-bit nla_len leaves for the payload. */
    private static final int MAXIMUM_PAYLOAD = 0xffff - HEADER_LENGTH;

    private static final boolean NATIVE_BIG = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

    private final MemorySegment segment;
    private final long capacity;
    private long position;

    AttributeWriter(MemorySegment segment) {
        this.segment = segment;
        this.capacity = segment.byteSize();
    }

    /**
     * A writer at the start of a piece of memory.
     *
     * @param segment native or heap memory; the writer does not own it
     * @return the writer
     */
    public static AttributeWriter over(MemorySegment segment) {
        return new AttributeWriter(segment);
    }

    /**
     * {@code NLA_ALIGN(len) ( ((len) + NLA_ALIGNTO - 1) & ~(NLA_ALIGNTO - 1) )}.
     *
     * @param length a length in bytes
     * @return the next multiple of four
     */
    public static int align(int length) {
        return (length + 3) & ~3;
    }

    /**
     * How much has been written.
     *
     * @return bytes from the start of the memory
     */
    public final long position() {
        return position;
    }

    final void position(long newPosition) {
        position = newPosition;
    }

    final MemorySegment segment() {
        return segment;
    }

    /**
     * An 8-bit value.
     *
     * @param type the attribute type
     * @param value the value; only the low 8 bits count
     * @return this writer
     */
    public final AttributeWriter u8(int type, int value) {
        return word(type, Byte.BYTES, NATIVE_BIG ? value << 24 : value & 0xff);
    }

    /**
     * A 16-bit value in the machine's byte order.
     *
     * @param type the attribute type
     * @param value the value; only the low 16 bits count
     * @return this writer
     */
    public final AttributeWriter u16(int type, int value) {
        return word(type, Short.BYTES, NATIVE_BIG ? value << 16 : value & 0xffff);
    }

    /**
     * A 32-bit value in the machine's byte order, signed or not.
     *
     * @param type the attribute type
     * @param value the value's bits
     * @return this writer
     */
    public final AttributeWriter u32(int type, int value) {
        return word(type, Integer.BYTES, value);
    }

    /**
     * A 64-bit value in the machine's byte order, signed or not.
     *
     * @param type the attribute type
     * @param value the value's bits
     * @return this writer
     */
    public final AttributeWriter u64(int type, long value) {
        segment.set(JAVA_LONG_UNALIGNED, reserve(type, Long.BYTES), value);
        return this;
    }

    /**
     * A 16-bit value in network byte order.
     *
     * @param type the attribute type
     * @param value the value; only the low 16 bits count
     * @return this writer
     */
    public final AttributeWriter be16(int type, int value) {
        return u16(type, NATIVE_BIG ? value : Short.reverseBytes((short) value));
    }

    /**
     * A 32-bit value in network byte order.
     *
     * @param type the attribute type
     * @param value the value's bits
     * @return this writer
     */
    public final AttributeWriter be32(int type, int value) {
        return u32(type, NATIVE_BIG ? value : Integer.reverseBytes(value));
    }

    /**
     * A 64-bit value in network byte order.
     *
     * @param type the attribute type
     * @param value the value's bits
     * @return this writer
     */
    public final AttributeWriter be64(int type, long value) {
        return u64(type, NATIVE_BIG ? value : Long.reverseBytes(value));
    }

    /**
     * An attribute without payload, whose presence says it all.
     *
     * @param type the attribute type
     * @return this writer
     */
    public final AttributeWriter flag(int type) {
        reserve(type, 0);
        return this;
    }

    /**
     * A string as UTF-8 with a NUL at its end.
     *
     * @param type the attribute type
     * @param value the string, without a NUL inside
     * @return this writer
     * @throws IllegalArgumentException if there is a NUL inside
     */
    public final AttributeWriter string(int type, String value) {
        int length = value.length();
        if (length >= MAXIMUM_PAYLOAD) {
            throw tooLong(type, length + 1L);
        }
        pad();
        long start = reserve(HEADER_LENGTH + align(length + 1));
        segment.set(JAVA_INT_UNALIGNED, start, pack16(HEADER_LENGTH + length + 1, type));
        long at = start + HEADER_LENGTH;
        int seen = 0; // over 0x7f or below 0 if a character is NUL, or not one byte of UTF-8
        long eight = 0; // put together before they are stored: several times as quick
        int i = 0;
        for (; i < length; i++) {
            char c = value.charAt(i);
            seen |= c | (c - 1);
            eight |= (long) c << (NATIVE_BIG ? ~i << 3 : i << 3); // a shift counts modulo 64
            if ((i & 7) == 7) {
                segment.set(JAVA_LONG_UNALIGNED, at + i - 7, eight);
                eight = 0;
            }
        }
        at += i & ~7;
        if ((i & 4) == 0) { // with the NUL and the padding
            segment.set(JAVA_INT_UNALIGNED, at, (int) (NATIVE_BIG ? eight >>> 32 : eight));
        } else {
            segment.set(JAVA_LONG_UNALIGNED, at, eight);
        }
        if ((seen & ~0x7f) != 0) {
            position = start;
            return utf8(type, value);
        }
        return this;
    }

    private AttributeWriter utf8(int type, String value) {
        if (value.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a string with a NUL inside: '" + value + "'");
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        long at = reserve(type, bytes.length + 1);
        copy(bytes, at);
        segment.set(JAVA_BYTE, at + bytes.length, (byte) 0);
        return this;
    }

    /**
     * Bytes as they are.
     *
     * @param type the attribute type; flags such as NLA_F_NESTED may be in it
     * @param value the payload
     * @return this writer
     */
    public final AttributeWriter bytes(int type, byte[] value) {
        copy(value, reserve(type, value.length));
        return this;
    }

    /**
     * Attributes inside an attribute, with NLA_F_NESTED. The nest cannot stay open.
     *
     * <p>A lambda that captures something is an object that the compiler cannot always do without,
     * above all inside another nest; {@link #nestStart} never makes one.
     *
     * @param type the attribute type
     * @param content writes what is inside
     * @return this writer
     */
    public final AttributeWriter nest(int type, Consumer<? super AttributeWriter> content) {
        long start = nestStart(type);
        content.accept(this);
        nestEnd(start);
        return this;
    }

    /**
     * Opens a nest, as the kernel's {@code nla_nest_start}; {@link #nest} is safer.
     *
     * @param type the attribute type
     * @return what {@link #nestEnd} needs
     */
    public final long nestStart(int type) {
        pad();
        long start = position;
        reserve(type | NESTED, 0);
        return start;
    }

    /**
     * Closes a nest, as the kernel's {@code nla_nest_end}: writes its length.
     *
     * @param start what {@link #nestStart} returned
     */
    public final void nestEnd(long start) {
        long length = position - start;
        if (length > 0xffff) {
            throw tooLong(segment.get(JAVA_SHORT_UNALIGNED, start + 2), length - HEADER_LENGTH);
        }
        segment.set(JAVA_SHORT_UNALIGNED, start, (short) length);
    }

    /**
     * Attributes that have been encoded before, as they are.
     *
     * @param attributes the attributes
     * @return this writer
     */
    public final AttributeWriter attributes(AttributeSet attributes) {
        byte[] encoded = attributes.bytes();
        if (encoded.length > 0) { // most kinds have none, and copying nothing costs the same
            pad();
            copy(encoded, reserve(encoded.length));
        }
        return this;
    }

    /**
     * One byte of a structure, without an attribute header.
     *
     * @param value the value; only the low 8 bits count
     * @return this writer
     */
    public final AttributeWriter put8(int value) {
        segment.set(JAVA_BYTE, reserve(Byte.BYTES), (byte) value);
        return this;
    }

    /**
     * Two bytes of a structure in the machine's byte order, without an attribute header.
     *
     * @param value the value; only the low 16 bits count
     * @return this writer
     */
    public final AttributeWriter put16(int value) {
        segment.set(JAVA_SHORT_UNALIGNED, reserve(Short.BYTES), (short) value);
        return this;
    }

    /**
     * Four bytes of a structure in the machine's byte order, without an attribute header.
     *
     * @param value the value's bits
     * @return this writer
     */
    public final AttributeWriter put32(int value) {
        segment.set(JAVA_INT_UNALIGNED, reserve(Integer.BYTES), value);
        return this;
    }

    /**
     * Four bytes of a structure, without an attribute header; in one go, which costs a quarter.
     *
     * @param first the first byte; of each only the low 8 bits count
     * @param second the second
     * @param third the third
     * @param fourth the fourth
     * @return this writer
     */
    public final AttributeWriter put8(int first, int second, int third, int fourth) {
        return put32(pack(first & 0xff, second & 0xff, third & 0xff, fourth & 0xff));
    }

    /**
     * Eight bytes of a structure, two 32-bit values in the machine's byte order, without an
     * attribute header; in one go, which costs half.
     *
     * @param first the first value's bits
     * @param second the second value's bits
     * @return this writer
     */
    public final AttributeWriter put32(int first, int second) {
        segment.set(JAVA_LONG_UNALIGNED, reserve(Long.BYTES), pack(first, second));
        return this;
    }

    /**
     * Bytes of a structure, or attributes encoded before, without an attribute header.
     *
     * @param value the bytes
     * @return this writer
     */
    public final AttributeWriter putBytes(byte[] value) {
        copy(value, reserve(value.length));
        return this;
    }

    /** An attribute of up to four bytes, in one go. */
    private AttributeWriter word(int type, int length, int padded) {
        pad();
        long start = reserve(HEADER_LENGTH + Integer.BYTES);
        segment.set(JAVA_LONG_UNALIGNED, start, pack(pack16(HEADER_LENGTH + length, type), padded));
        return this;
    }

    /** Writes the header and the padding's zeros, and returns where the payload goes. */
    private long reserve(int type, int payload) {
        if (payload > MAXIMUM_PAYLOAD) {
            throw tooLong(type, payload);
        }
        pad(); // after a structure, or a set whose last attribute came without padding
        int aligned = align(payload);
        long start = reserve(HEADER_LENGTH + aligned);
        segment.set(JAVA_INT_UNALIGNED, start, pack16(HEADER_LENGTH + payload, type));
        if (aligned != payload) { // no byte of an earlier message in the padding
            segment.set(JAVA_INT_UNALIGNED, start + aligned, 0);
        }
        return start + HEADER_LENGTH;
    }

    private void copy(byte[] value, long at) {
        MemorySegment.copy(value, 0, segment, JAVA_BYTE, at, value.length);
    }

    /** Two 16-bit numbers as the number that has them in this order in memory. */
    static int pack16(int first, int second) {
        return NATIVE_BIG ? first << 16 | second & 0xffff : second << 16 | first & 0xffff;
    }

    /** Four bytes as the number that has them in this order in memory. */
    private static int pack(int first, int second, int third, int fourth) {
        return NATIVE_BIG
                ? first << 24 | second << 16 | third << 8 | fourth
                : fourth << 24 | third << 16 | second << 8 | first;
    }

    /** Two numbers as the one that has them in this order in memory. */
    static long pack(int first, int second) {
        return NATIVE_BIG
                ? (long) first << 32 | second & 0xffffffffL
                : (long) second << 32 | first & 0xffffffffL;
    }

    /** Zeros up to the next multiple of four. */
    final void pad() {
        if ((position & 3) != 0) {
            padFrom(position);
        }
    }

    private void padFrom(long from) {
        long gap = -from & 3;
        segment.asSlice(reserve(gap), gap).fill((byte) 0);
    }

    final long reserve(long length) {
        long start = position;
        if (length > capacity - start) {
            throw new IllegalStateException(
                    "the message does not fit into "
                            + capacity
                            + " bytes: "
                            + start
                            + " are written, "
                            + length
                            + " more are needed");
        }
        position = start + length;
        return start;
    }

    private static IllegalArgumentException tooLong(int type, long length) {
        return new IllegalArgumentException(
                "attribute type "
                        + (type & 0x3fff)
                        + " would have "
                        + length
                        + " bytes; a netlink attribute holds "
                        + MAXIMUM_PAYLOAD);
    }
}
