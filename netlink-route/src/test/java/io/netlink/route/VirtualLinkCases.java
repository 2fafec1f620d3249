package io.netlink.route;

import static io.netlink.uapi.IfVlan.VLAN_FLAG_BRIDGE_BINDING;
import static io.netlink.uapi.IfVlan.VLAN_FLAG_GVRP;
import static io.netlink.uapi.IfVlan.VLAN_FLAG_LOOSE_BINDING;
import static io.netlink.uapi.IfVlan.VLAN_FLAG_MVRP;
import static io.netlink.uapi.IfVlan.VLAN_FLAG_REORDER_HDR;

import io.netlink.MacAddress;
import io.netlink.route.link.Bits;
import io.netlink.route.link.Dummy;
import io.netlink.route.link.Hsr;
import io.netlink.route.link.Ifb;
import io.netlink.route.link.Ipvlan;
import io.netlink.route.link.IpvlanMode;
import io.netlink.route.link.Ipvtap;
import io.netlink.route.link.Macvlan;
import io.netlink.route.link.MacvlanMode;
import io.netlink.route.link.MacvlanSources;
import io.netlink.route.link.Macvtap;
import io.netlink.route.link.Nlmon;
import io.netlink.route.link.QosMapping;
import io.netlink.route.link.Team;
import io.netlink.route.link.Vcan;
import io.netlink.route.link.Veth;
import io.netlink.route.link.Vlan;
import io.netlink.route.link.Vrf;
import io.netlink.route.link.Vxcan;
import io.netlink.route.link.Wireguard;
import io.netlink.uapi.IfLink;

import java.util.List;

/** {@code ip link add} of kinds that are software only. */
final class VirtualLinkCases {
    private static final int PROTOCOL_8021AD = 0x88a8;

    private VirtualLinkCases() {}

    private static LinkSpec on(LinkKind kind) {
        return Link.named("x9").link("d0").kind(kind);
    }

    static void vlans(CaseList c) {
        String add = "link add x9 link d0 type vlan ";
        c.add(add + "id 100", on(Vlan.id(100)));
        c.add(add + "protocol 802.1ad id 7", on(Vlan.id(7).set(Vlan.PROTOCOL, PROTOCOL_8021AD)));
        c.add(
                add + "id 8 reorder_hdr off gvrp on mvrp on loose_binding on bridge_binding on",
                on(
                        Vlan.id(8)
                                .set(
                                        Vlan.FLAGS,
                                        Bits.NONE
                                                .off(VLAN_FLAG_REORDER_HDR)
                                                .on(VLAN_FLAG_GVRP)
                                                .on(VLAN_FLAG_MVRP)
                                                .on(VLAN_FLAG_LOOSE_BINDING)
                                                .on(VLAN_FLAG_BRIDGE_BINDING))));
        c.add(
                add + "id 9 ingress-qos-map 1:2 3:4 egress-qos-map 5:6",
                on(
                        Vlan.id(9)
                                .set(
                                        Vlan.INGRESS_QOS,
                                        List.of(new QosMapping(1, 2), new QosMapping(3, 4)))
                                .set(Vlan.EGRESS_QOS, List.of(new QosMapping(5, 6)))));
    }

    static void macvlans(CaseList c) {
        String add = "link add x9 link d0 type macvlan mode ";
        c.add(add + "private", on(Macvlan.mode(MacvlanMode.PRIVATE)));
        c.add(add + "vepa", on(Macvlan.mode(MacvlanMode.VEPA)));
        c.add(add + "bridge", on(Macvlan.mode(MacvlanMode.BRIDGE)));
        c.add(add + "passthru", on(Macvlan.mode(MacvlanMode.PASSTHRU)));
        c.add(
                add + "passthru nopromisc",
                on(
                        Macvlan.mode(MacvlanMode.PASSTHRU)
                                .set(Macvlan.FLAGS, IfLink.MACVLAN_FLAG_NOPROMISC)));
        c.add(
                add + "source macaddr set 02:00:00:00:00:01 02:00:00:00:00:02",
                on(
                        Macvlan.sources(
                                List.of(
                                        MacAddress.parse("02:00:00:00:00:01"),
                                        MacAddress.parse("02:00:00:00:00:02")))));
        c.add(
                add + "source macaddr add 02:00:00:00:00:03",
                on(
                        Macvlan.mode(MacvlanMode.SOURCE)
                                .set(Macvlan.MACADDR_MODE, MacvlanSources.ADD)
                                .set(Macvlan.MACADDR, MacAddress.parse("02:00:00:00:00:03"))));
        c.add(
                add + "bridge bcqueuelen 500",
                on(Macvlan.mode(MacvlanMode.BRIDGE).set(Macvlan.BC_QUEUE_LEN, 500L)));
        c.add("link add x9 link d0 type macvtap mode bridge", on(Macvtap.mode(MacvlanMode.BRIDGE)));
    }

    static void ipvlans(CaseList c) {
        String add = "link add x9 link d0 type ipvlan mode ";
        c.add(add + "l2", on(Ipvlan.mode(IpvlanMode.L2).set(Ipvlan.FLAGS, 0)));
        c.add(add + "l3", on(Ipvlan.mode(IpvlanMode.L3).set(Ipvlan.FLAGS, 0)));
        c.add(add + "l3s", on(Ipvlan.mode(IpvlanMode.L3S).set(Ipvlan.FLAGS, 0)));
        c.add(
                add + "l2 private",
                on(Ipvlan.mode(IpvlanMode.L2).set(Ipvlan.FLAGS, IfLink.IPVLAN_F_PRIVATE)));
        c.add(
                add + "l2 vepa",
                on(Ipvlan.mode(IpvlanMode.L2).set(Ipvlan.FLAGS, IfLink.IPVLAN_F_VEPA)));
        c.add(
                "link add x9 link d0 type ipvtap mode l2",
                on(Ipvtap.mode(IpvlanMode.L2).set(Ipvtap.FLAGS, 0)));
    }

    static void plain(CaseList c) {
        c.kind("link add x9 type dummy", Dummy.create());
        c.kind("link add x9 type ifb", Ifb.create());
        c.kind("link add x9 type nlmon", Nlmon.create());
        c.kind("link add x9 type wireguard", Wireguard.create());
        c.kind("link add x9 type team", Team.create());
        c.kind("link add x9 type vcan", Vcan.create());
        c.kind("link add x9 type vrf table 10", Vrf.table(10));
        c.kind("link add x9 type vxcan peer name y9", Vxcan.peer(Link.named("y9")));
        c.kind("link add x9 type veth peer name y9", Veth.peer(Link.named("y9")));
        c.kind(
                "link add x9 type hsr slave1 d0 slave2 d1 supervision 45 version 1",
                Hsr.between(100, 101).set(Hsr.MULTICAST_SPEC, 45).set(Hsr.VERSION, 1));
        c.kind(
                "link add x9 type hsr slave1 d0 slave2 d1 proto 1",
                Hsr.between(100, 101).set(Hsr.PROTOCOL, Hsr.Protocol.PRP));
    }

    static void vrfPorts(CaseList c) {
        c.change("link set d0 master blue", Link.at(100).master(200));
        c.change("link set d0 nomaster", Link.at(100).noMaster());
    }
}
