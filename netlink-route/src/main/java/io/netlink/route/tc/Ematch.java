package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.DecodeException;
import io.netlink.uapi.TcEmCmp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An extended match, and how the next one is joined to it; tc-ematch(8).
 *
 * <pre>{@code
 * struct tcf_ematch_hdr {
 *     __u16 matchid;
 *     __u16 kind;      // TCF_EM_*
 *     __u16 flags;     // TCF_EM_REL_*, TCF_EM_INVERT
 *     __u16 pad;
 * };
 * }</pre>
 */
public final class Ematch {
    /** The table of TCA_*_EMATCHES. */
    static final AttributeSpace TREE = AttributeSpace.named("ematches", "TCA_EMATCH_TREE_");

    private static final int HEADER = 8;
    private static final AttributeCodec<Ematch> CODEC =
            AttributeCodec.of(
                    "struct tcf_ematch_hdr",
                    reader -> read(reader.bytes()),
                    (writer, type, value) -> writer.bytes(type, value.toByteArray()));

    /** How many matches there are. */
    static final Attribute<Count> HDR =
            TREE.attribute(TCA_EMATCH_TREE_HDR, "TCA_EMATCH_TREE_HDR", Count.CODEC);

    /** The matches. */
    static final Attribute<List<Ematch>> LIST =
            TREE.attribute(
                    TCA_EMATCH_TREE_LIST, "TCA_EMATCH_TREE_LIST", Codecs.numberedList(CODEC));

    /**
     * How many matches there are.
     *
     * <pre>{@code
     * struct tcf_ematch_tree_hdr {
     *     __u16 nmatches;
     *     __u16 progid;    // who made it
     * };
     * }</pre>
     */
    record Count(int matches, int program) {
        static final AttributeCodec<Count> CODEC =
                Codecs.struct(
                        "struct tcf_ematch_tree_hdr",
                        4,
                        buffer -> new Count(buffer.getShort() & 0xffff, buffer.getShort() & 0xffff),
                        (buffer, count) ->
                                buffer.putShort((short) count.matches)
                                        .putShort((short) count.program));
    }

    /** Where offsets start. */
    public enum Layer {
        /** {@code layer link}: at the link-layer header. */
        LINK(TCF_LAYER_LINK),
        /** {@code layer network}: at the network header. */
        NETWORK(TCF_LAYER_NETWORK),
        /** {@code layer transport}: at the transport header. */
        TRANSPORT(TCF_LAYER_TRANSPORT);

        private final int number;

        Layer(int number) {
            this.number = number;
        }
    }

    /** How numbers are compared. */
    public enum Operator {
        /** {@code eq}. */
        EQ(TCF_EM_OPND_EQ),
        /** {@code gt}. */
        GT(TCF_EM_OPND_GT),
        /** {@code lt}. */
        LT(TCF_EM_OPND_LT);

        private final int number;

        Operator(int number) {
            this.number = number;
        }
    }

    private final int id;
    private final int kind;
    private final int flags;
    private final byte[] data;

    private Ematch(int id, int kind, int flags, byte[] data) {
        this.id = id;
        this.kind = kind;
        this.flags = flags;
        this.data = data;
    }

    /**
     * A match of any kind.
     *
     * @param kind TCF_EM_*, 0 to 65535
     * @param data what the kind has after the header; copied
     * @return the match
     * @throws IllegalArgumentException if the kind is out of range
     */
    public static Ematch of(int kind, byte... data) {
        return new Ematch(0, TcCodecs.in(kind, 0, 0xffff, "kind"), 0, data.clone());
    }

    /**
     * {@code cmp}: compares a number in the packet.
     *
     * <pre>{@code
     * struct tcf_em_cmp {
     *     __u32 val;
     *     __u32 mask;
     *     __u16 off;
     *     __u8  align:4, flags:4;   // width; TCF_EM_CMP_TRANS: in network byte order
     *     __u8  layer:4, opnd:4;
     * };
     * }</pre>
     *
     * @param layer where the offset starts
     * @param offset in bytes, 0 to 65535
     * @param width of the number in bytes: 1, 2 or 4
     * @param operator how it is compared
     * @param value with what
     * @param mask the bits that count; 0 for all
     * @return the match
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Ematch cmp(
            Layer layer, int offset, int width, Operator operator, long value, long mask) {
        if (width != 1 && width != 2 && width != 4) {
            throw new IllegalArgumentException("width " + width + ": must be 1, 2 or 4");
        }
        return cmp(layer, offset, width, operator, value, mask, 0);
    }

    /**
     * {@code cmp … trans}: as {@link #cmp}, with the number turned to the machine's byte order
     * first.
     *
     * @param layer where the offset starts
     * @param offset in bytes, 0 to 65535
     * @param width of the number in bytes: 2 or 4
     * @param operator how it is compared
     * @param value with what
     * @param mask the bits that count; 0 for all
     * @return the match
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Ematch cmpTrans(
            Layer layer, int offset, int width, Operator operator, long value, long mask) {
        if (width != 2 && width != 4) {
            throw new IllegalArgumentException("width " + width + ": must be 2 or 4");
        }
        return cmp(layer, offset, width, operator, value, mask, TcEmCmp.TCF_EM_CMP_TRANS);
    }

    private static Ematch cmp(
            Layer layer, int offset, int width, Operator op, long value, long mask, int flags) {
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        int first = little ? width | flags << 4 : width << 4 | flags;
        int second = little ? layer.number | op.number << 4 : layer.number << 4 | op.number;
        ByteBuffer buffer = buffer(12);
        buffer.putInt(TcCodecs.in(value, 0, 0xffff_ffffL, "value"))
                .putInt(TcCodecs.in(mask, 0, 0xffff_ffffL, "mask"))
                .putShort((short) TcCodecs.in(offset, 0, 0xffff, "offset"))
                .put((byte) first)
                .put((byte) second);
        return new Ematch(0, TCF_EM_CMP, 0, buffer.array());
    }

    /**
     * {@code u32(u32 VALUE MASK at OFFSET)}: 32 bits of the packet.
     *
     * @param offset from the network header, in bytes
     * @param value what they are
     * @param mask the bits that count
     * @return the match
     */
    public static Ematch u32(int offset, int value, int mask) {
        ByteBuffer buffer = buffer(U32Key.LENGTH);
        new U32Key(offset, value & mask, mask, 0).write(buffer);
        return new Ematch(0, TCF_EM_U32, 0, buffer.array());
    }

