package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.nio.ByteBuffer;

/** A class of {@link Qfq}: {@code tc class add dev DEV parent 1: qfq}, tc-qfq(8). */
public final class QfqClass extends TcKind<QfqClass> implements ClassKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("qfq class", "TCA_QFQ_");

    /** {@code weight}: its share, 1 to 1024; default 1. */
    public static final Attribute<Long> WEIGHT =
            SPACE.attribute(
                    TCA_QFQ_WEIGHT, "TCA_QFQ_WEIGHT", Codecs.range(AttributeCodec.U32, 1L, 1024L));

    /** {@code maxpkt}: its largest packet, in bytes; default the device's MTU. */
    public static final Attribute<Long> LMAX = SPACE.u32(TCA_QFQ_LMAX, "TCA_QFQ_LMAX");

    /** How the library knows the kind. */
    public static final Type<QfqClass> TYPE = new Type<>("qfq", SPACE, QfqClass::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("qfq", "struct tc_qfq_stats", 8, Statistics::read);

    private QfqClass(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * Weight 1.
     *
     * @return the kind
     */
    public static QfqClass create() {
        return TYPE.empty();
    }

    /**
     * What a class of qfq tells.
     *
     * <pre>{@code
     * struct tc_qfq_stats {
     *     __u32 weight;
     *     __u32 lmax;
     * };
     * }</pre>
     *
     * @param weight its share
     * @param largestPacket its largest packet, in bytes
     */
    public record Statistics(long weight, long largestPacket) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(u32(b), u32(b));
        }
    }
}
