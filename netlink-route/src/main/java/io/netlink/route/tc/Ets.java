package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

import java.util.List;

/**
 * Enhanced transmission selection of IEEE 802.1Qaz: strict bands first, then bands that share by
 * weight; {@code tc qdisc add dev DEV root ets}, tc-ets(8).
 */
public final class Ets extends TcKind<Ets> implements QdiscKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("ets", "TCA_ETS_");

    /** {@code bands}: how many there are, 1 to 16. */
    public static final Attribute<Integer> NBANDS =
            SPACE.attribute(
                    TCA_ETS_NBANDS, "TCA_ETS_NBANDS", Codecs.range(AttributeCodec.U8, 1, 16));

    /** {@code strict}: how many of them, from the first, go before the others. */
    public static final Attribute<Integer> NSTRICT =
            SPACE.attribute(
                    TCA_ETS_NSTRICT, "TCA_ETS_NSTRICT", Codecs.range(AttributeCodec.U8, 0, 16));

    /**
     * {@code quanta}: bytes that each band after these may send in turn; default the device's MTU.
     */
    public static final Attribute<List<Long>> QUANTA =
            SPACE.attribute(
                    TCA_ETS_QUANTA,
                    "TCA_ETS_QUANTA",
                    Codecs.listOf(TCA_ETS_QUANTA_BAND, AttributeCodec.U32));

    /** {@code priomap}: the band of each of the 16 priorities of packets; default the last. */
    public static final Attribute<List<Integer>> PRIOMAP =
            SPACE.attribute(
                    TCA_ETS_PRIOMAP,
                    "TCA_ETS_PRIOMAP",
                    Codecs.listOf(TCA_ETS_PRIOMAP_BAND, AttributeCodec.U8));

    /** How the library knows the kind. */
    public static final Type<Ets> TYPE = new Type<>("ets", SPACE, Ets::new);

    private Ets(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * {@code bands}: how many there are.
     *
     * @param bands 1 to 16
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Ets bands(int bands) {
        return TYPE.empty().set(NBANDS, bands);
    }
}
