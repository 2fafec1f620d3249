package io.netlink;

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
    private final AttributeCodec<T> codec;
    private final Nest nest;

    /**
     * What an attribute with attributes inside holds.
     *
     * @param headerLength the length of a structure before the inner attributes, mostly 0
     * @param selector the neighbour whose text decides what is inside, null if it is always the
     *     same
     * @param spaces from the selector's text (empty without one) to the inner attributes
     */
    record Nest(
            int headerLength, Attribute<String> selector, Function<String, AttributeSpace> spaces) {
        static Nest of(int headerLength, Supplier<AttributeSpace> space) {
            return new Nest(headerLength, null, ignored -> space.get());
        }
    }

    Attribute(int code, String name, AttributeCodec<T> codec, Nest nest) {
        this.code = code;
        this.name = name;
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
     * How the value is written and read.
     *
     * @return the codec
     */
    public AttributeCodec<T> codec() {
        return codec;
    }

    /**
     * What is inside, for an attribute that holds attributes.
     *
     * @return empty for any other
     */
    Optional<Nest> nest() {
        return Optional.ofNullable(nest);
    }

    /** The kernel name. */
    @Override
    public String toString() {
        return name;
    }
}
