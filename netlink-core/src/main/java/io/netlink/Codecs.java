package io.netlink;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes the types of attributes that {@link AttributeCodec} has no constant for: ranges, choices,
 * times, lists and structures.
 *
 * <p>What is written is checked; what is read is taken as it comes, since a newer kernel may know
 * more.
 */
public final class Codecs {
    private Codecs() {}

    /** A truth value that the kernel keeps in 32 bits. */
    public static final AttributeCodec<Boolean> BOOL32 =
            new BasicCodec<>("u32", BasicCodec.Kind.BOOL32);

    /** {@code clock_t}: hundredths of a second (USER_HZ), whatever HZ the kernel runs with. */
    public static final AttributeCodec<Duration> CLOCK_T = time32(Duration.ofMillis(10));

    /** {@code clock_t} in 64 bits. */
    public static final AttributeCodec<Duration> CLOCK_T64 = time64(Duration.ofMillis(10));

    /** An IPv4 address, no other. */
    public static final AttributeCodec<InetAddress> INET4 =
            new BasicCodec<>("ipv4 address", BasicCodec.Kind.INET4);

    /** An IPv6 address, no other. */
    public static final AttributeCodec<InetAddress> INET6 =
            new BasicCodec<>("ipv6 address", BasicCodec.Kind.INET6);

    /** Bytes as text, two hexadecimal digits each, as {@code ip} and sysfs show identifiers. */
    public static final AttributeCodec<String> HEX =
            new BasicCodec<>("binary", BasicCodec.Kind.HEX);

    /** A number that the kernel writes in 4 bytes if they are enough, and else in 8. */
    public static final AttributeCodec<Long> UINT = new BasicCodec<>("uint", BasicCodec.Kind.UINT);

    /** 32-bit numbers one after the other. */
    public static final AttributeCodec<List<Long>> U32_ARRAY =
            new NumberArray<>("u32[]", Integer.BYTES, false);

    /** 64-bit numbers one after the other. */
    public static final AttributeCodec<List<Long>> U64_ARRAY =
            new NumberArray<>("u64[]", Long.BYTES, true);

    /** Signed 32-bit numbers one after the other. */
    public static final AttributeCodec<List<Integer>> S32_ARRAY =
            new NumberArray<>("s32[]", Integer.BYTES, true);

    /** 16-bit numbers one after the other. */
    public static final AttributeCodec<List<Integer>> U16_ARRAY =
            new NumberArray<>("u16[]", Short.BYTES, false);

    /** Bytes as numbers. */
    public static final AttributeCodec<List<Integer>> U8_ARRAY =
            new NumberArray<>("u8[]", Byte.BYTES, false);

    /**
     * A number of which not all values are allowed.
     *
     * @param base the number's width and byte order
     * @param minimum the least value
     * @param maximum the greatest value
     * @return a codec that refuses to write any other
     */
    public static AttributeCodec<Integer> range(
            AttributeCodec<Integer> base, int minimum, int maximum) {
        return checked(base, value -> value >= minimum && value <= maximum, minimum, maximum);
    }

    /**
     * A number of which not all values are allowed.
     *
     * @param base the number's width and byte order
     * @param minimum the least value
     * @param maximum the greatest value
     * @return a codec that refuses to write any other
     */
    public static AttributeCodec<Long> range(
            AttributeCodec<Long> base, long minimum, long maximum) {
        return checked(base, value -> value >= minimum && value <= maximum, minimum, maximum);
    }

    private static <T> AttributeCodec<T> checked(
            AttributeCodec<T> base, java.util.function.Predicate<T> fits, T minimum, T maximum) {
        return AttributeCodec.of(
                base.typeName(),
                base::read,
                (writer, type, value) -> {
                    if (!fits.test(value)) {
                        throw new IllegalArgumentException(
                                value + " is not " + minimum + " to " + maximum);
                    }
                    base.write(writer, type, value);
                });
    }

