package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.time.Duration;

/**
 * What the kernel tells of a neighbour table: NDTA_CONFIG.
 *
 * <pre>{@code
 * struct ndt_config {
 *     __u16 ndtc_key_len;        //  0
 *     __u16 ndtc_entry_size;     //  2
 *     __u32 ndtc_entries;        //  4
 *     __u32 ndtc_last_flush;     //  8  ms ago
 *     __u32 ndtc_last_rand;      // 12  ms ago
 *     __u32 ndtc_hash_rnd;       // 16
 *     __u32 ndtc_hash_mask;      // 20
 *     __u32 ndtc_hash_chain_gc;  // 24
 *     __u32 ndtc_proxy_qlen;     // 28
 * };
 * }</pre>
 *
 * @param keyLength {@code key_len}: the length of an address, in bytes
 * @param entrySize {@code entry_size}: how many bytes an entry takes
 * @param entries {@code entries}: how many there are, in all namespaces
 * @param lastFlush {@code last_flush}: how long ago old entries were removed
 * @param lastRandom {@code last_rand}: how long ago the reachable time was made anew
 * @param hashRandom {@code hash_rnd}: what addresses are hashed with; newer kernels do not tell
 * @param hashMask {@code hash_mask}: one less than there are chains
 * @param hashChainGc {@code hash_chain_gc}: unused
 * @param proxyQueue {@code proxy_qlen}: how many requests wait for an answer for another host
 */
public record NeighbourTableConfig(
        int keyLength,
        int entrySize,
        long entries,
        Duration lastFlush,
        Duration lastRandom,
        long hashRandom,
        long hashMask,
        long hashChainGc,
        long proxyQueue) {
    static final AttributeCodec<NeighbourTableConfig> CODEC =
            Codecs.struct(
                    "struct ndt_config",
                    32,
                    b ->
                            new NeighbourTableConfig(
                                    b.getShort() & 0xffff,
                                    b.getShort() & 0xffff,
                                    Integer.toUnsignedLong(b.getInt()),
                                    Duration.ofMillis(Integer.toUnsignedLong(b.getInt())),
                                    Duration.ofMillis(Integer.toUnsignedLong(b.getInt())),
                                    Integer.toUnsignedLong(b.getInt()),
                                    Integer.toUnsignedLong(b.getInt()),
                                    Integer.toUnsignedLong(b.getInt()),
                                    Integer.toUnsignedLong(b.getInt())),
                    (b, config) ->
                            b.putShort((short) config.keyLength)
                                    .putShort((short) config.entrySize)
                                    .putInt((int) config.entries)
                                    .putInt((int) config.lastFlush.toMillis())
                                    .putInt((int) config.lastRandom.toMillis())
                                    .putInt((int) config.hashRandom)
                                    .putInt((int) config.hashMask)
                                    .putInt((int) config.hashChainGc)
                                    .putInt((int) config.proxyQueue));
}
