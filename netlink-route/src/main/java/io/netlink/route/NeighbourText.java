package io.netlink.route;

/** A neighbour as a line of {@code ip neigh}, an fdb entry as one of {@code bridge fdb}. */
final class NeighbourText {
    private NeighbourText() {}

    static String of(NeighbourView entry) {
        StringBuilder text = new StringBuilder();
        if (entry.isFdb()) {
            entry.lladdr().ifPresent(text::append);
        } else {
            entry.dst().ifPresent(dst -> text.append(Inets.text(dst)));
        }
        entry.deviceIndex().ifPresent(index -> text.append(" dev if").append(index));
        if (entry.isFdb()) {
            fdb(text, entry);
        } else {
            entry.lladdr().ifPresent(lladdr -> text.append(" lladdr ").append(lladdr));
        }
        entry.flags().forEach(flag -> text.append(' ').append(flag));
        entry.cacheInfo().ifPresent(info -> text.append(' ').append(info));
        entry.probes().ifPresent(probes -> text.append(" probes ").append(probes));
        entry.states().forEach(state -> text.append(' ').append(state));
        entry.protocol().ifPresent(by -> text.append(" proto ").append(RouteNames.protocol(by)));
        return text.toString().strip();
    }

    private static void fdb(StringBuilder text, NeighbourView entry) {
        entry.dst().ifPresent(dst -> text.append(" dst ").append(Inets.text(dst)));
        entry.vlan().ifPresent(vlan -> text.append(" vlan ").append(vlan));
        entry.port().ifPresent(port -> text.append(" port ").append(port));
        entry.vni().ifPresent(vni -> text.append(" vni ").append(vni));
        entry.srcVni().ifPresent(vni -> text.append(" src_vni ").append(vni));
        entry.viaIndex().ifPresent(via -> text.append(" via if").append(via));
        entry.nexthopId().ifPresent(id -> text.append(" nhid ").append(id));
        entry.masterIndex().ifPresent(master -> text.append(" master if").append(master));
        entry.activityNotify()
                .ifPresent(bits -> text.append((bits & 2) == 0 ? " activity_notify" : " inactive"));
    }
}
