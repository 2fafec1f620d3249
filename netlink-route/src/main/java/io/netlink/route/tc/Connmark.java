package io.netlink.route.tc;

import static io.netlink.uapi.TcConnmark.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

/**
 * Gives packets the mark of their connection. {@code action connmark}; tc-connmark(8),
 * linux/tc_act/tc_connmark.h, TCA_CONNMARK_*.
 *
 * <pre>{@code
 * struct tc_connmark {
 *     tc_gen;
 *     __u16 zone;      // 20
 * };
 * }</pre>
 */
public final class Connmark extends TcAction<Connmark> {
    private static final AttributeSpace SPACE = AttributeSpace.named("connmark", "TCA_CONNMARK_");

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_CONNMARK_PARMS, "TCA_CONNMARK_PARMS", ActionParms.codec(24));

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_CONNMARK_TM, "TCA_CONNMARK_TM", TcTimes.CODEC);

    /** How the library knows the kind. */
    public static final Type<Connmark> TYPE =
            new Type<>("connmark", SPACE, (header, data) -> new Connmark(data));

    private Connmark(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 24;
    }

    /**
     * {@code zone}: the zone of the connections.
     *
     * @param zone 0 to 65535
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static Connmark zone(int zone) {
        TcCodecs.in(zone, 0, 0xffff, "zone");
        boolean big = java.nio.ByteOrder.nativeOrder() == java.nio.ByteOrder.BIG_ENDIAN;
        return TYPE.empty().parms32(20, big ? zone << 16 : zone).control(Control.PIPE);
    }
}
