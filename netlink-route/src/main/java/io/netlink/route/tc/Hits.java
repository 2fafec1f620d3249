package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * How often a filter was tried.
 *
 * <pre>{@code
 * struct tc_basic_pcnt {
 *     __u64 rcnt;
 *     __u64 rhit;
 * };
 * }</pre>
 *
 * @param tried packets seen
 * @param matched packets that matched
 */
public record Hits(long tried, long matched) {
    static final AttributeCodec<Hits> CODEC =
            Codecs.struct(
                    "struct tc_basic_pcnt",
                    16,
                    buffer -> new Hits(buffer.getLong(), buffer.getLong()),
                    (buffer, hits) -> buffer.putLong(hits.tried).putLong(hits.matched));
}
