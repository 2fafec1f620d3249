package io.netlink.route;

import static io.netlink.internal.InetText.parse;

import io.netlink.MacAddress;
import io.netlink.route.link.Bond;
import io.netlink.route.link.BondArpValidate;
import io.netlink.route.link.BondHash;
import io.netlink.route.link.BondMode;
import io.netlink.route.link.BondPort;

import java.time.Duration;
import java.util.List;

/** {@code ip link add type bond}, {@code ip link set type bond_slave}. */
final class BondCases {
    private static final String ADD = "link add x9 type bond ";

    private BondCases() {}

    private static Duration ms(int milliseconds) {
        return Duration.ofMillis(milliseconds);
    }

    static void bonds(CaseList c) {
        c.kind("link add x9 type bond", Bond.create());
        c.kind(
                ADD + "mode balance-rr packets_per_slave 3",
                Bond.mode(BondMode.ROUND_ROBIN).set(Bond.PACKETS_PER_SLAVE, 3L));
        c.kind(
                ADD
                        + "mode active-backup miimon 100 updelay 200 downdelay 300 use_carrier 1"
                        + " primary_reselect better fail_over_mac active num_grat_arp 3"
                        + " resend_igmp 4 all_slaves_active 1 min_links 0 lp_interval 5"
                        + " peer_notify_delay 400",
                Bond.mode(BondMode.ACTIVE_BACKUP)
                        .set(Bond.MIIMON, ms(100))
                        .set(Bond.UPDELAY, ms(200))
                        .set(Bond.DOWNDELAY, ms(300))
                        .set(Bond.USE_CARRIER, true)
                        .set(Bond.PRIMARY_RESELECT, Bond.PrimaryReselect.BETTER)
                        .set(Bond.FAIL_OVER_MAC, Bond.FailOverMac.ACTIVE)
                        .set(Bond.NUM_PEER_NOTIF, 3)
                        .set(Bond.RESEND_IGMP, 4L)
                        .set(Bond.ALL_SLAVES_ACTIVE, true)
                        .set(Bond.MIN_LINKS, 0L)
                        .set(Bond.LP_INTERVAL, Duration.ofSeconds(5))
                        .set(Bond.PEER_NOTIF_DELAY, ms(400)));
        c.kind(
                ADD
                        + "mode active-backup arp_interval 100 arp_ip_target 10.0.0.1,10.0.0.2"
                        + " arp_validate active arp_all_targets all arp_missed_max 3"
                        + " ns_ip6_target fd00::1,fd00::2",
                Bond.mode(BondMode.ACTIVE_BACKUP)
                        .set(Bond.ARP_INTERVAL, ms(100))
                        .set(Bond.ARP_IP_TARGET, List.of(parse("10.0.0.1"), parse("10.0.0.2")))
                        .set(Bond.ARP_VALIDATE, BondArpValidate.ACTIVE)
                        .set(Bond.ARP_ALL_TARGETS, Bond.ArpAllTargets.ALL)
                        .set(Bond.MISSED_MAX, 3)
                        .set(Bond.NS_IP6_TARGET, List.of(parse("fd00::1"), parse("fd00::2"))));
        c.kind(
                ADD
                        + "mode 802.3ad miimon 100 xmit_hash_policy layer3+4 lacp_rate fast"
                        + " ad_select bandwidth ad_actor_sys_prio 7 ad_user_port_key 8"
                        + " ad_actor_system 02:00:00:00:00:09 lacp_active on",
                Bond.mode(BondMode.LACP)
                        .set(Bond.MIIMON, ms(100))
                        .set(Bond.XMIT_HASH_POLICY, BondHash.LAYER34)
                        .set(Bond.AD_LACP_RATE, Bond.LacpRate.FAST)
                        .set(Bond.AD_SELECT, Bond.AdSelect.BANDWIDTH)
                        .set(Bond.AD_ACTOR_SYS_PRIO, 7)
                        .set(Bond.AD_USER_PORT_KEY, 8)
                        .set(Bond.AD_ACTOR_SYSTEM, MacAddress.parse("02:00:00:00:00:09"))
                        .set(Bond.AD_LACP_ACTIVE, true));
        c.kind(
                ADD + "mode balance-xor xmit_hash_policy vlan+srcmac",
                Bond.mode(BondMode.XOR).set(Bond.XMIT_HASH_POLICY, BondHash.VLAN_SOURCE));
        c.kind(
                ADD + "mode balance-tlb tlb_dynamic_lb 0",
                Bond.mode(BondMode.TLB).set(Bond.TLB_DYNAMIC_LB, false));
        c.kind(ADD + "mode broadcast", Bond.mode(BondMode.BROADCAST));
        c.kind(ADD + "mode balance-alb", Bond.mode(BondMode.ALB));
    }

    static void ports(CaseList c) {
        c.change(
                "link set d0 type bond_slave queue_id 2",
                Link.at(100).port(BondPort.create().set(BondPort.QUEUE_ID, 2)));
    }
}
