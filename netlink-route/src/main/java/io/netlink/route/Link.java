package io.netlink.route;

import io.netlink.AttributeSet;

import java.util.Objects;

/**
 * A network interface as the kernel described it: immutable, with memory of its own, and with
 * everything the kernel said, also what the library has no method for ({@link
 * AttributeSet#unknown}).
 *
 * <p>{@link #named} and {@link #at} start the description of a link to be made or changed:
 *
 * <pre>{@code
 * links.add(Link.named("br0").up().kind(Bridge.create()));   // ip link add br0 up type bridge
 * links.change(Link.named("eth0").mtu(9000));                // ip link set eth0 mtu 9000
 * links.change(link.spec().down());                          // a link that was listed
 * }</pre>
 *
 * <p>Two links are equal if the kernel described them in the same words, counters included.
 */
public final class Link extends LinkView {
    private final AttributeSet attributes;

    Link(int type, int index, int flags, AttributeSet attributes) {
        super(type, index, flags, attributes);
        this.attributes = attributes;
    }

    /**
     * Starts the description of a link to be made with this name, or of the one that has it.
     *
     * @param name the name: up to 15 bytes without white space, {@code /} and {@code :}; to find a
     *     link it may be an alternative name of up to 127 bytes
     * @return a spec that says nothing yet
     * @throws IllegalArgumentException if no link can have the name
     */
    public static LinkSpec named(String name) {
        return LinkSpec.ofName(name);
    }

    /**
     * Starts the description of the link that has this index.
     *
     * @param index an interface index
     * @return a spec that says nothing yet
     * @throws IllegalArgumentException if it is not positive
     */
    public static LinkSpec at(int index) {
        return LinkSpec.ofIndex(index);
    }

    /**
     * Starts the description of changes to this link.
     *
     * @return a spec that finds it by its index and says nothing yet
     */
    public LinkSpec spec() {
        return LinkSpec.ofIndex(index());
    }

    @Override
    public AttributeSet attributes() {
        return attributes;
    }

    @Override
    public Link copy() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Link that
                && index() == that.index()
                && type() == that.type()
                && flags() == that.flags()
                && attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index(), attributes);
    }
}
