package io.netlink;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Bytes for tests: written down as commented rows of hex, and as the codecs write them. */
final class Wire {
    /** What memory holds before anything is written to it: nothing may rely on zeros. */
    static final byte DIRT = (byte) 0xa5;

    private Wire() {}

    /**
     * Bytes from rows of hex with spaces; {@code #} starts a comment. Little-endian, as Linux is.
     */
    static byte[] bytes(String rows) {
        return HexFormat.of().parseHex(rows.replaceAll("#.*", "").replaceAll("\\s", ""));
    }

    /** Bytes as hex, four to a group, so that a failed comparison can be read. */
    static String hex(byte... bytes) {
        return HexFormat.of().formatHex(bytes).replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** What a writer writes into dirty memory. */
    static byte[] written(Consumer<AttributeWriter> content) {
        byte[] memory = dirty(70_000);
        AttributeWriter writer = AttributeWriter.over(MemorySegment.ofArray(memory));
        content.accept(writer);
        return Arrays.copyOf(memory, (int) writer.position());
    }

    /** A reader before the first of some attributes, which end with the memory. */
    static AttributeReader reader(byte... bytes) {
        return new AttributeReader().wrap(MemorySegment.ofArray(bytes), 0, bytes.length);
    }

    /** A reader on the first of some attributes. */
    static AttributeReader first(byte... bytes) {
        AttributeReader reader = reader(bytes);
        if (!reader.next()) {
            throw new AssertionError("no attribute in " + hex(bytes));
        }
        return reader;
    }

    static byte[] dirty(int size) {
        byte[] memory = new byte[size];
        Arrays.fill(memory, DIRT);
        return memory;
    }

    static byte[] join(byte[]... parts) {
        byte[] all = {};
        for (byte[] part : parts) {
            int end = all.length;
            all = Arrays.copyOf(all, end + part.length);
            System.arraycopy(part, 0, all, end, part.length);
        }
        return all;
    }
}