    /**
     * One of some choices.
     *
     * @param base how the kernel keeps the number
     * @param choices an enum; its constant with a negative number, if it has one, is what is read
     *     for a number that no other has, and cannot be written
     * @param <E> the enum
     * @return the codec
     */
    public static <E extends Enum<E> & Numbered> AttributeCodec<E> oneOf(
            AttributeCodec<Integer> base, Class<E> choices) {
        E[] all = choices.getEnumConstants();
        return AttributeCodec.of(
                base.typeName(),
                reader -> choice(all, base.read(reader), choices),
                (writer, type, value) -> {
                    if (value.number() < 0) {
                        throw new IllegalArgumentException(value + " cannot be asked for");
                    }
                    base.write(writer, type, value.number());
                });
    }

    private static <E extends Enum<E> & Numbered> E choice(E[] all, int number, Class<E> choices) {
        E unknown = null;
        for (E each : all) {
            if (each.number() == number && number >= 0) {
                return each;
            }
            unknown = each.number() < 0 ? each : unknown;
        }
        if (unknown == null) {
            throw new DecodeException(choices.getSimpleName(), "has no number " + number);
        }
        return unknown;
    }

    /**
     * A time of 32 bits.
     *
     * @param unit what the kernel counts
     * @return a codec that refuses negative times, those that are no whole number of units, and
     *     those beyond 4294967295 units
     */
    public static AttributeCodec<Duration> time32(Duration unit) {
        return time(AttributeCodec.U32, unit, 0xffff_ffffL);
    }

    /**
     * A time of 64 bits.
     *
     * @param unit what the kernel counts
     * @return a codec that refuses negative times and those that are no whole number of units
     */
    public static AttributeCodec<Duration> time64(Duration unit) {
        return time(AttributeCodec.U64, unit, Long.MAX_VALUE);
    }

    /**
     * A time of 16 bits.
     *
     * @param unit what the kernel counts
     * @return a codec that refuses negative times, those that are no whole number of units, and
     *     those beyond 65535 units
     */
    public static AttributeCodec<Duration> time16(Duration unit) {
        AttributeCodec<Long> number =
                AttributeCodec.of(
                        "u16",
                        reader -> (long) reader.u16(),
                        (writer, type, value) -> writer.u16(type, value.intValue()));
        return time(number, unit, 0xffff);
    }

    private static AttributeCodec<Duration> time(
            AttributeCodec<Long> base, Duration unit, long most) {
        return new TimeCodec(base, unit, most);
    }

