package io.netlink.route.tc;

import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A qdisc, class, filter or action that the library has no type for: its name, and its options as
 * they are on the wire.
 */
public final class OtherTc extends TcKind<OtherTc> implements QdiscKind, ClassKind, FilterKind {
    /** No attribute is known. */
    static final AttributeSpace SPACE = AttributeSpace.named("TCA_OPTIONS");

    private final byte[] bytes;

    private OtherTc(String name, byte[] bytes) {
        super(type(name, bytes), new byte[0], attributes(bytes));
        this.bytes = bytes;
    }

    private static Type<OtherTc> type(String name, byte[] bytes) {
        if (name.isEmpty() || !name.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("'" + name + "' is no name of a kind");
        }
        return new Type<>(name, SPACE, (header, data) -> new OtherTc(name, data.toByteArray()));
    }

    private static AttributeSet attributes(byte[] bytes) {
        try {
            return AttributeSet.of(SPACE, bytes);
        } catch (DecodeException e) { // nothing says that options must be attributes
            return AttributeSet.empty(SPACE);
        }
    }

    /**
     * A kind without options.
     *
     * @param name what the kernel calls it
     * @return the kind
     * @throws IllegalArgumentException if the name is empty, or has white space
     */
    public static OtherTc of(String name) {
        return of(name, new byte[0]);
    }

    /**
     * A kind with options.
     *
     * @param name what the kernel calls it
     * @param options the content of TCA_OPTIONS; copied
     * @return the kind
     * @throws IllegalArgumentException if the name is empty, or has white space
     */
    public static OtherTc of(String name, byte[] options) {
        return new OtherTc(name, options.clone());
    }

    /**
     * The content of TCA_OPTIONS.
     *
     * @return a fresh copy
     */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    @Override
    public void writeOptions(AttributeWriter writer) {
        writer.putBytes(bytes);
    }

    @Override
    public boolean hasOptions() {
        return bytes.length > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherTc that
                && name().equals(that.name())
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name().hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name() + (bytes.length == 0 ? "" : " 0x" + HexFormat.of().formatHex(bytes));
    }
}
