package io.netlink.route;

import io.netlink.Attribute;
import io.netlink.AttributeReader;
import io.netlink.AttributeSet;
import io.netlink.uapi.IfBridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counters of a link, by groups: {@code ip stats show}. From {@link Stats}.
 *
 * @param index the link's index
 * @param attributes IFLA_STATS_*, also those that the library has no row for
 */
public record LinkStats(int index, AttributeSet attributes) {

    /**
     * A group of counters.
     *
     * @param group a constant of {@link LinkStatsAttributes}
     * @param <T> the value's type
     * @return empty if it was not asked for, or the link does not have it
     * @throws io.netlink.DecodeException if the kernel sent too few bytes
     */
    public <T> Optional<T> get(Attribute<T> group) {
        return attributes.get(group);
    }

    /**
     * What a bridge counts of each of its VLANs, {@code xstats}, or of those of this port of it,
     * {@code xstats_slave}.
     *
     * @return empty if neither was asked for, or it does not count
     */
    public List<BridgeVlanStatistics> bridgeVlans() {
        List<BridgeVlanStatistics> all = new ArrayList<>();
        for (Attribute<AttributeSet> group :
                List.of(LinkStatsAttributes.LINK_XSTATS, LinkStatsAttributes.LINK_XSTATS_SLAVE)) {
            get(group)
                    .flatMap(xstats -> xstats.get(LinkStatsAttributes.BRIDGE))
                    .ifPresent(bridge -> addVlans(bridge.reader(), all));
        }
        return List.copyOf(all);
    }

    private static void addVlans(AttributeReader at, List<BridgeVlanStatistics> all) {
        while (at.next()) {
            if (at.type() == IfBridge.BRIDGE_XSTATS_VLAN) {
                all.add(BridgeVlanStatistics.CODEC.read(at));
            }
        }
    }

    /** The index and all groups. */
    @Override
    public String toString() {
        return index + ": " + attributes;
    }
}
