package io.netlink.route.link;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * The error counters of a CAN device.
 *
 * <pre>{@code
 * struct can_berr_counter {
 *     __u16 txerr;
 *     __u16 rxerr;
 * };
 * }</pre>
 *
 * @param transmit errors in sending
 * @param receive errors in receiving
 */
public record CanErrors(int transmit, int receive) {
    static final AttributeCodec<CanErrors> CODEC =
            Codecs.struct(
                    "struct can_berr_counter",
                    4,
                    buffer -> new CanErrors(buffer.getShort() & 0xffff, buffer.getShort() & 0xffff),
                    (buffer, errors) ->
                            buffer.putShort((short) errors.transmit)
                                    .putShort((short) errors.receive));
}
