package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A link's 64-bit counters since it was made, {@code ip -s -s link}: {@code struct
 * rtnl_link_stats64} of linux/if_link.h, in its order. A counter that an older kernel does not send
 * is 0, as in a kernel that does not count it.
 *
 * @param rxPackets packets received
 * @param txPackets packets sent
 * @param rxBytes bytes received
 * @param txBytes bytes sent
 * @param rxErrors bad packets received
 * @param txErrors packets that could not be sent
 * @param rxDropped received and not processed
 * @param txDropped dropped on the way out
 * @param multicast multicast packets received
 * @param collisions collisions while sending
 * @param rxLengthErrors dropped for their length
 * @param rxOverErrors receiver overflow
 * @param rxCrcErrors CRC errors
 * @param rxFrameErrors misaligned frames
 * @param rxFifoErrors receive FIFO overruns
 * @param rxMissedErrors missed by the device
 * @param txAbortedErrors aborted
 * @param txCarrierErrors lost carrier
 * @param txFifoErrors transmit FIFO overruns
 * @param txHeartbeatErrors heartbeat errors
 * @param txWindowErrors late collisions
 * @param rxCompressed compressed packets received
 * @param txCompressed compressed packets sent
 * @param rxNohandler received and wanted by no protocol
 * @param rxOtherhostDropped dropped since they were for another host
 */
public record LinkStatistics(
        long rxPackets,
        long txPackets,
        long rxBytes,
        long txBytes,
        long rxErrors,
        long txErrors,
        long rxDropped,
        long txDropped,
        long multicast,
        long collisions,
        long rxLengthErrors,
        long rxOverErrors,
        long rxCrcErrors,
        long rxFrameErrors,
        long rxFifoErrors,
        long rxMissedErrors,
        long txAbortedErrors,
        long txCarrierErrors,
        long txFifoErrors,
        long txHeartbeatErrors,
        long txWindowErrors,
        long rxCompressed,
        long txCompressed,
        long rxNohandler,
        long rxOtherhostDropped) {

    private static final int COUNT = 25;

    static final AttributeCodec<LinkStatistics> CODEC =
            AttributeCodec.of(
                    "struct rtnl_link_stats64",
                    LinkStatistics::of,
                    (writer, type, value) -> writer.bytes(type, bytes(value, Long.BYTES, COUNT)));

    /** {@code struct rtnl_link_stats}: the same in 32 bits each, without the last. */
    static final AttributeCodec<LinkStatistics> CODEC32 =
            AttributeCodec.of(
                    "struct rtnl_link_stats",
                    LinkStatistics::of32,
                    (writer, type, value) ->
                            writer.bytes(type, bytes(value, Integer.BYTES, COUNT - 1)));

    static LinkStatistics of(AttributeReader at) {
        MemorySegment memory = at.segment();
        long[] v = new long[COUNT];
        for (int i = 0; i < v.length && (i + 1) * Long.BYTES <= at.length(); i++) {
            v[i] = memory.get(ValueLayout.JAVA_LONG_UNALIGNED, at.offset() + (long) i * Long.BYTES);
        }
        return of(v);
    }

    private static LinkStatistics of32(AttributeReader at) {
        MemorySegment memory = at.segment();
        long[] v = new long[COUNT];
        for (int i = 0; i < COUNT - 1 && (i + 1) * Integer.BYTES <= at.length(); i++) {
            v[i] =
                    Integer.toUnsignedLong(
                            memory.get(
                                    ValueLayout.JAVA_INT_UNALIGNED,
                                    at.offset() + (long) i * Integer.BYTES));
        }
        return of(v);
    }

    private static byte[] bytes(LinkStatistics s, int width, int count) {
        long[] all = {
            s.rxPackets,
            s.txPackets,
            s.rxBytes,
            s.txBytes,
            s.rxErrors,
            s.txErrors,
            s.rxDropped,
            s.txDropped,
            s.multicast,
            s.collisions,
            s.rxLengthErrors,
            s.rxOverErrors,
            s.rxCrcErrors,
            s.rxFrameErrors,
            s.rxFifoErrors,
            s.rxMissedErrors,
            s.txAbortedErrors,
            s.txCarrierErrors,
            s.txFifoErrors,
            s.txHeartbeatErrors,
            s.txWindowErrors,
            s.rxCompressed,
            s.txCompressed,
            s.rxNohandler,
            s.rxOtherhostDropped
        };
        ByteBuffer buffer = ByteBuffer.allocate(width * count).order(ByteOrder.nativeOrder());
        for (int i = 0; i < count; i++) {
            if (width == Long.BYTES) {
                buffer.putLong(all[i]);
            } else {
                buffer.putInt((int) all[i]);
            }
        }
        return buffer.array();
    }

    private static LinkStatistics of(long... v) {
        return new LinkStatistics(
                v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12],
                v[13], v[14], v[15], v[16], v[17], v[18], v[19], v[20], v[21], v[22], v[23], v[24]);
    }

    /** The counters that {@code ip -s link} shows first. */
    @Override
    public String toString() {
        return "RX %d bytes %d packets %d errors %d dropped, TX %d bytes %d packets %d errors %d dropped"
                .formatted(
                        rxBytes, rxPackets, rxErrors, rxDropped, txBytes, txPackets, txErrors,
                        txDropped);
    }
}
