package io.netlink.route;

import io.netlink.AttributeReader;
import io.netlink.AttributeView;
import io.netlink.DecodeException;
import io.netlink.NetlinkMessage;

import java.time.Duration;

/**
 * A bucket of a resilient group of nexthops as the kernel describes it, seen in the receive memory:
 * a line of {@code ip nexthop bucket show}.
 *
 * <p>Nothing is copied or decoded before it is asked for.
 *
 * <p><b>Lifetime:</b> inside the callback of {@link Nexthops#forEachBucket} only, where the same
 * view is used for one bucket after the other; {@link #copy()} gives a {@link NexthopBucket} that
 * lives for ever.
 */
public final class NexthopBucketView {
    private final NexthopObjectView object = new NexthopObjectView();
    private final AttributeView bucket = new AttributeView(NexthopAttributes.BUCKET);
    private final AttributeReader reader = new AttributeReader();

    NexthopBucketView() {}

    /**
     * A view of a message, for code that reads captured messages or has its own socket.
     *
     * @param message an RTM_NEWNEXTHOPBUCKET message
     * @return a view that lives as long as the message
     * @throws DecodeException if the message makes no sense
     */
    public static NexthopBucketView of(NetlinkMessage message) {
        return new NexthopBucketView().wrap(message);
    }

    /**
     * Moves this view to another message, to use it again.
     *
     * @param message an RTM_NEWNEXTHOPBUCKET message
     * @return this view
     * @throws DecodeException if the message makes no sense
     */
    public NexthopBucketView wrap(NetlinkMessage message) {
        AttributeView all = object.wrap(message).attributes();
        AttributeReader at = all.at(NexthopAttributes.RES_BUCKET);
        bucket.wrap(
                at != null
                        ? at.nested(0, reader)
                        : reader.wrap(message.segment(), message.payloadOffset(), 0));
        return this;
    }

    /**
     * The bucket with memory of its own.
     *
     * @return an immutable copy
     */
    public NexthopBucket copy() {
        return new NexthopBucket(
                group(), index(), nexthop(), idle(), flags(), object.attributes().copy());
    }

    /**
     * {@code id}: the group's.
     *
     * @return its number
     */
    public long group() {
        return object.id().orElse(0);
    }

    /**
     * {@code index}: which of the group's buckets.
     *
     * @return from 0
     */
    public int index() {
        AttributeReader at = bucket().at(NexthopAttributes.BUCKET_INDEX);
        return at == null ? 0 : at.u16();
    }

    /**
     * {@code nhid}: the id of the nexthop that it leads to.
     *
     * @return its number
     */
    public long nexthop() {
        return Integer.toUnsignedLong(bucket().getInt(NexthopAttributes.BUCKET_NEXTHOP, 0));
    }

    /**
     * {@code idle_time}: how long it has not been used.
     *
     * @return in steps of 1/100 s
     */
    public Duration idle() {
        return bucket().get(NexthopAttributes.BUCKET_IDLE_TIME).orElse(Duration.ZERO);
    }

    /**
     * What the kernel thinks of it.
     *
     * @return RTNH_F_OFFLOAD, RTNH_F_TRAP of {@link io.netlink.uapi.RtNetlink}
     */
    public int flags() {
        return object.flags();
    }

    /**
     * All attributes, by number; those of the bucket are inside {@link
     * NexthopAttributes#RES_BUCKET}.
     *
     * @return a view with the lifetime of this one
     */
    public AttributeView attributes() {
        return object.attributes();
    }

    private AttributeView bucket() {
        object.attributes(); // throws after the callback
        return bucket;
    }

    /** As {@code ip} prints it: {@code id 10 index 0 idle_time 1.5 nhid 1}. */
    @Override
    public String toString() {
        return copy().toString();
    }
}
