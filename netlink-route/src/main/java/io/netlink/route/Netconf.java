package io.netlink.route;

import io.netlink.AttributeSet;

/**
 * How a device is configured for a family, as the kernel told it. Immutable.
 *
 * <p>Two are equal if they say the same.
 */
public final class Netconf extends NetconfView {
    private final AttributeSet attributes;

    Netconf(NetConfMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.attributes = attributes;
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public Netconf copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Netconf that
                && header.equals(that.header)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + attributes.hashCode();
    }
}
