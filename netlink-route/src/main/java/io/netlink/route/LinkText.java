package io.netlink.route;

import io.netlink.uapi.If;
import io.netlink.uapi.IfArp;

import java.util.StringJoiner;

/** A link as a line of {@code ip link}. */
final class LinkText {
    private LinkText() {}

    static String of(LinkView link) {
        StringBuilder text = new StringBuilder();
        text.append(link.index()).append(": ").append(link.name());
        link.link().ifPresent(lower -> text.append("@if").append(lower));
        text.append(": ").append(flags(link.flags()));
        link.mtu().ifPresent(mtu -> text.append(" mtu ").append(mtu));
        link.master().ifPresent(master -> text.append(" master if").append(master));
        text.append(" state ").append(link.operState());
        link.group().ifPresent(group -> text.append(" group ").append(group));
        link.txQueueLength().ifPresent(length -> text.append(" qlen ").append(length));
        link.address()
                .ifPresent(
                        address ->
                                text.append(" link/")
                                        .append(type(link.type()))
                                        .append(' ')
                                        .append(address));
        link.kind().ifPresent(kind -> text.append(' ').append(kind));
        link.masterKindName().ifPresent(kind -> text.append(' ').append(kind).append("_slave"));
        link.linkNetnsId().ifPresent(id -> text.append(" link-netnsid ").append(id));
        link.alias().ifPresent(alias -> text.append(" alias ").append(alias));
        link.altNames().forEach(name -> text.append(" altname ").append(name));
        return text.toString();
    }

    /** What a master keeps about a link: {@code bridge_slave …}. */
    static String port(LinkKind port) {
        return port.name() + "_slave" + (port.data().isEmpty() ? "" : " " + port.data());
    }

    private static String type(int type) {
        return switch (type) {
            case IfArp.ARPHRD_ETHER -> "ether";
            case IfArp.ARPHRD_LOOPBACK -> "loopback";
            case IfArp.ARPHRD_NONE -> "none";
            default -> "[" + type + "]";
        };
    }

    private static String flags(int flags) {
        StringJoiner names = new StringJoiner(",", "<", ">");
        if ((flags & If.IFF_UP) != 0 && (flags & If.IFF_RUNNING) == 0) {
            names.add("NO-CARRIER");
        }
        add(names, flags, If.IFF_LOOPBACK, "LOOPBACK");
        add(names, flags, If.IFF_BROADCAST, "BROADCAST");
        add(names, flags, If.IFF_POINTOPOINT, "POINTOPOINT");
        add(names, flags, If.IFF_MULTICAST, "MULTICAST");
        add(names, flags, If.IFF_NOARP, "NOARP");
        add(names, flags, If.IFF_ALLMULTI, "ALLMULTI");
        add(names, flags, If.IFF_PROMISC, "PROMISC");
        add(names, flags, If.IFF_MASTER, "MASTER");
        add(names, flags, If.IFF_SLAVE, "SLAVE");
        add(names, flags, If.IFF_UP, "UP");
        add(names, flags, If.IFF_LOWER_UP, "LOWER_UP");
        add(names, flags, If.IFF_DORMANT, "DORMANT");
        return names.toString();
    }

    private static void add(StringJoiner names, int flags, int flag, String name) {
        if ((flags & flag) != 0) {
            names.add(name);
        }
    }
}
