package io.netlink;

import io.netlink.BasicCodec.Kind;

import java.net.InetAddress;

/**
 * How a value of one type is written into an attribute and read from it.
 *
 * @param <T> the value's type, immutable
 */
public interface AttributeCodec<T> {

    /**
     * What the kernel's documentation calls the type.
     *
     * @return such as {@code u32} or {@code string}
     */
    String typeName();

    /**
     * Reads the attribute under the cursor.
     *
     * @param reader a reader on an attribute
     * @return the value
     * @throws DecodeException if the payload cannot be one
     */
    T read(AttributeReader reader);

    /**
     * Writes an attribute.
     *
     * @param writer where to
     * @param type the attribute type
     * @param value the value
     * @throws IllegalArgumentException if the value does not fit
     */
    void write(AttributeWriter writer, int type, T value);

    /**
     * Reads a value; see {@link #of}.
     *
     * @param <T> the value's type
     */
    @FunctionalInterface
    interface Read<T> {
        /**
         * Reads the attribute under the cursor.
         *
         * @param reader a reader on an attribute
         * @return the value
         */
        T read(AttributeReader reader);
    }

    /**
     * Writes a value; see {@link #of}.
     *
     * @param <T> the value's type
     */
    @FunctionalInterface
    interface Write<T> {
        /**
         * Writes an attribute.
         *
         * @param writer where to
         * @param type the attribute type
         * @param value the value
         */
        void write(AttributeWriter writer, int type, T value);
    }

    /**
     * A codec of two functions.
     *
     * @param typeName what the kernel's documentation calls the type
     * @param read reads
     * @param write writes
     * @param <T> the value's type
     * @return the codec
     */
    static <T> AttributeCodec<T> of(String typeName, Read<T> read, Write<T> write) {
        return new AttributeCodec<>() {
            @Override
            public String typeName() {
                return typeName;
            }

            @Override
            public T read(AttributeReader reader) {
                return read.read(reader);
            }

            @Override
            public void write(AttributeWriter writer, int type, T value) {
                write.write(writer, type, value);
            }
        };
    }

    /** 0 to 255. */
    AttributeCodec<Integer> U8 = new BasicCodec<>("u8", Kind.U8);

    /** A byte that is 0 or 1. */
    AttributeCodec<Boolean> BOOL8 = new BasicCodec<>("u8", Kind.BOOL8);

    /** 0 to 65535. */
    AttributeCodec<Integer> U16 = new BasicCodec<>("u16", Kind.U16);

    /** 0 to 65535 in network byte order. */
    AttributeCodec<Integer> BE16 = new BasicCodec<>("be16", Kind.BE16);

    /** -128 to 127. */
    AttributeCodec<Integer> S8 = new BasicCodec<>("s8", Kind.S8);

    /** 0 to 4294967295 in network byte order. */
    AttributeCodec<Long> BE32 = new BasicCodec<>("be32", Kind.BE32);

    /** 64 bits in network byte order. */
    AttributeCodec<Long> BE64 = new BasicCodec<>("be64", Kind.BE64);

    /** A signed 32-bit number, or one that never uses the highest bit. */
    AttributeCodec<Integer> S32 = new BasicCodec<>("s32", Kind.S32);

    /** 0 to 4294967295. */
    AttributeCodec<Long> U32 = new BasicCodec<>("u32", Kind.U32);

    /** 64 bits. */
    AttributeCodec<Long> U64 = new BasicCodec<>("u64", Kind.U64);

    /** Text with a NUL at its end. */
    AttributeCodec<String> STRING = new BasicCodec<>("string", Kind.STRING);

    /** Present or not: writing false writes nothing. */
    AttributeCodec<Boolean> FLAG = new BasicCodec<>("flag", Kind.FLAG);

    /** A link-layer address. */
    AttributeCodec<MacAddress> MAC = new BasicCodec<>("lladdr", Kind.MAC);

    /** An IPv4 or IPv6 address. */
    AttributeCodec<InetAddress> INET = new BasicCodec<>("ip address", Kind.INET);

    /** Bytes; the array is copied when read and must not be changed after it was given. */
    AttributeCodec<byte[]> BINARY = new BasicCodec<>("binary", Kind.BINARY);
}
