package io.netlink.route.tc;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.time.Duration;

/**
 * When an action was made and used.
 *
 * <pre>{@code
 * struct tcf_t {
 *     __u64 install;
 *     __u64 lastuse;
 *     __u64 expires;
 *     __u64 firstuse;   // since Linux 4.8
 * };
 * }</pre>
 *
 * @param installed how long ago it was made
 * @param lastUsed how long ago a packet was last there
 * @param expires how long it is kept, 0 for ever
 * @param firstUsed how long ago a packet was first there, 0 for never
 */
public record TcTimes(Duration installed, Duration lastUsed, Duration expires, Duration firstUsed) {
    private static final int OLD_LENGTH = 24;
    private static final int TICK = 10; // milliseconds: USER_HZ

    static final AttributeCodec<TcTimes> CODEC =
            Codecs.struct(
                    "struct tcf_t",
                    OLD_LENGTH,
                    buffer ->
                            new TcTimes(
                                    ticks(buffer.getLong()),
                                    ticks(buffer.getLong()),
                                    ticks(buffer.getLong()),
                                    buffer.remaining() < Long.BYTES
                                            ? Duration.ZERO
                                            : ticks(buffer.getLong())),
                    (buffer, value) -> {
                        throw new IllegalArgumentException("times are told by the kernel only");
                    });

    private static Duration ticks(long count) {
        return Duration.ofMillis(Math.max(0, Math.min(count, Long.MAX_VALUE / TICK)) * TICK);
    }
}
