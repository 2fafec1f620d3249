package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.route.TcHandle;

import java.util.List;

/**
 * A filter by extended matches. {@code tc filter add … basic match}; tc-basic(8), tc-ematch(8),
 * linux/pkt_cls.h, TCA_BASIC_*.
 *
 * <pre>{@code
 * Basic.match(Ematch.cmp(Ematch.Layer.NETWORK, 9, 1, Ematch.Operator.EQ, 6, 0xff)).classid("1:10")
 * }</pre>
 */
public final class Basic extends Classifier<Basic> {
    private static final AttributeSpace SPACE = AttributeSpace.named("basic", "TCA_BASIC_");

    /** {@code classid}: the class that packets go into. */
    public static final Attribute<TcHandle> CLASSID =
            SPACE.attribute(TCA_BASIC_CLASSID, "TCA_BASIC_CLASSID", TcCodecs.HANDLE);

    /** {@code match}: the packets, by extended matches. */
    public static final Attribute<AttributeSet> EMATCHES =
            SPACE.nest(TCA_BASIC_EMATCHES, "TCA_BASIC_EMATCHES", () -> EmatchTree.SPACE);

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT =
            Action.list(SPACE, TCA_BASIC_ACT, "TCA_BASIC_ACT");

    /** {@code police}, as before there were actions. */
    public static final Attribute<AttributeSet> POLICE =
            SPACE.nest(TCA_BASIC_POLICE, "TCA_BASIC_POLICE", () -> Police.SPACE);

    /** How many packets were seen and matched; told by the kernel. */
    public static final Attribute<Hits> PCNT =
            SPACE.attribute(TCA_BASIC_PCNT, "TCA_BASIC_PCNT", Hits.CODEC);

    /** How the library knows the kind. */
    public static final Type<Basic> TYPE =
            new Type<>("basic", SPACE, (header, data) -> new Basic(data));

    private Basic(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, CLASSID, null));
    }

    /**
     * A filter for packets that match.
     *
     * @param matches the matches; none for every packet
     * @return the kind
     */
    public static Basic match(Ematch... matches) {
        return matches.length == 0
                ? TYPE.empty()
                : TYPE.empty().set(EMATCHES, EmatchTree.of(List.of(matches)));
    }
}
