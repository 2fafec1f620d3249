package io.netlink.route;

import io.netlink.AttributeSet;

/**
 * A link kind whose options are the rows of a table: the library's own kinds, and a user's.
 *
 * <pre>{@code
 * links.add(Link.named("br0").kind(Bridge.create().set(Bridge.STP_STATE, true)));
 * links.get("br0").kind(Bridge.TYPE).flatMap(bridge -> bridge.get(Bridge.STP_STATE));
 * }</pre>
 *
 * <p>A kind of one's own is a class like {@link io.netlink.route.link.Ifb} with a {@link
 * LinkKind.Type}; {@link io.netlink.route.link.LinkKinds#register} makes listings know it.
 *
 * @param <K> the kind itself
 */
public abstract class TypedKind<K extends TypedKind<K>> extends LinkKind implements Options<K> {
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

    @Override
    public K with(AttributeSet data) {
        return type.decode().apply(data);
    }
}
