package io.netlink.route;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;

/**
 * Which groups of counters are wanted: {@code ip stats show group …}. Immutable; starts from {@link
 * #NONE} or {@link #ALL}.
 */
public final class LinkStatsFilter {
    /** No group. */
    public static final LinkStatsFilter NONE = new LinkStatsFilter(0, 0);

    /** Every group. */
    public static final LinkStatsFilter ALL =
            NONE.group(LinkStatsAttributes.LINK_64)
                    .group(LinkStatsAttributes.LINK_XSTATS)
                    .group(LinkStatsAttributes.LINK_XSTATS_SLAVE)
                    .group(LinkStatsAttributes.LINK_OFFLOAD_XSTATS)
                    .group(LinkStatsAttributes.AF_SPEC);

    private final int mask;

    /** Which of the offload group are wanted, 0 for all. */
    private final int offload;

    private LinkStatsFilter(int mask, int offload) {
        this.mask = mask;
        this.offload = offload;
    }

    /** {@code IFLA_STATS_FILTER_BIT(attr)}. */
    private static int bit(int attribute) {
        return 1 << (attribute - 1);
    }

    /**
     * {@code group}: one more group.
     *
     * @param group a constant of {@link LinkStatsAttributes}, not one inside another
     * @return a filter for it too
     * @throws IllegalArgumentException if it is no group
     */
    public LinkStatsFilter group(Attribute<?> group) {
        if (LinkStatsAttributes.SPACE.find(group.code()).orElse(null) != group) {
            throw new IllegalArgumentException(group + " is no group of counters");
        }
        return new LinkStatsFilter(mask | bit(group.code()), offload);
    }

    /**
     * {@code group offload subgroup}: counters of the hardware, one more of them.
     *
     * @param subgroup {@link LinkStatsAttributes#CPU_HIT}, {@link LinkStatsAttributes#HW_S_INFO} or
     *     {@link LinkStatsAttributes#L3_STATS}
     * @return a filter for it too
     * @throws IllegalArgumentException if it is none of these
     */
    public LinkStatsFilter offload(Attribute<?> subgroup) {
        if (subgroup != LinkStatsAttributes.CPU_HIT
                && subgroup != LinkStatsAttributes.HW_S_INFO
                && subgroup != LinkStatsAttributes.L3_STATS) {
            throw new IllegalArgumentException(subgroup + " is none of the hardware's counters");
        }
        return new LinkStatsFilter(
                mask | bit(IFLA_STATS_LINK_OFFLOAD_XSTATS), offload | bit(subgroup.code()));
    }

    int mask() {
        return mask;
    }

    int offload() {
        return offload;
    }

    /** The bits of the groups. */
    @Override
    public String toString() {
        return "groups 0x" + Integer.toHexString(mask);
    }
}
