package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;

import io.netlink.AttributeCodec;
import io.netlink.Codecs;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The bands of {@link Fq}.
 *
 * <pre>{@code
 * struct tc_prio_qopt {
 *     int  bands;
 *     __u8 priomap[16];
 * };
 * }</pre>
 *
 * @param bands how many there are: 3
 * @param priomap the band of each of the 16 priorities of packets, 0 to 2
 */
public record FqPriorities(int bands, List<Integer> priomap) {
    private static final int PRIORITIES = 16;

    static final AttributeCodec<FqPriorities> CODEC =
            Codecs.struct(
                    "struct tc_prio_qopt",
                    20,
                    b -> new FqPriorities(b.getInt(), bytes(b, PRIORITIES)),
                    (b, v) -> {
                        b.putInt(v.bands);
                        v.priomap.forEach(band -> put8(b, band, "band"));
                    });

    static final AttributeCodec<List<Integer>> WEIGHTS =
            Codecs.array("s32", Integer.BYTES, ByteBuffer::getInt, ByteBuffer::putInt);

    /**
     * The bands of fq.
     *
     * @throws IllegalArgumentException if there are not 16 priorities
     */
    public FqPriorities {
        priomap = List.copyOf(priomap);
        if (priomap.size() != PRIORITIES) {
            throw new IllegalArgumentException("priomap " + priomap + ": must have 16 bands");
        }
    }
}
