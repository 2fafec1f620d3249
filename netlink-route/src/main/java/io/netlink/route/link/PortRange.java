package io.netlink.route.link;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.nio.ByteOrder;

/**
 * UDP ports from one to another: {@code srcport MIN MAX}.
 *
 * <pre>{@code
 * struct ifla_vxlan_port_range {
 *     __be16 low;
 *     __be16 high;
 * };
 * }</pre>
 *
 * @param low the first, 0 to 65535
 * @param high the last, not below the first
 */
public record PortRange(int low, int high) {
    static final AttributeCodec<PortRange> CODEC =
            Codecs.struct(
                    "struct ifla_vxlan_port_range",
                    4,
                    buffer -> {
                        buffer.order(ByteOrder.BIG_ENDIAN);
                        return new PortRange(
                                buffer.getShort() & 0xffff, buffer.getShort() & 0xffff);
                    },
                    (buffer, range) ->
                            buffer.order(ByteOrder.BIG_ENDIAN)
                                    .putShort((short) range.low)
                                    .putShort((short) range.high));

    /**
     * UDP ports from one to another.
     *
     * @throws IllegalArgumentException if one is out of range, or the last is below the first
     */
    public PortRange {
        if (low < 0 || high > 0xffff || low > high) {
            throw new IllegalArgumentException(
                    "ports " + low + " to " + high + ": must be 0 to 65535, the least first");
        }
    }

    @Override
    public String toString() {
        return low + " " + high;
    }
}
