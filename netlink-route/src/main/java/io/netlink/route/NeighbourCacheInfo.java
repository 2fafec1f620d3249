package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.time.Duration;

/**
 * When a neighbour was last heard of: NDA_CACHEINFO.
 *
 * <pre>{@code
 * struct nda_cacheinfo {
 *     __u32 ndm_confirmed;  //  0  hundredths of seconds ago
 *     __u32 ndm_used;       //  4  hundredths of seconds ago
 *     __u32 ndm_updated;    //  8  hundredths of seconds ago
 *     __u32 ndm_refcnt;     // 12
 * };
 * }</pre>
 *
 * @param confirmed how long ago it was known to be reachable
 * @param used how long ago it was used
 * @param updated how long ago the entry changed
 * @param references how many users the entry has
 */
public record NeighbourCacheInfo(
        Duration confirmed, Duration used, Duration updated, long references) {
    static final AttributeCodec<NeighbourCacheInfo> CODEC =
            Codecs.struct(
                    "struct nda_cacheinfo",
                    16,
                    buffer ->
                            new NeighbourCacheInfo(
                                    Ticks.toDuration(buffer.getInt()),
                                    Ticks.toDuration(buffer.getInt()),
                                    Ticks.toDuration(buffer.getInt()),
                                    Integer.toUnsignedLong(buffer.getInt())),
                    (buffer, info) ->
                            buffer.putInt(Ticks.of(info.confirmed))
                                    .putInt(Ticks.of(info.used))
                                    .putInt(Ticks.of(info.updated))
                                    .putInt((int) info.references));

    /** As {@code ip -s neigh} prints it. */
    @Override
    public String toString() {
        return "used %d/%d/%d ref %d"
                .formatted(
                        used.toSeconds(), confirmed.toSeconds(), updated.toSeconds(), references);
    }
}
