package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/** The counters of a virtual function: IFLA_VF_STATS_* of linux/if_link.h. */
public final class VfStatistics extends OptionSet<VfStatistics> {
    static final AttributeSpace SPACE = AttributeSpace.named("vf stats", "IFLA_VF_STATS_");

    static final AttributeCodec<VfStatistics> CODEC =
            Codecs.nest(() -> SPACE, VfStatistics::new, VfStatistics::data);

    /** Packets received. */
    public static final Attribute<Long> RX_PACKETS =
            SPACE.u64(IFLA_VF_STATS_RX_PACKETS, "IFLA_VF_STATS_RX_PACKETS");

    /** Packets sent. */
    public static final Attribute<Long> TX_PACKETS =
            SPACE.u64(IFLA_VF_STATS_TX_PACKETS, "IFLA_VF_STATS_TX_PACKETS");

    /** Bytes received. */
    public static final Attribute<Long> RX_BYTES =
            SPACE.u64(IFLA_VF_STATS_RX_BYTES, "IFLA_VF_STATS_RX_BYTES");

    /** Bytes sent. */
    public static final Attribute<Long> TX_BYTES =
            SPACE.u64(IFLA_VF_STATS_TX_BYTES, "IFLA_VF_STATS_TX_BYTES");

    /** Broadcast packets received. */
    public static final Attribute<Long> BROADCAST =
            SPACE.u64(IFLA_VF_STATS_BROADCAST, "IFLA_VF_STATS_BROADCAST");

    /** Multicast packets received. */
    public static final Attribute<Long> MULTICAST =
            SPACE.u64(IFLA_VF_STATS_MULTICAST, "IFLA_VF_STATS_MULTICAST");

    /** Received and dropped. */
    public static final Attribute<Long> RX_DROPPED =
            SPACE.u64(IFLA_VF_STATS_RX_DROPPED, "IFLA_VF_STATS_RX_DROPPED");

    /** Dropped on the way out. */
    public static final Attribute<Long> TX_DROPPED =
            SPACE.u64(IFLA_VF_STATS_TX_DROPPED, "IFLA_VF_STATS_TX_DROPPED");

    private VfStatistics(AttributeSet data) {
        super(data, VfStatistics::new);
    }
}
