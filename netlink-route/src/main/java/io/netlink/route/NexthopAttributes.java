package io.netlink.route;

import static io.netlink.uapi.Nexthop.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Operation;
import io.netlink.route.encap.Encaps;
import io.netlink.uapi.RtNetlink;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * The attributes of a nexthop object and of a bucket (NHA_* of linux/nexthop.h), one row each.
 *
 * <p>For use with {@link NexthopObjectView#attributes()} where {@link NexthopObject} has no method
 * of its own.
 */
public final class NexthopAttributes {
    private NexthopAttributes() {}

    /** The table of a nexthop message. */
    public static final AttributeSpace SPACE = AttributeSpace.named("nexthop");

    /** {@code id}: the object's number. */
    public static final Attribute<Long> ID = SPACE.u32(NHA_ID, "NHA_ID");

    /** {@code group}: the members of a group. */
    public static final Attribute<List<NexthopMember>> GROUP =
            SPACE.attribute(NHA_GROUP, "NHA_GROUP", NexthopMember.LIST);

    /** {@code type}: of a group, NEXTHOP_GRP_TYPE_*. */
    public static final Attribute<Integer> GROUP_TYPE = SPACE.u16(NHA_GROUP_TYPE, "NHA_GROUP_TYPE");

    /** {@code blackhole}: packets are dropped. */
    public static final Attribute<Boolean> BLACKHOLE = SPACE.flag(NHA_BLACKHOLE, "NHA_BLACKHOLE");

    /** {@code dev}: the index of the device that packets go out on. */
    public static final Attribute<Integer> OIF = SPACE.s32(NHA_OIF, "NHA_OIF");

    /** {@code via}: the gateway. */
    public static final Attribute<InetAddress> GATEWAY = SPACE.inet(NHA_GATEWAY, "NHA_GATEWAY");

    /** {@code encap}: its kind, LWTUNNEL_ENCAP_*. */
    public static final Attribute<Integer> ENCAP_TYPE = SPACE.u16(NHA_ENCAP_TYPE, "NHA_ENCAP_TYPE");

    /** {@code encap}: its own attributes; {@link NexthopObjectView#encap()} decodes them. */
    public static final Attribute<byte[]> ENCAP =
            SPACE.nestSelectedBy(NHA_ENCAP, "NHA_ENCAP", Encaps::attributesOf, ENCAP_TYPE);

    /** {@code groups}: groups only; in listings. */
    public static final Attribute<Boolean> GROUPS = SPACE.flag(NHA_GROUPS, "NHA_GROUPS");

    /** {@code master}: over ports of this device only; in listings. */
    public static final Attribute<Integer> MASTER = SPACE.s32(NHA_MASTER, "NHA_MASTER");

    /** {@code fdb}: for entries of a bridge's forwarding database. */
    public static final Attribute<Boolean> FDB = SPACE.flag(NHA_FDB, "NHA_FDB");

    static final AttributeSpace RESILIENT = AttributeSpace.named("NHA_RES_GROUP");

    /** In {@link #RES_GROUP}, {@code buckets}: how many the connections are spread over. */
    public static final Attribute<Integer> BUCKETS =
            RESILIENT.attribute(
                    NHA_RES_GROUP_BUCKETS,
                    "NHA_RES_GROUP_BUCKETS",
                    Codecs.range(AttributeCodec.U16, 1, 0xffff));

    /** In {@link #RES_GROUP}, {@code idle_timer}: after which a bucket may move; 1/100 s. */
    public static final Attribute<Duration> IDLE_TIMER =
            RESILIENT.attribute(
                    NHA_RES_GROUP_IDLE_TIMER, "NHA_RES_GROUP_IDLE_TIMER", Codecs.CLOCK_T);

    /** In {@link #RES_GROUP}, {@code unbalanced_timer}: after which one must move; 1/100 s. */
    public static final Attribute<Duration> UNBALANCED_TIMER =
            RESILIENT.attribute(
                    NHA_RES_GROUP_UNBALANCED_TIMER,
                    "NHA_RES_GROUP_UNBALANCED_TIMER",
                    Codecs.CLOCK_T);

    /** In {@link #RES_GROUP}, {@code unbalanced_time}: how long it has been so; only told. */
    public static final Attribute<Duration> UNBALANCED_TIME =
            RESILIENT.attribute(
                    NHA_RES_GROUP_UNBALANCED_TIME,
                    "NHA_RES_GROUP_UNBALANCED_TIME",
                    Codecs.CLOCK_T64);

    /** {@code type resilient}: what such a group has besides. */
    public static final Attribute<AttributeSet> RES_GROUP =
            SPACE.nest(NHA_RES_GROUP, "NHA_RES_GROUP", () -> RESILIENT);

    static final AttributeSpace BUCKET = AttributeSpace.named("NHA_RES_BUCKET");

    /** In {@link #RES_BUCKET}, {@code index}: which bucket of the group. */
    public static final Attribute<Integer> BUCKET_INDEX =
            BUCKET.u16(NHA_RES_BUCKET_INDEX, "NHA_RES_BUCKET_INDEX");

    /** In {@link #RES_BUCKET}, {@code idle_time}: since when it has not been used. */
    public static final Attribute<Duration> BUCKET_IDLE_TIME =
            BUCKET.attribute(
                    NHA_RES_BUCKET_IDLE_TIME, "NHA_RES_BUCKET_IDLE_TIME", Codecs.CLOCK_T64);

    /** In {@link #RES_BUCKET}, {@code nhid}: the nexthop that it leads to. */
    public static final Attribute<Long> BUCKET_NEXTHOP =
            BUCKET.u32(NHA_RES_BUCKET_NH_ID, "NHA_RES_BUCKET_NH_ID");

    /** A bucket of a resilient group. */
    public static final Attribute<AttributeSet> RES_BUCKET =
            SPACE.nest(NHA_RES_BUCKET, "NHA_RES_BUCKET", () -> BUCKET);

    /** What a listing is to tell, NHA_OP_FLAG_*; Linux 6.9. */
    public static final Attribute<Long> OP_FLAGS = SPACE.u32(NHA_OP_FLAGS, "NHA_OP_FLAGS");

    private static final AttributeSpace MEMBER = AttributeSpace.named("NHA_GROUP_STATS_ENTRY");

    /** In {@link #GROUP_STATS}: the member. */
    public static final Attribute<Long> MEMBER_ID =
            MEMBER.u32(NHA_GROUP_STATS_ENTRY_ID, "NHA_GROUP_STATS_ENTRY_ID");

    /** In {@link #GROUP_STATS}: packets that took it. */
    public static final Attribute<Long> MEMBER_PACKETS =
            MEMBER.attribute(
                    NHA_GROUP_STATS_ENTRY_PACKETS,
                    "NHA_GROUP_STATS_ENTRY_PACKETS",
                    unsignedOfAnyWidth());

    /** In {@link #GROUP_STATS}: those of them that hardware forwarded. */
    public static final Attribute<Long> MEMBER_PACKETS_HW =
            MEMBER.attribute(
                    NHA_GROUP_STATS_ENTRY_PACKETS_HW,
                    "NHA_GROUP_STATS_ENTRY_PACKETS_HW",
                    unsignedOfAnyWidth());

    private static final AttributeSpace ENTRY = AttributeSpace.named("NHA_GROUP_STATS");
    private static final Attribute<AttributeSet> ENTRY_ROW =
            ENTRY.nest(NHA_GROUP_STATS_ENTRY, "NHA_GROUP_STATS_ENTRY", () -> MEMBER);

    /** What was counted for each member of a group; only told, and if asked for. */
    public static final Attribute<List<AttributeSet>> GROUP_STATS =
            SPACE.attribute(
                    NHA_GROUP_STATS,
                    "NHA_GROUP_STATS",
                    Codecs.listOf(NHA_GROUP_STATS_ENTRY, ENTRY_ROW.codec()));

    /** {@code hw_stats}: whether hardware is to count for a group; Linux 6.9. */
    public static final Attribute<Boolean> HW_STATS_ENABLE =
            SPACE.attribute(NHA_HW_STATS_ENABLE, "NHA_HW_STATS_ENABLE", Codecs.BOOL32);

    /** Whether hardware counts for a group; only told, and if asked for. */
    public static final Attribute<Boolean> HW_STATS_USED =
            SPACE.attribute(NHA_HW_STATS_USED, "NHA_HW_STATS_USED", Codecs.BOOL32);

    static final Operation NEW = operation("RTM_NEWNEXTHOP", RtNetlink.RTM_NEWNEXTHOP);
    static final Operation DELETE = operation("RTM_DELNEXTHOP", RtNetlink.RTM_DELNEXTHOP);
    static final Operation GET = operation("RTM_GETNEXTHOP", RtNetlink.RTM_GETNEXTHOP);
    static final Operation NEW_BUCKET =
            operation("RTM_NEWNEXTHOPBUCKET", RtNetlink.RTM_NEWNEXTHOPBUCKET);
    static final Operation GET_BUCKET =
            operation("RTM_GETNEXTHOPBUCKET", RtNetlink.RTM_GETNEXTHOPBUCKET);

    private static Operation operation(String name, int type) {
        return new Operation(name, type, NhMsg.LENGTH, SPACE);
    }

    /** NLA_UINT: 32 bits where they are enough, else 64. */
    private static AttributeCodec<Long> unsignedOfAnyWidth() {
        return AttributeCodec.of(
                "uint",
                reader ->
                        reader.length() < Long.BYTES
                                ? Integer.toUnsignedLong(reader.u32())
                                : reader.u64(),
                (writer, type, value) -> {
                    if (value >>> Integer.SIZE == 0) {
                        writer.u32(type, value.intValue());
                    } else {
                        writer.u64(type, value);
                    }
                });
    }
}
