package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;

import java.util.Objects;
import java.util.Optional;

/**
 * Something whose options are the rows of a table: a link kind, a qdisc, a filter, an action, an
 * encapsulation. Each option is a constant of the class that says what it means and what it takes,
 * as {@link java.net.StandardSocketOptions} does for sockets:
 *
 * <pre>{@code
 * Bridge bridge = Bridge.create().set(Bridge.STP_STATE, true);
 * Optional<Boolean> stp = bridge.get(Bridge.STP_STATE);
 * }</pre>
 *
 * <p>Immutable. What is not set is not sent, and keeps the kernel's default or what it is.
 *
 * @param <K> the class itself
 */
public interface Options<K> {
    /**
     * The attributes, also those that the library has no constant for.
     *
     * @return the attributes as they are on the wire
     */
    AttributeSet data();

    /**
     * The same with other attributes.
     *
     * @param data the attributes
     * @return a new one; this one stays as it is
     */
    K with(AttributeSet data);

    /**
     * Sets an option.
     *
     * @param option a constant of the class
     * @param value its value
     * @param <T> the value's type
     * @return one with it; this one stays as it is
     * @throws IllegalArgumentException if the value does not fit, or the option is of another class
     */
    default <T> K set(Attribute<T> option, T value) {
        Objects.requireNonNull(value, option.name());
        return with(data().with(own(option), value));
    }

    /**
     * Takes an option back, so that it is not sent.
     *
     * @param option a constant of the class
     * @return one without it
     * @throws IllegalArgumentException if the option is of another class
     */
    default K unset(Attribute<?> option) {
        return with(data().without(own(option)));
    }

    /**
     * What an option is.
     *
     * @param option a constant of the class
     * @param <T> the value's type
     * @return empty if it was not set, or not sent by the kernel
     * @throws IllegalArgumentException if the option is of another class
     * @throws io.netlink.DecodeException if the kernel sent too few bytes
     */
    default <T> Optional<T> get(Attribute<T> option) {
        return data().get(own(option));
    }

    private <T> Attribute<T> own(Attribute<T> option) {
        if (data().space().find(option.code()).orElse(null) != option) {
            throw new IllegalArgumentException(option + " is no option of " + data().space());
        }
        return option;
    }
}
