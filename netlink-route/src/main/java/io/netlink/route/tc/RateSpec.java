package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import java.nio.ByteBuffer;

/**
 * A rate as structures of qdiscs and policers have it.
 *
 * <pre>{@code
 * struct tc_ratespec {
 *     unsigned char  cell_log;
 *     __u8           linklayer;   // lower 4 bits
 *     unsigned short overhead;
 *     short          cell_align;
 *     unsigned short mpu;
 *     __u32          rate;
 * };
 * }</pre>
 *
 * @param cellLog sizes of packets are told apart in steps of 2 to the power of it, 0 to 255
 * @param linkLayer what a packet becomes on the wire
 * @param overhead bytes that a packet has more there, 0 to 65535
 * @param cellAlign by how much sizes are moved before they are looked up, -32768 to 32767
 * @param mpu the least bytes that a packet counts for, 0 to 65535
 * @param rate bytes a second, 0 to 4294967295; that for more than fits, which then stands in an
 *     attribute of 64 bits
 */
public record RateSpec(
        int cellLog, LinkLayer linkLayer, int overhead, int cellAlign, int mpu, long rate) {
    /** The length of the structure. */
    static final int LENGTH = 12;

    /** No rate. */
    public static final RateSpec NONE = new RateSpec(0, LinkLayer.UNAWARE, 0, 0, 0, 0);

    /**
     * A rate as structures have it.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public RateSpec {
        in(cellLog, 0, 0xff, "cell_log");
        in(overhead, 0, 0xffff, "overhead");
        in(cellAlign, Short.MIN_VALUE, Short.MAX_VALUE, "cell_align");
        in(mpu, 0, 0xffff, "mpu");
        u32(rate, "rate");
    }

    static RateSpec read(ByteBuffer buffer) {
        return new RateSpec(
                u8(buffer),
                LinkLayer.of(u8(buffer)),
                u16(buffer),
                buffer.getShort(),
                u16(buffer),
                u32(buffer));
    }

    void write(ByteBuffer buffer) {
        if (linkLayer.number() < 0) {
            throw new IllegalArgumentException("linklayer " + linkLayer + " cannot be asked for");
        }
        buffer.put((byte) cellLog)
                .put((byte) linkLayer.number())
                .putShort((short) overhead)
                .putShort((short) cellAlign)
                .putShort((short) mpu)
                .putInt((int) rate);
    }
}
