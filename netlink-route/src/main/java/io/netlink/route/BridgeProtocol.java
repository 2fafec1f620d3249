package io.netlink.route;

import static io.netlink.uapi.IfBridge.BRIDGE_FLAGS_SELF;
import static io.netlink.uapi.IfBridge.IFLA_BRIDGE_FLAGS;
import static io.netlink.uapi.IfLink.IFLA_AF_SPEC;
import static io.netlink.uapi.IfLink.IFLA_EXT_MASK;
import static io.netlink.uapi.RtNetlink.RTM_NEWLINK;
import static io.netlink.uapi.Socket.AF_BRIDGE;

import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;

import java.util.ArrayList;
import java.util.List;

/**
 * A protocol that bridges speak and that is a nest inside IFLA_AF_SPEC of their link messages.
 *
 * @param type the nest's number
 * @param space what is inside
 */
record BridgeProtocol(Rtnetlink rtnl, int type, AttributeSpace space) {
    /** From an attribute of a bridge's nest to a value; null leaves it out. */
    interface Decode<T> {
        T apply(int bridge, AttributeReader at);
    }

    /** A request of the bridge itself. */
    void toBridge(Changes to, Operation operation, String bridge, AttributeSet commands) {
        send(to, operation, bridge, BRIDGE_FLAGS_SELF, commands);
    }

    /** A request about a port, which the bridge that it is a port of gets. */
    void toPort(Changes to, Operation operation, String port, AttributeSet commands) {
        send(to, operation, port, 0, commands);
    }

    private void send(
            Changes to, Operation operation, String device, int flags, AttributeSet commands) {
        if (commands.space() != space) {
            throw new IllegalArgumentException(
                    "attributes of " + commands.space() + ": must be those of " + space);
        }
        if (commands.isEmpty()) {
            throw new IllegalArgumentException(space + " of " + device + ": nothing was said");
        }
        int index = to.index(device);
        to.change(
                operation,
                device + " " + commands,
                0,
                writer -> {
                    IfInfoMsg.write(writer, AF_BRIDGE, index, 0, 0);
                    long start = writer.nestStart(IFLA_AF_SPEC);
                    if (flags != 0) {
                        writer.u16(IFLA_BRIDGE_FLAGS, flags);
                    }
                    writer.nest(type, nest -> nest.attributes(commands));
                    writer.nestEnd(start);
                });
    }

    <T> List<T> list(int mask, Decode<T> decode) {
        return rtnl.listParts(
                BridgeLinkAttributes.GET,
                space,
                writer -> {
                    IfInfoMsg.write(writer, AF_BRIDGE, 0, 0, 0);
                    writer.u32(IFLA_EXT_MASK, mask);
                },
                (message, all) -> {
                    if (message.type() == RTM_NEWLINK) {
                        all.addAll(read(message, decode));
                    }
                });
    }

    /** What a bridge's message tells. */
    <T> List<T> read(NetlinkMessage message, Decode<T> decode) {
        List<T> found = new ArrayList<>();
        AttributeReader all = message.attributes(IfInfoMsg.LENGTH);
        while (all.next()) {
            AttributeReader spec = all.type() == IFLA_AF_SPEC ? all.nested() : null;
            while (spec != null && spec.next()) {
                AttributeReader nest = spec.type() == type ? spec.nested() : null;
                while (nest != null && nest.next()) {
                    T value = decode.apply(IfInfoMsg.index(message), nest);
                    if (value != null) {
                        found.add(value);
                    }
                }
            }
        }
        return found;
    }
}
