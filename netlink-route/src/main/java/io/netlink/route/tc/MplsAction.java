package io.netlink.route.tc;

import static io.netlink.uapi.TcMpls.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;

/**
 * Puts MPLS labels on packets, or takes them off. {@code action mpls}; tc-mpls(8),
 * linux/tc_act/tc_mpls.h, TCA_MPLS_*.
 *
 * <pre>{@code
 * struct tc_mpls {
 *     tc_gen;
 *     int m_action;    // 20  TCA_MPLS_ACT_*
 * };
 * }</pre>
 */
public final class MplsAction extends TcAction<MplsAction> {
    private static final AttributeSpace SPACE = AttributeSpace.named("mpls", "TCA_MPLS_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_MPLS_TM, "TCA_MPLS_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_MPLS_PARMS, "TCA_MPLS_PARMS", ActionParms.codec(24));

    /** {@code protocol}: ETH_P_*. */
    public static final Attribute<Integer> PROTO = SPACE.be16(TCA_MPLS_PROTO, "TCA_MPLS_PROTO");

    /** {@code label}: 0 to 1048575, but 3. */
    public static final Attribute<Long> LABEL =
            SPACE.attribute(
                    TCA_MPLS_LABEL,
                    "TCA_MPLS_LABEL",
                    Codecs.range(AttributeCodec.U32, 0L, 1048575L));

    /** {@code tc}: the traffic class, 0 to 7. */
    public static final Attribute<Integer> TC =
            SPACE.attribute(TCA_MPLS_TC, "TCA_MPLS_TC", Codecs.range(AttributeCodec.U8, 0, 7));

    /** {@code ttl}: 1 to 255. */
    public static final Attribute<Integer> TTL =
            SPACE.attribute(TCA_MPLS_TTL, "TCA_MPLS_TTL", Codecs.range(AttributeCodec.U8, 1, 255));

    /** {@code bos}: whether it is the bottom of the stack, 0 or 1. */
    public static final Attribute<Integer> BOS =
            SPACE.attribute(TCA_MPLS_BOS, "TCA_MPLS_BOS", Codecs.range(AttributeCodec.U8, 0, 1));

    /** How the library knows the kind. */
    public static final Type<MplsAction> TYPE =
            new Type<>("mpls", SPACE, (header, data) -> new MplsAction(data));

    private MplsAction(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 24;
    }

    private static MplsAction of(int what) {
        return TYPE.empty().parms32(20, what).control(Control.PIPE);
    }

    /**
     * {@code pop}: takes the outermost label off.
     *
     * @param protocol what is behind it, ETH_P_*
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static MplsAction pop(int protocol) {
        return of(TCA_MPLS_ACT_POP).set(PROTO, protocol);
    }

    /**
     * {@code push}: puts a label on.
     *
     * @param label 0 to 1048575
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static MplsAction push(long label) {
        return of(TCA_MPLS_ACT_PUSH).set(LABEL, label);
    }

    /**
     * {@code mac_push}: puts a label before the Ethernet header.
     *
     * @param label 0 to 1048575
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static MplsAction macPush(long label) {
        return of(TCA_MPLS_ACT_MAC_PUSH).set(LABEL, label);
    }

    /**
     * {@code modify}: changes the outermost label.
     *
     * @return the kind, to be given what changes
     */
    public static MplsAction modify() {
        return of(TCA_MPLS_ACT_MODIFY);
    }

    /**
     * {@code dec_ttl}.
     *
     * @return the kind
     */
    public static MplsAction decrementTtl() {
        return of(TCA_MPLS_ACT_DEC_TTL);
    }
}
