package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.util.List;

/**
 * A virtual queue of {@link Gred}. What is counted is told by the kernel only.
 *
 * <pre>{@code
 * struct tc_gred_qopt {
 *     __u32 limit;
 *     __u32 qth_min;
 *     __u32 qth_max;
 *     __u32 DP;
 *     __u32 backlog;
 *     __u32 qave;
 *     __u32 forced;
 *     __u32 early;
 *     __u32 other;
 *     __u32 pdrop;
 *     __u8  Wlog;
 *     __u8  Plog;
 *     __u8  Scell_log;
 *     __u8  prio;
 *     __u32 packets;
 *     __u32 bytesin;
 * };
 * }</pre>
 *
 * @param limit how much may wait, in bytes
 * @param min where dropping begins, in bytes
 * @param max where everything is dropped, in bytes
 * @param number its number, 0 to 15
 * @param backlog bytes that wait
 * @param average the average of it
 * @param forced packets dropped from {@code max} on
 * @param early packets dropped early
 * @param other packets dropped for other reasons
 * @param limited packets dropped since the queue was full
 * @param averageLog how slowly the average follows, as a power of 2
 * @param slopeLog how steep the curve is, as a power of 2
 * @param idleLog in which steps idle time is told apart, as a power of 2
 * @param priority its priority, 1 to 16, 0 for the same as that of all
 * @param packets packets that came
 * @param bytes bytes that came
 */
public record GredQueue(
        long limit,
        long min,
        long max,
        long number,
        long backlog,
        long average,
        long forced,
        long early,
        long other,
        long limited,
        int averageLog,
        int slopeLog,
        int idleLog,
        int priority,
        long packets,
        long bytes) {
    static final AttributeCodec<List<GredQueue>> CODEC =
            Codecs.array(
                    "struct tc_gred_qopt",
                    52,
                    b ->
                            new GredQueue(
                                    u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b), u32(b),
                                    u32(b), u32(b), u8(b), u8(b), u8(b), u8(b), u32(b), u32(b)),
                    (b, v) -> {
                        put32(b, v.limit, "limit");
                        put32(b, v.min, "qth_min");
                        put32(b, v.max, "qth_max");
                        put32(b, v.number, "DP");
                        put32(b, v.backlog, "backlog");
                        put32(b, v.average, "qave");
                        put32(b, v.forced, "forced");
                        put32(b, v.early, "early");
                        put32(b, v.other, "other");
                        put32(b, v.limited, "pdrop");
                        put8(b, v.averageLog, "Wlog");
                        put8(b, v.slopeLog, "Plog");
                        put8(b, v.idleLog, "Scell_log");
                        put8(b, v.priority, "prio");
                        put32(b, v.packets, "packets");
                        put32(b, v.bytes, "bytesin");
                    });
}
