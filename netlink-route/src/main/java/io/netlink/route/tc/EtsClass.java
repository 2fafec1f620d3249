package io.netlink.route.tc;

import static io.netlink.uapi.PktSched.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/** A band of {@link Ets}: {@code tc class change dev DEV classid 1:2 ets quantum}, tc-ets(8). */
public final class EtsClass extends TcKind<EtsClass> implements ClassKind {
    private static final AttributeSpace SPACE = AttributeSpace.named("ets class", "TCA_ETS_");

    /** {@code quantum}: bytes that the band may send in turn, 1 or more; not of strict bands. */
    public static final Attribute<Long> QUANTA_BAND =
            SPACE.attribute(
                    TCA_ETS_QUANTA_BAND,
                    "TCA_ETS_QUANTA_BAND",
                    Codecs.range(AttributeCodec.U32, 1L, 4294967295L));

    /** How the library knows the kind. */
    public static final Type<EtsClass> TYPE = new Type<>("ets", SPACE, EtsClass::new);

    private EtsClass(byte[] header, AttributeSet data) {
        super(TYPE, header, data);
    }

    /**
     * {@code quantum}: how much the band may send in turn.
     *
     * @param bytes 1 to 4294967295
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static EtsClass quantum(long bytes) {
        return TYPE.empty().set(QUANTA_BAND, bytes);
    }
}
