package io.netlink;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The codecs that nearly every table has. One class with a {@code switch} rather than two lambdas
 * each: a JVM makes a class of every lambda when it is first reached, and these are all reached by
 * the first table that a program uses.
 *
 * @param typeName the type's name in the kernel's specifications
 * @param kind which it is, and so what T is
 */
record BasicCodec<T>(String typeName, Kind kind) implements AttributeCodec<T> {
    enum Kind {
        U8,
        BOOL8,
        S8,
        U16,
        BE16,
        S32,
        BOOL32,
        U32,
        BE32,
        U64,
        BE64,
        UINT,
        STRING,
        HEX,
        FLAG,
        MAC,
        INET,
        INET4,
        INET6,
        BINARY
    }

    @Override
    @SuppressWarnings("unchecked") // the constants say which T goes with which kind
    public T read(AttributeReader reader) {
        return (T)
                switch (kind) {
                    case U8 -> (Object) reader.u8();
                    case BOOL8 -> reader.u8() != 0;
                    case S8 -> (int) (byte) reader.u8();
                    case U16 -> reader.u16();
                    case BE16 -> reader.be16();
                    case S32 -> reader.u32();
                    case BOOL32 -> reader.u32() != 0;
                    case U32 -> Integer.toUnsignedLong(reader.u32());
                    case BE32 -> Integer.toUnsignedLong(reader.be32());
                    case U64 -> reader.u64();
                    case BE64 -> reader.be64();
                    case UINT ->
                            reader.length() < Long.BYTES
                                    ? Integer.toUnsignedLong(reader.u32())
                                    : reader.u64();
                    case STRING -> reader.string();
                    case HEX -> HexFormat.of().formatHex(reader.bytes());
                    case FLAG -> true;
                    case MAC -> MacAddress.of(reader.bytes());
                    case INET -> reader.inet();
                    case INET4 -> inet(reader, 4);
                    case INET6 -> inet(reader, 16);
                    case BINARY -> reader.bytes();
                };
    }

    @Override
    public void write(AttributeWriter writer, int type, T value) {
        switch (kind) {
            case U8 -> writer.u8(type, range((Integer) value, 0, 0xff));
            case BOOL8 -> writer.u8(type, (Boolean) value ? 1 : 0);
            case S8 -> writer.u8(type, range((Integer) value, Byte.MIN_VALUE, Byte.MAX_VALUE));
            case U16 -> writer.u16(type, range((Integer) value, 0, 0xffff));
            case BE16 -> writer.be16(type, range((Integer) value, 0, 0xffff));
            case S32 -> writer.u32(type, (Integer) value);
            case BOOL32 -> writer.u32(type, (Boolean) value ? 1 : 0);
            case U32 -> writer.u32(type, range((Long) value));
            case BE32 -> writer.be32(type, range((Long) value));
            case U64 -> writer.u64(type, (Long) value);
            case BE64 -> writer.be64(type, (Long) value);
            case UINT -> uint(writer, type, (Long) value);
            case STRING -> writer.string(type, (String) value);
            case HEX -> writer.bytes(type, HexFormat.of().parseHex((String) value));
            case FLAG -> flag(writer, type, (Boolean) value);
            case MAC -> writer.bytes(type, ((MacAddress) value).toByteArray());
            case INET -> writer.bytes(type, ((InetAddress) value).getAddress());
            case INET4 -> inet(writer, type, (InetAddress) value, true);
            case INET6 -> inet(writer, type, (InetAddress) value, false);
            case BINARY -> writer.bytes(type, (byte[]) value);
        }
    }

    private static void flag(AttributeWriter writer, int type, boolean value) {
        if (value) {
            writer.flag(type);
        }
    }

    private static void uint(AttributeWriter writer, int type, long value) {
        if (value >>> Integer.SIZE == 0) {
            writer.u32(type, (int) value);
        } else {
            writer.u64(type, value);
        }
    }

    private InetAddress inet(AttributeReader reader, int length) {
        if (reader.length() < length) {
            throw new DecodeException(
                    family(length == 4), "has " + reader.length() + " bytes, needs " + length);
        }
        return reader.inet();
    }

    private static void inet(AttributeWriter writer, int type, InetAddress value, boolean four) {
        if (value instanceof Inet4Address != four) {
            throw new IllegalArgumentException(
                    value.getHostAddress() + " is no " + family(four) + " address");
        }
        writer.bytes(type, value.getAddress());
    }

    private static String family(boolean four) {
        return four ? "IPv4" : "IPv6";
    }

    private static int range(int value, int minimum, int maximum) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(value + " is not " + minimum + " to " + maximum);
        }
        return value;
    }

    private static int range(long value) {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException(value + " is not 0 to 4294967295");
        }
        return (int) value;
    }
}
