package io.netlink.route;

import io.netlink.Attribute;

/** Sets what a kind does not say yet: what {@code ip} says by itself. */
final class Defaults<K extends Options<K>> {
    private K kind;

    Defaults(K kind) {
        this.kind = kind;
    }

    <T> Defaults<K> set(Attribute<T> option, T value) {
        if (kind.get(option).isEmpty()) {
            kind = kind.set(option, value);
        }
        return this;
    }

    K kind() {
        return kind;
    }
}
