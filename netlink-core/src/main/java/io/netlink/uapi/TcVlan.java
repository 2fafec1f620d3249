package io.netlink.uapi;

/**
 * Constants of {@code linux/tc_act/tc_vlan.h}: attributes in {@link PktCls#TCA_ACT_OPTIONS} of the
 * action {@code vlan}.
 */
public final class TcVlan {

    private TcVlan() {}

    // tc_vlan.v_action.

    /** {@code pop}: remove a VLAN header. */
    public static final int TCA_VLAN_ACT_POP = 1;

    /** {@code push}: add a VLAN header. */
    public static final int TCA_VLAN_ACT_PUSH = 2;

    /** {@code modify}: change the VLAN header. */
    public static final int TCA_VLAN_ACT_MODIFY = 3;

    /** {@code pop_eth}: remove the Ethernet header. */
    public static final int TCA_VLAN_ACT_POP_ETH = 4;

    /** {@code push_eth}: add an Ethernet header. */
    public static final int TCA_VLAN_ACT_PUSH_ETH = 5;

    // Attributes of vlan.

    /** Unused. */
    public static final int TCA_VLAN_UNSPEC = 0;

    /** Times of use, a {@code struct tcf_t} (see {@code PktCls.TCA_POLICE_TM}). */
    public static final int TCA_VLAN_TM = 1;

    /**
     * {@code pop}, {@code push} and so on.
     *
     * <pre>{@code
     * struct tc_vlan {
     *     __u32 index;     //  0
     *     __u32 capab;     //  4
     *     int   action;    //  8
     *     int   refcnt;    // 12
     *     int   bindcnt;   // 16
     *     int   v_action;  // 20
     * };                   // 24  bytes
     * }</pre>
     */
    public static final int TCA_VLAN_PARMS = 2;

    /** {@code id} (u16). */
    public static final int TCA_VLAN_PUSH_VLAN_ID = 3;

    /** {@code protocol}: {@code ETH_P_8021Q} or {@code ETH_P_8021AD} (u16, network byte order). */
    public static final int TCA_VLAN_PUSH_VLAN_PROTOCOL = 4;

    /** Padding in front of 64-bit values. */
    public static final int TCA_VLAN_PAD = 5;

    /** {@code priority} (u8). */
    public static final int TCA_VLAN_PUSH_VLAN_PRIORITY = 6;

    /** {@code dst_mac} (6 bytes). */
    public static final int TCA_VLAN_PUSH_ETH_DST = 7;

    /** {@code src_mac} (6 bytes). */
    public static final int TCA_VLAN_PUSH_ETH_SRC = 8;
}
