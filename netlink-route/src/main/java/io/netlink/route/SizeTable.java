package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.Codecs;
import io.netlink.route.tc.LinkLayer;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code stab}: what a packet counts for in a qdisc, where that is more than its length;
 * tc-stab(8).
 *
 * <pre>{@code
 * SizeTable.of(LinkLayer.ATM).overhead(-4).mtu(2048)
 * }</pre>
 *
 * @param linkLayer {@code linklayer}: what a packet becomes on the wire
 * @param overhead {@code overhead}: bytes that it has more, or less, there
 * @param mpu {@code mpu}: the least bytes that it counts for
 * @param mtu {@code mtu}: the largest packet that is told apart from others, in bytes; 0 for 2047
 * @param entries {@code tsize}: how many sizes are told apart, up to 65536; 0 for 512
 */
public record SizeTable(LinkLayer linkLayer, int overhead, long mpu, long mtu, int entries) {
    private static final int USUAL_ENTRIES = 512;
    private static final int MOST_ENTRIES = 1 << 16;
    private static final long USUAL_MTU = 2047;
    private static final int LARGEST = 0xffff;

    /**
     * What a packet counts for.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public SizeTable {
        Objects.requireNonNull(linkLayer, "linkLayer");
        if (linkLayer.number() < 0) {
            throw new IllegalArgumentException("linklayer " + linkLayer + " cannot be asked for");
        }
        Inets.unsigned(mpu, 31, "mpu");
        Inets.unsigned(mtu, 31, "mtu");
        if (entries < 0 || entries > MOST_ENTRIES || entries == 1) {
            throw new IllegalArgumentException("tsize " + entries + ": must be 2 to 65536, or 0");
        }
    }

    /**
     * A table of a link layer.
     *
     * @param linkLayer what a packet becomes on the wire
     * @return the table
     */
    public static SizeTable of(LinkLayer linkLayer) {
        return new SizeTable(linkLayer, 0, 0, 0, 0);
    }

    /**
     * {@code overhead}: what a packet has more on the wire.
     *
     * @param bytes negative for less
     * @return a table with it
     */
    public SizeTable overhead(int bytes) {
        return new SizeTable(linkLayer, bytes, mpu, mtu, entries);
    }

    /**
     * {@code mpu}: what a packet counts for at least.
     *
     * @param bytes 0 to 2147483647
     * @return a table with it
     * @throws IllegalArgumentException if it is out of range
     */
    public SizeTable mpu(long bytes) {
        return new SizeTable(linkLayer, overhead, bytes, mtu, entries);
    }

    /**
     * {@code mtu}: the largest packet that is told apart from others.
     *
     * @param bytes 0 to 2147483647
     * @return a table with it
     * @throws IllegalArgumentException if it is out of range
     */
    public SizeTable mtu(long bytes) {
        return new SizeTable(linkLayer, overhead, mpu, bytes, entries);
    }

    /**
     * {@code tsize}: how many sizes are told apart.
     *
     * @param count 2 to 65536
     * @return a table with it
     * @throws IllegalArgumentException if it is out of range
     */
    public SizeTable entries(int count) {
        return new SizeTable(linkLayer, overhead, mpu, mtu, count);
    }

    /** What goes into TCA_STAB. */
    AttributeSet attributes() {
        AttributeSet none = AttributeSet.empty(TcAttributes.SIZES);
        if (linkLayer != LinkLayer.ATM && mpu == 0) { // only the overhead counts
            Base base = new Base(0, 0, 0, overhead, linkLayer.number(), 0, 0, 0);
            return none.with(TcAttributes.SIZE_BASE, base);
        }
        long most = mtu == 0 ? USUAL_MTU : mtu;
        int count = entries == 0 ? USUAL_ENTRIES : entries;
        int cell = 0;
        while (most >> cell >= count) {
            cell++;
        }
        int size = 0;
        while (linkLayer.size((long) count << cell, mpu) >> size > LARGEST) {
            size++;
        }
        List<Integer> table = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            table.add((int) (linkLayer.size((i + 1L) << cell, mpu) >> size));
        }
        Base base = new Base(cell, size, -1, overhead, linkLayer.number(), mpu, most, count);
        return none.with(TcAttributes.SIZE_BASE, base).with(TcAttributes.SIZE_DATA, table);
    }

    /**
     * How a size table is made, as the kernel has it.
     *
     * <pre>{@code
     * struct tc_sizespec {
     *     unsigned char cell_log;
     *     unsigned char size_log;
     *     short         cell_align;
     *     int           overhead;
     *     unsigned int  linklayer;
     *     unsigned int  mpu;
     *     unsigned int  mtu;
     *     unsigned int  tsize;
     * };
     * }</pre>
     *
     * @param cellLog sizes are told apart in steps of 2 to the power of it
     * @param sizeLog what a packet counts for is told in steps of 2 to the power of it
     * @param cellAlign by how much a size is moved before it is looked up
     * @param overhead bytes that a packet has more on the wire
     * @param linkLayer TC_LINKLAYER_*
     * @param mpu the least bytes that it counts for
     * @param mtu the largest packet that is told apart from others
     * @param entries how many sizes are told apart
     */
    public record Base(
            int cellLog,
            int sizeLog,
            int cellAlign,
            int overhead,
            int linkLayer,
            long mpu,
            long mtu,
            long entries) {
        static final AttributeCodec<Base> CODEC =
                Codecs.struct(
                        "struct tc_sizespec",
                        24,
                        b ->
                                new Base(
                                        b.get() & 0xff,
                                        b.get() & 0xff,
                                        b.getShort(),
                                        b.getInt(),
                                        b.getInt(),
                                        u32(b),
                                        u32(b),
                                        u32(b)),
                        (b, v) ->
                                b.put((byte) Inets.unsigned(v.cellLog, 8, "cell_log"))
                                        .put((byte) Inets.unsigned(v.sizeLog, 8, "size_log"))
                                        .putShort((short) v.cellAlign)
                                        .putInt(v.overhead)
                                        .putInt(v.linkLayer)
                                        .putInt((int) Inets.unsigned(v.mpu, 32, "mpu"))
                                        .putInt((int) Inets.unsigned(v.mtu, 32, "mtu"))
                                        .putInt((int) Inets.unsigned(v.entries, 32, "tsize")));

        private static long u32(ByteBuffer buffer) {
            return Integer.toUnsignedLong(buffer.getInt());
        }
    }
}
