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
                    CaseGroup.qdiscs("netem", NetemCases::cases),
                    CaseGroup.routes("route", RouteCases::ipv4).given(RouteCases.GIVEN),
                    CaseGroup.routes("route6", RouteCases::ipv6).given(RouteCases.GIVEN),
                    CaseGroup.routes("route-get", RouteCases::queries).given(RouteCases.GIVEN),
                    CaseGroup.routes("route-mpls", RouteCases::mpls).given(RouteCases.GIVEN),
                    CaseGroup.nexthops("encap", EncapCases::tunnels).given(RouteCases.GIVEN),
                    CaseGroup.nexthops("encap-seg6", EncapCases::segments).given(RouteCases.GIVEN),
                    CaseGroup.nexthops("encap-seg6local", EncapCases::local)
                            .given(RouteCases.GIVEN),
                    CaseGroup.nexthops("nexthop", NexthopCases::single).given(NexthopCases.GIVEN),
                    CaseGroup.nexthops("nexthop-group", NexthopCases::groups)
                            .given(NexthopCases.GIVEN),
                    CaseGroup.nexthops("nexthop-change", NexthopCases::changes)
                            .given(NexthopCases.GIVEN));
}
