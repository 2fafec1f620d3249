package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * What the hardware, or MPLS, counts of a link.
 *
 * <pre>{@code
 * struct rtnl_hw_stats64 {      struct mpls_link_stats {
 *     __u64 rx_packets;             __u64 rx_packets;
 *     __u64 tx_packets;             __u64 tx_packets;
 *     __u64 rx_bytes;               __u64 rx_bytes;
 *     __u64 tx_bytes;               __u64 tx_bytes;
 *     __u64 rx_errors;              __u64 rx_errors;
 *     __u64 tx_errors;              __u64 tx_errors;
 *     __u64 rx_dropped;             __u64 rx_dropped;
 *     __u64 tx_dropped;             __u64 tx_dropped;
 *     __u64 multicast;              __u64 rx_noroute;
 * };                            };
 * }</pre>
 *
 * @param rxPackets packets received
 * @param txPackets packets sent
 * @param rxBytes bytes received
 * @param txBytes bytes sent
 * @param rxErrors bad packets received
 * @param txErrors packets that could not be sent
 * @param rxDropped received and dropped
 * @param txDropped dropped on the way out
 * @param last multicast packets received; of MPLS what had no route
 */
public record LinkHardwareStatistics(
        long rxPackets,
        long txPackets,
        long rxBytes,
        long txBytes,
        long rxErrors,
        long txErrors,
        long rxDropped,
        long txDropped,
        long last) {
    static final AttributeCodec<LinkHardwareStatistics> CODEC = codec("rtnl_hw_stats64");

    static final AttributeCodec<LinkHardwareStatistics> MPLS_CODEC = codec("mpls_link_stats");

    private static AttributeCodec<LinkHardwareStatistics> codec(String struct) {
        return Codecs.struct(
                "struct " + struct,
                9 * Long.BYTES,
                b ->
                        new LinkHardwareStatistics(
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong()),
                (b, s) ->
                        b.putLong(s.rxPackets)
                                .putLong(s.txPackets)
                                .putLong(s.rxBytes)
                                .putLong(s.txBytes)
                                .putLong(s.rxErrors)
                                .putLong(s.txErrors)
                                .putLong(s.rxDropped)
                                .putLong(s.txDropped)
                                .putLong(s.last));
    }
}
