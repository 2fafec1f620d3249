package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.MacAddress;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

/**
 * What a bond keeps about a port of it: {@code ip link set DEV type bond_slave …}; linux/if_link.h,
 * IFLA_BOND_SLAVE_*.
 *
 * <pre>{@code
 * links.change(Link.named("eth0").port(BondPort.create().set(BondPort.QUEUE_ID, 2)));
 * }</pre>
 */
public final class BondPort extends TypedKind<BondPort> {
    private static final AttributeSpace SPACE =
            AttributeSpace.named("bond_slave", "IFLA_BOND_SLAVE_");

    /**
     * {@code state}: 0 in use (BOND_STATE_ACTIVE), 1 waiting (BOND_STATE_BACKUP); told by the
     * kernel.
     */
    public static final Attribute<Integer> STATE =
            SPACE.u8(IFLA_BOND_SLAVE_STATE, "IFLA_BOND_SLAVE_STATE");

    /** {@code mii_status}: BOND_LINK_* of {@link io.netlink.uapi.IfBonding}; told by the kernel. */
    public static final Attribute<Integer> MII_STATUS =
            SPACE.u8(IFLA_BOND_SLAVE_MII_STATUS, "IFLA_BOND_SLAVE_MII_STATUS");

    /** {@code link_failure_count}: told by the kernel. */
    public static final Attribute<Long> LINK_FAILURE_COUNT =
            SPACE.u32(IFLA_BOND_SLAVE_LINK_FAILURE_COUNT, "IFLA_BOND_SLAVE_LINK_FAILURE_COUNT");

    /** {@code perm_hwaddr}: the address it had before; told by the kernel. */
    public static final Attribute<MacAddress> PERM_HWADDR =
            SPACE.mac(IFLA_BOND_SLAVE_PERM_HWADDR, "IFLA_BOND_SLAVE_PERM_HWADDR");

    /** {@code queue_id}: the transmit queue that leads here, 0 for none. */
    public static final Attribute<Integer> QUEUE_ID =
            SPACE.u16(IFLA_BOND_SLAVE_QUEUE_ID, "IFLA_BOND_SLAVE_QUEUE_ID");

    /** {@code ad_aggregator_id}: told by the kernel. */
    public static final Attribute<Integer> AD_AGGREGATOR_ID =
            SPACE.u16(IFLA_BOND_SLAVE_AD_AGGREGATOR_ID, "IFLA_BOND_SLAVE_AD_AGGREGATOR_ID");

    /** {@code ad_actor_oper_port_state}: LACP_STATE_*; told by the kernel. */
    public static final Attribute<Integer> AD_ACTOR_OPER_PORT_STATE =
            SPACE.u8(
                    IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE,
                    "IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE");

    /** {@code ad_partner_oper_port_state}: LACP_STATE_*; told by the kernel. */
    public static final Attribute<Integer> AD_PARTNER_OPER_PORT_STATE =
            SPACE.u16(
                    IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE,
                    "IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE");

    /** {@code prio}: the port with the highest is used. */
    public static final Attribute<Integer> PRIO =
            SPACE.s32(IFLA_BOND_SLAVE_PRIO, "IFLA_BOND_SLAVE_PRIO");

    /** {@code actor_port_prio}: the LACP priority of the port; needs Linux 6.18. */
    public static final Attribute<Integer> ACTOR_PORT_PRIO =
            SPACE.u16(IFLA_BOND_SLAVE_ACTOR_PORT_PRIO, "IFLA_BOND_SLAVE_ACTOR_PORT_PRIO");

    /** How stable this end is; told by the kernel. */
    public static final Attribute<Integer> AD_CHURN_ACTOR_STATE =
            SPACE.u8(IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE, "IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE");

    /** How stable the other end is; told by the kernel. */
    public static final Attribute<Integer> AD_CHURN_PARTNER_STATE =
            SPACE.u8(
                    IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE,
                    "IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE");

    /** How the library knows it; the name is the master's. */
    public static final LinkKind.Type<BondPort> TYPE =
            new LinkKind.Type<>("bond", SPACE, BondPort::new);

    private BondPort(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A port of which nothing is said yet.
     *
     * @return the kind
     */
    public static BondPort create() {
        return new BondPort(AttributeSet.empty(SPACE));
    }
}
