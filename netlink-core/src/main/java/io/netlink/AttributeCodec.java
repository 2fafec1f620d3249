package io.netlink;

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
    AttributeCodec<Integer> U8 =
            of(
                    "u8",
                    AttributeReader::u8,
                    (writer, type, value) -> writer.u8(type, range(value, 0xff)));

    /** A byte that is 0 or 1. */
    AttributeCodec<Boolean> BOOL8 =
            of(
                    "u8",
                    reader -> reader.u8() != 0,
                    (writer, type, value) -> writer.u8(type, value ? 1 : 0));

    /** 0 to 65535. */
    AttributeCodec<Integer> U16 =
            of(
                    "u16",
                    AttributeReader::u16,
                    (writer, type, value) -> writer.u16(type, range(value, 0xffff)));

    /** 0 to 65535 in network byte order. */
    AttributeCodec<Integer> BE16 =
            of(
                    "be16",
                    AttributeReader::be16,
                    (writer, type, value) -> writer.be16(type, range(value, 0xffff)));

    /** -128 to 127. */
    AttributeCodec<Integer> S8 =
            of(
                    "s8",
                    reader -> (int) (byte) reader.u8(),
                    (writer, type, value) ->
                            writer.u8(type, range(value, Byte.MIN_VALUE, Byte.MAX_VALUE)));

    /** 0 to 4294967295 in network byte order. */
    AttributeCodec<Long> BE32 =
            of(
                    "be32",
                    reader -> Integer.toUnsignedLong(reader.be32()),
                    (writer, type, value) -> writer.be32(type, (int) range(value)));

    /** 64 bits in network byte order. */
    AttributeCodec<Long> BE64 = of("be64", AttributeReader::be64, AttributeWriter::be64);

    /** A signed 32-bit number, or one that never uses the highest bit. */
    AttributeCodec<Integer> S32 = of("s32", AttributeReader::u32, AttributeWriter::u32);

    /** 0 to 4294967295. */
    AttributeCodec<Long> U32 =
            of(
                    "u32",
                    reader -> Integer.toUnsignedLong(reader.u32()),
                    (writer, type, value) -> writer.u32(type, (int) range(value)));

    /** 64 bits. */
    AttributeCodec<Long> U64 = of("u64", AttributeReader::u64, AttributeWriter::u64);

    /** Text with a NUL at its end. */
    AttributeCodec<String> STRING = of("string", AttributeReader::string, AttributeWriter::string);

    /** Present or not: writing false writes nothing. */
    AttributeCodec<Boolean> FLAG =
            of(
                    "flag",
                    reader -> true,
                    (writer, type, value) -> {
                        if (value) {
                            writer.flag(type);
                        }
                    });

    /** A link-layer address. */
    AttributeCodec<MacAddress> MAC =
            of(
                    "lladdr",
                    reader -> MacAddress.of(reader.bytes()),
                    (writer, type, value) -> writer.bytes(type, value.toByteArray()));

    /** An IPv4 or IPv6 address. */
    AttributeCodec<InetAddress> INET =
            of(
                    "ip address",
                    AttributeReader::inet,
                    (writer, type, value) -> writer.bytes(type, value.getAddress()));

    /** Bytes; the array is copied when read and must not be changed after it was given. */
    AttributeCodec<byte[]> BINARY = of("binary", AttributeReader::bytes, AttributeWriter::bytes);

    private static int range(int value, int maximum) {
        return range(value, 0, maximum);
    }

    private static int range(int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(value + " is not " + minimum + " to " + maximum);
        }
        return value;
    }

    private static long range(long value) {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException(value + " is not 0 to 4294967295");
        }
        return value;
    }
}
