package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * What a bridge counts of a VLAN.
 *
 * <pre>{@code
 * struct bridge_vlan_xstats {
 *     __u64 rx_bytes;
 *     __u64 rx_packets;
 *     __u64 tx_bytes;
 *     __u64 tx_packets;
 *     __u16 vid;
 *     __u16 flags;
 *     __u32 pad2;
 * };
 * }</pre>
 *
 * @param rxBytes bytes received
 * @param rxPackets packets received
 * @param txBytes bytes sent
 * @param txPackets packets sent
 * @param vid the VLAN
 * @param flags BRIDGE_VLAN_INFO_* of {@link io.netlink.uapi.IfBridge}
 */
public record BridgeVlanStatistics(
        long rxBytes, long rxPackets, long txBytes, long txPackets, int vid, int flags) {
    static final AttributeCodec<BridgeVlanStatistics> CODEC =
            Codecs.struct(
                    "struct bridge_vlan_xstats",
                    40,
                    b ->
                            new BridgeVlanStatistics(
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getShort() & 0xffff,
                                    b.getShort() & 0xffff),
                    (b, s) ->
                            b.putLong(s.rxBytes)
                                    .putLong(s.rxPackets)
                                    .putLong(s.txBytes)
                                    .putLong(s.txPackets)
                                    .putShort((short) s.vid)
                                    .putShort((short) s.flags));
}
