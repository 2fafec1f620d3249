package io.netlink.route.link;

import static io.netlink.uapi.IfLink.*;

import io.netlink.Attribute;
import io.netlink.AttributeCodec;
import io.netlink.AttributeSet;
import io.netlink.AttributeSpace;
import io.netlink.Codecs;
import io.netlink.MacAddress;
import io.netlink.Numbered;
import io.netlink.route.LinkKind;
import io.netlink.route.TypedKind;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * Several devices that act as one: {@code ip link add NAME type bond mode MODE …}; linux/if_link.h,
 * IFLA_BOND_*, Documentation/networking/bonding.rst.
 *
 * <pre>{@code
 * links.add(Link.named("bond0").kind(Bond.mode(BondMode.LACP).set(Bond.MIIMON, Duration.ofMillis(100))));
 * links.change(Link.named("eth0").down());
 * links.change(Link.named("eth0").master("bond0"));
 * }</pre>
 */
public final class Bond extends TypedKind<Bond> {
    private static final AttributeSpace SPACE = AttributeSpace.named("bond", "IFLA_BOND_");

    private static final AttributeSpace AD =
            AttributeSpace.named("IFLA_BOND_AD_INFO", "IFLA_BOND_AD_INFO_");

    /** {@code ad_info}: what LACP found out; told by the kernel. */
    public static final Attribute<AttributeSet> AD_INFO =
            SPACE.nest(IFLA_BOND_AD_INFO, "IFLA_BOND_AD_INFO", () -> AD);

    /** {@code aggregator}: which is used, inside {@link #AD_INFO}. */
    public static final Attribute<Integer> AD_AGGREGATOR =
            AD.u16(IFLA_BOND_AD_INFO_AGGREGATOR, "IFLA_BOND_AD_INFO_AGGREGATOR");

    /** {@code num_ports}: its ports, inside {@link #AD_INFO}. */
    public static final Attribute<Integer> AD_NUM_PORTS =
            AD.u16(IFLA_BOND_AD_INFO_NUM_PORTS, "IFLA_BOND_AD_INFO_NUM_PORTS");

    /** {@code actor_key}, inside {@link #AD_INFO}. */
    public static final Attribute<Integer> AD_ACTOR_KEY =
            AD.u16(IFLA_BOND_AD_INFO_ACTOR_KEY, "IFLA_BOND_AD_INFO_ACTOR_KEY");

    /** {@code partner_key}, inside {@link #AD_INFO}. */
    public static final Attribute<Integer> AD_PARTNER_KEY =
            AD.u16(IFLA_BOND_AD_INFO_PARTNER_KEY, "IFLA_BOND_AD_INFO_PARTNER_KEY");

    /** {@code partner_mac}, inside {@link #AD_INFO}. */
    public static final Attribute<MacAddress> AD_PARTNER_MAC =
            AD.mac(IFLA_BOND_AD_INFO_PARTNER_MAC, "IFLA_BOND_AD_INFO_PARTNER_MAC");

    /** {@code mode}: how packets are spread; only while the bond is down. */
    public static final Attribute<BondMode> MODE =
            SPACE.attribute(
                    IFLA_BOND_MODE,
                    "IFLA_BOND_MODE",
                    Codecs.oneOf(AttributeCodec.U8, BondMode.class));

    /** {@code active_slave}: the index of the port that is used, 0 to let the bond choose. */
    public static final Attribute<Integer> ACTIVE_SLAVE =
            SPACE.s32(IFLA_BOND_ACTIVE_SLAVE, "IFLA_BOND_ACTIVE_SLAVE");

    /** {@code miimon}: how often the carriers are looked at, 0 for never. */
    public static final Attribute<Duration> MIIMON =
            SPACE.attribute(
                    IFLA_BOND_MIIMON, "IFLA_BOND_MIIMON", Codecs.time32(Duration.ofMillis(1)));

    /** {@code updelay}: how long a carrier must be there; a multiple of {@code miimon}. */
    public static final Attribute<Duration> UPDELAY =
            SPACE.attribute(
                    IFLA_BOND_UPDELAY, "IFLA_BOND_UPDELAY", Codecs.time32(Duration.ofMillis(1)));

    /** {@code downdelay}: how long a carrier must be gone; a multiple of {@code miimon}. */
    public static final Attribute<Duration> DOWNDELAY =
            SPACE.attribute(
                    IFLA_BOND_DOWNDELAY,
                    "IFLA_BOND_DOWNDELAY",
                    Codecs.time32(Duration.ofMillis(1)));

    /** {@code use_carrier}: ask the carrier, not the MII registers. */
    public static final Attribute<Boolean> USE_CARRIER =
            SPACE.bool8(IFLA_BOND_USE_CARRIER, "IFLA_BOND_USE_CARRIER");

    /**
     * {@code arp_interval}: how often targets are asked by ARP, 0 for never; excludes {@code
     * miimon}.
     */
    public static final Attribute<Duration> ARP_INTERVAL =
            SPACE.attribute(
                    IFLA_BOND_ARP_INTERVAL,
                    "IFLA_BOND_ARP_INTERVAL",
                    Codecs.time32(Duration.ofMillis(1)));

