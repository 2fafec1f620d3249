package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;
import io.netlink.route.tc.Rate;

/**
 * How fast the kernel estimates that packets go.
 *
 * <pre>{@code
 * struct gnet_stats_rate_est {
 *     __u32 bps;
 *     __u32 pps;
 * };
 *
 * struct gnet_stats_rate_est64 {
 *     __u64 bps;
 *     __u64 pps;
 * };
 * }</pre>
 *
 * @param rate bytes
 * @param packetsPerSecond packets
 */
public record EstimatedRate(Rate rate, long packetsPerSecond) {
    static final AttributeCodec<EstimatedRate> CODEC32 =
            Codecs.struct(
                    "struct gnet_stats_rate_est",
                    8,
                    b ->
                            new EstimatedRate(
                                    new Rate(Integer.toUnsignedLong(b.getInt())),
                                    Integer.toUnsignedLong(b.getInt())),
                    (b, v) ->
                            b.putInt((int) Inets.unsigned(v.rate.bytesPerSecond(), 32, "rate"))
                                    .putInt((int) Inets.unsigned(v.packetsPerSecond, 32, "pps")));

    static final AttributeCodec<EstimatedRate> CODEC64 =
            Codecs.struct(
                    "struct gnet_stats_rate_est64",
                    16,
                    b -> new EstimatedRate(new Rate(Math.max(0, b.getLong())), b.getLong()),
                    (b, v) -> b.putLong(v.rate.bytesPerSecond()).putLong(v.packetsPerSecond));

    /** As {@code tc -s} prints it. */
    @Override
    public String toString() {
        return "rate " + rate + " " + packetsPerSecond + "pps";
    }
}
