package io.netlink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The table of the attributes that one message, or one nest in it, may hold: one row each.
 *
 * <pre>{@code
 * static final AttributeSpace SPACE = AttributeSpace.named("vlan");
 * static final Attribute<Integer> ID = SPACE.u16(IFLA_VLAN_ID, "IFLA_VLAN_ID");
 * static final Attribute<Integer> PROTOCOL = SPACE.be16(IFLA_VLAN_PROTOCOL, "IFLA_VLAN_PROTOCOL");
 * }</pre>
 *
 * <p>The same rows serve to write, to read, to print, to find the attribute that the kernel
 * complained about, and to tell what is not known. Rows are added while the class that owns the
 * table is initialised; afterwards a table does not change.
 */
public final class AttributeSpace {
    private final String name;
    private final String prefix;
    private final int headerLength;
    private volatile Attribute<?>[] rows = {};

    private AttributeSpace(String name, String prefix, int headerLength) {
        this.name = name;
        this.prefix = prefix;
        this.headerLength = headerLength;
    }

    /**
     * An empty table.
     *
     * @param name what the attributes belong to, for messages
     * @return the table
     */
    public static AttributeSpace named(String name) {
        return named(name, "");
    }

    /**
     * An empty table of attributes whose kernel names start alike.
     *
     * @param name what the attributes belong to, for messages
     * @param prefix what their names in the header start with, such as {@code IFLA_VLAN_}; left out
     *     where a set is printed
     * @return the table
     */
    public static AttributeSpace named(String name, String prefix) {
        return named(name, prefix, 0);
    }

    /**
     * An empty table of attributes that come after a structure, as those of netem do.
     *
     * @param name what the attributes belong to, for messages
     * @param prefix what their names in the header start with
     * @param headerLength the structure's length in bytes
     * @return the table
     */
    public static AttributeSpace named(String name, String prefix, int headerLength) {
        return new AttributeSpace(
                Objects.requireNonNull(name), Objects.requireNonNull(prefix), headerLength);
    }

    /**
     * Adds a row.
     *
     * @param code the attribute's number
     * @param constant its name in the kernel's header
     * @param codec its type
     * @param <T> the value's type
     * @return the attribute
     * @throws IllegalArgumentException if the number has a row already
     */
    public <T> Attribute<T> attribute(int code, String constant, AttributeCodec<T> codec) {
        return add(new Attribute<>(code, constant, word(constant), codec, null));
    }

    /**
     * Adds a row whose type is made when it is first needed, so that a program which never looks at
     * the attribute does not load what it is made of.
     *
     * @param code the attribute number
     * @param constant the kernel name
     * @param codec gives its type
     * @param <T> the Java type
     * @return the row
     */
    public <T> Attribute<T> attribute(
            int code, String constant, Supplier<AttributeCodec<T>> codec) {
        return attribute(code, constant, new LazyCodec<>(codec));
    }

    /**
     * Adds a row of an 8-bit number.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<Integer> u8(int code, String constant) {
        return attribute(code, constant, AttributeCodec.U8);
    }

    /**
     * Adds a row of a byte that is 0 or 1.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<Boolean> bool8(int code, String constant) {
        return attribute(code, constant, AttributeCodec.BOOL8);
    }

    /**
     * Adds a row of a 16-bit number.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<Integer> u16(int code, String constant) {
        return attribute(code, constant, AttributeCodec.U16);
    }

    /**
     * Adds a row of an attribute that says all by being there.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute; setting it to false takes it away
     */
    public Attribute<Boolean> flag(int code, String constant) {
        return attribute(code, constant, AttributeCodec.FLAG);
    }

    /**
     * Adds a row of an unsigned 32-bit number in network byte order.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<Long> be32(int code, String constant) {
        return attribute(code, constant, AttributeCodec.BE32);
    }

    /**
     * Adds a row of a 16-bit number in network byte order.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<Integer> be16(int code, String constant) {
        return attribute(code, constant, AttributeCodec.BE16);
    }

    /**
     * Adds a row of a 32-bit number that fits {@code int}.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<Integer> s32(int code, String constant) {
        return attribute(code, constant, AttributeCodec.S32);
    }

    /**
     * Adds a row of an unsigned 32-bit number.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<Long> u32(int code, String constant) {
        return attribute(code, constant, AttributeCodec.U32);
    }

    /**
     * Adds a row of a 64-bit number.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<Long> u64(int code, String constant) {
        return attribute(code, constant, AttributeCodec.U64);
    }

    /**
     * Adds a row of a string.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<String> string(int code, String constant) {
        return attribute(code, constant, AttributeCodec.STRING);
    }

    /**
     * Adds a row of bytes.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<byte[]> binary(int code, String constant) {
        return attribute(code, constant, AttributeCodec.BINARY);
    }

    /**
     * Adds a row of a link-layer address.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<MacAddress> mac(int code, String constant) {
        return attribute(code, constant, AttributeCodec.MAC);
    }

    /**
     * Adds a row of an internet address.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @return the attribute
     */
    public Attribute<java.net.InetAddress> inet(int code, String constant) {
        return attribute(code, constant, AttributeCodec.INET);
    }

    /**
     * Adds a row of attributes inside an attribute.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @param inner the inner attributes, asked for when needed (tables may contain each other)
     * @return the attribute
     */
    public Attribute<AttributeSet> nest(int code, String constant, Supplier<AttributeSpace> inner) {
        return nest(code, constant, Codecs.nest(inner), inner);
    }

