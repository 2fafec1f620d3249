package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.route.TcHandle;

import java.util.List;

/**
 * A filter by the realm of the route that a packet takes. {@code tc filter add … route};
 * tc-route(8), linux/pkt_cls.h, TCA_ROUTE4_*.
 */
public final class Route4 extends Classifier<Route4> {
    private static final AttributeSpace SPACE = AttributeSpace.named("route", "TCA_ROUTE4_");

    /** {@code classid}: the class that packets go into. */
    public static final Attribute<TcHandle> CLASSID =
            SPACE.attribute(TCA_ROUTE4_CLASSID, "TCA_ROUTE4_CLASSID", TcCodecs.HANDLE);

    /** {@code to}: the realm of the destination, 0 to 255. */
    public static final Attribute<Long> TO =
            SPACE.attribute(
                    TCA_ROUTE4_TO, "TCA_ROUTE4_TO", Codecs.range(AttributeCodec.U32, 0L, 255L));

    /** {@code from}: the realm of the source, 0 to 255. */
    public static final Attribute<Long> FROM =
            SPACE.attribute(
                    TCA_ROUTE4_FROM, "TCA_ROUTE4_FROM", Codecs.range(AttributeCodec.U32, 0L, 255L));

    /** {@code fromif}: the index of the device that packets came in by; not with {@link #FROM}. */
    public static final Attribute<Long> IIF =
            SPACE.attribute(
                    TCA_ROUTE4_IIF, "TCA_ROUTE4_IIF", Codecs.range(AttributeCodec.U32, 0L, 32767L));

    /** {@code police}, as before there were actions. */
    public static final Attribute<AttributeSet> POLICE =
            SPACE.nest(TCA_ROUTE4_POLICE, "TCA_ROUTE4_POLICE", () -> Police.SPACE);

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT =
            Action.list(SPACE, TCA_ROUTE4_ACT, "TCA_ROUTE4_ACT");

    /** How the library knows the kind. */
    public static final Type<Route4> TYPE =
            new Type<>("route", SPACE, (header, data) -> new Route4(data));

    private Route4(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, CLASSID, null));
    }

    /**
     * A filter for any route yet.
     *
     * @return the kind
     */
    public static Route4 create() {
        return TYPE.empty();
    }
}
