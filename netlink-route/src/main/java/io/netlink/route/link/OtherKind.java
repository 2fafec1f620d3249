package io.netlink.route.link;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.route.LinkKind;

import java.util.Arrays;
import java.util.Objects;

/**
 * A link kind that the library has no type for: its name, and its data as they are on the wire.
 *
 * <pre>{@code
 * links.add(Link.named("dummy0").kind(OtherKind.of("dummy")));     // ip link add dummy0 type dummy
 * }</pre>
 */
public final class OtherKind extends LinkKind {
    /** No attribute is known. */
    static final AttributeSpace SPACE = AttributeSpace.named("IFLA_INFO_DATA");

    private final String name;
    private final byte[] bytes;

    private OtherKind(String name, byte[] bytes, AttributeSet data) {
        super(data);
        if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("'" + name + "' is no name of a link kind");
        }
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * A kind without options.
     *
     * @param name what the kernel calls it
     * @return the kind
     * @throws IllegalArgumentException if the name is empty, or has white space
     */
    public static OtherKind of(String name) {
        return of(name, new byte[0]);
    }

    /**
     * A kind with options.
     *
     * @param name what the kernel calls it
     * @param data the content of IFLA_INFO_DATA; copied
     * @return the kind
     * @throws IllegalArgumentException if the name is empty, or has white space
     */
    public static OtherKind of(String name, byte[] data) {
        Objects.requireNonNull(name, "name");
        AttributeSet attributes;
        try {
            attributes = AttributeSet.of(SPACE, data);
        } catch (DecodeException e) { // nothing says that a kind's data must be attributes
            attributes = AttributeSet.empty(SPACE);
        }
        return new OtherKind(name, data.clone(), attributes);
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The content of IFLA_INFO_DATA.
     *
     * @return a fresh copy
     */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    protected void writeData(AttributeWriter writer) {
        writer.putBytes(bytes);
    }

    @Override
    protected boolean hasData() {
        return bytes.length > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherKind that
                && name.equals(that.name)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }
}