    /**
     * {@code nbyte}: bytes of the packet.
     *
     * <pre>{@code
     * struct tcf_em_nbyte {
     *     __u16 off;
     *     __u16 len:12;
     *     __u8  layer:4;
     * };
     * }</pre>
     *
     * @param layer where the offset starts
     * @param offset in bytes, 0 to 65535
     * @param needle the bytes, 1 to 4095
     * @return the match
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Ematch nbyte(Layer layer, int offset, byte... needle) {
        int length = TcCodecs.in(needle.length, 1, 0xfff, "bytes");
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        ByteBuffer buffer = buffer(4 + length);
        buffer.putShort((short) TcCodecs.in(offset, 0, 0xffff, "offset"))
                .putShort(
                        (short) (little ? length | layer.number << 12 : length << 4 | layer.number))
                .put(needle);
        return new Ematch(0, TCF_EM_NBYTE, 0, buffer.array());
    }

    /**
     * {@code not}: the opposite.
     *
     * @return a match that matches where this one does not
     */
    public Ematch not() {
        return new Ematch(id, kind, flags ^ TCF_EM_INVERT, data);
    }

    /**
     * {@code or}: the next match, or this one. Without it both must match.
     *
     * @return this match, joined otherwise to the one that follows
     */
    public Ematch or() {
        return joined(TCF_EM_REL_OR);
    }

    private Ematch joined(int relation) {
        return new Ematch(id, kind, flags & ~TCF_EM_REL_MASK | relation, data);
    }

    /** The attributes of matches, joined one to the next. */
    static AttributeSet tree(List<Ematch> matches) {
        TcCodecs.in(matches.size(), 1, 0xffff, "number of matches");
        Ematch[] joined = matches.toArray(Ematch[]::new);
        for (int i = 0; i < joined.length; i++) {
            boolean last = i == joined.length - 1;
            boolean or = (joined[i].flags & TCF_EM_REL_MASK) == TCF_EM_REL_OR;
            joined[i] =
                    joined[i].joined(last ? TCF_EM_REL_END : or ? TCF_EM_REL_OR : TCF_EM_REL_AND);
        }
        return AttributeSet.empty(TREE)
                .with(HDR, new Count(joined.length, TCF_EM_PROG_TC))
                .with(LIST, List.of(joined));
    }

    /**
     * The matches of a filter.
     *
     * @param tree TCA_*_EMATCHES
     * @return in their order
     */
    public static List<Ematch> matches(AttributeSet tree) {
        return AttributeSet.of(TREE, tree.toByteArray()).get(LIST).orElse(List.of());
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    }

    private static Ematch read(byte... bytes) {
        if (bytes.length < HEADER) {
            throw new DecodeException(
                    "struct tcf_ematch_hdr", "has " + bytes.length + " bytes, needs " + HEADER);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        return new Ematch(
                buffer.getShort() & 0xffff,
                buffer.getShort() & 0xffff,
                buffer.getShort() & 0xffff,
                Arrays.copyOfRange(bytes, HEADER, bytes.length));
    }

    private byte[] toByteArray() {
        return buffer(HEADER + data.length)
                .putShort((short) id)
                .putShort((short) kind)
                .putShort((short) flags)
                .putShort((short) 0)
                .put(data)
                .array();
    }

    /**
     * The kind.
     *
     * @return TCF_EM_*
     */
    public int kind() {
        return kind;
    }

    /**
     * TCF_EM_REL_* and TCF_EM_INVERT.
     *
     * @return the flags
     */
    public int flags() {
        return flags;
    }

    /**
     * What the kind has after the header.
     *
     * @return a fresh copy
     */
    public byte[] data() {
        return data.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ematch that && Arrays.equals(toByteArray(), that.toByteArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toByteArray());
    }

    @Override
    public String toString() {
        return "ematch kind %d flags %d 0x%s"
                .formatted(kind, flags, HexFormat.of().formatHex(data));
    }
}
