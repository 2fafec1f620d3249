package io.netlink.route;

import io.netlink.AttributeSet;

/**
 * The id that one namespace has for another, as the kernel told it. Immutable.
 *
 * <p>Within its namespace an id stands for another namespace in messages: {@link
 * LinkSpec#netnsId(int)}, {@link LinkView#linkNetnsId()}, {@link Links#inNetnsId(int)}. It goes
 * with the namespace that it stands for, and may then be given to another. Not to be confused with
 * {@link io.netlink.NetnsId}, by which any process can tell namespaces apart.
 *
 * <p>Two are equal if they say the same.
 */
public final class Nsid extends NsidView {
    private final AttributeSet attributes;

    Nsid(RtGenMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.attributes = attributes;
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public Nsid copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nsid that && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }
}
