package io.netlink.route;

import io.netlink.AttributeSet;

import java.util.Objects;
import java.util.function.Function;

/** Options that are nothing but their attributes. */
abstract class OptionSet<K extends OptionSet<K>> implements Options<K> {
    private final AttributeSet data;
    private final Function<AttributeSet, K> make;

    /**
     * Options.
     *
     * @param make makes another of the class
     */
    OptionSet(AttributeSet data, Function<AttributeSet, K> make) {
        this.data = Objects.requireNonNull(data);
        this.make = make;
    }

    @Override
    public final AttributeSet data() {
        return data;
    }

    @Override
    public final K with(AttributeSet attributes) {
        return make.apply(attributes);
    }

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((OptionSet<?>) other).data.equals(data);
    }

    @Override
    public final int hashCode() {
        return data.hashCode();
    }

    /** The options by the names that {@code ip} has for them, mostly. */
    @Override
    public String toString() {
        return data.toString();
    }
}
