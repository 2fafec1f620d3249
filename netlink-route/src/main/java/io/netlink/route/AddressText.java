package io.netlink.route;

import io.netlink.InetPrefix;
import io.netlink.uapi.IfAddr;

import java.util.Optional;
import java.util.StringJoiner;

/** An address as a line of {@code ip -o addr}. */
final class AddressText {
    private AddressText() {}

    static String of(AddressView address) {
        StringBuilder text = new StringBuilder();
        address.deviceIndex().ifPresent(index -> text.append(index).append(": "));
        text.append(address.isIpv6() ? "inet6 " : "inet ");
        Optional<InetPrefix> peer = address.peer();
        if (address.joined() != null) {
            boolean multicast = address.attributes().has(AddressAttributes.MULTICAST);
            text.append(multicast ? "mcast " : "any ").append(Inets.text(address.address()));
        } else if (peer.isPresent()) {
            text.append(Inets.text(address.address())).append(" peer ").append(peer.get());
        } else {
            text.append(address.prefix());
        }
        address.metric().ifPresent(metric -> text.append(" metric ").append(metric));
        address.broadcast().ifPresent(brd -> text.append(" brd ").append(Inets.text(brd)));
        text.append(" scope ").append(RouteNames.scope(address.scope()));
        String flags = flags(address.flags(), address.isIpv6());
        if (!flags.isEmpty()) {
            text.append(' ').append(flags);
        }
        address.protocol().ifPresent(protocol -> text.append(" proto ").append(protocol));
        address.label().ifPresent(label -> text.append(' ').append(label));
        address.cacheInfo().ifPresent(info -> text.append(' ').append(info));
        return text.toString();
    }

    /** The flags by the names that {@code ip} gives them. */
    static String flags(int flags, boolean ipv6) {
        StringJoiner names = new StringJoiner(" ");
        int rest = flags & ~IfAddr.IFA_F_PERMANENT;
        rest = add(names, rest, IfAddr.IFA_F_SECONDARY, ipv6 ? "temporary" : "secondary");
        rest = add(names, rest, IfAddr.IFA_F_TENTATIVE, "tentative");
        rest = add(names, rest, IfAddr.IFA_F_DEPRECATED, "deprecated");
        rest = add(names, rest, IfAddr.IFA_F_HOMEADDRESS, "home");
        rest = add(names, rest, IfAddr.IFA_F_NODAD, "nodad");
        rest = add(names, rest, IfAddr.IFA_F_OPTIMISTIC, "optimistic");
        rest = add(names, rest, IfAddr.IFA_F_MANAGETEMPADDR, "mngtmpaddr");
        rest = add(names, rest, IfAddr.IFA_F_NOPREFIXROUTE, "noprefixroute");
        rest = add(names, rest, IfAddr.IFA_F_MCAUTOJOIN, "autojoin");
        rest = add(names, rest, IfAddr.IFA_F_DADFAILED, "dadfailed");
        rest = add(names, rest, IfAddr.IFA_F_STABLE_PRIVACY, "stable-privacy");
        if (rest != 0) {
            names.add("flags 0x" + Integer.toHexString(rest));
        }
        return names.toString();
    }

    private static int add(StringJoiner names, int flags, int flag, String name) {
        if ((flags & flag) != 0) {
            names.add(name);
        }
        return flags & ~flag;
    }
}
