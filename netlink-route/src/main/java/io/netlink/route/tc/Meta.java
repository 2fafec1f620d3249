package io.netlink.route.tc;

import static io.netlink.uapi.TcEmMeta.*;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netlink.AttributeWriter;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * One side of {@code meta( OBJECT { eq | lt | gt } OBJECT )}, see {@link Ematch#meta}: what the
 * kernel knows about a packet, or a value; tc-ematch(8), linux/tc_ematch/tc_em_meta.h.
 *
 * <pre>{@code
 * Ematch.meta(Meta.of(TcEmMeta.TCF_META_ID_VLAN_TAG).mask(0xfff), EQ, Meta.value(5))
 * Ematch.meta(Meta.of(TcEmMeta.TCF_META_ID_DEV), EQ, Meta.value("eth0"))
 * }</pre>
 */
public final class Meta {
    private static final int TYPE_SHIFT = 12;

    private final int id;
    private final int shift;

    /** The mask, or the value where that is a number. */
    private final int number;

    /** The value where that is a text; else null. */
    private final byte[] text;

    private Meta(int id, int shift, int number, byte[] text) {
        this.id = id;
        this.shift = shift;
        this.number = number;
        this.text = text;
    }

    /**
     * What the kernel knows. A device is compared by its index with a number and by its name with a
     * text.
     *
     * @param id TCF_META_ID_* of {@link io.netlink.uapi.TcEmMeta}, 1 to 2047
     * @return that
     * @throws IllegalArgumentException if it is out of range
     */
    public static Meta of(int id) {
        return new Meta(TcCodecs.in(id, 1, TCF_META_ID_MASK, "meta id"), 0, 0, null);
    }

    /**
     * A number.
     *
     * @param value 0 to 4294967295
     * @return that
     * @throws IllegalArgumentException if it is out of range
     */
    public static Meta value(long value) {
        return new Meta(TCF_META_ID_VALUE, 0, TcCodecs.in(value, 0, 0xffff_ffffL, "value"), null);
    }

    /**
     * A text: a device's name.
     *
     * @param value the text, not empty
     * @return that
     * @throws IllegalArgumentException if it is empty
     */
    public static Meta value(String value) {
        byte[] text = value.getBytes(UTF_8);
        TcCodecs.in(text.length, 1, 0xffff, "bytes");
        return new Meta(TCF_META_ID_VALUE, 0, 0, text);
    }

    /**
     * {@code shift}: by how many bits a number is shifted to the right, or bytes of a text left out
     * at its end, before they are compared.
     *
     * @param count 0 to 255
     * @return with it
     * @throws IllegalArgumentException if it is out of range, or this is a value
     */
    public Meta shift(int count) {
        checkNoValue("shift");
        return new Meta(id, TcCodecs.in(count, 0, 0xff, "shift"), number, null);
    }

    /**
     * {@code mask}: the bits of a number that count, after it was shifted.
     *
     * @param bits 0 to 4294967295; 0 for all
     * @return with it
     * @throws IllegalArgumentException if it is out of range, or this is a value
     */
    public Meta mask(long bits) {
        checkNoValue("mask");
        return new Meta(id, shift, TcCodecs.in(bits, 0, 0xffff_ffffL, "mask"), null);
    }

    private void checkNoValue(String word) {
        if (id == TCF_META_ID_VALUE) {
            throw new IllegalArgumentException(word + " is for what the kernel knows, not a value");
        }
    }

    /**
     * A comparison on the wire.
     *
     * <pre>{@code
     * struct tcf_meta_hdr {        // TCA_EM_META_HDR; TCA_EM_META_LVALUE and RVALUE follow
     *     struct tcf_meta_val {
     *         __u16 kind;          // TCF_META_TYPE_* << 12 | TCF_META_ID_*
     *         __u8  shift;
     *         __u8  op;            // TCF_EM_OPND_*, of the left one
     *     } left, right;
     * };
     * }</pre>
     */
    static byte[] comparison(Meta left, int operator, Meta right) {
        boolean text = left.text != null || right.text != null;
        if (text && (left.isNumber() || right.isNumber())) {
            throw new IllegalArgumentException(left + " and " + right + ": a text and a number");
        }
        int type = (text ? TCF_META_TYPE_VAR : TCF_META_TYPE_INT) << TYPE_SHIFT;
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
        header.putShort((short) (type | left.id)).put((byte) left.shift).put((byte) operator);
        header.putShort((short) (type | right.id)).put((byte) right.shift).put((byte) 0);
        byte[] bytes = new byte[32 + left.length() + right.length()];
        AttributeWriter writer = AttributeWriter.over(MemorySegment.ofArray(bytes));
        writer.bytes(TCA_EM_META_HDR, header.array());
        left.write(writer, TCA_EM_META_LVALUE);
        right.write(writer, TCA_EM_META_RVALUE);
        return Arrays.copyOf(bytes, (int) writer.position());
    }

    /** Whether it is a value or a masked thing, and so no text. */
    private boolean isNumber() {
        return text == null && (id == TCF_META_ID_VALUE || number != 0);
    }

    private int length() {
        return text == null ? Integer.BYTES : text.length;
    }

    private void write(AttributeWriter writer, int attribute) {
        if (text != null) {
            writer.bytes(attribute, text);
        } else {
            writer.u32(attribute, number);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Meta that
                && id == that.id
                && shift == that.shift
                && number == that.number
                && Arrays.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return (id * 31 + shift) * 31 + number + Arrays.hashCode(text);
    }

    /** As {@code tc} takes it, with the number of an id. */
    @Override
    public String toString() {
        if (text != null) {
            return '"' + new String(text, UTF_8) + '"';
        }
        if (id == TCF_META_ID_VALUE) {
            return Integer.toUnsignedString(number);
        }
        return "meta "
                + id
                + (shift == 0 ? "" : " shift " + shift)
                + (number == 0 ? "" : " mask 0x" + Integer.toHexString(number));
    }
}
