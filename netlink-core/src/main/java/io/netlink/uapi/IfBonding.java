package io.netlink.uapi;

/**
 * Constants of {@code linux/if_bonding.h}: values of the attributes {@code IFLA_BOND_*} of {@link
 * IfLink}, and what bonds count.
 */
public final class IfBonding {

    private IfBonding() {}

    // IfLink.IFLA_BOND_MODE.

    /** {@code balance-rr}: one port after the other. */
    public static final int BOND_MODE_ROUNDROBIN = 0;

    /** {@code active-backup}: one port, others when it fails. */
    public static final int BOND_MODE_ACTIVEBACKUP = 1;

    /** {@code balance-xor}: the port that a hash of the packet selects. */
    public static final int BOND_MODE_XOR = 2;

    /** {@code broadcast}: all ports. */
    public static final int BOND_MODE_BROADCAST = 3;

    /** {@code 802.3ad}: LACP. */
    public static final int BOND_MODE_8023AD = 4;

    /** {@code balance-tlb}: the port with the least load. */
    public static final int BOND_MODE_TLB = 5;

    /** {@code balance-alb}: the same, received traffic too. */
    public static final int BOND_MODE_ALB = 6;

    // IfLink.IFLA_BOND_SLAVE_MII_STATUS.

    /** {@code UP}. */
    public static final int BOND_LINK_UP = 0;

    /** {@code GOING_DOWN}: gone, but {@code downdelay} is not over. */
    public static final int BOND_LINK_FAIL = 1;

    /** {@code DOWN}. */
    public static final int BOND_LINK_DOWN = 2;

    /** {@code GOING_BACK}: back, but {@code updelay} is not over. */
    public static final int BOND_LINK_BACK = 3;

    // IfLink.IFLA_BOND_SLAVE_STATE.

    /** {@code ACTIVE}: in use. */
    public static final int BOND_STATE_ACTIVE = 0;

    /** {@code BACKUP}: waiting. */
    public static final int BOND_STATE_BACKUP = 1;

    // IfLink.IFLA_BOND_XMIT_HASH_POLICY.

    /** {@code layer2}: link-layer addresses. */
    public static final int BOND_XMIT_POLICY_LAYER2 = 0;

    /** {@code layer3+4}: IP addresses and ports. */
    public static final int BOND_XMIT_POLICY_LAYER34 = 1;

    /** {@code layer2+3}: link-layer and IP addresses. */
    public static final int BOND_XMIT_POLICY_LAYER23 = 2;

    /** {@code encap2+3}: the same of the inner packet. */
    public static final int BOND_XMIT_POLICY_ENCAP23 = 3;

    /** {@code encap3+4}: IP addresses and ports of the inner packet. */
    public static final int BOND_XMIT_POLICY_ENCAP34 = 4;

    /** {@code vlan+srcmac}: VLAN and source address. */
    public static final int BOND_XMIT_POLICY_VLAN_SRCMAC = 5;

    // IfLink.IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE and ..._PARTNER_OPER_PORT_STATE.

    /** {@code active}: sends unasked. */
    public static final int LACP_STATE_LACP_ACTIVITY = 0x1;

    /** {@code short_timeout}: expects frames each second. */
    public static final int LACP_STATE_LACP_TIMEOUT = 0x2;

    /** {@code aggregating}: may be aggregated. */
    public static final int LACP_STATE_AGGREGATION = 0x4;

    /** {@code in_sync}: belongs to the right aggregator. */
    public static final int LACP_STATE_SYNCHRONIZATION = 0x8;

    /** {@code collecting}: receives. */
    public static final int LACP_STATE_COLLECTING = 0x10;

    /** {@code distributing}: sends. */
    public static final int LACP_STATE_DISTRIBUTING = 0x20;

    /** {@code defaulted}: knows its partner from the configuration only. */
    public static final int LACP_STATE_DEFAULTED = 0x40;

    /** {@code expired}: has not heard its partner. */
    public static final int LACP_STATE_EXPIRED = 0x80;

    // Attributes in IfLink.LINK_XSTATS_TYPE_BOND.

    /** Unused. */
    public static final int BOND_XSTATS_UNSPEC = 0;

    /** {@code 802.3ad}: a nest of {@code BOND_3AD_STAT_*}. */
    public static final int BOND_XSTATS_3AD = 1;

    // Attributes in BOND_XSTATS_3AD, each u64.

    /** LACP frames received. */
    public static final int BOND_3AD_STAT_LACPDU_RX = 0;

    /** LACP frames sent. */
    public static final int BOND_3AD_STAT_LACPDU_TX = 1;

    /** Frames of an unknown kind received. */
    public static final int BOND_3AD_STAT_LACPDU_UNKNOWN_RX = 2;

    /** Malformed frames received. */
    public static final int BOND_3AD_STAT_LACPDU_ILLEGAL_RX = 3;

    /** Markers received. */
    public static final int BOND_3AD_STAT_MARKER_RX = 4;

    /** Markers sent. */
    public static final int BOND_3AD_STAT_MARKER_TX = 5;

    /** Answers to markers received. */
    public static final int BOND_3AD_STAT_MARKER_RESP_RX = 6;

    /** Answers to markers sent. */
    public static final int BOND_3AD_STAT_MARKER_RESP_TX = 7;

    /** Markers of an unknown kind received. */
    public static final int BOND_3AD_STAT_MARKER_UNKNOWN_RX = 8;

    /** Padding in front of 64-bit values. */
    public static final int BOND_3AD_STAT_PAD = 9;
}
