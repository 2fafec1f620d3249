package io.netlink.route.tc;

import static io.netlink.route.tc.Structs.*;
import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.nio.ByteBuffer;

/**
 * A class of {@link Hfsc}: {@code tc class add dev DEV parent 1: classid 1:10 hfsc}, tc-hfsc(8).
 */
public final class HfscClass extends TcKind<HfscClass> implements ClassKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("hfsc class", "TCA_HFSC_");

    /** {@code rt}: what the class gets in any case; only of classes without others below. */
    public static final Attribute<ServiceCurve> RSC =
            SPACE.attribute(TCA_HFSC_RSC, "TCA_HFSC_RSC", ServiceCurve.CODEC);

    /** {@code ls}: its share of what is left. */
    public static final Attribute<ServiceCurve> FSC =
            SPACE.attribute(TCA_HFSC_FSC, "TCA_HFSC_FSC", ServiceCurve.CODEC);

    /** {@code ul}: the most it gets; wants {@link #FSC}. */
    public static final Attribute<ServiceCurve> USC =
            SPACE.attribute(TCA_HFSC_USC, "TCA_HFSC_USC", ServiceCurve.CODEC);

    /** How the library knows the kind. */
    public static final Type<HfscClass> TYPE = new Type<>("hfsc", SPACE, HfscClass::new);

    /** {@code -s}: what it counts itself. */
    public static final TcCounters<Statistics> STATISTICS =
            TcCounters.struct("hfsc", "struct tc_hfsc_stats", 24, Statistics::read);

    private HfscClass(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * {@code rt}: a class that gets something in any case.
     *
     * @param curve how much
     * @return the kind
     */
    public static HfscClass realTime(ServiceCurve curve) {
        return TYPE.empty().set(RSC, curve);
    }

    /**
     * {@code ls}: a class with a share of what is left.
     *
     * @param curve its share
     * @return the kind
     */
    public static HfscClass linkShare(ServiceCurve curve) {
        return TYPE.empty().set(FSC, curve);
    }

    /**
     * {@code sc}: {@code rt} and {@code ls} alike.
     *
     * @param curve both
     * @return the kind
     */
    public static HfscClass service(ServiceCurve curve) {
        return TYPE.empty().set(RSC, curve).set(FSC, curve);
    }

    /**
     * What a class of hfsc counts.
     *
     * <pre>{@code
     * struct tc_hfsc_stats {
     *     __u64 work;
     *     __u64 rtwork;
     *     __u32 period;
     *     __u32 level;
     * };
     * }</pre>
     *
     * @param work bytes sent
     * @param realTimeWork those of them that {@code rt} was for
     * @param period how often it became active
     * @param level how far above the leaves it is
     */
    public record Statistics(long work, long realTimeWork, long period, long level) {
        private static Statistics read(ByteBuffer b) {
            return new Statistics(b.getLong(), b.getLong(), u32(b), u32(b));
        }
    }
}
