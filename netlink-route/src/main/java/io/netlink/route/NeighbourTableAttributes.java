package io.netlink.route;

import static io.netlink.uapi.Neighbour.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.Operation;
import io.netlink.uapi.RtNetlink;

import java.time.Duration;

/**
 * The attributes of a message about a neighbour table (NDTA_* and NDTPA_* of linux/neighbour.h),
 * one row each.
 *
 * <p>The rows down to {@link #PARMS} are for {@link NeighbourTable#set}, those inside it for {@link
 * NeighbourTable#parameter(Attribute, Object)}. Times count in milliseconds.
 */
public final class NeighbourTableAttributes {
    private NeighbourTableAttributes() {}

    private static final AttributeCodec<Duration> MILLISECONDS =
            Codecs.time64(Duration.ofMillis(1));

    /** The table of a message. */
    public static final AttributeSpace SPACE = AttributeSpace.named("neighbour table", "NDTA_");

    /** The table of the parameters, of {@link #PARMS}. */
    public static final AttributeSpace PARAMETERS = AttributeSpace.named("NDTA_PARMS", "NDTPA_");

    /** {@code name}: {@code arp_cache}, {@code ndisc_cache}. */
    public static final Attribute<String> NAME = SPACE.string(NDTA_NAME, "NDTA_NAME");

    /** {@code thresh1}: up to this many entries nothing is removed. */
    public static final Attribute<Long> THRESH1 = SPACE.u32(NDTA_THRESH1, "NDTA_THRESH1");

    /** {@code thresh2}: above this many entries old ones are removed. */
    public static final Attribute<Long> THRESH2 = SPACE.u32(NDTA_THRESH2, "NDTA_THRESH2");

    /** {@code thresh3}: the most entries that there may be. */
    public static final Attribute<Long> THRESH3 = SPACE.u32(NDTA_THRESH3, "NDTA_THRESH3");

    /** The kernel's own numbers; read only. */
    public static final Attribute<NeighbourTableConfig> CONFIG =
            SPACE.attribute(NDTA_CONFIG, "NDTA_CONFIG", NeighbourTableConfig.CODEC);

    /** The parameters of a device, or those that a new device gets. */
    public static final Attribute<AttributeSet> PARMS =
            SPACE.nest(NDTA_PARMS, "NDTA_PARMS", () -> PARAMETERS);

    /** The counters; read only. */
    public static final Attribute<NeighbourTableStatistics> STATS =
            SPACE.attribute(NDTA_STATS, "NDTA_STATS", NeighbourTableStatistics.CODEC);

    /** {@code gc_int}: how often old entries are removed. */
    public static final Attribute<Duration> GC_INTERVAL =
            SPACE.attribute(NDTA_GC_INTERVAL, "NDTA_GC_INTERVAL", MILLISECONDS);

    /** {@code dev}: the device's index. */
    public static final Attribute<Integer> IFINDEX = PARAMETERS.s32(NDTPA_IFINDEX, "NDTPA_IFINDEX");

    /** {@code refcnt}: how many use the parameters; read only. */
    public static final Attribute<Long> REFCNT = PARAMETERS.u32(NDTPA_REFCNT, "NDTPA_REFCNT");

    /** {@code reachable}: how long an entry is reachable, half to one and a half of the base. */
    public static final Attribute<Duration> REACHABLE_TIME =
            time(NDTPA_REACHABLE_TIME, "NDTPA_REACHABLE_TIME");

    /** {@code base_reachable}: how long an entry is reachable, before that is made random. */
    public static final Attribute<Duration> BASE_REACHABLE_TIME =
            time(NDTPA_BASE_REACHABLE_TIME, "NDTPA_BASE_REACHABLE_TIME");

    /** {@code retrans}: between two requests. */
    public static final Attribute<Duration> RETRANS_TIME =
            time(NDTPA_RETRANS_TIME, "NDTPA_RETRANS_TIME");

