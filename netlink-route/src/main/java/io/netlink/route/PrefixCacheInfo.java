package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.util.Objects;

/**
 * How long a router says that a prefix counts: PREFIX_CACHEINFO.
 *
 * <pre>{@code
 * struct prefix_cacheinfo {
 *     __u32 preferred_time;  // 0  seconds
 *     __u32 valid_time;      // 4  seconds
 * };
 * }</pre>
 *
 * @param preferred how long new connections may use addresses of the prefix
 * @param valid how long the prefix is there at all
 */
public record PrefixCacheInfo(Lifetime preferred, Lifetime valid) {
    static final AttributeCodec<PrefixCacheInfo> CODEC =
            Codecs.struct(
                    "struct prefix_cacheinfo",
                    8,
                    buffer ->
                            new PrefixCacheInfo(
                                    Lifetime.ofBits(buffer.getInt()),
                                    Lifetime.ofBits(buffer.getInt())),
                    (buffer, info) ->
                            buffer.putInt(info.preferred().bits()).putInt(info.valid().bits()));

    /** Checks that nothing is null. */
    public PrefixCacheInfo {
        Objects.requireNonNull(preferred, "preferred");
        Objects.requireNonNull(valid, "valid");
    }

    /** As {@code ip monitor prefix} prints it. */
    @Override
    public String toString() {
        return "valid " + valid + " preferred " + preferred;
    }
}
