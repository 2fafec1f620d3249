package io.netlink.route;

import io.netlink.AttributeWriter;
import io.netlink.uapi.Nexthop;

/**
 * Which buckets of resilient groups a listing shows: the words after {@code ip nexthop bucket
 * show}. Immutable; starts from {@link #ALL}.
 *
 * @param group {@code id}: of this group only, 0 for all
 * @param nexthop {@code nhid}: that lead to this nexthop only, 0 for all
 * @param deviceIndex {@code dev}: that lead to this device only, 0 for all
 * @param masterIndex {@code master}, {@code vrf}: to a port of this device only, 0 for all
 */
public record NexthopBucketFilter(long group, long nexthop, int deviceIndex, int masterIndex) {
    /** All buckets. */
    public static final NexthopBucketFilter ALL = new NexthopBucketFilter(0, 0, 0, 0);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public NexthopBucketFilter {
        Inets.unsigned(group, 32, "nexthop id");
        Inets.unsigned(nexthop, 32, "nexthop id");
        Inets.unsigned(deviceIndex, 31, "device index");
        Inets.unsigned(masterIndex, 31, "device index");
    }

    /**
     * {@code id}: those of a group.
     *
     * @param id the group
     * @return a filter for them
     * @throws IllegalArgumentException if no group can have the id
     */
    public static NexthopBucketFilter group(long id) {
        return new NexthopBucketFilter(id, 0, 0, 0);
    }

    /**
     * {@code nhid}: those that lead to a nexthop.
     *
     * @param id the nexthop
     * @return a filter for them
     * @throws IllegalArgumentException if no nexthop can have the id
     */
    public NexthopBucketFilter to(long id) {
        return new NexthopBucketFilter(group, id, deviceIndex, masterIndex);
    }

    /**
     * {@code dev}: those that lead to a device.
     *
     * @param index the device's index
     * @return a filter for them
     * @throws IllegalArgumentException if it is not positive
     */
    public NexthopBucketFilter dev(int index) {
        return new NexthopBucketFilter(group, nexthop, Inets.index(index), masterIndex);
    }

    /**
     * {@code master} and {@code vrf}: those that lead to a port of a device.
     *
     * @param index the device's index
     * @return a filter for them
     * @throws IllegalArgumentException if it is not positive
     */
    public NexthopBucketFilter master(int index) {
        return new NexthopBucketFilter(group, nexthop, deviceIndex, Inets.index(index));
    }

    void writeTo(AttributeWriter writer) {
        NhMsg.EMPTY.writeTo(writer);
        if (group != 0) {
            writer.u32(Nexthop.NHA_ID, (int) group);
        }
        if (deviceIndex != 0) {
            writer.u32(Nexthop.NHA_OIF, deviceIndex);
        }
        if (masterIndex != 0) {
            writer.u32(Nexthop.NHA_MASTER, masterIndex);
        }
        if (nexthop != 0) {
            writer.nest(
                    Nexthop.NHA_RES_BUCKET,
                    in -> in.u32(Nexthop.NHA_RES_BUCKET_NH_ID, (int) nexthop));
        }
    }
}
