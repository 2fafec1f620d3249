package io.netlink.route;

import io.netlink.Operation;

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
                    RouteAttributes.NEW,
                    RouteAttributes.DELETE,
                    RouteAttributes.GET,
                    NexthopAttributes.NEW,
                    NexthopAttributes.DELETE,
                    NexthopAttributes.GET,
                    NexthopAttributes.NEW_BUCKET,
                    NexthopAttributes.GET_BUCKET,
                    TcAttributes.NEW_QDISC,
                    TcAttributes.DELETE_QDISC,
                    TcAttributes.GET_QDISC,
                    TcAttributes.NEW_CLASS,
                    TcAttributes.DELETE_CLASS,
                    TcAttributes.GET_CLASS,
                    TcAttributes.NEW_FILTER,
                    TcAttributes.DELETE_FILTER,
                    TcAttributes.GET_FILTER);

    /** The operation that has a message type. */
    static Operation operation(int type) {
        return OPERATIONS.stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation has message type " + type));
    }
}
