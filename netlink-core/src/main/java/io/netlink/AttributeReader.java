package io.netlink;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import io.netlink.internal.InetText;

import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A cursor over netlink attributes: {@link #next()}, then {@link #type()} and the value.
 *
 * <pre>{@code
 * AttributeReader reader = message.attributes(IfInfoMsg.LENGTH);
 * while (reader.next()) {
 *     switch (reader.type()) {
 *         case IFLA_MTU -> mtu = reader.u32();
 *         default -> {} // whatever a newer kernel sends
 *     }
 * }
 * }</pre>
 *
 * <p>Every length is checked: an attribute that claims more than there is, or a value shorter than
 * asked for, is a {@link DecodeException}; a longer value is read in its known part. Numbers are in
 * the machine's byte order unless the method says {@code be}. Reading numbers allocates nothing.
 * Values of a view live as long as the memory under it; a reader of a {@link NetlinkMessage} that
 * is kept beyond its callback reads the bytes of later messages. Belongs to one thread at a time.
 */
public final class AttributeReader {
    /** NLA_TYPE_MASK: without NLA_F_NESTED and NLA_F_NET_BYTEORDER. */
    private static final int TYPE_MASK = 0x3fff;

    private static final int NESTED = 1 << 15;
    static final boolean NATIVE_BIG = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

    private MemorySegment segment;
    private long next;
    private long end;
    private long payload;
    private int length;
    private int rawType;

    /** A reader over nothing, to be placed with {@link #wrap}. */
    public AttributeReader() {
        this.segment = MemorySegment.NULL;
    }

    /**
     * Places the reader before the first of some attributes.
     *
     * @param memory the memory they are in
     * @param offset where they start
     * @param byteSize how many bytes they are
     * @return this reader
     * @throws IndexOutOfBoundsException if that is not all inside the memory
     */
    public AttributeReader wrap(MemorySegment memory, long offset, long byteSize) {
        Objects.checkFromIndexSize(offset, byteSize, memory.byteSize());
        segment = memory;
        next = offset;
        end = offset + byteSize;
        payload = offset;
        length = 0;
        rawType = 0;
        return this;
    }

    /**
     * Steps to the next attribute.
     *
     * @return false at the end
     * @throws DecodeException if the attribute's length is impossible
     */
    public boolean next() {
        long at = next;
        long left = end - at;
        if (left < AttributeWriter.HEADER_LENGTH) {
            return false; // the kernel, too, ignores up to three trailing bytes (nla_ok)
        }
        int claimed = segment.get(JAVA_SHORT_UNALIGNED, at) & 0xffff;
        if (claimed < AttributeWriter.HEADER_LENGTH || claimed > left) {
            throw new DecodeException(
                    "attribute type " + (segment.get(JAVA_SHORT_UNALIGNED, at + 2) & TYPE_MASK),
                    "claims " + claimed + " bytes, " + left + " are left");
        }
        rawType = segment.get(JAVA_SHORT_UNALIGNED, at + 2) & 0xffff;
        payload = at + AttributeWriter.HEADER_LENGTH;
        length = claimed - AttributeWriter.HEADER_LENGTH;
        next = at + AttributeWriter.align(claimed);
        return true;
    }

    /**
     * The attribute's type, without flags.
     *
     * @return 0 to 16383
     */
    public int type() {
        return rawType & TYPE_MASK;
    }

    /**
     * The attribute's type as it was sent, with NLA_F_NESTED and NLA_F_NET_BYTEORDER.
     *
     * @return 0 to 65535
     */
    public int rawType() {
        return rawType;
    }

    /**
     * Whether the sender marked the payload as attributes. Older parts of the kernel do not.
     *
     * @return true if NLA_F_NESTED is set
     */
    public boolean isNested() {
        return (rawType & NESTED) != 0;
    }

    /**
     * The payload's length.
     *
     * @return bytes, without header and padding
     */
    public int length() {
        return length;
    }

    /**
     * Where the payload starts in {@link #segment()}.
     *
     * @return an offset
     */
    public long offset() {
        return payload;
    }

    /** Where the next attribute starts. */
    long position() {
        return next;
    }

    /** How many bytes are left from there. */
    long remaining() {
        return Math.max(0, end - next);
    }

    /**
     * The memory under this reader.
     *
     * @return the memory given to {@link #wrap}
     */
    public MemorySegment segment() {
        return segment;
    }

    /**
     * An 8-bit value.
     *
     * @return 0 to 255
     */
    public int u8() {
        return segment.get(JAVA_BYTE, need(Byte.BYTES)) & 0xff;
    }

    /**
     * A 16-bit value.
     *
     * @return 0 to 65535
     */
    public int u16() {
        return segment.get(JAVA_SHORT_UNALIGNED, need(Short.BYTES)) & 0xffff;
    }

    /**
     * A 32-bit value.
     *
     * @return its bits; {@link Integer#toUnsignedLong} where it is unsigned and may be large
     */
    public int u32() {
        return segment.get(JAVA_INT_UNALIGNED, need(Integer.BYTES));
    }

    /**
     * A 64-bit value.
     *
     * @return its bits
     */
    public long u64() {
        return segment.get(JAVA_LONG_UNALIGNED, need(Long.BYTES));
    }

    /**
     * A 16-bit value in network byte order.
     *
     * @return 0 to 65535
     */
    public int be16() {
        int value = u16();
        return NATIVE_BIG ? value : Short.reverseBytes((short) value) & 0xffff;
    }

    /**
     * A 32-bit value in network byte order.
     *
     * @return its bits
     */
    public int be32() {
        int value = u32();
        return NATIVE_BIG ? value : Integer.reverseBytes(value);
    }

    /**
     * A 64-bit value in network byte order.
     *
     * @return its bits
     */
    public long be64() {
        long value = u64();
        return NATIVE_BIG ? value : Long.reverseBytes(value);
    }

    /**
     * A string, up to its first NUL or the payload's end.
     *
     * @return the string
     */
    public String string() {
        int size = 0;
        while (size < length && segment.get(JAVA_BYTE, payload + size) != 0) {
            size++;
        }
        byte[] text = new byte[size];
        MemorySegment.copy(segment, JAVA_BYTE, payload, text, 0, size);
        return new String(text, StandardCharsets.UTF_8);
    }

    /**
     * The payload as bytes.
     *
     * @return a fresh copy
     */
    public byte[] bytes() {
        byte[] copy = new byte[length];
        MemorySegment.copy(segment, JAVA_BYTE, payload, copy, 0, length);
        return copy;
    }

    /**
     * An IPv4 or IPv6 address, by the payload's length.
     *
     * @return the address
     * @throws DecodeException if the payload has neither 4 nor 16 bytes
     */
    public InetAddress inet() {
        if (length != 4 && length != 16) {
            throw new DecodeException(
                    "attribute type " + type(), length + " bytes are no internet address");
        }
        return InetText.ofBytes(bytes());
    }

    /**
     * The attributes inside this attribute, whether or not NLA_F_NESTED is set.
     *
     * @return a new reader
     */
    public AttributeReader nested() {
        return nested(0, new AttributeReader());
    }

    /**
     * The attributes inside this attribute, after a fixed structure, with a reader used again.
     *
     * @param headerLength the structure's length, 0 if there is none
     * @param inner the reader to place
     * @return {@code inner}
     */
    public AttributeReader nested(int headerLength, AttributeReader inner) {
        int header = AttributeWriter.align(headerLength);
        if (header > 0) {
            need(headerLength);
        }
        int skip = Math.min(header, length);
        return inner.wrap(segment, payload + skip, length - skip);
    }

    /**
     * What is left as an immutable set, copied.
     *
     * @param space names the attributes
     * @return the attributes from the cursor to the end
     * @throws DecodeException if an attribute's length is impossible
     */
    public AttributeSet copy(AttributeSpace space) {
        return AttributeSet.copyOf(space, segment, next, remaining());
    }

    private long need(int bytes) {
        if (length < bytes) {
            throw new DecodeException(
                    "attribute type " + type(), "has " + length + " bytes, needs " + bytes);
        }
        return payload;
    }
}
