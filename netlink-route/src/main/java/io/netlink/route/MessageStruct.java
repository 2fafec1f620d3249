package io.netlink.route;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The fixed structure at the start of a message, kept as its bytes, so that padding and what a
 * newer kernel puts there are not lost.
 */
abstract class MessageStruct {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
    private static final VarHandle SHORT =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.nativeOrder());

    /** Where there is none. */
    static final class None extends MessageStruct {
        None() {
            super(0);
        }
    }

    private final byte[] bytes;

    MessageStruct(int length) {
        bytes = new byte[length];
    }

    /**
     * Takes the structure of a message.
     *
     * @throws DecodeException if the message is too short for it
     */
    final void read(NetlinkMessage message) {
        message.payloadByte(bytes.length - 1);
        MemorySegment.copy(
                message.segment(), JAVA_BYTE, message.payloadOffset(), bytes, 0, bytes.length);
    }

    /**
     * Takes the structure at the start of an attribute.
     *
     * @throws DecodeException if the attribute is too short for it
     */
    final void read(AttributeReader at) {
        if (at.length() < bytes.length) {
            throw new DecodeException(
                    "attribute type " + at.type(),
                    "has " + at.length() + " bytes, needs " + bytes.length);
        }
        MemorySegment.copy(at.segment(), JAVA_BYTE, at.offset(), bytes, 0, bytes.length);
    }

    /** Takes another's bytes. */
    final void read(MessageStruct other) {
        System.arraycopy(other.bytes, 0, bytes, 0, bytes.length);
    }

    final void writeTo(AttributeWriter writer) {
        writer.putBytes(bytes);
    }

    /** The structure's bytes, in the machine's order, to be read. */
    final ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer().order(ByteOrder.nativeOrder());
    }

    final int length() {
        return bytes.length;
    }

    final int u8(int offset) {
        return bytes[offset] & 0xff;
    }

    final void u8(int offset, int value) {
        bytes[offset] = (byte) value;
    }

    final int u16(int offset) {
        return (short) SHORT.get(bytes, offset) & 0xffff;
    }

    final void u16(int offset, int value) {
        SHORT.set(bytes, offset, (short) value);
    }

    final int s32(int offset) {
        return (int) INT.get(bytes, offset);
    }

    final void s32(int offset, int value) {
        INT.set(bytes, offset, value);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof MessageStruct that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + " " + HexFormat.of().formatHex(bytes);
    }
}
