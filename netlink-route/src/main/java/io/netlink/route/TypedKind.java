package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeSet;

import java.util.Objects;
import java.util.Optional;

/**
 * A kind whose options are the rows of a table: the library's own kinds, and a user's.
 *
 * <pre>{@code
 * links.add(Link.named("br0").kind(Bridge.create().set(Bridge.STP_STATE, true)));
 * links.get("br0").kind(Bridge.TYPE).flatMap(bridge -> bridge.get(Bridge.STP_STATE));
 * }</pre>
 *
 * <p>Each option is a constant of the kind's class that says what it means and what it takes, as
 * {@link java.net.StandardSocketOptions} does for sockets. What is not set is not sent, and keeps
 * the kernel's default or what it is. A kind of one's own is a class like {@link
 * io.netlink.route.link.Ifb} with a {@link LinkKind.Type}; {@link
 * io.netlink.route.link.LinkKinds#register} makes listings know it.
 *
 * @param <K> the kind itself
 */
public abstract class TypedKind<K extends TypedKind<K>> extends LinkKind {
    private final Type<K> type;

    /**
     * For kinds.
     *
     * @param type how the library knows the kind
     * @param data the kind's own attributes
     */
    protected TypedKind(Type<K> type, AttributeSet data) {
        super(data);
        this.type = type;
    }

    @Override
    public final String name() {
        return type.name();
    }

    /**
     * Sets an option.
     *
     * @param option a constant of the kind's class
     * @param value its value
     * @param <T> the value's type
     * @return a kind with it; this one stays as it is
     * @throws IllegalArgumentException if the value does not fit, or the option is another kind's
     */
    public final <T> K set(Attribute<T> option, T value) {
        Objects.requireNonNull(value, option.name());
        return with(data().with(own(option), value));
    }

    /**
     * Takes an option back, so that it is not sent.
     *
     * @param option a constant of the kind's class
     * @return a kind without it
     * @throws IllegalArgumentException if the option is another kind's
     */
    public final K unset(Attribute<?> option) {
        return with(data().without(own(option)));
    }

    /**
     * What an option is.
     *
     * @param option a constant of the kind's class
     * @param <T> the value's type
     * @return empty if it was not set, or not sent by the kernel
     * @throws IllegalArgumentException if the option is another kind's
     * @throws io.netlink.DecodeException if the kernel sent too few bytes
     */
    public final <T> Optional<T> get(Attribute<T> option) {
        return data().get(own(option));
    }

    /**
     * The same kind with other attributes.
     *
     * @param data the attributes
     * @return the kind
     */
    protected K with(AttributeSet data) {
        return type.decode().apply(data);
    }

    private <T> Attribute<T> own(Attribute<T> option) {
        if (type.attributes().find(option.code()).orElse(null) != option) {
            throw new IllegalArgumentException(option + " is no option of " + name());
        }
        return option;
    }
}