    /** {@code arp_ip_target}: whom to ask, up to 16 IPv4 addresses. */
    public static final Attribute<List<InetAddress>> ARP_IP_TARGET =
            SPACE.attribute(
                    IFLA_BOND_ARP_IP_TARGET,
                    "IFLA_BOND_ARP_IP_TARGET",
                    Codecs.numberedFrom(0, Codecs.INET4));

    /** {@code arp_validate}: which answers count. */
    public static final Attribute<BondArpValidate> ARP_VALIDATE =
            SPACE.attribute(
                    IFLA_BOND_ARP_VALIDATE,
                    "IFLA_BOND_ARP_VALIDATE",
                    Codecs.oneOf(AttributeCodec.S32, BondArpValidate.class));

    /** {@code arp_all_targets}: whether one answer is enough. */
    public static final Attribute<ArpAllTargets> ARP_ALL_TARGETS =
            SPACE.attribute(
                    IFLA_BOND_ARP_ALL_TARGETS,
                    "IFLA_BOND_ARP_ALL_TARGETS",
                    Codecs.oneOf(AttributeCodec.S32, ArpAllTargets.class));

    /** {@code primary}: the index of the port that is used while it works. */
    public static final Attribute<Integer> PRIMARY =
            SPACE.s32(IFLA_BOND_PRIMARY, "IFLA_BOND_PRIMARY");

    /** {@code primary_reselect}: when the primary port is used again. */
    public static final Attribute<PrimaryReselect> PRIMARY_RESELECT =
            SPACE.attribute(
                    IFLA_BOND_PRIMARY_RESELECT,
                    "IFLA_BOND_PRIMARY_RESELECT",
                    Codecs.oneOf(AttributeCodec.U8, PrimaryReselect.class));

    /** {@code fail_over_mac}: which address the bond has. */
    public static final Attribute<FailOverMac> FAIL_OVER_MAC =
            SPACE.attribute(
                    IFLA_BOND_FAIL_OVER_MAC,
                    "IFLA_BOND_FAIL_OVER_MAC",
                    Codecs.oneOf(AttributeCodec.U8, FailOverMac.class));

    /** {@code xmit_hash_policy}: what decides over the port of a packet. */
    public static final Attribute<BondHash> XMIT_HASH_POLICY =
            SPACE.attribute(
                    IFLA_BOND_XMIT_HASH_POLICY,
                    "IFLA_BOND_XMIT_HASH_POLICY",
                    Codecs.oneOf(AttributeCodec.U8, BondHash.class));

    /** {@code resend_igmp}: how many IGMP reports after a failover, 0 to 255. */
    public static final Attribute<Long> RESEND_IGMP =
            SPACE.u32(IFLA_BOND_RESEND_IGMP, "IFLA_BOND_RESEND_IGMP");

    /** {@code num_grat_arp}, {@code num_unsol_na}: how many notices after a failover. */
    public static final Attribute<Integer> NUM_PEER_NOTIF =
            SPACE.u8(IFLA_BOND_NUM_PEER_NOTIF, "IFLA_BOND_NUM_PEER_NOTIF");

    /** {@code all_slaves_active}: take what comes in on ports that are not used. */
    public static final Attribute<Boolean> ALL_SLAVES_ACTIVE =
            SPACE.bool8(IFLA_BOND_ALL_SLAVES_ACTIVE, "IFLA_BOND_ALL_SLAVES_ACTIVE");

    /** {@code min_links}: how many ports must have a carrier for the bond to have one. */
    public static final Attribute<Long> MIN_LINKS =
            SPACE.u32(IFLA_BOND_MIN_LINKS, "IFLA_BOND_MIN_LINKS");

    /** {@code lp_interval}: between packets that teach switches; whole seconds. */
    public static final Attribute<Duration> LP_INTERVAL =
            SPACE.attribute(
                    IFLA_BOND_LP_INTERVAL,
                    "IFLA_BOND_LP_INTERVAL",
                    Codecs.time32(Duration.ofSeconds(1)));

    /** {@code packets_per_slave}: for round robin, 0 for random, up to 65535. */
    public static final Attribute<Long> PACKETS_PER_SLAVE =
            SPACE.u32(IFLA_BOND_PACKETS_PER_SLAVE, "IFLA_BOND_PACKETS_PER_SLAVE");

    /** {@code lacp_rate}: how often the partner is to speak. */
    public static final Attribute<LacpRate> AD_LACP_RATE =
            SPACE.attribute(
                    IFLA_BOND_AD_LACP_RATE,
                    "IFLA_BOND_AD_LACP_RATE",
                    Codecs.oneOf(AttributeCodec.U8, LacpRate.class));

    /** {@code ad_select}: which aggregator is used. */
    public static final Attribute<AdSelect> AD_SELECT =
            SPACE.attribute(
                    IFLA_BOND_AD_SELECT,
                    "IFLA_BOND_AD_SELECT",
                    Codecs.oneOf(AttributeCodec.U8, AdSelect.class));

