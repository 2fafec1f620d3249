package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.AttributeSet;
import io.netlink.DecodeException;
import io.netlink.uapi.TcEmCmp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

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
    private static final int HEADER = 8;

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
    private final List<Ematch> members;

    private Ematch(int id, int kind, int flags, byte[] data, List<Ematch> members) {
        this.id = id;
        this.kind = kind;
        this.flags = flags;
        this.data = data;
        this.members = members;
    }

    private static Ematch ofKind(int kind, byte... data) {
        return new Ematch(0, kind, 0, data, null);
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
        return ofKind(TcCodecs.in(kind, 0, 0xffff, "kind"), data.clone());
    }

    /**
     * {@code cmp}: compares a number in the packet.
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
        return ofKind(
                TCF_EM_CMP,
                EmatchData.cmp(layer.number, offset, width, operator.number, value, mask, 0));
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
        int trans = TcEmCmp.TCF_EM_CMP_TRANS;
        return ofKind(
                TCF_EM_CMP,
                EmatchData.cmp(layer.number, offset, width, operator.number, value, mask, trans));
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
        return ofKind(TCF_EM_U32, buffer.array());
    }

    /**
     * {@code u32(u32 VALUE MASK at nexthdr+OFFSET)}: 32 bits of the packet.
     *
     * @param offset from the header after the network header, in bytes
     * @param value what they are
     * @param mask the bits that count
     * @return the match
     */
    public static Ematch u32Next(int offset, int value, int mask) {
        ByteBuffer buffer = buffer(U32Key.LENGTH);
        new U32Key(offset, value & mask, mask, -1).write(buffer);
        return ofKind(TCF_EM_U32, buffer.array());
    }

    /**
     * {@code nbyte}: bytes of the packet.
     *
     * @param layer where the offset starts
     * @param offset in bytes, 0 to 65535
     * @param needle the bytes, 1 to 4095
     * @return the match
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Ematch nbyte(Layer layer, int offset, byte... needle) {
        return ofKind(TCF_EM_NBYTE, EmatchData.nbyte(layer.number, offset, needle));
    }

    /**
     * {@code text}: bytes somewhere in a part of the packet. {@code tc} has no word for it.
     *
     * @param algorithm how to search: {@code kmp}, {@code bm} or {@code fsm}
     * @param fromLayer where the first offset starts
     * @param from the first offset where the bytes may start, 0 to 65535
     * @param toLayer where the last offset starts; not before the first
     * @param to the last offset where the bytes may start, 0 to 65535
     * @param needle the bytes, 1 to 65535
     * @return the match
     * @throws IllegalArgumentException if a number is out of range, or the end before the start
     */
    public static Ematch text(
            String algorithm, Layer fromLayer, int from, Layer toLayer, int to, byte... needle) {
        return ofKind(
                TCF_EM_TEXT,
                EmatchData.text(algorithm, fromLayer.number, from, toLayer.number, to, needle));
    }

    /**
     * {@code meta}: compares what the kernel knows about the packet.
     *
     * @param left such as {@code Meta.of(TCF_META_ID_PRIORITY)}
     * @param operator how they are compared
     * @param right such as {@code Meta.value(4)}
     * @return the match
     * @throws IllegalArgumentException if a text is compared with a number
     */
    public static Ematch meta(Meta left, Operator operator, Meta right) {
        return ofKind(TCF_EM_META, Meta.comparison(left, operator.number, right));
    }

    /**
     * {@code ipset(SET FLAGS)}: whether a set has the packet's addresses, ports and devices.
     *
     * @param set the kernel's number of the set in the namespace, 0 to 65534; {@code tc} asks for
     *     it by name
     * @param sources for each part of the set's entries, up to 6: true for {@code src}, false for
     *     {@code dst}
     * @return the match
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Ematch ipset(int set, boolean... sources) {
        return ofKind(TCF_EM_IPSET, EmatchData.ipset(set, sources));
    }

    /**
     * {@code ( … )}: matches that count as one, such as to join them by {@link #or} first.
     *
     * @param matches one or more
     * @return the group
     * @throws IllegalArgumentException if there are none
     */
    public static Ematch group(Ematch... matches) {
        TcCodecs.in(matches.length, 1, 0xffff, "number of matches");
        return new Ematch(0, TCF_EM_CONTAINER, 0, new byte[0], EmatchTree.joined(List.of(matches)));
    }

    /**
     * {@code not}: the opposite.
     *
     * @return a match that matches where this one does not
     */
    public Ematch not() {
        return new Ematch(id, kind, flags ^ TCF_EM_INVERT, data, members);
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
        return new Ematch(id, kind, flags & ~TCF_EM_REL_MASK | relation, data, members);
    }

    /** This match as one of several: the last, or joined to the next. */
    Ematch among(boolean last) {
        boolean or = (flags & TCF_EM_REL_MASK) == TCF_EM_REL_OR;
        return joined(last ? TCF_EM_REL_END : or ? TCF_EM_REL_OR : TCF_EM_REL_AND);
    }

    boolean isLast() {
        return (flags & TCF_EM_REL_MASK) == TCF_EM_REL_END;
    }

    /** The matches of a group; null for another match. */
    List<Ematch> members() {
        return members;
    }

    /** A group as it is on the wire: with the number of its first match. */
    Ematch referring(int first) {
        return new Ematch(id, kind, flags, buffer(Integer.BYTES).putInt(first).array(), null);
    }

    /** A group whose matches were found. */
    Ematch grouping(List<Ematch> found) {
        return new Ematch(id, kind, flags, new byte[0], found);
    }

    /**
     * The matches of a filter.
     *
     * @param tree TCA_*_EMATCHES
     * @return in their order, those of groups inside their groups
     */
    public static List<Ematch> matches(AttributeSet tree) {
        return EmatchTree.matches(tree);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    }

    static Ematch read(byte... bytes) {
        if (bytes.length < HEADER) {
            throw new DecodeException(
                    "struct tcf_ematch_hdr", "has " + bytes.length + " bytes, needs " + HEADER);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        return new Ematch(
                buffer.getShort() & 0xffff,
                buffer.getShort() & 0xffff,
                buffer.getShort() & 0xffff,
                Arrays.copyOfRange(bytes, HEADER, bytes.length),
                null);
    }

    byte[] toByteArray() {
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
     * @return a fresh copy; nothing for a {@link #group}
     */
    public byte[] data() {
        return data.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ematch that
                && Arrays.equals(toByteArray(), that.toByteArray())
                && Objects.equals(members, that.members);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toByteArray());
    }

    @Override
    public String toString() {
        return "ematch kind %d flags %d %s"
                .formatted(
                        kind,
                        flags,
                        members != null ? members : "0x" + HexFormat.of().formatHex(data));
    }
}
