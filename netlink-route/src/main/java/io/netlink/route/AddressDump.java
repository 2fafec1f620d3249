package io.netlink.route;

import io.netlink.AttributeWriter;
import io.netlink.NetlinkMessage;
import io.netlink.Operation;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * How addresses of any sort are listed, here or in a namespace that is known here by an id.
 *
 * @param rtnl asks
 * @param operation what to ask for
 * @param netnsId the namespace's id, or {@link NetnsIdLinks#NONE} for this one
 */
record AddressDump(Rtnetlink rtnl, Operation operation, int netnsId) {

    static AddressDump here(Rtnetlink rtnl, Operation operation) {
        return new AddressDump(rtnl, operation, NetnsIdLinks.NONE);
    }

    List<Address> list(AddressFilter filter) {
        AddressFilter resolved = filter.resolve(devices());
        AddressView view = new AddressView();
        return rtnl.list(
                operation,
                filter + NetnsIds.at(netnsId),
                writer -> write(writer, resolved),
                message -> {
                    if (!isReply(message) || !resolved.matches(view.wrap(message))) {
                        return null;
                    }
                    return view.copy();
                });
    }

    void forEach(AddressFilter filter, Consumer<? super AddressView> action) {
        Objects.requireNonNull(action, "action");
        AddressFilter resolved = filter.resolve(devices());
        AddressView view = new AddressView();
        rtnl.forEach(
                operation,
                filter + NetnsIds.at(netnsId),
                writer -> write(writer, resolved),
                message -> {
                    if (isReply(message) && resolved.matches(view.wrap(message))) {
                        action.accept(view);
                    }
                });
    }

    /** Whether it is RTM_NEW*, or RTM_GET* as in the kernel's answers to RTM_GETMULTICAST. */
    private boolean isReply(NetlinkMessage message) {
        int type = message.type();
        return type == operation.type() || type == operation.type() - 2;
    }

    private ToIntFunction<String> devices() {
        Links links = rtnl.links();
        return netnsId < 0
                ? name -> links.get(name).index()
                : name -> links.inNetnsId(netnsId).get(name).index();
    }

    private void write(AttributeWriter writer, AddressFilter filter) {
        IfAddrMsg.write(writer, filter.family(), 0, 0, 0, filter.index());
        if (netnsId >= 0) {
            writer.u32(AddressAttributes.TARGET_NETNSID.code(), netnsId);
        }
    }
}
