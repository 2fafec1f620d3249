package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.TcHandle;

import java.util.List;

/**
 * A filter by the mark that nftables or iptables gave a packet; the mark is the filter's handle
 * ({@link io.netlink.route.TcFilter#handle(long)}). {@code tc filter add … fw}; tc-fw(8),
 * linux/pkt_cls.h, TCA_FW_*.
 */
public final class Fw extends Classifier<Fw> {
    private static final AttributeSpace SPACE = AttributeSpace.named("fw", "TCA_FW_");

    /** {@code classid}: the class that packets go into. */
    public static final Attribute<TcHandle> CLASSID =
            SPACE.attribute(TCA_FW_CLASSID, "TCA_FW_CLASSID", TcCodecs.HANDLE);

    /** {@code police}, as before there were actions. */
    public static final Attribute<AttributeSet> POLICE =
            SPACE.nest(TCA_FW_POLICE, "TCA_FW_POLICE", () -> Police.SPACE);

    /** {@code indev}: the device that packets came in by. */
    public static final Attribute<String> INDEV = SPACE.string(TCA_FW_INDEV, "TCA_FW_INDEV");

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT = Action.list(SPACE, TCA_FW_ACT, "TCA_FW_ACT");

    /** The bits of the mark that count: {@code handle MARK/MASK}. */
    public static final Attribute<Long> MASK = SPACE.u32(TCA_FW_MASK, "TCA_FW_MASK");

    /** How the library knows the kind. */
    public static final Type<Fw> TYPE = new Type<>("fw", SPACE, (header, data) -> new Fw(data));

    private Fw(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, CLASSID, null));
    }

    /**
     * A filter that does nothing with the packets yet.
     *
     * @return the kind
     */
    public static Fw create() {
        return TYPE.empty();
    }
}
