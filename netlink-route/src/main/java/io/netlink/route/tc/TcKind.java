package io.netlink.route.tc;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.route.Options;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The kind of a qdisc, class, filter or action with its options (TCA_KIND and TCA_OPTIONS). One
 * file each in this package, which says by {@link QdiscKind} and its siblings where it may stand.
 *
 * <p>Some kinds have a C structure before, or instead of, attributes; it is kept as bytes, and the
 * kind's methods read and write it.
 *
 * @param <K> the kind itself
 */
public abstract class TcKind<K extends TcKind<K>> implements Options<K> {
    private final Type<K> type;
    private final byte[] header;
    private final AttributeSet data;

    /**
     * For kinds.
     *
     * @param type how the library knows the kind
     * @param header the structure before the attributes; not changed any more
     * @param data the attributes
     */
    protected TcKind(Type<K> type, byte[] header, AttributeSet data) {
        this.type = type;
        this.header = header;
        this.data = data;
    }

    /**
     * How the library knows a kind.
     *
     * @param name what the kernel calls it
     * @param attributes the table of TCA_OPTIONS, with the length of the structure before them
     * @param decode from that structure and the attributes to the kind
     * @param optional whether there may be no options at all, not even the structure
     * @param <K> the kind
     */
    public record Type<K>(
            String name,
            AttributeSpace attributes,
            BiFunction<byte[], AttributeSet, K> decode,
            boolean optional) {

        /**
         * A kind whose structure, if it has one, is always there.
         *
         * @param name what the kernel calls it
         * @param attributes the table of TCA_OPTIONS, with the length of the structure before them
         * @param decode from that structure and the attributes to the kind
         */
        public Type(
                String name,
                AttributeSpace attributes,
                BiFunction<byte[], AttributeSet, K> decode) {
            this(name, attributes, decode, false);
        }

        /**
         * The kind without options, all of which are left to the kernel.
         *
         * @return the kind
         */
        K bare() {
            return decode.apply(new byte[0], AttributeSet.empty(attributes));
        }

        /**
         * The kind of which nothing is said yet: a structure of zeros and no attributes.
         *
         * @return the kind
         */
        public K empty() {
            return decode.apply(
                    new byte[attributes.headerLength()], AttributeSet.empty(attributes));
        }
    }

    /** An option that the kernel always sends, and that every factory of the kind sets. */
    final <T> T needed(Attribute<T> option) {
        return get(option)
                .orElseThrow(() -> new DecodeException(option.name(), "is missing in " + name()));
    }

    /**
     * What the kernel calls the kind.
     *
     * @return such as {@code netem}
     */
    public String name() {
        return type.name();
    }

    /**
     * This kind by its own type.
     *
     * @param wanted a kind
     * @param <W> the kind
     * @return empty if this is another
     */
    @SuppressWarnings("unchecked") // a kind is what its type decodes to
    public final <W extends TcKind<W>> Optional<W> as(Type<W> wanted) {
        return wanted.equals(type) ? Optional.of((W) this) : Optional.empty();
    }

    @Override
    public final AttributeSet data() {
        return data;
    }

    @Override
    public K with(AttributeSet attributes) {
        return type.decode().apply(header, attributes);
    }

    /**
     * The structure before the attributes.
     *
     * @return a fresh copy; empty if the kind has none
     */
    public final byte[] header() {
        return header.clone();
    }

    /**
     * Writes what goes into TCA_OPTIONS.
     *
     * @param writer inside the attribute
     */
    public void writeOptions(AttributeWriter writer) {
        writer.putBytes(header);
        writer.attributes(data);
    }

    /**
     * Whether there is something to write into TCA_OPTIONS.
     *
     * @return false if the attribute is left out
     */
    public boolean hasOptions() {
        return header.length > 0 || !data.isEmpty();
    }

    /**
     * A 32-bit member of the structure.
     *
     * @param offset where it is
     * @return its bits
     */
    protected final int header32(int offset) {
        return MemorySegment.ofArray(header).get(JAVA_INT_UNALIGNED, offset);
    }

    /**
     * The same kind with another 32-bit member.
     *
     * @param offset where it is
     * @param value its bits
     * @return the kind
     */
    protected final K header32(int offset, int value) {
        byte[] next = header.clone();
        MemorySegment.ofArray(next).set(JAVA_INT_UNALIGNED, offset, value);
        return type.decode().apply(next, data);
    }

    /** Whether the structure is there; see {@link Type#optional}. */
    final boolean hasStruct() {
        return header.length > 0;
    }

    /** The structure, to be read. */
    final ByteBuffer struct() {
        return ByteBuffer.wrap(header).asReadOnlyBuffer().order(ByteOrder.nativeOrder());
    }

    /** The same kind with another structure; of zeros before the change if it was not there. */
    final K struct(Consumer<ByteBuffer> change) {
        byte[] next = Arrays.copyOf(header, type.attributes().headerLength());
        change.accept(ByteBuffer.wrap(next).order(ByteOrder.nativeOrder()));
        return type.decode().apply(next, data);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TcKind<?> that
                && name().equals(that.name())
                && Arrays.equals(header, that.header)
                && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return (name().hashCode() * 31 + Arrays.hashCode(header)) * 31 + data.hashCode();
    }

    /** The kind's name and its options. */
    @Override
    public String toString() {
        return name() + (data.isEmpty() ? "" : " " + data);
    }
}
