package io.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of one size, one after the other: Integers of up to 16 bits and signed ones of 32, Longs
 * of more. One class, for the reason that {@link BasicCodec} has.
 *
 * @param typeName the type's name in the kernel's specifications
 * @param length the bytes of each
 * @param signed whether a number of all bits is negative
 */
record NumberArray<T extends Number>(String typeName, int length, boolean signed)
        implements AttributeCodec<List<T>> {

    @Override
    @SuppressWarnings("unchecked") // the constants say which T goes with which length
    public List<T> read(AttributeReader reader) {
        byte[] bytes = reader.bytes();
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        List<T> list = new ArrayList<>(bytes.length / length);
        while (buffer.remaining() >= length) {
            list.add((T) next(buffer));
        }
        return List.copyOf(list);
    }

    private Number next(ByteBuffer buffer) {
        return switch (length) {
            case Byte.BYTES -> (Number) (buffer.get() & 0xff);
            case Short.BYTES -> buffer.getShort() & 0xffff;
            case Integer.BYTES -> signed ? signed(buffer) : unsigned(buffer);
            default -> buffer.getLong();
        };
    }

    private static Number signed(ByteBuffer buffer) {
        return buffer.getInt();
    }

    private static Number unsigned(ByteBuffer buffer) {
        return Integer.toUnsignedLong(buffer.getInt());
    }

    @Override
    public void write(AttributeWriter writer, int type, List<T> value) {
        ByteBuffer buffer =
                ByteBuffer.allocate(value.size() * length).order(ByteOrder.nativeOrder());
        for (T each : value) {
            put(buffer, each.longValue());
        }
        writer.bytes(type, buffer.array());
    }

    private void put(ByteBuffer buffer, long value) {
        long most = (1L << length * Byte.SIZE) - 1;
        if (!signed && (value < 0 || value > most)) {
            throw new IllegalArgumentException(value + " is not 0 to " + most);
        }
        switch (length) {
            case Byte.BYTES -> buffer.put((byte) value);
            case Short.BYTES -> buffer.putShort((short) value);
            case Integer.BYTES -> buffer.putInt((int) value);
            default -> buffer.putLong(value);
        }
    }
}
