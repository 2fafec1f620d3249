package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.util.List;

/**
 * An instruction of a classic BPF program.
 *
 * <pre>{@code
 * struct sock_filter {
 *     __u16 code;
 *     __u8  jt;
 *     __u8  jf;
 *     __u32 k;
 * };
 * }</pre>
 *
 * @param code what to do, 0 to 65535
 * @param jt how many instructions to leave out if true, 0 to 255
 * @param jf how many instructions to leave out if false, 0 to 255
 * @param k the operand, 32 bits
 */
public record SockFilter(int code, int jt, int jf, int k) {
    static final AttributeCodec<List<SockFilter>> LIST =
            Codecs.array(
                    "struct sock_filter",
                    8,
                    buffer ->
                            new SockFilter(
                                    buffer.getShort() & 0xffff,
                                    buffer.get() & 0xff,
                                    buffer.get() & 0xff,
                                    buffer.getInt()),
                    (buffer, op) ->
                            buffer.putShort((short) op.code)
                                    .put((byte) op.jt)
                                    .put((byte) op.jf)
                                    .putInt(op.k));

    /**
     * An instruction.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public SockFilter {
        TcCodecs.in(code, 0, 0xffff, "code");
        TcCodecs.in(jt, 0, 0xff, "jt");
        TcCodecs.in(jf, 0, 0xff, "jf");
    }

    @Override
    public String toString() {
        return code + " " + jt + " " + jf + " " + Integer.toUnsignedString(k);
    }
}