    /**
     * A C structure.
     *
     * @param name such as {@code struct ifla_vlan_flags}
     * @param length the length in bytes of what is written; a longer one is read too, a shorter one
     *     refused
     * @param read reads the structure from a buffer in the machine's byte order
     * @param write writes it into one that is full of zeros
     * @param <T> the value's type
     * @return the codec
     */
    public static <T> AttributeCodec<T> struct(
            String name,
            int length,
            Function<ByteBuffer, T> read,
            BiConsumer<ByteBuffer, T> write) {
        return AttributeCodec.of(
                name,
                reader -> {
                    byte[] bytes = reader.bytes();
                    if (bytes.length < length) {
                        throw new DecodeException(
                                name, "has " + bytes.length + " bytes, needs " + length);
                    }
                    return read.apply(ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()));
                },
                (writer, type, value) -> {
                    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
                    write.accept(buffer, value);
                    writer.bytes(type, buffer.array());
                });
    }

    /**
     * Numbers or structures of one length, one after the other.
     *
     * @param name what one is called
     * @param length the length of one in bytes
     * @param read reads one from a buffer in the machine's byte order
     * @param write writes one
     * @param <T> one's type
     * @return the codec of the list; what is left over at the end is not read
     */
    public static <T> AttributeCodec<List<T>> array(
            String name,
            int length,
            Function<ByteBuffer, T> read,
            BiConsumer<ByteBuffer, T> write) {
        return AttributeCodec.of(
                name + "[]",
                reader -> {
                    byte[] bytes = reader.bytes();
                    List<T> list = new ArrayList<>(bytes.length / length);
                    for (int at = 0; at + length <= bytes.length; at += length) {
                        list.add(read.apply(slice(bytes, at, length)));
                    }
                    return List.copyOf(list);
                },
                (writer, type, value) -> {
                    byte[] bytes = new byte[value.size() * length];
                    int at = 0;
                    for (T each : value) {
                        write.accept(slice(bytes, at, length), each);
                        at += length;
                    }
                    writer.bytes(type, bytes);
                });
    }

    private static ByteBuffer slice(byte[] bytes, int at, int length) {
        return ByteBuffer.wrap(bytes, at, length).slice().order(ByteOrder.nativeOrder());
    }

    /**
     * Attributes inside an attribute.
     *
     * @param inner the inner attributes, asked for when needed
     * @return the codec of the set
     */
    public static AttributeCodec<AttributeSet> nest(Supplier<AttributeSpace> inner) {
        return AttributeCodec.of(
                "nest",
                reader ->
                        AttributeSet.copyOf(
                                inner.get(), reader.segment(), reader.offset(), reader.length()),
                (writer, type, value) -> {
                    long start = writer.nestStart(type);
                    writer.attributes(value);
                    writer.nestEnd(start);
                });
    }

    /**
     * Attributes inside an attribute, as a value that is made of them.
     *
     * @param inner the inner attributes, asked for when needed
     * @param read makes the value of the attributes
     * @param write gives the value's attributes
     * @param <T> the value's type
     * @return the codec of the value
     */
    public static <T> AttributeCodec<T> nest(
            Supplier<AttributeSpace> inner,
            Function<AttributeSet, T> read,
            Function<T, AttributeSet> write) {
        AttributeCodec<AttributeSet> set = nest(inner);
        return AttributeCodec.of(
                "nest of a value",
                reader -> read.apply(set.read(reader)),
                (writer, type, value) -> set.write(writer, type, write.apply(value)));
    }

    /**
     * A nest with one attribute for each element of a list, all of one type.
     *
     * @param itemType the type that is written; any is read
     * @param item the type of an element
     * @param <T> an element's type
     * @return the codec of the list
     */
    public static <T> AttributeCodec<List<T>> listOf(int itemType, AttributeCodec<T> item) {
        return list(item, ignored -> itemType);
    }

    /**
     * A nest with one attribute for each element of a list, numbered from 1.
     *
     * @param item the type of an element
     * @param <T> an element's type
     * @return the codec of the list
     */
    public static <T> AttributeCodec<List<T>> numberedList(AttributeCodec<T> item) {
        return numberedFrom(1, item);
    }

    /**
     * A nest with one attribute for each element of a list, numbered from some number on.
     *
     * @param first the first one's number
     * @param item the type of an element
     * @param <T> an element's type
     * @return the codec of the list
     */
    public static <T> AttributeCodec<List<T>> numberedFrom(int first, AttributeCodec<T> item) {
        return list(item, index -> first + index);
    }

    private static <T> AttributeCodec<List<T>> list(
            AttributeCodec<T> item, java.util.function.IntUnaryOperator types) {
        return AttributeCodec.of(
                "list of " + item.typeName(),
                reader -> {
                    List<T> list = new ArrayList<>();
                    AttributeReader inner = reader.nested();
                    while (inner.next()) {
                        list.add(item.read(inner));
                    }
                    return List.copyOf(list);
                },
                (writer, type, value) -> {
                    long start = writer.nestStart(type);
                    for (int i = 0; i < value.size(); i++) {
                        item.write(writer, types.applyAsInt(i), value.get(i));
                    }
                    writer.nestEnd(start);
                });
    }
}
