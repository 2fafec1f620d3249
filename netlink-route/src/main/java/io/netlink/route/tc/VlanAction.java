package io.netlink.route.tc;

import static io.netlink.uapi.TcVlan.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;

/**
 * Puts VLAN tags or Ethernet headers on packets, or takes them off. {@code action vlan};
 * tc-vlan(8), linux/tc_act/tc_vlan.h, TCA_VLAN_*.
 *
 * <pre>{@code
 * struct tc_vlan {
 *     tc_gen;
 *     int v_action;    // 20  TCA_VLAN_ACT_*
 * };
 * }</pre>
 */
public final class VlanAction extends TcAction<VlanAction> {
    private static final AttributeSpace SPACE = AttributeSpace.named("vlan", "TCA_VLAN_");

    /** {@code -s}: when it was made and used; told by the kernel. */
    public static final Attribute<TcTimes> TM =
            SPACE.attribute(TCA_VLAN_TM, "TCA_VLAN_TM", TcTimes.CODEC);

    /** The structure. */
    public static final Attribute<ActionParms> PARMS =
            SPACE.attribute(TCA_VLAN_PARMS, "TCA_VLAN_PARMS", ActionParms.codec(24));

    /** {@code id}: 0 to 4095. */
    public static final Attribute<Integer> PUSH_VLAN_ID =
            SPACE.attribute(
                    TCA_VLAN_PUSH_VLAN_ID,
                    "TCA_VLAN_PUSH_VLAN_ID",
                    Codecs.range(AttributeCodec.U16, 0, 4095));

    /** {@code protocol}: ETH_P_8021Q or ETH_P_8021AD. */
    public static final Attribute<Integer> PUSH_VLAN_PROTOCOL =
            SPACE.be16(TCA_VLAN_PUSH_VLAN_PROTOCOL, "TCA_VLAN_PUSH_VLAN_PROTOCOL");

    /** {@code priority}: 0 to 7. */
    public static final Attribute<Integer> PUSH_VLAN_PRIORITY =
            SPACE.attribute(
                    TCA_VLAN_PUSH_VLAN_PRIORITY,
                    "TCA_VLAN_PUSH_VLAN_PRIORITY",
                    Codecs.range(AttributeCodec.U8, 0, 7));

    /** {@code dst_mac} of {@code push_eth}. */
    public static final Attribute<MacAddress> PUSH_ETH_DST =
            SPACE.mac(TCA_VLAN_PUSH_ETH_DST, "TCA_VLAN_PUSH_ETH_DST");

    /** {@code src_mac} of {@code push_eth}. */
    public static final Attribute<MacAddress> PUSH_ETH_SRC =
            SPACE.mac(TCA_VLAN_PUSH_ETH_SRC, "TCA_VLAN_PUSH_ETH_SRC");

    /** How the library knows the kind. */
    public static final Type<VlanAction> TYPE =
            new Type<>("vlan", SPACE, (header, data) -> new VlanAction(data));

    private VlanAction(AttributeSet data) {
        super(TYPE, data, PARMS);
    }

    @Override
    int parmsLength() {
        return 24;
    }

    private static VlanAction of(int what) {
        return TYPE.empty().parms32(20, what).control(Control.PIPE);
    }

    /**
     * {@code pop}: takes the outermost tag off.
     *
     * @return the kind
     */
    public static VlanAction pop() {
        return of(TCA_VLAN_ACT_POP);
    }

    /**
     * {@code push}: puts a tag on.
     *
     * @param id 0 to 4095
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static VlanAction push(int id) {
        return of(TCA_VLAN_ACT_PUSH).set(PUSH_VLAN_ID, id);
    }

    /**
     * {@code modify}: changes the outermost tag.
     *
     * @param id 0 to 4095
     * @return the kind
     * @throws IllegalArgumentException if it is out of range
     */
    public static VlanAction modify(int id) {
        return of(TCA_VLAN_ACT_MODIFY).set(PUSH_VLAN_ID, id);
    }

    /**
     * {@code pop_eth}: takes the Ethernet header off.
     *
     * @return the kind
     */
    public static VlanAction popEth() {
        return of(TCA_VLAN_ACT_POP_ETH);
    }

    /**
     * {@code push_eth}: puts an Ethernet header on.
     *
     * @param destination its destination
     * @param source its source
     * @return the kind
     */
    public static VlanAction pushEth(MacAddress destination, MacAddress source) {
        return of(TCA_VLAN_ACT_PUSH_ETH).set(PUSH_ETH_DST, destination).set(PUSH_ETH_SRC, source);
    }

    /**
     * What is done.
     *
     * @return TCA_VLAN_ACT_*
     */
    public int what() {
        return parms32(20);
    }
}
