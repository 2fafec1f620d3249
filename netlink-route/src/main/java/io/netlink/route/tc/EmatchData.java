package io.netlink.route.tc;

import static io.netlink.uapi.TcEmText.TC_EM_TEXT_ALGOSIZ;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What the kinds of extended matches have after the header. */
final class EmatchData {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private EmatchData() {}

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    }

    /** Two bit fields of a byte, in the machine's order. */
    private static byte nibbles(int first, int second) {
        return (byte) (LITTLE ? first | second << 4 : first << 4 | second);
    }

    /**
     * A number in the packet.
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
     */
    static byte[] cmp(
            int layer, int offset, int width, int operator, long value, long mask, int flags) {
        return buffer(12)
                .putInt(TcCodecs.in(value, 0, 0xffff_ffffL, "value"))
                .putInt(TcCodecs.in(mask, 0, 0xffff_ffffL, "mask"))
                .putShort((short) TcCodecs.in(offset, 0, 0xffff, "offset"))
                .put(nibbles(width, flags))
                .put(nibbles(layer, operator))
                .array();
    }

    /**
     * Bytes of the packet.
     *
     * <pre>{@code
     * struct tcf_em_nbyte {
     *     __u16 off;
     *     __u16 len:12;
     *     __u8  layer:4;
     * };
     * }</pre>
     */
    static byte[] nbyte(int layer, int offset, byte... needle) {
        int length = TcCodecs.in(needle.length, 1, 0xfff, "bytes");
        return buffer(4 + length)
                .putShort((short) TcCodecs.in(offset, 0, 0xffff, "offset"))
                .putShort((short) (LITTLE ? length | layer << 12 : length << 4 | layer))
                .put(needle)
                .array();
    }

    /**
     * Bytes somewhere in a part of the packet.
     *
     * <pre>{@code
     * struct tcf_em_text {
     *     char  algo[16];
     *     __u16 from_offset, to_offset;
     *     __u16 pattern_len;
     *     __u8  from_layer:4, to_layer:4;
     *     __u8  pad;
     * };
     * }</pre>
     */
    static byte[] text(
            String algorithm, int fromLayer, int from, int toLayer, int to, byte... needle) {
        byte[] name = algorithm.getBytes(UTF_8);
        TcCodecs.in(name.length, 1, TC_EM_TEXT_ALGOSIZ - 1, "length of the algorithm's name");
        TcCodecs.in(from, 0, 0xffff, "offset");
        TcCodecs.in(to, 0, 0xffff, "offset");
        if (toLayer < fromLayer || toLayer == fromLayer && to < from) {
            throw new IllegalArgumentException(
                    "from layer %d %d to layer %d %d: ends before it starts"
                            .formatted(fromLayer, from, toLayer, to));
        }
        int length = TcCodecs.in(needle.length, 1, 0xffff, "bytes");
        return buffer(TC_EM_TEXT_ALGOSIZ + 8 + length)
                .put(Arrays.copyOf(name, TC_EM_TEXT_ALGOSIZ))
                .putShort((short) from)
                .putShort((short) to)
                .putShort((short) length)
                .put(nibbles(fromLayer, toLayer))
                .put((byte) 0)
                .put(needle)
                .array();
    }

    /**
     * A set that has the packet.
     *
     * <pre>{@code
     * struct xt_set_info {
     *     __u16 index;
     *     __u8  dim;
     *     __u8  flags;   // 1 << n: of the n-th, from 1 on, the packet's source
     * };
     * }</pre>
     */
    static byte[] ipset(int set, boolean... sources) {
        int parts = TcCodecs.in(sources.length, 1, 6, "parts");
        int bits = 0;
        for (int i = 0; i < parts; i++) {
            bits |= sources[i] ? 2 << i : 0;
        }
        return buffer(4)
                .putShort((short) TcCodecs.in(set, 0, 0xfffe, "set"))
                .put((byte) parts)
                .put((byte) bits)
                .array();
    }
}
