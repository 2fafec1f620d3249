package io.netlink.route;

import io.netlink.AttributeCodec;

import java.nio.ByteBuffer;

/**
 * How much a virtual function may send: {@code min_tx_rate MBIT max_tx_rate MBIT}.
 *
 * <pre>{@code
 * struct ifla_vf_rate {
 *     __u32 vf;
 *     __u32 min_tx_rate;
 *     __u32 max_tx_rate;
 * };
 * }</pre>
 *
 * @param minimum what it gets in any case, in Mbit/s; 0 for no promise
 * @param maximum what it gets at most, in Mbit/s; 0 for no limit
 */
public record VfRate(long minimum, long maximum) {
    static final AttributeCodec<VfSetting<VfRate>> CODEC =
            VfSetting.codec(
                    "struct ifla_vf_rate",
                    8,
                    b -> new VfRate(u32(b), u32(b)),
                    (b, rate) -> b.putInt((int) rate.minimum).putInt((int) rate.maximum));

    /**
     * Rates.
     *
     * @throws IllegalArgumentException if one is not 0 to 4294967295
     */
    public VfRate {
        Inets.unsigned(minimum, 32, "min_tx_rate");
        Inets.unsigned(maximum, 32, "max_tx_rate");
    }

    private static long u32(ByteBuffer buffer) {
        return Integer.toUnsignedLong(buffer.getInt());
    }

    @Override
    public String toString() {
        return "min_tx_rate " + minimum + " max_tx_rate " + maximum;
    }
}
