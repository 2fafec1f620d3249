package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;
import io.netlink.DecodeException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Members of the C structures of qdiscs: how they are read, checked and written. */
final class Structs {
    private static final long NANOS_PER_MICRO = 1_000;

    /** How much time one of the kernel's ticks is (PSCHED_SHIFT); /proc/net/psched has it too. */
    static final long NANOS_PER_TICK = 64;

    /** Microseconds in 32 bits. */
    static final AttributeCodec<Duration> MICROS = Codecs.time32(Duration.ofNanos(NANOS_PER_MICRO));

    /** Nanoseconds in 32 bits. */
    static final AttributeCodec<Duration> NANOS = Codecs.time32(Duration.ofNanos(1));

    /** Signed nanoseconds in 64 bits. */
    static final AttributeCodec<Duration> NANOS64 =
            AttributeCodec.of(
                    "s64",
                    reader -> Duration.ofNanos(reader.u64()),
                    (writer, type, value) -> writer.u64(type, nanos64(value)));

    private Structs() {}

    private static long nanos64(Duration time) {
        try {
            return time.toNanos();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(time + " has more than 64 bits of nanoseconds", e);
        }
    }

    /** Checks a number. */
    static long in(long value, long minimum, long maximum, String what) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    what + " " + value + ": must be " + minimum + " to " + maximum);
        }
        return value;
    }

    /** Checks a number. */
    static int in(int value, int minimum, int maximum, String what) {
        return (int) in((long) value, minimum, maximum, what);
    }

    static long u32(long value, String what) {
        return in(value, 0, 0xffff_ffffL, what);
    }

    static long u32(ByteBuffer buffer) {
        return Integer.toUnsignedLong(buffer.getInt());
    }

    static int u16(ByteBuffer buffer) {
        return buffer.getShort() & 0xffff;
    }

    static int u8(ByteBuffer buffer) {
        return buffer.get() & 0xff;
    }

    static Duration micros(ByteBuffer buffer) {
        return Duration.ofNanos(u32(buffer) * NANOS_PER_MICRO);
    }

    static Duration nanos(ByteBuffer buffer) {
        return Duration.ofNanos(u32(buffer));
    }

    static Duration millis(ByteBuffer buffer) {
        return Duration.ofMillis(u32(buffer));
    }

    static Duration ticks(ByteBuffer buffer) {
        return Duration.ofNanos(u32(buffer) * NANOS_PER_TICK);
    }

    static Probability probability(ByteBuffer buffer) {
        return new Probability(buffer.getInt());
    }

    static void putMicros(ByteBuffer buffer, Duration time) {
        put(buffer, time, NANOS_PER_MICRO, "microseconds");
    }

    static void putTicks(ByteBuffer buffer, Duration time) {
        put(buffer, time, NANOS_PER_TICK, "times 64 ns");
    }

    static void putMillis(ByteBuffer buffer, Duration time) {
        put(buffer, time, NANOS_PER_MICRO * 1000, "milliseconds");
    }

    private static void put(ByteBuffer buffer, Duration time, long unit, String units) {
        long nanos = nanos64(time);
        if (nanos % unit != 0 || nanos < 0 || nanos / unit > 0xffff_ffffL) {
            throw new IllegalArgumentException(time + " is no 0 to 4294967295 " + units);
        }
        buffer.putInt((int) (nanos / unit));
    }

    static void put32(ByteBuffer buffer, long value, String what) {
        buffer.putInt((int) u32(value, what));
    }

    static void put16(ByteBuffer buffer, long value, String what) {
        buffer.putShort((short) in(value, 0, 0xffff, what));
    }

    static void put8(ByteBuffer buffer, long value, String what) {
        buffer.put((byte) in(value, 0, 0xff, what));
    }

    /** Numbers of a byte each. */
    static List<Integer> bytes(ByteBuffer buffer, int count) {
        List<Integer> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(u8(buffer));
        }
        return List.copyOf(list);
    }

    /** Numbers of 16 bits each. */
    static List<Integer> shorts(ByteBuffer buffer, int count) {
        List<Integer> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(u16(buffer));
        }
        return List.copyOf(list);
    }

    /** A member that older kernels do not have. */
    static OptionalLong later32(ByteBuffer buffer) {
        return buffer.remaining() < Integer.BYTES
                ? OptionalLong.empty()
                : OptionalLong.of(u32(buffer));
    }

    /** A member that older kernels do not have. */
    static OptionalLong later64(ByteBuffer buffer) {
        return buffer.remaining() < Long.BYTES
                ? OptionalLong.empty()
                : OptionalLong.of(buffer.getLong());
    }

    /** A structure from the kernel, which may be longer. */
    static ByteBuffer of(String name, byte[] bytes, int least) {
        if (bytes.length < least) {
            throw new DecodeException(name, "has " + bytes.length + " bytes, needs " + least);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }
}
