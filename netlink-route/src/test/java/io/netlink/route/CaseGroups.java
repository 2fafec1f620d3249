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
                    CaseGroup.links("vxlan", VxlanCases::cases),
                    CaseGroup.of("rule", "-j -d rule show", RuleCases::listed, RuleCases::ipv4)
                            .given(RuleCases.IPV4),
                    CaseGroup.of("rule6", "-6 -j -d rule show", RuleCases::listed, RuleCases::ipv6)
                            .given("ipv6"));
}
