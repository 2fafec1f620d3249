package io.netlink.route.link;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;
import io.netlink.MacAddress;

import java.util.Objects;

/**
 * A bridge in the spanning tree: {@code 8000.02:42:ac:11:0:2}.
 *
 * <pre>{@code
 * struct ifla_bridge_id {
 *     __u8 prio[2];
 *     __u8 addr[6];
 * };
 * }</pre>
 *
 * @param priority 0 to 65535; the least becomes the root
 * @param address the bridge's address
 */
public record BridgeId(int priority, MacAddress address) {
    static final AttributeCodec<BridgeId> CODEC =
            Codecs.struct(
                    "struct ifla_bridge_id",
                    8,
                    buffer -> {
                        int priority = (buffer.get() & 0xff) << 8 | buffer.get() & 0xff;
                        byte[] address = new byte[6];
                        buffer.get(address);
                        return new BridgeId(priority, MacAddress.of(address));
                    },
                    (buffer, id) ->
                            buffer.put((byte) (id.priority >> 8))
                                    .put((byte) id.priority)
                                    .put(id.address.toByteArray()));

    /**
     * A bridge in the spanning tree.
     *
     * @throws IllegalArgumentException if the priority is out of range, or the address has not 6
     *     bytes
     */
    public BridgeId {
        Objects.requireNonNull(address, "address");
        if (priority < 0 || priority > 0xffff || address.toByteArray().length != 6) {
            throw new IllegalArgumentException(
                    "priority " + priority + ", address " + address + " are no bridge's");
        }
    }

    /** As {@code ip -d link} prints it. */
    @Override
    public String toString() {
        return "%04x.%s".formatted(priority, address);
    }
}
