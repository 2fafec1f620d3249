package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

/**
 * What a {@link RedCurve} is to the kernel; {@code struct tc_choke_qopt} is alike, in packets.
 *
 * <pre>{@code
 * struct tc_red_qopt {
 *     __u32         limit;
 *     __u32         qth_min;
 *     __u32         qth_max;
 *     unsigned char Wlog;
 *     unsigned char Plog;
 *     unsigned char Scell_log;
 *     unsigned char flags;
 * };
 * }</pre>
 *
 * @param limit how much may wait, in bytes
 * @param min where dropping begins, in bytes
 * @param max where everything is dropped, in bytes
 * @param averageLog how slowly the average follows, as a power of 2
 * @param slopeLog how steep the curve is, as a power of 2
 * @param idleLog in which steps idle time is told apart, as a power of 2
 * @param flags TC_RED_*
 */
public record RedParameters(
        long limit, long min, long max, int averageLog, int slopeLog, int idleLog, int flags) {
    static final AttributeCodec<RedParameters> CODEC =
            Codecs.struct(
                    "struct tc_red_qopt",
                    16,
                    b -> new RedParameters(u32(b), u32(b), u32(b), u8(b), u8(b), u8(b), u8(b)),
                    (b, v) -> {
                        put32(b, v.limit, "limit");
                        put32(b, v.min, "qth_min");
                        put32(b, v.max, "qth_max");
                        put8(b, v.averageLog, "Wlog");
                        put8(b, v.slopeLog, "Plog");
                        put8(b, v.idleLog, "Scell_log");
                        put8(b, v.flags, "flags");
                    });

    /** What a curve is, with lengths in units of so many bytes. */
    static RedParameters of(RedCurve complete, long unit, int flags) {
        int average = complete.averageLog(unit);
        return new RedParameters(
                complete.limit(),
                complete.min(),
                complete.max(),
                average,
                complete.slopeLog(unit),
                complete.idleLog(average),
                flags);
    }
}
