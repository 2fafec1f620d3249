package io.netlink.route.tc;

import static io.netlink.uapi.PktCls.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;

import java.util.List;

/**
 * A filter by the net_cls control group of the process that sends. {@code tc filter add … cgroup};
 * tc-cgroup(8), linux/pkt_cls.h, TCA_CGROUP_*.
 */
public final class Cgroup extends Classifier<Cgroup> {
    private static final AttributeSpace SPACE = AttributeSpace.named("cgroup", "TCA_CGROUP_");

    /** {@code action}: what is done, in this order. */
    public static final Attribute<List<Action>> ACT =
            Action.list(SPACE, TCA_CGROUP_ACT, "TCA_CGROUP_ACT");

    /** {@code police}, as before there were actions. */
    public static final Attribute<AttributeSet> POLICE =
            SPACE.nest(TCA_CGROUP_POLICE, "TCA_CGROUP_POLICE", () -> Police.SPACE);

    /** {@code match}: the packets, by extended matches. */
    public static final Attribute<AttributeSet> EMATCHES =
            SPACE.nest(TCA_CGROUP_EMATCHES, "TCA_CGROUP_EMATCHES", () -> EmatchTree.SPACE);

    /** How the library knows the kind. */
    public static final Type<Cgroup> TYPE =
            new Type<>("cgroup", SPACE, (header, data) -> new Cgroup(data));

    private Cgroup(AttributeSet data) {
        super(TYPE, data, new Rows(ACT, null, null));
    }

    /**
     * A filter for any packet; the group says the class.
     *
     * @return the kind
     */
    public static Cgroup create() {
        return TYPE.empty();
    }

    /**
     * {@code match}: the packets, by extended matches.
     *
     * @param matches the matches
     * @return a filter with them
     */
    public Cgroup match(Ematch... matches) {
        return set(EMATCHES, EmatchTree.of(List.of(matches)));
    }
}
