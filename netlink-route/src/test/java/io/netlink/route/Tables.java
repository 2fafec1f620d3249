package io.netlink.route;

import io.netlink.NetlinkMessage;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;
import io.netlink.uapi.Socket;

import java.util.List;

/** What can be asked of the kernel, for tests that look at all of it: a line for each family. */
final class Tables {
    private Tables() {}

    static final List<Operation> OPERATIONS =
            List.of(
                    LinkAttributes.NEW,
                    LinkAttributes.DELETE,
                    LinkAttributes.GET,
                    LinkAttributes.NEW_PROPERTY,
                    LinkAttributes.DELETE_PROPERTY,
                    AddressAttributes.NEW,
                    AddressAttributes.DELETE,
                    AddressAttributes.GET,
                    AddressAttributes.NEW_MULTICAST,
                    AddressAttributes.GET_MULTICAST,
                    AddressAttributes.NEW_ANYCAST,
                    AddressAttributes.GET_ANYCAST,
                    RouteAttributes.NEW,
                    RouteAttributes.DELETE,
                    RouteAttributes.GET,
                    BridgeLinkAttributes.SET,
                    BridgeVlanAttributes.NEW,
                    BridgeVlanAttributes.DELETE,
                    BridgeVlanAttributes.GET,
                    VniAttributes.NEW,
                    VniAttributes.DELETE,
                    VniAttributes.GET,
                    MdbAttributes.NEW,
                    MdbAttributes.DELETE,
                    MdbAttributes.GET,
                    LinkStatsAttributes.SHOWN,
                    LinkStatsAttributes.GET,
                    LinkStatsAttributes.SET,
                    TcAttributes.NEW_QDISC,
                    TcAttributes.DELETE_QDISC,
                    TcAttributes.GET_QDISC,
                    TcAttributes.NEW_CLASS,
                    TcAttributes.DELETE_CLASS,
                    TcAttributes.GET_CLASS,
                    TcAttributes.NEW_FILTER,
                    TcAttributes.DELETE_FILTER,
                    TcAttributes.GET_FILTER,
                    TcAttributes.NEW_CHAIN,
                    TcAttributes.DELETE_CHAIN,
                    TcAttributes.GET_CHAIN,
                    TcActionAttributes.NEW,
                    TcActionAttributes.DELETE,
                    TcActionAttributes.GET,
                    RuleAttributes.NEW,
                    RuleAttributes.DELETE,
                    RuleAttributes.GET,
                    NexthopAttributes.NEW,
                    NexthopAttributes.DELETE,
                    NexthopAttributes.GET,
                    NexthopAttributes.NEW_BUCKET,
                    NexthopAttributes.GET_BUCKET,
                    NeighbourAttributes.NEW,
                    NeighbourAttributes.DELETE,
                    NeighbourAttributes.GET,
                    NsidAttributes.NEW,
                    NsidAttributes.DELETE,
                    NsidAttributes.GET,
                    RouterPrefixAttributes.NEW,
                    NetconfAttributes.NEW,
                    NetconfAttributes.DELETE,
                    NetconfAttributes.GET,
                    AddressLabelAttributes.NEW,
                    AddressLabelAttributes.DELETE,
                    AddressLabelAttributes.GET,
                    NeighbourTableAttributes.NEW,
                    NeighbourTableAttributes.GET,
                    NeighbourTableAttributes.SET);

    /** The operation of a message; links of AF_BRIDGE have attributes of their own. */
    static Operation operation(byte[] message) {
        int type = LinkFixture.message(message).type();
        boolean bridge = message[NetlinkMessage.HEADER_LENGTH] == Socket.AF_BRIDGE;
        return bridge && type == RtNetlink.RTM_DELLINK
                ? BridgeLinkAttributes.DELETE
                : operation(type);
    }

    /** The operation that has a message type. */
    static Operation operation(int type) {
        return OPERATIONS.stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation has message type " + type));
    }
}