    /** {@code gc_stale}: how long a stale entry is kept. */
    public static final Attribute<Duration> GC_STALETIME =
            time(NDTPA_GC_STALETIME, "NDTPA_GC_STALETIME");

    /** {@code delay_probe}: how long after its use a stale entry is checked. */
    public static final Attribute<Duration> DELAY_PROBE_TIME =
            time(NDTPA_DELAY_PROBE_TIME, "NDTPA_DELAY_PROBE_TIME");

    /** {@code queue}: packets that may wait for an entry; the kernel keeps it as bytes. */
    public static final Attribute<Long> QUEUE_LEN =
            PARAMETERS.u32(NDTPA_QUEUE_LEN, "NDTPA_QUEUE_LEN");

    /** {@code app_probes}: requests through a program. */
    public static final Attribute<Long> APP_PROBES =
            PARAMETERS.u32(NDTPA_APP_PROBES, "NDTPA_APP_PROBES");

    /** {@code ucast_probes}: requests to the neighbour itself. */
    public static final Attribute<Long> UCAST_PROBES =
            PARAMETERS.u32(NDTPA_UCAST_PROBES, "NDTPA_UCAST_PROBES");

    /** {@code mcast_probes}: requests to all. */
    public static final Attribute<Long> MCAST_PROBES =
            PARAMETERS.u32(NDTPA_MCAST_PROBES, "NDTPA_MCAST_PROBES");

    /** {@code anycast_delay}: the longest wait before an answer for an anycast address. */
    public static final Attribute<Duration> ANYCAST_DELAY =
            time(NDTPA_ANYCAST_DELAY, "NDTPA_ANYCAST_DELAY");

    /** {@code proxy_delay}: the longest wait before an answer for another host. */
    public static final Attribute<Duration> PROXY_DELAY =
            time(NDTPA_PROXY_DELAY, "NDTPA_PROXY_DELAY");

    /** {@code proxy_queue}: requests that may wait for that. */
    public static final Attribute<Long> PROXY_QLEN =
            PARAMETERS.u32(NDTPA_PROXY_QLEN, "NDTPA_PROXY_QLEN");

    /** {@code locktime}: how long an entry cannot be overwritten. */
    public static final Attribute<Duration> LOCKTIME = time(NDTPA_LOCKTIME, "NDTPA_LOCKTIME");

    /** Bytes that may wait for an entry; {@code ip} only has {@link #QUEUE_LEN}. */
    public static final Attribute<Long> QUEUE_LENBYTES =
            PARAMETERS.u32(NDTPA_QUEUE_LENBYTES, "NDTPA_QUEUE_LENBYTES");

    /** {@code mcast_reprobes}: requests to all after those to the neighbour itself. */
    public static final Attribute<Long> MCAST_REPROBES =
            PARAMETERS.u32(NDTPA_MCAST_REPROBES, "NDTPA_MCAST_REPROBES");

    /** How often entries are checked that the kernel is to keep, at least 1 ms; Linux 6.0. */
    public static final Attribute<Duration> INTERVAL_PROBE_TIME =
            time(NDTPA_INTERVAL_PROBE_TIME_MS, "NDTPA_INTERVAL_PROBE_TIME_MS");

    static final Operation NEW = operation("RTM_NEWNEIGHTBL", RtNetlink.RTM_NEWNEIGHTBL);
    static final Operation GET = operation("RTM_GETNEIGHTBL", RtNetlink.RTM_GETNEIGHTBL);
    static final Operation SET = operation("RTM_SETNEIGHTBL", RtNetlink.RTM_SETNEIGHTBL);

    private static Operation operation(String name, int type) {
        return new Operation(name, type, NdtMsg.LENGTH, SPACE);
    }

    private static Attribute<Duration> time(int code, String constant) {
        return PARAMETERS.attribute(code, constant, MILLISECONDS);
    }
}
