package io.netlink.route;

import static io.netlink.uapi.RtNetlink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSpace;
import io.netlink.Operation;
import io.netlink.route.tc.Action;
import io.netlink.route.tc.Bitfield32;

import java.util.List;

/**
 * The attributes of a message about actions (TCA_ROOT_* of linux/rtnetlink.h), one row each.
 *
 * <pre>{@code
 * struct tcamsg {
 *     unsigned char  tca_family;
 *     unsigned char  tca__pad1;
 *     unsigned short tca__pad2;
 * };
 * }</pre>
 */
final class TcActionAttributes {
    private TcActionAttributes() {}

    private static final AttributeSpace SPACE = AttributeSpace.named("actions", "TCA_ROOT_");

    /** The actions. */
    static final Attribute<List<Action>> TAB = Action.row(SPACE, TCA_ROOT_TAB, "TCA_ROOT_TAB");

    /** TCA_ACT_FLAG_*. */
    static final Attribute<Bitfield32> FLAGS =
            SPACE.attribute(TCA_ROOT_FLAGS, "TCA_ROOT_FLAGS", Bitfield32.CODEC);

    /** How many actions a message lists, or were flushed. */
    static final Attribute<Long> COUNT = SPACE.u32(TCA_ROOT_COUNT, "TCA_ROOT_COUNT");

    /** {@code since}: only actions used in so many milliseconds. */
    static final Attribute<Long> TIME_DELTA = SPACE.u32(TCA_ROOT_TIME_DELTA, "TCA_ROOT_TIME_DELTA");

    /** A warning of the kernel's. */
    static final Attribute<String> EXT_WARN_MSG =
            SPACE.string(TCA_ROOT_EXT_WARN_MSG, "TCA_ROOT_EXT_WARN_MSG");

    static final int LENGTH = 4;
    static final Operation NEW = new Operation("RTM_NEWACTION", RTM_NEWACTION, LENGTH, SPACE);
    static final Operation DELETE = new Operation("RTM_DELACTION", RTM_DELACTION, LENGTH, SPACE);
    static final Operation GET = new Operation("RTM_GETACTION", RTM_GETACTION, LENGTH, SPACE);
}
