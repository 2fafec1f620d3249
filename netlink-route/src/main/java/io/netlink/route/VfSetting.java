package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What one attribute of a virtual function says: each repeats which function it is about, as in
 *
 * <pre>{@code
 * struct ifla_vf_trust {
 *     __u32 vf;
 *     __u32 setting;
 * };
 * }</pre>
 *
 * @param vf the function's number, 0 and more
 * @param value what is said of it
 * @param <T> the value's type
 */
public record VfSetting<T>(int vf, T value) {
    /**
     * What is said of a virtual function.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public VfSetting {
        Objects.requireNonNull(value, "value");
        if (vf < 0) {
            throw new IllegalArgumentException("vf " + vf + ": must not be negative");
        }
    }

    /**
     * A structure that starts with the function's number.
     *
     * @param length the structure's length without the number
     */
    static <T> AttributeCodec<VfSetting<T>> codec(
            String name,
            int length,
            Function<ByteBuffer, T> read,
            BiConsumer<ByteBuffer, T> write) {
        return Codecs.struct(
                name,
                Integer.BYTES + length,
                b -> of(b, read),
                (b, setting) -> write.accept(b.putInt(setting.vf), setting.value));
    }

    /** Reads one; a number that no function has would be the kernel's mistake, and is cut. */
    static <T> VfSetting<T> of(ByteBuffer buffer, Function<ByteBuffer, T> read) {
        return new VfSetting<>(buffer.getInt() & Integer.MAX_VALUE, read.apply(buffer));
    }
}