    /** {@code ad_actor_sys_prio}: the priority of this system, 1 to 65535. */
    public static final Attribute<Integer> AD_ACTOR_SYS_PRIO =
            SPACE.u16(IFLA_BOND_AD_ACTOR_SYS_PRIO, "IFLA_BOND_AD_ACTOR_SYS_PRIO");

    /** {@code ad_user_port_key}: the upper bits of the port key, 0 to 1023. */
    public static final Attribute<Integer> AD_USER_PORT_KEY =
            SPACE.u16(IFLA_BOND_AD_USER_PORT_KEY, "IFLA_BOND_AD_USER_PORT_KEY");

    /** {@code ad_actor_system}: the address of this system. */
    public static final Attribute<MacAddress> AD_ACTOR_SYSTEM =
            SPACE.mac(IFLA_BOND_AD_ACTOR_SYSTEM, "IFLA_BOND_AD_ACTOR_SYSTEM");

    /** {@code tlb_dynamic_lb}: spread by load, not by hash. */
    public static final Attribute<Boolean> TLB_DYNAMIC_LB =
            SPACE.bool8(IFLA_BOND_TLB_DYNAMIC_LB, "IFLA_BOND_TLB_DYNAMIC_LB");

    /** {@code peer_notify_delay}: between notices; a multiple of {@code miimon}. */
    public static final Attribute<Duration> PEER_NOTIF_DELAY =
            SPACE.attribute(
                    IFLA_BOND_PEER_NOTIF_DELAY,
                    "IFLA_BOND_PEER_NOTIF_DELAY",
                    Codecs.time32(Duration.ofMillis(1)));

    /** {@code ad_lacp_active}: speak LACP without being spoken to. */
    public static final Attribute<Boolean> AD_LACP_ACTIVE =
            SPACE.bool8(IFLA_BOND_AD_LACP_ACTIVE, "IFLA_BOND_AD_LACP_ACTIVE");

    /** {@code arp_missed_max}: how many answers may be missing, 1 to 255. */
    public static final Attribute<Integer> MISSED_MAX =
            SPACE.u8(IFLA_BOND_MISSED_MAX, "IFLA_BOND_MISSED_MAX");

    /** {@code ns_ip6_target}: whom to ask by neighbour solicitation, up to 16 IPv6 addresses. */
    public static final Attribute<List<InetAddress>> NS_IP6_TARGET =
            SPACE.attribute(
                    IFLA_BOND_NS_IP6_TARGET,
                    "IFLA_BOND_NS_IP6_TARGET",
                    Codecs.numberedFrom(0, Codecs.INET6));

    /** {@code coupled_control}: collecting and distributing go together; needs Linux 6.9. */
    public static final Attribute<Boolean> COUPLED_CONTROL =
            SPACE.bool8(IFLA_BOND_COUPLED_CONTROL, "IFLA_BOND_COUPLED_CONTROL");

    /** {@code broadcast_neighbor}: send ARP and ND on all ports; with LACP, needs Linux 6.17. */
    public static final Attribute<Boolean> BROADCAST_NEIGH =
            SPACE.bool8(IFLA_BOND_BROADCAST_NEIGH, "IFLA_BOND_BROADCAST_NEIGH");

    /** How the library knows the kind. */
    public static final LinkKind.Type<Bond> TYPE = new LinkKind.Type<>("bond", SPACE, Bond::new);

    /** Whether one answer is enough. */
    public enum ArpAllTargets implements Numbered {
        /** One target that answers is enough. */
        ANY(0),
        /** All must answer. */
        ALL(1),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        ArpAllTargets(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** When the primary port is used again. */
    public enum PrimaryReselect implements Numbered {
        /** As soon as it works. */
        ALWAYS(0),
        /** If it is faster. */
        BETTER(1),
        /** When the other fails. */
        FAILURE(2),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        PrimaryReselect(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** Which address the bond has. */
    public enum FailOverMac implements Numbered {
        /** One for all ports. */
        NONE(0),
        /** That of the port in use. */
        ACTIVE(1),
        /** One that goes from port to port. */
        FOLLOW(2),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        FailOverMac(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** How often the partner is to speak. */
    public enum LacpRate implements Numbered {
        /** Every 30 seconds. */
        SLOW(0),
        /** Every second. */
        FAST(1),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        LacpRate(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    /** Which aggregator is used. */
    public enum AdSelect implements Numbered {
        /** The first, while it works. */
        STABLE(0),
        /** The one with the most bandwidth. */
        BANDWIDTH(1),
        /** The one with the most ports. */
        COUNT(2),
        /** The one with the best port priority; needs Linux 6.18. */
        PRIO(3),
        /** What a newer kernel has. */
        UNKNOWN(-1);

        private final int number;

        AdSelect(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }
    }

    private Bond(AttributeSet data) {
        super(TYPE, data);
    }

    /**
     * A link of this kind with the kernel's defaults.
     *
     * @return the kind
     */
    public static Bond create() {
        return new Bond(AttributeSet.empty(SPACE));
    }

    /**
     * {@code mode}: a bond in a mode.
     *
     * @param mode how packets are spread
     * @return the kind
     */
    public static Bond mode(BondMode mode) {
        return create().set(MODE, mode);
    }
}
