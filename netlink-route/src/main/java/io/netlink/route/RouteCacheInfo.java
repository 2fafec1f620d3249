package io.netlink.route;

import io.netlink.AttributeCodec;
import io.netlink.AttributeReader;
import io.netlink.AttributeWriter;
import io.netlink.DecodeException;

import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Objects;

/**
 * What the kernel counts about an IPv6 route, or about what a look-up found: RTA_CACHEINFO.
 *
 * <pre>{@code
 * struct rta_cacheinfo {
 *     __u32 rta_clntref;  //  0
 *     __u32 rta_lastuse;  //  4  hundredths of seconds
 *     __s32 rta_expires;  //  8  hundredths of seconds, 0: never
 *     __u32 rta_error;    // 12
 *     __u32 rta_used;     // 16
 *     __u32 rta_id;       // 20  these three are
 *     __u32 rta_ts;       // 24  of a kernel
 *     __u32 rta_tsage;    // 28  long gone
 * };
 * }</pre>
 *
 * @param references how many use it now
 * @param lastUse how long ago it was used last
 * @param expires when it goes away; zero for never, negative for any moment now
 * @param error the errno that a packet for it meets, 0 for none
 * @param uses how often it was used
 */
public record RouteCacheInfo(
        long references, Duration lastUse, Duration expires, int error, long uses) {
    private static final int LENGTH = 32;

    static final AttributeCodec<RouteCacheInfo> CODEC =
            AttributeCodec.of("struct rta_cacheinfo", RouteCacheInfo::read, RouteCacheInfo::write);

    /** Checks that nothing is null. */
    public RouteCacheInfo {
        Objects.requireNonNull(lastUse, "lastUse");
        Objects.requireNonNull(expires, "expires");
    }

    private static RouteCacheInfo read(AttributeReader at) {
        if (at.length() < LENGTH - 12) {
            throw new DecodeException(
                    "struct rta_cacheinfo",
                    "has " + at.length() + " bytes, needs " + (LENGTH - 12));
        }
        return new RouteCacheInfo(
                Integer.toUnsignedLong(word(at, 0)),
                Ticks.toDuration(word(at, 4)),
                Ticks.toSignedDuration(word(at, 8)),
                Math.abs(word(at, 12)),
                Integer.toUnsignedLong(word(at, 16)));
    }

    private static int word(AttributeReader at, int offset) {
        return at.segment().get(ValueLayout.JAVA_INT_UNALIGNED, at.offset() + offset);
    }

    private static void write(AttributeWriter writer, int type, RouteCacheInfo value) {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).order(ByteOrder.nativeOrder());
        bytes.putInt((int) value.references).putInt(Ticks.of(value.lastUse));
        bytes.putInt(Ticks.of(value.expires)).putInt(value.error).putInt((int) value.uses);
        writer.bytes(type, bytes.array());
    }
}
