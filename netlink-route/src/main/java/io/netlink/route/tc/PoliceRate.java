package io.netlink.route.tc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What {@link Police} tells the kernel of a rate: a structure, and a table of how long packets of
 * each size take, as {@code tc} works it out.
 *
 * <pre>{@code
 * struct tc_ratespec {
 *     unsigned char  cell_log;    // 0   sizes are told apart in steps of 2 to the power of it
 *     __u8           linklayer;   // 1   lower 4 bits
 *     unsigned short overhead;    // 2   bytes a packet has more on the wire
 *     short          cell_align;  // 4
 *     unsigned short mpu;         // 6   the least bytes that a packet counts for
 *     __u32          rate;        // 8   bytes a second
 * };
 * }</pre>
 */
final class PoliceRate {
    static final int LENGTH = 12;

    /** What fits the structure; more is in an attribute of its own. */
    static final long MOST = 0xffff_ffffL;

    private static final int SIZES = 256;
    private static final int DEFAULT_MTU = 2047;
    private static final int ETHERNET = 1;
    private static final long MICROSECONDS = 1_000_000;

    /** Of 64 ns: PSCHED_SHIFT. */
    private static final double TICKS_PER_MICROSECOND = 15.625;

    private PoliceRate() {}

    private static int cellLog(long mtu) {
        long largest = mtu == 0 ? DEFAULT_MTU : mtu;
        int log = 0;
        while (largest >> log >= SIZES) {
            log++;
        }
        return log;
    }

    /** The structure. */
    static byte[] spec(Rate rate, long mtu) {
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.nativeOrder())
                .put((byte) cellLog(mtu))
                .put((byte) ETHERNET)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) 0)
                .putInt((int) Math.min(rate.bytesPerSecond(), MOST))
                .array();
    }

    /** The table. */
    static byte[] table(Rate rate, long mtu) {
        int log = cellLog(mtu);
        ByteBuffer table =
                ByteBuffer.allocate(SIZES * Integer.BYTES).order(ByteOrder.nativeOrder());
        for (long size = 1; size <= SIZES; size++) {
            table.putInt(ticks(rate, size << log));
        }
        return table.array();
    }

    /** How long so many bytes take, cut off to whole microseconds and ticks as {@code tc} does. */
    static int ticks(Rate rate, long bytes) {
        double time = MICROSECONDS * ((double) bytes / rate.bytesPerSecond());
        return (int) (long) Math.min(MOST, (long) time * TICKS_PER_MICROSECOND);
    }

    /** How long so many packets take. */
    static long packetTicks(long rate, long packets) {
        return (long) ((long) (MICROSECONDS * ((double) packets / rate)) * TICKS_PER_MICROSECOND);
    }

    /** How many packets fit a time. */
    static long packets(long rate, long ticks) {
        return Math.round(ticks / TICKS_PER_MICROSECOND / MICROSECONDS * rate);
    }

    /** How many bytes fit a time. */
    static long bytes(long rate, int ticks) {
        return Math.round(
                Integer.toUnsignedLong(ticks) / TICKS_PER_MICROSECOND / MICROSECONDS * rate);
    }
}
