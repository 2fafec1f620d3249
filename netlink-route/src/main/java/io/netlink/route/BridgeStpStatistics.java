package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * What a bridge counts of the spanning tree at a port.
 *
 * <pre>{@code
 * struct bridge_stp_xstats {
 *     __u64 transition_blk;
 *     __u64 transition_fwd;
 *     __u64 rx_bpdu;
 *     __u64 tx_bpdu;
 *     __u64 rx_tcn;
 *     __u64 tx_tcn;
 * };
 * }</pre>
 *
 * @param blocked how often it began to block
 * @param forwarding how often it began to forward
 * @param rxBpdu messages received
 * @param txBpdu messages sent
 * @param rxTcn topology changes heard of
 * @param txTcn topology changes told
 */
public record BridgeStpStatistics(
        long blocked, long forwarding, long rxBpdu, long txBpdu, long rxTcn, long txTcn) {
    static final AttributeCodec<BridgeStpStatistics> CODEC = codec("bridge_stp_xstats");

    private static AttributeCodec<BridgeStpStatistics> codec(String struct) {
        return Codecs.struct(
                "struct " + struct,
                6 * Long.BYTES,
                b ->
                        new BridgeStpStatistics(
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong(),
                                b.getLong()),
                (b, s) ->
                        b.putLong(s.blocked)
                                .putLong(s.forwarding)
                                .putLong(s.rxBpdu)
                                .putLong(s.txBpdu)
                                .putLong(s.rxTcn)
                                .putLong(s.txTcn));
    }
}
