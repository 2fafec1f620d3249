package io.netlink.route;

import io.netlink.AttributeSet;

/**
 * A prefix that an IPv6 router announced, as the kernel told it. Immutable.
 *
 * <p>Two are equal if they say the same.
 */
public final class RouterPrefix extends RouterPrefixView {
    private final AttributeSet attributes;

    RouterPrefix(PrefixMsg header, AttributeSet attributes) {
        super(header, attributes);
        this.attributes = attributes;
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public RouterPrefix copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RouterPrefix that
                && header.equals(that.header)
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return 31 * header.hashCode() + attributes.hashCode();
    }
}
