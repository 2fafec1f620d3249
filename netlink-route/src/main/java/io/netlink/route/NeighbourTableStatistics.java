package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * What the kernel counts of a neighbour table, in all namespaces: NDTA_STATS, {@code ip -s ntable}.
 *
 * <pre>{@code
 * struct ndt_stats {
 *     __u64 ndts_allocs;            //  0
 *     __u64 ndts_destroys;          //  8
 *     __u64 ndts_hash_grows;        // 16
 *     __u64 ndts_res_failed;        // 24
 *     __u64 ndts_lookups;           // 32
 *     __u64 ndts_hits;              // 40
 *     __u64 ndts_rcv_probes_mcast;  // 48
 *     __u64 ndts_rcv_probes_ucast;  // 56
 *     __u64 ndts_periodic_gc_runs;  // 64
 *     __u64 ndts_forced_gc_runs;    // 72
 *     __u64 ndts_table_fulls;       // 80
 * };
 * }</pre>
 *
 * @param allocs entries made
 * @param destroys entries removed
 * @param hashGrows how often the table grew
 * @param failed addresses that could not be resolved
 * @param lookups look-ups
 * @param hits those that found an entry
 * @param multicastProbes requests received that were sent to all
 * @param unicastProbes requests received that were sent to this host
 * @param periodicGcRuns how often old entries were looked for because it was time to
 * @param forcedGcRuns how often because there were too many
 * @param tableFulls how often there was no room for another
 */
public record NeighbourTableStatistics(
        long allocs,
        long destroys,
        long hashGrows,
        long failed,
        long lookups,
        long hits,
        long multicastProbes,
        long unicastProbes,
        long periodicGcRuns,
        long forcedGcRuns,
        long tableFulls) {
    private static final int LENGTH = 88;

    static final AttributeCodec<NeighbourTableStatistics> CODEC =
            Codecs.struct(
                    "struct ndt_stats",
                    LENGTH,
                    b ->
                            new NeighbourTableStatistics(
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong(),
                                    b.getLong()),
                    (b, stats) ->
                            b.putLong(stats.allocs)
                                    .putLong(stats.destroys)
                                    .putLong(stats.hashGrows)
                                    .putLong(stats.failed)
                                    .putLong(stats.lookups)
                                    .putLong(stats.hits)
                                    .putLong(stats.multicastProbes)
                                    .putLong(stats.unicastProbes)
                                    .putLong(stats.periodicGcRuns)
                                    .putLong(stats.forcedGcRuns)
                                    .putLong(stats.tableFulls));
}
