package io.netlink;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One attribute of a message, by its number, its kernel name and its type: the row of a table (see
 * {@link AttributeSpace}).
 *
 * @param <T> the value's type
 */
public final class Attribute<T> {
    private final int code;
    private final String name;
    private final String word;
    private final AttributeCodec<T> codec;
    private final Nest nest;

    /**
     * What an attribute with attributes inside holds.
     *
     * @param headerLength the length of a structure before the inner attributes, mostly 0
     * @param selectors the neighbours of which the first that is there decides by its value what is
     *     inside; none if it is always the same
     * @param spaces from the selector's value (empty without one) to the inner attributes
     */
    record Nest(
            int headerLength,
            List<? extends Attribute<?>> selectors,
            Function<String, AttributeSpace> spaces) {
        static Nest of(int headerLength, Supplier<AttributeSpace> space) {
            return new Nest(headerLength, List.of(), ignored -> space.get());
        }
    }

    Attribute(int code, String name, String word, AttributeCodec<T> codec, Nest nest) {
        this.code = code;
        this.name = name;
        this.word = word;
        this.codec = codec;
        this.nest = nest;
    }

    /**
     * The attribute's number.
     *
     * @return nla_type without flags
     */
    public int code() {
        return code;
    }

    /**
     * The attribute's name in the kernel's header.
     *
     * @return such as {@code IFLA_MTU}
     */
    public String name() {
        return name;
    }

    /**
     * The attribute's name without what all of its table start with, in small letters, which is
     * mostly what {@code ip} calls it.
     *
     * @return such as {@code forward_delay}; the whole name if its table has no prefix
     */
    public String word() {
        return word;
    }

    /**
     * Whether it holds attributes.
     *
     * @return true also for one that {@link #codec()} takes as bytes
     */
    public boolean isNest() {
        return nest != null;
    }

    /**
     * The table of the attributes inside.
     *
     * @param siblings the attributes around this one, of which one may decide what is inside
     * @return empty for an attribute that holds none
     */
    public Optional<AttributeSpace> inner(AttributeView siblings) {
        if (nest == null) {
            return Optional.empty();
        }
        String selected = "";
        for (Attribute<?> selector : nest.selectors()) {
            if (siblings.has(selector)) {
                selected = siblings.get(selector).map(Object::toString).orElse("");
                break;
            }
        }
        AttributeSpace space = nest.spaces().apply(selected);
        return Optional.of(space != null ? space : AttributeSpace.named(""));
    }

    /**
     * The attributes inside.
     *
     * @param at a reader on this attribute
     * @param siblings the attributes around it
     * @return a copy; empty for an attribute that holds none, or too little
     * @throws DecodeException if an attribute's length is impossible
     */
    public Optional<AttributeSet> inside(AttributeReader at, AttributeView siblings) {
        return inner(siblings)
                .filter(space -> headerLength(space) <= at.length())
                .map(space -> at.nested(headerLength(space), new AttributeReader()).copy(space));
    }

    /**
     * The length of a structure that comes before the attributes inside.
     *
     * @param inner the table of these, from {@link #inner}
     * @return in bytes, mostly 0
     */
    public int headerLength(AttributeSpace inner) {
        return inner.headerLength() + (nest == null ? 0 : nest.headerLength());
    }

    /**
     * How the value is written and read.
     *
     * @return the codec
     */
    public AttributeCodec<T> codec() {
        return codec;
    }

    /** The kernel name. */
    @Override
    public String toString() {
        return name;
    }
}
