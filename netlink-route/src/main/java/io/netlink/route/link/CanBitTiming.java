package io.netlink.route.link;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The times of a bit on a CAN bus. What is 0 the kernel works out from the bit rate.
 *
 * <pre>{@code
 * struct can_bittiming {
 *     __u32 bitrate;        // bits a second
 *     __u32 sample_point;   // in tenths of a per cent
 *     __u32 tq;             // ns
 *     __u32 prop_seg;       // in tq
 *     __u32 phase_seg1;     // in tq
 *     __u32 phase_seg2;     // in tq
 *     __u32 sjw;            // in tq
 *     __u32 brp;
 * };
 * }</pre>
 *
 * @param bitrate bits a second
 * @param samplePoint tenths of a per cent of a bit, 0 to 999
 * @param timeQuantum nanoseconds
 * @param propagationSegment in time quanta
 * @param phaseSegment1 in time quanta
 * @param phaseSegment2 in time quanta
 * @param jumpWidth in time quanta
 * @param prescaler of the clock; told by the kernel
 */
public record CanBitTiming(
        long bitrate,
        long samplePoint,
        long timeQuantum,
        long propagationSegment,
        long phaseSegment1,
        long phaseSegment2,
        long jumpWidth,
        long prescaler) {
    static final AttributeCodec<CanBitTiming> CODEC =
            Codecs.struct(
                    "struct can_bittiming",
                    32,
                    b -> new CanBitTiming(u(b), u(b), u(b), u(b), u(b), u(b), u(b), u(b)),
                    (b, v) ->
                            b.putInt((int) v.bitrate)
                                    .putInt((int) v.samplePoint)
                                    .putInt((int) v.timeQuantum)
                                    .putInt((int) v.propagationSegment)
                                    .putInt((int) v.phaseSegment1)
                                    .putInt((int) v.phaseSegment2)
                                    .putInt((int) v.jumpWidth)
                                    .putInt((int) v.prescaler));

    /**
     * The times of a bit of which only the rate is said.
     *
     * @param bitsPerSecond 1 to 4294967295
     * @return the times
     * @throws IllegalArgumentException if it is out of range
     */
    public static CanBitTiming bitrate(long bitsPerSecond) {
        if (bitsPerSecond < 1 || bitsPerSecond > 0xffff_ffffL) {
            throw new IllegalArgumentException(
                    "bit rate " + bitsPerSecond + ": must be 1 to 4294967295");
        }
        return new CanBitTiming(bitsPerSecond, 0, 0, 0, 0, 0, 0, 0);
    }

    private static long u(ByteBuffer buffer) {
        return Integer.toUnsignedLong(buffer.getInt());
    }

    /**
     * What a device can do.
     *
     * <pre>{@code
     * struct can_bittiming_const {
     *     char  name[16];
     *     __u32 tseg1_min, tseg1_max, tseg2_min, tseg2_max;
     *     __u32 sjw_max, brp_min, brp_max, brp_inc;
     * };
     * }</pre>
     *
     * @param name of the controller
     * @param segment1Minimum the least propagation and first phase segment
     * @param segment1Maximum the greatest
     * @param segment2Minimum the least second phase segment
     * @param segment2Maximum the greatest
     * @param jumpWidthMaximum the greatest jump width
     * @param prescalerMinimum the least prescaler
     * @param prescalerMaximum the greatest
     * @param prescalerStep between two prescalers
     */
    public record Limits(
            String name,
            long segment1Minimum,
            long segment1Maximum,
            long segment2Minimum,
            long segment2Maximum,
            long jumpWidthMaximum,
            long prescalerMinimum,
            long prescalerMaximum,
            long prescalerStep) {
        private static final int NAME = 16;

        static final AttributeCodec<Limits> CODEC =
                Codecs.struct(
                        "struct can_bittiming_const",
                        48,
                        b -> new Limits(text(b), u(b), u(b), u(b), u(b), u(b), u(b), u(b), u(b)),
                        (b, v) -> {
                            byte[] name = v.name.getBytes(StandardCharsets.ISO_8859_1);
                            b.put(name, 0, Math.min(name.length, NAME - 1));
                            b.position(NAME);
                            b.putInt((int) v.segment1Minimum)
                                    .putInt((int) v.segment1Maximum)
                                    .putInt((int) v.segment2Minimum)
                                    .putInt((int) v.segment2Maximum)
                                    .putInt((int) v.jumpWidthMaximum)
                                    .putInt((int) v.prescalerMinimum)
                                    .putInt((int) v.prescalerMaximum)
                                    .putInt((int) v.prescalerStep);
                        });

        private static String text(ByteBuffer buffer) {
            byte[] name = new byte[NAME];
            buffer.get(name);
            String text = new String(name, 0, NAME - 1, StandardCharsets.ISO_8859_1);
            int end = text.indexOf(0);
            return end < 0 ? text : text.substring(0, end);
        }
    }
}