    /**
     * Adds a row of attributes inside an attribute that are read as one value, such as a list.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @param codec the value's type
     * @param inner the inner attributes, asked for when needed
     * @param <T> the value's type
     * @return the attribute
     */
    public <T> Attribute<T> nest(
            int code, String constant, AttributeCodec<T> codec, Supplier<AttributeSpace> inner) {
        return add(
                new Attribute<>(
                        code, constant, word(constant), codec, Attribute.Nest.of(0, inner)));
    }

    /**
     * Adds a row with attributes inside, whose type is made when it is first needed, as {@link
     * #attribute(int, String, Supplier)} does.
     *
     * @param code the attribute number
     * @param constant the kernel name
     * @param codec gives its type
     * @param inner the inner attributes, asked for when needed
     * @param <T> the Java type
     * @return the row
     */
    public <T> Attribute<T> nest(
            int code,
            String constant,
            Supplier<AttributeCodec<T>> codec,
            Supplier<AttributeSpace> inner) {
        return nest(code, constant, new LazyCodec<>(codec), inner);
    }

    /**
     * Adds a row of a list: attributes numbered from 1, each with attributes of one table inside.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @param item the type of an element
     * @param most the highest number that an element may have
     * @param inner the attributes of an element, asked for when needed
     * @param <T> an element's type
     * @return the attribute
     */
    public <T> Attribute<List<T>> list(
            int code,
            String constant,
            AttributeCodec<T> item,
            int most,
            Supplier<AttributeSpace> inner) {
        AttributeSpace elements = named(constant);
        for (int number = 1; number <= most; number++) {
            elements.nest(number, String.valueOf(number), inner);
        }
        return nest(code, constant, Codecs.numberedList(item), () -> elements);
    }

    /**
     * Adds a row of an attribute with a structure and then attributes inside.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @param headerLength the structure's length
     * @param inner the inner attributes, asked for when needed
     * @return the attribute, with structure and attributes as bytes
     */
    public Attribute<byte[]> nestAfterHeader(
            int code, String constant, int headerLength, Supplier<AttributeSpace> inner) {
        return add(
                new Attribute<>(
                        code,
                        constant,
                        word(constant),
                        AttributeCodec.BINARY,
                        Attribute.Nest.of(headerLength, inner)));
    }

    /**
     * Adds a row whose inside depends on a neighbour's value, as IFLA_INFO_DATA depends on
     * IFLA_INFO_KIND.
     *
     * @param code the attribute's number
     * @param constant its kernel name
     * @param inner from the neighbour's value as text, empty if it is not there, to the inner
     *     attributes; null for an unknown one
     * @param selectors the neighbour; the first of several that is there
     * @return the attribute, undecoded
     */
    public Attribute<byte[]> nestSelectedBy(
            int code,
            String constant,
            Function<String, AttributeSpace> inner,
            Attribute<?>... selectors) {
        return add(
                new Attribute<>(
                        code,
                        constant,
                        word(constant),
                        AttributeCodec.BINARY,
                        new Attribute.Nest(0, List.of(selectors), inner)));
    }

    /**
     * Adds all rows of another table.
     *
     * @param other a table whose numbers have no row in this one
     * @return this table
     * @throws IllegalArgumentException if a number has a row already
     */
    public AttributeSpace addAll(AttributeSpace other) {
        other.attributes().forEach(this::add);
        return this;
    }

    /**
     * What the attributes belong to.
     *
     * @return the table's name
     */
    public String name() {
        return name;
    }

    /**
     * What the kernel names of the attributes start with.
     *
     * @return empty if the table was made without
     */
    public String prefix() {
        return prefix;
    }

    /**
     * The length of the structure that the attributes come after, where they are inside another.
     *
     * @return in bytes, mostly 0
     */
    public int headerLength() {
        return headerLength;
    }

    /**
     * The row of a number.
     *
     * @param code the attribute's number
     * @return empty if the table has none
     */
    public Optional<Attribute<?>> find(int code) {
        Attribute<?>[] all = rows;
        return code >= 0 && code < all.length ? Optional.ofNullable(all[code]) : Optional.empty();
    }

    /**
     * All rows.
     *
     * @return by number
     */
    public List<Attribute<?>> attributes() {
        List<Attribute<?>> all = new ArrayList<>();
        for (Attribute<?> row : rows) {
            if (row != null) {
                all.add(row);
            }
        }
        return all;
    }

    /** One more than the highest number in the table. */
    int size() {
        return rows.length;
    }

    @Override
    public String toString() {
        return name;
    }

    private String word(String constant) {
        return prefix.isEmpty() || !constant.startsWith(prefix)
                ? constant
                : constant.substring(prefix.length()).toLowerCase(Locale.ROOT);
    }

    private synchronized <T> Attribute<T> add(Attribute<T> row) {
        if (row.code() < 0 || row.code() > 0x3fff) {
            throw new IllegalArgumentException(
                    name + "/" + row.name() + ": " + row.code() + " is no attribute number");
        }
        Attribute<?>[] grown = rows;
        if (row.code() >= grown.length) {
            grown = Arrays.copyOf(grown, row.code() + 1);
        } else if (grown[row.code()] != null) {
            throw new IllegalArgumentException(
                    name + " has " + grown[row.code()] + " already at " + row.code());
        }
        grown[row.code()] = row;
        rows = grown;
        return row;
    }
}
