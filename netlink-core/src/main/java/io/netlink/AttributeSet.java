package io.netlink;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.netlink.internal.InetText;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An immutable set of attributes, kept exactly as they are on the wire.
 *
 * <p>So nothing is lost of what a newer kernel sends: {@link #unknown()} lists it, and writing the
 * set back gives the same bytes. Absent is never zero: {@link #get} is empty for what is not there.
 *
 * <p>Two sets are equal if their bytes are.
 */
public final class AttributeSet extends AttributeView {
    /** Nests inside nests are printed so deep; 16,000 of them would exhaust the stack. */
    private static final int DEEPEST = 32;

    /** How many sets this thread is printing, each inside the one before. */
    private static final ThreadLocal<Integer> PRINTED = new ThreadLocal<>();

    /** Room for the largest attribute, and for what is begun after it. */
    private static final int ROOM = 0x11000;

    /**
     * Where values are encoded: native memory as a socket's, since writers that are over arrays,
     * too, would have the compiler choose anew at each store of every writer. Whoever finds none
     * makes some.
     */
    private static final AtomicReference<MemorySegment> SCRATCH = new AtomicReference<>();

    private final byte[] bytes;

    private AttributeSet(AttributeSpace space, byte[] wire) {
        super(space, wire);
        bytes = byteSize() == wire.length ? wire : Arrays.copyOf(wire, (int) byteSize());
    }

    /**
     * No attributes.
     *
     * @param space the attributes it may get
     * @return the empty set
     */
    public static AttributeSet empty(AttributeSpace space) {
        return new AttributeSet(space, new byte[0]);
    }

    /**
     * Attributes from bytes.
     *
     * @param space the attributes it looks for
     * @param bytes attributes one after the other, aligned to four bytes; copied
     * @return the set
     * @throws DecodeException if an attribute's length is impossible
     */
    public static AttributeSet of(AttributeSpace space, byte[] bytes) {
        return new AttributeSet(space, bytes.clone());
    }

    private AttributeSet(AttributeView view, byte[] wire) {
        super(view);
        bytes = wire;
    }

    static AttributeSet copyOf(AttributeView view) {
        byte[] copy = new byte[(int) view.byteSize()];
        MemorySegment.copy(view.segment(), JAVA_BYTE, view.start(), copy, 0, copy.length);
        return new AttributeSet(view, copy);
    }

    static AttributeSet copyOf(AttributeSpace space, MemorySegment memory, long start, long size) {
        byte[] copy = new byte[(int) size];
        MemorySegment.copy(memory, JAVA_BYTE, start, copy, 0, copy.length);
        return new AttributeSet(space, copy);
    }

    /**
     * This set with one attribute set; one that is there already is replaced in its place, and all
     * its repetitions.
     *
     * @param attribute the attribute
     * @param value its value
     * @param <T> the value's type
     * @return a new set
     * @throws IllegalArgumentException if the value does not fit the attribute
     */
    public <T> AttributeSet with(Attribute<T> attribute, T value) {
        return replaced(attribute.code(), encode(attribute, value));
    }

    /**
     * This set with a raw attribute added at its end, also if there is one of that type.
     *
     * @param attribute the attribute
     * @return a new set
     */
    public AttributeSet with(RawAttribute attribute) {
        byte[] payload = attribute.payload();
        byte[] encoded =
                encode(
                        new Attribute<>(attribute.type(), "", "", AttributeCodec.BINARY, null),
                        payload);
        byte[] joined = Arrays.copyOf(bytes, AttributeWriter.align(bytes.length) + encoded.length);
        System.arraycopy(encoded, 0, joined, joined.length - encoded.length, encoded.length);
        return new AttributeSet(space(), joined);
    }

    /**
     * This set without one attribute.
     *
     * @param attribute the attribute
     * @return a new set, or this one if the attribute is not there
     */
    public AttributeSet without(Attribute<?> attribute) {
        return has(attribute) ? replaced(attribute.code(), new byte[0]) : this;
    }

    /**
     * Whether there is nothing in it.
     *
     * @return true if there are no attributes
     */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /**
     * The attributes that the table has no row for.
     *
     * @return in the order of the wire
     */
    public List<RawAttribute> unknown() {
        List<RawAttribute> list = new ArrayList<>();
        AttributeReader all = reader();
        while (all.next()) {
            if (space().find(all.type()).isEmpty()) {
                list.add(new RawAttribute(all.rawType(), all.bytes()));
            }
        }
        return list;
    }

    /**
     * A cursor over all attributes.
     *
     * @return a new reader
     */
    public AttributeReader reader() {
        return new AttributeReader().wrap(segment(), 0, bytes.length);
    }

    /**
     * The attributes as bytes.
     *
     * @return a fresh copy
     */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The set's own bytes, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public AttributeSet copy() {
        return this;
    }

    /** A set does not change. */
    @Override
    public void wrap(AttributeReader attributes) {
        throw new UnsupportedOperationException("an AttributeSet does not change");
    }

    @Override
    AttributeReader cursor(long offset, long length) {
        return new AttributeReader().wrap(segment(), offset, length); // threads share a set
    }

    @Override
    int byteAt(long at) {
        return bytes[(int) at] & 0xff;
    }

    @Override
    int shortAt(long at) {
        int first = byteAt(at);
        int second = byteAt(at + 1);
        return AttributeReader.NATIVE_BIG ? first << 8 | second : second << 8 | first;
    }

    @Override
    int intAt(long at) {
        int first = shortAt(at);
        int second = shortAt(at + 2);
        return AttributeReader.NATIVE_BIG ? first << 16 | second : second << 16 | first;
    }

    /** Made anew each time: there may be a million sets, and few are asked for anything. */
    @Override
    MemorySegment segment() {
        return MemorySegment.ofArray(bytes).asReadOnly();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeSet that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /**
     * Kernel names and values: {@code IFLA_MTU 1500 IFLA_IFNAME lo}. What is more than 32 nests
     * deep, which no kernel sends, is left out: {@code …}.
     */
    @Override
    public String toString() {
        Integer printed = PRINTED.get();
        int depth = printed == null ? 0 : printed;
        if (depth == DEEPEST) {
            return isEmpty() ? "" : "…";
        }
        PRINTED.set(depth + 1);
        try {
            return text();
        } finally {
            if (depth == 0) {
                PRINTED.remove();
            } else {
                PRINTED.set(depth);
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        AttributeReader all = reader();
        while (all.next()) {
            text.append(text.isEmpty() ? "" : " ");
            Attribute<?> row = space().find(all.type()).orElse(null);
            Object value = row == null ? null : printable(row, all);
            if (value == null) {
                text.append(new RawAttribute(all.rawType(), all.bytes()));
            } else {
                text.append(row.word()).append(' ').append(value);
            }
        }
        return text.toString();
    }

    private static Object printable(Attribute<?> row, AttributeReader at) {
        try {
            Object value = row.codec().read(at);
            return switch (value) {
                case byte[] binary -> "0x" + HexFormat.of().formatHex(binary);
                case AttributeSet nested -> "{" + nested + "}";
                case InetAddress address -> InetText.format(address);
                default -> value;
            };
        } catch (DecodeException | IllegalArgumentException e) {
            return null; // printing never fails: the raw bytes say more
        }
    }

    /** Puts an encoded attribute in the place of the first of its type, or at the end. */
    private AttributeSet replaced(int code, byte[] encoded) {
        byte[] result = new byte[AttributeWriter.align(bytes.length) + encoded.length];
        int length = 0;
        boolean placed = false;
        AttributeReader all = reader();
        while (all.next()) {
            if (all.type() != code) {
                int from = (int) all.offset() - AttributeWriter.HEADER_LENGTH;
                int size = (int) Math.min(all.position(), bytes.length) - from;
                System.arraycopy(bytes, from, result, length, size);
                length += AttributeWriter.align(size);
            } else if (!placed) { // and no other of the type stays, since the last one counts
                System.arraycopy(encoded, 0, result, length, encoded.length);
                length += encoded.length;
                placed = true;
            }
        }
        if (!placed) {
            System.arraycopy(encoded, 0, result, length, encoded.length);
            length += encoded.length;
        }
        return new AttributeSet(space(), Arrays.copyOf(result, length));
    }

    private <T> byte[] encode(Attribute<T> attribute, T value) {
        MemorySegment spare = SCRATCH.getAndSet(null);
        MemorySegment scratch = spare != null ? spare : Arena.ofAuto().allocate(ROOM, 8);
        AttributeWriter writer = AttributeWriter.over(scratch);
        try {
            attribute.codec().write(writer, attribute.code(), value);
            byte[] encoded = new byte[(int) writer.position()];
            MemorySegment.copy(scratch, JAVA_BYTE, 0, encoded, 0, encoded.length);
            return encoded;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(attribute.name() + ": " + e.getMessage(), e);
        } finally {
            SCRATCH.set(scratch);
        }
    }
}
