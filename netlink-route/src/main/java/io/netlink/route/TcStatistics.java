package io.netlink.route;

import io.netlink.AttributeSet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a qdisc, class or filter counted: {@code tc -s}.
 *
 * <pre>{@code
 * struct gnet_stats_basic { __u64 bytes; __u32 packets; };
 * struct gnet_stats_queue { __u32 qlen, backlog, drops, requeues, overlimits; };
 * }</pre>
 *
 * @param bytes sent
 * @param packets sent
 * @param queuedPackets waiting
 * @param queuedBytes waiting
 * @param drops packets dropped
 * @param requeues packets put back
 * @param overlimits packets that had to wait or were dropped, as the kind counts them
 */
public record TcStatistics(
        long bytes,
        long packets,
        long queuedPackets,
        long queuedBytes,
        long drops,
        long requeues,
        long overlimits) {

    static TcStatistics of(AttributeSet stats) {
        ByteBuffer basic = buffer(stats.get(TcAttributes.STATS_BASIC).orElse(new byte[0]), 12);
        ByteBuffer queue = buffer(stats.get(TcAttributes.STATS_QUEUE).orElse(new byte[0]), 20);
        long bytes = basic.getLong();
        long packets = Integer.toUnsignedLong(basic.getInt());
        return new TcStatistics(
                bytes,
                stats.get(TcAttributes.STATS_PKT64).orElse(packets),
                unsigned(queue),
                unsigned(queue),
                unsigned(queue),
                unsigned(queue),
                unsigned(queue));
    }

    private static ByteBuffer buffer(byte[] bytes, int length) {
        return ByteBuffer.wrap(java.util.Arrays.copyOf(bytes, Math.max(length, bytes.length)))
                .order(ByteOrder.nativeOrder());
    }

    private static long unsigned(ByteBuffer buffer) {
        return Integer.toUnsignedLong(buffer.getInt());
    }

    /** As a line of {@code tc -s}. */
    @Override
    public String toString() {
        return ("Sent %d bytes %d pkt (dropped %d, overlimits %d requeues %d) backlog %db %dp")
                .formatted(bytes, packets, drops, overlimits, requeues, queuedBytes, queuedPackets);
    }
}
