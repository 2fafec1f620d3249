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
                    MdbCases.GROUP,
                    MdbCases.HOST,
                    LinkStatsCases.GROUP,
                    CaseGroup.links("vxlan", VxlanCases::cases),
                    CaseGroup.qdiscs("netem", NetemCases::cases));
}
