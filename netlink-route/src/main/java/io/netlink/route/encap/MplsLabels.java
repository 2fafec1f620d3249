package io.netlink.route.encap;

import static io.netlink.uapi.Mpls.MPLS_LS_LABEL_SHIFT;
import static io.netlink.uapi.Mpls.MPLS_LS_S_SHIFT;

import io.netlink.AttributeCodec;
import io.netlink.DecodeException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A stack of MPLS labels, the outermost first, as {@code 100/200} of {@code ip}.
 *
 * <pre>{@code
 * struct mpls_label {
 *     __be32 entry;   // label << 12 | tc << 9 | bottom of stack << 8 | ttl
 * };
 * }</pre>
 *
 * <p>In routes traffic class and TTL are 0, and the last one is the bottom.
 */
public final class MplsLabels {
    private MplsLabels() {}

    /** The greatest label there is. */
    public static final int MAXIMUM = (1 << 20) - 1;

    /** Labels from 0 to {@link #MAXIMUM}, one or more. */
    public static final AttributeCodec<List<Integer>> CODEC =
            AttributeCodec.of(
                    "struct mpls_label[]",
                    reader -> read(reader.bytes()),
                    (writer, type, value) -> writer.bytes(type, write(value)));

    private static List<Integer> read(byte... bytes) {
        if (bytes.length == 0 || bytes.length % Integer.BYTES != 0) {
            throw new DecodeException("struct mpls_label[]", "has " + bytes.length + " bytes");
        }
        ByteBuffer entries = ByteBuffer.wrap(bytes); // network byte order
        List<Integer> labels = new ArrayList<>();
        while (entries.hasRemaining()) {
            labels.add(entries.getInt() >>> MPLS_LS_LABEL_SHIFT);
        }
        return List.copyOf(labels);
    }

    private static byte[] write(List<Integer> labels) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("no label given");
        }
        ByteBuffer entries = ByteBuffer.allocate(labels.size() * Integer.BYTES);
        for (int label : labels) {
            if (label < 0 || label > MAXIMUM) {
                throw new IllegalArgumentException("label " + label + " is not 0 to " + MAXIMUM);
            }
            int bottom = entries.remaining() == Integer.BYTES ? 1 << MPLS_LS_S_SHIFT : 0;
            entries.putInt(label << MPLS_LS_LABEL_SHIFT | bottom);
        }
        return entries.array();
    }

    /**
     * As {@code ip} says it.
     *
     * @param labels a stack
     * @return such as {@code 100/200}
     */
    public static String text(List<Integer> labels) {
        return String.join("/", labels.stream().map(String::valueOf).toList());
    }
}
