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
                    RuleAttributes.NEW,
                    RuleAttributes.DELETE,
                    RuleAttributes.GET,
                    NeighbourAttributes.NEW,
                    NeighbourAttributes.DELETE,
                    NeighbourAttributes.GET);

    /** The operation that has a message type. */
    static Operation operation(int type) {
        return OPERATIONS.stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation has message type " + type));
    }
}
