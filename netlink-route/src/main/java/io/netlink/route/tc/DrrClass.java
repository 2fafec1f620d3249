package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.nio.ByteBuffer;

/** A class of {@link Drr}: {@code tc class add dev DEV parent 1: drr}, tc-drr(8). */
public final class DrrClass extends TcKind<DrrClass> implements ClassKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("drr class", "TCA_DRR_");

    /**
     * {@code quantum}: bytes that the class may send in turn, 1 or more; default the device's MTU.
     */
    public static final Attribute<Long> QUANTUM =
            SPACE.attribute(
                    TCA_DRR_QUANTUM,
                    "TCA_DRR_QUANTUM",
                    Codecs.range(AttributeCodec.U32, 1L, 4294967295L));

    /** How the library knows the kind. */
    public static final Type<DrrClass> TYPE = new Type<>("drr", SPACE, DrrClass::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("drr", "struct tc_drr_stats", 4, Statistics::read);

    private DrrClass(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * The device's MTU in turn.
     *
     * @return the kind
     */
    public static DrrClass create() {
        return TYPE.empty();
    }

    /**
     * What a class of drr counts.
     *
     * <pre>{@code
     * struct tc_drr_stats {
     *     __u32 deficit;
     * };
     * }</pre>
     *
     * @param deficit bytes that it may still send in this turn
     */
    public record Statistics(long deficit) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(u32(b));
        }
    }
}
