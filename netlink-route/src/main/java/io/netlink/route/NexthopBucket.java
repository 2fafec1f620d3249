package io.netlink.route;

import io.netlink.AttributeSet;
import io.netlink.uapi.RtNetlink;

import java.time.Duration;

/**
 * A bucket of a resilient group of nexthops, as a line of {@code ip nexthop bucket show}.
 *
 * @param group the group's id
 * @param index which of its buckets, from 0
 * @param nexthop the id of the nexthop that it leads to
 * @param idle how long it has not been used
 * @param flags RTNH_F_OFFLOAD, RTNH_F_TRAP of {@link RtNetlink}
 * @param attributes all that the kernel said, by the rows of {@link NexthopAttributes}
 */
public record NexthopBucket(
        long group, int index, long nexthop, Duration idle, int flags, AttributeSet attributes) {

    /** As {@code ip} prints it: {@code id 10 index 0 idle_time 1.5 nhid 1}. */
    @Override
    public String toString() {
        return "id %d index %d idle_time %s nhid %d"
                .formatted(group, index, NexthopText.seconds(idle), nexthop);
    }
}
