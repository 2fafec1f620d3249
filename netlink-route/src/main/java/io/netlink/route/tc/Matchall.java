package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.TcHandle;

import java.util.List;

/**
 * A filter that matches every packet. {@code tc filter add … matchall}; tc-matchall(8),
 * linux/pkt_cls.h, TCA_MATCHALL_*.
 *
 * <pre>{@code
 * Matchall.create().action(Mirred.mirror(ifindex))
 * }</pre>
 */
public final class Matchall extends Classifier<Matchall> {
    private static final AttributeSpace SPACE = AttributeSpace.named("matchall", "TCA_MATCHALL_");

    /** {@code classid}: the class that packets go into. */
    public static final Attribute<TcHandle> CLASSID =
            SPACE.attribute(TCA_MATCHALL_CLASSID, "TCA_MATCHALL_CLASSID", TcCodecs.HANDLE);

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT =
            Action.list(SPACE, TCA_MATCHALL_ACT, "TCA_MATCHALL_ACT");

    /** {@code skip_hw}, {@code skip_sw}: TCA_CLS_FLAGS_*. */
    public static final Attribute<Long> FLAGS = SPACE.u32(TCA_MATCHALL_FLAGS, "TCA_MATCHALL_FLAGS");

    /** How many packets matched; told by the kernel. */
    public static final Attribute<Long> PCNT = SPACE.u64(TCA_MATCHALL_PCNT, "TCA_MATCHALL_PCNT");

    /** How the library knows the kind. */
    public static final Type<Matchall> TYPE =
            new Type<>("matchall", SPACE, (header, data) -> new Matchall(data));

    private Matchall(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, CLASSID, FLAGS));
    }

    /**
     * A filter that does nothing with the packets yet.
     *
     * @return the kind
     */
    public static Matchall create() {
        return TYPE.empty();
    }
}
