package io.netlink.route.link;

import static io.netlink.uapi.IfLink.IFLA_VLAN_QOS_MAPPING;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.util.List;

/**
 * From one priority to another: {@code 0:1} of {@code egress-qos-map}.
 *
 * <pre>{@code
 * struct ifla_vlan_qos_mapping {
 *     __u32 from;
 *     __u32 to;
 * };
 * }</pre>
 *
 * @param from the priority that is found; in a tag 0 to 7
 * @param to the priority it becomes; in a tag 0 to 7
 */
public record QosMapping(int from, int to) {
    static final AttributeCodec<List<QosMapping>> LIST =
            Codecs.listOf(
                    IFLA_VLAN_QOS_MAPPING,
                    Codecs.struct(
                            "struct ifla_vlan_qos_mapping",
                            8,
                            buffer -> new QosMapping(buffer.getInt(), buffer.getInt()),
                            (buffer, map) -> buffer.putInt(map.from).putInt(map.to)));

    @Override
    public String toString() {
        return Integer.toUnsignedString(from) + ":" + Integer.toUnsignedString(to);
    }
}
