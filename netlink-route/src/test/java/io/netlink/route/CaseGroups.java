package io.netlink.route;

import java.util.List;

/** All cases: a new group is a line here. */
final class CaseGroups {
    private CaseGroups() {}

    static final List<CaseGroup> ALL =
            List.of(
                    CaseGroup.links("bridge", BridgeCases::bridges),
                    CaseGroup.links("bridge-port", BridgeCases::ports)
                            .given("link set d0 master br0; link set d1 master br0"),
                    CaseGroup.links("vlan", VirtualLinkCases::vlans),
                    CaseGroup.links("macvlan", VirtualLinkCases::macvlans),
                    CaseGroup.links("ipvlan", VirtualLinkCases::ipvlans),
                    CaseGroup.links("plain-links", VirtualLinkCases::plain),
                    CaseGroup.links("vrf-port", VirtualLinkCases::vrfPorts)
                            .given("link add blue index 200 type vrf table 10"),
                    CaseGroup.links("bond", BondCases::bonds),
                    CaseGroup.links("bond-port", BondCases::ports)
                            .given(
                                    "link add x8 index 200 type bond; link set d0 down;"
                                            + " link set d0 master x8"),
                    CaseGroup.links("vxlan", VxlanCases::cases),
                    CaseGroup.links("gre", GreCases::gre),
                    CaseGroup.links("gretap", GreCases::gretap),
                    CaseGroup.links("erspan", GreCases::erspan),
                    CaseGroup.links("ip6gre", Ip6GreCases::ip6gre),
                    CaseGroup.links("ip6gretap", Ip6GreCases::ip6gretap),
                    CaseGroup.links("ip6erspan", Ip6GreCases::ip6erspan),
                    CaseGroup.links("ipip", IptunCases::ipip),
                    CaseGroup.links("sit", IptunCases::sit),
                    CaseGroup.links("ip6tnl", IptunCases::ip6tnl),
                    CaseGroup.links("vti", IptunCases::vti),
                    CaseGroup.links("geneve", OverlayCases::geneve),
                    CaseGroup.links("gtp", OverlayCases::gtp),
                    CaseGroup.links("bareudp", OverlayCases::bareudp),
                    CaseGroup.links("amt", OverlayCases::amt),
                    CaseGroup.links("xfrm", OverlayCases::xfrm),
                    CaseGroup.links("macsec", DeviceCases::macsec),
                    CaseGroup.links("devices", DeviceCases::devices),
                    CaseGroup.qdiscs("netem", NetemCases::cases),
                    CaseGroup.qdiscs("qdisc", QdiscCases::verbs),
                    CaseGroup.qdiscs("qdisc-simple", QdiscCases::simple),
                    CaseGroup.qdiscs("qdisc-classes", QdiscCases::classes),
                    CaseGroup.qdiscs("qdisc-delay", AqmCases::delay),
                    CaseGroup.qdiscs("qdisc-fair", AqmCases::fair),
                    CaseGroup.qdiscs("qdisc-red", AqmCases::red),
                    CaseGroup.qdiscs("tbf", ShaperCases::tbf),
                    CaseGroup.classes("htb", ShaperCases::htb),
                    CaseGroup.classes("class", ShaperCases::otherClasses),
                    CaseGroup.of("rule", "-j -d rule show", RuleCases::listed, RuleCases::ipv4)
                            .given(RuleCases.IPV4),
                    CaseGroup.of(
                                    "neighbour",
                                    "-j -d neigh show nud all",
                                    NeighbourCases::listed,
                                    NeighbourCases::neighbours)
                            .given("ipv6;neigh add 10.9.0.1 lladdr 02:00:00:00:00:91 dev d0")
                            .alsoComparing("-j neigh show proxy"),
                    NeighbourTableCases.GROUP,
                    CaseGroup.of(
                                    "fdb",
                                    "bridge -j -d fdb show",
                                    NeighbourCases::fdbListed,
                                    NeighbourCases::fdb)
                            .given(NeighbourCases.FDB),
                    CaseGroup.of("rule6", "-6 -j -d rule show", RuleCases::listed, RuleCases::ipv6)
                            .given("ipv6"),
                    CaseGroup.links("link", LinkCases::settings),
                    CaseGroup.links("link-inet6", LinkCases::inet6)
                            .given("ipv6")
                            .alsoComparing("-j token list"),
                    CaseGroup.links("link-protodown", LinkCases::protoDown)
                            .given("link add m0 index 110 link d0 type macvlan mode bridge"),
                    CaseGroup.links("link-vf", LinkCases::virtualFunctions),
                    BridgeVlanCases.VLANS,
                    BridgeVlanCases.OPTIONS,
                    BridgeVlanCases.GLOBAL,
                    VniCases.GROUP,
                    MdbCases.GROUP,
                    MdbCases.HOST,
                    LinkStatsCases.GROUP,
                    NetnsIdCases.GROUP,
                    AddressCases.IPV4,
                    AddressCases.IPV6,
                    AddressLabelCases.GROUP,
                    NetconfCases.GROUP,
                    CaseGroup.routes("route", RouteCases::ipv4).given(RouteCases.GIVEN),
                    CaseGroup.routes("route6", RouteCases::ipv6).given(RouteCases.GIVEN),
                    CaseGroup.routes("route-get", RouteCases::queries).given(RouteCases.GIVEN),
                    CaseGroup.routes("route-mpls", RouteCases::mpls)
                            .given(RouteCases.GIVEN)
                            .alsoComparing("-M -j -d route show"),
                    CaseGroup.nexthops("encap", EncapCases::tunnels).given(RouteCases.GIVEN),
                    CaseGroup.nexthops("encap-seg6", EncapCases::segments).given(RouteCases.GIVEN),
                    CaseGroup.nexthops("encap-seg6local", EncapCases::local)
                            .given(RouteCases.GIVEN),
                    CaseGroup.nexthops("nexthop", NexthopCases::single).given(NexthopCases.GIVEN),
                    CaseGroup.nexthops("nexthop-group", NexthopCases::groups)
                            .given(NexthopCases.GIVEN),
                    CaseGroup.nexthops("nexthop-change", NexthopCases::changes)
                            .given(NexthopCases.GIVEN),
                    FilterCases.group("matchall", FilterCases::matchall),
                    FilterCases.group("flower", FlowerCases::cases),
                    FilterCases.group("u32", FilterCases::u32),
                    FilterCases.group("fw", FilterCases::fw),
                    FilterCases.group("basic-cgroup-route-flow", FilterCases::others),
                    FilterCases.group("action", ActionCases::inFilters),
                    ActionCases.own(),
                    ChainCases.chains(),
                    ChainCases.blocks());
}
