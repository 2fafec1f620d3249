package io.netlink;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Optional;

/**
 * Attributes seen by number rather than in order, over memory that somebody else owns.
 *
 * <p>{@link #wrap} walks over them once and notes where each known one is; after that a value is
 * one read away. Nothing is copied and, but for values that are objects, nothing allocated. If an
 * attribute occurs twice the last one counts, as in the kernel's {@code nla_parse}.
 *
 * <p><b>Lifetime:</b> that of the memory. An {@link AttributeSet} owns its memory and lives for
 * ever. Belongs to one thread at a time, an {@code AttributeSet} to all.
 */
public sealed class AttributeView permits AttributeSet {
    private final AttributeSpace space;
    private final AttributeReader reader;

    /**
     * By attribute number: where its header is, in units of four bytes from {@link #start}, + 1.
     */
    private short[] index;

    /** The index of the last copy: messages of a listing mostly have the same attributes. */
    private short[] copied;

    private MemorySegment memory = MemorySegment.NULL;
    private long start;
    private long byteSize;

    /**
     * A view of nothing yet.
     *
     * @param space the attributes it will look for
     */
    public AttributeView(AttributeSpace space) {
        this.space = space;
        this.reader = new AttributeReader();
    }

    /**
     * Looks at other attributes.
     *
     * @param attributes a reader; the view covers what is from its cursor to its end
     * @throws DecodeException if an attribute's length is impossible
     */
    public void wrap(AttributeReader attributes) {
        wrap(attributes.segment(), attributes.position(), attributes.remaining());
    }

    /** A set over bytes of its own. */
    AttributeView(AttributeSpace space, byte[] bytes) {
        this.space = space;
        this.reader = null;
        wrap(MemorySegment.ofArray(bytes), 0, bytes.length);
        this.memory = null;
    }

    /** A set with the same attributes, which are not searched for again. */
    AttributeView(AttributeView other) {
        this.space = other.space;
        this.reader = null;
        this.index = other.indexOfCopy();
        this.memory = null;
        this.byteSize = other.byteSize;
    }

    private short[] indexOfCopy() {
        if (this instanceof AttributeSet || index == null) {
            return index;
        }
        if (!Arrays.equals(copied, index)) {
            copied = index.clone();
        }
        return copied;
    }

    final void wrap(MemorySegment segment, long offset, long length) {
        if (index == null || index.length < space.size()) {
            index = new short[space.size()];
        } else {
            Arrays.fill(index, (short) 0);
        }
        memory = segment;
        start = offset;
        byteSize = length;
        AttributeReader all = reader == null ? new AttributeReader() : reader;
        all.wrap(segment, offset, length);
        while (all.next()) {
            int type = all.type();
            if (type < index.length) {
                long at = all.offset() - AttributeWriter.HEADER_LENGTH - start;
                if (at >= 4L * 0xffff) {
                    throw new DecodeException(space.name(), "attributes beyond 256 KiB");
                }
                index[type] = (short) (at / 4 + 1);
            }
        }
        byteSize = Math.min(length, all.position() - start); // what follows is no attribute
    }

    /**
     * The table by which attributes are looked for.
     *
     * @return the table
     */
    public final AttributeSpace space() {
        return space;
    }

    /**
     * Whether an attribute is there.
     *
     * @param attribute the attribute
     * @return true if it is, whatever its value
     */
    public final boolean has(Attribute<?> attribute) {
        return find(attribute) >= 0;
    }

    /**
     * An attribute's value.
     *
     * @param attribute the attribute
     * @param <T> the value's type
     * @return empty if the attribute is not there
     * @throws DecodeException if its payload is too short
     */
    public final <T> Optional<T> get(Attribute<T> attribute) {
        AttributeReader at = at(attribute);
        return at == null ? Optional.empty() : Optional.of(decode(attribute, at));
    }

    /**
     * A 32-bit value without boxing it.
     *
     * @param attribute the attribute
     * @param absent what to return if it is not there
     * @return the value's bits
     * @throws DecodeException if its payload is too short
     */
    public final int getInt(Attribute<?> attribute, int absent) {
        long offset = find(attribute);
        if (offset < 0) {
            return absent;
        }
        checkLength(attribute, offset, Integer.BYTES);
        return intAt(offset + AttributeWriter.HEADER_LENGTH);
    }

    /**
     * An 8-bit value without boxing it.
     *
     * @param attribute the attribute
     * @param absent what to return if it is not there
     * @return 0 to 255
     * @throws DecodeException if its payload is too short
     */
    public final int getByte(Attribute<?> attribute, int absent) {
        long offset = find(attribute);
        if (offset < 0) {
            return absent;
        }
        checkLength(attribute, offset, 1);
        return byteAt(offset + AttributeWriter.HEADER_LENGTH);
    }

    /**
     * A reader on an attribute, for what the typed methods do not cover.
     *
     * @param attribute the attribute
     * @return a reader on it, or null if it is not there; used again by the next call
     */
    public final AttributeReader at(Attribute<?> attribute) {
        long offset = find(attribute);
        if (offset < 0) {
            return null;
        }
        AttributeReader cursor = cursor(offset, start + byteSize - offset);
        cursor.next();
        return cursor;
    }

    /** The reader, placed before some attributes; an immutable set makes a new one each time. */
    AttributeReader cursor(long offset, long length) {
        return reader.wrap(memory, offset, length);
    }

    /**
     * An immutable copy.
     *
     * @return the attributes as they are now
     */
    public AttributeSet copy() {
        return AttributeSet.copyOf(this);
    }

    MemorySegment segment() {
        return memory;
    }

    /** The byte there, 0 to 255; a set looks into its array. */
    int byteAt(long at) {
        return memory.get(JAVA_BYTE, at) & 0xff;
    }

    /** The two bytes there, 0 to 65535. */
    int shortAt(long at) {
        return memory.get(JAVA_SHORT_UNALIGNED, at) & 0xffff;
    }

    /** The four bytes there. */
    int intAt(long at) {
        return memory.get(JAVA_INT_UNALIGNED, at);
    }

    final long start() {
        return start;
    }

    /**
     * The attributes' length.
     *
     * @return bytes, with headers and padding
     */
    public final long byteSize() {
        return byteSize;
    }

    private long find(Attribute<?> attribute) {
        int code = attribute.code();
        short[] offsets = index;
        if (offsets == null || code >= offsets.length || offsets[code] == 0) {
            return -1;
        }
        return start + ((offsets[code] & 0xffff) - 1) * 4L;
    }

    private <T> T decode(Attribute<T> attribute, AttributeReader at) {
        try {
            return attribute.codec().read(at);
        } catch (DecodeException | IllegalArgumentException e) {
            DecodeException named =
                    new DecodeException(space.name() + "/" + attribute.name(), e.getMessage());
            named.initCause(e);
            throw named;
        }
    }

    /** Of the attribute whose header is there: its first two bytes are its length, with them. */
    private void checkLength(Attribute<?> attribute, long offset, int needed) {
        int length = shortAt(offset) - AttributeWriter.HEADER_LENGTH;
        if (length < needed) {
            throw new DecodeException(
                    attribute.name(), "has " + length + " bytes, needs " + needed);
        }
    }
}
